# SPDX-License-Identifier: GPL-3.0-or-later
"""The map as it stands on the screen: where it looks, what is over it, and whether every tile of it is painted."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PIL import Image, ImageChops, ImageDraw
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.atlas.camera import Camera, Frame
from kiosk.atlas.projection import X_MAX, Y_MAX
from kiosk.ui.pictures import TILE, MapPictures
from tests.qt import screen
from tests.qt.driver import Visitor, everything, wait_until
from tests.qt.touch import Point


@dataclass(frozen=True, slots=True)
class Chart:
    """Reads the map of a running kiosk; the map screen must be shown."""

    visitor: Visitor

    @property
    def camera(self) -> Camera:
        surface = self.visitor.map
        return Camera(surface.cameraX, surface.cameraY, surface.cameraScale)

    @property
    def frame(self) -> Frame:
        surface = self.visitor.map
        insets = surface.get_insets()
        return Frame(
            surface.width(), surface.height(), insets.left(), insets.top(), insets.width(), insets.height()
        )

    @property
    def free(self) -> QRectF:
        """The part of the window where the map is seen."""
        frame = self.frame
        return QRectF(frame.left, frame.top, frame.free_width, frame.free_height)

    @property
    def middle(self) -> Point:
        at = self.free.center()
        return round(at.x()), round(at.y())

    def under(self, at: Point) -> tuple[float, float]:
        """The map point under a pixel."""
        return self.camera.point(*at, self.frame)

    def pixel(self, x: float, y: float) -> Point:
        """Where a map point stands."""
        camera, frame = self.camera, self.frame
        return (
            round((x - camera.x) * camera.scale + frame.width / 2),
            round((y - camera.y) * camera.scale + frame.height / 2),
        )

    def away(self, point: tuple[float, float], at: Point) -> float:
        """How far (px) a map point stands from a pixel."""
        camera, frame = self.camera, self.frame
        x = (point[0] - camera.x) * camera.scale + frame.width / 2
        y = (point[1] - camera.y) * camera.scale + frame.height / 2
        return max(abs(x - at[0]), abs(y - at[1]))

    def beyond_the_world(self) -> float:
        """How many pixels of nothing are seen that could show map instead."""
        camera, free = self.camera, self.free
        centre_x, centre_y = self.frame.width / 2, self.frame.height / 2
        west, east = (
            centre_x - (X_MAX + camera.x) * camera.scale,
            centre_x + (X_MAX - camera.x) * camera.scale,
        )
        north, south = (
            centre_y - (Y_MAX + camera.y) * camera.scale,
            centre_y + (Y_MAX - camera.y) * camera.scale,
        )
        return max(
            _empty(west, east, free.left(), free.right()), _empty(north, south, free.top(), free.bottom())
        )

    def plates(self) -> dict[str, QRectF]:
        """The names on the map and where their plates stand."""
        (page,) = self._items("WorldMap")
        return {
            screen.plain(item.property("text")).replace("\n", " "): screen.rect(plate)
            for item in screen.painted(page)
            if screen.is_text(item) and (plate := item.parentItem()) is not None
        }

    def is_whole(self) -> bool:
        """Whether every pixel shows what the tiles must show there, once the map has come to rest."""
        (page,) = self._items("WorldMap")
        wait_until(lambda: bool(page.property("complete")))
        picture = pillow(self.visitor.settle())
        provider = self.visitor.program.engine.imageProvider("map")
        assert isinstance(provider, MapPictures)
        camera, frame = self.camera, self.frame
        # As QML rounds: half a pixel goes up, where Python's own goes to the even one.
        left = floor(frame.width / 2 - camera.x * camera.scale + 0.5)
        top = floor(frame.height / 2 - camera.y * camera.scale + 0.5)
        expected = Image.new("RGB", picture.size)
        look = self.visitor.map.get_look()
        for column in range(-left // TILE, int((frame.width - left) // TILE) + 1):
            for row in range(-top // TILE, int((frame.height - top) // TILE) + 1):
                name = f"tile/{look}/{camera.scale!r}/{column}/{row}"
                tile = pillow(provider.requestImage(name, QSize(), QSize()))
                expected.paste(tile, (left + column * TILE, top + row * TILE))
        for image in (picture, expected):
            draw = ImageDraw.Draw(image)
            draw.rectangle((0, frame.height, *image.size), fill=0)
            for box in self._over():
                draw.rectangle((box.left() - 2, box.top() - 2, box.right() + 2, box.bottom() + 2), fill=0)
        differing = (
            ImageChops.difference(picture, expected).convert("L").point(lambda level: 255 * (level > 3))
        )
        return differing.histogram()[255] == 0

    def _over(self) -> list[QRectF]:
        """What stands over the map."""
        surface = self.visitor.map
        return [
            screen.rect(item)
            for item in screen.painted(self.visitor.screen)
            if (item.inherits("QQuickRectangle") or screen.is_text(item)) and item.size() != surface.size()
        ]

    def _items(self, kind: str) -> list[QQuickItem]:
        return [item for item in everything(self.visitor.screen) if screen.kind(item) == kind]


def _empty(start: float, end: float, first: float, last: float) -> float:
    """The world from `start` to `end`, seen from `first` to `last`."""
    if end - start >= last - first:
        return max(0.0, start - first, last - end)
    return abs((start + end) - (first + last)) / 2  # a small world stands in the middle


def pillow(image: QImage) -> Image.Image:
    """A picture of Qt for Pillow."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size, stride = (image.width(), image.height()), image.bytesPerLine()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", stride)
