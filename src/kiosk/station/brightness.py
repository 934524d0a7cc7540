# SPDX-License-Identifier: GPL-3.0-or-later
"""How bright the screen shines: a backlight the kernel knows, or a monitor that listens to DDC/CI (VESA MCCS, code 10)."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

LEAST = 10  # percent: a screen that nobody can read is not set by mistake
STEP = 10
Means = Literal["backlight", "ddc", "none"]
_ON, _OFF = "0", "4"  # bl_power: FB_BLANK_UNBLANK, FB_BLANK_POWERDOWN (linux/fb.h)


class Light(NamedTuple):
    """By which means the screen's brightness is set, and its percent where that can be read; -1 where not."""

    means: Means
    percent: int = -1


def find(root: Path = Path("/"), tool: str | None = None) -> Light:
    """What this machine has. A monitor is only asked when somebody sets it: that takes half a second."""
    for folder in _backlights(root):
        most = _number(folder / "max_brightness")
        if most > 0:
            return Light("backlight", round(100 * _number(folder / "brightness") / most))
    if (tool or shutil.which("ddcutil")) and list((root / "dev").glob("i2c-*")):
        return Light("ddc")
    return Light("none")


def set_percent(percent: int, root: Path = Path("/"), run: Callable[..., object] = subprocess.run) -> bool:
    """Makes every screen so bright; whether there is one that can be set. Needs root."""
    percent = min(max(percent, LEAST), 100)
    light = find(root)
    if light.means == "backlight":
        for folder in _backlights(root):
            value = max(1, round(_number(folder / "max_brightness") * percent / 100))
            (folder / "brightness").write_text(f"{value}\n", "ascii")
    elif light.means == "ddc":
        try:
            run(["ddcutil", "setvcp", "10", str(percent)], check=True, capture_output=True, timeout=20)
        except (subprocess.SubprocessError, OSError):
            return False
    return light.means != "none"


def set_power(state: Literal["on", "off"], root: Path = Path("/")) -> bool:
    """Switches backlights on or off; whether there is one. A monitor is left alone: some never answer again."""
    folders = _backlights(root)
    for folder in folders:
        (folder / "bl_power").write_text(f"{_ON if state == 'on' else _OFF}\n", "ascii")
    return bool(folders)


def _backlights(root: Path) -> list[Path]:
    return sorted((root / "sys/class/backlight").glob("*"))


def _number(file: Path) -> int:
    try:
        words = file.read_text("ascii")
    except OSError:
        return 0
    found = re.match(r"\d+", words)
    return int(found[0]) if found else 0
