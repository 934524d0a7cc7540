# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors leave behind in memory, and how it goes."""

from __future__ import annotations

import sys
from typing import Any
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject

KEPT_FOR_EVER = 1  # reference to what QML made, that PySide6 takes and never gives back
LOOKING = 2  # references while we count: our own name and getrefcount's
_gone: list[ReferenceType[QObject]] = []


def leave_nothing(item: QObject) -> None:
    """Empties an item that QML has made as soon as QML destroys it; to be called at the end of its `__init__`.

    WORKAROUND: PySide6 keeps the Python side of such an item for ever, with all it holds (seen with 6.11.3; with the texts
    that were laid out the kiosk grew by more than 100 MB per 1,000 visitors, with the empty shells alone by 2).
    """
    held, shell = vars(item), ref(item)

    def destroyed() -> None:
        held.clear()
        _gone.append(shell)

    item.destroyed.connect(destroyed)


def give_back() -> None:
    """Lets the shells go that nothing refers to, then gives what is free in the heap of glibc back (malloc_trim(3)).

    The heap keeps what lies between what is used: 46 of 262 MB after 10,000 visitors (measured).
    """
    from ctypes import CDLL, py_object, pythonapi

    waiting, _gone[:] = list(_gone), []
    for reference in waiting:
        shell: Any = reference()
        # A PySide6 that gives its reference back itself leaves none here.
        if shell is not None and sys.getrefcount(shell) == LOOKING + KEPT_FOR_EVER:
            pythonapi.Py_DecRef(py_object(shell))
        elif shell is not None:
            _gone.append(reference)
    if trim := getattr(CDLL(None), "malloc_trim", None):
        trim(0)
