# SPDX-License-Identifier: GPL-3.0-or-later
"""The small markup of texts: *emphasis*, [words](page:id) or (https://…), {漢字|かんじ}, \\ to escape."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

Part = Literal["emphasis", "link", "reading", "html", "escape"]

TEXTS = (
    20_000  # a text stands on several screens, in nine languages, and mostly stays from one save to the next
)
_SIGNS = "\\*[](){}|<>&"
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,7}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one kind. `reading` stands above them; `link` is `page:id`, an address, or empty."""

    text: str
    emphasis: bool = False
    reading: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """What is not understood: which part of the markup, where in the text, and the words themselves."""

    part: Part
    offset: int
    words: str


@lru_cache(TEXTS)
def parse(text: str) -> tuple[Span, ...] | MarkupProblem:
    """The spans of a marked text."""
    return _Reader(text).read("*[{")


@lru_cache(TEXTS)
def parse_plain(text: str) -> tuple[Span, ...] | MarkupProblem:
    """The spans of a text that may have readings only; `*` and `[` are plain characters in it."""
    return _Reader(text).read("{")


def escape(text: str) -> str:
    """The text with a backslash before every sign, so that it reads as it stands."""
    return "".join(f"\\{letter}" if letter in _SIGNS else letter for letter in text)


def bare(spans: tuple[Span, ...]) -> str:
    """The words alone."""
    return "".join(span.text for span in spans)


class _Reader:
    """Goes through one text, sign by sign."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self.letters: list[str] = []
        self.emphasis = -1
        self.link = -1
        self.first = 0

    def read(self, signs: str) -> tuple[Span, ...] | MarkupProblem:
        text, at = self.text, 0
        while at < len(text):
            letter = text[at]
            if letter == "\\":
                if text[at + 1 : at + 2] not in tuple(_SIGNS):
                    return self._problem("escape", at, at + 2)
                self.letters.append(text[at + 1])
                at += 2
                continue
            if letter in "<&" and (found := (_TAG if letter == "<" else _ENTITY).match(text, at)):
                return self._problem("html", at, found.end())
            if letter == "]" and self.link >= 0:
                step = self._close_link(at)
            elif letter not in signs:
                self.letters.append(letter)
                step = 1
            elif letter == "{":
                step = self._reading(at)
            elif letter == "*":
                step = self._emphasis(at)
            else:
                step = self._open_link(at)
            if isinstance(step, MarkupProblem):
                return step
            at += step
        if self.link >= 0:
            return self._problem("link", self.link, len(text))
        if self.emphasis >= 0:
            return self._problem("emphasis", self.emphasis, len(text))
        self._flush()
        return tuple(self.spans)

    def _flush(self) -> None:
        if self.letters:
            self.spans.append(Span("".join(self.letters), emphasis=self.emphasis >= 0))
            self.letters.clear()

    def _problem(self, part: Part, start: int, end: int) -> MarkupProblem:
        return MarkupProblem(part, start, self.text[start:end])

    def _emphasis(self, at: int) -> int | MarkupProblem:
        if self.emphasis < 0:
            self._flush()
            self.emphasis = at
            return 1
        if at == self.emphasis + 1 or self.emphasis < self.link:
            return self._problem("emphasis", self.emphasis, at + 1)
        self._flush()
        self.emphasis = -1
        return 1

    def _reading(self, at: int) -> int | MarkupProblem:
        parts, letters, end = [], list[str](), at + 1
        while end < len(self.text) and self.text[end] != "}":
            letter = self.text[end]
            if letter == "\\" and self.text[end + 1 : end + 2] in tuple(_SIGNS):
                letters.append(self.text[end + 1])
                end += 2
                continue
            if letter in "<&" and (found := (_TAG if letter == "<" else _ENTITY).match(self.text, end)):
                return self._problem("html", end, found.end())
            if letter in "{\n\\":
                break
            if letter == "|":
                parts.append("".join(letters))
                letters.clear()
            else:
                letters.append(letter)
            end += 1
        parts.append("".join(letters))
        if self.text[end : end + 1] != "}" or len(parts) != 2 or not all(part.strip() for part in parts):
            return self._problem("reading", at, end + 1)
        self._flush()
        self.spans.append(Span(parts[0], emphasis=self.emphasis >= 0, reading=parts[1]))
        return end + 1 - at

    def _open_link(self, at: int) -> int | MarkupProblem:
        if self.link >= 0:
            return self._problem("link", self.link, at + 1)
        self._flush()
        self.link, self.first = at, len(self.spans)
        return 1

    def _close_link(self, at: int) -> int | MarkupProblem:
        self._flush()
        target, end = list[str](), at + 2
        while end < len(self.text) and self.text[end] not in ")(\n ":
            if self.text[end] == "\\" and self.text[end + 1 : end + 2] in tuple(_SIGNS):
                end += 1
            target.append(self.text[end])
            end += 1
        complete = self.text[at + 1 : at + 2] == "(" and self.text[end : end + 1] == ")"
        words = bare(tuple(self.spans[self.first :])).strip()
        if not complete or not target or not words or self.emphasis > self.link:
            stop = self.text.find(")", at) + 1 if self.text[at + 1 : at + 2] == "(" else 0
            return self._problem("link", self.link, stop or at + 1)
        self.spans[self.first :] = [replace(span, link="".join(target)) for span in self.spans[self.first :]]
        self.link = -1
        return end + 1 - at
