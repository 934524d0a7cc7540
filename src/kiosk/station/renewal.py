# SPDX-License-Identifier: GPL-3.0-or-later
"""When the kiosk leaves on purpose, so that the supervisor starts it anew: only while nobody is there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

SETTLED = 60.0  # seconds without a change: an installation is over
DAY = 20 * 3600.0  # seconds it has run, before the night's restart
NIGHT = range(3, 5)  # hours of the local day

Signature = tuple[tuple[int, int, int], ...]


def signature(files: Iterable[Path]) -> Signature:
    """What these files are now: it changes when one is replaced, also by one of the same age."""
    return tuple(_mark(path) for path in files)


def _mark(path: Path) -> tuple[int, int, int]:
    try:
        told = path.stat()
    except OSError:
        return 0, 0, 0
    return told.st_ino, told.st_size, told.st_mtime_ns


class Renewal:
    """Remembers what the kiosk was started from, and since when that has been something else."""

    def __init__(self, now: float, started_from: Signature) -> None:
        self._started = now
        self._from = self._seen = started_from
        self._since = now

    def due(self, now: float, found: Signature, hour: int) -> str:
        """Why to leave once nobody is there; empty when there is no reason."""
        if found != self._seen:
            self._seen, self._since = found, now
        if found != self._from and now - self._since >= SETTLED:
            return "another version is installed, or another sound server runs"
        if now - self._started >= DAY and hour in NIGHT:
            return "the nightly restart"
        return ""
