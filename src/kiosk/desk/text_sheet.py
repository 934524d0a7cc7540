# SPDX-License-Identifier: GPL-3.0-or-later
"""All texts of the kiosk as one sheet for translators, and the sheet back into the files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.content import tree
from kiosk.content.folder import Folder
from kiosk.content.problem import Language
from kiosk.content.words import EveryLanguage
from kiosk.desk import sheet
from kiosk.desk.place_sheet import Taken
from kiosk.desk.sentences import say
from kiosk.desk.sheet import Column
from kiosk.desk.taking import contents, draft

WHERE, STATE = "where", "state"


@dataclass(frozen=True, slots=True)
class Words:
    """One text: where it stands, the way to it in its file, and what it says by language."""

    where: str
    file: str
    way: tuple[str | int, ...]
    said: dict[str, str]

    def state(self, first: str) -> str:
        """Changes when the text in the first language does."""
        return hashlib.sha256(self.said.get(first, "").encode()).hexdigest()[:8]


def columns(languages: tuple[str, ...]) -> tuple[Column, ...]:
    where = Column(WHERE, "文のある所。変えないでください / where the text stands; leave it as it is", 38)
    state = Column(STATE, "変えないでください / leave it as it is", 10, hidden=True)
    return (where, state, *(Column(language, "", 70) for language in languages))


def texts(folder: Folder) -> Iterator[Words]:
    """Every text in every language, in the order of the files."""
    for file in folder.files:
        nodes = {id(use.node) for use in file.uses if isinstance(use.what, EveryLanguage)}
        for way, shown, node in _walk(file.document.root, (), ""):
            if id(node) in nodes and isinstance(node, tree.Mapping):
                said = {key: node.text(key) for key in node.values}
                yield Words(f"{file.name} {shown}", file.name, way, said)


def export(folder: Folder, file: Path, language: Language) -> tuple[int, str]:
    """Writes the sheet; how many rows, and what went wrong."""
    rows = [
        [text.where, text.state(folder.languages[0]), *(text.said.get(one, "") for one in folder.languages)]
        for text in texts(folder)
    ]
    return len(rows), sheet.write(file, columns(folder.languages), rows, language)


def take(folder: Folder, file: Path, language: Language, fonts: Path) -> Taken:
    """What the sheet says as files, or by row all that is wrong with it. An empty cell changes nothing."""
    table = sheet.read(file, language)
    if isinstance(table, str):
        return Taken({}, refusals=(table,))
    head, *rows = table or [[]]
    for name in (WHERE, STATE):
        if name not in head:
            return Taken({}, refusals=(f"{file.name}: {say('sheet-no-head', language, value=name)}",))
    refusals = [
        f"{say('sheet-row', language, file=file.name, row=1)}: "
        f"{say('sheet-unknown-column', language, value=name)}"
        for name in head
        if name and name not in (WHERE, STATE, *folder.languages)
    ]
    known = {text.where: text for text in texts(folder)}
    wanted = contents(folder)
    altered, row_of = 0, {}
    for number, row in enumerate(rows, 2):
        cells = dict(zip(head, row, strict=False))
        if not any(row):
            continue
        text = known.get(cells[WHERE])
        fault = ""
        if text is None:
            fault = say("sheet-gone", language, value=cells[WHERE])
        elif cells[STATE] != text.state(folder.languages[0]):
            fault = say("sheet-stale", language, value=cells[WHERE])
        elif any(sheet.lost(text.said.get(one, ""), cells.get(one, "")) for one in folder.languages):
            fault = say("sheet-lost", language)
        if text is None or fault:
            refusals.append(f"{say('sheet-row', language, file=file.name, row=number)}: {fault}")
            continue
        said = {**text.said, **{one: cells[one] for one in folder.languages if cells.get(one)}}
        if said != text.said:
            altered += 1
            row_of[text.where] = number
            _put(wanted[text.file], text.way, {one: said[one] for one in _order(said, folder.languages)})
    if refusals:
        return Taken({}, refusals=tuple(refusals))
    drafts = draft(folder, wanted, language, fonts)
    if drafts.errors:
        rows_by_line = _rows_by_line(folder, drafts.files, row_of)
        told = []
        for problem in drafts.errors:
            at = rows_by_line.get((problem.file, problem.line), 0)
            place = say("sheet-row", language, file=file.name, row=at) + ": " if at else ""
            told.append(f"{place}{problem}")
        return Taken({}, refusals=tuple(told))
    return Taken(drafts.files, changed=altered)


def _order(said: dict[str, str], languages: tuple[str, ...]) -> list[str]:
    return [*(one for one in languages if one in said), *(one for one in said if one not in languages)]


def _walk(
    node: tree.Node | None, way: tuple[str | int, ...], shown: str
) -> Iterator[tuple[tuple[str | int, ...], str, tree.Node]]:
    """Every node, the way to it, and the same in words: items by their id, others by their number from 1."""
    match node:
        case tree.Mapping(values=values):
            yield way, shown, node
            for key, value in values.items():
                yield from _walk(value, (*way, key), f"{shown}.{key}" if shown else key)
        case tree.Sequence(items=items):
            for index, item in enumerate(items):
                name = item.text("id") if isinstance(item, tree.Mapping) else ""
                yield from _walk(item, (*way, index), f"{shown}[{name or index + 1}]")


def _put(root: Any, way: tuple[str | int, ...], value: object) -> None:
    for step in way[:-1]:
        root = root[step]
    root[way[-1]] = value


def _rows_by_line(folder: Folder, files: Any, row_of: dict[str, int]) -> dict[tuple[str, int], int]:
    """Which row of the sheet each line of the changed files comes from."""
    found = {}
    for name, content in files.items():
        for _, shown, node in _walk(tree.parse(name, content).root, (), ""):
            if isinstance(node, tree.Mapping) and (row := row_of.get(f"{name} {shown}")):
                lines = (node.mark.line, *(value.mark.line for value in node.values.values()))
                found.update({(name, line): row for line in lines})
    return found
