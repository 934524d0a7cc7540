# SPDX-License-Identifier: GPL-3.0-or-later
"""Screen hours: dark when nobody is expected, lit for whoever touches it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from kiosk.ui.property import Property

if TYPE_CHECKING:
    from kiosk.ui.board import Board
    from kiosk.ui.door import Door
    from kiosk.ui.session import Session

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MINUTE = 60.0
AWAKE = 60.0  # seconds that a dark screen stays lit after a touch, and after a visitor has left


@QmlElement
@QmlUncreatable("the program has one lamp")
class Lamp(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Looks at the clock at the turn of every minute; without a plan it does nothing, and imports nothing.

    Never dark while a visitor or staff are here, nor while an emergency notice is shown.
    """

    darkChanged = Signal()
    percentChanged = Signal()

    def __init__(
        self,
        pack: Pack,
        clock: Callable[[], float],
        now: Callable[[], float],
        watched: tuple[Session, Door, Board],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._clock = clock
        self._now = now
        self._session, self._door, self._board = watched
        self._site = screens.site(pack, pack.meta("default_language"))
        self._dark = False
        self._percent = 0
        self._awake_until = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        if self._site.lit or self._site.brightness:
            self._session.touched.connect(self._touched)
            self._session.attractChanged.connect(self._touched)
            self._door.openChanged.connect(self._touched)
            self._board.changed.connect(self.look)
            self.look()

    @Slot()
    def look(self) -> None:
        """Judges what the screen should be now, and looks again when that may change."""
        from datetime import datetime
        from io import BytesIO
        from zoneinfo import ZoneInfo

        from kiosk.guide import hours

        seconds = self._now()
        zone = ZoneInfo.from_file(BytesIO(self._pack.needed_blob("zone", self._site.timezone)))
        here = datetime.fromtimestamp(seconds, zone)
        planned = hours.Plan(self._site.lit, self._site.brightness)
        awake = self._awake_until - self._clock()
        used = not self._session.attract or self._door.open or self._board.emergency
        self._set(
            dark=not used and awake <= 0 and not hours.is_lit(planned, here),
            percent=hours.percent(planned, here),
        )
        wait = MINUTE - seconds % MINUTE
        self._timer.start(round((min(wait, awake) if awake > 0 else wait) * 1000) + 1)

    def _set(self, *, dark: bool, percent: int) -> None:
        if percent != self._percent:
            self._percent = percent
            self.percentChanged.emit()
        if dark != self._dark:
            self._dark = dark
            self.darkChanged.emit()

    def _touched(self) -> None:
        """Somebody is here. A touch on the dark screen is told by the screen itself, when the finger goes up."""
        if not self._dark:
            self._awake_until = self._clock() + AWAKE

    @Slot()
    def wake(self) -> None:
        """The touch that wakes the screen, and does nothing else."""
        if self._dark:
            self._awake_until = self._clock() + AWAKE
            self.look()

    @Property(bool, notify=darkChanged, final=True)
    def dark(self) -> bool:
        return self._dark

    @Property(int, notify=percentChanged, final=True)
    def percent(self) -> int:
        """How bright the screen should be; 0 when that is not planned."""
        return self._percent
