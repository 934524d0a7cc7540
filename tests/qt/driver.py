# SPDX-License-Identifier: GPL-3.0-or-later
"""A running kiosk and a visitor in front of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk import shots
from kiosk.app import Program
from kiosk.ui.map_surface import MapSurface
from tests.journeys.words import WORDS
from tests.qt import screen
from tests.qt.touch import Hand, Point

PATIENCE = 10.0  # seconds that something may take to happen


def wait_until(condition: Callable[[], bool]) -> None:
    """Lets Qt work until the condition holds."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "this did not happen"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def let_go() -> None:
    """Deletes what is to be deleted later."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Sees the window, touches it, and has a clock that stands until it is set forward."""

    program: Program
    clock: shots.StillClock
    hand: Hand

    @property
    def screen(self) -> QQuickItem:
        """What takes the touches now."""
        return screen.top(self.program.window.contentItem())

    @property
    def millimetre(self) -> float:
        """Pixels, by the panel's diagonal of 21.5 inches."""
        window = self.program.window
        return float((window.width() ** 2 + window.height() ** 2) ** 0.5 / (21.5 * 25.4))

    def settle(self) -> QImage:
        """The window once it rests."""
        return shots.settle(self.program)

    def buttons(self) -> dict[str, QQuickItem]:
        """Everything that can be tapped now, by its accessible name."""
        return {
            screen.plain(screen.name(item)): item
            for item in screen.painted(self.screen)
            if screen.is_tappable(item) and item.isEnabled() and screen.seen(item) == screen.rect(item)
        }

    def button(self, name: str) -> QQuickItem:
        buttons = self.buttons()
        assert name in buttons, f"there is no '{name}' to tap; there are {sorted(buttons)}"
        return buttons[name]

    def tap(self, name: str) -> None:
        """Touches what has this accessible name, in its middle, and lets the kiosk come to rest."""
        self.hand.tap(middle(self.button(name)))
        self.settle()

    def choose_language(self, language: str) -> None:
        """Opens the list of languages and touches one."""
        self.tap(WORDS[self.program.kiosk.language].languages)
        self.tap(WORDS[language].chosen)

    def wake(self) -> None:
        """The first touch."""
        window = self.program.window
        self.hand.tap((window.width() // 2, window.height() // 2))
        self.settle()

    def says(self, words: str) -> bool:
        """Whether these words are seen."""
        return any(words in text for text in screen.texts(self.screen))

    def wait(self, seconds: float) -> None:
        """Time goes by without a touch."""
        self.clock.now += seconds
        self.program.kiosk.session.look()
        self.settle()

    @property
    def map(self) -> MapSurface:
        """The surface of the map screen."""
        found = [
            item for item in everything(self.program.window.contentItem()) if isinstance(item, MapSurface)
        ]
        assert len(found) == 1
        return found[0]


def middle(item: QQuickItem) -> Point:
    at = screen.rect(item).center()
    return round(at.x()), round(at.y())


def everything(item: QQuickItem) -> list[QQuickItem]:
    """An item and all under it, seen or not."""
    return [item, *(found for child in item.childItems() for found in everything(child))]
