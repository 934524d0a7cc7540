# SPDX-License-Identifier: GPL-3.0-or-later
"""Records as the journal takes them, received by a socket in its place."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.station.journal import OFTEN, WINDOW, Journal, Restraint


@pytest.fixture
def received(tmp_path: Path) -> Iterator[socket.socket]:
    """The journal's end."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(str(tmp_path / "socket"))
        end.settimeout(5)
        yield end


def fields(data: bytes) -> dict[str, str]:
    """The fields of one record, as systemd reads them."""
    found: dict[str, str] = {}
    while data:
        line, _, rest = data.partition(b"\n")
        name, equals, value = line.partition(b"=")
        if equals:
            found[name.decode()] = value.decode()
            data = rest
        else:
            length = int.from_bytes(rest[:8], "little")
            found[name.decode()] = rest[8 : 8 + length].decode()
            data = rest[8 + length + 1 :]
    return found


def test_record_has_its_fields(received: socket.socket, tmp_path: Path) -> None:
    journal = Journal(tmp_path / "socket")
    record = logging.LogRecord(
        "kiosk.service", logging.WARNING, __file__, 7, "disk %s", ("full",), None, "beat"
    )
    journal.handle(record)
    journal.close()
    found = fields(received.recv(65536))
    assert found == {
        "MESSAGE": "disk full",
        "PRIORITY": "4",
        "SYSLOG_IDENTIFIER": "kiosk",
        "LOGGER": "kiosk.service",
        "CODE_FILE": __file__,
        "CODE_LINE": "7",
        "CODE_FUNC": "beat",
    }


def test_message_of_several_lines_and_a_traceback_stay_whole(received: socket.socket, tmp_path: Path) -> None:
    journal = Journal(tmp_path / "socket")
    try:
        raise LookupError("the pack has no icon 'x'")
    except LookupError as fault:
        told = (LookupError, fault, fault.__traceback__)
    journal.handle(logging.LogRecord("kiosk", logging.CRITICAL, "", 0, "one\ntwo=2", (), told))
    journal.close()
    found = fields(received.recv(65536))
    assert found["MESSAGE"] == "one\ntwo=2"
    assert found["PRIORITY"] == "2"
    assert found["TRACEBACK"].rstrip().endswith("LookupError: the pack has no icon 'x'")


class Clock:
    """Seconds as the test sets them."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def written(restraint: Restraint, message: str, times: int) -> list[str]:
    """What is let through of a message said so many times."""
    records = [logging.LogRecord("qt", logging.WARNING, "", 0, message, (), None) for _ in range(times)]
    return [record.getMessage() for record in records if restraint.filter(record)]


def test_flood_is_cut_and_counted() -> None:
    clock = Clock()
    restraint = Restraint(clock)
    assert written(restraint, "binding loop", 1000) == ["binding loop"] * OFTEN
    clock.now = WINDOW
    assert written(restraint, "binding loop", 1) == [f"binding loop (and {1000 - OFTEN} times more before)"]


def test_flood_of_one_message_hides_no_other() -> None:
    restraint = Restraint(Clock())
    written(restraint, "binding loop", 1000)
    assert written(restraint, "disk full", 1) == ["disk full"]


def test_rare_message_is_never_cut() -> None:
    clock = Clock()
    restraint = Restraint(clock)
    for minute in range(100):
        clock.now = minute * WINDOW
        assert written(restraint, "beat", 1) == ["beat"]


def test_nothing_that_staff_do_is_left_out() -> None:
    restraint = Restraint(Clock())
    records = [
        logging.LogRecord("kiosk.staff", logging.INFO, "", 0, "staff: volume 45", (), None) for _ in range(50)
    ]
    assert all(restraint.filter(record) for record in records)


def test_a_record_has_the_fields_that_its_writer_gives(received: socket.socket) -> None:
    journal = Journal(Path(received.getsockname()))
    record = logging.LogRecord("kiosk.staff", logging.INFO, __file__, 1, "staff: %s", ("rollback",), None)
    record.fields = {"KIOSK_ACTION": "rollback"}
    journal.emit(record)
    journal.close()
    found = fields(received.recv(4096))
    assert (found["MESSAGE"], found["KIOSK_ACTION"]) == ("staff: rollback", "rollback")
