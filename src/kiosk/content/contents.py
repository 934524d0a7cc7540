# SPDX-License-Identifier: GPL-3.0-or-later
"""What a file really is, whatever its name says, by its first bytes."""

from __future__ import annotations

_SIGNS = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"PK\x03\x04", "Word, Excel, PowerPoint / ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word, Excel, PowerPoint (97-2003)"),
    (b"\x1a\x45\xdf\xa3", "WebM / Matroska"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"fLaC", "FLAC"),
    (b"WEBVTT", "WebVTT"),
    (b"<svg", "SVG"),
    (b"<!DOCTYPE html", "HTML"),
    (b"<html", "HTML"),
)


def told(head: bytes) -> str:
    """The name of the kind of file that begins with these bytes, empty when it is none of those that staff meet."""
    if head[4:8] == b"ftyp":
        return "MP4 / QuickTime"
    if head[:4] == b"RIFF":
        return {b"WEBP": "WebP", b"WAVE": "WAV", b"AVI ": "AVI"}.get(head[8:12], "RIFF")
    return next((name for sign, name in _SIGNS if head.startswith(sign)), "")
