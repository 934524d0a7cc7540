# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine as the staff panel sees it."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from kiosk.pack.reader import Pack, PackFault, open_pack
from kiosk.station import attendant, pin, usage
from kiosk.station.attendant import Answer
from kiosk.station.doctor import Machine
from kiosk.station.loudness import Loudness, percent
from kiosk.station.shelf import Shelf
from kiosk.station.works import Places, Seen, Works
from kiosk.ui.panel import Panel
from tests.qt.driver import wait_until
from tests.qt.fixtures import application, quiet

__all__ = ["application", "quiet"]

NOON = 1782874800.0  # 1 July 2026, 12:00 in Japan


@pytest.fixture
def pack(pack_file: Path) -> Pack:
    opened = open_pack(pack_file)
    assert not isinstance(opened, PackFault)
    return opened


@pytest.fixture
def works(application: QCoreApplication, pack: Pack, tmp_path: Path) -> Works:
    for name in ("state", "run", "etc"):
        (tmp_path / name).mkdir()
    places = Places(
        state=tmp_path / "state",
        requests=tmp_path / "run",
        answer=tmp_path / "answer",
        pin=tmp_path / "etc/pin",
        shelf=Shelf(tmp_path / "shelf", pack.path),
        zone=lambda seconds: "2026-07-01 12:00",
    )
    return Works(
        pack,
        places,
        lambda: Seen(NOON - 3600, 0.0, 1, 0, "software"),
        lambda path: "",
        lambda language: None,
        QObject(application),
        supervised=True,
        now=lambda: NOON,
        machine=Machine(root=tmp_path),
    )


def test_a_bare_machine_lacks_what_it_lacks(works: Works) -> None:
    told = {fact.label: (fact.value, fact.weight) for fact in works.health()}
    assert told["touch"] == ("none", "fault")
    assert told["sound"] == ("none", "advice")
    assert told["screen"] == ("absent", "fault")
    assert told["readable"] == ("well", "well")
    assert told["set"] == ("no", "advice")
    assert told["touched"] == ("never", "")
    assert works.brightness() == -1


def test_what_runs_is_told_with_the_content_before_it(
    works: Works, speaking_pack_file: Path, tmp_path: Path
) -> None:
    assert "content-before" not in {fact.label for fact in works.running()}
    Shelf(tmp_path / "shelf", Path("/shipped")).take(speaking_pack_file, lambda pack: "")
    told = {fact.label: fact.value for fact in works.running()}
    assert told["content-before"] == "shipped"
    assert told["since"] == "2026-07-01 12:00"


def test_every_language_has_its_figures(works: Works) -> None:
    rows = {row.language: row for row in works.coverage()}
    assert rows["ja"].written and rows["en"].written
    assert len(rows) > 3
    for row in rows.values():
        assert row.texts > 100
        assert row.written or row.reviewed + row.draft > 0


def test_counts_under_five_are_not_told(works: Works, tmp_path: Path) -> None:
    hours = iter([*["2026-07-01T09"] * 7, *["2026-06-30T09"] * 9])
    counter = usage.Counter(tmp_path / "state" / usage.FILE, lambda: next(hours))
    for number in range(16):
        counter.began("ja" if number else "vi")
        counter.opened("uclg")
        counter.ended()
    told = [(fact.label, fact.value) for fact in works.today("ja")]
    assert told[:3] == [("visits", "7"), ("日本語", "6"), ("Tiếng Việt", "<5")]
    assert told[3][1] == "7"


def test_a_day_without_visitors(works: Works) -> None:
    assert [(fact.label, fact.value) for fact in works.today("ja")] == [("visits", "0")]


def test_a_damaged_file_of_counts_is_no_fault(works: Works, tmp_path: Path) -> None:
    (tmp_path / "state" / usage.FILE).write_bytes(b"no database" * 100)
    assert works.today("ja")[0].value == "0"


def test_the_pin_is_tried_against_the_site_s_file(works: Works, tmp_path: Path) -> None:
    assert not works.try_pin("480913"), "there is none"
    (tmp_path / "etc/pin").write_text(pin.sealed("480913", b"salt" * 4), "ascii")
    assert not works.try_pin("480914")
    assert json.loads((tmp_path / "state" / pin.ATTEMPTS).read_text("ascii"))[0] == 2
    assert works.try_pin("480913")
    assert not (tmp_path / "state" / pin.ATTEMPTS).exists()


def test_only_the_answer_to_the_last_question_counts(works: Works, tmp_path: Path) -> None:
    attendant.tell(Answer(1, "done", "installed"), tmp_path / "answer")
    assert works.ask("rollback")
    assert works.answer() is None
    request = attendant.taken(tmp_path / "run")
    assert request is not None
    assert (request.task, request.value) == ("rollback", "")
    attendant.tell(Answer(request.number, "done", "rolled-back"), tmp_path / "answer")
    assert works.answer() == ("done", "rolled-back", "")
    assert works.ask("brightness", "40")
    assert works.answer() is None


