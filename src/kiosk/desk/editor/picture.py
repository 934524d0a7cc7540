# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture into media/: chosen, turned, cut to what matters, and told to those who cannot see it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QImageWriter,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.content.films import ENDINGS
from kiosk.content.media import TYPES
from kiosk.desk.editor import look
from kiosk.desk.editor.controls import Box, Entry, Line, TextBox
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Steps
from kiosk.desk.sentences import say

LONGEST = 2400  # px: more than any screen of the kiosk shows
QUALITY = 88
PICTURES = (*TYPES, "svg")
FILE_KINDS: dict[str, tuple[str, ...]] = {
    "leaflet": ("pdf",),
    "captions": ("vtt",),
    **{str(kind): endings for kind, endings in ENDINGS.items()},
}
"""The endings of the files that a field of this kind takes; any others are refused by the check."""
NEAR = 18  # px: so near to an edge it is taken hold of
STEP = 8  # px of the shown picture for a press of an arrow
LEAST = 40  # px of the shown picture: a smaller cut is none
SHAPES: tuple[tuple[str, float], ...] = (
    ("edit-free", 0.0),
    ("16 : 9", 16 / 9),
    ("4 : 3", 4 / 3),
    ("1 : 1", 1.0),
)


class Crop(QWidget):
    """Shows a picture, and a frame over what is kept of it. Mouse and arrow keys move the frame."""

    moved = Signal()

    def __init__(self, image: QImage) -> None:
        super().__init__()
        self._image = image
        self._pixmap = QPixmap.fromImage(image)
        self.frame = QRectF(image.rect())
        self.ratio = 0.0
        self._held = ""
        self._from = QPointF()
        self._before = QRectF()
        self.setMinimumSize(420, 300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def take(self, image: QImage) -> None:
        """Shows another picture, or the same one turned."""
        self._image = image
        self._pixmap = QPixmap.fromImage(image)
        self.frame = QRectF(image.rect())
        self.keep_shape(self.ratio)

    def keep_shape(self, ratio: float) -> None:
        """Keeps the frame at this ratio of width to height; 0 is any."""
        self.ratio = ratio
        if ratio:
            whole = QRectF(self._image.rect())
            width = min(whole.width(), whole.height() * ratio)
            self.frame = QRectF(0, 0, width, width / ratio)
            self.frame.moveCenter(whole.center())
        self.update()
        self.moved.emit()

    def cut(self) -> QImage:
        """What is inside the frame."""
        return self._image.copy(self.frame.toAlignedRect().intersected(self._image.rect()))

    def _shown(self) -> QRectF:
        """Where the picture stands in the widget."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        shown = QRectF(0, 0, size.width(), size.height())
        shown.moveCenter(QRectF(self.rect()).center())
        return shown

    def _scale(self) -> float:
        return self._shown().width() / max(1, self._image.width())

    def _on_screen(self) -> QRectF:
        scale, shown = self._scale(), self._shown()
        return QRectF(
            shown.x() + self.frame.x() * scale,
            shown.y() + self.frame.y() * scale,
            self.frame.width() * scale,
            self.frame.height() * scale,
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shown, kept = self._shown(), self._on_screen()
        painter.drawPixmap(shown, self._pixmap, QRectF(self._pixmap.rect()))
        dark = QColor(23, 36, 59, 165)
        painter.fillRect(QRectF(shown.left(), shown.top(), shown.width(), kept.top() - shown.top()), dark)
        painter.fillRect(
            QRectF(shown.left(), kept.bottom(), shown.width(), shown.bottom() - kept.bottom()), dark
        )
        painter.fillRect(QRectF(shown.left(), kept.top(), kept.left() - shown.left(), kept.height()), dark)
        painter.fillRect(QRectF(kept.right(), kept.top(), shown.right() - kept.right(), kept.height()), dark)
        painter.setPen(QPen(QColor(look.FRAME), 3))
        painter.drawRect(kept)
        for x in (kept.left(), kept.center().x(), kept.right()):
            for y in (kept.top(), kept.center().y(), kept.bottom()):
                if (x, y) != (kept.center().x(), kept.center().y()):
                    painter.fillRect(QRectF(x - 7, y - 7, 14, 14), QColor(look.FRAME))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = self._part(event.position())
        self._from, self._before = event.position(), QRectF(self.frame)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._held = ""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._held:
            part = self._part(event.position())
            self.setCursor(
                Qt.CursorShape.SizeAllCursor
                if part == "all"
                else Qt.CursorShape.CrossCursor
                if part
                else Qt.CursorShape.ArrowCursor
            )
            return
        way = (event.position() - self._from) / self._scale()
        self.frame = self._pulled(way.x(), way.y())
        self.update()
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows move the frame, with Shift its lower right corner."""
        ways = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        far = STEP / self._scale()
        self._before = QRectF(self.frame)
        self._held = "rb" if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else "all"
        self.frame = self._pulled(way[0] * far, way[1] * far)
        self._held = ""
        self.update()
        self.moved.emit()

    def _part(self, at: QPointF) -> str:
        """What of the frame is there: edges by l, r, t, b; `all` inside; nothing outside."""
        kept = self._on_screen()
        if not kept.adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(at):
            return ""
        edges = "".join(
            edge
            for edge, far in (
                ("l", abs(at.x() - kept.left())),
                ("r", abs(at.x() - kept.right())),
                ("t", abs(at.y() - kept.top())),
                ("b", abs(at.y() - kept.bottom())),
            )
            if far <= NEAR
        )
        return edges or "all"

    def _pulled(self, x: float, y: float) -> QRectF:
        whole, frame = QRectF(self._image.rect()), QRectF(self._before)
        if self._held == "all":
            frame.translate(x, y)
            frame.moveLeft(min(max(0.0, frame.left()), whole.right() - frame.width()))
            frame.moveTop(min(max(0.0, frame.top()), whole.bottom() - frame.height()))
            return frame
        least = LEAST / self._scale()
        if "l" in self._held:
            frame.setLeft(max(0.0, min(frame.left() + x, frame.right() - least)))
        if "r" in self._held:
            frame.setRight(min(whole.right(), max(frame.right() + x, frame.left() + least)))
        if "t" in self._held:
            frame.setTop(max(0.0, min(frame.top() + y, frame.bottom() - least)))
        if "b" in self._held:
            frame.setBottom(min(whole.bottom(), max(frame.bottom() + y, frame.top() + least)))
        if self.ratio:
            width = (
                min(frame.width(), frame.height() * self.ratio)
                if len(self._held) > 1
                else (frame.width() if self._held in "lr" else frame.height() * self.ratio)
            )
            width = min(width, whole.width(), whole.height() * self.ratio)
            kept = QRectF(0, 0, width, width / self.ratio)
            kept.moveCenter(frame.center())
            if "l" in self._held:
                kept.moveRight(self._before.right())
            if "r" in self._held:
                kept.moveLeft(self._before.left())
            if "t" in self._held:
                kept.moveBottom(self._before.bottom())
            if "b" in self._held:
                kept.moveTop(self._before.top())
            kept.moveLeft(min(max(0.0, kept.left()), whole.right() - kept.width()))
            kept.moveTop(min(max(0.0, kept.top()), whole.bottom() - kept.height()))
            return kept
        return frame


class PictureDialog(QDialog):
    """Cuts a picture and asks for what belongs to it: words in each language for who cannot see it, and its maker."""

    def __init__(
        self, writing: Writing, image: QImage, alt: dict[str, str], credit: str, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._writing = writing
        self._image = image
        language = writing.language
        self.setWindowTitle(say("edit-picture", language))
        self.resize(920, 720)
        self.crop = Crop(image)
        shapes = Box()
        for code, ratio in SHAPES:
            shapes.addItem(say(code, language) if code.startswith("edit-") else code, ratio)
        shapes.setAccessibleName(say("edit-shape", language))
        shapes.activated.connect(lambda row: self.crop.keep_shape(shapes.itemData(row)))
        turn = QPushButton(look.icon("ph.arrow-clockwise"), say("edit-turn", language))
        turn.clicked.connect(self._turn)
        self.size_told = look.label("", "soft")
        self.crop.moved.connect(self._tell_size)
        bar = QHBoxLayout()
        bar.addWidget(look.label(say("edit-shape", language)))
        bar.addWidget(shapes)
        bar.addWidget(turn)
        bar.addWidget(self.size_told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(look.label(say("edit-crop-how", language), "soft"))
        layout.addWidget(self.crop, 1)
        layout.addLayout(bar)
        self.alt: dict[str, TextBox] = {}
        layout.addWidget(look.label(say("edit-alt", language), "name"))
        row = QHBoxLayout()
        for one in writing.folder.languages:
            name = writing.folder.setting(one, "name")
            box = TextBox()
            box.setObjectName(f"alt/{one}")
            box.setAccessibleName(f"{say('edit-alt', language)}, {name}")
            box.show_text(alt.get(one, ""))
            box.edited.connect(self._look)
            cell = QVBoxLayout()
            cell.addWidget(look.label(name, "soft"))
            cell.addWidget(box)
            row.addLayout(cell, 1)
            self.alt[one] = box
        layout.addLayout(row)
        layout.addWidget(look.label(say("edit-credit", language), "name"))
        self.credit = Line(credit)
        self.credit.setObjectName("credit")
        self.credit.setAccessibleName(say("edit-credit", language))
        self.credit.textChanged.connect(self._look)
        layout.addWidget(self.credit)
        buttons = QDialogButtonBox()
        self.take = buttons.addButton(
            say("edit-take-picture", language), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.take.setObjectName("main")
        buttons.addButton(say("edit-cancel", language), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self._tell_size()
        self._look()

    def _turn(self) -> None:
        self._image = self._image.transformed(QTransform().rotate(90))
        self.crop.take(self._image)

    def _tell_size(self) -> None:
        size = shrunk(self.crop.cut()).size()
        self.size_told.setText(f"{size.width()} × {size.height()} px")

    def _look(self) -> None:
        """The picture can be taken once its words are there."""
        self.take.setEnabled(
            all(box.words().strip() for box in self.alt.values()) and bool(self.credit.text().strip())
        )


class PictureEntry(Entry):
    """The picture itself, and buttons to take another one or one that is already in the folder."""

    def __init__(self, writing: Writing, steps: Steps) -> None:
        super().__init__()
        self._writing = writing
        self._steps = steps
        self.shown = QLabel()
        self.shown.setFixedSize(200, 132)
        self.shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.shown.setStyleSheet("background: #E9E3D4; border-radius: 6px")
        self.name = look.label("", "soft")
        self.choose = QPushButton(look.icon("ph.image"), say("edit-choose-picture", writing.language))
        self.choose.clicked.connect(self._choose)
        self.known = Box()
        self.known.setAccessibleName(say("edit-known-picture", writing.language))
        self.known.activated.connect(self._take_known)
        side = QVBoxLayout()
        side.addWidget(self.choose)
        side.addWidget(self.known)
        side.addWidget(self.name)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.shown)
        row.addLayout(side, 1)

    def show_word(self, word: str) -> None:
        root = self._writing.manuscript.root
        self.name.setText(word)
        picture = QPixmap(str(root / word)) if word and (root / word).is_file() else QPixmap()
        self.shown.setPixmap(
            picture.scaled(
                self.shown.size(),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            if not picture.isNull()
            else picture
        )
        self.known.clear()
        self.known.addItem(say("edit-known-picture", self._writing.language))
        self.known.addItems(in_media(root, PICTURES))
        self.known.setVisible(self.known.count() > 1)

    def inner(self) -> QWidget:
        return self.choose

    def _take_known(self, row: int) -> None:
        if row:
            self.edited.emit(self.known.itemText(row))

    def _choose(self) -> None:
        types = " ".join(f"*.{suffix}" for suffix in PICTURES)
        name, _ = QFileDialog.getOpenFileName(
            self, say("edit-choose-picture", self._writing.language), "", f"{types} ({types})"
        )
        if name:
            self.take(Path(name))

    def take(self, file: Path) -> PictureDialog | None:
        """Opens the dialog for a picture file; None when it is none."""
        if file.suffix.lower() == ".svg":  # a drawing is taken as it is; the check looks into it
            name = free_name(self._writing.manuscript.root, file.stem, "svg")
            copyfile(file, self._writing.manuscript.root / name)
            self._writing.pictures.append(name)
            self.show_word(name)
            self.edited.emit(name)
            return None
        image = opened(file)
        if image is None:
            self.name.setText(say("edit-no-picture", self._writing.language, value=file.name))
            look.restyle(self.name, "role", "error")
            return None
        above = self._writing.manuscript.value(self._steps[:-1])
        held = above if isinstance(above, dict) else {}
        alt = held.get("alt")
        dialog = PictureDialog(
            self._writing, image, alt if isinstance(alt, dict) else {}, str(held.get("credit") or ""), self
        )
        dialog.accepted.connect(lambda: self._taken(dialog, file))
        dialog.open()
        return dialog

    def _taken(self, dialog: PictureDialog, file: Path) -> None:
        name = kept(self._writing.manuscript.root, dialog.crop.cut(), file.stem)
        self._writing.pictures.append(name)
        writing, above = self._writing, self._steps[:-1]
        with writing.manuscript.step(self._steps):
            writing.manuscript.put(self._steps, name)
            writing.manuscript.put(
                (*above, "alt"), {language: box.words().strip() for language, box in dialog.alt.items()}
            )
            writing.manuscript.put((*above, "credit"), dialog.credit.text().strip())
        writing.manuscript.pause()
        writing.note()
        writing.stepped.emit(self._steps)


class FileEntry(Entry):
    """A file of media/: one that is there, or one that is copied there."""

    def __init__(self, writing: Writing, suffixes: Sequence[str]) -> None:
        super().__init__()
        self._writing = writing
        self._suffixes = suffixes
        self.known = Box()
        self.choose = QPushButton(say("edit-choose-file", writing.language))
        self.choose.clicked.connect(self._choose)
        self.known.activated.connect(lambda row: self.edited.emit(self.known.itemData(row)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.known, 1)
        row.addWidget(self.choose)

    def show_word(self, word: str) -> None:
        known = in_media(self._writing.manuscript.root, self._suffixes)
        self.known.clear()
        self.known.addItem("–", "")
        for name in [*known, *([word] if word and word not in known else [])]:
            self.known.addItem(name, name)
        self.known.setCurrentIndex(self.known.findData(word))

    def inner(self) -> QWidget:
        return self.known

    def _choose(self) -> None:
        types = " ".join(f"*.{suffix}" for suffix in self._suffixes)
        name, _ = QFileDialog.getOpenFileName(
            self, say("edit-choose-file", self._writing.language), "", f"{types} ({types})"
        )
        if name:
            self.take(Path(name))

    def take(self, file: Path) -> None:
        """Copies a file into media/ and names it."""
        name = free_name(self._writing.manuscript.root, file.stem, file.suffix.removeprefix(".").lower())
        copyfile(file, self._writing.manuscript.root / name)
        self._writing.pictures.append(name)
        self.show_word(name)
        self.edited.emit(name)


def opened(file: Path) -> QImage | None:
    """A picture as it is meant to be seen: turned as its camera was; None when Qt cannot read it."""
    reader = QImageReader(str(file))
    reader.setAutoTransform(True)
    image = reader.read()
    return None if image.isNull() else image


def shrunk(image: QImage) -> QImage:
    """No larger than a screen needs."""
    if max(image.width(), image.height()) <= LONGEST:
        return image
    return image.scaled(
        QSize(LONGEST, LONGEST),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def kept(root: Path, image: QImage, stem: str) -> str:
    """Writes a picture into media/ under a name of its own, without what the camera noted; the name."""
    image = shrunk(image)
    clear = image.hasAlphaChannel()
    name = free_name(root, stem, "png" if clear else "jpg")
    bare = image.convertToFormat(QImage.Format.Format_ARGB32 if clear else QImage.Format.Format_RGB32)
    for key in bare.textKeys():
        bare.setText(key, "")
    writer = QImageWriter(str(root / name))
    writer.setQuality(100 if clear else QUALITY)
    if not writer.write(bare):
        raise OSError(f"{root / name} cannot be written: {writer.errorString()}")
    return name


def free_name(root: Path, stem: str, suffix: str) -> str:
    """A name in media/ that no file has yet, in plain letters; the folder is there afterwards."""
    plain = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "file"
    number, name = 1, f"media/{plain}.{suffix}"
    while (root / name).exists():
        number += 1
        name = f"media/{plain}-{number}.{suffix}"
    (root / "media").mkdir(exist_ok=True)
    return name


def in_media(root: Path, suffixes: Sequence[str]) -> list[str]:
    """The files of these kinds that are in the folder already, as data names them."""
    folder = root / "media"
    if not folder.is_dir():
        return []
    return sorted(
        file.relative_to(root).as_posix()
        for file in folder.iterdir()
        if file.suffix.removeprefix(".").lower() in suffixes
    )
