# SPDX-License-Identifier: GPL-3.0-or-later
"""When the kiosk asks to be started again, with a clock of our own."""

from __future__ import annotations

import pytest

from kiosk.station.outputs import State
from kiosk.station.watchdog import PATIENCE, Watch

BEAT = 3.0


def verdicts(watch: Watch, output: State, beats: int, start: float = 0.0, fault: str = "") -> list[str]:
    """What each of so many beats finds failing, while no frame is ever presented."""
    return [watch.beat(start + beat * BEAT, output, fault).failing for beat in range(beats)]


def test_kiosk_that_presents_its_frames_is_well_for_ever() -> None:
    watch = Watch()
    for beat in range(1000):
        verdict = watch.beat(beat * BEAT, "on", "")
        assert verdict.failing == ""
        assert verdict.repaint
        watch.presented()


def test_frozen_screen_is_found_within_patience_and_two_beats() -> None:
    found = verdicts(Watch(), "on", 10)
    first = next(beat for beat, failing in enumerate(found) if failing)
    assert found[first] == "no frame reaches the screen"
    assert first * BEAT <= PATIENCE + 2 * BEAT


def test_frame_is_asked_for_once_until_it_comes() -> None:
    watch = Watch()
    assert [watch.beat(beat * BEAT, "on", "").repaint for beat in range(3)] == [True, False, False]
    watch.presented()
    assert watch.beat(3 * BEAT, "on", "").repaint


@pytest.mark.parametrize("output", ["off", "absent"])
def test_screen_that_is_off_or_unplugged_owes_no_frames(output: State) -> None:
    assert not any(verdicts(Watch(), output, 1000))


def test_frame_owed_when_the_screen_goes_off_is_forgiven() -> None:
    watch = Watch()
    watch.beat(0, "on", "")
    watch.beat(BEAT, "off", "")
    assert watch.beat(BEAT * 2, "on", "").repaint
    assert not any(verdicts(watch, "on", 3, start=BEAT * 3))


def test_screen_plugged_in_but_lost_is_found_after_patience() -> None:
    found = verdicts(Watch(), "lost", 10)
    assert found[0] == ""
    assert found[-1] == "the screen is lost"


def test_screen_lost_for_a_moment_is_no_reason() -> None:
    watch = Watch()
    for round_ in range(20):
        assert not any(verdicts(watch, "lost", 2, start=round_ * 9.0))
        assert watch.beat(round_ * 9.0 + 6, "on", "").failing == ""
        watch.presented()


def test_pack_that_stays_unreadable_is_found_and_named() -> None:
    found = verdicts(Watch(), "absent", 10, fault="the content pack cannot be read (Input/output error)")
    assert found[0] == ""
    assert found[-1] == "the content pack cannot be read (Input/output error)"


def test_thread_that_stood_still_does_not_blame_the_screen() -> None:
    watch = Watch()
    watch.beat(0, "on", "")
    verdict = watch.beat(3600, "on", "")
    assert verdict.failing == ""
    assert verdict.repaint
