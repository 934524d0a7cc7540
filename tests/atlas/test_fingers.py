# SPDX-License-Identifier: GPL-3.0-or-later
"""What fingers mean, without a window: 4 pixels a millimetre, a report every 8 ms."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.atlas.fingers import FASTEST, Fingers, Flick, Rest, Shift, Tap

MM = 4.0
NEAR, FAR = 60 * MM, 300 * MM
Places = dict[int, tuple[float, float]]
Answer = Shift | Tap | Flick | Rest | None


class Panel:
    """Reports of a touch panel, with a clock."""

    def __init__(self) -> None:
        self.fingers = Fingers(MM)
        self.now = 0.0
        self.x = self.y = 0.0  # how far the map went
        self.factor = 1.0

    def press(self, finger: int, x: float, y: float, size: float = 10 * MM) -> None:
        self.now += 8
        self.fingers.press(finger, x, y, self.now, size=size, taps=True)

    def move(self, places: Places, steps: int = 10, pause: float = 8.0) -> None:
        """Slides evenly to these places."""
        begin = {finger: self.fingers._down[finger].at for finger in places if finger in self.fingers._down}
        for step in range(1, steps + 1):
            self.now += pause
            now = {
                finger: (
                    x0 + (places[finger][0] - x0) * step / steps,
                    y0 + (places[finger][1] - y0) * step / steps,
                )
                for finger, (x0, y0) in begin.items()
            }
            shift = self.fingers.slide(now, self.now)
            if shift is not None:
                self.x, self.y, self.factor = self.x + shift.dx, self.y + shift.dy, self.factor * shift.factor

    def release(self, finger: int, after: float = 8.0) -> Answer:
        self.now += after
        return self.fingers.release(finger, self.now)


@pytest.fixture
def panel() -> Panel:
    return Panel()


def test_a_still_finger_taps(panel: Panel) -> None:
    panel.press(0, 100, 100)
    panel.move({0: (110, 104)})
    assert panel.release(0) == Tap(110, 104, 1)


def test_two_quick_taps_at_one_place_are_a_double_tap(panel: Panel) -> None:
    panel.press(0, 100, 100)
    panel.release(0)
    panel.press(1, 104, 100)
    assert panel.release(1) == Tap(104, 100, 2)
    panel.press(0, 104, 100)
    assert panel.release(0) == Tap(104, 100, 1)


def test_a_drag_moves_the_map_by_all_of_its_way(panel: Panel) -> None:
    panel.press(0, 100, 100)
    panel.move({0: (300, 160)})
    assert (panel.x, panel.y, panel.factor) == pytest.approx((200, 60, 1))


def test_a_drag_that_pauses_before_lifting_flicks_nothing(panel: Panel) -> None:
    panel.press(0, 100, 100)
    panel.move({0: (500, 100)})
    assert panel.release(0, after=80) == Rest()


def test_a_drag_let_go_in_motion_flicks_at_its_speed(panel: Panel) -> None:
    panel.press(0, 100, 100)
    panel.move({0: (340, 20)}, steps=30)
    flick = panel.release(0)
    assert isinstance(flick, Flick)
    assert (flick.dx, flick.dy) == pytest.approx((1.0, -80 / 240), rel=0.01)


def test_no_flick_is_faster_than_a_hand(panel: Panel) -> None:
    panel.press(0, 0, 0)
    panel.move({0: (9000, 0)}, steps=20)
    flick = panel.release(0)
    assert isinstance(flick, Flick)
    assert hypot(flick.dx, flick.dy) == pytest.approx(FASTEST * MM)


def test_two_fingers_of_a_hand_zoom_about_their_middle(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.press(1, 500 + NEAR, 500)
    panel.move({0: (500 - NEAR / 2, 500), 1: (500 + 1.5 * NEAR, 500)})
    assert panel.factor == pytest.approx(2)
    assert (panel.x, panel.y) == pytest.approx((0, 0))
    assert panel.release(0) is None
    assert panel.release(1) == Rest()


def test_after_a_pinch_a_tap_taps(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.press(1, 500 + NEAR, 500)
    panel.move({0: (450, 500), 1: (550 + NEAR, 500)})
    panel.release(1)
    panel.release(0)
    panel.press(0, 200, 200)
    assert panel.release(0) == Tap(200, 200, 1)


def test_one_of_two_leaves_and_the_other_drags_on_without_a_jump(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.press(1, 500 + NEAR, 500)
    panel.move({0: (460, 500), 1: (540 + NEAR, 500)})
    x, factor = panel.x, panel.factor
    panel.release(1)
    panel.move({0: (480, 500)})
    assert (panel.x - x, panel.factor) == pytest.approx((20, factor))


def test_a_cancelled_touch_leaves_nothing(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.press(1, 500 + NEAR, 500)
    panel.move({0: (460, 500)})
    assert panel.fingers.cancel()
    assert panel.fingers.idle
    panel.press(3, 200, 200)
    assert panel.release(3) == Tap(200, 200, 1)


@pytest.mark.parametrize("apart", [NEAR, FAR], ids=["beside", "far away"])
def test_a_strangers_still_finger_does_not_break_a_drag(panel: Panel, apart: float) -> None:
    panel.press(0, 500, 500)
    panel.move({0: (560, 500)})
    panel.press(1, 560 + apart, 600)
    panel.move({0: (700, 520)})
    assert panel.release(1) is None
    panel.move({0: (760, 520)})
    assert (panel.x, panel.y, panel.factor) == pytest.approx((260, 20, 1))


def test_a_stranger_who_drags_far_away_moves_nothing(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.move({0: (560, 500)})
    panel.press(1, 560 + FAR, 600)
    panel.move({0: (620, 500), 1: (560 + FAR + 200, 600)})  # both the same way
    panel.move({1: (560 + FAR + 200, 900)})  # and aside, alone
    assert (panel.x, panel.y, panel.factor) == pytest.approx((120, 0, 1))
    assert isinstance(panel.release(0), Flick | Rest)
    assert not panel.fingers.moving


def test_a_strangers_tap_during_a_drag_chooses_nothing(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.move({0: (560, 500)})
    panel.press(1, 560 + FAR, 600)
    assert panel.release(1) is None


def test_two_people_tap_far_apart_at_once(panel: Panel) -> None:
    panel.press(0, 100, 500)
    panel.press(1, 100 + FAR, 500)
    assert panel.release(0) == Tap(100, 500, 1)
    assert panel.release(1) == Tap(100 + FAR, 500, 1)


def test_a_finger_that_rests_far_away_does_not_keep_another_from_dragging(panel: Panel) -> None:
    panel.press(0, 100, 500)
    panel.press(1, 100 + FAR, 500)
    panel.move({1: (200 + FAR, 560)})
    assert (panel.x, panel.y, panel.factor) == pytest.approx((100, 60, 1))


def test_two_hands_zoom_from_afar(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.press(1, 500 + FAR, 500)
    panel.move({0: (400, 500), 1: (600 + FAR, 500)})
    assert panel.factor == pytest.approx((FAR + 200) / FAR, rel=0.05)


def test_five_fingers_are_a_palm(panel: Panel) -> None:
    for finger in range(5):
        panel.press(finger, 500 + 60 * finger, 500 + 30 * (finger % 2))
    panel.move({finger: (700 + 60 * finger, 560) for finger in range(5)})
    assert [panel.release(finger) for finger in range(5)] == [None] * 5
    assert (panel.x, panel.y, panel.factor) == (0, 0, 1)
    panel.press(0, 200, 200)
    assert panel.release(0) == Tap(200, 200, 1)


def test_a_wide_contact_is_a_palm(panel: Panel) -> None:
    panel.press(0, 500, 500, size=40 * MM)
    panel.move({0: (700, 500)})
    assert panel.release(0) is None
    assert (panel.x, panel.y) == (0, 0)


def test_a_palm_beside_a_dragging_finger_moves_nothing(panel: Panel) -> None:
    panel.press(0, 500, 500)
    panel.move({0: (560, 500)})
    panel.press(1, 560, 700, size=40 * MM)
    panel.move({0: (620, 500), 1: (620, 760)})
    assert (panel.x, panel.factor) == pytest.approx((120, 1))


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["press", "move", "release", "cancel"]),
            st.integers(0, 4),
            st.floats(0, 1920),
            st.floats(0, 1080),
        ),
        max_size=60,
    )
)
def test_whatever_fingers_do_once_all_are_gone_a_tap_taps(
    events: list[tuple[str, int, float, float]],
) -> None:
    panel = Panel()
    down: set[int] = set()
    for kind, finger, x, y in events:
        if kind == "press" and finger not in down:
            panel.press(finger, x, y)
            down.add(finger)
        elif kind == "move":
            panel.move({finger: (x, y)}, steps=2)
        elif kind == "release" and finger in down:
            panel.release(finger)
            down.remove(finger)
        elif kind == "cancel":
            panel.fingers.cancel()
            down.clear()
    for finger in sorted(down):
        panel.release(finger)
    assert panel.fingers.idle and not panel.fingers.moving
    assert panel.factor > 0
    panel.now += 1000
    panel.press(0, 300, 300)
    assert panel.release(0) == Tap(300, 300, 1)
