# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever Qt, QML or one of our slots complains about fails the test it happens in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from traceback import format_exception
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

HARMLESS = frozenset({QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg})


@contextmanager
def silence() -> Iterator[None]:
    """Fails at its end when a warning came from Qt or QML, or an exception left a slot, within."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind not in HARMLESS:
            said.append(words)

    # PySide gives an exception that leaves a slot or an overridden method to sys.excepthook and goes on.
    def catch(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        said.append("".join(format_exception(kind, fault, trace)))

    before, hook = qInstallMessageHandler(hear), sys.excepthook
    sys.excepthook = catch
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        sys.excepthook = hook
    assert not said, "Qt had to say:\n" + "\n".join(said)
