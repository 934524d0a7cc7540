# SPDX-License-Identifier: GPL-3.0-or-later
"""When the screen is lit and how bright it is. The time is passed in, without time zone, as a clock on the wall shows it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from kiosk.guide.rows import Bright, Lit
from kiosk.guide.schedule import WEEKDAYS


class Plan(NamedTuple):
    """What the site has planned; without hours the screen is always lit."""

    lit: tuple[Lit, ...] = ()
    bright: tuple[Bright, ...] = ()


def is_lit(planned: Plan, now: datetime) -> bool:
    """Whether visitors may come."""
    day, clock = WEEKDAYS[now.weekday()], f"{now:%H:%M}"
    return not planned.lit or any(
        day in one.weekdays and one.opens <= clock < one.closes for one in planned.lit
    )


def percent(planned: Plan, now: datetime) -> int:
    """How bright: what began last, if need be the evening before; 0 when nothing is planned."""
    if not planned.bright:
        return 0
    begun = [one for one in planned.bright if one.at <= f"{now:%H:%M}"]
    return (begun or list(planned.bright))[-1].percent
