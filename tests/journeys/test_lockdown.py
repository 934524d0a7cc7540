# SPDX-License-Identifier: GPL-3.0-or-later
"""No key, gesture or link leads out of the kiosk. What only a compositor can show is in packaging/README.md, Lockdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QKeyEvent, QPointingDevice
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import Look, Program
from kiosk.pack.reader import Pack
from kiosk.shots import StillClock
from tests.qt.driver import Visitor, everything
from tests.qt.touch import Hand

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CTRL_ALT = Modifier.ControlModifier | Modifier.AltModifier
CHORDS = [
    (Key.Key_F4, Modifier.AltModifier),
    (Key.Key_Tab, Modifier.AltModifier),
    (Key.Key_Tab, Modifier.ControlModifier),
    (Key.Key_Space, Modifier.AltModifier),
    (Key.Key_Escape, Modifier.AltModifier),
    (Key.Key_Escape, Modifier.ControlModifier),
    (Key.Key_Delete, CTRL_ALT),
    (Key.Key_Backspace, CTRL_ALT),
    *((Qt.Key(Key.Key_F1.value + number), CTRL_ALT) for number in range(12)),
    *((Qt.Key(Key.Key_F1.value + number), Modifier.NoModifier) for number in range(1, 12)),
    *(
        (key, Modifier.ControlModifier)
        for key in (Key.Key_Q, Key.Key_W, Key.Key_O, Key.Key_P, Key.Key_S, Key.Key_N)
    ),
    (Key.Key_F4, Modifier.ControlModifier),
    (Key.Key_Print, Modifier.NoModifier),
    (Key.Key_Print, Modifier.AltModifier),
    (Key.Key_SysReq, Modifier.AltModifier),
    (Key.Key_Meta, Modifier.NoModifier),
    (Key.Key_Super_L, Modifier.NoModifier),
    (Key.Key_S, Modifier.MetaModifier),
    (Key.Key_R, Modifier.MetaModifier),
    (Key.Key_L, Modifier.MetaModifier),
    (Key.Key_Menu, Modifier.NoModifier),
    (Key.Key_F10, Modifier.ShiftModifier),
]
# Keys of multimedia keyboards, which QTest cannot type.
MEDIA = [
    Key.Key_PowerOff,
    Key.Key_Sleep,
    Key.Key_WWW,
    Key.Key_HomePage,
    Key.Key_LaunchMail,
    Key.Key_Calculator,
]
WORDS_THAT_LEAD_OUT = re.compile(
    r"openUrlExternally|onLinkActivated|onLinkHovered|FileDialog|FolderDialog|ColorDialog|FontDialog|MessageDialog|"
    r"\bContextMenu\b|\bMenu \{|MenuBar|ToolTip|RichText|StyledText|MarkdownText|WebView|WebEngine|"
    r"QDesktopServices|QFileDialog|import webbrowser|from webbrowser"
)


class Catcher(QObject):
    """Catches what would be opened elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.caught: list[str] = []

    @Slot(QUrl)
    def catch(self, url: QUrl) -> None:
        self.caught.append(url.toString())


@pytest.fixture
def intruder(pack: Pack, device: QPointingDevice, quiet: None) -> Iterator[Visitor]:
    """Somebody before a kiosk that fills the screen, as it is installed."""
    clock = StillClock()
    program = Program(pack, Look(reduced_motion=True), clock, clock.today, lambda _: None)
    visitor = Visitor(program, clock, Hand(program.window, device))
    visitor.settle()
    yield visitor
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()
    QGuiApplication.setQuitOnLastWindowClosed(True)


def is_shut_in(visitor: Visitor) -> bool:
    """Whether the kiosk still fills the screen, and nothing but it is shown."""
    window = visitor.program.window
    shown = [other for other in QGuiApplication.topLevelWindows() if other.isVisible()]
    return (
        shown == [window]
        and window.visibility() == window.Visibility.FullScreen
        and window.geometry() == QGuiApplication.primaryScreen().geometry()
        and not [item for item in everything(window.contentItem()) if item.inherits("QQuickPopupItem")]
    )


def places(visitor: Visitor) -> Iterator[str]:
    """The kiosk's screens, one after the other, and their sheets."""
    kiosk = visitor.program.kiosk
    yield "attract"
    kiosk.session.begin()
    visitor.settle()
    yield "home"
    for page in ("uclg", kiosk.mapPage, "contact"):
        kiosk.home()
        kiosk.open(page)
        visitor.settle()
        yield page
    for sheet in ("language", "ease"):
        visitor.program.window.setProperty("sheet", sheet)
        visitor.settle()
        yield sheet
    visitor.program.window.setProperty("sheet", "")
    if kiosk.session.attract:
        kiosk.session.begin()


