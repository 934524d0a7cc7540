# SPDX-License-Identifier: GPL-3.0-or-later
"""The targets of the Makefile, in a folder whose programs only write down how they were called."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Checkout:
    """A folder that looks like a checkout; `make` gives what was said and which programs were called how."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log = folder / "log"
        for name in ("Makefile", "requirements.lock", "pyproject.toml", "hatch_build.py"):
            shutil.copy(ROOT / name, folder)
        self.program("packaging/setup.sh", "mkdir -p .venv/bin")
        for name in ("translations", "language"):
            (folder / "src/kiosk/pack").mkdir(parents=True, exist_ok=True)
            (folder / f"src/kiosk/pack/{name}.py").touch()
        for name in ("kiosk", "python"):
            self.program(f".venv/bin/{name}")

    def program(self, name: str, body: str = "") -> None:
        """Add a program that writes down how it was called."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'#!/bin/sh\necho "{path.name} $*" >>{self.log}\n{body}\n', encoding="utf-8")
        path.chmod(0o755)

    def make(self, *targets: str, **environment: str) -> tuple[str, list[str]]:
        """All that was said, and the calls."""
        self.log.write_text("", encoding="utf-8")
        result = subprocess.run(
            ["make", *targets],
            cwd=self.folder,
            check=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={"PATH": os.environ["PATH"], **environment},
        )
        return result.stdout, self.log.read_text("utf-8").splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A fresh checkout."""
    return Checkout(tmp_path)


def test_setup_makes_everything_once(checkout: Checkout) -> None:
    _, first = checkout.make("setup")
    _, second = checkout.make("setup")
    assert first[:2] == ["setup.sh system", "setup.sh environment"]
    assert first[2].endswith("--editable .")
    assert first[3:] == ["kiosk where 137.73 34.71"]
    assert second == ["setup.sh system", "kiosk where 137.73 34.71"]


@pytest.mark.parametrize(
    ("name", "again"), [("requirements.lock", "setup.sh environment"), ("pyproject.toml", "--editable .")]
)
def test_change_of_what_the_environment_is_made_from_makes_it_again(
    checkout: Checkout, name: str, again: str
) -> None:
    checkout.make("setup")
    later = (checkout.folder / ".venv" / "installed").stat().st_mtime + 10
    os.utime(checkout.folder / name, (later, later))
    _, calls = checkout.make("setup")
    assert any(call.endswith(again) for call in calls)


def test_setup_compiles_translations_that_changed(checkout: Checkout) -> None:
    (checkout.folder / "resources" / "i18n").mkdir(parents=True)
    (checkout.folder / "resources" / "i18n" / "kiosk_en.ts").touch()
    _, calls = checkout.make("setup")
    assert "python -m kiosk.pack.translations resources/i18n/kiosk_en.ts" in calls


@pytest.mark.parametrize("display", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_run_with_a_display_starts_the_kiosk(checkout: Checkout, display: str) -> None:
    checkout.program(".venv/bin/kiosk", '[ "$1" != run ] || sleep 0.2')
    said, calls = checkout.make("run", **{display: "0"})
    assert set(calls[-2:]) == {"kiosk run", "kiosk build --clips make"}
    assert "what is read aloud is made meanwhile" in said


def running(begins: str) -> list[str]:
    """The commands of this machine that begin so, their words kept apart by zeros."""
    told = []
    for line in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # ended meanwhile
            told.append(line.read_text(encoding="utf-8", errors="replace"))
    return [command for command in told if command.startswith(begins)]


def test_making_what_is_read_aloud_ends_with_the_kiosk(checkout: Checkout) -> None:
    ended = checkout.folder / "ended"
    checkout.program(".venv/bin/kiosk", f'[ "$1" != build ] || (sleep 60 && touch {ended}) && sleep 0.2')
    checkout.make("run", DISPLAY="0")
    assert (running(f"/bin/sh\0{checkout.folder}"), ended.exists()) == ([], False)


def test_wheel_has_its_clips_made_before(checkout: Checkout) -> None:
    _, calls = checkout.make("wheel")
    made = calls.index("kiosk build --clips make")
    assert calls[made + 1].startswith("python -m build --wheel")


def test_run_without_a_display_says_so_and_draws_every_screen(checkout: Checkout) -> None:
    said, calls = checkout.make("run")
    assert calls[-1] == "kiosk shots --language ja --language en -o build/shots"
    assert "no display" in said
    assert f"{checkout.folder}/build/shots/index.html" in said


def test_test_sets_up_and_runs_the_suite(checkout: Checkout) -> None:
    _, calls = checkout.make("test")
    assert calls[0] == "setup.sh system"
    assert calls[-1] == "python -m pytest"


def test_keys_presses_random_keys(checkout: Checkout) -> None:
    _, calls = checkout.make("keys")
    assert calls[-1] == "python -m pytest tests/journeys/test_keys.py -k random_keys"


def test_list_names_every_target_for_people(checkout: Checkout) -> None:
    said, _ = checkout.make()
    listed = re.findall(r"^make (\w+) ", said, re.MULTILINE)
    assert {"setup", "run", "test", "check", "format", "bench", "wheel", "clean"} <= set(listed)


def test_continuous_integration_calls_make_test() -> None:
    assert (ROOT / ".ci" / "run").read_text("utf-8").rstrip().endswith("\nexec make test")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
