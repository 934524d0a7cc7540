# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures for QML: tiles of the map, icons, and the pack's images and QR codes.

Providers are called from Qt's image threads; they only read what they were given.
"""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath
from PySide6.QtQml import QQmlImageProviderBase
from PySide6.QtQuick import QQuickImageProvider

from kiosk.atlas import discs
from kiosk.atlas.projection import X_MAX, Y_MAX
from kiosk.atlas.shapes import Disc, Levels, read_path
from kiosk.atlas.tiles import Style, paint, paint_region
from kiosk.pack.reader import Pack
from kiosk.ui.crowd import Crowd, view_of
from kiosk.ui.kept import KeptPicture

SOUTH = 1.06
"""Map units: as far south as a picture of the world must reach (Cape Horn: 1.033); below is only the Antarctic."""

COARSE = (6.0, 3.0)
"""Map units: the part of the map a coarse picture shows."""

TILE = 512
"""Pixels a side of a tile: 3–5 ms to paint (measured)."""


class MapPictures(QQuickImageProvider):
    """`image://map/tile/LOOK/SCALE/COLUMN/ROW`, `image://map/coarse/LOOK`,
    `image://map/region/LOOK/SCALE/LEFT/TOP/WIDTH/HEIGHT`, `image://map/world/THEME/BACKGROUND`;
    `image://map/nothing` is a pixel. QML asks for all but that one with `asynchronous: true`.

    LOOK is THEME[,LANGUAGE,MM[,LETTERS]]/-FOCUS, the focus as `Style.focused` takes it. A tile belongs to the whole map
    at SCALE pixels a map unit, column 0 and row 0 beginning in its middle; with the pixels of a millimetre it has small
    states as discs, with a language and the pixels of small text too the marks of the crowd of places. A region is the
    land it brings out alone, all else seen through. A coarse picture shows COARSE of the map, a world what fits into the
    requested size.
    """

    def __init__(
        self, shapes: Levels, styles: dict[str, Style], crowd: Crowd, kept: KeptPicture | None = None
    ) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._kept = kept
        self._shapes = shapes
        self._styles = styles
        self._discs: tuple[Disc, ...] | None = None
        self._crowd = crowd

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        if name == "nothing":
            return QImage(1, 1, QImage.Format.Format_RGB32)
        kind, look, *rest = name.split("/")
        theme, *dress = look.split(",")
        style = self._styles[theme]
        if kind == "tile":
            region, scale, column, row = rest
            style = style.focused(region.removeprefix("-"))
            left, top = int(column) * TILE, int(row) * TILE
            image = self._paint(style, float(scale), left, top, TILE, TILE)
            if dress:
                full = discs.RADIUS * float(dress[1])
                discs.draw(image, self._small_states(), style, float(scale), left, top, full)
            if dress and dress[0]:
                self._crowd.draw(image, style, view_of(dress[0], float(scale), float(dress[2])), left, top)
        elif kind == "region":
            region, scale, *box = rest
            style = style.focused(region.removeprefix("-"))
            image = paint_region(self._shapes.at(float(scale)), style, float(scale), *map(int, box))
        elif kind == "coarse":
            self._shapes.near.begin()  # the map is open: whoever sees it soon comes nearer, or touches a country
            style = style.focused(rest[0].removeprefix("-"))
            width, height = requested.width(), requested.height()
            image = self._paint(style, width / COARSE[0], -width // 2, -height // 2, width, height)
        elif self._kept is not None:
            address = f"{name} {style} {requested.width()} {requested.height()}"
            image = self._kept.get(address, lambda: self._world(style, requested, *rest))
        else:
            image = self._world(style, requested, *rest)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image

    def _small_states(self) -> tuple[Disc, ...]:
        if self._discs is None:
            self._discs = discs.find(self._shapes.far().lands)
        return self._discs

    def _world(self, style: Style, requested: QSize, around: str) -> QImage:
        """The inhabited world as large as fits into the requested size."""
        width, height = max(1, requested.width()), max(1, requested.height())
        scale = min(width / (2 * X_MAX), height / (Y_MAX + SOUTH))
        top = -round((Y_MAX - SOUTH) / 2 * scale) - height // 2
        colour = f"#{around}"
        style = style._replace(outside=colour, sea=colour, line_width=max(0.6, scale / 380))
        return self._paint(style, scale, -width // 2, top, width, height)

    def _paint(self, style: Style, scale: float, left: int, top: int, width: int, height: int) -> QImage:
        return paint(self._shapes.at(scale), style, scale, left, top, width, height)


class IconPictures(QQuickImageProvider):
    """`image://icon/NAME/COLOUR`, the colour without its #; a square of the requested size."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._pack = pack
        self._paths: dict[str, QPainterPath] = {}

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        icon, colour = name.rsplit("/", 1)
        if icon not in self._paths:
            self._paths[icon] = read_path(self._pack.needed_blob("icon", icon))
        side = max(1, requested.width(), requested.height())
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side, side)
        painter.fillPath(self._paths[icon], QColor(f"#{colour}"))
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return image


class PackPictures(QQuickImageProvider):
    """`image://pack/KIND/ID`: an image, a page of a leaflet or a QR code of the pack. A QR code grows by whole pixels,
    never smoothed."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(QQmlImageProviderBase.ImageType.Image)
        self._pack = pack

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:
        kind, blob = name.split("/", 1)
        enclosed = kind == "leaflet"
        body = self._pack.enclosed(kind, blob) if enclosed else self._pack.needed_blob(kind, blob)
        image = QImage.fromData(body or b"")
        if kind == "code":
            times = max(1, max(requested.width(), requested.height()) // image.width())
            image = image.convertToFormat(QImage.Format.Format_RGB32)
            image = image.scaled(image.size() * times)
        elif not image.isNull() and (requested.width() > 0 or requested.height() > 0):
            from PySide6.QtCore import Qt  # costs 17 ms (measured): not before a picture needs it

            image = image.scaled(
                requested.width() or image.width() * requested.height() // image.height(),
                requested.height() or image.height() * requested.width() // image.width(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
