# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons in the pack are paths that Qt reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from kiosk.pack.build import INTERFACE_ICONS
from kiosk.pack.icons import names, outline
from kiosk.pack.reader import Pack

ROUND = 0.01
"""Outlines may pass the unit square by this much."""


def read(body: bytes) -> QPainterPath:
    """The path in a stream, which must end with it."""
    stream = QDataStream(QByteArray(body))
    stream.setVersion(QDataStream.Version.Qt_6_0)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    path = QPainterPath()
    stream >> path
    assert stream.status() == QDataStream.Status.Ok
    assert stream.atEnd()
    return path


def test_every_icon_of_the_pack_is_a_path_in_the_unit_square(pack: Pack) -> None:
    icons = pack.blobs("icon")
    assert icons.keys() >= INTERFACE_ICONS
    for name, body in icons.items():
        path = read(body)
        assert not path.isEmpty(), name
        inside = QRectF(0, 0, 1, 1).adjusted(-ROUND, -ROUND, ROUND, ROUND)
        assert inside.contains(path.boundingRect()), name
        assert path.boundingRect().width() > 0.4 or path.boundingRect().height() > 0.4, name


def test_outline_stands_upright() -> None:
    up, down = read(outline("ph.caret-up")), read(outline("ph.caret-down"))
    # A caret's middle is its tip: high in the one that points up, with y growing downwards.
    assert up.boundingRect().center().y() < 0.5 < down.boundingRect().center().y()


def test_holes_stay_holes() -> None:
    ring = read(outline("ph.circle"))
    assert ring.fillRule() == Qt.FillRule.WindingFill
    box = ring.boundingRect()
    assert not ring.contains(box.center())
    assert ring.contains(QPointF(box.left() + 0.01, box.center().y()))


def test_unknown_icon_has_no_outline() -> None:
    assert "no-such-icon" not in names()
    with pytest.raises(KeyError):
        outline("ph.no-such-icon")
