# SPDX-License-Identifier: GPL-3.0-or-later
"""One search over pages, regions and places in every language of the pack; and the lists for those who do not type."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kiosk.pack.folding import INITIAL, MEDIAL, fold, folded
from kiosk.pack.reader import EntryRow, Pack
from kiosk.pack.readings import bare, parts

MOST = 20
"""Findings shown: who finds none of theirs among them types more."""

FIRST = "initial"
LISTS = (FIRST, "region", "tie")
HERE = "here"

LONGEST = 40  # letters of a question that are looked at
MOST_TERMS = 6
READ = 120  # forms read of each kind before they are put in order
AROUND = 24  # letters shown on each side of a word found in a text


KANA = "".join(map(chr, range(0x3041, 0x3095))) + "ー"


def keyed(text: str) -> str:
    """What a key of a keyboard writes: letters that can be typed on the screen too, H as h and é as e; else nothing."""
    kept = KANA + INITIAL + MEDIAL
    return "".join(one for one in fold(text) if (one.isascii() and one.isalnum()) or one in kept)


class Finding(NamedTuple):
    """A page, region or place (`kind`) that was found. When it was found in its text: the words there, cut in three, and
    as Prose takes them (`spans`).
    """

    kind: str
    id: str
    title: str
    note: str
    before: str = ""
    match: str = ""
    after: str = ""
    spans: str = ""


class Choice(NamedTuple):
    """An item of a list to choose from without typing. So many `entries` are under it."""

    id: str
    name: str
    entries: int


class Question(NamedTuple):
    """What a visitor looks for: the words they typed, else an item of the list they chose from, else nothing yet.

    `list` is initial, region, tie, or here: the places of one mark on the map, `places` by their ids.
    """

    words: str = ""
    list: str = FIRST
    item: str = ""
    places: tuple[str, ...] = ()

    @property
    def asked(self) -> bool:
        """Whether anything was typed or chosen."""
        return bool(self.words or self.item)


def choices(pack: Pack, question: Question, language: str) -> tuple[Choice, ...]:
    """The items of the list that is open."""
    match question.list:
        case "region":
            return regions(pack, language)
        case "tie":
            return ties(pack, language)
    return initials(pack, language)


def answer(pack: Pack, question: Question, language: str) -> tuple[Finding, ...]:
    """What was found; nothing while nothing was asked."""
    if question.words:
        return search(pack, question.words, language)
    if question.list == HERE:
        return places(pack, question.places, language)
    return chosen(pack, question.list, question.item, language) if question.item else ()


def search(pack: Pack, words: str, language: str) -> tuple[Finding, ...]:
    """What these words mean, the likeliest first: a title that is just so, that begins so, that has them in it, a text.

    Whatever the words are, the answer has at most MOST rows.
    """
    terms = fold(words)[:LONGEST].split()[:MOST_TERMS]
    if not terms:
        return ()
    whole = " ".join(terms)
    ranks: dict[int, tuple[int, int]] = {}
    for number, form in (*pack.entries_beginning(whole, READ), *pack.entries_with(terms, READ)):
        ranks[number] = min(ranks.get(number, (9, 0)), (_rank(form, whole), number))
    found = [_titled(pack.entry(number, language)) for _, number in sorted(ranks.values())[:MOST]]
    if len(found) < MOST:
        for body in pack.bodies_with(terms, language, READ):
            if body.entry not in ranks:
                ranks[body.entry] = (9, body.entry)
                entry = pack.entry(body.entry, language)
                snippet = _snippet(body.shown, terms[0])
                found.append(_titled(entry)._replace(**snippet._asdict(), spans=snippet.spans))
    return tuple(found[:MOST])


def _rank(form: str, whole: str) -> int:
    if form == whole:
        return 0
    if form.startswith(whole):
        return 1
    return 2 if f" {whole}" in form else 3


def _titled(entry: EntryRow) -> Finding:
    return Finding(entry.kind, entry.id, entry.title, entry.note)


class Snippet(NamedTuple):
    """A few words of a text around what was looked for."""

    before: str
    match: str
    after: str

    @property
    def spans(self) -> str:
        """As JSON [[words, emphasis, reading], …]: what was looked for stands out."""
        rows = [(*span, number == 1) for number, part in enumerate(self) for span in parts(part)]
        return json.dumps([(words, stands_out, reading) for words, reading, stands_out in rows])


def _snippet(text: str, term: str) -> Snippet:
    """The words around the term. Words with a reading are never cut from it."""
    units = list(_units(text))
    # The unit that each letter comes from, then that of each letter of the folded text.
    letters = [(letter, i) for i, unit in enumerate(units) for letter in bare(unit)]
    each = folded("".join(letter for letter, _ in letters))
    origin = [i for part, (_, i) in zip(each, letters, strict=True) for _ in part]
    at = "".join(each).find(term)
    if at < 0:
        return Snippet("", "", "")
    first, last = origin[at], origin[at + len(term) - 1] + 1
    begin, end = max(0, first - AROUND), min(len(units), last + AROUND)
    before = "".join(units[begin:first]).rpartition("\n")
    after = "".join(units[last:end]).partition("\n")
    return Snippet(
        f"…{before[2]}" if begin > 0 and not before[1] else before[2],
        "".join(units[first:last]),
        f"{after[0]}…" if end < len(units) and not after[1] else after[0],
    )


def _units(text: str) -> Iterator[str]:
    for words, reading in parts(text):
        if reading:
            yield f"{{{words}|{reading}}}"
        else:
            yield from unicodedata.normalize("NFC", words)


def initials(pack: Pack, language: str) -> tuple[Choice, ...]:
    """The kana rows (あ, か, …) or letters under which anything stands, letters after kana, what is neither last."""
    rows = sorted(pack.listed("initial", language), key=lambda row: (row[0] == "#", row[0].isascii(), row[0]))
    return tuple(Choice(item, item, size) for item, size in rows)


def regions(pack: Pack, language: str) -> tuple[Choice, ...]:
    """The regions in which places are, in the staff's order."""
    sizes = dict(pack.listed("region", language))
    rows = [body["row"] for body in pack.documents("region", language)]
    return tuple(Choice(row["id"], row["name"], sizes[row["id"]]) for row in rows if row["id"] in sizes)


def ties(pack: Pack, language: str) -> tuple[Choice, ...]:
    """What places are to the city, the commonest first."""
    rows = sorted(pack.listed("tie", language), key=lambda row: (-row[1], row[0]))
    return tuple(Choice(item, item, size) for item, size in rows)


def chosen(pack: Pack, kind: str, item: str, language: str) -> tuple[Finding, ...]:
    """All under an item of a list (`initial`, `region`, `tie`)."""
    numbers = pack.entries_listed(kind, item, language, 20 * MOST)
    return tuple(_titled(pack.entry(number, language)) for number in numbers)


def places(pack: Pack, names: Iterable[str], language: str) -> tuple[Finding, ...]:
    """These places, by their ids."""
    numbers = (pack.number_of("place", name) for name in names)
    return tuple(_titled(pack.entry(number, language)) for number in numbers)
