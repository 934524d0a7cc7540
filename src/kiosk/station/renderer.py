# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of Qt Quick's renderers suits the machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

# Kernel drivers of displays without a GPU behind them: OpenGL would be painted by the processor (llvmpipe), and Qt Quick's
# own software renderer does that better (drag 99 against 48 frames a second at 1920×1080, measured).
WITHOUT_GPU = frozenset(
    {"vgem", "vkms", "virtio_gpu", "virtio-pci", "bochs-drm", "simple-framebuffer", "ast", "cirrus"}
)


class Renderer(NamedTuple):
    """`backend` for QT_QUICK_BACKEND ("" is Qt's own choice, the GPU), and why, for the log."""

    backend: str
    reason: str


def choose(environment: Mapping[str, str], drm: Path = Path("/sys/class/drm")) -> Renderer:
    """The site's wish (QT_QUICK_BACKEND) first; else the GPU where there is one."""
    wish = environment.get("QT_QUICK_BACKEND")
    if wish is not None:
        return Renderer(wish, "QT_QUICK_BACKEND says so")
    nodes = sorted(drm.glob("renderD*"))
    if not nodes:
        return Renderer("software", "the machine has no render node")
    drivers = {_driver(node) for node in nodes}
    if drivers <= WITHOUT_GPU:
        return Renderer("software", f"there is no GPU behind {', '.join(sorted(drivers))}")
    return Renderer("", f"GPU driver {', '.join(sorted(drivers - WITHOUT_GPU))}")


def _driver(node: Path) -> str:
    return (node / "device" / "driver").resolve().name
