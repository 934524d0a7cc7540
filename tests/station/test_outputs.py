# SPDX-License-Identifier: GPL-3.0-or-later
"""Screens as the kernel's files tell of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.station.outputs import Output, State, outputs, state, told_inches

PLUGGED, DARK, FREE = Output("A", True, True), Output("A", True, False), Output("B", False, False)


def edid(*, detailed: tuple[int, int] | None = None, centimetres: tuple[int, int] = (0, 0)) -> bytes:
    """The first block of an EDID, with a size in a detailed timing, in whole centimetres, or without."""
    block = bytearray(128)
    block[21], block[22] = centimetres
    if detailed:
        width, height = detailed
        block[54] = 1
        block[66], block[67], block[68] = width & 0xFF, height & 0xFF, (width >> 8) << 4 | height >> 8
    return bytes(block)


def connector(drm: Path, name: str, edid: bytes = b"", **files: str) -> None:
    folder = drm / name
    folder.mkdir(parents=True)
    (folder / "edid").write_bytes(edid)
    for file, text in files.items():
        (folder / file).write_text(text + "\n", "ascii")


def test_connectors_are_told_by_the_names_the_compositor_uses(tmp_path: Path) -> None:
    connector(
        tmp_path,
        "card1-HDMI-A-1",
        edid(detailed=(476, 268)),
        status="connected",
        enabled="enabled",
        dpms="On",
        modes="1920x1080\n1280x720",
    )
    connector(tmp_path, "card1-DP-1", status="disconnected", enabled="disabled", dpms="Off", modes="")
    (tmp_path / "renderD128").mkdir()
    assert outputs(tmp_path) == (
        Output("DP-1", False, False),
        Output("HDMI-A-1", True, True, "1920x1080", 476, 268),
    )


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (edid(detailed=(476, 268), centimetres=(48, 27)), (476, 268)),
        (edid(centimetres=(48, 27)), (480, 270)),
        (edid(detailed=(0, 0), centimetres=(48, 27)), (480, 270)),
        (edid(), (0, 0)),
        (b"short", (0, 0)),
    ],
    ids=["millimetres", "centimetres", "timing without a size", "a projector", "damaged"],
)
def test_size_is_the_finest_the_panel_tells(tmp_path: Path, data: bytes, size: tuple[int, int]) -> None:
    connector(tmp_path, "card0-DP-1", data, status="connected")
    found = outputs(tmp_path)[0]
    assert (found.width_mm, found.height_mm) == size


@pytest.mark.parametrize(
    ("screens", "found", "expected"),
    [
        (1, (PLUGGED, FREE), "on"),
        (1, (), "on"),
        (1, (FREE,), "on"),
        (1, (DARK, FREE), "off"),
        (0, (PLUGGED, FREE), "lost"),
        (0, (FREE,), "absent"),
        (0, (), "absent"),
    ],
    ids=["lit", "no card", "headless", "blanked", "plugged, not ours", "unplugged", "nothing at all"],
)
def test_what_may_be_expected(screens: int, found: tuple[Output, ...], expected: State) -> None:
    assert state(screens, found) == expected


@pytest.mark.parametrize(
    ("setting", "inches"),
    [
        ("", 0),
        ("21.5", 21.5),
        ("43", 43),
        ("0", 0),
        ("201", 0),
        ("-3", 0),
        ("nan", 0),
        ("55 inches", 0),
        ("1e2", 0),
    ],
)
def test_inches_that_are_set(setting: str, inches: float) -> None:
    assert told_inches(setting) == inches
