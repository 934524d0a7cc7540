# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors leave behind in the kiosk's memory: nothing that grows."""

from __future__ import annotations

import gc

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QTextLayout

from kiosk.ui.prose import Prose
from tests.qt.driver import Visitor, let_go


def held(kind: type) -> int:
    """How many of these objects there are in the whole process."""
    let_go()
    gc.collect()
    return sum(isinstance(each, kind) for each in gc.get_objects())


def read_everything(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    for page in visitor.program.pages():
        kiosk.open(page)
        visitor.settle()
    kiosk.home()
    visitor.settle()


def test_pages_that_were_left_hold_no_text(visitor: Visitor) -> None:
    read_everything(visitor)
    before = held(QTextLayout)
    for _ in range(2):
        read_everything(visitor)
    assert held(QTextLayout) == before


def test_pages_that_were_left_hold_no_empty_item(visitor: Visitor) -> None:
    read_everything(visitor)
    before = held(Prose)
    for _ in range(2):
        read_everything(visitor)
    assert held(Prose) == before


def test_languages_that_were_left_hold_no_translation(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    default = kiosk.language
    for _ in range(2):
        for language in (*visitor.program.languages(), default):
            kiosk.chooseLanguage(language)
            visitor.settle()
    let_go()
    assert len(visitor.program.findChildren(QTranslator)) == len(kiosk.words)
