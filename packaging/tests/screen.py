# SPDX-License-Identifier: GPL-3.0-or-later
"""Inside an emulated computer: a touch panel made by the kernel, and eyes for the one outside.

Answers each line that comes through the virtual serial port "kiosk" by one line of JSON: `tap X Y` (fractions of the
screen), `plug` and `unplug` (the touch panel), `headphones in`, `headphones out` (`headphones another`: another socket, as
on USB), `keys` (only how many went down), `sink` (only where sound goes), `console N` (root changes the virtual terminal),
`screen off`, `screen on` (its cable; `screen on unheard`: the compositor is not told), `clock WORDS` (as `date` understands
them), `sleep SECONDS`, `hog unit` and `hog computer` (takes all the memory there is), `disks` (only which there are, USB's
too), `staff TASK` (only what the system answers the kiosk's user), `calibrate WORDS` (begins `kiosk calibrate`),
`calibrated` (only what came of it), `state`.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import struct
import subprocess
import threading
import time
from pathlib import Path
from typing import Any

UNIT = "intercity-kiosk.service"
PORT = Path("/dev/virtio-ports/kiosk")
REQUESTS = Path("/run/intercity-kiosk")
ANSWER = Path("/run/intercity-kiosk-attendant/answer")
SHOWN = Path("/var/lib/intercity-kiosk-content/shown")
PANELS = Path("/etc/udev/rules.d/82-intercity-kiosk.rules")
HEALTH = Path("/run/intercity-kiosk-health/kiosk.prom")
NAME = b"test touch"
EVENT = struct.Struct("qqHHi")  # linux/input.h: struct input_event, 64 bits

# linux/input-event-codes.h and linux/uinput.h
EV_SYN, EV_KEY, EV_ABS, EV_SW = 0, 1, 3, 5
SW_HEADPHONE_INSERT = 2
BTN_TOUCH = 0x14A
ABS_X, ABS_Y, ABS_SLOT, ABS_MT_X, ABS_MT_Y, ABS_TRACKING = 0x00, 0x01, 0x2F, 0x35, 0x36, 0x39
DIRECT = 1
UI_CREATE, UI_DESTROY = 0x5501, 0x5502
UI_SETUP, UI_ABS_SETUP = 0x405C5503, 0x401C5504
UI_SET_EVBIT, UI_SET_KEYBIT, UI_SET_ABSBIT, UI_SET_PROPBIT = 0x40045564, 0x40045565, 0x40045567, 0x4004556E
UI_SET_SWBIT = 0x4004556D
MOST = 4095
VT_ACTIVATE, VT_WAITACTIVE = 0x5606, 0x5607  # linux/vt.h


class Panel:
    """A touch panel with ten fingers, as the kernel knows one (multi-touch protocol type B)."""

    def __init__(self) -> None:
        self._file = os.open("/dev/uinput", os.O_WRONLY)
        self._touches = 0
        for kind in (EV_KEY, EV_ABS):
            fcntl.ioctl(self._file, UI_SET_EVBIT, kind)
        fcntl.ioctl(self._file, UI_SET_KEYBIT, BTN_TOUCH)
        fcntl.ioctl(self._file, UI_SET_PROPBIT, DIRECT)
        for axis, most in (
            (ABS_X, MOST),
            (ABS_Y, MOST),
            (ABS_SLOT, 9),
            (ABS_MT_X, MOST),
            (ABS_MT_Y, MOST),
            (ABS_TRACKING, 65535),
        ):
            fcntl.ioctl(self._file, UI_SET_ABSBIT, axis)
            fcntl.ioctl(self._file, UI_ABS_SETUP, struct.pack("=HHiiiiii", axis, 0, 0, 0, most, 0, 0, 0))
        fcntl.ioctl(self._file, UI_SETUP, struct.pack("=HHHH80sI", 3, 0x1234, 0x5678, 1, NAME, 0))
        fcntl.ioctl(self._file, UI_CREATE)

    def _send(self, *events: tuple[int, int, int]) -> None:
        for event in (*events, (EV_SYN, 0, 0)):
            os.write(self._file, EVENT.pack(0, 0, *event))

    def tap(self, across: float, down: float) -> None:
        x, y = round(across * MOST), round(down * MOST)
        self._touches += 1
        self._send(
            (EV_ABS, ABS_SLOT, 0),
            (EV_ABS, ABS_TRACKING, self._touches),
            (EV_ABS, ABS_MT_X, x),
            (EV_ABS, ABS_MT_Y, y),
            (EV_KEY, BTN_TOUCH, 1),
            (EV_ABS, ABS_X, x),
            (EV_ABS, ABS_Y, y),
        )
        time.sleep(0.15)
        self._send((EV_ABS, ABS_TRACKING, -1), (EV_KEY, BTN_TOUCH, 0))

    def unplug(self) -> None:
        fcntl.ioctl(self._file, UI_DESTROY)
        os.close(self._file)


class Socket:
    """A socket for headphones, as the kernel tells of one on a sound card."""

    def __init__(self) -> None:
        self._file = os.open("/dev/uinput", os.O_WRONLY)
        fcntl.ioctl(self._file, UI_SET_EVBIT, EV_SW)
        fcntl.ioctl(self._file, UI_SET_SWBIT, SW_HEADPHONE_INSERT)
        fcntl.ioctl(self._file, UI_SETUP, struct.pack("=HHHH80sI", 0, 0, 0, 0, b"test headphones", 0))
        fcntl.ioctl(self._file, UI_CREATE)

    def put(self, where: str) -> None:
        for event in ((EV_SW, SW_HEADPHONE_INSERT, int(where == "in")), (EV_SYN, 0, 0)):
            os.write(self._file, EVENT.pack(0, 0, *event))

    def unplug(self) -> None:
        fcntl.ioctl(self._file, UI_DESTROY)
        os.close(self._file)


class Keyboard:
    """Counts how many keys of the first keyboard went down; read as they come, because the kernel keeps only the last."""

    def __init__(self) -> None:
        devices = Path("/proc/bus/input/devices").read_text("ascii")
        handlers = next(
            line
            for line in devices.splitlines()
            if line.startswith("H:") and "kbd" in line and "leds" in line
        )
        found = re.search(r"event\d+", handlers)
        assert found, handlers
        self.count = 0
        threading.Thread(target=self._read, args=(Path("/dev/input") / found[0],), daemon=True).start()

    def _read(self, device: Path) -> None:
        with device.open("rb", buffering=0) as events:
            while True:
                data = events.read(EVENT.size * 64)
                self.count += sum(
                    kind == EV_KEY and value == 1 for *_, kind, _, value in EVENT.iter_unpack(data)
                )


DRM = Path("/sys/class/drm")
# The kernel says that a cable moved only when the hardware did; this rule says so when root asks.
RULES = Path("/run/udev/rules.d/99-moved.rules")
RULE = 'SUBSYSTEM=="drm", ACTION=="change", ENV{SYNTH_ARG_MOVED}=="1", ENV{HOTPLUG}="1"\n'
HOG = """
import mmap
held = []
while True:
    held.append(mmap.mmap(-1, 64 << 20, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | mmap.MAP_POPULATE))
