# SPDX-License-Identifier: GPL-3.0-or-later
"""The way back: whatever a visitor does, it leads where they came from, and home forgets it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from kiosk.guide.route import DEPTH, HOME, Route, Stop

PAGES = st.sampled_from(["overview", "uclg", "map", "contact"])
NAMES = st.sampled_from(["", "africa", "europe"])
STOPS = st.builds(Stop, PAGES, NAMES, NAMES)


@st.composite
def routes(draw: st.DrawFn) -> Route:
    """A route that taps can lead to."""
    route = Route()
    for stop in draw(st.lists(STOPS, max_size=8)):
        route = route.to(stop)
    return route


def test_session_begins_at_home_with_no_way_back() -> None:
    assert Route().here == Stop(HOME)
    assert not Route().can_go_back
    assert Route().back() == Route()


@given(routes(), STOPS)
def test_back_undoes_going_on(route: Route, stop: Stop) -> None:
    if stop != route.here:
        assert route.to(stop).here == stop
        assert route.to(stop).back() == route


@given(routes())
def test_tapping_what_is_shown_adds_no_stop(route: Route) -> None:
    assert route.to(route.here) == (Route() if route.here.page == HOME else route)


@given(routes(), NAMES, NAMES)
def test_home_forgets_the_way(route: Route, region: str, place: str) -> None:
    assert route.to(Stop()) == Route()
    assert route.to(Stop(HOME, region, place)) == Route()


@given(routes(), NAMES, NAMES)
def test_choosing_on_the_map_is_no_stop_of_its_own(route: Route, region: str, place: str) -> None:
    chosen = route.at(region, place)
    assert chosen.here == Stop(route.here.page, region, place)
    assert chosen.back().stops == route.back().stops or not route.can_go_back
    assert len(chosen.stops) == len(route.stops)


@given(routes(), STOPS, NAMES, NAMES)
def test_coming_back_finds_the_choice_again(route: Route, stop: Stop, region: str, place: str) -> None:
    chosen = route.at(region, place)
    if stop != chosen.here:
        assert chosen.to(stop).back() == chosen


@given(st.lists(STOPS, min_size=DEPTH, max_size=2 * DEPTH))
@example([Stop("overview"), Stop("uclg")] * DEPTH)
def test_long_walk_keeps_the_last_stops(stops: list[Stop]) -> None:
    route = Route()
    walked = [Stop()]
    for stop in stops:
        route = route.to(stop)
        if stop != walked[-1]:
            walked.append(stop)
    assert route.stops == tuple(walked[-DEPTH:])
    assert len(route.stops) <= DEPTH


class Visit(RuleBasedStateMachine):
    """Any taps in any order, beside a list that does the same in the plainest way."""

    def __init__(self) -> None:
        super().__init__()
        self.route = Route()
        self.way = [Stop()]

    @rule(stop=STOPS)
    def go_on(self, stop: Stop) -> None:
        self.route = self.route.to(stop)
        if stop != self.way[-1]:
            self.way.append(stop)

    @rule()
    def go_home(self) -> None:
        self.route = self.route.to(Stop())
        self.way = [Stop()]

    @rule()
    def go_back(self) -> None:
        self.route = self.route.back()
        if len(self.way) > 1:
            self.way.pop()

    @rule(region=NAMES, place=NAMES)
    def choose(self, region: str, place: str) -> None:
        self.route = self.route.at(region, place)
        self.way[-1] = Stop(self.way[-1].page, region, place)

    @invariant()
    def shows_where_the_visitor_is(self) -> None:
        assert self.route.here == self.way[-1]
        assert self.route.can_go_back == (len(self.way) > 1)
        assert 1 <= len(self.route.stops) <= DEPTH


TestVisit = Visit.TestCase


@pytest.mark.parametrize("more", [0, 1, 30])
def test_way_back_ends_after_as_many_steps_as_are_kept(more: int) -> None:
    route = Route()
    for number in range(DEPTH + more):
        route = route.to(Stop(f"page-{number}"))
    steps = 0
    while route.can_go_back:
        route = route.back()
        steps += 1
    assert steps == DEPTH - 1
    assert route.here == Stop(f"page-{more}")
