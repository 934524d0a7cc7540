# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor can set for themselves."""

from __future__ import annotations

from typing import NamedTuple

TEXT_SIZES = 4
SCANNING = ("none", "two", "one")
THEMES = ("light", "dark", "contrast", "safe")


class Choice(NamedTuple):
    """How the screen is shown. `text_size` 0 to 3, `theme` one of THEMES; `scanning` none, two (switches: next,
    select) or one (the focus goes on by itself). `reach_offered`: the screen stands so high that
    `within_reach` changes it. `readings`: over every word, where the language has them."""

    text_size: int = 0
    theme: str = "light"
    reduced_motion: bool = False
    within_reach: bool = False
    reach_offered: bool = False
    scanning: str = "none"
    readings: bool = False
