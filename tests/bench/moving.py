# SPDX-License-Identifier: GPL-3.0-or-later
"""The map in motion: frames while it is dragged, pinched and flown, tiles, the GUI thread, memory, a tap.

python -m tests.bench.moving PACK [PACK …] holds packs against each other, each in light and dark; `run` has the
small one in its table.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Callable, Iterator
from math import cos, radians, sin
from typing import Any, NamedTuple

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtQuick import QQuickImageProvider, QQuickItem

from kiosk.app import Program
from kiosk.atlas.shapes import Shapes
from kiosk.guide import screens
from kiosk.guide.rows import Region
from kiosk.pack.reader import Pack
from kiosk.ui.map_surface import MapSurface
from kiosk.ui.pictures import TILE
from tests.bench import probe
from tests.bench.probe import HEIGHT, WIDTH

SECONDS = 3.0
STRETCH = 0.8  # seconds in which two fingers go from near to wide
TAPPED = ("africa", "asia_pacific", "europe", "latin_america", "north_america")
FLIGHTS = ("europe", "latin_america", "", "asia_pacific", "africa", "")
FLIGHT = 0.75  # seconds from one flight to the next: each arrives
MIDDLE = QPoint(round(WIDTH * 0.36), round(HEIGHT * 0.45))


class Motion(NamedTuple):
    """Frames a second in which the map stood elsewhere, and what the GUI thread did in between.

    The gaps (ms) are those between such frames. A turn is the GUI thread's processor time (ms) between two looks of a
    timer that is always due, so the time for which no touch was answered; `turn_map` is the longest without painting
    the frame, which the scene graph does for anything that moves.
    """

    distinct: float
    typical_gap: float
    p99_gap: float
    worst_gap: float
    turn: float
    turn_map: float


class Tap(NamedTuple):
    """From lifting the finger to the frame in which the region stands out."""

    frames: int
    milliseconds: float


class Loop:
    """How long the event loop did not come round. Only the longest is kept: Python's collector would walk through half a
    million of them in a turn, and that turn would be the longest."""

    def __init__(self, frames: probe.Frames) -> None:
        self._frames = frames
        self._timer = QTimer(frames, interval=0)
        self._timer.timeout.connect(self._turn)
        self._before: tuple[float, int, float] | None = None
        self.longest = 0.0
        self.longest_without_painting = 0.0
        self._painted = 0.0
        frames.window.frameSwapped.connect(self._swapped)

    def _swapped(self) -> None:
        self._painted += self._frames.shown_work - self._frames.polished_work

    def _turn(self) -> None:
        now = time.thread_time(), self._frames.count, self._painted
        if self._before is not None:
            worked, painted = now[0] - self._before[0], now[2] - self._before[2]
            self.longest = max(self.longest, worked * 1000)
            self.longest_without_painting = max(self.longest_without_painting, (worked - painted) * 1000)
        self._before = now

    def begin(self) -> None:
        self._timer.start()

    def end(self) -> None:
        self._timer.stop()


class Hand(probe.Finger):
    """Two fingers."""

    def both(self, kind: str, one: QPoint, other: QPoint) -> None:
        sequence = self._test.touchEvent(self._window, self._device, False)
        for finger, at in enumerate((one, other)):
            getattr(sequence, kind)(finger, at, self._window)
        sequence.commit(False)


def surface_of(program: Program) -> MapSurface:
    (surface,) = (item for item in items(program.window.contentItem()) if isinstance(item, MapSurface))
    return surface


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from items(child)


def measure(program: Program, pack: Pack, theme: str) -> None:
    """Everything about the map in a theme, told in one line."""
    frames = probe.Frames(program.window)
    kiosk = program.kiosk
    kiosk.preferences.chooseTheme(theme)
    kiosk.open(kiosk.mapPage)
    frames.rest()
    surface = surface_of(program)
    regions = {row.id: row for row in screens.regions(pack, kiosk.language)}
    taps = [_tap(program, frames, surface, regions[region]) for region in TAPPED]
    painted = _watch_tiles(program)
    kiosk.world.choose("asia_pacific")
    _still(frames, surface)
    surface.zoom(1)
    _still(frames, surface)
    moved = {
        "drag": _moving(frames, surface, _dragging(frames)),
        "pinch": _moving(frames, surface, _pinching(frames)),
        "flight": _moving(frames, surface, _flying(program)),
    }
    _still(frames, surface)
    main = threading.get_ident()
    probe.tell(
        taps=[tap._asdict() for tap in taps],
        **{kind: motion._asdict() for kind, motion in moved.items()},
        tiles=[took for thread, took in painted],
        tiles_in_gui=sum(thread == main for thread, _ in painted),
        cache=max(_pictures(program)),
        cache_limit=_limit(program),
        memory=probe.memory()._asdict(),
        lookups=_lookups(pack, surface),
    )


def _still(frames: probe.Frames, surface: MapSurface) -> None:
    while surface.isFlying():
        frames.wait(probe.REST)
    frames.rest()


def _moving(frames: probe.Frames, surface: MapSurface, work: Callable[[], None]) -> Motion:
    gaps: list[float] = []
    last = (surface.cameraX, surface.cameraY, surface.cameraScale)
    before: float | None = None

    def shown() -> None:
        nonlocal last, before
        now = (surface.cameraX, surface.cameraY, surface.cameraScale)
        if now != last:
            if before is not None:
                gaps.append((frames.shown - before) * 1000)
            before, last = frames.shown, now
        if not (surface.isFlying() or surface.touching()):
            before = None  # it stands: the wait until it moves again is no gap

    frames.rest()
    loop = Loop(frames)
    frames.on_shown = shown
    loop.begin()
    work()
    loop.end()
    frames.on_shown = lambda: None
    if not gaps:
        raise RuntimeError("nothing moved")
    gaps.sort()
    return Motion(
        distinct=1000 * len(gaps) / sum(gaps),
        typical_gap=gaps[len(gaps) // 2],
        p99_gap=gaps[int(len(gaps) * 0.99)],
        worst_gap=gaps[-1],
        turn=loop.longest,
        turn_map=loop.longest_without_painting,
    )


def _reporting(frames: probe.Frames, report: Callable[[float], None], seconds: float) -> None:
    """Has a panel report every few milliseconds, with the seconds since it began."""
    from PySide6.QtCore import Qt

    begun = time.monotonic()
    timer = QTimer(frames, interval=probe.TOUCH_RATE_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: report(time.monotonic() - begun))
    timer.start()
    probe.wait(round(seconds * 1000))
    timer.stop()


def _dragging(frames: probe.Frames) -> Callable[[], None]:
    def at(now: float) -> QPoint:
        way = now / probe.STROKE
        across, along = abs((way + 1) % 2 - 1), abs((way / 3 + 1) % 2 - 1)
        return QPoint(round(WIDTH * (0.08 + 0.5 * across)), round(HEIGHT * (0.3 + 0.3 * along)))

    def work() -> None:
        finger = probe.Finger(frames.window)
        finger.press(at(0))
        _reporting(frames, lambda now: finger.move(at(now)), SECONDS)
        finger.release(at(SECONDS))

    return work


def _pinching(frames: probe.Frames) -> Callable[[], None]:
    def at(now: float, side: int) -> QPoint:
        wide = 60 + 180 * abs((now / STRETCH + 1) % 2 - 1)
        angle = radians(20 + 10 * now)
        return MIDDLE + QPoint(round(side * wide * cos(angle)), round(side * wide * sin(angle)))

    def work() -> None:
        hand = Hand(frames.window)
        hand.both("press", at(0, -1), at(0, 1))
        _reporting(frames, lambda now: hand.both("move", at(now, -1), at(now, 1)), SECONDS)
        hand.both("release", at(SECONDS, -1), at(SECONDS, 1))

    return work


def _flying(program: Program) -> Callable[[], None]:
    def work() -> None:
        for region in FLIGHTS:
            program.kiosk.session.touch()
            program.kiosk.world.choose(region)
            probe.wait(round(FLIGHT * 1000))

    return work


def _tap(program: Program, frames: probe.Frames, surface: MapSurface, row: Region) -> Tap:
    """A tap on a region of the whole world, until its picture stands over the tiles."""
    program.kiosk.session.touch()
    program.kiosk.world.choose("")
    _still(frames, surface)
    at = QPoint(
        round((row.x - surface.cameraX) * surface.cameraScale + surface.width() / 2),
        round((row.y - surface.cameraY) * surface.cameraScale + surface.height() / 2),
    )
    finger = probe.Finger(frames.window)
    finger.press(at)
    frames.rest()
    before, begun = frames.count, time.monotonic()
    finger.release(at)
    while not _stands_out(program):
        if not frames.wait(1000):
            raise TimeoutError(f"'{row.id}' was never seen to be chosen")
    return Tap(frames.count - before, (frames.shown - begun) * 1000)


def _stands_out(program: Program) -> bool:
    for item in items(program.window.contentItem()):
        if item.inherits("QQuickImage") and "/region/" in item.property("source").toString():
            return bool(item.property("progress") >= 1) and item.isVisible()
    return False


def _watch_tiles(program: Program) -> list[tuple[int, float]]:
    """Notes which thread paints each tile from now on, and its processor time (ms)."""
    maps = program.engine.imageProvider("map")
    assert isinstance(maps, QQuickImageProvider)
    asked, painted = maps.requestImage, []

    def watched(name: str, size: Any, requested: Any) -> Any:
        begun = time.thread_time()
        image = asked(name, size, requested)
        if name.startswith("tile/"):
            painted.append((threading.get_ident(), (time.thread_time() - begun) * 1000))
        return image

    maps.requestImage = watched  # type: ignore[method-assign]
    return painted


def _pictures(program: Program) -> Iterator[float]:
    """MiB of the map's pictures that are held now."""
    sizes = 0
    for item in items(program.window.contentItem()):
        if item.inherits("QQuickImage") and "image://map/" in item.property("source").toString():
            size = item.property("implicitWidth") * item.property("implicitHeight") * 4
            sizes += size if item.property("progress") >= 1 else 0
    yield sizes / 2**20


