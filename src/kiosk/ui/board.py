# SPDX-License-Identifier: GPL-3.0-or-later
"""The notice board: what the calendar puts on the screen now."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide import screens
from kiosk.guide.rows import Notice
from kiosk.pack.reader import Pack
from kiosk.pack.readings import bare
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from kiosk.guide import schedule

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

MINUTE = 60.0


@QmlElement
@QmlUncreatable("the program has one notice board")
class Board(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Looks at the clock at the turn of every minute. `now` gives seconds since 1970 (UTC).

    Without notices and opening hours in the pack it does nothing, and imports nothing.
    """

    changed = Signal()
    spokenChanged = Signal()

    def __init__(self, pack: Pack, language: str, now: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._language = language
        self._now = now
        self._here = Rows(Notice, self)
        self._everywhere = Rows(Notice, self)
        self._emergencies = Rows(Notice, self)
        self._languages = [row.id for row in screens.site(pack, language).languages]
        self._turn = 0
        self._state: schedule.Now | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._needed = self._anything()
        self.look()

    def _anything(self) -> bool:
        return bool(
            self._pack.documents("notice", self._language)
            or self._pack.document("calendar", "calendar", self._language)
        )

    def show(self, language: str) -> None:
        """Speaks another language; in a preview, whose pack changes, there may be a first notice now."""
        self._language = language
        self._needed = self._needed or self._anything()
        self.look()

    def set_clock(self, now: Callable[[], float]) -> None:
        """Goes by another clock: what would be shown on another day."""
        self._now = now
        self.look()

    @Slot()
    def look(self) -> None:
        """Shows what is due now, and looks again when the minute is over."""
        if not self._needed:
            return
        from datetime import datetime
        from io import BytesIO
        from zoneinfo import ZoneInfo

        from kiosk.guide import schedule

        seconds = self._now()
        name = screens.site(self._pack, self._language).timezone
        zone = ZoneInfo.from_file(BytesIO(self._pack.needed_blob("zone", name)))
        now = datetime.fromtimestamp(seconds, zone)
        terms = tuple(schedule.term(body) for body in self._pack.documents("notice", self._language))
        shown = [one.id for one in schedule.showing(terms, now)]
        urgent = [one.id for one in schedule.emergencies(terms, now)]
        self._here.show(self._worded(shown, [self._language]))
        self._everywhere.show(self._worded(shown, self._languages))
        self._emergencies.show(_once(self._worded(urgent, self._languages)))
        calendar = self._pack.document("calendar", "calendar", self._language)
        self._state = schedule.state(schedule.calendar(calendar), now) if calendar else None
        self._timer.start(round((MINUTE - seconds % MINUTE) * 1000) + 1)
        self.changed.emit()

    def _worded(self, names: list[str], languages: list[str]) -> tuple[Notice, ...]:
        """These notices, each in all of these languages before the next."""
        bodies = [
            (language, body)
            for name in names
            for language in languages
            if (body := self._pack.document("notice", name, language))
        ]
        return tuple(Notice(body["id"], language, body["title"], body["text"]) for language, body in bodies)

    def posted(self, language: str) -> tuple[tuple[Notice, ...], tuple[Notice, ...], schedule.Now | None]:
        """The notices of now in a language, the emergencies in every one, and whether the city hall is open."""
        here = tuple(row for row in self._everywhere.rows if row.language == language)
        return here, self._emergencies.rows, self._state

    @Property(Rows, constant=True, final=True)
    def here(self) -> Rows:
        """The normal notices in the language of the visitor."""
        return self._here

    @Property(Rows, constant=True, final=True)
    def everywhere(self) -> Rows:
        """The normal notices in every language."""
        return self._everywhere

    @Property(str, notify=spokenChanged, final=True)
    def spoken(self) -> str:
        """The language whose turn it is on the attract screen."""
        return self._languages[self._turn % len(self._languages)]

    @Slot()
    def speakNext(self) -> None:
        """Gives the turn to the next language."""
        self._turn += 1
        self.spokenChanged.emit()

    @Property(Rows, constant=True, final=True)
    def emergencies(self) -> Rows:
        """The emergency notices in every language that has words of its own for them."""
        return self._emergencies

    @Property(bool, notify=changed, final=True)
    def emergency(self) -> bool:
        """Whether an emergency notice takes the whole screen."""
        return self._emergencies.rowCount() > 0

    @Property(str, notify=changed, final=True)
    def state(self) -> str:
        """open, later, over or closed; empty when the hours are not known."""
        return self._state.state if self._state else ""

    @Property(str, notify=changed, final=True)
    def time(self) -> str:
        """Until when it is open, or from when it opens later today."""
        return self._state.time.removeprefix("0") if self._state else ""

    @Property(str, notify=changed, final=True)
    def holiday(self) -> str:
        """The public holiday for which it is closed today."""
        return self._state.name if self._state else ""


def _once(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Each text where it stands first: what a language only borrows is there already."""
    seen: dict[tuple[str, ...], Notice] = {}
    for notice in notices:
        words = (bare(text.replace("\N{WORD JOINER}", "")) for text in (notice.title, notice.text))
        seen.setdefault((notice.id, *words), notice)
    return tuple(seen.values())
