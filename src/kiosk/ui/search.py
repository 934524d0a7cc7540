# SPDX-License-Identifier: GPL-3.0-or-later
"""The search screen's state: what is typed or chosen, and what was found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide import search
from kiosk.guide.search import FIRST, HERE, Choice, Finding, Question
from kiosk.pack.folding import composed, varied
from kiosk.pack.reader import Pack, PlaceRow
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the program has one search")
class Search(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Words are typed, or an item of a list is chosen; either forgets the other. `typed` and `chosen` tell of it."""

    changed = Signal()
    typed = Signal()
    chosen = Signal()

    def __init__(self, pack: Pack, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._language = ""
        self._question = Question()
        self._choices = Rows(Choice, self)
        self._findings = Rows(Finding, self)

    @property
    def question(self) -> Question:
        """What is asked now."""
        return self._question

    def speak(self, language: str) -> None:
        """The same in another language; what nobody has asked for yet is not looked up."""
        before, self._language = self._language, language
        if self._question.list == "tie":
            self._question = self._question._replace(item=self._same_tie(before))
        elif self._question.list == FIRST and language != before:
            self._question = self._question._replace(
                item=""
            )  # the letters of one language are not those of another
        if self._choices.rows:
            self._show()

    def _same_tie(self, before: str) -> str:
        """The chosen kind of tie in the present language; the list has the same kinds in all of them."""
        item = self._question.item
        if not item:
            return ""
        found = {row.id for row in search.chosen(self._pack, "tie", item, before)}
        now = search.ties(self._pack, self._language)
        return next(
            (
                row.id
                for row in now
                if found == {one.id for one in search.chosen(self._pack, "tie", row.id, self._language)}
            ),
            "",
        )

    def forget(self) -> None:
        self._question = Question()
        self._choices.show(())
        self._findings.show(())
        self.changed.emit()

    def gather(self, places: Sequence[PlaceRow]) -> None:
        """Lists these places."""
        self._question = Question(list=HERE, item=HERE, places=tuple(place.id for place in places))
        self._show()

    def _show(self) -> None:
        self._choices.show(search.choices(self._pack, self._question, self._language))
        self._findings.show(search.answer(self._pack, self._question, self._language))
        self.changed.emit()

    # Commands

    @Slot()
    def begin(self) -> None:
        """The screen is shown."""
        self._show()

    @Slot(str)
    def write(self, letter: str) -> None:
        """A key was pressed."""
        if len(self._question.words) < search.LONGEST:
            self._set(self._question.words + letter)

    @Slot()
    def erase(self) -> None:
        self._set(self._question.words[:-1])

    @Slot()
    def clear(self) -> None:
        self._set("")

    @Slot()
    def vary(self) -> None:
        """Gives the last kana its marks, or makes it small."""
        if words := self._question.words:
            self._set(words[:-1] + varied(words[-1]))

    def _set(self, words: str) -> None:
        kept = self._question.list if self._question.list != HERE else FIRST
        self._question = Question(words, kept)
        self._show()
        self.typed.emit()

    @Slot(str)
    def browse(self, kind: str) -> None:
        """Shows a list to choose from: initial, region or tie."""
        self._question = Question(list=kind)
        self._show()
        self.chosen.emit()

    @Slot(str)
    def choose(self, item: str) -> None:
        self._question = self._question._replace(words="", item=item)
        self._show()
        self.chosen.emit()

    # Properties

    @Property(str, notify=changed, final=True)
    def words(self) -> str:
        """What is typed, as it is shown: Korean letters in syllables."""
        return composed(self._question.words)

    @Property(str, notify=changed, final=True)
    def list(self) -> str:
        """initial, region, tie; or here."""
        return self._question.list

    @Property(str, notify=changed, final=True)
    def item(self) -> str:
        return self._question.item

    @Property(str, notify=changed, final=True)
    def itemName(self) -> str:
        """What the chosen item of the list is called."""
        return next((row.name for row in self._choices.rows if row.id == self._question.item), "")

    @Property(bool, notify=changed, final=True)
    def asked(self) -> bool:
        """Whether anything was typed or chosen."""
        return self._question.asked

    @Property(bool, notify=changed, final=True)
    def kana(self) -> bool:
        """Whether the language is written in kana."""
        return self._language.startswith("ja")

    @Property(Rows, constant=True, final=True)
    def choices(self) -> Rows:
        return self._choices

    @Property(Rows, constant=True, final=True)
    def findings(self) -> Rows:
        return self._findings
