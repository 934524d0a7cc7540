# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact as a vCard 3.0 (RFC 2426), which phones save straight from a QR code, with no network."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """What a visitor takes along, in the words of one language; an empty field is left out or left empty."""

    organisation: str
    division: str
    street: str
    postcode: str
    country: str
    phone: str
    fax: str


def written(card: Card) -> str:
    """The vCard, every line ended by CR LF. Long lines are not folded: a QR code has no lines to be kept short."""
    organisation, division = _escaped(card.organisation), _escaped(card.division)
    address = ("", "", card.street, "", "", card.postcode, card.country)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{organisation};;;;",
        f"FN:{organisation} {division}",
        f"ORG:{organisation};{division}",
        f"TEL;TYPE=WORK,VOICE:{_escaped(card.phone)}",
        *([f"TEL;TYPE=WORK,FAX:{_escaped(card.fax)}"] if card.fax else []),
        f"ADR;TYPE=WORK:{';'.join(map(_escaped, address))}",
        "END:VCARD",
    ]
    return "".join(f"{line}\r\n" for line in lines)


def _escaped(text: str) -> str:
    """A value that ends nowhere too early (RFC 2426, section 5: text-value)."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())
