# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack with a few hundred synthetic places, for the tests of what many places need."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.load import load
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Pack, open_pack
from tests.bench.many import crowded

COUNT = 360


@pytest.fixture(scope="session")
def crowded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real content with 360 made-up local governments more."""
    loaded = load(paths.data(), fonts=paths.fonts())
    assert loaded.content is not None, "kiosk check says why"
    output = tmp_path_factory.mktemp("crowd") / "crowd.pack"
    assert build(crowded(loaded.content, COUNT), Sources(paths.fonts(), paths.translations()), output) == ()
    return output


@pytest.fixture(scope="session")
def crowded_pack(crowded_file: Path) -> Iterator[Pack]:
    """Read from its file, as a pack too large to be held is."""
    opened = open_pack(crowded_file, held=0)
    assert isinstance(opened, Pack)
    yield opened
    opened.close()
