# SPDX-License-Identifier: GPL-3.0-or-later
"""Films and recordings: played, moved, captioned, read; silent for whoever leaves, and nobody is sent away from one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFontDatabase, QImage, QPointingDevice
from PySide6.QtTest import QTest

from kiosk import paths
from kiosk.app import Look, Program
from kiosk.content.load import load
from kiosk.guide import captions, search, speech
from kiosk.guide.choice import THEMES
from kiosk.guide.route import Route, Stop
from kiosk.guide.rows import Entry
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Clip, Pack, open_pack
from kiosk.shots import StillClock
from kiosk.ui.film import Film
from tests.qt import screen
from tests.qt.driver import Visitor, middle, wait_until
from tests.qt.layout import faults
from tests.qt.loudspeaker import Loudspeaker
from tests.qt.touch import Hand
from tests.ui.test_contrast import faults as faint
from tests.ui.test_spoken_is_shown import in_order, shown

SAMPLES = Path(__file__).parents[1] / "fixtures" / "media"
SIZES = [(1920, 1080), (1080, 1920), (1366, 768), (1280, 1024), (3840, 2160)]
LENGTH = 25_000

CAPTIONS = "WEBVTT\n\n00:00.000 --> 00:05.000\n{0} one\n\n00:12.000 --> 00:20.000\n<v Ann>{0} two\n"
PAGE = """\
id: sample-films
parent: null
icon: ph.play
title: {ja: 見本の動画, en: Sample films}
summary: {ja: 試験のための見本, en: A sample for tests}
blocks:
  - kind: video
    file: media/sample.webm
    title: {ja: 動く四角の見本, en: A sample of a moving square}
    captions: {ja: media/sample.ja.vtt, en: media/sample.en.vtt}
    transcript: {ja: 四角が左から右へ動きます。, en: A square moves from left to right.}
    caption: {ja: 本物ではありません, en: Not a real one}
    credit: sample
  - kind: audio
    file: media/sample.opus
    title: {ja: 音の見本, en: A sample of a tone}
    transcript: {ja: 低い音が続きます。, en: A low tone sounds.}
    credit: sample
