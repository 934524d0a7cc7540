# SPDX-License-Identifier: GPL-3.0-or-later
"""Cuts the bundled fonts to the characters a pack shows."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph

# Qt looks for a font that has these before it leaves them out, and then the line grows to that font's height.
INVISIBLE = {0x2060: "uni2060", 0x200B: "uni200B"}
CAPITAL = 0.765  # of the letter square, as in BIZ UDPGothic; Theme.qml counts on it


@dataclass(frozen=True, slots=True)
class Family:
    """A family of fonts: its files, and the characters that all of them have."""

    name: str
    files: tuple[Path, ...]
    letters: frozenset[str]


def families(folder: Path) -> list[Family]:
    """The bundled families, in the order in which they stand in for each other: that of their files' names."""
    found = []
    for name, files in groupby(sorted(folder.glob("*.ttf")), key=_name):
        paths = tuple(files)
        codes = frozenset.intersection(*(_codes(path) for path in paths))
        found.append(Family(name, paths, frozenset(map(chr, codes))))
    return found


def shares(known: Sequence[Family], texts: Iterable[tuple[str, frozenset[str]]]) -> dict[str, frozenset[str]]:
    """What each family is needed for: all it has of the texts in its own language, of others what theirs lacks."""
    needed: dict[str, set[str]] = {family.name: set() for family in known}
    for own, letters in texts:
        left = set(letters)
        for family in sorted(known, key=lambda family: family.name != own):
            needed[family.name] |= left & family.letters
            left -= family.letters
    return {name: frozenset(letters) for name, letters in needed.items()}


def _name(font: Path) -> str:
    with TTFont(font, lazy=True) as opened:
        return str(opened["name"].getDebugName(16) or opened["name"].getDebugName(1))


def _codes(font: Path) -> frozenset[int]:
    with TTFont(font, lazy=True) as opened:
        return frozenset(opened.getBestCmap())


def cut(font: Path, characters: frozenset[str]) -> bytes:
    """The font with these characters only, with the invisible line-breaking characters as empty glyphs, and with capitals as
    high as any font's: of one size, all letters look as large, and another language needs no other sizes.

    `head.modified` stays as in the original, so that the same input gives the same bytes.
    """
    logging.getLogger("fontTools.subset").setLevel(logging.ERROR)
    options = subset.Options(
        layout_features=["*"], recalc_timestamp=False, notdef_outline=True, hinting=False
    )
    options.drop_tables += ["DSIG", "vhea", "vmtx", "BASE"]
    with TTFont(font, recalcTimestamp=False) as loaded:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[ord(character) for character in characters])
        subsetter.subset(loaded)
        order = loaded.getGlyphOrder()
        for code, name in INVISIBLE.items():
            if code in loaded.getBestCmap():
                continue
            order = [*order, name]
            loaded["glyf"].glyphs[name] = Glyph()
            loaded["hmtx"].metrics[name] = (0, 0)
            for table in loaded["cmap"].tables:
                if table.isUnicode() and table.format != 14:
                    table.cmap[code] = name
        loaded.setGlyphOrder(order)
        loaded["glyf"].glyphOrder = order
        loaded["maxp"].numGlyphs = len(order)
        if height := loaded["OS/2"].sCapHeight:
            loaded["head"].unitsPerEm = round(height / CAPITAL)
        written = BytesIO()
        loaded.save(written, reorderTables=True)
    return written.getvalue()
