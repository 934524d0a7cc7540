# SPDX-License-Identifier: GPL-3.0-or-later
"""Small states as discs, large enough to tap: which, where, and how they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import hypot, inf, pi, sqrt

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from kiosk.atlas.shapes import Disc, Land, drawn
from kiosk.atlas.tiles import Style, blend

RADIUS = 7.5
"""Millimetres: a target is 15 across."""

SMALLEST = 0.06
"""Map units (380 km): a country that is wider is large enough wherever one looks at it closely."""

COVERED = 0.1
"""The share of another country that a disc may cover at most."""

FILLED = 0.45
"""How much of the map under a disc it covers."""

EDGE = 1.2
"""Pixels."""


def find(lands: Sequence[Land]) -> tuple[Disc, ...]:
    """The small states among countries that belong to a region."""
    small = [_disc(land) for land in lands if land.region and land.code]
    small = [disc for disc in small if disc.across < SMALLEST]
    room = {disc.code: _free(disc, lands) for disc in small}
    for one, other in combinations(small, 2):
        half = hypot(one.x - other.x, one.y - other.y) / 2
        room[one.code] = min(room[one.code], half)
        room[other.code] = min(room[other.code], half)
    return tuple(disc._replace(room=room[disc.code]) for disc in small)


def _disc(land: Land) -> Disc:
    part = max(land.parts, key=lambda part: (part.right - part.left) * (part.bottom - part.top))
    across = max(part.right - part.left, part.bottom - part.top)
    return Disc(
        land.code, land.region, (part.left + part.right) / 2, (part.top + part.bottom) / 2, across, inf
    )


def _free(disc: Disc, lands: Sequence[Land]) -> float:
    """The radius up to which a disc covers little of any other country, taken for as full as its parts' boxes."""
    room = SMALLEST
    for land in lands:
        if land.code == disc.code:
            continue
        allowed = sqrt(COVERED * land.area / pi)
        if allowed >= room or _away(disc, land.left, land.top, land.right, land.bottom) >= room:
            continue
        nearest = min(_away(disc, part.left, part.top, part.right, part.bottom) for part in land.parts)
        room = min(room, max(allowed, nearest))
    return room


def _away(disc: Disc, left: float, top: float, right: float, bottom: float) -> float:
    """How far a rectangle is from a disc's middle; 0 around it."""
    return hypot(max(left - disc.x, disc.x - right, 0.0), max(top - disc.y, disc.y - bottom, 0.0))


def draw(
    image: QImage, discs: Iterable[Disc], style: Style, scale: float, left: int, top: int, full: float
) -> None:
    """Draws the discs into a picture whose top left pixel is (left, top) of the whole map, as `tiles.paint` does; RADIUS
    is `full` pixels. The land under a disc shines through."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-left, -top)
    right, bottom = left + image.width(), top + image.height()
    for disc, radius in drawn(discs, full / scale):
        x, y, size = disc.x * scale, disc.y * scale, radius * scale
        if (
            left <= x + size + EDGE
            and x - size - EDGE <= right
            and top <= y + size + EDGE
            and y - size <= bottom
        ):
            colour, edge = QColor(style.regions.get(disc.region, style.land)), QColor(style.outline)
            if style.selected not in ("", disc.region):
                sea = QColor(style.sea)
                colour, edge = blend(sea, colour, style.paling), blend(sea, edge, style.paling)
            colour.setAlphaF(FILLED)
            painter.setBrush(colour)
            painter.setPen(QPen(edge, EDGE))
            painter.drawEllipse(QPointF(x, y), size, size)
    painter.end()
