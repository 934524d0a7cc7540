# SPDX-License-Identifier: GPL-3.0-or-later
"""Synthetic fingers: real touch events, delivered through the window as a panel delivers them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy, QTest

Point = tuple[int, int]


class Hand:
    """Fingers on a window; positions in its pixels."""

    def __init__(self, window: QQuickWindow, device: QPointingDevice) -> None:
        self._window = window
        self._device = device
        self._down: set[int] = set()
        self._sequence = QTest.touchEvent(window, device, False)

    def press(self, fingers: Mapping[int, Point]) -> None:
        """These fingers come down; those that are down already stay."""
        for finger in self._down:
            self._sequence.stationary(finger)
        for finger, at in fingers.items():
            self._sequence.press(finger, QPoint(*at), self._window)
            self._down.add(finger)
        self._sequence.commit()

    def move(self, fingers: Mapping[int, Point]) -> None:
        """These fingers slide to where they are named; the others stay."""
        for finger in self._down - set(fingers):
            self._sequence.stationary(finger)
        for finger, at in fingers.items():
            self._sequence.move(finger, QPoint(*at), self._window)
        self._sequence.commit()
        self._next_frame()

    def release(self, fingers: Mapping[int, Point]) -> None:
        """These fingers go up."""
        for finger in self._down - set(fingers):
            self._sequence.stationary(finger)
        for finger, at in fingers.items():
            self._sequence.release(finger, QPoint(*at), self._window)
            self._down.remove(finger)
        self._sequence.commit()

    def _next_frame(self) -> None:
        """Qt Quick keeps moves back until the next frame."""
        spy = QSignalSpy(self._window.frameSwapped)
        self._window.update()
        assert spy.count() or spy.wait(5000)

    def cancel(self) -> None:
        """The system takes the touch away, as it does when a palm lies on the panel."""
        QCoreApplication.sendEvent(self._window, QTouchEvent(QEvent.Type.TouchCancel, self._device))
        self._down.clear()
        self._sequence = QTest.touchEvent(self._window, self._device, False)

    def tap(self, at: Point) -> None:
        self.press({0: at})
        self.release({0: at})

    def drag(self, points: Iterable[Point]) -> None:
        """One finger comes down at the first point, slides along and goes up at the last."""
        first, *rest = points
        self.press({0: first})
        for at in rest:
            self.move({0: at})
        self.release({0: rest[-1]})
