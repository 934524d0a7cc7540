# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole kiosk by keys: a keypad, a keyboard, or one or two switches. Arrows only move, select acts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMetaObject, QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.guide.search import keyed
from kiosk.guide.steps import Step, target
from kiosk.ui.focus import Control, about_speech, away, can_have_focus, controls, rect, show
from kiosk.ui.property import Property
from kiosk.ui.speech import Speech

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from kiosk.ui.kiosk import Kiosk

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

# Qt::Key; asking Python's Qt for it costs 17 ms at start (measured)
ESCAPE, TAB, BACKTAB, BACKSPACE, RETURN, ENTER = 0x01000000, *range(0x01000001, 0x01000006)
HOME, LEFT, UP, RIGHT, DOWN = 0x01000010, *range(0x01000012, 0x01000016)
SPACE, F1, HELP, BACK, SELECT = 0x20, 0x01000030, 0x01000058, 0x01000061, 0x01010000
ASTERISK, SLASH, F2, F3, PAGE_UP, PAGE_DOWN = 0x2A, 0x2F, 0x01000031, 0x01000032, 0x01000016, 0x01000017
VOLUME_DOWN, MUTE, VOLUME_UP = range(0x01000070, 0x01000073)
PLAY, STOP, PREVIOUS, NEXT, PLAY_OR_PAUSE = *range(0x01000080, 0x01000084), 0x01000086

MOVES: dict[int, Step] = {
    DOWN: "next",
    TAB: "next",
    UP: "previous",
    BACKTAB: "previous",
    RIGHT: "next group",
    LEFT: "previous group",
}
SELECTS = frozenset({RETURN, ENTER, SPACE, SELECT})
BACKS = frozenset({ESCAPE, BACK, BACKSPACE})
HELPS = frozenset({F1, HELP})
LISTENS = frozenset({F2, PLAY, PLAY_OR_PAUSE})
SPEECH: dict[int, Callable[[Speech], None]] = {
    VOLUME_UP: Speech.louder,
    VOLUME_DOWN: Speech.quieter,
    NEXT: Speech.faster,
    ASTERISK: Speech.faster,
    PREVIOUS: Speech.slower,
    SLASH: Speech.slower,
    PAGE_DOWN: Speech.next,
    PAGE_UP: Speech.previous,
    F3: Speech.repeat,
    STOP: Speech.hush,
    MUTE: Speech.hush,
}
SIGNS = frozenset({ASTERISK, SLASH})  # commands on a block of digits, signs among letters
BLOCK_OF_DIGITS = 0x20000000  # Qt::KeypadModifier

KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress})


