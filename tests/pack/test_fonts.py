# SPDX-License-Identifier: GPL-3.0-or-later
"""The cut fonts draw everything the kiosk shows, and nothing is cut but characters."""

from __future__ import annotations

import json
import unicodedata
import xml.etree.ElementTree as ElementTree
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from kiosk import paths
from kiosk.pack.fonts import CAPITAL, INVISIBLE, cut
from kiosk.pack.reader import Pack

FONTS = sorted(path.name for path in paths.fonts().glob("*.ttf"))
REGULAR = paths.fonts() / "BIZUDPGothic-Regular.ttf"
KINDS = ("site", "page", "region", "place")


def opened(body: bytes) -> TTFont:
    return TTFont(BytesIO(body))


def strings(value: object) -> list[str]:
    """Every text in a document, those inside `prose` too."""
    match value:
        case str():
            return [value]
        case dict():
            prose = json.loads(value["prose"]) if "prose" in value else []
            return [text for part in (*value.values(), prose) for text in strings(part)]
        case list():
            return [text for part in value for text in strings(part)]
        case _:
            return []


@pytest.fixture(scope="module")
def characters(pack: Pack) -> set[str]:
    """Everything that can stand on the screen, line breaks apart."""
    bodies = [body for kind in KINDS for language in ("ja", "en") for body in pack.documents(kind, language)]
    texts = [text for body in bodies for text in strings(body)]
    for path in paths.translations().glob("*.ts"):
        texts += [element.text or "" for element in ElementTree.parse(path).iter()]
    for path in (paths.resources() / "qml").rglob("*.qml"):
        texts += [line for line in path.read_text(encoding="utf-8").splitlines() if "//" not in line]
    found = {letter for text in texts for letter in text if unicodedata.category(letter) != "Cc"}
    assert len(found) > 500
    return found


def test_pack_holds_all_fonts_cut(pack: Pack) -> None:
    fonts = pack.blobs("font")
    assert sorted(fonts) == FONTS
    for name, body in fonts.items():
        assert len(body) < (paths.fonts() / name).stat().st_size / 4


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_character_can_be_drawn_in_each_weight(weight: str, pack: Pack, characters: set[str]) -> None:
    drawn = {
        code
        for name, body in pack.blobs("font").items()
        if name.endswith(f"-{weight}.ttf")
        for code in opened(body).getBestCmap()
    }
    assert sorted(letter for letter in characters if ord(letter) not in drawn) == []


@pytest.mark.parametrize("name", FONTS)
def test_invisible_characters_take_no_room(name: str, pack: Pack) -> None:
    font = opened(pack.blobs("font")[name])
    for code in INVISIBLE:
        glyph = font.getBestCmap()[code]
        assert font["hmtx"][glyph] == (0, 0)
        assert font["glyf"][glyph].numberOfContours == 0


@pytest.mark.parametrize("name", FONTS)
def test_lines_are_as_high_as_in_the_full_font(name: str, pack: Pack) -> None:
    font, full = opened(pack.blobs("font")[name]), TTFont(paths.fonts() / name)
    for table, fields in {
        "head": ("modified", "created"),
        "hhea": ("ascent", "descent", "lineGap"),
        "OS/2": ("sTypoAscender", "sTypoDescender", "usWinAscent", "usWinDescent", "usWeightClass"),
    }.items():
        for field in fields:
            assert getattr(font[table], field) == getattr(full[table], field), f"{table} {field}"
    for number in (1, 2, 4, 6):
        assert font["name"].getDebugName(number) == full["name"].getDebugName(number)


@pytest.mark.parametrize("name", FONTS)
def test_of_one_size_every_font_has_capitals_of_one_height(name: str, pack: Pack) -> None:
    font = opened(pack.blobs("font")[name])
    assert font["OS/2"].sCapHeight / font["head"].unitsPerEm == pytest.approx(CAPITAL, abs=0.0005)


def test_cutting_gives_what_was_asked_for_and_the_same_bytes_each_time() -> None:
    letters = frozenset("浜松市 Hamamatsu")
    body = cut(REGULAR, letters)
    assert set(opened(body).getBestCmap()) == {ord(letter) for letter in letters} | set(INVISIBLE)
    assert cut(REGULAR, frozenset(sorted(letters, reverse=True))) == body


def test_letters_keep_their_shape() -> None:
    body = cut(REGULAR, frozenset("浜"))
    font, full = opened(body), TTFont(REGULAR)
    shapes = [one["glyf"][one.getBestCmap()[ord("浜")]] for one in (font, full)]
    assert shapes[0].coordinates == shapes[1].coordinates
