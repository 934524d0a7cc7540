# SPDX-License-Identifier: GPL-3.0-or-later
"""USB memory sticks: which are plugged in, and the content pack on one, mounted for reading only."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

# What sticks are formatted with; other file systems are not worth the kernel code that a hostile one could attack.
KINDS = "vfat,exfat"
OPTIONS = "ro,nosuid,nodev,noexec"
POINT = Path("/run/intercity-kiosk-attendant/stick")


def sticks(root: Path = Path("/")) -> list[Path]:
    """The devices of file systems on USB: partitions, and disks without any."""
    blocks = sorted((root / "sys/class/block").glob("sd*"))
    usb = [block for block in blocks if "/usb" in str(block.resolve())]
    parts = {block.resolve().parent.name for block in usb if (block / "partition").exists()}
    return [root / "dev" / block.name for block in usb if block.name not in parts]


def newest_pack(folder: Path) -> Path | None:
    """The content pack that lies openly in a folder; of several the newest. Hidden files are a system's leavings."""
    found = [path for path in folder.glob("*.pack") if not path.name.startswith(".") and path.is_file()]
    return max(found, key=lambda path: (path.stat().st_mtime, path.name), default=None)


@contextmanager
def packs(
    devices: list[Path], point: Path = POINT, run: Callable[..., object] = subprocess.run
) -> Iterator[Path | None]:
    """The content pack of the first stick that has one, as long as the context lasts; None when no stick has."""
    point.mkdir(parents=True, exist_ok=True)
    for device in devices:
        try:
            run(
                ["mount", "-t", KINDS, "-o", OPTIONS, device, point],
                check=True,
                capture_output=True,
                timeout=30,
            )
        except (subprocess.SubprocessError, OSError):
            continue
        try:
            if (found := newest_pack(point)) is not None:
                yield found
                return
        finally:
            run(["umount", "--lazy", point], check=False, capture_output=True, timeout=30)
    yield None
