# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder as it lies on the disk: which files are read, what each is, where something stands."""

from __future__ import annotations

import os
import re
import stat
from bisect import bisect_right
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Drafts
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from kiosk.content.names import languages
from kiosk.content.problem import Finding
from kiosk.content.schema import FILES, Record
from kiosk.content.tree import MAX_BYTES, Document, Mapping, Node, Sequence, parse
from kiosk.content.uses import Use, uses
from kiosk.content.words import LANGUAGE_ID

LISTS = {"sources": "source", "regions": "region", "places": "place", "moves": "move", "texts": "text"}


@dataclass(frozen=True, slots=True)
class DataFile:
    """One YAML file: its tree, and what each word of it is."""

    name: str
    kind: str
    document: Document
    uses: tuple[Use, ...] = ()
    starts: tuple[int, ...] = ()
    items: tuple[tuple[str, str], ...] = ()

    @property
    def record(self) -> type[Record]:
        return FILES[self.kind]

    @property
    def stem(self) -> str:
        return self.name.rpartition("/")[2].removesuffix(".yaml")

    def finding(
        self,
        code: str,
        node: Node,
        *,
        needle: str = "",
        word: str = "",
        choices: tuple[str, ...] = (),
        search: Callable[[str], str] | None = None,
        hint: str = "",
        **values: str,
    ) -> Finding:
        """A finding at a node; with `needle`, at these letters inside it if the file has them so."""
        line, column = node.mark.line, node.mark.column
        if needle:
            found = self.document.text.find(needle, node.mark.start, node.mark.end)
            if found >= 0:
                line, column = self.document.lines.position(found)
        item = self.item(node.mark.start)
        return Finding(code, self.name, line, column, item, values, word, choices, search, hint)

    def in_braces(self, node: Node) -> bool:
        """Whether a set of fields is written as {a: …, b: …}, where no line can be added."""
        filled = isinstance(node, Mapping) and bool(node.values)
        return filled and self.document.text.startswith("{", node.mark.start)

    @property
    def faults(self) -> Iterator[Finding]:
        """What is wrong with the file as YAML."""
        return (replace(fault, item=self.item(fault.offset)) for fault in self.document.findings)

    def item(self, offset: int) -> tuple[str, str]:
        """Which item the offset belongs to."""
        if self.kind in ("page", "notice"):
            return (self.kind, self.stem)
        at = bisect_right(self.starts, offset) - 1
        return self.items[at] if at >= 0 else ("", "")


@dataclass(frozen=True, slots=True)
class Folder:
    """All files that were read. `findings` are about whole files.

    `languages` are those of site.yaml, if known, that every text has; `translated` are the others;
    `entries` has the fields of both.
    """

    root: Path
    files: tuple[DataFile, ...]
    languages: tuple[str, ...]
    translated: tuple[str, ...]
    entries: dict[str, Mapping]
    findings: tuple[Finding, ...]

    def of(self, kind: str) -> Iterator[DataFile]:
        """The files of one kind: site, sources, page, regions, places, map, contact or view."""
        return (file for file in self.files if file.kind == kind)

    def setting(self, language: str, field: str) -> str:
        """What site.yaml says about a language, empty when it says nothing."""
        entry = self.entries.get(language)
        return entry.text(field) if entry else ""

    def complete(self, kind: str) -> bool:
        """Whether all ids of such files are known: each could be read and holds its list."""
        files = list(self.of(kind))
        return bool(files) and all(_readable(file) for file in files)


def read(
    root: Path,
    drafts: Drafts[str, bytes | None] | None = None,
    progress: Callable[[float], None] = lambda part: None,
) -> Folder:
    """Reads all YAML files of the folder; `drafts` are files as they would be, by name, in place of those on the disk.

    A draft that is None is a file that would be gone.

    `progress` is told how much is done, from 0 to 1.
    """
    drafts = drafts or {}
    if not root.is_dir():
        return Folder(root, (), (), (), {}, (Finding("no-folder", root.name or str(root)),))
    files, findings = [], []
    names = sorted(name for name in {*_names(root), *drafts} if drafts.get(name, b"") is not None)
    for number, name in enumerate(names):
        progress(number / len(names))
        kind = kind_of_file(name)
        if kind == "":
            findings.append(_unread(name))
            continue
        content = drafts[name] if name in drafts else _content(root / name)
        if content is None:
            findings.append(Finding("unreadable", name))
            files.append(DataFile(name, kind, Document(name, "", None)))
            continue
        files.append(_parsed(name, kind, content))
    wanted = {f"{kind}.yaml": kind for kind in ("site", "sources", "regions", "contact", "places")}
    wanted |= {"map/view.yaml": "view", "pages/": "page"}
    present = {file.kind for file in files}
    findings.extend(Finding("missing-file", name) for name, kind in wanted.items() if kind not in present)
    entries = _languages(files)
    later = list(entries.items())[1:]  # the first has every text, whatever its fields say
    other = [name for name, entry in later if entry.text("fallback") or entry.text("readings_for")]
    written = tuple(name for name in entries if name not in other)
    return Folder(root, tuple(files), written, tuple(other), entries, tuple(findings))


