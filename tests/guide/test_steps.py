# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the focus goes: in reading order, round at both ends, group by group."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.guide.steps import Spot, reading_order, target

# Two lines of two, of different heights, and a bar of two below; given in no order.
PAGE = [
    Spot(0, 110, 60, 90, 40),
    Spot(0, 10, 0, 90, 40),
    Spot(0, 10, 55, 90, 50),
    Spot(0, 110, 5, 90, 30),
    Spot(1, 110, 200, 90, 40),
    Spot(1, 10, 200, 90, 40),
]
ORDER = [1, 3, 2, 0, 5, 4]
SPOTS = [PAGE[number] for number in ORDER]


def test_lines_are_read_from_the_left_and_from_the_top() -> None:
    assert reading_order(PAGE) == ORDER


def test_a_group_is_not_mixed_with_the_one_beside_it() -> None:
    spots = [Spot(0, 0, 0, 10, 10), Spot(0, 0, 20, 10, 10), Spot(1, 50, 0, 10, 10), Spot(1, 50, 20, 10, 10)]
    assert reading_order(spots) == [0, 1, 2, 3]


def test_next_and_previous_go_round() -> None:
    assert [target(SPOTS, here, "next") for here in range(6)] == [1, 2, 3, 4, 5, 0]
    assert [target(SPOTS, here, "previous") for here in range(6)] == [5, 0, 1, 2, 3, 4]


def test_groups_begin_with_their_first() -> None:
    assert [target(SPOTS, here, "next group") for here in range(6)] == [4, 4, 4, 4, 0, 0]
    assert [target(SPOTS, here, "previous group") for here in range(6)] == [4, 4, 4, 4, 0, 0]


def test_from_nowhere_it_goes_to_the_first_and_without_controls_nowhere() -> None:
    assert target(SPOTS, None, "previous") == 0
    assert target([], None, "next") is None


SPOT = st.builds(
    Spot, st.integers(0, 3), *[st.integers(0, 500)] * 2, width=st.integers(1, 90), height=st.integers(1, 90)
)


@given(st.lists(SPOT, min_size=1, max_size=12))
def test_every_control_is_reached_by_one_key(spots: list[Spot]) -> None:
    order = [spots[number] for number in reading_order(spots)]
    assert sorted(order) == sorted(spots)
    here, met = 0, {0}
    for _ in spots:
        found = target(order, here, "next")
        assert found is not None
        here = found
        met.add(here)
    assert met == set(range(len(spots)))
