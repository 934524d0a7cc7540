# SPDX-License-Identifier: GPL-3.0-or-later
"""How each language writes dates, lists, country names (build time: CLDR through Babel)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, reduce

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from holidays.countries.japan import Japan

from kiosk.content import schema
from kiosk.pack import phrases, readings
from kiosk.pack.interface import Interface

# Japanese days of the month that are not read as number and にち.
_DAYS = {
    1: "ついたち",
    2: "ふつか",
    3: "みっか",
    4: "よっか",
    5: "いつか",
    6: "むいか",
    7: "なのか",
    8: "ようか",
    9: "ここのか",
    10: "とおか",
    14: "じゅうよっか",
    20: "はつか",
    24: "にじゅうよっか",
}
# The kanji in CLDR's Japanese names of countries and languages, the longer before the shorter.
_NAMES = {
    "中華人民共和国": "ちゅうかじんみんきょうわこく",
    "特別行政区": "とくべつぎょうせいく",
    "首長国連邦": "しゅちょうこくれんぽう",
    "領有小離島": "りょうゆうしょうりとう",
    "民主共和国": "みんしゅきょうわこく",
    "合衆国": "がっしゅうこく",
    "共和国": "きょうわこく",
    "自治区": "じちく",
    "北朝鮮": "きたちょうせん",
    "日本語": "にほんご",
    "日本": "にほん",
    "中国": "ちゅうごく",
    "韓国": "かんこく",
    "台湾": "たいわん",
    "香港": "ホンコン",
    "中央": "ちゅうおう",
    "赤道": "せきどう",
    "諸島": "しょとう",
    "連邦": "れんぽう",
    "地域": "ちいき",
    "南極": "なんきょく",
    "極南": "きょくなん",
    "市国": "しこく",
    "米領": "べいりょう",
    "仏領": "ふつりょう",
    "英領": "えいりょう",
    "領": "りょう",
    "語": "ご",
    "南": "みなみ",
    "東": "ひがし",
    "西": "にし",
    "北": "きた",
    "島": "とう",
    "洋": "よう",
    "国": "こく",
    "及": "およ",
}
# The kanji in the days of the week and the public holidays.
_CALENDAR = {
    "建国記念の日": "けんこくきねんのひ",
    "天皇誕生日": "てんのうたんじょうび",
    "国民の休日": "こくみんのきゅうじつ",
    "憲法記念日": "けんぽうきねんび",
    "勤労感謝の日": "きんろうかんしゃのひ",
    "成人の日": "せいじんのひ",
    "春分の日": "しゅんぶんのひ",
    "秋分の日": "しゅうぶんのひ",
    "昭和の日": "しょうわのひ",
    "敬老の日": "けいろうのひ",
    "文化の日": "ぶんかのひ",
    "海の日": "うみのひ",
    "山の日": "やまのひ",
    "振替休日": "ふりかえきゅうじつ",
    "休日": "きゅうじつ",
    "月曜日": "げつようび",
    "火曜日": "かようび",
    "水曜日": "すいようび",
    "木曜日": "もくようび",
    "金曜日": "きんようび",
    "土曜日": "どようび",
    "日曜日": "にちようび",
    "元日": "がんじつ",
    "月": "げつ",
    "火": "か",
    "水": "すい",
    "木": "もく",
    "金": "きん",
    "土": "ど",
    "の日": "のひ",
    "日": "にち",
}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
# The day of a CLDR date pattern with what is written after it, beside words in quotation marks that may look like one.
_DAY_FIELD = re.compile(r"(?P<quoted>'[^']*')|d+(?P<unit>[日일]?)")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
YEARS = range(2026, 2041)  # a fixed span: the same content makes the same pack in any year


@cache
def locale(tag: str) -> Locale:
    """CLDR's data for a language; a variety it lacks is written as its language is."""
    try:
        return Locale.parse(tag.split("-x-")[0].replace("-", "_"))
    except UnknownLocaleError:
        return Locale.parse(tag.split("-")[0])


