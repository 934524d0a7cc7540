# SPDX-License-Identifier: GPL-3.0-or-later
"""The setup screen: five points to be touched one after the other, and where the touches were seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the program has one aim")
class Aim(QObject):  # type: ignore[operator]  # a fault of the stubs
    """All points are fractions of the screen's width and height."""

    changed = Signal()
    finished = Signal()

    def __init__(self, points: Sequence[tuple[float, float]], parent: QObject) -> None:
        super().__init__(parent)
        self._points = tuple(points)
        self.seen: list[tuple[float, float]] = []

    @Slot(float, float)
    def hit(self, x: float, y: float) -> None:
        """A finger went up there."""
        if self.done:
            return
        self.seen.append((x, y))
        self.changed.emit()
        if self.done:
            self.finished.emit()

    @Property(int, constant=True, final=True)
    def count(self) -> int:
        return len(self._points)

    @Property(int, notify=changed, final=True)
    def number(self) -> int:
        """Of the point whose turn it is, from 0 on."""
        return min(len(self.seen), len(self._points) - 1)

    @Property(float, notify=changed, final=True)
    def x(self) -> float:
        return self._points[self.number][0]

    @Property(float, notify=changed, final=True)
    def y(self) -> float:
        return self._points[self.number][1]

    @Property(bool, notify=changed, final=True)
    def done(self) -> bool:
        return len(self.seen) == len(self._points)
