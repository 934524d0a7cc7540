# SPDX-License-Identifier: GPL-3.0-or-later
"""What is spoken is what is shown, on every screen in every language (EN 301 549 5.1.3): nothing more but positions, states
and directions, nothing less, in the same order."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from itertools import product

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.guide import quiz, screens, search, speech
from kiosk.guide.choice import SCANNING, TEXT_SIZES, THEMES, Choice
from kiosk.guide.route import HOME, SEARCH, Route, Stop
from kiosk.guide.search import Question
from kiosk.pack.reader import Pack
from kiosk.pack.readings import bare
from kiosk.ui.prose import Prose
from tests.qt import screen
from tests.qt.driver import Visitor
from tests.qt.fixtures import MakeListener

ORNAMENT = "›"
LANGUAGES = ["ja", "en", "ja-x-easy", "pt-BR", "zh-Hans", "ko", "vi", "fil", "es"]


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
        elif isinstance(one, Prose):  # words with readings over them
            text = bare(screen.plain(str(one.property("text"))))
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
@pytest.mark.parametrize("language", LANGUAGES)
def test_spoken_is_shown(listener: MakeListener, speaking_pack: Pack, language: str, number: int) -> None:
    stop = stops(speaking_pack)[number]
    visitor = listener()
    visitor.program.kiosk.chooseLanguage(language)
    go(visitor, stop)
    follow(visitor, speaking_pack, language, stop)


@pytest.mark.parametrize("stop", MAP, ids=lambda stop: stop.place or stop.layer)
@pytest.mark.parametrize("language", LANGUAGES)
def test_layers_and_cards(listener: MakeListener, speaking_pack: Pack, language: str, stop: Stop) -> None:
    visitor = listener()
    visitor.program.kiosk.chooseLanguage(language)
    go(visitor, stop)
    region = "" if stop.layer else screens.region_of_place(speaking_pack, stop.place, language)
    follow(visitor, speaking_pack, language, stop._replace(region=region))


@pytest.mark.parametrize("answered", ["open", "right", "wrong", "end"])
@pytest.mark.parametrize("language", LANGUAGES)
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


QUESTIONS = {
    "begin": Question(),
    "regions": Question(list="region"),
    "ties": Question(list="tie"),
    "titles": Question("ha"),
    "texts": Question("musi"),
    "spaced": Question("sao p"),
    "none": Question("qqq"),
}


def ask(visitor: Visitor, question: Question) -> None:
    kiosk = visitor.program.kiosk
    kiosk.openSearch()
    kiosk.search.browse(question.list)
    for letter in question.words:
        kiosk.search.write(letter)
    if question.item:
        kiosk.search.choose(question.item)
    visitor.settle()


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search(listener: MakeListener, speaking_pack: Pack, language: str, name: str) -> None:
    visitor = listener()
    visitor.program.kiosk.chooseLanguage(language)
    ask(visitor, QUESTIONS[name])
    listen_to_search(visitor, speaking_pack, language)


def test_korean_letters_are_told_one_by_one(listener: MakeListener, speaking_pack: Pack) -> None:
    visitor = listener()
    visitor.program.kiosk.chooseLanguage("ko")
    ask(visitor, Question("ㅎㅏㅁㅏ"))
    assert visitor.program.kiosk.search.words == "하마"
    listen_to_search(visitor, speaking_pack, "ko")


@pytest.mark.parametrize("kind", search.LISTS)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_is_chosen_without_typing(
    listener: MakeListener, speaking_pack: Pack, language: str, kind: str
) -> None:
    visitor = listener()
    visitor.program.kiosk.chooseLanguage(language)
    item = search.choices(speaking_pack, Question(list=kind), language)[0].id
    ask(visitor, Question(list=kind, item=item))
    listen_to_search(visitor, speaking_pack, language)


def test_each_letter_is_told_with_how_much_is_found(listener: MakeListener, speaking_pack: Pack) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage("en")
    kiosk.openSearch()
    kiosk.speech.listen()
    for words in ("h", "ha", "han"):
        kiosk.search.write(words[-1])
        found = len(kiosk.search.findings.rows)
        told = speech.typed(speaking_pack, "en", kiosk.search.question)
        assert [part.text for part in told.parts] == ["Typed so far:", *words, f"{found} found"]
        assert kiosk.speech.reading
        assert kiosk.speech.count == len(
            speech.on_screen(
                speaking_pack, "en", Route().to(Stop(SEARCH)), speech.Present(question=kiosk.search.question)
            )
        )


def test_every_word_of_the_search_has_its_clip(speaking_pack: Pack) -> None:
    clips = {part.clip for part in speech.everything(speaking_pack)}
    route = Route().to(Stop(SEARCH))
    for language in LANGUAGES:
        for question in (*QUESTIONS.values(), Question("はまがー"), Question("ㅎㅏㅁ"), Question("a b")):
            present = speech.Present(question=question)
            for told in (
                *speech.on_screen(speaking_pack, language, route, present),
                speech.typed(speaking_pack, language, question),
            ):
                assert [part.text for part in told.parts if part.clip not in clips] == []


def test_a_finding_is_told_with_its_place_in_the_list(speaking_pack: Pack) -> None:
    present = speech.Present(question=Question("hangzhou"))
    told = speech.on_screen(speaking_pack, "en", Route().to(Stop(SEARCH)), present)
    first = next(one for one in told if one.name == "Hangzhou")
    found = search.answer(speaking_pack, present.question, "en")
    assert first.parts[-1].text == f"1 of {len(found)}"


def listen_to_search(visitor: Visitor, pack: Pack, language: str) -> None:
    """Listens to the whole screen. What is typed is told letter by letter, and that a word was found in a text in place of
    the text around it."""
    kiosk = visitor.program.kiosk
    kiosk.speech.listen()
    question = kiosk.search.question
    present = speech.Present(visitor.clock.today(), question=question)
    told = speech.on_screen(pack, language, Route().to(Stop(SEARCH)), present)
    assert kiosk.speech.count == len(told)
    seen_at_all: set[str] = set()
    for utterance in told:
        visitor.settle()
        seen = list(shown(visitor.program.window.contentItem()))
        seen_at_all |= set(seen)
        parts = [part.text for part in utterance.parts if part.kind == "shown"]
        assert in_order(parts, seen), f"{parts} is said, but {seen} is shown"
        kiosk.speech.next()
    letters = [part.text for utterance in told for part in utterance.parts if part.kind == "letter"]
    assert "".join(letters) == question.words.replace(
        " ", ""
    )  # in Korean the letters of the syllables that are shown
    findings = search.answer(pack, question, language)
    around = {bare(one.before + one.match + one.after) for one in findings if one.match}
    speaker = speech.Speaker(pack, language)
    words = (*speech.CONTROLS, *speech.READER, *speech.search_keys(speaker))
    own = speech.own_letters(speaker)
    keys = {"゛゜小", *speech.LETTERS, *own, *(speaker.interface(name).text for name in words)}
    spoken = {part.text for utterance in told for part in utterance.parts}
    assert seen_at_all - spoken - around - keys <= {kiosk.search.words}


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
    # A long name stands in two lines on the map, and in one in the list beside it; in easy Japanese in kana.
    kana = {part.words for utterance in told for part in utterance.parts}
    lines = {" ".join(text.split("\n")) for text in everything_shown} - {
        " ".join(text.split("\n")) for text in spoken | kana
    }
    if (asked := kiosk.world.game.mark) is not None:
        assert any(asked.name in text for text in spoken)  # in the question, or why
        lines.discard(asked.name)
    assert lines <= controls


@pytest.mark.parametrize("text_size", [0, 3])
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["ja", "en"])
def test_what_the_colours_of_the_map_mean_is_seen_when_it_is_told(
    listener: MakeListener, speaking_pack: Pack, language: str, size: tuple[int, int], text_size: int
) -> None:
    visitor = listener(*size)
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage(language)
    kiosk.preferences.chooseTextSize(text_size)
    go(visitor, Stop("map"))
    speaker = speech.Speaker(speaking_pack, language)
    caption = speaker.shown(screens.site(speaking_pack, language).caption).text
    told = speech.on_screen(speaking_pack, language, Route().to(Stop("map")))
    (at,) = (number for number, one in enumerate(told) if caption in [part.text for part in one.parts])
    kiosk.speech.listen()
    for _ in range(at):
        kiosk.speech.next()
    visitor.settle()
    assert kiosk.speech.number == at + 1
    assert caption in list(shown(visitor.program.window.contentItem()))
    assert {part.kind for part in told[at].parts} == {"shown"}


@pytest.mark.parametrize("sheet", ["language", "ease"])
@pytest.mark.parametrize("language", LANGUAGES)
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_is_chosen_every_word_of_the_sheets_has_its_clip(speaking_pack: Pack, language: str) -> None:
    clips = {part.clip for part in speech.everything(speaking_pack)}
    told = [*speech.languages(speaking_pack, language)]
    for size, theme, scanning in product(range(TEXT_SIZES), THEMES, SCANNING):
        for more in (False, True):
            choice = Choice(size, theme, more, more, more, scanning, more)
            told += speech.ease(speaking_pack, language, choice)
    assert [part.text for one in told for part in one.parts if part.clip not in clips] == []


READINGS = "readings"  # Japanese with readings over the words


@pytest.mark.parametrize("language", [*LANGUAGES, READINGS])
def test_every_control_that_a_key_leads_to_is_heard(
    listener: MakeListener, speaking_pack: Pack, language: str
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    spoken = "ja" if language == READINGS else language
    kiosk.chooseLanguage(spoken)
    if language == READINGS:
        kiosk.showReadings()
    kiosk.speech.listen()
    silent = set()
    for open_screen in (
        kiosk.home,
        kiosk.openSearch,
        partial(kiosk.open, "uclg"),
        partial(kiosk.open, "map"),
    ):
        open_screen()
        for sheet in ("", "ease"):
            visitor.program.window.setProperty("sheet", sheet)
            visitor.settle()
            names = visitor.buttons()
            assert len(names) > 10
            for name in names:
                told = speech.control(speaking_pack, spoken, Route().to(Stop(kiosk.page)), name)
                silent |= {(name, part.words) for part in told.parts if not speaking_pack.clip(part.clip)}
    assert silent == set()


def pager(pack: Pack, language: str) -> list[speech.Part]:
    speaker = speech.Speaker(pack, language)
    return [speaker.interface("More"), speaker.interface("Back up")]