def inside(root: Path, name: str) -> Path | None:
    """The path of a file that data names, None when it leads out of the folder or is no name at all."""
    parts = name.split("/")
    if "\\" in name or "\0" in name or name.startswith("/") or ".." in parts or {*parts} <= {"", "."}:
        return None
    return root / name


def ordinary(path: Path) -> bool:
    """Whether this is a file that can be read without waiting."""
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def beside(path: Path, root: Path) -> tuple[str, ...]:
    """The files in the same folder, as data would name them; those of media/ when there is no such folder."""
    folder = path.parent if path.parent.is_dir() else root / "media"
    if not folder.is_dir():
        return ()
    return tuple(
        sorted(entry.relative_to(root).as_posix() for entry in folder.iterdir() if entry.is_file())[:500]
    )


def _names(root: Path) -> list[str]:
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yaml = [
            name for name in files if name.lower().endswith((".yaml", ".yml")) and not name.startswith(".")
        ]
        found.extend((Path(folder) / name).relative_to(root).as_posix() for name in yaml)
    return sorted(found)


def kind_of_file(name: str) -> str:
    """What a file of this name holds, as in `FILES` of the schema; empty for none of them."""
    if name in ("site.yaml", "sources.yaml", "regions.yaml", "contact.yaml", "places.yaml", "map.yaml"):
        return name.removesuffix(".yaml")
    folder, _, rest = name.rpartition("/")
    if not rest.endswith(".yaml"):
        return ""
    folders = {
        "pages": "page",
        "places": "places",
        "map": "view",
        "notices": "notice",
        "i18n": "translations",
    }
    return folders.get(folder, "")


def _unread(name: str) -> Finding:
    if not name.endswith(".yaml") and kind_of_file(wanted := str(Path(name).with_suffix(".yaml").as_posix())):
        return Finding("unread-file", name, values={"near": wanted}, hint="rename")
    known = ("site.yaml", "sources.yaml", "regions.yaml", "contact.yaml", "places.yaml", "map.yaml")
    return Finding("unread-file", name, word=name, choices=known if "/" not in name else ())


def _content(path: Path) -> bytes | None:
    if not ordinary(path):
        return None
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError:
        return None


@lru_cache(maxsize=64)
def _parsed(name: str, kind: str, content: bytes) -> DataFile:
    """A file that has not changed is not read again: a preview and an import check the folder many times."""
    return _file(name, kind, parse(name, content))


def _file(name: str, kind: str, document: Document) -> DataFile:
    marks = sorted(
        _items(document.root) if document.root is not None else _guessed_items(kind, document.text)
    )
    return DataFile(
        name,
        kind,
        document,
        tuple(uses(FILES[kind], document.root)) if document.root is not None else (),
        tuple(start for start, _ in marks),
        tuple(item for _, item in marks),
    )


def _guessed_items(kind: str, text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """Where items seem to begin in a file that cannot be read as YAML."""
    word = {"view": "moves", "translations": "texts"}.get(kind, kind)
    if word in LISTS:
        for found in re.finditer(r"^ {0,30}- {0,9}\{? {0,9}id: {0,9}[\"']?([\w-]+)", text, re.MULTILINE):
            yield found.start(), (LISTS[word], found[1])


def _items(root: Node) -> Iterator[tuple[int, tuple[str, str]]]:
    if not isinstance(root, Mapping):
        return
    for key, value in root.values.items():
        yield root.keys[key].mark.start, ("region", "metropolis") if key == "metropolitan" else ("", "")
        if key in LISTS and isinstance(value, Sequence):
            for number, entry in enumerate(value.items, 1):
                name = entry.text("id") if isinstance(entry, Mapping) else ""
                yield entry.mark.start, (LISTS[key], name) if name else (f"{LISTS[key]}-number", str(number))


def _readable(file: DataFile) -> bool:
    root = file.document.root
    if not isinstance(root, Mapping):
        return False
    return file.kind not in LISTS or isinstance(root.values.get(file.kind), Sequence)


def _languages(files: list[DataFile]) -> dict[str, Mapping]:
    """The languages of site.yaml and their fields; none when one is misspelt."""
    for file in files:
        root = file.document.root
        entries = root.values.get("languages") if file.kind == "site" and isinstance(root, Mapping) else None
        if isinstance(entries, Sequence):
            fields = [entry if isinstance(entry, Mapping) else Mapping(entry.mark) for entry in entries.items]
            found = {entry.text("id"): entry for entry in reversed(fields)}
            if all(re.fullmatch(LANGUAGE_ID, name) and name.split("-")[0] in languages() for name in found):
                return dict(reversed(found.items()))
    return {}
