# SPDX-License-Identifier: GPL-3.0-or-later
"""How each language writes dates, lists, country names and line breaks (build time: CLDR through Babel, BudouX)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache, lru_cache

import budoux
from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from holidays.countries.japan import Japan

from kiosk.content.schema import Opening

# CLDR's plain "en" writes "October 22, 1990"; the city's English is read by the whole world.
LOCALES = {"en": "en_GB"}
WORD_JOINER = "\N{WORD JOINER}"
ZERO_WIDTH_JOINER = "\N{ZERO WIDTH JOINER}"


@cache
def locale(language: str) -> Locale:
    """CLDR's data for a language; a variety it lacks (ja-easy) is written as its language is."""
    try:
        return Locale.parse(LOCALES.get(language, language).replace("-", "_"))
    except UnknownLocaleError:
        return Locale.parse(language.split("-")[0])


def country(code: str, language: str) -> str:
    """The country's or region's name in CLDR, without an older name in brackets: Myanmar, not Myanmar (Burma)."""
    return re.sub(r"\s*[(（].*[)）]$", "", str(locale(language).territories[code]))


def day(written: str, language: str) -> str:
    """A date as staff write it (1913, 2010-11, 1990-10-22, "c. 2016") in the words of the language."""
    circa = written.startswith("c. ")
    parts = [int(part) for part in written.removeprefix("c. ").split("-")]
    match parts:
        case [year]:
            told = format_skeleton("y", date(year, 1, 1), locale=locale(language))
        case [year, month]:
            told = format_skeleton("yMMMM", date(year, month, 1), locale=locale(language))
        case _:
            told = format_date(date(parts[0], parts[1], parts[2]), format="long", locale=locale(language))
    if not circa:
        return told
    return f"{told}ごろ" if language == "ja" else f"c. {told}"


def weekdays(language: str) -> list[str]:
    """The days of the week, Monday first."""
    names = locale(language).days["stand-alone"]["wide"]
    return [str(names[day]) for day in range(7)]


def period(start: str, end: str | None, language: str) -> str:
    """From–to, the end left out when there is none."""
    if not end:
        return day(start, language)
    return f"{day(start, language)}{'〜' if language == 'ja' else ' – '}{day(end, language)}"


def listed(names: list[str], language: str) -> str:
    """Names in one line: a, b and c."""
    if language == "ja":
        return "、".join(names)
    return str(format_list(names, locale=locale(language))) if names else ""


def joined(parts: tuple[str, ...], language: str) -> str:
    """Short words side by side, each unbroken: a kind of tie and its date."""
    if language != "ja":
        return ", ".join(filter(None, parts))
    return "　".join(WORD_JOINER.join(_letters(part)) for part in parts if part)


def distance(kilometres: float, language: str) -> str:
    """A distance, rounded to what the places' two decimals of a degree and a round earth allow."""
    step = 10 if kilometres < 1000 else 100
    rounded = round(kilometres / step) * step
    number = format_decimal(rounded, locale=locale(language))
    return {"ja": f"約{number}km", "en": f"c. {number} km"}.get(language, f"≈ {number} km")


def telephone(number: str, language: str) -> str:
    """A number in Japan as it is dialled there, for readers of Japanese: 053-457-2359 for +81-53-457-2359."""
    return f"0{number.removeprefix('+81-')}" if language == "ja" and number.startswith("+81-") else number


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_CLOSED = {"ja": "休み: {days}", "en": "Closed: {days}"}
_HOLIDAYS = {"ja": "祝日", "en": "public holidays"}
YEARS = range(2026, 2041)  # a fixed span: the same content makes the same pack in any year


def opening_hours(opening: Opening, language: str) -> str:
    """A line for days of the week with the same hours, and one for the days that are closed."""
    names = locale(language).days["format"]["abbreviated"]
    hours: dict[str, list[str]] = {}
    for days in opening.week:
        for weekday in days.weekdays:
            hours.setdefault(weekday, []).append(f"{_clock(days.opens)}–{_clock(days.closes)}")
    lines: list[tuple[list[int], str]] = []
    for number, name in enumerate(_WEEKDAYS):
        told = ", ".join(hours.get(name, ()))
        if told and lines and lines[-1][1] == told and lines[-1][0][-1] == number - 1:
            lines[-1][0].append(number)
        elif told:
            lines.append(([number], told))
    written = [
        f"{'–'.join(names[number] for number in dict.fromkeys((days[0], days[-1])))} {told}"
        for days, told in lines
    ]
    base = "ja" if language == "ja" else "en"
    closed = [_HOLIDAYS[base]] if opening.holidays == "closed" else []
    if opening.year_end:
        first, last = (
            format_skeleton("MMMd", date.fromisoformat(f"2024-{part}"), locale=locale(language))
            for part in (opening.year_end.first, opening.year_end.last)
        )
        closed.append(f"{first}{'〜' if language == 'ja' else ' – '}{last}")
    if closed:
        written.append(_CLOSED[base].format(days=("、" if language == "ja" else ", ").join(closed)))
    return "\n".join(written)


def _clock(time: str) -> str:
    return time.removeprefix("0")


@cache
def holidays(language: str) -> dict[str, str]:
    """The public holidays of Japan by day, of `YEARS`, as the law stands in the library's version."""
    found = Japan(years=YEARS, language="ja" if language == "ja" else "en_US")
    return {day.isoformat(): found[day] for day in sorted(found)}


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=20_000)
def phrased(text: str, language: str) -> str:
    """The text with its lines breaking between phrases only.

    A word joiner (U+2060, Unicode Annex 14) stands between the characters of a Japanese phrase. Other languages
    break at spaces and need none.
    """
    if language != "ja" or not text:
        return text
    lines = text.split("\n")
    return "\n".join("".join(_joined(phrase) for phrase in _phrases(line)) for line in lines)


def _phrases(line: str) -> list[str]:
    """BudouX's phrases, cut after a middle dot too (姉妹都市・｜友好都市)."""
    found = _parser().parse(line) if line else []
    return [part for phrase in found for part in re.split(r"(?<=・)", phrase) if part]


def phrased_parts(parts: list[str], language: str) -> list[str]:
    """The parts of one text, each with the joiners that fall into it: a phrase may run across parts."""
    letters = iter(phrased("".join(parts), language))
    dealt = []
    for part in parts:
        taken = ""
        for wanted in part:
            while (letter := next(letters)) != wanted:
                taken += letter
            taken += letter
        dealt.append(taken)
    return dealt


LONGEST_PHRASE = 14  # a longer one may break anywhere, or it would leave a ragged hole


def _joined(phrase: str) -> str:
    return WORD_JOINER.join(_letters(phrase)) if len(phrase) <= LONGEST_PHRASE else phrase


def _letters(phrase: str) -> list[str]:
    """The letters, each with the marks and selectors that belong to it (か + U+3099, 葛 + U+E0100)."""
    letters: list[str] = []
    for sign in phrase:
        belongs = unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf")
        if letters and (belongs or letters[-1].endswith(ZERO_WIDTH_JOINER)):
            letters[-1] += sign
        else:
            letters.append(sign)
    return letters
