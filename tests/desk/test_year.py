# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of notices: what would be missing and what would collide, and on which day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.load import load
from kiosk.content.problem import Language
from kiosk.desk import year

TODAY = date(2026, 11, 25)


def notice(real: Path, name: str, **fields: str) -> None:
    """Writes a notice of December 2026."""
    folder = real / "notices"
    folder.mkdir(exist_ok=True)
    values = {"kind": "normal", "from": '"2026-12-01"', "until": '"2026-12-31"'} | fields
    lines = [f"id: {name}", *(f"{key}: {value}" for key, value in values.items() if value)]
    head = "# yaml-language-server: $schema=../schema/notice.schema.json"
    text = "\n".join([head, *lines, "title: {ja: お知らせ, en: A notice}", ""])
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")


def said(real: Path, language: Language = "en") -> list[str]:
    loaded = load(real, language)
    assert loaded.content is not None, loaded.problems
    return [str(problem) for problem in year.notices(loaded.content, TODAY, language)]


def test_notices_that_all_have_room_are_fine(real: Path) -> None:
    notice(real, "fair")
    notice(real, "lift", weekdays="[mon]")
    notice(real, "roof", **{"from": '"2027-01-01"', "until": '"2027-01-31"'})
    assert said(real) == []


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "notices/roof.yaml:1:1: notice 'roof': on 2026-12-07 there is no room for it, fair, lift come first "
            "(4 day(s) in the coming year) — give it a smaller priority number or other days",
        ),
        (
            "ja",
            "notices/roof.yaml:1:1: お知らせ「roof」: 2026-12-07 は fair, lift が先で、"
            "出る場所がありません(これから一年で 4 日) — priority の数を小さくするか、日をずらしてください",
        ),
    ],
)
def test_third_notice_of_a_day_is_told_with_its_first_day(
    language: Language, sentence: str, real: Path
) -> None:
    notice(real, "fair")
    notice(real, "lift", weekdays="[mon]", hours='{opens: "10:00", closes: "11:00"}')
    notice(real, "roof", priority="6")
    assert said(real, language) == [sentence]


def test_notice_that_is_over_or_never_comes_or_collides_is_told(real: Path) -> None:
    notice(real, "over", **{"from": '"2026-01-01"', "until": '"2026-11-24"'})
    notice(real, "never", **{"from": '"2026-12-01"', "until": '"2026-12-02"', "weekdays": "[sun]"})
    notice(real, "quake", kind="emergency", until="")
    notice(real, "storm", kind="emergency", until="", **{"from": '"2026-12-20"'})
    notice(real, "gone", withdrawn="true", **{"from": '"2020-01-01"', "until": '"2020-01-02"'})
    assert said(real) == [
        "notices/never.yaml:1:1: notice 'never': it is never shown: none of its weekdays lies between its first"
        " and its last day — check from, until and weekdays",
        "notices/over.yaml:1:1: notice 'over': it ended on 2026-11-24 — delete the file, or give it new days",
        "notices/storm.yaml:1:1: notice 'storm': from 2026-12-20 on it shares the screen with the emergency"
        " notice 'quake' — withdraw one of the two",
    ]


def test_check_looks_a_year_ahead(real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notice(real, "over", **{"from": '"2020-01-01"', "until": '"2020-01-02"'})
    assert main(["check", str(real), "--language", "en"]) == 0
    assert "notice 'over': it ended on 2020-01-02" in capsys.readouterr().out
