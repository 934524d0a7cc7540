# SPDX-License-Identifier: GPL-3.0-or-later
"""Contrast of every text and control, measured on pictures of the screens (WCAG 1.4.3, 1.4.6, 1.4.11)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem

from kiosk import shots
from kiosk.guide.choice import THEMES
from kiosk.ui.prose import Prose
from tests.qt import screen
from tests.qt.chart import pillow
from tests.qt.contrast import luminance, ratio
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeVisitor

LEAST_TEXT = {"light": 10.0, "dark": 7.0, "contrast": 20.0, "safe": 10.0}
ACCENT, LEAST_ON_ACCENT = QColor("#E8743B"), 4.5  # the invitation of attract, in letters of 9 mm
LEAST_LIGHTNESS = 5.0  # steps of Munsell between letters and what they stand on (Hamamatsu's guideline ud021)
LEAST_CONTROL = 3.0
FADE = 9.0  # mm at the lower end of a list
LEAST_INK = 6  # pixels of a colour that count as drawn on purpose


def colours(picture: Image.Image, box: QRectF) -> list[tuple[int, QColor]]:
    """How often each colour stands in a part of the picture, the most frequent first."""
    part = picture.crop((int(box.left()), int(box.top()), int(box.right()) + 1, int(box.bottom()) + 1))
    found = part.getcolors(part.width * part.height) or []
    return sorted(
        ((count, QColor(*cast("tuple[int, int, int]", rgb))) for count, rgb in found),
        key=lambda each: -each[0],
    )


def text_colours(picture: Image.Image, item: QQuickItem) -> tuple[QColor, QColor]:
    """What a text stands on, and what of the text differs most from it."""
    around = colours(picture, screen.seen(item))
    ground = around[0][1]
    drawn = [colour for count, colour in around if count >= LEAST_INK]
    return ground, max(drawn, key=lambda colour: ratio(ground, colour), default=ground)


def lightness(colour: QColor) -> float:
    """Munsell value, 0 to 10, by way of CIE L*, of which it is a tenth within 0.1."""
    share = luminance(colour)
    return (116 * share ** (1 / 3) - 16 if share > 0.008856 else 903.3 * share) / 10


def edge_contrast(picture: Image.Image, box: QRectF) -> float:
    """Between just outside a control and the first millimetre inside, at the middle of its upper side."""
    x, y = int(box.center().x()), int(box.top())
    column = [
        QColor(*cast("tuple[int, int, int]", picture.getpixel((x, at))))
        for at in range(max(0, y - 3), min(picture.height, y + 6))
    ]
    return max(ratio(column[0], colour) for colour in column)


def faults(visitor: Visitor, theme: str) -> Iterator[str]:
    """Texts and controls that do not stand out."""
    picture = pillow(visitor.settle())
    texts = controls = 0
    items = list(screen.painted(visitor.screen))
    lists = [item for item in items if item.inherits("QQuickFlickable") and not item.property("atYEnd")]
    for item in items:
        seen = screen.seen(item)
        if seen.height() < item.height() - 1 or seen.width() < 4:
            continue  # cut off by its list
        if any(
            screen.is_under(item, view)
            and seen.bottom() > screen.rect(view).bottom() - FADE * visitor.millimetre
            for view in lists
        ):
            continue  # where words fade; "More" brings them up
        if screen.is_text(item) or isinstance(item, Prose):
            texts += 1
            ground, ink = text_colours(picture, item)
            words = screen.plain(str(item.property("text") or screen.name(item)))[:40]
            if (found := ratio(ground, ink)) < (LEAST_ON_ACCENT if ground == ACCENT else LEAST_TEXT[theme]):
                yield f"{found:.2f}: '{words}'"
            if (steps := abs(lightness(ground) - lightness(ink))) < LEAST_LIGHTNESS:
                yield f"{steps:.1f} steps of Munsell: '{words}'"
        elif screen.is_tappable(item) and item.isEnabled() and QColor(item.property("edge")).alpha() > 0:
            controls += 1
            if (found := edge_contrast(picture, seen)) < LEAST_CONTROL:
                yield f"{found:.2f}: the edge of '{screen.name(item)}'"
    assert texts > 2 and (controls > 1 or len(visitor.buttons()) < 2)


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_and_control_stands_out(kiosk_program: MakeVisitor, theme: str) -> None:
    visitor = kiosk_program()
    program = visitor.program
    found: list[str] = []
    visitor.wake()
    program.kiosk.preferences.chooseTheme(theme)
    for sheet in ("language", "ease"):
        program.window.setProperty("sheet", sheet)
        found += [f"{sheet}: {fault}" for fault in faults(visitor, theme)]
    program.window.setProperty("sheet", "")
    for scene in shots.scenes(program, visitor.clock):
        if scene.name == "attract" and theme != "light":
            continue  # nobody has chosen there
        scene.go(program)
        program.kiosk.preferences.chooseTheme(theme)
        found += [f"{scene.name}: {fault}" for fault in faults(visitor, theme)]
    assert found == [], "\n".join(found)


def test_the_measure_finds_what_is_faint(visitor: Visitor) -> None:
    """The same measure on a picture whose every second level of grey is gone."""
    picture = pillow(visitor.settle()).point(lambda level: 160 + level // 5)
    texts = [item for item in screen.painted(visitor.screen) if screen.is_text(item)]
    assert texts and all(ratio(*text_colours(picture, item)) < 4.5 for item in texts)
