# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaflets as the kiosk shows them: each page a picture, made when the pack is built."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

LONGEST_SIDE = (
    2600  # px: small print is sharp over the whole of a 4K screen, or twice as large on a smaller one
)
QUALITY = 85


def picture_id(file: str, page: int) -> str:
    """What the picture of a page (from 1) is called in the pack, whatever letters the file's name has."""
    return f"{hashlib.sha256(file.encode()).hexdigest()[:16]}/{page}"


def pictures(path: Path) -> Iterator[bytes]:
    """The pages as JPEG; that they can be drawn was checked before."""
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        for number in range(len(document)):
            page = document[number]
            bitmap = page.render(scale=LONGEST_SIDE / max(page.get_size()))
            written = BytesIO()
            bitmap.to_pil().convert("RGB").save(written, "JPEG", quality=QUALITY, optimize=True)
            yield written.getvalue()
            page.close()
    finally:
        document.close()
