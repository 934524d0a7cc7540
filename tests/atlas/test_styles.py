# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from kiosk.atlas.styles import THEMES, styles

STAFF = {"africa": "#E3B23C", "europe": "#3A5F8F"}


def test_a_theme_takes_the_staffs_colours() -> None:
    assert styles(STAFF)["light"].regions == STAFF


def test_a_theme_may_have_one_colour_for_all_regions() -> None:
    assert styles(STAFF)["side"].regions == dict.fromkeys(STAFF, "#31466F")


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_every_colour_of_a_theme_is_one(theme: str) -> None:
    style = styles(STAFF)[theme]
    colours = [style.sea, style.outside, style.land, style.line, style.graticule, style.outline]
    assert all(QColor(colour).isValid() for colour in [*colours, *style.regions.values()])
