# SPDX-License-Identifier: GPL-3.0-or-later
"""A data folder that a test may change, and what a folder holds."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of the real content."""
    return Path(shutil.copytree(REPOSITORY / "data", tmp_path / "data"))


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file, by its name in the folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
