# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole kiosk without a touch: arrows only move, select acts, the focus is always seen.

WCAG 2.1.1 (keyboard), 2.1.2 (no trap), 2.4.3 (order), 2.4.7 and 2.4.11 (focus).
"""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import shots
from tests.journeys.words import EN, JA
from tests.qt import screen
from tests.qt.contrast import ratio
from tests.qt.driver import Visitor, wait_until
from tests.qt.fixtures import MakeListener, MakeVisitor
from tests.qt.loudspeaker import Loudspeaker

Key = Qt.Key
ARROWS = (Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Tab, Key.Key_Backtab)
SPEECH = (
    *(Key.Key_F2, Key.Key_F3, Key.Key_MediaPlay, Key.Key_MediaStop, Key.Key_PageUp, Key.Key_PageDown),
    *(Key.Key_VolumeUp, Key.Key_VolumeDown, Key.Key_VolumeMute, Key.Key_MediaNext, Key.Key_MediaPrevious),
    *(Key.Key_Asterisk, Key.Key_Slash),
)
ACTS = (
    *(Key.Key_Return, Key.Key_Space, Key.Key_Escape, Key.Key_Back, Key.Key_Help, Key.Key_Home),
    *(Key.Key_Backspace, Key.Key_H),
)
PRESSES = int(os.environ.get("KIOSK_KEYS", "1200"))
LEAST_RING = 3.0  # mm
ROUND = 80  # more controls than any screen has


def press(visitor: Visitor, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(visitor.program.window, key)
        # What an action rebuilds, it rebuilds at once; the focus is looked after when Qt comes to it.
        QTest.qWait(0)


def target(visitor: Visitor) -> QQuickItem:
    found = visitor.program.kiosk.keypad.target
    assert isinstance(found, QQuickItem), "the focus is lost"
    return found


def state(visitor: Visitor) -> tuple[object, ...]:
    """Everything that a select could change."""
    kiosk = visitor.program.kiosk
    return (
        kiosk.page,
        kiosk.language,
        kiosk.world.region,
        kiosk.preferences.choice,
        kiosk.session.attract,
        visitor.program.window.property("sheet"),
    )


def heard(visitor: Visitor) -> tuple[bool, int, int]:
    """Whether the visitor listens, how loud and how fast: what the keys of the speech change."""
    speech = visitor.program.kiosk.speech
    return speech.on, speech.volume, speech.rate


USUAL = (False, 50, 100)


def a_round(visitor: Visitor, key: Qt.Key) -> list[QQuickItem]:
    """The controls that one key meets until it comes round."""
    press(visitor, key)
    met = [target(visitor)]
    for _ in range(ROUND):
        press(visitor, key)
        if target(visitor) == met[0]:
            return met
        met.append(target(visitor))
    raise AssertionError("the focus does not come round")


def go_to(visitor: Visitor, name: str) -> None:
    """Moves the focus down to the control of this name."""
    for _ in range(ROUND):
        press(visitor, Key.Key_Down)
        if screen.plain(screen.name(target(visitor))) == name:
            return
    raise AssertionError(f"the focus does not come to {name}")


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
@pytest.mark.parametrize("text_size", [0, 3])
def test_one_key_reaches_every_control_in_reading_order(
    kiosk_program: MakeVisitor, size: tuple[int, int], text_size: int
) -> None:
    visitor = kiosk_program(*size)
    seen = 0
    for scene in shots.scenes(visitor.program, visitor.clock):
        if scene.name in ("attract", "warning"):
            continue
        scene.go(visitor.program)
        visitor.program.kiosk.preferences.chooseTextSize(text_size)
        visitor.settle()
        met = a_round(visitor, Key.Key_Down)
        visitor.settle()
        missing = {name for name, item in visitor.buttons().items() if item not in met}
        assert not missing, f"{scene.name}: {missing}, met {[screen.name(item) for item in met]}"
        boxes = [screen.rect(item) for item in met]
        for one, other in pairwise(boxes):
            above = other.bottom() < one.top() and other.left() < one.right() and one.left() < other.right()
            before = other.right() < one.left() and other.center().y() == one.center().y()
            assert not before, f"{scene.name}: {one} {other}"
            # Another column begins at its top; in one column the focus only goes down.
            assert not above, f"{scene.name}: {one} {other}"
        seen += 1
    assert seen > 12


def test_back_the_same_way_and_by_groups(visitor: Visitor) -> None:
    down = a_round(visitor, Key.Key_Down)
    press(visitor, Key.Key_Up)
    assert target(visitor) == down[-1]
    press(visitor, Key.Key_Down)
    groups = a_round(visitor, Key.Key_Right)
    assert 1 < len(groups) < len(down)
    assert set(groups) <= set(down)
    press(visitor, Key.Key_Left)
    assert target(visitor) == groups[-1]


def random_keys(visitor: Visitor, seed: int) -> None:
    """Presses any keys, by chance: arrows and the keys of the speech change nothing else, and there is a way home."""
    chance = random.Random(seed)
    kiosk = visitor.program.kiosk
    acted = spoken = 0
    count = PRESSES // len(SEEDS)
    for number in range(count):
        key = chance.choice(chance.choices((ARROWS, ACTS, SPEECH), (65, 25, 10))[0])
        before, before_heard = state(visitor), heard(visitor)
        press(visitor, key)
        told = f"key {number}: {Qt.Key(key).name} at {before}"
        if kiosk.session.attract:
            acted += 1
            press(visitor, chance.choice(ARROWS + SPEECH))
            assert (state(visitor)[0], heard(visitor)) == ("home", USUAL), told
            continue
        if key in ARROWS or key in SPEECH:
            assert state(visitor) == before, told
        if key in ARROWS:
            assert heard(visitor) == before_heard, told
            assert target(visitor).isVisible() and target(visitor).isEnabled(), told
        acted += state(visitor) != before
        spoken += key in SPEECH and heard(visitor) != before_heard
    assert acted > count // 40 and spoken > count // 100
    press(visitor, Key.Key_Escape, Key.Key_Home)
    assert kiosk.screen == "home"


SEEDS = range(4)


@pytest.mark.parametrize("seed", SEEDS[::2])
def test_random_keys_find_no_trap_and_arrows_never_act(visitor: Visitor, seed: int) -> None:
    random_keys(visitor, seed)


@pytest.mark.parametrize("seed", SEEDS[1::2])
def test_random_keys_find_no_trap_while_somebody_listens(listener: MakeListener, seed: int) -> None:
    visitor = listener()
    press(visitor, Key.Key_F2)
    assert visitor.program.kiosk.speech.reading
    random_keys(visitor, seed)


def test_the_key_that_wakes_does_nothing_else(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    press(visitor, Key.Key_Return)
    assert state(visitor)[:2] == ("home", "ja") and not visitor.program.kiosk.session.attract


def test_select_opens_and_escape_goes_back(visitor: Visitor) -> None:
    press(visitor, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    page = visitor.program.kiosk.page
    assert page != "home"
    visitor.settle()
    target(visitor)
    press(visitor, Key.Key_Escape)
    assert visitor.program.kiosk.page == "home"


def test_a_sheet_keeps_the_focus_until_it_is_closed(visitor: Visitor) -> None:
    press(visitor, Key.Key_Help)
    visitor.settle()
    names = {screen.plain(screen.name(item)) for item in a_round(visitor, Key.Key_Down)}
    assert JA.close in names and JA.home not in names
    press(visitor, Key.Key_Escape)
    assert visitor.program.window.property("sheet") == ""
    assert target(visitor)


def test_a_held_key_selects_once(visitor: Visitor) -> None:
    press(visitor, Key.Key_Help, Key.Key_Down)
    go_to(visitor, JA.less_motion)
    before = visitor.program.kiosk.preferences.reducedMotion
    window = visitor.program.window
    QTest.keyPress(window, Key.Key_Return)
    for _ in range(4):
        held = QKeyEvent(
            QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
        )
        QCoreApplication.sendEvent(window, held)
    QTest.keyRelease(window, Key.Key_Return)
    assert visitor.program.kiosk.preferences.reducedMotion != before


@pytest.mark.parametrize("theme", ["light", "dark", "contrast", "safe"])
@pytest.mark.parametrize("page", ["home", "uclg", "map", "contact"])
def test_the_ring_is_three_millimetres_and_is_seen(visitor: Visitor, theme: str, page: str) -> None:
    kiosk = visitor.program.kiosk
    if page != "home":
        kiosk.open(page)
    kiosk.preferences.chooseTheme(theme)
    press(visitor, Key.Key_Down)
    for item in a_round(visitor, Key.Key_Down):
        press(visitor, Key.Key_Down)
        picture = visitor.settle()
        (ring,) = [each for each in screen.painted(visitor.screen) if screen.kind(each) == "FocusRing"]
        box, now = screen.rect(ring), screen.rect(target(visitor))
        assert box.intersected(now).width() >= now.width() - 1, screen.name(item)
        # From the outer edge inwards at the middle of the left side: halo, ring, halo.
        row = [
            QColor(picture.pixelColor(int(box.left()) + x, int(box.center().y())))
            for x in range(int(5 * visitor.millimetre))
        ]
        halo, line = row[1], max(row, key=row.count)
        assert row.count(line) >= LEAST_RING * visitor.millimetre - 1
        assert ratio(halo, line) >= 3.0


def test_a_touch_takes_the_ring_away(visitor: Visitor) -> None:
    before = visitor.settle()
    press(visitor, Key.Key_Down)
    assert visitor.settle() != before
    visitor.hand.tap((300, 100))
    assert visitor.settle() == before


def test_keys_give_more_time_and_every_key_is_the_answer(visitor: Visitor) -> None:
    session = visitor.program.kiosk.session
    press(visitor, Key.Key_Down)
    visitor.wait(299)
    assert session.remaining == 0
    visitor.wait(1)
    assert session.remaining == 45
    before = state(visitor)
    for key in (Key.Key_Down, Key.Key_Return, Key.Key_A):
        press(visitor, key)
        assert (session.remaining, state(visitor)) == (0, before)
        visitor.wait(300)
        assert session.remaining == 45
    session.finish()
    session.begin()
    visitor.wait(90)
    assert session.remaining == 30


def test_a_key_of_the_speech_wakes_and_does_nothing_else(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    session = visitor.program.kiosk.session
    for key in SPEECH:
        press(visitor, key)
        assert (state(visitor)[0], session.attract, heard(visitor)) == ("home", False, USUAL), key
        session.finish()


def test_a_key_of_the_speech_is_somebody_who_is_there_and_answers_the_warning(visitor: Visitor) -> None:
    session = visitor.program.kiosk.session
    for key in SPEECH:
        session.finish()
        session.begin()
        visitor.wait(89)
        press(visitor, key)
        visitor.wait(299)
        assert (session.remaining, session.attract) == (0, False), key
        visitor.wait(1)
        assert session.remaining == 45, key
        before = heard(visitor)
        press(visitor, key)
        assert (session.remaining, heard(visitor)) == (0, before), key


def test_volume_and_rate_by_keys(listener: MakeListener) -> None:
    visitor = listener()
    press(visitor, Key.Key_F2)
    for keys, expected in (
        ((Key.Key_VolumeUp, Key.Key_VolumeUp), (True, 83, 100)),
        ((Key.Key_VolumeDown,), (True, 67, 100)),
        ((Key.Key_MediaNext, Key.Key_Asterisk), (True, 67, 150)),
        ((Key.Key_MediaPrevious, Key.Key_Slash, Key.Key_Slash), (True, 67, 75)),
        ((Key.Key_MediaPlay,), (False, 67, 75)),
    ):
        press(visitor, *keys)
        assert heard(visitor) == expected
    visitor.program.kiosk.session.finish()
    press(visitor, Key.Key_VolumeUp)
    assert heard(visitor) == USUAL, "the next visitor"


def test_a_new_visitor_has_the_usual_volume_whatever_happened_before(kiosk_program: MakeVisitor) -> None:
    visitor = kiosk_program()
    speech = visitor.program.kiosk.speech
    speech.louder()
    speech.faster()
    speech.listen()
    visitor.wake()
    assert heard(visitor) == USUAL


def test_on_back_and_again_by_keys(listener: MakeListener, loudspeaker: Loudspeaker) -> None:
    visitor = listener()
    speech = visitor.program.kiosk.speech
    press(visitor, Key.Key_F2)
    first = loudspeaker.now
    press(visitor, Key.Key_PageDown)
    second = loudspeaker.now
    assert (speech.number, second != first) == (2, True)
    loudspeaker.end()
    assert loudspeaker.now != second
    press(visitor, Key.Key_F3)
    assert (speech.number, loudspeaker.now) == (2, second)
    press(visitor, Key.Key_PageUp)
    assert (speech.number, loudspeaker.now) == (1, first)
    press(visitor, Key.Key_MediaStop)
    assert (loudspeaker.now, speech.on) == ("", True)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Escape, Key.Key_Home], ids=lambda key: key.name)
def test_reading_stops_on_action(listener: MakeListener, loudspeaker: Loudspeaker, key: Qt.Key) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    if key == Key.Key_Return:
        kiosk.open("map")
        visitor.settle()
        go_to(visitor, JA.closer)
    press(visitor, Key.Key_F2)
    assert kiosk.speech.reading
    press(visitor, key)
    assert (kiosk.speech.reading, kiosk.speech.on, loudspeaker.now) == (False, True, "")


def test_what_is_about_the_speech_does_not_stop_it(listener: MakeListener, loudspeaker: Loudspeaker) -> None:
    visitor = listener()
    speech = visitor.program.kiosk.speech
    press(visitor, Key.Key_F2)
    press(visitor, Key.Key_Down)
    for name, reading in (("速く", True), ("大きく", True), ("止める", False)):
        go_to(visitor, name)
        press(visitor, Key.Key_F3)  # what is read, not the control's own name
        press(visitor, Key.Key_Return)
        assert speech.reading == reading, name
    press(visitor, Key.Key_Return)
    assert speech.reading, "the same control repeats now"
    assert (speech.volume, speech.rate) == (67, 125)


HOW = "矢印キーで次の項目に進みます。決定キーで、聞こえた項目を開きます。"


def test_help_says_how_the_keys_work_and_who_can_be_asked(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    press(visitor, Key.Key_Help)
    visitor.settle()
    assert visitor.program.window.property("sheet") == "ease" and kiosk.speech.on
    told = loudspeaker.hear_out()
    assert told[:4] == [HOW, "お困りのときのお問い合わせ先:", "浜松市役所", "国際課"]
    assert told[4] == "使いやすくする"
    press(visitor, Key.Key_F1)
    assert loudspeaker.now == HOW, "again, as often as somebody asks"


def test_what_is_chosen_after_help_is_told_where_it_stands(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    press(visitor, Key.Key_Help, Key.Key_Down)
    go_to(visitor, JA.dark)
    press(visitor, Key.Key_Return)
    assert loudspeaker.hear_out()[:2] == [JA.dark, "選択中"]


def test_a_key_that_chooses_nothing_begins_no_list_anew(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    press(visitor, Key.Key_Help, Key.Key_MediaStop, Key.Key_VolumeUp)
    assert loudspeaker.now == ""


def test_the_first_who_listens_by_keys_is_told_how_they_work(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    speech = visitor.program.kiosk.speech
    for _ in range(2):  # once to each visitor
        press(visitor, Key.Key_F2)
        assert loudspeaker.now == HOW
        press(visitor, Key.Key_F2, Key.Key_F2)
        assert speech.on and loudspeaker.now != HOW
        visitor.program.kiosk.session.finish()
        visitor.wake()
    visitor.tap("読み上げ")
    assert loudspeaker.now != HOW, "who touches has no keys"
    visitor.program.kiosk.session.finish()
    visitor.wake()
    press(visitor, Key.Key_Down)
    go_to(visitor, "読み上げ")
    press(visitor, Key.Key_Return)
    assert loudspeaker.now == HOW, "by the control in the bar too"


def test_help_in_a_language_without_a_voice_is_heard_in_the_one_that_stands_in(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    kiosk.chooseLanguage("fil")
    press(visitor, Key.Key_F2)
    kiosk.speech.voices.show([row for row in kiosk.speech.voices.rows if row.id != "fil"])
    press(visitor, Key.Key_Help)
    told = loudspeaker.hear_out()
    assert told[0].startswith("There is no voice for this language yet.")
    assert told[-3:] == ["Who to ask for help:", "Hamamatsu City Hall", "International Affairs Division"]


def test_help_without_sound_only_shows_the_sheet(visitor: Visitor) -> None:
    press(visitor, Key.Key_Help)
    assert visitor.program.window.property("sheet") == "ease"
    assert not visitor.program.kiosk.speech.on


class Seen(NamedTuple):
    """What a key of the installers' table changes."""

    focus: str
    page: str
    sheet: str
    on: bool
    reading: bool
    volume: int
    rate: int
    number: int
    told: int


