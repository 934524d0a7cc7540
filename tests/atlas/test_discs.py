# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
import shapely

from kiosk.atlas import discs
from kiosk.atlas.shapes import DISC, Disc, Shapes, drawn
from kiosk.atlas.styles import styles
from kiosk.atlas.tiles import paint

FULL = [0.125, 0.06, 0.03, 0.01, 0.0057]
"""Map units of 7.5 mm, from the whole world to the closest view."""


@pytest.fixture(scope="module")
def everyone(shapes: Shapes) -> Shapes:
    """The map with a region for every country, so that as many discs as can be stand side by side."""
    lands = [
        land._replace(region=land.region or "asia_pacific") if land.code else land for land in shapes.lands
    ]
    return shapes._replace(lands=tuple(lands))


@pytest.fixture(scope="module")
def small(everyone: Shapes) -> tuple[Disc, ...]:
    found = discs.find(everyone.lands)
    assert {disc.code for disc in found} >= {"MT", "NR", "TO", "VA", "SM", "LI"}
    return found


@pytest.mark.parametrize("full", FULL)
def test_no_disc_meets_another_and_none_is_smaller_than_its_country(
    small: tuple[Disc, ...], full: float
) -> None:
    shown = list(drawn(small, full))
    assert shown
    for disc, radius in shown:
        assert disc.across < 2 * radius <= 2 * full
    for (one, first), (other, second) in combinations(shown, 2):
        assert hypot(one.x - other.x, one.y - other.y) >= first + second - 1e-9


@pytest.mark.parametrize("full", FULL)
def test_a_disc_covers_little_of_other_countries(
    small: tuple[Disc, ...], shapes: Shapes, full: float
) -> None:
    for disc, radius in drawn(small, full):
        circle = shapely.Point(disc.x, disc.y).buffer(radius)
        for land in shapes.lands:
            if land.code == disc.code:
                continue
            rings = [
                shapely.Polygon([(point.x(), point.y()) for point in ring.toList()]).buffer(0)
                for part in land.parts
                if circle.intersects(shapely.box(part.left, part.top, part.right, part.bottom))
                for ring in part.path.toSubpathPolygons()
            ]
            whole: shapely.Geometry = shapely.Polygon()
            for ring in rings:
                whole = shapely.symmetric_difference(whole, ring)  # an enclave is a hole
            covered = circle.intersection(whole).area
            assert covered <= discs.COVERED * land.area * 1.001, (disc.code, land.name)


@pytest.mark.parametrize("full", FULL)
def test_a_tap_on_a_disc_finds_its_country(small: tuple[Disc, ...], everyone: Shapes, full: float) -> None:
    with_discs = everyone._replace(discs=small)
    for disc, radius in drawn(small, full):
        for dx, dy in ((0.0, 0.0), (0.9 * radius, 0.0), (0.0, -0.9 * radius)):
            assert with_discs.at(disc.x + dx, disc.y + dy, full / DISC) == disc.code


def test_large_countries_and_those_of_no_region_have_none(shapes: Shapes) -> None:
    with_region = {land.code for land in shapes.lands if land.region}
    codes = {disc.code for disc in discs.find(shapes.lands)}
    assert "MT" in codes
    assert codes <= with_region
    assert not codes & {"JP", "DE", "IT", "AU", "UA"}


def test_a_disc_is_painted_in_the_colour_of_its_region_and_pales_with_it(
    small: tuple[Disc, ...], shapes: Shapes
) -> None:
    style = styles({"asia_pacific": "#BF4630", "europe": "#3A5F8F"})["light"]
    nauru = next(disc for disc in small if disc.code == "NR")
    scale, full = 900.0, 30.0
    left, top = round(nauru.x * scale) - 40, round(nauru.y * scale) - 40
    redness = []
    for selected in ("asia_pacific", "europe"):
        chosen = style._replace(selected=selected)
        image = paint(shapes, chosen, scale, left, top, 80, 80)
        plain = image.copy()
        discs.draw(image, small, chosen, scale, left, top, full)
        assert image != plain
        assert image.pixelColor(78, 40) == plain.pixelColor(78, 40)
        colour = image.pixelColor(52, 40)
        redness.append(colour.red() - colour.blue())
    assert redness[0] > 2 * redness[1] > 0
