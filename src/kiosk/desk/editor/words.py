# SPDX-License-Identifier: GPL-3.0-or-later
"""A text in all languages side by side, with the help for readings and the state of each translation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.translations import key
from kiosk.desk.checking import Found
from kiosk.desk.editor import look
from kiosk.desk.editor.controls import TextBox
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Steps
from kiosk.desk.sentences import say
from kiosk.desk.translating import Rendering

HEAD = 26  # px over each text
STANDINGS = ("reviewed", "draft", "outdated", "missing")


class Cell(QWidget):
    """One language: its name, the text, what the check says."""

    edited = Signal(str)

    def __init__(self, language: str, name: str, called: str) -> None:
        super().__init__()
        self.language = language
        self.box = TextBox()
        self.box.setAccessibleName(f"{called}, {name}")
        self.box.edited.connect(self.edited)
        self.head = QHBoxLayout()
        self.head.setSpacing(6)
        called_so = look.label(name, "soft")
        called_so.setFixedHeight(HEAD)
        called_so.setWordWrap(False)
        self.head.addWidget(called_so)
        self.head.addStretch(1)
        self.said = look.label("", "error")
        self.said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self.head)
        column.addWidget(self.box)
        column.addWidget(self.said)
        column.addStretch(1)

    def tell(self, found: Sequence[Found]) -> None:
        """Shows what the check says of this language."""
        say_in(self.said, found)
        look.restyle(self.box, "wrong", any(one.problem.severity == "error" for one in found))


class Translation(Cell):
    """A translation: who made it, when, and whether it still belongs to the text."""

    reviewed = Signal()
    drafted = Signal()

    def __init__(self, language: str, name: str, called: str, spoken: Writing) -> None:
        super().__init__(language, name, called)
        self._writing = spoken
        self.chip = look.label("", "chip")
        self.chip.setWordWrap(False)
        self.turn = QToolButton()
        self.turn.setProperty("role", "link")
        self.turn.clicked.connect(self._turn)
        self.made = look.label("", "soft")
        self.head.insertWidget(1, self.chip)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self.made, 1)
        below.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignTop)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertLayout(2, below)
        self.rendering = Rendering("", "", "missing")

    def show_rendering(self, rendering: Rendering) -> None:
        """Shows a translation and how it stands."""
        self.rendering = rendering
        language = self._writing.language
        self.box.show_text(rendering.text)
        self.chip.setText(say(f"edit-{rendering.standing}", language))
        look.restyle(self.chip, "standing", rendering.standing)
        code = {"reviewed": "edit-to-draft", "missing": ""}.get(rendering.standing, "edit-to-reviewed")
        if rendering.standing == "outdated":
            code = "edit-still-right"
        self.turn.setVisible(bool(code))
        self.turn.setText(say(code, language) if code else "")
        words = f"{rendering.by}, {rendering.on}" if rendering.by else ""
        if rendering.standing == "outdated":
            words = say("edit-made-from", language, value=rendering.of)
        self.made.setText(words)
        self.made.setVisible(bool(words))

    def _turn(self) -> None:
        if self.rendering.standing == "reviewed":
            self.drafted.emit()
        else:
            self.reviewed.emit()


class WordsRow(QWidget):
    """A text of the files. The languages of the files are always seen, the translations when opened."""

    def __init__(self, writing: Writing, steps: Steps, called: str) -> None:
        super().__init__()
        self.steps = steps
        self._writing = writing
        self._called = called
        self._told: Sequence[Found] = ()
        self.cells: dict[str, Cell] = {}
        self.translations: dict[str, Translation] = {}
        folder = writing.folder
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for number, language in enumerate(folder.languages):
            cell = Cell(language, folder.setting(language, "name"), called)
            cell.box.setObjectName("/".join(map(str, (*steps, language))))
            cell.edited.connect(lambda text, language=language: self._write(language, text))
            if language == folder.languages[0]:
                self._help_readings(cell)
            grid.addWidget(cell, number // 2, number % 2)
            self.cells[language] = cell
        for column in range(min(2, len(folder.languages))):
            grid.setColumnStretch(column, 1)
        self.more = QToolButton()
        self.more.setProperty("role", "quiet")
        self.more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._open)
        self.more.setVisible(bool(folder.translated))
        self.frame = QFrame()
        self.frame.setObjectName("group")
        self.frame.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(2)
        outer.addLayout(grid)
        outer.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self.frame)
        self.refresh()

    # ---- the languages of the files

    def _help_readings(self, cell: Cell) -> None:
        help_button = QToolButton()
        help_button.setText(say("edit-readings", self._writing.language))
        help_button.setToolTip(say("edit-readings-tip", self._writing.language))
        help_button.setProperty("role", "link")
        help_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the chosen words chosen
        help_button.clicked.connect(lambda: self._propose(cell))
        cell.head.addWidget(help_button)

    def _propose(self, cell: Cell) -> None:
        """Puts readings over the chosen words, or over all when none are chosen."""
        from kiosk.desk.furigana import proposed

        cursor = cell.box.textCursor()
        if cursor.hasSelection():
            cursor.insertText(proposed(cursor.selectedText()))
        else:
            cell.box.setPlainText(proposed(cell.box.words()))

    def _write(self, language: str, text: str) -> None:
        value = self._writing.manuscript.value(self.steps)
        if not isinstance(value, dict):  # a text that was left out begins with all languages
            value = dict.fromkeys(self._writing.folder.languages, "")
            self._writing.put(self.steps, {**value, language: text})
        elif not self._needed and not any({**value, language: text}.values()):
            self._leave_out()
        else:
            self._writing.put((*self.steps, language), text)
        self._state()

    _needed = True

    def may_be_left_out(self) -> None:
        """The text is no longer in the file when it is empty in every language."""
        self._needed = False

    def _leave_out(self) -> None:
        writing = self._writing
        if (
            writing.manuscript.saved(self.steps) is None
            and writing.manuscript.has(self.steps)
            and self._was_null()
        ):
            writing.put(self.steps, None)
        else:
            writing.take_out(self.steps)

    def _was_null(self) -> bool:
        above = self._writing.manuscript.saved(self.steps[:-1])
        return isinstance(above, dict) and self.steps[-1] in above

    # ---- translations

    @property
    def words(self) -> str:
        """The text in the language that the others are made from."""
        return self._words(self._writing.manuscript.value(self.steps))

    def _words(self, value: object) -> str:
        first = self._writing.folder.languages[0]
        return str(value.get(first) or "") if isinstance(value, dict) else ""

    def rendering(self, language: str) -> Rendering:
        """The translation as it stands."""
        before = self._words(self._writing.manuscript.saved(self.steps))
        return self._writing.renderings.of(language, self.words, before)

    def open(self) -> None:
        """Shows the translations."""
        self.more.setChecked(True)

    def close_up(self) -> None:
        """Hides them."""
        self.more.setChecked(False)

    def _open(self, opened: bool) -> None:
        if opened and not self.translations:
            folder = self._writing.folder
            grid = QGridLayout(self.frame)
            grid.setContentsMargins(12, 10, 12, 10)
            grid.setHorizontalSpacing(12)
            for number, language in enumerate(folder.translated):
                cell = Translation(language, folder.setting(language, "name"), self._called, self._writing)
                cell.box.setObjectName("/".join(map(str, (*self.steps, language))))
                cell.edited.connect(lambda text, language=language: self._translate(language, text))
                cell.reviewed.connect(lambda language=language: self._review(language))
                cell.drafted.connect(lambda language=language: self._unreview(language))
                if folder.setting(language, "readings") or folder.setting(language, "readings_for"):
                    self._help_readings(cell)
                grid.addWidget(cell, number // 2, number % 2)
                self.translations[language] = cell
            grid.setVerticalSpacing(10)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
        self.frame.setVisible(opened)
        self.refresh()
        self.tell(self._told)

    def _translate(self, language: str, text: str) -> None:
        if not self.words:
            return
        writing, old = self._writing, self.rendering(language)
        writing.renderings.write(language, self.words, old, text, writing.made, writing.used(old))
        writing.note()
        self._state()

    def _review(self, language: str) -> None:
        writing, old = self._writing, self.rendering(language)
        if not writing.by:
            name, sure = QInputDialog.getText(
                self, say("edit-who", writing.language), say("edit-who-asked", writing.language)
            )
            if not sure or not name.strip():
                return
            writing.by = name.strip()
        writing.renderings.review(language, self.words, old, writing.made, writing.used(old))
        writing.note()
        self._state()

    def _unreview(self, language: str) -> None:
        self._writing.renderings.unreview(language, self.words, self.rendering(language))
        self._writing.note()
        self._state()

    # ---- showing

    def refresh(self) -> None:
        """Shows what the manuscript holds."""
        value = self._writing.manuscript.value(self.steps)
        for language, cell in self.cells.items():
            cell.box.show_text(str(value.get(language) or "") if isinstance(value, dict) else "")
        self._state()

    def _state(self) -> None:
        """How the translations stand."""
        folder, spoken = self._writing.folder, self._writing.language
        if not folder.translated:
            return
        found = {language: self.rendering(language) for language in folder.translated}
        counts = {one: sum(each.standing == one for each in found.values()) for one in STANDINGS}
        parts = [f"{say(f'edit-{one}', spoken)} {count}" for one, count in counts.items() if count]
        self.more.setText(f"{say('edit-translations', spoken)}: {' · '.join(parts)}")
        self.more.setIcon(
            look.icon("ph.caret-down" if self.more.isChecked() else "ph.caret-right", look.SOFT)
        )
        self.more.setEnabled(bool(key(self.words)))
        for language, cell in self.translations.items():
            cell.show_rendering(found[language])
            cell.box.setEnabled(bool(self.words))

    def tell(self, found: Sequence[Found]) -> None:
        """Shows what the check says, each at its language."""
        self._told = found
        depth = len(self.steps)
        for language, cell in self.cells.items():
            of_cell = [one for one in found if one.steps[depth : depth + 1] == (language,)]
            if language == self._writing.folder.languages[0]:
                of_cell += [
                    one for one in found if len(one.steps) <= depth or one.steps[depth] not in self.cells
                ]
            cell.tell(of_cell)
        for language, cell in self.translations.items():
            where = self._writing.renderings.where(language, cell.rendering)
            cell.tell([one for one in self._writing.found if one.steps[:3] == where])
        self._state()


def say_in(label: QLabel, found: Sequence[Found]) -> None:
    """Puts problems into a label, errors first; without any it goes away."""
    ordered = sorted(found, key=lambda one: one.problem.severity)
    lines = [
        f"{one.problem.message}{f' — {one.problem.hint}' if one.problem.hint else ''}"
        for one in ordered
        if one.problem.code != "confirm"
    ]
    label.setText("\n".join(lines))
    wrong = any(one.problem.severity == "error" for one in ordered)
    look.restyle(label, "role", "error" if wrong else "notice")
    label.setVisible(bool(lines))