# The names that the guides have for keys, where Qt has another.
NAMED = {
    "Volume Up": Key.Key_VolumeUp,
    "Volume Down": Key.Key_VolumeDown,
    "Play": Key.Key_MediaPlay,
    "Stop": Key.Key_MediaStop,
    "Mute": Key.Key_VolumeMute,
    "Next Track": Key.Key_MediaNext,
    "Previous Track": Key.Key_MediaPrevious,
    "*": Key.Key_Asterisk,
    "/": Key.Key_Slash,
    "Page Up": Key.Key_PageUp,
    "Page Down": Key.Key_PageDown,
}

# What each row of the table promises, by the row's first key: the visitor listens to a page, three parts on.
PROMISED: dict[str, Callable[[Seen, Seen], bool]] = {
    "Down": lambda was, now: now.focus not in (was.focus, "") and now.page == was.page,
    "Up": lambda was, now: now.focus not in (was.focus, "") and now.page == was.page,
    "Right": lambda was, now: now.focus not in (was.focus, "") and now.page == was.page,
    "Left": lambda was, now: now.focus not in (was.focus, "") and now.page == was.page,
    "Return": lambda was, now: now.page == "home",
    "F1": lambda was, now: now.sheet == "ease" and now.on,
    "Volume Up": lambda was, now: now.volume > was.volume,
    "Volume Down": lambda was, now: now.volume < was.volume,
    "F2": lambda was, now: not now.on,
    "F3": lambda was, now: (now.number, now.told) == (was.number, was.told + 1),
    "Stop": lambda was, now: now.on and not now.reading,
    "Page Down": lambda was, now: now.number == was.number + 1,
    "Page Up": lambda was, now: now.number == was.number - 1,
    "*": lambda was, now: now.rate > was.rate,
    "/": lambda was, now: now.rate < was.rate,
    "Escape": lambda was, now: now.page == "networks",
    "Home": lambda was, now: now.page == "home",
}


