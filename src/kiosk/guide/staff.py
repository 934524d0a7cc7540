# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff panel shows, as rows. Nothing of it is loaded before somebody opens the panel."""

from __future__ import annotations

from typing import Literal, NamedTuple

LEAST = 5  # a count under this is not told, so that it points to nobody

Weight = Literal["", "well", "advice", "fault"]


class Fact(NamedTuple):
    """One line: what it is about (a code that the panel has words for, or a name), its value, and whether it is well."""

    label: str
    value: str
    weight: Weight = ""


class Coverage(NamedTuple):
    """How far one language is: texts of the content by their state. `written`: they stand in the files themselves."""

    language: str
    name: str
    texts: int
    reviewed: int
    draft: int
    missing: int
    written: bool


def told(number: int) -> str:
    """A count as staff may see it."""
    return str(number) if number == 0 or number >= LEAST else f"<{LEAST}"
