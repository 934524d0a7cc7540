# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt Quick draws with the GPU where there is one, else with its own software renderer."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.renderer import WITHOUT_GPU, Renderer, choose


def machine(folder: Path, *drivers: str) -> Path:
    """A /sys/class/drm with one render node for each driver, linked as the kernel does."""
    drm = folder / "class" / "drm"
    drm.mkdir(parents=True)
    (drm / "version").write_text("drm 1.1.0 20060810\n")
    for number, driver in enumerate(drivers):
        device = folder / "devices" / f"device{number}"
        (folder / "drivers" / driver).mkdir(parents=True, exist_ok=True)
        device.mkdir(parents=True)
        (device / "driver").symlink_to(Path("..") / ".." / "drivers" / driver)
        node = device / "drm" / f"renderD{128 + number}"
        node.mkdir(parents=True)
        (node / "device").symlink_to(Path("..") / "..")
        (drm / node.name).symlink_to(node)
        (drm / f"card{number}").mkdir()
    return drm


@pytest.mark.parametrize(
    ("drivers", "backend", "reason"),
    [
        ((), "software", "the machine has no render node"),
        (("i915",), "", "GPU driver i915"),
        (("amdgpu",), "", "GPU driver amdgpu"),
        (("vc4",), "", "GPU driver vc4"),
        (("vgem",), "software", "there is no GPU behind vgem"),
        (("virtio_gpu",), "software", "there is no GPU behind virtio_gpu"),
        (("vkms", "bochs-drm"), "software", "there is no GPU behind bochs-drm, vkms"),
        (("ast", "i915"), "", "GPU driver i915"),
        (("nouveau", "i915"), "", "GPU driver i915, nouveau"),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, tuple) else None,
)
def test_machine_decides(drivers: tuple[str, ...], backend: str, reason: str, tmp_path: Path) -> None:
    assert choose({}, machine(tmp_path, *drivers)) == Renderer(backend, reason)


@pytest.mark.parametrize("driver", sorted(WITHOUT_GPU))
def test_display_without_a_gpu_is_drawn_by_software(driver: str, tmp_path: Path) -> None:
    assert choose({}, machine(tmp_path, driver)).backend == "software"


@pytest.mark.parametrize("wish", ["software", "rhi", ""])
@pytest.mark.parametrize("drivers", [(), ("i915",)], ids=["no GPU", "GPU"])
def test_wish_of_the_site_comes_first(wish: str, drivers: tuple[str, ...], tmp_path: Path) -> None:
    drm = machine(tmp_path, *drivers)
    assert choose({"QT_QUICK_BACKEND": wish}, drm) == Renderer(wish, "QT_QUICK_BACKEND says so")


def test_system_without_the_folder_has_no_gpu(tmp_path: Path) -> None:
    assert choose({}, tmp_path / "none") == Renderer("software", "the machine has no render node")
