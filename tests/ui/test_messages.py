# SPDX-License-Identifier: GPL-3.0-or-later
"""What Qt says goes into the log, at the level Qt gives it."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from kiosk import app


@pytest.mark.parametrize(
    ("kind", "message", "level"),
    [
        (QtMsgType.QtWarningMsg, "Image.qml:3: cannot open", logging.WARNING),
        (QtMsgType.QtCriticalMsg, "the platform is gone", logging.ERROR),
        (QtMsgType.QtWarningMsg, "QUnifiedTimer::stopAnimationDriver: driver is not running", logging.DEBUG),
    ],
)
def test_a_message_of_qt_keeps_its_weight_but_for_one(
    caplog: pytest.LogCaptureFixture, kind: QtMsgType, message: str, level: int
) -> None:
    with caplog.at_level(logging.DEBUG, "qt"):
        app._qt_message(kind, QMessageLogContext(), message)
    assert caplog.record_tuples == [("qt", level, message)]
