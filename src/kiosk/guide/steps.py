# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the focus goes when a key is pressed: controls in reading order, in groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

Step = Literal["next", "previous", "next group", "previous group"]


class Spot(NamedTuple):
    """A control that can have the focus: the number of its group, and where it stands (px)."""

    group: int
    x: float
    y: float
    width: float
    height: float


def reading_order(spots: Sequence[Spot]) -> list[int]:
    """The numbers of the spots, group by group, in each line by line from the left (the first group in the order given)."""
    groups = list(dict.fromkeys(spot.group for spot in spots))
    return [
        number
        for group in groups
        for line in _lines([(number, spot) for number, spot in enumerate(spots) if spot.group == group])
        for number, _ in sorted(line, key=lambda each: each[1].x)
    ]


def _lines(spots: list[tuple[int, Spot]]) -> list[list[tuple[int, Spot]]]:
    """Spots that stand beside each other: the middle of each is within the height of the first."""
    lines: list[list[tuple[int, Spot]]] = []
    for number, spot in sorted(spots, key=lambda each: each[1].y):
        if lines and spot.y + spot.height / 2 < lines[-1][0][1].y + lines[-1][0][1].height:
            lines[-1].append((number, spot))
        else:
            lines.append([(number, spot)])
    return lines


def target(spots: Sequence[Spot], here: int | None, step: Step) -> int | None:
    """The place in `spots`, which are in reading order, that the focus goes to; None when there are none.

    Round at both ends, so that one key reaches everything. From nowhere it goes to the first.
    """
    if not spots:
        return None
    if here is None:
        return 0
    match step:
        case "next":
            return (here + 1) % len(spots)
        case "previous":
            return (here - 1) % len(spots)
        case "next group" | "previous group":
            firsts = [n for n, spot in enumerate(spots) if n == 0 or spots[n - 1].group != spot.group]
            mine = max(n for n in firsts if n <= here)
            turn = 1 if step == "next group" else -1
            return firsts[(firsts.index(mine) + turn) % len(firsts)]
