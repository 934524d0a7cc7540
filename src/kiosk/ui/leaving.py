# SPDX-License-Identifier: GPL-3.0-or-later
"""What a QML item leaves behind when it goes."""

from __future__ import annotations

from PySide6.QtCore import QObject


def leave_nothing(item: QObject) -> None:
    """Empties an item that QML has made as soon as QML destroys it; to be called at the end of its `__init__`.

    WORKAROUND: PySide6 keeps the Python side of such an item for ever, with all it holds (seen with 6.11.3; with the texts
    that were laid out the kiosk grew by more than 100 MB per 1,000 visitors).
    """
    held = vars(item)
    item.destroyed.connect(lambda: held.clear())
