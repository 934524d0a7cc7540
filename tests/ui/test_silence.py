# SPDX-License-Identifier: GPL-3.0-or-later
"""The guard itself: a fault that only Qt speaks of must fail a test."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, QUrl, Signal, Slot, qDebug, qWarning
from PySide6.QtQml import QQmlComponent, QQmlEngine

from tests.qt.silence import silence

BROKEN_BINDING = b"import QtQml\nQtObject { property int broken: missing.length }"


class Clumsy(QObject):
    asked = Signal()

    @Slot()
    def fall(self) -> None:
        raise LookupError("a slot fell")


def test_broken_binding_fails() -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(BROKEN_BINDING, QUrl.fromLocalFile("broken.qml"))
    with pytest.raises(AssertionError, match="missing is not defined"), silence():
        component.create()


def test_warning_fails() -> None:
    with pytest.raises(AssertionError, match="something is wrong"), silence():
        qWarning("something is wrong")


def test_exception_in_a_slot_fails() -> None:
    clumsy = Clumsy()
    clumsy.asked.connect(clumsy.fall)
    with pytest.raises(AssertionError, match="a slot fell"), silence():
        clumsy.asked.emit()


def test_debug_words_do_not_fail() -> None:
    with silence():
        qDebug("all is well")
