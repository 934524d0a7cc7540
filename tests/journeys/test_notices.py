# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices and opening hours as a visitor meets them. All of it is made up."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase, QPointingDevice
from PySide6.QtQuick import QQuickItem

from kiosk import paths
from kiosk.app import Look, Program
from kiosk.content.load import load
from kiosk.guide import speech
from kiosk.guide.choice import THEMES
from kiosk.guide.route import Route, Stop
from kiosk.guide.search import Question
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Pack, open_pack
from kiosk.shots import StillClock
from tests.qt import screen
from tests.qt.driver import Visitor
from tests.qt.layout import faults
from tests.qt.loudspeaker import Loudspeaker
from tests.qt.screen import painted
from tests.qt.touch import Hand
from tests.ui.test_contrast import faults as faint

DATA = Path(__file__).parents[2] / "data"
HEAD = "# yaml-language-server: $schema=../schema/notice.schema.json\n"
FAIR = """\
id: fair
kind: normal
from: "2026-08-01"
until: "2026-08-31"
hours: {opens: "09:00", closes: "17:00"}
title: {ja: 見本のお祭り, en: Sample fair}
text: {ja: 見本の文です。, en: A sample sentence.}
"""
LIFT = """\
id: lift
kind: normal
priority: 2
from: "2026-08-20"
until: "2026-08-31"
title: {ja: 見本のエレベーターは点検中です, en: The sample lift is being checked}
text: {ja: 階段か、東がわのエレベーターを使ってください。, en: Please use the stairs or the lift on the east side.}
"""
QUAKE = """\
id: quake
kind: emergency
from: "2026-09-01"
until: "2026-09-30"
title: {ja: 見本の地震, en: Sample earthquake}
text: {ja: 外に出てください。, en: Leave the building. The lifts stand still 8 ~ 10.}
"""
FLOOD = """\
id: flood
kind: emergency
from: "2026-10-01"
title: {ja: 見本の大雨, en: Sample heavy rain}
text: {ja: 高い所へ行ってください。, en: Go to higher ground.}
"""
OTHERS = ("ja-x-easy", "pt-BR", "zh-Hans", "ko", "vi", "fil", "es")
OPENING = """\
opening:
  week:
    - {weekdays: [mon, tue, wed, thu, fri], opens: "08:00", closes: "17:00"}
  holidays: closed
  year_end: {from: "12-29", until: "01-03"}
  source: [H1]
  as_of: "2024"
  grade: A
"""

At = Callable[[str], Visitor]


def seconds(moment: str) -> float:
    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo("Asia/Tokyo")).timestamp()


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pack]:
    """The real content with two notices and opening hours that nobody has."""
    data = Path(shutil.copytree(DATA, tmp_path_factory.mktemp("notices") / "data"))
    (data / "notices").mkdir(exist_ok=True)
    (data / "notices" / "fair.yaml").write_text(HEAD + FAIR, encoding="utf-8")
    (data / "notices" / "lift.yaml").write_text(HEAD + LIFT, encoding="utf-8")
    (data / "notices" / "quake.yaml").write_text(HEAD + QUAKE, encoding="utf-8")
    (data / "notices" / "flood.yaml").write_text(HEAD + FLOOD, encoding="utf-8")
    for language in OTHERS:
        with (data / "i18n" / f"{language}.yaml").open("a", encoding="utf-8") as file:
            for of, text in (
                ("見本の大雨", "Sample rain"),
                ("高い所へ行ってください。", "Go up to where it is dry."),
            ):
                file.write(f"  - of: {of}\n    text: {text} ({language})\n")
    contact = data / "contact.yaml"
    contact.write_text(
        contact.read_text(encoding="utf-8").replace("opening: null\n", OPENING), encoding="utf-8"
    )
    loaded = load(data, fonts=paths.fonts())
    assert loaded.content is not None, loaded.problems
    output = data.parent / "notices.pack"
    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), output) == ()
    pack = open_pack(output)
    assert isinstance(pack, Pack)
    yield pack
    pack.close()


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def at(request: pytest.FixtureRequest, made_up: Pack, device: QPointingDevice, quiet: None) -> Iterator[At]:
    """A visitor before the kiosk at a moment in Hamamatsu."""
    programs: list[Program] = []

    def stand(moment: str) -> Visitor:
        clock = StillClock()
        width, height = request.param
        look = Look(width, height, reduced_motion=True)
        program = Program(made_up, look, clock, make_player=lambda _: Loudspeaker())
        program.kiosk.board.set_clock(lambda: seconds(moment))
        programs.append(program)
        visitor = Visitor(program, clock, Hand(program.window, device))
        visitor.settle()
        return visitor

    yield stand
    for program in programs:
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()


def words(visitor: Visitor) -> list[str]:
    """All words on the screen."""

    def told(item: QQuickItem) -> str:
        return str(item.property("text") or "").replace("\u2060", "")

    return [told(item) for item in painted(visitor.program.window.contentItem()) if told(item)]