def guide(language: str) -> list[list[str]]:
    """The rows of the installers' table of keys: what for, which keys, which codes."""
    text = (Path(__file__).parents[2] / f"packaging/guide/installing.{language}.md").read_text("utf-8")
    rows = re.findall(r"^    \| (.+) \| (`.+`) \| (.+) \|$", text, re.MULTILINE)
    return [list(row) for row in rows]


def test_the_installers_read_the_same_table_in_both_languages() -> None:
    english, japanese = guide("en"), guide("ja")
    assert len(english) == len(PROMISED)
    assert [row[1:] for row in japanese] == [[row[1], row[2].replace("or", "か")] for row in english]


def test_every_key_that_installers_are_told_does_what_they_are_told(
    listener: MakeListener, loudspeaker: Loudspeaker
) -> None:
    visitor = listener()
    kiosk = visitor.program.kiosk
    speech = kiosk.speech

    def seen() -> Seen:
        focus = kiosk.keypad.target
        return Seen(
            screen.plain(screen.name(focus)) if focus is not None else "",
            kiosk.page,
            str(visitor.program.window.property("sheet")),
            speech.on,
            speech.reading,
            speech.volume,
            speech.rate,
            speech.number,
            len(loudspeaker.heard),
        )

    for _, keys, _ in guide("en"):
        names = re.findall(r"`([^`]+)`", keys)
        for name in names:
            kiosk.session.finish()
            kiosk.session.begin()
            kiosk.open("networks")
            kiosk.open("uclg")
            visitor.settle()
            go_to(visitor, JA.home)
            press(visitor, Key.Key_F2, Key.Key_PageDown, Key.Key_PageDown)
            was = seen()
            press(visitor, NAMED.get(name) or getattr(Key, f"Key_{name}"))
            assert PROMISED[names[0]](was, seen()), f"{name}: {was} {seen()}"


