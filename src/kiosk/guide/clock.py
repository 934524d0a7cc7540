# SPDX-License-Identifier: GPL-3.0-or-later
"""What time it is at a place."""

from __future__ import annotations

from typing import NamedTuple


class LocalTime(NamedTuple):
    """`clock` as 09:05, `weekday` 0 for Monday."""

    clock: str
    weekday: int


def local_time(zone: bytes, now: float) -> LocalTime:
    """The time in a zone (the bytes of its TZif file) at `now` (seconds since 1970)."""
    # Loading zoneinfo costs 5 ms: not before a card is opened.
    from datetime import datetime
    from io import BytesIO
    from zoneinfo import ZoneInfo

    there = datetime.fromtimestamp(now, ZoneInfo.from_file(BytesIO(zone)))
    return LocalTime(f"{there:%H:%M}", there.weekday())


def until_next_minute(now: float) -> float:
    """Seconds until every clock shows another minute."""
    return 60.0 - now % 60.0
