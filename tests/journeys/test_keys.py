# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole kiosk without a touch: arrows only move, select acts, the focus is always seen.

WCAG 2.1.1 (keyboard), 2.1.2 (no trap), 2.4.3 (order), 2.4.7 and 2.4.11 (focus).
"""

from __future__ import annotations

import os
import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import shots
from tests.journeys.words import EN, JA
from tests.qt import screen
from tests.qt.contrast import ratio
from tests.qt.driver import Visitor, wait_until
from tests.qt.fixtures import MakeVisitor

Key = Qt.Key
ARROWS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Tab, Key.Key_Backtab)
ACTS = (Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_Back, Key.Key_Help, Key.Key_Home)
PRESSES = int(os.environ.get("KIOSK_KEYS", "1200"))
LEAST_RING = 3.0  # mm
ROUND = 80  # more controls than any screen has


def press(visitor: Visitor, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(visitor.program.window, key)
        # What an action rebuilds, it rebuilds at once; the focus is looked after when Qt comes to it.
        QTest.qWait(0)


def target(visitor: Visitor) -> QQuickItem:
    found = visitor.program.kiosk.keypad.target
    assert isinstance(found, QQuickItem), "the focus is lost"
    return found


def state(visitor: Visitor) -> tuple[object, ...]:
    """Everything that a select could change."""
    kiosk = visitor.program.kiosk
    return (
        kiosk.page,
        kiosk.language,
        kiosk.world.region,
        kiosk.preferences.choice,
        kiosk.session.attract,
        visitor.program.window.property("sheet"),
    )


def a_round(visitor: Visitor, key: Qt.Key) -> list[QQuickItem]:
    """The controls that one key meets until it comes round."""
    press(visitor, key)
    met = [target(visitor)]
    for _ in range(ROUND):
        press(visitor, key)
        if target(visitor) == met[0]:
            return met
        met.append(target(visitor))
    raise AssertionError("the focus does not come round")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("text_size", [0, 3])
def test_one_key_reaches_every_control_in_reading_order(
    kiosk_program: MakeVisitor, size: tuple[int, int], text_size: int
) -> None:
    visitor = kiosk_program(*size)
    seen = 0
    for scene in shots.scenes(visitor.program, visitor.clock):
        if scene.name in ("attract", "warning"):
            continue
        scene.go(visitor.program)
        visitor.program.kiosk.preferences.chooseTextSize(text_size)
        visitor.settle()
        met = a_round(visitor, Key.Key_Down)
        visitor.settle()
        missing = {name for name, item in visitor.buttons().items() if item not in met}
        assert not missing, f"{scene.name}: {missing}, met {[screen.name(item) for item in met]}"
        boxes = [screen.rect(item) for item in met]
        for one, other in pairwise(boxes):
            above = other.bottom() < one.top() and other.left() < one.right() and one.left() < other.right()
            before = other.right() < one.left() and other.center().y() == one.center().y()
            assert not before, f"{scene.name}: {one} {other}"
            # Another column begins at its top; in one column the focus only goes down.
            assert not above, f"{scene.name}: {one} {other}"
        seen += 1
    assert seen > 12


def test_back_the_same_way_and_by_groups(visitor: Visitor) -> None:
    down = a_round(visitor, Key.Key_Down)
    press(visitor, Key.Key_Up)
    assert target(visitor) == down[-1]
    press(visitor, Key.Key_Down)
    groups = a_round(visitor, Key.Key_Right)
    assert 1 < len(groups) < len(down)
    assert set(groups) <= set(down)
    press(visitor, Key.Key_Left)
    assert target(visitor) == groups[-1]


@pytest.mark.parametrize("seed", range(3))
def test_random_keys_find_no_trap_and_arrows_never_act(visitor: Visitor, seed: int) -> None:
    chance = random.Random(seed)
    acted = 0
    for number in range(PRESSES // 3):
        key = chance.choice(ARROWS if chance.random() < 0.75 else ACTS)
        before = state(visitor)
        press(visitor, key)
        told = f"key {number}: {Qt.Key(key).name} at {before}"
        if visitor.program.kiosk.session.attract:
            acted += 1
            press(visitor, chance.choice(ARROWS))
            assert state(visitor)[0] == "home"
            continue
        if key in ARROWS:
            assert state(visitor) == before, told
            assert target(visitor).isVisible() and target(visitor).isEnabled(), told
        acted += state(visitor) != before
    assert acted > PRESSES // 40
    press(visitor, Key.Key_Escape, Key.Key_Home)
    assert visitor.program.kiosk.screen == "home"


def test_the_key_that_wakes_does_nothing_else(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    press(visitor, Key.Key_Return)
    assert state(visitor)[:2] == ("home", "ja") and not visitor.program.kiosk.session.attract


def test_select_opens_and_escape_goes_back(visitor: Visitor) -> None:
    press(visitor, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    page = visitor.program.kiosk.page
    assert page != "home"
    visitor.settle()
    target(visitor)
    press(visitor, Key.Key_Escape)
    assert visitor.program.kiosk.page == "home"


def test_a_sheet_keeps_the_focus_until_it_is_closed(visitor: Visitor) -> None:
    press(visitor, Key.Key_Help)
    visitor.settle()
    names = {screen.plain(screen.name(item)) for item in a_round(visitor, Key.Key_Down)}
    assert JA.close in names and JA.home not in names
    press(visitor, Key.Key_Escape)
    assert visitor.program.window.property("sheet") == ""
    assert target(visitor)


def test_a_held_key_selects_once(visitor: Visitor) -> None:
    press(visitor, Key.Key_Help, Key.Key_Down)
    while screen.plain(screen.name(target(visitor))) != JA.less_motion:
        press(visitor, Key.Key_Down)
    before = visitor.program.kiosk.preferences.reducedMotion
    window = visitor.program.window
    QTest.keyPress(window, Key.Key_Return)
    for _ in range(4):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
        )
        QCoreApplication.sendEvent(window, held)
    QTest.keyRelease(window, Key.Key_Return)
    assert visitor.program.kiosk.preferences.reducedMotion != before


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "safe"])
@pytest.mark.parametrize("page", ["home", "uclg", "map", "contact"])
def test_the_ring_is_three_millimetres_and_is_seen(visitor: Visitor, theme: str, page: str) -> None:
    kiosk = visitor.program.kiosk
    if page != "home":
        kiosk.open(page)
    kiosk.preferences.chooseTheme(theme)
    press(visitor, Key.Key_Down)
    for item in a_round(visitor, Key.Key_Down):
        press(visitor, Key.Key_Down)
        picture = visitor.settle()
        (ring,) = [each for each in screen.painted(visitor.screen) if screen.kind(each) == "FocusRing"]
        box, now = screen.rect(ring), screen.rect(target(visitor))
        assert box.intersected(now).width() >= now.width() - 1, screen.name(item)
        # From the outer edge inwards at the middle of the left side: halo, ring, halo.
        row = [
            QColor(picture.pixelColor(int(box.left()) + x, int(box.center().y())))
            for x in range(int(5 * visitor.millimetre))
        ]
        halo, line = row[1], max(row, key=row.count)
        assert row.count(line) >= LEAST_RING * visitor.millimetre - 1
        assert ratio(halo, line) >= 3.0


def test_a_touch_takes_the_ring_away(visitor: Visitor) -> None:
    before = visitor.settle()
    press(visitor, Key.Key_Down)
    assert visitor.settle() != before
    visitor.hand.tap((300, 100))
    assert visitor.settle() == before


def test_keys_give_more_time_and_every_key_is_the_answer(visitor: Visitor) -> None:
    session = visitor.program.kiosk.session
    press(visitor, Key.Key_Down)
    visitor.wait(299)
    assert session.remaining == 0
    visitor.wait(1)
    assert session.remaining == 45
    before = state(visitor)
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_A):
        press(visitor, key)
        assert (session.remaining, state(visitor)) == (0, before)
        visitor.wait(300)
        assert session.remaining == 45
    session.finish()
    session.begin()
    visitor.wait(90)
    assert session.remaining == 30


def test_two_switches_reach_and_select(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.preferences.chooseScanning("two")
    press(visitor, Key.Key_Space)
    first = target(visitor)
    press(visitor, Key.Key_Space)
    assert target(visitor) != first and kiosk.page == "home"
    press(visitor, Key.Key_Return)
    assert kiosk.page != "home"


def test_one_switch_goes_on_by_itself_and_selects(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.preferences.chooseScanning("one")
    wait_until(lambda: kiosk.keypad.target is not None)
    first = target(visitor)
    wait_until(lambda: kiosk.keypad.target != first)
    press(visitor, Key.Key_Space)
    assert kiosk.page != "home"


def test_nothing_is_focused_for_the_next_visitor(visitor: Visitor) -> None:
    press(visitor, Key.Key_Down)
    kiosk = visitor.program.kiosk
    kiosk.session.finish()
    visitor.settle()
    visitor.wake()
    assert kiosk.keypad.target is None


def test_the_controls_are_named_in_the_visitor_s_language(visitor: Visitor) -> None:
    visitor.program.kiosk.chooseLanguage("en")
    visitor.settle()
    names = {screen.plain(screen.name(item)) for item in a_round(visitor, Key.Key_Down)}
    assert {EN.languages, EN.ease} <= names