def _limit(program: Program) -> float:
    """MiB: two sets of tiles, their coarse worlds and one region over them; there is no other cache."""
    window = program.window
    tiles = 2 * (-(-window.width() // TILE) + 1) * (-(-window.height() // TILE) + 1) * TILE * TILE
    return (tiles + 2 * 1440 * 720 + window.width() * window.height()) * 4 / 2**20


def _lookups(pack: Pack, surface: MapSurface) -> list[float]:
    """Processor time it takes to find what was tapped (ms), over a grid of the world, with a finger's tolerance."""
    rows = [(row.code, row.name, row.region, *row.box, row.area, row.path) for row in pack.shapes()]
    shapes = Shapes.from_rows(rows)
    tolerance = 30 / surface.cameraScale
    taken = []
    for column in range(-27, 28):
        for row in range(-13, 14):
            begun = time.thread_time()
            shapes.land_at(column / 10, row / 10, tolerance)
            taken.append((time.thread_time() - begun) * 1000)
    return taken


def main(packs: list[str]) -> int:
    from tests.bench import run

    found = {
        f"{pack}, {theme}": [run.child("home", "moving", theme, pack=pack)]
        for pack in packs
        for theme in run.THEMES
    }
    for name, figures in found.items():
        print(name)
        print(run.table(run.moving_rows(figures)))
    print(json.dumps(found), file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