def test_notice_is_on_attract_and_home_at_its_hours(at: At) -> None:
    visitor = at("2026-08-03T10:00")
    assert "見本のお祭り" in words(visitor) and "Sample fair" not in words(visitor)
    assert faults(visitor) == []
    heard: set[str] = set()
    for _ in visitor.program.languages():
        visitor.program.kiosk.board.speakNext()
        visitor.settle()
        heard |= set(words(visitor))
    assert {"見本のお祭り", "Sample fair"} <= heard, "every language has its turn"
    visitor.wake()
    assert "見本のお祭り" in words(visitor)
    assert faults(visitor) == []
    visitor.program.kiosk.chooseLanguage("en")
    visitor.settle()
    assert "Sample fair" in words(visitor) and "A sample sentence." in words(visitor)
    assert faults(visitor) == []


@pytest.mark.parametrize("language", ["ja", "en"])
def test_two_notices_leave_room_for_the_largest_text(language: str, at: At) -> None:
    visitor = at("2026-08-21T10:00")
    assert faults(visitor) == []
    visitor.wake()
    visitor.program.kiosk.chooseLanguage(language)
    visitor.program.kiosk.preferences.chooseTextSize(3)
    visitor.settle()
    titles = {
        "ja": {"見本のお祭り", "見本のエレベーターは点検中です"},
        "en": {"Sample fair", "The sample lift is being checked"},
    }
    assert titles[language] <= set(words(visitor))
    assert faults(visitor) == []


def test_an_emergency_stands_in_each_language_once(at: At) -> None:
    visitor = at("2026-09-02T03:00")
    assert [row.language for row in visitor.program.kiosk.board.emergencies.rows] == ["ja", "en"]
    visitor.program.kiosk.board.set_clock(lambda: seconds("2026-10-02T03:00"))
    visitor.settle()
    shown = visitor.program.kiosk.board.emergencies.rows
    assert {row.language for row in shown} == {"ja", "en", *OTHERS}
    assert {f"Sample rain ({language})" for language in OTHERS} < set(words(visitor))
    assert faults(visitor) == []


@pytest.mark.parametrize("theme", THEMES)
def test_notices_and_an_emergency_stand_out_in_every_theme(at: At, theme: str) -> None:
    visitor = at("2026-08-21T10:00")
    visitor.wake()
    visitor.program.kiosk.preferences.chooseTheme(theme)
    visitor.settle()
    assert visitor.program.kiosk.board.here.rows
    assert list(faint(visitor, theme)) == []
    visitor.program.kiosk.board.set_clock(lambda: seconds("2026-10-02T03:00"))
    visitor.settle()
    assert visitor.program.kiosk.board.emergency
    assert list(faint(visitor, theme)) == []


def test_notice_goes_when_its_hours_are_over(at: At) -> None:
    visitor = at("2026-08-03T10:00")
    visitor.wake()
    visitor.program.kiosk.board.set_clock(lambda: seconds("2026-08-03T17:00"))
    visitor.settle()
    assert "見本のお祭り" not in words(visitor)
    assert faults(visitor) == []


