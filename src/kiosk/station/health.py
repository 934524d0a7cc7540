# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk's health as Prometheus text, for the textfile collector of node_exporter. No word about a visitor."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple


class Health(NamedTuple):
    """One look at the kiosk. Times are seconds since 1970, 0 for never."""

    version: str
    content: str  # hash of the content shown
    qt: str
    renderer: str
    written: float
    started: float
    starts: int  # of the program since the service was last started by hand or by the machine
    presented: float
    touched: float
    first_started: float
    well: bool
    content_since: float  # when the content shown was installed, or made where it came with the program
    content_fallback: bool  # it is not the newest of this machine: that did not come up, or is damaged
    resident_bytes: int
    outputs: Mapping[str, int]  # state of outputs.State: how many
    sessions: Mapping[str, int]  # language at the end of the session: how many since `started`
    dark: bool = False  # outside the screen hours: black, and meant to be


def write(path: Path, health: Health) -> None:
    """Replaces the file at once: a reader finds the old text or the new one."""
    from prometheus_client import CollectorRegistry, Gauge, write_to_textfile
    from prometheus_client.core import CounterMetricFamily
    from prometheus_client.registry import Collector

    registry = CollectorRegistry()

    def gauge(name: str, about: str, value: float, **labels: str) -> None:
        made = Gauge(f"kiosk_{name}", about, list(labels), registry=registry)
        (made.labels(**labels) if labels else made).set(value)

    class Sessions(Collector):
        """Counted by the kiosk, not here."""

        def collect(self) -> list[CounterMetricFamily]:
            counted = CounterMetricFamily(
                "kiosk_sessions",
                "Visitors' sessions that ended, by the language they ended in",
                labels=["language"],
            )
            for language, count in health.sessions.items():
                counted.add_metric([language], count)
            starts = CounterMetricFamily(
                "kiosk_starts", "Starts of the program since its service was started"
            )
            starts.add_metric([], health.starts)
            return [counted, starts]

    gauge(
        "info",
        "What is running",
        1,
        version=health.version,
        content=health.content,
        qt=health.qt,
        renderer=health.renderer,
    )
    gauge("written_timestamp_seconds", "When this was written", health.written)
    gauge("start_timestamp_seconds", "When the program was started", health.started)
    gauge("presented_timestamp_seconds", "When a frame last reached the screen", health.presented)
    gauge("touched_timestamp_seconds", "When the screen was last touched", health.touched)
    gauge("first_start_timestamp_seconds", "When a kiosk first started on this machine", health.first_started)
    gauge("well", "1 when the kiosk finds nothing wrong with itself", health.well)
    gauge("dark", "1 when the screen is black because of its hours", health.dark)
    gauge(
        "content_timestamp_seconds",
        "When the content shown was installed, or made where it came with the program",
        health.content_since,
    )
    gauge(
        "content_fallback",
        "1 when the newest content did not come up or is damaged, and other content is shown",
        health.content_fallback,
    )
    gauge("resident_memory_bytes", "Memory the program holds", health.resident_bytes)
    outputs = Gauge("kiosk_outputs", "Screens by state", ["state"], registry=registry)
    for state, count in health.outputs.items():
        outputs.labels(state=state).set(count)
    registry.register(Sessions())
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    write_to_textfile(str(fresh), registry)
    fresh.chmod(0o644)
    fresh.replace(path)


def resident_bytes() -> int:
    """Memory this process holds in RAM."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
