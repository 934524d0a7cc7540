# SPDX-License-Identifier: GPL-3.0-or-later
"""What both windows of the benchmark are measured with, the bare one and the kiosk's."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QPoint, QTimer
from PySide6.QtQuick import QQuickItem, QQuickWindow

WIDTH, HEIGHT = 1920, 1080
PATIENCE = 20_000  # ms until the first complete screen must be there
REST = 50  # ms without a frame: the window is at rest
REST_LIMIT = 3000  # ms after which it counts as at rest anyhow
QUIET = 700  # ms between the first complete screen and looking at the memory
IDLE = 1000  # ms over which the work of a standing screen is taken
STROKE = 0.75  # seconds in which the finger crosses half the screen
TOUCH_RATE_MS = 8  # a touch panel reports about 120 times a second


class Memory(NamedTuple):
    """MiB, from the kernel's smaps_rollup. `pss` shares out what several processes use; `anonymous` is what the program
    itself keeps: pages of files (libraries, the pack) come and go as the machine has room for them.
    """

    pss: float
    rss: float
    anonymous: float


def memory() -> Memory:
    sizes: dict[str, int] = {}
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, size, _ = line.split()
        sizes[name] = int(size)
    return Memory(*(sizes[name] / 1024 for name in ("Pss:", "Rss:", "Anonymous:")))


def tell(**figures: object) -> None:
    """One line of JSON, which the parent reads."""
    print(json.dumps(figures), flush=True)


class Frames(QObject):
    """Counts the frames of a window and notes when, and at how much work of the GUI thread, the last was made."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self.window = window
        self.count = 0
        self.polished_work = 0.0
        self.shown_work = 0.0
        self.shown = 0.0
        self.on_shown: Callable[[], None] = lambda: None
        # The software renderer makes a frame in the GUI thread: polish, afterAnimating, beforeSynchronizing, paint,
        # frameSwapped.
        window.beforeSynchronizing.connect(self._polished)
        window.frameSwapped.connect(self._swapped)

    def _polished(self) -> None:
        self.polished_work = time.thread_time()

    def _swapped(self) -> None:
        self.shown_work = time.thread_time()
        self.shown = time.monotonic()
        self.count += 1
        self.on_shown()

    def wait(self, limit: int) -> bool:
        """Lets the window work until its next frame, at most `limit` ms; whether there was one."""
        loop, before = QEventLoop(), self.count
        self.on_shown = loop.quit
        QTimer.singleShot(limit, loop, loop.quit)
        loop.exec()
        self.on_shown = lambda: None
        return self.count > before

    def rest(self) -> None:
        """Lets the window work until it stands still."""
        end = time.monotonic() + REST_LIMIT / 1000
        while self.wait(REST) and time.monotonic() < end:
            pass


def pending(item: QQuickItem) -> list[QQuickItem]:
    """The images under an item that are still being loaded."""
    found = [image for child in item.childItems() for image in pending(child)]
    if (
        item.inherits("QQuickImageBase")
        and item.property("source").isValid()
        and item.property("progress") < 1
    ):
        found.append(item)
    return found


def start(window: QQuickWindow) -> None:
    """Runs the program until its first complete screen and tells what that took."""
    first: dict[str, float] = {}
    waiting: list[QQuickItem] = []
    frames = Frames(window)
    while frames.wait(PATIENCE):
        now = time.monotonic(), time.process_time()
        if not first:
            first = {"first": now[0], "first_cpu": now[1]}
            waiting = pending(window.contentItem())
        waiting = [image for image in waiting if image.property("progress") < 1]
        if not waiting:
            break
    else:
        raise TimeoutError("there was no complete screen")
    wait(QUIET)
    kept = memory()
    before = time.process_time()
    wait(IDLE)
    idle = (time.process_time() - before) / (IDLE / 1000)
    tell(**first, complete=now[0], complete_cpu=now[1], memory=kept._asdict(), idle=idle)


