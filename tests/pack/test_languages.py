# SPDX-License-Identifier: GPL-3.0-or-later
"""The real content in every language: complete or in another one with a note, in the right forms, with readings."""

from __future__ import annotations

import json
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from kiosk import paths
from kiosk.content.load import load
from kiosk.content.names import countries
from kiosk.content.schema import Language
from kiosk.guide import screens
from kiosk.guide.route import Route, Stop
from kiosk.guide.speech import on_screen
from kiosk.pack.build import Sources, build
from kiosk.pack.interface import Interface
from kiosk.pack.language import Wording
from kiosk.pack.reader import Pack, open_pack
from kiosk.pack.readings import bare, kana, parts

MENU = ["ja", "ja-x-easy", "en", "pt-BR", "zh-Hans", "ko", "vi", "fil", "es"]
ALL = [*MENU, "ja-x-furigana"]
KANJI = re.compile("[\u3400-\u9fff々]")
NO_WORDS = ("languages", "id", "url", "image", "icon", "symbol", "code", "target", "kind")
KINDS = ("site", "page", "region", "layer", "game")


def words(body: object, field: str = "") -> Iterator[str]:
    """Every text of a document that is drawn; sources stand in the language of the document they name."""
    match body:
        case str() if field == "prose":
            yield from ("".join(f"{{{w}|{r}}}" if r else w for w, _, r in json.loads(body)) if body else "",)
        case str():
            yield body
        case {"kind": "sources"}:
            return
        case dict():
            for name, value in body.items():
                if name not in NO_WORDS and not (name == "text" and "prose" in body):
                    yield from words(value, name)
        case list():
            for value in body:
                yield from words(value, field)


def shown(pack: Pack, language: str) -> list[str]:
    found = [text for kind in KINDS for body in pack.documents(kind, language) for text in words(body)]
    assert len(found) > 400, "the scan finds the texts"
    return found


def test_menu_names_the_nine_languages_in_their_own_words(pack: Pack) -> None:
    assert [row.id for row in screens.site(pack, "ja").languages] == MENU
    assert [row.name for row in screens.site(pack, "vi").languages][4] == "简体中文"


@pytest.mark.parametrize("language", ALL)
def test_nothing_is_borrowed_from_another_language(language: str, pack: Pack) -> None:
    bodies = [*pack.documents("page", language), *pack.documents("region", language)]
    assert [body["id"] for body in bodies if "id" in body and body["blocks"][0]["kind"] == "borrowed"] == []
    assert screens.site(pack, language).borrowed == ""


@pytest.mark.parametrize("language", [name for name in MENU if not name.startswith("ja")])
def test_no_japanese_is_left_in_other_languages(language: str, pack: Pack) -> None:
    assert [text for text in shown(pack, language) if re.search("[\u3041-\u30ff]", text)] == []


@pytest.mark.parametrize("language", ["ja-x-easy", "ja-x-furigana"])
def test_a_reading_stands_over_every_kanji(language: str, pack: Pack) -> None:
    unread = [
        piece
        for text in shown(pack, language)
        for piece, reading in parts(text.replace("\u2060", ""))
        if KANJI.search(piece) and not reading
    ]
    assert unread == []


@pytest.mark.parametrize("language", ["ja-x-easy", "ja-x-furigana"])
def test_readings_are_kana(language: str, pack: Pack) -> None:
    found = {reading for text in shown(pack, language) for _, reading in parts(text.replace("\u2060", ""))}
    assert len(found) > 200
    assert [reading for reading in found if re.search("[^\u3041-\u30ff]", reading)] == []


@pytest.mark.parametrize("language", MENU)
def test_lines_of_easy_japanese_break_at_its_spaces_and_others_as_they_are_written(
    language: str, pack: Pack
) -> None:
    page = pack.document("page", "uclg", language)
    assert page is not None
    joined = "\u2060" in page["summary"]
    assert joined == (language in ("ja", "ja-x-easy", "zh-Hans"))


def covered(pack: Pack, family: str) -> frozenset[int]:
    """What both weights of a family in the pack can draw."""
    fonts = [TTFont(BytesIO(body)) for body in pack.blobs("font").values()]
    mine = [font.getBestCmap() for font in fonts if font["name"].getDebugName(1).startswith(family)]
    own = [font.getBestCmap() for font in fonts if font["name"].getDebugName(1) in (family, f"{family} Bold")]
    assert len(mine) >= len(own) >= 1
    return frozenset.intersection(*(frozenset(one) for one in own))


@pytest.fixture(scope="module")
def families(pack: Pack) -> dict[str, frozenset[int]]:
    return {family: covered(pack, family) for family in json.loads(pack.meta("fonts"))}


@pytest.mark.parametrize("language", ALL)
def test_every_letter_is_drawn_and_chinese_and_japanese_in_their_own_forms(
    language: str, pack: Pack, families: dict[str, frozenset[int]]
) -> None:
    texts = shown(pack, language)
    for element in ElementTree.parse(paths.translations() / f"kiosk_{language}.ts").iter():
        texts.append(element.text or "")
    letters = {letter for text in texts for letter in text if letter.isprintable()}
    everywhere = frozenset[int]().union(*families.values())
    assert sorted(letter for letter in letters if ord(letter) not in everywhere) == []
    own = families[screens.site(pack, language).font]
    if language.startswith(("ja", "zh")):
        assert sorted(letter for letter in letters if KANJI.match(letter) and ord(letter) not in own) == []
    else:
        assert sorted(letter for letter in letters if letter.isalpha() and ord(letter) not in own) == []


