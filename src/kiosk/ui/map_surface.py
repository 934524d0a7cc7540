# SPDX-License-Identifier: GPL-3.0-or-later
"""The one owner of every gesture on the map, and of what the tiles show.

Pointer handlers of Qt Quick compete for touches and leave some pressed after a cancelled pinch (QTBUG-108689,
QTBUG-108821), so the surface takes the touch events itself: one finger drags, two zoom, a third is a palm.
"""

from __future__ import annotations

from math import hypot

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QVariantAnimation,
    Signal,
    Slot,
)
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

from kiosk.atlas.camera import MOST_DETAIL, Camera, Frame, eased, framing, least_scale, world
from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FLIGHT_MS = 600
STEP = 1.8  # what one press of + or a double tap zooms
DOUBLE_TAP_MS = 350
WHEEL_STEP = 1.0015


@QmlElement
class MapSurface(QQuickItem):
    """Turns touches into a camera. Two sets of tiles take turns: while one is seen, the other is painted for the view
    the camera has come to rest at; `painted` says that it is complete, and then it comes to the front."""

    cameraChanged = Signal()
    anchorChanged = Signal()
    tilesChanged = Signal()
    lookChanged = Signal()
    insetsChanged = Signal()
    settled = Signal()
    touched = Signal()
    tapped = Signal(float, float, arguments=["mapX", "mapY"])

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self.setAcceptTouchEvents(True)
        from PySide6.QtCore import Qt  # costs 17 ms (measured): not before the first screen stands

        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)
        self._frame = Frame(1.0, 1.0)
        self._camera = world(self._frame)
        self._anchor = self._camera
        self._at_rest = [self._camera.scale, self._camera.scale]  # the scale each set of tiles is painted for
        self._looks = ["", ""]
        self._look = ""
        self._front = 0
        self._box: tuple[float, float, float, float] | None = None
        self._fingers: dict[int, QPointF] = {}
        self._first = QPointF()
        self._is_tap = False
        self._last_tap = (0, QPointF(-1e6, -1e6))
        self._slop = 12.0
        self._still = False
        self._flight = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=FLIGHT_MS)
        self._flight.setEasingCurve(QEasingCurve.Type.Linear)
        self._from = self._to = self._camera
        self._flight.valueChanged.connect(self._fly_on)
        self._flight.finished.connect(self._rest)

    # What QML reads

    @Property(float, notify=cameraChanged, final=True)
    def cameraX(self) -> float:
        return self._camera.x

    @Property(float, notify=cameraChanged, final=True)
    def cameraY(self) -> float:
        return self._camera.y

    @Property(float, notify=cameraChanged, final=True)
    def cameraScale(self) -> float:
        """Pixels per map unit."""
        return self._camera.scale

    @Property(bool, notify=cameraChanged, final=True)
    def canZoomIn(self) -> bool:
        return self._camera.scale < least_scale(self._frame) * MOST_DETAIL * 0.999

    @Property(bool, notify=cameraChanged, final=True)
    def canZoomOut(self) -> bool:
        return self._camera.scale > least_scale(self._frame) * 1.001

    @Property(float, notify=anchorChanged, final=True)
    def anchorX(self) -> float:
        """The map point the tiles are needed around: the camera's, but not while it zooms."""
        return self._anchor.x

    @Property(float, notify=anchorChanged, final=True)
    def anchorY(self) -> float:
        return self._anchor.y

    @Property(int, notify=tilesChanged, final=True)
    def front(self) -> int:
        """Which set of tiles is seen: 0 or 1."""
        return self._front

    @Property(float, notify=tilesChanged, final=True)
    def scaleA(self) -> float:
        return self._at_rest[0]

    @Property(float, notify=tilesChanged, final=True)
    def scaleB(self) -> float:
        return self._at_rest[1]

    @Property(str, notify=tilesChanged, final=True)
    def lookA(self) -> str:
        return self._looks[0]

    @Property(str, notify=tilesChanged, final=True)
    def lookB(self) -> str:
        return self._looks[1]

    # What QML sets

    def get_look(self) -> str:
        return self._look

    def set_look(self, look: str) -> None:
        """THEME/-REGION: the colours, and the region that keeps its own while others pale. Another theme fades in at
        once; another region once the map has flown to it."""
        if look != self._look:
            before, self._look = self._look, look
            self.lookChanged.emit()
            standing = not self._fingers and self._flight.state() != QVariantAnimation.State.Running
            if standing and before.partition("/")[0] != look.partition("/")[0]:
                self._rest()

    look = Property(str, get_look, set_look, notify=lookChanged, final=True)

    def get_insets(self) -> QRectF:
        frame = self._frame
        return QRectF(frame.left, frame.top, frame.right, frame.bottom)

    def set_insets(self, insets: QRectF) -> None:
        """What stands over the map at its left, top, right (`width`) and bottom (`height`) edge, in px."""
        if insets != self.get_insets():
            self._set_frame(self.width(), self.height(), insets)
            self.insetsChanged.emit()

    insets = Property(QRectF, get_insets, set_insets, notify=insetsChanged, final=True)

    def get_slop(self) -> float:
        return self._slop

    def set_slop(self, slop: float) -> None:
        self._slop = slop

    slop = Property(float, get_slop, set_slop, final=True)
    """How far a finger may slide and still tap (px)."""

    def get_still(self) -> bool:
        return self._still

    def set_still(self, still: bool) -> None:
        self._still = still

    still = Property(bool, get_still, set_still, final=True)
    """Reduced motion: the map jumps instead of flying."""

    # Commands

    @Slot(float, float, float, float)
    def fly(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Flies to a part of the map (map units); an empty part is the whole world."""
        self._box = (x0, y0, x1, y1) if x1 > x0 else None
        self._fly_to(self._goal())

    @Slot(float)
    def zoom(self, steps: float) -> None:
        """Zooms by so many steps about the middle of the free part."""
        shift_x, shift_y = self._frame.shift
        self._zoom_at(STEP**steps, self.width() / 2 + shift_x, self.height() / 2 + shift_y)

    @Slot(int)
    def painted(self, tiles: int) -> None:
        """This set of tiles is complete."""
        if (
            tiles != self._front
            and self._at_rest[tiles] == self._camera.scale
            and self._looks[tiles] == self._look
        ):
            self._front = tiles
            self.tilesChanged.emit()

    # Camera

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._set_frame(new.width(), new.height(), self.get_insets())

    def _set_frame(self, width: float, height: float, insets: QRectF) -> None:
        self._frame = Frame(width, height, insets.left(), insets.top(), insets.width(), insets.height())
        if width > 1 and height > 1:
            self._flight.stop()
            self._show(self._goal())
            self._rest()

    def _goal(self) -> Camera:
        return world(self._frame) if self._box is None else framing(self._box, self._frame)

    def _show(self, camera: Camera) -> None:
        camera = camera.bounded(self._frame)
        if camera != self._camera:
            self._camera = camera
            self.cameraChanged.emit()
            if camera.scale == self._at_rest[self._front]:
                self._set_anchor()

    def _set_anchor(self) -> None:
        if self._anchor != self._camera:
            self._anchor = self._camera
            self.anchorChanged.emit()

    def _fly_to(self, goal: Camera) -> None:
        self._flight.stop()
        self._from, self._to = self._camera, goal
        if self._still or goal == self._camera:
            self._show(goal)
            self._rest()
        else:
            self._flight.start()

    def _fly_on(self, part: float) -> None:
        self._show(self._from.towards(self._to, eased(part)))

    def _zoom_at(self, factor: float, px: float, py: float) -> None:
        base = self._to if self._flight.state() == QVariantAnimation.State.Running else self._camera
        self._fly_to(base.zoomed(factor, px, py, self._frame).bounded(self._frame))

    def _rest(self) -> None:
        """The camera stands still: the tiles behind are painted for this view."""
        self._set_anchor()
        if self._at_rest[self._front] != self._camera.scale or self._looks[self._front] != self._look:
            behind = 1 - self._front
            self._at_rest[behind] = self._camera.scale
            self._looks[behind] = self._look
            self.tilesChanged.emit()
        self.settled.emit()

    # Touches

    def touchEvent(self, event: QTouchEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self._let_go()
            return
        for point in event.points():
            match point.state():
                case QEventPoint.State.Pressed:
                    self._press(point.id(), point.position())
                case QEventPoint.State.Released:
                    self._release(point.id(), point.position(), event.timestamp())
        self._slide({point.id(): point.position() for point in event.points() if point.id() in self._fingers})

    def touchUngrabEvent(self) -> None:
        self._let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(-1, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if -1 in self._fingers:
            self._slide({-1: event.position()})

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._release(-1, event.position(), event.timestamp())

    def mouseUngrabEvent(self) -> None:
        self._let_go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.touched.emit()
        self._zoom_at(WHEEL_STEP ** event.angleDelta().y(), event.position().x(), event.position().y())

    def _press(self, finger: int, at: QPointF) -> None:
        self.touched.emit()
        if len(self._fingers) == 2:
            return
        self._is_tap = not self._fingers
        self._first = at
        self._fingers[finger] = at
        self.setKeepTouchGrab(True)
        self.setKeepMouseGrab(True)

    def _slide(self, now: dict[int, QPointF]) -> None:
        moved = {finger: at for finger, at in now.items() if self._fingers.get(finger, at) != at}
        if not moved:
            return
        before = list(self._fingers.values())
        if self._is_tap:
            (at,) = moved.values()
            if hypot(at.x() - self._first.x(), at.y() - self._first.y()) < self._slop:
                return
            self._is_tap = False
        self._flight.stop()
        self._fingers.update(moved)
        after = list(self._fingers.values())
        old, new = _middle(before), _middle(after)
        camera = self._camera.moved(new.x() - old.x(), new.y() - old.y())
        if len(after) == 2:
            factor = _spread(after) / max(1.0, _spread(before))
            camera = camera.zoomed(factor, new.x(), new.y(), self._frame)
        self._show(camera)

    def _release(self, finger: int, at: QPointF, when: int) -> None:
        if self._fingers.pop(finger, None) is None:
            return
        self.touched.emit()
        if self._fingers:
            return
        if self._is_tap:
            self._tap(at, when)
        else:
            self._rest()

    def _tap(self, at: QPointF, when: int) -> None:
        self._is_tap = False
        last, where = self._last_tap
        if when - last < DOUBLE_TAP_MS and hypot(at.x() - where.x(), at.y() - where.y()) < 3 * self._slop:
            self._last_tap = (0, QPointF(-1e6, -1e6))
            self._zoom_at(STEP, at.x(), at.y())
            return
        self._last_tap = (when, at)
        x, y = self._camera.point(at.x(), at.y(), self._frame)
        self.tapped.emit(x, y)

    def _let_go(self) -> None:
        """The touch was taken away: nothing stays pressed, nothing was tapped."""
        if self._fingers:
            self._fingers.clear()
            self._is_tap = False
            self._rest()


def _middle(points: list[QPointF]) -> QPointF:
    return QPointF(sum(p.x() for p in points) / len(points), sum(p.y() for p in points) / len(points))


def _spread(points: list[QPointF]) -> float:
    return hypot(points[0].x() - points[1].x(), points[0].y() - points[1].y())
