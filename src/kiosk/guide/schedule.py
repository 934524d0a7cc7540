# SPDX-License-Identifier: GPL-3.0-or-later
"""What the calendar decides: which notices are shown now, and whether the city hall is open. The time is passed in."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST = 2  # normal notices at a time: more would leave no room for the screen below
MIDNIGHT = "24:00"


class Term(NamedTuple):
    """When a notice is shown. Days as 2026-08-01, times as 09:00; what is empty sets no limit."""

    id: str
    kind: str  # normal or emergency
    priority: int  # 1 comes first
    first: str
    last: str
    weekdays: tuple[str, ...]
    opens: str
    closes: str


class Calendar(NamedTuple):
    """When the city hall is open. `week` has (opens, closes) by day of the week, `special` by day; "" is closed."""

    week: dict[str, tuple[tuple[str, str], ...]]
    closed_on_holidays: bool
    holidays: dict[str, str]  # day to name
    year_end: tuple[str, str]  # 12-29 and 01-03; empty when there is none
    special: dict[str, tuple[tuple[str, str], ...]]


class Day(NamedTuple):
    """One day of the city hall: its hours in order, and why it is closed: holiday, year-end, special or weekday."""

    hours: tuple[tuple[str, str], ...]
    reason: str = ""
    name: str = ""  # of the holiday


class Now(NamedTuple):
    """The state at a moment: `open` (until `time`), `later` (opens at `time`), `over` or `closed` for the day."""

    state: str
    time: str = ""
    name: str = ""  # of the holiday for which it is closed


def term(body: dict[str, Any]) -> Term:
    """The term of a notice from its document."""
    return Term(**{name: body[name] for name in Term._fields} | {"weekdays": tuple(body["weekdays"])})


def calendar(body: dict[str, Any]) -> Calendar:
    """The calendar from its document."""
    pairs = {
        name: {key: tuple(map(tuple, hours)) for key, hours in body[name].items()}
        for name in ("week", "special")
    }
    return Calendar(
        week=pairs["week"],
        closed_on_holidays=body["closed_on_holidays"],
        holidays=body["holidays"],
        year_end=tuple(body["year_end"]),
        special=pairs["special"],
    )


def due(one: Term, now: datetime) -> bool:
    """Whether the term holds now."""
    day = now.date().isoformat()
    return (
        one.first <= day
        and (not one.last or day <= one.last)
        and (not one.weekdays or WEEKDAYS[now.weekday()] in one.weekdays)
        and (not one.opens or one.opens <= f"{now:%H:%M}" < one.closes)
    )


def emergencies(terms: tuple[Term, ...], now: datetime) -> tuple[Term, ...]:
    """The emergency notices of now, the most important first."""
    return _sorted(terms, now, "emergency")


def showing(terms: tuple[Term, ...], now: datetime) -> tuple[Term, ...]:
    """The normal notices of now, the most important first, no more than there is room for."""
    return _sorted(terms, now, "normal")[:MOST]


def crowded_out(terms: tuple[Term, ...], now: datetime) -> tuple[Term, ...]:
    """The normal notices for which there is no room now."""
    return _sorted(terms, now, "normal")[MOST:]


def _sorted(terms: tuple[Term, ...], now: datetime, kind: str) -> tuple[Term, ...]:
    found = [one for one in terms if one.kind == kind and due(one, now)]
    return tuple(sorted(found, key=lambda one: (one.priority, one.first, one.id)))


def moments(terms: tuple[Term, ...], day: date) -> tuple[datetime, ...]:
    """The times of a day, without time zone, at which something may change, midnight first."""
    times = {
        "00:00",
        *(time for one in terms for time in (one.opens, one.closes) if time and time != MIDNIGHT),
    }
    return tuple(datetime.fromisoformat(f"{day.isoformat()}T{time}") for time in sorted(times))


def day(found: Calendar, when: date) -> Day:
    """The hours of one day. A special day comes before the turn of the year, that before holidays, those before the week."""
    name = when.isoformat()
    if name in found.special:
        hours = found.special[name]
        return Day(hours, "" if hours else "special")
    if found.year_end and _within(found.year_end, name[5:]):
        return Day((), "year-end")
    if found.closed_on_holidays and name in found.holidays:
        return Day((), "holiday", found.holidays[name])
    hours = found.week.get(WEEKDAYS[when.weekday()], ())
    return Day(hours, "" if hours else "weekday")


def state(found: Calendar, now: datetime) -> Now:
    """Whether the city hall is open now."""
    today = day(found, now.date())
    clock = f"{now:%H:%M}"
    for opens, closes in today.hours:
        if opens <= clock < closes:
            return Now("open", closes)
        if clock < opens:
            return Now("later", opens)
    return Now("over") if today.hours else Now("closed", name=today.name)


def _within(span: tuple[str, str], month_day: str) -> bool:
    first, last = span
    return first <= month_day <= last if first <= last else month_day >= first or month_day <= last
