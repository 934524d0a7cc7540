# SPDX-License-Identifier: GPL-3.0-or-later
"""Where lines may break in Japanese and Chinese: between phrases (build time: BudouX), in Japanese never inside a word
(Open JTalk's dictionary).

A word joiner (U+2060, Unicode Annex 14) stands between letters that stay together. Languages that write spaces need none.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

import budoux

from kiosk.content.markup import TEXTS
from kiosk.pack import guess, readings

WORD_JOINER = "\N{WORD JOINER}"
ZERO_WIDTH_JOINER = "\N{ZERO WIDTH JOINER}"
SHORT = 6.0  # letters as wide as high: the narrowest column has room for so many, however large the text
SHORT_NAME = 9.0  # as wide, in brackets: (UCLG ASPAC)
_PARSERS = {
    "ja": cache(budoux.load_default_japanese_parser),
    "zh": cache(budoux.load_default_simplified_chinese_parser),
}
_JAPANESE = re.compile("[ぁ-ゖァ-ヺー々一-鿿]+")
# Long phrases also break after a sentence, a dot, a space, the sign of a span, a hyphen, a year, and before a bracket,
# Latin letters or figures.
_SEAM = re.compile(
    r"(?<=[ \u3000・〜～])|(?<=[、。！？])(?=[^、。！？」』）)])|(?<=[A-Za-z]-)(?=[A-Za-z])|(?<=\d年)(?=\d)"
    r"|(?<=[^\s(（「『“])(?=[(（「『“])|(?<=[ぁ-ヿ])(?=[A-Za-z0-9])"
)
_IN_BRACKETS = re.compile(r"[(（][A-Za-z -]+[)）]")
_LATIN_IN_CHINESE = re.compile("(?<=[A-Za-z])(?=[一-鿿])|(?<=[一-鿿])(?=[A-Za-z])")


def phrased(language: str, text: str, *, at_spaces: bool = False) -> str:
    """The text with joiners; in one written with spaces between Japanese words lines break there."""
    return _phrased(language, at_spaces, text) if language in _PARSERS and text else text


def unbroken(language: str, text: str, *, at_spaces: bool = False) -> str:
    """The text on one line, if it is not too long for that."""
    if language in _PARSERS and not at_spaces and _width(text) <= SHORT:
        return WORD_JOINER.join(_letters(text))
    return phrased(language, text, at_spaces=at_spaces)


def interface_phrased(tag: str, text: str) -> str:
    """Words of the interface in a language, their lines breaking as those of the content do; %1 and %n stay whole."""
    spaced = re.search(r"[^\x00-\x7f}] [^\x00-\x7f]|[^\x00-\x7f}] \{|\} [^\x00-\x7f{]", text)
    joined = phrased(tag.split("-")[0], text, at_spaces=bool(spaced))
    return re.sub(f"(%){WORD_JOINER}(?=[1-9n])|{WORD_JOINER}?( ){WORD_JOINER}?", r"\1\2", joined)


@lru_cache(TEXTS)
def _phrased(language: str, at_spaces: bool, text: str) -> str:
    lines = [_phrases(language, at_spaces, line) for line in text.split("\n")]
    return "\n".join("".join(WORD_JOINER.join(_letters(phrase)) for phrase in line) for line in lines)


def _phrases(language: str, at_spaces: bool, line: str) -> list[str]:
    """The parts of a line between which it may break."""
    words = readings.bare(line)
    starts = _word_starts(words) if language == "ja" else {}
    if at_spaces:
        ends = {found.end() for found in re.finditer(" ", words)}
    else:
        ends, at = {found.end() for found in re.finditer("・", words)}, 0
        for phrase in _PARSERS[language]().parse(words) if words else []:
            at += len(phrase)
            if not _inside_word(words, at, starts):
                ends.add(at)
    if language == "zh":
        ends |= {found.start() for found in _LATIN_IN_CHINESE.finditer(words)}
    for start, end in _spans(ends, len(words)):
        if _width(words[start:end]) > SHORT:
            ends |= {at for at, alone in starts.items() if alone and start + 1 < at < end - 1}
            ends |= {start + found.start() for found in _SEAM.finditer(words[start:end])}
    for name in _IN_BRACKETS.finditer(words):
        if _width(name[0]) <= SHORT_NAME:
            ends -= set(range(name.start() + 1, name.end()))
    found = [words[start:end] for start, end in _spans(ends, len(words))]
    return found if words == line else _with_readings(found, line)


def _spans(ends: set[int], length: int) -> list[tuple[int, int]]:
    return list(pairwise(sorted({0, length, *ends})))


def _word_starts(line: str) -> dict[int, bool]:
    """Where words of a Japanese line begin, and which are apart from what is before them: not 年 after a figure."""
    return {
        run.start() + at: alone and at > 0
        for run in _JAPANESE.finditer(line)
        for at, alone in guess.word_starts(run[0]).items()
    }


def _inside_word(line: str, at: int, starts: dict[int, bool]) -> bool:
    """BudouX, which learned where people break lines, cuts some words (もど｜る) and numbers (201｜9)."""
    around = line[at - 1 : at + 1]
    number = around.isascii() and around.isalnum()
    return at < len(line) and (
        number or (bool(starts) and at not in starts and bool(_JAPANESE.fullmatch(around)))
    )


def _width(text: str) -> float:
    """In letters as wide as high."""
    return sum(
        1.0 if "\u2e80" <= sign <= "\uff60" else 0.7 if sign.isupper() else 0.5
        for sign in readings.bare(text)
    )


def _with_readings(phrases: list[str], line: str) -> list[str]:
    """The same phrases of a line with readings; a word with one is never cut, so phrases that cut it are one."""
    units = [(words, reading) for words, reading in readings.parts(line)]
    letters = [
        unit
        for words, reading in units
        for unit in ([(words, reading)] if reading else [(w, "") for w in words])
    ]
    ends, at = set(), 0
    for phrase in phrases:
        at += len(phrase)
        ends.add(at)
    found, phrase, at = [], "", 0
    for words, reading in letters:
        at += len(words)
        phrase += f"{{{words}|{reading}}}" if reading else words
        if at in ends:
            found.append(phrase)
            phrase = ""
    return [*found, phrase] if phrase else found


def _letters(phrase: str) -> list[str]:
    """The letters, each with the marks and selectors that belong to it (か + U+3099, 葛 + U+E0100) or its reading."""
    letters: list[str] = []
    for words, reading in readings.parts(phrase):
        if reading:
            letters.append(f"{{{words}|{reading}}}")
            continue
        for sign in words:
            belongs = unicodedata.category(sign) in ("Mn", "Mc", "Me", "Cf")
            if letters and (belongs or letters[-1].endswith(ZERO_WIDTH_JOINER)):
                letters[-1] += sign
            else:
                letters.append(sign)
    return letters
