# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, addresses, names and their nearest neighbours."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content import dates, media
from kiosk.content.names import countries, icons, nearest, nearest_country
from kiosk.content.texts import drawable, is_web
from kiosk.content.words import AS_OF, DATE
from tests.content.mistakes import FONTS, SMALL


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1990-10-22", ""),
        ("1990-10", ""),
        ("1990", ""),
        ("2024-02-29", ""),
        ("2023-02-29", "no-such-date"),
        ("1990-02-30", "no-such-date"),
        ("1990-13", "no-such-date"),
        ("0000", "no-such-date"),
        ("90", "bad-date"),
        ("1990/10/22", "bad-date"),
        ("1990-1-2", "bad-date"),
        ("c. 1990", "bad-date"),
        ("undated", "bad-date"),
        ("１９９０", "bad-date"),
        ("1990\n", "bad-date"),
    ],
)
def test_date(text: str, code: str) -> None:
    assert dates.fault(text, DATE) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("undated", ""),
        ("c. 2015", ""),
        ("c. 2015-04", ""),
        ("c.2015", "bad-date"),
        ("c. 2015-13", "no-such-date"),
    ],
)
def test_date_of_evidence(text: str, code: str) -> None:
    assert dates.fault(text, AS_OF) == code


@pytest.mark.parametrize(
    ("first", "second", "earlier"),
    [
        ("1990", "1991", True),
        ("1990", "1990-05", False),
        ("1990-05", "1990", False),
        ("1990-04-30", "1990-05", True),
        ("2000", "1999-12-31", False),
    ],
)
def test_earlier_only_when_that_is_sure(first: str, second: str, earlier: bool) -> None:
    assert dates.earlier(first, second) is earlier


@pytest.mark.parametrize(
    "address",
    ["https://example.org", "http://example.org/a?b=c#d", "https://例え.jp/漢字", "https://[::1]:8080/"],
)
def test_address_of_the_web(address: str) -> None:
    assert is_web(address)


@pytest.mark.parametrize(
    "address",
    [
        *(
            "",
            "example.org",
            "//example.org",
            "https:",
            "https://",
            "https:///a",
            "ftp://example.org",
            "page:uclg",
        ),
        *(
            "javascript:alert(1)",
            "https://exa mple.org",
            "https://example.org:99999",
            "https://[",
            "data:text/html,x",
        ),
        *("https://example.org/<b>", f"https://example.org/{'x' * 3000}"),
    ],
)
def test_no_address_of_the_web(address: str) -> None:
    assert not is_web(address)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("jp", "JP"),
        ("JPN", "JP"),
        ("UK", "GB"),
        ("Germany", "DE"),
        ("germny", "DE"),
        ("ドイツ", "DE"),
        ("USA", "US"),
        ("QQ", ""),
        ("Gondwanaland", ""),
        ("EU", ""),
    ],
)
def test_nearest_country(word: str, code: str) -> None:
    assert nearest_country(word) == code


def test_countries_are_those_of_iso_3166_and_kosovo() -> None:
    assert len(countries()) == 250
    assert countries() >= {"JP", "XK", "TW", "PS", "EH", "GF"}
    assert not countries() & {"EU", "UK", "ZZ", "XA"}


def test_icons_are_the_phosphor_icons() -> None:
    assert len(icons()) > 1000
    assert "ph.handshake" in icons()
    assert not any(name.startswith("fa") for name in icons())


def test_nothing_is_near_a_very_long_word() -> None:
    assert nearest("x" * 100_000, ["x" * 99_999]) == ""


def test_fonts_draw_japanese_and_latin() -> None:
    letters = drawable(FONTS)
    assert {ord(letter) for letter in "浜松市ōłñé、。"} <= letters
    assert ord("🌉") not in letters


def test_map_names_its_countries() -> None:
    assert media.features(SMALL / "map" / "rectangles.json") >= {"Japan", "Smallland"}  # type: ignore[operator]


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"[" * 100_000, b'{"objects": 1}', b"\xff\xfe"])
def test_anything_else_is_no_map(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    path.write_bytes(content)
    assert media.features(path) is None
