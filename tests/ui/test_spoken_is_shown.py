# SPDX-License-Identifier: GPL-3.0-or-later
"""What is spoken is what is shown, on every screen in every language (EN 301 549 5.1.3): nothing more but positions, states
and directions, nothing less, in the same order."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.guide import quiz, screens, speech
from kiosk.guide.route import HOME, Route, Stop
from kiosk.pack.reader import Pack
from tests.qt import screen
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeListener

ORNAMENT = "›"


def stops(pack: Pack) -> list[Stop]:
    """Every screen: home, each page, the map with each region."""
    regions = [Stop("map", region.id) for region in screens.regions(pack, "ja")]
    return [Stop(), *map(Stop, screens.page_ids(pack, "ja")), *regions]


MAP = [
    *(Stop("map", layer=layer) for layer in ("partners", "congresses", "seats")),
    *(Stop("map", place=place) for place in ("hangzhou", "seat-jakarta", "prague-national-theatre")),
    Stop("map", place="congress-2010", layer="congresses"),
]


def shown(item: QQuickItem) -> Iterator[str]:
    """Every text that is seen, in the order of the item tree, which is the reading order."""
    for one in screen.painted(item):
        if screen.seen(one).isEmpty():
            continue
        if screen.is_text(one):
            text = screen.plain(str(one.property("text")))
        elif screen.kind(one) in ("Running", "Prose") and one.property("spans"):
            text = screen.plain("".join(words for words, _, _ in json.loads(str(one.property("spans")))))
        else:
            continue
        if text != ORNAMENT:
            yield text


def in_order(parts: list[str], texts: list[str]) -> bool:
    """Whether the parts stand among the texts one after the other."""
    rest = iter(texts)
    return all(part in rest for part in parts)


def go(visitor: Visitor, stop: Stop) -> None:
    kiosk = visitor.program.kiosk
    if stop.layer:
        kiosk.open(stop.page)
        kiosk.world.switchTo(stop.layer)
        if stop.place:
            kiosk.world.pick(stop.place)
    elif stop.place:
        kiosk.openPlace(stop.place)
    elif stop.region:
        kiosk.openRegion(stop.region)
    elif stop.page != HOME:
        kiosk.open(stop.page)
    visitor.settle()


def test_every_screen_is_there(speaking_pack: Pack) -> None:
    assert len(stops(speaking_pack)) > 12


@pytest.mark.parametrize("number", range(16))
@pytest.mark.parametrize("language", ["ja", "en"])
def test_spoken_is_shown(listener: MakeListener, speaking_pack: Pack, language: str, number: int) -> None:
    stop = stops(speaking_pack)[number]
    visitor = listener()
    visitor.program.kiosk.chooseLanguage(language)
    go(visitor, stop)
    follow(visitor, speaking_pack, language, stop)


@pytest.mark.parametrize("stop", MAP, ids=lambda stop: stop.place or stop.layer)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_layers_and_cards(listener: MakeListener, speaking_pack: Pack, language: str, stop: Stop) -> None:
    visitor = listener()
    visitor.program.kiosk.chooseLanguage(language)
    go(visitor, stop)
    region = "" if stop.layer else screens.region_of_place(speaking_pack, stop.place, language)
    follow(visitor, speaking_pack, language, stop._replace(region=region))


@pytest.mark.parametrize("answered", ["open", "right", "wrong", "end"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_quiz(listener: MakeListener, speaking_pack: Pack, language: str, answered: str) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage(language)
    kiosk.open("map")
    kiosk.world.play()
    game = kiosk.world.game
    if answered in ("right", "wrong"):
        choices = [row.id for row in game.answers.rows]
        game.answer(next(one for one in choices if (one == game.right) == (answered == "right")))
    while answered == "end" and not game.over:
        game.answer(game.right)
        game.goOn()
    follow(visitor, speaking_pack, language, Stop("map", layer="game"))


def test_an_answer_of_the_quiz_is_told_at_once(listener: MakeListener) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.open("map")
    kiosk.world.play()
    kiosk.speech.listen()
    before = kiosk.speech.count
    kiosk.world.game.answer(kiosk.world.game.right)
    assert kiosk.speech.count != before


def test_every_word_of_the_quiz_and_of_the_cards_has_its_clip(speaking_pack: Pack) -> None:
    """Whatever the clock says, whatever is asked and answered."""
    clips = {part.clip for part in speech.everything(speaking_pack)}
    pages = [*MAP, Stop("map", layer="game")]
    for seed in range(20):
        played = quiz.begin(speaking_pack, "ja", seed)
        while True:
            present = speech.Present(seed * 86_461.0, played)
            for stop in pages:
                for told in speech.on_screen(speaking_pack, "ja", Route().to(stop), present):
                    assert [part.text for part in told.parts if part.clip not in clips] == []
            pages = pages[-1:]
            if played.over:
                break
            played = played.onwards() if played.answer else played.answered(played.question.choices[seed % 4])


def follow(visitor: Visitor, speaking_pack: Pack, language: str, stop: Stop) -> None:
    """Listens to the whole screen, and compares what is said with what is seen."""
    kiosk = visitor.program.kiosk
    kiosk.speech.listen()
    present = speech.Present(visitor.clock.today(), kiosk.world.game.round)
    told = speech.on_screen(speaking_pack, language, Route().to(stop), present)
    assert kiosk.speech.count == len(told)
    everything_shown: dict[str, None] = {}
    for at, utterance in enumerate(told):
        assert kiosk.speech.number == at + 1
        visitor.settle()
        seen = list(shown(visitor.program.window.contentItem()))
        everything_shown |= dict.fromkeys(seen)
        parts = [part.text for part in utterance.parts if part.kind == "shown"]
        assert in_order(parts, seen), f"{parts} is said, but {seen} is shown"
        kiosk.speech.next()
    spoken = {part.text for utterance in told for part in utterance.parts}
    controls = {
        speech.Speaker(speaking_pack, language).interface(name).text
        for name in (*speech.CONTROLS, *speech.READER)
    }
    # A long name stands in two lines on the map, and in one in the list beside it.
    lines = {" ".join(text.split("\n")) for text in everything_shown} - {
        " ".join(text.split("\n")) for text in spoken
    }
    if (asked := kiosk.world.game.mark) is not None:
        assert any(asked.name in text for text in spoken)  # in the question, or why
        lines.discard(asked.name)
    assert lines <= controls


@pytest.mark.parametrize("sheet", ["language", "ease"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_sheet_over_the_screen_is_read_instead(
    listener: MakeListener, speaking_pack: Pack, language: str, sheet: str
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage(language)
    kiosk.speech.listen()
    visitor.program.window.setProperty("sheet", sheet)
    visitor.settle()
    told = {
        "language": speech.languages(speaking_pack, language),
        "ease": speech.ease(speaking_pack, language, kiosk.preferences.choice),
    }[sheet]
    assert kiosk.speech.count == len(told)
    seen = list(shown(visitor.screen))
    parts = [part.text for utterance in told for part in utterance.parts if part.kind == "shown"]
    assert in_order(parts, seen)
    assert set(seen) <= set(parts) | {part.text for part in pager(speaking_pack, language)}


def pager(pack: Pack, language: str) -> list[speech.Part]:
    speaker = speech.Speaker(pack, language)
    return [speaker.interface("More"), speaker.interface("Back up")]
