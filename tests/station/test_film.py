# SPDX-License-Identifier: GPL-3.0-or-later
"""What `kiosk check` takes is played: each kind of file, through Qt's own FFmpeg, from memory, without a loudspeaker."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QObject
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk.content import films
from kiosk.station import film, multimedia

SAMPLES = Path(__file__).parents[1] / "fixtures" / "media"
PATIENCE = 20.0
SUBTYPES = {"wav": "PCM_16", "flac": "PCM_16", "ogg": "VORBIS"}


@pytest.fixture(scope="module")
def application() -> QCoreApplication:
    return QGuiApplication.instance() or QGuiApplication([])


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "this did not happen"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def copying(body: bytes) -> Callable[[int], bool]:
    return lambda target: os.write(target, body) == len(body)


def sample(ending: str, folder: Path) -> Path:
    """A sample of two seconds; what libsndfile writes is made here."""
    if ending not in SUBTYPES:
        return SAMPLES / f"sample.{ending}"
    import numpy
    import soundfile

    path = folder / f"sample.{ending}"
    tone = 0.2 * numpy.sin(numpy.arange(16000) * (2 * numpy.pi * 440 / 8000))
    soundfile.write(path, tone, 8000, format=ending.upper(), subtype=SUBTYPES[ending])
    return path


@pytest.mark.parametrize("ending", [*films.ENDINGS["video"], *films.ENDINGS["audio"]])
def test_every_kind_that_is_taken_is_played_to_its_end(
    ending: str, tmp_path: Path, application: QCoreApplication
) -> None:
    path = sample(ending, tmp_path)
    kind: films.Kind = "video" if ending in films.ENDINGS["video"] else "audio"
    assert films.look(path, kind).fault == ""
    owner = QObject()
    projector = film.projector(owner)
    ended: list[bool] = []
    pictures: list[QImage] = []
    projector.ended.connect(lambda: ended.append(True))
    projector.pictured.connect(pictures.append)
    assert projector.load(copying(path.read_bytes()))
    projector.play()
    wait_until(lambda: projector.length > 0 and projector.moment > 0)
    assert 1_500 < projector.length < 2_500
    assert not ended
    projector.seek(projector.length - 300)
    wait_until(lambda: bool(ended))
    if kind == "video":
        assert pictures and pictures[-1].width() == 64
        blue = pictures[-1].pixelColor(2, 2)
        assert QColor("#14285A").hslHue() - blue.hslHue() in range(-20, 20)
    projector.unload()
    owner.deleteLater()


def test_played_again_after_its_end(application: QCoreApplication) -> None:
    owner = QObject()
    projector = film.projector(owner)
    ended: list[bool] = []
    projector.ended.connect(lambda: ended.append(True))
    assert projector.load(copying((SAMPLES / "sample.webm").read_bytes()))
    projector.play()
    wait_until(lambda: projector.length > 0)
    projector.seek(projector.length - 300)
    wait_until(lambda: bool(ended))
    projector.pause()
    projector.seek(0)
    projector.play()
    wait_until(lambda: 0 < projector.moment < projector.length)
    projector.unload()
    owner.deleteLater()


def test_what_cannot_be_played_ends_without_a_length(application: QCoreApplication) -> None:
    owner = QObject()
    projector = film.projector(owner)
    ended: list[bool] = []
    projector.ended.connect(lambda: ended.append(True))
    assert projector.load(copying(b"no film at all" * 100))
    projector.play()
    wait_until(lambda: bool(ended))
    assert projector.length <= 0
    owner.deleteLater()


def test_what_is_played_leaves_nothing_in_the_journal(
    application: QCoreApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    owner = QObject()
    projector = film.projector(owner)
    ended: list[bool] = []
    projector.ended.connect(lambda: ended.append(True))
    assert projector.load(copying((SAMPLES / "sample.webm").read_bytes()))
    projector.play()
    wait_until(lambda: bool(ended))
    projector.unload()
    owner.deleteLater()
    said = capfd.readouterr().err.splitlines()
    assert not [line for line in said if not line.startswith("qt.")]  # Qt's own words, once, on a desktop


def test_a_sound_server_that_has_not_come_up_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Asked:
        @staticmethod
        def defaultAudioOutput() -> None:
            pytest.fail("Qt asks once and never again")

    monkeypatch.setattr(multimedia, "QMediaDevices", Asked)
    assert not multimedia.has_loudspeaker(f"unix:{tmp_path}/native")


def test_what_cannot_be_copied_is_not_loaded(application: QCoreApplication) -> None:
    owner = QObject()
    projector = film.projector(owner)
    assert not projector.load(lambda target: False)
    assert projector.length <= 0
    owner.deleteLater()
