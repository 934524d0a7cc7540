# SPDX-License-Identifier: GPL-3.0-or-later
"""Choosing a language: one list for all, in their own names, from every screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from tests.journeys.words import EN, JA
from tests.qt import screen
from tests.qt.driver import Visitor, middle
from tests.qt.fixtures import MakeVisitor

LEAST_MAIN_TARGET = 20.0  # mm (Chen 2013)


def block_on_top(visitor: Visitor) -> int:
    """The first block that is seen in the list of the page."""
    (view,) = [item for item in screen.painted(visitor.screen) if item.inherits("QQuickFlickable")]
    context = qmlContext(view)
    assert context is not None
    found = QQmlExpression(context, view, "indexAt(contentY + spacing)").evaluate()
    return int(found[0] if isinstance(found, tuple) else found)


def test_the_sheet_names_every_language_in_its_own_words(visitor: Visitor, pack: Pack) -> None:
    visitor.tap(JA.languages)
    names = {row.name for row in screens.site(pack, "ja").languages}
    assert set(visitor.buttons()) == names | {JA.close}
    for name in names:
        box = screen.rect(visitor.button(name))
        assert min(box.width(), box.height()) >= LEAST_MAIN_TARGET * visitor.millimetre


def test_the_present_language_is_told_in_three_ways(visitor: Visitor) -> None:
    visitor.tap(JA.languages)
    present, other = visitor.button(JA.chosen), visitor.button(EN.chosen)

    def looks(button: QQuickItem) -> tuple[object, ...]:
        items = list(screen.painted(button))
        (words,) = [item for item in items if screen.is_text(item)]
        (icon,) = [item for item in items if screen.kind(item) == "Icon"]
        return (
            button.property("fill"),
            words.property("font").bold(),
            icon.property("name"),
            screen.is_checked(button),
        )

    assert all(a != b for a, b in zip(looks(present), looks(other), strict=True))


def test_closing_changes_nothing(visitor: Visitor) -> None:
    before = visitor.settle()
    visitor.tap(JA.languages)
    assert JA.home not in visitor.buttons()
    visitor.tap(JA.close)
    assert visitor.settle() == before
    visitor.tap(JA.languages)
    visitor.hand.tap((10, 10))
    assert visitor.settle() == before


@pytest.mark.parametrize("turns", [0, 1, 2])
def test_the_page_and_the_place_in_it_stay(visitor: Visitor, turns: int) -> None:
    visitor.program.kiosk.open("timeline" if turns == 0 else "partners")
    visitor.settle()
    for _ in range(turns):
        visitor.tap(JA.more)
    before = block_on_top(visitor)
    assert bool(before) == bool(turns)
    for language in ("en", "ja", "en"):
        visitor.choose_language(language)
        assert block_on_top(visitor) == before


def test_another_page_begins_at_its_top(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.open("partners")
    visitor.settle()
    visitor.tap(JA.more)
    kiosk.open("uclg")
    visitor.settle()
    assert block_on_top(visitor) == 0


def test_a_map_left_while_it_flies_speaks_the_new_language(kiosk_program: MakeVisitor, pack: Pack) -> None:
    visitor = kiosk_program(moving=True)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.openRegion("europe")
    visitor.settle()
    kiosk.world.choose("africa")
    QCoreApplication.processEvents()
    surface = visitor.map
    assert surface.isFlying()
    kiosk.home()
    assert not surface.isFlying()
    kiosk.chooseLanguage("en")
    visitor.settle()
    kiosk.open(kiosk.mapPage)
    visitor.settle()
    assert visitor.says(screens.map_page(pack, "en").title)


def test_the_next_visitor_finds_no_open_sheet(visitor: Visitor) -> None:
    visitor.tap(JA.languages)
    visitor.program.kiosk.session.finish()
    visitor.settle()
    visitor.wake()
    assert JA.home not in visitor.buttons() and JA.languages in visitor.buttons()


def test_nothing_under_the_sheet_feels_a_touch(visitor: Visitor) -> None:
    card = middle(visitor.button(next(name for name in visitor.buttons() if name != JA.languages)))
    visitor.tap(JA.languages)
    visitor.hand.tap(card)
    visitor.settle()
    assert visitor.program.kiosk.screen == "home"


def test_readings_stand_over_japanese_until_the_visitor_leaves(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    visitor.tap(JA.ease)
    visitor.tap("漢字にふりがな")
    assert kiosk.readingsShown and kiosk.language == "ja"
    visitor.tap(JA.close)
    assert "{浜松市|はままつし}" in kiosk.city
    kiosk.session.finish()
    assert not kiosk.readingsShown and "{" not in kiosk.city


def test_only_japanese_is_offered_readings(visitor: Visitor) -> None:
    visitor.program.kiosk.chooseLanguage("en")
    visitor.tap(EN.ease)
    assert "Readings over kanji" not in visitor.buttons()
