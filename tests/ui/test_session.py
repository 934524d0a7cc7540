# SPDX-License-Identifier: GPL-3.0-or-later
"""One visitor's session, with a clock that the test sets forward, and once with a real one."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QObject

from kiosk.guide.idle import Patience
from kiosk.shots import StillClock
from kiosk.ui.session import Session
from tests.qt.driver import wait_until

PATIENCE = Patience(seconds=90, warning_seconds=30)


class Said:
    """What a session said, in order."""

    def __init__(self, session: Session) -> None:
        self.words: list[str] = []
        session.began.connect(lambda: self.words.append("began"))
        session.ended.connect(lambda: self.words.append("ended"))
        session.attractChanged.connect(lambda: self.words.append(f"attract {session.attract}"))
        session.remainingChanged.connect(lambda: self.words.append(f"remaining {session.remaining}"))


@pytest.fixture
def clock() -> StillClock:
    return StillClock(now=1000.0)


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def session(clock: StillClock, owner: QObject) -> Session:
    return Session(PATIENCE, clock, owner)


def test_it_begins_with_nobody_there(session: Session) -> None:
    assert (session.attract, session.remaining) == (True, 0)


def test_the_first_touch_begins_it_once(session: Session) -> None:
    said = Said(session)
    session.begin()
    session.begin()
    assert said.words == ["began", "attract False"]


def test_silence_warns_and_ends(session: Session, clock: StillClock) -> None:
    session.begin()
    said = Said(session)
    for second in (89.9, 90.0, 90.5, 91.0, 119.0, 120.0):
        clock.now = 1000.0 + second
        session.look()
    assert said.words == [
        "remaining 30",
        "remaining 29",
        "remaining 1",
        "remaining 0",
        "ended",
        "attract True",
    ]


def test_a_touch_takes_the_warning_away_and_begins_the_wait_again(
    session: Session, clock: StillClock
) -> None:
    session.begin()
    clock.now += 100
    session.look()
    assert session.remaining == 20
    session.touch()
    assert session.remaining == 0
    clock.now += 89
    session.look()
    assert (session.remaining, session.attract) == (0, False)


def test_touching_the_attract_screen_alone_begins_nothing(session: Session) -> None:
    session.touch()
    assert session.attract


def test_finishing_ends_at_once_and_once(session: Session) -> None:
    session.begin()
    said = Said(session)
    session.finish()
    session.finish()
    assert said.words == ["ended", "attract True"]


def test_what_it_forgets_is_forgotten_before_attract_is_seen(session: Session) -> None:
    session.begin()
    seen: list[bool] = []
    session.ended.connect(lambda: seen.append(session.attract))
    session.finish()
    assert seen == [True]


def test_looking_at_nobody_does_nothing(session: Session, clock: StillClock) -> None:
    said = Said(session)
    clock.now += 1000
    session.look()
    assert said.words == []


def test_a_clock_that_jumps_ends_at_most_one_session(session: Session, clock: StillClock) -> None:
    session.begin()
    clock.now += 1e6
    session.look()
    assert session.attract
    session.begin()
    assert not session.attract


def test_the_timer_looks_by_itself(owner: QObject) -> None:
    session = Session(Patience(seconds=0.05, warning_seconds=0.05), time.monotonic, owner)
    session.begin()
    said = Said(session)
    wait_until(lambda: session.attract)
    assert said.words == ["remaining 1", "remaining 0", "ended", "attract True"]


def test_the_next_session_waits_as_long_as_the_first(session: Session, clock: StillClock) -> None:
    session.begin()
    clock.now += 1000
    session.look()
    session.begin()
    clock.now += 89
    session.look()
    assert (session.remaining, session.attract) == (0, False)


def test_another_patience_counts_the_time_that_went_by(session: Session, clock: StillClock) -> None:
    session.begin()
    clock.now += 100
    session.look()
    assert session.remaining == 20
    session.be_patient(Patience(seconds=300, warning_seconds=45))
    session.look()
    assert session.remaining == 0
    clock.now += 200
    session.look()
    assert session.remaining == 45


def test_nobody_is_sent_away_while_something_plays(session: Session, clock: StillClock) -> None:
    session.begin()
    session.play("reading")
    session.play("film")
    clock.now += 1000
    session.look()
    session.rest("film")
    clock.now += 1000
    session.look()
    assert (session.remaining, session.attract) == (0, False)
    session.rest("reading")
    clock.now += 89
    session.look()
    assert session.remaining == 0
    clock.now += 1
    session.look()
    assert session.remaining == 30


def test_what_played_is_forgotten_with_the_session(session: Session, clock: StillClock) -> None:
    session.begin()
    session.play("reading")
    session.finish()
    session.begin()
    clock.now += 90
    session.look()
    assert session.remaining == 30


def test_more_time_may_be_asked_for_at_least_ten_times(session: Session, clock: StillClock) -> None:
    session.begin()
    for _ in range(12):
        clock.now += 119
        session.look()
        assert session.remaining == 1
        session.touch()
    assert not session.attract
