# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the names on the map go: none over another, over a marker, or half outside. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

Side = Literal["right", "left", "above", "below", "centre"]

AROUND: tuple[Side, ...] = ("right", "left", "above", "below")


NUDGES = tuple(
    sorted(
        ((across / 6, down / 2) for across in range(-6, 7) for down in range(-6, 7)),
        key=lambda nudge: (nudge[0] ** 2 * 9 + nudge[1] ** 2, nudge),
    )
)
"""Widths and heights by which a name on an area may stand beside its point, nearest first."""


class Rect(NamedTuple):
    """A rectangle in pixels, y down."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Rect, gap: float = 0.0) -> bool:
        """Whether the two come closer than the gap; rectangles that only touch do not overlap."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def holds(self, other: Rect) -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )


class Label(NamedTuple):
    """A name of width by height pixels for a point. Sides are tried in order; higher priorities come first.

    radius: half the size of the marker at the point, which other names keep clear of; 0 for a name without
    a marker, as that of a region, whose side is "centre". Where none of its sides is free, such a name moves
    aside a little, still on or beside its area.
    over: whether it may hide the markers of others where no side, and no corner of its marker, is clear of them.
    """

    id: str
    x: float
    y: float
    width: float
    height: float
    priority: int = 0
    radius: float = 0.0
    sides: tuple[Side, ...] = AROUND
    over: bool = False


class Placed(NamedTuple):
    """A name that found room: its top left corner, and the side of the point it stands on."""

    id: str
    x: float
    y: float
    side: Side


def place(
    labels: Sequence[Label], bounds: Rect, gap: float, obstacles: Iterable[Rect] = ()
) -> dict[str, Placed]:
    """Positions of the names that found room, by id; a name that is not in it stays hidden.

    Greedy in order of priority, then of the sequence, so that the same input gives the same picture. A point
    outside the bounds or under an obstacle gets no name, nor does a marker that a name hides.
    """
    taken = list(obstacles)
    points = {label.id: _marker(label) for label in labels}
    labels = [label for label in labels if _in_sight(points[label.id], bounds, taken)]
    markers = {label.id: points[label.id] for label in labels if label.radius > 0}
    placed: dict[str, Placed] = {}
    for label in sorted(labels, key=lambda label: -label.priority):
        if label.radius > 0 and not _in_sight(points[label.id], bounds, taken):
            continue
        others = [marker for owner, marker in markers.items() if owner != label.id]
        found = _room(label, bounds, taken, others, gap)
        if found is not None:
            side, rect = found
            placed[label.id] = Placed(label.id, rect.left, rect.top, side)
            taken.append(rect)
    return placed


def _room(
    label: Label, bounds: Rect, taken: Sequence[Rect], others: Sequence[Rect], gap: float
) -> tuple[Side, Rect] | None:
    """The first choice that is free, or, for a name that may, the first of those that hide the fewest markers."""
    free = (
        (side, rect)
        for side, rect in _choices(label, gap)
        if bounds.holds(rect) and not any(rect.overlaps(other, gap) for other in taken)
    )
    if label.over:
        return min(
            free, key=lambda choice: sum(choice[1].overlaps(other, gap) for other in others), default=None
        )
    return next(
        (choice for choice in free if not any(choice[1].overlaps(other, gap) for other in others)), None
    )


def _choices(label: Label, gap: float) -> Iterator[tuple[Side, Rect]]:
    """Where a name may stand, best first."""
    yield from ((side, _rect(label, side, gap)) for side in label.sides)
    if label.over:
        for side in ("above", "below"):
            _, top, _, bottom = _rect(label, side, gap)
            for left in (label.x - label.radius, label.x + label.radius - label.width):
                yield side, Rect(left, top, left + label.width, bottom)
    if "centre" in label.sides:
        left, top, right, bottom = _rect(label, "centre", gap)
        for across, down in NUDGES:
            dx, dy = across * label.width, down * label.height
            yield "centre", Rect(left + dx, top + dy, right + dx, bottom + dy)


def _marker(label: Label) -> Rect:
    return Rect(
        label.x - label.radius, label.y - label.radius, label.x + label.radius, label.y + label.radius
    )


def _in_sight(marker: Rect, bounds: Rect, obstacles: Iterable[Rect]) -> bool:
    x, y = (marker.left + marker.right) / 2, (marker.top + marker.bottom) / 2
    point = Rect(x, y, x, y)
    return bounds.holds(point) and not any(obstacle.holds(point) for obstacle in obstacles)


def _rect(label: Label, side: Side, gap: float) -> Rect:
    """The name on one side of its point, a gap away from its marker."""
    away = label.radius + gap
    match side:
        case "right":
            left, top = label.x + away, label.y - label.height / 2
        case "left":
            left, top = label.x - away - label.width, label.y - label.height / 2
        case "above":
            left, top = label.x - label.width / 2, label.y - away - label.height
        case "below":
            left, top = label.x - label.width / 2, label.y + away
        case "centre":
            left, top = label.x - label.width / 2, label.y - label.height / 2
    return Rect(left, top, left + label.width, top + label.height)
