# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes changed values into the data folder: all of them, or none and the reasons."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content import tree
from kiosk.content.folder import Folder, read
from kiosk.content.load import load
from kiosk.content.problem import Language, Problem
from kiosk.desk.paper import changed, written


@dataclass(frozen=True, slots=True)
class Drafts:
    """Files as they would be, by name, and what `kiosk check` would say to them (errors only)."""

    files: Mapping[str, bytes]
    errors: tuple[Problem, ...]


def draft(folder: Folder, wanted: Mapping[str, object], language: Language, fonts: Path) -> Drafts:
    """The files that must change so that each holds what is wanted, checked together with all others."""
    drafts = {}
    for file in folder.files:
        if file.name in wanted and file.document.root is not None:
            if tree.plain(file.document.root) == wanted[file.name]:
                continue
            drafts[file.name] = rewritten((folder.root / file.name).read_bytes(), wanted[file.name])
    for name in wanted.keys() - {file.name for file in folder.files}:
        drafts[name] = written(wanted[name]).encode()
    problems = load(folder.root, language, fonts=fonts, drafts=drafts).problems
    return Drafts(drafts, tuple(problem for problem in problems if problem.severity == "error"))


def keep(root: Path, files: Mapping[str, bytes | None]) -> None:
    """Writes the files (None: deletes); each is whole at any time, and when one cannot be written, those before it are
    put back."""
    before = {name: (root / name).read_bytes() if (root / name).is_file() else None for name in files}
    done: list[str] = []
    try:
        for name, content in files.items():
            _put(root / name, content)
            done.append(name)
    except OSError:
        for name in done:
            _put(root / name, before[name])
        raise


def sound(root: Path) -> Folder | None:
    """The folder when each file can be read as YAML, which changing it needs."""
    folder = read(root)
    whole = all(file.document.root is not None and not file.document.findings for file in folder.files)
    return folder if folder.files and whole else None


def contents(folder: Folder, kind: str = "") -> dict[str, object]:
    """What each file of this kind holds, by its name; of all kinds when none is named."""
    return {
        file.name: tree.plain(file.document.root)
        for file in folder.files
        if file.document.root is not None and kind in ("", file.kind)
    }


def rewritten(old: bytes, wanted: object) -> bytes:
    """The file so that it holds `wanted`; what does not change stays letter for letter."""
    mark = b"\xef\xbb\xbf" if old.startswith(b"\xef\xbb\xbf") else b""
    return mark + changed(old.decode("utf-8-sig"), wanted).encode("utf-8")


def _put(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
    else:
        _write(path, content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
