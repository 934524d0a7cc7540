# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a visitor types or chooses, what is meant is found, and never too much."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.guide import screens, search
from kiosk.guide.search import MOST, Finding
from kiosk.pack.folding import fold
from kiosk.pack.phrases import WORD_JOINER
from kiosk.pack.reader import Pack
from kiosk.pack.readings import bare
from tests.crowd import crowded_file, crowded_pack

__all__ = ["crowded_file", "crowded_pack"]
LETTERS = st.text(alphabet="aAeimnoオかガがー浜松杭州市音楽ｂ ・%_\"'*()^-\0゛😀é\u3099", max_size=60)


def found(pack: Pack, words: str, language: str = "ja") -> list[str]:
    return [finding.id for finding in search.search(pack, words, language)]


LANGUAGES = ["ja", "ja-x-easy", "ja-x-furigana", "en", "pt-BR", "zh-Hans", "ko", "vi", "fil", "es"]
WAYS = [
    "杭州",
    "杭",
    "こうしゅう",
    "コウシュウ",
    "コーシュー",
    "hangzhou",
    "Hangzhou",
    "ＨＡＮＧＺＨＯＵ",
    "koshu",
    "hangzh",
]


@pytest.mark.parametrize("words", WAYS, ids=ascii)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_city_is_found_however_it_is_written(words: str, language: str, pack: Pack) -> None:
    assert "hangzhou" in found(pack, words, language)[:2]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("浜松", "hamamatsu"),
        ("浜", "hamamatsu"),
        ("はま", "hamamatsu"),
        ("sao", "metropolis-sao-paulo"),
        ("São Paulo", "metropolis-sao-paulo"),
        ("saopaulo", "metropolis-sao-paulo"),
        ("ヨーロッパ", "europe"),
        ("よーろ", "europe"),
        ("滨松", "hamamatsu"),
        ("binsong", "hamamatsu"),
        ("bin song", "hamamatsu"),
        ("hang chau", "hangzhou"),
        ("Hàng Châu", "hangzhou"),
        ("ásia-pacífico", "asia_pacific"),
    ],
)
def test_short_words_and_other_spellings_are_found(words: str, name: str, pack: Pack) -> None:
    assert found(pack, words)[0] == name


def test_a_title_comes_before_a_text_and_an_exact_one_first(pack: Pack) -> None:
    findings = search.search(pack, "ヨーロッパ", "ja")
    assert (findings[0].kind, findings[0].id, findings[0].match) == ("region", "europe", "")
    in_text = [bool(finding.match) for finding in search.search(pack, "音楽", "ja")]
    assert in_text == sorted(in_text) and any(in_text)


@pytest.mark.parametrize("words", ["音楽", "音", "music", "ＭＵＳＩＣ"])
def test_what_was_found_in_a_text_shows_the_words_there(words: str, pack: Pack) -> None:
    snippets = [one for one in search.search(pack, words, "en") if one.match]
    assert snippets
    for one in snippets:
        assert fold(one.match) == fold(words)
        assert len(one.before + one.match + one.after) < 80 and "\n" not in one.before + one.after


def test_findings_speak_the_language_of_the_visitor(pack: Pack) -> None:
    (japanese,) = (one for one in search.search(pack, "hangzhou", "ja") if one.id == "hangzhou")
    (english,) = (one for one in search.search(pack, "杭州", "en") if one.id == "hangzhou")
    assert (japanese.title, english.title) == ("杭州", "Hangzhou")
    assert (japanese.note, english.note) == ("友好都市\u3000中国", "Friendship city, China")


def test_every_title_finds_its_own(pack: Pack) -> None:
    for language in LANGUAGES:
        everything = {
            one
            for letter in search.initials(pack, language)
            for one in search.chosen(pack, "initial", letter.id, language)
        }
        assert {one.id for one in everything} >= set(screens.page_ids(pack, language))
        for one in everything:
            answer = search.search(pack, bare(one.title), language)
            assert (one.kind, one.id) in {(each.kind, each.id) for each in answer}


@settings(max_examples=300)
@given(words=LETTERS | st.text(max_size=50))
def test_any_words_are_answered_with_few_rows(words: str, pack: Pack) -> None:
    answer = search.search(pack, words, "ja")
    assert len(answer) <= MOST
    assert len({(one.kind, one.id) for one in answer}) == len(answer)
    assert all(isinstance(one, Finding) and one.title for one in answer)


