# SPDX-License-Identifier: GPL-3.0-or-later
"""The cases of tests/fixtures/bad, laid over the small data folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from tests import synthetic

FIXTURES = Path(__file__).parents[1] / "fixtures"
SMALL = FIXTURES / "small"
BAD = FIXTURES / "bad"
FONTS = Path(__file__).parents[2] / "resources" / "fonts"


def _too_big(data: Path) -> None:
    with (data / "pages" / "history.yaml").open("a", encoding="utf-8") as file:
        file.write("# a remark that somebody pasted far too often\n" * 30_000)


def _too_many_parts(data: Path) -> None:
    with (data / "pages" / "history.yaml").open("a", encoding="utf-8") as file:
        file.write("x:\n" + "- {a: 1}\n" * 20_000)


def _big_picture(data: Path) -> None:
    with (data / "media" / "bridge.png").open("ab") as file:
        file.write(bytes(20_000_000))


def _leaflets(data: Path) -> None:
    media = data / "media"
    good = synthetic.leaflet(["Sample leaflet"])
    (media / "locked.pdf").write_bytes(synthetic.leaflet(["Sample leaflet"], password="sample"))
    (media / "cut.pdf").write_bytes(good[:200])
    (media / "bad-page.pdf").write_bytes(good.replace(b"/Type /Page /Parent", b"/Type /Pagx /Parent"))
    (media / "picture.pdf").write_bytes((media / "bridge.png").read_bytes())
    (media / "long.pdf").write_bytes(synthetic.leaflet(["Sample leaflet"] * 61))
    (media / "big.pdf").write_bytes(good)
    os.truncate(media / "big.pdf", 30_000_001)
    (media / "leaflet.docx").write_bytes(b"PK\x03\x04")
    (media / "scan.pdf").write_bytes(synthetic.leaflet(["Sample leaflet", "", ""]))
    (media / "guide.pdf").write_bytes(good)


def _films(data: Path) -> None:
    media, samples = data / "media", FIXTURES / "media"
    webm, mp4 = (samples / "sample.webm").read_bytes(), (samples / "sample.mp4").read_bytes()
    (media / "good.webm").write_bytes(webm)
    (media / "good.opus").write_bytes((samples / "sample.opus").read_bytes())
    (media / "film.mov").write_bytes(mp4)
    (media / "song.wma").write_bytes(b"sample")
    (media / "named.mp4").write_bytes(webm)
    (media / "cut.webm").write_bytes(webm[: len(webm) // 2])
    (media / "noise.mp3").write_bytes(b"\xff\xfb" + b"sample" * 9)
    (media / "big.mp4").write_bytes(mp4)
    os.truncate(media / "big.mp4", 100_000_001)
    (media / "av1.webm").write_bytes(webm.replace(b"V_VP9", b"V_AV1"))
    (media / "picture.m4a").write_bytes(mp4.replace(b"soun", b"none"))
    (media / "sound.mp4").write_bytes(mp4.replace(b"vide", b"none"))
    small, wide = b"\0\x40\0\x24\0\x48\0\0", b"\x0f\0\x08\x70\0\x48\0\0"
    assert small in mp4
    (media / "wide.mp4").write_bytes(mp4.replace(small, wide))
    (media / "shift-jis.vtt").write_bytes("WEBVTT\n\n00:00.000 --> 00:01.000\n見本\n".encode("shift_jis"))
    (media / "long.vtt").write_bytes(b"WEBVTT\n" + bytes(1_000_000))


def _not_a_file(data: Path) -> None:
    (data / "sources.yaml").unlink()
    (data / "sources.yaml").symlink_to("nowhere.yaml")


def _many_problems(data: Path) -> None:
    lines = "".join(f"column{number}: {number}\n" for number in range(130))
    with (data / "contact.yaml").open("a", encoding="utf-8") as file:
        file.write(lines)


def _no_folder(data: Path) -> None:
    shutil.rmtree(data)


MADE: dict[str, Callable[[Path], None]] = {
    "too-big": _too_big,
    "too-many-parts": _too_many_parts,
    "big-picture": _big_picture,
    "films": _films,
    "leaflets": _leaflets,
    "not-a-file": _not_a_file,
    "many-problems": _many_problems,
    "no-folder": _no_folder,
}

CASES = sorted({folder.name for folder in BAD.iterdir() if folder.is_dir()} | set(MADE))


def lay(case: str, folder: Path) -> Path:
    """A data folder with the mistakes of one case."""
    data = folder / "data"
    shutil.copytree(SMALL, data)
    if (BAD / case).is_dir():
        expected = shutil.ignore_patterns("expected.*.txt", "removed.txt")
        shutil.copytree(BAD / case, data, dirs_exist_ok=True, ignore=expected)
        removed = BAD / case / "removed.txt"
        for name in removed.read_text(encoding="utf-8").split() if removed.is_file() else ():
            (data / name).unlink()
    if case in MADE:
        MADE[case](data)
    return data
