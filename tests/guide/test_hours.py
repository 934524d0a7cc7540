# SPDX-License-Identifier: GPL-3.0-or-later
"""Screen hours and brightness by the clock on the wall."""

from __future__ import annotations

from datetime import datetime

import pytest

from kiosk.guide.hours import Plan, is_lit, percent
from kiosk.guide.rows import Bright, Lit

WORKDAYS = ("mon", "tue", "wed", "thu", "fri")
CITY_HALL = Plan(
    (Lit(WORKDAYS, "08:00", "17:30"), Lit(("sat",), "10:00", "12:00"), Lit(("sat",), "13:00", "24:00"))
)


@pytest.mark.parametrize(
    ("moment", "lit"),
    [
        ("2026-11-25T07:59", False),
        ("2026-11-25T08:00", True),
        ("2026-11-25T17:29", True),
        ("2026-11-25T17:30", False),
        ("2026-11-28T11:00", True),
        ("2026-11-28T12:30", False),
        ("2026-11-28T23:59", True),
        ("2026-11-29T00:00", False),
        ("2026-11-29T12:00", False),
    ],
)
def test_lit_on_its_days_at_its_hours(moment: str, lit: bool) -> None:
    assert is_lit(CITY_HALL, datetime.fromisoformat(moment)) is lit


def test_without_hours_it_is_always_lit() -> None:
    assert is_lit(Plan(), datetime(2026, 11, 29, 3))


@pytest.mark.parametrize(
    ("clock", "bright"),
    [("00:00", 30), ("07:59", 30), ("08:00", 100), ("17:59", 100), ("18:00", 60), ("23:00", 30)],
)
def test_brightness_is_what_began_last_if_need_be_the_evening_before(clock: str, bright: int) -> None:
    planned = Plan(bright=(Bright("08:00", 100), Bright("18:00", 60), Bright("22:00", 30)))
    assert percent(planned, datetime.fromisoformat(f"2026-11-25T{clock}")) == bright


def test_no_plan_no_brightness() -> None:
    assert percent(Plan(), datetime(2026, 11, 25, 12)) == 0
