# SPDX-License-Identifier: GPL-3.0-or-later
"""What time it is at a place, by the zone's own file in the pack."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kiosk.guide.clock import LocalTime, local_time, until_next_minute
from kiosk.pack.build import zone


@pytest.mark.parametrize(
    ("name", "now", "expected"),
    [
        ("Asia/Tokyo", "2026-07-01T03:00", LocalTime("12:00", 2)),
        ("Europe/Warsaw", "2026-07-01T03:00", LocalTime("05:00", 2)),
        ("Europe/Warsaw", "2026-12-01T03:00", LocalTime("04:00", 1)),
        ("America/New_York", "2026-03-08T06:59", LocalTime("01:59", 6)),
        ("America/New_York", "2026-03-08T07:00", LocalTime("03:00", 6)),
        ("America/Manaus", "2026-07-01T03:30", LocalTime("23:30", 1)),
    ],
    ids=["Japan", "summer", "winter", "before the clocks go on", "after", "the day before"],
)
def test_local_time(name: str, now: str, expected: LocalTime) -> None:
    assert local_time(zone(name), datetime.fromisoformat(now).replace(tzinfo=UTC).timestamp()) == expected


@pytest.mark.parametrize(("now", "wait"), [(0.0, 60.0), (59.0, 1.0), (60.0, 60.0), (90.5, 29.5)])
def test_clock_changes_with_the_minute(now: float, wait: float) -> None:
    assert until_next_minute(now) == wait
