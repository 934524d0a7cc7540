# SPDX-License-Identifier: GPL-3.0-or-later
"""Places too many to be drawn one by one: which of them stand for the others at each level (build time).

The hierarchical greedy clustering of Mapbox's supercluster, with a grid as its index: from the nearest level outward,
each mark takes in those within its radius. Two things differ. A mark stands at one of its own places, not at their mean,
so that no two of a level come nearer than the radius and a mark stays where it is when the map comes nearer. And of two
marks in reach, a place goes to the nearer. A number is broader than high: the radius reaches farther to both sides, the
more digits the largest number of a level has.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import product
from math import floor, hypot
from typing import NamedTuple

import shapely

from kiosk.atlas.levels import FARTHEST, LAST, broad, radius

Point = tuple[float, float]
AROUND = tuple(product((-1, 0, 1), repeat=2))


class Mark(NamedTuple):
    """From level `first` to `last`, `place` stands for `size` places, itself among them. Places are positions in the
    sequence given."""

    place: int
    first: int
    last: int
    size: int


class Taken(NamedTuple):
    """At this level and all farther ones a place is counted by the mark of another."""

    by: int
    level: int


class Crowd(NamedTuple):
    """All marks of all levels; and by place, which one takes it in, None when none ever does."""

    marks: tuple[Mark, ...]
    taken: tuple[Taken | None, ...]


def nested(points: Sequence[Point]) -> Crowd:
    """The marks for these points (map units); of places in reach of each other the first in order stands for all."""
    marks: list[Mark] = []
    taken: list[Taken | None] = [None] * len(points)
    counts, since = [1] * len(points), [LAST] * len(points)
    standing = list(range(len(points)))
    digits = 1
    for level in range(LAST, -1, -1):
        before = counts, taken
        while True:
            counts, taken = before[0].copy(), before[1].copy()
            kept, ended = _thinned(points, standing, level, taken, counts, broad(digits))
            grown = len(str(max(counts, default=1)))
            if grown <= digits:
                break
            digits = grown
        marks += [
            Mark(one, level + 1, since[one], count) for one, count in ended.items() if level < since[one]
        ]
        for one in ended:
            since[one] = level
        standing = kept
    marks += [Mark(one, 0, since[one], counts[one]) for one in standing]
    return Crowd(tuple(sorted(marks)), tuple(taken))


def _thinned(
    points: Sequence[Point],
    standing: list[int],
    level: int,
    taken: list[Taken | None],
    counts: list[int],
    stretch: float,
) -> tuple[list[int], dict[int, int]]:
    """Those that keep a mark of their own at this level; and the count until now of all whose count ends here."""
    reach = radius(level)
    cells: dict[tuple[int, int], list[int]] = {}
    kept: list[int] = []
    ended: dict[int, int] = {}
    for one in standing:
        x, y = points[one]
        column, row = floor(x / stretch / reach), floor(y / reach)
        best, distance = -1, reach
        for right, down in AROUND:
            for other in cells.get((column + right, row + down), ()):
                found = hypot((points[other][0] - x) / stretch, points[other][1] - y)
                if found < distance:
                    best, distance = other, found
        if best < 0:
            cells.setdefault((column, row), []).append(one)
            kept.append(one)
        else:
            ended.setdefault(best, counts[best])
            ended[one] = counts[one]
            counts[best] += counts[one]
            taken[one] = Taken(best, level)
    return kept, ended


def room(points: Sequence[Point]) -> list[float]:
    """From each point to the nearest other (map units): how much room its name has. A lone point has all of the map."""
    if len(points) < 2:
        return [2 * FARTHEST] * len(points)
    places = shapely.points(points)
    (found, _), distances = shapely.STRtree(places).query_nearest(
        places, exclusive=True, all_matches=False, return_distance=True
    )
    nearest = [2 * FARTHEST] * len(points)
    for one, distance in zip(found.tolist(), distances.tolist(), strict=True):
        nearest[one] = distance
    # `exclusive` leaves out every point at the same spot, not only the one itself.
    shared = Counter(points)
    return [0.0 if shared[point] > 1 else near for point, near in zip(points, nearest, strict=True)]
