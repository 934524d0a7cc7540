# SPDX-License-Identifier: GPL-3.0-or-later
"""Machines of every kind, played by folders of files as a kernel and a system lay them out."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from kiosk.station import doctor
from kiosk.station.doctor import Finding, Machine, examine, written


class Played:
    """A machine that wants nothing; tests take something away."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.file("sys/class/drm/card0/device")
        (root / "sys/class/drm/renderD128/device").mkdir(parents=True)
        (root / "drivers/i915").mkdir(parents=True)
        (root / "sys/class/drm/renderD128/device/driver").symlink_to(root / "drivers/i915")
        self.screen("card0-HDMI-A-1", millimetres=(476, 268))
        self.file("sys/class/input/event3/device/name", "Panel")
        self.file("sys/class/input/event3/device/capabilities/abs", "260800000000003")
        self.file("sys/class/input/event3/device/properties", "2")
        self.file("sys/class/sound/card0/id", "PCH")
        self.file("run/systemd/timesync/synchronized")
        self.file("run/seatd.sock")
        self.file("usr/share/zoneinfo/Asia/Tokyo")
        (root / "etc").mkdir()
        (root / "etc/localtime").symlink_to(root / "usr/share/zoneinfo/Asia/Tokyo")
        self.file("etc/passwd", f"intercity-kiosk:x:{os.getuid()}:{os.getgid()}::/:/usr/sbin/nologin\n")
        self.file("etc/group", "".join(f"{name}:x:1:intercity-kiosk\n" for name in doctor.GROUPS))
        for folder in doctor.WRITABLE:
            (root / folder.lstrip("/")).mkdir(parents=True)
        self.file("sys/class/net/eth0/operstate", "up")

    def file(self, name: str, text: str = "") -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    def screen(self, name: str, millimetres: tuple[int, int]) -> None:
        edid = bytearray(128)
        width, height = millimetres
        edid[54] = 1
        edid[66], edid[67], edid[68] = width & 0xFF, height & 0xFF, (width >> 8) << 4 | height >> 8
        folder = f"sys/class/drm/{name}"
        for file, text in {
            "status": "connected",
            "enabled": "enabled",
            "dpms": "On",
            "modes": "1920x1080",
        }.items():
            self.file(f"{folder}/{file}", text)
        (self.root / folder / "edid").write_bytes(bytes(edid))

    def findings(self, pack: Path, now: float | None = None) -> list[Finding]:
        moment = time.time() if now is None else now
        return examine(Machine(self.root, {}, lambda: moment), pack)

    def complaints(self, pack: Path, now: float | None = None) -> list[tuple[str, str]]:
        return [(one.weight, one.en) for one in self.findings(pack, now) if one.weight != "well"]


@pytest.fixture
def played(tmp_path: Path) -> Played:
    return Played(tmp_path)


def test_machine_that_wants_nothing_is_well(played: Played, speaking_pack_file: Path) -> None:
    findings = played.findings(speaking_pack_file)
    assert played.complaints(speaking_pack_file) == []
    assert "○ Screen HDMI-A-1: 1920x1080, 476×268 mm (21.5 inches).\n" in written(findings, "en")
    assert "○ 画面 HDMI-A-1: 1920x1080、476×268 mm(21.5型)。\n" in written(findings, "ja")


@pytest.mark.parametrize(
    ("size", "set_here", "advice"),
    [
        (
            (941, 529),
            "",
            "says that it has 42.5 inches; letters and buttons are drawn for 21.5 inches. Measure",
        ),
        (
            (0, 0),
            "",
            "does not tell its size; letters and buttons are drawn for 21.5 inches. Measure its diagonal",
        ),
        ((941, 529), "KIOSK_SCREEN_INCHES=42.5\n", ""),
        ((0, 0), "#KIOSK_SCREEN_INCHES=19\nKIOSK_SCREEN_INCHES=32\n", ""),
        ((0, 0), "KIOSK_SCREEN_INCHES=large\n", "does not tell its size"),
        ((490, 276), "", ""),  # 22.1 inches: nearly the same
    ],
)
def test_letters_for_a_screen_of_another_size_are_told(
    played: Played, speaking_pack_file: Path, size: tuple[int, int], set_here: str, advice: str
) -> None:
    played.screen("card0-HDMI-A-1", size)
    played.file("etc/intercity-kiosk/session.env", set_here)
    complaints = played.complaints(speaking_pack_file)
    assert [(one[0], advice in one[1]) for one in complaints] == ([("advice", True)] if advice else [])


def test_size_that_is_set_stands_where_the_screen_tells_none(
    played: Played, speaking_pack_file: Path
) -> None:
    played.screen("card0-HDMI-A-1", (0, 0))
    played.file("etc/intercity-kiosk/session.env", "KIOSK_SCREEN_INCHES=32\n")
    assert "1920x1080, 32 inches as set." in written(played.findings(speaking_pack_file), "en")


