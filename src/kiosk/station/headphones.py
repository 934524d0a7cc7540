# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether headphones are plugged in, as the kernel tells it: the switch SW_HEADPHONE_INSERT of an input device."""

from __future__ import annotations

import fcntl
import logging
import os
import struct
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QSocketNotifier, Signal

log = logging.getLogger("kiosk")
DEVICES = Path("/dev/input")
CLASS = Path("/sys/class/input")
# linux/input-event-codes.h and linux/input.h
EV_SW = 0x05
SW_HEADPHONE_INSERT = 0x02
EVENT = struct.Struct("llHHi")  # struct input_event: time (two longs), type, code, value
EVIOCGSW = 0x8008451B  # _IOC(read, 'E', 0x1b, 8 bytes): which switches are on


class Headphones(QObject):
    """`plugged` and `unplugged` as it happens, from the first `look` on.

    A jack that appears later (USB) is found, one that goes is let go.
    """

    plugged = Signal()
    unplugged = Signal()

    def __init__(self, parent: QObject, devices: Path = DEVICES, kinds: Path = CLASS) -> None:
        super().__init__(parent)
        self._devices = devices
        self._kinds = kinds
        self._open: dict[str, tuple[int, QSocketNotifier]] = {}
        self._inserted: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        if devices.is_dir():
            self._watcher.addPath(str(devices))
            self._watcher.directoryChanged.connect(self.look)

    @property
    def jacks(self) -> list[str]:
        """The devices that are listened to."""
        return sorted(self._open)

    def close(self) -> None:
        """Lets all devices go, without a word."""
        self.blockSignals(True)
        for name in self.jacks:
            self._let_go(name)

    def look(self) -> None:
        """Opens the jacks there are now."""
        for device in sorted(self._devices.glob("event*")):
            if device.name not in self._open and self._is_jack(device.name):
                self._listen(device)

    def _is_jack(self, name: str) -> bool:
        """The switches a device has, as words of hexadecimal digits, the lowest last."""
        try:
            words = (self._kinds / name / "device/capabilities/sw").read_text().split()
        except OSError:
            return False
        return bool(words) and bool(int(words[-1], 16) >> SW_HEADPHONE_INSERT & 1)

    def _listen(self, device: Path) -> None:
        try:
            descriptor = os.open(device, os.O_RDONLY | os.O_NONBLOCK)
        except OSError as error:
            log.warning(
                "speech: %s cannot be read (%s); plugging in headphones is not noticed", device, error
            )
            return
        notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: self._read(device.name))
        self._open[device.name] = descriptor, notifier
        if _is_on(descriptor):
            self._set(device.name, 1)

    def _read(self, name: str) -> None:
        descriptor, _ = self._open[name]
        try:
            told = os.read(descriptor, EVENT.size * 64)
        except BlockingIOError:
            return
        except OSError:
            told = b""
        if not told:
            self._let_go(name)
        for at in range(0, len(told) - EVENT.size + 1, EVENT.size):
            _, _, kind, code, value = EVENT.unpack_from(told, at)
            if (kind, code) == (EV_SW, SW_HEADPHONE_INSERT):
                self._set(name, value)

    def _set(self, name: str, value: int) -> None:
        were = bool(self._inserted)
        (self._inserted.add if value else self._inserted.discard)(name)
        if bool(self._inserted) != were:
            (self.unplugged if were else self.plugged).emit()

    def _let_go(self, name: str) -> None:
        """The device is gone, and headphones with it."""
        descriptor, notifier = self._open.pop(name)
        notifier.setEnabled(False)
        notifier.deleteLater()
        os.close(descriptor)
        self._set(name, 0)


def _is_on(descriptor: int) -> bool:
    """Whether headphones are in already; a device that cannot say has none."""
    switches = bytearray(8)
    try:
        fcntl.ioctl(descriptor, EVIOCGSW, switches)
    except OSError:
        return False
    return bool(switches[0] >> SW_HEADPHONE_INSERT & 1)
