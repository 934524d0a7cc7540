# SPDX-License-Identifier: GPL-3.0-or-later
"""What `kiosk check` says to a folder that is being changed, each problem at the value that it is about."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kiosk.content import translations, tree
from kiosk.content.folder import DataFile, Folder, read
from kiosk.content.load import Loaded, load
from kiosk.content.problem import Language, Problem
from kiosk.content.words import EveryLanguage, Refers
from kiosk.desk import year
from kiosk.desk.manuscript import Steps
from kiosk.desk.sentences import IN_FORM

# These stand at the beginning of a set of fields and are about the set, not about its first field.
_OF_THE_SET = ("missing-field", "missing-language", "no-end", "not-asked")


@dataclass(frozen=True, slots=True)
class Found:
    """A problem, and where its value stands."""

    steps: Steps
    problem: Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """The folder as it would be, all that is to be said about it, and how far each translation is."""

    folder: Folder
    loaded: Loaded
    found: tuple[Found, ...]
    states: Mapping[str, translations.State]
    places: Mapping[str, Steps]
    """Where each text first stands, by its words."""

    @property
    def errors(self) -> tuple[Found, ...]:
        """Why it cannot be shown."""
        return tuple(one for one in self.found if one.problem.severity == "error")


def checked(
    root: Path, drafts: Mapping[str, bytes | None], language: Language, *, fonts: Path, today: date
) -> Checked:
    """Checks the folder with these files in place of those on the disk."""
    loaded = load(root, language, fonts=fonts, drafts=drafts)
    problems = loaded.problems
    if loaded.content is not None and loaded.content.notices:
        problems += year.notices(loaded.content, today, language)
    folder = read(root, drafts)
    states = {one: translations.state(folder, one) for one in folder.translated}
    return Checked(folder, loaded, tuple(_located(folder, problems, language)), states, places_of(folder))


def places_of(folder: Folder) -> dict[str, Steps]:
    """Where each text of the files first stands, by its words in the first language, in the order of the files."""
    found: dict[str, Steps] = {}
    for file in folder.files if folder.languages else ():
        nodes = {id(use.node) for use in file.uses if isinstance(use.what, EveryLanguage)}
        for steps, node in _walk((file.name,), file.document.root) if file.document.root is not None else ():
            if id(node) in nodes and isinstance(node, tree.Mapping):
                words = translations.key(node.text(folder.languages[0]))
                if words:
                    found.setdefault(words, steps)
    return found


def referring(folder: Folder, kind: str, name: str) -> tuple[Steps, ...]:
    """Where an item is named."""
    found = []
    for file in folder.files:
        nodes = {
            id(use.node)
            for use in file.uses
            if use.what == Refers(kind) and isinstance(use.node, tree.Scalar) and use.node.text == name  # type: ignore[arg-type]
        }
        if nodes and file.document.root is not None:
            found += [steps for steps, node in _walk((file.name,), file.document.root) if id(node) in nodes]
    return tuple(found)


def steps_of(file: DataFile, line: int, column: int, code: str = "", field: str = "") -> Steps:
    """Where a place of the file is."""
    if file.document.root is None:
        return (file.name,)
    spots = sorted(_spots((file.name,), file.document.root), key=lambda spot: spot[:2])
    index = bisect_right(spots, (line, column), key=lambda spot: spot[:2]) - 1
    if index < 0:
        return (file.name,)
    if code in _OF_THE_SET:
        same = [steps for *place, steps in spots if place == [*spots[index][:2]]]
        return (*same[0], field) if field else same[0]
    return spots[index][2]


def _located(folder: Folder, problems: tuple[Problem, ...], language: Language) -> Iterator[Found]:
    files = {file.name: file for file in folder.files}
    for one in problems:
        said = (
            replace(one, message=IN_FORM[one.code][language == "ja"], hint="") if one.code in IN_FORM else one
        )
        file = files.get(one.file)
        if file is None:
            yield Found((one.file,), said)
        else:
            yield Found(steps_of(file, one.line, one.column, one.code, one.field), said)


def _walk(steps: Steps, node: tree.Node) -> Iterator[tuple[Steps, tree.Node]]:
    yield steps, node
    match node:
        case tree.Mapping(values=values):
            for key, value in values.items():
                yield from _walk((*steps, key), value)
        case tree.Sequence(items=items):
            for number, item in enumerate(items):
                yield from _walk((*steps, number), item)


def _spots(steps: Steps, node: tree.Node) -> Iterator[tuple[int, int, Steps]]:
    """Every line and column at which a value or the name of a field begins; the outer before the inner."""
    yield node.mark.line, node.mark.column, steps
    match node:
        case tree.Mapping(keys=keys, values=values):
            for key, value in values.items():
                yield keys[key].mark.line, keys[key].mark.column, (*steps, key)
                yield from _spots((*steps, key), value)
        case tree.Sequence(items=items):
            for number, item in enumerate(items):
                yield from _spots((*steps, number), item)
