# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of visitors leaves nothing behind."""

from __future__ import annotations

import gc
import random

from shiboken6 import Shiboken

from kiosk.ui.rows import Rows
from tests.qt.driver import Visitor, everything, let_go, wait_until
from tests.qt.fixtures import MakeVisitor

NAVIGATIONS = 300
WARM_UP = 60  # until every screen was shown and every kind of block was made once
SEED = 2022


def items(visitor: Visitor) -> int:
    """All items of the window, seen or not."""
    return len(everything(visitor.program.window.contentItem()))


def models() -> int:
    """All list models that still exist."""
    gc.collect()
    return sum(isinstance(thing, Rows) and Shiboken.isValid(thing) for thing in gc.get_objects())


def wander(visitor: Visitor, choice: random.Random, steps: int) -> None:
    """Goes anywhere; ends at the map of the whole world and then at home."""
    kiosk, pages, regions = visitor.program.kiosk, visitor.program.pages(), visitor.program.regions()
    for _ in range(steps):
        match choice.randrange(6):
            case 0 | 1:
                kiosk.open(choice.choice(pages))
            case 2:
                kiosk.openRegion(choice.choice(regions))
            case 3:
                kiosk.chooseLanguage(choice.choice(visitor.program.languages()))
            case 4:
                kiosk.back()
            case _:
                kiosk.session.finish()
                kiosk.session.begin()
        wait_until(lambda: True)
        let_go()
    kiosk.session.finish()
    kiosk.session.begin()
    for page in (*pages, kiosk.mapPage):
        kiosk.open(page)
        visitor.settle()
    kiosk.home()
    visitor.settle()
    let_go()


def test_wandering_leaves_no_items_and_no_models(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    choice = random.Random(SEED)
    visitor.program.kiosk.session.begin()
    wander(visitor, choice, WARM_UP)
    before = items(visitor), models()
    wander(visitor, choice, NAVIGATIONS)
    assert (items(visitor), models()) == before
    assert before[0] > 200 and before[1] > 5
