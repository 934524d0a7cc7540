# SPDX-License-Identifier: GPL-3.0-or-later
"""The touch test: every finger draws, and five points tell how far from them they were touched."""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPen, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.ui.leaving import leave_nothing
from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FINGERS = ("#17243B", "#C8102E", "#00796B", "#6A1B9A", "#E65100")
NEAR = 20.0  # mm: a touch this near to a point is meant for it
EDGE = 0.1  # of the screen: where the outer points stand
MOST = 20_000  # points of all lines: then the oldest go


def points(width: float, height: float) -> list[QPointF]:
    """The five points: near the corners, and in the middle."""
    near, far = EDGE, 1 - EDGE
    return [
        QPointF(x * width, y * height)
        for x, y in ((near, near), (far, near), (0.5, 0.5), (near, far), (far, far))
    ]


@QmlElement
class Drawing(QQuickPaintedItem):
    """Draws what fingers do. `mm` is how many pixels a millimetre has."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._mm = 4.0
        self._lines: list[tuple[int, list[QPointF]]] = []
        self._down: dict[int, list[QPointF]] = {}
        self._off: dict[int, float] = {}
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        leave_nothing(self)

    def get_mm(self) -> float:
        return self._mm

    def set_mm(self, mm: float) -> None:
        self._mm = mm
        self.update()

    mm = Property(float, get_mm, set_mm, final=True)

    @property
    def off(self) -> dict[int, float]:
        """How many millimetres beside each point it was touched, by the point's number."""
        return dict(self._off)

    @Slot()
    def clear(self) -> None:
        self._lines.clear()
        self._down.clear()
        self._off.clear()
        self.update()

    def touchEvent(self, event: QTouchEvent) -> None:
        for point in event.points():
            finger, at = point.id(), point.position()
            if finger not in self._down:
                self._begin(finger, at)
            else:
                self._down[finger].append(at)
        if event.isEndEvent():
            self._down.clear()
        event.accept()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begin(0, event.position())
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._down.setdefault(0, []).append(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._down.clear()

    def touchUngrabEvent(self) -> None:
        self._down.clear()

    def _begin(self, finger: int, at: QPointF) -> None:
        line = [at]
        self._down[finger] = line
        self._lines.append((len(self._down) - 1, line))
        while sum(len(drawn) for _, drawn in self._lines) > MOST:
            self._lines.pop(0)
        for number, point in enumerate(points(self.width(), self.height())):
            away = hypot(point.x() - at.x(), point.y() - at.y()) / self._mm
            if away <= NEAR:
                self._off[number] = away

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        arm = 8 * self._mm
        font = QFont()
        font.setPixelSize(round(6.25 * self._mm))
        painter.setFont(font)
        for number, at in enumerate(points(self.width(), self.height())):
            met = number in self._off
            painter.setPen(QPen(QColor("#0B7A3B" if met else "#77725F"), 0.6 * self._mm))
            painter.drawLine(QPointF(at.x() - arm, at.y()), QPointF(at.x() + arm, at.y()))
            painter.drawLine(QPointF(at.x(), at.y() - arm), QPointF(at.x(), at.y() + arm))
            painter.drawEllipse(at, arm / 2, arm / 2)
            if met:
                box = QRectF(at.x() - 3 * arm, at.y() + arm, 6 * arm, 8 * self._mm)
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{self._off[number]:.1f} mm")
        for finger, line in self._lines:
            colour = QColor(FINGERS[finger % len(FINGERS)])
            painter.setPen(
                QPen(
                    colour,
                    1.2 * self._mm,
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
            painter.drawPoint(line[0])
            painter.drawPolyline(line)
