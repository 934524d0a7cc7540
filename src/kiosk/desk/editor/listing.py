# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to change as a tree for Qt's view: nothing is made for an item until it is seen."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from kiosk.desk.editor import look
from kiosk.desk.manuscript import Steps
from kiosk.desk.outline import Item, Sort

ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Listing(QAbstractItemModel):
    """Sorts, and under each its items; a sort that nothing can be added to and that has one item is that item."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._sorts: tuple[Sort, ...] = ()
        self._shown: list[tuple[Sort, tuple[Item, ...]]] = []
        self._places: dict[Steps, tuple[int, int]] = {}
        self._words = ""
        self._wrong: Collection[Steps] = ()
        self._bold = QFont()
        self._bold.setBold(True)
        self._sign = look.icon("ph.warning-circle", look.ERROR)

    # ---- what it holds

    @property
    def looked_for(self) -> bool:
        """Whether only some items are shown."""
        return bool(self._words)

    def hold(self, sorts: tuple[Sort, ...]) -> None:
        """Shows these. When only titles are others, what is chosen and opened stays so."""
        renamed = [[one.steps for one in sort.items] for sort in sorts] == [
            [one.steps for one in sort.items] for sort in self._sorts
        ]
        self._sorts = sorts
        if not renamed or self._words:
            self._arrange()
            return
        self._shown = [(sort, sort.items) for sort in sorts if sort.items or sort.code]
        for row, (_, items) in enumerate(self._shown):
            top = self.index(row, 0)
            self.dataChanged.emit(top, top)
            if items and not self._alone(row):
                self.dataChanged.emit(self.index(0, 0, top), self.index(len(items) - 1, 0, top))

    def look_for(self, words: str) -> None:
        """Shows only the items whose title, id or sort has these words."""
        self._words = words.strip().casefold()
        self._arrange()

    def mark(self, wrong: Collection[Steps]) -> None:
        """Puts a sign on the items in which something is wrong."""
        if wrong != self._wrong:
            self._wrong = wrong
            for row in range(len(self._shown)):
                top = self.index(row, 0)
                self.dataChanged.emit(top, top)
                if count := self.rowCount(top):
                    self.dataChanged.emit(self.index(0, 0, top), self.index(count - 1, 0, top))

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = []
        for sort in self._sorts:
            items = sort.items
            if self._words and self._words not in sort.title.casefold():
                items = tuple(
                    one
                    for one in items
                    if self._words in one.title.casefold() or self._words in one.id.casefold()
                )
            if items or (sort.code and not self._words):
                self._shown.append((sort, items))
        self._places = {
            item.steps: (row, number)
            for row, (_, items) in enumerate(self._shown)
            for number, item in enumerate(items)
        }
        self.endResetModel()

    def _alone(self, row: int) -> bool:
        """Whether this sort stands there as its only item."""
        sort, items = self._shown[row]
        return not sort.code and len(sort.items) == 1 and len(items) == 1

    def of(self, index: Index) -> Item | None:
        """The item at an index, None at a sort."""
        if not index.isValid():
            return None
        if index.internalId():
            return self._shown[index.internalId() - 1][1][index.row()]
        return self._shown[index.row()][1][0] if self._alone(index.row()) else None

    def sort_at(self, row: int) -> Sort:
        """The sort in a row of the uppermost level."""
        return self._shown[row][0]

    def find(self, steps: Steps) -> QModelIndex:
        """Where an item is, invalid when it is not shown."""
        if steps not in self._places:
            return QModelIndex()
        row, number = self._places[steps]
        top = self.index(row, 0)
        return top if self._alone(row) else self.index(number, 0, top)

    # ---- what the view asks; Qt's names

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if row < 0 or column or row >= self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]
        above = child.internalId() if child.isValid() else 0
        return self.createIndex(above - 1, 0, 0) if above else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        if not parent.isValid():
            return len(self._shown)
        if parent.internalId() or self._alone(parent.row()):
            return 0
        return len(self._shown[parent.row()][1])

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.of(index)
        if item is None:
            sort, items = self._shown[index.row()]
            match role:
                case Qt.ItemDataRole.DisplayRole:
                    return f"{sort.title}  {len(items)}"
                case Qt.ItemDataRole.FontRole:
                    return self._bold
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.title
            case Qt.ItemDataRole.ToolTipRole:
                return f"{item.id}  {'/'.join(map(str, item.steps))}"
            case Qt.ItemDataRole.DecorationRole:
                wrong = any(steps[: len(item.steps)] == item.steps for steps in self._wrong)
                return self._sign if wrong else None
            case Qt.ItemDataRole.UserRole:
                return item
        return None