@pytest.fixture
def searcher(visitor: Visitor) -> Visitor:
    """A visitor before the search, with a keyboard."""
    visitor.program.kiosk.openSearch()
    visitor.settle()
    return visitor


def write(visitor: Visitor, text: str, key: Qt.Key = Key.Key_unknown) -> None:
    """Presses a key that gives this text, as another keyboard or its shift key makes it."""
    QCoreApplication.sendEvent(
        visitor.program.window, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
    )
    QTest.qWait(0)


def test_a_keyboard_writes_in_the_search(searcher: Visitor) -> None:
    search = searcher.program.kiosk.search
    press(searcher, Key.Key_H, Key.Key_A, Key.Key_N, Key.Key_X)
    assert (search.words, search.asked) == ("hanx", True)
    press(searcher, Key.Key_Backspace)
    assert search.words == "han"
    searcher.settle()
    assert "杭州" in {row.title for row in search.findings.rows}


def test_who_writes_finds_and_opens_without_a_touch(searcher: Visitor) -> None:
    kiosk = searcher.program.kiosk
    press(searcher, Key.Key_T, Key.Key_O, Key.Key_R, Key.Key_I, Key.Key_N, Key.Key_O)
    searcher.settle()
    go_to(searcher, "トリノ")
    press(searcher, Key.Key_Space)
    assert kiosk.screen == "map", "after an arrow the space bar selects"


