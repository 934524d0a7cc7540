# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the map: zooming, bounds and flights, for any frame and view."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.atlas.camera import MOST_DETAIL, Camera, Frame, eased, framing, least_scale, world
from kiosk.atlas.projection import X_MAX, Y_MAX

HAIR = 1e-6  # map units, or of a scale
SIDES = st.floats(200, 4000)
INSETS = st.floats(0, 0.4)
PART = st.floats(0, 1)


@st.composite
def frames(draw: st.DrawFn) -> Frame:
    width, height = draw(SIDES), draw(SIDES)
    left, right = draw(INSETS) * width, draw(INSETS) * width
    top, bottom = draw(INSETS) * height, draw(INSETS) * height
    return Frame(width, height, left, top, right, bottom)


@st.composite
def views(draw: st.DrawFn) -> tuple[Frame, Camera]:
    """A frame and any view of it that its bounds allow."""
    frame = draw(frames())
    scale = least_scale(frame) * draw(st.floats(1, MOST_DETAIL))
    camera = Camera(draw(st.floats(-X_MAX, X_MAX)), draw(st.floats(-Y_MAX, Y_MAX)), scale)
    return frame, camera.bounded(frame)


@given(views(), st.floats(0.05, 20), PART, PART)
def test_zooming_keeps_the_point_under_the_finger(
    view: tuple[Frame, Camera], factor: float, across: float, down: float
) -> None:
    frame, camera = view
    at = (across * frame.width, down * frame.height)
    zoomed = camera.zoomed(factor, *at, frame)
    assert zoomed.point(*at, frame) == pytest.approx(camera.point(*at, frame), abs=HAIR)


@given(views(), st.floats(0.001, 1000), PART, PART)
def test_zooming_stays_between_the_world_and_most_detail(
    view: tuple[Frame, Camera], factor: float, across: float, down: float
) -> None:
    frame, camera = view
    scale = camera.zoomed(factor, across * frame.width, down * frame.height, frame).scale
    least = least_scale(frame)
    assert least * (1 - HAIR) <= scale <= least * MOST_DETAIL * (1 + HAIR)


@given(views(), st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_the_world_never_leaves_the_free_part(view: tuple[Frame, Camera], dx: float, dy: float) -> None:
    frame, camera = view
    bounded = camera.moved(dx, dy).bounded(frame)
    west, north = bounded.point(frame.left, frame.top, frame)
    east, south = bounded.point(frame.width - frame.right, frame.height - frame.bottom, frame)
    for first, last, most in ((west, east, X_MAX), (north, south, Y_MAX)):
        if last - first >= 2 * most:
            assert first + last == pytest.approx(0, abs=HAIR)
        else:
            assert first >= -most - HAIR and last <= most + HAIR


@given(views(), st.floats(-5000, 5000), st.floats(-5000, 5000))
def test_bounds_hold_what_they_gave(view: tuple[Frame, Camera], dx: float, dy: float) -> None:
    frame, camera = view
    once = camera.moved(dx, dy).bounded(frame)
    twice = once.bounded(frame)
    assert (twice.x, twice.y, twice.scale) == pytest.approx((once.x, once.y, once.scale), abs=HAIR)


@given(views(), st.floats(-300, 300), st.floats(-300, 300))
def test_a_drag_moves_the_map_by_its_pixels(view: tuple[Frame, Camera], dx: float, dy: float) -> None:
    frame, camera = view
    held = camera.point(100, 100, frame)
    assert camera.moved(dx, dy).point(100 + dx, 100 + dy, frame) == pytest.approx(held, abs=HAIR)


@given(views(), views())
def test_a_flight_begins_here_and_ends_at_the_goal(
    start: tuple[Frame, Camera], end: tuple[Frame, Camera]
) -> None:
    camera, goal = start[1], end[1]
    first = camera.towards(goal, 0.0)
    assert (first.x, first.y, first.scale) == pytest.approx((camera.x, camera.y, camera.scale))
    assert camera.towards(goal, 1.0) == goal
    nearly = camera.towards(goal, 1.0 - 1e-9)
    assert nearly.x == pytest.approx(goal.x, abs=1e-4)
    assert nearly.y == pytest.approx(goal.y, abs=1e-4)
    assert nearly.scale == pytest.approx(goal.scale, rel=1e-4)


@given(views(), views(), PART, PART)
def test_on_a_flight_the_goal_only_comes_nearer(
    start: tuple[Frame, Camera], end: tuple[Frame, Camera], one: float, other: float
) -> None:
    camera, goal = start[1], end[1]
    earlier, later = camera.towards(goal, min(one, other)), camera.towards(goal, max(one, other))
    away = [hypot(goal.x - view.x, goal.y - view.y) for view in (earlier, later)]
    assert away[1] <= away[0] + HAIR
    low, high = sorted((camera.scale, goal.scale))
    for view in (earlier, later):
        assert low * (1 - HAIR) <= view.scale <= high * (1 + HAIR)


@given(views(), views(), PART)
def test_a_flight_does_not_swerve(
    start: tuple[Frame, Camera], end: tuple[Frame, Camera], part: float
) -> None:
    camera, goal = start[1], end[1]
    way = camera.towards(goal, part)
    swerve = (way.x - camera.x) * (goal.y - camera.y) - (way.y - camera.y) * (goal.x - camera.x)
    assert swerve == pytest.approx(0, abs=HAIR)


@given(frames(), st.floats(-X_MAX, X_MAX), st.floats(-Y_MAX, Y_MAX), st.floats(0.05, 2), st.floats(0.05, 1))
def test_what_it_flies_to_stands_in_the_free_part(
    frame: Frame, x: float, y: float, width: float, height: float
) -> None:
    x1, y1 = x + width, y + height
    assume(x1 <= X_MAX and y1 <= Y_MAX)
    camera = framing((x, y, x1, y1), frame)
    assume(camera.scale < least_scale(frame) * MOST_DETAIL * 0.999)
    west, north = camera.point(frame.left, frame.top, frame)
    east, south = camera.point(frame.width - frame.right, frame.height - frame.bottom, frame)
    assert west <= x + HAIR and north <= y + HAIR
    assert east >= x1 - HAIR and south >= y1 - HAIR


@given(frames())
def test_the_world_just_fits(frame: Frame) -> None:
    camera = world(frame)
    west, north = camera.point(frame.left, frame.top, frame)
    east, south = camera.point(frame.width - frame.right, frame.height - frame.bottom, frame)
    assert west <= -X_MAX + HAIR and east >= X_MAX - HAIR
    assert north <= -Y_MAX + HAIR and south >= Y_MAX - HAIR
    assert min(X_MAX + west, Y_MAX + north) == pytest.approx(0, abs=HAIR) or max(
        X_MAX + west, Y_MAX + north
    ) == pytest.approx(0, abs=HAIR)


@given(PART, PART)
def test_a_flight_is_slow_at_both_ends_and_never_turns_back(one: float, other: float) -> None:
    assert eased(min(one, other)) <= eased(max(one, other))
    assert (eased(0.0), eased(0.5), eased(1.0)) == pytest.approx((0, 0.5, 1))
    assert eased(0.1) < 0.05


def test_a_frame_that_is_all_covered_is_no_fault() -> None:
    frame = Frame(300, 300, 200, 0, 200, 0)
    assert world(frame).scale > 0
