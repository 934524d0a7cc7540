# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor looks for something: by typing, or from lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.guide.choice import TEXT_SIZES
from tests.journeys.words import JA
from tests.qt import screen
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeVisitor
from tests.qt.layout import faults

SEARCH = {"ja": "さがす", "en": "Search", "ko": "찾기"}


def to_search(visitor: Visitor) -> None:
    visitor.tap(SEARCH[visitor.program.kiosk.language])


def press(visitor: Visitor, keys: str) -> None:
    for key in keys:
        visitor.tap({"゛": "濁点・半濁点・小さい字", "⌫": "一字消す"}.get(key, key))


def test_a_city_is_found_by_its_reading_and_opens_on_the_map(visitor: Visitor) -> None:
    to_search(visitor)
    press(visitor, "こうしゆ゛う")
    assert visitor.says("こうしゅう")
    visitor.tap("杭州")
    assert visitor.program.kiosk.screen == "map"
    assert visitor.program.kiosk.world.region == "asia_pacific"
    assert visitor.says("杭州")


def test_a_city_is_found_in_latin_letters(visitor: Visitor) -> None:
    to_search(visitor)
    visitor.tap("英字")
    press(visitor, "hangz")
    visitor.tap("杭州")
    assert visitor.program.kiosk.world.region == "asia_pacific"


def test_a_city_is_found_in_korean_letters(visitor: Visitor) -> None:
    visitor.program.kiosk.chooseLanguage("ko")
    visitor.settle()
    to_search(visitor)
    press(visitor, "ㅅㅏㅅ")
    assert visitor.says("삿")
    press(visitor, "ㅍㅗㄹ")
    assert visitor.says("삿폴")
    visitor.tap("삿포로")
    assert visitor.says("삿포로") and visitor.program.kiosk.screen == "map"


def test_keys_are_those_of_the_language(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.openSearch()
    for language, own in (("ja", "あ"), ("ko", "ㅂ"), ("en", "q"), ("ko", "ㅂ"), ("ja", "あ")):
        kiosk.chooseLanguage(language)
        visitor.settle()
        assert {key for key in ("あ", "ㅂ", "q") if key in visitor.buttons()} == {own}
    visitor.tap("英字")
    assert "q" in visitor.buttons()


def test_what_was_found_is_still_there_on_the_way_back(visitor: Visitor) -> None:
    to_search(visitor)
    press(visitor, "はま")
    visitor.tap("浜松")
    visitor.tap(JA.back)
    assert visitor.program.kiosk.screen == "search"
    assert visitor.says("はま") and "浜松" in visitor.buttons()


def test_a_letter_is_erased_and_all_are_cleared(visitor: Visitor) -> None:
    to_search(visitor)
    press(visitor, "はなま⌫")
    assert visitor.says("はな") and not visitor.says("はなま")
    visitor.tap("全部消す")
    assert not visitor.says("はな")
    assert "「か」の名前" in visitor.buttons()


def test_nothing_found_is_said_and_the_lists_are_offered(visitor: Visitor) -> None:
    to_search(visitor)
    press(visitor, "ぬぬぬぬ")
    assert visitor.says("見つかりませんでした")
    visitor.tap("地域から")
    visitor.tap("ヨーロッパ")
    assert "トリノ" in visitor.buttons()


@pytest.mark.parametrize(
    ("language", "way", "title"),
    [
        pytest.param("ja", ["つながりから", "友好都市", "杭州"], "杭州", id="by kind of tie"),
        pytest.param("en", ["By region", "Asia-Pacific", "Bandung"], "Bandung", id="by region"),
        pytest.param("en", ["By name", "Names with H", "Hangzhou"], "Hangzhou", id="by letter"),
    ],
)
def test_a_city_is_found_without_typing(language: str, way: list[str], title: str, visitor: Visitor) -> None:
    visitor.program.kiosk.chooseLanguage(language)
    visitor.settle()
    to_search(visitor)
    for name in way:
        visitor.tap(name)
    assert visitor.program.kiosk.screen == "map" and visitor.says(title)


def test_a_page_is_found_by_a_word_in_it_and_says_that_it_is_a_page(visitor: Visitor) -> None:
    visitor.program.kiosk.chooseLanguage("en")
    visitor.settle()
    to_search(visitor)
    press(visitor, "cooperation")
    assert visitor.says("Page")
    visitor.program.kiosk.openFinding("page", "networks")
    visitor.settle()
    assert visitor.program.kiosk.page == "networks"


@pytest.mark.parametrize("kind", ["region", "tie"])
def test_what_was_chosen_stays_in_another_language(kind: str, visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage("en")
    to_search(visitor)
    kiosk.search.browse(kind)
    kiosk.search.choose(kiosk.search.choices.rows[-1].id)
    visitor.settle()
    before = {row.id for row in kiosk.search.findings.rows}
    for language in ("zh-Hans", "ja-x-easy", "ja"):
        kiosk.chooseLanguage(language)
        visitor.settle()
        assert {row.id for row in kiosk.search.findings.rows} == before
        assert kiosk.search.itemName
    assert visitor.says(screen.plain(kiosk.search.itemName))


@pytest.mark.parametrize("place", ["congress-2010", "seat-jakarta", "hangzhou", "metropolis-berlin"])
def test_a_finding_is_marked_on_the_map(place: str, visitor: Visitor) -> None:
    visitor.program.kiosk.openFinding("place", place)
    visitor.settle()
    world = visitor.program.kiosk.world
    assert world.place == place and world.kind == "place"
    assert place in [row.id for row in world.labels.rows]


def test_the_next_visitor_finds_no_words_of_this_one(visitor: Visitor) -> None:
    to_search(visitor)
    press(visitor, "はま")
    visitor.program.kiosk.session.finish()
    visitor.settle()
    visitor.wake()
    to_search(visitor)
    assert not visitor.says("はま")
    assert "「は」の名前" in visitor.buttons()


SIZES = [(1920, 1080), (1080, 1920), (1280, 720), (3840, 2160)]


def ask(words: str) -> Callable[[Visitor], None]:
    def go(visitor: Visitor) -> None:
        for letter in words:
            visitor.program.kiosk.search.write(letter)

    return go


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("language", "words"), [("ja", "は"), ("en", "a"), ("vi", "am nhac")])
def test_what_is_found_fits_at_the_largest_text(
    language: str, words: str, size: tuple[int, int], kiosk_program: MakeVisitor
) -> None:
    visitor = kiosk_program(*size)
    visitor.wake()
    visitor.program.kiosk.chooseLanguage(language)
    visitor.program.kiosk.preferences.chooseTextSize(TEXT_SIZES - 1)
    visitor.program.kiosk.openSearch()
    ask(words)(visitor)
    visitor.settle()
    assert list(faults(visitor)) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_keys_never_cover_the_words_or_what_is_found(
    size: tuple[int, int], kiosk_program: MakeVisitor
) -> None:
    visitor = kiosk_program(*size)
    visitor.wake()
    to_search(visitor)
    for words in ("おん", "ん"):
        visitor.program.kiosk.search.clear()
        ask(words)(visitor)
        visitor.settle()
        items = list(screen.painted(visitor.screen))
        (keys,) = (item for item in items if screen.kind(item) == "Keys")
        (found,) = (item for item in items if screen.kind(item) == "Findings")
        field = next(
            item
            for item in items
            if screen.is_text(item) and screen.plain(str(item.property("text"))) == words
        )
        for other in (found, field):
            assert not screen.rect(keys).intersects(screen.rect(other))
        assert screen.rect(found).height() > 60 * visitor.millimetre
