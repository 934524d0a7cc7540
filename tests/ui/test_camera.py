# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the map: zooming, bounds and flights, for any frame and view."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kiosk.atlas.camera import (
    CARRY_MS,
    FLIGHT_MS,
    MOST_DETAIL,
    Camera,
    Drift,
    Frame,
    carried,
    eased,
    flight,
    framing,
    glide,
    least_scale,
    stretch,
    world,
)
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


@st.composite
def two_views(draw: st.DrawFn) -> tuple[Frame, Camera, Camera]:
    """Two views that the bounds of one frame allow."""
    frame, start = draw(views())
    scale = least_scale(frame) * draw(st.floats(1, MOST_DETAIL))
    goal = Camera(draw(st.floats(-X_MAX, X_MAX)), draw(st.floats(-Y_MAX, Y_MAX)), scale).bounded(frame)
    return frame, start, goal


@given(two_views())
def test_a_region_is_flown_to_from_here_to_there(found: tuple[Frame, Camera, Camera]) -> None:
    frame, start, goal = found
    motion = flight(start, goal, frame)
    for now, view in ((0.0, start), (FLIGHT_MS * (1 - 1e-7), goal)):
        there = motion(now)
        assert (there.x, there.y) == pytest.approx((view.x, view.y), abs=1e-4)
        assert there.scale == pytest.approx(view.scale, rel=1e-3)
    assert motion(FLIGHT_MS) == goal


@given(two_views(), PART, PART)
def test_on_the_way_to_a_region_it_comes_nearer_and_goes_no_farther_out_than_the_world(
    found: tuple[Frame, Camera, Camera], one: float, other: float
) -> None:
    frame, start, goal = found
    motion = flight(start, goal, frame)
    earlier, later = motion(FLIGHT_MS * min(one, other)), motion(FLIGHT_MS * max(one, other))
    away = [hypot(goal.x - view.x, goal.y - view.y) for view in (earlier, later)]
    assert away[1] <= away[0] + HAIR
    for view in (earlier, later):
        assert least_scale(frame) * (1 - HAIR) <= view.scale
        assert view.scale <= max(start.scale, goal.scale) * (1 + HAIR)


def test_a_long_way_between_two_close_views_leads_out_and_in_again() -> None:
    frame = Frame(1400, 900)
    near = least_scale(frame) * 6
    motion = flight(Camera(-2, 0, near), Camera(2, 0, near), frame)
    assert motion(FLIGHT_MS / 2).scale < near / 2


@given(two_views(), two_views(), st.floats(50, 500))
def test_a_flight_that_bends_into_another_keeps_its_motion(
    found: tuple[Frame, Camera, Camera], other: tuple[Frame, Camera, Camera], now: float
) -> None:
    frame, start, goal = found
    first = flight(start, goal, frame)
    step = 1e-3
    here, drift = first(now), Drift.between(first(now - step), first(now), step)
    bent = carried(flight(here, other[2], frame), drift)
    assert bent(0.0) == pytest.approx(here, rel=1e-6, abs=1e-9)
    after = Drift.between(bent(0.0), bent(step), step)
    assert after == pytest.approx(drift, rel=0.02, abs=1e-5)
    assert bent(max(CARRY_MS, FLIGHT_MS)) == other[2]


@given(views(), st.floats(-8, 8), st.floats(-8, 8), st.floats(0, 3000), st.floats(0, 3000))
def test_a_glide_slows_down_and_stays_in_bounds(
    view: tuple[Frame, Camera], dx: float, dy: float, one: float, other: float
) -> None:
    frame, camera = view
    found = glide(camera, dx, dy, frame)
    assert found.at(0.0) == pytest.approx(camera)
    earlier, later = found.at(min(one, other)), found.at(max(one, other))
    end = found.at(1e6)
    for axis in (0, 1):
        assert abs(end[axis] - later[axis]) <= abs(end[axis] - earlier[axis]) + HAIR
        assert later[axis] == pytest.approx(later.bounded(frame)[axis], abs=1e-6)
    assert hypot(*(found.at(found.duration)[axis] - end[axis] for axis in (0, 1))) * camera.scale <= 1.0


def test_a_glide_begins_as_fast_as_the_finger_left() -> None:
    frame = Frame(1400, 900)
    camera = Camera(0, 0, least_scale(frame) * 8)
    found = glide(camera, 1.0, -0.5, frame)
    there = found.at(1.0)
    assert ((camera.x - there.x) * camera.scale, (camera.y - there.y) * camera.scale) == pytest.approx(
        (1.0, -0.5), rel=0.01
    )


@given(views(), st.floats(0.2, 5), PART, PART, PART)
def test_a_stretch_keeps_the_point_under_the_finger_all_the_way(
    view: tuple[Frame, Camera], factor: float, across: float, down: float, part: float
) -> None:
    frame, camera = view
    at = (across * frame.width, down * frame.height)
    goal = camera.zoomed(factor, *at, frame)
    there = stretch(camera, goal)(part * FLIGHT_MS)
    assert there.point(*at, frame) == pytest.approx(camera.point(*at, frame), abs=1e-5)
