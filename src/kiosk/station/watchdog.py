# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the kiosk is well: judged beat by beat in the thread that also answers the visitor.

A thread that hangs gives no beat, and the supervisor notices by itself. The rest is judged here.
"""

from __future__ import annotations

from typing import NamedTuple

from kiosk.station.outputs import State

PATIENCE = 10.0  # seconds a complaint may last where the supervisor names no time of its own
BEATS = 3  # in that time: from fault to verdict it takes a beat before and a beat after, 17 s at worst


class Verdict(NamedTuple):
    """`failing` says why the kiosk must be started again, empty when it is well; `status` is for people."""

    failing: str
    status: str
    repaint: bool  # a frame is now due: ask for one


_STATUS: dict[State, str] = {
    "on": "on the screen",
    "off": "running, the screen is off",
    "absent": "running, no screen is plugged in",
    "lost": "running, but the screen that is plugged in shows nothing of it",
}


class Watch:
    """Remembers what is overdue. Times are seconds of a clock that never jumps."""

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._last = 0.0
        self._asked: float | None = None
        self._since: dict[str, float] = {}

    def presented(self) -> None:
        """A frame has reached the screen."""
        self._asked = None

    def beat(self, now: float, output: State, pack_fault: str) -> Verdict:
        """Judges the kiosk; frames are due only where somebody could see them."""
        if now - self._last > self._patience:
            self._asked = None  # this thread itself stood still; it owed the frame, not the screen
        self._last = now
        complaints: dict[str, float] = {}
        if output == "on" and self._asked is not None:
            complaints["no frame reaches the screen"] = self._asked
        for complaint in filter(None, ("the screen is lost" if output == "lost" else "", pack_fault)):
            complaints[complaint] = self._since.get(complaint, now)
        self._since = complaints
        repaint = output == "on" and self._asked is None
        if output != "on":
            self._asked = None
        elif repaint:
            self._asked = now
        failing = "; ".join(what for what, since in complaints.items() if now - since >= self._patience)
        return Verdict(failing, "; ".join([_STATUS[output], *complaints]), repaint)
