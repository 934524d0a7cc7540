# SPDX-License-Identifier: GPL-3.0-or-later
"""The log as records of systemd's journal, each with its fields, and never a flood of them."""

from __future__ import annotations

import logging
import socket
import time
import traceback
from collections.abc import Callable
from pathlib import Path

SOCKET = Path("/run/systemd/journal/socket")
STAFF = "kiosk.staff"  # who logs what was done at the panel, by hand and so never in a flood
OFTEN, WINDOW = 5, 60.0  # the same message so many times in so many seconds; what is more is counted
_PRIORITIES = ((logging.CRITICAL, 2), (logging.ERROR, 3), (logging.WARNING, 4), (logging.INFO, 6))


class Restraint(logging.Filter):
    """Lets the same message through a few times a minute, then says how many were left out; of staff's doings none is."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._seen: dict[str, tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether the record is written; it tells of those that were not."""
        if record.name == STAFF:
            return True
        now = self._clock()
        key = f"{record.name} {record.getMessage()}"
        since, count = self._seen.get(key, (now, 0))
        if now - since >= WINDOW:
            if count > OFTEN:
                record.msg, record.args = f"{record.getMessage()} (and {count - OFTEN} times more before)", ()
            since, count = now, 0
            self._seen = {name: seen for name, seen in self._seen.items() if now - seen[0] < WINDOW}
        self._seen[key] = since, count + 1
        return count < OFTEN


class Journal(logging.Handler):
    """Writes records by the journal's own protocol (systemd.io/JOURNAL_NATIVE_PROTOCOL)."""

    def __init__(self, address: Path = SOCKET) -> None:
        super().__init__()
        self._address = str(address)
        self._end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC)
        self.addFilter(Restraint())

    def emit(self, record: logging.LogRecord) -> None:
        """Sends one record; a journal that is away loses it, as stderr would."""
        fields = {
            "MESSAGE": record.getMessage(),
            "PRIORITY": str(next((number for level, number in _PRIORITIES if record.levelno >= level), 7)),
            "SYSLOG_IDENTIFIER": "kiosk",
            "LOGGER": record.name,
            "CODE_FILE": record.pathname,
            "CODE_LINE": str(record.lineno),
            "CODE_FUNC": record.funcName or "",
            **getattr(record, "fields", {}),
        }
        if record.exc_info:
            fields["TRACEBACK"] = "".join(traceback.format_exception(*record.exc_info))
        try:
            self._end.sendto(b"".join(_field(name, value) for name, value in fields.items()), self._address)
        except OSError:
            self.handleError(record)

    def close(self) -> None:
        self._end.close()
        super().close()


def _field(name: str, value: str) -> bytes:
    data = value.encode("utf-8", "backslashreplace")
    if b"\n" not in data:
        return name.encode() + b"=" + data + b"\n"
    return name.encode() + b"\n" + len(data).to_bytes(8, "little") + data + b"\n"
