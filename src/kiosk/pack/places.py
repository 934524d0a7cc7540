# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of places: where each is, what it is called, and how the map marks the many (build time)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiosk.content import schema
from kiosk.content.load import Content
from kiosk.pack import crowd
from kiosk.pack.reader import CROWD


class Tables(NamedTuple):
    """Rows of `place`, `place_name` and `mark`."""

    places: list[tuple[int, str, str, str, str, float, float, float, int | None, int | None]]
    names: list[tuple[int, str, str]]
    marks: list[tuple[int, float, float, float, float, int, int, int, int]]


def tables(
    content: Content,
    project: Callable[[float, float], tuple[float, float]],
    called: Mapping[str, Callable[[schema.AnyPlace], str]],
) -> Tables:
    """All places in the staff's order, which is also their order of importance.

    `called` gives the name of a place on the map, for each language.
    """
    region_of = {row.code: region.id for region in content.regions for row in region.countries}
    rows = list(content.places.values())
    points = [project(place.lon, place.lat) for place in rows]
    crowded = [number for number, place in enumerate(rows) if place.kind == CROWD]
    found = crowd.nested([points[number] for number in crowded])
    rooms = dict(zip(crowded, crowd.room([points[number] for number in crowded]), strict=True))
    taken = {crowded[one]: (crowded[by.by], by.level) for one, by in enumerate(found.taken) if by is not None}
    marks = [(crowded[mark.place], mark) for mark in found.marks]
    return Tables(
        places=[
            (
                number,
                place.id,
                place.kind,
                place.country,
                region_of.get(place.country, ""),
                *points[number],
                rooms.get(number, 0.0),
                *taken.get(number, (None, None)),
            )
            for number, place in enumerate(rows)
        ],
        names=[
            (number, language, name(place))
            for number, place in enumerate(rows)
            for language, name in called.items()
        ],
        marks=[
            (i, *_spot(*points[number]), mark.first, mark.last, number, mark.size)
            for i, (number, mark) in enumerate(marks)
        ],
    )


def _spot(x: float, y: float) -> tuple[float, float, float, float]:
    """A point as a box of the R*Tree: west, east, north, south."""
    return x, x, y, y
