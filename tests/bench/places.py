# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk with a pack of few or many places, driven: python -m tests.bench.places home|work PACK

It comes up as `kiosk run --pack PACK --window 1920x1080` does, the pack checked while the libraries load.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.pack.reader import PackFault, opening

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from kiosk.app import Program
    from kiosk.pack.reader import Pack
    from kiosk.ui.map_surface import MapSurface
    from tests.bench import probe

STROKE = 1.5  # seconds in which two fingers go apart and together again
TAPS = 200
SEED = 240_000


def main(mode: str, file: str) -> int:
    gc.disable()  # as `kiosk run` does
    opened = opening(Path(file))
    import kiosk.plain_import  # noqa: F401
    from kiosk.app import Look, Program, make_application, start_collecting
    from tests.bench import probe

    pack = opened()
    if isinstance(pack, PackFault):
        print(pack, file=sys.stderr)
        return 2
    application = make_application()
    program = Program(pack, Look(probe.WIDTH, probe.HEIGHT, visited=True), cache=paths.cache())
    start_collecting()
    match mode:
        case "home":
            probe.start(program.window)
        case "work":
            work(program, pack)
    program.close()
    del application
    return 0


def work(program: Program, pack: Pack) -> None:
    """Drags and pinches the map, and asks it what stands at many points of it."""
    from tests.bench import probe
    from tests.bench.driven import MIDDLE_REGION, tiles

    frames = probe.Frames(program.window)
    program.kiosk.open(program.kiosk.mapPage)
    frames.rest()
    taps = {"world": _taps(program)}
    program.kiosk.world.choose(MIDDLE_REGION)
    frames.rest()
    surface = _surface(program)
    surface.zoom(1)
    frames.rest()
    taps["region"] = _taps(program)

    def camera() -> tuple[float, float]:
        return surface.property("cameraX"), surface.property("cameraY")

    dragged = probe.drag(frames, camera, seconds=3.0)
    frames.rest()
    pinched = pinch(program, frames, seconds=3.0)
    frames.rest()
    probe.tell(
        search=_searches(pack, program.kiosk.language),
        drag=dragged._asdict(),
        pinch=pinched,
        tap=taps,
        tiles=tiles(program, frames),
        memory=probe.memory()._asdict(),
    )


def _searches(pack: Pack, language: str) -> list[float]:
    """How long it takes to find by name (ms): whole names, beginnings and parts, in kana, kanji and Latin letters."""
    from kiosk.guide import search

    words = [
        "杭州",
        "こうしゅう",
        "hangzhou",
        "Hangz",
        "はままつ",
        "sao paulo",
        "bandung",
        "かみの",
        "tamika",
        "mira",
        "zzzz",
    ]
    words += ["は", "浜", "音楽", "か", "ka", "b"]
    taken = []
    for each in words * 3:
        begun = time.perf_counter()
        search.search(pack, each, language)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def _taps(program: Program) -> list[float]:
    """How long it takes to say what a touch means (ms), at points all over what is seen; nothing is opened by it."""
    import random

    world, surface, choice = program.kiosk.world, _surface(program), random.Random(SEED)
    scale = surface.property("cameraScale")
    taken = []
    world.blockSignals(True)
    for _ in range(TAPS):
        x = surface.property("cameraX") + (choice.random() - 0.5) * surface.width() / scale
        y = surface.property("cameraY") + (choice.random() - 0.5) * surface.height() / scale
        begun = time.perf_counter()
        world.tap(x, y, 20 / scale)
        taken.append((time.perf_counter() - begun) * 1000)
    world.blockSignals(False)
    return taken


def pinch(program: Program, frames: probe.Frames, seconds: float) -> dict[str, float]:
    """Two fingers on the map go apart and together: frames a second with another scale, and the longest wait for one."""
    from itertools import pairwise

    from PySide6.QtCore import QPoint, Qt, QTimer
    from PySide6.QtTest import QTest

    from tests.bench import probe

    window, device, surface = program.window, QTest.createTouchDevice(), _surface(program)
    begun = time.monotonic()

    def fingers() -> tuple[QPoint, QPoint]:
        part = abs((2 * (time.monotonic() - begun) / STROKE + 1) % 2 - 1)  # 0, 1, 0
        away = round(90 + 260 * part)
        return QPoint(620 - away, 520), QPoint(620 + away, 540)

    def move() -> None:
        one, other = fingers()
        QTest.touchEvent(window, device, False).move(0, one, window).move(1, other, window).commit(False)

    shown: list[tuple[float, float]] = []
    first, second = fingers()
    QTest.touchEvent(window, device, False).press(0, first, window).commit(False)
    QTest.touchEvent(window, device, False).stationary(0).press(1, second, window).commit(False)
    timer = QTimer(frames, interval=probe.TOUCH_RATE_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(move)
    timer.start()
    while time.monotonic() - begun < seconds:
        if frames.wait(probe.REST):
            shown.append((frames.shown, surface.property("cameraScale")))
    timer.stop()
    one, other = fingers()
    QTest.touchEvent(window, device, False).release(0, one, window).release(1, other, window).commit(False)
    moved = [late for early, late in pairwise(shown) if late[1] != early[1]]
    if len(moved) < 2:
        raise RuntimeError("nothing moved under the fingers")
    gaps = [(late[0] - early[0]) * 1000 for early, late in pairwise(moved)]
    return {"distinct": len(moved) / seconds, "worst_gap": max(gaps)}


def _surface(program: Program) -> MapSurface:
    from kiosk.ui.map_surface import MapSurface

    (surface,) = (item for item in _items(program.window.contentItem()) if isinstance(item, MapSurface))
    return surface


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items(child)


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
