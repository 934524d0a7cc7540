# SPDX-License-Identifier: GPL-3.0-or-later
"""How the tests on installed systems judge what the script inside told (packaging/tests/run.py)."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).resolve().parents[2] / "packaging" / "tests"
JUDGE = "import json, sys; import run; run.judge(json.loads(sys.argv[1]))"
GOOD = {"what": "ready after boot", "figure": "3 s", "good": True}
BAD = {"what": "stop", "figure": "90 s", "good": False}
END = {"what": "finished", "figure": "1 results before", "good": True}


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        pytest.param([GOOD, END], "", id="all good, to the end"),
        pytest.param([GOOD, BAD, END], "stop: 90 s", id="one is bad"),
        pytest.param([GOOD], "the script inside came to its end", id="died half-way"),
        pytest.param([], "the script inside came to its end", id="told nothing"),
    ],
)
def test_a_script_that_died_half_way_has_not_passed(told: list[dict[str, Any]], fault: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", JUDGE, json.dumps(told)], cwd=HERE, capture_output=True, text=True
    )
    assert (done.returncode == 0) == (not fault), done.stderr
    assert fault in done.stderr


PLAY = """
import pathlib, service
def played():
    {0}
service.main, service.TEST = played, pathlib.Path({1!r})
service.run([], lambda: None)
"""


@pytest.mark.parametrize(("work", "last"), [("pass", "finished"), ("raise OSError('gone')", "ready")])
def test_a_script_tells_its_end_only_when_it_came_there(work: str, last: str, tmp_path: Path) -> None:
    work = f"service.tell('ready', 0, good=True); {work}"
    done = subprocess.run(
        [sys.executable, "-c", PLAY.format(work, str(tmp_path))], cwd=HERE, capture_output=True, text=True
    )
    told = json.loads((tmp_path / "results.json").read_text("utf-8"))
    assert told[-1]["what"] == last, done.stderr
