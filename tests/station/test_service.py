# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk really hung, killed and robbed of its files, under a supervisor that does what systemd does."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families
from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.pack.reader import Pack, open_pack
from kiosk.station.last_touch import FILE as LAST_TOUCH
from kiosk.station.last_touch import HOUR
from kiosk.station.renewal import DAY
from kiosk.station.service import Service, unreadable
from kiosk.station.shelf import Shelf
from tests.crowd import crowded_file, crowded_pack
from tests.qt.driver import wait_until
from tests.qt.fixtures import application, quiet

__all__ = ["application", "crowded_file", "crowded_pack", "quiet"]
FAULTY = Path(__file__).with_name("faulty.py")
TIMEOUT = 3.0  # seconds without a beat; the unit has 10
LIMIT = 60.0  # seconds a start may take on a busy machine


class Systemd:
    """Starts a program, listens to it, and starts it again when it ends, falls silent or asks for it."""

    def __init__(self, folder: Path, command: list[str]) -> None:
        self.command = command
        self.health = folder / "kiosk.prom"
        self.starts = 0
        self.why: list[str] = []
        self._runtime = folder / "run"
        self._runtime.mkdir()
        self.state = folder / "state"
        self.state.mkdir()
        self._end = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._end.bind(str(folder / "notify"))
        self._address = folder / "notify"
        self.start()

    def start(self) -> None:
        self.starts += 1
        self.process = subprocess.Popen(
            self.command,
            env={
                **os.environ,
                "NOTIFY_SOCKET": str(self._address),
                "WATCHDOG_USEC": str(round(TIMEOUT * 1_000_000)),
                "KIOSK_HEALTH": str(self.health),
                "RUNTIME_DIRECTORY": str(self._runtime),
                "STATE_DIRECTORY": str(self.state),
            },
            stderr=subprocess.DEVNULL,
        )

    def until(self, wanted: Callable[[str], bool]) -> str:
        """Listens until a message is as wanted; does its duty meanwhile."""
        while True:
            self._end.settimeout(LIMIT if not self.ready() else TIMEOUT)
            try:
                message = self._end.recv(4096).decode()
            except TimeoutError:
                self.again("silence")
                continue
            if "READY=1" in message.splitlines():
                self._ready = self.process.pid
            if wanted(message):
                return message
            if "WATCHDOG=trigger" in message.splitlines():
                self.again(message)

    _ready = 0

    def ready(self) -> bool:
        return self._ready == self.process.pid

    def again(self, why: str) -> None:
        assert self.starts < 5, self.why
        self.why.append(why)
        self.process.kill()
        self.process.wait()
        self._end.setblocking(False)
        while True:
            try:
                self._end.recv(4096)  # what the dead one still said
            except BlockingIOError:
                break
        self.start()

    def until_ready(self) -> str:
        return self.until(lambda message: "READY=1" in message.splitlines())

    def until_beat(self) -> str:
        return self.until(lambda message: "WATCHDOG=1" in message.splitlines() and "READY" not in message)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        self._end.close()


@pytest.fixture
def pack(pack_file: Path, tmp_path: Path) -> Path:
    """A pack that the test may break."""
    return Path(shutil.copy(pack_file, tmp_path / "content.pack"))


@pytest.fixture
def start(pack: Path, tmp_path: Path) -> Iterator[Callable[..., Systemd]]:
    """Starts the real command, or the one with a fault."""
    begun: list[Systemd] = []

    def start(fault: str = "") -> Systemd:
        command = [sys.executable, "-m", "kiosk", "run", "--pack", str(pack), "--window", "640x360"]
        if fault:
            command = [sys.executable, str(FAULTY), str(pack), fault, str(tmp_path / "sign")]
        begun.append(Systemd(tmp_path, command))
        return begun[-1]

    yield start
    for systemd in begun:
        systemd.close()


def test_ready_at_the_first_frame_then_a_beat_for_each_frame_that_was_asked_for(
    start: Callable[..., Systemd],
) -> None:
    systemd = start()
    assert "STATUS=on the screen" in systemd.until_ready().splitlines()
    for _ in range(5):
        assert "STATUS=on the screen" in systemd.until_beat().splitlines()
    assert systemd.starts == 1


def test_hung_thread_falls_silent_and_comes_back(start: Callable[..., Systemd], tmp_path: Path) -> None:
    systemd = start("hang")
    systemd.until_ready()
    (tmp_path / "sign").touch()
    systemd.until(lambda _: systemd.starts == 2)
    systemd.until_beat()
    assert systemd.why == ["silence"]


def test_stopped_process_falls_silent_and_comes_back(start: Callable[..., Systemd]) -> None:
    systemd = start()
    systemd.until_ready()
    systemd.process.send_signal(signal.SIGSTOP)
    systemd.until(lambda _: systemd.starts == 2)
    systemd.until_beat()
    assert systemd.why == ["silence"]


def test_window_that_shows_no_frames_is_reported_and_comes_back(
    start: Callable[..., Systemd], tmp_path: Path
) -> None:
    systemd = start("vanish")
    systemd.until_ready()
    (tmp_path / "sign").touch()
    systemd.until(lambda _: systemd.starts == 2)
    systemd.until_beat()
    assert systemd.why == ["STATUS=to be started again: no frame reaches the screen\nWATCHDOG=trigger"]


