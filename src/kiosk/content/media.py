# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures, leaflets and the map: that the files are there and are what their names say."""

from __future__ import annotations

import json
import struct
import warnings
from functools import cache
from pathlib import Path

from kiosk.content import drawings

MAX_PICTURE = 20_000_000
MAX_PIXELS = 50_000_000
MAX_MAP = 50_000_000
TYPES = {"png": "PNG", "jpg": "JPEG", "jpeg": "JPEG", "webp": "WEBP"}

# What Pillow's readers raise on damaged files.
_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    EOFError,
    OverflowError,
    MemoryError,
    struct.error,
)


def picture_fault(path: Path) -> tuple[str, str]:
    """The code of what is wrong with a picture, and what it really is; the code is empty when all is well."""
    wanted = TYPES.get(path.suffix.removeprefix(".").lower(), "")
    if not wanted and path.suffix.lower() != ".svg":
        return "image-type", ""
    if path.stat().st_size > MAX_PICTURE:
        return "image-big", ""
    if not wanted:
        return drawings.fault(path.read_bytes())
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path) as picture:
                real = picture.format or ""
                if picture.width * picture.height > MAX_PIXELS:
                    return "image-pixels", ""
                if real == wanted == "JPEG":
                    # `verify` does not look into JPEG; an eighth of the size is decoded quickly.
                    picture.draft("RGB", (picture.width // 8, picture.height // 8))
                    picture.load()
                else:
                    picture.verify()
    except Image.DecompressionBombError:
        return "image-pixels", ""
    except _DAMAGED:
        return "image-broken", ""
    return ("", "") if real == wanted else ("image-other-type", real)


def features(path: Path) -> frozenset[str] | None:
    """The names of the countries in a TopoJSON map, None when it is no map."""
    return _features(path, path.stat().st_mtime_ns)


@cache
def _features(path: Path, changed: int) -> frozenset[str] | None:
    try:
        if path.stat().st_size > MAX_MAP:
            return None
        topology = json.loads(path.read_bytes())
        objects = topology["objects"]["countries"]["geometries"]
        names = frozenset(str(shape["properties"]["name"]) for shape in objects)
        return (
            names if topology["type"] == "Topology" and topology["arcs"] and topology["transform"] else None
        )
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
