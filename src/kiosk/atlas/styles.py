# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of the map in each theme, by the name that a picture's address carries (`Theme.map` in QML)."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.atlas.tiles import Style

THEMES: Mapping[str, Style] = {
    "light": Style(),
    "side": Style(land="#31466F", line="#17243B", graticule="#22335A", every="#31466F"),
    "hero": Style(land="#3A4F7A", line="#17243B", graticule="#24365A"),
}
"""A theme's `regions` take the place of the staff's colours, one by one; `every` of all of them."""


def styles(regions: Mapping[str, str]) -> dict[str, Style]:
    """Every theme with the staff's colours by region id, where it does not bring its own."""
    return {
        name: style._replace(
            regions={
                region: style.regions.get(region, style.every or colour) for region, colour in regions.items()
            }
        )
        for name, style in THEMES.items()
    }
