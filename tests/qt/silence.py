# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever Qt, QML or one of our slots complains about fails the test it happens in."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import format_exception
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.app import UNSTARTED

HARMLESS = frozenset({QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg})


@contextmanager
def silence(*expected: str) -> Iterator[None]:
    """Fails at its end when a warning came from Qt or QML, or an exception left a slot, within.

    Warnings that begin with `expected` words are let through.
    """
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind not in HARMLESS and words != UNSTARTED and not words.startswith(expected):
            said.append(words)

    # PySide gives an exception that leaves a slot or an overridden method to sys.excepthook and goes on.
    def catch(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        said.append("".join(format_exception(kind, fault, trace)))

    def catch_in_thread(fell: threading.ExceptHookArgs) -> None:
        said.append("".join(format_exception(fell.exc_type, fell.exc_value, fell.exc_traceback)))

    before, hook, thread_hook = qInstallMessageHandler(hear), sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = catch, catch_in_thread
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        sys.excepthook, threading.excepthook = hook, thread_hook
    assert not said, "Qt had to say:\n" + "\n".join(said)
