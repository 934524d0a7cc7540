# SPDX-License-Identifier: GPL-3.0-or-later
"""All texts of the kiosk in all languages as one sheet for translators, and the sheet back into the files.

A row is a place where a text stands. Languages that the files themselves hold have one column; the others, whose
translations are in i18n/, three: the translation, how it stands, and who has read it. A translation belongs to words,
so that rows of the same words show the same one, and changing one row is enough.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.content import tree
from kiosk.content.folder import Folder
from kiosk.content.problem import Language, Problem
from kiosk.content.translations import State, key, state, texts_of
from kiosk.content.words import EveryLanguage
from kiosk.desk import sheet
from kiosk.desk.place_sheet import Taken, sentence
from kiosk.desk.sentences import say
from kiosk.desk.sheet import Column
from kiosk.desk.taking import contents, draft
from kiosk.desk.translating import renewed

WHERE, STATE = "where", "state"
STANDS, READ = ".state", ".reviewed"
_DAY = re.compile(r"(.*?)[\s,、]*([0-9]{4}-[0-9]{2}-[0-9]{2})?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """One text: where it stands, the way to it in its file, and what it says by language of the files."""

    where: str
    file: str
    way: tuple[str | int, ...]
    said: dict[str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A translation in its file: its number there, and its fields."""

    number: int
    fields: Mapping[str, Any]

    @property
    def reviewed(self) -> str:
        """Who has read it, and when; empty for a draft."""
        return _made(self.fields.get("reviewed"))


class Translated:
    """The translations of a folder into one language, by the words they belong to."""

    def __init__(self, folder: Folder, language: str) -> None:
        self.file = f"i18n/{language}.yaml"
        held = contents(folder, "translations").get(self.file)
        texts = held.get("texts") if isinstance(held, dict) else None
        self.drafted = held.get("drafted") if isinstance(held, dict) else None
        self.entries: dict[str, Entry] = {}
        for number, entry in enumerate(texts if isinstance(texts, list) else []):
            if isinstance(entry, dict):
                self.entries.setdefault(key(str(entry.get("of") or "")), Entry(number, entry))
        now: State = state(folder, language)
        self.outdated = {
            one.now: self.entries[one.of] for one in now.stale if one.now and one.of in self.entries
        }

    def of(self, words: str) -> Entry | None:
        """The translation of these words, or the outdated one of what they were."""
        return self.entries.get(words) or self.outdated.get(words)

    def cells(self, words: str, needed: bool, language: Language) -> tuple[str, str, str]:
        """What the sheet shows: the translation, how it stands, who has read it."""
        entry = self.of(words)
        if entry is None:
            return "", say("edit-missing", language) if needed else "–", ""
        text = str(entry.fields.get("text") or "")
        if words not in self.entries:
            return text, say("sheet-outdated", language, value=entry.fields.get("of")), ""
        if entry.reviewed:
            return text, say("edit-reviewed", language), entry.reviewed
        made = _made(entry.fields.get("drafted") or self.drafted)
        return text, f"{say('edit-draft', language)}, {made}", ""


def columns(folder: Folder, translated: tuple[str, ...], language: Language) -> tuple[Column, ...]:
    """The columns, in the order of the sheet."""
    found = [
        Column(WHERE, "文のある所。変えないでください / where the text stands; leave it as it is", 38),
        Column(STATE, "変えないでください / leave it as it is", 10, hidden=True),
        *(Column(one, folder.setting(one, "name"), 70) for one in folder.languages),
    ]
    for one in translated:
        name = folder.setting(one, "name")
        found += [
            Column(one, say("sheet-text-how", language, value=name), 70),
            Column(f"{one}{STANDS}", say("sheet-stands-how", language), 22),
            Column(f"{one}{READ}", say("sheet-read-how", language), 22),
        ]
    return tuple(found)


def texts(folder: Folder) -> Iterator[Words]:
    """Every text of the files, in their order."""
    for file in folder.files:
        nodes = {id(use.node) for use in file.uses if isinstance(use.what, EveryLanguage)}
        for way, shown, node in _walk(file.document.root, (), ""):
            if id(node) in nodes and isinstance(node, tree.Mapping):
                said = {name: node.text(name) for name in node.values}
                yield Words(f"{file.name} {shown}", file.name, way, said)


def export(folder: Folder, file: Path, language: Language, only: str = "") -> tuple[int, str]:
    """Writes the sheet with all languages, or with one translation `only`; how many rows, and what went wrong."""
    chosen = tuple(one for one in folder.translated if only in ("", one))
    first = folder.languages[0]
    needed = {text.words for text in texts_of(folder).values() if text.needed}
    known = {one: Translated(folder, one) for one in chosen}
    head = columns(folder, chosen, language)
    rows = []
    for text in texts(folder):
        words = key(text.said.get(first, ""))
        row = {one: text.said.get(one, "") for one in folder.languages}
        for one, translations in known.items():
            names = (one, f"{one}{STANDS}", f"{one}{READ}")
            row.update(zip(names, translations.cells(words, words in needed, language), strict=True))
        row.update({WHERE: text.where, STATE: _seen(row)})
        rows.append([row[column.name] for column in head])
    return len(rows), sheet.write(file, head, rows, language)


