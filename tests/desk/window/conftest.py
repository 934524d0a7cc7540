# SPDX-License-Identifier: GPL-3.0-or-later
"""The form on a copy of the real content, worked as staff do. `tests/desk/test_window.py` starts a process for these."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSettings, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk import paths
from kiosk.app import make_application
from kiosk.content.problem import Language
from kiosk.content.schema import Record
from kiosk.desk.editor import look
from kiosk.desk.editor.form import RecordForm
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Manuscript, Steps
from tests.desk.conftest import real
from tests.qt.silence import silence

__all__ = ["real"]

collect_ignore_glob = [] if "KIOSK_WINDOW_TESTS" in os.environ else ["test_*.py"]
Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 120_000  # ms
TODAY = date(2026, 11, 25)
# What Qt's platform without a screen says of windows inside windows.
WITHOUT_A_SCREEN = ("This plugin does not support",)


class MakeForm(Protocol):
    def __call__(self, steps: Steps, record: type[Record], language: Language = "en") -> RecordForm: ...


@pytest.fixture(scope="session")
def application(tmp_path_factory: pytest.TempPathFactory) -> QCoreApplication:
    """The one application of the process, with the kiosk's letters."""
    os.environ["QT_QUICK_BACKEND"] = "software"
    settings = str(tmp_path_factory.mktemp("settings"))
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, settings)
    application = make_application(QApplication)
    look.load_letters(paths.fonts())
    return application


@pytest.fixture(autouse=True)
def quiet(application: QCoreApplication) -> Iterator[None]:
    """A warning of Qt or an exception in a slot fails the test."""
    with silence(*WITHOUT_A_SCREEN):
        yield


@pytest.fixture
def writing(real: Path, quiet: None) -> Iterator[Writing]:
    """The real content, being changed on 25 November 2026."""
    made = Writing(Manuscript(real), "en", paths.fonts(), lambda: TODAY)
    made.by = "International Affairs"
    yield made
    made.leave()


@pytest.fixture
def form(writing: Writing) -> Iterator[MakeForm]:
    """Makes the form of a record, shown and checked."""
    made: list[RecordForm] = []

    def make(steps: Steps, record: type[Record], language: Language = "en") -> RecordForm:
        writing.language = language
        shown = RecordForm(writing, steps, record)
        shown.setStyleSheet(look.STYLE)
        shown.resize(720, 900)
        shown.show()
        writing.told.connect(lambda: shown.tell(writing.found))
        made.append(shown)
        check(writing)
        return shown

    yield make
    for shown in made:
        shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def until(condition: Callable[[], bool]) -> None:
    """Lets Qt work until it is so."""
    deadline = QDeadlineTimer(PATIENCE)
    while not condition():
        assert not deadline.hasExpired(), "it did not come to pass"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def check(writing: Writing) -> None:
    """Waits until the check has seen what is written."""
    if writing.checked is None or writing.manuscript.drafts():
        writing.check()
    until(lambda: writing.idle)


def find(parent: QWidget, kind: type[Kind], steps: Steps) -> Kind:
    """The control of a value."""
    found = parent.findChild(kind, "/".join(map(str, steps)))
    assert found is not None, steps
    return found


def write(widget: QWidget, words: str) -> None:
    """Writes in place of what is there: by the keyboard, or by an input method where it has no keys for it."""
    widget.setFocus()
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    if words.isascii():
        QTest.keyClicks(widget, words)
    else:
        commit = QInputMethodEvent()
        commit.setCommitString(words)
        QApplication.sendEvent(widget, commit)


def press(button: QWidget) -> None:
    """Presses a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
