# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor sets is applied at once, told in three ways, and gone with them."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.guide.choice import TEXT_SIZES, THEMES
from tests.journeys.words import JA, WORDS
from tests.qt import layout, screen
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeVisitor
from tests.ui.test_layout import SIZES
from tests.ui.test_type import fonts, height

DEGREES = 0.7  # EN 301 549 5.1.4
DISTANCE = 600  # mm, as data/site.yaml has it


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("page", ["home", "uclg", "contact", "map"])
def test_the_largest_text_is_seen_under_seven_tenths_of_a_degree(
    kiosk_program: MakeVisitor, size: tuple[int, int], page: str
) -> None:
    visitor = kiosk_program(*size)
    visitor.wake()
    if page != "home":
        visitor.program.kiosk.open(page)
    visitor.program.kiosk.preferences.chooseTextSize(TEXT_SIZES - 1)
    visitor.settle()
    least = 2 * DISTANCE * math.tan(math.radians(DEGREES / 2)) * visitor.millimetre
    found = fonts(visitor)
    assert len(found) > 8
    assert [words for words, font in found if height(font, "H") < least - 0.05] == []


def test_every_size_is_larger_than_the_last(visitor: Visitor) -> None:
    preferences = visitor.program.kiosk.preferences
    heights = []
    for size in range(TEXT_SIZES):
        preferences.chooseTextSize(size)
        visitor.settle()
        heights.append([height(font, "H") for _, font in fonts(visitor)])
    for smaller, larger in pairwise(heights):
        assert all(a <= b for a, b in zip(smaller, larger, strict=True))
        assert sum(larger) > sum(smaller)


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("name", ["largest", "dark", "contrast", "safe", "less_motion"])
def test_a_setting_is_applied_at_once_and_told_in_three_ways(
    kiosk_program: MakeVisitor, language: str, name: str
) -> None:
    visitor = kiosk_program(moving=True)
    visitor.wake()
    visitor.program.kiosk.chooseLanguage(language)
    words = WORDS[language]
    visitor.tap(words.ease)
    button = visitor.button(getattr(words, name))
    before, choice = looks(button), visitor.program.kiosk.preferences.choice
    visitor.tap(getattr(words, name))
    assert visitor.program.kiosk.preferences.choice != choice
    assert all(a != b for a, b in zip(before, looks(button), strict=True))


def looks(button: QQuickItem) -> tuple[object, ...]:
    """How a choice tells its state: the weight of its words, its icon, and to a screen reader."""
    items = list(screen.painted(button))
    (words,) = [item for item in items if screen.is_text(item)]
    (icon,) = [item for item in items if screen.kind(item) == "Icon"]
    return (words.property("font").bold(), icon.property("name"), screen.is_checked(button))


def test_nothing_of_it_stays_for_the_next_visitor(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    before, choice = visitor.settle(), kiosk.preferences.choice
    kiosk.preferences.chooseTextSize(3)
    kiosk.preferences.chooseTheme("contrast")
    kiosk.preferences.toggleMotion()
    kiosk.preferences.toggleReach()
    kiosk.preferences.chooseScanning("two")
    kiosk.chooseLanguage("en")
    assert visitor.settle() != before
    kiosk.session.finish()
    visitor.settle()
    visitor.wake()
    assert kiosk.preferences.choice == choice
    assert visitor.settle() == before


def test_a_theme_or_size_that_is_none_changes_nothing(visitor: Visitor) -> None:
    preferences = visitor.program.kiosk.preferences
    preferences.chooseTheme("neon")
    assert preferences.theme in THEMES
    preferences.chooseTextSize(99)
    assert preferences.textSize == TEXT_SIZES - 1


@pytest.mark.parametrize("size", SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("text_size", range(TEXT_SIZES))
def test_the_sheets_fit(kiosk_program: MakeVisitor, size: tuple[int, int], text_size: int) -> None:
    visitor = kiosk_program(*size)
    visitor.wake()
    visitor.program.kiosk.preferences.chooseTextSize(text_size)
    found: list[str] = []
    for language in WORDS:
        visitor.program.kiosk.chooseLanguage(language)
        for sheet in ("language", "ease"):
            visitor.program.window.setProperty("sheet", sheet)
            visitor.settle()
            found += [f"{language} {sheet}: {fault}" for fault in layout.faults(visitor)]
    assert found == []


@pytest.mark.parametrize("reason", ["largest text", "scanning"])
def test_who_needs_more_time_gets_it(visitor: Visitor, reason: str) -> None:
    kiosk = visitor.program.kiosk
    if reason == "scanning":
        kiosk.preferences.chooseScanning("two")
    else:
        kiosk.preferences.chooseTextSize(TEXT_SIZES - 1)
    visitor.wait(299)
    assert kiosk.session.remaining == 0
    visitor.wait(1)
    assert kiosk.session.remaining == 45
    visitor.wait(44)
    visitor.tap(JA.go_on)
    kiosk.session.finish()
    kiosk.session.begin()
    visitor.wait(90)
    assert kiosk.session.remaining == 30
