# SPDX-License-Identifier: GPL-3.0-or-later
"""Alerts and dashboard speak of what the kiosk writes, and each alert has its trial (which make test-install runs)."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml

from kiosk.station.health import Health, write

MONITORING = Path(__file__).resolve().parents[2] / "packaging" / "monitoring"


def metrics(text: str) -> set[str]:
    return set(re.findall(r"\bkiosk_[a-z_]+", text))


def test_alerts_and_dashboard_ask_only_for_what_a_kiosk_writes(tmp_path: Path) -> None:
    health = Health("1", "a", "6", "gpu", 1, 1, 1, 1, 1, 1, True, 1, False, 1, {"on": 1}, {"ja": 1})
    write(tmp_path / "kiosk.prom", health)
    there = metrics((tmp_path / "kiosk.prom").read_text("utf-8"))
    rules = yaml.safe_load((MONITORING / "alerts.yaml").read_text("utf-8"))["groups"][0]["rules"]
    asked = {name for rule in rules for name in metrics(rule["expr"])}
    panels = json.loads((MONITORING / "dashboard.json").read_text("utf-8"))["panels"]
    asked |= {name for panel in panels for target in panel["targets"] for name in metrics(target["expr"])}
    assert len(asked) > 8
    assert asked - there == set()


def test_each_alert_says_what_to_do_and_is_tried() -> None:
    rules = yaml.safe_load((MONITORING / "alerts.yaml").read_text("utf-8"))["groups"][0]["rules"]
    trials = (MONITORING / "alerts.test.yaml").read_text("utf-8")
    for rule in rules:
        assert rule["annotations"]["action"].endswith((".", "-e")), rule["alert"]
        assert rule["labels"]["severity"] in ("page", "ticket")
        assert f"alertname: {rule['alert']}}}" in trials, f"{rule['alert']} is not shown to stay quiet"