def test_emergency_takes_the_whole_screen_in_every_language_and_no_touch_gets_through(at: At) -> None:
    visitor = at("2026-09-02T03:00")
    assert visitor.program.kiosk.board.emergency
    shown = words(visitor)
    assert {
        "見本の地震",
        "外に出てください。",
        "Sample earthquake",
        "Leave the building. The lifts stand still 8 ~ 10.",
    } <= set(shown)
    assert visitor.buttons() == {}
    assert faults(visitor) == []
    window = visitor.program.window
    visitor.hand.tap((window.width() // 2, window.height() // 2))
    visitor.settle()
    assert visitor.program.kiosk.session.attract
    visitor.program.kiosk.board.set_clock(lambda: seconds("2026-08-31T12:00"))
    visitor.settle()
    assert not visitor.program.kiosk.board.emergency
    assert "見本の地震" not in words(visitor)


@pytest.mark.parametrize(
    ("moment", "language", "today"),
    [
        ("2026-08-03T10:00", "ja", "本日は 17:00 まで"),
        ("2026-08-03T07:00", "en", "Opens today at 8:00"),
        ("2026-08-03T17:30", "en", "Closed for today"),
        ("2026-08-11T10:00", "ja", "本日は休み(山の日)"),
        ("2026-08-11T10:00", "en", "Closed today: Mountain Day"),
        ("2026-08-08T10:00", "en", "Closed today"),
    ],
)
def test_contact_screen_says_the_hours_and_those_of_today(
    moment: str, language: str, today: str, at: At
) -> None:
    visitor = at(moment)
    visitor.wake()
    visitor.program.kiosk.open("contact")
    visitor.program.kiosk.chooseLanguage(language)
    visitor.settle()
    shown = words(visitor)
    assert today in shown
    hours = {"ja": "月–金 8:00–17:00\n休み: 祝日、12月29日〜1月3日"}
    hours["en"] = "Mon–Fri 8:00–17:00\nClosed: public holidays, 29 Dec – 3 Jan"
    assert hours[language] in shown
    assert faults(visitor) == []


def spoken(visitor: Visitor, pack: Pack, route: Route) -> list[speech.Part]:
    """All that is said there now."""
    kiosk = visitor.program.kiosk
    present = speech.Present(0, None, Question(), *kiosk.board.posted(kiosk.language))
    told = speech.on_screen(pack, kiosk.language, route, present)
    kiosk.speech.listen()
    assert kiosk.speech.count == len(told)
    kiosk.speech.listen()
    return [part for utterance in told for part in utterance.parts]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_notices_are_spoken_as_they_are_shown(language: str, at: At, made_up: Pack) -> None:
    visitor = at("2026-08-21T10:00")
    visitor.wake()
    visitor.program.kiosk.chooseLanguage(language)
    visitor.settle()
    said = [part.text for part in spoken(visitor, made_up, Route()) if part.kind == "shown"]
    notices = [words for row in visitor.program.kiosk.board.here.rows for words in (row.title, row.text)]
    assert said[: len(notices)] == [screen.plain(words) for words in notices] and len(notices) == 4
    assert set(said) <= set(words(visitor))


@pytest.mark.parametrize(
    ("moment", "language", "said"),
    [
        ("2026-08-03T10:00", "ja", "本日は 17時 まで"),
        ("2026-08-03T07:00", "ja", "本日は 8時 から"),
        ("2026-08-03T07:00", "en", "Opens today at 8:00"),
        ("2026-08-11T10:00", "en", "Closed today: Mountain Day"),
        ("2026-08-03T07:00", "ko", "오늘은 8시부터"),
    ],
)
def test_the_hours_of_today_are_spoken(moment: str, language: str, said: str, at: At, made_up: Pack) -> None:
    visitor = at(moment)
    visitor.wake()
    visitor.program.kiosk.open("contact")
    visitor.program.kiosk.chooseLanguage(language)
    visitor.settle()
    parts = spoken(visitor, made_up, Route().to(Stop("contact")))
    (today,) = [part for part in parts if part.words == said]
    assert today.text in words(visitor)
    hours = {"ja": "月から金 8時から17時\n休み: 祝日、12月29日から1月3日"}
    hours["en"] = "Mon to Fri 8:00 to 17:00\nClosed: public holidays, 29 Dec to 3 Jan"
    hours["ko"] = "월에서 금 8시에서 17시\n휴무: 공휴일, 12월 29일에서 1월 3일"
    assert hours[language] in [part.words for part in parts]


def test_an_emergency_interrupts_all_else_and_is_spoken_in_every_language(at: At, made_up: Pack) -> None:
    visitor = at("2026-08-31T23:59")
    kiosk = visitor.program.kiosk
    visitor.wake()
    kiosk.speech.listen()
    before = kiosk.speech.count
    kiosk.board.set_clock(lambda: seconds("2026-09-01T00:00"))
    rows = kiosk.board.emergencies.rows
    assert kiosk.speech.count == len(rows) < before
    kiosk.speech.listen()
    visitor.settle()
    parts = spoken(visitor, made_up, Route())
    assert [part.language for part in parts[::2]] == ["ja", "en"], "in those that have words for it"
    assert {part.text for part in parts} <= set(words(visitor))
    kiosk.speech.listen()
    kiosk.board.set_clock(lambda: seconds("2026-08-31T23:59"))
    assert kiosk.speech.count == before


def test_whatever_the_day_every_word_of_the_board_has_its_clip(at: At, made_up: Pack) -> None:
    clips = {part.clip for part in speech.everything(made_up)}
    moments = (
        *("2026-08-03T07:00", "2026-08-03T10:00", "2026-08-03T18:00", "2026-08-08T10:00", "2026-08-11T10:00"),
        *("2026-08-21T10:00", "2026-12-30T10:00", "2026-09-02T10:00"),
    )
    visitor = at(moments[0])
    for moment in moments:
        visitor.program.kiosk.board.set_clock(partial(seconds, moment))
        for language in visitor.program.languages():
            visitor.program.kiosk.chooseLanguage(language)
            present = speech.Present(0, None, Question(), *visitor.program.kiosk.board.posted(language))
            for stop in (Stop(), Stop("contact")):
                told = speech.on_screen(made_up, language, Route().to(stop), present)
                assert [part for one in told for part in one.parts if part.clip not in clips] == []


def test_real_kiosk_shows_no_hours_before_the_city_has_confirmed_them(visitor: Visitor) -> None:
    visitor.program.kiosk.open("contact")
    visitor.settle()
    assert visitor.program.kiosk.board.state == ""
    assert not [told for told in words(visitor) if "開いている時間" in told]
