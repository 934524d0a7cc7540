# SPDX-License-Identifier: GPL-3.0-or-later
"""Which places stand for the others at each level: every place is counted once, and marks keep their distance."""

from __future__ import annotations

import random
from itertools import combinations
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.atlas.levels import APART, FARTHEST, LAST, level_at, nearness, radius
from kiosk.pack.crowd import Mark, Point, Taken, nested, room

COORDINATE = st.floats(-2.7, 2.7) | st.floats(0, 0.004)  # far apart, and close together
POINTS = st.lists(st.tuples(COORDINATE, COORDINATE), max_size=40)


def standing(marks: tuple[Mark, ...], level: int) -> list[Mark]:
    return [mark for mark in marks if mark.first <= level <= mark.last]


@given(POINTS)
def test_each_level_counts_every_place_once(points: list[Point]) -> None:
    crowd = nested(points)
    for level in range(LAST + 1):
        assert sum(mark.size for mark in standing(crowd.marks, level)) == len(points)


@given(POINTS)
def test_no_two_marks_of_a_level_are_nearer_than_its_radius(points: list[Point]) -> None:
    crowd = nested(points)
    for level in range(LAST + 1):
        spots = [points[mark.place] for mark in standing(crowd.marks, level)]
        assert all(dist(one, other) >= radius(level) for one, other in combinations(spots, 2))


@given(POINTS)
def test_a_mark_counts_those_it_has_taken_in(points: list[Point]) -> None:
    crowd = nested(points)

    def inside(place: int, level: int) -> int:
        taken = (n for n, by in enumerate(crowd.taken) if by and by.by == place and by.level >= level)
        return 1 + sum(inside(one, level) for one in taken)

    for level in range(0, LAST + 1, 5):
        for mark in standing(crowd.marks, level):
            assert mark.size == inside(mark.place, level)


@given(POINTS)
def test_a_place_that_has_a_mark_keeps_it_when_the_map_comes_nearer(points: list[Point]) -> None:
    crowd = nested(points)
    for level in range(LAST):
        farther = {mark.place for mark in standing(crowd.marks, level)}
        assert farther <= {mark.place for mark in standing(crowd.marks, level + 1)}


def test_of_places_close_together_the_first_in_order_stands_for_all() -> None:
    crowd = nested([(0.1, 0.1), (0.1, 0.1), (0.1001, 0.1)])
    assert crowd.marks == (Mark(place=0, first=0, last=LAST, size=3),)


@pytest.mark.parametrize(("part", "nearer"), [(0.75, 0), (0.85, 1)])
def test_of_two_marks_in_reach_a_place_goes_to_the_nearer(part: float, nearer: int) -> None:
    level = 6
    crowd = nested([(0.0, 0.1), (1.6 * radius(level), 0.1), (part * radius(level), 0.1)])
    assert crowd.taken[2] == Taken(nearer, level)


@given(POINTS)
def test_the_room_of_a_place_is_the_way_to_its_nearest_neighbour(points: list[Point]) -> None:
    for number, (point, found) in enumerate(zip(points, room(points), strict=True)):
        others = [dist(point, other) for each, other in enumerate(points) if each != number]
        assert found == pytest.approx(min(others, default=2 * FARTHEST))


def test_a_level_is_used_only_where_its_marks_stand_far_enough_apart() -> None:
    choice = random.Random(3)
    for _ in range(200):
        millimetres = nearness(choice.uniform(0, LAST + 3))
        level = level_at(millimetres)
        assert radius(level) * millimetres >= APART * (1 - 1e-9)
        assert level == LAST or radius(level + 1) * millimetres < APART
