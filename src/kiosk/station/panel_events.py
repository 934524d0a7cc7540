# SPDX-License-Identifier: GPL-3.0-or-later
"""What a touch panel itself tells, before anything turns or stretches it: evdev's multi-touch protocol B, one finger."""

from __future__ import annotations

import fcntl
import os
import select
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kiosk.station.calibration import Point

# linux/input.h and linux/input-event-codes.h
EVENT = struct.Struct("llHHi")
EV_ABS, ABS_MT_SLOT, ABS_MT_POSITION_X, ABS_MT_POSITION_Y, ABS_MT_TRACKING_ID = 3, 0x2F, 0x35, 0x36, 0x39
ABS_INFO = struct.Struct("6i")  # value, minimum, maximum, fuzz, flat, resolution


class Span(NamedTuple):
    """The values an axis can have."""

    least: int
    most: int

    def part(self, value: int) -> float:
        return (value - self.least) / max(1, self.most - self.least)


def span(descriptor: int, axis: int) -> Span:
    """Asks the device: EVIOCGABS."""
    request = 2 << 30 | ABS_INFO.size << 16 | ord("E") << 8 | 0x40 + axis
    told = ABS_INFO.unpack(fcntl.ioctl(descriptor, request, bytes(ABS_INFO.size)))
    return Span(told[1], told[2])


class Touches:
    """Collects where single fingers went up again; while two are down nothing counts."""

    def __init__(self, across: Span, down: Span) -> None:
        self._across = across
        self._down = down
        self._slot = 0
        self._fingers: set[int] = set()
        self._crowded = False
        self._at = [0, 0]
        self.points: list[Point] = []

    def feed(self, data: bytes) -> None:
        """Takes whole events."""
        for _, _, kind, code, value in EVENT.iter_unpack(data):
            if kind != EV_ABS:
                continue
            if code == ABS_MT_SLOT:
                self._slot = value
            elif code == ABS_MT_POSITION_X and self._slot == min(self._fingers, default=self._slot):
                self._at[0] = value
            elif code == ABS_MT_POSITION_Y and self._slot == min(self._fingers, default=self._slot):
                self._at[1] = value
            elif code == ABS_MT_TRACKING_ID and value >= 0:
                self._fingers.add(self._slot)
                self._crowded = self._crowded or len(self._fingers) > 1
            elif code == ABS_MT_TRACKING_ID:
                self._fingers.discard(self._slot)
                if not self._fingers:
                    if not self._crowded:
                        self.points.append((self._across.part(self._at[0]), self._down.part(self._at[1])))
                    self._crowded = False


def watch(device: Path, is_over: Callable[[], bool], seconds: float) -> list[Point]:
    """The touches until it is over, or so many seconds have gone by."""
    descriptor = os.open(device, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        touches = Touches(span(descriptor, ABS_MT_POSITION_X), span(descriptor, ABS_MT_POSITION_Y))
        end = time.monotonic() + seconds
        while not is_over() and time.monotonic() < end:
            if select.select([descriptor], [], [], 0.2)[0]:
                touches.feed(os.read(descriptor, EVENT.size * 256))
        return touches.points
    finally:
        os.close(descriptor)
