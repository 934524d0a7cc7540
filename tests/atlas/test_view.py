# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from typing import get_args

import pytest
import shapely

from kiosk.atlas.view import Box, Kind, Land, Move, apply

WEST, EAST, FAR = shapely.box(0, 0, 2, 2), shapely.box(4, 0, 6, 2), shapely.box(178, 0, 184, 2)


def land() -> Land:
    return {
        "FR": (WEST, EAST, FAR),
        "ES": (shapely.box(2, 0, 3, 2),),
        "N. Cyprus": (shapely.box(30, 30, 31, 31),),
    }


def areas(found: Land) -> dict[str, float]:
    return {key: sum(polygon.area for polygon in polygons) for key, polygons in found.items()}


def test_move_takes_the_polygons_in_the_box() -> None:
    found, problems = apply(land(), [Move("m", "move", "FR", "ES", Box(3.5, -1, 7, 3))])
    assert problems == ()
    assert found["FR"] == (WEST, FAR)
    assert found["ES"][-1] == EAST


def test_box_may_be_written_on_either_side_of_the_date_line() -> None:
    for box in (Box(177, -1, 185, 3), Box(-183, -1, -175, 3)):
        found, _ = apply(land(), [Move("m", "move", "FR", "ES", box)])
        assert found["ES"][-1] == FAR


def test_merge_takes_all_and_the_origin_goes_away() -> None:
    found, problems = apply(land(), [Move("m", "merge", "N. Cyprus", "ES")])
    assert problems == ()
    assert "N. Cyprus" not in found
    assert areas(found)["ES"] == 3


def test_cut_clips_at_the_box_and_may_make_a_country() -> None:
    found, problems = apply(land(), [Move("c", "cut", "FR", "GF", Box(5, -1, 9, 3))])
    assert problems == ()
    assert areas(found) == {"FR": 18, "ES": 2, "N. Cyprus": 1, "GF": 2}


def test_cut_leaves_a_polygon_wholly_inside_as_it_is() -> None:
    found, _ = apply(land(), [Move("c", "cut", "FR", "GF", Box(3, -1, 9, 3))])
    assert found["GF"] == (EAST,)


def test_moves_follow_each_other() -> None:
    first = Move("a", "cut", "FR", "GF", Box(3, -1, 9, 3))
    second = Move("b", "merge", "GF", "ES")
    found, problems = apply(land(), [first, second])
    assert problems == ()
    assert areas(found) == {"FR": 16, "ES": 6, "N. Cyprus": 1}


UNKNOWN = "move 'm': 'N Cyprus' is not on the map (did you mean 'N. Cyprus'?)"
GUIANA = "move 'm': 'Guiana' is not on the map"
EMPTY = "move 'm': nothing of 'FR' lies in the box on this map"


@pytest.mark.parametrize(
    ("move", "kind", "message"),
    [
        (Move("m", "merge", "N Cyprus", "ES"), "unknown", UNKNOWN),
        (Move("m", "merge", "ES", "QQ"), "unknown", "move 'm': 'QQ' is not on the map"),
        (Move("m", "cut", "FR", "Guiana", Box(3, -1, 9, 3)), "unknown", GUIANA),
        (Move("m", "move", "FR", "ES"), "box", "move 'm' has no box"),
        (Move("m", "move", "FR", "ES", Box(9, -1, 3, 3)), "box", "move 'm': the box is inside out"),
        (Move("m", "move", "FR", "ES", Box(50, 50, 60, 60)), "empty", EMPTY),
        (Move("m", "cut", "FR", "GF", Box(50, 50, 60, 60)), "empty", EMPTY),
    ],
)  # fmt: skip
def test_a_move_that_cannot_be_done_is_told_and_changes_nothing(move: Move, kind: str, message: str) -> None:
    found, problems = apply(land(), [move])
    assert found == land()
    assert [(problem.item, problem.kind, problem.message) for problem in problems] == [("m", kind, message)]
    assert problems[0].hint


def test_the_map_has_all_kinds_of_moves(moves: tuple[Move, ...]) -> None:
    assert {move.kind for move in moves} == set(get_args(Kind))
