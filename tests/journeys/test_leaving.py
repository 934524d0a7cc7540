# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor walks away: warning, countdown, attract; and the next visitor finds nothing of this one (WCAG 2.2.1)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from tests.journeys.words import EN, JA, WORDS
from tests.qt import screen
from tests.qt.driver import Visitor, middle, wait_until
from tests.qt.fixtures import MakeVisitor

DESK = (300, 100)  # a spot of the home screen where nothing can be tapped


def to_home(visitor: Visitor) -> None:
    visitor.program.kiosk.home()


def to_a_page(visitor: Visitor) -> None:
    visitor.program.kiosk.open("uclg")


def to_the_map(visitor: Visitor) -> None:
    visitor.program.kiosk.open(visitor.program.kiosk.mapPage)


def to_a_region(visitor: Visitor) -> None:
    visitor.program.kiosk.openRegion("europe")


def to_contact(visitor: Visitor) -> None:
    visitor.program.kiosk.open("contact")


EVERYWHERE = pytest.mark.parametrize(
    "go",
    [to_home, to_a_page, to_the_map, to_a_region, to_contact],
    ids=["home", "a page", "the map", "a region", "contact"],
)


def test_more_time_is_one_large_control(visitor: Visitor) -> None:
    """30 mm high (Chen et al. 2013), and several times as large as the one that ends."""
    visitor.wait(visitor.program.patience().seconds)
    more, end = (screen.rect(visitor.button(name)) for name in (JA.go_on, JA.finish))
    assert min(more.width(), more.height()) >= 30 * visitor.millimetre - 0.5
    assert more.width() * more.height() > 5 * end.width() * end.height()


def leave(visitor: Visitor) -> None:
    patience = visitor.program.patience()
    visitor.wait(patience.seconds)
    visitor.wait(patience.warning_seconds)


@EVERYWHERE
def test_warning_counts_down_and_the_kiosk_returns_to_attract(
    visitor: Visitor, go: Callable[[Visitor], None]
) -> None:
    kiosk, patience = visitor.program.kiosk, visitor.program.patience()
    go(visitor)
    visitor.settle()
    visitor.wait(patience.seconds - 1)
    assert JA.go_on not in visitor.buttons()
    visitor.wait(1)
    assert set(visitor.buttons()) == {JA.go_on, JA.finish}
    for left in range(round(patience.warning_seconds), 0, -1):
        assert visitor.says(JA.countdown.replace("%n", str(left)))
        assert not kiosk.session.attract
        visitor.wait(1)
    assert kiosk.session.attract
    assert (kiosk.screen, kiosk.language, kiosk.canGoBack) == ("home", "ja", False)
    assert visitor.says(screen.plain(kiosk.title))


def test_there_are_twenty_seconds_to_answer(visitor: Visitor) -> None:
    assert visitor.program.patience().warning_seconds >= 20


@EVERYWHERE
def test_go_on_goes_on_as_often_as_wanted(visitor: Visitor, go: Callable[[Visitor], None]) -> None:
    kiosk, patience = visitor.program.kiosk, visitor.program.patience()
    go(visitor)
    before = visitor.settle()
    for _ in range(12):
        visitor.wait(patience.seconds + patience.warning_seconds - 1)
        visitor.tap(JA.go_on)
        assert kiosk.session.remaining == 0
        assert visitor.settle() == before


def test_touching_beside_the_buttons_goes_on_and_does_nothing_else(visitor: Visitor) -> None:
    card = middle(
        next(item for name, item in visitor.buttons().items() if name not in (JA.languages, JA.home))
    )
    visitor.wait(visitor.program.patience().seconds)
    visitor.hand.tap(card)
    visitor.settle()
    kiosk = visitor.program.kiosk
    assert (kiosk.session.remaining, kiosk.session.attract, kiosk.screen) == (0, False, "home")


def test_finish_leaves_at_once(visitor: Visitor) -> None:
    visitor.wait(visitor.program.patience().seconds)
    visitor.tap(JA.finish)
    assert visitor.program.kiosk.session.attract


def test_the_warning_speaks_the_visitor_s_language(visitor: Visitor) -> None:
    visitor.choose_language("en")
    visitor.wait(visitor.program.patience().seconds)
    assert set(visitor.buttons()) == {EN.go_on, EN.finish}
    assert visitor.says(EN.countdown.replace("%n", "30"))


def test_one_second_is_said_as_one(visitor: Visitor) -> None:
    patience = visitor.program.patience()
    visitor.choose_language("en")
    visitor.wait(patience.seconds + patience.warning_seconds - 1)
    assert visitor.says("in 1 second.")


def test_any_touch_begins_the_wait_again(visitor: Visitor) -> None:
    patience = visitor.program.patience()
    for _ in range(5):
        visitor.wait(patience.seconds - 1)
        visitor.hand.tap(DESK)
        visitor.settle()
    visitor.wait(patience.seconds - 1)
    assert visitor.program.kiosk.session.remaining == 0


