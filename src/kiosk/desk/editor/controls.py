# SPDX-License-Identifier: GPL-3.0-or-later
"""The plain controls of the form: a line, a text, a choice, a day, an id of something else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QColorDialog,
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from kiosk.content import tree, words
from kiosk.content.folder import LISTS, Folder
from kiosk.content.labels import option
from kiosk.content.names import countries, icons, zones
from kiosk.content.problem import Language
from kiosk.desk.editor import look
from kiosk.desk.outline import bare
from kiosk.desk.sentences import say

_NOWHERE = QModelIndex()
LINES = 12  # a text is shown so high at most; a longer one scrolls


def _steps_back(event: QEvent) -> bool:
    """Whether these keys mean undo or redo, which are the window's: a field has no steps of its own."""
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.ShortcutOverride
        and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
    )


class Line(QLineEdit):
    """One line of text."""

    def event(self, event: QEvent) -> bool:
        if _steps_back(event):
            event.ignore()
            return False
        return super().event(event)

    def show_text(self, text: str) -> None:
        """Shows a text that was changed elsewhere; the cursor stays where it is when nothing was."""
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)


class TextBox(QPlainTextEdit):
    """A text of some lines on the screen and one in the file; as high as it needs."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._changed)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if _steps_back(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def show_text(self, text: str) -> None:
        """Shows a text that was changed elsewhere."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
        self._fit()

    def words(self) -> str:
        """What is written, on one line."""
        return " ".join(self.toPlainText().splitlines())

    def _changed(self) -> None:
        self._fit()
        self.edited.emit(self.words())

    def _fit(self) -> None:
        lines = min(LINES, max(1, int(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + 20
        if height != self.height():
            self.setFixedHeight(height)
        many = self.document().size().height() > LINES
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if many else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )


class Box(QComboBox):
    """A choice; the wheel scrolls the form, and changes nothing by accident."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        painter = QPainter(self)
        side = 14
        look.icon("ph.caret-down", look.SOFT).paint(
            painter, self.width() - side - 8, (self.height() - side) // 2, side, side
        )
        painter.end()


class Entry(QWidget):
    """A control for one word. `edited` has the word as the file has it."""

    edited = Signal(str)

    def show_word(self, word: str) -> None:
        """Shows a word that was changed elsewhere."""
        raise NotImplementedError

    def inner(self) -> QWidget:
        """The part that takes the keys."""
        raise NotImplementedError


def entry(marks: tuple[object, ...], names: Callable[[str], Names], language: Language) -> Entry:
    """The control for a word, by what the schema says it is."""
    for mark in marks:
        match mark:
            case words.Refers(kind):
                return Known(names(kind))
            case words.Date(precision):
                return DayLine(precision, language)
            case words.Form("country"):
                return Typed(_countries(language))
            case words.Form("zone"):
                return Typed([(zone, "") for zone in sorted(zones())])
            case words.Form("icon"):
                return IconLine()
            case words.Form("colour"):
                return ColourLine(language)
            case words.ToStaff():
                return Passage()
    return Plain()


class Plain(Entry):
    """A line, as wide as there is room or `width` px."""

    def __init__(self, width: int = 0) -> None:
        super().__init__()
        self.line = Line()
        row = _row(self, self.line)
        if width:
            self.line.setFixedWidth(width)
            row.addStretch(1)
        self.line.textEdited.connect(self.edited)

    def show_word(self, word: str) -> None:
        self.line.show_text(word)

    def inner(self) -> QWidget:
        return self.line


class Passage(Entry):
    """A sentence or more."""

    def __init__(self) -> None:
        super().__init__()
        self.box = TextBox()
        _row(self, self.box)
        self.box.edited.connect(self.edited)

    def show_word(self, word: str) -> None:
        self.box.show_text(word)

    def inner(self) -> QWidget:
        return self.box


class Typed(Plain):
    """A line that proposes known words, with what they mean."""

    def __init__(self, known: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._shown = {f"{word}  {meaning}".strip(): word for word, meaning in known}
        self._meaning = dict(known)
        completer = QCompleter(list(self._shown), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._choose)
        self.line.setCompleter(completer)
        self.meaning = look.label("", "soft")
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.meaning)
        self.line.textChanged.connect(self._explain)

    def _choose(self, shown: str) -> None:
        word = self._shown.get(shown, shown)
        self.line.setText(word)
        self.edited.emit(word)

    def _explain(self, word: str) -> None:
        self.meaning.setText(self._meaning.get(word, ""))
        self.meaning.setVisible(bool(self.meaning.text()))


class IconLine(Typed):
    """The name of an icon, and the icon."""

    def __init__(self) -> None:
        super().__init__([(name, "") for name in sorted(icons())])
        self.meaning.setFixedSize(QSize(28, 28))

    def _explain(self, word: str) -> None:
        known = word in icons()
        self.meaning.setVisible(known)
        if known:
            self.meaning.setPixmap(look.icon(word).pixmap(QSize(26, 26)))


class ColourLine(Plain):
    """A colour by its number, and a button that shows it and opens the palette."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.swatch = QToolButton()
        self.swatch.setAccessibleName(say("edit-colour", language))
        self.swatch.setFixedSize(34, 34)
        self.swatch.clicked.connect(self._choose)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.swatch)
        self.line.textChanged.connect(self._show)

    def _show(self, word: str) -> None:
        colour = word if QColor.isValidColorName(word) else "transparent"
        self.swatch.setStyleSheet(f"background: {colour}; border: 1px solid #8F8A7A")

    def _choose(self) -> None:
        chosen = QColorDialog.getColor(QColor(self.line.text()), self)
        if chosen.isValid():
            self.line.setText(chosen.name().upper())
            self.edited.emit(self.line.text())


class DayLine(Plain):
    """A day, month or year as it is written, with a calendar beside it."""

    def __init__(self, precision: str, language: Language) -> None:
        super().__init__(width=190)
        open_calendar = look.button("ph.calendar-blank", say("edit-calendar", language))
        open_calendar.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        open_calendar.setStyleSheet("QToolButton::menu-indicator { image: none }")
        menu = QMenu(open_calendar)
        self.calendar = QCalendarWidget()
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        held = QWidgetAction(menu)
        held.setDefaultWidget(self.calendar)
        menu.addAction(held)
        if precision == "rough":
            menu.addAction(say("edit-undated", language)).triggered.connect(lambda: self._take("undated"))
        menu.aboutToShow.connect(self._open)
        self.calendar.clicked.connect(lambda day: self._take(day.toString("yyyy-MM-dd")))
        self.calendar.clicked.connect(menu.close)
        open_calendar.setMenu(menu)
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(1, open_calendar)

    def _open(self) -> None:
        written = QDate.fromString(self.line.text(), "yyyy-MM-dd")
        self.calendar.setSelectedDate(written if written.isValid() else QDate.currentDate())

    def _take(self, day: str) -> None:
        self.line.setText(day)
        self.edited.emit(day)


class Names(QAbstractListModel):
    """The things of one kind that exist, an empty line before them; one for all boxes of a form."""

    def __init__(self, known: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self._ids, self._shown = [""], [""]
        for identifier, name in known:
            self._ids.append(identifier)
            self._shown.append(f"{name}  ({identifier})" if name else identifier)
        self.rows = {identifier: row for row, identifier in reversed([*enumerate(self._ids)])}
        self.rows_shown = {shown: row for row, shown in reversed([*enumerate(self._shown)])}

    def identifier(self, row: int) -> str:
        """The id in a row."""
        return self._ids[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:  # noqa: N802 (Qt's name)
        return 0 if parent.isValid() else len(self._ids)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._shown[index.row()]
            case Qt.ItemDataRole.UserRole:
                return self._ids[index.row()]
        return None


class Known(Entry):
    """One of the things that exist, by its name; the file has its id."""

    def __init__(self, known: Names) -> None:
        super().__init__()
        self._known = known
        self.box = Box()
        self.box.setModel(known)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = self.box.completer()
        assert completer is not None
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        _row(self, self.box)
        self.box.activated.connect(lambda row: self.edited.emit(known.identifier(row)))
        line = self.box.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._typed)
        self._word = ""

    def show_word(self, word: str) -> None:
        self._word = word
        self.box.setCurrentIndex(self._known.rows.get(word, -1))
        if word not in self._known.rows:
            self.box.setEditText(word)

    def _typed(self) -> None:
        """What was typed and is no name is an id, so that the check can say what it thinks of it."""
        text = self.box.currentText().strip()
        row = self._known.rows_shown.get(text)
        word = text if row is None else self._known.identifier(row)
        if word != self._word:
            self._word = word
            self.edited.emit(word)

    def inner(self) -> QWidget:
        return self.box


class Choices(Entry):
    """One of a few words."""

    def __init__(self, options: Sequence[str], language: Language, *, none: str = "") -> None:
        super().__init__()
        self.box = Box()
        if none:
            self.box.addItem(none, "")
        for word in options:
            self.box.addItem(option(word, language), word)
        self.box.setMaximumWidth(320)
        _row(self, self.box).addStretch(1)
        self.box.activated.connect(lambda row: self.edited.emit(self.box.itemData(row)))

    def show_word(self, word: str) -> None:
        row = self.box.findData(word)
        if row < 0:
            self.box.addItem(word, word)
            row = self.box.count() - 1
        self.box.setCurrentIndex(row)

    def inner(self) -> QWidget:
        return self.box


class Ticks(QWidget):
    """Several of a few words, each with a tick."""

    edited = Signal(list)

    def __init__(self, options: Sequence[str], language: Language) -> None:
        super().__init__()
        self._order: list[str] = []
        self.boxes = {word: QCheckBox(option(word, language)) for word in options}
        row = _row(self, *self.boxes.values())
        row.setSpacing(14)
        row.addStretch(1)
        for box in self.boxes.values():
            box.clicked.connect(self._changed)

    def show_words(self, chosen: Sequence[str]) -> None:
        """Ticks these."""
        self._order = list(chosen)
        for word, box in self.boxes.items():
            box.setChecked(word in chosen)

    def _changed(self) -> None:
        ticked = [word for word, box in self.boxes.items() if box.isChecked()]
        unknown = [word for word in self._order if word not in self.boxes]
        self.edited.emit([*ticked, *unknown])


def named(folder: Folder, kind: str, language: Language) -> Iterator[tuple[str, str]]:
    """The ids of this kind with the names that staff know them by."""
    for file in folder.files:
        if kind == "page" and file.kind == "page":
            yield file.stem, _name(file.document.root, language)
            continue
        if LISTS.get(file.kind) != kind:
            continue
        ids = {id(use.node) for use in file.uses if use.what == words.Names(kind)}  # type: ignore[arg-type]
        for use in file.uses:
            if isinstance(use.what, type) and isinstance(use.node, tree.Mapping):
                held = use.node.values.get("id")
                if isinstance(held, tree.Scalar) and id(held) in ids:
                    yield held.text, _name(use.node, language)


def _name(node: tree.Node | None, language: Language) -> str:
    if not isinstance(node, tree.Mapping):
        return ""
    for field in ("title", "name"):
        match node.values.get(field):
            case tree.Mapping() as texts:
                return bare(texts.text(language) or next((texts.text(one) for one in texts.values), ""))
            case tree.Scalar(text=text):
                return text
    return ""


def _countries(language: Language) -> list[tuple[str, str]]:
    from babel import Locale

    names = Locale(language).territories
    return [(code, str(names.get(code, ""))) for code in sorted(countries())]


def _row(widget: QWidget, *inner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(widget)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for one in inner:
        row.addWidget(one)
    return row


def column(widget: QWidget, *inner: QWidget, spacing: int = 4) -> QVBoxLayout:
    """A layout from top to bottom without margins."""
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for one in inner:
        made.addWidget(one)
    return made
