# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of the search: under which forms a page, a region or a place is found, and the lists to choose from
without typing (build time)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from kiosk.content import markup, schema
from kiosk.content.load import Content
from kiosk.pack import folding, phrases, readings
from kiosk.pack.documents import Document, Writer
from kiosk.pack.guess import guessed
from kiosk.pack.pinyin import pinyin
from kiosk.pack.reader import CROWD
from kiosk.pack.romaji import romaji

VOICED = dict(
    zip(
        "がぎぐげござじずぜぞだぢづでどばびぶべぼぱぴぷぺぽゔ",
        "かきくけこさしすせそたちつてとはひふへほはひふへほう",
        strict=True,
    )
)
KANA = "あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも やゆよ らりるれろ わをん"
ROW_OF = {kana: row[0] for row in KANA.split() for kana in row}
KINDS = (
    "here",
    "partner",
    "seat",
    "metropolis",
    "congress",
)  # places of the same name, the nearer to the city first
OTHER = "#"  # an initial that is no letter
LATIN = re.compile("[A-Za-z]")
UNREAD = re.compile(r"[0-9\u3400-\u9fff々]")  # digits and kanji


@lru_cache(markup.TEXTS)
def fold(text: str) -> str:
    """The text in its one form (`folding.fold`)."""
    return folding.fold(text)


LIST = Literal["initial", "region", "tie"]


class Tables(NamedTuple):
    """Rows of `entry`, `title`, `form`, `body`, `listing` and `country`."""

    entries: list[tuple[int, str, str]]
    titles: list[tuple[int, str, str, str]]
    forms: list[tuple[int, int, str]]
    bodies: list[tuple[int, int, str, str, str]]
    listings: list[tuple[str, LIST, str, str, int]]
    countries: list[tuple[str, str, str]]


def tables(content: Content, writers: Mapping[str, Writer], documents: Iterable[Document]) -> Tables:
    """Regions first, then pages, then places; the crowd last. `writers` word them, one for each language."""
    regions = (*content.regions, content.metropolitan)
    few = sorted(
        (place for place in content.places.values() if place.kind != CROWD),
        key=lambda place: KINDS.index(place.kind),
    )
    many = [place for place in content.places.values() if place.kind == CROWD]
    named: list[tuple[str, str, Mapping[str, str]]] = [
        *(("region", region.id, region.name) for region in regions),
        *(("page", page.id, page.title) for page in content.pages.values()),
        *(("place", place.id, place.name) for place in few),
    ]
    crowd = len(named)
    numbers = {(kind, name): number for number, (kind, name, _) in enumerate(named)}
    named += [("place", place.id, place.name) for place in many]
    forms = dict.fromkeys(
        (number, form)
        for number, (_, _, title) in enumerate(named)
        for writer in writers.values()
        for form in (_forms(title, writer) if number < crowd else [fold(writer.bare(title))])
    )
    notes = _notes(content, writers)
    readers = {writer.wording.language.readings_for: writer for writer in writers.values()}
    lists = [
        row
        for language, writer in writers.items()
        for row in _listings(content, numbers, named[:crowd], writer, readers.get(language, writer))
    ]
    texts = _texts(content, documents, writers)
    return Tables(
        entries=[(number, kind, name) for number, (kind, name, _) in enumerate(named)],
        titles=[
            (number, language, writer.words(title), notes.get((kind, name, language), ""))
            for number, (kind, name, title) in enumerate(named[:crowd])
            for language, writer in writers.items()
        ],
        forms=[(i, number, form) for i, (number, form) in enumerate(forms)],
        bodies=[
            (i, numbers[kind, name], language, fold(readings.bare(text)), text)
            for i, ((kind, name, language), text) in enumerate(texts.items())
            if text
        ],
        listings=sorted(set(lists)),
        countries=[
            (code, language, writer.wording.country(code))
            for code in sorted({place.country for place in many})
            for language, writer in writers.items()
        ],
    )


def _forms(title: Mapping[str, str], writer: Writer) -> Iterator[str]:
    """Everything under which a title is found."""
    plain = fold(writer.bare(title))
    yield plain
    yield plain.replace(" ", "")
    match writer.wording.locale.language:
        case "ja":
            reading = _reading(writer.spans(title))
            yield fold(reading)
            yield from romaji(reading)
        case "zh":
            syllables = fold(pinyin(writer.bare(title)))
            yield syllables
            yield syllables.replace(" ", "")


def _reading(spans: Iterable[markup.Span]) -> str:
    """A Japanese title in kana: as staff wrote it above the words, else a guess."""
    told = "".join(span.reading or span.text for span in spans)
    return guessed(told) if UNREAD.search(told) else told


