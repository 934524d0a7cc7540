# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk calibrate`, as root: the five points are shown in place of the kiosk, and what comes of them is written."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from kiosk.station import calibration, outputs
from kiosk.station.calibration import IDENTITY, POINTS, ROTATIONS, WORST, Matrix, Point
from kiosk.station.doctor import Machine, touch_events
from kiosk.station.panel_events import watch

UNIT = "intercity-kiosk.service"
SIGN = Path("/run/intercity-kiosk-setup/calibrate")  # while it is there, the unit shows the points
SEEN = Path("/run/intercity-kiosk/calibration")  # where the touches were seen
PATIENCE = 180.0  # seconds for all five
RULES = "etc/udev/rules.d/82-intercity-kiosk.rules"
SETTINGS = "etc/intercity-kiosk/weston.ini"
OURS = "usr/share/intercity-kiosk-session/weston.ini"


class Panel(NamedTuple):
    """A touch panel: its device, and by what udev knows it."""

    device: Path
    name: str
    vendor: str
    product: str


def panels(machine: Machine) -> list[Panel]:
    """The touch panels that are plugged in."""
    found = []
    for event in touch_events(machine):
        place = f"sys/class/input/{event}/device"
        found.append(
            Panel(
                machine / "dev/input" / event,
                machine.text(f"{place}/name") or event,
                machine.text(f"{place}/id/vendor"),
                machine.text(f"{place}/id/product"),
            )
        )
    return found


def current(machine: Machine, panel: Panel) -> Matrix:
    """libinput's matrix as udev has it now."""
    try:
        told = subprocess.run(
            ["udevadm", "info", "--query=property", f"--name={panel.device}"],
            capture_output=True,
            text=True,
            timeout=10,
        ).stdout
    except OSError:
        told = ""
    found = re.search(r"^LIBINPUT_CALIBRATION_MATRIX=(.*)$", told, re.MULTILINE)
    return calibration.matrix(found[1]) if found else IDENTITY


def write(path: Path, text: str) -> None:
    """Replaces a file at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}")
    fresh.write_text(text, "utf-8")
    fresh.chmod(0o644)
    fresh.replace(path)


def rotate(machine: Machine, output: str, degrees: int) -> None:
    """Writes into the site's settings of the compositor that this output is turned."""
    text = machine.text(SETTINGS) or machine.text(OURS)
    write(machine / SETTINGS, calibration.with_rotation(text, output, ROTATIONS[degrees]))


def keep(
    machine: Machine, panel: Panel, output: str, raw: list[Point], seen: list[Point], before: Matrix
) -> str:
    """Writes the rule of the panel; or says what is wrong with the touches, and writes nothing."""
    if len(raw) != len(POINTS) or len(seen) != len(POINTS):
        return f"the panel told of {len(raw)} touches and the screen saw {len(seen)}; it must be five each"
    found = calibration.calibrate(raw, seen, before)
    if found is None:
        return "the touches lie on one line"
    if found.worst > WORST:
        return f"a touch lay {found.worst:.0%} of the screen beside its cross"
    text = machine.text(RULES)
    write(machine / RULES, calibration.with_rule(text, panel.vendor, panel.product, output, found.matrix))
    return ""


def run(machine: Machine, output: str, degrees: int | None, say: Callable[[str], object]) -> int:
    """The whole of it; the exit code."""
    there = [one.name for one in outputs.outputs(machine / "sys/class/drm") if one.plugged]
    chosen = output or next(iter(there), "")
    found = panels(machine)
    if chosen not in there:
        say(f"there is no screen '{chosen}'; plugged in: {', '.join(there) or 'none'}")
        return 1
    if len(found) != 1:
        names = ", ".join(one.name for one in found) or "none"
        say(f"there must be one touch panel; there are: {names}. Unplug the others")
        return 1
    panel = found[0]
    if degrees is not None:
        rotate(machine, chosen, degrees)
        say(f"{chosen}: {ROTATIONS[degrees]}, in /{SETTINGS}")
    before = current(machine, panel)
    SEEN.unlink(missing_ok=True)
    SIGN.parent.mkdir(parents=True, exist_ok=True)
    SIGN.touch()
    try:
        _systemctl("restart", UNIT)
        say(f"{panel.name} on {chosen}: touch the five crosses on the screen, one after the other")
        raw = watch(panel.device, SEEN.is_file, PATIENCE)
        seen = [(x, y) for x, y in json.loads(SEEN.read_text("ascii"))] if SEEN.is_file() else []
        fault = keep(machine, panel, chosen, raw, seen, before)
    finally:
        SIGN.unlink(missing_ok=True)
        SEEN.unlink(missing_ok=True)
        subprocess.run(["udevadm", "control", "--reload"], check=False, timeout=30)
        subprocess.run(
            ["udevadm", "trigger", "--action=change", f"--name-match={panel.device}"], check=False, timeout=30
        )
        time.sleep(1)  # udev has no word for "that rule was applied"; the kiosk reads it when it starts
        _systemctl("restart", UNIT)
    if fault:
        say(f"nothing was written: {fault}. Try again: kiosk calibrate")
        return 1
    say(f"written: /{RULES}. Try it with the touch test of the staff panel")
    return 0


def _systemctl(*words: str) -> None:
    subprocess.run(["systemctl", *words], check=True, timeout=120)
