# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff panel may ask of the machine: nothing but what is on the list, and each request once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.station import attendant, brightness, sticks
from kiosk.station.attendant import Answer, Request
from kiosk.station.brightness import Light
from kiosk.station.shelf import Shelf


def test_a_request_is_taken_once(tmp_path: Path) -> None:
    attendant.ask(tmp_path, Request(7, "brightness", "40"))
    assert attendant.taken(tmp_path) == Request(7, "brightness", "40")
    assert attendant.taken(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_requests_are_taken_in_the_order_in_which_they_came(tmp_path: Path) -> None:
    for number in range(12):
        attendant.ask(tmp_path, Request(number, "brightness", "40"))
    taken = [attendant.taken(tmp_path) for _ in range(12)]
    assert [request.number for request in taken if request] == list(range(12))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "update",
        "1 update\n2 update\n",
        "1 update ; reboot\n",
        "1 ../x\n",
        "1 brightness -5\n",
        "9" * 200,
        "\xff\n",
    ],
)
def test_words_that_are_no_request_are_thrown_away(tmp_path: Path, words: str) -> None:
    (tmp_path / "request-1").write_text(words, "latin-1")
    assert attendant.taken(tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("1 update\n", "ascii")
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "request-1").symlink_to(secret)
    assert attendant.taken(folder) is None
    assert secret.exists()


@pytest.mark.parametrize(
    "request_",
    [Request(1, "format"), Request(1, "update", "x"), Request(1, "brightness"), Request(1, "screen", "half")],
)
def test_what_is_not_on_the_list_is_refused(pack_file: Path, tmp_path: Path, request_: Request) -> None:
    shelf = Shelf(tmp_path, pack_file)
    assert attendant.attend(request_, shelf, lambda answer: None) == Answer(1, "refused", "unknown")


def test_going_back_without_anything_before(pack_file: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, pack_file)
    answer = attendant.attend(Request(3, "rollback"), shelf, lambda answer: None)
    assert answer == Answer(3, "refused", "nothing-before")


def test_the_panel_reads_the_answer_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "answer"
    assert attendant.answered(file) is None
    attendant.tell(Answer(3, "done", "installed", "日本語"), file)
    assert attendant.answered(file) == Answer(3, "done", "installed", "日本語")
    assert file.stat().st_mode & 0o777 == 0o644
    file.write_text("[1", "ascii")
    assert attendant.answered(file) is None


def machine(root: Path, names: dict[str, str]) -> Path:
    """A machine whose block devices are linked as the kernel links them."""
    for name, place in names.items():
        folder = root / "sys/devices" / place / name
        folder.mkdir(parents=True)
        if name[-1].isdigit():
            (folder / "partition").write_text("1\n", "ascii")
        link = root / "sys/class/block" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(folder)
    return root


def test_sticks_are_partitions_on_usb_and_never_the_system_s_disk(tmp_path: Path) -> None:
    usb = "pci0/usb1/1-2/block"
    root = machine(
        tmp_path,
        {
            "sda": "pci0/ata1/block",
            "sda1": "pci0/ata1/block/sda",
            "sdb": usb,
            "sdb1": f"{usb}/sdb",
            "sdc": usb,
        },
    )
    assert sticks.sticks(root) == [root / "dev/sdb1", root / "dev/sdc"]


class Mounts:
    """Mounts folders instead of devices; remembers whether all were let go."""

    def __init__(self, folders: dict[str, Path]) -> None:
        self.folders = folders
        self.mounted = 0
        self.options: list[str] = []

    def __call__(self, command: list[object], **_: object) -> None:
        if command[0] == "umount":
            self.mounted -= 1
            return
        self.options.append(str(command[4]))
        device, point = Path(str(command[5])).name, Path(str(command[6]))
        if device not in self.folders:
            raise OSError("no file system that is known")
        shutil.rmtree(point)
        point.symlink_to(self.folders[device])
        self.mounted += 1


def test_the_newest_pack_of_a_stick_is_found_and_the_stick_let_go(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    for name in ("a.pack", "b.pack", "._b.pack", "b.txt"):
        (stick / name).write_text(name, "ascii")
    mounts = Mounts({"sdc1": stick})
    with sticks.packs([Path("/dev/sdb1"), Path("/dev/sdc1")], tmp_path / "point", mounts) as found:
        assert found is not None
        assert found.read_text("ascii") == "b.pack"
    assert mounts.mounted == 0
    assert {"ro", "nosuid", "nodev", "noexec"} <= set(mounts.options[0].split(","))


def test_sticks_without_a_pack(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    mounts = Mounts({"sdc1": tmp_path / "stick"})
    with sticks.packs([Path("/dev/sdc1")], tmp_path / "point", mounts) as found:
        assert found is None
    assert mounts.mounted == 0


def lit(root: Path, now: int, most: int) -> Path:
    folder = root / "sys/class/backlight/panel"
    folder.mkdir(parents=True)
    for name, value in (("brightness", now), ("max_brightness", most), ("bl_power", 0)):
        (folder / name).write_text(f"{value}\n", "ascii")
    return folder


def test_a_backlight_is_read_set_and_switched(tmp_path: Path) -> None:
    folder = lit(tmp_path, 300, 1200)
    assert brightness.find(tmp_path) == Light("backlight", 25)
    assert brightness.set_percent(50, tmp_path)
    assert brightness.find(tmp_path).percent == 50
    assert brightness.set_percent(0, tmp_path)
    assert brightness.find(tmp_path).percent == brightness.LEAST
    assert brightness.set_power("off", tmp_path)
    assert (folder / "bl_power").read_text("ascii").strip() == "4"
    assert brightness.set_power("on", tmp_path)
    assert (folder / "bl_power").read_text("ascii").strip() == "0"


def test_a_machine_without_any_says_so(tmp_path: Path) -> None:
    assert brightness.find(tmp_path).means == "none"
    assert not brightness.set_percent(50, tmp_path)
    assert not brightness.set_power("off", tmp_path)


def test_a_monitor_is_found_by_its_tool_and_its_wire(tmp_path: Path) -> None:
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev/i2c-3").touch()
    assert brightness.find(tmp_path, "/usr/bin/ddcutil") == Light("ddc")
