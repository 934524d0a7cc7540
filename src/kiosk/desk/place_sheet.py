# SPDX-License-Identifier: GPL-3.0-or-later
"""All places as one spreadsheet, and the spreadsheet back into the files."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from kiosk.content import tree
from kiosk.content.folder import Folder
from kiosk.content.problem import Language, Problem
from kiosk.content.schema import AnyPlace, Record
from kiosk.content.uses import kind_of
from kiosk.desk import fields, sheet
from kiosk.desk.fields import Asked
from kiosk.desk.sentences import HINTS, say
from kiosk.desk.sheet import Column
from kiosk.desk.taking import Drafts, contents, draft

RECORDS: tuple[type[Record], ...] = get_args(get_args(AnyPlace)[0])
_YES = ("true", "yes", "1", "はい", "○", "〇")
_NO = ("false", "no", "0", "いいえ", "×")


@dataclass(frozen=True, slots=True)
class Taken:
    """What an import would change: the files, how many places are new and changed; or the lines that refuse it."""

    files: Mapping[str, bytes]
    new: int = 0
    changed: int = 0
    refusals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where a value stands: its row counted from 1, and its column's number from 1; 0 is the row as a whole."""

    row: int
    column: int = 0


def columns(languages: tuple[str, ...]) -> tuple[Column, ...]:
    """The columns, in the order of the sheet: one a field, a text one a language."""
    found = [Column("file", "このデータのあるファイル / the file it stands in", 22)]
    for asked in fields.all_fields(RECORDS):
        remark = f"{asked.title}\n{asked.description}"
        match asked.what:
            case fields.Words(marked):
                wide = 60 if marked else 22
                found += [Column(f"{asked.name}.{one}", f"{remark} ({one})", wide) for one in languages]
            case fields.Choice() if asked.name == "kind":
                found.append(Column("kind", remark, 12, tuple(kind_of(record) for record in RECORDS)))
            case fields.Choice(options):
                found.append(Column(asked.name, remark, 8, options))
            case fields.YesNo():
                found.append(Column(asked.name, remark, 10, ("true", "false")))
            case fields.Number():
                found.append(Column(asked.name, remark, 11, number=True))
            case _:
                found.append(Column(asked.name, remark))
    return tuple(found)


def rows(folder: Folder) -> list[list[str]]:
    """One row a place, in the order of the files."""
    heads = columns(folder.languages)
    asked = {one.name: one for one in fields.all_fields(RECORDS)}
    found = []
    for file, _, place in _places(folder):
        cells = []
        for head in heads:
            name, _, language = head.name.partition(".")
            cells.append(file if name == "file" else _shown(asked[name], place.get(name), language))
        found.append(cells)
    return found


def export(folder: Folder, file: Path, language: Language) -> tuple[int, str]:
    """Writes the sheet; how many rows, and what went wrong."""
    written = rows(folder)
    return len(written), sheet.write(file, columns(folder.languages), written, language)


def take(folder: Folder, file: Path, language: Language, fonts: Path) -> Taken:
    """What the sheet says as files, or by row all that is wrong with it."""
    table = sheet.read(file, language)
    if isinstance(table, str):
        return Taken({}, refusals=(table,))
    reader = _Reader(folder, file.name, language, table)
    wanted, new, altered = reader.wanted()
    if reader.refusals:
        return Taken({}, refusals=tuple(reader.refusals))
    drafts = draft(folder, wanted, language, fonts)
    if drafts.errors:
        return Taken({}, refusals=tuple(reader.told(drafts)))
    return Taken(drafts.files, new, altered)