def take(folder: Folder, file: Path, language: Language, fonts: Path, *, by: str, today: date) -> Taken:
    """What the sheet says as files, or by cell all that is wrong with it. An empty cell changes nothing.

    A translation that differs is a draft made `by` somebody `today`, or reviewed when its row says by whom.
    """
    table = sheet.read(file, language)
    if isinstance(table, str):
        return Taken({}, refusals=(table,))
    reader = _Reader(folder, file.name, language, table, {"by": by, "on": today.isoformat()})
    wanted = reader.wanted()
    if reader.refusals:
        return Taken({}, refusals=tuple(reader.refusals))
    drafts = draft(folder, wanted, language, fonts)
    if drafts.errors:
        return Taken({}, refusals=tuple(reader.told(drafts.files, drafts.errors)))
    return Taken(drafts.files, changed=len(reader.altered))


@dataclass(slots=True)
class _Change:
    """What the rows of the same words say about one translation, and the row that said it first."""

    row: int
    before: str
    """The words that these were before the sheet changed them."""
    text: str = ""
    read: str = ""


@dataclass(slots=True)
class _Reader:
    """Reads one table; keeps where each value came from, so that problems can name the cell."""

    folder: Folder
    name: str
    language: Language
    table: list[list[str]]
    made: dict[str, str]
    refusals: list[str] = field(default_factory=list)
    altered: set[int] = field(default_factory=set)
    _rows: dict[str, tuple[int, str]] = field(default_factory=dict)
    """The row, and for a translation its column, from which each text of the files came."""

    @property
    def head(self) -> list[str]:
        return self.table[0] if self.table else []

    def wanted(self) -> dict[str, object]:
        """What the files shall hold."""
        if not self._sound_head():
            return {}
        first = self.folder.languages[0]
        known = {text.where: text for text in texts(self.folder)}
        translations = {
            one: Translated(self.folder, one) for one in self.folder.translated if one in self.head
        }
        files = contents(self.folder)
        changing = {*self._read}
        changes: dict[tuple[str, str], _Change] = {}
        used = {where: key(text.said.get(first, "")) for where, text in known.items()}
        for row, line in enumerate(self.table[1:], 2):
            cells = {name: text for name, text in zip(self.head, line, strict=False) if name}
            if not any(cells.values()):
                continue
            seen = dict(part.split("=", 1) for part in cells.get(STATE, "").split() if "=" in part)
            touched = [
                name for name, text in cells.items() if name in changing and _differs(seen, name, text)
            ]
            text = known.get(cells.get(WHERE, ""))
            if text is None:
                self._refuse("sheet-gone", row, value=cells.get(WHERE, ""))
                continue
            words = used[text.where]
            now = dict(text.said)
            for one, translated in translations.items():
                shown, _, read = translated.cells(words, True, self.language)
                now.update({one: shown, f"{one}{READ}": read})
            touched = [name for name in touched if cells[name] != sheet.tidy(now.get(name, ""))]
            if not touched:
                continue
            if stale := [name for name in {first, *touched} if _differs(seen, name, now.get(name, ""))]:
                column = next((name for name in touched if name in stale), touched[0])
                self._refuse("sheet-stale", row, column, value=cells[WHERE])
                continue
            if lost := [name for name in touched if sheet.lost(now.get(name, ""), cells[name])]:
                self._refuse("sheet-lost", row, lost[0])
                continue
            own = {one: cells[one] for one in self.folder.languages if one in touched}
            if own:
                self.altered.add(row)
                self._rows[text.where] = (row, "")
                said = {**text.said, **own}
                _put(
                    files[text.file],
                    text.way,
                    {one: said[one] for one in _order(said, self.folder.languages)},
                )
                used[text.where] = key(said[first])
            for one in translations:
                if one in touched or f"{one}{READ}" in touched:
                    change = changes.setdefault((one, used[text.where]), _Change(row, words))
                    self._note(change, one, row, cells, touched)
        self._translate(files, translations, changes, set(used.values()))
        return files

    @property
    def _read(self) -> tuple[str, ...]:
        """The columns that can change something."""
        translated = self.folder.translated
        return (*self.folder.languages, *translated, *(f"{one}{READ}" for one in translated))

    def _note(
        self, known: _Change, language: str, row: int, cells: Mapping[str, str], touched: list[str]
    ) -> None:
        """Keeps what a row says about a translation; rows of the same words must agree."""
        for column, before in ((language, known.text), (f"{language}{READ}", known.read)):
            if column not in touched:
                continue
            if before not in ("", cells[column]):
                self._refuse("sheet-two-texts", row, column, first=known.row)
            elif column == language:
                known.text = cells[column]
            else:
                known.read = cells[column]

    def _translate(
        self,
        files: dict[str, object],
        translations: Mapping[str, Translated],
        changes: Mapping[tuple[str, str], _Change],
        used: set[str],
    ) -> None:
        """Puts the changed translations into their files."""
        for (one, words), change in changes.items():
            translated = translations[one]
            entry = translated.of(words) or translated.of(change.before)
            if not change.text and entry is None:
                self._refuse("sheet-nothing-read", change.row, f"{one}{READ}")
                continue
            said: dict[str, object] = {}
            if change.text:
                said = {"text": change.text, "drafted": dict(self.made)}
            if change.read:
                name, day = _DAY.fullmatch(change.read).groups()  # type: ignore[union-attr]
                said["reviewed"] = {"by": name, "on": day or self.made["on"]}
            held = files.setdefault(translated.file, {"drafted": dict(self.made), "texts": []})
            entries = held.setdefault("texts", []) if isinstance(held, dict) else []
            old = dict(entry.fields) if entry is not None else {"of": words}
            number = len(entries)
            if entry is not None and (words in translated.entries or key(str(old["of"])) not in used):
                number = entry.number
            entries[number : number + 1] = [renewed(old, words, said)]
            self.altered.add(change.row)
            self._rows[f"{translated.file} texts[{number + 1}]"] = (change.row, one)

    def told(self, files: Mapping[str, bytes], errors: tuple[Problem, ...]) -> Iterator[str]:
        """The problems of the files, each at its cell."""
        cells = {name: self._cells(name, content) for name, content in files.items()}
        for problem in errors:
            known = cells.get(problem.file, [])
            at = bisect_right(known, (problem.line, problem.column), key=lambda cell: cell[0]) - 1
            row, column = known[at][1:] if at >= 0 else (0, "")
            yield self._line(row, column, sentence(problem, self.language)) if row else str(problem)

    def _cells(self, name: str, content: bytes) -> list[tuple[tuple[int, int], int, str]]:
        """Row and column from which each value of a changed file came (row 0: none), in the order of the file."""
        found = []
        outer, row, column = "", 0, ""
        for _, shown, node in _walk(tree.parse(name, content).root, (), ""):
            assert isinstance(node, tree.Mapping)
            if known := self._rows.get(f"{name} {shown}"):
                outer, (row, column) = shown, known
            elif not (outer and shown.startswith(f"{outer}.")):
                row, column = 0, ""
            elif shown == f"{outer}.reviewed":
                column = f"{column}{READ}"
            found.append(((node.mark.line, node.mark.column), row, column))
            for language, value in node.values.items():
                place = (value.mark.line, value.mark.column)
                found.append((place, row, column or (language if language in self.head else "")))
        return sorted(found, key=lambda cell: cell[0])

    def _sound_head(self) -> bool:
        """Whether the first row names the columns, and only known ones, each once."""
        for name in (WHERE, STATE):
            if name not in self.head:
                self.refusals.append(f"{self.name}: {say('sheet-no-head', self.language, value=name)}")
                return False
        known = {WHERE, STATE, *self._read, *(f"{one}{STANDS}" for one in self.folder.translated)}
        for number, name in enumerate(self.head):
            if name and name not in known:
                self._refuse("sheet-unknown-column", 1, name, value=name)
            elif name in self.head[:number]:
                self._refuse("sheet-column-twice", 1, name, value=name)
        return not self.refusals

    def _refuse(self, code: str, row: int, column: str = "", **values: object) -> None:
        self.refusals.append(self._line(row, column, say(code, self.language, **values)))

    def _line(self, row: int, column: str, words: str) -> str:
        number = self.head.index(column) + 1 if column else 0
        return f"{sheet.place(self.name, row, number, column, self.language)}: {words}"


