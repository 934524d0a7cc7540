# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview: the real kiosk in a window on a staff PC, which follows each save, with the problems beside it."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDateTime, QEvent, QSize, Qt, QTime, QTimer
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QDialog,
    QFormLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk import shots
from kiosk.app import Look, Program
from kiosk.content.problem import Language, Problem
from kiosk.desk.proof import Proof, Step
from kiosk.desk.sentences import say
from kiosk.guide import screens
from kiosk.guide.choice import TEXT_SIZES, THEMES

LOOKS_EVERY = 100  # ms: how often the folder is looked at
SCREENS = ((1920, 1080), (1080, 1920), (1366, 768), (1280, 1024), (3840, 2160))
SMALL = 300  # px: the longer side of a picture in the overview


class Stage(QWidget):
    """Holds the kiosk's window at the shape of the real screen, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(320, 320)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet("Stage { background: #3a3f4a }")
        self._inner: QWidget | None = None
        self._shape = SCREENS[0]

    def hold(self, program: Program) -> None:
        """Takes in the window of a program in place of the one before."""
        before, self._inner = self._inner, QWidget.createWindowContainer(program.window, self)
        self._fit()
        self._inner.show()
        if before is not None:
            before.deleteLater()

    def shape(self, width: int, height: int) -> None:
        """Gives the kiosk another screen: sizes follow, since they are millimetres of it."""
        self._shape = (width, height)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        self._fit()

    def _fit(self) -> None:
        if self._inner is None:
            return
        size = QSize(*self._shape).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._inner.setGeometry(
            (self.width() - size.width()) // 2,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )


class Preview(QMainWindow):
    """The stage, the controls and the problems. `today` gives seconds since 1970."""

    def __init__(self, proof: Proof, language: Language, today: Callable[[], float] = time.time) -> None:
        super().__init__()
        self.proof = proof
        self.program: Program | None = None
        self.renewed = 0
        self._language = language
        self._today = today
        self.setWindowTitle(say("preview-title", language, value=proof.data))
        self.stage = Stage()
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        self.problems.setSpacing(4)
        self.problems.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.languages = QComboBox()
        self.screens = QComboBox()
        self.pages = QComboBox()
        self.text_sizes = QComboBox()
        self.text_sizes.addItems([str(size + 1) for size in range(TEXT_SIZES)])
        self.themes = QComboBox()
        self.themes.addItems(THEMES)
        self.date = QDateTimeEdit(QDateTime.fromSecsSinceEpoch(int(today())))
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.now = QCheckBox(say("preview-now", language))
        self.now.setChecked(True)
        self.date.setEnabled(False)
        self.glance = QPushButton(say("preview-all", language))
        for width, height in SCREENS:
            self.screens.addItem(f"{width} × {height}", (width, height))
        self._lay_out()
        self.languages.activated.connect(self._choose_language)
        self.pages.activated.connect(self._choose_page)
        self.screens.activated.connect(self._choose_screen)
        self.text_sizes.activated.connect(self._prefer)
        self.themes.activated.connect(self._prefer)
        self.now.toggled.connect(self._choose_now)
        self.date.dateTimeChanged.connect(self._choose_date)
        self.glance.clicked.connect(self.show_all)
        self._timer = QTimer(self, interval=LOOKS_EVERY)
        self._timer.timeout.connect(self.follow)
        self.follow()
        self._timer.start()

    def _lay_out(self) -> None:
        form = QFormLayout()
        for code, control in (
            ("preview-page", self.pages),
            ("preview-language", self.languages),
            ("preview-text", self.text_sizes),
            ("preview-theme", self.themes),
            ("preview-screen", self.screens),
        ):
            form.addRow(say(code, self._language), control)
        form.addRow(say("preview-date", self._language), self.now)
        form.addRow("", self.date)
        side = QWidget()
        column = QVBoxLayout(side)
        column.addLayout(form)
        column.addWidget(self.glance)
        column.addWidget(self.state)
        column.addWidget(self.problems, 1)
        split = QSplitter()
        split.addWidget(self.stage)
        split.addWidget(side)
        split.setStretchFactor(0, 1)
        split.setSizes([1000, 380])
        self.setCentralWidget(split)
        self.resize(1400, 800)

    # Following the folder

    def follow(self) -> None:
        """Looks at the folder and shows what was saved."""
        step = self.proof.follow()
        if step == "same":
            return
        self._tell(step)
        if step == "window":
            self._open()
        elif step == "words" and self.program is not None:
            self.program.kiosk.renew()
            self._name_pages()
        self.renewed += 1

    def _tell(self, step: Step) -> None:
        self.problems.clear()
        ordered = sorted(self.proof.problems, key=lambda problem: problem.severity)
        for problem in ordered:
            self.problems.addItem(self._item(problem))
        count = sum(problem.severity == "error" for problem in ordered)
        code = ("preview-old" if self.proof.shown else "preview-none") if step == "faulty" else "preview-good"
        self.state.setText(say(code, self._language, count=count))
        self.state.setStyleSheet(
            "color: #a8431a; font-weight: bold" if step == "faulty" else "color: #2f6b3a"
        )

    def _item(self, problem: Problem) -> QListWidgetItem:
        item = QListWidgetItem(str(problem))
        item.setToolTip(str(problem))
        if problem.severity == "error":
            item.setForeground(Qt.GlobalColor.darkRed)
        return item

    def _open(self) -> None:
        """Makes the kiosk anew, on the page and in the language where it was."""
        before = self.program
        page = before.kiosk.page if before else ""
        chosen = before.kiosk.language if before else ""
        width, height = self.screens.currentData()
        self.program = Program(self.proof.pack, Look(width, height, reduced_motion=True), shots.StillClock())
        kiosk = self.program.kiosk
        kiosk.board.set_clock(self._clock)
        if chosen in self.program.languages():
            kiosk.chooseLanguage(chosen)
        self._prefer()
        self._name_languages()
        self._name_pages()
        if before is not None and not before.kiosk.session.attract:
            kiosk.session.begin()
            if page in self.program.pages():
                kiosk.open(page)
        self.stage.hold(self.program)
        if before is not None:
            end(before)

    def _name_languages(self) -> None:
        assert self.program is not None
        self.languages.clear()
        self.languages.addItems(self.program.languages())
        self.languages.setCurrentText(self.program.kiosk.language)

    def _name_pages(self) -> None:
        assert self.program is not None
        names = ["attract", "home", *self.program.pages()]
        if names != [self.pages.itemText(row) for row in range(self.pages.count())]:
            self.pages.clear()
            self.pages.addItems(names)

    # Choosing what is shown

    def _choose_language(self) -> None:
        if self.program is not None:
            self.program.kiosk.chooseLanguage(self.languages.currentText())

    def _choose_page(self) -> None:
        if self.program is None:
            return
        kiosk, page = self.program.kiosk, self.pages.currentText()
        if page == "attract":
            kiosk.session.finish()
            return
        kiosk.session.begin()
        self._prefer()
        kiosk.home()
        if page != "home":
            kiosk.open(page)

    def _prefer(self) -> None:
        if self.program is not None:
            self._dress(self.program)

    def _dress(self, program: Program) -> None:
        """Gives a kiosk the chosen size of text and theme."""
        program.kiosk.preferences.chooseTextSize(self.text_sizes.currentIndex())
        program.kiosk.preferences.chooseTheme(self.themes.currentText())

    def _choose_screen(self) -> None:
        self.stage.shape(*self.screens.currentData())

    def _choose_now(self, now: bool) -> None:
        self.date.setEnabled(not now)
        self._choose_date()

    def _choose_date(self) -> None:
        if self.program is not None:
            self.program.kiosk.board.set_clock(self._clock)

    def _clock(self) -> float:
        """Now, or the chosen time as clocks show it where the kiosk stands."""
        if self.now.isChecked():
            return self._today()
        zone = screens.site(self.proof.pack, self.proof.pack.meta("default_language")).timezone
        written = self.date.dateTime().toString("yyyy-MM-ddTHH:mm")
        return datetime.fromisoformat(written).replace(tzinfo=ZoneInfo(zone)).timestamp()

    def show_day(self, year: int, month: int, day: int) -> None:
        """Shows the kiosk as it will be at noon of a day."""
        self.now.setChecked(False)
        moment = self.date.dateTime()
        chosen = moment.date()
        chosen.setDate(year, month, day)
        self.date.setDateTime(QDateTime(chosen, QTime(12, 0)))

    # Everything at a glance

    def pictures(self) -> list[tuple[str, QPixmap]]:
        """A small picture of every screen, in the chosen language and shape."""
        found: list[tuple[str, QPixmap]] = []
        if not self.proof.shown:
            return found
        clock = shots.StillClock()
        width, height = self.screens.currentData()
        program = Program(self.proof.pack, Look(width, height, reduced_motion=True), clock)
        program.kiosk.board.set_clock(self._clock)
        for scene in shots.scenes(program, clock):
            scene.go(program)
            program.kiosk.chooseLanguage(self.languages.currentText())
            self._dress(program)
            picture = shots.settle(program).scaled(
                SMALL, SMALL, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            found.append((scene.name, QPixmap.fromImage(picture)))
        end(program)
        return found

    def show_all(self) -> None:
        """Opens the pictures of every screen; a double click goes there."""
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        pictures = self.pictures()
        QApplication.restoreOverrideCursor()
        dialog = QDialog(self)
        dialog.setWindowTitle(say("preview-all", self._language))
        dialog.resize(1100, 760)
        shown = QListWidget()
        shown.setViewMode(QListView.ViewMode.IconMode)
        shown.setResizeMode(QListView.ResizeMode.Adjust)
        shown.setIconSize(QSize(SMALL, SMALL))
        for name, picture in pictures:
            shown.addItem(QListWidgetItem(QIcon(picture), name))
        shown.itemActivated.connect(lambda item: self._go_to(item.text(), dialog))
        QVBoxLayout(dialog).addWidget(shown)
        dialog.open()

    def _go_to(self, scene: str, dialog: QDialog) -> None:
        row = self.pages.findText(scene.removeprefix("page-"))
        if row >= 0:
            self.pages.setCurrentIndex(row)
            self._choose_page()
            dialog.accept()

    def leave(self) -> None:
        """Lets the kiosk go; the window can then be closed."""
        self._timer.stop()
        if self.program is not None:
            end(self.program)
            self.program = None


def end(program: Program) -> None:
    """Lets a kiosk go."""
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
