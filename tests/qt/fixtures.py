# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures for tests that show the kiosk; a conftest.py beside the tests imports them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPointingDevice
from PySide6.QtTest import QTest

from kiosk.app import Look, Program, make_application
from kiosk.pack.reader import Pack, PackFault, open_pack
from kiosk.shots import StillClock
from tests.qt.driver import Visitor
from tests.qt.loudspeaker import Loudspeaker
from tests.qt.silence import silence
from tests.qt.touch import Hand

__all__ = [
    "application",
    "device",
    "kiosk_program",
    "listener",
    "loudspeaker",
    "pack",
    "quiet",
    "speaking_pack",
    "visitor",
]


class MakeVisitor(Protocol):
    def __call__(self, width: int = 1920, height: int = 1080, *, moving: bool = False) -> Visitor: ...


class MakeListener(Protocol):
    def __call__(self, width: int = 1920, height: int = 1080) -> Visitor: ...


@pytest.fixture(scope="session")
def application() -> QCoreApplication:
    """The one Qt application of the process, set up as the kiosk sets it up."""
    running = QGuiApplication.instance()
    return make_application() if running is None else running


@pytest.fixture(scope="session")
def device(application: QCoreApplication) -> QPointingDevice:
    """The touch panel."""
    return QTest.createTouchDevice()


@pytest.fixture(autouse=True)
def quiet(application: QCoreApplication) -> Iterator[None]:
    """A warning of Qt or QML fails the test, also one at its end; so does telling the application to end.

    TRAP: outside exec(), QCoreApplication.exit() lets each later event loop of the process end at once, also QSignalSpy's.
    """
    with silence():
        yield
        loop = QEventLoop()
        QTimer.singleShot(0, lambda: loop.exit(1))
        assert loop.exec() == 1, "the test told the application to end"


@pytest.fixture(scope="session")
def pack(pack_file: Path) -> Iterator[Pack]:
    """The pack of the real content, open."""
    opened = open_pack(pack_file)
    assert not isinstance(opened, PackFault), opened
    yield opened
    opened.close()


@pytest.fixture
def kiosk_program(pack: Pack, device: QPointingDevice, quiet: None) -> Iterator[MakeVisitor]:
    """Makes a running kiosk of a size and gives a visitor before its attract screen."""
    programs: list[Program] = []

    def make(width: int = 1920, height: int = 1080, *, moving: bool = False) -> Visitor:
        clock = StillClock()
        look = Look(width, height, reduced_motion=not moving)
        program = Program(pack, look, clock, clock.today, lambda _: None)
        programs.append(program)
        visitor = Visitor(program, clock, Hand(program.window, device))
        visitor.settle()
        return visitor

    yield make
    for program in programs:
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


@pytest.fixture(scope="session")
def speaking_pack(speaking_pack_file: Path) -> Iterator[Pack]:
    """The pack of the real content with clips that are their words, open."""
    opened = open_pack(speaking_pack_file)
    assert not isinstance(opened, PackFault), opened
    yield opened
    opened.close()


@pytest.fixture
def loudspeaker(application: QCoreApplication) -> Loudspeaker:
    """What is heard."""
    return Loudspeaker()


@pytest.fixture
def listener(
    speaking_pack: Pack, loudspeaker: Loudspeaker, device: QPointingDevice, quiet: None
) -> Iterator[MakeListener]:
    """Makes a kiosk that can speak, with a visitor who stands at home."""
    programs: list[Program] = []

    def make(width: int = 1920, height: int = 1080) -> Visitor:
        clock = StillClock()
        look = Look(width, height, reduced_motion=True)
        program = Program(speaking_pack, look, clock, clock.today, lambda _: loudspeaker)
        programs.append(program)
        visitor = Visitor(program, clock, Hand(program.window, device))
        visitor.settle()
        visitor.wake()
        return visitor

    yield make
    for program in programs:
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


@pytest.fixture
def visitor(kiosk_program: MakeVisitor) -> Visitor:
    """A visitor who has touched the attract screen and stands at home; nothing flies."""
    visitor = kiosk_program()
    visitor.wake()
    return visitor
