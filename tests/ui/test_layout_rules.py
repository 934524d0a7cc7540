# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the layout test find what they are for: each small scene here has one fault, and the first has none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from tests.qt.layout import still_faults

MILLIMETRE = 4.0  # px

SCENE = """
import QtQuick
import QtQuick.Templates as T

Item {
    id: scene
    width: 1000
    height: 600

    component Button: T.AbstractButton {
        width: 80
        height: 80
        Accessible.name: text
    }

    component Label: Text {
        font.family: "Noto Sans"
        font.pixelSize: 28
    }

    %s
}
"""

GOOD = """
    Label { x: 10; y: 10; text: "World" }
    Label { x: 10; y: 60; width: 200; wrapMode: Text.Wrap; text: "Many words in several lines" }
    Label { x: 10; y: 180; width: 120; wrapMode: Text.Wrap; text: "H\\u2060a\\u2060ma m\\u2060a\\u2060tsu" }
    Label { x: 10; y: 300; width: 200; wrapMode: Text.Wrap; text: "https://www.city.hamamatsu.shizuoka.jp" }
    Button { x: 300; y: 10; text: "One" }
    Button { x: 391; y: 10; text: "Two"; contentItem: Label { text: "Two" } }
    Rectangle { x: 600; y: 10; width: 200; height: 80; color: "white"; Label { text: "On a card" } }
"""

BAD = {
    "a name with readings": ('Button { text: "{次|つぎ}へ" }', "a screen reader says '{次|つぎ}へ'"),
    "a description with readings": (
        'Button { text: "A"; Accessible.description: "{次|つぎ}へ" }',
        "a screen reader says '{次|つぎ}へ'",
    ),
    "torn": (
        'Label { width: 100; wrapMode: Text.Wrap; text: "Ha\\u2060ma\\u2060matsu\\u2060city" }',
        "begins inside a word",
    ),
    "elided": ('Label { width: 60; elide: Text.ElideRight; text: "Hamamatsu" }', "is elided"),
    "too wide": ('Label { width: 60; text: "Hamamatsu" }', "does not fit"),
    "too high": (
        'Label { width: 90; height: 40; wrapMode: Text.Wrap; text: "One Two Three" }',
        "does not fit",
    ),
    "a word in two": (
        'Label { width: 60; wrapMode: Text.Wrap; text: "to Hamamatsu" }',
        "'Hamamatsu' is broken",
    ),
    "outside": ('Label { x: 950; text: "Hamamatsu" }', "leaves the window"),
    "cut off": ('Item { width: 50; height: 50; clip: true; Label { text: "Hamamatsu" } }', "is cut off"),
    "over words": ('Label { text: "Hamamatsu" } Label { x: 40; y: 8; text: "World" }', "overlaps"),
    "over a button": ('Button { text: "One" } Label { x: 60; y: 20; text: "World" }', "overlaps"),
    "buttons over each other": ('Button { text: "One" } Button { x: 40; text: "Two" }', "overlaps"),
    "out of its button": (
        'Button { text: "Hamamatsu"; contentItem: Label { text: "Hamamatsu and the cities"; width: 400 } }',
        "sticks out",
    ),
    "covered": ('Label { text: "World" } Rectangle { width: 30; height: 30 }', "is covered by"),
    "too small": ('Button { width: 59; text: "One" }', "is a target of"),
    "too near": ('Button { text: "One" } Button { x: 88; text: "Two" }', "mm from"),
    "nameless": ("Button { }", "has no accessible name"),
    "small letters": ('Label { font.pixelSize: 15; text: "World" }', "has capitals of"),
}


@pytest.fixture
def engine() -> Iterator[QQmlEngine]:
    engine = QQmlEngine()
    yield engine
    engine.deleteLater()


@pytest.fixture
def window() -> Iterator[QQuickWindow]:
    letters = QFontDatabase.addApplicationFont(str(paths.fonts() / "NotoSans-Regular.ttf"))
    window = QQuickWindow()
    window.resize(1000, 600)
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QFontDatabase.removeApplicationFont(letters)


def found(engine: QQmlEngine, window: QQuickWindow, inside: str) -> list[str]:
    component = QQmlComponent(engine)
    component.setData((SCENE % inside).encode(), QUrl.fromLocalFile("scene.qml"))
    scene = component.create()
    assert isinstance(scene, QQuickItem), component.errors()
    scene.setParentItem(window.contentItem())
    window.grabWindow()
    faults = list(still_faults(scene, [], MILLIMETRE))
    scene.setParentItem(None)  # type: ignore[arg-type]
    scene.deleteLater()
    return faults


def test_a_good_scene_has_no_faults(engine: QQmlEngine, window: QQuickWindow) -> None:
    assert found(engine, window, GOOD) == []


@pytest.mark.parametrize("name", BAD)
def test_a_fault_is_found(engine: QQmlEngine, window: QQuickWindow, name: str) -> None:
    inside, words = BAD[name]
    faults = found(engine, window, inside)
    assert any(words in fault for fault in faults), faults


def test_what_is_not_seen_is_not_judged(engine: QQmlEngine, window: QQuickWindow) -> None:
    assert (
        found(engine, window, "Item { visible: false; Button { width: 5 } } Item { opacity: 0; Button { } }")
        == []
    )
