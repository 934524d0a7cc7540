# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading aloud: one speech at a time, stop, repeat, on and back, volume, rate, and nothing of it for the next visitor."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer

from kiosk.guide import screens, speech
from kiosk.guide.choice import THEMES
from kiosk.guide.route import Route, Stop
from kiosk.pack.reader import Pack
from kiosk.ui.speech import RATES, VOLUMES, Speech
from tests.qt.driver import wait_until
from tests.qt.fixtures import MakeListener
from tests.qt.loudspeaker import Loudspeaker
from tests.ui.test_contrast import faults as faint


def words(utterance: speech.Utterance) -> list[str]:
    return [part.words for part in utterance.parts]


@pytest.fixture
def reading(listener: MakeListener) -> Speech:
    """A visitor at home who has just chosen to listen."""
    visitor = listener()
    visitor.program.kiosk.speech.listen()
    return visitor.program.kiosk.speech


def test_a_screen_is_read_from_its_beginning_to_its_end(
    reading: Speech, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    told = speech.on_screen(speaking_pack, "ja", Route())
    assert loudspeaker.hear_out() == [word for utterance in told for word in words(utterance)]
    assert not reading.reading


def test_stop_repeat_next_previous(reading: Speech, loudspeaker: Loudspeaker, speaking_pack: Pack) -> None:
    told = speech.on_screen(speaking_pack, "ja", Route())
    first = [words(utterance)[0] for utterance in told]
    loudspeaker.end()
    reading.hush()
    assert (loudspeaker.now, reading.reading, reading.on) == ("", False, True)
    reading.repeat()
    assert loudspeaker.now == first[0]
    reading.previous()
    assert loudspeaker.now == first[0]
    reading.next()
    assert (loudspeaker.now, reading.number) == (first[1], 2)
    for _ in told:
        reading.next()
    assert (loudspeaker.now, reading.number) == (first[-1], len(told))
    reading.listen()
    assert (loudspeaker.now, reading.on) == ("", False)
    reading.repeat()
    reading.next()
    assert loudspeaker.now == ""


def test_volume_and_rate_have_the_ranges_of_the_standards(reading: Speech, loudspeaker: Loudspeaker) -> None:
    assert VOLUMES[-1] - VOLUMES[0] >= 18, "EN 301 549 8.2.1"
    assert any(12 <= step - VOLUMES[0] < 24 for step in VOLUMES), "EN 301 549 8.2.1"
    assert max(high - low for low, high in pairwise(VOLUMES)) <= 10, "VVSG 2.0"
    assert (RATES[0], RATES[-1]) == (50, 200) and 6 <= len(RATES) <= 8, "VVSG 2.0"
    levels, rates = [], []
    for _ in VOLUMES:
        reading.quieter()
    for _ in VOLUMES:
        levels.append(loudspeaker.decibels)
        reading.louder()
    for _ in RATES:
        reading.slower()
    for _ in RATES:
        rates.append(loudspeaker.percent)
        reading.faster()
    assert (tuple(levels), tuple(rates)) == (VOLUMES, RATES)
    assert (reading.volume, reading.rate) == (100, 200)


def test_the_next_visitor_has_the_usual_volume_and_rate_and_silence(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.speech.listen()
    usual = (loudspeaker.decibels, loudspeaker.percent)
    kiosk.speech.louder()
    kiosk.speech.faster()
    kiosk.session.finish()
    assert (loudspeaker.now, kiosk.speech.on) == ("", False)
    visitor.wake()
    assert loudspeaker.now == ""
    assert (loudspeaker.decibels, loudspeaker.percent) == usual


def test_a_control_with_the_focus_is_said_with_its_position(
    reading: Speech, loudspeaker: Loudspeaker
) -> None:
    reading.focus("お問い合わせ")
    said = loudspeaker.hear_out()
    assert said[0] == "お問い合わせ"
    assert said[-1] == "7のうち7"
    assert not reading.reading
    reading.focus("もどる")
    assert loudspeaker.hear_out() == ["もどる", "今は使えません"]


def test_a_silent_visitor_is_told_how_to_go_on(
    reading: Speech, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    (silence,) = reading.findChildren(QTimer)
    assert not silence.isActive(), "something is read"
    loudspeaker.hear_out()
    assert silence.isActive() and silence.interval() == 20_000
    before = len(loudspeaker.heard)
    silence.start(0)
    wait_until(lambda: bool(loudspeaker.now))
    assert loudspeaker.heard[before:] == words(speech.prompt(speaking_pack, "ja"))
    assert not reading.reading, "the prompt holds nobody at the kiosk"
    reading.listen()
    assert not silence.isActive(), "nobody listens any more"


def test_a_loudspeaker_that_came_later_is_found_when_somebody_listens_again(
    listener: MakeListener, loudspeaker: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = listener().program.kiosk.speech
    with monkeypatch.context() as before:
        before.setattr(reading, "_make_player", lambda _: None)
        reading.listen()
        assert reading.obstacle == "sound"
        reading.listen()
    reading.listen()
    assert reading.obstacle == ""
    assert loudspeaker.now


def test_the_row_that_is_read_is_known(listener: MakeListener, loudspeaker: Loudspeaker) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.open("uclg")
    kiosk.speech.listen()
    rows = []
    while loudspeaker.now:
        rows.append(kiosk.speech.row)
        loudspeaker.end()
    blocks = [row for row in rows if row >= 0]
    assert blocks == sorted(blocks)
    assert set(blocks) == set(range(kiosk.blocks.count))
    assert kiosk.speech.row == -1


def test_places_to_choose_from_are_said_with_their_position(speaking_pack: Pack) -> None:
    page = screens.map_page(speaking_pack, "en").page
    told = speech.on_screen(speaking_pack, "en", Route().to(Stop(page, "asia_pacific")))
    panel = screens.region_panel(speaking_pack, "asia_pacific", "en")
    assert panel is not None
    names = [block.title for block in panel.blocks if block.kind == "choice"]
    said = {utterance.name: words(utterance)[-1] for utterance in told if utterance.name in names}
    assert list(said.values()) == [f"{number} of {len(names)}" for number in range(1, len(names) + 1)]
    assert len(names) > 3


@pytest.mark.parametrize("theme", THEMES)
def test_its_controls_stand_out_in_every_theme(listener: MakeListener, theme: str) -> None:
    visitor = listener()
    visitor.program.kiosk.preferences.chooseTheme(theme)
    visitor.tap("読み上げ")
    assert "止める" in visitor.buttons()
    assert list(faint(visitor, theme)) == []
    voices = visitor.program.kiosk.speech.voices
    voices.show([row for row in voices.rows if row.id != "fil"])
    visitor.program.kiosk.chooseLanguage("fil")
    assert list(faint(visitor, theme)) == []
