# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.atlas.labels import AROUND, Label, Placed, Rect, Side, place

SCREEN = Rect(0, 0, 400, 300)
GAP = 4.0

sides: st.SearchStrategy[tuple[Side, ...]] = st.permutations(AROUND).map(tuple) | st.just(("centre",))
numbers = st.floats(-50, 450)
sizes = st.floats(1, 150)


@st.composite
def many_labels(draw: st.DrawFn) -> list[Label]:
    count = draw(st.integers(0, 12))
    return [
        Label(
            id=str(index),
            x=draw(numbers),
            y=draw(numbers),
            width=draw(sizes),
            height=draw(sizes),
            priority=draw(st.integers(0, 3)),
            radius=draw(st.sampled_from([0.0, 6.0])),
            sides=draw(sides),
        )
        for index in range(count)
    ]


@st.composite
def rects(draw: st.DrawFn) -> Rect:
    left, top = draw(numbers), draw(numbers)
    return Rect(left, top, left + draw(sizes), top + draw(sizes))


def rect_of(label: Label, placed: Placed) -> Rect:
    return Rect(placed.x, placed.y, placed.x + label.width, placed.y + label.height)


@given(many_labels(), st.lists(rects(), max_size=4))
def test_names_never_overlap_and_stay_inside(labels: list[Label], obstacles: list[Rect]) -> None:
    placed = place(labels, SCREEN, GAP, obstacles)
    screen = Rect(-1e-6, -1e-6, 400 + 1e-6, 300 + 1e-6)
    found = {label.id: rect_of(label, placed[label.id]) for label in labels if label.id in placed}
    for one, other in combinations(found.values(), 2):
        assert not one.overlaps(other, GAP - 1e-6)
    for rect in found.values():
        assert screen.holds(rect)
        assert not any(rect.overlaps(obstacle) for obstacle in obstacles)


def test_the_name_asked_for_may_hide_markers_but_as_few_as_can_be() -> None:
    asked = Label("asked", 200, 150, 60, 20, priority=1, radius=6)
    crowd = [
        Label(f"{x} {y}", x, y, 60, 20, radius=6)
        for x, y in ((225, 150), (250, 150), (175, 150), (150, 150), (190, 130), (200, 130), (200, 170))
    ]
    assert "asked" not in place([asked, *crowd], SCREEN, GAP)
    placed = place([asked._replace(over=True), *crowd], SCREEN, GAP)
    assert placed["asked"].side == "below"
    assert "200 170" not in placed, "a marker that is hidden has no name"
    assert place([asked._replace(over=True), *crowd[:6]], SCREEN, GAP)["asked"].side == "below"


@pytest.mark.parametrize("x", [10, 390])
def test_the_name_asked_for_stands_at_a_corner_before_it_hides_a_marker(x: float) -> None:
    asked = Label("asked", x, 150, 100, 20, priority=1, radius=6, over=True)
    inward = 60 if x < 200 else -60
    found = place([asked, Label("here", x + inward, 150, 60, 20, radius=6)], SCREEN, GAP)["asked"]
    assert found.side in ("above", "below")
    assert not rect_of(asked, found).overlaps(Rect(x - 6, 144, x + 6, 156), GAP - 1e-6)


@given(many_labels())
def test_names_keep_clear_of_the_markers_of_others(labels: list[Label]) -> None:
    placed = place(labels, SCREEN, GAP)
    for label in labels:
        for other in labels:
            if label.id == other.id or label.id not in placed or not other.radius:
                continue
            if not (0 <= other.x <= 400 and 0 <= other.y <= 300):
                continue
            marker = Rect(other.x - 6, other.y - 6, other.x + 6, other.y + 6)
            assert not rect_of(label, placed[label.id]).overlaps(marker, -1e-6)


@given(many_labels())
def test_same_input_same_picture(labels: list[Label]) -> None:
    assert place(labels, SCREEN, GAP) == place(list(labels), SCREEN, GAP)


@given(many_labels())
def test_a_name_alone_finds_room_wherever_it_fits(labels: list[Label]) -> None:
    for label in labels[:1]:
        if 160 < label.x < 240 and 160 < label.y < 190 and label.height < 100:
            assert place([label], SCREEN, GAP)


def test_first_side_that_is_free_is_taken() -> None:
    label = Label("a", 200, 150, 60, 20, radius=5)
    assert place([label], SCREEN, GAP)["a"] == Placed("a", 209, 140, "right")
    wall = Rect(215, 0, 230, 300)
    assert place([label], SCREEN, GAP, [wall])["a"] == Placed("a", 131, 140, "left")


def test_higher_priority_wins() -> None:
    low = Label("low", 100, 100, 50, 20, priority=1, sides=("below",))
    high = Label("high", 110, 100, 50, 20, priority=2, sides=("below",))
    assert set(place([low, high], SCREEN, GAP)) == {"high"}


def test_equal_priority_keeps_the_order() -> None:
    one = Label("one", 100, 100, 50, 20, sides=("below",))
    two = Label("two", 110, 100, 50, 20, sides=("below",))
    assert set(place([one, two], SCREEN, GAP)) == {"one"}


def test_a_name_on_an_area_moves_aside_a_little_and_no_farther() -> None:
    wall = Rect(170, 80, 230, 220)
    area = Label("area", 200, 150, 60, 20, sides=("centre",))
    found = place([area], SCREEN, GAP, [wall._replace(right=205)])
    assert found == {}  # the point itself lies under the wall
    found = place([area], SCREEN, GAP, [Rect(210, 0, 260, 300)])
    assert (found["area"].x, found["area"].y) == (140.0, 140.0)
    assert place([area], SCREEN, GAP, [Rect(210, 0, 260, 300), Rect(0, 0, 195, 300)]) == {}


def test_a_name_at_the_edge_moves_in() -> None:
    found = place([Label("area", 385, 150, 60, 20, sides=("centre",))], SCREEN, GAP)
    assert found["area"].x + 60 <= 400


def test_a_point_out_of_sight_has_no_name() -> None:
    off = Label("off", -5, 150, 20, 20, radius=5)
    under = Label("under", 350, 150, 20, 20, radius=5)
    assert place([off, under], SCREEN, GAP, [Rect(300, 0, 400, 300)]) == {}


def test_a_point_out_of_sight_hides_no_other_name() -> None:
    off = Label("off", 401, 150, 20, 20, radius=30)
    here = Label("here", 350, 150, 20, 20, radius=5)
    assert set(place([off, here], SCREEN, GAP)) == {"here"}
