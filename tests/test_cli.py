# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands: what they print, where, and with which exit code."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import Bar, Count, main, spoken
from kiosk.content.load import load
from kiosk.content.schema import FILES
from kiosk.pack.reader import Pack, open_pack

FIXTURES = Path(__file__).parent / "fixtures"
SMALL = FIXTURES / "small"
COMMANDS = (
    "check",
    "schema",
    "build",
    "new",
    "usage",
    "diff",
    "status",
    "preview",
    "export",
    "import",
    "run",
    "shots",
    "where",
)
OLD = b"the pack of yesterday"


@dataclass(frozen=True, slots=True)
class Said:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str


class Terminal:
    """Runs commands in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def kiosk(self, *words: str | Path) -> Said:
        self._capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as leaving:  # argparse ends so
            code = leaving.code if isinstance(leaving.code, int) else 0
        captured = self._capsys.readouterr()
        return Said(code, captured.out, captured.err)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A data folder with two problems."""
    data = Path(shutil.copytree(SMALL, tmp_path / "faulty"))
    site = (data / "site.yaml").read_text(encoding="utf-8")
    (data / "site.yaml").write_text(
        site.replace("here: sample-city", "here: sample-cty").replace("home: [overview", "home: [overveiw"),
        encoding="utf-8",
    )
    return data


# Help and mistakes of the one who types


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, terminal: Terminal) -> None:
    said = terminal.kiosk(command, "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"usage: kiosk {command}")


def test_help_names_every_command(terminal: Terminal) -> None:
    said = terminal.kiosk("--help")
    assert said.code == 0
    assert all(f"    {command} " in said.out for command in COMMANDS)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "required: COMMAND"),
        (("show",), "invalid choice: 'show'"),
        (("where", "137.7"), "required: lat"),
        (("where", "east", "34.7"), "lon: 'east' is not a number of degrees from -180 to 360"),
        (("where", "nan", "34.7"), "lon: 'nan' is not a number of degrees"),
        (("where", "361", "34.7"), "lon: '361' is not a number of degrees"),
        (("where", "137.7", "-90.1"), "lat: '-90.1' is not a number of degrees from -90 to 90"),
        (("where", "137.7", "inf"), "lat: 'inf' is not a number of degrees"),
        (("run", "--window", "large"), "'large' is not a size in pixels; write it as in 1920x1080"),
        (("run", "--window", "0x1080"), "'0x1080' is not a size in pixels"),
        (("run", "--window", "1920×1080"), "is not a size in pixels"),
        (("shots", "-o", "x", "--size", "1920"), "'1920' is not a size in pixels"),
        (("run", "--pack", "a", "--data", "b"), "not allowed with"),
        (("check", "--language", "tlh"), "invalid choice: 'tlh'"),
    ],
    ids=lambda value: " ".join(value) or "nothing" if isinstance(value, tuple) else None,
)
def test_mistyped_command_is_explained(words: tuple[str, ...], message: str, terminal: Terminal) -> None:
    said = terminal.kiosk(*words)
    assert (said.code, said.out) == (2, "")
    assert message in said.err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP.UTF-8"}, "ja"),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": ""}, "ja"),
    ],
    ids=str,
)
def test_reports_speak_the_language_of_the_locale(environment: dict[str, str], language: str) -> None:
    assert spoken(environment) == language


# check and schema


@pytest.mark.parametrize(("language", "words"), [("en", "no problems"), ("ja", "問題はありません")])
def test_check_of_good_content(language: str, words: str, terminal: Terminal) -> None:
    said = terminal.kiosk("check", SMALL, "--language", language)
    assert said == Said(0, f"{words}\n", "")


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_bar_is_shown_from_the_first_second_on_and_taken_away() -> None:
    now = [0.0]
    screen = Screen()
    bar = Bar(screen, lambda: now[0])
    bar(0.5)
    assert screen.getvalue() == ""
    now[0] = 1.0
    bar(0.5)
    assert screen.getvalue() == f"\r[{'#' * 20}{' ' * 20}]  50%"
    bar.clear()
    assert screen.getvalue().endswith(f"\r{' ' * 47}\r")


