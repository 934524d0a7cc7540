# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what a visitor could not read or hit, by walking the items on the screen.

Sizes are millimetres of a panel of 21.5 inches: targets EN 301 549 and VVSG 2.0 (15 mm, 2.54 mm apart), capitals ADA 707.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import ceil, hypot

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtQml import QJSValue, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.guide import screens
from kiosk.ui.prose import JOINER, LINE_END, Prose
from tests.qt import screen
from tests.qt.driver import Visitor, middle

LEAST_TARGET = 15.0
LEAST_GAP = 2.54
LEAST_CAPITAL = 3 / 16 * 25.4
TOLERANCE = 1.0  # px
MOST_TURNS = 120
SOFT_EDGE = 4.5  # mm at the lower end of a list in which words fade: the half of it that hides them


@dataclass(frozen=True, slots=True)
class Leaf:
    """Something that must be seen: words, a control or a code, with the place of its ink in the window."""

    item: QQuickItem
    words: str
    lines: tuple[QRectF, ...]

    @property
    def ink(self) -> QRectF:
        return QRectF(self.lines[0].topLeft(), self.lines[-1].bottomRight())

    def __str__(self) -> str:
        return f"'{self.words[:40]}' {_told(self.ink)}"


def _told(rect: QRectF) -> str:
    return f"({rect.x():.0f}, {rect.y():.0f}, {rect.width():.0f}×{rect.height():.0f})"


def faults(visitor: Visitor) -> list[str]:
    """What is wrong on the screen as it stands, and further down in a list that does not fit."""
    scope = visitor.screen
    # A picture that is moved by a finger has no blocks to count.
    lists = [
        item
        for item in screen.painted(scope)
        if item.inherits("QQuickFlickable") and item.property("count") is not None
    ]
    found = list(still_faults(scope, lists, visitor.millimetre))
    for view in lists:
        found += _scrolled(visitor, scope, lists, view)
    return list(dict.fromkeys(found))


def still_faults(scope: QQuickItem, lists: list[QQuickItem], millimetre: float) -> Iterator[str]:
    """What is wrong without a touch; `millimetre` is so many pixels."""
    leaves = list(_leaves(scope))
    yield from _sizes(leaves, millimetre)
    yield from _cut(leaves, lists, screen.rect(scope))
    shown = [cut for leaf in leaves if not (cut := _shown(leaf)).ink.isEmpty()]
    yield from _overlaps(shown, scope)
    yield from _covered(shown, scope, lists)
    yield from _too_near(shown, millimetre)
    yield from _marked(scope)


def out_of_reach(visitor: Visitor, mount: screens.Mount) -> list[str]:
    """Controls that stand higher than a wheelchair user reaches, in reach mode (EN 301 549 8.3, ADA 308)."""
    line = visitor.program.window.height() - (mount.reach_mm - mount.lower_edge_mm) * visitor.millimetre
    return [
        f"'{screen.name(item)}' {_told(screen.seen(item))} stands above the line at {line:.0f}"
        for item in screen.painted(visitor.screen)
        if screen.is_tappable(item) and screen.seen(item).height() > 0
        if screen.seen(item).top() < line - TOLERANCE
    ]


def _leaves(scope: QQuickItem) -> Iterator[Leaf]:
    for item in screen.painted(scope):
        if screen.is_text(item):
            yield Leaf(item, screen.plain(item.property("text")), _text_lines(item))
        elif isinstance(item, Prose):
            step = item.get_font().pixelSize() * item.get_line_height()
            box = screen.rect(item)
            yield Leaf(item, screen.name(item), _split(box, max(1, round(box.height() / step)), 0.0))
        elif screen.is_tappable(item):
            yield Leaf(item, screen.plain(screen.name(item)), (screen.rect(item),))
        elif screen.kind(item) == "QrCode" or _is_picture(item):
            yield Leaf(item, screen.kind(item), (screen.rect(item),))


def _marked(scope: QQuickItem) -> Iterator[str]:
    """What a screen reader would say with the marks of readings in it."""
    for item in screen.painted(scope):
        for told in (screen.name(item), screen.description(item)):
            if "|" in told:
                yield f"a screen reader says '{screen.plain(told)}'"


def _split(box: QRectF, lines: int, leading: float) -> tuple[QRectF, ...]:
    step = box.height() / lines
    return tuple(
        QRectF(box.left(), box.top() + line * step, box.width(), step - leading) for line in range(lines)
    )


