# SPDX-License-Identifier: GPL-3.0-or-later
"""What waits for staff, on a given day."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.folder import read
from kiosk.desk import status
from kiosk.pack.clips import Words
from tests.desk.conftest import REPOSITORY

SMALL = REPOSITORY / "tests" / "fixtures" / "small"
NOTICE = """\
# yaml-language-server: $schema=../schema/notice.schema.json
id: fair
kind: normal
from: "2026-08-01"
until: "2026-08-31"
title: {ja: 見本, en: Sample}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "data"))


def change(data: Path, name: str, old: str, new: str) -> None:
    file = data / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def due(data: Path, file: str) -> list[date | None]:
    return [one.by for one in status.facts(read(data), "en") if one.place.startswith(f"{file}:")]


@pytest.mark.parametrize(
    ("as_of", "more", "by"),
    [
        ('"2024-02-29"', "", date(2025, 2, 28)),
        ('"2024-02"', "", date(2025, 2, 28)),
        ('"2024"', "", date(2025, 12, 31)),
        ("c. 2024", "", date(2025, 12, 31)),
        ('"2024-08-31"', "office_holder: true", date(2025, 2, 28)),
        ("undated", "", None),
        ("undated", 'review_by: "2027-04-01"', date(2027, 4, 1)),
        ('"2024"', 'review_by: "2027-04-01"', date(2027, 4, 1)),
    ],
)
def test_fact_is_reviewed_in_time(as_of: str, more: str, by: date | None, small: Path) -> None:
    change(small, "contact.yaml", 'as_of: "2024"\n  grade: A', f"as_of: {as_of}\n  grade: A\n  {more}")
    assert by in due(small, "contact.yaml")
    assert due(small, "contact.yaml").count(date(2025, 12, 31)) == (4 if by == date(2025, 12, 31) else 3)


def test_page_names_each_fact_with_its_place(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(small, "places.yaml", 'as_of: "2020"', 'as_of: "2025-06"')
    assert main(["status", str(small), "--date", "2026-06-30", "--language", "en", "--all"]) == 1
    said = capsys.readouterr().out
    assert "places.yaml:12: place 'bridgeton': as of 2025-06" not in said
    main(["status", str(small), "--date", "2026-07-01", "--language", "en", "--all"])
    assert (
        "places.yaml:12: place 'bridgeton': as of 2025-06, to be reviewed by 2026-06-30"
        in capsys.readouterr().out
    )


def test_all_is_well_when_nothing_waits(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", str(small), "--date", "2016-01-01", "--language", "en"]) == 0
    assert capsys.readouterr().out.startswith("Facts past their review date: 0 of ")


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-08-16", ""),
        ("2026-08-17", "notices/fair.yaml:2: notice 'fair': ends on 2026-08-31"),
        ("2026-09-01", "notices/fair.yaml:2: notice 'fair': ended on 2026-08-31"),
    ],
)
def test_notice_that_ends_soon_is_told(day: str, told: str, small: Path) -> None:
    (small / "notices").mkdir()
    (small / "notices" / "fair.yaml").write_text(NOTICE, encoding="utf-8")
    page = status.page(status.parts(read(small), date.fromisoformat(day), "en"), "en")
    assert told in page and ("fair" in page) is bool(told)


def test_emergency_that_is_shown_is_always_told(small: Path) -> None:
    (small / "notices").mkdir()
    text = NOTICE.replace("normal", "emergency").replace('until: "2026-08-31"\n', "")
    (small / "notices" / "fair.yaml").write_text(text, encoding="utf-8")
    page = status.page(status.parts(read(small), date(2027, 1, 1), "ja"), "ja")
    assert "お知らせ「fair」: 緊急のお知らせが画面ぜんたいに出ています" in page


def test_picture_whose_alternative_text_is_its_file_name_is_told(small: Path) -> None:
    page = status.parts(read(small), date(2020, 1, 1), "en")
    assert page[-1].lines == ()
    text = (small / "pages" / "partners.yaml").read_text(encoding="utf-8")
    english = text.split("alt: {ja: ")[1].split("en: ")[1].split("}")[0]
    change(small, "pages/partners.yaml", f"en: {english}}}", "en: bridge}")
    assert [line.split(" ")[-1] for line in status.parts(read(small), date(2020, 1, 1), "en")[-1].lines] == [
        "media/bridge.png"
    ]


def test_requests_to_staff_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--language", "en"]) == 1
    assert "places/partners.yaml" in capsys.readouterr().out


def test_folder_with_problems_is_mended_first(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(small, "site.yaml", "here: sample-city", "here: nowhere")
    assert main(["status", str(small), "--language", "en"]) == 1
    assert (
        capsys.readouterr().err
        == "kiosk: the data folder has problems of its own; mend them first (kiosk check)\n"
    )


@pytest.fixture
def server() -> Iterator[str]:
    """A web server that has one page."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/there" else 404)
            self.end_headers()

        def log_message(self, *words: object) -> None:
            pass

    running = HTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}"
    running.shutdown()
    running.server_close()


def test_links_are_asked_for_only_when_wanted_and_those_that_do_not_answer_are_told(
    server: str, small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in small.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace("https://example.org", f"{server}/gone")
        file.write_text(text.replace(f"{server}/gone/more", f"{server}/there"), encoding="utf-8")
    told = status.links(read(small), "en")
    assert told.waiting and told.lines
    assert all(line.endswith(": 404") for line in told.lines)
    assert not any("/there" in line for line in told.lines)
    main(["status", str(small), "--language", "en"])
    assert "Links" not in capsys.readouterr().out


def test_what_has_happened_needs_no_review(small: Path) -> None:
    assert len(due(small, "pages/history.yaml")) == 0


def test_page_stays_one_page(capsys: pytest.CaptureFixture[str]) -> None:
    main(["status", "--date", "2030-01-01", "--language", "en"])
    short = capsys.readouterr().out
    main(["status", "--date", "2030-01-01", "--language", "en", "--all"])
    assert len(short.splitlines()) < 70 < len(capsys.readouterr().out.splitlines())
    assert "more (kiosk status --all)" in short


def test_words_without_a_clip_are_counted_by_language(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["status", str(small), "--date", "2024-06-01", "--language", "en"])
    told = capsys.readouterr().out
    found = re.search(r"Texts that are read aloud without a clip: (\d+) of (\d+)\.", told)
    assert found is not None and 0 < int(found[1]) <= int(found[2])
    by_language = re.findall(r"^  (ja|en): (\d+) of \d+$", told, re.MULTILINE)
    assert [name for name, _ in by_language] == ["en", "ja"]
    assert sum(int(count) for _, count in by_language) == int(found[1])


def test_what_has_its_clip_is_not_counted() -> None:
    wanted = [Words("ja", "あ"), Words("ja", "い"), Words("en", "a")]
    part = status.unheard(wanted, wanted[:1], "en")
    assert part.title.startswith("Texts that are read aloud without a clip: 1 of 3.")
    assert part.lines == ("ja: 1 of 2",) and not part.waiting
