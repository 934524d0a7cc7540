# SPDX-License-Identifier: GPL-3.0-or-later
"""Plays films through Qt Multimedia, which is loaded when a visitor first starts one."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import (
    QAudioBufferOutput,
    QAudioOutput,
    QMediaDevices,
    QMediaPlayer,
    QVideoFrame,
    QVideoSink,
)

from kiosk.station import multimedia

log = logging.getLogger("kiosk")


def projector(parent: QObject) -> Projector:
    """The projector; on a machine without a loudspeaker it is silent, and says so in the log."""
    multimedia.quiet()
    if not multimedia.has_loudspeaker(os.environ.get("PULSE_SERVER", "")):
        log.warning("film: this machine has no audio output, so films are shown without sound")
        return Projector(None, parent)
    return Projector(QAudioOutput(), parent)


class Projector(QObject):
    """One film at a time, in a file in memory that nobody else can change: FFmpeg reads it by its own path."""

    pictured = Signal(QImage)
    moved = Signal()
    ended = Signal()

    def __init__(self, output: QAudioOutput | None, parent: QObject) -> None:
        super().__init__(parent)
        self._output = output
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._player.setVideoSink(self._sink)
        if output is not None:
            output.setParent(self)
            self._player.setAudioOutput(output)
        else:
            # Else a recording without a picture would stand still.
            self._player.setAudioBufferOutput(QAudioBufferOutput(self))
        self._sink.videoFrameChanged.connect(self._picture)
        self._player.positionChanged.connect(self.moved)
        self._player.durationChanged.connect(self.moved)
        self._player.mediaStatusChanged.connect(self._told)
        self._player.errorOccurred.connect(self._failed)
        self._file = -1
        # As in `sound`: a player that is commanded while it tells of its end stands still.
        self._over = QTimer(self, singleShot=True)
        self._over.timeout.connect(self.ended)

    def load(self, copy: Callable[[int], bool]) -> bool:
        self.unload()
        self._file = os.memfd_create("film")
        if not copy(self._file):
            self.unload()
            return False
        self._player.setSource(QUrl.fromLocalFile(f"/proc/self/fd/{self._file}"))
        return True

    def play(self) -> None:
        self._over.stop()
        if self._output is not None:
            self._output.setDevice(QMediaDevices.defaultAudioOutput())  # as in `sound`
        self._player.play()

    def pause(self) -> None:
        self._player.pause()

    def seek(self, moment: int) -> None:
        self._player.setPosition(moment)

    def unload(self) -> None:
        self._over.stop()
        self._player.stop()
        self._player.setSource(QUrl())
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def set_volume(self, decibels: int) -> None:
        """`decibels` below the loudest."""
        if self._output is not None:
            self._output.setVolume(10 ** (decibels / 20))

    @property
    def silent(self) -> bool:
        return self._output is None

    @property
    def moment(self) -> int:
        return self._player.position()

    @property
    def length(self) -> int:
        return self._player.duration()

    def _picture(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.pictured.emit(frame.toImage())

    def _told(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._over.start(0)

    def _failed(self, error: QMediaPlayer.Error, message: str) -> None:
        log.warning("film: it cannot be played: %s", message)
        self._over.start(0)