"""


def cable(plugged: str, *, heard: bool) -> None:
    """Pulls the screen out or puts it in, as far as the kernel and all above it can tell."""
    for connector in DRM.glob("card*-*"):
        (connector / "status").write_text("detect" if plugged == "on" else "off", "ascii")
    if heard:
        for card in DRM.glob("card?"):
            (card / "uevent").write_text("change 00000000-0000-0000-0000-000000000001 MOVED=1", "ascii")


def sleep(seconds: str) -> None:
    """The computer sleeps and is woken by its clock."""
    alarm = Path("/sys/class/rtc/rtc0/wakealarm")
    alarm.write_text("0", "ascii")
    alarm.write_text(f"+{seconds}", "ascii")
    run("systemctl", "start", "systemd-suspend.service")  # `systemctl suspend` does not wait


def hog(whose: str) -> None:
    """Takes memory until the kernel ends the one who took it; in the kiosk's own group, or beside it."""
    group = shown("ControlGroup")["ControlGroup"]
    join = f"open('/sys/fs/cgroup{group}/cgroup.procs', 'w').write(str(__import__('os').getpid()))\n"
    subprocess.run(["python3", "-c", (join if whose == "unit" else "") + HOG], stderr=subprocess.DEVNULL)


def shown(*names: str) -> dict[str, str]:
    told = subprocess.run(
        ["systemctl", "show", UNIT, *(f"--property={name}" for name in names)], capture_output=True, text=True
    )
    return dict(line.split("=", 1) for line in told.stdout.splitlines())


def run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def sink() -> str:
    """PulseAudio's name of the device that sound goes to, asked by the kiosk's user."""
    pactl = ("env", "PULSE_SERVER=unix:/run/intercity-kiosk-sound/native", "pactl", "get-default-sink")
    told = subprocess.run(["runuser", "-u", "intercity-kiosk", "--", *pactl], capture_output=True, text=True)
    return told.stdout.strip()


