# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a pack is still the one its sources would give."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

ROOMS = ("atlas", "content", "pack")
FONT_HEAD = 4096  # bytes, more than the table directory of any font


def name_of(data: Path) -> str:
    """A short name for a data folder, the same each time."""
    return f"content-{hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:8]}"


def fingerprint(data: Path, fonts: Path, translations: Path) -> str:
    """A hash of all a pack depends on: the staff's files, fonts, translations, and the code that builds.

    Where the folders lie and what they are called makes no difference.
    """
    code = Path(__file__).resolve().parents[1]
    folders = {"data": (data, "*"), "fonts": (fonts, "*.ttf"), "translations": (translations, "*.ts")}
    folders |= {room: (code / room, "*.py") for room in ROOMS}
    digest = hashlib.sha256()
    for label, (folder, pattern) in folders.items():
        for name in sorted(_names(folder, pattern)):
            with (folder / name).open("rb") as file:
                # A font begins with the checksums of all its tables: 18 MB need not be read at every start.
                content = file.read(FONT_HEAD if label == "fonts" else -1)
                size = file.seek(0, os.SEEK_END)
            digest.update(f"{label}/{name}\0{size}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def _names(folder: Path, pattern: str) -> Iterator[str]:
    """The files that count. Hidden ones, copies that editors keep (`name~`) and words for staff do not."""
    for path in folder.rglob(pattern):
        name = path.relative_to(folder)
        counts = not any(part.startswith(".") for part in name.parts)
        if counts and path.is_file() and not name.name.endswith(("~", ".md", ".pack")):
            yield name.as_posix()
