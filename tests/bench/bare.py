# SPDX-License-Identifier: GPL-3.0-or-later
"""The bare window: the least a Qt Quick program in Python can be. python -m tests.bench.bare start|walk|switch|drag"""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.bench import probe

QML = f"""
import QtQuick

Window {{
    width: {probe.WIDTH}
    height: {probe.HEIGHT}
    visible: true

    Rectangle {{
        objectName: "sheet"
        width: parent.width
        height: parent.height
        color: "#F5F2EA"

        Text {{
            objectName: "words"
            anchors.centerIn: parent
            text: "Hamamatsu"
            font.pixelSize: 48
        }}

        DragHandler {{}}
    }}
}}
"""
NAVIGATIONS = 500
STEPS = 20


def main(mode: str) -> int:
    application = QGuiApplication(sys.argv[:1])
    engine = QQmlApplicationEngine()
    engine.loadData(QML.encode())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    match mode:
        case "start":
            probe.start(window)
        case "walk":
            walk(window)
        case "switch":
            switch(window)
        case "drag":
            drag(window)
    del engine
    del application
    return 0


def child(window: QQuickWindow, name: str) -> QQuickItem:
    found = window.findChild(QQuickItem, name)
    assert isinstance(found, QQuickItem)
    return found


def walk(window: QQuickWindow) -> None:
    """The nearest to a navigation here: other words."""
    frames, words = probe.Frames(window), child(window, "words")
    frames.rest()
    before = probe.memory()
    for number in range(NAVIGATIONS):
        words.setProperty("text", f"Hamamatsu {number}")
        frames.wait(probe.REST)
    frames.rest()
    probe.tell(before=before._asdict(), after=probe.memory()._asdict())


def switch(window: QQuickWindow) -> None:
    frames, words = probe.Frames(window), child(window, "words")
    taken = []
    for number in range(40):
        change = partial(words.setProperty, "text", f"Hamamatsu {number}")
        taken.append(probe.switch(frames, "words", change))
    probe.tell(page=[one._asdict() for one in taken])


def drag(window: QQuickWindow) -> None:
    frames, sheet = probe.Frames(window), child(window, "sheet")
    found = probe.drag(frames, lambda: (sheet.x(), sheet.y()), seconds=3.0)
    probe.tell(**found._asdict(), differing=probe.differing(frames, STEPS), steps=STEPS)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