def test_count_of_clips_says_how_long_the_rest_takes() -> None:
    now = [0.0]
    screen = Screen()
    count = Count(screen, lambda: now[0], "en")
    count(0, 11294)
    assert screen.getvalue().endswith("speech: making 11,294 clips; this takes minutes the first time\n")
    now[0] = 60.0
    count(1200, 11294)
    assert screen.getvalue().endswith("\r\x1b[Kspeech: 1,200 of 11,294 clips, about 9 min left")
    now[0] = 60.5
    count(1210, 11294)
    assert "1,210" not in screen.getvalue()
    count(11294, 11294)
    assert screen.getvalue().endswith("speech: 11,294 of 11,294 clips, about 0 min left\n")


def test_count_of_clips_writes_a_line_a_minute_into_a_file() -> None:
    now = [0.0]
    file = io.StringIO()
    count = Count(file, lambda: now[0], "ja")
    for second in range(0, 151, 10):
        now[0] = float(second)
        count(second, 150)
    assert file.getvalue().splitlines() == [
        "読み上げ: 150 件の音声を作ります。はじめの一回は何分かかかります",
        "読み上げ: 150 件のうち 60 件。あと約 2 分",
        "読み上げ: 150 件のうち 120 件。あと約 1 分",
        "読み上げ: 150 件のうち 150 件。あと約 0 分",
    ]


def test_bar_writes_nothing_into_a_file() -> None:
    now = [0.0]
    file = io.StringIO()
    bar = Bar(file, lambda: now[0])
    now[0] = 5.0
    bar(0.5)
    bar.clear()
    assert file.getvalue() == ""


def test_check_tells_how_far_it_is() -> None:
    told: list[float] = []
    load(SMALL, progress=told.append)
    assert told == sorted(told) and told[0] == 0.0 and told[-1] == 1.0 and len(set(told)) > 20


def test_check_of_faulty_content_names_all_problems(faulty: Path, terminal: Terminal) -> None:
    said = terminal.kiosk("check", faulty, "--language", "en")
    assert (said.code, said.err) == (1, "")
    *problems, count = said.out.splitlines()
    assert len(problems) == 2 and all(line.startswith("site.yaml:") for line in problems)
    assert "'sample-cty'" in said.out and "did you mean 'sample-city'?" in said.out
    assert count.startswith("2 problems")


def test_check_of_the_real_content_finds_nothing_wrong(terminal: Terminal) -> None:
    said = terminal.kiosk("check", "--language", "en")
    assert said.code == 0, said.out
    assert said.out.splitlines()[-1].startswith("no problem")


@pytest.mark.parametrize("name", FILES)
def test_schema_prints_json(name: str, terminal: Terminal) -> None:
    said = terminal.kiosk("schema", name)
    assert (said.code, said.err) == (0, "")
    assert "properties" in json.loads(said.out)


def test_schema_without_a_name_prints_all(terminal: Terminal) -> None:
    assert json.loads(terminal.kiosk("schema").out).keys() == FILES.keys()


def test_schema_that_is_not_there_is_named(terminal: Terminal) -> None:
    said = terminal.kiosk("schema", "pages")
    assert (said.code, said.out) == (2, "")
    assert said.err == f"kiosk: there is no schema 'pages' — use one of: {', '.join(FILES)}\n"


def test_schema_files_beside_the_content_are_the_written_ones(tmp_path: Path, terminal: Terminal) -> None:
    assert terminal.kiosk("schema", "--write", tmp_path / "new" / "schema") == Said(0, "", "")
    written = {
        path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "new" / "schema").iterdir()
    }
    assert written.keys() == {f"{name}.schema.json" for name in FILES}
    kept = {path.name: path.read_text(encoding="utf-8") for path in (paths.data() / "schema").iterdir()}
    assert kept == written, "kiosk schema --write data/schema"


# build


def test_build_writes_a_pack_and_says_where(tmp_path: Path, terminal: Terminal) -> None:
    output = tmp_path / "new" / "small.pack"
    assert terminal.kiosk("build", SMALL, "-o", output, "--clips", "none") == Said(0, f"{output}\n", "")
    pack = open_pack(output)
    assert isinstance(pack, Pack)
    pack.close()


