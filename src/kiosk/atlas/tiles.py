# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the map at run time, painted by QPainter; safe to call from any thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen, QPolygonF

from kiosk.atlas.shapes import Land, Part, Shapes

MAX_PEN = 8.0
"""Pixels: how far outside a tile a line may start and still be seen in it."""

NO_REGION_PALING = 0.55
"""Land of no region keeps at least so much of its grey, because it would sink into the sea at less."""

THINNEST = 0.4
"""Pixels: the outline of the smallest island."""

FULL_SIZE = 40.0
"""Pixels: land of this size has the outline's whole width."""

HAIRLINE = 1.0
"""Pixels: Qt strokes lines no wider than this in a tenth of the time (measured)."""

QUIET, EVERY = "quiet", "every"


class Style(NamedTuple):
    """Colours as "#rrggbb", widths in pixels of the picture.

    regions: colour by region id; a region without a colour, and land without a region, takes `land`.
    every: one colour for all regions instead; "" for each its own (see `styles`).
    selected: region id that keeps its colour and is outlined while the others pale toward the sea; "" for all alike.
        A country's code instead: it alone is coloured, with `asked`, and all other land grey. QUIET: all land pales.
    arcs: the partner whose arc is drawn, or EVERY; "" for none.
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
    asked: str = "#E8743B"
    arcs: str = ""
    arc_width: float = 2.4

    def focused(self, focus: str) -> Style:
        """The style for a focus as a picture's address has it: SELECTED, or SELECTED+ARCS."""
        selected, _, arcs = focus.partition("+")
        return self._replace(selected=selected, arcs=arcs)


def paint(shapes: Shapes, style: Style, scale: float, left: int, top: int, width: int, height: int) -> QImage:
    """A picture of part of the map, width by height pixels.

    The whole map at `scale` pixels a map unit has its centre at pixel (0, 0); the picture's top left pixel is
    (left, top) of it. Neighbouring pictures fit without a seam.
    """
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(style.outside))
    colours = _colours(style)
    window = _Window(scale, left, top, width, height)
    painter = window.painter(image)

    hairline = _pen(style.graticule, style.graticule_width)
    painter.fillPath(shapes.outline, QColor(style.sea))
    for path in (shapes.outline, *window.seen(shapes.graticule)):
        painter.strokePath(path, hairline)

    for land in window.lands(shapes):
        if not _is_chosen(land, style):
            colour = colours.get(land.region, colours[""])
            for path in window.seen(land.parts):
                painter.fillPath(path, colour)
    _paint_chosen(painter, window, shapes, style)

    _paint_borders(painter, window, shapes, style)
    _paint_arcs(painter, window, shapes, style)
    painter.end()
    return image