def test_a_letter_is_written_as_the_keys_of_the_screen_write_it(searcher: Visitor) -> None:
    search = searcher.program.kiosk.search
    for text, written in zip("HéĐカーㅎ7７", "hedかーㅎ77", strict=True):
        write(searcher, text)
        assert search.words == written
        search.clear()


def test_what_the_screen_has_no_key_for_is_not_written(searcher: Visitor) -> None:
    before = heard(searcher)
    for text in "*/-@\x1b\x08\x00€Ж漢":
        write(searcher, text, {"*": Key.Key_Asterisk, "/": Key.Key_Slash}.get(text, Key.Key_unknown))
        assert (searcher.program.kiosk.search.words, heard(searcher)) == ("", before), repr(text)


def test_signs_on_the_block_of_digits_are_commands_there_too(searcher: Visitor) -> None:
    window, block = searcher.program.window, Qt.KeyboardModifier.KeypadModifier
    QTest.keyClick(window, Key.Key_Asterisk, block)
    assert searcher.program.kiosk.speech.rate == 125
    QTest.keyClick(window, Key.Key_Slash, block)
    QTest.keyClick(window, Key.Key_5, block)
    assert (searcher.program.kiosk.speech.rate, searcher.program.kiosk.search.words) == (100, "5")


def test_between_words_the_space_bar_writes_else_it_selects(searcher: Visitor) -> None:
    kiosk = searcher.program.kiosk
    press(searcher, Key.Key_S, Key.Key_A, Key.Key_O, Key.Key_Space, Key.Key_P)
    assert kiosk.search.words == "sao p"
    press(searcher, Key.Key_Down)
    before = kiosk.search.words
    go_to(searcher, "全部消す")
    assert kiosk.search.words == before
    press(searcher, Key.Key_Space)
    assert kiosk.search.words == ""


