# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the map: which point stands in the middle, and how large a map unit is on the screen. Pure arithmetic."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from kiosk.atlas.projection import X_MAX, Y_MAX

MOST_DETAIL = 22.0
"""The closest view, as a multiple of the view of the whole world: beyond it the 50m coast looks rough."""

FLIGHT_MS = 600.0
"""How long a flight takes."""

CARRY_MS = 300.0
"""How long the motion that a new flight found still shows."""

RHO = 1.42
"""How much a flight prefers to zoom out over moving sideways: what people chose in the study of van Wijk and Nuij."""

GLIDE_MS = 325.0
"""Time in which a glide loses all but 1/e of its speed; a touch panel's usual."""

Motion = Callable[[float], "Camera"]
"""The view so many milliseconds after the motion began."""


class Frame(NamedTuple):
    """The part of the screen where the map is seen: its size and what stands over its edges (px)."""

    width: float
    height: float
    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0

    @property
    def free_width(self) -> float:
        return max(1.0, self.width - self.left - self.right)

    @property
    def free_height(self) -> float:
        return max(1.0, self.height - self.top - self.bottom)

    @property
    def shift(self) -> tuple[float, float]:
        """From the middle of the frame to the middle of its free part (px)."""
        return (self.left - self.right) / 2, (self.top - self.bottom) / 2


class Camera(NamedTuple):
    """`x`, `y`: the map point in the middle of the frame; `scale`: pixels per map unit."""

    x: float
    y: float
    scale: float

    def moved(self, dx: float, dy: float) -> Camera:
        """The map dragged by so many pixels."""
        return self._replace(x=self.x - dx / self.scale, y=self.y - dy / self.scale)

    def zoomed(self, factor: float, px: float, py: float, frame: Frame) -> Camera:
        """Zoomed by `factor`, the map point under the pixel (px, py) staying there."""
        scale = min(max(self.scale * factor, least_scale(frame)), least_scale(frame) * MOST_DETAIL)
        away_x, away_y = px - frame.width / 2, py - frame.height / 2
        return Camera(
            x=self.x + away_x / self.scale - away_x / scale,
            y=self.y + away_y / self.scale - away_y / scale,
            scale=scale,
        )

    def point(self, px: float, py: float, frame: Frame) -> tuple[float, float]:
        """The map point under a pixel."""
        return self.x + (px - frame.width / 2) / self.scale, self.y + (py - frame.height / 2) / self.scale

    def bounded(self, frame: Frame) -> Camera:
        """Kept so that the world never leaves the free part of the frame: a world smaller than it stays in its middle."""
        shift_x, shift_y = (shift / self.scale for shift in frame.shift)
        x = _held(self.x + shift_x, X_MAX, frame.free_width / self.scale / 2) - shift_x
        y = _held(self.y + shift_y, Y_MAX, frame.free_height / self.scale / 2) - shift_y
        return self._replace(x=x, y=y)

    def towards(self, goal: Camera, part: float) -> Camera:
        """On the way to `goal`: the scale changes evenly to the eye, and the goal comes nearer without swerving."""
        if part >= 1.0:
            return goal
        scale = self.scale * (goal.scale / self.scale) ** part
        ratio = self.scale / goal.scale
        # With the scale changing by a power, this keeps the path straight on the screen.
        way = part if abs(ratio - 1.0) < 1e-6 else (1.0 - (self.scale / scale)) / (1.0 - ratio)
        return Camera(self.x + (goal.x - self.x) * way, self.y + (goal.y - self.y) * way, scale)


def least_scale(frame: Frame) -> float:
    """The scale at which the whole world just fits into the free part of the frame."""
    return min(frame.free_width / (2 * X_MAX), frame.free_height / (2 * Y_MAX))


def framing(box: tuple[float, float, float, float], frame: Frame) -> Camera:
    """The view that shows this part of the map (x0, y0, x1, y1 in map units) as large as the free part allows."""
    x0, y0, x1, y1 = box
    scale = min(frame.free_width / max(1e-6, x1 - x0), frame.free_height / max(1e-6, y1 - y0))
    scale = min(max(scale, least_scale(frame)), least_scale(frame) * MOST_DETAIL)
    shift_x, shift_y = frame.shift
    return Camera((x0 + x1) / 2 - shift_x / scale, (y0 + y1) / 2 - shift_y / scale, scale).bounded(frame)


def world(frame: Frame) -> Camera:
    """The whole world."""
    return framing((-X_MAX, -Y_MAX, X_MAX, Y_MAX), frame)


