# SPDX-License-Identifier: GPL-3.0-or-later
"""All ways to write a word come to the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.pack.folding import FINAL, INITIAL, MEDIAL, TYPED, composed, fold, folded, is_common, varied
from kiosk.pack.guess import guessed
from kiosk.pack.pinyin import pinyin
from kiosk.pack.romaji import romaji


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("São Paulo", "SAO  paulo"),
        ("Đà Nẵng", "da nang"),
        ("Ｈａｍａｍａｔｓｕ", "hamamatsu"),
        ("ﾊﾏﾏﾂ", "はままつ"),
        ("ｶﾞﾗｽ", "がらす"),
        ("か\u3099", "ガ"),
        ("コーシュー", "こうしゅう"),
        ("セート", "せいと"),
        ("オオサカ", "おうさか"),
        ("サン・パウロ", "サンパウロ"),
        ("Côte d’Ivoire", "cote divoire"),
        ("友\u2060好\u2060都\u2060市", "友好都市"),
        ("Straße", "STRASSE"),
        ("항저우", "ㅎㅏㅇㅈㅓㅇㅜ"),
        ("광주", "ㄱㅗㅏㅇㅈㅜ"),
        ("값", "ㄱㅏㅂㅅ"),
        ("까치", "ㄱㄱㅏㅊㅣ"),
        ("\u1112\u1161\u11ab", "한"),
        ("㈱", "(株)"),
        ("music\nAlbania", "music albania"),
    ],
)
def test_ways_to_write_the_same_are_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_voiced_sound_is_another_sound() -> None:
    assert len({fold(kana) for kana in "かがはばぱ"}) == 5


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("ㅎ", "ㅎ"),
        ("ㅎㅏ", "하"),
        ("ㅎㅏㅁ", "함"),
        ("ㅎㅏㅁㅏ", "하마"),
        ("ㅎㅏㅁㅏㅁㅏㅆ", "하마마ㅆ"),
        ("ㅎㅏㅁㅏㅁㅏㅆㅡㅅㅣ", "하마마쓰시"),
        ("ㄷㅏㄹㄱ", "닭"),
        ("ㄷㅏㄹㄱㅏ", "달가"),
        ("ㄱㅗㅏㅇㅈㅜ", "광주"),
        ("ㅗㅏ ㅋㅋ", "ㅗㅏ ㅋㅋ"),
        ("ha ㅎㅏ 1", "ha 하 1"),
    ],
)
def test_korean_letters_are_shown_in_syllables_while_they_are_typed(typed: str, shown: str) -> None:
    assert composed(typed) == shown


COMMON = [syllable for syllable in map(chr, range(0xAC00, 0xD7A4)) if is_common(syllable)]
PARTS = {
    chr(first + number): TYPED.get(part, part)
    for first, parts in ((0x1100, INITIAL), (0x1161, MEDIAL), (0x11A8, FINAL))
    for number, part in enumerate(parts)
}


@given(st.text([*COMMON, " "], max_size=12))
@example("하마마쓰시의 값 닭까지")
def test_korean_that_is_typed_key_by_key_reads_as_it_is_meant(text: str) -> None:
    typed = "".join(PARTS.get(part, part) for part in unicodedata.normalize("NFD", text))
    assert composed(typed) == text
    assert fold(typed) == fold(text)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_each_letter_has_its_part(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("kana", "spellings"),
    [
        ("コウシュウ", ("koushuu", "koshu")),
        ("ハママツ", ("hamamatsu",)),
        ("さっぽろ", ("sapporo",)),
        ("とうきょう", ("toukyou", "tokyo")),
        ("ジャカルタ", ("jakaruta",)),
        ("広州", ()),
        ("", ()),
    ],
)
def test_kana_is_found_by_its_usual_spellings(kana: str, spellings: tuple[str, ...]) -> None:
    assert romaji(kana) == spellings


def test_a_reading_is_guessed_with_its_long_vowels() -> None:
    assert guessed("杭州市") == "コウシュウシ"


@pytest.mark.parametrize(
    ("name", "read"), [("杭州", "hang zhou"), ("重庆", "chong qing"), ("UCLG世界地图", "UCLG shi jie di tu")]
)
def test_chinese_is_read_in_pinyin(name: str, read: str) -> None:
    assert pinyin(name) == read


@pytest.mark.parametrize("way", ["かが", "はばぱ", "つっづ", "やゃ", "うぅゔ", "あぁ"])
def test_the_key_for_marks_goes_round(way: str) -> None:
    for letter, following in zip(way, way[1:] + way[0], strict=True):
        assert varied(letter) == following


@given(st.characters())
def test_what_has_no_marks_stays(letter: str) -> None:
    again = letter
    for _ in range(4):
        again = varied(again)
    assert len(varied(letter)) >= 1 and isinstance(again, str)