def test_nothing_is_found_for_nothing(pack: Pack) -> None:
    assert search.search(pack, "", "ja") == search.search(pack, " 　\u2060", "ja") == ()
    assert search.search(pack, "zzzqqq", "ja") == ()


def test_places_of_the_crowd_are_found_by_name(crowded_pack: Pack) -> None:
    place = crowded_pack.place("synthetic-000017", "ja")
    english = crowded_pack.place("synthetic-000017", "en")
    assert place is not None and english is not None
    for words in (place.name, english.name, english.name[:5].upper(), place.name[:2]):
        answer = search.search(crowded_pack, words, "ja")
        assert place.id in [one.id for one in answer], words
    assert next(one.note for one in answer if one.id == place.id)


# Lists


def test_japanese_titles_stand_in_kana_rows_and_english_ones_under_letters(pack: Pack) -> None:
    rows = [choice.id for choice in search.initials(pack, "ja")]
    assert rows[:10] == list("あかさたなはまやらわ")
    assert "hangzhou" in [one.id for one in search.chosen(pack, "initial", "か", "ja")]
    assert [choice.id for choice in search.initials(pack, "en")] == sorted(
        choice.id for choice in search.initials(pack, "en")
    )
    assert "hangzhou" in [one.id for one in search.chosen(pack, "initial", "H", "en")]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("た", "大田"),
        ("た", "済州"),
        ("さ", "1913年からの歩み"),
        ("U", "UCLGへの加盟"),
        ("U", "UCLGのしくみ"),
    ],
)
@pytest.mark.parametrize("language", ["ja", "ja-x-furigana"])
def test_a_japanese_title_stands_where_it_is_read(pack: Pack, language: str, row: str, title: str) -> None:
    found = search.chosen(pack, "initial", row, language)
    assert title in [bare(one.title.replace(WORD_JOINER, "")) for one in found]


def test_places_are_listed_by_region_and_by_tie(pack: Pack) -> None:
    assert [choice.id for choice in search.regions(pack, "ja")] == [
        region.id for region in screens.regions(pack, "ja") if region.id != "metropolis"
    ]
    assert "hangzhou" in [one.id for one in search.chosen(pack, "region", "asia_pacific", "ja")]
    assert "hangzhou" in [one.id for one in search.chosen(pack, "tie", "友好都市", "ja")]


def test_chinese_titles_stand_under_the_first_letter_of_their_pinyin(pack: Pack) -> None:
    rows = [choice.id for choice in search.initials(pack, "zh-Hans")]
    assert set(rows) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ#")
    assert "hangzhou" in [one.id for one in search.chosen(pack, "initial", "H", "zh-Hans")]


def test_korean_titles_stand_under_their_first_consonant_in_their_order(pack: Pack) -> None:
    rows = [choice.id for choice in search.initials(pack, "ko")]
    assert rows == [*sorted(set(rows) & set("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")), "U", "#"]
    found = [one.title for one in search.chosen(pack, "initial", "ㅎ", "ko")]
    assert "항저우" in found and found == sorted(found)


@pytest.mark.parametrize("typed", ["ㅎㅏㅇ", "ㅎㅏㅇㅈㅓㅇㅜ", "항ㅈ", "hangz"])
def test_a_korean_name_is_found_while_it_is_typed(typed: str, pack: Pack) -> None:
    assert "hangzhou" in [one.id for one in search.search(pack, typed, "ko")]


def test_words_with_readings_are_found_and_shown_with_them(pack: Pack) -> None:
    (page,) = (one for one in search.search(pack, "音楽", "ja-x-easy") if one.id == "networks")
    assert page.match == "{音楽|おんがく}"
    for one in search.search(pack, "都市", "ja-x-easy"):
        for part in (one.title, one.note, one.before, one.match, one.after):
            assert part.count("{") == part.count("}") == part.count("|"), part


def test_words_of_two_lines_are_not_one(pack: Pack) -> None:
    for one in search.search(pack, "música", "en"):
        assert fold(one.match) in ("musica", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_has_as_many_entries_as_it_says(language: str, pack: Pack) -> None:
    lists = {"initial": search.initials, "region": search.regions, "tie": search.ties}
    for kind, items in lists.items():
        for choice in items(pack, language):
            assert len(search.chosen(pack, kind, choice.id, language)) == choice.entries
