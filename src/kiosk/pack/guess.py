# SPDX-License-Identifier: GPL-3.0-or-later
"""How Japanese is read and where its words begin: guesses of a dictionary (build time). A reading is never shown."""

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


_DEPENDENT = {"助詞", "助動詞", "記号"}  # particles, endings and signs belong to the word before them


@cache
def word_starts(text: str) -> dict[int, bool]:
    """Where words of the dictionary begin in Japanese letters, and which can stand alone (国立｜劇場, 都市と｜ともに)."""
    found: dict[int, bool] = {}
    at, prefix = 0, False
    for part in pyopenjtalk.run_frontend(text, predict_nani=False, use_sudachi_kanji_yomi=False):
        dependent = part["pos"] in _DEPENDENT or part["pos_group1"] in ("接尾", "非自立")
        found[at] = not dependent and not prefix
        at += len(part["string"])
        prefix = part["pos"] == "接頭詞"
    # It writes some signs in another way; then a word may begin anywhere.
    return found if at == len(text) else dict.fromkeys(range(len(text)), False)
