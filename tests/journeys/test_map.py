# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor does on the map: layers, cards by map and by list, the congresses' time line, the quiz."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.guide import quiz, screens
from kiosk.pack.reader import Pack
from kiosk.ui.game import Game
from kiosk.ui.world import World
from tests.journeys.words import EN, JA
from tests.qt import screen
from tests.qt.driver import Visitor, middle
from tests.qt.fixtures import MakeVisitor
from tests.qt.touch import Point

BOTH = pytest.mark.parametrize(
    ("width", "height"), [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"]
)


@pytest.fixture
def mapped(visitor: Visitor) -> Visitor:
    """A visitor who has opened the map."""
    return at_the_map(visitor)


def at_the_map(visitor: Visitor) -> Visitor:
    visitor.program.kiosk.open(visitor.program.kiosk.mapPage)
    visitor.settle()
    return visitor


def world(visitor: Visitor) -> World:
    found = visitor.program.kiosk.world
    assert isinstance(found, World)
    return found


def layer(pack: Pack, name: str, language: str = "ja") -> str:
    return next(screen.plain(row.name) for row in screens.layers(pack, language) if row.id == name)


def place(pack: Pack, name: str, language: str = "ja") -> str:
    panel = screens.place_panel(pack, name, language, 0)
    assert panel is not None
    return screen.plain(panel.name)


def marks(visitor: Visitor) -> set[str]:
    """The places and regions that the map marks."""
    return {row.id for row in world(visitor).labels.rows}


def pixel(visitor: Visitor, name: str) -> Point:
    """Where a place's mark stands in the window."""
    surface = visitor.map
    row = next(row for row in world(visitor).labels.rows if row.id == name)
    at = screen.rect(surface)
    return (
        round(at.center().x() + (row.x0 - surface.cameraX) * surface.cameraScale),
        round(at.center().y() + (row.y0 - surface.cameraY) * surface.cameraScale),
    )


def turn_to(visitor: Visitor, name: str) -> None:
    for _ in range(20):
        if name in visitor.buttons():
            return
        visitor.tap(JA.more)
    raise AssertionError(f"'{name}' is not in the list")


@BOTH
def test_each_layer_is_switched_on_and_off_again(
    kiosk_program: MakeVisitor, pack: Pack, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    visitor.wake()
    at_the_map(visitor)
    plain_map = marks(visitor)
    for name in ("partners", "congresses", "seats"):
        visitor.tap(layer(pack, name))
        shown = {row.id for row in screens.markers(pack, f"+{name}", "ja")}
        assert marks(visitor) == shown
        panel = screens.layer_panel(pack, name, "ja")
        assert panel is not None
        assert visitor.says(screen.plain(panel.name))
        first = next(block for block in panel.blocks if block.kind == "choice")
        assert screen.plain(first.title) in visitor.buttons()
    visitor.tap(layer(pack, "metropolis"))
    assert {row.id for row in screens.markers(pack, "metropolis", "ja")} == marks(visitor)
    visitor.tap(layer(pack, "regions"))
    assert marks(visitor) == plain_map


def test_arcs_are_drawn_with_the_partners_and_go_with_them(mapped: Visitor, pack: Pack) -> None:
    assert "+" not in world(mapped).focus
    mapped.tap(layer(pack, "partners"))
    assert world(mapped).focus.endswith("+every")
    with_arcs = mapped.settle()
    # Far from every mark and name, an arc alone changes the picture of the northern Pacific.
    mapped.tap(layer(pack, "seats"))
    without = mapped.settle()
    at = screen.rect(mapped.map)
    strip = [
        (x, y)
        for x in range(round(at.x() + at.width() * 0.42), round(at.x() + at.width() * 0.47))
        for y in range(100, 330, 2)
    ]
    assert any(with_arcs.pixel(x, y) != without.pixel(x, y) for x, y in strip)


@pytest.mark.parametrize("name", ["hangzhou", "manaus", "warsaw"])
def test_list_and_map_open_the_same_card(mapped: Visitor, pack: Pack, name: str) -> None:
    mapped.tap(layer(pack, "partners"))
    turn_to(mapped, place(pack, name))
    mapped.tap(place(pack, name))
    assert (world(mapped).place, world(mapped).kind) == (name, "place")
    by_list = mapped.settle()
    mapped.tap(JA.close_card)
    assert (world(mapped).place, world(mapped).layer) == ("", "partners")
    mapped.hand.tap(pixel(mapped, name))
    assert mapped.settle() == by_list
    assert world(mapped).place == name


def test_card_says_what_binds_how_far_and_what_time(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(layer(pack, "partners"))
    mapped.tap(place(pack, "rochester"))
    for words in (
        "ロチェスター",
        "アメリカ合衆国",
        "姉妹都市",
        "2006年10月12日",
        "約10,600km",
        "23:00",
        "火曜日",
    ):
        assert mapped.says(words), words
    turn_to(mapped, screen.plain(screens.page(pack, "partners", "ja").title))  # type: ignore[union-attr]


def test_clock_of_a_card_goes_on_and_the_card_stays_where_it_is_read(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(layer(pack, "partners"))
    mapped.tap(place(pack, "rochester"))
    assert mapped.says("23:00")
    mapped.clock.now += 60
    world(mapped).tick()
    mapped.settle()
    assert mapped.says("23:01")
    assert not mapped.says("23:00")
    mapped.tap(JA.more)
    (view,) = [item for item in screen.painted(mapped.screen) if item.inherits("QQuickFlickable")]
    read = view.property("contentY")
    assert read > 0
    mapped.clock.now += 60
    world(mapped).tick()
    mapped.settle()
    assert view.property("contentY") == read


def test_card_closes_and_the_map_stays(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(layer(pack, "partners"))
    surface = mapped.map
    mapped.tap(JA.closer)
    before = (surface.cameraX, surface.cameraY, surface.cameraScale)
    mapped.hand.tap(pixel(mapped, "hangzhou"))
    mapped.settle()
    assert world(mapped).place == "hangzhou"
    assert (surface.cameraX, surface.cameraY, surface.cameraScale) == before
    mapped.tap(JA.close_card)
    assert (surface.cameraX, surface.cameraY, surface.cameraScale) == before
    assert world(mapped).kind == "layer"


def test_card_opens_from_a_page_and_back_leads_to_the_page(visitor: Visitor, pack: Pack) -> None:
    visitor.program.kiosk.open("partners")
    visitor.program.kiosk.openPlace("taipei")
    visitor.settle()
    assert visitor.says(place(pack, "taipei"))
    assert world(visitor).region == "asia_pacific"
    visitor.tap(JA.close_card)
    assert world(visitor).kind == "region"
    visitor.tap(JA.back)
    assert visitor.program.kiosk.page == "partners"


@BOTH
def test_time_line_moves_the_map_and_tells_of_each_congress(
    kiosk_program: MakeVisitor, pack: Pack, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    visitor.wake()
    at_the_map(visitor)
    visitor.tap(layer(pack, "congresses"))
    seen = set()
    for moment in screens.moments(pack, "congresses", "ja"):
        visitor.tap(f"{moment.year} {screen.plain(moment.name)}")
        assert world(visitor).place == moment.id
        assert visitor.says(place(pack, moment.id))
        surface = visitor.map
        seen.add((round(surface.cameraX, 3), round(surface.cameraY, 3)))
        x, y = pixel(visitor, moment.id)
        assert screen.rect(surface).contains(x, y)
    assert len(seen) == 8
    visitor.tap(layer(pack, "regions"))
    assert not [name for name in visitor.buttons() if name.startswith("2004")]


def test_layer_and_card_keep_their_place_in_another_language(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(layer(pack, "congresses"))
    moment = screens.moments(pack, "congresses", "ja")[5]
    mapped.tap(f"{moment.year} {screen.plain(moment.name)}")
    before = (mapped.map.cameraX, mapped.map.cameraY, mapped.map.cameraScale)
    mapped.program.kiosk.chooseLanguage("en")
    mapped.settle()
    assert mapped.says("Durban")
    assert mapped.says("South Africa")
    assert (mapped.map.cameraX, mapped.map.cameraY, mapped.map.cameraScale) == before
    assert (world(mapped).layer, world(mapped).place) == ("congresses", moment.id)


def test_a_tap_on_land_leaves_the_layer_for_its_region(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(layer(pack, "seats"))
    africa = next(region for region in screens.regions(pack, "ja") if region.id == "africa")
    surface = mapped.map
    at = screen.rect(surface).center()
    mapped.hand.tap(
        (
            round(at.x() + (africa.x - surface.cameraX) * surface.cameraScale),
            round(at.y() + (africa.y - surface.cameraY) * surface.cameraScale),
        )
    )
    mapped.settle()
    assert (world(mapped).region, world(mapped).layer) == ("africa", "regions")


def test_list_works_by_keys_alone(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(layer(pack, "partners"))
    window = mapped.program.window
    wanted = place(pack, "rochester")
    for _ in range(40):
        QTest.keyClick(window, Qt.Key.Key_Tab)
        focused = window.activeFocusItem()
        assert isinstance(focused, QQuickItem)
        if screen.plain(screen.name(focused)) == wanted:
            break
    else:
        raise AssertionError("the list is not reached by Tab")
    QTest.keyClick(window, Qt.Key.Key_Space)
    mapped.settle()
    assert world(mapped).place == "rochester"


# The quiz


def game(visitor: Visitor) -> Game:
    found = world(visitor).game
    assert isinstance(found, Game)
    return found


def invitation(pack: Pack, language: str = "ja") -> str:
    card = screens.quiz_invitation(pack, language)
    assert card is not None
    return screen.plain(card.title)


def answers(visitor: Visitor) -> dict[str, str]:
    """The names of the four answers by region."""
    return {row.id: screen.plain(row.text) for row in game(visitor).answers.rows}


@BOTH
def test_a_whole_round_right_and_wrong(
    kiosk_program: MakeVisitor, pack: Pack, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    visitor.wake()
    at_the_map(visitor)
    visitor.tap(invitation(pack))
    wrong = {1, 4}
    for number in range(1, 8):
        choices = answers(visitor)
        right = game(visitor).right
        assert len(choices) == 4
        assert JA.next_question not in visitor.buttons()
        assert world(visitor).focus.isupper()
        assert "asked" in {row.kind for row in world(visitor).labels.rows}
        chosen = next(one for one in choices if one != right) if number in wrong else right
        visitor.tap(choices[chosen])
        told = {screen.name(item) for item in screen.painted(visitor.screen)}
        assert any(("おしい" if number in wrong else "せいかい") in words for words in told)
        assert any(f"「{choices[right]}」" in words for words in told)
        assert world(visitor).focus == right
        visitor.tap(JA.next_question if number < 7 else JA.to_the_end)
    assert visitor.says(JA.score.replace("%1", "5").replace("%2", "7"))
    visitor.tap(JA.to_the_map)
    assert (world(visitor).kind, game(visitor).playing) == ("regions", False)
    assert invitation(pack) in visitor.buttons()


def test_once_more_asks_something_else(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(invitation(pack))
    for _ in range(7):
        mapped.tap(answers(mapped)[game(mapped).right])
        mapped.tap(JA.next_question if game(mapped).number < 7 else JA.to_the_end)
    mapped.clock.now += 1
    mapped.tap(JA.once_more)
    assert (game(mapped).number, game(mapped).score, game(mapped).over) == (1, 0, False)
    assert len(answers(mapped)) == 4


def test_round_is_that_of_its_seed(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(invitation(pack))
    expected = quiz.begin(pack, "ja", round(mapped.clock.today() * 1000))
    assert world(mapped).focus == expected.question.country


def test_the_language_changes_in_the_quiz_and_the_question_stays(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(invitation(pack))
    asked, number = world(mapped).focus, game(mapped).number
    mapped.program.kiosk.chooseLanguage("en")
    mapped.settle()
    assert (world(mapped).focus, game(mapped).number) == (asked, number)
    assert mapped.says(invitation(pack, "en"))
    assert EN.close_quiz in mapped.buttons()


def test_the_quiz_is_closed(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(invitation(pack))
    mapped.tap(JA.close_quiz)
    assert (world(mapped).kind, game(mapped).playing) == ("regions", False)


def test_a_tap_on_the_map_gives_no_answer(mapped: Visitor, pack: Pack) -> None:
    mapped.tap(invitation(pack))
    mapped.hand.tap(middle(mapped.map))
    mapped.settle()
    assert game(mapped).playing
    assert not game(mapped).answered


@pytest.mark.parametrize("way", ["idle", "home", "a layer"])
def test_the_quiz_is_forgotten_when_it_is_left(mapped: Visitor, pack: Pack, way: str) -> None:
    mapped.tap(invitation(pack))
    mapped.tap(answers(mapped)[game(mapped).right])
    if way == "idle":
        patience = mapped.program.patience()
        mapped.wait(patience.seconds)
        mapped.wait(patience.warning_seconds)
        assert mapped.program.kiosk.session.attract
        mapped.wake()
    elif way == "home":
        mapped.tap(JA.home)
    else:
        mapped.tap(layer(pack, "partners"))
    assert not game(mapped).playing
    at_the_map(mapped)
    assert game(mapped).score == 0
    assert not game(mapped).playing


def test_a_window_without_a_size_has_no_room_for_names(visitor: Visitor) -> None:
    """Under Wayland a full-screen window without an output becomes 0 × 0, and so does a millimetre."""
    world = visitor.program.kiosk.world
    world.arrange(0.0, 0.0, 0.0, QRectF(), QSizeF(), [], 0, 0.0, "%1")
    world.arrange(0.0, 0.0, 300.0, QRectF(), QSizeF(0, 0), [], 0, 0.0, "%1")