def paint_region(
    shapes: Shapes, style: Style, scale: float, left: int, top: int, width: int, height: int
) -> QImage:
    """The selected region alone, nearly as `paint` paints it; all else is seen through. It is to be seen at once and only
    until tiles follow: its lines are hairlines, and the outline four of them, a pixel apart."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    window = _Window(scale, left, top, width, height)
    painter = window.painter(image)
    chosen = _chosen(window, shapes, style)
    islands, coasts = QPainterPath(), QPainterPath()
    for ring, size in _rings(chosen, scale):
        (coasts if size >= FULL_SIZE else islands).addPolygon(ring)
    pen, away = _pen(style.outline, HAIRLINE), HAIRLINE / scale
    painter.strokePath(islands, pen)
    for x, y in ((-away, 0.0), (away, 0.0), (0.0, -away), (0.0, away)):
        painter.translate(x, y)
        painter.strokePath(coasts, pen)
        painter.translate(-x, -y)
    _fill_chosen(painter, chosen, style)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
    _paint_borders(painter, window, shapes, style._replace(line_width=min(HAIRLINE, style.line_width)))
    painter.end()
    return image


def _paint_borders(painter: QPainter, window: _Window, shapes: Shapes, style: Style) -> None:
    border = _pen(style.line, style.line_width)
    for path in window.seen(shapes.borders):
        painter.strokePath(path, border)


def _paint_chosen(painter: QPainter, window: _Window, shapes: Shapes, style: Style) -> None:
    chosen = _chosen(window, shapes, style)
    # The region's own land covers what its outline has inside: only the outer half is seen, around the whole of it.
    painter.setBrush(QColor(0, 0, 0, 0))
    for ring, size in _rings(chosen, window.scale):
        painter.setPen(_pen(style.outline, 2 * outline_width(style, size)))
        painter.drawPolygon(ring)
    _fill_chosen(painter, chosen, style)


def _chosen(window: _Window, shapes: Shapes, style: Style) -> list[QPainterPath]:
    """What a picture shows of the land that is brought out."""
    return [
        path for land in window.lands(shapes) if _is_chosen(land, style) for path in window.seen(land.parts)
    ]


def _rings(paths: Iterable[QPainterPath], scale: float) -> Iterator[tuple[QPolygonF, float]]:
    """Every ring in map units, with its size in pixels."""
    for path in paths:
        for ring in path.toSubpathPolygons():
            box = ring.boundingRect()
            yield ring, max(box.width(), box.height()) * scale


def _fill_chosen(painter: QPainter, chosen: Iterable[QPainterPath], style: Style) -> None:
    colours = _colours(style)
    for path in chosen:
        painter.fillPath(path, colours[style.selected])


def outline_width(style: Style, size: float) -> float:
    """How wide (px) the outline is around a piece of land of this size (px): an island must not be hidden by its own."""
    return min(style.outline_width, THINNEST + size / FULL_SIZE * (style.outline_width - THINNEST))


def _is_chosen(land: Land, style: Style) -> bool:
    """Whether the land is the country, or of the region, that is brought out."""
    return bool(style.selected) and style.selected in (land.region, land.code)


def _paint_arcs(painter: QPainter, window: _Window, shapes: Shapes, style: Style) -> None:
    arcs = [parts for name, parts in shapes.arcs.items() if style.arcs in (EVERY, name)]
    for stroke, width in ((style.line, 2 * style.arc_width), (style.outline, style.arc_width)):
        pen = _pen(stroke, width)
        for parts in arcs:
            for path in window.seen(parts):
                painter.strokePath(path, pen)


class _Window(NamedTuple):
    """The part of the map that a picture shows, see `paint`."""

    scale: float
    left: int
    top: int
    width: int
    height: int

    def painter(self, image: QImage) -> QPainter:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.left, -self.top)
        painter.scale(self.scale, self.scale)
        return painter

    def box(self) -> tuple[float, float, float, float]:
        """West, north, east, south in map units, with room for a line's width."""
        reach, scale = MAX_PEN / self.scale, self.scale
        return (
            self.left / scale - reach,
            self.top / scale - reach,
            (self.left + self.width) / scale + reach,
            (self.top + self.height) / scale + reach,
        )

    def lands(self, shapes: Shapes) -> Iterator[Land]:
        west, north, east, south = self.box()
        for land in shapes.lands:
            if land.right >= west and land.left <= east and land.bottom >= north and land.top <= south:
                yield land

    def seen(self, parts: Iterable[Part]) -> Iterator[QPainterPath]:
        west, north, east, south = self.box()
        for part in parts:
            if part.right >= west and part.left <= east and part.bottom >= north and part.top <= south:
                yield part.path


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
    if style.selected.isupper():
        return dict.fromkeys(colours, grey) | {"": grey, style.selected: QColor(style.asked)}
    sea = QColor(style.sea)
    paled = {region: blend(sea, colour, style.paling) for region, colour in colours.items()}
    chosen = {style.selected: colours.get(style.selected, grey)}
    return paled | chosen | {"": blend(sea, grey, max(style.paling, NO_REGION_PALING))}


def _pen(colour: str, width: float) -> QPen:
    # A pen's own bevelled joins stay: round ones take three times as long and look the same at these widths.
    pen = QPen(QColor(colour), width)
    pen.setCosmetic(True)
    return pen
