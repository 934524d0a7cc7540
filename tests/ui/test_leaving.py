# SPDX-License-Identifier: GPL-3.0-or-later
"""What visitors leave behind in the kiosk's memory: nothing that grows."""

from __future__ import annotations

import ctypes
import gc
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QTextLayout

from kiosk import app
from kiosk.ui.leaving import give_back
from kiosk.ui.prose import Prose
from tests.qt.driver import Visitor, let_go, wait_until
from tests.qt.fixtures import MakeVisitor


def held(kind: type) -> int:
    """How many of these objects there are in the whole process."""
    let_go()
    gc.collect()
    give_back()
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
    assert held(Prose) <= before, "what earlier visitors left may go meanwhile"


def test_languages_that_were_left_hold_no_translation(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    default = kiosk.language
    for _ in range(2):
        for language in (*visitor.program.languages(), default):
            kiosk.chooseLanguage(language)
            visitor.settle()
    let_go()
    assert len(visitor.program.findChildren(QTranslator)) == len(kiosk.words)


def resident() -> int:
    """Memory of this process, in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") >> 20


def test_free_memory_between_what_is_used_goes_back_to_the_system() -> None:
    heap = ctypes.CDLL(None)
    heap.malloc.restype = ctypes.c_void_p
    heap.malloc.argtypes = [ctypes.c_size_t]
    heap.free.argtypes = [ctypes.c_void_p]
    size = 100_000  # below what glibc maps by itself
    blocks = [heap.malloc(size) for _ in range(1000)]
    for block in blocks:
        ctypes.memset(block, 1, size)
    for block in blocks[:-1]:
        heap.free(block)
    before = resident()
    give_back()
    heap.free(blocks[-1])
    assert resident() < before - 80


def test_it_goes_back_soon_after_the_start_and_after_each_visitor(
    kiosk_program: MakeVisitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[int] = []
    monkeypatch.setattr(app, "give_back", lambda: given.append(1))
    visitor = kiosk_program()
    wait_until(lambda: len(given) == 1)
    visitor.wake()
    visitor.program.kiosk.session.finish()
    wait_until(lambda: len(given) == 2)
