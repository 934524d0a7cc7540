# SPDX-License-Identifier: GPL-3.0-or-later
"""A loudspeaker that only writes down what was played; with `speaking_pack` each clip is its words."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Loudspeaker(QObject):
    """`heard` grows by each clip that is played; `now` is the one playing, empty when none is."""

    finished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []
        self.now = ""
        self.decibels = 1
        self.percent = 0

    def play(self, clip: bytes) -> None:
        assert not self.now, "two at a time"
        self.now = clip.decode()
        self.heard.append(self.now)

    def stop(self) -> None:
        self.now = ""

    def set_volume(self, decibels: int) -> None:
        self.decibels = decibels

    def set_rate(self, percent: int) -> None:
        self.percent = percent

    def end(self) -> None:
        """The clip has been heard to its end."""
        assert self.now, "nothing plays"
        self.now = ""
        self.finished.emit()

    def hear_out(self) -> list[str]:
        """Everything that is said until it is silent."""
        before = len(self.heard) - bool(self.now)
        while self.now:
            self.end()
        return self.heard[before:]
