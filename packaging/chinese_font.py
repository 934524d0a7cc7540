# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/fonts/NotoSansCJKsc-*.ttf from Debian's fonts-noto-cjk: the letters a text in simplified Chinese can need.

    apt-get install fonts-noto-cjk
    .venv/bin/python packaging/chinese_font.py /usr/share/fonts/opentype/noto resources/fonts

The whole fonts have 65,535 glyphs each (17 MB). Kept are GB 2312 (6,763 Chinese letters and their signs) and Latin
letters, in the forms of mainland China; add to `letters` what a text needs beyond. The cubic curves become quadratic
ones, as in the other fonts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

SIMPLIFIED = 2  # the number of "Noto Sans CJK SC" in the collection
TOLERANCE = 1.0  # thousandths of an em that a curve may move


def letters() -> set[int]:
    """GB 2312 as Python's codec has it, and Latin."""
    found = {*range(0x20, 0x7F), *range(0xA0, 0x250), *range(0x1E00, 0x1F00), *range(0x2010, 0x2040)}
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                found.add(ord(bytes((high, low)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def cut(collection: Path) -> TTFont:
    """The font with these letters, as TrueType."""
    options = subset.Options(layout_features=["ccmp", "kern", "locl", "mark", "mkmk"], hinting=False)
    options.drop_tables += ["DSIG", "VORG", "vhea", "vmtx", "BASE"]
    font = TTFont(collection, fontNumber=SIMPLIFIED)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters())
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
    for weight in ("Regular", "Bold"):
        font = cut(source / f"NotoSansCJK-{weight}.ttc")
        font.save(target / f"NotoSansCJKsc-{weight}.ttf")
        font.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
