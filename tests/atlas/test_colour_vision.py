# SPDX-License-Identifier: GPL-3.0-or-later
"""Neighbouring regions can be told apart by people who see fewer colours, in every theme.

Simulation: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A physiologically-based model for simulation of color
vision deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009), 1291-1298, severity 1.0, on
linear light. Distance: CIEDE2000 would be finer; CIE 1976 suffices for steps as large as these.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from math import dist
from pathlib import Path

import pytest
import yaml

from kiosk.atlas.prepare import fit, land_of
from kiosk.atlas.styles import THEMES, styles
from kiosk.atlas.tiles import Style
from kiosk.atlas.topology import decode
from kiosk.atlas.view import Move, apply

REGIONS = Path(__file__).parents[2] / "data" / "regions.yaml"

VISION = {
    "all": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}  # fmt: skip

APART = 15.0
"""CIE 1976 units. Two is the least that trained eyes see side by side; areas on a lit panel need several times it."""

MAPS = [name for name, style in THEMES.items() if not style.every]
"""Themes in which regions have colours of their own."""

Colour = tuple[float, float, float]


def linear(colour: str) -> Colour:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def _light(level: float) -> float:
    return level / 12.92 if level <= 0.04045 else float(((level + 0.055) / 1.055) ** 2.4)


def seen(colour: str, vision: str) -> Colour:
    """CIE L*a*b* (D65) of a colour as it looks to such eyes."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, light, strict=True))))
        for row in VISION[vision]
    )
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (
        part ** (1 / 3) if part > 216 / 24389 else (24389 / 27 * part + 16) / 116 for part in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str, vision: str) -> float:
    return dist(seen(one, vision), seen(other, vision))


@pytest.fixture(scope="module")
def staff() -> list[dict[str, object]]:
    """The entries of data/regions.yaml that are areas of the map."""
    entries = yaml.load(REGIONS.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["regions"]
    return [entry for entry in entries if "label" in entry]


@pytest.fixture(scope="module")
def neighbours(
    staff: list[dict[str, object]], topology: bytes, moves: tuple[Move, ...]
) -> set[tuple[str, str]]:
    """Pairs of regions with a common border on land, "" for land that belongs to none."""
    region_of = {
        str(country["code"]): str(entry["id"])
        for entry in staff
        for country in entry["countries"]  # type: ignore[attr-defined]
    }
    land, problems = apply(land_of(decode(topology)), moves)
    assert problems == ()
    users: dict[tuple[tuple[float, float], ...], set[str]] = {}
    for key, polygons in land.items():
        for polygon in (piece for whole in polygons for piece in fit(whole, 150.0)):
            for ring in (polygon.exterior, *polygon.interiors):
                points = list(ring.coords)
                for start, end in pairwise(points):
                    users.setdefault(tuple(sorted((start, end))), set()).add(region_of.get(key, ""))
    found = {pair for regions in users.values() for pair in combinations(sorted(regions), 2)}
    assert ("asia_pacific", "eurasia") in found
    assert ("latin_america", "north_america") in found
    return found


def test_the_simulation_leaves_grey_alone_and_takes_red_and_green_together() -> None:
    for vision in VISION:
        assert apart("#808080", "#808080", vision) == 0
        assert dist(seen("#808080", vision), seen("#808080", "all")) < 1
    assert apart("#C0392B", "#5A7D1E", "deutan") < apart("#C0392B", "#5A7D1E", "all") / 2


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", MAPS)
def test_neighbouring_regions_can_be_told_apart(
    theme: str, vision: str, staff: list[dict[str, object]], neighbours: set[tuple[str, str]]
) -> None:
    style = styles({str(entry["id"]): str(entry["colour"]) for entry in staff})[theme]
    near = {
        (one, other): round(distance, 1)
        for one, other in neighbours
        if (distance := apart(_colour(style, one), _colour(style, other), vision)) < APART
    }
    assert near == {}


@pytest.mark.parametrize("vision", VISION)
@pytest.mark.parametrize("theme", MAPS)
def test_regions_stand_out_from_the_sea(theme: str, vision: str, staff: list[dict[str, object]]) -> None:
    style = styles({str(entry["id"]): str(entry["colour"]) for entry in staff})[theme]
    near = {region: apart(colour, style.sea, vision) for region, colour in style.regions.items()}
    assert {region: distance for region, distance in near.items() if distance < APART} == {}


def _colour(style: Style, region: str) -> str:
    return style.regions[region] if region else style.land