def _held(centre: float, half_world: float, half_frame: float) -> float:
    room = half_world - half_frame
    return 0.0 if room <= 0 else min(max(centre, -room), room)


def eased(part: float) -> float:
    """Slow at both ends (half a cosine)."""
    return (1.0 - math.cos(math.pi * part)) / 2.0


def stretch(start: Camera, goal: Camera) -> Motion:
    """A zoom that keeps the point under the finger there, in FLIGHT_MS."""
    return lambda now: start.towards(goal, eased(min(1.0, now / FLIGHT_MS)))


def flight(start: Camera, goal: Camera, frame: Frame) -> Motion:
    """From one view to another in FLIGHT_MS, along the path on which the eye follows best: out, across and in.

    Source: J. J. van Wijk, W. A. A. Nuij, "Smooth and efficient zooming and panning", IEEE Symposium on Information
    Visualization 2003, 15-22, equations 9. Never farther out than the whole world.
    """
    way = math.hypot(goal.x - start.x, goal.y - start.y)
    near, far = frame.free_width / start.scale, frame.free_width / goal.scale
    if way < 1e-3 * min(near, far):
        return stretch(start, goal)
    least = least_scale(frame)
    square = RHO * RHO
    inner = far * far - near * near
    first = -math.asinh((inner + square * square * way * way) / (2 * near * square * way))
    last = -math.asinh((inner - square * square * way * way) / (2 * far * square * way))

    def at(now: float) -> Camera:
        if now >= FLIGHT_MS:
            return goal
        turn = first + (last - first) * eased(max(0.0, now) / FLIGHT_MS)
        gone = near / square * (math.cosh(first) * math.tanh(turn) - math.sinh(first)) / way
        scale = start.scale * math.cosh(turn) / math.cosh(first)
        return Camera(
            start.x + (goal.x - start.x) * gone, start.y + (goal.y - start.y) * gone, max(scale, least)
        )

    return at


class Drift(NamedTuple):
    """How a view moves: map units, and powers of e of the scale, a millisecond."""

    x: float = 0.0
    y: float = 0.0
    zoom: float = 0.0

    @classmethod
    def between(cls, earlier: Camera, later: Camera, span: float) -> Drift:
        """The motion that leads from one view to the other in so many milliseconds."""
        zoom = math.log(later.scale / earlier.scale)
        return cls((later.x - earlier.x) / span, (later.y - earlier.y) / span, zoom / span)


def carried(motion: Motion, drift: Drift) -> Motion:
    """A motion that takes over from another without a jolt: the drift it found dies away over CARRY_MS."""

    def at(now: float) -> Camera:
        camera = motion(now)
        if now >= CARRY_MS or drift == Drift():
            return camera
        left = now * (1.0 - now / CARRY_MS) ** 2
        return Camera(
            camera.x + drift.x * left, camera.y + drift.y * left, camera.scale * math.exp(drift.zoom * left)
        )

    return at


class Glide(NamedTuple):
    """What a flicked map does: the way it still goes (map units) and the time each half axis takes to lose its speed."""

    start: Camera
    x: float
    y: float
    slowing_x: float
    slowing_y: float

    @property
    def duration(self) -> float:
        """Milliseconds until less than half a pixel is left."""
        ways = ((self.x, self.slowing_x), (self.y, self.slowing_y))
        return max(slowing * math.log(max(1.0, 2 * abs(way) * self.start.scale)) for way, slowing in ways)

    def at(self, now: float) -> Camera:
        """The view so many milliseconds after the finger left."""
        return self.start._replace(
            x=self.start.x + self.x * _gone(now, self.slowing_x),
            y=self.start.y + self.y * _gone(now, self.slowing_y),
        )


def glide(camera: Camera, dx: float, dy: float, frame: Frame) -> Glide:
    """The map let go at so many pixels a millisecond. Where its bounds are nearer it slows down sooner, so that it
    comes to rest at them and strikes nothing."""
    goal = camera.moved(dx * GLIDE_MS, dy * GLIDE_MS).bounded(frame)
    x, y = goal.x - camera.x, goal.y - camera.y
    return Glide(
        camera,
        x,
        y,
        min(GLIDE_MS, abs(x) * camera.scale / max(1e-9, abs(dx))),
        min(GLIDE_MS, abs(y) * camera.scale / max(1e-9, abs(dy))),
    )


def _gone(now: float, slowing: float) -> float:
    return 1.0 - math.exp(-now / slowing) if slowing > 1e-6 else 1.0
