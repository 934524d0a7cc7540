# SPDX-License-Identifier: GPL-3.0-or-later
"""What the real content says in every language; and that what is meant for staff stays with staff."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.atlas.projection import X_MAX, Y_MAX
from kiosk.content.load import Content, load
from kiosk.content.schema import Fact, KeyFact, Page, Partner, PlaceList, Record
from kiosk.pack.build import Sources, build
from kiosk.pack.phrases import WORD_JOINER
from kiosk.pack.reader import Document, Pack, open_pack

KINDS = ("site", "page", "region", "place", "card", "layer", "game")
LANGUAGES = ("ja", "en")
# Names of fields that only staff may read; a document has no such key.
FOR_STAFF = {"confirm", "grade", "source", "as_of", "reason"}
COLLECTED = {"blocks", "languages", "home", "trail", "items"}


def bodies(pack: Pack, language: str) -> list[Document]:
    return [body for kind in KINDS for body in pack.documents(kind, language)]


def records(value: object) -> Iterator[Record]:
    """Every record inside some content, however deep."""
    match value:
        case Record():
            yield value
            for name in type(value).model_fields:
                yield from records(getattr(value, name))
        case dict():
            for part in value.values():
                yield from records(part)
        case tuple() | list():
            for part in value:
                yield from records(part)


def all_records(content: Content) -> list[Record]:
    roots: list[object] = [content.site, dict(content.pages), content.regions, content.metropolitan]
    return list(records([*roots, dict(content.places), content.contact, content.view]))


def leaves(value: object) -> Iterator[tuple[str, str]]:
    """Every text of a document with its key; prose is JSON inside, and its words count too."""

    def walk(value: object, key: str) -> Iterator[tuple[str, str]]:
        match value:
            case str():
                yield key, value
                if key == "prose" and value:
                    yield from walk(json.loads(value), "words")
            case dict():
                for name, part in value.items():
                    yield from walk(part, name)
            case list():
                for part in value:
                    yield from walk(part, key)

    return walk(value, "")


def keys(value: object) -> set[str]:
    match value:
        case dict():
            return set(value).union(*(keys(part) for part in value.values()))
        case list():
            return set().union(*(keys(part) for part in value))
        case _:
            return set()


def unbroken(text: str) -> str:
    return text.replace(WORD_JOINER, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_has_a_document(language: str, content: Content, pack: Pack) -> None:
    regions = [*content.regions, content.metropolitan]
    assert [body["id"] for body in pack.documents("page", language)] == list(content.pages)
    assert [body["row"]["id"] for body in pack.documents("region", language)] == [one.id for one in regions]
    assert [body["row"]["id"] for body in pack.documents("place", language)] == list(content.places)
    assert len(pack.documents("site", language)) == 1


def test_languages_differ_in_words_alone(pack: Pack) -> None:
    def shape(value: object) -> object:
        match value:
            case dict():
                return {name: shape(part) for name, part in value.items()}
            case list():
                return [shape(part) for part in value]
            case str():
                return bool(value)
            case _:
                return value

    for ja, en in zip(bodies(pack, "ja"), bodies(pack, "en"), strict=True):
        ja.pop("furigana", None)  # readings are for Japanese
        en.pop("furigana", None)
        assert shape(ja) == shape(en)


def test_notes_for_staff_never_reach_visitors(content: Content, pack: Pack) -> None:
    notes = {
        note
        for record in all_records(content)
        for name in ("confirm", "reason")
        if (note := getattr(record, name, None))
    }
    notes |= {row.note for region in content.regions for row in region.countries if row.note}
    assert len(notes) > 10
    shown = [unbroken(text) for language in LANGUAGES for _, text in leaves(bodies(pack, language))]
    assert len(shown) > 1000
    for note in notes:
        for part in note.split(" / "):  # one note in both languages
            assert not [text for text in shown if part in text], part


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_document_has_a_field_for_staff(language: str, pack: Pack) -> None:
    found = keys(bodies(pack, language))
    assert found >= COLLECTED
    assert not FOR_STAFF & found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_markup_is_left(language: str, pack: Pack) -> None:
    markup = re.compile(
        r"\]\((page:|http)|\{[^{}|]+\|[^{}|]+\}|\\[*\[\]{}]|</?[a-z]+>|&[a-z]+;", re.IGNORECASE
    )
    texts = [text for key, text in leaves(bodies(pack, language)) if key != "prose"]
    assert markup.search("a {漢字|かんじ}") and markup.search("[b](page:c)") and markup.search("<br>")
    assert [text for text in texts if markup.search(unbroken(text))] == []


def lines(pack: Pack, kind: str, name: str) -> list[str]:
    """The sources that a document names."""
    body = pack.document(kind, name, "ja")
    assert body is not None
    return [
        line for block in body["blocks"] if block["kind"] == "sources" for line in block["text"].split("\n")
    ]


def told(content: Content, facts: list[Fact]) -> set[str]:
    """The lines that name the sources of these facts."""
    sources = [content.sources[name] for fact in facts for name in fact.source]
    return {f"{source.publisher}: {source.title}" for source in sources}


def facts_of(content: Content, page: Page) -> list[Fact]:
    listed = [name for block in page.blocks if isinstance(block, PlaceList) for name in block.places]
    shown: list[object] = [page, [content.places[name] for name in listed]]
    if page.screen == "contact":
        shown.append(content.contact)
    return [record for record in records(shown) if isinstance(record, Fact)]


def test_page_names_the_sources_of_its_facts_once(content: Content, pack: Pack) -> None:
    for page in content.pages.values():
        found = lines(pack, "page", page.id)
        assert set(found) == told(content, facts_of(content, page)), page.id
        assert len(found) == len(set(found)), page.id


def test_panel_names_the_sources_of_its_facts(content: Content, pack: Pack) -> None:
    for section in (*content.regions, content.metropolitan):
        facts = [record for record in records(section) if isinstance(record, Fact)]
        facts += [content.places[section.seat]] if section.seat else []
        assert told(content, facts) <= set(lines(pack, "region", section.id)), section.id


def test_source_of_every_fact_is_named_somewhere(content: Content, pack: Pack) -> None:
    facts = [record for record in all_records(content) if isinstance(record, Fact)]
    pages = [line for name in content.pages for line in lines(pack, "page", name)]
    regions = [row.id for row in (*content.regions, content.metropolitan)]
    panels = [line for name in regions for line in lines(pack, "region", name)]
    cards = [line for name in content.places for line in lines(pack, "card", name)]
    assert told(content, facts) - set(pages) - set(panels) - set(cards) == set()


@pytest.mark.parametrize(("language", "words"), [("ja", "現在"), ("en", "as of ")])
def test_key_fact_with_a_date_says_how_old_it_is(
    language: str, words: str, content: Content, pack: Pack
) -> None:
    facts = [record for record in all_records(content) if isinstance(record, KeyFact)]
    dated = [fact for fact in facts if fact.as_of != "undated"]
    bodies = [*pack.documents("page", language), *pack.documents("region", language)]
    items = [item for body in bodies for block in body["blocks"] for item in block.get("items", ())]
    assert dated
    assert len([item for item in items if words in item.get("note", "")]) == len(dated)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_document_points_at_is_there(language: str, content: Content, pack: Pack) -> None:
    pointers = {"icon": "icon", "symbol": "icon", "code": "code"}
    found = {
        (pointers[key], text)
        for key, text in leaves(pack.documents("page", language))
        if key in pointers and text
    }
    for body in pack.documents("page", language):
        for block in body["blocks"]:
            if block["kind"] in ("code", "image"):
                found.add((block["kind"], block["image"]))
            if block["kind"] == "place":
                assert block["target"] in content.places
            if block["kind"] in ("cards", "links"):
                assert {item["id"] for item in block["items"]} <= content.pages.keys()
    assert {kind for kind, _ in found} >= {"icon", "code"}
    for kind, name in found:
        assert pack.needed_blob(kind, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_trail_leads_from_under_home_to_the_page(language: str, content: Content, pack: Pack) -> None:
    for body in pack.documents("page", language):
        trail = [step["page"] for step in body["trail"]]
        assert trail[-1] == body["id"]
        parents = [content.pages[name].parent for name in trail]
        assert parents == [None, *trail[:-1]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_and_frames_lie_on_the_map(language: str, pack: Pack) -> None:
    rows = [body["row"] for kind in ("place", "region") for body in pack.documents(kind, language)]
    assert all(abs(row["x"]) <= X_MAX and abs(row["y"]) <= Y_MAX for row in rows)
    for body in pack.documents("region", language):
        if body["row"]["id"] == "metropolis":
            assert body["view"] == []
            continue
        left, top, right, bottom = body["view"]
        assert left < body["row"]["x"] < right and top < body["row"]["y"] < bottom, body["row"]["id"]


def test_partner_that_ended_says_until_when(content: Content, pack: Pack) -> None:
    ended = {
        place.id: place for place in content.places.values() if isinstance(place, Partner) and place.until
    }
    for language, mark in (("ja", "〜"), ("en", " – ")):
        blocks = [block for body in pack.documents("page", language) for block in body["blocks"]]
        notes = {block["target"]: unbroken(block["note"]) for block in blocks if block["kind"] == "place"}
        assert {name for name, note in notes.items() if mark in note} == ended.keys() & notes.keys()


TAGS = "a<b>c</b> & d &amp; e"


def test_signs_of_html_stay_plain_letters(small: Path, sources: Sources, tmp_path: Path) -> None:
    """Staff may write them with a backslash; they are never made into markup or entities on the way."""
    page = small / "pages" / "overview.yaml"
    marked = re.sub(r"([<>&])", r"\\\1", TAGS)
    text = page.read_text(encoding="utf-8")
    text = text.replace("{ja: あらまし, en: In short}", f"{{ja: '{marked}', en: '{marked}'}}")
    text = re.sub(r'en: "\*Sample City\*[^\n]*', f"en: '{marked}'", text)
    page.write_text(text, encoding="utf-8")
    loaded = load(small)
    assert loaded.content is not None, loaded.problems
    assert build(loaded.content, sources, tmp_path / "small.pack") == ()
    pack = open_pack(tmp_path / "small.pack")
    assert isinstance(pack, Pack)
    body = pack.document("page", "overview", "en")
    pack.close()
    assert body is not None
    heading, paragraph = body["blocks"][:2]
    assert heading == {"kind": "heading", "text": TAGS}
    assert paragraph["text"] == TAGS
    assert json.loads(paragraph["prose"]) == [[TAGS, False, ""]]


def test_small_content_is_worded_as_written(small: Path, sources: Sources, tmp_path: Path) -> None:
    content = load(small).content
    assert content is not None
    assert build(content, sources, tmp_path / "small.pack") == ()
    pack = open_pack(tmp_path / "small.pack")
    assert isinstance(pack, Pack)
    overview, history, partners = (
        pack.document("page", name, "en") for name in ("overview", "history", "partners")
    )
    japanese = pack.document("page", "overview", "ja")
    pack.close()
    assert overview is not None and history is not None and partners is not None and japanese is not None

    paragraph, links = overview["blocks"][1:3]
    assert json.loads(paragraph["prose"]) == [
        ["Sample City", True, ""],
        [" works with ", False, ""],
        ["two cities", True, ""],
        [" and ", False, ""],
        ["more", True, ""],
        [".", False, ""],
    ]
    assert [item["id"] for item in links["items"]] == ["partners"]
    emphasised = json.loads(japanese["blocks"][1]["prose"])[0]
    assert [unbroken(emphasised[0]), *emphasised[1:]] == ["見本", True, "みほん"]
    assert overview["blocks"][3]["items"] == [
        {"title": "Partner cities", "value": "2", "note": "a sample\nas of January 2024"}
    ]
    assert [step["page"] for step in history["trail"]] == ["overview", "history"]
    assert history["blocks"][0]["items"][1] == {
        "value": "April 2003 – 10 May 2003",
        "title": "Sample fair",
        "note": "It was held in spring.",
    }
    assert [block["kind"] for block in partners["blocks"]] == ["place", "place", "image", "quote", "sources"]
    assert partners["blocks"][1]["note"] == "Indonesia\nAgreement, 22 October 1990 – 2010"
    assert partners["blocks"][2]["note"] == "The bridge of friendship  Sample City"
    assert partners["blocks"][4]["text"].split("\n") == [
        "Sample League: Sample yearbook",
        "Sample City: Sample chronicle",
    ]