@dataclass(frozen=True)
class Wording:
    """One language of site.yaml and the interface's words in it."""

    language: schema.Language
    interface: Interface

    @cached_property
    def locale(self) -> Locale:
        return locale(self.language.locale or self.language.id)

    @property
    def has_readings(self) -> bool:
        """Whether readings stand over the words of every text."""
        return self.language.readings or bool(self.language.readings_for)

    @property
    def right_to_left(self) -> bool:
        return self.locale.text_direction == "rtl"

    # Names

    def country(self, code: str) -> str:
        """The country's or region's name in CLDR, without an older name in brackets: Myanmar, not Myanmar (Burma)."""
        return self._read(re.sub(r"\s*[(（].*[)）]$", "", str(self.locale.territories[code])))

    def name_of(self, other: schema.Language) -> str:
        """What this language calls another one, as in: shown in English."""
        found = locale(other.locale or other.id)
        return self._read(self.locale.languages.get(found.language, other.name))

    def _read(self, name: str, known: Mapping[str, str] = _NAMES) -> str:
        if not self.has_readings:
            return name
        return re.sub("|".join(known), lambda found: f"{{{found[0]}|{known[found[0]]}}}", name)

    def sorted(self, names: Iterable[str]) -> list[str]:
        """Names in the order in which readers of the language look for them."""
        return sorted(names, key=self._rank)

    def _rank(self, name: str) -> tuple[object, ...]:
        if self.locale.language == "zh":
            return (name.encode("gb18030"),)  # whose common letters are in the order of pinyin
        plain = unicodedata.normalize("NFD", readings.kana(name))
        folded = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
        return (plain if self.locale.language == "ja" else folded.replace("đ", "d"), name)

    # Dates

    def day(self, written: str) -> str:
        """A date as staff write it (1913, 2010-11, 1990-10-22, "c. 2016") in the words of the language."""
        circa = written.startswith("c. ")
        parts = [int(part) for part in written.removeprefix("c. ").split("-")]
        match parts:
            case [year]:
                told = format_skeleton("y", date(year, 1, 1), locale=self.locale)
            case [year, month]:
                told = format_skeleton("yMMMM", date(year, month, 1), locale=self.locale)
            case _:
                told = format_date(date(parts[0], parts[1], parts[2]), format="long", locale=self.locale)
        if self.has_readings:
            told = dated(told)
        translate = self.interface.translate
        return translate("Pack", "c. %1", "about that time").replace("%1", told) if circa else told

    def period(self, start: str, end: str | None) -> str:
        """From–to, the end left out when there is none; days of one month have their month once."""
        if not end:
            return self.day(start)
        both = self.interface.translate("Pack", "%1 – %2", "from, until")
        if _DAY.fullmatch(start) and _DAY.fullmatch(end) and start[:-2] == end[:-2]:
            first, last = date.fromisoformat(start), date.fromisoformat(end)

            def days(field: re.Match[str]) -> str:
                if field["quoted"]:
                    return field[0]
                told = both.replace("%1", f"{first.day}{field['unit']}").replace(
                    "%2", f"{last.day}{field['unit']}"
                )
                return f"'{told}'"

            pattern = _DAY_FIELD.sub(days, self.locale.date_formats["long"].pattern)
            told = format_date(last, pattern, locale=self.locale)
            return dated(told) if self.has_readings else told
        return both.replace("%1", self.day(start)).replace("%2", self.day(end))

    def as_of(self, written: str) -> str:
        """How old a fact is; empty when its source bears no date."""
        translate = self.interface.translate
        return (
            ""
            if written == "undated"
            else translate("Pack", "as of %1", "date").replace("%1", self.day(written))
        )

    def leaflet_in(self, language: str) -> str:
        """That a leaflet is in another language than the visitor's."""
        return self.interface.translate("Pack", "This leaflet is in %1.", "language").replace("%1", language)

    # Opening hours

    def opening_hours(self, opening: schema.Opening) -> str:
        """A line for days of the week with the same hours, and one for the days that are closed."""
        names = [
            self._read(str(name), _CALENDAR)
            for _, name in sorted(self.locale.days["format"]["abbreviated"].items())
        ]
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
        translate = self.interface.translate
        closed = [translate("Pack", "public holidays")] if opening.holidays == "closed" else []
        if opening.year_end:
            first, last = (
                self._month_day(f"2024-{part}") for part in (opening.year_end.first, opening.year_end.last)
            )
            both = translate("Pack", "%1 – %2", "from, until")
            closed.append(both.replace("%1", first).replace("%2", last))
        if closed:
            both = translate("Pack", "%1, %2", "kinds of closed days")
            told = both.replace("%1", closed[0]).replace("%2", closed[1]) if len(closed) == 2 else closed[0]
            written.append(translate("Pack", "Closed: %1", "days").replace("%1", told))
        return "\n".join(written)

    def _month_day(self, written: str) -> str:
        told = format_skeleton("MMMd", date.fromisoformat(written), locale=self.locale)
        return dated(told) if self.has_readings else told

    def holidays(self) -> dict[str, str]:
        """The public holidays of Japan by day, of `YEARS`, as the law stands in the library's version.

        It names them in Japanese and in English; other languages take the English.
        """
        found = _holidays("ja" if self.locale.language == "ja" else "en_US")
        return {day: self._read(name, _CALENDAR) for day, name in found.items()}

    def weekdays(self) -> list[str]:
        """The days of the week, Monday first."""
        names = self.locale.days["stand-alone"]["wide"]
        return [self._read(str(names[day]), _CALENDAR) for day in range(7)]

    def distance(self, kilometres: float) -> str:
        """A distance, rounded to what the places' two decimals of a degree and a round earth allow."""
        step = 10 if kilometres < 1000 else 100
        number = format_decimal(round(kilometres / step) * step, locale=self.locale)
        translate = self.interface.translate
        return translate("Pack", "c. %1 km", "distance").replace("%1", number)

    # Lines

    def listed(self, names: list[str]) -> str:
        """Names in one line: a, b and c."""
        return str(format_list(names, locale=self.locale)) if names else ""

    def joined(self, parts: tuple[str, ...]) -> str:
        """Short words side by side, each unbroken: a kind of tie and its date."""
        both = self.interface.translate("Pack", "%1, %2", "kind of tie, date")
        kept = [
            phrases.unbroken(self.locale.language, part, at_spaces=self._at_spaces) for part in parts if part
        ]
        return reduce(lambda one, other: both.replace("%1", one).replace("%2", other), kept) if kept else ""

    def address(self, street: str, postcode: str, country: str) -> str:
        """The address in the order in which the language writes it."""
        translate = self.interface.translate
        pattern = translate("Pack", "%1 %2, %3", "street with city, postcode, country")
        if not country:
            pattern = re.sub(r"[\s,]*%3$|%3[\s,]*", "", pattern)
        pattern = pattern.replace(" %3", "\N{NO-BREAK SPACE}%3")  # postcode and country stay on one line
        return pattern.replace("%1", street).replace("%2", postcode).replace("%3", country)

    def telephone(self, number: str) -> str:
        """A number in Japan as it is dialled there, for readers of Japanese: 053-457-2359 for +81-53-457-2359."""
        domestic = self.locale.language == "ja" and number.startswith("+81-")
        return f"0{number.removeprefix('+81-')}" if domestic else number

    # Line breaks

    @property
    def _at_spaces(self) -> bool:
        """Whether the staff wish lines to break at spaces in a language that is written without."""
        return self.language.breaks == "spaces"

    def phrased(self, text: str) -> str:
        """The text with its lines breaking between phrases only (`phrases.phrased`), or at its spaces."""
        return phrases.phrased(self.locale.language, text, at_spaces=self._at_spaces)

    def phrased_parts(self, parts: list[str]) -> list[str]:
        """The parts of one text, each with the joiners that fall into it: a phrase may run across parts."""
        letters = iter(self.phrased("".join(parts)))
        dealt = []
        for part in parts:
            taken = ""
            for wanted in part:
                while (letter := next(letters)) != wanted:
                    taken += letter
                taken += letter
            dealt.append(taken)
        return dealt


def _clock(time: str) -> str:
    return time.removeprefix("0")


@cache
def _holidays(language: str) -> dict[str, str]:
    found = Japan(years=YEARS, language=language)
    return {day.isoformat(): found[day] for day in sorted(found)}


def dated(told: str) -> str:
    """A Japanese date with readings: 2004{年|ねん}1{月|がつ}{1日|ついたち}."""

    def of_day(found: re.Match[str]) -> str:
        irregular = _DAYS.get(int(found[1]))
        return f"{{{found[0]}|{irregular}}}" if irregular else f"{found[1]}{{日|にち}}"

    told = re.sub(r"(\d+)日", of_day, told)
    return re.sub(r"(?<=\d)年", "{年|ねん}", re.sub(r"(?<=\d)月", "{月|がつ}", told))