def wait(limit: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(limit, loop, loop.quit)
    loop.exec()


class Switch(NamedTuple):
    """What a command took, in ms. `work` is the GUI thread's processor time in Python and QML up to the painting of the
    first frame that shows it, `paint` that of painting, `wall` the time until the frame was shown; `rest` is the GUI
    thread's whole work until nothing moved any more, in `frames` frames."""

    name: str
    work: float
    paint: float
    wall: float
    rest: float
    frames: int


def switch(frames: Frames, name: str, command: Callable[[], object]) -> Switch:
    """Measures one command from a window at rest."""
    frames.rest()
    count, wall, work = frames.count, time.monotonic(), time.thread_time()
    command()
    if not frames.wait(PATIENCE):
        raise TimeoutError(f"no frame after: {name}")
    polished, shown_work, shown = frames.polished_work, frames.shown_work, frames.shown
    frames.rest()
    return Switch(
        name=name,
        work=(polished - work) * 1000,
        paint=(shown_work - polished) * 1000,
        wall=(shown - wall) * 1000,
        rest=(time.thread_time() - work) * 1000,
        frames=frames.count - count,
    )


class Finger:
    """A finger on the window's touch screen."""

    def __init__(self, window: QQuickWindow) -> None:
        # Only a drag needs this module: the bare window starts without it.
        from PySide6.QtTest import QTest

        self._test = QTest
        self._window = window
        self._device = QTest.createTouchDevice()

    def press(self, at: QPoint) -> None:
        self._test.touchEvent(self._window, self._device, False).press(0, at, self._window).commit(False)

    def move(self, to: QPoint) -> None:
        self._test.touchEvent(self._window, self._device, False).move(0, to, self._window).commit(False)

    def release(self, at: QPoint) -> None:
        self._test.touchEvent(self._window, self._device, False).release(0, at, self._window).commit(False)


class Drag(NamedTuple):
    """Frames a second in which the content had moved, the times between them (ms), and the share of one processor."""

    distinct: float
    frames: float
    typical_gap: float
    worst_gap: float
    gaps_over_33: int
    cpu: float


def drag(frames: Frames, position: Callable[[], tuple[float, float]], seconds: float) -> Drag:
    """Drags to and fro from the middle of the left half. `position` says where the content is."""
    # Making the namespace Qt takes 12 ms, which the bare window is to start without.
    from PySide6.QtCore import Qt

    finger = Finger(frames.window)
    begun = time.monotonic()

    def at() -> QPoint:
        # To and fro at an even speed, and down and up more slowly, so that no two places are the same.
        way = (time.monotonic() - begun) / STROKE
        across, along = abs((way + 1) % 2 - 1), abs((way / 3 + 1) % 2 - 1)
        return QPoint(round(WIDTH * (0.08 + 0.5 * across)), round(HEIGHT * (0.3 + 0.3 * along)))

    moved: list[float] = []
    last = position()

    def shown() -> None:
        nonlocal last
        now = position()
        if now != last:
            moved.append(frames.shown)
            last = now

    frames.rest()
    begun = time.monotonic()
    finger.press(at())
    timer = QTimer(frames, interval=TOUCH_RATE_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: finger.move(at()))
    timer.start()
    count, work = frames.count, time.process_time()
    frames.on_shown = shown
    wait(round(seconds * 1000))
    frames.on_shown = lambda: None
    timer.stop()
    took, cpu = time.monotonic() - begun, time.process_time() - work
    finger.release(at())
    if len(moved) < 2:
        raise RuntimeError("nothing moved under the finger")
    gaps = sorted((late - early) * 1000 for early, late in pairwise(moved))
    return Drag(
        distinct=len(moved) / took,
        frames=(frames.count - count) / took,
        typical_gap=gaps[len(gaps) // 2],
        worst_gap=gaps[-1],
        gaps_over_33=sum(gap > 33.4 for gap in gaps),
        cpu=cpu / took,
    )


def differing(frames: Frames, steps: int) -> int:
    """Drags in steps, with a picture of each: how many pictures differ from the one before."""
    finger = Finger(frames.window)
    # The first two steps only get over the distance up to which it could be a tap.
    way = [QPoint(WIDTH // 8 + 24 * number, HEIGHT // 3 + 3 * number) for number in range(steps + 3)]
    frames.rest()
    finger.press(way[0])
    pictures = []
    for place in way[1:]:
        finger.move(place)
        frames.wait(REST)
        pictures.append(frames.window.grabWindow())
    finger.release(way[-1])
    QCoreApplication.processEvents()
    return sum(late != early for early, late in pairwise(pictures[1:]))
