# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is clipped, elided, overlapping, too small or nameless, on any screen, in any language, at any size."""

from __future__ import annotations

import pytest

from kiosk import shots
from tests.qt.fixtures import MakeVisitor
from tests.qt.layout import faults
from tests.qt.screen import painted

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 1024), (3840, 2160)]
LARGE = 3840
SAMPLE = {"map-europe", "map-metropolis"}  # of the map's regions at the large size: the fullest


@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_everything_can_be_read_and_hit(
    kiosk_program: MakeVisitor, width: int, height: int, language: str
) -> None:
    visitor = kiosk_program(width, height)
    program = visitor.program
    found: list[str] = []
    seen = 0
    for scene in shots.scenes(program, visitor.clock):
        if width == LARGE and scene.name.startswith("map-") and scene.name not in SAMPLE:
            continue
        scene.go(program)
        program.kiosk.chooseLanguage(language)
        visitor.settle()
        found += [f"{scene.name}: {fault}" for fault in faults(visitor)]
        seen += 1
    assert not found, f"{len(found)} faults:\n" + "\n".join(found)
    assert seen > 10


@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_attract_keeps_its_words_wherever_it_drifts(
    kiosk_program: MakeVisitor, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    (attract,) = [item for item in painted(visitor.screen) if item.property("drift") is not None]
    first = visitor.settle()
    for drift in (0.25, 0.5, 0.75):
        attract.setProperty("drift", drift)
        visitor.settle()
        assert faults(visitor) == []
    attract.setProperty("drift", 0.25)
    assert visitor.settle() != first
