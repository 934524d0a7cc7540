# SPDX-License-Identifier: GPL-3.0-or-later
"""What requirements.lock promises: every package by version and hash, and no word on where it comes from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parents[2]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = [
    Requirement(line)
    for lines in (
        PROJECT["build-system"]["requires"],
        PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"].values(),
    )
    for line in lines
]


def locked() -> dict[str, Version]:
    """Version by canonical name."""
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", LOCK, re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


def test_lock_names_no_package_index() -> None:
    text = "\n".join(line for line in LOCK.splitlines() if not line.startswith("#"))
    assert "://" not in LOCK
    assert not re.search(r"--(index-url|extra-index-url|find-links|trusted-host)", text)


def test_lock_hashes_every_package() -> None:
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) == len(locked()) > 20
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("requirement", WANTED, ids=str)
def test_lock_holds_what_pyproject_asks_for(requirement: Requirement) -> None:
    version = locked().get(canonicalize_name(requirement.name))
    assert version is not None, "make lock"
    assert requirement.specifier.contains(version), "make lock"


def test_pyside_stays_below_the_version_that_drops_references() -> None:
    pins = [requirement for requirement in WANTED if requirement.name == "PySide6-Essentials"]
    assert pins
    for pin in pins:
        assert not pin.specifier.contains("6.12.0")
        assert not pin.specifier.contains("6.11.1")
        assert pin.specifier.contains("6.11.3")
