# SPDX-License-Identifier: GPL-3.0-or-later
"""A leaflet over the whole screen: which one is open, and at which page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide.rows import Block
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

if TYPE_CHECKING:
    from kiosk.guide.speech import Leaf

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("one leaflet at a time is open")
class Leaflet(QObject):  # type: ignore[operator]  # a fault of the stubs
    """A leaflet among the blocks of the page; `turned` tells that it shows another page."""

    changed = Signal()
    turned = Signal()

    def __init__(self, blocks: Rows, parent: QObject) -> None:
        super().__init__(parent)
        self._blocks = blocks
        self._row = -1
        self._page = 1

    def renew(self) -> None:
        """The page has other words, or it is another page."""
        if self._row >= 0:
            if self._block is None:
                self._row = -1
            else:
                self._page = min(self._page, self.count)
            self.changed.emit()

    @property
    def _block(self) -> Block | None:
        block = self._blocks.rows[self._row] if 0 <= self._row < len(self._blocks.rows) else None
        return block if block is not None and block.kind == "leaflet" else None

    @property
    def leaf(self) -> Leaf | None:
        """The open leaflet and its page."""
        from kiosk.guide.speech import Leaf

        block = self._block
        return None if block is None else Leaf(block, self._page)

    @Slot(int, int)
    def open(self, row: int, page: int) -> None:
        """Opens the leaflet that is block `row` of the page, at its `page`, from 1."""
        self._row, self._page = row, page
        self.changed.emit()

    @Slot(int)
    def turn(self, step: int) -> None:
        """So many pages on, or back."""
        page = max(1, min(self._page + step, self.count))
        if page != self._page:
            self._page = page
            self.changed.emit()
            self.turned.emit()

    @Slot()
    def close(self) -> None:
        if self._row >= 0:
            self._row = -1
            self.changed.emit()

    @Property(int, notify=changed, final=True)
    def row(self) -> int:
        """Which block of the page it is, -1 when none is open."""
        return self._row

    @Property(int, notify=changed, final=True)
    def page(self) -> int:
        return self._page

    @Property(int, notify=changed, final=True)
    def count(self) -> int:
        block = self._block
        return 0 if block is None else len(block.items)

    @Property(str, notify=changed, final=True)
    def title(self) -> str:
        block = self._block
        return "" if block is None else block.title

    @Property(str, notify=changed, final=True)
    def text(self) -> str:
        """What is on the page, in words."""
        block = self._block
        return "" if block is None else block.items[self._page - 1].value

    @Property(str, notify=changed, final=True)
    def picture(self) -> str:
        """What the picture of the page is called in the pack, empty when no leaflet is open."""
        block = self._block
        return "" if block is None else f"{block.image}/{self._page}"