@pytest.mark.parametrize("language", MENU)
def test_names_of_the_languages_are_drawn_in_their_own_fonts(
    language: str, pack: Pack, families: dict[str, frozenset[int]]
) -> None:
    for row in screens.site(pack, language).languages:
        assert all(ord(letter) in families[row.family] for letter in row.name), row.name


def wording(language: str) -> Wording:
    loaded = load(paths.data())
    assert loaded.content is not None
    (record,) = [row for row in loaded.content.site.languages if row.id == language]
    return Wording(record, Interface(paths.translations(), (language,)))


@pytest.mark.parametrize(
    ("language", "day", "month", "about", "country", "listed"),
    [
        ("ja", "1990年10月22日", "2010年11月", "2016年ごろ", "ドイツ", "a、b、c"),
        ("en", "22 October 1990", "November 2010", "c. 2016", "Germany", "a, b and c"),
        ("pt-BR", "22 de outubro de 1990", "novembro de 2010", "por volta de 2016", "Alemanha", "a, b e c"),
        ("zh-Hans", "1990年10月22日", "2010年11月", "约2016年", "德国", "a、b和c"),
        ("ko", "1990년 10월 22일", "2010년 11월", "2016년경", "독일", "a, b 및 c"),
        ("vi", "22 tháng 10, 1990", "tháng 11 năm 2010", "khoảng 2016", "Đức", "a, b và c"),
        ("fil", "Oktubre 22, 1990", "Nobyembre 2010", "mga 2016", "Germany", "a, b, at c"),
        ("es", "22 de octubre de 1990", "noviembre de 2010", "hacia 2016", "Alemania", "a, b y c"),
    ],
)
def test_dates_countries_and_lists_are_those_of_cldr(
    language: str, day: str, month: str, about: str, country: str, listed: str
) -> None:
    found = wording(language)
    assert (found.day("1990-10-22"), found.day("2010-11"), found.day("c. 2016")) == (day, month, about)
    assert (found.country("DE"), found.listed(["a", "b", "c"])) == (country, listed)


def test_easy_japanese_reads_its_dates_and_countries() -> None:
    found = wording("ja-x-easy")
    assert found.day("2004-05-01") == "2004{年|ねん}5{月|がつ}{1日|ついたち}"
    assert found.day("2004-05-22") == "2004{年|ねん}5{月|がつ}22{日|にち}"
    assert found.country("ZA") == "{南|みなみ}アフリカ"
    assert bare(found.country("US")) == "アメリカ合衆国"


def test_every_country_can_be_read() -> None:
    found = wording("ja-x-easy")
    unread = [code for code in countries() if KANJI.search(kana(found.country(code)))]
    assert unread == []


@pytest.mark.parametrize(
    ("language", "names", "wanted"),
    [
        ("pt-BR", ["Zâmbia", "Áustria", "Bélgica"], ["Áustria", "Bélgica", "Zâmbia"]),
        ("vi", ["Đức", "Ý", "Áo"], ["Áo", "Đức", "Ý"]),
        ("zh-Hans", ["中国", "德国", "法国"], ["德国", "法国", "中国"]),
        ("ko", ["한국", "간다", "가나"], ["가나", "간다", "한국"]),
    ],
)
def test_names_are_in_the_order_of_the_language(language: str, names: list[str], wanted: list[str]) -> None:
    assert wording(language).sorted(names) == wanted


def test_right_to_left_is_what_cldr_says() -> None:
    record = Language.model_validate({"id": "ar", "name": "العربية", "fallback": "en"})
    assert Wording(record, Interface(paths.translations(), ())).right_to_left
    assert not wording("vi").right_to_left


@pytest.fixture
def incomplete(tmp_path: Path, sources: Sources) -> Iterator[Pack]:
    """The real content without the Vietnamese for one title and one paragraph."""
    data = shutil.copytree(paths.data(), tmp_path / "data")
    file = data / "i18n" / "vi.yaml"
    text = file.read_text(encoding="utf-8")
    for original in ("音楽でつながる", "世界の都市とともに。"):
        text, count = re.subn(rf"  - of: {original}\n    text: .*\n", "", text)
        assert count == 1
    file.write_text(text, encoding="utf-8")
    loaded = load(data)
    assert loaded.content is not None
    assert build(loaded.content, sources, tmp_path / "content.pack") == ()
    pack = open_pack(tmp_path / "content.pack")
    assert isinstance(pack, Pack)
    yield pack
    pack.close()


def test_missing_text_is_shown_in_the_next_language_with_a_note(incomplete: Pack) -> None:
    page = incomplete.document("page", "partners", "vi")
    assert page is not None
    assert page["blocks"][0] == {"kind": "borrowed", "text": "Tiếng Anh"}
    assert "Linked by music" in [block.get("text") for block in page["blocks"]]
    home = screens.site(incomplete, "vi")
    assert (home.title, home.borrowed) == ("Together with the cities of the world.", "Tiếng Anh")
    other = incomplete.document("page", "uclg", "vi")
    assert other is not None
    assert other["blocks"][0]["kind"] != "borrowed"


def test_missing_text_is_said_by_the_voice_of_its_own_language_after_the_note(incomplete: Pack) -> None:
    for stop, text in (
        (Stop(), "Together with the cities of the world."),
        (Stop("partners"), "Linked by music"),
    ):
        parts = [
            part
            for told in on_screen(incomplete, "vi", Route().to(stop))
            for part in told.parts
            if part.words
        ]
        languages = {part.text: part.language for part in parts}
        assert languages[text] == "en"
        note = "Một phần hiển thị bằng Tiếng Anh"
        [said] = [part for part in parts if part.text.startswith(note)]
        assert said.language == "vi"
        assert languages[parts[0].text] == "vi"
