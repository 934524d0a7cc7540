# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits for a translator in one language: missing, outdated, draft; choosing one leads to its field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget

from kiosk.desk.editor import look
from kiosk.desk.editor.controls import Box
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Steps
from kiosk.desk.outline import Sort, bare
from kiosk.desk.sentences import say
from kiosk.desk.translating import Standing, Waiting, waiting

COLOURS: dict[Standing, str] = {"missing": look.ERROR, "outdated": look.FRAME, "draft": "#C9A227"}
ROW = 46  # px; two lines
_NOWHERE = QModelIndex()


class Texts(QAbstractListModel):
    """The texts that wait; a row is the text, and below it how it stands and what it is part of."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.texts: Sequence[Waiting] = ()
        self._titles: Mapping[Steps, str] = {}
        self._signs = {standing: _sign(colour) for standing, colour in COLOURS.items()}

    def hold(self, texts: Sequence[Waiting], titles: Mapping[Steps, str]) -> None:
        """Shows these."""
        self.beginResetModel()
        self.texts, self._titles = texts, titles
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent.isValid() else len(self.texts)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        text = self.texts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                above = (self._titles.get(text.steps[:length]) for length in (3, 2, 1))
                standing = say(f"edit-{text.standing}", self._writing.language)
                return f"{bare(text.words)}\n{standing} · {next(filter(None, above), '')}"
            case Qt.ItemDataRole.ToolTipRole:
                return f"{text.words}\n{text.text}".strip()
            case Qt.ItemDataRole.DecorationRole:
                return self._signs[text.standing]
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, ROW)
        return None


class WorkList(QWidget):
    """The list of one language, and of one standing or all."""

    chosen = Signal(object, str)
    """Where the text stands, and the language."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._sorts: tuple[Sort, ...] = ()
        self._seen: Sequence[Waiting] = ()
        language = writing.language
        self.languages = Box()
        self.languages.setAccessibleName(say("preview-language", language))
        for one in writing.folder.translated:
            self.languages.addItem(writing.folder.setting(one, "name"), one)
        self.languages.activated.connect(self.refresh)
        self.standings = Box()
        self.standings.setAccessibleName(say("edit-standing", language))
        for standing in ("", *COLOURS):
            self.standings.addItem("", standing)
        self.standings.activated.connect(self.refresh)
        self.model = Texts(writing)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(say("edit-translations", language))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._choose)
        self.view.activated.connect(self._choose)
        self.next = QPushButton(look.icon("ph.arrow-down"), say("edit-next", language))
        self.next.setShortcut(QKeySequence("Ctrl+Return"))
        self.next.setToolTip("Ctrl+Enter")
        self.next.clicked.connect(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for part in (self.languages, self.standings, self.view, self.next):
            column.addWidget(part)

    @property
    def language(self) -> str:
        """The language whose texts are listed, empty when none is translated."""
        return str(self.languages.currentData() or "")

    def hold(self, sorts: tuple[Sort, ...]) -> None:
        """What there is to change: a row names what it is part of."""
        self._sorts = sorts
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Lists what waits now; where one was, its place in the list stays chosen."""
        checked, language = self._writing.checked, self.language
        if checked is None or not language:
            return
        found = waiting(language, checked.places, checked.states[language], self._writing.renderings)
        counts = {standing: sum(one.standing == standing for one in found) for standing in COLOURS}
        said = [say("edit-waits", self._writing.language, count=len(found))]
        said += [
            f"{say(f'edit-{standing}', self._writing.language)}: {count}"
            for standing, count in counts.items()
        ]
        for row, words in enumerate(said):
            self.standings.setItemText(row, words)
        wanted = self.standings.currentData()
        shown = [one for one in found if wanted in ("", one.standing)]
        self.next.setEnabled(bool(shown))
        if shown == self._seen:
            return
        at, scrolled = self.view.currentIndex().row(), self.view.verticalScrollBar().value()
        words = self._seen[at].words if 0 <= at < len(self._seen) else ""
        self._seen = shown
        titles = {item.steps: item.title for sort in self._sorts for item in sort.items}
        self.model.hold(shown, titles)
        # What is done leaves the list: the one before it is chosen, so that "next" is the one after it.
        row = next((row for row, one in enumerate(shown) if one.words == words), at - 1)
        self.view.setCurrentIndex(self.model.index(row, 0))
        self.view.verticalScrollBar().setValue(scrolled)

    def go_on(self) -> None:
        """To the text after the chosen one, at the end to the first."""
        count = self.model.rowCount()
        if count:
            self._choose(self.model.index((self.view.currentIndex().row() + 1) % count, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.view.setCurrentIndex(index)
        self.chosen.emit(self.model.texts[index.row()].steps, self.language)


def _sign(colour: str) -> QIcon:
    """A round mark in a colour; the words beside it say the same."""
    pixels = QPixmap(12, 12)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(1, 1, 10, 10)
    painter.end()
    return QIcon(pixels)
