# SPDX-License-Identifier: GPL-3.0-or-later
"""The film or recording that plays: one at a time, with captions, and never longer than somebody is there for it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.guide.rows import Block
from kiosk.pack.reader import Pack
from kiosk.ui.leaving import leave_nothing
from kiosk.ui.projector import MakeProjector, Projector
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

STEP = 10_000  # ms that the buttons go back and on
STUCK = 15_000  # ms without getting on: it is taken for ended, or nobody would ever be taken for gone


@QmlElement
@QmlUncreatable("one film at a time plays")
class Film(QObject):  # type: ignore[operator]  # a fault of the stubs
    """The film that is loaded, and where it is. The projector is asked for when somebody first plays one.

    `louder` and `quieter` ask for another volume, which is that of the speech, too.
    """

    changed = Signal()
    playingChanged = Signal()
    broken = Signal()  # somebody wanted to play it, and it cannot be
    louder = Signal()
    quieter = Signal()
    pictured = Signal(QImage)

    def __init__(self, pack: Pack, blocks: Rows, make_projector: MakeProjector, parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._blocks = blocks
        self._make_projector = make_projector
        self._projector: Projector | None = None
        self._row = -1
        self._name = ""
        self._playing = False
        self._failed = False
        self._captions = True
        self._decibels, self._volume = 0, 0
        self._stuck = QTimer(self, singleShot=True, interval=STUCK)
        self._stuck.timeout.connect(self._over)

    # What happens in the kiosk

    def renew(self) -> None:
        """The page has other words, or it is another page."""
        block = self._block
        if self._row >= 0 and (block is None or block.target != self._name):
            self.stop()
        else:
            self.changed.emit()

    def forget(self) -> None:
        """Nothing of the last visitor stays."""
        self.stop()
        self._captions = True
        self.changed.emit()

    def set_volume(self, decibels: int, percent: int) -> None:
        """`decibels` below the loudest; `percent` of the steps there are."""
        if (decibels, percent) == (self._decibels, self._volume):
            return
        self._decibels, self._volume = decibels, percent
        self.changed.emit()
        if self._projector is not None:
            self._projector.set_volume(decibels)

    @property
    def _block(self) -> Block | None:
        block = self._blocks.rows[self._row] if 0 <= self._row < len(self._blocks.rows) else None
        return block if block is not None and block.kind in ("video", "audio") else None

    # Commands

    @Slot(int)
    def play(self, row: int) -> None:
        """Plays the film that is block `row` of the page, from where it was stopped."""
        if row != self._row or self._failed:
            self._load(row)
        if self._projector is not None and not self._failed and self._row >= 0:
            self._projector.play()
            self._set_playing(playing=True)
        elif self.failed:
            self.broken.emit()

    @Slot()
    def pause(self) -> None:
        if self._projector is not None and self._playing:
            self._projector.pause()
            self._set_playing(playing=False)

    @Slot(int)
    def skip(self, steps: int) -> None:
        """Goes so many times ten seconds on, or back."""
        if self._projector is not None and self._row >= 0:
            last = max(0, self._projector.length - 1)
            self._projector.seek(max(0, min(self._projector.moment + steps * STEP, last)))
            self.changed.emit()

    @Slot()
    def toggleCaptions(self) -> None:
        self._captions = not self._captions
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Ends the film, and lets it go."""
        self._set_playing(playing=False)
        if self._row >= 0:
            if self._projector is not None:
                self._projector.unload()
            self._row, self._name = -1, ""
            self.changed.emit()

    # How it is done

    def _load(self, row: int) -> None:
        self.stop()
        if self._projector is None:
            self._projector = self._make_projector(self)
            self._projector.pictured.connect(self.pictured)
            self._projector.moved.connect(self._moved)
            self._projector.ended.connect(self._over)
            self._projector.set_volume(self._decibels)
        self._row = row
        block = self._block
        if block is None:
            self._row = -1
            return
        name = self._name = block.target
        self._failed = not self._projector.load(lambda target: self._pack.copy_out("film", name, target))
        self.changed.emit()

    def _moved(self) -> None:
        if self._playing:
            self._stuck.start()
        self.changed.emit()

    def _over(self) -> None:
        """It stands at its beginning again."""
        if self._projector is None or self._row < 0:
            return
        self._projector.pause()
        self._failed = self._projector.length <= 0
        self._projector.seek(0)
        self._set_playing(playing=False)
        self.changed.emit()
        if self._failed:
            self.broken.emit()

    def _set_playing(self, *, playing: bool) -> None:
        if playing:
            self._stuck.start()
        else:
            self._stuck.stop()
        if playing != self._playing:
            self._playing = playing
            self.playingChanged.emit()
            self.changed.emit()

    # Properties

    @Property(int, notify=changed, final=True)
    def row(self) -> int:
        """Which block of the page is loaded, -1 for none."""
        return self._row

    @Property(bool, notify=playingChanged, final=True)
    def playing(self) -> bool:
        return self._playing

    @Property(bool, notify=changed, final=True)
    def failed(self) -> bool:
        """Whether the film cannot be played here."""
        return self._failed and self._row >= 0

    @Property(bool, notify=changed, final=True)
    def silent(self) -> bool:
        """Whether nothing of it can be heard here."""
        return self._projector is not None and self._projector.silent and self._row >= 0

    @Property(bool, notify=changed, final=True)
    def captions(self) -> bool:
        """Whether captions are shown where there are any."""
        return self._captions

    @Property(int, notify=changed, final=True)
    def volume(self) -> int:
        """Percent of the steps: 0 the quietest, 100 the loudest."""
        return self._volume

    @Property(str, notify=changed, final=True)
    def caption(self) -> str:
        """The words that are said now."""
        from kiosk.guide import captions

        block = self._block
        if block is None or self._projector is None or not self._captions:
            return ""
        return captions.at(block.items, self._projector.moment)

    @Property(str, notify=changed, final=True)
    def time(self) -> str:
        """Where it is, and how long it is: 0:12 / 2:00; empty while nothing is loaded."""
        from kiosk.guide import captions

        if self._projector is None or self._row < 0 or self._projector.length <= 0:
            return ""
        return f"{captions.clock(self._projector.moment)} / {captions.clock(self._projector.length)}"

    @Property(float, notify=changed, final=True)
    def part(self) -> float:
        """How much of it is over, from 0 to 1."""
        if self._projector is None or self._row < 0 or self._projector.length <= 0:
            return 0.0
        return min(1.0, self._projector.moment / self._projector.length)


@QmlElement
class FilmPicture(QQuickPaintedItem):
    """The picture of the film that plays, as large as it fits; painted, so that it is seen without a GPU, too."""

    filmChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._film: Film | None = None
        self._image = QImage()
        leave_nothing(self)

    def get_film(self) -> Film | None:
        return self._film

    def set_film(self, film: Film | None) -> None:
        if film is self._film:
            return
        if self._film is not None:
            self._film.pictured.disconnect(self._show)
        self._film = film
        self._image = QImage()
        if film is not None:
            film.pictured.connect(self._show)
        self.update()
        self.filmChanged.emit()

    film = Property(Film, get_film, set_film, notify=filmChanged, final=True)

    def _show(self, image: QImage) -> None:
        self._image = image
        self.update()

    def paint(self, painter: QPainter) -> None:
        if self._image.isNull():
            return
        size = self._image.size()
        times = min(self.width() / size.width(), self.height() / size.height())
        width, height = size.width() * times, size.height() * times
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(
            QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height), self._image
        )
