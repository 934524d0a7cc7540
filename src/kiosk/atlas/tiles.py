# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the map at run time, painted by QPainter; safe to call from any thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from kiosk.atlas.shapes import Shapes

MAX_PEN = 8.0
"""Pixels: how far outside a tile a line may start and still be seen in it."""


@dataclass(frozen=True, slots=True)
class Style:
    """Colours as "#rrggbb", widths in pixels of the picture.

    regions: colour by region id; a region without a colour, and land without a region, takes `land`.
    selected: region id that keeps its colour while the others pale toward the sea; "" for all alike.
    paling: how much of its own colour a region keeps then, 0 to 1.
    outside: around the globe.
    """

    regions: Mapping[str, str]
    sea: str = "#E9EEF0"
    outside: str = "#E9EEF0"
    land: str = "#D3D3CE"
    line: str = "#FFFFFF"
    graticule: str = "#D9E2E6"
    line_width: float = 1.2
    graticule_width: float = 1.0
    selected: str = ""
    paling: float = 0.24


def paint(shapes: Shapes, style: Style, scale: float, left: int, top: int, width: int, height: int) -> QImage:
    """A picture of part of the map, width by height pixels.

    The whole map at `scale` pixels a map unit has its centre at pixel (0, 0); the picture's top left pixel is
    (left, top) of it. Neighbouring pictures fit without a seam.
    """
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(style.outside))
    colours = _colours(style)
    reach = MAX_PEN / scale
    west, north = left / scale - reach, top / scale - reach
    east, south = (left + width) / scale + reach, (top + height) / scale + reach

    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, -top)
    painter.scale(scale, scale)
    painter.fillPath(shapes.outline, QColor(style.sea))
    _stroke(painter, shapes.graticule, style.graticule, style.graticule_width)

    painter.setPen(Qt.PenStyle.NoPen)
    plain = colours.get("", QColor(style.land))
    for land in shapes.lands:
        if land.right < west or land.left > east or land.bottom < north or land.top > south:
            continue
        painter.setBrush(colours.get(land.region, plain))
        for part in land.parts:
            if part.right >= west and part.left <= east and part.bottom >= north and part.top <= south:
                painter.drawPath(part.path)

    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(style.line, style.line_width))
    for border in shapes.borders:
        if border.right >= west and border.left <= east and border.bottom >= north and border.top <= south:
            painter.drawPath(border.path)
    painter.end()
    return image


def _colours(style: Style) -> dict[str, QColor]:
    """Colour by region, with "" for land that belongs to none."""
    own = {"": QColor(style.land)} | {region: QColor(colour) for region, colour in style.regions.items()}
    if not style.selected:
        return own
    sea = QColor(style.sea)
    return {
        region: colour if region == style.selected else blend(sea, colour, style.paling)
        for region, colour in own.items()
    }


def blend(under: QColor, over: QColor, amount: float) -> QColor:
    """The colour between two, 0 for `under` and 1 for `over`."""
    return QColor(
        round(under.red() + (over.red() - under.red()) * amount),
        round(under.green() + (over.green() - under.green()) * amount),
        round(under.blue() + (over.blue() - under.blue()) * amount),
    )


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen


def _stroke(painter: QPainter, path: QPainterPath, colour: str, width: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, width))
    painter.drawPath(path)
