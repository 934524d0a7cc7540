# SPDX-License-Identifier: GPL-3.0-or-later
"""Hundreds of places on the map: drawn with the tiles, counted, and opened by a touch."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QImage, QPointingDevice

from kiosk.app import Look, Program
from kiosk.atlas.levels import nearness
from kiosk.atlas.styles import styles
from kiosk.guide import nearest
from kiosk.guide.nearest import Mark, View
from kiosk.pack.crowd import nested
from kiosk.pack.reader import PAGE_SIZE, Pack, opening
from kiosk.shots import StillClock
from kiosk.ui.crowd import Crowd, arranged, view_of
from kiosk.ui.pictures import TILE
from tests.crowd import crowded_file, crowded_pack
from tests.qt import screen
from tests.qt.driver import Visitor, everything, wait_until
from tests.qt.fixtures import MakeVisitor
from tests.qt.touch import Hand

__all__ = ["crowded_file", "crowded_pack"]
EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)
WORLD = (-3.0, -1.5, 3.0, 1.5)
LEVELS = [1, 4, 7, 12, 16]


@pytest.fixture(scope="session")
def pack(crowded_pack: Pack) -> Pack:
    """The kiosk of these tests shows the many places."""
    return crowded_pack


def view(level: int) -> View:
    return View("ja", nearness(level + 0.2) * 4, 4)


@pytest.mark.parametrize("level", LEVELS)
def test_no_mark_and_no_name_lies_over_another(level: int, application: QCoreApplication, pack: Pack) -> None:
    spots = Crowd(pack).spots(view(level), EVERYWHERE)
    rects = [rect for spot in spots for rect in (spot.body, spot.plate) if not rect.isEmpty()]
    assert len(spots) > 10
    assert not [(one, other) for one, other in combinations(rects, 2) if one.intersects(other)]


def test_no_large_number_lies_over_another(application: QCoreApplication) -> None:
    choice = random.Random(7)
    towns = [(choice.uniform(-2.7, 2.7), choice.uniform(-1.2, 1.2)) for _ in range(150)]
    places = [(x + choice.gauss(0, 0.05), y + choice.gauss(0, 0.03)) for x, y in towns for _ in range(200)]
    crowd, largest = nested(places), 0
    for level in range(7):
        look = view(level)
        marks = [
            Mark(str(one.place), "", *places[one.place], one.size, 0.0, one.last + 1)
            for one in crowd.marks
            if one.first <= level <= one.last
        ]
        spots = [spot.body for spot in arranged(marks, look)]
        assert not [(one, other) for one, other in combinations(spots, 2) if one.intersects(other)]
        largest = max(largest, *(mark.size for mark in marks))
    assert largest > 1000


def test_names_stand_where_there_is_room(application: QCoreApplication, pack: Pack) -> None:
    named = [sum(not s.plate.isEmpty() for s in Crowd(pack).spots(view(n), EVERYWHERE)) for n in (1, 7, 16)]
    assert named[0] == 0 < named[1] < named[2]


@pytest.mark.parametrize("level", [4, 9])
def test_two_tiles_together_are_the_picture_of_both(
    level: int, application: QCoreApplication, pack: Pack
) -> None:
    crowd, look, style = Crowd(pack), view(level), styles({})["light"]
    spot = next(spot for spot in crowd.spots(look, EVERYWHERE) if not spot.plate.isEmpty() or level < 9)
    # The seam goes through the mark.
    left, top = round(spot.body.center().x()) - TILE, round(spot.body.center().y()) - TILE // 2
    whole = blank(2 * TILE)
    crowd.draw(whole, style, look, left, top)
    assert whole != blank(2 * TILE)
    for each in (0, 1):
        tile = blank(TILE)
        crowd.draw(tile, style, look, left + each * TILE, top)
        assert tile == whole.copy(each * TILE, 0, TILE, TILE)


def blank(width: int) -> QImage:
    image = QImage(width, TILE, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


def test_a_touch_on_a_mark_or_a_name_means_it(application: QCoreApplication, pack: Pack) -> None:
    crowd, look = Crowd(pack), view(12)
    for spot in crowd.spots(look, EVERYWHERE):
        for rect in (spot.body, spot.plate):
            if not rect.isEmpty():
                point = rect.center()
                assert crowd.at(look, point.x() / look.scale, point.y() / look.scale) == spot.mark


def test_a_finger_need_not_hit_a_dot(application: QCoreApplication, pack: Pack) -> None:
    crowd, look = Crowd(pack), view(12)
    spot = next(spot for spot in crowd.spots(look, EVERYWHERE) if spot.mark.size == 1)
    x, y = spot.mark.x, spot.mark.y
    for millimetres, found in ((7.0, spot.mark), (9.0, None)):
        assert crowd.at(look, x, y + millimetres * look.millimetre / look.scale) == found


def at_map(visitor: Visitor) -> None:
    visitor.program.kiosk.open(visitor.program.kiosk.mapPage)
    visitor.settle()


def seen(visitor: Visitor) -> View:
    return view_of(
        visitor.program.kiosk.language, visitor.map.property("cameraScale"), drawn_letters(visitor)
    )


def drawn_letters(visitor: Visitor) -> int:
    """Pixels of the crowd's names, as the tiles are asked for."""
    (letters,) = {
        source.split("/")[4].split(",")[3]
        for item in everything(visitor.program.window.contentItem())
        if item.inherits("QQuickImage") and "/tile/" in (source := item.property("source").toString())
    }
    return int(letters)


