# SPDX-License-Identifier: GPL-3.0-or-later
"""The form of a record, made from the schema: a field that is new there appears here by itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kiosk.content import labels, words
from kiosk.content.schema import Fact, Record
from kiosk.content.uses import kind_of
from kiosk.desk import fields
from kiosk.desk.checking import Found
from kiosk.desk.editor import look
from kiosk.desk.editor.controls import Choices, Entry, Plain, Ticks, column, entry
from kiosk.desk.editor.picture import FILE_KINDS, PICTURES, FileEntry, PictureEntry
from kiosk.desk.editor.words import WordsRow, say_in
from kiosk.desk.editor.writing import Writing
from kiosk.desk.fields import Asked, Choice, Group, Many, Number, What, Word, Words, YesNo
from kiosk.desk.manuscript import Steps
from kiosk.desk.outline import blank, blank_value, summary
from kiosk.desk.paper import Value
from kiosk.desk.sentences import say


class Row(QWidget):
    """Something of the form that stands for a value."""

    def __init__(self, writing: Writing, steps: Steps) -> None:
        super().__init__()
        self.writing = writing
        self.steps = steps

    def refresh(self) -> None:
        """Shows what the manuscript holds now."""

    def tell(self, found: Sequence[Found]) -> None:
        """Shows what the check says of this value and all inside it."""

    def rows(self) -> Sequence[Row]:
        """What is inside, as far as it is open."""
        return ()

    def reveal(self, steps: Steps) -> QWidget | None:
        """Opens the way to a value; the widget that shows it."""
        for row in self.rows():
            if steps[: len(row.steps)] == row.steps:
                return row.reveal(steps)
        return self

    def below(self, found: Sequence[Found]) -> list[Found]:
        """What is about this value or something in it."""
        return [one for one in found if one.steps[: len(self.steps)] == self.steps]


class FieldRow(Row):
    """A field with its name, what goes into it, its control and its problems."""

    def __init__(self, writing: Writing, steps: Steps, asked: Asked, record: type[Record]) -> None:
        super().__init__(writing, steps)
        self.asked = asked
        self.record = record
        language = writing.language
        self.called = labels.called(asked.name, asked.title, language)
        explained = labels.explained(record, asked.attribute, asked.description, language)
        name = look.label(self.called, "name")
        name.setWordWrap(False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(name)
        if not asked.required:
            head.addWidget(look.label(say("edit-optional", language), "soft"))
        head.addStretch(1)
        self.said = look.label("", "error")
        self.said.hide()
        layout = column(self, spacing=3)
        layout.addLayout(head)
        if explained:
            layout.addWidget(look.label(explained, "explained"))
        layout.addWidget(self.control())
        layout.addWidget(self.said)

    def control(self) -> QWidget:
        """The part that is written in."""
        raise NotImplementedError

    def tell(self, found: Sequence[Found]) -> None:
        mine = self.below(found)
        say_in(self.said, mine)
        self.mark(any(one.problem.severity == "error" for one in mine))

    def mark(self, wrong: bool) -> None:
        """Shows that there is an error here."""

    def write(self, value: Value) -> None:
        """Writes the value; an empty one that need not be there leaves the file, or is null where it was."""
        if value in ("", [], {}) and not self.asked.required:
            above = self.writing.manuscript.saved(self.steps[:-1])
            if isinstance(above, dict) and self.steps[-1] in above and above[self.steps[-1]] is None:
                self.writing.put(self.steps, None)
            else:
                self.writing.take_out(self.steps)
        else:
            self.writing.put(self.steps, value)


class WordRow(FieldRow):
    """A field of one word."""

    entry: Entry

    def control(self) -> QWidget:
        self.entry = self._entry()
        inner = self.entry.inner()
        inner.setObjectName("/".join(map(str, self.steps)))
        inner.setAccessibleName(self.called)
        self.entry.edited.connect(self.write)
        self.refresh()
        return self.entry

    def _entry(self) -> Entry:
        language = self.writing.language
        match self.asked.what:
            case Choice(options):
                none = "" if self.asked.required or self.asked.standing else say("edit-none", language)
                return Choices(options, language, none=none)
            case Word(marks) if any(isinstance(mark, words.Names) for mark in marks):
                fixed = Plain()
                fixed.line.setReadOnly(True)
                fixed.setToolTip(say("edit-id-stays", language))
                return fixed
            case Word(marks) if any(isinstance(mark, words.Picture) for mark in marks):
                if "alt" in self.record.model_fields:
                    return PictureEntry(self.writing, self.steps)
                return FileEntry(self.writing, PICTURES)  # a picture that stands for something else
            case Word(marks) if film := next((mark for mark in marks if isinstance(mark, words.Film)), None):
                return FileEntry(self.writing, FILE_KINDS[film.kind])
            case Word(marks):
                return entry(marks, self.writing.names, language)
        return Plain(width=190)

    def refresh(self) -> None:
        value = self.writing.manuscript.value(self.steps)
        self.entry.setEnabled(not isinstance(value, dict | list))  # of another shape than it should have
        shown = "" if value is None else str(value)
        if value is None and isinstance(self.asked.what, Choice) and not self.asked.required:
            shown = self.asked.standing
        self.entry.show_word(shown)

    def mark(self, wrong: bool) -> None:
        look.restyle(self.entry.inner(), "wrong", wrong)


class TicksRow(FieldRow):
    """Several of a few words."""

    ticks: Ticks

    def control(self) -> QWidget:
        what = self.asked.what
        assert isinstance(what, Many)
        assert isinstance(what.of, Choice)
        self.ticks = Ticks(what.of.options, self.writing.language)
        self.ticks.setObjectName("/".join(map(str, self.steps)))
        self.ticks.edited.connect(self.write)
        self.refresh()
        return self.ticks

    def refresh(self) -> None:
        value = self.writing.manuscript.value(self.steps)
        self.ticks.show_words([str(one) for one in value] if isinstance(value, list) else [])


class YesNoRow(FieldRow):
    """True or false."""

    box: QCheckBox

    def control(self) -> QWidget:
        self.box = QCheckBox(say("edit-yes", self.writing.language))
        self.box.setObjectName("/".join(map(str, self.steps)))
        self.box.setAccessibleName(self.called)
        self.box.clicked.connect(self._write)
        self.refresh()
        return self.box

    def _write(self, yes: bool) -> None:
        if yes or self.asked.required or self.asked.standing == "true":
            self.writing.put(self.steps, "true" if yes else "false")
        elif self.writing.manuscript.saved(self.steps) is not None:
            self.writing.put(self.steps, "false")
        else:
            self.writing.take_out(self.steps)

    def refresh(self) -> None:
        value = self.writing.manuscript.value(self.steps)
        self.box.setChecked(str(value if value is not None else self.asked.standing).lower() == "true")


class TextRow(FieldRow):
    """A text in every language."""

    inner: WordsRow

    def control(self) -> QWidget:
        self.inner = WordsRow(self.writing, self.steps, self.called)
        if not self.asked.required:
            self.inner.may_be_left_out()
        return self.inner

    def refresh(self) -> None:
        self.inner.refresh()

    def tell(self, found: Sequence[Found]) -> None:
        self.inner.tell(self.below(found))

    def reveal(self, steps: Steps) -> QWidget:
        cell = self.inner.cells.get(str(steps[len(self.steps)])) if len(steps) > len(self.steps) else None
        return (cell or next(iter(self.inner.cells.values()))).box


class FilesRow(FieldRow):
    """A file in each of some languages."""

    def control(self) -> QWidget:
        what = self.asked.what
        assert isinstance(what, fields.Files)
        self._entries: dict[str, FileEntry] = {}
        held = QWidget()
        layout = column(held, spacing=4)
        folder = self.writing.folder
        for language in folder.entries:
            if folder.setting(language, "readings_for"):
                continue
            name = folder.setting(language, "name")
            made = FileEntry(self.writing, FILE_KINDS.get(what.kind, ()))
            made.inner().setObjectName("/".join(map(str, (*self.steps, language))))
            made.inner().setAccessibleName(f"{self.called}, {name}")
            made.edited.connect(lambda word, language=language: self._write(language, word))
            line = QHBoxLayout()
            called = look.label(name, "soft")
            called.setFixedWidth(110)
            line.addWidget(called)
            line.addWidget(made, 1)
            layout.addLayout(line)
            self._entries[language] = made
        self.refresh()
        return held

    def _write(self, language: str, word: str) -> None:
        value = self.writing.manuscript.value(self.steps)
        files = dict(value) if isinstance(value, dict) else {}
        files.pop(language, None)
        if word:
            files[language] = word
        order = [one for one in self._entries if one in files]
        self.write({one: files[one] for one in [*order, *(one for one in files if one not in order)]})

    def refresh(self) -> None:
        value = self.writing.manuscript.value(self.steps)
        for language, made in self._entries.items():
            made.show_word(str(value.get(language) or "") if isinstance(value, dict) else "")


class GroupRow(FieldRow):
    """A set of fields of its own; one that need not be there is switched on by a tick."""

    _form: RecordForm | None

    def control(self) -> QWidget:
        self._form = None
        self.frame = QFrame()
        self.frame.setObjectName("group")
        QVBoxLayout(self.frame).setContentsMargins(12, 10, 12, 12)
        self.there = QCheckBox(say("edit-there", self.writing.language))
        self.there.setObjectName("/".join(map(str, self.steps)))
        self.there.setVisible(not self.asked.required)
        self.there.clicked.connect(self._switch)
        held = QWidget()
        column(held, self.there, self.frame, spacing=6)
        self.refresh()
        return held

    def _record(self) -> type[Record]:
        what = self.asked.what
        assert isinstance(what, Group)
        value = self.writing.manuscript.value(self.steps)
        return fields.record_of(what.records, str(value.get("kind")) if isinstance(value, dict) else "")

    def _switch(self, there: bool) -> None:
        self.write(blank(self._record(), self.writing.folder.languages) if there else "")
        self.refresh()

    def refresh(self) -> None:
        there = isinstance(self.writing.manuscript.value(self.steps), dict)
        self.there.setChecked(there)
        self.frame.setVisible(there)
        if there and self._form is None:
            self._form = RecordForm(self.writing, self.steps, self._record())
            layout = self.frame.layout()
            assert layout is not None
            layout.addWidget(self._form)
        elif there and self._form is not None:
            self._form.refresh()

    def tell(self, found: Sequence[Found]) -> None:
        mine = self.below(found)
        if self._form is not None and self.there.isChecked():
            self._form.tell(mine)
            say_in(self.said, [])
        else:
            say_in(self.said, mine)

    def rows(self) -> Sequence[Row]:
        return (self._form,) if self._form is not None else ()


class Card(Row):
    """An item of a list: a line that opens, and the buttons that move, copy and remove it."""

    def __init__(self, writing: Writing, steps: Steps, what: What, actions: Callable[[str], None]) -> None:
        super().__init__(writing, steps)
        self._what = what
        self._told: Sequence[Found] = ()
        self._inner: Row | None = None
        language = writing.language
        self.opener = QToolButton()
        self.opener.setProperty("role", "head")
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.opener.setIconSize(QSize(16, 16))
        self.opener.setCheckable(True)
        self.opener.toggled.connect(self._open)
        self.words = look.label("", "soft")
        self.words.setWordWrap(False)
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.badge = look.label("", "chip")
        self.badge.setWordWrap(False)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.opener)
        head.addWidget(self.words, 1)
        head.addWidget(self.badge)
        for code, picture in (
            ("up", "ph.arrow-up"),
            ("down", "ph.arrow-down"),
            ("copy", "ph.copy"),
            ("remove", "ph.trash"),
        ):
            made = look.button(picture, say(f"edit-{code}", language))
            made.setObjectName("/".join(map(str, (*steps, code))))
            made.clicked.connect(lambda _=False, code=code: actions(code))
            head.addWidget(made)
        self.frame = QFrame()
        self.frame.setObjectName("card")
        self._body = QVBoxLayout(self.frame)
        self._body.setContentsMargins(8, 4, 8, 4)
        self._body.setSpacing(10)
        self._body.addLayout(head)
        column(self, self.frame)
        self.refresh()

    @property
    def opened(self) -> bool:
        return self.opener.isChecked()

    def open(self) -> None:
        """Shows its fields."""
        self.opener.setChecked(True)

    def _open(self, opened: bool) -> None:
        if opened and self._inner is None:
            self._inner = self._made()
            self._body.addWidget(self._inner)
        if self._inner is not None:
            self._inner.setVisible(opened)
        self._body.setContentsMargins(8, 4, 8, 12 if opened else 4)
        self.refresh()
        self.tell(self._told)

    def _made(self) -> Row:
        if isinstance(self._what, Group):
            value = self.writing.manuscript.value(self.steps)
            kind = str(value.get("kind")) if isinstance(value, dict) else ""
            return RecordForm(self.writing, self.steps, fields.record_of(self._what.records, kind))
        return row(self.writing, self.steps, Asked(str(self.steps[-1]), "", "", True, self._what), Record)

    def refresh(self) -> None:
        value, language = self.writing.manuscript.value(self.steps), self.writing.language
        kind = str(value.get("kind") or "") if isinstance(value, dict) else ""
        number = self.steps[-1]
        assert isinstance(number, int)
        self.opener.setText(f" {labels.option(kind, language) if kind else number + 1}")
        self.opener.setIcon(look.icon("ph.caret-down" if self.opened else "ph.caret-right", look.SOFT))
        text = summary(value, language)
        self.words.setText(text if len(text) <= 46 else f"{text[:45]}…")
        self.opener.setAccessibleName(f"{self.opener.text()} {text}")
        if self._inner is not None:
            self._inner.refresh()

    def tell(self, found: Sequence[Found]) -> None:
        self._told = self.below(found)
        errors = sum(one.problem.severity == "error" for one in self._told)
        self.badge.setText(say("edit-errors", self.writing.language, count=errors))
        look.restyle(self.badge, "standing", "error" if errors else "")
        self.badge.setVisible(bool(errors))
        if self._inner is not None:
            self._inner.tell(self._told)

    def rows(self) -> Sequence[Row]:
        return (self._inner,) if self._inner is not None else ()

    def reveal(self, steps: Steps) -> QWidget | None:
        self.open()
        return super().reveal(steps) if len(steps) > len(self.steps) else self.opener


class ListRow(FieldRow):
    """A list of cards, with a button for one more."""

    cards: list[Card]

    def control(self) -> QWidget:
        self.cards = []
        held = QWidget()
        layout = column(held, spacing=6)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(6)
        layout.addLayout(self._cards)
        add = QPushButton(look.icon("ph.plus"), say("edit-add", self.writing.language))
        add.setObjectName("/".join(map(str, (*self.steps, "add"))))
        add.setAccessibleName(f"{say('edit-add', self.writing.language)}: {self.called}")
        kinds = self._kinds()
        if len(kinds) > 1:
            menu = QMenu(add)
            for record in kinds:
                kind = kind_of(record)
                action = menu.addAction(labels.option(kind, self.writing.language))
                action.setData(kind)
                action.triggered.connect(lambda _=False, record=record: self.add(record))
            add.setMenu(menu)
        else:
            add.clicked.connect(lambda: self.add(kinds[0] if kinds else None))
        layout.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()
        return held

    def _of(self) -> What:
        assert isinstance(self.asked.what, Many)
        return self.asked.what.of

    def _kinds(self) -> tuple[type[Record], ...]:
        of = self._of()
        return of.records if isinstance(of, Group) else ()

    def _items(self) -> list[Value]:
        value = self.writing.manuscript.value(self.steps)
        return value if isinstance(value, list) else []

    def add(self, record: type[Record] | None = None) -> None:
        """One more at the end, open."""
        languages = self.writing.folder.languages
        value = blank(record, languages) if record is not None else blank_value(self._of(), languages)
        count = len(self._items())
        if count:
            self.writing.manuscript.put_in((*self.steps, count), value)
        else:
            self.writing.manuscript.put(self.steps, [value])
        self._rebuild([*(card.opened for card in self.cards), True])
        self.writing.note()
        self.cards[-1].opener.setFocus()

    def _act(self, number: int, code: str) -> None:
        manuscript, items = self.writing.manuscript, self._items()
        opened = [card.opened for card in self.cards]
        steps = (*self.steps, number)
        to = number
        match code:
            case "up" | "down":
                to = number + (1 if code == "down" else -1)
                if not 0 <= to < len(items):
                    return
                manuscript.move(steps, to)
                opened.insert(to, opened.pop(number))
            case "copy":
                to = number + 1
                manuscript.put_in((*self.steps, to), items[number])
                opened.insert(to, True)
            case _ if len(items) == 1:
                self.write([])
                opened = []
            case _:
                manuscript.take_out(steps)
                opened.pop(number)
        self._rebuild(opened)
        self.writing.note()
        if self.cards:
            self.cards[min(to, len(self.cards) - 1)].opener.setFocus()

    def _rebuild(self, opened: Sequence[bool]) -> None:
        for card in self.cards:
            self._cards.removeWidget(card)
            card.deleteLater()
        self.cards = []
        for number, open_now in enumerate(opened):
            card = Card(
                self.writing,
                (*self.steps, number),
                self._of(),
                lambda code, number=number: self._act(number, code),  # type: ignore[misc]
            )
            self.cards.append(card)
            self._cards.addWidget(card)
            if open_now:
                card.open()

    def refresh(self) -> None:
        items = self._items()
        kinds = [str(one.get("kind")) if isinstance(one, dict) else "" for one in items]
        if len(self.cards) != len(items) or kinds != getattr(self, "_shown", None):
            self._shown = kinds
            few = not self.cards and len(items) == 1
            opened = [card.opened for card in self.cards][: len(items)]
            self._rebuild([*opened, *[few] * (len(items) - len(opened))])
        else:
            for card in self.cards:
                card.refresh()

    def tell(self, found: Sequence[Found]) -> None:
        mine = self.below(found)
        inside = len(self.steps)
        say_in(self.said, [one for one in mine if len(one.steps) <= inside])
        for card in self.cards:
            card.tell(mine)

    def rows(self) -> Sequence[Row]:
        return self.cards


class NamesRow(FieldRow):
    """A list of words or of ids of other things: a line each, and one more to add."""

    def control(self) -> QWidget:
        self._shown: list[str] | None = None
        held = QWidget()
        layout = column(held, spacing=4)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        layout.addLayout(self._lines)
        self._add = self._entry()
        self._add.inner().setObjectName("/".join(map(str, (*self.steps, "add"))))
        self._add.inner().setAccessibleName(f"{say('edit-add', self.writing.language)}: {self.called}")
        self._add.edited.connect(self._added)
        line = QHBoxLayout()
        line.addWidget(look.label(say("edit-add-one", self.writing.language), "soft"))
        line.addWidget(self._add, 1)
        layout.addLayout(line)
        self.refresh()
        return held

    def _entry(self) -> Entry:
        what = self.asked.what
        assert isinstance(what, Many)
        assert isinstance(what.of, Word)
        return entry(what.of.marks, self.writing.names, self.writing.language)

    def _names(self) -> list[str]:
        value = self.writing.manuscript.value(self.steps)
        return [str(one) for one in value] if isinstance(value, list) else []

    def _added(self, name: str) -> None:
        if name and name not in self._names():
            self.write([*self._names(), name])
            self.refresh()
        self._add.show_word("")

    def _act(self, number: int, code: str) -> None:
        names = self._names()
        name = names.pop(number)
        to = number + {"up": -1, "down": 1}.get(code, 0)
        if code != "remove":
            names.insert(max(0, to), name)
        self.write(names)
        self.refresh()

    def _renamed(self, number: int, name: str) -> None:
        names = self._names()
        names[number] = name
        self.write([one for one in names if one])
        self.refresh()

    def refresh(self) -> None:
        names = self._names()
        if names == self._shown:
            return
        self._shown = names
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for number, name in enumerate(names):
            self._lines.addWidget(self._line(number, name))

    def _line(self, number: int, name: str) -> QWidget:
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        shown = self._entry()
        shown.show_word(name)
        shown.inner().setAccessibleName(f"{self.called} {number + 1}")
        shown.edited.connect(lambda word: self._renamed(number, word))
        layout.addWidget(shown, 1)
        for code, picture in (("up", "ph.arrow-up"), ("down", "ph.arrow-down"), ("remove", "ph.x")):
            made = look.button(picture, say(f"edit-{code}", self.writing.language))
            made.setObjectName("/".join(map(str, (*self.steps, number, code))))
            made.clicked.connect(lambda _=False, code=code: self._act(number, code))
            layout.addWidget(made)
        return line


class Evidence(Row):
    """Where a fact comes from: one line that opens."""

    def __init__(self, writing: Writing, steps: Steps, rows: Sequence[FieldRow]) -> None:
        super().__init__(writing, steps)
        self._rows = rows
        self.opener = QToolButton()
        self.opener.setProperty("role", "quiet")
        self.opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.opener.setCheckable(True)
        self.opener.toggled.connect(self._open)
        self.remark = look.label("", "notice")
        self.frame = QFrame()
        self.frame.setObjectName("group")
        body = QVBoxLayout(self.frame)
        body.setContentsMargins(12, 10, 12, 12)
        body.setSpacing(12)
        for one in rows:
            body.addWidget(one)
        self.frame.hide()
        layout = column(self)
        layout.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.remark)
        layout.addWidget(self.frame)
        self._line()

    def _open(self, opened: bool) -> None:
        self.frame.setVisible(opened)
        self._line()

    def _line(self) -> None:
        value = self.writing.manuscript.value(self.steps)
        held = value if isinstance(value, dict) else {}
        source = held.get("source")
        parts = [
            ", ".join(map(str, source)) if isinstance(source, list) else "",
            held.get("as_of"),
            held.get("grade"),
        ]
        shown = " · ".join(str(part) for part in parts if part) or "–"
        self.opener.setText(f"{say('edit-evidence', self.writing.language)}: {shown}")
        self.opener.setIcon(
            look.icon("ph.caret-down" if self.opener.isChecked() else "ph.caret-right", look.SOFT)
        )
        confirm = str(held.get("confirm") or "")
        self.remark.setText(confirm)
        self.remark.setVisible(bool(confirm) and not self.opener.isChecked())

    def refresh(self) -> None:
        for one in self._rows:
            one.refresh()
        self._line()

    def tell(self, found: Sequence[Found]) -> None:
        names = [one.steps for one in self._rows]
        mine = [one for one in found if any(one.steps[: len(steps)] == steps for steps in names)]
        for one in self._rows:
            one.tell(mine)
        if any(one.problem.severity == "error" for one in mine):
            self.opener.setChecked(True)
        self._line()

    def rows(self) -> Sequence[Row]:
        return self._rows

    def reveal(self, steps: Steps) -> QWidget | None:
        self.opener.setChecked(True)
        return super().reveal(steps)


class RecordForm(Row):
    """All fields of a record, in the order of the schema."""

    def __init__(self, writing: Writing, steps: Steps, record: type[Record]) -> None:
        super().__init__(writing, steps)
        self.record = record
        self.said = look.label("", "error")
        self.said.hide()
        layout = column(self, self.said, spacing=16)
        self._rows: list[Row] = []
        evidence: list[FieldRow] = []
        for asked in fields.fields(record):
            if asked.name == "kind" and kind_of(record) and len(asked.what.options) == 1:  # type: ignore[union-attr]
                continue  # the kind is what the card is called
            made = row(writing, (*steps, asked.name), asked, record)
            if issubclass(record, Fact) and asked.name in Fact.model_fields:
                evidence.append(made)
                continue
            self._rows.append(made)
            layout.addWidget(made)
        if evidence:
            self._rows.append(Evidence(writing, steps, evidence))
            layout.addWidget(self._rows[-1])

    def refresh(self) -> None:
        for one in self._rows:
            one.refresh()

    def tell(self, found: Sequence[Found]) -> None:
        mine = self.below(found)
        known = [
            one.steps
            for each in self._rows
            for one in (each.rows() if isinstance(each, Evidence) else (each,))
        ]
        say_in(
            self.said, [one for one in mine if not any(one.steps[: len(steps)] == steps for steps in known)]
        )
        for one in self._rows:
            one.tell(mine)

    def rows(self) -> Sequence[Row]:
        return self._rows

    def reveal(self, steps: Steps) -> QWidget | None:
        for one in self._rows:
            inside = one.rows() if isinstance(one, Evidence) else (one,)
            if any(steps[: len(row.steps)] == row.steps for row in inside):
                return one.reveal(steps)
        return self


def row(writing: Writing, steps: Steps, asked: Asked, record: type[Record]) -> FieldRow:
    """The row for a field, by what goes into it."""
    match asked.what:
        case Words():
            return TextRow(writing, steps, asked, record)
        case fields.Files():
            return FilesRow(writing, steps, asked, record)
        case Many(Choice()):
            return TicksRow(writing, steps, asked, record)
        case Many(Word()):
            return NamesRow(writing, steps, asked, record)
        case Many():
            return ListRow(writing, steps, asked, record)
        case Group():
            return GroupRow(writing, steps, asked, record)
        case YesNo():
            return YesNoRow(writing, steps, asked, record)
        case Word() | Number() | Choice():
            return WordRow(writing, steps, asked, record)
    raise AssertionError(asked.what)