"""


ALARM = """\
id: sample-alarm
kind: emergency
withdrawn: false
priority: 1
from: "2026-07-02"
title: {ja: 見本の警報, en: A sample alarm}
text: {ja: 試験です。, en: This is a test.}
"""


class FakeProjector(QObject):
    """Plays nothing; the test says what happens."""

    pictured = Signal(QImage)
    moved = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.loaded = b""
        self.running = False
        self.moment = 0
        self.length = 0
        self.decibels = 1
        self.broken = False
        self.silent = False

    def load(self, copy: Callable[[int], bool]) -> bool:
        file = os.memfd_create("test")
        there = copy(file)
        self.loaded = os.pread(file, os.fstat(file).st_size, 0) if there else b""
        os.close(file)
        self.moment, self.length = 0, LENGTH
        return there and not self.broken

    def play(self) -> None:
        self.running = True

    def pause(self) -> None:
        self.running = False

    def seek(self, moment: int) -> None:
        self.go(moment)

    def unload(self) -> None:
        self.running, self.loaded = False, b""

    def set_volume(self, decibels: int) -> None:
        self.decibels = decibels

    def go(self, moment: int) -> None:
        self.moment = moment
        self.moved.emit()


def with_films(folder: Path) -> Path:
    """The real content and a page with a made-up film and recording."""
    data = folder / "data"
    shutil.copytree(paths.data(), data)
    media = data / "media"
    media.mkdir(exist_ok=True)
    for name in ("sample.webm", "sample.opus"):
        shutil.copyfile(SAMPLES / name, media / name)
    for language, word in (("ja", "見本"), ("en", "Sample")):
        (media / f"sample.{language}.vtt").write_text(CAPTIONS.format(word), encoding="utf-8")
    (data / "pages" / "sample-films.yaml").write_text(PAGE, encoding="utf-8")
    (data / "notices").mkdir(exist_ok=True)
    (data / "notices" / "sample-alarm.yaml").write_text(ALARM, encoding="utf-8")
    return data


@pytest.fixture(scope="module")
def film_pack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    folder = tmp_path_factory.mktemp("films")
    loaded = load(with_films(folder), fonts=paths.fonts())
    assert loaded.content is not None, loaded.problems

    def speak(pack: Pack) -> tuple[Clip, ...]:
        said = {(part.clip, part.language, part.words) for part in speech.everything(pack)}
        return tuple(Clip(name, language, words.encode()) for name, language, words in said)

    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), folder / "a.pack", speak) == ()
    pack = open_pack(folder / "a.pack")
    assert isinstance(pack, Pack)
    yield pack
    pack.close()


@pytest.mark.parametrize("words", ["moves from left to right", "Sample two"])
def test_what_is_said_in_a_film_is_found_by_the_search(film_pack: Pack, words: str) -> None:
    assert [row.id for row in search.search(film_pack, words, "en")] == ["sample-films"]


def test_the_times_of_captions_are_no_words_of_the_page(film_pack: Pack) -> None:
    assert not any(row.id == "sample-films" for row in search.search(film_pack, "12000", "en"))


@pytest.fixture
def projector(application: QCoreApplication) -> FakeProjector:
    return FakeProjector()


Viewer = Callable[..., Visitor]


@pytest.fixture
def viewer(
    film_pack: Pack,
    loudspeaker: Loudspeaker,
    projector: FakeProjector,
    device: QPointingDevice,
    quiet: None,
) -> Iterator[Viewer]:
    """Makes a kiosk with a visitor who stands at the page with the film."""
    programs: list[Program] = []

    def make(width: int = 1920, height: int = 1080, language: str = "en") -> Visitor:
        clock = StillClock()
        look = Look(width, height, reduced_motion=True)
        program = Program(film_pack, look, clock, clock.today, lambda _: loudspeaker, lambda _: projector)
        programs.append(program)
        visitor = Visitor(program, clock, Hand(program.window, device))
        visitor.settle()
        visitor.wake()
        program.kiosk.chooseLanguage(language)
        program.kiosk.open("sample-films")
        visitor.settle()
        return visitor

    yield make
    for program in programs:
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


def film(visitor: Visitor) -> Film:
    return visitor.program.kiosk.film


def row(visitor: Visitor, kind: str) -> int:
    blocks = visitor.program.kiosk.blocks.rows
    return next(number for number, block in enumerate(blocks) if block.kind == kind)


def test_the_film_of_the_pack_is_played_as_it_was_given(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    assert not projector.running
    film(visitor).play(row(visitor, "video"))
    assert projector.running and projector.loaded == (SAMPLES / "sample.webm").read_bytes()
    film(visitor).play(row(visitor, "audio"))
    assert projector.loaded == (SAMPLES / "sample.opus").read_bytes()


def test_a_film_that_changed_in_the_pack_is_not_played(
    film_pack: Pack, tmp_path: Path, application: QCoreApplication
) -> None:
    """The last byte of the file is the film's, or the recording's."""
    body = bytearray(film_pack.path.read_bytes())
    body[-1] ^= 1
    path = tmp_path / "changed.pack"
    path.write_bytes(body)
    changed = open_pack(path)
    assert isinstance(changed, Pack)
    file = os.memfd_create("test")
    found = {name: changed.copy_out("film", f"media/{name}", file) for name in ("sample.webm", "sample.opus")}
    os.close(file)
    changed.close()
    assert sorted(found.values()) == [False, True]
    assert not film_pack.copy_out("film", "media/never-there.webm", -1)


def test_play_and_pause_go_on_where_they_were(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    assert projector.running
    projector.go(7_000)
    visitor.settle()
    assert visitor.says("0:07 / 0:25")
    visitor.tap("Pause")
    assert not projector.running and projector.moment == 7_000
    visitor.tap("Play")
    assert projector.running and projector.moment == 7_000


def test_the_picture_is_touched_to_play(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    (picture,) = [
        one
        for one in screen.painted(visitor.screen)
        if one.inherits("QQuickRectangle") and one.property("color") == QColor("black")
    ]
    visitor.hand.tap(middle(picture))
    visitor.settle()
    assert projector.running
    visitor.hand.tap(middle(picture))
    visitor.settle()
    assert not projector.running


def test_ten_seconds_back_and_on_stay_within_the_film(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    assert "10 seconds on" not in visitor.buttons()
    visitor.tap("Play")
    for wanted in (10_000, 20_000, LENGTH - 1):
        visitor.tap("10 seconds on")
        assert projector.moment == wanted
    for wanted in (LENGTH - 10_001, LENGTH - 20_001, 0):
        visitor.tap("10 seconds back")
        assert projector.moment == wanted


def test_its_picture_is_seen(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(QColor("#20C040"))
    projector.pictured.emit(image)
    shot = visitor.settle()
    (picture,) = [one for one in screen.painted(visitor.screen) if screen.kind(one) == "FilmPicture"]
    assert shot.pixelColor(*middle(picture)) == QColor("#20C040")


def test_captions_are_shown_in_time_and_can_be_left_out(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    projector.go(1_000)
    visitor.settle()
    assert visitor.says("Sample one")
    projector.go(8_000)
    visitor.settle()
    assert not visitor.says("Sample one")
    projector.go(12_000)
    visitor.settle()
    assert visitor.says("Ann: Sample two")
    visitor.tap("Captions")
    assert not visitor.says("Sample two")
    visitor.tap("Captions")
    assert visitor.says("Sample two")


def test_captions_follow_the_language_while_it_plays(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    projector.go(1_000)
    visitor.program.kiosk.chooseLanguage("ja")
    visitor.settle()
    assert projector.running
    assert visitor.says("見本 one")


def test_the_transcript_can_always_be_read(viewer: Viewer) -> None:
    visitor = viewer()
    assert not visitor.says("A square moves from left to right.")
    visitor.tap("Transcript")
    assert visitor.says("A square moves from left to right.")
    visitor.tap("Transcript")
    assert not visitor.says("A square moves from left to right.")


def test_it_stops_with_the_page(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    visitor.tap("Home")
    assert not projector.running and projector.loaded == b"" and film(visitor).row == -1


def test_start_over_stops_it_and_shows_captions_to_the_next_visitor(
    viewer: Viewer, projector: FakeProjector
) -> None:
    visitor = viewer()
    visitor.tap("Play")
    visitor.tap("Captions")
    visitor.tap("Start over")
    assert not projector.running and projector.loaded == b""
    assert film(visitor).captions


def test_a_sheet_over_it_makes_it_wait(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    visitor.tap("Language")
    assert not projector.running


def test_nobody_is_sent_away_while_it_plays_and_soon_after_it_ends(
    viewer: Viewer, projector: FakeProjector
) -> None:
    visitor = viewer()
    session = visitor.program.kiosk.session
    visitor.tap("Play")
    visitor.wait(3600)
    assert session.remaining == 0 and not session.attract
    projector.moment = LENGTH
    projector.ended.emit()
    visitor.wait(session.patience.seconds + 1)
    assert session.remaining > 0


def test_a_film_that_stands_still_is_taken_for_ended(viewer: Viewer, projector: FakeProjector) -> None:
    """Else nobody would ever be taken for gone."""
    visitor = viewer()
    visitor.tap("Play")
    stuck = film(visitor)._stuck
    assert stuck.isActive()
    stuck.setInterval(1)
    projector.go(1_000)
    wait_until(lambda: not film(visitor).playing)


def test_speech_stops_it_and_it_stops_speech(
    viewer: Viewer, projector: FakeProjector, loudspeaker: Loudspeaker
) -> None:
    visitor = viewer()
    speaking = visitor.program.kiosk.speech
    visitor.tap("Play")
    speaking.listen()
    assert loudspeaker.now and not projector.running
    film(visitor).play(row(visitor, "video"))
    assert projector.running and not loudspeaker.now
    speaking.prompt()
    assert not loudspeaker.now or not projector.running
    speaking.repeat()
    assert loudspeaker.now and not projector.running


def test_nobody_is_prompted_during_a_film(
    viewer: Viewer, projector: FakeProjector, loudspeaker: Loudspeaker
) -> None:
    visitor = viewer()
    visitor.program.kiosk.speech.listen()
    film(visitor).play(row(visitor, "video"))
    silence = visitor.program.kiosk.speech._silence
    assert not silence.isActive()
    projector.ended.emit()
    assert silence.isActive() and not film(visitor).playing


def test_an_emergency_stops_it(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    visitor.clock.now += 24 * 3600
    visitor.program.kiosk.board.look()
    assert visitor.program.kiosk.board.emergency and not projector.running


def test_headphones_taken_out_stop_it(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    visitor.program.kiosk.unplug()
    assert not projector.running


def test_it_is_as_loud_as_the_visitor_likes(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    visitor.tap("Play")
    usual = projector.decibels
    visitor.tap("Louder")
    assert projector.decibels > usual
    visitor.tap("Start over")
    assert projector.decibels == usual


def test_a_film_that_cannot_be_played_says_so(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    projector.broken = True
    visitor.tap("Play")
    assert visitor.says("This cannot be played just now.")
    assert not film(visitor).playing
    projector.broken = False
    visitor.tap("Play")
    assert projector.running and not visitor.says("This cannot be played just now.")


@pytest.mark.parametrize("when", ["at its start", "later"])
def test_who_listens_hears_that_a_film_cannot_be_played(
    viewer: Viewer, projector: FakeProjector, loudspeaker: Loudspeaker, when: str
) -> None:
    visitor = viewer()
    visitor.tap("Listen")
    projector.broken = when == "at its start"
    visitor.tap("Play")
    if when == "later":
        projector.length = 0
        projector.ended.emit()
    assert visitor.says("This cannot be played just now.")
    assert loudspeaker.hear_out() == ["This cannot be played just now."]
    visitor.program.kiosk.speech.listen()
    visitor.tap("Play")
    assert loudspeaker.now == "", "only who listens"


@pytest.mark.parametrize("theme", THEMES)
def test_it_stands_out_in_every_theme(viewer: Viewer, projector: FakeProjector, theme: str) -> None:
    visitor = viewer()
    visitor.program.kiosk.preferences.chooseTheme(theme)
    visitor.tap("Transcript")
    assert list(faint(visitor, theme)) == []
    projector.broken = True
    visitor.tap("Play")
    assert visitor.says("This cannot be played just now.")
    assert list(faint(visitor, theme)) == []


def test_a_machine_without_a_loudspeaker_says_so_and_shows_the_captions(
    viewer: Viewer, projector: FakeProjector
) -> None:
    visitor = viewer()
    projector.silent = True
    visitor.tap("Play")
    projector.go(1_000)
    visitor.settle()
    assert visitor.says("This kiosk cannot play sound just now.") and visitor.says("Sample one")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_spoken_is_shown(viewer: Viewer, film_pack: Pack, language: str) -> None:
    visitor = viewer(language=language)
    visitor.program.kiosk.speech.listen()
    told = speech.on_screen(film_pack, language, Route().to(Stop("sample-films")))
    everything: set[str] = set()
    for utterance in told:
        visitor.settle()
        seen = list(shown(visitor.program.window.contentItem()))
        everything |= set(seen)
        assert in_order([part.text for part in utterance.parts if part.kind == "shown"], seen)
        visitor.program.kiosk.speech.next()
    spoken = {part.text for utterance in told for part in utterance.parts}
    controls = (*speech.CONTROLS, *speech.READER)
    names = {speech.Speaker(film_pack, language).interface(name).text for name in controls}
    assert everything <= spoken | names
    transcript = {"ja": "四角が左から右へ動きます。", "en": "A square moves from left to right."}
    assert transcript[language] in spoken


@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("state", ["still", "playing"])
def test_everything_can_be_read_and_hit(
    viewer: Viewer, projector: FakeProjector, width: int, height: int, language: str, state: str
) -> None:
    visitor = viewer(width, height, language)
    if state == "playing":
        film(visitor).play(row(visitor, "video"))
        projector.go(12_000)
        visitor.tap(speech.Speaker(visitor.program.kiosk._pack, language).interface("Transcript").text)
    assert faults(visitor) == []


@pytest.mark.parametrize(("width", "height"), SIZES[:2], ids=["landscape", "portrait"])
def test_everything_can_be_read_at_the_largest_size(
    viewer: Viewer, projector: FakeProjector, width: int, height: int
) -> None:
    visitor = viewer(width, height)
    visitor.program.kiosk.preferences.chooseTextSize(3)
    film(visitor).play(row(visitor, "video"))
    projector.go(12_000)
    visitor.settle()
    assert faults(visitor) == []


def test_by_keys(viewer: Viewer, projector: FakeProjector) -> None:
    visitor = viewer()
    window = visitor.program.window
    for _ in range(30):
        QTest.keyClick(window, Qt.Key.Key_Down)
        visitor.settle()
        if screen.name(window.activeFocusItem()) == "Play":
            break
    QTest.keyClick(window, Qt.Key.Key_Return)
    visitor.settle()
    assert projector.running and screen.name(window.activeFocusItem()) == "Pause"


def test_qt_multimedia_is_not_loaded_before_somebody_plays() -> None:
    asked = "import sys, kiosk.app; print(json.dumps([name for name in sys.modules if 'Multimedia' in name]))"
    run = subprocess.run(
        [sys.executable, "-c", f"import json; {asked}"], check=True, capture_output=True, text=True
    )
    assert json.loads(run.stdout) == []


CUES = (Entry(id="0 5000", title="one"), Entry(id="4000 6000", title="two"))


@pytest.mark.parametrize(
    ("moment", "words"),
    [(0, "one"), (3_999, "one"), (4_000, "one\ntwo"), (5_000, "two"), (6_000, "")],
)
def test_what_is_said_at_a_moment(moment: int, words: str) -> None:
    assert captions.at(CUES, moment) == words


@pytest.mark.parametrize(("moment", "told"), [(0, "0:00"), (65_900, "1:05"), (3_605_000, "1:00:05")])
def test_time_is_written_as_a_clock(moment: int, told: str) -> None:
    assert captions.clock(moment) == told
