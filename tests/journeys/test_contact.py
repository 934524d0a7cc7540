# SPDX-License-Identifier: GPL-3.0-or-later
"""The contact screen, and taking it along on a phone."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from kiosk.guide import screens
from kiosk.pack.reader import Pack
from tests.journeys.test_pages import title
from tests.qt import screen
from tests.qt.driver import Visitor

LEAST_SIDE = 40.0  # mm: a phone reads it from half a metre (10:1)
QUIET = 4  # modules of quiet zone (ISO/IEC 18004)


def test_contact_tells_all_and_offers_it_as_a_code(visitor: Visitor, pack: Pack) -> None:
    visitor.tap(title(pack, "contact"))
    page = screens.page(pack, "contact", "ja")
    assert page is not None
    entries = [entry for block in page.blocks if block.kind == "contact" for entry in block.items]
    assert {entry.id for entry in entries} >= {"address", "phone"}
    for entry in entries:
        assert visitor.says(screen.plain(entry.value))
    assert page.code


def test_the_code_on_the_screen_is_the_code_of_the_pack(visitor: Visitor, pack: Pack) -> None:
    visitor.tap(title(pack, "contact"))
    page = screens.page(pack, "contact", "ja")
    assert page is not None
    code = QImage.fromData(pack.needed_blob("code", page.code))
    picture = visitor.settle()
    (plate,) = [item for item in screen.painted(visitor.screen) if screen.kind(item) == "QrCode"]
    (shown,) = [item for item in screen.painted(plate) if item.inherits("QQuickImage")]
    box, around = screen.rect(shown), screen.rect(plate)
    module = box.width() / code.width()
    assert module == int(module) and module >= 3
    for row in range(code.height()):
        for column in range(code.width()):
            x, y = box.x() + (column + 0.5) * module, box.y() + (row + 0.5) * module
            assert picture.pixelColor(int(x), int(y)) == QColor(code.pixelColor(column, row))
    assert box.width() / visitor.millimetre >= LEAST_SIDE
    quiet = next(n for n in range(code.width()) if code.pixelColor(n, n) != QColor("white"))
    room = min(box.left() - around.left(), box.top() - around.top()) / module
    assert room + quiet >= QUIET
