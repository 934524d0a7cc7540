# SPDX-License-Identifier: GPL-3.0-or-later
"""Films and recordings: whether the kiosk can play them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from kiosk.content import containers
from kiosk.content.contents import told

MAX_BYTES = 100_000_000
MAX_PIXELS = 1920 * 1080
Kind = Literal["video", "audio"]
SIGNS = {
    "webm": "WebM / Matroska",
    "mp4": "MP4 / QuickTime",
    "m4a": "MP4 / QuickTime",
    "opus": "Ogg",
    "ogg": "Ogg",
    "mp3": "MP3",
    "wav": "WAV",
    "flac": "FLAC",
}
ENDINGS: dict[Kind, tuple[str, ...]] = {
    "video": ("webm", "mp4"),
    "audio": ("opus", "ogg", "mp3", "m4a", "wav", "flac"),
}
VIDEO = frozenset({"VP8", "VP9", "H.264"})
AUDIO = frozenset({"Opus", "Vorbis", "AAC"})


@dataclass(frozen=True, slots=True)
class Look:
    """The shape of the picture (width by height) and whether there is sound; or the code of what is wrong, and a word."""

    ratio: float = 1.0
    sounds: bool = True
    fault: str = ""
    value: str = ""


def look(path: Path, kind: Kind) -> Look:
    """What a file of this kind holds; one that has not changed is not read again."""
    status = path.stat()
    return _look(path, kind, status.st_mtime_ns, status.st_size)


@cache
def _look(path: Path, kind: Kind, changed: int, size: int) -> Look:
    ending = path.suffix.removeprefix(".").lower()
    if ending not in ENDINGS[kind]:
        return Look(fault=f"{kind}-type")
    if size > MAX_BYTES:
        return Look(fault="media-big")
    with path.open("rb") as file:
        head = file.read(64)
    real = told(head)
    bare_mp3 = head[:1] == b"\xff" and len(head) > 1 and head[1] >= 0xE0
    if real != SIGNS[ending] and not (ending == "mp3" and bare_mp3):
        return Look(fault="media-other-type" if real else "media-broken", value=real)
    return _contained(path, kind) if SIGNS[ending] in ("WebM / Matroska", "MP4 / QuickTime") else _sound(path)


def _contained(path: Path, kind: Kind) -> Look:
    try:
        holds = containers.read(path)
    except containers.DamagedError:
        return Look(fault="media-broken")
    for codec in (*holds.video, *holds.audio):
        if codec not in VIDEO | AUDIO:
            return Look(fault="media-codec", value=codec)
    if kind == "audio":
        return Look() if holds.audio else Look(fault="media-silent")
    if not holds.video or not holds.width * holds.height:
        return Look(fault="video-blind")
    if holds.width * holds.height > MAX_PIXELS:
        return Look(fault="video-wide", value=f"{holds.width} × {holds.height}")
    return Look(holds.width / holds.height, bool(holds.audio))


def _sound(path: Path) -> Look:
    import soundfile

    try:
        found = soundfile.info(path)
    except soundfile.LibsndfileError:
        return Look(fault="media-broken")
    return Look() if found.frames > 0 else Look(fault="media-silent")
