# SPDX-License-Identifier: GPL-3.0-or-later
"""How near two marks of a crowd of places may stand, by how near the map is. Pure arithmetic.

At level 0 the map is farthest; each next level halves the area around a mark.
"""

from __future__ import annotations

from math import exp2, floor, log2

FARTHEST = 0.5
"""Map units between two marks at level 0: less than the whole world needs on any screen."""

LAST = 20
"""The nearest level: marks half a thousandth of a map unit (3 km) apart."""

APART = 20.0
"""Millimetres on the screen between two marks, so that a finger hits one only (a main target's size)."""


def radius(level: float) -> float:
    """Map units: at this level no two marks stand nearer to each other."""
    return FARTHEST * exp2(-level / 2)


def broad(digits: int) -> float:
    """How many times as far marks stand beside each other where the largest number has so many digits: 5 take 31 mm."""
    return max(1.0, 0.28 + 0.32 * digits)


def level_at(millimetres: float) -> int:
    """The level for a map of so many millimetres a map unit: its marks are at least APART from each other."""
    return max(0, min(LAST, floor(2 * log2(max(1e-6, FARTHEST * millimetres / APART)))))


def nearness(level: float) -> float:
    """Millimetres a map unit from which a level is the one for the map."""
    return APART / radius(level)
