# SPDX-License-Identifier: GPL-3.0-or-later
"""PySide6 6.12.0 on Python 3.11 drops a reference to None in every void method, until the program aborts."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray, QObject, QPointF, Signal, Slot
from PySide6.QtGui import QPainterPath

CALLS = 10_000


class Bell(QObject):
    """Void methods of our own: a signal and a slot."""

    rung = Signal()

    @Slot()
    def ring(self) -> None:
        """Do nothing."""


def void_methods() -> dict[str, Callable[[], object]]:
    """One call of a void method each, by name."""
    bell = Bell()
    bell.rung.connect(bell.ring)
    path = QPainterPath()
    data = QByteArray(b"a")
    origin = QPointF(0, 0)
    return {
        "QObject.setObjectName": lambda: bell.setObjectName("bell"),
        "QObject.blockSignals": lambda: bell.blockSignals(False),
        "QPainterPath.moveTo": lambda: path.moveTo(origin),
        "QPainterPath.closeSubpath": lambda: path.closeSubpath(),
        "QByteArray.clear": lambda: data.clear(),
        "signal to slot": lambda: bell.rung.emit(),
        "slot": lambda: bell.ring(),
    }


@pytest.mark.parametrize("name", void_methods())
def test_void_methods_keep_every_reference_to_none(name: str) -> None:
    call = void_methods()[name]
    call()
    gc.collect()
    gc.disable()
    try:
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        after = sys.getrefcount(None)
    finally:
        gc.enable()
    assert after >= before
