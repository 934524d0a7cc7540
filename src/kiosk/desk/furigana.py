# SPDX-License-Identifier: GPL-3.0-or-later
"""Proposes readings (furigana) for the words of Japanese texts, from a dictionary; staff confirm them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

from sudachipy import Dictionary, SplitMode, Tokenizer

from kiosk.content.folder import Folder
from kiosk.content.schema import Translated
from kiosk.content.translations import key, texts_of
from kiosk.content.tree import Mapping
from kiosk.content.uses import Use
from kiosk.pack.language import dated

_KANJI = "\u3400-\u9fff\uf900-\ufaff々〆ヶ"
_HAS_KANJI = re.compile(f"[{_KANJI}]")
_MARKED = re.compile(r"(\{[^{}|]*\|[^{}|]*\})")
# How what is counted reads behind a figure, where the dictionary reads it alone.
_COUNTED = {
    "人": "にん",
    "億": "おく",
    "万": "まん",
    "千": "せん",
    "番目": "ばんめ",
    "回": "かい",
    "回目": "かいめ",
    "か国": "かこく",
    "周年": "しゅうねん",
    "区": "く",
}
# The dictionary's first reading is not the plainest.
_PLAIN = {"日本": "にほん"}
_THINGS = dict(
    zip(
        "一二三四五六七八九",
        ["ひと", "ふた", "みっ", "よっ", "いつ", "むっ", "なな", "やっ", "ここの"],
        strict=True,
    )
)


def proposed(text: str) -> str:
    """The text with a reading over every word in kanji; those it has already stay. The dictionary can be wrong."""
    return "".join(part if _MARKED.fullmatch(part) else _read(part) for part in _MARKED.split(text))


def _read(text: str) -> str:
    parts = _MARKED.split(dated(_counted(text)))
    return "".join(part if _MARKED.fullmatch(part) else "".join(_words(part)) for part in parts)


def _counted(text: str) -> str:
    units = "|".join(sorted(_COUNTED, key=len, reverse=True))

    def run(found: re.Match[str]) -> str:
        read = re.sub(units, lambda unit: _COUNTED[unit[0]], found[2])
        return f"{found[1]}{{{found[2]}|{read}}}"

    text = re.sub("([一二三四五六七八九])(?=つ)", lambda one: f"{{{one[1]}|{_THINGS[one[1]]}}}", text)
    return re.sub(f"([0-9][0-9,.]*)((?:{units})+)", run, text)


@cache
def _tokenizer() -> Tokenizer:
    return Dictionary().tokenizer(mode=SplitMode.C)


def _words(text: str) -> Iterator[str]:
    for word in _tokenizer().tokenize(text):
        surface = word.surface()
        reading = _PLAIN.get(surface, _hiragana(word.reading_form()))
        yield _over(surface, reading) if _HAS_KANJI.search(surface) else surface


def _hiragana(reading: str) -> str:
    return "".join(chr(ord(sign) - 0x60) if "ァ" <= sign <= "ヶ" else sign for sign in reading)


def _over(surface: str, reading: str) -> str:
    """The reading over the kanji alone: {入|はい}り, not {入り|はいり}."""
    pieces = re.findall(f"[{_KANJI}0-9]+|[^{_KANJI}0-9]+", surface)
    pattern = "".join("(.+?)" if _HAS_KANJI.match(piece) else re.escape(_hiragana(piece)) for piece in pieces)
    found = re.fullmatch(pattern, reading)
    if found is None:
        return f"{{{surface}|{reading}}}"
    readings = iter(found.groups())
    return "".join(f"{{{piece}|{next(readings)}}}" if _HAS_KANJI.match(piece) else piece for piece in pieces)


def entries(folder: Folder, name: str) -> list[str]:
    """Lines of YAML for a file of translations: readings for what the file `name` of the folder still lacks.

    For a file of translations itself: its texts whose kanji have no reading. For another: each text in the first
    language that i18n/ has no text with readings for.
    """
    file = next(file for file in folder.files if file.name == name)
    lines = []
    if file.kind == "translations":
        for use in file.uses:
            match use:
                case Use(what, Mapping() as node) if what is Translated:
                    text = node.text("text")
                    if _HAS_KANJI.search(_MARKED.sub("", text)):
                        lines += _entry(node.text("of"), proposed(text))
        return lines
    done = {
        key(use.node.text("of"))
        for other in folder.of("translations")
        if folder.setting(other.stem, "readings_for")
        for use in other.uses
        if use.what is Translated and isinstance(use.node, Mapping)
    }
    for one in texts_of(folder).values():
        if one.file == name and one.words not in done and _HAS_KANJI.search(one.words):
            lines += _entry(one.words, proposed(one.written))
    return lines


def _entry(of: str, text: str) -> list[str]:
    return [f"  - of: {quoted(of)}", f"    text: {quoted(text)}"]


def quoted(text: str) -> str:
    """A text as it can stand in YAML."""
    plain = re.fullmatch(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`0-9.~][^\n{}\"]*[^\s:]", text)
    return text if plain and ": " not in text and " #" not in text else json.dumps(text, ensure_ascii=False)
