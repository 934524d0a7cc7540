# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as staff write them: "1990-10-22", "1990-10" or "1990"; of evidence also "c. 2015" and "undated"."""

from __future__ import annotations

import re
import unicodedata
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


_ERAS = {"明治": 1868, "大正": 1912, "昭和": 1926, "平成": 1989, "令和": 2019}
_LETTERS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}
_OTHER = re.compile(
    r"(?P<era>明治|大正|昭和|平成|令和|[MTSHR])?(?P<year>元|[0-9]{1,4})[年./-]"
    r"(?:(?P<month>[0-9]{1,2})[月./-]?)?(?:(?P<day>[0-9]{1,2})日?)?",
    re.ASCII,
)


def meant(text: str) -> str:
    """The date in our form when it is written as 平成18年10月12日, 2006/10/12 or the like; empty when it is none."""
    found = _OTHER.fullmatch(unicodedata.normalize("NFKC", text).replace(" ", ""))
    if found is None:
        return ""
    year = 1 if found["year"] == "元" else int(found["year"])
    if found["era"]:
        year += _ERAS[_LETTERS.get(found["era"], found["era"])] - 1
    parts = [f"{year:04}", *(f"{int(found[part]):02}" for part in ("month", "day") if found[part])]
    date = "-".join(parts)
    return date if year >= 1000 and not fault(date, r"[0-9-]+") else ""


def earlier(first: str, second: str) -> bool:
    """Whether the first date is surely before the second: 1990 is not before 1990-05."""
    length = min(len(first), len(second))
    return first[:length] < second[:length]
