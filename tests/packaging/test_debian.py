# SPDX-License-Identifier: GPL-3.0-or-later
"""The source packages, read: what building them would only show after minutes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hatch_build import build_pack
from kiosk import __version__
from kiosk.guide.speech import everything
from kiosk.pack import clips
from kiosk.pack.reader import Pack, open_pack
from kiosk.station import attendant, calibrator

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


def version_of(changelog: Path) -> str:
    """The newest version of a Debian changelog."""
    found = re.match(r"\S+ \((\S+)\) ", changelog.read_text("utf-8"))
    assert found is not None
    return found[1]


def test_one_version_everywhere() -> None:
    declared = re.search(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE)
    assert declared is not None
    assert declared[1] == __version__ == version_of(PACKAGING / "kiosk" / "debian" / "changelog")


def test_qt_package_has_the_version_that_is_locked() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    version = version_of(PACKAGING / "qt" / "debian" / "changelog").rpartition("-")[0]
    for name in ("pyside6-essentials", "pyside6-addons", "shiboken6"):
        assert f"\n{name}=={version} " in lock


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What goes into the package of Qt, from the PySide6 of this environment."""
    target = tmp_path_factory.mktemp("qt")
    site = next(path for path in map(Path, sys.path) if (path / "PySide6").is_dir())
    subprocess.run([sys.executable, PACKAGING / "qt" / "keep.py", site, target], check=True)
    return target


def test_no_library_of_qt_is_missing_from_what_is_kept(kept: Path) -> None:
    files = [path for path in kept.rglob("*.so*") if path.is_file()]
    there = {path.name for path in files}
    assert "libQt6Quick.so.6" in there
    wanted: set[str] = set()
    for path in files:
        told = subprocess.run(["readelf", "-d", path], check=True, capture_output=True, text=True).stdout
        wanted |= set(re.findall(r"\(NEEDED\).*\[(lib(?:Qt6|pyside6|shiboken6|icu|av|sw).+?)\]", told))
    assert len(wanted) > 10
    assert wanted - there == set()


def test_every_qml_module_the_screens_import_is_kept(kept: Path) -> None:
    imports: set[str] = set()
    for file in (ROOT / "resources" / "qml").rglob("*.qml"):
        imports |= set(re.findall(r"^import (Qt[A-Za-z.]+)", file.read_text("utf-8"), re.MULTILINE))
    assert "QtQuick" in imports
    for name in imports:
        assert (kept / "PySide6" / "Qt" / "qml" / name.replace(".", "/") / "qmldir").is_file(), name


def test_every_python_module_of_qt_that_the_kiosk_imports_is_kept(kept: Path) -> None:
    imports: set[str] = set()
    staff = {"desk", "cli.py"}  # whose windows a kiosk does not open
    for file in (ROOT / "src").rglob("*.py"):
        if staff & set(file.parts):
            continue
        imports |= set(re.findall(r"^\s*from PySide6\.(\w+) import", file.read_text("utf-8"), re.MULTILINE))
    assert "QtQuick" in imports
    for name in imports:
        assert (kept / "PySide6" / f"{name}.abi3.so").is_file(), name


def test_nothing_that_draws_a_title_bar_and_no_browser_is_kept(kept: Path) -> None:
    names = [path.name for path in kept.rglob("*")]
    assert not [name for name in names if "WebEngine" in name or "decoration" in name]


def test_unit_says_why_for_each_protection_it_leaves_open() -> None:
    unit = (PACKAGING / "session" / "intercity-kiosk.service").read_text("utf-8")
    for setting in (
        "MemoryDenyWriteExecute",
        "PrivateNetwork",
        "PrivateDevices",
        "PrivateUsers",
        "RootDirectory",
    ):
        assert re.search(rf"^# {setting}: \S", unit, re.MULTILINE), setting


def test_attendant_says_why_for_each_protection_it_leaves_open() -> None:
    unit = (PACKAGING / "session" / "intercity-kiosk-attendant.service").read_text("utf-8")
    for setting in (
        "User",
        "CAP_SYS_ADMIN",
        "PrivateDevices",
        "ProtectKernelTunables",
        "MemoryDenyWriteExecute",
    ):
        assert re.search(rf"^# {setting}: \S", unit, re.MULTILINE), setting


