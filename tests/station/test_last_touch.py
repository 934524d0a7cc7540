# SPDX-License-Identifier: GPL-3.0-or-later
"""The last touch is known after a restart, too, by the hour."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.last_touch import FILE, HOUR, LastTouch

NOON = 1782874800.0  # 1 July 2026, 12:00 in Japan
DAY = 24 * HOUR


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / FILE


def test_nobody_has_touched_a_new_kiosk_since_its_first_start(file: Path) -> None:
    LastTouch(file, NOON)
    again = LastTouch(file, NOON + 5 * DAY)
    assert (again.since, again.at) == (NOON, 0.0)


def test_a_touch_is_remembered_over_restarts(file: Path) -> None:
    LastTouch(file, NOON).touched(NOON + DAY)
    for night in range(2, 6):
        again = LastTouch(file, NOON + night * DAY)
        assert (again.since, again.at) == (NOON, NOON + DAY)


def test_only_the_hour_of_a_touch_is_written_down_once_an_hour(file: Path) -> None:
    last = LastTouch(file, NOON + 1)
    last.touched(NOON + 61.5)
    assert last.at == NOON + 61.5
    written = file.stat().st_ino
    last.touched(NOON + HOUR - 1)
    assert file.stat().st_ino == written
    assert file.read_text("ascii") == f"{NOON:.0f} {NOON:.0f}\n"
    last = LastTouch(file, NOON + HOUR - 1)  # a restart in the same hour
    last.touched(NOON + HOUR - 1)
    assert file.stat().st_ino == written
    last.touched(NOON + HOUR + 1)
    assert LastTouch(file, NOON + DAY).at == NOON + HOUR
    assert [path.name for path in file.parent.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "spoilt", [b"", b"1782874800", b"\xff\xfe 1", b"1 2 3", b"-1 nan", b"1" * 5000 + b" 1"], ids=str
)
def test_a_damaged_file_begins_anew(file: Path, spoilt: bytes) -> None:
    file.write_bytes(spoilt)
    last = LastTouch(file, NOON)
    assert (last.since, last.at) == (NOON, 0.0)
    assert LastTouch(file, NOON + DAY).since == NOON


def test_a_touch_of_a_clock_that_was_ahead_is_no_touch_to_come(file: Path) -> None:
    LastTouch(file, NOON + 300 * DAY).touched(NOON + 300 * DAY)
    last = LastTouch(file, NOON)
    assert (last.since, last.at) == (NOON, NOON)


def test_where_nothing_can_be_kept_the_kiosk_goes_on(tmp_path: Path) -> None:
    for file in (None, tmp_path / "nowhere" / FILE):
        last = LastTouch(file, NOON)
        last.touched(NOON + 60)
        assert (last.since, last.at) == (NOON, NOON + 60)