def test_no_key_leads_out(intruder: Visitor) -> None:
    leaving: list[str] = []
    application = QGuiApplication.instance()
    assert application is not None
    application.aboutToQuit.connect(lambda: leaving.append("quit"))
    count = 0
    for place in places(intruder):
        for key, modifiers in CHORDS:
            QTest.keyClick(intruder.program.window, key, modifiers)
            assert is_shut_in(intruder), (place, key, modifiers)
            count += 1
        for key in MEDIA:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(intruder.program.window, QKeyEvent(kind, key, Modifier.NoModifier))
            assert is_shut_in(intruder), (place, key)
    assert count > 7 * 40
    assert leaving == []


def test_a_window_that_is_asked_to_close_stays(intruder: Visitor) -> None:
    for _ in places(intruder):
        assert not intruder.program.window.close()
        assert is_shut_in(intruder)


def test_a_long_press_opens_nothing(intruder: Visitor) -> None:
    hints = QGuiApplication.styleHints()
    before = hints.mousePressAndHoldInterval()
    hints.setMousePressAndHoldInterval(1)
    try:
        for place in places(intruder):
            size = intruder.program.window.size()
            for at in ((size.width() // 2, size.height() // 2), (size.width() // 3, 60)):
                intruder.hand.press({0: at})
                intruder.settle()
                assert is_shut_in(intruder), place
                intruder.hand.cancel()
                intruder.settle()
    finally:
        hints.setMousePressAndHoldInterval(before)


def test_the_other_buttons_of_a_mouse_open_nothing(intruder: Visitor) -> None:
    window = intruder.program.window
    buttons = (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton)
    for place in places(intruder):
        before = intruder.settle()
        for button in buttons:
            QTest.mouseClick(
                window, button, Modifier.NoModifier, QPoint(window.width() // 2, window.height() // 2)
            )
            assert is_shut_in(intruder), (place, button)
        assert intruder.settle() == before, place


def test_a_swipe_from_an_edge_leads_nowhere(intruder: Visitor) -> None:
    size = intruder.program.window.size()
    right, bottom = size.width() - 1, size.height() - 1
    middle, half = size.width() // 2, size.height() // 2
    swipes = [
        [(0, half), (60, half), (300, half)],
        [(right, half), (right - 60, half), (right - 300, half)],
        [(middle, 0), (middle, 60), (middle, 300)],
        [(middle, bottom), (middle, bottom - 60), (middle, bottom - 300)],
    ]
    kiosk = intruder.program.kiosk
    for place in places(intruder):
        where = (kiosk.screen, kiosk.page, kiosk.language)
        for swipe in swipes:
            intruder.hand.drag(swipe)
            intruder.settle()
            assert is_shut_in(intruder), place
        assert (kiosk.screen, kiosk.page, kiosk.language) == where, place


def test_many_fingers_at_once_lead_nowhere(intruder: Visitor) -> None:
    size = intruder.program.window.size()
    for place in places(intruder):
        fingers = {number: (100 + 120 * number, size.height() // 2) for number in range(5)}
        intruder.hand.press(fingers)
        intruder.hand.move({number: (x, y - 200) for number, (x, y) in fingers.items()})
        intruder.hand.release({number: (x, y - 200) for number, (x, y) in fingers.items()})
        intruder.settle()
        assert is_shut_in(intruder), place


def test_no_button_opens_anything_elsewhere(visitor: Visitor) -> None:
    catcher = Catcher()
    schemes = ("http", "https", "mailto", "tel", "file")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, catcher, "catch")  # type: ignore[arg-type]  # a fault of the stubs
    try:
        QDesktopServices.openUrl(QUrl("https://example.org/"))
        assert len(catcher.caught) == 1, "the test sees what is opened"
        kiosk = visitor.program.kiosk
        tapped = 0
        for page in ("contact", "uclg"):
            kiosk.home()
            kiosk.open(page)
            visitor.settle()
            for name in list(visitor.buttons()):
                if name in visitor.buttons():
                    visitor.tap(name)
                    tapped += 1
                    visitor.program.window.setProperty("sheet", "")
                    kiosk.session.begin()
                    visitor.settle()
                    if kiosk.page != page:
                        kiosk.open(page)
                        visitor.settle()
        assert tapped > 10
        assert len(catcher.caught) == 1
    finally:
        for scheme in schemes:
            QDesktopServices.unsetUrlHandler(scheme)


def test_the_sources_have_nothing_that_leads_out() -> None:
    screens = sorted((paths.resources() / "qml").rglob("*.qml"))
    rooms = [
        path for room in ("ui", "station", "guide") for path in sorted((paths.PACKAGE / room).glob("*.py"))
    ]
    files = [*screens, *rooms, paths.PACKAGE / "app.py"]
    assert len(screens) > 40 and len(rooms) > 30
    assert WORDS_THAT_LEAD_OUT.search("Qt.openUrlExternally(link)")
    found = {
        path.name: words[0]
        for path in files
        if (words := WORDS_THAT_LEAD_OUT.search(path.read_text("utf-8")))
    }
    assert found == {}