def test_all_that_is_done_at_the_panel_is_in_the_log(
    works: Works, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO, "kiosk.staff")
    restarted: list[int] = []
    monkeypatch.setattr(works, "restart", lambda: restarted.append(1))
    (tmp_path / "etc/pin").write_text(pin.sealed("480913", b"salt" * 4), "ascii")
    light = tmp_path / "sys/class/backlight/panel"
    light.mkdir(parents=True)
    for name, value in (("brightness", 300), ("max_brightness", 1200), ("bl_power", 0)):
        (light / name).write_text(f"{value}\n", "ascii")
    panel = Panel(works, "ja", lambda: 0.0, works)

    def enter(digits: str) -> None:
        for digit in digits:
            panel.type(digit)
        panel.enter()

    def louder() -> None:
        works.loudness.changed.emit(40)
        panel.turnVolume(1)

    def darker() -> None:
        panel.show("levels")
        panel.turnBrightness(-1)

    def confirmed(action: str) -> None:
        panel.wish(action)
        panel.confirm()

    def answered(code: str, detail: str) -> None:
        request = attendant.taken(tmp_path / "run")
        assert request is not None
        attendant.tell(Answer(request.number, "done", code, detail), tmp_path / "answer")
        panel.look()

    done: list[tuple[Callable[[], None], list[tuple[str, str]]]] = [
        (lambda: enter("111111"), [("open", ""), ("pin", "wrong")]),
        (lambda: enter("480913"), [("pin", "right")]),
        (lambda: panel.show("colours"), [("colours", "")]),
        (lambda: panel.show("touch"), [("touch", "")]),
        (lambda: panel.show("cleaning"), [("cleaning", "")]),
        (darker, [("brightness", "15")]),
        (lambda: answered("brightness", "15"), [("answer", "done brightness 15")]),
        (louder, [("volume", "45")]),
        (panel.listen, [("listen", "ja")]),
        (lambda: panel.speak("en"), [("language", "en")]),
        (panel.install, [("update", "")]),
        (lambda: answered("installed", "abc.pack"), [("answer", "done installed abc.pack")]),
        (lambda: confirmed("rollback"), [("rollback", "")]),
        (lambda: confirmed("reboot"), [("reboot", "")]),
        (lambda: confirmed("restart"), [("restart", ""), ("leave", "restart")]),
        (panel.leave, [("leave", "by hand")]),
    ]
    for do, wanted in done:
        do()
        fields = [vars(record)["fields"] for record in caplog.records]
        assert [(field["KIOSK_ACTION"], field["KIOSK_VALUE"]) for field in fields] == wanted
        said = [f"staff: {action} {value}".rstrip() for action, value in wanted]
        assert [record.getMessage() for record in caplog.records] == said
        caplog.clear()
    assert restarted == [1]


PACTL = """#!/bin/sh
case "$1" in
get-default-sink) cat "$0.sink" ;;
get-sink-volume) cat "$0.volume" ;;
set-sink-volume) echo "Volume: front-left: 1 / $3 / 0 dB, front-right: 1 / $3 / 0 dB" >"$0.volume" ;;
esac
"""


def test_the_loudspeaker_is_asked_and_set(application: QCoreApplication, tmp_path: Path) -> None:
    program = tmp_path / "pactl"
    program.write_text(PACTL, "ascii")
    program.chmod(0o755)
    (tmp_path / "pactl.sink").write_text("alsa_output.pci\n", "ascii")
    (tmp_path / "pactl.volume").write_text("Volume: front-left: 26214 /  40% / -23.88 dB\n", "ascii")
    loudness = Loudness(QObject(application), str(program))
    heard: list[int] = []
    loudness.changed.connect(heard.append)
    loudness.look()
    wait_until(lambda: heard == [40])
    loudness.set(55)
    wait_until(lambda: heard == [40, 55])
    (tmp_path / "pactl.sink").write_text("auto_null\n", "ascii")
    loudness.look()
    wait_until(lambda: heard == [40, 55, -1])


def test_without_the_sound_service_there_is_no_loudspeaker(
    application: QCoreApplication, tmp_path: Path
) -> None:
    loudness = Loudness(QObject(application), str(tmp_path / "nothing"))
    heard: list[int] = []
    loudness.changed.connect(heard.append)
    loudness.look()
    wait_until(lambda: heard == [-1])


@pytest.mark.parametrize(
    ("told", "found"), [("", -1), ("Volume: mono: 65536 / 100% / 0.00 dB", 100), ("a / 20% b / 35%", 35)]
)
def test_percent_is_the_loudest_channel(told: str, found: int) -> None:
    assert percent(told) == found


def test_a_day_is_summed_over_its_hours(tmp_path: Path) -> None:
    file = tmp_path / "usage.db"
    with sqlite3.connect(file) as connection:
        connection.execute(usage.TABLE)
        rows = [
            ("2026-07-01T09", "visit", "", 4),
            ("2026-07-01T10", "visit", "", 3),
            ("2026-07-02T10", "visit", "", 9),
        ]
        connection.executemany("INSERT INTO count VALUES (?, ?, ?, ?)", rows)
    assert usage.of_day(file, "2026-07-01") == usage.Day(7, (), ())
