# SPDX-License-Identifier: GPL-3.0-or-later
"""Drawings (SVG): nothing in them runs, reaches out, or unfolds; the build makes plain pictures of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

SVG = "http://www.w3.org/2000/svg"
LONGEST = 20.0  # times as long as wide: more is a slip, and a picture of it would be millions of pixels long
TRIAL = 64  # px: whether it can be drawn at all
_LENGTH = re.compile(r"([0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)(px|mm|cm|in|pt|pc|q|)", re.IGNORECASE)
_UNITS = {"": 1, "px": 1, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "pt": 4 / 3, "pc": 16, "q": 96 / 101.6}
_NUMBER = re.compile(r"-?[0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?", re.IGNORECASE)
_LINKS = frozenset({"href", "src"})
_OWN = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]", re.IGNORECASE)
_FETCHES = re.compile(
    r"url\(\s*+['\"]?+\s*+(?!#|data:image/(?:png|jpeg|gif|webp)[;,])|@import", re.IGNORECASE
)
_COMMENTS = re.compile(r"/\*.*?\*/", re.DOTALL)


def fault(content: bytes) -> tuple[str, str]:
    """The code of what is wrong with a drawing, and the line it is in; the code is empty when all is well."""
    found, root = _read(content)
    if found[0]:
        return found
    if not 1 / LONGEST <= size(root) <= LONGEST:
        return "svg-size", "1"
    import resvg_py

    try:
        resvg_py.svg_to_bytes(svg_string=content.decode("utf-8-sig"), width=TRIAL, skip_system_fonts=True)
    except ValueError:  # also what is no UTF-8
        return "svg-broken", "1"
    return "", ""


def _read(content: bytes) -> tuple[tuple[str, str], Mapping[str, str]]:
    """The fault, and the attributes of the root."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def found(code: str) -> None:
        if not reading.fault[0]:
            reading.fault = (code, str(parser.CurrentLineNumber))

    def start(name: str, attributes: dict[str, str]) -> None:
        space, _, tag = name.rpartition(" ")
        if not reading.root:
            reading.root = attributes
            if (space, tag) != (SVG, "svg"):
                found("svg-broken")
        if tag == "script":
            found("svg-script")
        if tag == "foreignObject":
            found("svg-foreign")
        for key, value in attributes.items():
            word = key.rpartition(" ")[2]
            if word.lower().startswith("on"):
                found("svg-handler")
            if word in _LINKS and not _OWN.match(value.strip()):
                found("svg-script" if value.strip().lower().startswith("javascript:") else "svg-reference")
            elif _FETCHES.search(_COMMENTS.sub("", value)):
                found("svg-reference")
        reading.tags.append(tag)

    def end(name: str) -> None:
        if reading.tags.pop() == "style" and _FETCHES.search(_COMMENTS.sub("", "".join(reading.style))):
            found("svg-reference")

    def words(text: str) -> None:
        if reading.tags and reading.tags[-1] == "style":
            reading.style.append(text)

    def instruction(target: str, text: str) -> None:
        found("svg-reference")  # a style sheet of another file

    def entity(*told: object) -> None:
        found("svg-entity")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = words
    parser.ProcessingInstructionHandler = instruction
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        return (reading.fault if reading.fault[0] else ("svg-broken", str(error.lineno))), reading.root
    except (ValueError, LookupError):  # an encoding that nobody knows
        return ("svg-broken", "1"), reading.root
    return reading.fault, reading.root


def ratio(path: Path) -> float:
    """Width by height of a drawing, 0 when it does not say."""
    return size(_read(path.read_bytes())[1])


def size(root: Mapping[str, str]) -> float:
    """The same from the attributes of its root (SVG 2, 8.2)."""
    lengths = [_LENGTH.fullmatch(root.get(name, "").strip()) for name in ("width", "height")]
    box = [float(part) for part in _NUMBER.findall(root.get("viewBox", ""))]
    sides = [
        float(length[1]) * _UNITS[length[2].lower()] if length else side
        for length, side in zip(lengths, box[2:4] if len(box) == 4 else (0.0, 0.0), strict=True)
    ]
    return sides[0] / sides[1] if min(sides) > 0 else 0.0


@dataclass
class _Reading:
    """Where the reader of a drawing is: the elements that are open, the style so far, the first fault."""

    tags: list[str] = field(default_factory=list)
    style: list[str] = field(default_factory=list)
    fault: tuple[str, str] = ("", "")
    root: Mapping[str, str] = field(default_factory=dict)
