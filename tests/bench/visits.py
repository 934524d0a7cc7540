# SPDX-License-Identifier: GPL-3.0-or-later
"""Very many visitors in front of one kiosk, see soak.py."""

from __future__ import annotations

import gc
import random

from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem

from kiosk.app import TIDY_AFTER, Program
from tests.bench import probe
from tests.qt import screen
from tests.qt.driver import everything, let_go, middle
from tests.qt.touch import Point

SEED = 10_000
TOUCHES = (2, 8)  # of one visitor, after the one that wakes
GLANCE = 120  # ms a visitor looks at what came, at most
SAMPLES = 500


def measure(program: Program, sessions: int) -> None:
    """Each visitor wakes the kiosk, touches at random what can be touched, and is gone. A line of JSON for every sample."""
    frames, finger, choice = probe.Frames(program.window), probe.Finger(program.window), random.Random(SEED)
    touches = 0

    def touch(at: Point) -> None:
        finger.press(QPoint(*at))
        finger.release(QPoint(*at))
        frames.wait(GLANCE)

    def offered() -> list[QQuickItem]:
        return [
            item
            for item in screen.painted(screen.top(program.window.contentItem()))
            if screen.is_tappable(item) and item.isEnabled() and screen.seen(item) == screen.rect(item)
        ]

    frames.rest()
    for session in range(1, sessions + 1):
        touch((probe.WIDTH // 2, probe.HEIGHT // 2))
        for _ in range(choice.randint(*TOUCHES)):
            if there := offered():
                touch(middle(choice.choice(there)))
                touches += 1
        program.kiosk.session.finish()
        frames.wait(GLANCE)
        let_go()  # a loop that runs in turns, as here, never does
        if session % max(1, sessions // SAMPLES) == 0:
            probe.wait(TIDY_AFTER + GLANCE)  # as it stands when nobody is there
            probe.tell(
                session=session,
                touches=touches,
                **probe.memory()._asdict(),
                items=len(everything(program.window.contentItem())),
                objects=len(gc.get_objects()),
            )
