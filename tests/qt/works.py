# SPDX-License-Identifier: GPL-3.0-or-later
"""A machine behind the staff panel that does nothing but remember what it was asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.app import admit
from kiosk.guide.staff import Coverage, Fact
from kiosk.station.pin import Attempts
from kiosk.ui.panel import Panel
from tests.qt.driver import Visitor

PIN = "480913"
CORNER = (12, 12)


class Loudness(QObject):
    changed = Signal(int)

    def __init__(self, percent: int) -> None:
        super().__init__()
        self.percent = percent

    def look(self) -> None:
        self.changed.emit(self.percent)

    def set(self, percent: int) -> None:
        self.percent = percent
        self.look()


class Works:
    """`asked` and `noted` grow by what was done; `told` is what the system answers next."""

    def __init__(
        self, now: Callable[[], float], state: Path | None = None, *, loudness: int = 60, light: int = 70
    ) -> None:
        self.loudness = Loudness(loudness)
        self.supervised = True
        self.asked: list[tuple[str, str]] = []
        self.noted: list[tuple[str, str]] = []
        self.heard: list[str] = []
        self.restarted = 0
        self.told: tuple[str, str, str] | None = None
        self.attended = True
        self.light = light
        self.attempts = Attempts.remembered(state / "pin-attempts" if state else None, now)

    def running(self) -> tuple[Fact, ...]:
        return (
            Fact("version", "0.1.0"),
            Fact("content", "3f2a90c17be4"),
            Fact("content-date", "2026-06-24 10:30"),
            Fact("content-before", "shipped"),
            Fact("since", "2026-07-01 03:12"),
            Fact("renderer", "Qt 6.11.3, software"),
        )

    def health(self) -> tuple[Fact, ...]:
        return (
            Fact("screen", "on", "well"),
            Fact("touch", "ILITEK ILITEK-TP", "well"),
            Fact("sound", "none", "advice"),
            Fact("readable", "well", "well"),
            Fact("disk", "0.2 GB", "fault"),
            Fact("memory", "143 MB", "well"),
            Fact("clock", "2026-07-01 12:00"),
            Fact("set", "yes", "well"),
            Fact("starts", "1", "well"),
            Fact("touched", "2026-07-01 11:48"),
        )

    def coverage(self) -> tuple[Coverage, ...]:
        return (
            Coverage("ja", "日本語", 574, 574, 0, 0, written=True),
            Coverage("en", "English", 574, 574, 0, 0, written=True),
            Coverage("pt-BR", "Português", 574, 120, 440, 14, written=False),
            Coverage("vi", "Tiếng Việt", 574, 0, 560, 14, written=False),
        )

    def today(self, language: str) -> tuple[Fact, ...]:
        return (Fact("visits", "38"), Fact("日本語", "31"), Fact("English", "<5"))

    def wait(self) -> float:
        return self.attempts.wait()

    def try_pin(self, pin: str) -> bool:
        if pin == PIN:
            self.attempts.passed()
            return True
        self.attempts.failed()
        return False

    def brightness(self) -> int:
        return self.light

    def ask(self, task: str, value: str = "") -> bool:
        self.told = None
        if self.attended:
            self.asked.append((task, value))
        return self.attended

    def answer(self) -> tuple[str, str, str] | None:
        return self.told

    def sample(self, language: str) -> None:
        self.heard.append(language)

    def restart(self) -> None:
        self.restarted += 1

    def note(self, action: str, value: str = "") -> None:
        self.noted.append((action, value))


def install(visitor: Visitor, works: Works) -> None:
    """Puts the panel behind the corner."""
    program = visitor.program

    def make() -> Panel:
        panel = Panel(works, program.kiosk.language, visitor.clock, program)
        admit(program, panel)
        return panel

    program.kiosk.door.answer_with(make)


def hold(visitor: Visitor, seconds: float = 5.0) -> None:
    """A finger rests on the corner for so long."""
    visitor.hand.press({0: CORNER})
    visitor.clock.now += seconds
    visitor.program.kiosk.door.look()
    visitor.settle()
    visitor.hand.release({0: CORNER})
    visitor.settle()


def enter(visitor: Visitor, pin: str, done: str = "決定") -> None:
    for digit in pin:
        visitor.tap(digit)
    visitor.tap(done)


def panel(visitor: Visitor) -> Panel:
    found = visitor.program.kiosk.door.panel
    assert isinstance(found, Panel)
    return found


def later(visitor: Visitor, seconds: float) -> None:
    """Time goes by without a touch."""
    visitor.clock.now += seconds
    if visitor.program.kiosk.door.open:
        panel(visitor).look()
    visitor.settle()
