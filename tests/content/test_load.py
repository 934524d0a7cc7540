# SPDX-License-Identifier: GPL-3.0-or-later
"""A data folder becomes content."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main, spoken
from kiosk.content.load import Content, load
from kiosk.content.schema import FILES, Merge, Partner, Timeline
from tests.content.mistakes import FONTS, SMALL

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def content() -> Content:
    loaded = load(SMALL, fonts=FONTS)
    assert loaded.content is not None
    return loaded.content


def test_bundled_data_has_no_errors() -> None:
    loaded = load(DATA, fonts=FONTS)
    assert [str(problem) for problem in loaded.problems if problem.severity == "error"] == []
    assert loaded.content is not None


def test_pages_are_in_the_order_of_their_files(content: Content) -> None:
    assert list(content.pages) == ["contact", "history", "map", "overview", "partners"]


def test_places_are_in_the_order_of_the_file(content: Content) -> None:
    assert list(content.places) == [
        "sample-city",
        "bridgeton",
        "old-port",
        "harbour",
        "large-city",
        "small-town",
    ]


def test_places_may_be_in_several_files(tmp_path: Path) -> None:
    import shutil

    data = Path(shutil.copytree(SMALL, tmp_path / "data"))
    whole = (data / "places.yaml").read_text(encoding="utf-8")
    first, second = whole.split("  - id: old-port")
    (data / "places.yaml").write_text(first, encoding="utf-8")
    (data / "places").mkdir()
    header = "# yaml-language-server: $schema=../schema/places.schema.json\nplaces:\n"
    (data / "places" / "more.yaml").write_text(f"{header}  - id: old-port{second}", encoding="utf-8")
    loaded = load(data)
    assert loaded.problems == ()
    assert loaded.content is not None
    assert list(loaded.content.places) == [
        "sample-city",
        "bridgeton",
        "old-port",
        "harbour",
        "large-city",
        "small-town",
    ]


def test_words_become_what_they_mean(content: Content) -> None:
    partner = content.places["old-port"]
    assert isinstance(partner, Partner)
    assert (partner.lon, partner.lat, partner.inactive, partner.until) == (110.0, -5.0, True, "2010")
    assert content.site.screen.diagonal_inches is None
    assert content.site.idle.seconds == 90
    assert content.regions[1].countries[1].code == "NO"
    assert content.metropolitan.id == "metropolis"
    timeline = content.pages["history"].blocks[0]
    assert isinstance(timeline, Timeline)
    assert [event.date for event in timeline.items] == ["1985", "2003-04"]
    merge = content.view.moves[2]
    assert isinstance(merge, Merge)
    assert (merge.origin, merge.target, merge.box) == ("Smallland", "FR", None)


def test_notices_do_not_stop(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    import shutil

    data = Path(shutil.copytree(SMALL, tmp_path / "data"))
    contact = data / "contact.yaml"
    contact.write_text(contact.read_text(encoding="utf-8") + "confirm: is this right?\n", encoding="utf-8")
    assert main(["check", str(data), "--language", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "notices (they do not stop the kiosk):",
        "contact.yaml:14:10: to confirm: is this right?",
        "no problems, 1 notice",
    ]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
        ({"LANG": "de_DE"}, "en"),
    ],
)
def test_report_speaks_the_language_of_the_locale(environment: dict[str, str], language: str) -> None:
    assert spoken(environment) == language


@pytest.mark.parametrize("name", FILES)
def test_schema_command_prints_one_schema(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    expected = (DATA / "schema" / f"{name}.schema.json").read_text(encoding="utf-8")
    assert capsys.readouterr().out == expected


def test_schema_command_knows_no_other_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "pages"]) == 2
    assert "use one of: site, sources, page" in capsys.readouterr().err


def test_check_needs_no_qt_and_prints_on_any_terminal(tmp_path: Path) -> None:
    """In a process of its own, with a terminal that knows neither Japanese nor dashes."""
    program = (
        "import sys; from kiosk.cli import main; code = main(['check', sys.argv[1], '--language', 'ja']); "
        "assert not any(name.startswith(('PySide6', 'shiboken6', 'qtpy')) for name in sys.modules); sys.exit(code)"
    )
    source = Path(__file__).parents[2] / "src"
    environment = {"PYTHONPATH": str(source), "PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "nowhere")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert done.stderr == ""
    assert done.stdout.startswith("nowhere:1:1: \\u")
