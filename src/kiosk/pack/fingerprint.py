# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a pack is still the one its sources would give."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOMS = ("atlas", "content", "pack")


def name_of(data: Path) -> str:
    """A short name for a data folder, the same each time."""
    return f"content-{hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:8]}"


def fingerprint(data: Path, fonts: Path, translations: Path) -> str:
    """A hash of all a pack depends on: the staff's files, fonts (by size), translations, and the code that builds."""
    code = Path(__file__).resolve().parents[1]
    digest = hashlib.sha256()
    folders = [(data, "*"), (translations, "*.ts"), *((code / room, "*.py") for room in ROOMS)]
    for folder, pattern in folders:
        for path in sorted(path for path in folder.rglob(pattern) if path.is_file()):
            digest.update(
                f"{folder.name}/{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode()
            )
            digest.update(path.read_bytes())
    for path in sorted(fonts.glob("*.ttf")):
        digest.update(f"{path.name}\0{path.stat().st_size}\0".encode())
    return digest.hexdigest()