def _made(value: object) -> str:
    """Who and when, as the sheet shows it."""
    return f"{value.get('by') or '–'} {value.get('on') or ''}".strip() if isinstance(value, dict) else ""


def _seen(cells: Mapping[str, str]) -> str:
    """What each cell that can be changed held, so that a change is known from what was changed elsewhere meanwhile."""
    return " ".join(f"{name}={_print(text)}" for name, text in cells.items() if not name.endswith(STANDS))


def _differs(seen: Mapping[str, str], column: str, text: str) -> bool:
    """Whether a cell is another than when the sheet was written."""
    return bool(text) and seen.get(column) != _print(text)


def _print(text: str) -> str:
    return hashlib.sha256(sheet.tidy(text).encode()).hexdigest()[:6]


def _order(said: dict[str, str], languages: tuple[str, ...]) -> list[str]:
    return [*(one for one in languages if one in said), *(one for one in said if one not in languages)]


def _walk(
    node: tree.Node | None, way: tuple[str | int, ...], shown: str
) -> Iterator[tuple[tuple[str | int, ...], str, tree.Node]]:
    """Every node, the way to it, and the same in words: items by their id, others by their number from 1."""
    match node:
        case tree.Mapping(values=values):
            yield way, shown, node
            for name, value in values.items():
                yield from _walk(value, (*way, name), f"{shown}.{name}" if shown else name)
        case tree.Sequence(items=items):
            for index, item in enumerate(items):
                name = item.text("id") if isinstance(item, tree.Mapping) else ""
                yield from _walk(item, (*way, index), f"{shown}[{name or index + 1}]")


def _put(root: Any, way: tuple[str | int, ...], value: object) -> None:
    for step in way[:-1]:
        root = root[step]
    root[way[-1]] = value
