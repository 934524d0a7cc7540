# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes clips heard through Qt Multimedia, which is loaded when somebody first listens: 80 ms and 25 MB (measured)."""

from __future__ import annotations

import logging
import os
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from kiosk.station import multimedia

log = logging.getLogger("kiosk")


def player(parent: QObject) -> Loudspeaker | None:
    """The loudspeaker, None on a machine without one; says so in the log."""
    multimedia.quiet()
    if not multimedia.has_loudspeaker(os.environ.get("PULSE_SERVER", "")):
        tell_of_silence()
        return None
    return Loudspeaker(parent)


@cache
def tell_of_silence() -> None:
    """Once, though each visitor who wants to listen asks anew."""
    log.warning("speech: this machine has no audio output, so nothing can be read aloud")


class Loudspeaker(QObject):
    """One clip at a time. Another rate does not change the pitch: FFmpeg's stretching does that (measured: 440 Hz stays)."""

    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._output = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        self._player.setAudioOutput(self._output)
        self._player.setPitchCompensation(True)
        self._player.mediaStatusChanged.connect(self._told)
        self._player.errorOccurred.connect(self._failed)
        self._clip: QBuffer | None = None
        # WORKAROUND: a player that is given its next clip while it tells of the end of the last one stands still.
        self._ended = QTimer(self, singleShot=True)
        self._ended.timeout.connect(self.finished)

    def play(self, clip: bytes) -> None:
        self._ended.stop()
        old = self._clip
        self._clip = QBuffer(self)
        self._clip.setData(clip)
        self._clip.open(QIODevice.OpenModeFlag.ReadOnly)
        # What has been plugged in since is the default now; an output stays with the one it was made for.
        self._output.setDevice(QMediaDevices.defaultAudioOutput())
        self._player.setSourceDevice(self._clip)
        self._player.play()
        if old is not None:
            old.deleteLater()

    def stop(self) -> None:
        self._ended.stop()
        self._player.stop()

    def set_volume(self, decibels: int) -> None:
        """`decibels` below the loudest."""
        self._output.setVolume(10 ** (decibels / 20))

    def set_rate(self, percent: int) -> None:
        self._player.setPlaybackRate(percent / 100)

    def _told(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._ended.start(0)

    def _failed(self, error: QMediaPlayer.Error, message: str) -> None:
        log.warning("speech: a clip cannot be played: %s", message)
        self._ended.start(0)
