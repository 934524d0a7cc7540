# SPDX-License-Identifier: GPL-3.0-or-later
"""What the calendar decides, at given moments."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kiosk.guide.schedule import (
    Calendar,
    Now,
    Term,
    crowded_out,
    day,
    due,
    emergencies,
    moments,
    showing,
    state,
)

FAIR = Term("fair", "normal", 5, "2026-08-01", "2026-08-31", ("sat", "sun"), "09:00", "17:00")
CITY = Calendar(
    week=dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), (("08:00", "12:00"), ("13:00", "17:00"))),
    closed_on_holidays=True,
    holidays={"2026-11-23": "Labour Thanksgiving Day", "2027-01-01": "New Year's Day"},
    year_end=("12-29", "01-03"),
    special={"2026-12-30": (("09:00", "12:00"),), "2026-11-24": ()},
)


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2026-07-26T10:00", False),  # a Sunday before the first day
        ("2026-08-01T10:00", True),  # the first day, a Saturday
        ("2026-08-01T08:59", False),
        ("2026-08-01T09:00", True),
        ("2026-08-01T16:59", True),
        ("2026-08-01T17:00", False),
        ("2026-08-03T10:00", False),  # a Monday
        ("2026-08-30T10:00", True),
        ("2026-09-05T10:00", False),
    ],
)
def test_notice_is_due_on_its_days_and_at_its_hours(moment: str, shown: bool) -> None:
    assert due(FAIR, at(moment)) is shown


def test_notice_to_midnight_is_due_in_the_last_minute() -> None:
    assert due(FAIR._replace(closes="24:00"), at("2026-08-01T23:59"))


def test_notice_without_an_end_stays() -> None:
    assert due(Term("x", "emergency", 5, "2026-01-01", "", (), "", ""), at("2031-05-05T03:00"))


def test_two_notices_are_shown_the_important_first_and_the_third_has_no_room() -> None:
    plain = Term("", "normal", 5, "2026-01-01", "2026-12-31", (), "", "")
    terms = (
        plain._replace(id="c"),
        plain._replace(id="b", first="2026-02-01"),
        plain._replace(id="a", priority=1, first="2026-03-01"),
        plain._replace(id="alarm", kind="emergency"),
    )
    now = at("2026-06-01T12:00")
    assert [one.id for one in showing(terms, now)] == ["a", "c"]
    assert [one.id for one in crowded_out(terms, now)] == ["b"]
    assert [one.id for one in emergencies(terms, now)] == ["alarm"]


def test_day_is_looked_at_whenever_something_may_change() -> None:
    times = [f"{moment:%H:%M}" for moment in moments((FAIR, FAIR._replace(closes="24:00")), date(2026, 8, 1))]
    assert times == ["00:00", "09:00", "17:00"]


@pytest.mark.parametrize(
    ("when", "reason", "hours"),
    [
        ("2026-11-20", "", 2),
        ("2026-11-21", "weekday", 0),
        ("2026-11-23", "holiday", 0),
        ("2026-11-24", "special", 0),
        ("2026-12-28", "", 2),
        ("2026-12-29", "year-end", 0),
        ("2026-12-30", "", 1),  # a special day in the year-end closing
        ("2027-01-01", "year-end", 0),
        ("2027-01-04", "", 2),
    ],
)
def test_city_hall_is_open_by_the_calendar(when: str, reason: str, hours: int) -> None:
    found = day(CITY, date.fromisoformat(when))
    assert (found.reason, len(found.hours)) == (reason, hours)


def test_holiday_counts_only_where_it_closes() -> None:
    assert day(CITY._replace(closed_on_holidays=False), date(2026, 11, 23)).reason == ""


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-20T07:59", Now("later", "08:00")),
        ("2026-11-20T08:00", Now("open", "12:00")),
        ("2026-11-20T12:30", Now("later", "13:00")),
        ("2026-11-20T16:59", Now("open", "17:00")),
        ("2026-11-20T17:00", Now("over")),
        ("2026-11-21T10:00", Now("closed")),
        ("2026-11-23T10:00", Now("closed", name="Labour Thanksgiving Day")),
    ],
)
def test_state_of_the_moment(moment: str, said: Now) -> None:
    assert state(CITY, at(moment)) == said
