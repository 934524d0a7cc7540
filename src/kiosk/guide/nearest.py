# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in a part of the map when there are too many places to mark each, and what a touch there meant."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot
from typing import NamedTuple

from kiosk.atlas.levels import LAST, level_at, nearness
from kiosk.guide.rows import Marker
from kiosk.pack.reader import CROWD, Pack, PlaceRow

MOST = 400
"""Marks drawn in one picture at most: at 20 mm from each other, no screen has room for more."""


class View(NamedTuple):
    """A look at the map: its language, pixels a map unit, pixels a millimetre of the screen. With larger letters the
    millimetre is larger, too, so that all marks, their words and the room between them grow together."""

    language: str
    scale: float
    millimetre: float

    @property
    def level(self) -> int:
        return level_at(self.scale / self.millimetre)


class Mark(NamedTuple):
    """A mark of the crowd. `size` places, more than one when others are counted here; `room`: as of PlaceRow, map units;
    `opens`: the level at which it is seen to be several."""

    id: str
    name: str
    x: float
    y: float
    size: int
    room: float
    opens: int


def marks(pack: Pack, view: View, box: tuple[float, float, float, float]) -> tuple[Mark, ...]:
    """The marks in a part of the map (x0, y0, x1, y1)."""
    rows = pack.marks(box, view.level, view.language, MOST)
    return tuple(_mark(row.place, row.size, row.last) for row in rows)


def _mark(place: PlaceRow, size: int, last: int) -> Mark:
    return Mark(place.id, place.name, place.x, place.y, size, place.room, last + 1)


def chosen(pack: Pack, name: str, language: str) -> tuple[Marker, ...]:
    """The chosen place when it is one of the crowd, which the map has no marker of its own for."""
    place = pack.place(name, language)
    if place is None or place.kind != CROWD:
        return ()
    return (Marker(place.id, place.kind, place.name, place.x, place.y, priority=0),)


def nearest(found: Iterable[Mark], x: float, y: float, reach: float) -> Mark | None:
    """The mark nearest to a map point, None when none is in reach (map units)."""
    best = min(found, key=lambda mark: hypot(mark.x - x, mark.y - y), default=None)
    return best if best is not None and hypot(best.x - x, best.y - y) <= reach else None


def inside(pack: Pack, name: str, view: View) -> tuple[PlaceRow, ...]:
    """The places that the mark at a place stands for, itself first, then by name."""
    place = pack.place(name, view.language)
    return () if place is None else tuple(pack.taken_in(place.number, view.level, view.language, MOST))


def opening(mark: Mark, millimetres: float) -> tuple[float, float, float, float]:
    """The part of the map (x0, y0, x1, y1) in which a mark is seen to be several, in a frame whose shorter side has so
    many millimetres; for a mark that no level opens, the nearest look."""
    level = min(mark.opens, LAST)
    # Half a level nearer than needed, so that rounding does not leave it closed.
    half = millimetres / 2 / nearness(level + 0.5)
    return mark.x - half, mark.y - half, mark.x + half, mark.y + half
