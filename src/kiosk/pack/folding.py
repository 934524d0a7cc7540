# SPDX-License-Identifier: GPL-3.0-or-later
"""One form for all ways to write a word, for matching only: São = sao, カナ = かな, コーシュー = こうしゅう, 한 = ㅎㅏㄴ."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# The parts of a Korean syllable in Unicode's order, and the keys that make those that have no key.
INITIAL = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
MEDIAL = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINAL = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_FINALS = "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
_MEDIALS = "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ"
TYPED = {three[0]: three[1:] for three in f"{_FINALS} {_MEDIALS}".split()}
DOUBLED = {"ㄲ": "ㄱㄱ", "ㄸ": "ㄷㄷ", "ㅃ": "ㅂㅂ", "ㅆ": "ㅅㅅ", "ㅉ": "ㅈㅈ"}
JOINED = {keys: part for part, keys in TYPED.items()}
# Letters that Unicode does not take apart, and what it takes Korean syllables apart to: 까 is ㄱㄱㅏ, as some type it.
LETTERS = {"đ": "d", "ø": "o", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe"} | {
    chr(first + number): TYPED.get(part, DOUBLED.get(part, part))
    for first, parts in ((0x1100, INITIAL), (0x1161, MEDIAL), (0x11A8, FINAL))
    for number, part in enumerate(parts)
}
# Between the parts of a word some write them, some do not: São-Paulo, サン・パウロ.
UNWRITTEN = frozenset("・･·-‐‑–'’`ʼ\N{WORD JOINER}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH JOINER}\N{SOFT HYPHEN}")
VOICED = frozenset("\u3099\u309a")  # が is not か
SMALLER = dict(zip("あいうえおつやゆよわ", "ぁぃぅぇぉっゃゅょゎ", strict=True))
ROWS = {
    "あ": "あぁかがさざただなはばぱまやゃらわゎゕ",
    "い": "いぃきぎしじちぢにひびぴみりゐ",
    "う": "うぅくぐすずつづっぬふぶぷむゆゅるゔ",
    "え": "えぇけげせぜてでねへべぺめれゑゖ",
    "お": "おぉこごそぞとどのほぼぽもよょろを",
}
VOWEL = {kana: vowel for vowel, row in ROWS.items() for kana in row}
LENGTHENED = {
    "あ": "あ",
    "い": "い",
    "う": "う",
    "え": "い",
    "お": "う",
}  # ー as it is mostly written in hiragana


def fold(text: str) -> str:
    """The text in its one form."""
    return "".join(folded(unicodedata.normalize("NFKC", text)))


def folded(text: str) -> list[str]:
    """For each letter of the text what stands for it in the one form; some letters leave nothing."""
    parts: list[str] = []
    before = " "
    for letter in text:
        part = _letter(letter)
        vowel = VOWEL.get(before, "")
        if (part == "ー" and vowel) or (part in "おえ" and part and part == vowel):
            part = LENGTHENED[vowel]
        if part.isspace():
            part = "" if before == " " else " "
        parts.append(part)
        before = part[-1] if part else before
    return parts


@cache
def _letter(letter: str) -> str:
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", letter).casefold())
    kept = "".join(LETTERS.get(part, part) for part in parts if _counts(part))
    return "".join(_hiragana(part) for part in unicodedata.normalize("NFC", kept))


def _counts(part: str) -> bool:
    if part in VOICED or part.isspace():
        return True
    return not (part in UNWRITTEN or unicodedata.category(part) in ("Mn", "Me", "Cf", "Cc"))


def _hiragana(letter: str) -> str:
    return chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter


def varied(letter: str) -> str:
    """The kana that the next press of the key for marks makes of one: か が か, は ば ぱ は, つ っ づ つ, や ゃ や."""
    plain = unicodedata.normalize("NFD", letter)[0]
    plain = next((large for large, small in SMALLER.items() if small == plain), plain)
    marked = (unicodedata.normalize("NFC", plain + mark) for mark in sorted(VOICED))
    round_ = [plain, *filter(None, [SMALLER.get(plain)]), *(one for one in marked if len(one) == 1)]
    return round_[(round_.index(letter) + 1) % len(round_)] if letter in round_ else letter


def composed(letters: str) -> str:
    """What is typed with the keys of Korean letters, in syllables: ㅎㅏㅁㅏ is 하마, ㅎㅏㅁ is 함.

    A syllable that no Korean word has, such as 맜 while 마쓰 is typed, is shown before its last letter joins it.
    """
    vowels = f"ㅗ[ㅏㅐㅣ]?|ㅜ[ㅓㅔㅣ]?|ㅡㅣ?|[{MEDIAL}]"
    ends = f"ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[{FINAL}]"
    return re.sub(f"([{INITIAL}])({vowels})(?:({ends})(?![{MEDIAL}]))?", _syllable, letters)


def _syllable(found: re.Match[str]) -> str:
    initial, medial, final = found.groups(default="")
    row = 21 * INITIAL.index(initial) + MEDIAL.index(JOINED.get(medial, medial))
    for count in range(len(final), 0, -1):
        part = FINAL.index(JOINED.get(final[:count], final[:count])) + 1
        if is_common(syllable := chr(0xAC00 + 28 * row + part)):
            return syllable + final[count:]
    open_ = chr(0xAC00 + 28 * row)
    return (open_ if is_common(open_) else initial + medial) + final


def is_common(syllable: str) -> bool:
    """Whether it is one of the 2,350 syllables of KS X 1001, all that Korean is commonly written with."""
    return len(syllable.encode("euc_kr")) == 2  # the codec writes the others in eight bytes
