# SPDX-License-Identifier: GPL-3.0-or-later
"""Running text with emphasis and readings (furigana) over the words."""

from __future__ import annotations

import json
from typing import cast
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.pack import readings
from kiosk.ui.leaving import leave_nothing
from kiosk.ui.property import Property

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

RUBY_SIZE = 0.5  # of the base text, as JIS X 4051 sets it
JOINER = "\N{WORD JOINER}"
LINE_END = "\N{LINE SEPARATOR}"  # what QTextLayout breaks at
LEFT, RIGHT = 0x1, 0x2  # Qt.AlignLeft and AlignRight; importing Qt's namespace costs 17 ms
WIDE = 1e6  # px, wider than any text

Composed = tuple[str, list[QTextLayout.FormatRange], list[tuple[int, int, str]]]
"""The letters in a row, their formats, and the readings: start, length, reading."""


@QmlElement
class Prose(QQuickPaintedItem):
    """Text laid out with QTextLayout; set a width, read the height.

    `spans` is JSON [[text, emphasis, reading], …]; `text`, in its place, is plain words with {漢字|かんじ}.
    A reading that is wider than its word widens the word; a word with a reading is never broken.
    """

    spansChanged = Signal()
    textChanged = Signal()
    alignmentChanged = Signal()
    naturalWidthChanged = Signal()
    fontChanged = Signal()
    colorChanged = Signal()
    lineHeightChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._spans = ""
        self._text = ""
        self._alignment = LEFT
        self._natural_width = 0.0
        self._font = QFont()
        self._color = QColor("black")
        self._line_height = 1.6
        self._layout: QTextLayout | None = None
        self._composed: Composed | None = None
        self._readings: list[tuple[int, int, str]] = []  # start, length, reading
        self._laid_width = -1.0
        self.setAntialiasing(True)
        leave_nothing(self)

    def get_spans(self) -> str:
        return self._spans

    def set_spans(self, spans: str) -> None:
        if spans != self._spans:
            self._spans = spans
            self.spansChanged.emit()
            self._compose_anew()

    spans = Property(str, get_spans, set_spans, notify=spansChanged, final=True)

    def get_text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.textChanged.emit()
            self._compose_anew()

    text = Property(str, get_text, set_text, notify=textChanged, final=True)

    def get_alignment(self) -> int:
        return self._alignment

    def set_alignment(self, alignment: int) -> None:
        """One of Text's horizontal alignments."""
        if alignment != self._alignment:
            self._alignment = alignment
            self.alignmentChanged.emit()
            self._lay_out()

    alignment = Property(int, get_alignment, set_alignment, notify=alignmentChanged, final=True)

    def get_natural_width(self) -> float:
        return self._natural_width

    naturalWidth = Property(float, get_natural_width, notify=naturalWidthChanged, final=True)

    def get_font(self) -> QFont:
        return self._font

    def set_font(self, font: QFont) -> None:
        if font != self._font:
            self._font = font
            self.fontChanged.emit()
            self._compose_anew()

    font = Property(QFont, get_font, set_font, notify=fontChanged, final=True)

    def get_color(self) -> QColor:
        return self._color

    def set_color(self, color: QColor) -> None:
        if color != self._color:
            self._color = color
            self.colorChanged.emit()
            self.update()

    color = Property(QColor, get_color, set_color, notify=colorChanged, final=True)

    def get_line_height(self) -> float:
        return self._line_height

    def set_line_height(self, line_height: float) -> None:
        if line_height != self._line_height:
            self._line_height = line_height
            self.lineHeightChanged.emit()
            self._lay_out()

    lineHeight = Property(float, get_line_height, set_line_height, notify=lineHeightChanged, final=True)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        super().geometryChange(new, old)
        if new.width() != self._laid_width:
            self._lay_out()

    def componentComplete(self) -> None:
        super().componentComplete()
        self._compose_anew()

    def _compose_anew(self) -> None:
        """After other words or letters; while QML still sets one property after the other there is nothing to lay out."""
        if self.isComponentComplete():
            self._composed = None
            self._measure()
            self._lay_out()

    def _measure(self) -> None:
        """How wide `text` is without breaking; like Text's implicit width, it does not depend on the width."""
        if not self._text:
            return
        text, formats, _ = self._compose()
        layout = QTextLayout(text, self._font)
        layout.setFormats(formats)
        widest = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(WIDE)
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        if widest != self._natural_width:
            self._natural_width = widest
            self.naturalWidthChanged.emit()

    def _lay_out(self) -> None:
        width = self.width()
        if not self._spans and not self._text:
            self._layout, self._readings, self._laid_width = None, [], -1.0
            self.setImplicitSize(0, 0)
            self.update()
            return
        if width <= 0 or not self.isComponentComplete():
            return
        text, formats, self._readings = self._compose()
        layout = QTextLayout(text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        alignment = RIGHT if self._alignment == LEFT and from_right(text) else self._alignment
        if alignment != LEFT:
            from PySide6.QtCore import Qt

            option.setAlignment(Qt.AlignmentFlag(alignment))
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.setCacheEnabled(True)
        step = self._font.pixelSize() * self._line_height
        layout.beginLayout()
        bottom, widest = 0.0, 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # The text stands in the lower part of its line: the readings need the upper.
            line.setPosition(QPointF(0, bottom + (step - line.height()) * 0.72))
            bottom += step
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        self._layout, self._laid_width = layout, width
        self.setImplicitSize(widest, bottom)
        self.setTextureSize(QSizeF(width, bottom).toSize())
        self.update()

    def _pieces(self) -> list[tuple[str, bool, str]]:
        """Words, whether they are emphasised, and their reading."""
        if self._text:
            lines = self._text.replace("\n", LINE_END)
            return [(words, False, reading) for words, reading in readings.parts(lines)]
        found: list[tuple[str, bool, str]] = json.loads(self._spans)
        return found

    def _compose(self) -> Composed:
        if self._composed is None:
            self._composed = self._put_together()
        return self._composed

    def _put_together(self) -> Composed:
        text, formats, readings = "", [], []
        bold = QFont(self._font)
        bold.setBold(True)
        widths = {False: QFontMetricsF(self._font), True: QFontMetricsF(bold)}
        ruby = QFontMetricsF(self._ruby_font())
        for words, emphasis, reading in self._pieces():
            if reading:
                # What joins the word to the one before it belongs to neither.
                text += JOINER if words.startswith(JOINER) else ""
                words = JOINER.join(words.replace(JOINER, ""))
            style = QTextCharFormat()
            if emphasis:
                style.setFontWeight(QFont.Weight.Bold)
            if reading:
                base = widths[emphasis].horizontalAdvance(words.replace(JOINER, ""))
                missing = ruby.horizontalAdvance(reading) - base
                if missing > 0:
                    style.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
                    style.setFontLetterSpacing(missing / len(words))
                readings.append((len(text), len(words), reading))
            if emphasis or reading:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length, piece.format = len(text), len(words), style
                formats.append(piece)
            text += words
        return text, formats, readings

    def _ruby_font(self) -> QFont:
        ruby = QFont(self._font)
        ruby.setPixelSize(max(1, round(self._font.pixelSize() * RUBY_SIZE)))
        return ruby

    def paint(self, painter: QPainter) -> None:
        if self._layout is None:
            return
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setPen(self._color)
        self._layout.draw(painter, QPointF(0, 0))
        ruby = self._ruby_font()
        painter.setFont(ruby)
        metrics = QFontMetricsF(ruby)
        for start, length, reading in self._readings:
            line = self._layout.lineForTextPosition(start)
            left, right = _x(line, start), _x(line, start + length)
            x = (left + right - metrics.horizontalAdvance(reading)) / 2
            painter.drawText(QPointF(x, line.y() - ruby.pixelSize() * 0.06), reading)


def from_right(text: str) -> bool:
    """Whether a text begins with letters that run from right to left (UAX 9, rule P2), as Qt's own Text looks for it."""
    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"


def _x(line: QTextLine, position: int) -> float:
    """Where a letter begins; PySide6 gives the x and the position it was asked for."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
