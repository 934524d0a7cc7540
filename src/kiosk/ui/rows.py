# SPDX-License-Identifier: GPL-3.0-or-later
"""The one list model: rows of the guide, each field a role."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Signal,
    Slot,
)
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

Index = QModelIndex | QPersistentModelIndex
FIRST_ROLE = 256  # Qt::UserRole; asking Python's Qt for it costs 17 ms at start (measured)


@QmlElement
@QmlUncreatable("rows come from the guide")
class Rows(QAbstractListModel):  # type: ignore[operator]  # a fault of the stubs
    """Rows of one kind. A field that is itself a tuple of rows reaches QML as another Rows."""

    countChanged = Signal()

    def __init__(self, kind: type[NamedTuple], parent: QObject) -> None:
        super().__init__(parent)
        self._names = list(kind._fields)
        self._rows: tuple[Any, ...] = ()
        self._nested: dict[tuple[int, int], Rows] = {}

    def show(self, rows: Sequence[Any]) -> None:
        """Shows these rows instead of the present ones; does nothing when they are the same."""
        new = tuple(rows)
        if new == self._rows:
            return
        counted = len(new) != len(self._rows)
        self.beginResetModel()
        self._rows = new
        for nested in self._nested.values():
            nested.deleteLater()
        self._nested = {}
        self.endResetModel()
        if counted:
            self.countChanged.emit()

    def renew(self, rows: Sequence[Any]) -> None:
        """Shows the same rows with some values new: what stands on the screen stays where it is."""
        new = tuple(rows)
        if len(new) != len(self._rows):
            self.show(new)
            return
        for number, (before, after) in enumerate(zip(self._rows, new, strict=True)):
            if before == after:
                continue
            self._rows = (*self._rows[:number], after, *self._rows[number + 1 :])
            for (row, column), nested in self._nested.items():
                if row == number:
                    nested.renew(after[column])
            if number < self._given():
                index = self.index(number, 0)
                self.dataChanged.emit(index, index)

    @property
    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else self._given()

    def _given(self) -> int:
        """How many rows the model has for a view."""
        return len(self._rows)

    def data(self, index: Index, role: int = FIRST_ROLE) -> Any:
        column = role - FIRST_ROLE
        if not index.isValid() or not 0 <= column < len(self._names):
            return None
        value = getattr(self._rows[index.row()], self._names[column])
        return self._model(index.row(), column, value) if isinstance(value, tuple) else value

    def _model(self, row: int, column: int, value: tuple[Any, ...]) -> Rows | None:
        if not value:
            return None
        key = (row, column)
        if key not in self._nested:
            self._nested[key] = Rows(type(value[0]), self)
            self._nested[key].show(value)
        return self._nested[key]

    def roleNames(self) -> dict[int, QByteArray]:
        return {FIRST_ROLE + i: QByteArray(name.encode()) for i, name in enumerate(self._names)}

    @Property(int, notify=countChanged, final=True)
    def count(self) -> int:
        return len(self._rows)


@QmlElement
@QmlUncreatable("rows come from the guide")
class Feed(Rows):  # type: ignore[operator]  # a fault of the stubs
    """Rows that a view takes one by one: what lies far below the screen is not made before it is wanted."""

    pendingChanged = Signal()

    def __init__(self, kind: type[NamedTuple], parent: QObject) -> None:
        super().__init__(kind, parent)
        self._taken = 0

    def beginResetModel(self) -> None:
        super().beginResetModel()
        self._taken = 0

    def endResetModel(self) -> None:
        super().endResetModel()
        self.pendingChanged.emit()

    def _given(self) -> int:
        return self._taken

    @Slot()
    def more(self) -> None:
        """Gives the next row; `pending` tells whether there is one."""
        if not self._pending():
            return
        self.beginInsertRows(QModelIndex(), self._taken, self._taken)
        self._taken += 1
        self.endInsertRows()
        if not self._pending():
            self.pendingChanged.emit()

    def _pending(self) -> bool:
        return self._taken < len(self.rows)

    @Property(bool, notify=pendingChanged, final=True)
    def pending(self) -> bool:
        return self._pending()
