# SPDX-License-Identifier: GPL-3.0-or-later
"""The health file, read back by the library monitoring uses."""

from __future__ import annotations

from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from kiosk.station.health import Health, resident_bytes, write

HEALTH = Health(
    version="0.1.0",
    content="0123456789ab",
    qt="6.11.3",
    renderer="software",
    written=2000.0,
    started=1000.0,
    starts=3,
    presented=1990.0,
    touched=0.0,
    first_started=500.0,
    well=True,
    content_since=300.0,
    content_fallback=True,
    resident_bytes=100_000_000,
    outputs={"on": 1, "off": 0},
    sessions={"ja": 5, "en": 2},
)


def samples(text: str) -> dict[tuple[str, str], float]:
    """Each sample by its name and labels."""
    return {
        (
            sample.name,
            ",".join(f"{key}={value}" for key, value in sorted(sample.labels.items())),
        ): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_everything_is_told(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.prom"
    write(file, HEALTH)
    assert samples(file.read_text("utf-8")) == {
        ("kiosk_info", "content=0123456789ab,qt=6.11.3,renderer=software,version=0.1.0"): 1,
        ("kiosk_written_timestamp_seconds", ""): 2000,
        ("kiosk_start_timestamp_seconds", ""): 1000,
        ("kiosk_starts_total", ""): 3,
        ("kiosk_presented_timestamp_seconds", ""): 1990,
        ("kiosk_touched_timestamp_seconds", ""): 0,
        ("kiosk_first_start_timestamp_seconds", ""): 500,
        ("kiosk_well", ""): 1,
        ("kiosk_dark", ""): 0,
        ("kiosk_content_timestamp_seconds", ""): 300,
        ("kiosk_content_fallback", ""): 1,
        ("kiosk_resident_memory_bytes", ""): 100_000_000,
        ("kiosk_outputs", "state=on"): 1,
        ("kiosk_outputs", "state=off"): 0,
        ("kiosk_sessions_total", "language=ja"): 5,
        ("kiosk_sessions_total", "language=en"): 2,
    }


def test_file_is_for_everybody_to_read_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.prom"
    write(file, HEALTH)
    write(file, HEALTH)
    assert [path.name for path in tmp_path.iterdir()] == ["kiosk.prom"]
    assert file.stat().st_mode & 0o777 == 0o644


def test_memory_is_that_of_this_process() -> None:
    assert 10_000_000 < resident_bytes() < 10_000_000_000
