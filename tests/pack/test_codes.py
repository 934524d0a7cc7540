# SPDX-License-Identifier: GPL-3.0-or-later
"""QR codes hold what they promise: the address of a page, or the contact as a vCard."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
import segno
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from kiosk.content.load import Content, load
from kiosk.content.markup import bare, parse_plain
from kiosk.content.schema import QrCode
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Pack, open_pack
from kiosk.pack.vcard import Card, written

QUIET = 4
"""Light modules around a code (ISO/IEC 18004)."""

SAMPLE = Card(
    organisation="浜松市役所",
    division="国際課",
    street="元城町103-2",
    postcode="430-8652",
    country="日本",
    phone="+81-53-457-2359",
    fax="+81-50-3730-1867",
)


def modules(body: bytes) -> list[list[bool]]:
    """The dark modules of a code's picture, one pixel each, without the quiet zone around it."""
    picture = Image.open(BytesIO(body)).convert("L")
    side = picture.width
    assert picture.height == side
    rows = [[picture.getpixel((x, y)) == 0 for x in range(side)] for y in range(side)]
    inside = range(QUIET, side - QUIET)
    assert not any(rows[y][x] for y in range(side) for x in range(side) if not (y in inside and x in inside))
    return [row[QUIET:-QUIET] for row in rows[QUIET:-QUIET]]


def drawn(text: str) -> list[list[bool]]:
    """The code of a text as segno draws it: at least 15 % may be unreadable."""
    code = segno.make(text, error="m", micro=False)
    assert code.error in ("M", "Q", "H")
    return [[bool(module) for module in row] for row in code.matrix]


def components(value: str) -> list[str]:
    """A value as phones read it (RFC 2426, section 4): cut at semicolons, then without its escapes."""
    parts = [""]
    letters = iter(value)
    for letter in letters:
        if letter == "\\":
            escaped = next(letters)
            parts[-1] += "\n" if escaped in "nN" else escaped
        elif letter == ";":
            parts.append("")
        else:
            assert letter != ",", "a comma that is not escaped begins another value"
            parts[-1] += letter
    return parts


def fields(vcard: str) -> dict[str, list[str]]:
    """The lines of a vCard by name and parameters."""
    *lines, rest = vcard.split("\r\n")
    assert rest == "", "the last line ends as the others do"
    assert not re.search(r"[\r\n]", "".join(lines))
    found = [(name, components(value)) for name, _, value in (line.partition(":") for line in lines)]
    assert len(dict(found)) == len(found)
    return dict(found)


def test_vcard_has_what_a_phone_wants() -> None:
    assert written(SAMPLE).startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert written(SAMPLE).endswith("\r\nEND:VCARD\r\n")
    assert fields(written(SAMPLE)) == {
        "BEGIN": ["VCARD"],
        "VERSION": ["3.0"],
        "N": ["浜松市役所", "", "", "", ""],
        "FN": ["浜松市役所 国際課"],
        "ORG": ["浜松市役所", "国際課"],
        "TEL;TYPE=WORK,VOICE": ["+81-53-457-2359"],
        "TEL;TYPE=WORK,FAX": ["+81-50-3730-1867"],
        "ADR;TYPE=WORK": ["", "", "元城町103-2", "", "", "430-8652", "日本"],
        "END": ["VCARD"],
    }


def test_vcard_without_a_fax_has_no_such_line() -> None:
    assert not [name for name in fields(written(replace(SAMPLE, fax=""))) if "FAX" in name]


WORDS = st.text("市a;,:\\\n\"'<&é ", max_size=12)


@given(WORDS, WORDS, WORDS, WORDS, WORDS)
@example("A;B", "C,D", "E\\F", "G\nH", "I:J")
@example("\\", "\\n", "\\;", "\\,", "a\r\nEND:VCARD")
def test_vcard_keeps_any_words(
    organisation: str, division: str, street: str, postcode: str, country: str
) -> None:
    card = replace(SAMPLE, organisation=organisation, division=division, street=street, postcode=postcode)
    found = fields(written(replace(card, country=country)))
    lines = {
        words: "\n".join(words.splitlines()) for words in (organisation, division, street, postcode, country)
    }
    assert found["ORG"] == [lines[organisation], lines[division]]
    assert found["N"] == [lines[organisation], "", "", "", ""]
    assert found["ADR;TYPE=WORK"] == ["", "", lines[street], "", "", lines[postcode], lines[country]]


def plain(text: str) -> str:
    """A text without its readings."""
    spans = parse_plain(text)
    assert isinstance(spans, tuple)
    return bare(spans)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_code_of_the_contact_is_its_vcard(language: str, content: Content, pack: Pack) -> None:
    contact = content.contact
    assert contact.country is not None and contact.fax is not None
    card = Card(
        organisation=plain(contact.organisation[language]),
        division=plain(contact.division.value[language]),
        street=plain(contact.address.value[language]),
        postcode=contact.postcode,
        country=plain(contact.country[language]),
        phone=contact.phone.value,
        fax=contact.fax.value,
    )
    page = next(body for body in pack.documents("page", language) if body["screen"] == "contact")
    assert modules(pack.needed_blob("code", page["code"])) == drawn(written(card))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_code_of_a_page_is_its_address(language: str, content: Content, pack: Pack) -> None:
    named = {page.id: page.url for page in content.pages.values() if page.url and page.screen != "contact"}
    assert named
    for name, url in named.items():
        page = pack.document("page", name, language)
        assert page is not None
        assert modules(pack.needed_blob("code", page["code"])) == drawn(url)


@pytest.mark.parametrize("language", ["ja", "en"])
def test_code_in_a_page_is_its_address_and_says_it(language: str, content: Content, pack: Pack) -> None:
    wanted = {
        page.id: [block.url for block in page.blocks if isinstance(block, QrCode)]
        for page in content.pages.values()
    }
    assert any(wanted.values())
    for body in pack.documents("page", language):
        blocks = [block for block in body["blocks"] if block["kind"] == "code"]
        assert [block["note"] for block in blocks] == wanted[body["id"]]
        for block in blocks:
            assert modules(pack.needed_blob("code", block["image"])) == drawn(block["note"])


def test_page_named_like_a_contact_keeps_its_own_code(small: Path, sources: Sources, tmp_path: Path) -> None:
    page = (small / "pages" / "overview.yaml").read_text(encoding="utf-8")
    for name in ("contact-ja", "vcard-ja"):
        text = page.replace("id: overview", f"id: {name}")
        text = text.replace("url: https://example.org/overview", f"url: https://example.org/{name}")
        (small / "pages" / f"{name}.yaml").write_text(text, encoding="utf-8")
    loaded = load(small)
    assert loaded.content is not None, loaded.problems
    assert build(loaded.content, sources, tmp_path / "small.pack") == ()
    pack = open_pack(tmp_path / "small.pack")
    assert isinstance(pack, Pack)
    codes = {body["id"]: body["code"] for body in pack.documents("page", "ja") if body["code"]}
    pack.close()
    assert set(codes) == {"overview", "contact-ja", "vcard-ja", "contact"}
    assert len(set(codes.values())) == 4
