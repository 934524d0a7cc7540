# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff panel: behind a PIN, what the kiosk is and does, and what staff may do with it at the screen."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide.staff import Coverage, Fact
from kiosk.ui import drawing  # noqa: F401 (QML creates this type)
from kiosk.ui.machine import Works
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

LONGEST_PIN = 12
PATIENCE = 120.0  # seconds without a touch until it leaves by itself
LOCKED_PATIENCE = 30.0  # the same while nobody has given the PIN: a visitor may stand before it
CLEANING = 60.0  # seconds in which no touch does anything
SILENCE = 15.0  # seconds until an answer must have come
VOLUME_STEP, BRIGHTNESS_STEP, LEAST_BRIGHTNESS = 5, 10, 10

# Codes of rows and answers, and how they read.
WORDS = {
    "version": QT_TRANSLATE_NOOP("Staff", "Program"),
    "content": QT_TRANSLATE_NOOP("Staff", "Content"),
    "content-date": QT_TRANSLATE_NOOP("Staff", "Content made or installed"),
    "content-before": QT_TRANSLATE_NOOP("Staff", "Content before it"),
    "since": QT_TRANSLATE_NOOP("Staff", "Running since"),
    "renderer": QT_TRANSLATE_NOOP("Staff", "Drawing"),
    "screen": QT_TRANSLATE_NOOP("Staff", "Screen"),
    "touch": QT_TRANSLATE_NOOP("Staff", "Touch panel"),
    "sound": QT_TRANSLATE_NOOP("Staff", "Sound device"),
    "readable": QT_TRANSLATE_NOOP("Staff", "Content on the disk"),
    "disk": QT_TRANSLATE_NOOP("Staff", "Free disk space"),
    "memory": QT_TRANSLATE_NOOP("Staff", "Memory used"),
    "clock": QT_TRANSLATE_NOOP("Staff", "Clock"),
    "starts": QT_TRANSLATE_NOOP("Staff", "Starts since power-on"),
    "touched": QT_TRANSLATE_NOOP("Staff", "Last visitor's touch"),
    "visits": QT_TRANSLATE_NOOP("Staff", "Visits today"),
    "on": QT_TRANSLATE_NOOP("Staff", "on"),
    "off": QT_TRANSLATE_NOOP("Staff", "off"),
    "absent": QT_TRANSLATE_NOOP("Staff", "not plugged in"),
    "lost": QT_TRANSLATE_NOOP("Staff", "plugged in, but shows nothing"),
    "none": QT_TRANSLATE_NOOP("Staff", "none found"),
    "never": QT_TRANSLATE_NOOP("Staff", "not yet"),
    "well": QT_TRANSLATE_NOOP("Staff", "can be read"),
    "set": QT_TRANSLATE_NOOP("Staff", "Clock set from the network"),
    "yes": QT_TRANSLATE_NOOP("Staff", "yes"),
    "no": QT_TRANSLATE_NOOP("Staff", "no"),
    "shipped": QT_TRANSLATE_NOOP("Staff", "the program's own"),
    "looking": QT_TRANSLATE_NOOP("Staff", "Looking at the USB memory stick…"),
    "checking": QT_TRANSLATE_NOOP("Staff", "Checking, and drawing every screen. This takes a few minutes…"),
    "asked": QT_TRANSLATE_NOOP("Staff", "One moment…"),
    "no-pack": QT_TRANSLATE_NOOP(
        "Staff", "No USB memory stick with content was found (a file whose name ends in .pack)."
    ),
    "installed": QT_TRANSLATE_NOOP(
        "Staff", "Installed. It appears once nobody is at the kiosk, or at once with “Restart the kiosk”."
    ),
    "same": QT_TRANSLATE_NOOP("Staff", "This content is already installed. Nothing was changed."),
    "fault": QT_TRANSLATE_NOOP(
        "Staff", "The file is damaged or no content of this kiosk. Nothing was changed."
    ),
    "screens": QT_TRANSLATE_NOOP(
        "Staff", "The screens of this content cannot be drawn. Nothing was changed."
    ),
    "disk-full": QT_TRANSLATE_NOOP("Staff", "The disk cannot be written. Nothing was changed."),
    "rolled-back": QT_TRANSLATE_NOOP(
        "Staff",
        "The content before is back. It appears once nobody is at the kiosk, or at once with “Restart the kiosk”.",
    ),
    "nothing-before": QT_TRANSLATE_NOOP("Staff", "There is no content before this one."),
    "silent": QT_TRANSLATE_NOOP(
        "Staff", "No answer from the system. It must be looked at from another computer (SSH)."
    ),
    "unknown": QT_TRANSLATE_NOOP(
        "Staff", "The system does not know this request: its version is another one."
    ),
    "brightness": QT_TRANSLATE_NOOP("Staff", "The screen does not let its brightness be set."),
    "reboot": QT_TRANSLATE_NOOP("Staff", "The computer restarts."),
}


