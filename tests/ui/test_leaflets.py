# SPDX-License-Identifier: GPL-3.0-or-later
"""A leaflet on a page and over the whole screen: turned, enlarged, read aloud, by finger and by keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QFontDatabase, QPointingDevice
from PySide6.QtTest import QTest

from kiosk import paths, shots
from kiosk.app import Look, Program
from kiosk.content.load import load
from kiosk.guide import speech
from kiosk.guide.choice import THEMES
from kiosk.guide.route import Route, Stop
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Clip, Pack, open_pack
from kiosk.shots import StillClock
from tests.qt import screen
from tests.qt.driver import Visitor
from tests.qt.layout import faults
from tests.qt.loudspeaker import Loudspeaker
from tests.qt.touch import Hand
from tests.synthetic import leaflet
from tests.ui.test_contrast import faults as faint
from tests.ui.test_spoken_is_shown import in_order, shown

PAGES = ("Sample page one. It is synthetic.", "Sample page two.", "Sample page three.")
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 1024), (3840, 2160)]

PAGE = """\
id: sample-leaflet
parent: null
icon: ph.file-text
title: {ja: 見本の冊子, en: Sample leaflet}
summary: {ja: 試験のための見本, en: A sample for tests}
blocks:
  - kind: heading
    text: {ja: 見本, en: Sample}
  - kind: leaflet
    files: {ja: media/sample.pdf}
    title: {ja: 見本のパンフレット, en: A sample leaflet}
    summary: {ja: 試験のための三ページの見本です。, en: Three pages made for tests.}
    caption: {ja: 本物ではありません, en: Not a real one}
    credit: sample