def staff(number: int, task: str) -> list[Any]:
    """What the system answers when the kiosk's own user asks, as the staff panel does."""
    place = REQUESTS / f"request-{number:020}"
    line = f"echo '{number} {task}' >{place}.new && mv {place}.new {place}"
    run("runuser", "-u", "intercity-kiosk", "--", "sh", "-c", line)
    while True:
        try:
            answer = list(json.loads(ANSWER.read_text("utf-8")))
        except (OSError, ValueError):
            answer = []
        if answer[:1] == [number] and answer[1] != "working":
            return answer
        time.sleep(1)


def calibrated(setting: subprocess.Popen[str]) -> dict[str, Any]:
    """How `kiosk calibrate` ended, what it said, and what is set for the panel now."""
    said, _ = setting.communicate(timeout=300)
    matrix = re.search(
        r'LIBINPUT_CALIBRATION_MATRIX\}="([^"]*)"', PANELS.read_text("utf-8") if PANELS.is_file() else ""
    )
    return {
        "code": setting.returncode,
        "said": said,
        "matrix": [float(one) for one in matrix[1].split()] if matrix else [],
    }


def console(number: int) -> None:
    """As `chvt` does, which a kiosk does not have (ioctl_console(2))."""
    with Path("/dev/tty0").open("wb", buffering=0) as there:
        fcntl.ioctl(there, VT_ACTIVATE, number)
        fcntl.ioctl(there, VT_WAITACTIVE, number)


def state(keyboard: Keyboard) -> dict[str, Any]:
    health = HEALTH.read_text("utf-8") if HEALTH.is_file() else ""
    content = re.search(r'^kiosk_info{.*content="(\w+)"', health, re.MULTILINE)
    touched = re.search(r"^kiosk_touched_timestamp_seconds (\S+)", health, re.MULTILINE)
    return {
        **shown("ActiveState", "InvocationID", "NRestarts", "StatusText"),
        "content": content[1] if content else None,
        "installed": SHOWN.read_text("ascii").split() if SHOWN.is_file() else [],
        "console": Path("/sys/class/tty/tty0/active").read_text("ascii").strip(),
        "keys": keyboard.count,
        "clock": time.time(),
        "slept": time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC),
        "touched": float(touched[1]) if touched else None,
    }


def main() -> None:
    while not PORT.exists():
        time.sleep(0.2)
    RULES.parent.mkdir(exist_ok=True)
    RULES.write_text(RULE, "ascii")
    run("udevadm", "control", "--reload")
    panel = Panel()
    socket = Socket()
    keyboard = Keyboard()
    setting: subprocess.Popen[str] | None = None
    with PORT.open("r+b", buffering=0) as port:
        rest, asked = b"", 0
        while True:
            part = port.read(4096)
            if not part:  # nobody has opened the other end
                time.sleep(0.1)
                continue
            *lines, rest = (rest + part).split(b"\n")
            for line in lines:
                match line.decode().split():
                    case ["tap", across, down]:
                        panel.tap(float(across), float(down))
                    case ["unplug"]:
                        panel.unplug()
                    case ["plug"]:
                        panel = Panel()
                    case ["headphones", "another"]:
                        socket.unplug()
                        socket = Socket()
                    case ["headphones", where]:
                        socket.put(where)
                    case ["keys"]:
                        port.write(json.dumps({"keys": keyboard.count}).encode() + b"\n")
                        continue
                    case ["sink"]:
                        port.write(json.dumps({"sink": sink()}).encode() + b"\n")
                        continue
                    case ["disks"]:
                        disks = sorted(disk.name for disk in Path("/sys/class/block").glob("sd*"))
                        port.write(json.dumps({"disks": disks}).encode() + b"\n")
                        continue
                    case ["staff", *task]:
                        asked += 1
                        port.write(json.dumps({"answer": staff(asked, " ".join(task))}).encode() + b"\n")
                        continue
                    case ["calibrate", *words]:
                        command = ["kiosk", "calibrate", *words]
                        setting = subprocess.Popen(
                            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
                        )
                    case ["calibrated"] if setting is not None:
                        port.write(json.dumps(calibrated(setting)).encode() + b"\n")
                        continue
                    case ["console", number]:
                        console(int(number))
                    case ["screen", plugged, *unheard]:
                        cable(plugged, heard=not unheard)
                    case ["clock", *moved]:
                        run("date", "-s", " ".join(moved))
                    case ["sleep", seconds]:
                        sleep(seconds)
                    case ["hog", whose]:
                        hog(whose)
                    case _:
                        pass
                port.write(json.dumps(state(keyboard)).encode() + b"\n")


if __name__ == "__main__":
    try:
        main()
    finally:
        Path("/test/journal.txt").write_text(
            subprocess.run(["journalctl", "--no-pager", "-b"], capture_output=True, text=True).stdout, "utf-8"
        )
