# SPDX-License-Identifier: GPL-3.0-or-later
"""What is read aloud is in view while it is read, upright and across, in large letters and within reach."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPointingDevice

from kiosk import paths
from kiosk.app import Look, Program
from kiosk.content.load import load
from kiosk.guide import screens, speech
from kiosk.guide.route import HOME, Route, Stop
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Clip, Pack, open_pack
from kiosk.shots import StillClock
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeListener
from tests.qt.loudspeaker import Loudspeaker
from tests.qt.touch import Hand
from tests.ui.test_spoken_is_shown import in_order, shown

PAGE = """\
id: sample-pictures
parent: null
icon: ph.image
title: {ja: 見本の写真, en: Sample pictures}
summary: {ja: 試験のための見本, en: A sample for tests}
blocks:
  - kind: image
    file: media/high.png
    alt: {ja: 色だけの高い絵, en: A high picture of one colour}
    caption: {ja: 高い絵の説明, en: The line under the high picture}
    credit: sample
  - kind: image
    file: media/wide.png
    alt: {ja: 色だけの広い絵, en: A wide picture of one colour}
    caption: {ja: 広い絵の説明, en: The line under the wide picture}
    credit: sample
"""
PICTURES = {"high": (600, 900), "wide": (1600, 400)}
STOPS = (Stop(), *map(Stop, ("sample-pictures", "uclg", "partners", "timeline", "contact")))


@pytest.fixture(scope="module")
def picture_pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """The real content and a page with two pictures; each clip is its words."""
    data = tmp_path_factory.mktemp("pictures") / "data"
    shutil.copytree(paths.data(), data)
    (data / "media").mkdir(exist_ok=True)
    for name, (width, height) in PICTURES.items():
        _paint(data / "media" / f"{name}.png", width, height)
    (data / "pages" / "sample-pictures.yaml").write_text(PAGE, encoding="utf-8")
    loaded = load(data, fonts=paths.fonts())
    assert loaded.content is not None, loaded.problems

    def speak(pack: Pack) -> tuple[Clip, ...]:
        said = {(part.clip, part.language, part.words) for part in speech.everything(pack)}
        return tuple(Clip(name, language, words.encode()) for name, language, words in said)

    file = data.parent / "a.pack"
    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), file, speak) == ()
    pack = open_pack(file)
    assert isinstance(pack, Pack)
    yield pack
    pack.close()


def _paint(file: Path, width: int, height: int) -> None:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor("steelblue"))
    assert picture.save(str(file))


@pytest.fixture
def listener(
    picture_pack: Pack, loudspeaker: Loudspeaker, device: QPointingDevice, quiet: None
) -> Iterator[MakeListener]:
    """Makes a kiosk that can speak, with a visitor who stands at home."""
    programs: list[Program] = []

    def make(width: int = 1920, height: int = 1080) -> Visitor:
        clock = StillClock()
        look = Look(width, height, reduced_motion=True)
        program = Program(picture_pack, look, clock, clock.today, lambda _: loudspeaker)
        programs.append(program)
        visitor = Visitor(program, clock, Hand(program.window, device))
        visitor.settle()
        visitor.wake()
        return visitor

    yield make
    for program in programs:
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


@pytest.mark.parametrize(
    ("size", "text_size", "within_reach"),
    [
        ((1920, 1080), 3, False),
        ((1920, 1080), 3, True),
        ((1080, 1920), 0, False),
        ((1080, 1920), 3, True),
    ],
    ids=["across", "across, within reach", "upright, first size", "upright, within reach"],
)
def test_what_is_told_is_in_view(
    listener: MakeListener, picture_pack: Pack, size: tuple[int, int], text_size: int, within_reach: bool
) -> None:
    visitor = listener(*size)
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage("en")
    kiosk.preferences.chooseTextSize(text_size)
    if within_reach:
        kiosk.preferences.toggleReach()
    # Within reach in portrait, large titles leave home no room for the lines about them; they are told all the same.
    tight = size == (1080, 1920) and text_size == 3 and within_reach
    pages = (*screens.home_cards(picture_pack, "en"), screens.map_page(picture_pack, "en"))
    brief = {page.summary for page in pages} if tight else set()
    unseen = []
    for stop in STOPS:
        if stop.page != HOME:
            kiosk.open(stop.page)
        visitor.settle()
        kiosk.speech.listen()
        told = speech.on_screen(picture_pack, "en", Route().to(stop), speech.Present(visitor.clock.today()))
        assert kiosk.speech.count == len(told)
        for utterance in told:
            visitor.settle()
            parts = [part.text for part in utterance.parts if part.kind == "shown" and part.text not in brief]
            if not in_order(parts, list(shown(visitor.program.window.contentItem()))):
                unseen.append((stop.page, parts))
            kiosk.speech.next()
        kiosk.speech.listen()
        kiosk.home()
    assert unseen == []
