# SPDX-License-Identifier: GPL-3.0-or-later
"""QPainterPaths as QDataStream bytes (Qt_6_0, single precision, big endian), written without Qt."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

MOVE, LINE = 0, 1
"""QPainterPath::ElementType."""

ODD_EVEN = 0
"""Qt::FillRule; right for rings in any direction as long as no two polygons of a path overlap."""


def path_bytes(lines: Iterable[Sequence[tuple[float, float]]]) -> bytes:
    """One path with a subpath for each line of points; a ring is a line that ends where it began.

    The layout is that of operator<<(QDataStream &, const QPainterPath &): element count, then type, x and y
    of each, then the index where the current subpath begins, then the fill rule. An empty path is the count
    alone.
    """
    body = bytearray()
    count = start = 0
    for points in lines:
        start = count
        for position, (x, y) in enumerate(points):
            body += struct.pack(">iff", LINE if position else MOVE, x, y)
            count += 1
    if not count:
        return struct.pack(">i", 0)
    return struct.pack(">i", count) + bytes(body) + struct.pack(">ii", start, ODD_EVEN)
