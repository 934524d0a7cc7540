# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is clipped, elided, overlapping, too small or nameless, on any screen, in any language, at any size."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.qt import walk
from tests.qt.fixtures import MakeVisitor
from tests.qt.layout import faults
from tests.qt.screen import is_text, painted, rect

SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 1024), (3840, 2160)]


@pytest.fixture(scope="module")
def cases(pack_file: Path) -> dict[tuple[int, int], list[walk.Case]]:
    """As many cases as show every two of screen, language, text size, reach and panel together once."""
    return walk.pairs(*walk.scene_names(pack_file))


@pytest.mark.parametrize("size", walk.SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_everything_can_be_read_and_hit(
    pack_file: Path, cases: dict[tuple[int, int], list[walk.Case]], size: tuple[int, int]
) -> None:
    found = list(walk.walk(pack_file, size, cases[size]))
    assert sorted(each.case for each in found) == sorted(cases[size])
    assert [f"{each.case}: {fault}" for each in found for fault in each.faults] == []


@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_attract_keeps_its_words_wherever_it_drifts(
    kiosk_program: MakeVisitor, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    (attract,) = [item for item in painted(visitor.screen) if item.property("drift") is not None]
    (world,) = [item for item in attract.childItems() if "map/world" in str(item.property("source"))]
    first = visitor.settle()
    for drift in (0.25, 0.5, 0.75):
        attract.setProperty("drift", drift)
        visitor.settle()
        assert faults(visitor) == []
        words = [rect(item).top() for item in painted(visitor.screen) if is_text(item)]
        assert world.height() > 0.3 * min(width, height)
        assert rect(world).bottom() < min(words), "the greetings cover the world"
    attract.setProperty("drift", 0.25)
    assert visitor.settle() != first
