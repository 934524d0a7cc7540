# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps what is not saved yet, outside the data folder: a power cut or a fault of ours loses no more than a moment."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from kiosk.desk import taking


@dataclass(frozen=True, slots=True)
class Left:
    """What was not saved the last time. `changed`: files that were written otherwise meanwhile, and are left out."""

    drafts: Mapping[str, bytes | None]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """One file for each data folder, in a folder that may be deleted."""

    folder: Path
    root: Path

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return self.folder / f"unsaved-{sha256(str(self.root.resolve()).encode()).hexdigest()[:16]}.json"

    def keep(self, drafts: Mapping[str, bytes | None]) -> None:
        """Keeps these files as they would be; with none, nothing is kept any more."""
        if not drafts:
            self.file.unlink(missing_ok=True)
            return
        kept = [
            [name, self._print(name), None if content is None else content.decode("utf-8")]
            for name, content in drafts.items()
        ]
        taking.keep(self.folder, {self.file.name: json.dumps(kept, ensure_ascii=False).encode()})

    def left(self) -> Left:
        """What was kept the last time, as far as the files are still those that it was made from."""
        try:
            kept = json.loads(self.file.read_bytes())
        except (OSError, ValueError):
            return Left({}, ())
        same = {
            name: None if content is None else content.encode()
            for name, print_, content in kept
            if print_ == self._print(name)
        }
        return Left(same, tuple(name for name, _, _ in kept if name not in same))

    def _print(self, name: str) -> str:
        """A short sum over a file of the data folder, empty when there is none."""
        file = self.root / name
        return sha256(file.read_bytes()).hexdigest() if file.is_file() else ""
