# SPDX-License-Identifier: GPL-3.0-or-later
"""Captions (WebVTT): the words of a film or recording, and when they are said."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MAX_BYTES = 1_000_000
MOST_CUES = 5000
_TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t]+\S.*)?")
_VOICE = re.compile(r"<v(?:\.[^ >]*)?[ \t]+([^>]+)>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Cue:
    """Words, and when they are shown (ms from the beginning)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Track:
    """The cues in their order; or the code of what is wrong, its line, and the words there."""

    cues: tuple[Cue, ...] = ()
    fault: str = ""
    line: int = 0
    value: str = ""


def look(path: Path) -> Track:
    """The captions in a file; one that has not changed is not read again."""
    status = path.stat()
    return _look(path, status.st_mtime_ns, status.st_size)


@cache
def _look(path: Path, changed: int, size: int) -> Track:
    if path.suffix.lower() != ".vtt":
        return Track(fault="captions-type")
    if size > MAX_BYTES:
        return Track(fault="captions-big")
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Track(fault="captions-letters", line=content[: error.start].count(b"\n") + 1)
    return parse(text)


def parse(text: str) -> Track:
    """The captions in a text (WebVTT, W3C), which may not leave anything to guess."""
    lines = re.split(r"\r\n|\n|\r", text)
    if not re.match(r"WEBVTT(?:[ \t]|$)", lines[0]):
        return Track(fault="captions-head", line=1, value=lines[0])
    cues: list[Cue] = []
    for start, block in _blocks(lines):
        if start == 1 or re.match(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)", block[0]):
            continue
        at = next((number for number, line in enumerate(block) if "-->" in line), None)
        if at is None or at > 1:
            return Track(fault="captions-no-time", line=start, value=block[0])
        line, timing = start + at, _TIMING.fullmatch(block[at].strip())
        if timing is None:
            return Track(fault="captions-time", line=line, value=block[at])
        parts = timing.groups()
        cue = Cue(_milliseconds(parts[:4]), _milliseconds(parts[4:]), _words(block[at + 1 :]))
        if cue.end <= cue.start:
            return Track(fault="captions-ends", line=line, value=block[at])
        if cues and cue.start < cues[-1].start:
            return Track(fault="captions-order", line=line, value=block[at])
        if not cue.text:
            return Track(fault="captions-empty", line=line, value=block[at])
        cues.append(cue)
        if len(cues) > MOST_CUES:
            return Track(fault="captions-big")
    return Track(tuple(cues)) if cues else Track(fault="captions-none", line=1)


def _blocks(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Lines that stand together, and the number of the first of them, from 1."""
    block: list[str] = []
    for number, line in enumerate((*lines, ""), 1):
        if line.strip():
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, rest = (int(part or 0) for part in parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _words(lines: list[str]) -> str:
    """The words of a cue without its marks; who speaks stands before them."""
    named = _VOICE.sub(lambda voice: f"{voice[1].strip()}: ", "\n".join(lines))
    plain = html.unescape(_TAG.sub("", named))
    return "\n".join(filter(None, (" ".join(line.split()) for line in plain.splitlines())))
