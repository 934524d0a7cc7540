# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the marks of a crowd of places into pictures of the map, and finds the one a touch meant.

They are part of the tiles, so that moving the map costs nothing more however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPen

from kiosk.atlas.tiles import Style
from kiosk.guide import nearest
from kiosk.guide.nearest import Mark, View
from kiosk.pack.reader import Pack

# Millimetres of the screen, at the first text size.
DOT = 3.6
EDGE = 0.8
PILL = 10.0  # a mark for several: its height and least width
WIDEST = 26.0  # such a mark with four digits; where one has more, no name has room
PADDING = 2.5
LETTERS = 6.25  # Theme.small then
NAME_HEIGHT = 9.7
LONGEST = 80.0  # a longer name is not drawn
REACH = 8.0  # so near to a mark a touch means it


def view_of(language: str, scale: float, letters: float) -> View:
    """A look at the map in which small text is so many pixels high."""
    return View(language, scale, letters / LETTERS)


class Spot(NamedTuple):
    """A mark with its room on the whole map in px: `body` is the dot or the number, `plate` the name, if any."""

    mark: Mark
    body: QRectF
    plate: QRectF


class Crowd:
    """The marks of a pack. Asked by Qt's picture thread as well."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    @property
    def present(self) -> bool:
        """Whether there is one; a large one is there a moment after the first frame."""
        return self._pack.crowded()

    def draw(self, image: QImage, style: Style, view: View, left: int, top: int) -> None:
        """Draws into a picture whose top left pixel is (left, top) of the whole map, as atlas.tiles.paint does."""
        seen = QRectF(left, top, image.width(), image.height())
        spots = [spot for spot in self.spots(view, seen) if seen.intersects(spot.body.united(spot.plate))]
        if not spots:
            return
        ink, paper = QColor(style.mark), QColor(style.mark_paper)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-left, -top)
        painter.setFont(_font(view))
        for spot in spots:
            painter.setPen(QPen(paper, EDGE * view.millimetre))
            painter.setBrush(ink)
            painter.drawRoundedRect(spot.body, spot.body.height() / 2, spot.body.height() / 2)
            if spot.mark.size > 1:
                painter.setPen(paper)
                _write(painter, spot.body, _number(spot.mark.size))
            if not spot.plate.isEmpty():
                painter.setBrush(paper)
                painter.setPen(QColor(0, 0, 0, 0))
                painter.drawRoundedRect(spot.plate, PADDING * view.millimetre, PADDING * view.millimetre)
                painter.setPen(ink)
                _write(painter, spot.plate, spot.mark.name)
        painter.end()

    def at(self, view: View, x: float, y: float) -> Mark | None:
        """The mark that a touch at a map point meant."""
        point = QPointF(x * view.scale, y * view.scale)
        reach = REACH * view.millimetre
        around = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
        spots = self.spots(view, around)
        hit = next((spot.mark for spot in spots if spot.plate.contains(point)), None)
        return hit or nearest.nearest((spot.mark for spot in spots), x, y, reach / view.scale)

    def spots(self, view: View, seen: QRectF) -> list[Spot]:
        """The marks in a part of the whole map (px), and those beside it whose names reach into it."""
        beside = WIDEST * view.millimetre
        reach = seen.adjusted(-LONGEST * view.millimetre, -beside, beside, beside)
        box = reach.left(), reach.top(), reach.right(), reach.bottom()
        x0, y0, x1, y1 = (edge / view.scale for edge in box)
        return list(arranged(nearest.marks(self._pack, view, (x0, y0, x1, y1)), view))


def arranged(marks: Iterable[Mark], view: View) -> Iterable[Spot]:
    """The room of each mark."""
    mm, metrics = view.millimetre, QFontMetricsF(_font(view))
    for mark in marks:
        x, y = mark.x * view.scale, mark.y * view.scale
        if mark.size > 1:
            height = PILL * mm
            width = max(height, metrics.horizontalAdvance(_number(mark.size)) + 2 * PADDING * mm)
            yield Spot(mark, QRectF(x - width / 2, y - height / 2, width, height), QRectF())
            continue
        body = QRectF(x - DOT / 2 * mm, y - DOT / 2 * mm, DOT * mm, DOT * mm)
        width = metrics.horizontalAdvance(mark.name) + 2 * PADDING * mm
        begin = (DOT / 2 + EDGE) * mm
        # No other mark stands nearer than its room, and none is wider than WIDEST: what fits in between meets nothing,
        # neither another mark nor the name of another, which keeps the same rule.
        free = 0.93 * mark.room * view.scale - WIDEST / 2 * mm
        named = begin + width <= min(free, LONGEST * mm)
        height = NAME_HEIGHT * mm
        plate = QRectF(x + begin, y - height / 2, width, height) if named else QRectF()
        yield Spot(mark, body, plate)


def _number(size: int) -> str:
    return f"{size:,}"


def _font(view: View) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(round(LETTERS * view.millimetre))
    return font


def _write(painter: QPainter, room: QRectF, words: str) -> None:
    from PySide6.QtCore import Qt  # costs 17 ms (measured): only once there is a crowd

    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