def test_one_erasure_too_many_stays_and_then_backspace_goes_back(searcher: Visitor) -> None:
    kiosk = searcher.program.kiosk
    press(searcher, Key.Key_H, Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace)
    assert (kiosk.search.words, kiosk.screen) == ("", "search")
    press(searcher, Key.Key_Down, Key.Key_Backspace)
    assert kiosk.screen == "home"


def test_nothing_is_written_under_a_sheet_or_elsewhere(searcher: Visitor) -> None:
    kiosk = searcher.program.kiosk
    press(searcher, Key.Key_Help, Key.Key_H)
    assert kiosk.search.words == ""
    press(searcher, Key.Key_Escape, Key.Key_Home, Key.Key_H)
    assert kiosk.search.words == ""


def test_who_listens_hears_what_the_keyboard_writes(listener: MakeListener, loudspeaker: Loudspeaker) -> None:
    visitor = listener()
    visitor.program.kiosk.openSearch()
    press(visitor, Key.Key_F2)
    press(visitor, Key.Key_H)
    assert loudspeaker.hear_out()[:2] == ["ここまでの字:", "h"]


def test_switches_select_with_the_space_bar_on_the_search_too(searcher: Visitor) -> None:
    kiosk = searcher.program.kiosk
    kiosk.preferences.chooseScanning("two")
    press(searcher, Key.Key_H, Key.Key_Space)
    assert kiosk.search.words == "h" and kiosk.keypad.target is not None


