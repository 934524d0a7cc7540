# SPDX-License-Identifier: GPL-3.0-or-later
"""The one owner of every gesture on the map, and of what the tiles show.

Pointer handlers of Qt Quick compete for touches and leave some pressed after a cancelled pinch (QTBUG-108689,
QTBUG-108821), so the surface takes the touch events itself; `atlas.fingers` says what they mean.
"""

from __future__ import annotations

from math import floor

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

from kiosk.atlas.camera import (
    FLIGHT_MS,
    MOST_DETAIL,
    Camera,
    Drift,
    Frame,
    Motion,
    carried,
    flight,
    framing,
    glide,
    least_scale,
    stretch,
    world,
)
from kiosk.atlas.fingers import Fingers, Flick, Rest, Shift, Tap
from kiosk.atlas.shapes import FAR_SCALE
from kiosk.ui.leaving import leave_nothing
from kiosk.ui.pictures import TILE
from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

STEP = 1.8  # what one press of + or a double tap zooms
WHEEL_STEP = 1.0015
GLANCE = 8.0  # ms over which the speed of a motion is taken
LEAST_GLIDE = 4.0  # px: a shorter glide is none
MOUSE = -1  # the mouse as a finger


@QmlElement
class MapSurface(QQuickItem):
    """Turns touches into a camera. Two sets of tiles take turns: while one is seen, the other is painted for the view
    the camera flies to or has come to rest at; `painted` says that it is complete, and once the camera is there it comes
    to the front."""

    cameraChanged = Signal()
    tilesChanged = Signal()
    lookChanged = Signal()
    millimetreChanged = Signal()
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
        # Of each set of tiles: the scale and the look it is painted for, how QML is told of it, whether it is complete.
        self._at_rest = [self._camera.scale, self._camera.scale]
        self._looks = ["", ""]
        self._tiles = ["", ""]
        self._whole = [False, False]
        self._look = ""
        self._mark = ""
        self._mark_scale, self._mark_left, self._mark_top = 1.0, 0, 0
        self._front = 0
        self._box: tuple[float, float, float, float] | None = None
        self._fingers = Fingers()
        self._tapped_at = self._camera
        self._still = False
        self._goal_view = self._camera
        self._motion: Motion = lambda _now: self._camera
        self._gliding = False
        self._clock = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._clock.setEasingCurve(QEasingCurve.Type.Linear)
        self._clock.valueChanged.connect(lambda part: self._show(self._motion(part * self._clock.duration())))
        self._clock.finished.connect(self._rest)
        leave_nothing(self)

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

    @Property(int, notify=tilesChanged, final=True)
    def front(self) -> int:
        """Which set of tiles is seen: 0 or 1."""
        return self._front

    @Property(str, notify=tilesChanged, final=True)
    def tilesA(self) -> str:
        """LOOK/SCALE/COLUMN/ROW: a set of tiles by its first one, around the camera, but not while it zooms. It is one
        value, because of several QML takes one after the other and would ask for each tile as often, most for nothing."""
        return self._tiles[0]

    @Property(str, notify=tilesChanged, final=True)
    def tilesB(self) -> str:
        return self._tiles[1]

    @Property(str, notify=lookChanged, final=True)
    def mark(self) -> str:
        """What a picture of the region just chosen alone is asked for by, as it stands where the map flies to; it stands
        over the tiles until those in the new look come to the front."""
        return self._mark

    @Property(float, notify=lookChanged, final=True)
    def markScale(self) -> float:
        return self._mark_scale

    @Property(QPointF, notify=lookChanged, final=True)
    def markCorner(self) -> QPointF:
        """The picture's top left pixel of the whole map at its scale."""
        return QPointF(self._mark_left, self._mark_top)

    # What QML sets

    def get_look(self) -> str:
        return self._look

    def set_look(self, look: str) -> None:
        """THEME/-REGION: the colours, and the region that keeps its own while others pale. Another theme fades in at
        once; another region once the map has flown to it, or stays."""
        if look == self._look:
            return
        before, self._look, self._mark = self._look, look, ""
        self.lookChanged.emit()
        new_theme = before.partition("/")[0] != look.partition("/")[0]
        if new_theme and not self.isFlying() and not self._fingers.moving:
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

    def get_millimetre(self) -> float:
        return self._fingers.millimetre

    def set_millimetre(self, millimetre: float) -> None:
        if millimetre != self._fingers.millimetre:
            self._fingers.millimetre = millimetre
            self.millimetreChanged.emit()

    millimetre = Property(float, get_millimetre, set_millimetre, notify=millimetreChanged, final=True)
    """Of the panel, in px: how far a finger may slide and still tap, and how wide a hand is."""

    def get_still(self) -> bool:
        return self._still

    def set_still(self, still: bool) -> None:
        self._still = still

    still = Property(bool, get_still, set_still, final=True)
    """Reduced motion: the map jumps instead of flying, and stands where a finger leaves it."""

    # Commands

    @Slot(float, float, float, float)
    def fly(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Flies to a part of the map (map units); an empty part is the whole world."""
        self._box = (x0, y0, x1, y1) if x1 > x0 else None
        goal = self._goal()
        self._mark_region(goal)
        self._go(flight(self._camera, goal, self._frame), goal)

    @Slot()
    def stay(self) -> None:
        """Shows what was chosen where the map is."""
        if self.isFlying() or self._fingers.moving:
            self.settled.emit()
        else:
            self._rest()

    @Slot()
    def land(self) -> None:
        """Ends a flight or a glide where it leads to."""
        if self.isFlying():
            self._clock.stop()
            self._show(self._motion(self._clock.duration()))
            self._rest()

    @Slot(float)
    def zoom(self, steps: float) -> None:
        """Zooms by so many steps about the middle of the free part."""
        shift_x, shift_y = self._frame.shift
        self._zoom_at(STEP**steps, self.width() / 2 + shift_x, self.height() / 2 + shift_y)

    @Slot()
    def marked(self) -> None:
        """The region just chosen stands out: the tiles can follow. Qt paints first what was asked for last."""
        if self.isFlying():
            self._prepare(self._goal_view)

    @Slot(int, bool)
    def painted(self, tiles: int, whole: bool) -> None:
        """Whether this set of tiles is complete."""
        self._whole[tiles] = whole
        self._bring_forward()

    # Camera

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.size() != old.size():
            self._set_frame(new.width(), new.height(), self.get_insets())

    def _set_frame(self, width: float, height: float, insets: QRectF) -> None:
        self._frame = Frame(width, height, insets.left(), insets.top(), insets.width(), insets.height())
        if width > 1 and height > 1:
            self._clock.stop()
            self._show(self._goal())
            self._rest()

    def _goal(self) -> Camera:
        return world(self._frame) if self._box is None else framing(self._box, self._frame)

    def _show(self, camera: Camera) -> None:
        camera = camera.bounded(self._frame)
        if camera == self._camera:
            return
        self._camera = camera
        self.cameraChanged.emit()
        for tiles in (0, 1):
            if camera.scale == self._at_rest[tiles] and (
                tiles == self._front or self._looks[tiles] == self._look
            ):
                self._surround(tiles, camera)

    def _surround(self, tiles: int, view: Camera) -> None:
        """Has a set of tiles stand where a view is."""
        scale, look = self._at_rest[tiles], self._looks[tiles]
        column = floor((view.x * scale - self._frame.width / 2) / TILE)
        row = floor((view.y * scale - self._frame.height / 2) / TILE)
        address = f"{look}/{scale!r}/{column}/{row}" if look else ""
        if address != self._tiles[tiles]:
            self._tiles[tiles] = address
            self.tilesChanged.emit()

    @Slot(result=bool)
    def isFlying(self) -> bool:
        """Whether the map moves by itself."""
        return bool(self._clock.state() != QVariantAnimation.State.Stopped)

    def touching(self) -> bool:
        """Whether a finger is on the map."""
        return not self._fingers.idle

    def _go(self, motion: Motion, goal: Camera) -> None:
        """Sets out for a view. A flight that is under way bends into the new one."""
        if self.isFlying():
            now = float(self._clock.currentTime())
            drift = (
                Drift.between(self._motion(now - GLANCE), self._motion(now), GLANCE)
                if now >= GLANCE
                else Drift()
            )
            motion = carried(motion, drift)
            self._clock.stop()
        self._goal_view = goal
        if not self._mark or self._looks[self._front] == self._look:
            self._prepare(goal)
        if self._still or goal == self._camera:
            self._show(goal)
            self._rest()
        else:
            self._run(motion, FLIGHT_MS)
            self._gliding = False

    def _mark_region(self, goal: Camera) -> None:
        """Has a picture made of the region just chosen, as it stands where the map flies to; coarse, because it is to be
        there in the next frame but one."""
        region, before = (
            look.partition("/")[2].partition("+")[0] for look in (self._look, self._looks[self._front])
        )
        if region in ("-", before) or min(self.width(), self.height()) < 1:
            return
        scale = min(goal.scale, FAR_SCALE)
        width, height = (round(side * scale / goal.scale) for side in (self.width(), self.height()))
        self._mark_scale = scale
        self._mark_left = round(goal.x * scale - width / 2)
        self._mark_top = round(goal.y * scale - height / 2)
        self._mark = f"region/{self._look}/{scale!r}/{self._mark_left}/{self._mark_top}/{width}/{height}"
        self.lookChanged.emit()

    def _run(self, motion: Motion, milliseconds: float) -> None:
        self._motion = motion
        self._clock.setDuration(max(1, round(milliseconds)))
        self._clock.start()

    def _zoom_at(self, factor: float, px: float, py: float, base: Camera | None = None) -> None:
        if base is None:
            base = self._goal_view if self.isFlying() and not self._gliding else self._camera
        goal = base.zoomed(factor, px, py, self._frame).bounded(self._frame)
        self._go(stretch(self._camera, goal), goal)

    def _prepare(self, view: Camera) -> None:
        """Has the set of tiles behind painted for a view, unless the one in front is right for it."""
        if self._is_right(self._front, view):
            return
        behind = 1 - self._front
        self._at_rest[behind], self._looks[behind] = view.scale, self._look
        self._surround(behind, view)

    def _is_right(self, tiles: int, view: Camera) -> bool:
        return self._at_rest[tiles] == view.scale and self._looks[tiles] == self._look

    def _rest(self) -> None:
        """The camera stands still: the tiles are to be right for this view."""
        self._gliding = False
        if self._at_rest[self._front] == self._camera.scale:
            self._surround(self._front, self._camera)
        self._prepare(self._camera)
        self._bring_forward()
        self.settled.emit()

    def _bring_forward(self) -> None:
        behind = 1 - self._front
        if (
            not self.isFlying()
            and self._whole[behind]
            and self._is_right(behind, self._camera)
            and not self._is_right(self._front, self._camera)
        ):
            self._front = behind
            self.tilesChanged.emit()

    # Touches

    def touchEvent(self, event: QTouchEvent) -> None:
        event.accept()
        if event.type() == QEvent.Type.TouchCancel:
            self._let_go()
            return
        when = float(event.timestamp())
        points = event.points()
        for point in points:
            if point.state() == QEventPoint.State.Pressed:
                contact = point.ellipseDiameters()
                self._press(point.id(), point.position(), when, max(contact.width(), contact.height()))
        self._slide({point.id(): point.position() for point in points}, when)
        for point in points:
            if point.state() == QEventPoint.State.Released:
                self._release(point.id(), when)

    def touchUngrabEvent(self) -> None:
        self._let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(MOUSE, event.position(), float(event.timestamp()), 0.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._slide({MOUSE: event.position()}, float(event.timestamp()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._slide({MOUSE: event.position()}, float(event.timestamp()))
        self._release(MOUSE, float(event.timestamp()))

    def mouseUngrabEvent(self) -> None:
        self._let_go()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.touched.emit()
        self._zoom_at(WHEEL_STEP ** event.angleDelta().y(), event.position().x(), event.position().y())

    def _press(self, finger: int, at: QPointF, when: float, size: float) -> None:
        self.touched.emit()
        stopped = self._gliding and self.isFlying()
        if stopped:
            self._clock.stop()
            self._rest()
        self._fingers.press(finger, at.x(), at.y(), when, size=size, taps=not stopped)
        self.setKeepTouchGrab(True)
        self.setKeepMouseGrab(True)

    def _slide(self, now: dict[int, QPointF], when: float) -> None:
        shift = self._fingers.slide({finger: (at.x(), at.y()) for finger, at in now.items()}, when)
        if shift is not None:
            self._clock.stop()
            self._shift(shift)

    def _shift(self, shift: Shift) -> None:
        camera = self._camera.moved(shift.dx, shift.dy)
        if shift.factor != 1.0:
            camera = camera.zoomed(shift.factor, shift.x, shift.y, self._frame)
        self._show(camera)

    def _release(self, finger: int, when: float) -> None:
        match self._fingers.release(finger, when):
            case Tap(x, y, times):
                self.touched.emit()
                self._tap(x, y, times)
            case Flick(dx, dy):
                self.touched.emit()
                self._let_glide(dx, dy)
            case Rest():
                self.touched.emit()
                self._rest()

    def _let_glide(self, dx: float, dy: float) -> None:
        found = glide(self._camera, dx, dy, self._frame)
        way = max(abs(found.x), abs(found.y)) * self._camera.scale
        if self._still or way < LEAST_GLIDE:
            self._rest()
            return
        self._prepare(found.at(found.duration))
        self._run(found.at, found.duration)
        self._gliding = True

    def _tap(self, x: float, y: float, times: int) -> None:
        if times == 2:
            # The first of the two may have chosen a region: where the fingers tapped twice is what they want to see.
            self._zoom_at(STEP, x, y, self._tapped_at)
            return
        self._tapped_at = self._camera
        self.tapped.emit(*self._camera.point(x, y, self._frame))

    def _let_go(self) -> None:
        """The touch was taken away: nothing stays pressed, nothing was tapped."""
        if self._fingers.cancel():
            self._rest()
