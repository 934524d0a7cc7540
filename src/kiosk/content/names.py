# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that others give: icons of QtAwesome, country codes of ISO 3166; and which is the nearest."""

from __future__ import annotations

import json
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

# In Babel's list, but exceptional reservations, unions or placeholders instead of countries of ISO 3166-1.
_NO_COUNTRY = frozenset(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"])


@cache
def icons() -> frozenset[str]:
    """The Phosphor icons by their QtAwesome names (`ph.handshake`); QtAwesome itself would need Qt."""
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        return frozenset()
    charmap = next((Path(spec.origin).parent / "fonts").glob("phosphor-charmap-*.json"))
    return frozenset(f"ph.{name}" for name in json.loads(charmap.read_text(encoding="utf-8")))


@cache
def countries() -> frozenset[str]:
    """The two-letter codes of ISO 3166-1, and XK for Kosovo."""
    from babel import Locale

    codes = (str(code) for code in Locale("en").territories)
    return frozenset(code for code in codes if len(code) == 2 and code.isalpha()) - _NO_COUNTRY


@cache
def languages() -> frozenset[str]:
    """The languages whose dates, lists and countries CLDR knows, by the first part of their codes."""
    from babel.localedata import locale_identifiers

    return frozenset(name.split("_")[0] for name in locale_identifiers())


@cache
def zones() -> frozenset[str]:
    """The time zones of the IANA database, as the package `tzdata` has them."""
    listed = files("tzdata").joinpath("zones").read_text(encoding="ascii")
    return frozenset(listed.split())


def nearest_country(word: str) -> str:
    """The code for what stands in its place: small letters, three letters, or the name of the country."""
    from babel import Locale
    from babel.core import get_global

    aliases = get_global("territory_aliases").get(word.upper(), [])
    for code in map(str, (word.upper(), *aliases)):
        if code in countries():
            return code
    if len(word) <= 3 and word.isascii():
        return ""
    codes = [(str(name), str(code)) for tag in ("ja", "en") for code, name in Locale(tag).territories.items()]
    names = {name: code for name, code in codes if code in countries()}
    found = get_close_matches(word[:60], names, n=1, cutoff=0.75)  # many names end in -land or -ia
    return names[found[0]] if found else ""


def nearest(word: str, choices: Iterable[str]) -> str:
    """The choice that was probably meant, empty when none is near."""
    # The comparison takes time by the square of the length.
    if not word or len(word) > 60:
        return ""
    known = {choice.casefold(): choice for choice in choices}
    low = word.casefold()
    if low in known:
        return known[low]
    found = get_close_matches(low.replace("_", "-"), known, n=1) or get_close_matches(low, known, n=1)
    return known[found[0]] if found else ""
