# SPDX-License-Identifier: GPL-3.0-or-later
"""The controls on the screen that can have the focus, found in the items themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.guide.steps import Spot, reading_order


class Control(NamedTuple):
    """A control that can have the focus, and the list it stands in."""

    item: QQuickItem
    view: QQuickItem | None
    spot: Spot


def controls(scope: QQuickItem) -> list[Control]:
    """What in `scope` can have the focus now, in reading order; an item with `keyGroup` keeps its controls together."""
    found = list(_found(scope, rect(scope), None, [scope], []))
    return [found[number] for number in reading_order([control.spot for control in found])]


def _found(
    item: QQuickItem, clip: QRectF, view: QQuickItem | None, groups: list[QQuickItem], path: list[QQuickItem]
) -> Iterator[Control]:
    if not item.isVisible() or item.opacity() == 0:
        return
    if item.property("keyGroup"):
        groups.append(item)
        path = [*path, item]
    if item.clip():
        clip = clip.intersected(rect(item))
    if item.inherits("QQuickFlickable"):
        view = item
    if can_have_focus(item):
        box = rect(item)
        shared = box.intersected(clip)
        if shared.width() > 1 and shared.height() > 1:
            group = groups.index(path[-1]) if path else 0
            yield Control(item, view, Spot(group, box.x(), box.y(), box.width(), box.height()))
    for child in item.childItems():
        yield from _found(child, clip, view, groups, path)


def can_have_focus(item: QQuickItem) -> bool:
    """Whether it is a control that works."""
    return item.isEnabled() and item.inherits("QQuickAbstractButton")


def about_speech(item: QQuickItem) -> bool:
    """Whether it commands the speech, or stands in what does."""
    around: QQuickItem | None = item
    while around is not None:
        if around.property("aboutSpeech"):
            return True
        around = around.parentItem()
    return False


def rect(item: QQuickItem) -> QRectF:
    """Where it stands in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def show(control: Control) -> None:
    """Brings a control that a list shows in part wholly into it."""
    view, box = control.view, rect(control.item)
    assert view is not None
    room = rect(view)
    off = min(0.0, box.top() - room.top()) or max(
        0.0, min(box.bottom() - room.bottom(), box.top() - room.top())
    )
    if off:
        first = view.property("originY")
        last = first + max(0.0, view.property("contentHeight") - view.height())
        view.setProperty("contentY", min(max(view.property("contentY") + off, first), last))


def away(one: QRectF, other: QRectF) -> float:
    """How far apart the middles are (px, along the edges)."""
    a, b = one.center(), other.center()
    return abs(a.x() - b.x()) + abs(a.y() - b.y())