class _Reader:
    """Reads one table; keeps where each value came from, so that problems can name the cell."""

    def __init__(self, folder: Folder, name: str, language: Language, table: list[list[str]]) -> None:
        self.folder = folder
        self.name = name
        self.language = language
        self.refusals: list[str] = []
        self.head = [cell.strip() for cell in table[0]] if table else []
        self.table = table
        self.row_of: dict[str, int] = {}
        self.asked = {one.name: one for one in fields.all_fields(RECORDS)}

    def wanted(self) -> tuple[dict[str, object], int, int]:
        """The contents of the files of places, how many places are new, and how many changed."""
        self._check_head()
        files = contents(self.folder, "places")
        if self.refusals:
            return {}, 0, 0
        where = {place["id"]: (file, index) for file, index, place in _places(self.folder) if "id" in place}
        new = altered = 0
        for row, cells in self._rows():
            identifier = cells.get("id", "")
            if not identifier:
                self._refuse("sheet-no-id", _Cell(row, self._column("id")))
                continue
            if identifier in self.row_of:
                first = self.row_of[identifier]
                self._refuse("sheet-id-twice", _Cell(row, self._column("id")), value=identifier, first=first)
                continue
            self.row_of[identifier] = row
            file, index = where.get(identifier, ("", -1))
            old = _list(files[file])[index] if file else {}
            place = self._place(row, cells, old)
            if not file:
                chosen = self._file(row, cells, list(files))
                if chosen:
                    _list(files[chosen]).append(place)
                    new += 1
            elif place != old:
                _list(files[file])[index] = place
                altered += 1
        return files, new, altered

    def told(self, drafts: Drafts) -> Iterator[str]:
        """The problems of the files, each at its cell."""
        cells = {name: self._cells(name, content) for name, content in drafts.files.items()}
        for problem in drafts.errors:
            cell = _at(cells.get(problem.file, []), (problem.line, problem.column))
            yield self._line(cell, sentence(problem, self.language)) if cell else str(problem)

    # ---- the head

    def _check_head(self) -> None:
        for name in ("kind", "id"):
            if name not in self.head:
                self.refusals.append(f"{self.name}: {say('sheet-no-head', self.language, value=name)}")
                return
        known = {column.name for column in columns(self.folder.languages)}
        for number, name in enumerate(self.head, 1):
            if name and name not in known:
                self._refuse("sheet-unknown-column", _Cell(1, number), value=name)
            elif name and self.head.index(name) + 1 != number:
                self._refuse("sheet-column-twice", _Cell(1, number), value=name)

    def _column(self, name: str) -> int:
        return self.head.index(name) + 1 if name in self.head else 0

    def _rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        for number, row in enumerate(self.table[1:], 2):
            cells = {name: text for name, text in zip(self.head, row, strict=False) if name}
            if any(cells.values()):
                yield number, cells

    # ---- one place

    def _place(self, row: int, cells: Mapping[str, str], old: Mapping[str, Any]) -> dict[str, object]:
        kind = cells.get("kind", "")
        record = fields.record_of(RECORDS, kind)
        known = {asked.name for asked in fields.fields(record)}
        place = dict(old)
        for name, asked in self.asked.items():
            values = {column: cells[column] for column in self.head if column.split(".")[0] == name}
            if not values:
                continue
            if name not in known:
                for column, text in values.items():
                    if text and kind in (kind_of(one) for one in RECORDS):
                        self._refuse(
                            "sheet-not-here", _Cell(row, self._column(column)), first=kind, value=name
                        )
                place.pop(name, None)
                continue
            before = old.get(name)
            for column, text in values.items():
                if sheet.lost(_shown(asked, before, column.partition(".")[2]), text):
                    self._refuse("sheet-lost", _Cell(row, self._column(column)))
            value = _read(asked, values, before)
            if value is not None:
                place[name] = value
            elif before is not None:
                place.pop(name)
        return fields.in_order(record, place)

    def _file(self, row: int, cells: Mapping[str, str], names: Sequence[str]) -> str:
        """Where a new place goes: the file it names, else the one with most places of its kind."""
        if chosen := cells.get("file", ""):
            if chosen in names:
                return chosen
            cell = _Cell(row, self._column("file"))
            self._refuse("sheet-file", cell, value=chosen, choices=", ".join(names))
            return ""
        kinds = Counter(
            file for file, _, place in _places(self.folder) if place.get("kind") == cells.get("kind")
        )
        return max(names, key=lambda name: kinds[name])

    # ---- what is said

    def _refuse(self, code: str, cell: _Cell, **values: object) -> None:
        self.refusals.append(self._line(cell, say(code, self.language, **values)))

    def _line(self, cell: _Cell, words: str) -> str:
        column = self.head[cell.column - 1] if cell.column else ""
        return f"{sheet.place(self.name, cell.row, cell.column, column, self.language)}: {words}"

    def _cells(self, name: str, content: bytes) -> list[tuple[tuple[int, int], _Cell]]:
        """Where each value of the sheet stands in the file, in the order of the file."""
        root = tree.parse(name, content).root
        listed = root.values.get("places") if isinstance(root, tree.Mapping) else None
        found: list[tuple[tuple[int, int], _Cell]] = []
        for node in listed.items if isinstance(listed, tree.Sequence) else ():
            row = self.row_of.get(node.text("id"), 0) if isinstance(node, tree.Mapping) else 0
            if not isinstance(node, tree.Mapping) or not row:
                continue
            for field, value in node.values.items():
                missing = [one for one in self.folder.languages if f"{field}.{one}" in self.head]
                if isinstance(value, tree.Mapping):
                    missing = [one for one in missing if one not in value.values] or missing
                    for language, text in value.values.items():
                        place = (text.mark.line, text.mark.column)
                        found.append((place, _Cell(row, self._column(f"{field}.{language}"))))
                column = self._column(field) or self._column(f"{field}.{missing[0]}" if missing else "")
                found.append(((value.mark.line, value.mark.column), _Cell(row, column)))
            found.append(((node.mark.line, node.mark.column), _Cell(row)))
        return sorted(found, key=lambda one: one[0])


