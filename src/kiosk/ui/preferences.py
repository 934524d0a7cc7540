# SPDX-License-Identifier: GPL-3.0-or-later
"""What one visitor has set for themselves; the next finds all of it as the site has it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.guide.choice import SCANNING, TEXT_SIZES, THEMES, Choice
from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the program has one set of preferences")
class Preferences(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Each command is applied at once; `reset` goes back to how the site has it."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._site = self._choice = Choice()

    def begin_with(self, choice: Choice) -> None:
        """How the site has it."""
        self._site = choice
        self._set(choice)

    def reset(self) -> None:
        self._set(self._site)

    @property
    def choice(self) -> Choice:
        return self._choice

    def _set(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.changed.emit()

    # Commands

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        self._set(self._choice._replace(text_size=min(max(size, 0), TEXT_SIZES - 1)))

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        if theme in THEMES:
            self._set(self._choice._replace(theme=theme))

    @Slot()
    def toggleMotion(self) -> None:
        self._set(self._choice._replace(reduced_motion=not self._choice.reduced_motion))

    @Slot()
    def toggleReach(self) -> None:
        self._set(self._choice._replace(within_reach=not self._choice.within_reach))

    @Slot(bool)
    def offerReach(self, offered: bool) -> None:
        """Whether the screen has parts that a wheelchair user does not reach; no visitor's wish, so it stays."""
        self._site = self._site._replace(reach_offered=offered)
        self._set(self._choice._replace(reach_offered=offered))

    @Slot(str)
    def chooseScanning(self, scanning: str) -> None:
        if scanning in SCANNING:
            self._set(self._choice._replace(scanning=scanning))

    # Properties

    @Property(int, notify=changed, final=True)
    def textSize(self) -> int:
        """0 to 3, the largest of 0.7 degrees at the site's viewing distance (EN 301 549 5.1.4)."""
        return self._choice.text_size

    @Property(str, notify=changed, final=True)
    def theme(self) -> str:
        """light, dark, contrast or safe."""
        return self._choice.theme

    @Property(bool, notify=changed, final=True)
    def reducedMotion(self) -> bool:
        return self._choice.reduced_motion

    @Property(bool, notify=changed, final=True)
    def reachOffered(self) -> bool:
        return self._choice.reach_offered

    @Property(bool, notify=changed, final=True)
    def withinReach(self) -> bool:
        """Every control stands low enough for a wheelchair user."""
        return self._choice.within_reach

    @Property(str, notify=changed, final=True)
    def scanning(self) -> str:
        """none; two: one switch goes on to the next control, the other selects it; one: the focus goes on by itself."""
        return self._choice.scanning
