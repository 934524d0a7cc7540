# SPDX-License-Identifier: GPL-3.0-or-later
"""What films need of the machine; `kiosk.station.film` is one, tests have another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance


class Projector(Protocol):
    """What plays one film or recording at a time, with its sound where the machine has a loudspeaker."""

    @property
    def pictured(self) -> SignalInstance:
        """Another picture of the film (QImage)."""

    @property
    def moved(self) -> SignalInstance:
        """It is at another moment, or its length is known (ms)."""

    @property
    def ended(self) -> SignalInstance:
        """It has been played to its end, or cannot be played."""

    def load(self, copy: Callable[[int], bool]) -> bool:
        """Makes ready what `copy` writes into an open file; False when that fails."""

    def play(self) -> None: ...

    def pause(self) -> None: ...

    def seek(self, moment: int) -> None: ...

    def unload(self) -> None: ...

    def set_volume(self, decibels: int) -> None: ...

    @property
    def silent(self) -> bool:
        """Whether the machine has no loudspeaker."""

    @property
    def moment(self) -> int:
        """Where it is, in ms."""

    @property
    def length(self) -> int:
        """How long it is, in ms; 0 while that is not known."""


MakeProjector = Callable[[QObject], Projector]
