# SPDX-License-Identifier: GPL-3.0-or-later
"""The pack of the real content, open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.pack.reader import Pack, open_pack


@pytest.fixture(scope="session")
def pack(pack_file: Path) -> Iterator[Pack]:
    opened = open_pack(pack_file)
    assert isinstance(opened, Pack)
    yield opened
    opened.close()
