# SPDX-License-Identifier: GPL-3.0-or-later
"""Headphones, played by a pipe that says what the kernel would (struct input_event)."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from kiosk.station.headphones import Headphones
from tests.qt.driver import wait_until
from tests.qt.fixtures import application  # noqa: F401 (pytest finds fixtures by name)

SW, KEY = 5, 1
HEADPHONES, MICROPHONE = 2, 4


class Jack:
    """A socket: its device file, what the kernel tells of it, and the hand that plugs."""

    def __init__(self, folder: Path, name: str = "event3", switches: str = "14") -> None:
        self.devices, self.kinds = folder / "dev", folder / "class"
        kind = self.kinds / name / "device/capabilities"
        kind.mkdir(parents=True)
        (kind / "sw").write_text(f"{switches}\n")
        self.devices.mkdir(exist_ok=True)
        os.mkfifo(self.devices / name)
        self._end = os.open(self.devices / name, os.O_RDWR)

    def tell(self, kind: int, code: int, value: int) -> None:
        os.write(
            self._end, struct.pack("llHHi", 0, 0, kind, code, value) + struct.pack("llHHi", 0, 0, 0, 0, 0)
        )

    def close(self) -> None:
        os.close(self._end)


@pytest.fixture
def jack(tmp_path: Path) -> Iterator[Jack]:
    jack = Jack(tmp_path)
    yield jack
    jack.close()


@pytest.fixture
def told(application: QCoreApplication, jack: Jack) -> Iterator[list[str]]:  # noqa: F811
    """What was noticed."""
    parent, told = QObject(), list[str]()
    headphones = Headphones(parent, jack.devices, jack.kinds)
    headphones.plugged.connect(lambda: told.append("plugged"))
    headphones.unplugged.connect(lambda: told.append("unplugged"))
    headphones.look()
    yield told
    headphones.close()


def test_plugging_in_and_out_is_told_once_each(jack: Jack, told: list[str]) -> None:
    jack.tell(SW, HEADPHONES, 1)
    wait_until(lambda: told == ["plugged"])
    jack.tell(SW, HEADPHONES, 1)
    jack.tell(SW, HEADPHONES, 0)
    wait_until(lambda: told == ["plugged", "unplugged"])


def test_other_switches_and_keys_are_nothing(jack: Jack, told: list[str]) -> None:
    jack.tell(SW, MICROPHONE, 1)
    jack.tell(KEY, HEADPHONES, 1)
    jack.tell(SW, HEADPHONES, 1)
    wait_until(lambda: bool(told))
    assert told == ["plugged"]


def test_a_jack_that_appears_later_is_found(tmp_path: Path, jack: Jack, told: list[str]) -> None:
    late = Jack(tmp_path, "event9")
    late.tell(SW, HEADPHONES, 1)
    wait_until(lambda: told == ["plugged"])
    late.close()


def test_a_device_without_such_a_switch_is_left_alone(tmp_path: Path, application: QCoreApplication) -> None:  # noqa: F811
    keyboard = Jack(tmp_path, "event1", switches="0")
    parent = QObject()
    headphones = Headphones(parent, keyboard.devices, keyboard.kinds)
    headphones.look()
    assert headphones.jacks == []
    keyboard.close()


def test_a_machine_without_input_devices_is_no_fault(tmp_path: Path, application: QCoreApplication) -> None:  # noqa: F811
    headphones = Headphones(QObject(), tmp_path / "none", tmp_path / "none")
    headphones.look()
    assert headphones.jacks == []
