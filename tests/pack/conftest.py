# SPDX-License-Identifier: GPL-3.0-or-later
"""The real content and its pack, and the small made-up content to change things in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.load import Content, load
from kiosk.pack.build import Sources
from kiosk.pack.reader import Pack, open_pack

SMALL = Path(__file__).parents[1] / "fixtures" / "small"


@pytest.fixture(scope="session")
def sources() -> Sources:
    return Sources(paths.fonts(), paths.translations())


@pytest.fixture(scope="session")
def content() -> Content:
    """The real content."""
    loaded = load(paths.data())
    assert loaded.content is not None, "kiosk check says why"
    return loaded.content


@pytest.fixture(scope="session")
def pack(pack_file: Path) -> Iterator[Pack]:
    """The pack of the real content."""
    opened = open_pack(pack_file)
    assert isinstance(opened, Pack)
    yield opened
    opened.close()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A copy of the small data folder, to be changed."""
    return copied(tmp_path)


def copied(folder: Path) -> Path:
    """The small data folder inside another folder."""
    return Path(shutil.copytree(SMALL, folder / "small"))