def touch(visitor: Visitor, mark: Mark) -> None:
    surface = visitor.map
    scale = surface.property("cameraScale")
    x = surface.width() / 2 + (mark.x - surface.property("cameraX")) * scale
    y = surface.height() / 2 + (mark.y - surface.property("cameraY")) * scale
    at = surface.mapToScene(QPointF())
    visitor.hand.tap((round(x + at.x()), round(y + at.y())))
    visitor.settle()


def test_a_mark_of_several_opens_when_it_is_touched(visitor: Visitor, pack: Pack) -> None:
    at_map(visitor)
    level = seen(visitor).level
    marks = nearest.marks(pack, seen(visitor), (-2.4, -0.2, -1.9, 0.1))  # in Africa, clear of the names
    mark = max(marks, key=lambda each: each.size)
    assert mark.size > 1
    touch(visitor, mark)
    wait_until(lambda: seen(visitor).level >= min(mark.opens, level + 1))
    after = {each.id: each.size for each in nearest.marks(pack, seen(visitor), WORLD)}
    assert after[mark.id] < mark.size
    assert not visitor.program.kiosk.world.region, "nothing was chosen"


@pytest.mark.parametrize("text_size", [0, 3])
def test_the_crowd_is_drawn_with_letters_as_large_as_all_others(visitor: Visitor, text_size: int) -> None:
    visitor.program.kiosk.preferences.chooseTextSize(text_size)
    at_map(visitor)
    (page,) = (item for item in screen.painted(visitor.screen) if screen.kind(item) == "WorldMap")
    names = {item.property("font").pixelSize() for item in screen.painted(page) if screen.is_text(item)}
    assert names == {drawn_letters(visitor)}
    assert visitor.program.kiosk.world._view == seen(visitor), "a touch would mean other marks than are drawn"


def test_larger_letters_grow_with_all_that_is_around_them(application: QCoreApplication, pack: Pack) -> None:
    crowd, small, large = Crowd(pack), view_of("ja", 8000, 25), view_of("ja", 8000, 50)
    assert large.level < small.level
    heights = [
        {spot.plate.height() for spot in crowd.spots(look, EVERYWHERE)} - {0} for look in (small, large)
    ]
    assert heights[1] == {2 * height for height in heights[0]} != set()


@pytest.mark.parametrize("text_size", [0, 3])
def test_a_lone_place_is_chosen_when_it_is_touched(
    kiosk_program: MakeVisitor, pack: Pack, text_size: int
) -> None:
    visitor = kiosk_program()
    visitor.wake()
    visitor.program.kiosk.preferences.chooseTextSize(text_size)
    visitor.program.kiosk.openRegion("latin_america")
    visitor.settle()
    mark = next(each for each in nearest.marks(pack, view(8), (1.2, 0.0, 2.0, 0.6)) if each.size == 1)
    visitor.program.kiosk.world.neared.emit("", QRectF(mark.x - 0.1, mark.y - 0.1, 0.2, 0.2))
    visitor.settle()
    touch(visitor, mark)
    wait_until(lambda: visitor.says(mark.name))
    assert visitor.program.kiosk.world.region == "latin_america"


def test_the_crowd_appears_behind_the_first_frame(
    crowded_file: Path, device: QPointingDevice, quiet: None
) -> None:
    pack = opening(crowded_file)()
    assert isinstance(pack, Pack)
    clock = StillClock()
    program = Program(pack, Look(1920, 1080, reduced_motion=True), clock, clock.today, lambda _: None)
    damage: list[str] = []
    program.damaged.connect(damage.append)
    visitor = Visitor(program, clock, Hand(program.window, device))
    wait_until(lambda: pack.proved)
    visitor.settle()
    visitor.wake()
    at_map(visitor)
    assert program.kiosk.world.property("crowdLanguage") == "ja"
    mark = max(nearest.marks(pack, seen(visitor), (-2.4, -0.2, -1.9, 0.1)), key=lambda each: each.size)
    level = seen(visitor).level
    touch(visitor, mark)
    wait_until(lambda: seen(visitor).level >= min(mark.opens, level + 1))
    assert not damage
    program.close()
    pack.close()


def test_a_kiosk_whose_crowd_is_damaged_ends_with_a_sentence(crowded_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.pack"
    damaged = bytearray(crowded_file.read_bytes())
    damaged[5 * PAGE_SIZE + 7] ^= 1
    path.write_bytes(damaged)
    words = [sys.executable, "-m", "kiosk", "run", "--pack", str(path), "--window", "1366x768"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    ended = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 2, ended.stderr
    assert (
        f"kiosk: {path}: the content pack is damaged or half written; build or copy it again" in ended.stderr
    )
