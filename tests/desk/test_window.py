# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the tests of the form's window in a process of their own: they need Qt's widgets, the kiosk does without."""

from __future__ import annotations

import os
import re
import subprocess
import sys

from tests.desk.conftest import REPOSITORY


def test_window() -> None:
    environment = {**os.environ, "KIOSK_WINDOW_TESTS": "1", "QT_QPA_PLATFORM": "offscreen"}
    words = [sys.executable, "-m", "pytest", "tests/desk/window", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run(
        words, env=environment, cwd=REPOSITORY, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None and int(passed[1]) > 15, done.stdout