def say(code: str) -> str:
    """The words of a code in the language of the screen; what is no code is a name and stays."""
    return QCoreApplication.translate("Staff", cast(str, WORDS[code])) if code in WORDS else code


@QmlElement
@QmlUncreatable("the door makes it")
class Panel(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Made when the corner was held, gone when it is left. `clock` gives seconds and never jumps."""

    lockChanged = Signal()
    viewChanged = Signal()
    noticeChanged = Signal()
    levelsChanged = Signal()
    languageAsked = Signal(str)
    left = Signal()

    def __init__(self, works: Works, language: str, clock: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._works = works
        self._language = language
        self._clock = clock
        self._locked, self._pin, self._wrong, self._waits = True, "", False, 0
        self._view, self._asking = "status", ""
        self._cleaned_at: float | None = None
        self._left = 0
        self._asked: float | None = None
        self._state, self._code, self._detail = "", "", ""
        self._volume = -1
        self._brightness = -1
        self._touched = clock()
        self._running = Rows(Fact, self)
        self._health = Rows(Fact, self)
        self._today = Rows(Fact, self)
        self._coverage = Rows(Coverage, self)
        self._tick = QTimer(self, interval=500)
        self._tick.timeout.connect(self.look)
        self._tick.start()
        works.loudness.changed.connect(self._heard)
        works.note("open")
        self.look()

    # Time

    @Slot()
    def touch(self) -> None:
        """Somebody is here."""
        self._touched = self._clock()

    @Slot()
    def look(self) -> None:
        """What time brings: the end of a wait, an answer, the end of cleaning, and that it leaves by itself."""
        now = self._clock()
        self._set_waits(ceil(self._works.wait()) if self._locked else 0)
        if self._asked is not None:
            self._hear(now)
        if self._cleaned_at is not None:
            left = ceil(self._cleaned_at + CLEANING - now)
            if left <= 0:
                self._cleaned_at = None
                self.touch()
                self._show("tests")
            elif left != self._left:
                self._left = left
                self.viewChanged.emit()
        elif now - self._touched >= (LOCKED_PATIENCE if self._locked else PATIENCE) and not self._busy():
            self._leave("alone")

    def _busy(self) -> bool:
        return self._state == "working"

    def _leave(self, why: str) -> None:
        self._tick.stop()
        self._works.note("leave", why)
        self.left.emit()

    # The PIN

    @Slot(str)
    def type(self, digit: str) -> None:
        """One digit more."""
        if self._locked and not self._waits and len(self._pin) < LONGEST_PIN:
            self._pin, self._wrong = self._pin + digit, False
            self.lockChanged.emit()

    @Slot()
    def erase(self) -> None:
        self._pin = self._pin[:-1]
        self.lockChanged.emit()

    @Slot()
    def enter(self) -> None:
        """Tries what was typed; a wait after too many wrong ones."""
        if not self._locked or not self._pin or self._works.wait() > 0:
            return
        self._wrong = not self._works.try_pin(self._pin)
        self._locked, self._pin = self._wrong, ""
        self._works.note("pin", "wrong" if self._wrong else "right")
        if not self._locked:
            self._show("status")
        self.look()
        self.lockChanged.emit()

    def _set_waits(self, seconds: int) -> None:
        if seconds != self._waits:
            self._waits = seconds
            self.lockChanged.emit()

    # What is shown

    @Slot(str)
    def show(self, view: str) -> None:
        """Another part: status, content, levels, tests, power; or a test over all: colours, touch, cleaning."""
        if self._locked:
            return
        if view in ("colours", "touch", "cleaning"):
            self._works.note(view)
        if not self._busy():
            self._notice("", "")
        if view == "cleaning":
            self._cleaned_at, self._left = self._clock(), round(CLEANING)
        self._show(view)

    def _show(self, view: str) -> None:
        self._view, self._asking = view, ""
        if view in ("status", "content"):
            self._fill()
        if view == "levels":
            self._brightness = self._works.brightness()
            self._works.loudness.look()
            self.levelsChanged.emit()
        self.viewChanged.emit()

    def _fill(self) -> None:
        for rows, found in (
            (self._running, self._works.running()),
            (self._health, self._works.health()),
            (self._today, self._works.today(self._language)),
        ):
            rows.show([fact._replace(label=say(fact.label), value=say(fact.value)) for fact in found])
        self._coverage.show(self._works.coverage())

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language; the panel has Japanese and English."""
        self._language = language
        self._works.note("language", language)
        self.languageAsked.emit(language)
        if not self._locked:
            self._fill()
        self.noticeChanged.emit()

    # What staff may do

    @Slot(str)
    def wish(self, action: str) -> None:
        """Something that is asked back first: rollback, restart, reboot."""
        self._asking = action
        self.viewChanged.emit()

    @Slot()
    def forget(self) -> None:
        self._asking = ""
        self.viewChanged.emit()

    @Slot()
    def confirm(self) -> None:
        """Yes: does what was asked back."""
        action, self._asking = self._asking, ""
        self.viewChanged.emit()
        if self._locked:
            return
        if action == "restart":
            self._works.note("restart")
            self._leave("restart")
            self._works.restart()
        elif action in ("rollback", "reboot"):
            self._ask(action)

    @Slot()
    def install(self) -> None:
        """Takes the content of a USB memory stick."""
        if not self._locked and not self._busy():
            self._ask("update")

    def _ask(self, task: str, value: str = "") -> None:
        self._works.note(task, value)
        if self._works.ask(task, value):
            self._asked = self._clock()
            self._notice("working", "asked")
        else:
            self._notice("refused", "silent")

    def _hear(self, now: float) -> None:
        answer = self._works.answer()
        if answer is None:
            if self._asked is not None and now - self._asked >= SILENCE:
                self._asked = None
                self._notice("refused", "silent")
            return
        state, code, detail = answer
        if state != "working":
            self._asked = None
            self.touch()
            self._works.note("answer", f"{state} {code} {detail}".strip())
            if self._view == "content":
                self._fill()
        quiet = code == "brightness" and state == "done"
        self._notice("" if quiet else state, "disk-full" if code == "disk" else code, detail)

    def _notice(self, state: str, code: str, detail: str = "") -> None:
        if (state, code, detail) != (self._state, self._code, self._detail):
            self._state, self._code, self._detail = state, code, detail
            self.noticeChanged.emit()

    @Slot(int)
    def turnVolume(self, steps: int) -> None:
        """So many steps louder."""
        if not self._locked and self._volume >= 0:
            percent = min(max(self._volume + steps * VOLUME_STEP, 0), 100)
            self._works.note("volume", str(percent))
            self._works.loudness.set(percent)

    def _heard(self, percent: int) -> None:
        self._volume = percent
        self.levelsChanged.emit()

    @Slot()
    def listen(self) -> None:
        """Something to hear how loud it is."""
        if not self._locked:
            self._works.note("listen", self._language)
            self._works.sample(self._language)

    @Slot(int)
    def turnBrightness(self, steps: int) -> None:
        """So many steps brighter."""
        if not self._locked and self._brightness >= 0:
            self._brightness = min(max(self._brightness + steps * BRIGHTNESS_STEP, LEAST_BRIGHTNESS), 100)
            self._ask("brightness", str(self._brightness))
            self.levelsChanged.emit()

    @Slot()
    def leave(self) -> None:
        self._leave("by hand")

    # Properties

    @Property(bool, notify=lockChanged, final=True)
    def locked(self) -> bool:
        return self._locked

    @Property(int, notify=lockChanged, final=True)
    def digits(self) -> int:
        """How many were typed."""
        return len(self._pin)

    @Property(bool, notify=lockChanged, final=True)
    def wrong(self) -> bool:
        return self._wrong

    @Property(int, notify=lockChanged, final=True)
    def waits(self) -> int:
        """Seconds until a PIN may be tried again."""
        return self._waits

    @Property(str, notify=viewChanged, final=True)
    def view(self) -> str:
        return self._view

    @Property(int, notify=viewChanged, final=True)
    def secondsLeft(self) -> int:
        """Of the cleaning."""
        return self._left

    @Property(str, notify=viewChanged, final=True)
    def asking(self) -> str:
        """What is asked back, empty when nothing is."""
        return self._asking

    @Property(str, notify=noticeChanged, final=True)
    def state(self) -> str:
        """working, done or refused; empty when there is nothing to say."""
        return self._state

    @Property(str, notify=noticeChanged, final=True)
    def notice(self) -> str:
        return say(self._code) if self._state else ""

    @Property(str, notify=noticeChanged, final=True)
    def detail(self) -> str:
        """The system's own words for it, in English: for whoever is asked for help."""
        return self._detail if self._state == "refused" else ""

    @Property(int, notify=levelsChanged, final=True)
    def volume(self) -> int:
        """Percent; -1 where there is no loudspeaker."""
        return self._volume

    @Property(int, notify=levelsChanged, final=True)
    def brightness(self) -> int:
        """Percent; -1 where it cannot be set."""
        return self._brightness

    @Property(bool, constant=True, final=True)
    def supervised(self) -> bool:
        """Whether the program is started again when it ends."""
        return self._works.supervised

    @Property(Rows, constant=True, final=True)
    def running(self) -> Rows:
        return self._running

    @Property(Rows, constant=True, final=True)
    def health(self) -> Rows:
        return self._health

    @Property(Rows, constant=True, final=True)
    def today(self) -> Rows:
        return self._today

    @Property(Rows, constant=True, final=True)
    def coverage(self) -> Rows:
        return self._coverage
