# SPDX-License-Identifier: GPL-3.0-or-later
"""A proof of the data folder: an open pack that follows each save, and what keeps the last one from being shown."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from kiosk.content.load import Content, Loaded, load
from kiosk.content.problem import Language, Problem
from kiosk.pack import build
from kiosk.pack.build import Sources
from kiosk.pack.reader import Pack, PackFault
from kiosk.pack.rewrite import OpenPack

Step = Literal["same", "words", "window", "faulty"]


@dataclass(slots=True)
class Proof:
    """Holds the last good content. `problems` are those of the last save; with an error among them the good one stays."""

    data: Path
    sources: Sources
    language: Language
    problems: tuple[Problem, ...] = ()
    _open: OpenPack | None = None
    _seen: dict[str, tuple[int, int]] | None = None

    @property
    def pack(self) -> Pack:
        """The pack to show; there is one once `follow` has said "window"."""
        assert self._open is not None
        return self._open.pack

    @property
    def shown(self) -> bool:
        """Whether there was any good content yet."""
        return self._open is not None

    def follow(self) -> Step:
        """Looks at the folder: `words` when the pack says something new, `window` when it is another pack."""
        seen = _files(self.data)
        if seen == self._seen:
            return "same"
        self._seen = seen
        return self.take(load(self.data, self.language, fonts=self.sources.fonts))

    def takes(self, loaded: Loaded) -> bool:
        """Whether `take` is soon done: another map or picture makes another pack, which takes seconds."""
        return loaded.content is None or (self._open is not None and self._open.takes(loaded.content))

    def take(self, loaded: Loaded) -> Step:
        """Shows what was loaded, as it is or as it would be."""
        self.problems = loaded.problems
        if loaded.content is None:
            return "faulty"
        if self._open is not None and self._open.takes(loaded.content):
            self._open.put(loaded.content)
            return "words"
        return self._built(loaded.content)

    def _built(self, content: Content) -> Step:
        """Makes a pack with map and pictures, which takes seconds."""
        with TemporaryDirectory() as folder:
            file = Path(folder) / "proof.pack"
            built = build.build(content, self.sources, file)
            if isinstance(built, PackFault):
                self.problems = (Problem(str(built.path), 1, 1, "", built.message, ""),)
                return "faulty"
            if built:
                self.problems = built
                return "faulty"
            self._open = OpenPack(file, content, self.sources)
        return "window"


def _files(folder: Path) -> dict[str, tuple[int, int]]:
    """When each file was changed, and how large it is. Hidden files and copies that editors keep do not count."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.startswith(".") or name.endswith("~"):
                continue
            path = os.path.join(place, name)  # noqa: PTH118 (ten times a second over the whole folder)
            try:
                status = os.stat(path)  # noqa: PTH116
            except OSError:
                continue  # just being replaced
            found[path] = (status.st_mtime_ns, status.st_size)
    return found
