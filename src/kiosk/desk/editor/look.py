# SPDX-License-Identifier: GPL-3.0-or-later
"""How the form looks: the kiosk's colours and letters, icons from the same set."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from kiosk.atlas.shapes import read_path
from kiosk.pack import icons

INK, SOFT, PAPER, CARD, LINE = "#17243B", "#5A6375", "#F5F2EA", "#FFFFFF", "#DDD7C8"
ERROR, NOTE, GOOD, FOCUS, FRAME = "#A8321A", "#7A5A00", "#2F6B3A", "#1D5FD1", "#E8743B"
FAMILY = "BIZ UDPGothic"
POINTS = 10.5

STYLE = f"""
* {{ font-family: "{FAMILY}", "Noto Sans", "Noto Sans CJK SC"; font-size: {POINTS}pt; color: {INK}; }}
QMainWindow, QDialog, #paper {{ background: {PAPER}; }}
QToolTip {{ background: {INK}; color: white; border: 0; padding: 4px 6px; }}
QLabel[role="title"] {{ font-size: 17pt; font-weight: bold; }}
QLabel[role="name"] {{ font-weight: bold; }}
QLabel[role="soft"], QLabel[role="explained"], QToolButton[role="quiet"] {{ color: {SOFT}; font-size: 9pt; }}
QLabel[role="error"] {{ color: {ERROR}; }}
QLabel[role="notice"] {{ color: {NOTE}; }}
QLabel[role="good"] {{ color: {GOOD}; font-weight: bold; }}
QLabel[role="chip"] {{ border-radius: 8px; padding: 1px 8px; font-size: 9pt; background: #E9E3D4; }}
QLabel[role="chip"][standing="reviewed"] {{ background: #D8EBDA; color: {GOOD}; }}
QLabel[role="chip"][standing="draft"] {{ background: #F4E8C4; color: {NOTE}; }}
QLabel[role="chip"][standing="outdated"], QLabel[role="chip"][standing="error"] {{ background: #F8DDD3; color: {ERROR}; }}
QFrame#card {{ background: {CARD}; border: 1px solid {LINE}; border-radius: 8px; }}
QFrame#group {{ background: #FBF9F4; border: 1px solid {LINE}; border-radius: 8px; }}
QLineEdit, QPlainTextEdit, QComboBox {{
  background: white; border: 1px solid #8F8A7A; border-radius: 5px; padding: 5px 7px; selection-background-color: {FOCUS};
  selection-color: white; }}
QPlainTextEdit {{ padding: 2px 3px; }}
QComboBox::drop-down {{ border: 0; width: 22px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: white; selection-background-color: #DCE7FA; selection-color: {INK}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 2px solid {FOCUS}; padding: 4px 6px; }}
QPlainTextEdit:focus {{ padding: 1px 2px; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{
  border: 2px solid {ERROR}; padding: 4px 6px; }}
QPlainTextEdit[wrong="true"] {{ padding: 1px 2px; }}
QLineEdit:read-only {{ background: #EFEBE0; border-color: {LINE}; color: {SOFT}; }}
QPushButton {{ background: white; border: 1px solid #8F8A7A; border-radius: 6px; padding: 6px 14px; }}
QPushButton:hover, QToolButton:hover {{ background: #F1EDE2; }}
QPushButton:pressed {{ background: #E4DECE; }}
QPushButton:disabled {{ color: #A29D8E; border-color: {LINE}; background: #F5F2EA; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {FOCUS}; }}
QPushButton#main {{ background: {INK}; color: white; font-weight: bold; border-color: {INK}; padding: 7px 20px; }}
QPushButton#main:hover {{ background: #2C3F66; }}
QPushButton#main:disabled {{ background: #B9BCC4; border-color: #B9BCC4; color: white; }}
QToolButton {{ border: 1px solid transparent; border-radius: 5px; padding: 4px; background: transparent; }}
QToolButton[role="link"] {{ color: #1D4FA8; font-size: 9pt; }}
QToolButton[role="head"] {{ font-weight: bold; text-align: left; }}
QTreeView, QListView {{ background: {CARD}; border: 1px solid {LINE}; border-radius: 8px; outline: 0; }}
QTreeView::item, QListView::item {{ padding: 5px 4px; }}
QTreeView::item:selected, QListView::item:selected {{ background: {INK}; color: white; }}
QTreeView::item:hover:!selected, QListView::item:hover:!selected {{ background: #F1EDE2; }}
QTabWidget::pane {{ border: 0; }}
QTabBar {{ qproperty-drawBase: 0; }}
QTabBar::tab {{
  padding: 6px 16px; border: 0; border-bottom: 3px solid transparent; color: {SOFT}; background: transparent; }}
QTabBar::tab:selected {{ color: {INK}; font-weight: bold; border-bottom-color: {FRAME}; }}
QTabBar::tab:focus {{ color: {FOCUS}; }}
QScrollArea {{ border: 0; background: transparent; }}
QScrollBar:vertical {{ background: transparent; width: 12px; }}
QScrollBar::handle:vertical {{ background: #C9C2B0; border-radius: 6px; min-height: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; }}
QScrollBar::handle:horizontal {{ background: #C9C2B0; border-radius: 6px; min-width: 40px; }}
QSplitter::handle {{ background: transparent; width: 10px; }}
QCheckBox {{ spacing: 8px; padding: 3px 0; }}
QCheckBox::indicator {{ width: 18px; height: 18px; }}
QCheckBox:focus {{ color: {FOCUS}; }}
QMenu {{ background: white; border: 1px solid {LINE}; padding: 4px; }}
QMenu::item {{ padding: 6px 18px; border-radius: 4px; }}
QMenu::item:selected {{ background: #DCE7FA; color: {INK}; }}
"""


def load_letters(folder: Path) -> None:
    """Makes the kiosk's fonts known to Qt: each language is written in its own letters."""
    for file in sorted(folder.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def letters() -> QFont:
    """The letters of the window."""
    font = QFont(FAMILY)
    font.setPointSizeF(POINTS)
    return font


def icon(name: str, colour: str = INK) -> QIcon:
    """A Phosphor icon by its QtAwesome name."""
    made = QIcon()
    for side in (20, 40):
        made.addPixmap(QPixmap.fromImage(_drawn(name, side, colour)))
    return made


@cache  # images, not pixmaps: these must not outlive the application
def _drawn(name: str, side: int, colour: str) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side, side)
    painter.fillPath(read_path(icons.outline(name)), QColor(colour))
    painter.end()
    return image


def label(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """Words that wrap; `role` is their look in the style above."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made


def button(name: str, words: str, parent: QWidget | None = None) -> QToolButton:
    """A button that is an icon; its words are its tooltip and its name for screen readers."""
    made = QToolButton(parent)
    made.setIcon(icon(name))
    made.setIconSize(QSize(20, 20))
    made.setToolTip(words)
    made.setAccessibleName(words)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style above asks for."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
