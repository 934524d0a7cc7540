# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations: which text of the files each belongs to, and what is missing, a draft or out of date.

A translation belongs to the text whose words it names (`of`), wherever that stands. So a text that stands in three
files is translated once, files may be rearranged, and a translation of words that have changed is never shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.content import markup, schema, texts
from kiosk.content.folder import DataFile, Folder
from kiosk.content.problem import Finding
from kiosk.content.tree import Mapping, Scalar
from kiosk.content.uses import Use
from kiosk.content.words import EveryLanguage, Prose

_READING = re.compile(r"\{([^{}|\\]*)\|[^{}|\\]*\}")
_KANJI = re.compile("[\u3400-\u9fff\uf900-\ufaff々〇]+")
LIKE = 0.6  # so much of a text stays when it is changed and not replaced by another


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the files in the language they are written in, at the first place where it stands.

    `written` has the readings that `words` go without.
    `needed`: it must be translated; a number or a name that all written languages have alike need not be.
    """

    words: str
    written: str
    file: str
    line: int
    item: tuple[str, str]
    rule: Prose
    needed: bool


@dataclass(frozen=True, slots=True)
class Stale:
    """A translation of words that no file has any more; `now` are the words they seem to have become, or empty."""

    of: str
    text: str
    now: str


@dataclass(frozen=True, slots=True)
class State:
    """How far the translation into one language is; all but `stale` are the words of the texts."""

    language: str
    reviewed: tuple[str, ...]
    draft: tuple[str, ...]
    missing: tuple[str, ...]
    stale: tuple[Stale, ...]


def key(text: str) -> str:
    """What two texts must have in common to be the same: all but the readings over their words."""
    return _READING.sub(r"\1", text) if "|" in text else text


def texts_of(folder: Folder) -> dict[str, Text]:
    """Every text of the files by its words in the first language, in the order of files and lines."""
    found: dict[str, Text] = {}
    if not folder.languages:
        return found
    first, *others = folder.languages
    for file in folder.files:
        rules = {id(use.node): use.what for use in file.uses if isinstance(use.what, Prose)}
        for use in file.uses:
            match use:
                case Use(EveryLanguage(), Mapping() as node) if written := key(node.text(first)):
                    needed = not others or any(key(node.text(other)) != written for other in others)
                    at = node.values[first].mark
                    rule = rules[id(node)]
                    item = file.item(node.mark.start)
                    if written not in found:
                        found[written] = Text(
                            written, node.text(first), file.name, at.line, item, rule, needed
                        )
    return found


def check(folder: Folder, letters: texts.Letters) -> Iterator[Finding]:
    """All findings about the files of translations."""
    originals = texts_of(folder)
    for file in folder.of("translations"):
        if folder.languages and file.stem not in folder.translated:
            yield Finding("unread-translation", file.name, word=file.stem, choices=folder.translated)
            continue
        first: dict[str, Scalar] = {}
        for use in file.uses:
            match use:
                case Use(schema.Translated, Mapping() as node):
                    of, text = node.values.get("of"), node.values.get("text")
                    if isinstance(of, Scalar) and not of.null:
                        earlier = first.setdefault(key(of.text), of)
                        if earlier is not of:
                            yield file.finding("translated-twice", of, first=str(earlier.mark.line))
                        elif isinstance(text, Scalar) and not text.null:
                            yield from _entry(folder, file, originals.get(key(of.text)), text, letters)


def _entry(
    folder: Folder, file: DataFile, original: Text | None, text: Scalar, letters: texts.Letters
) -> Iterator[Finding]:
    """The findings about one translation; nobody sees one without an original, so there is nothing to find."""
    if original is None:
        return
    for found, _ in texts.prose(file, text, original.rule, letters, file.stem):
        if isinstance(found, Finding):
            yield found
    if original.rule.markup == "marked":
        wanted, given = _links(original.words), _links(text.text)
        if wanted is not None and given is not None and wanted != given:
            named = ", ".join(sorted(wanted)) or "–"
            yield file.finding("links-differ", text, value=named)
    if folder.setting(file.stem, "readings") == "true" or folder.setting(file.stem, "readings_for"):
        for run in dict.fromkeys(_KANJI.findall(_READING.sub("", text.text))):
            yield file.finding("no-reading", text, needle=run, value=run)


def _links(text: str) -> frozenset[str] | None:
    spans = markup.parse(text)
    return None if isinstance(spans, markup.MarkupProblem) else frozenset(s.link for s in spans if s.link)


def state(folder: Folder, language: str) -> State:
    """How far the translation into this language is."""
    originals = texts_of(folder)
    reviewed, draft, left = list[str](), list[str](), list[tuple[str, str]]()
    for file in folder.of("translations"):
        for use in file.uses if file.stem == language else ():
            match use:
                case Use(schema.Translated, Mapping() as node):
                    of = key(node.text("of"))
                    if of not in originals:
                        left.append((of, node.text("text")))
                    else:
                        (reviewed if "reviewed" in node.values else draft).append(of)
    done = {*reviewed, *draft}
    missing = [text.words for text in originals.values() if text.needed and text.words not in done]
    return State(
        language,
        tuple(reviewed),
        tuple(draft),
        tuple(missing),
        tuple(_stale(of, text, missing) for of, text in left),
    )


def _stale(of: str, text: str, missing: list[str]) -> Stale:
    """An entry without an original, with the untranslated text that is most like what it was made from."""
    best, likeness = "", LIKE
    for candidate in missing:
        found = SequenceMatcher(None, of, candidate).ratio()
        if found > likeness:
            best, likeness = candidate, found
    return Stale(of, text, best)
