# SPDX-License-Identifier: GPL-3.0-or-later
"""How Japanese names may be read, in kana: a guess, for matching and sorting only, never shown (build time)."""

from __future__ import annotations

import contextlib
import io
from functools import cache

# It prints a warning when it is imported, and commands print only what they are asked for.
with contextlib.redirect_stdout(io.StringIO()):
    import pyopenjtalk


@cache
def guessed(text: str) -> str:
    """The likely reading in katakana, long vowels written out: コウシュウシ for 杭州市."""
    return str(
        pyopenjtalk.g2p(
            text, kana=True, revert_long_vowels=True, predict_nani=False, use_sudachi_kanji_yomi=False
        )
    )