def test_two_switches_reach_and_select(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.preferences.chooseScanning("two")
    press(visitor, Key.Key_Space)
    first = target(visitor)
    press(visitor, Key.Key_Space)
    assert target(visitor) != first and kiosk.page == "home"
    press(visitor, Key.Key_Return)
    assert kiosk.page != "home"


def test_one_switch_goes_on_by_itself_and_selects(visitor: Visitor) -> None:
    kiosk = visitor.program.kiosk
    kiosk.preferences.chooseScanning("one")
    wait_until(lambda: kiosk.keypad.target is not None)
    first = target(visitor)
    wait_until(lambda: kiosk.keypad.target != first)
    press(visitor, Key.Key_Space)
    assert kiosk.page != "home"


def test_nothing_is_focused_for_the_next_visitor(visitor: Visitor) -> None:
    press(visitor, Key.Key_Down)
    kiosk = visitor.program.kiosk
    kiosk.session.finish()
    visitor.settle()
    visitor.wake()
    assert kiosk.keypad.target is None


def test_the_controls_are_named_in_the_visitor_s_language(visitor: Visitor) -> None:
    visitor.program.kiosk.chooseLanguage("en")
    visitor.settle()
    names = {screen.plain(screen.name(item)) for item in a_round(visitor, Key.Key_Down)}
    assert {EN.languages, EN.ease} <= names
