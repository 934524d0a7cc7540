# SPDX-License-Identifier: GPL-3.0-or-later
"""Use is counted, and nothing about one visitor is kept."""

from __future__ import annotations

import csv
import io
import random
import sqlite3
import sys
import zoneinfo
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PIL import Image

from kiosk.app import count
from kiosk.cli import main
from kiosk.pack.reader import Pack
from kiosk.station.usage import FILE, Counter
from tests.qt.driver import Visitor
from tests.qt.fixtures import *  # noqa: F403 (pytest finds fixtures by name)

PAGES = ("overview", "partners", "map", "contact")


def rows(folder: Path) -> list[tuple[str, str, str, int]]:
    connection = sqlite3.connect(folder / FILE)
    found = connection.execute("SELECT * FROM count").fetchall()
    connection.close()
    return found


def visit(counter: Counter, pages: list[str], *languages: str) -> None:
    counter.began("ja")
    for page in pages:
        counter.opened(page)
    for language in languages:
        counter.spoke(language)
    counter.ended()


@pytest.fixture
def month(tmp_path: Path) -> Path:
    """The state folder after a month: ten visits on one day, two on another."""
    now = ["2026-04-01T10"]
    counter = Counter(tmp_path / FILE, lambda: now[0])
    for _ in range(10):
        visit(counter, ["overview", "partners", "overview"], "en")
    now[0] = "2026-04-02T11"
    for _ in range(2):
        visit(counter, ["contact"])
    return tmp_path


def test_thousand_sessions_leave_counters_only(tmp_path: Path) -> None:
    dice = random.Random(1)
    hours = [f"2026-04-{day:02}T{hour:02}" for day in range(1, 8) for hour in range(9, 17)]
    now = [hours[0]]
    counter = Counter(tmp_path / FILE, lambda: now[0])
    for number in range(1000):
        now[0] = hours[number * len(hours) // 1000]
        pages = [dice.choice(PAGES) for _ in range(dice.randrange(6))]
        visit(counter, pages, *dice.sample(["en", "pt"], dice.randrange(2)))
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    connection = sqlite3.connect(tmp_path / FILE)
    assert [name for (name,) in connection.execute("SELECT name FROM sqlite_master")] == ["count"]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(count)")]
    connection.close()
    assert columns == ["hour", "kind", "name", "number"]
    found = rows(tmp_path)
    assert found == sorted(found), "the order says nothing"
    assert {(hour, kind, name) for hour, kind, name, _ in found} <= {
        (hour, kind, name)
        for hour in hours
        for kind, names in (("visit", ("",)), ("page", PAGES), ("language", ("ja", "en", "pt")))
        for name in names
    }
    assert sum(number for _, kind, _, number in found if kind == "visit") == 1000
    assert len(found) <= len(hours) * 8, "as many rows as counters, not as visits"


def test_order_of_a_visit_leaves_no_trace(tmp_path: Path) -> None:
    contents = []
    for name, pages in (("a", ["map", "contact"]), ("b", ["contact", "map", "contact"])):
        (tmp_path / name).mkdir()
        visit(Counter(tmp_path / name / FILE, lambda: "2026-04-01T10"), pages)
        contents.append((tmp_path / name / FILE).read_bytes())
    assert contents[0] == contents[1]


def test_disk_that_refuses_takes_nothing_from_the_visitor(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    visit(Counter(tmp_path / "none" / FILE, lambda: "2026-04-01T10"), ["map"])
    assert "a visit was not counted" in caplog.text


@pytest.mark.parametrize("damage", ["letters", "cut"])
def test_damaged_counters_are_set_aside_and_counting_goes_on(
    month: Path, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    file = month / FILE
    match damage:
        case "letters":
            file.write_bytes(bytes(range(256)) * 16)
        case "cut":
            file.write_bytes(file.read_bytes()[:4096])
    spoilt = file.read_bytes()
    for _ in range(2):
        visit(Counter(file, lambda: "2026-04-03T10"), ["map"])
    assert ("2026-04-03T10", "visit", "", 2) in rows(month)
    assert (month / f"{FILE}.damaged").read_bytes() == spoilt
    assert caplog.text.count("set aside") == 1


def test_running_kiosk_counts_a_visit(visitor: Visitor, pack: Pack, tmp_path: Path) -> None:
    program = visitor.program
    program.kiosk.session.finish()
    count(program, pack, tmp_path)
    visitor.wake()
    program.kiosk.open("partners")
    program.kiosk.chooseLanguage("en")
    program.kiosk.session.finish()
    assert {(kind, name, number) for _, kind, name, number in rows(tmp_path)} == {
        ("visit", "", 1),
        ("page", "partners", 1),
        ("language", "ja", 1),
        ("language", "en", 1),
    }


def test_hours_are_those_of_the_pack_where_the_system_knows_no_time_zones(
    visitor: Visitor, pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("tzdata", "tzdata.zoneinfo", "tzdata.zoneinfo.Asia"):
        monkeypatch.setitem(sys.modules, name, None)
    zoneinfo.ZoneInfo.clear_cache()
    zoneinfo.reset_tzpath(())
    try:
        visitor.program.kiosk.session.finish()
        count(visitor.program, pack, tmp_path)
        visitor.wake()
        visitor.program.kiosk.session.finish()
    finally:
        zoneinfo.reset_tzpath()
    japan = f"{datetime.now(timezone(timedelta(hours=9))):%Y-%m-%dT}"
    assert {hour[:11] for hour, *_ in rows(tmp_path)} == {japan}


def test_tables_hide_what_is_under_five(month: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet, picture = month / "use.csv", month / "use.png"
    words = [
        "usage",
        "--file",
        str(month / FILE),
        "--language",
        "en",
        "--csv",
        str(sheet),
        "--picture",
        str(picture),
    ]
    assert main(words) == 0
    said = capsys.readouterr().out
    assert "2026-04-01      10  ██████" in said and "2026-04-02      <5\n" in said
    assert "contact       <5" in said and "Counts under five are not shown." in said
    table = list(csv.reader(io.StringIO(sheet.read_text(encoding="utf-8-sig"))))
    assert ["hour", "10:00", "10"] in table and ["hour", "11:00", "<5"] in table
    assert ["language", "ja", "12"] in table and ["page", "overview", "10"] in table
    with Image.open(picture) as drawn:
        assert drawn.width > 1000 and len(drawn.getcolors(1_000_000) or []) > 10


def test_only_the_days_that_were_asked_for(month: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(
        [
            "usage",
            "--file",
            str(month / FILE),
            "--from",
            "2026-04-02",
            "--to",
            "2026-04-30",
            "--language",
            "ja",
        ]
    )
    said = capsys.readouterr().out
    assert "2026-04-01" not in said and "2026-04-02      <5" in said


def test_file_without_counts_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["usage", "--file", str(tmp_path / "none.db"), "--language", "en"]) == 1
    assert "none.db holds no counts" in capsys.readouterr().err
