# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as staff write them: "1990-10-22", "1990-10" or "1990"; of evidence also "c. 2015" and "undated"."""

from __future__ import annotations

import re
from calendar import monthrange


def fault(text: str, pattern: str) -> str:
    """The code of what is wrong with a date, empty when it is right."""
    if not re.fullmatch(pattern, text, re.ASCII):
        return "bad-date"
    if text == "undated":
        return ""
    parts = [int(part) for part in text.removeprefix("c. ").split("-")]
    year, month, day = (*parts, 1, 1)[:3]
    exists = year >= 1 and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]
    return "" if exists else "no-such-date"


def earlier(first: str, second: str) -> bool:
    """Whether the first date is surely before the second: 1990 is not before 1990-05."""
    length = min(len(first), len(second))
    return first[:length] < second[:length]
