# SPDX-License-Identifier: GPL-3.0-or-later
"""When the screen was last touched, kept over restarts: a panel nobody touches any more is probably broken.

The file has whole hours only, so it says no more of a visitor than the counts of visits do.
"""

from __future__ import annotations

from pathlib import Path

FILE = "touched"
HOUR = 3600.0  # seconds


class LastTouch:
    """Seconds since 1970: `at` is the last touch, 0 for never, `since` the first start of a kiosk on this machine."""

    def __init__(self, file: Path | None, now: float) -> None:
        self._file = file
        since, at = _told(file)
        # A clock that was ahead and was set right must not hide a dead panel: what is still to come counts as now.
        self.since, self.at = min(since, now) or now, min(at, now)
        self._kept = at
        if not since:
            self._keep()

    def touched(self, now: float) -> None:
        """Somebody touches the screen; the file changes once an hour at most."""
        self.at = now
        if _hour(now) != self._kept:
            self._keep()

    def _keep(self) -> None:
        self._kept = _hour(self.at)
        if self._file is None:
            return
        # A full disk must not take the kiosk from its visitors: then nothing is kept.
        try:
            fresh = self._file.with_suffix(".new")
            fresh.write_text(f"{_hour(self.since):.0f} {self._kept:.0f}\n", "ascii")
            fresh.replace(self._file)
        except OSError:
            return


def _hour(seconds: float) -> float:
    return seconds - seconds % HOUR


def _told(file: Path | None) -> tuple[float, float]:
    """The first start and the last touch as the file has them, 0 for what it does not say."""
    try:
        words = file.read_text("ascii").split() if file else []
    except (OSError, UnicodeDecodeError):
        words = []
    if len(words) != 2 or not all(word.isdecimal() and len(word) < 12 for word in words):
        return 0.0, 0.0
    since, at = map(float, words)
    return since, at
