# SPDX-License-Identifier: GPL-3.0-or-later
"""The view of the map: which point stands in the middle, and how large a map unit is on the screen. Pure arithmetic."""

from __future__ import annotations

import math
from typing import NamedTuple

from kiosk.atlas.projection import X_MAX, Y_MAX

MOST_DETAIL = 22.0
"""The closest view, as a multiple of the view of the whole world: beyond it the 50m coast looks rough."""


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
