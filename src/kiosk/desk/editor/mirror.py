# SPDX-License-Identifier: GPL-3.0-or-later
"""The real kiosk beside the form: it shows what is being written, where it is being written."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk import shots
from kiosk.app import Look, Program
from kiosk.content.load import Loaded
from kiosk.desk.editor import look
from kiosk.desk.editor.controls import Box
from kiosk.desk.editor.writing import Writing
from kiosk.desk.preview import Stage, end
from kiosk.desk.proof import Proof, Step
from kiosk.desk.sentences import say
from kiosk.guide import screens

SIZES = (("edit-landscape", 1920, 1080), ("edit-portrait", 1080, 1920))


class Mirror(QWidget):
    """Follows each check. A pack with another map or picture is made by the thread of the check; words are put in here."""

    shown = Signal()
    """The kiosk shows what was written last."""
    _made = Signal()

    def __init__(self, writing: Writing, proof: Proof, now: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._writing = writing
        self._proof = proof
        self._now = now
        self._day = ""
        self._target = ("", "")
        self._making: Future[Step] | None = None
        self._next: Loaded | None = None
        self.program: Program | None = None
        self.stage = Stage()
        self.stage.setStyleSheet("Stage { background: #E4DECE; border-radius: 8px }")
        self.languages = Box()
        self.languages.setAccessibleName(say("preview-language", writing.language))
        self.sizes = Box()
        self.sizes.setAccessibleName(say("preview-screen", writing.language))
        for code, width, height in SIZES:
            self.sizes.addItem(say(code, writing.language), (width, height))
        self.state = look.label(say("edit-preparing", writing.language), "soft")
        bar = QHBoxLayout()
        title = look.label(say("edit-preview", writing.language), "name")
        title.setWordWrap(False)
        bar.addWidget(title)
        bar.addStretch(1)
        bar.addWidget(self.languages)
        bar.addWidget(self.sizes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(bar)
        layout.addWidget(self.stage, 1)
        layout.addWidget(self.state)
        self.languages.activated.connect(self._choose_language)
        self.sizes.activated.connect(lambda: self.stage.shape(*self.sizes.currentData()))
        writing.told.connect(self._follow)
        self._made.connect(self._take_made)

    @property
    def settled(self) -> bool:
        """Whether nothing is being made."""
        return self._making is None and self._next is None

    # ---- following

    @Slot()
    def _follow(self) -> None:
        checked = self._writing.checked
        if checked is not None:
            self._next = checked.loaded
            self._go_on()

    def _go_on(self) -> None:
        if self._next is None or self._making is not None:
            return
        loaded, self._next = self._next, None
        if self._proof.takes(loaded):
            self._taken(self._proof.take(loaded))
            return
        if self.program is None:
            self.state.setText(say("edit-preparing", self._writing.language))
        self._making = self._writing.worker.submit(lambda: self._proof.take(loaded))
        self._making.add_done_callback(lambda future: self._made.emit())

    @Slot()
    def _take_made(self) -> None:
        if self._making is not None:
            step, self._making = self._making.result(), None
            self._taken(step)
            self._go_on()

    def _taken(self, step: Step) -> None:
        if step == "window":
            self._open()
        elif step == "words" and self.program is not None:
            self.program.kiosk.renew()
            self._go()
        faulty = step == "faulty"
        code = ("edit-mirror-old" if self._proof.shown else "edit-mirror-none") if faulty else ""
        self.state.setText(say(code, self._writing.language) if code else self._told_day())
        look.restyle(self.state, "role", "error" if faulty else "soft")
        self.shown.emit()

    def _open(self) -> None:
        before = self.program
        chosen = before.kiosk.language if before else self._writing.language
        width, height = self.sizes.currentData()
        self.program = Program(self._proof.pack, Look(width, height, reduced_motion=True), shots.StillClock())
        kiosk = self.program.kiosk
        kiosk.board.set_clock(self._clock)
        known = self.program.languages()
        if chosen in known:
            kiosk.chooseLanguage(chosen)
        self.languages.clear()
        for language in known:
            self.languages.addItem(self._writing.folder.setting(language, "name") or language, language)
        self.languages.setCurrentIndex(self.languages.findData(kiosk.language))
        kiosk.session.begin()
        self.stage.shape(width, height)
        self.stage.hold(self.program)
        if before is not None:
            end(before)
        self._go()

    # ---- what is shown

    def go_to(self, screen: str, name: str, day: str = "") -> None:
        """Shows a `page`, a `place` or `home`; with a day, as it will be at noon of that day."""
        self._target, self._day = (screen, name), day
        self._go()
        if self.program is not None:
            self.state.setText(self._told_day())
            look.restyle(self.state, "role", "soft")

    def _go(self) -> None:
        if self.program is None:
            return
        kiosk = self.program.kiosk
        kiosk.board.set_clock(self._clock)
        screen, name = self._target
        if screen == "page" and name in self.program.pages():
            if kiosk.page != name:
                kiosk.home()
                kiosk.open(name)
        elif screen == "place" and self.program.has_card(name):
            kiosk.home()
            kiosk.openPlace(name)
        elif screen == "screen":
            pages = (screens.page(self._proof.pack, one, kiosk.language) for one in self.program.pages())
            found = next((page.id for page in pages if page is not None and page.screen == name), "")
            if found and kiosk.page != found:
                kiosk.home()
                kiosk.open(found)
        elif screen == "home":
            kiosk.home()

    def _choose_language(self) -> None:
        if self.program is not None:
            self.program.kiosk.chooseLanguage(self.languages.currentData())

    def _told_day(self) -> str:
        return say("edit-mirror-day", self._writing.language, value=self._day) if self._day else ""

    def _clock(self) -> float:
        """Now, or noon of the day that is shown, where the kiosk stands."""
        try:
            noon = datetime.fromisoformat(f"{self._day}T12:00")
        except ValueError:
            return self._now()
        zone = screens.site(self._proof.pack, self._proof.pack.meta("default_language")).timezone
        return noon.replace(tzinfo=ZoneInfo(zone)).timestamp()

    def picture(self) -> QImage:
        """What the kiosk shows."""
        return shots.settle(self.program) if self.program is not None else QImage()

    def leave(self) -> None:
        """Lets the kiosk go."""
        if self.program is not None:
            end(self.program)
            self.program = None