def _notes(content: Content, writers: Mapping[str, Writer]) -> dict[tuple[str, str, str], str]:
    """What stands under a title in a list of findings."""
    notes: dict[tuple[str, str, str], str] = {}
    for language, writer in writers.items():
        for region in (*content.regions, content.metropolitan):
            notes["region", region.id, language] = writer.words(region.section)
        for page in content.pages.values():
            notes["page", page.id, language] = writer.words(page.summary)
        for place in content.places.values():
            if place.kind != CROWD:
                when = writer.wording.period(place.date, place.until) if place.kind == "congress" else ""
                told = (_tie(content, place, writer), when, writer.wording.country(place.country))
                joined = writer.wording.joined(told)
                notes["place", place.id, language] = joined.replace(phrases.WORD_JOINER, "")
    return notes


def _tie(content: Content, place: schema.AnyPlace, writer: Writer) -> str:
    """What a place is to the city, in the words of the content."""
    match place.kind:
        case "partner":
            return writer.words(place.tie)
        case "metropolis":
            return writer.words(content.metropolitan.name)
        case "seat":
            regions = (*content.regions, content.metropolitan)
            return next((writer.words(row.section) for row in regions if row.seat == place.id), "")
        case "congress":
            return _layer(content, "congresses", writer)
    return ""


def _layer(content: Content, kind: str, writer: Writer) -> str:
    return next((writer.words(layer.name) for layer in content.map.layers if layer.kind == kind), "")


def _texts(
    content: Content, documents: Iterable[Document], writers: Mapping[str, Writer]
) -> dict[tuple[str, str, str], str]:
    """All that is read on a page or beside a region, and about a place."""
    texts: dict[tuple[str, str, str], str] = {}
    for document in documents:
        if document.kind in ("page", "region"):
            lines = dict.fromkeys(_lines(document.body["blocks"], writers[document.language]))
            texts[document.kind, document.id, document.language] = "\n".join(lines)
    for place in content.places.values():
        if isinstance(place, schema.Partner | schema.Congress):
            told = place.together if isinstance(place, schema.Partner) else place.text
            for language, writer in writers.items():
                texts["place", place.id, language] = "\n".join(_lines(writer.prose(told), writer))
    return texts


def _lines(part: Any, writer: Writer) -> Iterator[str]:
    """The words of blocks in reading order, without the joiners that keep phrases together."""
    match part:
        case list():
            for each in part:
                yield from _lines(each, writer)
        case dict() if part.get("kind") not in ("sources", "borrowed"):
            for key in ("title", "text", "value", "note", "items"):
                if key == "text" and writer.wording.has_readings and part.get("prose"):
                    yield readings.written(json.loads(part["prose"])).replace(phrases.WORD_JOINER, "")
                elif key in part:
                    yield from _lines(part[key], writer)
        case str():
            yield part.replace(phrases.WORD_JOINER, "")


def _listings(
    content: Content,
    numbers: Mapping[tuple[str, str], int],
    named: list[tuple[str, str, Mapping[str, str]]],
    writer: Writer,
    reader: Writer,
) -> Iterator[tuple[str, LIST, str, str, int]]:
    """`reader`: who knows how the titles are read, if somebody wrote that down."""
    language, tongue = writer.language, writer.wording.locale.language
    order = {(kind, name): _key(title, reader) for kind, name, title in named}
    for (kind, name), key in order.items():
        yield language, "initial", _initial(key, tongue), key, numbers[kind, name]
    for place in content.places.values():
        if place.kind == CROWD:
            continue
        number, key = numbers["place", place.id], order["place", place.id]
        if region := writer.region_of(place.country):
            yield language, "region", region, key, number
        kind = _layer(content, "seats", writer) if place.kind == "seat" else _tie(content, place, writer)
        if kind:
            yield language, "tie", kind, key, number


def _key(title: Mapping[str, str], writer: Writer) -> str:
    """What a title is sorted by, and listed under: how it is read, where its letters do not say that."""
    match writer.wording.locale.language:
        case "ja":
            latin = LATIN.match(plain := writer.bare(title))
            return fold(plain if latin else _reading(writer.spans(title)))
        case "zh":
            return fold(pinyin(writer.bare(title)))
        case "ko":
            return writer.bare(title)  # whose syllables are in Unicode's order
    return fold(writer.bare(title))


def _initial(key: str, tongue: str) -> str:
    """The kana row or letter under which a title stands, the first consonant of a Korean syllable."""
    first = fold(key)[:1]
    first = VOICED.get(first, first)
    if tongue == "ja" and first in ROW_OF:
        return ROW_OF[first]
    return first.upper() if first.isalpha() else OTHER
