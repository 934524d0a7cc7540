# SPDX-License-Identifier: GPL-3.0-or-later
"""Kana in Latin letters (Hepburn), for matching only (build time)."""

from __future__ import annotations

from kiosk.pack.folding import fold

KANA = """
あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも やゆよ らりるれろ わをん
がぎぐげご ざじずぜぞ だぢづでど ばびぶべぼ ぱぴぷぺぽ ゔ ぁぃぅぇぉ
"""
LATIN = """
a i u e o ka ki ku ke ko sa shi su se so ta chi tsu te to na ni nu ne no ha hi fu he ho ma mi mu me mo ya yu yo
ra ri ru re ro wa o n ga gi gu ge go za ji zu ze zo da ji zu de do ba bi bu be bo pa pi pu pe po vu a i u e o
"""
SOUNDS = dict(zip("".join(KANA.split()), LATIN.split(), strict=True))
SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
SHORT = (("ou", "o"), ("oo", "o"), ("uu", "u"))


def romaji(kana: str) -> tuple[str, ...]:
    """Both usual spellings of kana alone, koushuu and koshu; none when other letters stand among them."""
    written, doubled = "", False
    for letter in fold(kana):
        if letter in SMALL and written.endswith("i"):
            stem = written[:-1]
            written = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + SMALL[letter]
        elif letter == "っ":
            doubled = True
        elif sound := SOUNDS.get(letter, " " if letter == " " else ""):
            written += (sound[0] if doubled else "") + sound
            doubled = False
        else:
            return ()
    short = written
    for long, brief in SHORT:
        short = short.replace(long, brief)
    return tuple(dict.fromkeys(filter(None, (written, short))))
