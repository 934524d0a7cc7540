# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor wakes the kiosk, opens every page, and finds the way: breadcrumb, back, home, language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from tests.journeys.words import JA, WORDS, button_of
from tests.qt import screen
from tests.qt.driver import Visitor, middle
from tests.qt.fixtures import MakeVisitor
from tests.qt.touch import Point

SIZES = [(1920, 1080), (1080, 1920)]
PORTRAIT_AND_LANDSCAPE = pytest.mark.parametrize(("width", "height"), SIZES, ids=["landscape", "portrait"])


def title(pack: Pack, page: str, language: str = "ja") -> str:
    found = screens.page(pack, page, language)
    assert found is not None
    return screen.plain(found.title)


def way(pack: Pack, page: str) -> list[str]:
    """The pages from home to this one, itself last."""
    found = screens.page(pack, page, "ja")
    assert found is not None
    return [crumb.page for crumb in found.trail if crumb.page]


def scroll_to(visitor: Visitor, name: str) -> None:
    """Turns pages until a control of this name is seen."""
    for _ in range(30):
        if name in visitor.buttons():
            return
        visitor.tap(JA.more)
    raise AssertionError(f"'{name}' is nowhere on this page")


def visit(visitor: Visitor, pack: Pack, page: str) -> None:
    """From home to a page, card by card."""
    assert visitor.program.kiosk.screen == "home"
    for step in way(pack, page):
        scroll_to(visitor, title(pack, step))
        visitor.tap(title(pack, step))
        assert visitor.program.kiosk.page == step


def whole_words(visitor: Visitor) -> set[tuple[str, int]]:
    """Every text that is not cut off, with its height on the screen."""
    return {
        (str(item.property("text")), round(screen.rect(item).y()))
        for item in screen.painted(visitor.screen)
        if screen.is_text(item) and screen.seen(item) == screen.rect(item)
    }


