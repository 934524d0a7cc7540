# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the map at run time, painted by QPainter; safe to call from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from kiosk.atlas.shapes import Part, Shapes

MAX_PEN = 8.0
"""Pixels: how far outside a tile a line may start and still be seen in it."""

NO_REGION_PALING = 0.55
"""Land of no region keeps at least so much of its grey, because it would sink into the sea at less."""


class Style(NamedTuple):
    """Colours as "#rrggbb", widths in pixels of the picture.

    regions: colour by region id; a region without a colour, and land without a region, takes `land`.
    every: one colour for all regions instead; "" for each its own (see `styles`).
    selected: region id that keeps its colour and is outlined while the others pale toward the sea; "" for all alike.
    paling: how much of its own colour a region keeps then, 0 to 1.
    outside: around the globe.
    mark, mark_paper: the marks of a crowd of places, and what is written on them.
    """

    regions: Mapping[str, str] = MappingProxyType({})
    every: str = ""
    sea: str = "#E9EEF0"
    outside: str = "#E9EEF0"
    land: str = "#D3D3CE"
    line: str = "#FFFFFF"
    graticule: str = "#D9E2E6"
    line_width: float = 1.2
    graticule_width: float = 1.0
    outline: str = "#17243B"
    outline_width: float = 2.0
    mark: str = "#17243B"
    mark_paper: str = "#FFFFFF"
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

    def seen(parts: Iterable[Part]) -> Iterator[QPainterPath]:
        for part in parts:
            if part.right >= west and part.left <= east and part.bottom >= north and part.top <= south:
                yield part.path

    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, -top)
    painter.scale(scale, scale)

    hairline = _pen(style.graticule, style.graticule_width)
    painter.fillPath(shapes.outline, QColor(style.sea))
    for path in (shapes.outline, *seen(shapes.graticule)):
        painter.strokePath(path, hairline)

    chosen: list[QPainterPath] = []
    for land in shapes.lands:
        if land.right >= west and land.left <= east and land.bottom >= north and land.top <= south:
            if style.selected and land.region == style.selected:
                chosen += seen(land.parts)
                continue
            colour = colours.get(land.region, colours[""])
            for path in seen(land.parts):
                painter.fillPath(path, colour)

    # The region's own land covers what its outline has inside: only the outer half is seen, around the whole of it.
    outline = _pen(style.outline, 2 * style.outline_width)
    for path in chosen:
        painter.strokePath(path, outline)
    for path in chosen:
        painter.fillPath(path, colours.get(style.selected, colours[""]))

    border = _pen(style.line, style.line_width)
    for path in seen(shapes.borders):
        painter.strokePath(path, border)
    painter.end()
    return image


def blend(under: QColor, over: QColor, amount: float) -> QColor:
    """The colour between two, 0 for `under` and 1 for `over`."""
    return QColor(
        round(under.red() + (over.red() - under.red()) * amount),
        round(under.green() + (over.green() - under.green()) * amount),
        round(under.blue() + (over.blue() - under.blue()) * amount),
    )


def _colours(style: Style) -> dict[str, QColor]:
    """Colour by region, with "" for land that belongs to none."""
    colours = {region: QColor(colour) for region, colour in style.regions.items()}
    grey = QColor(style.land)
    if not style.selected:
        return colours | {"": grey}
    sea = QColor(style.sea)
    paled = {region: blend(sea, colour, style.paling) for region, colour in colours.items()}
    chosen = {style.selected: colours.get(style.selected, grey)}
    return paled | chosen | {"": blend(sea, grey, max(style.paling, NO_REGION_PALING))}


def _pen(colour: str, width: float) -> QPen:
    # A pen's own bevelled joins stay: round ones take three times as long and look the same at these widths.
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen
