# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons by their QtAwesome names: the outlines of the glyphs, taken from QtAwesome's fonts at build time.

QtAwesome itself is not imported: it needs Qt, and its first icon costs 160 ms (measured).
"""

from __future__ import annotations

import json
import struct
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

MOVE, LINE, CURVE, CURVE_DATA = 0, 1, 2, 3


def folder() -> Path:
    """The folder of QtAwesome's fonts."""
    spec = find_spec("qtawesome")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent / "fonts"


@cache
def names() -> dict[str, int]:
    """Code points of the Phosphor icons by name, without their prefix `ph.`."""
    charmap = next(folder().glob("phosphor-charmap-*.json"))
    return {name: int(code, 16) for name, code in json.loads(charmap.read_text()).items()}


class _PathPen(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Collects the elements of a QPainterPath, y down."""

    def __init__(self, glyphs: object, top: float) -> None:
        super().__init__(glyphs)
        self.top = top
        self.elements: list[tuple[int, float, float]] = []

    def _add(self, kind: int, point: tuple[float, float]) -> None:
        self.elements.append((kind, point[0], self.top - point[1]))

    def _moveTo(self, point: tuple[float, float]) -> None:
        self._add(MOVE, point)

    def _lineTo(self, point: tuple[float, float]) -> None:
        self._add(LINE, point)

    def _curveToOne(self, a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> None:
        self._add(CURVE, a)
        self._add(CURVE_DATA, b)
        self._add(CURVE_DATA, c)


@cache
def _font() -> TTFont:
    return TTFont(next(folder().glob("phosphor-*.ttf")), lazy=True)


def outline(name: str) -> bytes:
    """The icon `ph.name` as a QPainterPath on a unit square, as a QDataStream (Qt_6_0, single precision)."""
    font = _font()
    units = font["head"].unitsPerEm
    glyphs = font.getGlyphSet()
    pen = _PathPen(glyphs, top=font["hhea"].ascent)
    glyphs[font.getBestCmap()[names()[name.removeprefix("ph.")]]].draw(pen)
    packed = b"".join(struct.pack(">iff", kind, x / units, y / units) for kind, x, y in pen.elements)
    winding = 1
    return struct.pack(">i", len(pen.elements)) + packed + struct.pack(">ii", 0, winding)