@pytest.mark.parametrize("loss", ["gone", "cut", "overwritten"])
def test_pack_that_went_is_reported_until_it_is_back(
    start: Callable[..., Systemd], pack: Path, loss: str
) -> None:
    whole = pack.read_bytes()
    systemd = start()
    systemd.until_ready()
    match loss:
        case "gone":
            pack.unlink()
        case "cut":
            os.truncate(pack, 100)
        case "overwritten":
            pack.write_bytes(bytes(len(whole)))
    said = systemd.until(lambda message: "WATCHDOG=trigger" in message)
    assert "the content pack" in said
    pack.write_bytes(whole)
    systemd.again(said)
    systemd.until_beat()
    assert systemd.starts == 2


def test_what_lies_around_a_packs_own_database_is_no_damage(
    speaking_pack_file: Path, crowded_file: Path
) -> None:
    assert unreadable(speaking_pack_file) == ""
    assert unreadable(crowded_file) == ""


def test_surprise_ends_the_process_with_its_own_code(start: Callable[..., Systemd], tmp_path: Path) -> None:
    systemd = start("surprise")
    systemd.until_ready()
    (tmp_path / "sign").touch()
    assert systemd.process.wait(LIMIT) == 70


def read(file: Path) -> dict[str, float]:
    """What a health file says; of samples with labels the last."""
    return {
        sample.name: sample.value
        for family in text_string_to_metric_families(file.read_text("utf-8"))
        for sample in family.samples
    }


def health(systemd: Systemd) -> dict[str, float]:
    """What is told next."""
    systemd.health.unlink(missing_ok=True)
    systemd.until(lambda _: systemd.health.is_file())
    return read(systemd.health)


def test_health_tells_of_frames_and_starts(start: Callable[..., Systemd]) -> None:
    systemd = start()
    systemd.until_ready()
    health(systemd)
    systemd.again("the test wants it")
    systemd.until_ready()
    told = health(systemd)
    assert told["kiosk_starts_total"] == 2
    assert told["kiosk_well"] == 1
    assert told["kiosk_start_timestamp_seconds"] <= told["kiosk_presented_timestamp_seconds"]
    assert told["kiosk_touched_timestamp_seconds"] == 0
    assert 0 < told["kiosk_first_start_timestamp_seconds"] < told["kiosk_start_timestamp_seconds"]


def test_health_tells_of_a_touch_before_the_last_restart(
    start: Callable[..., Systemd], tmp_path: Path
) -> None:
    systemd = start("touch")
    systemd.until_ready()
    begun = time.time()
    (tmp_path / "sign").touch()
    kept = systemd.state / LAST_TOUCH
    systemd.until(lambda _: not kept.read_text("ascii").endswith(" 0\n"))
    systemd.again("the test wants it")
    systemd.until_ready()
    told = health(systemd)
    assert begun - HOUR < told["kiosk_touched_timestamp_seconds"] <= told["kiosk_start_timestamp_seconds"]


class Turning:
    """A clock that the test turns: as it never jumps, and as it hangs on the wall."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def wall(self) -> float:
        return time.mktime((2026, 7, 1, 4, 0, 0, 0, 0, -1)) - DAY - 60 + self.seconds


@pytest.mark.parametrize("newest", [True, False], ids=["newest", "older"])
def test_health_tells_how_old_the_content_is_and_whether_there_is_newer(
    application: QCoreApplication, pack: Path, tmp_path: Path, newest: bool
) -> None:
    shelf = Shelf(tmp_path / "shelf", pack)
    if not newest:
        shelf.folder.mkdir()
        shelf.record.write_text("given-up.pack\n-\n", "ascii")
    os.utime(pack, (1000, 1000))
    opened = open_pack(pack)
    assert isinstance(opened, Pack)
    window, file = QQuickWindow(), tmp_path / "kiosk.prom"
    Service(window, opened, "software", {"KIOSK_HEALTH": str(file)}, window, shelf=shelf).beat()
    wait_until(file.is_file)
    told = read(file)
    assert told["kiosk_content_timestamp_seconds"] == 1000
    assert told["kiosk_content_fallback"] == (0 if newest else 1)
    window.deleteLater()
    opened.close()


Night = tuple[Service, Callable[[], bool]]


@pytest.fixture
def night(application: QCoreApplication, pack: Path) -> Iterator[Night]:
    """A kiosk that has run for a day when night comes; and whether it leaves at the next beat."""
    opened = open_pack(pack)
    assert isinstance(opened, Pack)
    window, turning, left = QQuickWindow(), Turning(), list[bool]()
    service = Service(window, opened, "software", {}, window, clock=turning, now=turning.wall)
    service.leaving.connect(lambda: left.append(True))
    service.beat()
    assert left == [], "by day, after a short while"
    turning.seconds = DAY + 60

    def leaves() -> bool:
        left.clear()
        turning.seconds += 1
        service.beat()
        return bool(left)

    yield service, leaves
    window.deleteLater()
    opened.close()


def test_the_nightly_restart_comes_when_nobody_is_there(night: Night) -> None:
    _, leaves = night
    assert leaves()


def test_no_planned_restart_under_a_visitor(night: Night) -> None:
    service, leaves = night
    service.began()
    assert not leaves()
    service.ended()
    assert leaves()


def test_no_planned_restart_under_staff(night: Night) -> None:
    service, leaves = night
    service.staff_came()
    assert not leaves()
    service.staff_left()
    assert leaves()


def test_no_planned_restart_into_a_pack_that_is_damaged(night: Night, pack: Path) -> None:
    _, leaves = night
    whole = pack.read_bytes()
    pack.write_bytes(whole[:-8192] + bytes(4096) + whole[-4096:])
    assert not leaves()
    pack.write_bytes(whole)
    assert leaves()
