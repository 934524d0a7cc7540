# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder as staff are changing it: every step can be undone, and nothing is written until they save."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from pathlib import Path

from kiosk.content import tree
from kiosk.content.folder import kind_of_file, read
from kiosk.desk import taking
from kiosk.desk.paper import Value

Steps = tuple[str | int, ...]
"""Where a value stands: the file, then fields and numbers in lists, as in ("contact.yaml", "phone", "value")."""

BESIDE = "~"  # ends the name of the copy that keeps what another program wrote


@dataclass(frozen=True)
class Sheet:
    """A file: the letters it had, and what it is to hold."""

    letters: bytes
    wanted: Value

    @cached_property
    def written(self) -> bytes:
        """The letters it is to have. A file of 1,000 places takes 0.2 s."""
        return taking.rewritten(self.letters, self.wanted)


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of a file that go and come; `line` counts from 1 in the old file."""

    file: str
    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Moment:
    """What all files were to hold, and where the next change was made."""

    files: Mapping[str, Sheet]
    where: Steps


class Manuscript:
    """Files that YAML cannot read are `faulty`: they are told and left alone."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.faulty: tuple[str, ...] = ()
        self._disk: dict[str, Sheet] = {}
        self._files: dict[str, Sheet] = {}
        self._past: list[_Moment] = []
        self._future: list[_Moment] = []
        self._run: Steps | None = None
        self._inside = False
        self.reread()

    def reread(self) -> None:
        """Takes everything from the disk anew; what was not saved is gone."""
        self._disk, faulty = {}, []
        for file in read(self.root).files:
            document = file.document
            if document.root is None or document.findings:
                faulty.append(file.name)
            else:
                letters = _bytes(self.root / file.name)
                if letters is not None:
                    self._disk[file.name] = Sheet(letters, tree.plain(document.root))
        self.faulty = tuple(faulty)
        self._files = dict(self._disk)
        self._past, self._future, self._run = [], [], None

    # ---- what it holds

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files that can be changed."""
        return tuple(sorted(self._files))

    def of(self, kind: str) -> tuple[str, ...]:
        """The files of one kind, as `FILES` of the schema names it."""
        return tuple(name for name in self.files if kind_of_file(name) == kind)

    def value(self, steps: Steps) -> Value:
        """What stands there, None when there is nothing."""
        sheet = self._files.get(str(steps[0]))
        return _at(sheet.wanted, steps[1:]) if sheet else None

    def saved(self, steps: Steps) -> Value:
        """What stands there on the disk."""
        sheet = self._disk.get(str(steps[0]))
        return _at(sheet.wanted, steps[1:]) if sheet else None

    def has(self, steps: Steps) -> bool:
        """Whether the field is written at all."""
        above = self.value(steps[:-1])
        match above, steps[-1]:
            case dict(), str(name):
                return name in above
            case list(), int(number):
                return number < len(above)
        return False

    def sheet(self, name: str) -> Sheet | None:
        """A file; the same object as long as it is to hold the same."""
        return self._files.get(name)

    # ---- changes

    def put(self, steps: Steps, value: Value) -> None:
        """Writes a value. Changes of the same value one after another are one step back, until `pause`."""
        if self.has(steps) and self.value(steps) == value:
            return
        self._note(steps, run=steps)
        self._replace(steps, value)

    def take_out(self, steps: Steps) -> None:
        """Takes a field or an item away."""
        if self.has(steps):
            self._note(steps)
            above = self.value(steps[:-1])
            match above, steps[-1]:
                case dict(), str(name):
                    self._replace(steps[:-1], {key: one for key, one in above.items() if key != name})
                case list(), int(number):
                    self._replace(steps[:-1], [*above[:number], *above[number + 1 :]])

    def put_in(self, steps: Steps, value: Value) -> None:
        """Puts an item into a list, before the one that stands there."""
        self._note(steps)
        above = self.value(steps[:-1])
        number = steps[-1]
        assert isinstance(number, int)
        items = above if isinstance(above, list) else []
        self._replace(steps[:-1], [*items[:number], value, *items[number:]])

    def move(self, steps: Steps, to: int) -> None:
        """Gives an item of a list another place."""
        above, number = self.value(steps[:-1]), steps[-1]
        assert isinstance(above, list)
        assert isinstance(number, int)
        if number != to:
            self._note(steps)
            rest = [*above[:number], *above[number + 1 :]]
            self._replace(steps[:-1], [*rest[:to], above[number], *rest[to:]])

    def add_file(self, name: str, letters: bytes) -> None:
        """A new file; a template's remarks stay in it."""
        root = tree.parse(name, letters).root
        assert root is not None
        self._note((name,))
        self._files = {**self._files, name: Sheet(letters, tree.plain(root))}

    def drop_file(self, name: str) -> None:
        """Takes a file away when this is saved."""
        self._note((name,))
        self._files = {other: sheet for other, sheet in self._files.items() if other != name}

    def restore(self, drafts: Mapping[str, bytes | None]) -> None:
        """Takes over files as another session would have saved them: one step."""
        self._note(())
        files = dict(self._files)
        for name, letters in drafts.items():
            root = tree.parse(name, letters).root if letters is not None else None
            if letters is None:
                files.pop(name, None)
            elif root is not None:
                files[name] = Sheet(letters, tree.plain(root))
        self._files = files

    def pause(self) -> None:
        """The next change is a step of its own."""
        self._run = None

    @contextmanager
    def step(self, where: Steps) -> Iterator[None]:
        """All changes inside are one step back; steps at the same place one after another are one, until `pause`."""
        self._note(where, run=where)
        self._inside = True
        try:
            yield
        finally:
            self._inside = False

    def _note(self, where: Steps, run: Steps | None = None) -> None:
        if self._inside:
            return
        if run is None or run != self._run:
            self._past.append(_Moment(self._files, where))
        self._future.clear()
        self._run = run

    def _replace(self, steps: Steps, value: Value) -> None:
        name = str(steps[0])
        sheet = self._files[name]
        wanted = _with(sheet.wanted, steps[1:], value)
        disk = self._disk.get(name)
        same = disk is not None and disk.letters == sheet.letters and disk.wanted == wanted
        self._files = {
            **self._files,
            name: disk if same and disk is not None else Sheet(sheet.letters, wanted),
        }

    # ---- steps back and forth

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def undo(self) -> Steps:
        """One step back; where it was."""
        moment = self._past.pop()
        self._future.append(_Moment(self._files, moment.where))
        self._files, self._run = dict(moment.files), None
        return moment.where

    def redo(self) -> Steps:
        """The step forward again."""
        moment = self._future.pop()
        self._past.append(_Moment(self._files, moment.where))
        self._files, self._run = dict(moment.files), None
        return moment.where

    # ---- the disk

    def drafts(self) -> dict[str, bytes | None]:
        """The files that saving would write, by name; None: it would be deleted."""
        found: dict[str, bytes | None] = {name: None for name in self._disk if name not in self._files}
        for name, sheet in self._files.items():
            old = self._disk.get(name)
            if sheet is not old:
                content = sheet.written
                if old is None or content != old.letters:
                    found[name] = content
        return found

    def unsaved(self) -> tuple[str, ...]:
        """The files that differ from the disk, made, changed or taken away; known without writing them."""
        names = {*self._disk, *self._files}
        return tuple(sorted(name for name in names if self._files.get(name) is not self._disk.get(name)))

    def changes(self) -> tuple[Change, ...]:
        """Which lines saving would change."""
        return tuple(
            change
            for name, content in sorted(self.drafts().items())
            for change in _changes(name, self._letters(name), content or b"")
        )

    def changed_outside(self) -> tuple[str, ...]:
        """The files that another program has written, made or deleted since they were read."""
        names = {*self._disk, *self._files, *(file.name for file in read(self.root).files)} - {*self.faulty}
        return tuple(name for name in sorted(names) if _bytes(self.root / name) != self._letters(name))

    def save(self) -> tuple[str, ...]:
        """Writes what differs, whole files at once. With files that another program has changed, writes nothing and
        names them. What was read of a file is compared with the disk just before."""
        drafts = self.drafts()
        if outside := tuple(name for name in self.changed_outside() if name in drafts):
            return outside
        taking.keep(self.root, drafts)
        for name, content in drafts.items():
            if content is None:
                del self._disk[name]
            else:
                self._disk[name] = Sheet(content, self._files[name].wanted)
                self._files = {**self._files, name: self._disk[name]}
        self._run = None
        return ()

    def take_theirs(self) -> None:
        """Reads what another program wrote. Own changes of other files stay; those of the same files are gone."""
        outside = self.changed_outside()
        mine = {name: sheet for name, sheet in self._files.items() if name not in outside}
        gone = {name for name in self._disk if name not in self._files and name not in outside}
        self.reread()
        for name, sheet in mine.items():
            if name in self._disk and sheet.letters == self._disk[name].letters:
                if sheet.wanted != self._disk[name].wanted:
                    self._files[name] = sheet
            elif name not in self._disk and name not in self.faulty:
                self._files[name] = sheet
        for name in gone:
            self._files.pop(name, None)

    def keep_mine(self, names: Iterable[str]) -> None:
        """Saving may write over these; what the other program wrote stays beside them under a name that ends in ~."""
        for name in names:
            theirs = _bytes(self.root / name)
            if theirs is None:
                self._disk.pop(name, None)
                continue
            (self.root / f"{name}{BESIDE}").write_bytes(theirs)
            root = tree.parse(name, theirs).root
            self._disk[name] = Sheet(theirs, tree.plain(root) if root is not None else None)

    def _letters(self, name: str) -> bytes | None:
        return self._disk[name].letters if name in self._disk else None


def _bytes(path: Path) -> bytes | None:
    """What a file holds, None when it is not there."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _at(value: Value, steps: Steps) -> Value:
    for step in steps:
        match value, step:
            case dict(), str(name):
                value = value.get(name)
            case list(), int(number) if 0 <= number < len(value):
                value = value[number]
            case _:
                return None
    return value


def _with(old: Value, steps: Steps, value: Value) -> Value:
    """A copy that has the value there; what it shares with the old one is not copied."""
    if not steps:
        return value
    step, *rest = steps
    match step:
        case str(name):
            fields = old if isinstance(old, dict) else {}
            return {**fields, name: _with(fields.get(name), tuple(rest), value)}
        case int(number):
            items = list(old) if isinstance(old, list) else []
            items[number] = _with(items[number], tuple(rest), value)
            return items


def _changes(name: str, old: bytes | None, new: bytes) -> Iterable[Change]:
    before, after = (
        (content or b"").decode("utf-8-sig", errors="replace").splitlines() for content in (old, new)
    )
    for tag, i0, i1, j0, j1 in SequenceMatcher(None, before, after, False).get_opcodes():
        if tag != "equal":
            yield Change(name, i0 + 1, tuple(before[i0:i1]), tuple(after[j0:j1]))
