# SPDX-License-Identifier: GPL-3.0-or-later
"""The content packs of this machine: the one that is shown, the one before it, and the one that came with the program.

One small file, `shown`, names the first two. It is replaced at once, so a power cut leaves the old content or the new one.
With each replacement a new turn begins: content that was given up and is installed again is tried anew, though the file that
says how its starts went is the visitor's process's own.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk import paths
from kiosk.pack.reader import PackFault, open_pack

SHOWN = "shown"
SHIPPED = "-"  # in `shown`: the pack that came with the program
STAGED = ".staged"
NEXT = f".{SHOWN}"
STARTS = 3  # so often may new content fail to come up before the content before it is shown
BLOCK = 1 << 20


class Taken(NamedTuple):
    """What came of it: a code that the staff's screens have words for, and what else there is to say."""

    code: Literal["installed", "same", "fault", "disk", "screens", "rolled-back", "nothing-before"]
    detail: str = ""

    @property
    def well(self) -> bool:
        return self.code in ("installed", "same", "rolled-back")


class Disk:
    """Every operation that changes a file; a test lets the power fail at each, and what was not flushed be lost."""

    def __init__(self, flush: Callable[[int], None] = os.fsync) -> None:
        self._flush = flush

    def copy(self, source: Path, target: Path) -> str:
        """The SHA-256 of what was copied; it is on the disk when this returns."""
        digest = hashlib.sha256()
        with source.open("rb") as old, target.open("wb") as new:
            while block := old.read(BLOCK):
                digest.update(block)
                new.write(block)
            new.flush()
            self._flush(new.fileno())
        target.chmod(0o644)
        return digest.hexdigest()

    def write(self, path: Path, text: str) -> None:
        with path.open("w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            self._flush(file.fileno())
        path.chmod(0o644)

    def rename(self, old: Path, new: Path) -> None:
        """Takes effect at once, and is on the disk when this returns."""
        old.replace(new)
        folder = os.open(new.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            self._flush(folder)
        finally:
            os.close(folder)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)


class Trial(NamedTuple):
    """Whether content has come up on this machine: a file of the visitor's process, which may write no other.

    A pack is named by its file and by the turn of the shelf.
    """

    file: Path

    def begins(self, name: str, turn: str) -> bool:
        """Counts a start with this pack; false when it has failed to come up too often, so that another should be shown."""
        told = self._told(turn)
        count, came_up = told.get(name, (0, False))
        if came_up:
            return True
        if count >= STARTS:
            return False
        self._write(turn, told | {name: (count + 1, False)})
        return True

    def came_up(self, name: str, turn: str) -> None:
        """A visitor could see it."""
        told = self._told(turn)
        if told.get(name) != (0, True):
            self._write(turn, told | {name: (0, True)})

    def gave_up(self, name: str, turn: str) -> bool:
        """It has failed to come up too often."""
        count, came_up = self._told(turn).get(name, (0, False))
        return count >= STARTS and not came_up

    def _told(self, turn: str) -> dict[str, tuple[int, bool]]:
        """Of this turn's packs: how many starts failed, and whether one did not."""
        try:
            lines = self.file.read_text("utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return {}
        told = {}
        for line in lines:
            name, of, count, up = (*line.split(), "", "", "", "")[:4]
            if of == turn and count.isdecimal():
                told[name] = (min(int(count[:9]), STARTS), up == "up")
        return told

    def _write(self, turn: str, told: dict[str, tuple[int, bool]]) -> None:
        # A full disk must not take the kiosk from its visitors: then nothing is counted.
        lines = [f"{name} {turn} {count}{' up' if up else ''}\n" for name, (count, up) in told.items()]
        try:
            fresh = self.file.with_suffix(".new")
            fresh.write_text("".join(lines), "utf-8")
            fresh.replace(self.file)
        except OSError:
            return


class Shelf(NamedTuple):
    """The packs below `folder`; `shipped` is the program's own."""

    folder: Path
    shipped: Path
    trial: Trial | None = None
    disk: Disk = Disk()

    @property
    def record(self) -> Path:
        """The file that changes whenever other content is to be shown."""
        return self.folder / SHOWN

    def names(self) -> tuple[str, str]:
        """The pack that is to be shown and the one before it; the program's own where nothing was installed."""
        try:
            words = self.record.read_text("ascii").split()
        except (OSError, UnicodeDecodeError):
            words = []
        current, previous = (*words, SHIPPED, SHIPPED)[:2]
        return current, previous

    def turn(self) -> str:
        """Another word whenever the record was replaced, also by one that says the same."""
        try:
            told = self.record.stat()
        except OSError:
            return "first"
        return f"{told.st_ino}.{told.st_mtime_ns}"  # old and new stood side by side, so their numbers differ

    def path(self, name: str) -> Path:
        return self.shipped if name == SHIPPED else self.folder / name

    def candidates(self) -> tuple[Path, ...]:
        """What may be shown, the best first, each once."""
        return tuple(dict.fromkeys(map(self.path, (*self.names(), SHIPPED))))

    def choose(self) -> Path:
        """The pack to show now: the newest that has not failed to come up, in the end the program's own. Counts a start."""
        turn = self.turn()
        for path in self.candidates():
            if path == self.shipped or self.trial is None or self.trial.begins(path.name, turn):
                return path
        return self.shipped

    def came_up(self, path: Path) -> None:
        """A visitor could see this pack."""
        turn = self.turn()
        if self.trial is not None and path != self.shipped:
            self.trial.came_up(path.name, turn)

    def take(self, source: Path, try_screens: Callable[[Path], str]) -> Taken:
        """Installs a pack: copied, checked, tried, and only then named. `try_screens` says what is wrong, or nothing."""
        found = open_pack(source)
        if isinstance(found, PackFault):
            return Taken("fault", found.message)
        found.close()
        try:
            with self._alone():
                return self._take(source, try_screens)
        except OSError as error:
            return Taken("disk", error.strerror or "")

    def roll_back(self) -> Taken:
        """Shows the content before this one; the same again goes forward."""
        try:
            with self._alone():
                return self._roll_back()
        except OSError as error:
            return Taken("disk", error.strerror or "")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One change at a time, another waits. What a power cut left, or a full disk would keep, is removed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        folder = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            flock(folder, LOCK_EX)
            self._clear()
            try:
                yield
            finally:
                with suppress(OSError):
                    self._clear()
        finally:
            os.close(folder)

    def _roll_back(self) -> Taken:
        current, previous = self.names()
        if current == previous:
            return Taken("nothing-before")
        found = open_pack(self.path(previous))
        if isinstance(found, PackFault):
            return Taken("fault", found.message)
        found.close()
        self._name(previous, current)
        self._switch()
        return Taken("rolled-back", previous)

    def _take(self, source: Path, try_screens: Callable[[Path], str]) -> Taken:
        staged = self.folder / STAGED
        name = f"{self.disk.copy(source, staged)[:16]}.pack"
        current, previous = self.names()
        stands = self._stands(current)
        if name == current and stands:
            self.disk.remove(staged)
            return Taken("same")
        if (fault := self._fault(staged, try_screens)) is not None:
            return fault
        if stands:
            self._name(name, current)
        else:  # it is not what is shown: the way back leads to what is
            self._name(name, SHIPPED if previous == name else previous)
        self.disk.rename(staged, self.folder / name)
        self._switch()
        return Taken("installed", name)

    def _stands(self, name: str) -> bool:
        """This pack can be opened, and was not given up."""
        turn = self.turn()
        if self.trial is not None and self.trial.gave_up(name, turn):
            return False
        found = open_pack(self.path(name))
        if isinstance(found, PackFault):
            return False
        found.close()
        return True

    def _fault(self, staged: Path, try_screens: Callable[[Path], str]) -> Taken | None:
        copied = open_pack(staged)
        if isinstance(copied, PackFault):
            return Taken("fault", copied.message)
        copied.close()
        broken = try_screens(staged)
        return Taken("screens", broken) if broken else None

    def _name(self, current: str, previous: str) -> None:
        """Writes the next record beside the one that counts; a full disk is found before anything has changed."""
        self.disk.write(self.folder / NEXT, f"{current}\n{previous}\n")

    def _switch(self) -> None:
        self.disk.rename(self.folder / NEXT, self.record)
        names = self.names()
        for old in self.folder.glob("*.pack"):
            if old.name not in names:
                with suppress(OSError):  # what is shown is another already
                    self.disk.remove(old)

    def _clear(self) -> None:
        for name in (STAGED, NEXT):
            self.disk.remove(self.folder / name)


def installed() -> Shelf | None:
    """The shelf of an installed kiosk; None in a checkout, which builds its own content."""
    folder, trial = paths.shelf(), paths.trial()
    return Shelf(folder, paths.shipped_pack(), Trial(trial) if trial else None) if folder else None
