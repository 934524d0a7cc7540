# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual page is made from the commands' own help, so it is whole."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import parser

MANUAL = Path(__file__).resolve().parents[2] / "packaging" / "kiosk" / "manual.py"


@pytest.fixture(scope="module")
def page() -> str:
    made = subprocess.run([sys.executable, MANUAL, "2026-11-25"], check=True, capture_output=True, text=True)
    return made.stdout


def test_every_command_and_option_is_in_the_manual(page: str) -> None:
    commands = next(action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))
    plain = page.replace("\\-", "-")
    assert len(commands.choices) > 15
    for name, command in commands.choices.items():
        assert f"\n.SS {name}\n" in plain, name
        for action in command._actions:
            for option in action.option_strings:
                assert option in ("-h", "--help") or f"\\fB{option}\\fR" in plain, (name, option)


def test_the_manual_has_no_line_that_roff_would_take_for_a_command(page: str) -> None:
    known = {".TH", ".SH", ".SS", ".TP", ".B", ".BR"}
    assert {line.split()[0] for line in page.splitlines() if line.startswith((".", "'"))} <= known


@pytest.mark.skipif(
    shutil.which("groff") is None, reason="groff reads it where it is installed; lintian always does"
)
def test_groff_finds_nothing_wrong_with_it(page: str) -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    assert "USB memory stick" in " ".join(done.stdout.split())
