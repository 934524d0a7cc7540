# SPDX-License-Identifier: GPL-3.0-or-later
"""The setup screen: five crosses, one after the other; the touches are told as fractions of the screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QFontDatabase, QPointingDevice
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.app import aiming
from kiosk.pack.reader import Pack
from kiosk.station.calibration import POINTS
from kiosk.ui.aim import Aim
from tests.qt import screen
from tests.qt.touch import Hand


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1920)])
def test_five_touches_are_seen_where_they_were(
    pack: Pack, device: QPointingDevice, quiet: None, width: int, height: int
) -> None:
    engine = QQmlApplicationEngine()
    aim = Aim(POINTS, engine)
    finished: list[int] = []
    aim.finished.connect(lambda: finished.append(len(aim.seen)))
    window = aiming(engine, pack, aim)
    window.setGeometry(0, 0, width, height)
    window.show()
    hand = Hand(window, device)
    for number, (x, y) in enumerate(POINTS):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 40)
        assert f"(5のうち{number + 1})" in "".join(screen.texts(window.contentItem()))
        picture = window.grabWindow()
        assert picture.pixelColor(round(x * width), round(y * height)).name() == "#17243b", (
            "the cross stands there"
        )
        assert not finished
        hand.tap((round(x * width) + 2, round(y * height) - 3))
    assert finished == [5]
    for (x, y), (u, v) in zip(POINTS, aim.seen, strict=True):
        assert abs(u - x) * width == pytest.approx(2, abs=1)
        assert abs(v - y) * height == pytest.approx(3, abs=1)
    hand.tap((width // 2, height // 2))
    assert len(aim.seen) == 5
    window.close()
    engine.deleteLater()
    QCoreApplication.sendPostedEvents(engine, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()
