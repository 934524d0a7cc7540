# SPDX-License-Identifier: GPL-3.0-or-later
"""The content packs of this machine: the one that is shown, the one before it, and the one that came with the program.

One small file, `shown`, names the first two. It is replaced at once, so a power cut leaves the old content or the new one.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.pack.reader import PackFault, open_pack

SHOWN = "shown"
SHIPPED = "-"  # in `shown`: the pack that came with the program
STAGED = ".staged"
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
    """Every operation that changes a file; a test lets the power fail at each."""

    def copy(self, source: Path, target: Path) -> str:
        """The SHA-256 of what was copied; it is on the disk when this returns."""
        digest = hashlib.sha256()
        with source.open("rb") as old, target.open("wb") as new:
            while block := old.read(BLOCK):
                digest.update(block)
                new.write(block)
            new.flush()
            os.fsync(new.fileno())
        target.chmod(0o644)
        return digest.hexdigest()

    def write(self, path: Path, text: str) -> None:
        with path.open("w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(0o644)

    def rename(self, old: Path, new: Path) -> None:
        """Takes effect at once, and is on the disk when this returns."""
        old.replace(new)
        folder = os.open(new.parent, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def remove(self, path: Path) -> None:
        path.unlink(missing_ok=True)


class Shelf(NamedTuple):
    """The packs below `folder`; `shipped` is the program's own."""

    folder: Path
    shipped: Path
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

    def path(self, name: str) -> Path:
        return self.shipped if name == SHIPPED else self.folder / name

    def candidates(self) -> tuple[Path, ...]:
        """What may be shown, the best first, each once."""
        return tuple(dict.fromkeys(map(self.path, (*self.names(), SHIPPED))))

    def take(self, source: Path, try_screens: Callable[[Path], str]) -> Taken:
        """Installs a pack: copied, checked, tried, and only then named. `try_screens` says what is wrong, or nothing."""
        found = open_pack(source)
        if isinstance(found, PackFault):
            return Taken("fault", found.message)
        found.close()
        staged = self.folder / STAGED
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            name = f"{self.disk.copy(source, staged)[:16]}.pack"
            current, _ = self.names()
            if name == current:
                self.disk.remove(staged)
                return Taken("same")
            fault = self._fault(staged, try_screens)
            if fault is not None:
                self.disk.remove(staged)
                return fault
            self.disk.rename(staged, self.folder / name)
            self._name(name, current)
        except OSError as error:
            return Taken("disk", error.strerror or "")
        return Taken("installed", name)

    def roll_back(self) -> Taken:
        """Shows the content before this one; the same again goes forward."""
        current, previous = self.names()
        if current == previous:
            return Taken("nothing-before")
        found = open_pack(self.path(previous))
        if isinstance(found, PackFault):
            return Taken("fault", found.message)
        found.close()
        try:
            self._name(previous, current)
        except OSError as error:
            return Taken("disk", error.strerror or "")
        return Taken("rolled-back", previous)

    def _fault(self, staged: Path, try_screens: Callable[[Path], str]) -> Taken | None:
        copied = open_pack(staged)
        if isinstance(copied, PackFault):
            return Taken("fault", copied.message)
        copied.close()
        broken = try_screens(staged)
        return Taken("screens", broken) if broken else None

    def _name(self, current: str, previous: str) -> None:
        fresh = self.folder / f".{SHOWN}"
        self.disk.write(fresh, f"{current}\n{previous}\n")
        self.disk.rename(fresh, self.record)
        for old in self.folder.glob("*.pack"):
            if old.name not in (current, previous):
                self.disk.remove(old)


class Trial(NamedTuple):
    """Whether content has ever come up on this machine: a file of the visitor's process, which may write no other."""

    file: Path

    def begins(self, path: Path) -> bool:
        """Counts a start with this pack; false when it has failed to come up too often, so that another should be shown."""
        name, count, came_up = self._told()
        if name != path.name:
            count, came_up = 0, ""
        if came_up:
            return True
        if count >= STARTS:
            return False
        self._write(f"{path.name} {count + 1}\n")
        return True

    def came_up(self, path: Path) -> None:
        """A visitor could see it."""
        name, _, came_up = self._told()
        if name != path.name or not came_up:
            self._write(f"{path.name} 0 up\n")

    def _told(self) -> tuple[str, int, str]:
        try:
            name, count, came_up, *_ = (*self.file.read_text("utf-8").split(), "", "", "")
        except (OSError, UnicodeDecodeError):
            return "", 0, ""
        return name, int(count) if count.isdecimal() else 0, came_up

    def _write(self, text: str) -> None:
        # A full disk must not take the kiosk from its visitors: then nothing is counted.
        try:
            fresh = self.file.with_suffix(".new")
            fresh.write_text(text, "utf-8")
            fresh.replace(self.file)
        except OSError:
            return


def choose(shelf: Shelf, trial: Trial | None) -> Path:
    """The pack to show now: the newest that has not failed to come up, in the end the program's own."""
    for path in shelf.candidates():
        if path == shelf.shipped or trial is None or trial.begins(path):
            return path
    return shelf.shipped
