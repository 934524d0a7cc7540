# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk is driven through when it is up, see started.py."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtQuick import QQuickImageProvider, QQuickItem

from kiosk.app import Program
from kiosk.ui.map_surface import MapSurface
from tests.bench import probe

NAVIGATIONS = 500
REPORT_EVERY = 100
SEED = 2022
PASSES = 2
STEPS = 20
SMALL_REGION = "europe"  # the map stands large there
MIDDLE_REGION = "asia_pacific"  # from there the map can be dragged far to both sides


def walk(program: Program) -> None:
    """Goes anywhere at random, as often as a busy day has it, and tells how the memory grew."""
    frames, kiosk, choice = probe.Frames(program.window), program.kiosk, random.Random(SEED)
    pages, regions, languages = program.pages(), program.regions(), program.languages()
    steps: list[Callable[[], None]] = [
        lambda: kiosk.open(choice.choice(pages)),
        lambda: kiosk.open(choice.choice(pages)),
        lambda: kiosk.openRegion(choice.choice(regions)),
        lambda: kiosk.chooseLanguage(choice.choice(languages)),
        kiosk.back,
        kiosk.home,
    ]
    frames.rest()
    memories = [probe.memory()]
    for number in range(1, NAVIGATIONS + 1):
        kiosk.session.touch()
        choice.choice(steps)()
        frames.wait(probe.REST)
        if number % REPORT_EVERY == 0:
            frames.rest()
            memories.append(probe.memory())
    probe.tell(
        before=memories[0]._asdict(),
        after=memories[-1]._asdict(),
        growth=[each._asdict() for each in memories],
    )


def switches(program: Program) -> None:
    """Opens every page from home and changes the language there, the first time apart from the later ones."""
    frames, kiosk = probe.Frames(program.window), program.kiosk
    visit: list[probe.Switch] = []
    page: list[probe.Switch] = []
    home: list[probe.Switch] = []
    region: list[probe.Switch] = []
    language: list[probe.Switch] = []
    for each in range(PASSES + 1):
        for name in program.pages():
            kiosk.session.touch()
            opened = probe.switch(frames, name, partial(kiosk.open, name))
            (page if each else visit).append(opened)
            if each == PASSES:
                language += _languages(program, frames, name)
            went = probe.switch(frames, "home", kiosk.home)
            home += [went] if each else []
    language += _languages(program, frames, "home")
    for name in program.regions():
        kiosk.session.touch()
        region.append(probe.switch(frames, name, partial(kiosk.openRegion, name)))
    lists = {"visit": visit, "page": page, "home": home, "region": region, "language": language}
    figures = {kind: [one._asdict() for one in taken] for kind, taken in lists.items()}
    probe.tell(**figures, tiles=tiles(program, frames))


def _languages(program: Program, frames: probe.Frames, page: str) -> list[probe.Switch]:
    """Through all languages once, back to where it began."""
    languages = program.languages()
    return [
        probe.switch(frames, f"{page} in {language}", partial(program.kiosk.chooseLanguage, language))
        for language in [*languages[1:], languages[0]]
    ]


def tiles(program: Program, frames: probe.Frames) -> dict[str, list[float]]:
    """How long the tiles that the map asks for take to paint (ms), for the whole world and for two regions."""
    maps = program.engine.imageProvider("map")
    assert isinstance(maps, QQuickImageProvider)
    taken: dict[str, list[float]] = {}
    program.kiosk.open(program.kiosk.mapPage)
    for name in ("", SMALL_REGION):
        program.kiosk.world.choose(name)
        frames.rest()
        shown = sorted({source.removeprefix("image://map/") for source in _tile_sources(program)})
        assert shown
        for source in shown:
            begun = time.thread_time()
            maps.requestImage(source, QSize(), QSize())
            taken.setdefault(name or "world", []).append((time.thread_time() - begun) * 1000)
    return taken


def _tile_sources(program: Program) -> Iterator[str]:
    for item in _items(program.window.contentItem()):
        source = item.property("source") if item.inherits("QQuickImage") else None
        if source is not None and "/tile/" in source.toString():
            yield source.toString()


def drag(program: Program) -> None:
    """Drags the map, somewhat closer than a region."""
    frames = probe.Frames(program.window)
    program.kiosk.open(program.kiosk.mapPage)
    frames.rest()
    program.kiosk.world.choose(MIDDLE_REGION)
    frames.rest()
    (surface,) = (item for item in _items(program.window.contentItem()) if isinstance(item, MapSurface))
    surface.zoom(1)
    frames.rest()

    def camera() -> tuple[float, float]:
        return surface.property("cameraX"), surface.property("cameraY")

    found = probe.drag(frames, camera, seconds=3.0)
    frames.rest()
    probe.tell(**found._asdict(), differing=probe.differing(frames, STEPS), steps=STEPS)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _items(child)
