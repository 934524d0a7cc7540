# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaflets (PDF): what can be shown, and the words of their pages. What cannot is in tests/fixtures/bad/leaflets."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.content.leaflets import look, sentences
from tests.synthetic import leaflet


def test_pages_and_their_words(tmp_path: Path) -> None:
    path = tmp_path / "sample.pdf"
    path.write_bytes(leaflet(["Sample. It has\ntwo sentences.", "Wide"], width=600, height=400))
    found = look(path)
    assert found.fault == ""
    assert [sheet.text for sheet in found.sheets] == ["Sample.\nIt has two sentences.", "Wide"]
    assert [sheet.ratio for sheet in found.sheets] == [1.5, 1.5]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("一行目と\r\n二行目。次の文。", "一行目と二行目。\n次の文。"),
        ("Hama\x02\r\nmatsu is here. And", "Hamamatsu is here.\nAnd"),
        ("⽇本", "日本"),
        ("Tel. 053", "Tel.\n053"),
        ("  \r\n \r\n", ""),
        ("浜松 Hamamatsu\r\nCity", "浜松 Hamamatsu City"),
    ],
)
def test_words_are_put_together_again(written: str, read: str) -> None:
    assert sentences(written) == read
