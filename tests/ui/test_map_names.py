# SPDX-License-Identifier: GPL-3.0-or-later
"""The names of the regions on the whole world, on every panel."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from tests.qt import screen
from tests.qt.chart import Chart
from tests.qt.fixtures import MakeVisitor

SIZES = [(1920, 1080), (1366, 768), (1280, 1024), (2560, 1440), (3840, 2160)]
BOTH = [size for wide in SIZES for size in (wide, wide[::-1])]


@pytest.mark.parametrize(("width", "height"), BOTH, ids=[f"{width}x{height}" for width, height in BOTH])
def test_all_seven_names_stand_on_the_whole_world(
    kiosk_program: MakeVisitor, pack: Pack, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    for language in ("ja", "en"):
        kiosk.chooseLanguage(language)
        visitor.settle()
        chart = Chart(visitor)
        plates = chart.plates()
        regions = [region for region in screens.regions(pack, language) if region.x or region.y]
        assert len(regions) == 7
        for region in regions:
            name = screen.plain(region.name)
            assert name in plates, f"'{name}' has no room"
            at = chart.pixel(region.x, region.y)
            plate = plates[name]
            near = plate.adjusted(-plate.width() / 2, -plate.height(), plate.width() / 2, plate.height())
            assert near.contains(*at), f"'{name}' stands away from its region"


@pytest.mark.parametrize("language", ["en", "pt-BR", "vi", "ko"])
def test_names_find_room_once_when_the_language_changes(kiosk_program: MakeVisitor, language: str) -> None:
    """What stands over the map changes its size several times until the first frame in other words."""
    visitor = kiosk_program(1920, 1080)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    visitor.settle()
    shown = QSignalSpy(visitor.program.window.frameSwapped)
    emptied = QSignalSpy(kiosk.world.labels.modelReset)
    kiosk.chooseLanguage(language)
    assert emptied.count() == 1
    assert shown.wait(5000)
    assert emptied.count() == 2
    plates = Chart(visitor).plates()
    named = [screen.plain(row.name) for row in kiosk.world.regions.rows if row.x or row.y]
    assert named and set(named) <= set(plates)


def test_choosing_reads_no_place_again(kiosk_program: MakeVisitor, pack: Pack) -> None:
    """Reading the places takes as long as the rest of a choice, and the map's flight waits for it."""
    kiosk = kiosk_program(1920, 1080).program.kiosk
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    asked: list[str] = []
    pack._connection.set_trace_callback(asked.append)
    try:
        kiosk.world.choose("europe")
        chosen = [words for words in asked if "kind = 'place'" in words and "id =" not in words]
        kiosk.renew()  # the pack may be another
        renewed = [words for words in asked if "kind = 'place'" in words and "id =" not in words]
    finally:
        pack._connection.set_trace_callback(None)
    assert asked
    assert not chosen
    assert renewed


def test_the_panel_beside_a_flight_is_made_block_by_block(kiosk_program: MakeVisitor) -> None:
    """No step of the flight waits for all of it."""
    visitor = kiosk_program(1920, 1080)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    visitor.settle()
    pictures = 0
    made: list[int] = []

    def painted() -> None:
        nonlocal pictures
        pictures += 1

    visitor.program.window.frameSwapped.connect(painted)
    kiosk.world.blocks.rowsInserted.connect(lambda: made.append(pictures))
    kiosk.world.choose("asia_pacific")
    assert made == [0], "one block is there at once"
    visitor.settle()
    assert made[2] > 0, "there was a picture before the third"


@pytest.mark.parametrize(
    ("width", "height", "text_size"),
    [(1920, 1080, 0), (1080, 1920, 3)],
    ids=["landscape", "portrait, largest letters"],
)
def test_the_map_names_the_place_that_was_chosen(
    kiosk_program: MakeVisitor, width: int, height: int, text_size: int
) -> None:
    visitor = kiosk_program(width, height)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.preferences.chooseTextSize(text_size)
    kiosk.open(kiosk.mapPage)
    shown = QSignalSpy(visitor.program.window.frameSwapped)
    unnamed, tried = [], 0
    for layer in ("partners", "congresses", "seats", "metropolis"):
        kiosk.world.switchTo(layer)
        visitor.settle()
        for place in [row.id for row in kiosk.world.labels.rows if row.kind != "here"]:
            kiosk.world.pick(place)
            assert shown.wait(5000)
            tried += 1
            if not any(row.kind == "chosen" and row.named for row in kiosk.world.labels.rows):
                unnamed.append(place)
    assert tried > 60
    assert unnamed == []
