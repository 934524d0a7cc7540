# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file says whose it is and under which licence."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OWN = "SPDX-License-" + "Identifier: GPL-3.0-or-later"  # in two, or reuse would read it as this file's
SOURCES = sorted(
    path
    for folder, patterns in {
        "src": ["*.py"],
        "tests": ["*.py"],
        "resources": ["*.qml"],
        "packaging": ["*.sh", "*.py"],
        ".": ["hatch_build.py", "Makefile", ".ci/run"],
    }.items()
    for pattern in patterns
    for path in ((ROOT / folder).glob(pattern) if folder == "." else (ROOT / folder).rglob(pattern))
)


def test_reuse_finds_a_licence_for_every_file() -> None:
    command = [sys.executable, "-m", "reuse", "--root", str(ROOT), "lint", "--json"]
    report = json.loads(subprocess.run(command, check=False, capture_output=True, text=True).stdout)
    assert report["summary"]["compliant"], json.dumps(report["non_compliant"], indent=1)
    assert report["summary"]["files_total"] > 30


def test_every_source_file_names_its_licence() -> None:
    assert len(SOURCES) > 20
    assert [
        str(path) for path in SOURCES if OWN not in "\n".join(path.read_text("utf-8").split("\n")[:3])
    ] == []


@pytest.mark.parametrize(
    ("pattern", "licence"),
    [
        ("resources/fonts/*.ttf", "OFL-1.1"),
        ("data/map/countries-*.json", "ISC AND LicenseRef-Natural-Earth-Public-Domain"),
    ],
)
def test_work_of_others_keeps_its_licence(pattern: str, licence: str) -> None:
    from reuse.project import Project

    project = Project.from_directory(ROOT)
    files = sorted(ROOT.glob(pattern))
    assert files
    for file in files:
        said = [
            str(expression) for info in project.reuse_info_of(file) for expression in info.spdx_expressions
        ]
        assert said == [licence], file
