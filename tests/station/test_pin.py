# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's PIN: kept as a hash, tried ever more slowly, never locked for good."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.station import pin
from kiosk.station.pin import FREE, LONGEST_WAIT, Attempts

SALT = b"0123456789abcdef"


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        ("480913", ""),
        ("480913480913", ""),
        ("48091", "digits"),
        ("4809134809134", "digits"),
        ("48091a", "digits"),
        ("48091３", "digits"),
        ("", "digits"),
        ("000000", "easy"),
        ("123456", "easy"),
        ("987654", "easy"),
        ("890123", "easy"),
    ],
)
def test_which_pins_are_taken(wanted: str, fault: str) -> None:
    assert pin.fault(wanted) == fault


def test_only_the_pin_itself_matches() -> None:
    line = pin.sealed("480913", SALT)
    assert "480913" not in line
    assert pin.matches("480913", line)
    assert not pin.matches("480914", line)
    assert not pin.matches("", line)


@pytest.mark.parametrize(
    "line", ["", "scrypt", "scrypt 16384 8 1 zz zz", "plain 1 1 1 00 00", "scrypt 0 0 0 00 00"]
)
def test_a_line_that_is_none_matches_nothing(line: str) -> None:
    assert not pin.matches("480913", line)


def test_the_file_is_for_the_kiosk_s_group_alone(tmp_path: Path) -> None:
    file = tmp_path / "pin"
    pin.keep("480913", file, os.getgid())
    assert file.stat().st_mode & 0o777 == 0o640
    assert pin.matches("480913", file.read_text("ascii"))
    assert list(tmp_path.iterdir()) == [file]


class Clock:
    now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_waits_grow_to_five_minutes_and_no_further(tmp_path: Path) -> None:
    clock = Clock()
    attempts = Attempts.remembered(tmp_path / "attempts", clock)
    waits = []
    for _ in range(FREE + 9):
        waits.append(attempts.wait())
        clock.now += waits[-1]
        attempts.failed()
    assert waits[: FREE + 1] == [0, 0, 0, 5]
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT == attempts.wait()
    clock.now += LONGEST_WAIT
    assert attempts.wait() == 0, "nobody is locked out for good"


def test_a_restart_does_not_shorten_the_wait_and_the_right_pin_ends_it(tmp_path: Path) -> None:
    clock = Clock()
    file = tmp_path / "attempts"
    first = Attempts.remembered(file, clock)
    for _ in range(FREE + 2):
        first.failed()
    again = Attempts.remembered(file, clock)
    assert again.wait() == first.wait() == 20
    again.passed()
    assert not file.exists()
    assert Attempts.remembered(file, clock).wait() == 0


@pytest.mark.parametrize("jump", [-3e7, -1.0, 3e7])
def test_a_clock_that_jumps_locks_nobody_out(tmp_path: Path, jump: float) -> None:
    clock = Clock()
    attempts = Attempts.remembered(tmp_path / "attempts", clock)
    for _ in range(50):
        attempts.failed()
    clock.now += jump
    assert attempts.wait() <= LONGEST_WAIT


@pytest.mark.parametrize("text", ["", "no json", "[]", '["a", "b"]', "7"])
def test_a_damaged_file_is_forgotten(tmp_path: Path, text: str) -> None:
    (tmp_path / "attempts").write_text(text, "ascii")
    assert Attempts.remembered(tmp_path / "attempts", Clock()).wait() == 0


def test_without_a_disk_to_write_on_it_is_still_remembered(tmp_path: Path) -> None:
    attempts = Attempts.remembered(tmp_path / "nowhere" / "attempts", Clock())
    for _ in range(FREE + 1):
        attempts.failed()
    assert attempts.wait() == 10
