# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands in a part of the map, and what a touch there meant, among hundreds of places."""

from __future__ import annotations

import random
from math import hypot

import pytest

from kiosk.atlas.levels import LAST, level_at, nearness
from kiosk.guide import nearest, screens
from kiosk.guide.nearest import View
from kiosk.pack.reader import Pack, PlaceRow
from tests.crowd import COUNT, crowded_file, crowded_pack

__all__ = ["crowded_file", "crowded_pack"]
WORLD = (-3.0, -1.5, 3.0, 1.5)


def view(level: float) -> View:
    return View("ja", nearness(level) * 4, 4)


def everything(pack: Pack) -> list[PlaceRow]:
    found = (pack.place(f"synthetic-{number:06}", "ja") for number in range(COUNT))
    return [place for place in found if place is not None]


@pytest.mark.parametrize("level", range(0, LAST + 1, 4))
def test_all_marks_of_the_world_count_all_places(level: int, crowded_pack: Pack) -> None:
    assert sum(mark.size for mark in nearest.marks(crowded_pack, view(level), WORLD)) == COUNT


def test_the_marks_of_a_part_are_those_of_the_world_that_stand_in_it(crowded_pack: Pack) -> None:
    choice = random.Random(5)
    for level in range(0, LAST + 1, 2):
        every = nearest.marks(crowded_pack, view(level), WORLD)
        for _ in range(20):
            x, y, w = choice.uniform(-2.5, 2.5), choice.uniform(-1.2, 1.2), choice.uniform(0.01, 1)
            part = nearest.marks(crowded_pack, view(level), (x, y, x + w, y + w))
            assert set(part) == {m for m in every if x <= m.x <= x + w and y <= m.y <= y + w}


def test_a_mark_stands_for_the_places_it_counts(crowded_pack: Pack) -> None:
    for level in (2, 9, LAST):
        for mark in nearest.marks(crowded_pack, view(level), WORLD):
            inside = nearest.inside(crowded_pack, mark.id, view(level))
            assert len(inside) == mark.size and inside[0].id == mark.id
            assert len({place.id for place in inside}) == mark.size


def test_a_mark_opens_in_the_part_of_the_map_it_gives(crowded_pack: Pack) -> None:
    for mark in nearest.marks(crowded_pack, view(2), WORLD):
        if mark.size == 1:
            continue
        for frame in (90.0, 250.0, 900.0):
            x0, y0, x1, _ = nearest.opening(mark, frame)
            assert [(x0 + x1) / 2, y0] == pytest.approx([mark.x, mark.y - (x1 - x0) / 2])
            assert level_at(frame / (x1 - x0)) == min(mark.opens, LAST)


def test_a_touch_means_the_nearest_mark_in_reach(crowded_pack: Pack) -> None:
    marks = nearest.marks(crowded_pack, view(6), WORLD)
    choice = random.Random(6)
    for _ in range(100):
        x, y = choice.uniform(-2.5, 2.5), choice.uniform(-1.2, 1.2)
        by_distance = sorted(marks, key=lambda mark: hypot(mark.x - x, mark.y - y))
        away = hypot(by_distance[0].x - x, by_distance[0].y - y)
        assert nearest.nearest(marks, x, y, away * 1.01) == by_distance[0]
        assert nearest.nearest(marks, x, y, away * 0.99) is None
    assert nearest.nearest((), 0, 0, 1) is None


def test_a_place_of_the_crowd_is_marked_once_it_is_chosen(crowded_pack: Pack) -> None:
    place = everything(crowded_pack)[7]
    (marker,) = nearest.chosen(crowded_pack, place.id, "en")
    assert (marker.id, marker.x, marker.y) == (place.id, place.x, place.y)
    assert marker.name.endswith("(synthetic)")
    assert screens.region_of_place(crowded_pack, place.id, "ja") == place.region
    assert nearest.chosen(crowded_pack, "hamamatsu", "ja") == ()
    assert nearest.chosen(crowded_pack, "", "ja") == ()


def test_the_crowd_is_not_among_the_places_marked_one_by_one(crowded_pack: Pack, pack: Pack) -> None:
    assert not pack.crowded() and crowded_pack.crowded()
    assert screens.markers(crowded_pack, "", "ja") == screens.markers(pack, "", "ja")
    assert nearest.marks(pack, view(3), WORLD) == ()
