# SPDX-License-Identifier: GPL-3.0-or-later
"""When the kiosk warns, what it counts, and when the session is over."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.idle import Active, Over, Patience, Warned, judge

PATIENCE = Patience(seconds=90, warning_seconds=30)


@pytest.mark.parametrize(
    ("silence", "verdict"),
    [
        (0, Active(90)),
        (-0.5, Active(90.5)),
        (10.25, Active(79.75)),
        (89.75, Active(0.25)),
        (90, Warned(30)),
        (90.001, Warned(30)),
        (91, Warned(29)),
        (118.999, Warned(2)),
        (119, Warned(1)),
        (119.999, Warned(1)),
        (120, Over()),
        (120.001, Over()),
        (86_400, Over()),
    ],
)
def test_silence_means(silence: float, verdict: Active | Warned | Over) -> None:
    assert judge(PATIENCE, silence) == verdict


SECONDS = st.integers(10, 3600)
WARNING = st.integers(20, 600)


@given(SECONDS, WARNING, st.floats(0, 5000), st.floats(0, 5000))
def test_verdicts_come_in_order(seconds: int, warning: int, one: float, other: float) -> None:
    patience = Patience(seconds, warning)
    order = {Active: 0, Warned: 1, Over: 2}
    first, second = judge(patience, min(one, other)), judge(patience, max(one, other))
    assert order[type(first)] <= order[type(second)]
    if isinstance(first, Warned) and isinstance(second, Warned):
        assert first.remaining >= second.remaining


@given(SECONDS, WARNING, st.floats(0, 5000))
def test_looking_again_when_told_finds_the_warning(seconds: int, warning: int, silence: float) -> None:
    """The visitor has the whole warning to answer: at least 20 seconds (WCAG 2.2.1)."""
    verdict = judge(Patience(seconds, warning), silence)
    if isinstance(verdict, Active):
        assert verdict.seconds > 0
        later = judge(Patience(seconds, warning), seconds)
        assert later == Warned(warning)


@given(SECONDS, WARNING, st.floats(0, 5000))
def test_countdown_shows_at_least_one_and_at_most_all(seconds: int, warning: int, silence: float) -> None:
    verdict = judge(Patience(seconds, warning), silence)
    if isinstance(verdict, Warned):
        assert 1 <= verdict.remaining <= warning
