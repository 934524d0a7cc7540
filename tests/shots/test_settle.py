# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures are taken of screens at rest, on a busy machine too; a screen that never rests ends the command in order."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from kiosk import shots
from tests.qt.fixtures import MakeVisitor

RESTLESS = """
import sys
from kiosk import cli, shots
shots.PATIENCE, shots.loading = 0.0, lambda item: True
sys.exit(cli.main(["shots", "--size", "640x360", "--language", "ja", "-o", sys.argv[1]]))
"""


def test_a_machine_that_has_no_time_for_us_is_no_fault(
    kiosk_program: MakeVisitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    hours = count(step=3600)
    monkeypatch.setattr(
        shots, "time", SimpleNamespace(monotonic=lambda: next(hours), process_time=time.process_time)
    )
    assert not shots.settle(kiosk_program(640, 360).program).isNull()


def test_a_screen_that_never_rests_is_told_and_the_command_ends(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RESTLESS, tmp_path],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "the screen did not come to rest: " in done.stderr.splitlines()[-1]