"""


@pytest.fixture(scope="module")
def leaflet_pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """The real content and a page with a made-up leaflet in Japanese; each clip is its words."""
    folder = tmp_path_factory.mktemp("leaflet")
    data = folder / "data"
    shutil.copytree(paths.data(), data)
    (data / "media").mkdir(exist_ok=True)
    (data / "media" / "sample.pdf").write_bytes(leaflet(PAGES))
    (data / "pages" / "sample-leaflet.yaml").write_text(PAGE, encoding="utf-8")
    loaded = load(data, fonts=paths.fonts())
    assert loaded.content is not None, loaded.problems

    def speak(pack: Pack) -> tuple[Clip, ...]:
        said = {(part.clip, part.language, part.words) for part in speech.everything(pack)}
        return tuple(Clip(name, language, words.encode()) for name, language, words in said)

    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), folder / "a.pack", speak) == ()
    pack = open_pack(folder / "a.pack")
    assert isinstance(pack, Pack)
    yield pack
    pack.close()


Reader = Callable[..., Visitor]


@pytest.fixture
def reader(
    leaflet_pack: Pack, loudspeaker: Loudspeaker, device: QPointingDevice, quiet: None
) -> Iterator[Reader]:
    """Makes a kiosk with a visitor who stands at the page with the leaflet."""
    programs: list[Program] = []

    def make(width: int = 1920, height: int = 1080, language: str = "en") -> Visitor:
        clock = StillClock()
        look = Look(width, height, reduced_motion=True)
        program = Program(leaflet_pack, look, clock, clock.today, lambda _: loudspeaker)
        programs.append(program)
        visitor = Visitor(program, clock, Hand(program.window, device))
        visitor.settle()
        visitor.wake()
        program.kiosk.chooseLanguage(language)
        program.kiosk.open("sample-leaflet")
        visitor.settle()
        return visitor

    yield make
    for program in programs:
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


def pictures(visitor: Visitor) -> list[str]:
    """The leaflet pages that are seen, by number."""
    sources = [
        item.property("source").toString()
        for item in screen.painted(visitor.screen)
        if item.inherits("QQuickImage")
    ]
    return [source.rpartition("/")[2] for source in sources if source.startswith("image://pack/leaflet/")]


def test_pages_are_turned(reader: Reader) -> None:
    visitor = reader()
    assert pictures(visitor) == ["1"]
    assert visitor.says("Page 1 of 3")
    assert "Previous page" not in visitor.buttons()
    visitor.tap("Next page")
    visitor.tap("Next page")
    assert visitor.says("Page 3 of 3") and pictures(visitor) == ["3"]
    assert "Next page" not in visitor.buttons()
    visitor.tap("Previous page")
    assert visitor.says("Page 2 of 3")


def test_each_page_looks_different(reader: Reader) -> None:
    visitor = reader()
    first = visitor.settle()
    visitor.tap("Next page")
    visitor.tap("Previous page")
    assert visitor.settle() == first


def test_over_the_whole_screen_and_back_at_the_page_that_was_turned_to(reader: Reader) -> None:
    visitor = reader()
    visitor.tap("Next page")
    visitor.tap("Whole screen")
    assert visitor.says("Page 2 of 3") and pictures(visitor) == ["2"]
    visitor.tap("Next page")
    visitor.tap("Close")
    assert visitor.says("Page 3 of 3") and visitor.says("Sample leaflet")
    assert visitor.program.kiosk.leaflet.row == -1


def test_closer_moves_by_buttons_and_by_a_finger(reader: Reader) -> None:
    visitor = reader()
    visitor.tap("Whole screen")
    assert "Down" not in visitor.buttons()
    visitor.tap("Closer")
    visitor.tap("Closer")
    (page,) = [item for item in screen.painted(visitor.screen) if item.inherits("QQuickFlickable")]
    before = page.property("contentY")
    visitor.tap("Down")
    assert page.property("contentY") > before
    while "Down" in visitor.buttons():
        visitor.tap("Down")
    last = page.property("contentY")
    x, y = visitor.program.window.width() // 2, visitor.program.window.height() // 3
    visitor.hand.drag([(x, y), (x, y + 60), (x, y + 120), (x, y + 200)])
    visitor.settle()
    assert page.property("contentY") < last
    visitor.tap("Farther")
    visitor.tap("Farther")
    assert page.property("contentWidth") == page.width()


@pytest.mark.parametrize("theme", THEMES)
def test_it_stands_out_in_every_theme(reader: Reader, theme: str) -> None:
    visitor = reader()
    visitor.program.kiosk.preferences.chooseTheme(theme)
    assert list(faint(visitor, theme)) == []
    visitor.tap("Whole screen")
    assert list(faint(visitor, theme)) == []


def test_it_is_among_the_screens_that_are_pictured(reader: Reader) -> None:
    visitor = reader()
    program = visitor.program
    (scene,) = [one for one in shots.scenes(program, visitor.clock) if one.name.startswith("leaflet-")]
    assert scene.name == "leaflet-sample-leaflet-1"
    scene.go(program)
    visitor.settle()
    assert program.window.property("sheet") == "leaflet" and pictures(visitor) == ["1"]
    next(one for one in shots.scenes(program, visitor.clock) if one.name == "home").go(program)
    visitor.settle()
    assert program.window.property("sheet") == ""


def test_start_over_leaves_no_leaflet_open(reader: Reader) -> None:
    visitor = reader()
    visitor.tap("Whole screen")
    visitor.program.kiosk.session.finish()
    visitor.settle()
    visitor.wake()
    assert visitor.program.kiosk.leaflet.row == -1
    assert visitor.program.window.property("sheet") == ""


def test_a_leaflet_in_another_language_says_so(reader: Reader) -> None:
    visitor = reader()
    assert visitor.says("This leaflet is in Japanese.")
    visitor.program.kiosk.chooseLanguage("ja")
    visitor.settle()
    assert not visitor.says("このパンフレットは")


@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_everything_can_be_read_and_hit(reader: Reader, width: int, height: int, language: str) -> None:
    visitor = reader(width, height, language)
    assert faults(visitor) == []
    kiosk = visitor.program.kiosk
    kiosk.leaflet.open(next(n for n, block in enumerate(kiosk.blocks.rows) if block.kind == "leaflet"), 2)
    visitor.settle()
    assert faults(visitor) == []
    visitor.tap(speech.Speaker(kiosk._pack, language).interface("Closer").text)
    assert faults(visitor) == []


@pytest.mark.parametrize(("width", "height"), SIZES[:2], ids=["landscape", "portrait"])
def test_everything_can_be_read_at_the_largest_size(reader: Reader, width: int, height: int) -> None:
    visitor = reader(width, height)
    kiosk = visitor.program.kiosk
    kiosk.preferences.chooseTextSize(3)
    visitor.settle()
    assert faults(visitor) == []
    kiosk.leaflet.open(next(n for n, block in enumerate(kiosk.blocks.rows) if block.kind == "leaflet"), 2)
    visitor.settle()
    assert faults(visitor) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_spoken_is_shown_and_the_page_turns_with_the_reading(
    reader: Reader, leaflet_pack: Pack, language: str
) -> None:
    visitor = reader(language=language)
    kiosk = visitor.program.kiosk
    kiosk.speech.listen()
    told = speech.on_screen(leaflet_pack, language, Route().to(Stop("sample-leaflet")))
    everything: set[str] = set()
    read: list[str] = []
    for utterance in told:
        visitor.settle()
        seen = list(shown(visitor.program.window.contentItem()))
        everything |= set(seen)
        assert in_order([part.text for part in utterance.parts if part.kind == "shown"], seen)
        if any(part.text.startswith("Sample page") for part in utterance.parts):
            read += pictures(visitor)
        kiosk.speech.next()
    assert read == ["1", "2", "3"]
    spoken = {part.text for utterance in told for part in utterance.parts}
    assert {"Sample page one.", "It is synthetic.", "Sample page three."} <= spoken
    controls = (*speech.CONTROLS, *speech.READER)
    names = {speech.Speaker(leaflet_pack, language).interface(name).text for name in controls}
    assert everything <= spoken | names


def test_the_words_of_a_page_are_said_by_the_voice_of_its_language(leaflet_pack: Pack) -> None:
    told = speech.on_screen(leaflet_pack, "en", Route().to(Stop("sample-leaflet")))
    voices = {part.language for one in told for part in one.parts if part.text.startswith("Sample page")}
    assert voices == {"ja"}


def test_over_the_whole_screen_its_page_is_read(reader: Reader, loudspeaker: Loudspeaker) -> None:
    visitor = reader()
    visitor.program.kiosk.speech.listen()
    visitor.settle()
    visitor.tap("Whole screen")
    assert loudspeaker.hear_out()[:4] == [
        "A sample leaflet",
        "Page 1 of 3",
        "Sample page one.",
        "It is synthetic.",
    ]
    visitor.tap("Next page")
    assert "Sample page two." in loudspeaker.hear_out()


def test_with_readings_over_the_words_its_title_is_heard(reader: Reader, loudspeaker: Loudspeaker) -> None:
    visitor = reader(language="ja")
    kiosk = visitor.program.kiosk
    kiosk.showReadings()
    kiosk.speech.listen()
    visitor.settle()
    visitor.tap("画面いっぱいに見る")
    assert loudspeaker.hear_out()[0] == "見本のパンフレット"


def test_by_keys(reader: Reader) -> None:
    visitor = reader()
    window, kiosk = visitor.program.window, visitor.program.kiosk
    names: list[str] = []
    for _ in range(30):
        QTest.keyClick(window, Qt.Key.Key_Down)
        visitor.settle()
        names.append(screen.name(window.activeFocusItem()))
        if names[-1] == "Whole screen":
            break
    assert "Next page" in names
    QTest.keyClick(window, Qt.Key.Key_Return)
    visitor.settle()
    assert kiosk.leaflet.row >= 0
    QTest.keyClick(window, Qt.Key.Key_Escape)
    visitor.settle()
    assert kiosk.leaflet.row == -1
