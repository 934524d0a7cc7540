# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaflets (PDF): whether one can be shown, and what its pages say."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kiosk.content.contents import told

MAX_BYTES = 30_000_000
MAX_PAGES = 60
MAX_LETTERS = 5000  # of one page; more is no leaflet, and would take ten minutes to read aloud
_BEGINS = 1024  # the bytes among which a PDF must say that it is one (ISO 32000-1, Annex H)
_LOCKED = 4  # FPDF_ERR_PASSWORD
_ENDS = re.compile(r"(?<=[。！？])\s*|(?<=[.!?])\s+")
_WIDE = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: width by height, and its words, a sentence a line."""

    ratio: float
    text: str


@dataclass(frozen=True, slots=True)
class Look:
    """The pages; or the code of what is wrong, and a word about it."""

    sheets: tuple[Sheet, ...] = ()
    fault: str = ""
    value: str = ""


def look(path: Path) -> Look:
    """What a leaflet holds; a file that has not changed is not read again."""
    status = path.stat()
    return _look(path, status.st_mtime_ns, status.st_size)


@cache
def _look(path: Path, changed: int, size: int) -> Look:
    if path.suffix.lower() != ".pdf":
        return Look(fault="leaflet-type")
    if size > MAX_BYTES:
        return Look(fault="leaflet-big")
    with path.open("rb") as file:
        head = file.read(_BEGINS)
    if b"%PDF-" not in head:
        real = told(head)
        return Look(fault="leaflet-other-type" if real else "leaflet-broken", value=real)
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        return Look(fault="leaflet-locked" if error.err_code == _LOCKED else "leaflet-broken")
    try:
        count = len(document)
        if count > MAX_PAGES:
            return Look(fault="leaflet-long", value=str(count))
        sheets = []
        for number in range(count):
            try:
                sheets.append(_sheet(document[number]))
            except (pypdfium2.PdfiumError, ZeroDivisionError):
                return Look(fault="leaflet-page", value=str(number + 1))
        return Look(tuple(sheets)) if sheets else Look(fault="leaflet-broken")
    finally:
        document.close()


def _sheet(page: pypdfium2.PdfPage) -> Sheet:  # type: ignore[name-defined]  # noqa: F821 (imported when it is needed)
    width, height = page.get_size()
    words = page.get_textpage()
    text = sentences(words.get_text_bounded())
    words.close()
    return Sheet(width / height, text)


def sentences(text: str) -> str:
    """The words of a page as its lines have them, put together again, a sentence a line."""
    # PDF writers give some kanji the code of a radical, and mark a hyphen that a line's end has brought.
    text = unicodedata.normalize("NFKC", text).replace("\u00ad", "")
    text = re.sub("[\x02\ufffe][ \r\n]*", "", text)
    lines = [" ".join(line.split()) for line in text.splitlines()]
    whole = ""
    for line in filter(None, lines):
        near = whole and not (_WIDE.match(whole[-1]) or _WIDE.match(line[0]))
        whole += f" {line}" if near else line
    clean = "".join(letter for letter in whole if letter.isprintable())[:MAX_LETTERS]
    return "\n".join(filter(None, (one.strip() for one in _ENDS.split(clean))))