def test_attendant_looks_where_the_kiosk_may_write_and_answers_where_it_may_read() -> None:
    path = (PACKAGING / "session" / "intercity-kiosk-attendant.path").read_text("utf-8")
    kiosk = (PACKAGING / "session" / "intercity-kiosk.service").read_text("utf-8")
    own = (PACKAGING / "session" / "intercity-kiosk-attendant.service").read_text("utf-8")
    folder = re.search(r"^RuntimeDirectory=(\S+)$", kiosk, re.MULTILINE)
    answers = re.search(r"^RuntimeDirectory=(\S+)$", own, re.MULTILINE)
    assert folder is not None and answers is not None
    assert f"PathExistsGlob=/run/{folder[1]}/{attendant.REQUEST}*\n" in path
    assert Path("/run") / folder[1] == attendant.REQUESTS
    assert Path("/run") / answers[1] == attendant.ANSWER.parent
    assert "RuntimeDirectoryPreserve=yes" in own, "the answer stays when the work is done"


def test_unit_is_found_dead_and_killed_in_less_than_thirty_seconds() -> None:
    unit = (PACKAGING / "session" / "intercity-kiosk.service").read_text("utf-8")
    settings = dict(re.findall(r"^(\w+)=(\d+)$", unit, re.MULTILINE))
    beat = int(settings["WatchdogSec"]) / 3
    found = int(settings["WatchdogSec"]) + 2 * beat  # the judge's patience, a beat before and a beat after
    assert found + int(settings["TimeoutAbortSec"]) + int(settings["RestartMaxDelaySec"]) < 30
    assert settings["StartLimitIntervalSec"] == "0"


def test_graphics_card_whose_driver_is_late_and_headphones_are_let_in_and_nothing_else() -> None:
    unit = (PACKAGING / "session" / "intercity-kiosk.service").read_text("utf-8")
    assert re.findall(r"^DeviceAllow=(.*)$", unit, re.MULTILINE) == ["char-226 rw", "char-13 r"], (
        "a name is looked up once, at the start"
    )
    users = (PACKAGING / "session" / "sysusers.conf").read_text("utf-8").splitlines()
    assert "m intercity-kiosk input" in users, "who may read /dev/input"


def test_sound_cards_that_come_after_the_start_are_let_in_and_heard_of() -> None:
    unit = (PACKAGING / "session" / "intercity-kiosk-sound.service").read_text("utf-8").splitlines()
    assert "DeviceAllow=char-116 rw" in unit, "a name is looked up once, at the start"
    assert any(line.startswith("ExecStartPre=-/usr/bin/udevadm settle") for line in unit)
    kiosk = (PACKAGING / "session" / "intercity-kiosk.service").read_text("utf-8")
    [server] = re.findall(r"PULSE_SERVER=unix:(\S+)", kiosk)
    assert f"ExecStopPost=/usr/bin/touch {Path(server).with_name('ended')}" in unit, (
        "as the kiosk looks for it"
    )
    [after] = re.findall(r"^After=(.*)$", kiosk, re.MULTILINE)
    assert "intercity-kiosk-sound.service" not in after.split(), "the screen does not wait for udev"


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("weston.ini", "vt-switching=false"),
        ("weston.ini", "allow-zap=false"),
        ("weston.ini", "shell=kiosk"),
        ("logind.conf", "NAutoVTs=0"),
        ("logind.conf", "ReserveVT=0"),
        ("logind.conf", "HandleRebootKey=ignore"),
        ("logind.conf", "HandleSuspendKey=ignore"),
        ("sysctl.conf", "kernel.sysrq = 0"),
        ("intercity-kiosk.service", "Conflicts=getty@tty1.service"),
        ("intercity-kiosk.service", "ProtectSystem=strict"),
        ("intercity-kiosk.service", "IPAddressDeny=any"),
    ],
)
def test_keys_that_a_compositor_or_the_kernel_sees_lead_nowhere(file: str, line: str) -> None:
    assert line in (PACKAGING / "session" / file).read_text("utf-8").splitlines()


