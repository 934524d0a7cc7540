# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk self-test`, run as an installer does."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from kiosk.guide import screens
from kiosk.pack.reader import PAGE_SIZE, Pack, open_pack, seal


def self_test(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kiosk", "self-test", "--size", "640x360", *arguments],
        capture_output=True,
        text=True,
        env={name: value for name, value in os.environ.items() if name != "QT_QUICK_BACKEND"},
    )


def changed(pack_file: Path, target: Path, statement: str) -> Path:
    """A pack with one change, sealed as if it were meant so."""
    target.write_bytes(pack_file.read_bytes()[:-PAGE_SIZE])
    with sqlite3.connect(target) as connection:
        connection.execute(statement)
    connection.close()
    database = target.read_bytes()
    target.write_bytes(database + seal(hashlib.sha256(database).hexdigest()))
    return target


def test_whole_kiosk_passes_and_the_report_shows_every_page_in_every_language(
    speaking_pack_file: Path, tmp_path: Path
) -> None:
    pack_file, report = speaking_pack_file, tmp_path / "report.html"
    run = self_test("--pack", pack_file, "--report", report)
    assert run.returncode == 0, run.stdout + run.stderr
    text = report.read_text("utf-8")
    assert "This kiosk can show everything it has." in text
    pack = open_pack(pack_file)
    assert isinstance(pack, Pack)
    site = screens.site(pack, "ja")
    pages = [f"page-{page}-{row.id}" for page in screens.page_ids(pack, "ja") for row in site.languages]
    pack.close()
    assert len(pages) > 60 and [name for name in pages if f">{name}<" not in text] == []
    assert "warning-ja" in text and "attract-ja" in text
    machine = text.partition("This machine, as kiosk doctor finds it")[2].partition("</table>")[0]
    assert machine.count("<tr") >= 8
    assert "QT_QUICK_BACKEND" not in machine, "the self-test's own settings are none of the machine's"


def test_icon_without_an_outline_and_silence_are_named(pack_file: Path, tmp_path: Path) -> None:
    empty = "00000000" + "00000000" + "00000000"  # a QPainterPath of no elements, as a QDataStream
    broken = changed(
        pack_file,
        tmp_path / "broken.pack",
        f"UPDATE blob SET body = X'{empty}' WHERE kind = 'icon' AND id LIKE '%'",
    )
    run = self_test("--pack", broken)
    assert run.returncode == 1
    assert "FAULT icons: icon " in run.stdout
    assert "FAULT speech: nothing is read aloud in ja, ja-x-easy, en," in run.stdout


def test_damaged_pack_is_refused(pack_file: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.pack"
    content = bytearray(pack_file.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.write_bytes(content)
    run = self_test("--pack", damaged)
    assert run.returncode == 2
    assert "damaged" in run.stderr
