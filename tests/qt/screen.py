# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the screen, found the way a visitor or a screen reader finds it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

JOINER = "\N{WORD JOINER}"


def kind(item: QQuickItem) -> str:
    """The QML type of an item: `Words`, `PillButton`; of Qt's own, the class."""
    return item.metaObject().className().partition("_QML")[0]


def painted(item: QQuickItem) -> Iterator[QQuickItem]:
    """This item and everything seen under it, in painting order."""
    if not item.isVisible() or item.opacity() == 0:
        return
    children = sorted(item.childItems(), key=lambda child: child.z())
    for child in children:
        if child.z() < 0:
            yield from painted(child)
    yield item
    for child in children:
        if child.z() >= 0:
            yield from painted(child)


def top(content: QQuickItem) -> QQuickItem:
    """What takes the touches: the screen that covers everything (attract, warning), else all there is."""
    over = [
        child
        for child in sorted(content.childItems(), key=lambda child: child.z())
        if child.width() >= content.width() and child.height() >= content.height()
        if any(is_text(item) for item in painted(child))
    ]
    return over[-1] if over else content


def is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and bool(item.property("text"))


def is_tappable(item: QQuickItem) -> bool:
    return item.inherits("QQuickAbstractButton")


def is_under(item: QQuickItem | None, ancestor: QQuickItem) -> bool:
    """Whether `item` is `ancestor` or stands in it."""
    while item is not None and item != ancestor:
        item = item.parentItem()
    return item is not None


def name(item: QQuickItem) -> str:
    """What a screen reader says for this item."""
    interface = QAccessible.queryAccessibleInterface(item)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def description(item: QQuickItem) -> str:
    """What a screen reader adds to it."""
    interface = QAccessible.queryAccessibleInterface(item)
    return "" if interface is None else interface.text(QAccessible.Text.Description)


def is_checked(item: QQuickItem) -> bool:
    """Whether a screen reader says that this is chosen."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface is not None and bool(interface.state().checked)


def plain(words: str) -> str:
    """Words without the invisible joiners that keep Japanese phrases together."""
    return words.replace(JOINER, "")


def rect(item: QQuickItem) -> QRectF:
    """Where an item stands in the window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def seen(item: QQuickItem) -> QRectF:
    """The part of it that no clipping ancestor cuts off."""
    part = rect(item)
    above = item.parentItem()
    while above is not None:
        if above.clip():
            part = part.intersected(rect(above))
        above = above.parentItem()
    return part


def texts(item: QQuickItem) -> list[str]:
    """All words seen in an item, without joiners."""
    return [plain(str(each.property("text"))) for each in painted(item) if is_text(each)]
