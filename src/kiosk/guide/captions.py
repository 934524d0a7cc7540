# SPDX-License-Identifier: GPL-3.0-or-later
"""Which captions belong to a moment of a film, and how its time is written."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.guide.rows import Entry


def at(cues: Iterable[Entry], moment: int) -> str:
    """The words of the captions that are shown at a moment (ms), one under the other; empty when there are none.

    A cue has its beginning and its end as `id` ("0 1500", ms) and its words as `title`.
    """
    return "\n".join(cue.title for cue in cues if _lasts(cue.id, moment))


def _lasts(times: str, moment: int) -> bool:
    start, end = map(int, times.split())
    return start <= moment < end


def clock(milliseconds: int) -> str:
    """Minutes and seconds, with hours when there are any: 1:05, 1:00:05."""
    minutes, seconds = divmod(milliseconds // 1000, 60)
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