def _is_picture(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and item.property("source").toString().startswith(
        "image://pack/image"
    )


MOST_TIMES = 4  # a line height above is in px (Text.FixedHeight), below in times of the natural one


def _text_lines(item: QQuickItem) -> tuple[QRectF, ...]:
    """Where the letters of a Text stand in the window; on the map, the plate behind them."""
    plate = item.parentItem()
    if _on_map(item) and plate is not None and plate.inherits("QQuickRectangle"):
        return (screen.rect(plate),)
    # Qt adds the line height's leading under every line, and the whole is moved down by half of it.
    natural = ceil(QFontMetricsF(item.property("font")).height())
    height = item.property("lineHeight")
    leading = height - natural if height > MOST_TIMES else (height - 1.0) * natural
    return _split(item.mapRectToScene(item.boundingRect()), item.property("lineCount"), leading)


def _on_map(item: QQuickItem) -> bool:
    above = item.parentItem()
    while above is not None:
        if screen.kind(above) == "WorldMap":
            return True
        above = above.parentItem()
    return False


def _shown(leaf: Leaf) -> Leaf:
    """What a clipping ancestor leaves of it."""
    ink = leaf.ink
    above = leaf.item.parentItem()
    while above is not None:
        if above.clip():
            ink = ink.intersected(screen.rect(above))
        above = above.parentItem()
    return Leaf(leaf.item, leaf.words, (ink,))


def _sizes(leaves: list[Leaf], millimetre: float) -> Iterator[str]:
    for leaf in leaves:
        item = leaf.item
        if screen.is_tappable(item):
            width, height = item.width() / millimetre, item.height() / millimetre
            if min(width, height) < LEAST_TARGET:
                yield f"{leaf} is a target of {width:.1f}×{height:.1f} mm"
            if not leaf.words:
                yield f"{leaf} has no accessible name"
        elif isinstance(item, Prose):
            if (
                item.implicitHeight() > item.height() + TOLERANCE
                or item.implicitWidth() > item.width() + TOLERANCE
            ):
                yield f"{leaf} does not fit: {item.implicitWidth():.0f}×{item.implicitHeight():.0f}"
            if _capital(item.get_font()) / millimetre < LEAST_CAPITAL:
                yield f"{leaf} has capitals of {_capital(item.get_font()) / millimetre:.2f} mm"
            yield from _broken(leaf, item.get_font())
            if item._layout is not None:
                yield from _torn(leaf, item._layout)
        elif screen.is_text(item):
            width, height = item.property("paintedWidth"), item.property("paintedHeight")
            if item.property("truncated"):
                yield f"{leaf} is elided"
            if width > item.width() + TOLERANCE or height > item.height() + TOLERANCE:
                yield f"{leaf} does not fit: {width:.0f}×{height:.0f} in {item.width():.0f}×{item.height():.0f}"
            if _capital(item.property("font")) / millimetre < LEAST_CAPITAL:
                yield f"{leaf} has capitals of {_capital(item.property('font')) / millimetre:.2f} mm"
            yield from _broken(leaf, item.property("font"))
            yield from _torn(leaf, _laid_out(item))


ADDRESS = re.compile(r"\w[./@]\w")  # may break anywhere
WORD = re.compile(r"[^\W\u2e80-\U0010ffff]+")  # of scripts that write a space between words


def _broken(leaf: Leaf, font: QFont) -> Iterator[str]:
    metrics = QFontMetricsF(font)
    words = [word for word in leaf.words.split() if not ADDRESS.search(word)]
    for word in dict.fromkeys(WORD.findall(" ".join(words))):
        if metrics.horizontalAdvance(word) > leaf.item.width():
            yield f"'{word}' is broken in '{leaf.words[:40]}'"


def _laid_out(item: QQuickItem) -> QTextLayout:
    """As Text breaks its lines."""
    layout = QTextLayout(item.property("text").replace("\n", LINE_END), item.property("font"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(item.width())
    layout.endLayout()
    return layout


def _torn(leaf: Leaf, layout: QTextLayout) -> Iterator[str]:
    """Lines that end inside a word of a language that is written without spaces."""
    text = layout.text()
    for number in range(1, layout.lineCount()):
        at = layout.lineAt(number).textStart()
        before = text[:at].rstrip(JOINER)
        if JOINER in text[at - 1 : at + 1] and not before.endswith((" ", LINE_END)):
            yield f"a line of '{leaf.words[:40]}' begins inside a word, with '{text[at:].replace(JOINER, '')[:8]}'"


def _capital(font: QFont) -> float:
    """Pixels a capital is high; measured large, where hinting does not round it."""
    large = QFont(font)
    large.setPixelSize(1000)
    return QFontMetricsF(large).tightBoundingRect("I").height() * font.pixelSize() / 1000


def _cut(leaves: list[Leaf], lists: list[QQuickItem], window: QRectF) -> Iterator[str]:
    """What leaves the window or a clipping item; a list is judged by scrolling it."""
    for leaf in leaves:
        if any(screen.is_under(leaf.item, view) for view in lists):
            view = next(view for view in lists if screen.is_under(leaf.item, view))
            if (
                leaf.ink.left() < screen.rect(view).left() - TOLERANCE
                or leaf.ink.right() > screen.rect(view).right() + TOLERANCE
            ):
                yield f"{leaf} leaves its list sideways"
        elif not _within(leaf.ink, window):
            yield f"{leaf} leaves the window"
        elif not _within(leaf.ink, _shown(leaf).ink):
            yield f"{leaf} is cut off"


def _within(inner: QRectF, outer: QRectF) -> bool:
    return outer.adjusted(-TOLERANCE, -TOLERANCE, TOLERANCE, TOLERANCE).contains(inner)


def _overlaps(leaves: list[Leaf], scope: QQuickItem) -> Iterator[str]:
    for one, other in combinations(leaves, 2):
        inner, outer = (one, other) if screen.is_tappable(other.item) else (other, one)
        if screen.is_tappable(outer.item):
            if screen.is_under(inner.item, outer.item):
                if not _within(inner.ink, outer.ink):
                    yield f"{inner} sticks out of {outer}"
                continue
            if outer.item.width() >= scope.width() and outer.item.height() >= scope.height():
                continue  # the whole screen is the target
        shared = one.ink.intersected(other.ink)
        if shared.width() > TOLERANCE and shared.height() > TOLERANCE:
            yield f"{one} overlaps {other}"


def _covered(leaves: list[Leaf], scope: QQuickItem, lists: list[QQuickItem]) -> Iterator[str]:
    """What another thing is painted over."""
    order = {item: number for number, item in enumerate(screen.painted(scope))}
    covers = [item for item in order if _paints(item)]
    for leaf in leaves:
        for cover in covers:
            if order[cover] <= order[leaf.item] or screen.is_under(cover, leaf.item):
                continue
            if _fades(cover) and any(screen.is_under(leaf.item, view) for view in lists):
                continue  # the soft edge of the list, judged by scrolling
            shared = screen.seen(cover).intersected(leaf.ink)
            if shared.width() > TOLERANCE and shared.height() > TOLERANCE:
                yield f"{leaf} is covered by {screen.kind(cover)} {_told(screen.rect(cover))}"


def _paints(item: QQuickItem) -> bool:
    if not item.inherits("QQuickRectangle"):
        return False
    return QColor(item.property("color")).alphaF() > 0.05 or _fades(item)


def _fades(item: QQuickItem) -> bool:
    gradient = item.property("gradient")
    return isinstance(gradient, QJSValue) and gradient.isQObject()


def _too_near(leaves: list[Leaf], millimetre: float) -> Iterator[str]:
    targets = [leaf for leaf in leaves if screen.is_tappable(leaf.item)]
    for one, other in combinations(targets, 2):
        a, b = one.ink, other.ink
        away_x = max(a.left() - b.right(), b.left() - a.right(), 0.0)
        away_y = max(a.top() - b.bottom(), b.top() - a.bottom(), 0.0)
        away = hypot(away_x, away_y) / millimetre
        if away < LEAST_GAP:
            yield f"{one} is {away:.1f} mm from {other}"


def _scrolled(
    visitor: Visitor, scope: QQuickItem, lists: list[QQuickItem], view: QQuickItem
) -> Iterator[str]:
    """Turns the pages of a list with its button: every line must be wholly seen at some position."""
    missing: dict[tuple[int, int, int], str] = {}
    met: set[tuple[int, int, int]] = set()
    blocks: set[int] = set()
    pager = view.parentItem()
    assert pager is not None
    turns = 0
    while True:
        for key, rect, words, is_line in _lines(view):
            blocks.add(key[0])
            if rect.isNull():
                continue  # it has nothing to show now
            room = screen.rect(view)
            if is_line and not _ends(view):
                room.setBottom(room.bottom() - SOFT_EDGE * visitor.millimetre)
            if _within(rect, room):
                met.add(key)
                missing.pop(key, None)
            elif key not in met:
                missing[key] = words
        if _ends(view):
            break
        more = [
            item
            for item in screen.painted(pager)
            if screen.is_tappable(item) and not screen.is_under(item, view)
        ]
        assert len(more) == 2, "a list that does not fit has two buttons"
        before = view.property("contentY")
        visitor.hand.tap(middle(more[1]))
        visitor.settle()
        turns += 1
        if view.property("contentY") <= before or turns > MOST_TURNS:
            yield f"the list does not go on at {before:.0f} after {turns} turns"
            break
        yield from still_faults(scope, lists, visitor.millimetre)
    yield from (f"line '{words[:40]}' (block {key[0]}) is never seen whole" for key, words in missing.items())
    if blocks != set(range(view.property("count"))):
        yield f"blocks {set(range(view.property('count'))) - blocks} are never seen"


def _ends(view: QQuickItem) -> bool:
    """Whether nothing lies below what it shows: a list of blocks may have some that are not made yet."""
    at_end = view.property("atEnd")
    return bool(view.property("atYEnd") if at_end is None else at_end)


def _lines(view: QQuickItem) -> Iterator[tuple[tuple[int, int, int], QRectF, str, bool]]:
    """Every line of every block that stands in the list now, with a name that stays the same while scrolling."""
    context = qmlContext(view)
    assert context is not None
    made = view.property("made")
    for block in range(view.property("count") if made is None else made):
        delegate = QQmlExpression(context, view, f"itemAtIndex({block})").evaluate()
        delegate = delegate[0] if isinstance(delegate, tuple) else delegate
        if not isinstance(delegate, QQuickItem):
            continue
        if delegate.height() == 0:
            yield (block, 0, 0), QRectF(), "", False
        for number, leaf in enumerate(_leaves(delegate)):
            for line, rect in enumerate(leaf.lines):
                yield (block, number, line), rect, leaf.words, not screen.is_tappable(leaf.item)
