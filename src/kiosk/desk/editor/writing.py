# SPDX-License-Identifier: GPL-3.0-or-later
"""What all parts of the form share: the manuscript, what the check says of it, and who is writing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.content.folder import Folder, read
from kiosk.content.problem import Language
from kiosk.content.translations import texts_of
from kiosk.desk.checking import Checked, Found, checked
from kiosk.desk.editor.controls import Names, named
from kiosk.desk.manuscript import Manuscript, Steps
from kiosk.desk.paper import Value
from kiosk.desk.rescue import Rescue
from kiosk.desk.translating import Rendering, Renderings

PAUSE = 350  # ms without a key before the check looks


class Writing(QObject):
    """Every change of the form goes through here; the check follows by a thread of its own."""

    changed = Signal()
    """Something is written otherwise than before."""
    stepped = Signal(object)
    """A step back or forth, or another sort of change from outside a field; where it was."""
    told = Signal()
    """The check has looked at what is written."""
    _answered = Signal()

    def __init__(
        self,
        manuscript: Manuscript,
        language: Language,
        fonts: Path,
        today: Callable[[], date] = date.today,
        rescue: Rescue | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.manuscript = manuscript
        self.language = language
        self.fonts = fonts
        self.today = today
        self.rescue = rescue
        self.by = ""
        self.pictures: list[str] = []
        """Those that were put into media/ since the window was opened."""
        self.folder: Folder = read(manuscript.root)
        self.checked: Checked | None = None
        self.renderings = Renderings(manuscript)
        self._names: dict[str, tuple[Folder, Names]] = {}
        self.worker = ThreadPoolExecutor(1)
        self._waiting: Future[Checked] | None = None
        self._of_disk = True
        self._before: frozenset[tuple[str, ...]] = frozenset()
        self._again = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.check)
        self._answered.connect(self._take_answer)

    # ---- what staff do

    def put(self, steps: Steps, value: Value) -> None:
        """Writes a value."""
        self.manuscript.put(steps, value)
        self.note()

    def take_out(self, steps: Steps) -> None:
        """Takes a field or an item away."""
        self.manuscript.take_out(steps)
        self.note()

    def note(self) -> None:
        """Something was changed: tells everybody, and lets the check look after a moment."""
        self.changed.emit()
        self._timer.start()

    def undo(self) -> None:
        """One step back."""
        if self.manuscript.can_undo:
            where = self.manuscript.undo()
            self.note()
            self.stepped.emit(where)

    def redo(self) -> None:
        """The step forward again."""
        if self.manuscript.can_redo:
            where = self.manuscript.redo()
            self.note()
            self.stepped.emit(where)

    def reread(self) -> None:
        """The files are others now."""
        self.note()
        self.stepped.emit(())

    # ---- translations

    @property
    def made(self) -> dict[str, str]:
        """Who does it, and when."""
        return {"by": self.by or "–", "on": self.today().isoformat()}

    def used(self, rendering: Rendering) -> Iterable[str]:
        """The words of all texts, where it matters whether those of the rendering are still among them."""
        if rendering.standing != "outdated":
            return ()
        return texts_of(read(self.manuscript.root, self.manuscript.drafts())).keys()

    # ---- what there is to choose from

    def names(self, kind: str) -> Names:
        """The things of one kind that were there when the check last looked."""
        known = self._names.get(kind)
        if known is None or known[0] is not self.folder:
            known = self._names[kind] = (self.folder, Names(named(self.folder, kind, self.language)))
        return known[1]

    # ---- the check

    @property
    def idle(self) -> bool:
        """Whether the check has seen all that is written."""
        return self.checked is not None and self._waiting is None and not self._timer.isActive()

    @Slot()
    def check(self) -> None:
        """Looks at what is written now."""
        self._timer.stop()
        if self._waiting is not None:
            self._again = True
            return
        self.manuscript.pause()
        drafts = self.manuscript.drafts()
        self.keep(drafts)
        self._of_disk = not drafts
        root, language, fonts, today = self.manuscript.root, self.language, self.fonts, self.today()
        self._waiting = self.worker.submit(lambda: checked(root, drafts, language, fonts=fonts, today=today))
        self._waiting.add_done_callback(lambda future: self._answered.emit())

    def keep(self, drafts: Mapping[str, bytes | None]) -> None:
        """Keeps what is not saved, where a disk that is full keeps nobody from writing on."""
        if self.rescue is not None:
            with suppress(OSError):
                self.rescue.keep(drafts)

    @Slot()
    def _take_answer(self) -> None:
        if self._waiting is None:
            return
        answer, self._waiting = self._waiting.result(), None
        if self._again:
            self._again = False
            self.check()
            return
        self.checked = answer
        if self._of_disk:
            self._before = frozenset(map(_same, answer.errors))
        self.folder = answer.folder
        self.renderings.states = answer.states
        self.told.emit()

    @property
    def found(self) -> Sequence[Found]:
        """All that the check says."""
        return self.checked.found if self.checked else ()

    @property
    def errors(self) -> Sequence[Found]:
        """The errors that were not in the files before; with one, nothing is saved."""
        return [
            one for one in (self.checked.errors if self.checked else ()) if _same(one) not in self._before
        ]

    def drop_pictures(self) -> None:
        """Takes away the pictures that no saved file names."""
        texts = [file.document.text for file in read(self.manuscript.root).files]
        for name in self.pictures:
            if not any(name in text for text in texts):
                (self.manuscript.root / name).unlink(missing_ok=True)

    def leave(self) -> None:
        """Lets the thread go."""
        self._timer.stop()
        self.worker.shutdown(wait=True, cancel_futures=True)


def _same(found: Found) -> tuple[str, ...]:
    """By what a problem is known again when lines have moved."""
    return (found.problem.file, found.problem.code, found.problem.item, found.problem.message)