def test_an_upgrade_ends_no_session_of_a_visitor() -> None:
    rules = (PACKAGING / "kiosk" / "debian" / "rules").read_text("utf-8")
    for name in ("intercity-kiosk", "intercity-kiosk-sound"):
        [line] = re.findall(rf"^\tdh_installsystemd .*--name={name}( .*)$", rules, re.MULTILINE)
        assert line == " --no-restart-after-upgrade --no-stop-on-upgrade", name
    seat = (PACKAGING / "session" / "seatd.conf").read_text("utf-8").splitlines()
    assert "RefuseManualStop=yes" in seat, "an upgrade of seatd would end the compositor"
    assert "seatd.conf $(SESSION)/usr/lib/systemd/system/seatd.service.d/" in rules


def test_only_the_button_on_its_case_switches_the_computer_off() -> None:
    rules = (PACKAGING / "session" / "touch.rules").read_text("utf-8").splitlines()
    [rule] = [line for line in rules if 'TAG-="power-switch"' in line]
    assert 'SUBSYSTEMS=="hid|usb|serio", TAG+="no-power-switch"' in rule
    build = (PACKAGING / "kiosk" / "debian" / "rules").read_text("utf-8")
    [number] = re.findall(r"touch\.rules \S+/(\d+)-", build)
    assert int(number) > 70, "after 70-power-switch.rules of systemd, which gives the tag"


def test_purging_takes_what_calibrate_wrote() -> None:
    purge = (PACKAGING / "kiosk" / "debian" / "intercity-kiosk-session.postrm").read_text("utf-8")
    assert f" /{calibrator.RULES}\n" in purge


def test_what_the_compositor_shows_is_the_kiosk_but_for_the_sign_of_calibrate() -> None:
    show = (PACKAGING / "session" / "show").read_text("utf-8")
    assert f"[ -e {calibrator.SIGN} ] && exec /usr/bin/kiosk calibrate --screen\n" in show
    assert show.endswith("exec /usr/bin/kiosk run\n")
    unit = (PACKAGING / "session" / "intercity-kiosk.service").read_text("utf-8")
    assert f"RuntimeDirectory={calibrator.SEEN.parent.name}\n" in unit


def test_the_keys_that_restart_a_computer_are_dead() -> None:
    links = (PACKAGING / "kiosk" / "debian" / "intercity-kiosk-session.links").read_text("utf-8")
    assert "/dev/null etc/systemd/system/ctrl-alt-del.target" in links.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder in which the package is built: the sources, with a small content."""
    folder = tmp_path / "intercity-kiosk"
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests" / "fixtures" / "small", folder / "data")
    shutil.copy(ROOT / "pyproject.toml", folder)
    (folder / "resources").symlink_to(ROOT / "resources")
    return folder


def heard(pack: Path) -> subprocess.CompletedProcess[str]:
    """What the packaging says to a pack before it is packed."""
    return subprocess.run(
        [sys.executable, PACKAGING / "kiosk" / "heard.py", pack],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )


def test_package_has_the_clips_that_are_kept_and_is_refused_without(folder: Path, tmp_path: Path) -> None:
    """Its pack is built in a folder of its own, which knows nothing of the clips of the checkout."""
    silent, speaking = tmp_path / "silent.pack", tmp_path / "speaking.pack"
    build_pack(folder, silent)
    assert "nothing is read aloud in ja, en" in heard(silent).stderr
    pack = open_pack(silent)
    assert isinstance(pack, Pack)
    for part in everything(pack):
        base = part.language.partition("-")[0]
        file = tmp_path / "kept" / base / f"{clips._key(clips.Words(part.language, part.words), None)}.opus"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(part.words.encode())
    pack.close()
    rules = (PACKAGING / "kiosk" / "debian" / "rules").read_text("utf-8")
    [link] = re.findall(r"^\t(mkdir .* build/clips)$", rules, re.MULTILINE)
    subprocess.run(["sh", "-euc", link.replace("$(CLIPS)", str(tmp_path / "kept"))], cwd=folder, check=True)
    build_pack(folder, speaking)
    assert (heard(speaking).returncode, heard(speaking).stderr) == (0, "")
    assert rules.index(link) < rules.index("-m build") < rules.index("heard.py build-wheel/content.pack")