@pytest.mark.parametrize(
    ("path", "weight", "advice"),
    [
        ("sys/class/drm/card0-HDMI-A-1/status", "fault", "Check the cable"),
        ("sys/class/input/event3/device/properties", "fault", "Plug the panel's USB cable into the computer"),
        ("sys/class/sound/card0/id", "advice", ""),
        ("run/systemd/timesync/synchronized", "advice", "install systemd-timesyncd"),
        ("etc/passwd", "advice", "install intercity-kiosk-session"),
        ("etc/group", "fault", "Run systemd-sysusers"),
        ("run/seatd.sock", "fault", "systemctl enable --now seatd"),
        ("sys/class/net/eth0/operstate", "advice", "There is no network"),
        ("etc/localtime", "advice", "timedatectl set-timezone Asia/Tokyo"),
    ],
)
def test_what_is_missing_is_said_with_what_to_do(
    played: Played, speaking_pack_file: Path, path: str, weight: str, advice: str
) -> None:
    (played.root / path).unlink()
    if path.startswith("sys/class/sound"):
        (played.root / path).parent.rmdir()
        advice = "nothing will be read aloud"
    complaints = played.complaints(speaking_pack_file)
    assert [(one[0], advice in one[1]) for one in complaints] == [(weight, True)]


def test_graphics_card_that_is_not_there_is_a_fault(played: Played, speaking_pack_file: Path) -> None:
    (played.root / "sys/class/drm").rename(played.root / "sys/class/away")
    assert ("fault", True) in [
        (w, "needs a kernel (DRM) driver" in t) for w, t in played.complaints(speaking_pack_file)
    ]


def test_second_screen_is_named(played: Played, speaking_pack_file: Path) -> None:
    played.screen("card0-DP-1", millimetres=(476, 268))
    assert [(w, "More than one screen" in t) for w, t in played.complaints(speaking_pack_file)] == [
        ("advice", True)
    ]


def test_clock_before_the_content_is_a_fault(played: Played, speaking_pack_file: Path) -> None:
    complaints = played.complaints(speaking_pack_file, now=speaking_pack_file.stat().st_mtime - 10 * 86400)
    assert [(w, "it is wrong" in t) for w, t in complaints] == [("fault", True)]


def test_damaged_content_is_a_fault(played: Played, tmp_path: Path) -> None:
    broken = tmp_path / "content.pack"
    broken.write_bytes(b"SQLite format 3\0")
    assert [(w, "The content cannot be opened" in t) for w, t in played.complaints(broken)] == [
        ("fault", True)
    ]


def test_folder_of_another_user_is_a_fault(played: Played, speaking_pack_file: Path) -> None:
    played.file("etc/passwd", "intercity-kiosk:x:4242:4242::/:/usr/sbin/nologin\n")
    complaints = played.complaints(speaking_pack_file)
    assert [(w, "chown -R intercity-kiosk: /var/lib/intercity-kiosk" in t) for w, t in complaints] == [
        ("fault", True)
    ]


@pytest.mark.parametrize(
    ("mounts", "told"),
    [
        ("/dev/sda1 / ext4 rw,relatime 0 0", False),
        ("/dev/sda1 / ext4 ro,relatime,errors=remount-ro 0 0", True),
        ("/dev/sda1 / ext4 ro 0 0\n/dev/sda2 /var ext4 rw 0 0", False),
        ("/dev/sda1 / ext4 rw 0 0\n/dev/sda2 /var/lib ext4 ro 0 0\n/dev/sda3 /va ext4 rw 0 0", True),
    ],
    ids=["writable", "after a fault of the disk", "a disk of its own", "the disk of its own"],
)
def test_disk_that_only_reads_is_a_fault(
    played: Played, speaking_pack_file: Path, mounts: str, told: bool
) -> None:
    played.file("proc/self/mounts", mounts + "\n")
    complaints = played.complaints(speaking_pack_file)
    assert {(w, "cannot be written" in t) for w, t in complaints} == ({("fault", True)} if told else set())


def test_hours_that_the_machine_cannot_keep_are_told(played: Played, closing_pack_file: Path) -> None:
    advice = [told for weight, told in played.complaints(closing_pack_file) if weight == "advice"]
    assert ["install ddcutil" in told for told in advice] == [True]
    told = written(played.findings(closing_pack_file), "en")
    assert "Outside its hours the screen is black; its light stays on" in told
    folder = played.root / "sys/class/backlight/panel"
    folder.mkdir(parents=True)
    (folder / "brightness").write_text("5\n", "ascii")
    (folder / "max_brightness").write_text("10\n", "ascii")
    assert "advice" not in {weight for weight, _ in played.complaints(closing_pack_file)}


def test_content_without_speech_is_a_fault(played: Played, pack_file: Path) -> None:
    [(weight, told)] = played.complaints(pack_file)
    assert weight == "fault" and "kiosk build --clips make" in told
    assert "English" in told and "Filipino" not in told  # which has no voice


def test_content_with_speech_tells_its_languages(played: Played, speaking_pack_file: Path) -> None:
    told = written(examine(Machine(played.root), speaking_pack_file), "en")
    assert "Read aloud in: en, es, fil, ja" in told