def test_every_button_begins_the_wait_again(visitor: Visitor, pack: Pack) -> None:
    patience = visitor.program.patience()
    to_a_page(visitor)
    visitor.settle()
    for name in (JA.languages, EN.chosen, EN.more, EN.up, EN.back):
        visitor.wait(patience.seconds - 1)
        assert visitor.program.kiosk.session.remaining == 0
        visitor.tap(name)
    visitor.wait(patience.seconds - 1)
    assert (visitor.program.kiosk.session.remaining, visitor.program.kiosk.session.attract) == (0, False)


def test_scrolling_by_finger_begins_the_wait_again(visitor: Visitor) -> None:
    patience = visitor.program.patience()
    to_a_page(visitor)
    visitor.settle()
    visitor.wait(patience.seconds - 1)
    visitor.hand.drag([(1200, 700), (1200, 660), (1200, 600), (1200, 500)])
    visitor.settle()
    visitor.wait(patience.seconds - 1)
    assert visitor.program.kiosk.session.remaining == 0


def test_nothing_under_the_warning_feels_a_touch(visitor: Visitor) -> None:
    to_the_map(visitor)
    visitor.settle()
    visitor.wait(visitor.program.patience().seconds)
    camera = (visitor.map.cameraX, visitor.map.cameraY, visitor.map.cameraScale)
    x, y = middle(visitor.map)
    visitor.hand.press({0: (x - 300, y - 300), 1: (x, y - 320)})
    visitor.hand.move({0: (x - 500, y - 300), 1: (x + 200, y - 320)})
    visitor.hand.release({0: (x - 500, y - 300), 1: (x + 200, y - 320)})
    visitor.settle()
    kiosk = visitor.program.kiosk
    assert (visitor.map.cameraX, visitor.map.cameraY, visitor.map.cameraScale) == camera
    assert (kiosk.world.region, kiosk.session.remaining, kiosk.session.attract) == ("", 0, False)


def test_a_finger_on_the_map_begins_the_wait_again(visitor: Visitor) -> None:
    patience = visitor.program.patience()
    to_the_map(visitor)
    visitor.settle()
    at = middle(visitor.map)
    visitor.wait(patience.seconds - 1)
    visitor.hand.drag([at, (at[0] + 60, at[1]), (at[0] + 120, at[1])])
    visitor.wait(patience.seconds - 1)
    assert visitor.program.kiosk.session.remaining == 0


def test_a_finger_that_rests_on_the_screen_does_not_hold_the_kiosk_for_ever(visitor: Visitor) -> None:
    visitor.hand.press({0: DESK})
    leave(visitor)
    assert visitor.program.kiosk.session.attract
    visitor.hand.release({0: DESK})
    visitor.settle()
    assert visitor.program.kiosk.session.attract


def test_the_next_visitor_finds_nothing_of_the_last(visitor: Visitor, pack: Pack) -> None:
    kiosk, program = visitor.program.kiosk, visitor.program
    kiosk.open("uclg")
    fresh = visitor.settle()
    kiosk.home()
    kiosk.open(kiosk.mapPage)
    fresh_map = visitor.settle()

    visitor.choose_language("en")
    visitor.tap(screen.plain(screens.regions(pack, "en")[1].name))
    visitor.tap(EN.more)
    visitor.tap(EN.closer)
    at = middle(visitor.map)
    visitor.hand.drag([at, (at[0] + 60, at[1]), (at[0] + 200, at[1] + 50)])
    visitor.tap(EN.home)
    kiosk.open("uclg")
    visitor.settle()
    visitor.tap(EN.more)
    leave(visitor)

    visitor.wake()
    assert (kiosk.screen, kiosk.language, kiosk.canGoBack, kiosk.world.region) == ("home", "ja", False, "")
    kiosk.open("uclg")
    assert visitor.settle() == fresh
    kiosk.home()
    kiosk.open(kiosk.mapPage)
    assert visitor.settle() == fresh_map
    assert set(WORDS) <= set(program.languages())


def zoom_in(visitor: Visitor) -> None:
    visitor.map.zoom(3.0)


@pytest.mark.parametrize("go", [to_a_region, zoom_in], ids=["a region", "closer"])
def test_the_next_visitor_s_map_does_not_fly_from_where_the_last_one_was(
    kiosk_program: MakeVisitor, go: Callable[[Visitor], None]
) -> None:
    visitor = kiosk_program(moving=True)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    visitor.settle()
    world = (visitor.map.cameraX, visitor.map.cameraY, visitor.map.cameraScale)
    kiosk.chooseLanguage("en")
    go(visitor)
    wait_until(lambda: visitor.map.cameraScale > 2 * world[2])
    visitor.settle()
    assert (visitor.map.cameraX, visitor.map.cameraY, visitor.map.cameraScale) != world
    kiosk.session.finish()
    visitor.settle()
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    for _ in range(3):
        assert not visitor.map.isFlying()
        QCoreApplication.processEvents()
    visitor.settle()
    assert (visitor.map.cameraX, visitor.map.cameraY, visitor.map.cameraScale) == world
