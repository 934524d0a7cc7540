# SPDX-License-Identifier: GPL-3.0-or-later
"""The quiz on the map screen: which region is this?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide.rows import Answer, Label
from kiosk.pack.reader import Pack
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from kiosk.guide.quiz import Quiz, Told

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the map has one game")
class Game(QObject):  # type: ignore[operator]  # a fault of the stubs
    """A round of the quiz, from `begin` to `leave`; `went` tells the map that it shows something else."""

    changed = Signal()
    went = Signal()

    def __init__(self, pack: Pack, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._language = ""
        self._quiz: Quiz | None = None
        self._told: Told | None = None
        self._answers = Rows(Answer, self)

    def begin(self, seed: int, language: str) -> None:
        """A new round; the same seed asks the same."""
        from kiosk.guide import quiz  # not before somebody plays

        self._quiz = quiz.begin(self._pack, language, seed)
        self.word(language)

    def word(self, language: str) -> None:
        """The same round in a language."""
        self._language = language
        self._show()

    def leave(self) -> None:
        """Forgets the round."""
        if self._quiz is not None:
            self._quiz = self._told = None
            self._answers.show(())
            self.changed.emit()

    def _show(self) -> None:
        if self._quiz is None:
            return
        from kiosk.guide import quiz

        self._told = quiz.told(self._pack, self._quiz, self._language)
        self._answers.show(quiz.answers(self._pack, self._quiz, self._language))
        self.changed.emit()

    @Slot(str)
    def answer(self, region: str) -> None:
        """Answers the question shown."""
        if self._quiz is not None:
            self._quiz = self._quiz.answered(region)
            self._show()
            self.went.emit()

    @Slot()
    def goOn(self) -> None:
        """The next question, or the end."""
        if self._quiz is not None:
            self._quiz = self._quiz.onwards()
            self._show()
            self.went.emit()

    @property
    def round(self) -> Quiz | None:
        """The round that is played."""
        return self._quiz

    @property
    def focus(self) -> str:
        """What the map brings out: the country that is asked for, then the region it is in; nothing at the end."""
        if self._quiz is None or self._quiz.over:
            return ""
        return self._quiz.question.right if self._quiz.answer else self._quiz.question.country

    @property
    def right(self) -> str:
        """The answer to the question shown; nothing at the end."""
        return "" if self._quiz is None or self._quiz.over else self._quiz.question.right

    @property
    def region(self) -> str:
        """The region the map shows: the right one, once it is told."""
        return self.focus if self._quiz is not None and not self._quiz.over and self._quiz.answer else ""

    @property
    def mark(self) -> Label | None:
        """The country that is asked for, named on the map."""
        if self._quiz is None or self._quiz.over:
            return None
        from kiosk.guide import quiz

        code, name, x, y = quiz.asked(self._pack, self._quiz, self._language)
        return Label(code, "asked", name, x, y, 0, 0, False)

    @Property(bool, notify=changed, final=True)
    def playing(self) -> bool:
        return self._quiz is not None

    @Property(bool, notify=changed, final=True)
    def over(self) -> bool:
        return self._quiz is not None and self._quiz.over

    @Property(bool, notify=changed, final=True)
    def answered(self) -> bool:
        """The question shown has its answer: it is told why."""
        return self._quiz is not None and not self._quiz.over and bool(self._quiz.answer)

    @Property(int, notify=changed, final=True)
    def number(self) -> int:
        """The question shown, counted from 1."""
        return min(self._quiz.at + 1, len(self._quiz.questions)) if self._quiz else 0

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        """How many questions there are."""
        return len(self._quiz.questions) if self._quiz else 0

    @Property(int, notify=changed, final=True)
    def score(self) -> int:
        """How many were answered rightly so far."""
        return self._quiz.score if self._quiz else 0

    @Property(str, notify=changed, final=True)
    def text(self) -> str:
        """The question, why, or the last words, in plain words."""
        return self._told.text if self._told else ""

    @Property(str, notify=changed, final=True)
    def prose(self) -> str:
        """The same for the Prose item."""
        return self._told.prose if self._told else ""

    @Property(Rows, constant=True, final=True)
    def answers(self) -> Rows:
        return self._answers
