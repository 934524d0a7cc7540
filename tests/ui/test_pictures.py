# SPDX-License-Identifier: GPL-3.0-or-later
"""The pictures QML asks for: every form of address, and that coarse pictures and tiles show the same."""

from __future__ import annotations

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickImageProvider

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from kiosk.ui.pictures import COARSE, TILE
from tests.qt.chart import pillow
from tests.qt.fixtures import MakeVisitor

NO_SIZE = QSize()
SCALE = 300.0


class Ask:
    """Asks as QML does: provider, name, wished size."""

    def __init__(self, engine: QQmlApplicationEngine) -> None:
        self._engine = engine

    def __call__(self, address: str, width: int = 0, height: int = 0) -> QImage:
        provider, _, name = address.partition("/")
        answers = self._engine.imageProvider(provider)
        assert isinstance(answers, QQuickImageProvider)
        size = QSize()
        image = answers.requestImage(name, size, QSize(width, height) if width or height else NO_SIZE)
        assert size == image.size()
        assert not image.isNull()
        return image


@pytest.fixture
def ask(kiosk_program: MakeVisitor) -> Ask:
    return Ask(kiosk_program(400, 300).program.engine)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of two pictures, 0 to 255."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def colours(picture: Image.Image) -> dict[object, int]:
    """How many pixels there are of each colour."""
    return {colour: count for count, colour in picture.getcolors(1 << 24) or []}


def mosaic(ask: Ask, scale: float, width: int, height: int, focus: str = "") -> Image.Image:
    """The middle of the map, put together from tiles."""
    picture = Image.new("RGB", (width, height))
    for column in range(-(width // 2 // TILE) - 1, width // 2 // TILE + 1):
        for row in range(-(height // 2 // TILE) - 1, height // 2 // TILE + 1):
            tile = ask(f"map/tile/light/-{focus}/{scale}/{column}/{row}")
            picture.paste(pillow(tile), (width // 2 + column * TILE, height // 2 + row * TILE))
    return picture


def test_a_tile_is_a_square(ask: Ask) -> None:
    assert ask(f"map/tile/light/-/{SCALE}/0/0").size() == QSize(TILE, TILE)


def test_tiles_of_a_chosen_region_keep_its_colour_alone(ask: Ask, pack: Pack) -> None:
    region = screens.regions(pack, "ja")[0]
    whole, chosen = mosaic(ask, SCALE, 1600, 800), mosaic(ask, SCALE, 1600, 800, region.id)
    wanted = QColor(region.colour)
    colour = (wanted.red(), wanted.green(), wanted.blue())
    counts = [colours(picture) for picture in (whole, chosen)]
    assert counts[0][colour] == counts[1][colour] > 1000
    for other in screens.regions(pack, "ja")[1:7]:
        pale = QColor(other.colour)
        assert (pale.red(), pale.green(), pale.blue()) not in counts[1]


def test_coarse_and_tiles_show_the_same(ask: Ask) -> None:
    width, height = 1800, 900
    coarse = pillow(ask("map/coarse/light/-", width, height))
    assert difference(coarse, mosaic(ask, width / COARSE[0], width, height)) < 0.001


@pytest.mark.parametrize("theme", ["light", "side", "hero"])
def test_a_world_fills_its_size_and_meets_its_background(ask: Ask, theme: str) -> None:
    image = ask(f"map/world/{theme}/123456", 640, 300)
    assert image.size() == QSize(640, 300)
    for x, y in ((0, 0), (639, 0), (0, 299), (639, 299)):
        assert image.pixelColor(x, y) == QColor("#123456")
    assert len(colours(pillow(image))) > 5


def test_a_world_ends_below_cape_horn(ask: Ask, pack: Pack) -> None:
    (south_america,) = [region for region in screens.regions(pack, "ja") if region.id == "latin_america"]
    wanted = QColor(south_america.colour)
    picture = pillow(ask("map/world/light/123456", 1400, 600))
    colour = (wanted.red(), wanted.green(), wanted.blue())
    assert colours(picture)[colour] > 1000
    assert colour not in colours(picture.crop((0, 598, 1400, 600)))


def test_an_icon_has_its_colour_on_nothing(ask: Ask, pack: Pack) -> None:
    for name in pack.blobs("icon"):
        image = ask(f"icon/{name}/a8431a", 48, 48)
        assert image.size() == QSize(48, 48)
        opaque = {
            image.pixelColor(x, y).name()
            for x in range(48)
            for y in range(48)
            if image.pixelColor(x, y).alpha() == 255
        }
        assert opaque == {"#a8431a"}, name
        assert image.pixelColor(0, 0).alpha() == 0


def test_an_icon_is_a_square_of_the_larger_side(ask: Ask) -> None:
    assert ask("icon/ph.house/000000", 30, 60).size() == QSize(60, 60)


def test_a_code_grows_by_whole_pixels(ask: Ask, pack: Pack) -> None:
    for name, body in pack.blobs("code").items():
        modules = QImage.fromData(body).width()
        image = ask(f"pack/code/{name}", 300, 300)
        times = 300 // modules
        assert image.size() == QSize(modules * times, modules * times)
        assert set(colours(pillow(image))) == {(0, 0, 0), (255, 255, 255)}


def test_a_code_without_a_size_is_one_pixel_a_module(ask: Ask, pack: Pack) -> None:
    name, body = next(iter(pack.blobs("code").items()))
    assert ask(f"pack/code/{name}").size() == QImage.fromData(body).size()


def test_an_image_fits_into_the_size_it_is_asked_for(ask: Ask, pack: Pack) -> None:
    for name, body in pack.blobs("image").items():
        own = QImage.fromData(body)
        image = ask(f"pack/image/{name}", own.width() // 2, own.height() // 2)
        assert abs(image.width() - own.width() // 2) <= 1
        assert ask(f"pack/image/{name}").size() == own.size()
