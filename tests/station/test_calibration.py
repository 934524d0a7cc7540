# SPDX-License-Identifier: GPL-3.0-or-later
"""Five points, touched on panels that are turned, mirrored, shifted and shaky: the matrix must lead each to its place."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from kiosk.station import calibration
from kiosk.station.calibration import IDENTITY, POINTS, TURNS, WORST, Matrix, Point
from kiosk.station.panel_events import (
    ABS_MT_POSITION_X,
    ABS_MT_POSITION_Y,
    ABS_MT_SLOT,
    ABS_MT_TRACKING_ID,
    EV_ABS,
    EVENT,
    Span,
    Touches,
)

# How a panel is glued on: what it gives for a native point.
SHIFTED = Matrix(0.93, 0.0, 0.04, 0.0, 0.95, 0.02)
TILTED = Matrix(0.98, 0.03, 0.0, -0.02, 0.97, 0.02)
PANELS = {
    **{f"turn {number}": turned for number, turned in enumerate(TURNS)},
    "shifted": SHIFTED,
    "tilted": TILTED,
}
EVERYWHERE = [(x / 7, y / 7) for x in range(8) for y in range(8)]


def touched(panel: Matrix, turned: Matrix, point: Point) -> Point:
    """What the panel gives when a finger is on a point of the picture that the compositor shows `turned`."""
    return panel.at(turned.inverse().at(point))


def answer(current: Matrix, turned: Matrix, raw: Point) -> Point:
    """Where the program sees that touch, with libinput's matrix and the compositor's turn."""
    return turned.at(current.at(raw))


def off(one: Point, other: Point) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


@pytest.mark.parametrize("turned", TURNS, ids=range(len(TURNS)))
@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize(
    "current", [IDENTITY, TURNS[1], SHIFTED], ids=["none before", "a turn before", "a shift before"]
)
def test_every_touch_is_seen_where_the_finger_is(panel: Matrix, turned: Matrix, current: Matrix) -> None:
    raw = [touched(panel, turned, point) for point in POINTS]
    seen = [answer(current, turned, point) for point in raw]
    found = calibration.calibrate(raw, seen, current)
    assert found is not None
    assert found.worst < 1e-9
    for finger in EVERYWHERE:
        assert off(answer(found.matrix, turned, touched(panel, turned, finger)), finger) < 1e-6


@pytest.mark.parametrize(
    "turned", TURNS[:4], ids=["landscape", "upright", "upside down", "upright the other way"]
)
def test_a_shaky_hand_is_good_enough(turned: Matrix) -> None:
    shake = random.Random(7)

    def near(point: Point) -> Point:
        return point[0] + shake.gauss(0, 0.003), point[1] + shake.gauss(0, 0.003)

    raw = [touched(SHIFTED, turned, near(point)) for point in POINTS]
    seen = [answer(IDENTITY, turned, point) for point in raw]
    found = calibration.calibrate(raw, seen, IDENTITY)
    assert found is not None
    assert found.worst < WORST
    for finger in EVERYWHERE:
        assert off(answer(found.matrix, turned, touched(SHIFTED, turned, finger)), finger) < 0.012


def wrong_order(raw: list[Point]) -> list[Point]:
    return [raw[1], raw[0], *raw[2:]]


def one_missed(raw: list[Point]) -> list[Point]:
    return [*raw[:4], (raw[4][0] - 0.2, raw[4][1])]


@pytest.mark.parametrize("spoil", [wrong_order, one_missed])
def test_a_point_that_was_missed_is_noticed(spoil: Callable[[list[Point]], list[Point]]) -> None:
    raw = spoil([touched(SHIFTED, IDENTITY, point) for point in POINTS])
    found = calibration.calibrate(raw, raw, IDENTITY)
    assert found is None or found.worst > WORST


def test_five_touches_at_one_place_are_no_calibration() -> None:
    assert calibration.fit([(0.5, 0.5)] * 5, POINTS) is None
    assert calibration.fit([(x, x) for x, _ in POINTS], POINTS) is None


def test_a_matrix_is_written_as_libinput_reads_it() -> None:
    assert str(IDENTITY) == "1 0 0 0 1 0"
    assert str(TURNS[1]) == "0 -1 1 1 0 0"
    assert str(Matrix(1.0751234567, -1e-9, -0.04, 0, 1, 0)) == "1.075123 0 -0.04 0 1 0"
    assert calibration.matrix("1.075123 0 -0.04 0 1 0") == Matrix(1.075123, 0, -0.04, 0, 1, 0)
    assert calibration.matrix("") == calibration.matrix("1 2 3") == IDENTITY


def test_the_rule_names_the_panel_and_its_screen_and_is_written_once() -> None:
    text = calibration.with_rule("# of the site\n", "0eef", "c000", "HDMI-A-1", TURNS[1])
    assert text.startswith("# of the site\n")
    assert (
        'SUBSYSTEM=="input", KERNEL=="event*", ATTRS{id/vendor}=="0eef", ATTRS{id/product}=="c000", '
        'ENV{ID_INPUT_TOUCHSCREEN}=="1", ENV{WL_OUTPUT}="HDMI-A-1", ENV{LIBINPUT_CALIBRATION_MATRIX}="0 -1 1 1 0 0"\n'
    ) in text
    again = calibration.with_rule(text, "0eef", "c000", "HDMI-A-1", IDENTITY)
    assert again.count("LIBINPUT_CALIBRATION_MATRIX") == 1
    assert '="1 0 0 0 1 0"' in again
    both = calibration.with_rule(again, "222a", "0001", "DP-1", IDENTITY)
    assert both.count("LIBINPUT_CALIBRATION_MATRIX") == 2


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[core]\nshell=kiosk\n", "[core]\nshell=kiosk\n\n[output]\nname=HDMI-A-1\ntransform=rotate-90\n"),
        (
            "[output]\nname=HDMI-A-1\ntransform=normal\nmode=1920x1080\n\n[core]\nshell=kiosk\n",
            "[output]\nname=HDMI-A-1\nmode=1920x1080\ntransform=rotate-90\n\n[core]\nshell=kiosk\n",
        ),
        (
            "[output]\nname=DP-1\ntransform=rotate-270\n",
            "[output]\nname=DP-1\ntransform=rotate-270\n\n[output]\nname=HDMI-A-1\ntransform=rotate-90\n",
        ),
        (
            "# [output]\n# name=HDMI-A-1\n",
            "# [output]\n# name=HDMI-A-1\n\n[output]\nname=HDMI-A-1\ntransform=rotate-90\n",
        ),
    ],
    ids=["no section yet", "another turn", "another screen", "only a comment"],
)
def test_the_screen_is_turned_and_all_else_stays(before: str, after: str) -> None:
    assert calibration.with_rotation(before, "HDMI-A-1", "rotate-90") == after
    assert calibration.with_rotation(after, "HDMI-A-1", "rotate-90") == after


def event(code: int, value: int) -> bytes:
    return EVENT.pack(0, 0, EV_ABS, code, value)


def tap(x: int, y: int, slot: int = 0) -> bytes:
    return b"".join(
        event(code, value)
        for code, value in (
            (ABS_MT_SLOT, slot),
            (ABS_MT_TRACKING_ID, 7),
            (ABS_MT_POSITION_X, x),
            (ABS_MT_POSITION_Y, y),
            (ABS_MT_TRACKING_ID, -1),
        )
    )


def test_touches_are_fractions_of_what_the_panel_can_say() -> None:
    touches = Touches(Span(0, 4095), Span(100, 300))
    touches.feed(tap(0, 100) + tap(4095, 300, slot=3))
    assert touches.points == [(0.0, 0.0), (1.0, 1.0)]


def test_two_fingers_at_once_do_not_count() -> None:
    touches = Touches(Span(0, 100), Span(0, 100))
    touches.feed(event(ABS_MT_TRACKING_ID, 1) + event(ABS_MT_POSITION_X, 50) + tap(10, 10, slot=1))
    touches.feed(event(ABS_MT_SLOT, 0) + event(ABS_MT_TRACKING_ID, -1))
    assert touches.points == []
    touches.feed(tap(20, 40))
    assert touches.points == [(0.2, 0.4)]


def test_a_value_that_stays_the_same_is_not_told_again() -> None:
    """The kernel leaves out what has not changed, also between two touches."""
    touches = Touches(Span(0, 100), Span(0, 100))
    touches.feed(tap(20, 40))
    touches.feed(event(ABS_MT_TRACKING_ID, 8) + event(ABS_MT_POSITION_Y, 60) + event(ABS_MT_TRACKING_ID, -1))
    assert touches.points == [(0.2, 0.4), (0.2, 0.6)]