@PORTRAIT_AND_LANDSCAPE
def test_attract_invites_in_every_language(
    kiosk_program: MakeVisitor, pack: Pack, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    words = screen.texts(visitor.screen)
    words += [
        screen.plain(str(item.property("text")))
        for item in screen.painted(visitor.screen)
        if screen.kind(item) == "Prose"
    ]
    for greeting in screens.greetings(pack):
        at_length = (greeting.title, greeting.subtitle) if greeting.full else ()
        for invitation in (*at_length, greeting.invitation):
            assert screen.plain(invitation) in words


def test_attract_has_one_target(kiosk_program: MakeVisitor) -> None:
    assert len(kiosk_program().buttons()) == 1


@pytest.mark.parametrize(
    "at",
    [(960, 540), (1300, 400), (800, 660), (1800, 1020), (120, 1020), (1919, 1079), (0, 0)],
    ids=[
        "middle",
        "over the map",
        "over a card",
        "over Language",
        "over Home",
        "last corner",
        "first corner",
    ],
)
def test_the_touch_that_wakes_does_nothing_else(kiosk_program: MakeVisitor, at: Point) -> None:
    visitor = kiosk_program()
    visitor.hand.tap(at)
    visitor.settle()
    kiosk = visitor.program.kiosk
    assert not kiosk.session.attract
    assert (kiosk.screen, kiosk.language, kiosk.canGoBack) == ("home", "ja", False)


def test_a_hand_of_fingers_wakes_and_does_nothing_else(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    spots: dict[int, Point] = {0: (800, 660), 1: (1300, 400), 2: (1800, 1020)}
    visitor.hand.press(spots)
    visitor.hand.release(spots)
    visitor.settle()
    kiosk = visitor.program.kiosk
    assert not kiosk.session.attract
    assert (kiosk.screen, kiosk.language) == ("home", "ja")


@PORTRAIT_AND_LANDSCAPE
def test_every_page_is_reached_by_its_cards(
    kiosk_program: MakeVisitor, pack: Pack, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    visitor.wake()
    pages = visitor.program.pages()
    for page in pages:
        visit(visitor, pack, page)
        assert visitor.says(title(pack, page))
        visitor.tap(JA.home)
    assert len(pages) > 5


def test_every_page_is_read_to_its_end_and_back_up(visitor: Visitor, pack: Pack) -> None:
    turned = 0
    for page in visitor.program.pages():
        visit(visitor, pack, page)
        before = whole_words(visitor)
        turns = 0
        while JA.more in visitor.buttons():
            visitor.tap(JA.more)
            turns += 1
        while JA.up in visitor.buttons():
            visitor.tap(JA.up)
        assert whole_words(visitor) == before
        turned += turns
        visitor.tap(JA.home)
    assert turned > 5


def test_every_step_of_the_breadcrumb_leads_there(visitor: Visitor, pack: Pack) -> None:
    deepest = max(visitor.program.pages(), key=lambda page: len(way(pack, page)))
    steps = way(pack, deepest)
    assert len(steps) > 1
    for step in steps[:-1]:
        visit(visitor, pack, deepest)
        visitor.tap(title(pack, step))
        assert visitor.program.kiosk.page == step
        visitor.tap(JA.home)


def test_the_breadcrumb_begins_with_home(visitor: Visitor, pack: Pack) -> None:
    for page in visitor.program.pages():
        visit(visitor, pack, page)
        crumb = min(
            (item for item in screen.painted(visitor.screen) if screen.name(item) == JA.home),
            key=lambda item: screen.rect(item).top(),
        )
        visitor.hand.tap(middle(crumb))
        visitor.settle()
        assert visitor.program.kiosk.screen == "home"


def test_back_goes_the_same_way_back(visitor: Visitor, pack: Pack) -> None:
    for page in visitor.program.pages():
        visit(visitor, pack, page)
        for step in reversed(["home", *way(pack, page)[:-1]]):
            visitor.tap(JA.back)
            assert visitor.program.kiosk.page == step
        assert JA.back not in visitor.buttons()


def test_home_is_one_touch_from_every_page_and_region(visitor: Visitor, pack: Pack) -> None:
    kiosk = visitor.program.kiosk
    for page in visitor.program.pages():
        visit(visitor, pack, page)
        visitor.tap(JA.home)
        assert (kiosk.screen, kiosk.canGoBack) == ("home", False)
    for region in screens.regions(pack, "ja"):
        visitor.tap(title(pack, kiosk.mapPage))
        visitor.tap(button_of(pack, region))
        visitor.tap(JA.home)
        assert (kiosk.screen, kiosk.canGoBack) == ("home", False)


def test_the_language_changes_on_every_screen_and_the_screen_stays(visitor: Visitor, pack: Pack) -> None:
    kiosk = visitor.program.kiosk
    for language in ("en", "ja"):
        visitor.choose_language(language)
        assert (kiosk.language, kiosk.screen) == (language, "home")
    for page in visitor.program.pages():
        visit(visitor, pack, page)
        for language in ("en", "ja"):
            visitor.choose_language(language)
            assert (kiosk.language, kiosk.page) == (language, page)
            assert visitor.says(title(pack, page, language))
            assert WORDS[language].back in visitor.buttons()
        visitor.tap(JA.home)


def test_the_language_changes_on_a_region_and_the_region_stays(visitor: Visitor, pack: Pack) -> None:
    kiosk = visitor.program.kiosk
    visitor.tap(title(pack, kiosk.mapPage))
    visitor.tap(screen.plain(screens.regions(pack, "ja")[0].name))
    for language in ("en", "ja"):
        visitor.choose_language(language)
        first = screens.regions(pack, language)[0]
        assert kiosk.world.region == first.id
        assert visitor.says(screen.plain(first.name))


def test_a_press_that_slides_off_does_nothing(visitor: Visitor, pack: Pack) -> None:
    card = middle(visitor.button(title(pack, "contact")))
    home = middle(visitor.button(JA.languages))
    for start, end in ((card, home), (home, card), (card, (10, 10))):
        visitor.hand.press({0: start})
        visitor.hand.move({0: ((start[0] + end[0]) // 2, (start[1] + end[1]) // 2)})
        visitor.settle()
        visitor.hand.move({0: end})
        visitor.settle()
        visitor.hand.release({0: end})
        visitor.settle()
        kiosk = visitor.program.kiosk
        assert (kiosk.screen, kiosk.language) == ("home", "ja")


def test_a_press_the_system_takes_away_does_nothing(visitor: Visitor, pack: Pack) -> None:
    visitor.hand.press({0: middle(visitor.button(title(pack, "contact")))})
    visitor.hand.cancel()
    visitor.settle()
    assert visitor.program.kiosk.screen == "home"
    visitor.tap(title(pack, "contact"))
    assert visitor.program.kiosk.screen == "contact"


def test_a_press_is_seen_at_once(visitor: Visitor, pack: Pack) -> None:
    card = visitor.button(title(pack, "contact"))
    before = visitor.settle()
    visitor.hand.press({0: middle(card)})
    assert card.property("pressed")
    assert visitor.settle() != before
    visitor.hand.release({0: middle(card)})
    visitor.settle()


@PORTRAIT_AND_LANDSCAPE
def test_more_and_back_up_shows_what_was_shown_before(
    kiosk_program: MakeVisitor, width: int, height: int
) -> None:
    visitor = kiosk_program(width, height)
    visitor.wake()
    for page in visitor.program.pages():
        visitor.program.kiosk.open(page)
        at_the_top = visitor.settle()
        while visitor.buttons().get(JA.more) and visitor.button(JA.more).isEnabled():
            visitor.tap(JA.more)
            visitor.settle()
        while JA.up in visitor.buttons():  # back is most of a screen, on at most a whole one
            visitor.tap(JA.up)
            visitor.settle()
        assert visitor.settle() == at_the_top, page


def test_pages_and_languages_in_haste_make_no_warning(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program(1920, 1080)
    visitor.wake()
    kiosk = visitor.program.kiosk
    for page in visitor.program.pages():
        kiosk.open(page)
        for language in ("en", "ja-x-easy", "es", "ja"):
            kiosk.chooseLanguage(language)
            QCoreApplication.processEvents()
