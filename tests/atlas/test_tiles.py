# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import product

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.atlas.projection import X_MAX, Y_MAX, forward
from kiosk.atlas.shapes import Shapes
from kiosk.atlas.styles import styles
from kiosk.atlas.tiles import Style, blend, paint, paint_region
from tests.atlas.conftest import COLOURS

PLAIN = QImage.Format.Format_RGB32


def colour_at(shapes: Shapes, style: Style, lon: float, lat: float, scale: float = 3000.0) -> str:
    x, y = forward(lon, lat, 150)
    image = paint(shapes, style, scale, round(x * scale) - 2, round(y * scale) - 2, 4, 4)
    return image.pixelColor(2, 2).name().upper()


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of any channel of any pixel."""
    return max(abs(a - b) for a, b in zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))


@pytest.mark.parametrize("scale", [347.3, 900.0, 5000.0])
@pytest.mark.parametrize("width", [1.2, 2.5])
def test_neighbouring_tiles_fit_pixel_by_pixel(
    shapes: Shapes, style: Style, scale: float, width: float
) -> None:
    style = style._replace(line_width=width, graticule_width=1.2, selected="europe")
    # Qt rounds the cover of a pixel at the edge of a picture by at most one of 255 levels.
    assert seam(shapes._replace(graticule=()), style, scale) <= 1


@pytest.mark.parametrize("scale", [347.3, 900.0, 5000.0])
@pytest.mark.parametrize("width", [1.0, 1.2])
def test_thin_lines_of_neighbouring_tiles_fit_as_far_as_one_sees(
    shapes: Shapes, style: Style, scale: float, width: float
) -> None:
    # Qt draws hairlines with another, faster stroker, and cuts the long lines of the graticule at a tile's
    # edge: both round a little there, 1 or 2 of 255 levels in a few pixels.
    assert seam(shapes, style._replace(line_width=width), scale) <= 3


def seam(shapes: Shapes, style: Style, scale: float) -> int:
    """The largest difference between four tiles around the Black Sea and one picture of them."""
    left, top = int(-1.6 * scale) - 256, int(-0.85 * scale) - 256
    whole = paint(shapes, style, scale, left, top, 512, 512)
    return max(
        difference(
            paint(shapes, style, scale, left + column, top + row, 256, 256), whole.copy(column, row, 256, 256)
        )
        for column, row in product((0, 256), repeat=2)
    )


def test_every_country_has_the_colour_of_its_region(
    shapes: Shapes, style: Style, inner_circles: dict[str, tuple[float, float, float]]
) -> None:
    wrong = {}
    for land in shapes.lands:
        x, y, radius = inner_circles[land.code or land.name]
        scale = 10 / radius
        image = paint(shapes, style, scale, round(x * scale) - 1, round(y * scale) - 1, 2, 2)
        found = image.pixelColor(1, 1).name()
        if found.upper() != style.regions.get(land.region, style.land).upper():
            wrong[land.name] = found
    assert wrong == {}


@pytest.mark.parametrize(
    ("lon", "lat", "colour"),
    [
        (137.7, 35.2, "#D9634C"),
        (-52.9, 4.0, "#D3D3CE"),
        (150.0, 46.0, "#8C7AA9"),
        (147.9, 45.0, "#D9634C"),
        (34.1, 45.2, "#4E79A7"),
        (8.0, 46.8, "#D3D3CE"),
        (175.0, 5.0, "#E9EEF0"),
    ],
    ids=["Hamamatsu", "Cayenne", "Urup", "Etorofu", "Crimea", "no region", "sea"],
)
def test_colours(shapes: Shapes, style: Style, lon: float, lat: float, colour: str) -> None:
    assert colour_at(shapes, style, lon, lat, scale=12000.0) == colour


def test_the_chosen_region_stays_vivid_and_the_others_pale(shapes: Shapes, style: Style) -> None:
    style = style._replace(selected="asia_pacific")
    sea = QColor(style.sea)
    assert colour_at(shapes, style, 137.7, 35.2) == "#D9634C"
    assert colour_at(shapes, style, 100, 62) == blend(sea, QColor("#8C7AA9"), style.paling).name().upper()
    assert colour_at(shapes, style, 175, 5) == style.sea
    grey = QColor(colour_at(shapes, style, 8.0, 46.8))
    assert QColor(style.land).lightness() < grey.lightness() < sea.lightness() - 5


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "safe"])
def test_the_chosen_region_is_outlined(shapes: Shapes, theme: str) -> None:
    """Not by its colour alone is it told from others (WCAG 1.4.1)."""
    style = styles(COLOURS)[theme]
    outline = QColor(style.outline)

    def outlined(selected: str) -> int:
        image = paint(shapes, style._replace(selected=selected), 500.0, -1300, -350, 700, 700)
        return sum(image.pixelColor(x, y) == outline for x, y in product(range(700), repeat=2))

    assert outlined("africa") - outlined("north_america") > 700


def test_borders_are_drawn_between_countries(shapes: Shapes, style: Style) -> None:
    # The 49th parallel between Canada and the United States, and not the coast of Japan.
    assert colour_at(shapes, style._replace(line_width=6), -105, 49) == "#FFFFFF"
    assert colour_at(shapes, style._replace(line_width=0.5), -105, 49.3) == "#58A6B5"


def test_around_the_globe_is_outside(shapes: Shapes, style: Style) -> None:
    style = style._replace(outside="#102030")
    image = paint(shapes, style, 300, -int(X_MAX * 300) - 5, -int(Y_MAX * 300) - 5, 40, 40)
    assert image.pixelColor(2, 2).name() == "#102030"


def test_graticule_lies_under_the_land(shapes: Shapes, style: Style) -> None:
    style = style._replace(graticule="#000000", graticule_width=4)
    assert colour_at(shapes, style, 180, 40) == "#000000"
    assert colour_at(shapes, style, 120, 30.0) == "#D9634C"


def test_a_tile_is_opaque_and_as_large_as_asked(shapes: Shapes, style: Style) -> None:
    image = paint(shapes, style, 700, 0, 0, 130, 70)
    assert (image.format(), image.width(), image.height()) == (PLAIN, 130, 70)


def test_threads_paint_the_same_as_one(shapes: Shapes, style: Style) -> None:
    places = [(column * 256, row * 256) for column, row in product(range(-3, 3), range(-2, 2))]

    def tile(place: tuple[int, int]) -> QImage:
        return paint(shapes, style, 347.3, *place, 256, 256)

    one = [tile(place) for place in places]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(tile, places * 4)) == one * 4


@pytest.mark.parametrize(("lon", "lat"), [(178, -18), (159, -8.5)], ids=["Fiji", "Solomon Islands"])
def test_the_outline_of_islands_does_not_swell_them(
    shapes: Shapes, style: Style, lon: float, lat: float
) -> None:
    """What is painted of a group of small islands stays near to their own size."""
    x, y = forward(lon, lat, 150.0)
    scale, side = 380.0, 60
    left, top = round(x * scale) - side // 2, round(y * scale) - side // 2
    chosen = style._replace(selected="asia_pacific")
    alone = paint_region(shapes, chosen, scale, left, top, side, side)
    places = list(product(range(side), range(side)))
    sea = QColor(style.sea)

    def marked(image: QImage, colour: str) -> float:
        """Pixels of this colour on the sea, by what they have of it."""
        depth = abs(QColor(colour).green() - sea.green())
        return sum(min(1.0, abs(image.pixelColor(i, j).green() - sea.green()) / depth) for i, j in places)

    still = style._replace(graticule=style.sea)
    land = marked(paint(shapes, still, scale, left, top, side, side), style.regions["asia_pacific"])
    tile = paint(shapes, still._replace(selected="asia_pacific"), scale, left, top, side, side)
    assert land > 5, "there are islands"
    assert sum(alone.pixelColor(i, j).alphaF() for i, j in places) < 2.2 * land
    assert marked(tile, style.regions["asia_pacific"]) < 2.2 * land


@pytest.mark.parametrize(("region", "lon", "lat"), [("europe", 10, 50), ("asia_pacific", 105, 12)])
def test_a_region_shown_at_once_looks_as_the_tiles_that_follow(
    shapes: Shapes, style: Style, region: str, lon: float, lat: float
) -> None:
    x, y = forward(lon, lat, 150.0)
    scale, side = 380.0, 200
    left, top = round(x * scale) - side // 2, round(y * scale) - side // 2
    chosen = style._replace(selected=region)
    alone = paint_region(shapes, chosen, scale, left, top, side, side)
    tile = paint(shapes, chosen, scale, left, top, side, side)
    pixels = [(alone.pixelColor(*at), tile.pixelColor(*at)) for at in product(range(side), range(side))]
    apart = [abs(one.green() - other.green()) for one, other in pixels if one.alpha() == 255]
    assert len(apart) > 0.1 * side * side, "the region is seen"
    assert sum(apart) / len(apart) < 8, "of 255 levels"
