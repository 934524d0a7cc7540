# SPDX-License-Identifier: GPL-3.0-or-later
"""The way into the staff panel: a corner held for five seconds. Nothing of the panel is loaded before."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

HOLD = 5.0  # seconds


@QmlElement
@QmlUncreatable("the program has one door")
class Door(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Feels the corner. Without a panel, because no PIN is set, nothing happens."""

    openChanged = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._since: float | None = None
        self._make: Callable[[], QObject | None] = lambda: None
        self._panel: QObject | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    def answer_with(self, make: Callable[[], QObject | None]) -> None:
        """What makes the panel; it gives None where it must stay shut."""
        self._make = make

    @Slot()
    def press(self) -> None:
        """A finger came down in the corner."""
        self._since = self._clock()
        self._timer.start(round(HOLD * 1000))

    @Slot()
    def letGo(self) -> None:
        self._since = None
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Opens when the corner has been held long enough."""
        if self._since is None or self._panel is not None:
            return
        left = HOLD - (self._clock() - self._since)
        if left > 0.001:
            self._timer.start(round(left * 1000) + 1)
            return
        self.letGo()
        panel = self._make()
        if panel is not None:
            self._panel = panel
            self.openChanged.emit()

    @Slot()
    def close(self) -> None:
        """The panel goes, and all it was made of."""
        panel, self._panel = self._panel, None
        if panel is not None:
            self.openChanged.emit()
            panel.deleteLater()

    @Property(bool, notify=openChanged, final=True)
    def open(self) -> bool:
        return self._panel is not None

    @Property(QObject, notify=openChanged, final=True)
    def panel(self) -> QObject | None:
        return self._panel
