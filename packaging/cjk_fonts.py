# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/fonts/NotoSansCJK*.ttf from Debian's fonts-noto-cjk: the letters a text in Chinese or Korean can need.

    apt-get install fonts-noto-cjk
    .venv/bin/python packaging/cjk_fonts.py /usr/share/fonts/opentype/noto resources/fonts

The whole fonts have 65,535 glyphs each (17 MB). Kept are, for simplified Chinese, GB 2312 (6,763 Chinese letters and their
signs) in the forms of mainland China; for Korean, all 11,172 syllables, their parts, and the signs of KS X 1001, without
Chinese letters; and Latin letters for both. Add to `families` what a text needs beyond. The cubic curves become quadratic
ones, as in the other fonts.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

TOLERANCE = 1.0  # thousandths of an em that a curve may move
LATIN = {*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040)}
HANGUL = {*range(0x3131, 0x3164), *range(0xAC00, 0xD7A4)}  # parts, syllables


class Family(NamedTuple):
    """A font to make: its name in the files, its number in the collection, its letters beside the Latin ones."""

    name: str
    number: int
    letters: set[int]


def coded(codec: str, rows: range) -> set[int]:
    """The letters of a national set of 94 rows, these of its rows, as Python's codec has them."""
    found = set()
    for high in rows:
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode(codec)))
            except UnicodeDecodeError:
                continue
    return found


def families() -> tuple[Family, ...]:
    """Simplified Chinese and Korean."""
    return (
        Family("NotoSansCJKkr", 1, HANGUL | coded("euc_kr", range(0xA1, 0xA4))),
        Family("NotoSansCJKsc", 2, coded("gb2312", range(0xA1, 0xF8))),
    )


def cut(collection: Path, family: Family) -> TTFont:
    """The font with the family's letters, as TrueType."""
    options = subset.Options(layout_features=["ccmp", "kern", "locl", "mark", "mkmk"], hinting=False)
    options.drop_tables += ["DSIG", "VORG", "vhea", "vmtx", "BASE"]
    font = TTFont(collection, fontNumber=family.number)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=LATIN | family.letters)
    subsetter.subset(font)
    glyphs = font.getGlyphSet()
    outlines = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = newTable("glyf")
    font["glyf"].glyphOrder = font.getGlyphOrder()
    font["glyf"].glyphs = outlines
    del font["CFF "]
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxZones",
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentDepth",
    ):
        setattr(font["maxp"], field, 1 if field in ("maxZones", "maxComponentElements") else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\000\001\000\000"
    return font


def main(source: Path, target: Path) -> None:
    for family in families():
        for weight in ("Regular", "Bold"):
            font = cut(source / f"NotoSansCJK-{weight}.ttc", family)
            font.save(target / f"{family.name}-{weight}.ttf")
            font.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
