# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff panel needs of the machine; `kiosk.station.works` is one, tests have another."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import SignalInstance

from kiosk.guide.staff import Coverage, Fact


class Loudness(Protocol):
    """The machine's loudspeaker; `changed` tells its percent, -1 where there is none."""

    @property
    def changed(self) -> SignalInstance: ...

    def look(self) -> None: ...

    def set(self, percent: int) -> None: ...


class Works(Protocol):
    """The machine behind the panel."""

    @property
    def loudness(self) -> Loudness: ...

    @property
    def supervised(self) -> bool: ...

    def running(self) -> tuple[Fact, ...]: ...

    def health(self) -> tuple[Fact, ...]: ...

    def coverage(self) -> tuple[Coverage, ...]: ...

    def today(self, language: str) -> tuple[Fact, ...]: ...

    def wait(self) -> float: ...

    def try_pin(self, pin: str) -> bool: ...

    def brightness(self) -> int:
        """Percent; -1 where it cannot be set, 100 where it can be set but not read."""

    def ask(self, task: str, value: str = "") -> bool:
        """Asks the system; whether there is one that could answer."""

    def answer(self) -> tuple[str, str, str] | None:
        """State (working, done, refused), code and detail of the last question; None until it comes."""

    def sample(self, language: str) -> None:
        """Lets something be heard."""

    def restart(self) -> None:
        """Ends the program; the supervisor starts it anew."""

    def note(self, action: str, value: str = "") -> None:
        """Writes what was done into the log."""