def sentence(problem: Problem, language: Language) -> str:
    """The problem without its place in the file, its cure worded for a sheet."""
    item = f"{problem.item}: " if problem.item else ""
    hint = HINTS[problem.code][language == "ja"] if problem.code in HINTS else problem.hint
    return f"{item}{problem.message}{f' — {hint}' if hint else ''}"


def _at(cells: list[tuple[tuple[int, int], _Cell]], place: tuple[int, int]) -> _Cell | None:
    index = bisect_right(cells, place, key=lambda one: one[0]) - 1
    return cells[index][1] if index >= 0 else None


def _places(folder: Folder) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Every place: its file, its number there, and its values."""
    for name, root in contents(folder, "places").items():
        for index, place in enumerate(_list(root)):
            if isinstance(place, dict):
                yield name, index, place


def _list(root: object) -> list[Any]:
    places = root.get("places") if isinstance(root, dict) else None
    return places if isinstance(places, list) else []


def _shown(asked: Asked, value: object, language: str) -> str:
    match value:
        case None:
            return ""
        case dict():
            return str(value.get(language) or "")
        case list():
            return ", ".join(map(str, value))
    return str(value)


def _read(asked: Asked, cells: Mapping[str, str], old: object) -> object:
    """The value of a field from its cells, None for none; as it was written when it means the same."""
    (text,) = list(cells.values())[:1]
    match asked.what:
        case fields.Words():
            kept = old if isinstance(old, dict) else {}
            texts = {**kept, **{column.partition(".")[2]: words for column, words in cells.items()}}
            texts = {language: words for language, words in texts.items() if words}
            return texts or None
        case fields.Many():
            items = [item for item in re.split(r"[,;、，\s]+", text) if item]
            return items or None
        case fields.YesNo():
            folded = text.strip().lower()
            value = "true" if folded in _YES else "false" if folded in _NO else text
            return None if value == "false" and old is None else value or None
        case fields.Number() if text and isinstance(old, str) and _number(text) == _number(old):
            return old
    return text or None


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text
