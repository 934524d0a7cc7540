# SPDX-License-Identifier: GPL-3.0-or-later
"""What a film or a recording holds, read from the head of its file: no decoder runs when staff's files are checked."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

EBML, SEGMENT, INFO, TRACKS, CLUSTER = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675
TRACK, CODEC, VIDEO, WIDTH, HEIGHT = 0xAE, 0x86, 0xE0, 0xB0, 0xBA
LONGEST_HEAD = 8_000_000  # bytes: the part of a file that says what is in it is never larger
MOST_BOXES = 10_000
# What FFmpeg inside Qt 6.11 plays by itself (tested with a sample of each); AV1 and HEVC need hardware that few panels have.
CODECS = {
    "V_VP8": "VP8",
    "V_VP9": "VP9",
    "V_AV1": "AV1",
    "V_MPEG4/ISO/AVC": "H.264",
    "V_MPEGH/ISO/HEVC": "HEVC",
    "A_OPUS": "Opus",
    "A_VORBIS": "Vorbis",
    "A_AAC": "AAC",
    "avc1": "H.264",
    "avc3": "H.264",
    "hvc1": "HEVC",
    "hev1": "HEVC",
    "av01": "AV1",
    "vp09": "VP9",
    "mp4v": "MPEG-4",
    "mp4a": "AAC",
    "Opus": "Opus",
    "ac-3": "AC-3",
    "ec-3": "E-AC-3",
    "fLaC": "FLAC",
    "encv": "DRM",
    "enca": "DRM",
}


class DamagedError(ValueError):
    """The file ends too soon, or says nothing that makes sense."""


@dataclass(frozen=True, slots=True)
class Holds:
    """The codecs of the tracks, and the size of the picture in px."""

    video: tuple[str, ...] = ()
    audio: tuple[str, ...] = ()
    width: int = 0
    height: int = 0

    def with_track(self, track: Holds) -> Holds:
        return replace(
            self,
            video=self.video + track.video,
            audio=self.audio + track.audio,
            width=max(self.width, track.width),
            height=max(self.height, track.height),
        )


def read(path: Path) -> Holds:
    """What a WebM, Matroska or MP4 file holds; raises `DamagedError`."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(12)
        file.seek(0)
        try:
            if head.startswith(b"\x1a\x45\xdf\xa3"):
                return _matroska(file, size)
            return _mp4(file, size)
        except (struct.error, IndexError) as error:
            raise DamagedError from error


# WebM (RFC 8794, RFC 9559)


def _matroska(file: BinaryIO, size: int) -> Holds:
    holds: Holds | None = None
    _, _, behind = _element(file, size)
    file.seek(behind)
    whole, first, last = _element(file, size)
    if whole != SEGMENT or last > size:
        raise DamagedError
    for kind, start, end in _elements(file, first, last):
        if kind == TRACKS:
            holds = _tracks(_part(file, start, end))
        elif kind == CLUSTER and holds is not None:
            return holds
    raise DamagedError


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    for _ in range(MOST_BOXES):
        if start >= end:
            return
        file.seek(start)
        found = _element(file, end)
        yield found
        start = found[2]


def _element(file: BinaryIO, whole: int) -> tuple[int, int, int]:
    """An element's kind, and where its content begins and ends; one of unknown size ends with what it is in."""
    first = _byte(file)
    width = 9 - first.bit_length()
    if width > 4:
        raise DamagedError
    kind = int.from_bytes(bytes([first]) + _exactly(file, width - 1), "big")
    first = _byte(file)
    width = 9 - first.bit_length()
    if width > 8:
        raise DamagedError
    length = int.from_bytes(bytes([first & (0xFF >> width)]) + _exactly(file, width - 1), "big")
    start = file.tell()
    unknown = length == (1 << 7 * width) - 1
    return kind, start, whole if unknown else start + length


def _tracks(body: bytes) -> Holds:
    holds = Holds()
    for kind, start, end in _inner(body):
        if kind == TRACK:
            holds = holds.with_track(_track(body[start:end]))
    return holds


def _track(body: bytes) -> Holds:
    codec, width, height = "", 0, 0
    for kind, start, end in _inner(body):
        if kind == CODEC:
            codec = body[start:end].rstrip(b"\0").decode("ascii", "replace")
        elif kind == VIDEO:
            video = body[start:end]
            sizes = {one: int.from_bytes(video[a:b], "big") for one, a, b in _inner(video)}
            width, height = sizes.get(WIDTH, 0), sizes.get(HEIGHT, 0)
    name = CODECS.get(codec, codec.partition("/")[0])
    if codec.startswith("V_"):
        return Holds((name,), (), width, height)
    return Holds((), (name,)) if codec.startswith("A_") else Holds()


def _inner(body: bytes) -> Iterator[tuple[int, int, int]]:
    from io import BytesIO

    return _elements(BytesIO(body), 0, len(body))


# MP4 (ISO/IEC 14496-12)


def _mp4(file: BinaryIO, size: int) -> Holds:
    holds: Holds | None = None
    frames = False
    for kind, start, end in _boxes(file, 0, size):
        if end > size:
            raise DamagedError
        if kind == "moov":
            holds = _movie(_part(file, start, end))
        frames = frames or kind == "mdat"
    if holds is None or not frames:
        raise DamagedError
    return holds


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    for _ in range(MOST_BOXES):
        if start + 8 > end:
            return
        file.seek(start)
        length, kind = struct.unpack(">I4s", _exactly(file, 8))
        if length == 1:
            (length,) = struct.unpack(">Q", _exactly(file, 8))
        at, close = file.tell(), start + length if length else end
        if close < at:
            raise DamagedError
        yield kind.decode("latin-1"), at, close
        start = close


def _movie(body: bytes) -> Holds:
    holds = Holds()
    for kind, part in _parts(body):
        if kind == "trak":
            holds = holds.with_track(_trak(part))
    return holds


def _trak(body: bytes) -> Holds:
    handler = described = b""
    for path, part in _deep(body, ("mdia", "minf", "stbl")):
        if path == "hdlr" and not handler:
            handler = part[8:12]
        elif path == "stsd":
            described = part
    if handler not in (b"vide", b"soun"):
        return Holds()
    codec = described[12:16].decode("latin-1")
    name = CODECS.get(codec, codec)
    if handler == b"soun":
        return Holds((), (name,))
    width, height = struct.unpack(">HH", described[40:44])
    return Holds((name,), (), width, height)


def _deep(body: bytes, into: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for kind, part in _parts(body):
        if kind in into:
            yield from _deep(part, into)
        else:
            yield kind, part


def _parts(body: bytes) -> Iterator[tuple[str, bytes]]:
    from io import BytesIO

    return ((kind, body[start:end]) for kind, start, end in _boxes(BytesIO(body), 0, len(body)))


def _part(file: BinaryIO, start: int, end: int) -> bytes:
    if end - start > LONGEST_HEAD:
        raise DamagedError
    file.seek(start)
    return _exactly(file, end - start)


def _byte(file: BinaryIO) -> int:
    return _exactly(file, 1)[0]


def _exactly(file: BinaryIO, count: int) -> bytes:
    found = file.read(count)
    if len(found) != count:
        raise DamagedError
    return found