@QmlElement
@QmlUncreatable("the program has one keypad")
class Keypad(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Sees every key of the window first. The focus is Qt's own; `target` has the ring while keys are in use.

    `stepped`: a key moved the focus, and did nothing else.
    """

    targetChanged = Signal()
    stepped = Signal()

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._window: QQuickWindow | None = None
        self._active = False
        self._writing = False  # the last key was written
        self._last = QRectF()
        self._scan = QTimer(self)
        self._scan.timeout.connect(self._scan_on)
        kiosk.preferences.changed.connect(self._prefer)
        kiosk.session.attractChanged.connect(self._prefer)

    def watch(self, window: QQuickWindow) -> None:
        """Takes the keys of this window, whose `keyScope` is what can have the focus now."""
        self._window = window
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self._moved)

    def leave(self) -> None:
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.activeFocusItemChanged.disconnect(self._moved)
            self._window = None

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in TOUCHES:
            self._writing = False
            self._set_active(active=False)
        elif kind in KEYS:
            return self._key(event, pressed=kind == QEvent.Type.KeyPress)  # type: ignore[arg-type]
        return False

    def _key(self, event: QKeyEvent, *, pressed: bool) -> bool:
        key, session = event.key(), self._kiosk.session
        if not pressed:
            return key in MOVES or key in SELECTS or key in BACKS or key in LISTENS or key in SPEECH
        if self._kiosk.door.open:
            return True  # staff use the screen: a key would begin a visitor's session under their panel
        if self._kiosk.lamp.dark:
            self._kiosk.lamp.wake()
            return True
        if session.attract:
            session.begin()
            self._kiosk.use_keys()
            return True
        answered = session.remaining > 0
        self._kiosk.use_keys()
        session.touch()
        if answered:
            return True
        self._writing = self._searching() and self._write(event)
        if self._writing:
            return True
        return self._command(key, repeated=event.isAutoRepeat())

    def _command(self, key: int, *, repeated: bool) -> bool:
        scanning = self._kiosk.preferences.scanning
        if key == SPACE and scanning == "two":
            self.step("next")
        elif key in MOVES:
            self.step(MOVES[key])
        elif key in SELECTS:
            if not repeated:
                self.select()
        elif key in BACKS:
            self._kiosk.speech.hush()
            self._window_command("goBack")
        elif key in HELPS:
            self._window_command("showEase")
            self._kiosk.speech.guide()
        elif key == HOME:
            self._kiosk.speech.hush()
            self._kiosk.home()
        elif key in LISTENS:
            if not repeated:
                self._kiosk.listen()
        elif key in SPEECH:
            SPEECH[key](self._kiosk.speech)
        else:
            return False
        return True

    def _window_command(self, name: str) -> None:
        if self._window is not None:
            QMetaObject.invokeMethod(self._window, name)

    def _searching(self) -> bool:
        """Whether the search is what has the keys: nothing stands over it."""
        window = self._window
        return (
            self._kiosk.screen == "search"
            and window is not None
            and window.property("keyScope") == window.contentItem()
        )

    def _write(self, event: QKeyEvent) -> bool:
        """Whether a keyboard writes: always its letters; a space, or one erasure too many, only right after such a key,
        because the same keys select and go back.
        """
        search, key = self._kiosk.search, event.key()
        if key == BACKSPACE and (self._writing or search.words):
            search.erase()
        elif key == SPACE and self._writing and self._kiosk.preferences.scanning == "none":
            search.write(" ")
        elif letters := keyed(event.text()):
            search.write(letters)
        else:
            return key in SIGNS and not event.modifiers().value & BLOCK_OF_DIGITS
        return True

    # The focus

    def step(self, step: Step) -> None:
        """Moves the focus; nothing else happens."""
        there = self._controls()
        found = target([control.spot for control in there], self._here(there), step)
        if found is not None:
            self._focus(there[found])
            self.stepped.emit()

    @Slot()
    def select(self) -> None:
        """Does what the focused control does; without a focus, shows where it is. Nothing of before is said any more."""
        there = self._controls()
        here = self._here(there)
        if here is None or not self._active:
            self.step("next")
        else:
            if not about_speech(there[here].item):
                self._kiosk.speech.hush()
            QMetaObject.invokeMethod(there[here].item, "click")
        QTimer.singleShot(0, self._keep)

    def _focus(self, control: Control) -> None:
        if control.view is not None:
            show(control)
        control.item.forceActiveFocus()
        self._last = rect(control.item)
        self._set_active(active=True)
        self.targetChanged.emit()

    def _moved(self) -> None:
        """The focus went elsewhere: never nowhere while keys are in use."""
        if self._active:
            self.targetChanged.emit()
            QTimer.singleShot(0, self._keep)

    def _keep(self) -> None:
        """Where the focus was lost, because what had it is gone or disabled, the nearest control gets it."""
        if not self._active or self._window is None or self._kiosk.session.attract:
            return
        there = self._controls()
        if there and self._here(there) is None:
            self._focus(min(there, key=lambda control: away(rect(control.item), self._last)))

    def _focused(self) -> QQuickItem | None:
        return None if self._window is None else self._window.activeFocusItem()

    def _here(self, there: list[Control]) -> int | None:
        item = self._focused()
        return next((number for number, control in enumerate(there) if control.item == item), None)

    def _controls(self) -> list[Control]:
        """What can have the focus now, in reading order."""
        scope = None if self._window is None else self._window.property("keyScope")
        if not isinstance(scope, QQuickItem):
            return []
        return controls(scope)

    def _set_active(self, *, active: bool) -> None:
        if active != self._active:
            self._active = active
            self.targetChanged.emit()
            self._prefer()

    @Property(QQuickItem, notify=targetChanged, final=True)
    def target(self) -> QQuickItem | None:
        """The control that has the focus, while keys are in use."""
        item = self._focused() if self._active and not self._kiosk.session.attract else None
        return item if item is not None and can_have_focus(item) else None

    # Switches

    def _prefer(self) -> None:
        """With one switch the focus goes on by itself, and the switch selects."""
        if self._kiosk.session.attract:
            self._set_active(active=False)
        if self._kiosk.preferences.scanning == "one" and not self._kiosk.session.attract:
            self._scan.start(round(self._kiosk.scan_seconds * 1000))
        else:
            self._scan.stop()

    def _scan_on(self) -> None:
        if self._kiosk.session.remaining == 0:
            self.step("next")
