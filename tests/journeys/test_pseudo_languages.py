# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages that nobody speaks: from right to left every screen is mirrored, and 60 % more letters fit everywhere."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.guide.choice import TEXT_SIZES
from tests.qt import pseudo
from tests.qt.walk import STAND, Case

PANELS = pytest.mark.parametrize("panel", ["1920x1080", "1080x1920"])


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the pseudo languages, its pack built."""
    found = tmp_path_factory.mktemp("pseudo")
    pseudo.make(found)
    return found


@PANELS
@pytest.mark.parametrize("text_size", [0, 3])
def test_from_right_to_left_every_screen_is_mirrored(root: Path, panel: str, text_size: int) -> None:
    told = json.loads(
        pseudo.run(
            root, sys.executable, "-m", "tests.qt.mirrored", str(root / "pseudo.pack"), panel, str(text_size)
        ).splitlines()[-1]
    )
    assert len(told) > 15 and all(count > 20 for count, _ in told.values())
    assert {name: found for name, (_, found) in told.items() if found} == {}


@PANELS
@pytest.mark.parametrize(
    ("language", "text_size"), [*((pseudo.LONGER, size) for size in range(TEXT_SIZES)), (pseudo.MIRRORED, 3)]
)
def test_nothing_is_cut_or_covered(root: Path, panel: str, text_size: int, language: str) -> None:
    walk = [sys.executable, "-m", "tests.qt.walk", "--pack", str(root / "pseudo.pack"), "--size", panel]
    names, _ = json.loads(pseudo.run(root, *walk, "--names"))
    cases = [Case(name, language, text_size, STAND) for name in names]
    done = subprocess.run(
        walk,
        input=json.dumps(cases),
        cwd=root,
        env=pseudo.environment(root),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(found) == len(cases) > 15
    assert {case[0]: faults for case, faults in found if faults} == {}
