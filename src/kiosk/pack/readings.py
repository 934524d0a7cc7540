# SPDX-License-Identifier: GPL-3.0-or-later
"""Readings (furigana) in the words of a pack: {漢字|かんじ}, in the languages whose texts have them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_READING = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def bare(text: str) -> str:
    """The words alone, as a screen reader or a phone takes them."""
    return _READING.sub(r"\1", text) if "{" in text else text


def kana(text: str) -> str:
    """The readings in place of their words, where there is no room for both."""
    return _READING.sub(r"\2", text) if "{" in text else text


def written(spans: Iterable[tuple[str, bool, str]]) -> str:
    """The words of a marked text (words, emphasis, reading), with their readings."""
    return "".join(f"{{{words}|{reading}}}" if reading else words for words, _, reading in spans)


def parts(text: str) -> list[tuple[str, str]]:
    """The text in pieces: words and their reading, which is empty where none stands over them."""
    found, end = list[tuple[str, str]](), 0
    for match in _READING.finditer(text):
        if match.start() > end:
            found.append((text[end : match.start()], ""))
        found.append((match[1], match[2]))
        end = match.end()
    if end < len(text):
        found.append((text[end:], ""))
    return found
