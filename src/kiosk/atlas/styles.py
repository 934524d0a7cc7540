# SPDX-License-Identifier: GPL-3.0-or-later
"""The colours of the map in each theme, by the name that a picture's address carries (`Theme.map` in QML)."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.atlas.tiles import Style

THEMES: Mapping[str, Style] = {
    "light": Style(),
    "dark": Style(
        regions={"metropolis": "#F2F4F8"},
        sea="#1B2433",
        outside="#1B2433",
        land="#4A5160",
        line="#121620",
        graticule="#28344A",
        outline="#F2F4F8",
    ),
    "contrast": Style(
        every="#FFFFFF",
        sea="#000000",
        outside="#000000",
        land="#8A8A8A",
        line="#000000",
        graticule="#3A3A3A",
        outline="#FFFFA0",
        outline_width=4.0,
    ),
    # Any two of these stay apart for every type of colour vision (Okabe and Ito's colours, one replaced for lightness).
    "safe": Style(
        regions={
            "africa": "#E69F00",
            "asia_pacific": "#D55E00",
            "eurasia": "#F0E442",
            "europe": "#0072B2",
            "middle_east_west_asia": "#56B4E9",
            "latin_america": "#009E73",
            "north_america": "#4B2C7F",
        },
        line="#17243B",
    ),
    "side": Style(land="#31466F", line="#17243B", graticule="#22335A", every="#31466F"),
    "hero": Style(sea="#17243B", outside="#17243B", land="#474B55", line="#17243B", graticule="#24365A"),
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
