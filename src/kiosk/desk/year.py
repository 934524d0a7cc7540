# SPDX-License-Identifier: GPL-3.0-or-later
"""The coming year, day by day: which notices would not be seen, and which would collide."""

from __future__ import annotations

from datetime import date, timedelta

from kiosk.content.load import Content
from kiosk.content.messages import ITEMS
from kiosk.content.problem import Language, Problem
from kiosk.desk.sentences import say
from kiosk.guide import schedule
from kiosk.guide.schedule import Term
from kiosk.pack.documents import term

DAYS = 366


def notices(content: Content, today: date, language: Language) -> tuple[Problem, ...]:
    """What the notices of the data folder would do from today on for a year; each finding names its first day."""
    live = [notice for notice in content.notices.values() if not notice.withdrawn]
    terms = tuple(schedule.term(term(notice)) for notice in live)
    shown, crowded, collided = _year(terms, today)
    found = []
    for one in terms:
        past = one.last and one.last < today.isoformat()
        if past:
            found.append(_problem(one, "year-ended", language, value=one.last))
        elif one.id in crowded:
            days, others = crowded[one.id]
            first, count = days[0].isoformat(), len(days)
            found.append(
                _problem(one, "year-crowded", language, value=first, count=count, choices=", ".join(others))
            )
        elif one.id not in shown and _within(one, today):
            found.append(_problem(one, "year-never", language))
        if one.id in collided:
            day, other = collided[one.id]
            found.append(_problem(one, "year-collide", language, value=day.isoformat(), first=other))
    return tuple(found)


def _year(
    terms: tuple[Term, ...], today: date
) -> tuple[set[str], dict[str, tuple[list[date], list[str]]], dict[str, tuple[date, str]]]:
    """Who is shown at all; who has no room, when, because of whom; which emergencies come at once, first when."""
    shown: set[str] = set()
    crowded: dict[str, tuple[list[date], list[str]]] = {}
    collided: dict[str, tuple[date, str]] = {}
    for number in range(DAYS if terms else 0):
        day = today + timedelta(days=number)
        for moment in schedule.moments(terms, day):
            best = [one.id for one in schedule.showing(terms, moment)]
            urgent = [one.id for one in schedule.emergencies(terms, moment)]
            shown.update(best, urgent)
            for one in schedule.crowded_out(terms, moment):
                days, _ = crowded.setdefault(one.id, ([], best))
                if not days or days[-1] != day:
                    days.append(day)
            for name in urgent[1:]:
                collided.setdefault(name, (day, urgent[0]))
    return shown, crowded, collided


def _within(one: Term, today: date) -> bool:
    """Whether all of its days lie in the year that was looked at."""
    return bool(one.last) and one.last <= (today + timedelta(days=DAYS - 1)).isoformat()


def _problem(one: Term, code: str, language: Language, **values: object) -> Problem:
    message, _, hint = say(code, language, **values).partition(" — ")
    item = ITEMS["notice"][language == "ja"].format(id=one.id)
    return Problem(f"notices/{one.id}.yaml", 1, 1, item, message, hint, "notice", code)
