# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines of Japanese and Chinese break between phrases, long phrases between words, and no word is broken."""

from __future__ import annotations

import re
from itertools import pairwise

import budoux
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.pack import guess
from kiosk.pack.phrases import SHORT, WORD_JOINER, interface_phrased, phrased, unbroken

# Letters, kana with marks, selectors, Latin, digits, signs, line ends; no joiner of the staff's own.
LETTERS = (
    "浜松市都市間交流姉妹友好のはがをとにでする。、・ーァかき「」(2023年)UCLG city 　\n\u3099\U000e0100<&\\"
)
TEXT = st.text(LETTERS, max_size=60)
SENTENCE = st.text("浜松市都市間交流姉妹友好のはがをとにでする。、ーかき2023年UCLG", min_size=1, max_size=60)


def bare(text: str) -> str:
    return text.replace(WORD_JOINER, "")


def breaks(text: str) -> set[int]:
    """Where lines of a phrased text may break: offsets in the bare text with no joiner around."""
    found, offset = set(), 0
    for index, letter in enumerate(text):
        if letter == WORD_JOINER:
            continue
        offset += 1
        if text[index + 1 : index + 2] not in ("", WORD_JOINER):
            found.add(offset)
    return found


def shown(text: str) -> str:
    """The bare text with a bar where a line may break."""
    words = bare(text)
    return "|".join(words[start:end] for start, end in pairwise([0, *sorted(breaks(text)), len(words)]))


@given(TEXT)
@example("浜松市の都市間交流")
def test_without_its_joiners_a_phrased_text_is_the_text(text: str) -> None:
    assert bare(phrased("ja", text)) == bare(unbroken("ja", text)) == text
    assert bare(phrased("zh", text)) == text


@given(TEXT)
def test_other_languages_break_at_spaces_alone(text: str) -> None:
    assert phrased("en", text) == unbroken("en", text) == text


@given(SENTENCE)
@example("浜松市は世界の都市とともに歩みます。")
def test_lines_break_between_phrases_and_in_long_ones(text: str) -> None:
    found, ends, at = breaks(phrased("ja", text)), {0, len(text)}, 0
    for phrase in budoux.load_default_japanese_parser().parse(text):
        at += len(phrase)
        ends.add(at)
    kept = ends & {0, *found, len(text)}
    for inner in found - ends:
        phrase = text[max(at for at in kept if at < inner) : min(at for at in kept if at > inner)]
        assert sum(0.7 if letter.isascii() else 1.0 for letter in phrase) > SHORT, phrase


@given(SENTENCE)
@example("最初の画面にもどります。")
@example("台北と中東のえがき方、もう一度のしくみ")
def test_no_word_of_the_dictionary_is_broken(text: str) -> None:
    found = breaks(phrased("ja", text))
    for run in re.finditer("[ぁ-ゖァ-ヺー々一-鿿]+", text):
        starts = guess.word_starts(run[0])
        inside = set(range(run.start() + 1, run.end())) - {run.start() + at for at in starts}
        assert not starts or not found & inside
    for number in re.finditer(r"[0-9A-Z]+", text):
        assert not found & set(range(number.start() + 1, number.end()))


@pytest.mark.parametrize(
    "words",
    [
        "取り組みの|しくみを|見る",
        "明るい",
        "漢字に|ふりがな",
        "姉妹都市・|友好都市",
        "最初の|画面に|もどります。",
        "世界の|都市と|ともに。",
        "中東・|西アジア",
        "プラハ|国立|劇場",
        "アジア|太平洋|支部|(UCLG ASPAC)",
        "支部|(United |Cities |and |Local |Governments)",
        "浜松市|国際|交流|協会",
        "2019年|11月11日〜|15日",
        "お問い合わせ",
        "見せてください。",
        "2012年4月6日",
    ],
)
def test_where_lines_may_break(words: str) -> None:
    assert shown(phrased("ja", words.replace("|", ""))) == words


@pytest.mark.parametrize(
    ("text", "spaces", "words"),
    [
        ("2012年4月6日", False, "2012年4月6日"),
        ("2019年11月11日〜15日", False, "2019年|11月11日〜|15日"),
        ("音楽の 交流の 覚書", True, "音楽の |交流の |覚書"),
        ("覚書で 協力", True, "覚書で |協力"),
        ("トルコも 入ります。地図では 中東です。", True, "トルコも |入ります。|地図では |中東です。"),
    ],
)
def test_short_words_stay_on_one_line(text: str, spaces: bool, words: str) -> None:
    assert shown(unbroken("ja", text, at_spaces=spaces)) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("此颜色的国家和地区", "此|颜色|的|国家|和|地区"),
        ("非洲分部（UCLG Africa）", "非洲|分部|（UCLG Africa）"),
        ("在Act City立有", "在|Act City|立|有"),
    ],
)
def test_chinese(text: str, words: str) -> None:
    assert shown(phrased("zh", text)) == words


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("ja", "ここから%1つえらべます。", "ここから|%1つ|えらべます。"),
        ("ja", "全%2ページ中 %1ページ目", "全%2ページ中 |%1ページ目"),
        ("ja", "言語 Language", "言語 |Language"),
        (
            "ja-x-easy",
            "まだ {訳|やく}が ない ところは %1です。",
            "まだ |{訳|やく}が |ない |ところは |%1です。",
        ),
        ("ja-x-furigana", "{地域|ちいき}を\n{選|えら}ぶ", "{地域|ちいき}を\n{選|えら}ぶ"),
        ("zh-Hans", "此颜色的国家和地区", "此|颜色|的|国家|和|地区"),
        ("vi", "Thông tin %1", "Thông tin %1"),
        ("xx", "%1, %2", "%1, %2"),
    ],
)
def test_words_of_the_interface_break_as_the_content_does(language: str, text: str, shown: str) -> None:
    found = interface_phrased(language, text)
    assert bare(found) == text
    units = re.findall(r"\{[^}]*\}|%\d|.", found, re.DOTALL)
    cuts = [
        "" if WORD_JOINER in (unit, after) or after in " \n" or unit == "\n" else "|"
        for unit, after in zip(units, [*units[1:], ""], strict=True)
    ]
    told = bare("".join(unit + cut for unit, cut in zip(units, cuts, strict=True)))
    assert (told if WORD_JOINER in found else found) == shown


def test_line_end_of_the_staff_stays_one() -> None:
    lines = phrased("ja", "浜松市\n\n国際課").split("\n")
    assert lines == [phrased("ja", "浜松市"), "", phrased("ja", "国際課")]


@pytest.mark.parametrize("whole", ["か\u3099", "葛\U000e0100", "は\u309a"], ids=ascii)
def test_marks_and_selectors_stay_with_their_letter(whole: str) -> None:
    assert phrased("ja", f"{whole}城市").startswith(f"{whole}{WORD_JOINER}")
