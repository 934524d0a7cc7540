# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor listens: by the control in the bar, or by plugging in headphones."""

from __future__ import annotations

from kiosk.guide import screens, speech
from kiosk.guide.route import Route, Stop
from kiosk.pack.reader import Pack
from kiosk.ui.kiosk import Kiosk
from tests.journeys.test_pages import title
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeListener
from tests.qt.loudspeaker import Loudspeaker

LISTEN = "読み上げ"


def beginning(pack: Pack, stop: Stop, language: str = "ja") -> str:
    return speech.on_screen(pack, language, Route().to(stop))[0].parts[0].words


def without_a_voice(visitor: Visitor) -> Kiosk:
    """The kiosk of somebody who listens and has chosen Filipino, for which there is no voice."""
    kiosk = visitor.program.kiosk
    kiosk.speech.listen()
    kiosk.speech.voices.show([row for row in kiosk.speech.voices.rows if row.id != "fil"])
    kiosk.chooseLanguage("fil")
    return kiosk


def test_listen_reads_this_screen_and_each_one_that_follows(
    listener: MakeListener, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    visitor = listener()
    assert loudspeaker.heard == []
    visitor.tap(LISTEN)
    assert loudspeaker.now == beginning(speaking_pack, Stop())
    visitor.tap(title(speaking_pack, "contact"))
    assert loudspeaker.now == beginning(speaking_pack, Stop("contact"))
    visitor.program.kiosk.chooseLanguage("en")
    assert loudspeaker.now == beginning(speaking_pack, Stop("contact"), "en")
    visitor.tap("Listen")
    assert loudspeaker.now == ""


def test_readings_over_the_words_change_nothing_of_what_is_heard(
    listener: MakeListener, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    visitor.tap(LISTEN)
    kiosk.showReadings()
    visitor.settle()
    assert (kiosk.speech.obstacle, loudspeaker.now) == ("", beginning(speaking_pack, Stop()))
    kiosk.open("contact")
    visitor.settle()
    assert loudspeaker.now == beginning(speaking_pack, Stop("contact"))
    kiosk.speech.cover("ease")
    heard = loudspeaker.hear_out()
    at = heard.index(speech.Speaker(speaking_pack, "ja").interface("Readings over kanji").words)
    assert heard[at + 1] == speech.Speaker(speaking_pack, "ja").added(speech.CHOSEN).words


def test_touching_the_screen_stops_the_speech(listener: MakeListener, loudspeaker: Loudspeaker) -> None:
    visitor = listener()
    visitor.tap(LISTEN)
    visitor.hand.tap((300, 100))
    visitor.settle()
    assert (loudspeaker.now, visitor.program.kiosk.speech.on) == ("", True)
    visitor.tap("もう一度")
    assert loudspeaker.now
    visitor.tap("速く")
    assert loudspeaker.now, "a control of the speech does not stop it"
    visitor.tap("止める")
    assert loudspeaker.now == ""


def test_nobody_is_sent_away_while_something_is_read(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    session = visitor.program.kiosk.session
    visitor.tap(LISTEN)
    for _ in range(5):
        visitor.wait(3600)
        assert (session.remaining, session.attract) == (0, False)
    loudspeaker.hear_out()
    visitor.wait(session.patience.seconds - 1)
    assert session.remaining == 0


def test_who_listens_has_more_time_and_hears_the_countdown(
    listener: MakeListener, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    visitor = listener()
    session = visitor.program.kiosk.session
    site = screens.site(speaking_pack, "ja")
    visitor.tap(LISTEN)
    assert session.patience == site.slow_patience
    loudspeaker.hear_out()
    visitor.wait(session.patience.seconds)
    seconds = round(session.patience.warning_seconds)
    heard = []
    while not session.attract:
        heard.append((session.remaining, loudspeaker.hear_out()))
        visitor.wait(1)
    said = {remaining: words for remaining, words in heard if words}
    assert set(said) == {seconds, (seconds + 1) // 2, 10}
    for remaining, words in said.items():
        assert any(f"あと{remaining}秒" in word for word in words)
    assert session.patience == site.patience


def test_headphones_wake_the_kiosk_and_begin_with_the_languages(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.session.finish()
    kiosk.plug()
    assert not kiosk.session.attract
    assert loudspeaker.hear_out()[:4] == ["言語:", "日本語", "やさしい日本語", "English"]


def test_taking_headphones_out_silences_at_once_and_begins_the_countdown(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.plug()
    assert loudspeaker.now
    kiosk.unplug()
    assert loudspeaker.now == ""
    assert kiosk.session.remaining > 0
    visitor.wait(kiosk.session.patience.warning_seconds)
    assert kiosk.session.attract


def test_without_sound_the_kiosk_says_so_and_works(visitor: Visitor) -> None:
    visitor.tap(LISTEN)
    assert visitor.says("この端末では、今は音を出せません。")
    visitor.tap(LISTEN)
    assert not visitor.says("この端末では、今は音を出せません。")


def test_a_language_without_a_voice_offers_those_that_have_one(
    listener: MakeListener, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    visitor = listener()
    kiosk = without_a_voice(visitor)
    visitor.settle()
    assert visitor.says("Wala pang boses para sa wikang ito.")
    told = loudspeaker.hear_out()
    assert told[0].startswith("There is no voice for this language yet."), "in the language that stands in"
    assert told[1:4] == ["日本語", "やさしい日本語", "English"], "each in its own voice"
    assert "Filipino" not in told
    kiosk.speech.prompt()
    assert loudspeaker.hear_out() == told, "whoever is silent hears it again"
    visitor.tap("日本語")
    assert (kiosk.language, loudspeaker.now) == ("ja", beginning(speaking_pack, Stop()))


def test_without_a_voice_each_control_is_heard_in_the_language_that_stands_in(
    listener: MakeListener, loudspeaker: Loudspeaker, speaking_pack: Pack
) -> None:
    visitor = listener()
    kiosk = without_a_voice(visitor)
    loudspeaker.hear_out()
    shown, stands_in = (screens.page(speaking_pack, "uclg", language) for language in ("fil", "en"))
    assert shown and stands_in
    for name, words in {
        "Simula": ["Home", "chosen"],
        "日本語": ["日本語"],
        "I-play": ["Play"],
        shown.title: [stands_in.title],
    }.items():
        kiosk.speech.focus(name)
        assert loudspeaker.hear_out()[: len(words)] == words, name


def test_without_a_voice_the_countdown_is_heard_in_the_language_that_stands_in(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = without_a_voice(visitor)
    loudspeaker.hear_out()
    visitor.wait(kiosk.session.patience.seconds)
    assert loudspeaker.hear_out()[0] == "Are you still there?"


def test_without_a_voice_what_is_typed_is_heard_in_the_language_that_stands_in(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = without_a_voice(visitor)
    kiosk.openSearch()
    loudspeaker.hear_out()
    kiosk.search.write("h")
    assert loudspeaker.hear_out()[:2] == ["Typed so far:", "h"]
    kiosk.speech.next()
    assert loudspeaker.now.startswith("There is no voice for this language yet.")


def test_headphones_that_stayed_in_are_the_next_visitors_who_uses_keys(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.plug()
    kiosk.session.finish()
    visitor.wake()
    assert not kiosk.speech.on, "whoever touches the screen sees it"
    kiosk.session.finish()
    kiosk.session.begin()
    kiosk.use_keys()
    assert loudspeaker.hear_out()[:2] == ["言語:", "日本語"]
    kiosk.speech.listen()
    kiosk.use_keys()
    assert not kiosk.speech.on, "who has ended it is not asked again"
    kiosk.unplug()
    kiosk.session.finish()
    kiosk.session.begin()
    kiosk.use_keys()
    assert not kiosk.speech.on
