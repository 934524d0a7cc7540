# SPDX-License-Identifier: GPL-3.0-or-later
"""What `make check` asks, asked by the test run too."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
CHECKS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "types": ["mypy"],
    "import rule": ["lint-imports", "--no-cache"],
    "content": ["kiosk", "check"],
}


@pytest.mark.parametrize("name", CHECKS)
def test_check_finds_nothing(name: str) -> None:
    program, *arguments = CHECKS[name]
    result = subprocess.run(
        [BIN / program, *arguments], cwd=ROOT, check=False, capture_output=True, text=True, timeout=600
    )
    assert result.returncode == 0, result.stdout + result.stderr
