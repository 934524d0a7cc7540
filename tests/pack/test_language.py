# SPDX-License-Identifier: GPL-3.0-or-later
"""How Japanese and English write what is the same in the data, and where their lines may break."""

from __future__ import annotations

import re
from datetime import date, timedelta

import budoux
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.schema import Language
from kiosk.pack.interface import Interface
from kiosk.pack.language import LONGEST_PHRASE, WORD_JOINER, Wording, interface_phrased


def wording(language: str, **fields: object) -> Wording:
    """A language of the kiosk, with the interface's own words."""
    record = Language.model_validate({"id": language, "name": language, **fields})
    return Wording(record, Interface(paths.translations(), (language,)))


class Worded(Interface):
    """Says this for everything."""

    def __init__(self, said: str) -> None:
        self._said = said

    def translate(self, context: str, source: str, comment: str = "") -> str:
        return self._said


JA, EN = wording("ja"), wording("en", locale="en-GB")
BOTH = {"ja": JA, "en": EN}


@pytest.mark.parametrize(
    ("written", "ja", "en"),
    [
        ("1913", "1913年", "1913"),
        ("2010-11", "2010年11月", "November 2010"),
        ("1990-10-22", "1990年10月22日", "22 October 1990"),
        ("2024-02-29", "2024年2月29日", "29 February 2024"),
        ("0794", "794年", "794"),
        ("c. 1913", "1913年ごろ", "c. 1913"),
        ("c. 2010-11", "2010年11月ごろ", "c. November 2010"),
        ("c. 2024-01-01", "2024年1月1日ごろ", "c. 1 January 2024"),
    ],
)
def test_day(written: str, ja: str, en: str) -> None:
    assert (JA.day(written), EN.day(written)) == (ja, en)


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(9998, 12, 31)))
def test_neighbouring_days_never_read_the_same(first: date) -> None:
    second = first + timedelta(days=1)
    for language in ("ja", "en"):
        assert BOTH[language].day(first.isoformat()) != BOTH[language].day(second.isoformat())


@pytest.mark.parametrize(
    ("start", "end", "ja", "en"),
    [
        ("1913", None, "1913年", "1913"),
        ("1913", "1914", "1913年〜1914年", "1913 – 1914"),
        ("2003-04", "2003-05-10", "2003年4月〜2003年5月10日", "April 2003 – 10 May 2003"),
        ("2007-10-28", "2007-10-31", "2007年10月28日〜31日", "28 – 31 October 2007"),
        ("2010-05-31", "2010-06-02", "2010年5月31日〜2010年6月2日", "31 May 2010 – 2 June 2010"),
        ("c. 2010-05-01", "2010-05-02", "2010年5月1日ごろ〜2010年5月2日", "c. 1 May 2010 – 2 May 2010"),
    ],
)
def test_period(start: str, end: str | None, ja: str, en: str) -> None:
    assert (JA.period(start, end), EN.period(start, end)) == (ja, en)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("pt-BR", "2 – 4 de outubro de 2007"),
        ("zh-Hans", "2007年10月2日～4日"),
        ("ko", "2007년 10월 2일~4일"),
        ("vi", "2 – 4 tháng 10, 2007"),
        ("fil", "Oktubre 2 – 4, 2007"),
        ("es", "2 – 4 de octubre de 2007"),
    ],
)
def test_period_of_days_of_a_month(language: str, told: str) -> None:
    assert wording(language).period("2007-10-02", "2007-10-04") == told


def test_period_with_readings() -> None:
    told = wording("ja-x-furigana", readings_for="ja").period("2007-10-02", "2007-10-04")
    assert told == "2007{年|ねん}10{月|がつ}{2日|ふつか}〜{4日|よっか}"


@pytest.mark.parametrize(
    ("names", "ja", "en"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a、b", "a and b"),
        (["a", "b", "c"], "a、b、c", "a, b and c"),
    ],
)
def test_list(names: list[str], ja: str, en: str) -> None:
    assert (JA.listed(names), EN.listed(names)) == (ja, en)


def test_words_side_by_side_leave_no_gap_for_an_empty_one() -> None:
    assert EN.joined(("Sister city", "1990")) == "Sister city, 1990"
    assert EN.joined(("", "1990")) == "1990"
    assert bare(JA.joined(("姉妹都市", "1990年"))) == "姉妹都市　1990年"
    assert bare(JA.joined(("姉妹都市", ""))) == "姉妹都市"


