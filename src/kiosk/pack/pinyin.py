# SPDX-License-Identifier: GPL-3.0-or-later
"""Chinese names in pinyin, for matching and sorting only, never shown (build time)."""

from __future__ import annotations

from pypinyin import lazy_pinyin


def pinyin(text: str) -> str:
    """The syllables without tones, each by itself: hang zhou for 杭州. Other letters stay."""
    return " ".join(lazy_pinyin(text))