def test_build_of_faulty_content_says_so_and_writes_nothing(
    faulty: Path, tmp_path: Path, terminal: Terminal
) -> None:
    output = tmp_path / "packs" / "small.pack"
    said = terminal.kiosk("build", faulty, "-o", output, "--language", "en")
    assert (said.code, said.err) == (1, "")
    assert said.out.count("site.yaml:") == 2 and said.out.splitlines()[-1].startswith("2 problems")
    assert not output.exists() and not output.parent.exists()


def test_build_of_faulty_content_keeps_the_old_pack(faulty: Path, tmp_path: Path, terminal: Terminal) -> None:
    output = tmp_path / "packs" / "small.pack"
    output.parent.mkdir()
    output.write_bytes(OLD)
    assert terminal.kiosk("build", faulty, "-o", output).code == 1
    assert output.read_bytes() == OLD
    assert [path.name for path in output.parent.iterdir()] == ["small.pack"]


def test_build_of_no_folder_is_a_problem(tmp_path: Path, terminal: Terminal) -> None:
    said = terminal.kiosk("build", tmp_path / "none", "-o", tmp_path / "x.pack", "--language", "en")
    assert said.code == 1
    assert said.out.startswith("none:1:1: ")
    assert list(tmp_path.iterdir()) == []


def test_build_to_where_nothing_can_be_written_names_the_place(tmp_path: Path, terminal: Terminal) -> None:
    (tmp_path / "file").write_bytes(OLD)
    for output in (tmp_path, tmp_path / "file" / "x.pack"):
        said = terminal.kiosk("build", SMALL, "-o", output)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith(f"kiosk: {output}: the content pack cannot be written (")
        assert said.err.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


# where


@pytest.mark.parametrize(
    ("lon", "lat", "country", "region", "places"),
    [
        ("147.9", "45.0", "JP", "asia_pacific", []),
        ("137.73", "34.71", "JP", "asia_pacific", ["hamamatsu"]),
        ("-77.6", "43.16", "US", "north_america", ["rochester"]),
        ("-0.1", "51.5", "GB", "europe", None),
        ("-160", "0", "", "", []),
        ("200", "0", "", "", []),
        ("180", "-90", "AQ", "", []),
    ],
)
def test_where(
    lon: str,
    lat: str,
    country: str,
    region: str,
    places: list[str] | None,
    pack_file: Path,
    terminal: Terminal,
) -> None:
    said = terminal.kiosk("where", "--pack", pack_file, lon, lat)
    assert (said.code, said.err) == (0, "")
    assert said.out.count("\n") == 1 and said.out.endswith("\n")
    told = json.loads(said.out)
    assert told.keys() == {"lon", "lat", "country", "name", "region", "places"}
    assert (told["lon"], told["lat"]) == (float(lon), float(lat))
    assert (told["country"], told["region"]) == (country, region)
    assert places is None or told["places"] == places
    assert bool(told["name"]) == bool(country)


# A pack that cannot be shown


@pytest.mark.parametrize("command", ["run", "shots", "where"])
def test_damaged_pack_is_refused_before_anything_is_shown(
    command: str, pack_file: Path, tmp_path: Path
) -> None:
    """Exit code 2, one sentence, and Qt has not been started; `run` loads its libraries while the pack is checked."""
    damaged = bytearray(pack_file.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    path = tmp_path / "damaged.pack"
    path.write_bytes(damaged)
    rest = {"run": [], "shots": ["-o", str(tmp_path / "shots")], "where": ["137.7", "34.7"]}[command]
    script = (
        "import sys; from kiosk.cli import main; code = main(sys.argv[1:]);"
        " Gui = sys.modules.get('PySide6.QtGui');"
        " sys.exit(99 if Gui and Gui.QGuiApplication.instance() else code)"
    )
    words = [sys.executable, "-c", script, command, "--pack", str(path), *rest]
    environment = {**os.environ, "PYTHONPATH": str(paths.PACKAGE.parent)}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == f"kiosk: {path}: the content pack is damaged or half written; build or copy it again\n"
    )
    assert not (tmp_path / "shots").exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(None, "cannot be read", id="missing"),
        pytest.param(b"", "this is not a content pack", id="empty"),
        pytest.param(b"city: {}\n", "this is not a content pack", id="text"),
    ],
)
def test_file_that_is_no_pack_is_refused(
    words: bytes | None, message: str, tmp_path: Path, terminal: Terminal
) -> None:
    path = tmp_path / "content.pack"
    if words is not None:
        path.write_bytes(words)
    said = terminal.kiosk("run", "--pack", path)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(f"kiosk: {path}: ") and message in said.err
    assert said.err.count("\n") == 1


