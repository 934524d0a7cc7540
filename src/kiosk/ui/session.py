# SPDX-License-Identifier: GPL-3.0-or-later
"""One visitor's session: from the first touch of the attract screen until they leave."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide.idle import Active, Over, Patience, Warned, judge
from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the program has one session")
class Session(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Whether somebody is here, and how long the kiosk still waits. Everything else resets on `ended`."""

    attractChanged = Signal()
    remainingChanged = Signal()
    began = Signal()
    touched = Signal()
    ended = Signal()

    def __init__(self, patience: Patience, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._patience = patience
        self._clock = clock
        self._attract = True
        self._remaining = 0
        self._touched = clock()
        self._playing: set[str] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)

    @Property(bool, notify=attractChanged, final=True)
    def attract(self) -> bool:
        """Nobody is here: the attract screen invites."""
        return self._attract

    @Property(int, notify=remainingChanged, final=True)
    def remaining(self) -> int:
        """Seconds left of the countdown, 0 when none is shown."""
        return self._remaining

    @Slot()
    def begin(self) -> None:
        """The first touch, which only wakes the kiosk."""
        if self._attract:
            self._attract = False
            self.touch()
            self.began.emit()
            self.attractChanged.emit()

    @Slot()
    def touch(self) -> None:
        """The visitor did something: the wait starts again."""
        self._touched = self._clock()
        self.touched.emit()
        if not self._attract and not self._playing:
            self._set_remaining(0)
            self._wait(self._patience.seconds)

    @property
    def patience(self) -> Patience:
        return self._patience

    def be_patient(self, patience: Patience) -> None:
        """Waits as long as this from now on; the time that has gone by counts."""
        if patience != self._patience:
            self._patience = patience
            self.look()

    def play(self, name: str) -> None:
        """Something plays: nobody is taken for gone until `rest` has been said for it."""
        self._playing.add(name)
        self._timer.stop()
        self._set_remaining(0)

    def rest(self, name: str) -> None:
        """It plays no more: the wait begins anew."""
        if name in self._playing:
            self._playing.remove(name)
            self.touch()

    def doubt(self) -> None:
        """The visitor has probably left: the countdown begins now."""
        if not self._attract:
            self._touched = self._clock() - self._patience.seconds
            self.look()

    @Slot()
    def finish(self) -> None:
        """Ends the session: the next visitor finds nothing of this one."""
        if self._attract:
            return
        self._timer.stop()
        self._playing.clear()
        self._set_remaining(0)
        self._attract = True
        self.ended.emit()
        self.attractChanged.emit()

    @Slot()
    def look(self) -> None:
        """Judges how long it has been silent, and looks again when that may have changed."""
        if self._attract or self._playing:
            return
        match judge(self._patience, self._clock() - self._touched):
            case Active(seconds):
                self._set_remaining(0)
                self._wait(seconds)
            case Warned(remaining):
                self._set_remaining(remaining)
                self._wait(1.0)
            case Over():
                self.finish()

    def _wait(self, seconds: float) -> None:
        self._timer.start(max(1, round(seconds * 1000)))

    def _set_remaining(self, remaining: int) -> None:
        if remaining != self._remaining:
            self._remaining = remaining
            self.remainingChanged.emit()
