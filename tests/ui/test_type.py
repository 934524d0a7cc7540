# SPDX-License-Identifier: GPL-3.0-or-later
"""Sizes of letters, movement, and what is always at the same place, as the standards have them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from kiosk import shots
from kiosk.guide import screens
from kiosk.pack.reader import Pack
from kiosk.ui.prose import Prose
from tests.journeys.words import JA
from tests.qt import screen
from tests.qt.chart import pillow
from tests.qt.contrast import luminance
from tests.qt.driver import Visitor, wait_until
from tests.qt.fixtures import MakeVisitor

INCH = 25.4  # mm
CITY = {"ja", "ja-x-easy", "en", "pt-BR", "zh-Hans", "ko"}
PAGES = ("uclg", "contact", "map")


def fonts(visitor: Visitor) -> list[tuple[str, QFont]]:
    """The words that are seen and their fonts."""
    return [
        (screen.name(item) or str(item.property("text")), _font(item))
        for item in screen.painted(visitor.screen)
        if screen.is_text(item) or isinstance(item, Prose)
    ]


def _font(item: QQuickItem) -> QFont:
    return QFont(item.get_font() if isinstance(item, Prose) else item.property("font"))


def height(font: QFont, letter: str) -> float:
    """Pixels a letter is high."""
    large = QFont(font)
    large.setPixelSize(1000)
    return QFontMetricsF(large).tightBoundingRect(letter).height() * font.pixelSize() / 1000


def seen_under(minutes: float, distance: float) -> float:
    """Millimetres that are seen under so many minutes of arc."""
    return 2 * distance * math.tan(math.radians(minutes / 60) / 2)


def test_every_capital_is_three_sixteenths_of_an_inch(visitor: Visitor) -> None:
    low = []
    for language in ("ja", "en", "vi"):
        visitor.program.kiosk.chooseLanguage(language)
        for page in PAGES:
            visitor.program.kiosk.open(page)
            visitor.settle()
            low += [
                words
                for words, font in fonts(visitor)
                if height(font, "I") / visitor.millimetre < 3 / 16 * INCH
            ]
    assert low == []


@pytest.mark.parametrize("page", PAGES)
def test_kanji_and_capitals_are_seen_under_enough(visitor: Visitor, pack: Pack, page: str) -> None:
    distance = screens.site(pack, "ja").mount.viewing_distance_mm
    visitor.program.kiosk.open(page)
    visitor.settle()
    seen = fonts(visitor)
    assert len(seen) > 8
    for words, font in seen:
        assert height(font, "国") / visitor.millimetre >= seen_under(25, distance), words
        assert height(font, "I") / visitor.millimetre >= seen_under(16, distance), words


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_the_attract_screen_is_read_from_two_metres(
    kiosk_program: MakeVisitor, pack: Pack, size: tuple[int, int]
) -> None:
    visitor = kiosk_program(*size)
    titles = {screen.plain(row.title) for row in screens.greetings(pack) if row.full}
    found = [font for words, font in fonts(visitor) if screen.plain(words) in titles]
    assert len(found) == len(titles) == 2
    for font in found:
        assert height(font, "国") / visitor.millimetre >= 9
        assert height(font, "I") / visitor.millimetre >= 7


def test_lines_of_running_text_stand_apart(visitor: Visitor) -> None:
    visitor.program.kiosk.open("uclg")
    visitor.settle()
    running = [item for item in screen.painted(visitor.screen) if screen.kind(item) == "Running"]
    assert running
    assert all(isinstance(item, Prose) and item.get_line_height() >= 1.75 for item in running)


def test_less_movement_stops_what_moves(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program(moving=True)
    (attract,) = [item for item in screen.painted(visitor.screen) if item.property("drift") is not None]
    before = attract.property("drift")
    wait_until(lambda: attract.property("drift") != before)
    visitor.program.kiosk.preferences.toggleMotion()
    wait_until(lambda: bool(attract.property("still")))
    still = attract.property("drift")
    for _ in range(5):
        visitor.program.window.grabWindow()
        wait_until(lambda: True)
    assert attract.property("drift") == still


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def test_help_and_start_over_are_always_at_the_same_place(
    kiosk_program: MakeVisitor, size: tuple[int, int]
) -> None:
    visitor = kiosk_program(*size)
    names = (JA.ease, "はじめから")
    places: dict[str, list[QRectF]] = {name: [] for name in names}
    for scene in shots.scenes(visitor.program, visitor.clock):
        if scene.name not in ("attract", "warning"):
            scene.go(visitor.program)
            visitor.settle()
            for name in names:
                places[name].append(screen.rect(visitor.button(name)))
    for name, found in places.items():
        assert len(found) > 20
        assert len({(at.x(), at.y()) for at in found}) == 1, name


def flashes(pictures: Sequence[Image.Image]) -> int:
    """How often some part of the picture grew lighter and darker again, each by a tenth of white (WCAG 2.3.1).

    A part is what WCAG counts as small: a quarter of ten degrees, 52 mm at 600 mm, of a panel of 21.5 inches.
    """
    greys = [picture.convert("L").resize((9, 5)).tobytes() for picture in pictures]
    frames = [[luminance(QColor(level, level, level)) for level in grey] for grey in greys]
    return max(swings(part) // 2 for part in zip(*frames, strict=True))


def swings(levels: Sequence[float], least: float = 0.1) -> int:
    """How often a row of levels goes up or down by `least`, each time the other way."""
    count, direction, low, high = 0, 0, levels[0], levels[0]
    for level in levels:
        low, high = min(low, level), max(high, level)
        if (direction <= 0 and level - low >= least) or (direction >= 0 and high - level >= least):
            count, direction = count + 1, 1 if level - low >= least else -1
            low = high = level
    return count


FRAMES = 40


def test_nothing_flashes(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program(moving=True)
    kiosk, window = visitor.program.kiosk, visitor.program.window

    def seen() -> list[Image.Image]:
        taken = []
        for _ in range(FRAMES):
            window.update()
            QCoreApplication.processEvents()
            taken.append(pillow(window.grabWindow()))
        return taken

    assert flashes(seen()) == 0, "attract"
    visitor.wake()
    steps: list[tuple[str, Callable[[], object]]] = [
        ("a page", lambda: kiosk.open("uclg")),
        ("the map", lambda: kiosk.open("map")),
        ("a flight", lambda: kiosk.world.choose("europe")),
        ("a language", lambda: kiosk.chooseLanguage("en")),
        ("a theme", lambda: kiosk.preferences.chooseTheme("dark")),
    ]
    for name, go in steps:
        go()
        assert flashes(seen()) <= 2, name


def test_the_measure_of_flashes_finds_them() -> None:
    dark, light = Image.new("L", (160, 90), 0), Image.new("L", (160, 90), 90)
    part = dark.copy()
    part.paste(90, (0, 0, 30, 30))
    assert flashes([dark, light, dark, light, light, dark]) == 2
    assert flashes([dark, part, dark]) == 1
    assert flashes([Image.new("L", (160, 90), level) for level in range(256)]) == 0, (
        "once lighter is no flash"
    )


def test_the_languages_of_the_city_are_there(visitor: Visitor) -> None:
    assert set(visitor.program.languages()) >= CITY


def test_diagonal_that_is_set_for_this_computer_sizes_letters_and_buttons(
    kiosk_program: MakeVisitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def letters() -> list[int]:
        visitor = kiosk_program(3840, 2160)
        return sorted(font.pixelSize() for _, font in fonts(visitor))

    usual = letters()
    monkeypatch.setenv("KIOSK_SCREEN_INCHES", "as large as a door")
    assert letters() == usual
    monkeypatch.setenv("KIOSK_SCREEN_INCHES", "43")
    assert letters()[-1] == pytest.approx(usual[-1] / 2, abs=2)
