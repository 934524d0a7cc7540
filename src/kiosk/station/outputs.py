# SPDX-License-Identifier: GPL-3.0-or-later
"""Which screens are plugged in and lit, as the kernel tells."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal, NamedTuple

INCHES = "KIOSK_SCREEN_INCHES"
DRM = Path("/sys/class/drm")
# on: frames are due. off: blanked, or switched off by the compositor. absent: nothing is plugged in. lost: something is
# plugged in, but the kiosk was not given it.
State = Literal["on", "off", "absent", "lost"]


class Output(NamedTuple):
    """One connector of a graphics card: its name as the compositor uses it, the best mode, the size in millimetres."""

    name: str
    plugged: bool
    lit: bool
    mode: str = ""
    width_mm: int = 0
    height_mm: int = 0


def told_inches(setting: str) -> float:
    """The screen's diagonal in inches as the site's setting INCHES has it; 0 when it is none from 1 to 200."""
    inches = float(setting) if re.fullmatch(r"\d{1,3}(\.\d+)?", setting) else 0
    return inches if 1 <= inches <= 200 else 0


def outputs(drm: Path = DRM) -> tuple[Output, ...]:
    """Every connector of every graphics card; none where there is no card."""
    return tuple(_output(folder) for folder in sorted(drm.glob("card*-*")) if (folder / "status").is_file())


def state(screens: int, found: tuple[Output, ...]) -> State:
    """What may be expected of the screen, from the number of screens the kiosk was given and the connectors."""
    plugged = [output for output in found if output.plugged]
    if not screens:
        return "lost" if plugged else "absent"
    return "off" if plugged and not any(output.lit for output in plugged) else "on"


def _output(folder: Path) -> Output:
    width, height = _size(_bytes(folder / "edid"))
    return Output(
        name=folder.name.partition("-")[2],
        plugged=_bytes(folder / "status").strip() == b"connected",
        lit=_bytes(folder / "enabled").strip() == b"enabled" and _bytes(folder / "dpms").strip() == b"On",
        mode=next(iter(_bytes(folder / "modes").decode().split()), ""),
        width_mm=width,
        height_mm=height,
    )


def _bytes(path: Path) -> bytes:
    """The file, empty when the connector went away meanwhile."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def _size(edid: bytes) -> tuple[int, int]:
    """Millimetres from the first detailed timing, else from the whole centimetres (VESA E-EDID 3.10.2, 3.6.2); 0 unknown."""
    if len(edid) < 128:
        return 0, 0
    high = edid[68]
    width, height = edid[66] | (high & 0xF0) << 4, edid[67] | (high & 0x0F) << 8
    is_timing = edid[54] or edid[55]  # else the block is a text
    if is_timing and width and height:
        return width, height
    return edid[21] * 10, edid[22] * 10
