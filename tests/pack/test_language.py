# SPDX-License-Identifier: GPL-3.0-or-later
"""How Japanese and English write what is the same in the data."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk import paths
from kiosk.content.schema import Language
from kiosk.pack.interface import Interface
from kiosk.pack.language import Wording
from kiosk.pack.phrases import WORD_JOINER
from tests.pack.test_phrases import TEXT, bare


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


@given(st.lists(TEXT, max_size=6))
@example(["", "浜松", "", "市の都市", "間交流"])
@example([f"浜{WORD_JOINER}松", "市"])
def test_parts_of_a_text_are_phrased_as_the_whole(parts: list[str]) -> None:
    dealt = JA.phrased_parts(parts)
    assert len(dealt) == len(parts)
    assert "".join(dealt) == JA.phrased("".join(parts))
    assert [bare(part) for part in dealt] == [bare(part) for part in parts]
