# SPDX-License-Identifier: GPL-3.0-or-later
"""What speech needs of the machine; `kiosk.station.sound` is one, tests have another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance


class Player(Protocol):
    """What makes clips heard: one at a time."""

    @property
    def finished(self) -> SignalInstance:
        """The clip has been heard to its end."""

    def play(self, clip: bytes) -> None: ...

    def stop(self) -> None: ...

    def set_volume(self, decibels: int) -> None: ...

    def set_rate(self, percent: int) -> None: ...


MakePlayer = Callable[[QObject], Player | None]
