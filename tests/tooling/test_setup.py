# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/setup.sh on machines of every kind, played by small programs of the same names."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "setup.sh"
PACKAGES = re.findall(
    r"^([a-z0-9][a-z0-9.+-]+)  +\S",
    SCRIPT.read_text("utf-8").split("packages='")[1].split("'")[0],
    re.MULTILINE,
)


class Machine:
    """A folder of programs that stands for a machine; `run` answers with what the script says and returns."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.log = folder / "log"
        self.checkout = folder / "checkout"
        self.bin.mkdir()
        self.log.touch()
        (self.checkout / "packaging").mkdir(parents=True)
        shutil.copy(SCRIPT, self.checkout / "packaging")
        for name in ("sh", "awk", "sed", "dirname", "mkdir", "tail", "grep", "cat", "env"):
            (self.bin / name).symlink_to(shutil.which(name) or name)

    def program(self, name: str, body: str) -> None:
        """Add a program that writes down how it was called."""
        path = self.bin / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >>{self.log}\n{body}\n', encoding="utf-8")
        path.chmod(0o755)

    def debian(self, installed: list[str], user: int = 0) -> None:
        """Make it a Debian machine with these packages."""
        lines = "\n".join(name if " " in name else f"installed {name} " for name in installed)
        self.program("dpkg-query", f"cat <<'END'\n{lines}\nEND")
        self.program("apt-get", "")
        self.program("id", f"echo {user}")

    def run(self) -> tuple[int, str]:
        """The script's exit status and all it said."""
        result = subprocess.run(
            [self.checkout / "packaging" / "setup.sh", "system"],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={"PATH": os.fspath(self.bin)},
        )
        return result.returncode, result.stdout

    def calls(self, name: str) -> list[str]:
        """How the program `name` was called."""
        return [line for line in self.log.read_text("utf-8").splitlines() if line.startswith(f"{name} ")]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """A machine with a shell and nothing else."""
    return Machine(tmp_path)


def test_nothing_missing_asks_apt_nothing(machine: Machine) -> None:
    machine.debian(PACKAGES)
    assert machine.run() == (0, "system libraries: all there\n")
    assert machine.calls("apt-get") == []


def test_root_installs_what_is_missing_and_says_why(machine: Machine) -> None:
    machine.debian([name for name in PACKAGES if name not in ("libegl1", "python3-venv")])
    status, said = machine.run()
    assert status == 0
    assert "libegl1              Qt Quick draws with OpenGL\n" in said
    [update, install] = machine.calls("apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends python3-venv libegl1")


def test_provided_names_and_removed_packages_count_as_they_should(machine: Machine) -> None:
    installed = [name for name in PACKAGES if name not in ("libglib2.0-0", "libegl1")]
    provided = "installed libglib2.0-0t64 libglib2.0-0 (= 2.84.4-3), libglib2.0-udeb"
    machine.debian([*installed, provided, "config-files libegl1 "])
    assert machine.run()[0] == 0
    assert machine.calls("apt-get")[-1].endswith(" --no-install-recommends libegl1")


def test_user_with_sudo_installs_through_sudo(machine: Machine) -> None:
    machine.debian(PACKAGES[1:], user=1000)
    machine.program("sudo", 'test "$1" = -n || exec "$@"')
    assert machine.run()[0] == 0
    assert machine.calls("apt-get")[-1].endswith(PACKAGES[0])
    assert len(machine.calls("sudo")) == 3


def test_user_without_sudo_gets_the_command_to_run(machine: Machine) -> None:
    machine.debian(PACKAGES[1:], user=1000)
    status, said = machine.run()
    assert status == 1
    assert f"apt-get update && apt-get install -y --no-install-recommends {PACKAGES[0]}" in said
    assert machine.calls("apt-get") == []


def test_failing_apt_shows_what_it_said(machine: Machine) -> None:
    machine.debian(PACKAGES[1:])
    machine.program("apt-get", "echo E: no such package; exit 100")
    status, said = machine.run()
    assert status == 1
    assert "E: no such package" in said
    assert "build/apt.log" in said


def test_other_system_is_told_what_it_needs_and_goes_on(machine: Machine) -> None:
    status, said = machine.run()
    assert status == 0
    assert "no Debian system" in said
    assert all(f"  {name} " in said for name in PACKAGES)


def test_list_is_long_enough_to_be_the_list() -> None:
    assert len(PACKAGES) > 25
    assert len(set(PACKAGES)) == len(PACKAGES)