@pytest.mark.parametrize(
    ("number", "ja", "en"),
    [
        ("+81-53-457-2359", "053-457-2359", "+81-53-457-2359"),
        ("+1-585-428-7045", "+1-585-428-7045", "+1-585-428-7045"),
        ("+82-2-2100-1000", "+82-2-2100-1000", "+82-2-2100-1000"),
        ("053-457-2359", "053-457-2359", "053-457-2359"),
        ("+815", "+815", "+815"),
    ],
)
def test_telephone_number_as_it_is_dialled_in_japan(number: str, ja: str, en: str) -> None:
    assert (JA.telephone(number), EN.telephone(number)) == (ja, en)


@pytest.mark.parametrize(
    ("pattern", "whole", "without_country"),
    [
        ("%1 %2, %3", "B 430, A", "B 430"),
        ("%1, %3, %2", "B, A, 430", "B, 430"),
        ("〒%2 %3%1", "〒430 AB", "〒430 B"),
        ("%3 %1\n%2", "A B\n430", "B\n430"),
    ],
)
def test_address_stands_in_the_order_of_the_language(pattern: str, whole: str, without_country: str) -> None:
    found = Wording(EN.language, Worded(pattern))
    for country, wanted in (("A", whole), ("", without_country)):
        assert found.address("B", "430", country).replace("\N{NO-BREAK SPACE}", " ") == wanted


def test_country() -> None:
    assert (JA.country("JP"), EN.country("JP")) == ("日本", "Japan")
    assert (JA.country("XK"), EN.country("XK")) == ("コソボ", "Kosovo")


# Line breaks. Letters, kana with marks, selectors, Latin, digits, signs, line ends; no joiner of the staff's own.
LETTERS = (
    "浜松市都市間交流姉妹友好のはがをとにでする。、・ーァかき「」(2023年)UCLG city 　\n\u3099\U000e0100<&\\"
)
TEXT = st.text(LETTERS, max_size=60)


def bare(text: str) -> str:
    return text.replace(WORD_JOINER, "")


@given(TEXT)
@example("浜松市の都市間交流")
def test_without_its_joiners_a_phrased_text_is_the_text(text: str) -> None:
    assert bare(JA.phrased(text)) == text


@given(TEXT)
def test_other_languages_break_at_spaces_alone(text: str) -> None:
    assert EN.phrased(text) == text
    assert EN.phrased_parts(text.split("・")) == text.split("・")


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


SENTENCE = st.text("浜松市都市間交流姉妹友好のはがをとにでする。、ーかき2023年UCLG", min_size=1, max_size=60)


@given(SENTENCE)
@example("浜松市は世界の都市とともに歩みます。")
def test_lines_break_between_phrases_only(text: str) -> None:
    phrases = list[str]()
    for phrase in budoux.load_default_japanese_parser().parse(text):
        if phrases and re.fullmatch("[ぁ-ゖ][、。]*", phrase):  # one kana is no phrase
            phrases[-1] += phrase
        else:
            phrases.append(phrase)
    wanted, offset = set(), 0
    for phrase in phrases:
        if len(phrase) > LONGEST_PHRASE:
            wanted |= set(range(offset + 1, offset + len(phrase)))
        offset += len(phrase)
        wanted.add(offset)
    assert breaks(JA.phrased(text)) == wanted - {len(text)}


def test_line_may_break_after_a_middle_dot_but_not_before_it() -> None:
    text = "姉妹都市・友好都市"
    assert breaks(JA.phrased(text)) == {text.index("・") + 1}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("取り組みのしくみを見る", "取り組みの|しくみを|見る"),
        ("明るい", "明るい"),
        ("漢字にふりがな", "漢字に|ふりがな"),
    ],
)
def test_no_line_begins_with_the_last_kana_of_a_word(text: str, shown: str) -> None:
    cuts = sorted(breaks(JA.phrased(text)))
    assert "|".join(text[start:end] for start, end in zip([0, *cuts], [*cuts, None], strict=True)) == shown


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        ("ja", "ここから%1つえらべます。", "ここから|%1つえらべます。"),
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
    assert JA.phrased("浜松市\n\n国際課").split("\n") == [
        JA.phrased("浜松市"),
        "",
        JA.phrased("国際課"),
    ]


@pytest.mark.parametrize("whole", ["か\u3099", "葛\U000e0100", "は\u309a"], ids=ascii)
def test_marks_and_selectors_stay_with_their_letter(whole: str) -> None:
    assert JA.phrased(f"{whole}城市").startswith(f"{whole}{WORD_JOINER}")


@given(st.lists(TEXT, max_size=6))
@example(["", "浜松", "", "市の都市", "間交流"])
@example([f"浜{WORD_JOINER}松", "市"])
def test_parts_of_a_text_are_phrased_as_the_whole(parts: list[str]) -> None:
    dealt = JA.phrased_parts(parts)
    assert len(dealt) == len(parts)
    assert "".join(dealt) == JA.phrased("".join(parts))
    assert [bare(part) for part in dealt] == [bare(part) for part in parts]
