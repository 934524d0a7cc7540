# SPDX-License-Identifier: GPL-3.0-or-later
"""How loud the machine's loudspeaker is, by PulseAudio's own command; the sound service keeps it over restarts."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess, Signal

SINK = "@DEFAULT_SINK@"
NOTHING = ("auto_null", "")  # what stands in where no loudspeaker is


class Loudness(QObject):
    """`changed` tells the percent, -1 where there is no loudspeaker. Nothing waits for an answer."""

    changed = Signal(int)

    def __init__(self, parent: QObject, program: str = "pactl") -> None:
        super().__init__(parent)
        self._program = program

    def look(self) -> None:
        """Asks which loudspeaker there is, then how loud."""

        def found(words: str) -> None:
            if words.strip() in NOTHING:
                self.changed.emit(-1)
            else:
                self._run(["get-sink-volume", SINK], lambda told: self.changed.emit(percent(told)))

        self._run(["get-default-sink"], found)

    def set(self, percent: int) -> None:
        """Makes it so loud, then tells."""
        self._run(["set-sink-volume", SINK, f"{percent}%"], lambda _: self.look())

    def _run(self, words: list[str], then: Callable[[str], None]) -> None:
        process = QProcess(self)

        def ended(code: int, _: QProcess.ExitStatus) -> None:
            then(
                bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace") if code == 0 else ""
            )
            process.deleteLater()

        def failed(error: QProcess.ProcessError) -> None:
            if error == QProcess.ProcessError.FailedToStart:
                then("")
                process.deleteLater()

        process.finished.connect(ended)
        process.errorOccurred.connect(failed)
        process.start(self._program, words)


def percent(told: str) -> int:
    """The loudest channel of what the command says, -1 when it says none."""
    return max((int(found) for found in re.findall(r"(\d+)%", told)), default=-1)
