# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is clipped, elided, overlapping, too small or nameless, on any screen, in any language, at any size."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import shots
from kiosk.guide.choice import TEXT_SIZES
from tests.qt import walk
from tests.qt.fixtures import MakeVisitor
from tests.qt.layout import faults
from tests.qt.screen import is_tappable, is_text, kind, name, painted, rect

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


def test_cards_whose_longest_word_needs_it_stand_two_in_a_row(pack_file: Path) -> None:
    """Where the pairs above do not happen to meet: Filipino at the second size on the squarest panel."""
    case = walk.Case("home", "fil", 1, walk.STAND)
    assert list(walk.walk(pack_file, (1280, 1024), [case])) == [walk.Found(case, ())]


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_within_reach_the_keys_of_the_search_stand_above_the_bar(
    pack_file: Path, size: tuple[int, int]
) -> None:
    """Where there is least room for them: five rows of kana, or a bar of two lines."""
    languages = ("ja", "ja-x-easy", walk.READINGS, "pt-BR", "vi", "es")
    cases = [walk.Case("search", language, text, walk.REACH) for language in languages for text in (2, 3)]
    assert [each for each in walk.walk(pack_file, size, cases) if each.faults] == []


def test_within_reach_every_line_of_a_region_is_seen_whole_under_its_names(pack_file: Path) -> None:
    """Where the panel is lowest and its words are highest; its head once left less than a line to read."""
    scenes = [scene for scene in walk.scene_names(pack_file)[0] if scene.startswith("map-")]
    cases = [
        walk.Case(scene, language, 3, walk.REACH) for scene in scenes for language in (walk.READINGS, "vi")
    ]
    assert [each for each in walk.walk(pack_file, (1920, 1080), cases) if each.faults] == []


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


def test_facts_two_in_a_row_fill_their_rows(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    visitor.wake()
    beside = alone = 0
    for scene in shots.scenes(visitor.program, visitor.clock):
        if not scene.name.startswith(("map-card-", "page-")):
            continue
        scene.go(visitor.program)
        for text_size in range(TEXT_SIZES):
            visitor.program.kiosk.preferences.chooseTextSize(text_size)
            visitor.settle()
            for grid in [item for item in painted(visitor.screen) if kind(item) == "FactGrid"]:
                if grid.property("columns") != 2:
                    continue
                tiles = [rect(item) for item in grid.childItems() if item.inherits("QQuickRectangle")]
                for row in {tile.top() for tile in tiles}:
                    widths = [tile.width() for tile in tiles if tile.top() == row]
                    gaps = (len(widths) - 1) * grid.property("columnSpacing")
                    assert sum(widths) + gaps == pytest.approx(grid.width(), abs=1), (scene.name, text_size)
                    assert max(widths) - min(widths) <= 1, (scene.name, text_size)
                    beside += len(widths) == 2
                    alone += len(widths) == 1
    assert beside > 4 and alone > 4


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_main_targets_are_twenty_millimetres(kiosk_program: MakeVisitor, size: tuple[int, int]) -> None:
    """All that can be touched on home, on pages and in the bar (Chen et al. 2013), but the trail; the map's
    regions are larger on the map than in its list.
    """
    visitor = kiosk_program(*size)
    seen: dict[str, float] = {}
    for scene in shots.scenes(visitor.program, visitor.clock):
        if scene.name in ("home", "warning") or (scene.name.startswith("page-") and scene.name != "page-map"):
            scene.go(visitor.program)
            visitor.settle()
            for item in painted(visitor.screen):
                if is_tappable(item) and kind(item) != "Step":
                    at = rect(item)
                    seen[name(item)] = min(at.width(), at.height()) + 0.5
    assert len(seen) > 12
    assert [each for each, pixels in seen.items() if pixels < 20 * visitor.millimetre] == []
