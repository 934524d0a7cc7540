# SPDX-License-Identifier: GPL-3.0-or-later
"""What an installable kiosk contains, and that a wrong kiosk.qrc stops its making."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "sample"
version = "1"
[tool.hatch.build.targets.wheel]
packages = ["src/sample"]
[tool.hatch.build.targets.wheel.hooks.custom]
path = "hatch_build.py"
"""


def make_wheel(project: Path, target: Path) -> subprocess.CompletedProcess[str]:
    """Build a wheel as an installer would, without fetching anything."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(target)]
    return subprocess.run(command, cwd=project, check=False, capture_output=True, text=True)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The project's wheel."""
    target = tmp_path_factory.mktemp("wheel")
    result = make_wheel(ROOT, target)
    assert result.returncode == 0, result.stdout + result.stderr
    [file] = target.iterdir()
    assert file.name.endswith("-py3-none-any.whl")
    return zipfile.ZipFile(file)


def test_wheel_holds_code_content_resources_and_pack(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    expected = {
        "kiosk/__main__.py",
        "kiosk/_data/site.yaml",
        "kiosk/_data/content.pack",
        "kiosk/_fonts/NotoSans-Regular.ttf",
        "kiosk/_resources/kiosk.rcc",
    }
    assert expected <= names
    assert {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")} <= names
    data = {
        path.relative_to(ROOT / "data").as_posix() for path in (ROOT / "data").rglob("*") if path.is_file()
    }
    assert {f"kiosk/_data/{name}" for name in data} <= names


def test_wheel_holds_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kiosk"}
    assert [name for name in wheel.namelist() if name.endswith((".pyc", ".qm", ".qml"))] == []


def test_wheel_holds_every_licence(wheel: zipfile.ZipFile) -> None:
    licences = {name.split("/licenses/")[1] for name in wheel.namelist() if "/licenses/" in name}
    assert {"LICENSE", "NOTICE.md", "LICENSES/OFL-1.1.txt", "LICENSES/ISC.txt"} <= licences


def test_compiled_resources_are_resources(wheel: zipfile.ZipFile) -> None:
    assert wheel.read("kiosk/_resources/kiosk.rcc").startswith(b"qres")


def test_kiosk_from_a_wheel_draws_every_screen(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "site")
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "kiosk",
            "shots",
            "--size",
            "800x600",
            "--language",
            "ja",
            "--output",
            str(tmp_path / "shots"),
        ],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site"), "XDG_CACHE_HOME": str(tmp_path / "cache")},
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert len(list((tmp_path / "shots").glob("*.png"))) > 20


def test_editable_install_copies_nothing() -> None:
    [files] = [distribution.files for distribution in metadata.distributions(name="intercity-kiosk")]
    assert files
    assert [str(file) for file in files if file.parts[0] == "kiosk"] == []


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A project with one screen, one translation and the build hook."""
    project = tmp_path / "sample"
    for name, text in {
        "pyproject.toml": SAMPLE,
        "src/sample/__init__.py": "",
        "resources/qml/Main.qml": "import QtQuick\nItem {}\n",
        "resources/i18n/sample_en.ts": '<?xml version="1.0"?><TS version="2.1" language="en"></TS>\n',
        "data/site.yaml": "",
    }.items():
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "hatch_build.py", project)
    return project


def write_list(project: Path, *names: str) -> None:
    """Write the sample's kiosk.qrc."""
    files = "".join(f"<file>{name}</file>" for name in names)
    (project / "resources" / "kiosk.qrc").write_text(
        f"<RCC><qresource>{files}</qresource></RCC>", encoding="utf-8"
    )


@pytest.mark.parametrize(
    ("names", "complaint"),
    [
        ([], "qml/Main.qml is in resources/ but not in kiosk.qrc"),
        (["qml/Main.qml", "qml/Gone.qml"], "qml/Gone.qml is in kiosk.qrc but not in resources/"),
        (["qml/Main.qml", "qml/Main.qml"], "qml/Main.qml is in kiosk.qrc twice"),
    ],
    ids=["screen left out", "file that is gone", "file twice"],
)
def test_list_that_differs_from_the_files_stops_the_wheel(
    sample: Path, tmp_path: Path, names: list[str], complaint: str
) -> None:
    write_list(sample, *names)
    result = make_wheel(sample, tmp_path / "out")
    assert result.returncode != 0
    assert complaint in result.stderr
    assert not list((tmp_path / "out").glob("*.whl"))
