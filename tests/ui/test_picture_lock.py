# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's reader of pictures and Python never wait for each other.

The reader asks a provider for its type while it holds a lock of its own, and PySide's first answer needs Python's lock. A
main thread that has Python's lock and asks for a picture just then would wait for ever: the kiosk would stand still.
"""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.qt import screen
from tests.qt.driver import everything
from tests.qt.fixtures import MakeVisitor

WARMED = "image://map/nothing"

# Keeps Python's lock while the reader comes to its question, and asks for the next picture without letting go.
SCRIPT = """
import os, sys, time
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from kiosk.ui.pictures import MapPictures

application = QGuiApplication([])
engine = QQmlEngine()
engine.addImageProvider("map", MapPictures(None, {}, None))
component = QQmlComponent(engine)
component.setData(b"import QtQuick; Image { cache: false }", QUrl.fromLocalFile("picture.qml"))
first, second, third = pictures = [component.create() for _ in range(3)]
second.setProperty("asynchronous", True)
third.setProperty("asynchronous", True)
first.setProperty("source", QUrl(sys.argv[1]))
sys.setswitchinterval(1000)
for picture in pictures[1:]:
    picture.setProperty("source", QUrl("image://map/nothing"))
    end = time.monotonic() + 2
    while time.monotonic() < end:
        pass
print("went on", flush=True)
os._exit(0)
"""


def run(first: str, patience: float) -> str:
    """What the script says when its first picture, asked for in the main thread, is this one."""
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, first],
        check=False,
        capture_output=True,
        text=True,
        timeout=patience,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    return ran.stdout + ran.stderr


def test_a_first_picture_in_the_main_thread_keeps_both_from_waiting() -> None:
    assert run(WARMED, 60) == "went on\n"


def test_without_it_they_wait_for_ever() -> None:
    """When this fails, the workaround in Main.qml may go. The reader may be late by chance: a few tries."""
    for _ in range(5):
        try:
            run("", 12)
        except subprocess.TimeoutExpired:
            return
    pytest.fail("they never waited for each other")


def test_the_kiosk_asks_for_that_picture_first(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    visitor.wake()
    visitor.program.kiosk.open(visitor.program.kiosk.mapPage)
    visitor.settle()
    pictures = [
        item
        for item in everything(visitor.program.window.contentItem())
        if item.inherits("QQuickImage") and item.property("source").toString().startswith("image://map/")
    ]
    assert [item.property("source").toString() for item in pictures[:1]] == [WARMED]
    assert not pictures[0].property("cache"), "a second kiosk in this process would not ask its own provider"
    assert len(pictures) > 10
    for item in pictures[1:]:
        assert item.property("asynchronous"), screen.kind(item)