# A checkout: content is built when it changed, and kept


class Checkout:
    """A copy of the program with the small content as its data, one font, and its own folder for built packs."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        for name in ("src/kiosk", "resources/i18n"):
            ignored = shutil.ignore_patterns("__pycache__", "*.qm")
            shutil.copytree(paths.CHECKOUT / name, root / name, ignore=ignored)
        (root / "resources" / "fonts").mkdir()
        shutil.copy(paths.fonts() / "BIZUDPGothic-Regular.ttf", root / "resources" / "fonts")
        shutil.copytree(SMALL, self.data)
        shutil.copy(paths.CHECKOUT / "pyproject.toml", root)

    def kiosk(self, *words: str) -> Said:
        environment = {**os.environ, "PYTHONPATH": str(self.root / "src"), "LC_ALL": "C.UTF-8"}
        command = [sys.executable, "-m", "kiosk", *words]
        done = subprocess.run(
            command, cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )
        return Said(done.returncode, done.stdout, done.stderr)

    def packs(self) -> dict[str, bytes]:
        """What is kept, by name."""
        folder = self.root / "build"
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}

    def change(self, old: str, new: str) -> None:
        site = self.data / "site.yaml"
        text = site.read_text(encoding="utf-8")
        assert old in text
        site.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "checkout")


HERE = ("where", "137.5", "34.5")


def test_content_is_built_when_it_changed_and_only_then(checkout: Checkout) -> None:
    said = checkout.kiosk(*HERE)
    assert (said.code, said.err) == (0, "")
    assert json.loads(said.out)["places"] == ["sample-city"], "one line, whatever had to be built"
    first = checkout.packs()
    assert len(first) == 1

    assert checkout.kiosk(*HERE) == said
    assert checkout.packs() == first

    checkout.change("en: Touch the screen", "en: Please touch the screen")
    assert checkout.kiosk(*HERE) == said
    second = checkout.packs()
    assert len(second) == 1 and not second.keys() & first.keys(), "the old one goes"


def test_damaged_kept_pack_is_built_again(checkout: Checkout) -> None:
    assert checkout.kiosk("build").code == 0
    ((name, whole),) = checkout.packs().items()
    (checkout.root / "build" / name).write_bytes(whole[: len(whole) // 2])
    assert checkout.kiosk(*HERE).code == 0
    assert checkout.packs() == {name: whole}


def test_faulty_content_keeps_the_last_good_pack(checkout: Checkout) -> None:
    assert checkout.kiosk("build").code == 0
    good = checkout.packs()
    checkout.change("here: sample-city", "here: sample-cty")
    said = checkout.kiosk(*HERE)
    assert (said.code, said.out) == (1, "")
    assert "site.yaml:" in said.err and "'sample-cty'" in said.err
    assert checkout.packs() == good


def test_run_with_faulty_content_and_no_good_pack_says_what_is_wrong(checkout: Checkout) -> None:
    checkout.change("here: sample-city", "here: sample-cty")
    said = checkout.kiosk("run")
    assert (said.code, said.out) == (1, "")
    assert "'sample-cty'" in said.err
    assert checkout.packs() == {}


def test_run_with_faulty_content_turns_to_the_last_good_pack(checkout: Checkout) -> None:
    """Seen by a kept pack that is damaged in turn: it is refused, with its name, and nothing is shown."""
    assert checkout.kiosk("build").code == 0
    ((name, whole),) = checkout.packs().items()
    kept = checkout.root / "build" / name
    kept.write_bytes(whole[:-1])
    checkout.change("here: sample-city", "here: sample-cty")
    said = checkout.kiosk("run")
    assert (said.code, said.out) == (2, "")
    assert f"kiosk: showing the last good content, {kept}\n" in said.err
    assert said.err.endswith(
        f"kiosk: {kept}: the content pack is damaged or half written; build or copy it again\n"
    )
