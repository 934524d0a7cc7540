# SPDX-License-Identifier: GPL-3.0-or-later
"""In reach mode nothing that can be tapped stands higher than a wheelchair user reaches (EN 301 549 8.3, ADA 308)."""

from __future__ import annotations

import pytest

from kiosk import shots
from kiosk.guide import screens
from kiosk.pack.reader import Pack
from tests.journeys.words import JA
from tests.qt import screen
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeVisitor

SIZES = [(1920, 1080), (1080, 1920)]


def line(visitor: Visitor, pack: Pack) -> float:
    """Pixels from the top of the screen down to where a wheelchair user reaches."""
    mount = screens.site(pack, "ja").mount
    return visitor.program.window.height() - (mount.reach_mm - mount.lower_edge_mm) * visitor.millimetre


@pytest.mark.parametrize("size", SIZES, ids=["landscape", "portrait"])
def test_every_control_is_below_the_line(
    kiosk_program: MakeVisitor, pack: Pack, size: tuple[int, int]
) -> None:
    visitor = kiosk_program(*size)
    program = visitor.program
    high: list[str] = []
    seen = 0

    def judge(name: str) -> None:
        visitor.settle()
        high.extend(
            f"{name}: {screen.name(item)}"
            for item in screen.painted(visitor.screen)
            if screen.is_tappable(item) and screen.seen(item).height() > 0
            if screen.seen(item).top() < line(visitor, pack) - 1
        )

    assert line(visitor, pack) > 100
    for scene in shots.scenes(program, visitor.clock):
        if scene.name == "attract":  # the whole screen is its button
            continue
        scene.go(program)
        if not program.kiosk.preferences.withinReach:
            program.kiosk.preferences.toggleReach()
        judge(scene.name)
        seen += 1
    program.kiosk.session.touch()
    for sheet in ("language", "ease"):
        program.window.setProperty("sheet", sheet)
        judge(sheet)
    assert high == []
    assert seen > 10


def test_it_is_switched_on_and_off_in_the_sheet(visitor: Visitor, pack: Pack) -> None:
    before = visitor.settle()
    visitor.tap(JA.ease)
    visitor.tap(JA.reach)
    visitor.tap(JA.close)
    assert visitor.settle() != before
    visitor.tap(JA.ease)
    assert screen.rect(visitor.button(JA.close)).top() >= line(visitor, pack)
    visitor.tap(JA.reach)
    visitor.tap(JA.close)
    assert visitor.settle() == before
