# SPDX-License-Identifier: GPL-3.0-or-later
"""Outside its hours the screen is black; the first touch wakes it and does nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontDatabase, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.app import Look, Program
from kiosk.pack.reader import Pack, PackFault, open_pack
from kiosk.shots import StillClock
from kiosk.ui.lamp import AWAKE
from tests.journeys.test_keys import SPEECH, USUAL, heard
from tests.qt import screen
from tests.qt.driver import Visitor, everything
from tests.qt.touch import Hand
from tests.qt.works import Works, hold, install

# The clock stands at 12:00 of a Wednesday.
BEFORE, AFTER = 60.0, 300.0  # seconds until four past, until it closes


@pytest.fixture(scope="module")
def closing(closing_pack_file: Path) -> Iterator[Pack]:
    """The real content with screen hours."""
    opened = open_pack(closing_pack_file)
    assert not isinstance(opened, PackFault)
    yield opened
    opened.close()


@pytest.fixture
def passer(closing: Pack, device: QPointingDevice, quiet: None) -> Iterator[Visitor]:
    """Somebody who passes by a kiosk with screen hours."""
    clock = StillClock()
    program = Program(closing, Look(1920, 1080, reduced_motion=True), clock, clock.today, lambda _: None)
    visitor = Visitor(program, clock, Hand(program.window, device))
    visitor.settle()
    yield visitor
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


def later(visitor: Visitor, seconds: float) -> None:
    visitor.clock.now += seconds
    visitor.program.kiosk.session.look()
    visitor.program.kiosk.lamp.look()
    visitor.settle()


def is_black(visitor: Visitor) -> bool:
    picture = visitor.settle()
    points = [(x, y) for x in range(10, 1920, 190) for y in range(10, 1080, 100)]
    return all(picture.pixelColor(*point).name() == "#000000" for point in points)


def test_black_when_it_closes_and_lit_when_it_opens(passer: Visitor) -> None:
    assert not is_black(passer)
    later(passer, AFTER - 1)
    assert not is_black(passer)
    later(passer, 1)
    assert is_black(passer)
    later(passer, 20 * 3600 - 301)
    assert is_black(passer), "07:59:59"
    later(passer, 1)
    assert not is_black(passer), "08:00"


def test_the_first_touch_wakes_and_does_nothing_else(passer: Visitor) -> None:
    later(passer, AFTER)
    passer.wake()
    kiosk = passer.program.kiosk
    assert not is_black(passer)
    assert kiosk.session.attract
    passer.wake()
    assert not kiosk.session.attract


def test_nobody_comes_and_it_is_dark_again(passer: Visitor) -> None:
    later(passer, AFTER)
    passer.wake()
    later(passer, AWAKE - 1)
    assert not is_black(passer)
    later(passer, 1)
    assert is_black(passer)


def test_never_dark_under_a_visitor(passer: Visitor) -> None:
    passer.wake()
    patience = passer.program.patience()
    for _ in range(10):
        later(passer, patience.seconds - 1)
        passer.program.kiosk.session.touch()
    assert not is_black(passer)
    later(passer, patience.seconds + patience.warning_seconds)
    assert passer.program.kiosk.session.attract
    assert not is_black(passer)
    later(passer, AWAKE)
    assert is_black(passer)


def test_a_key_wakes_and_does_nothing_else(passer: Visitor) -> None:
    kiosk = passer.program.kiosk
    for key in (Qt.Key.Key_Return, *SPEECH):
        later(passer, AFTER)
        assert kiosk.lamp.dark
        QTest.keyClick(passer.program.window, key)
        passer.settle()
        assert (kiosk.lamp.dark, kiosk.session.attract, heard(passer)) == (False, True, USUAL), key


def test_headphones_wake_and_begin_a_visit(passer: Visitor) -> None:
    kiosk = passer.program.kiosk
    later(passer, AFTER)
    assert kiosk.lamp.dark
    kiosk.plug()
    assert (kiosk.lamp.dark, kiosk.session.attract) == (False, False)


def test_never_dark_under_staff(passer: Visitor) -> None:
    install(passer, Works(passer.clock.today))
    later(passer, AFTER)
    passer.wake()
    hold(passer)
    later(passer, 3 * AWAKE)
    assert passer.program.kiosk.door.open
    assert not is_black(passer)


def test_attract_rests_while_it_is_dark(passer: Visitor) -> None:
    later(passer, AFTER)
    attract = [
        item for item in everything(passer.program.window.contentItem()) if item.property("drift") is not None
    ]
    assert attract
    assert not any(item.isVisible() for item in attract)
    assert screen.texts(passer.program.window.contentItem()) == [] or is_black(passer)


def test_brightness_follows_the_plan(passer: Visitor) -> None:
    lamp = passer.program.kiosk.lamp
    told: list[int] = []
    lamp.percentChanged.connect(lambda: told.append(lamp.percent))
    assert lamp.percent == 90
    later(passer, AFTER - BEFORE)
    later(passer, 1)
    assert told == [40]
