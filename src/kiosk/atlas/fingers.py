# SPDX-License-Identifier: GPL-3.0-or-later
"""What the fingers on the map mean: one drags, two of a hand zoom, a palm and a stranger's finger mean nothing.

Pure arithmetic; positions in pixels, times in milliseconds. Whose finger it is, the panel does not say. Two that
come down a hand's span apart are taken for one hand. One farther away, or one that comes while another drags, joins
only when it moves itself, and from afar only when both move apart or together as the two hands of one person do.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from math import hypot
from typing import NamedTuple

SLOP = 4.0
"""Millimetres a finger may slide and still tap."""

PAIR_SLOP = 1.0
"""Millimetres at which two fingers of a hand begin to zoom."""

HAND = 150.0
"""Millimetres: as far as thumb and forefinger of a large hand reach."""

PALM = 30.0
"""Millimetres: a contact wider than any finger or thumb."""

DOUBLE_TAP = 350.0
"""Milliseconds between two taps."""

MEMORY = 100.0
"""Milliseconds before lifting over which the speed of a finger is taken; it must have dragged as long."""

PAUSE = 50.0
"""Milliseconds: a finger that lay still so long before lifting flicks nothing."""

TRACE = 64
"""Places of a finger that are remembered: half a second of a panel's reports."""

SLOWEST, FASTEST = 0.04, 1.5
"""Millimetres a millisecond: a slower flick is none, a faster one is held to this."""


class Shift(NamedTuple):
    """The map goes by so many pixels and then grows by a factor about the pixel (x, y)."""

    dx: float
    dy: float
    factor: float
    x: float
    y: float


class Tap(NamedTuple):
    """A finger touched the pixel; `times` is 2 when one had just done so there."""

    x: float
    y: float
    times: int


class Flick(NamedTuple):
    """The last finger left the map moving, pixels a millisecond."""

    dx: float
    dy: float


class Rest(NamedTuple):
    """The last finger that moved the map is gone."""


class Finger:
    """One contact. `x`, `y`: the place the map was last moved to; `taps`: it may still be a tap; `early`: it came down
    before anything moved; `trace`: when it was where."""

    __slots__ = ("early", "taps", "trace", "x", "x0", "y", "y0")

    def __init__(self, x: float, y: float, when: float) -> None:
        self.x0 = self.x = x
        self.y0 = self.y = y
        self.taps = self.early = True
        self.trace = deque([(when, x, y)], TRACE)

    @property
    def at(self) -> tuple[float, float]:
        """Where it is now."""
        return self.trace[-1][1:]

    def gone(self) -> float:
        """How far it is from where it came down."""
        x, y = self.at
        return hypot(x - self.x0, y - self.y0)


class Fingers:
    """The touch that goes on. `millimetre` is that of the panel, in pixels."""

    def __init__(self, millimetre: float = 4.0) -> None:
        self.millimetre = millimetre
        self._down: dict[int, Finger] = {}
        self._owners: tuple[int, ...] = ()
        self._palm = False
        self._since = 0.0
        self._last = (-1e9, 0.0, 0.0)

    @property
    def idle(self) -> bool:
        """Whether nothing touches the map."""
        return not self._down

    @property
    def moving(self) -> bool:
        """Whether fingers are moving the map."""
        return bool(self._owners)

    def press(self, finger: int, x: float, y: float, when: float, *, size: float, taps: bool) -> None:
        """A finger comes down; `size` is its contact's width, `taps` whether it may choose what it touches."""
        if size > PALM * self.millimetre:
            return
        near = [other for other in self._down.values() if self._apart(other, x, y) <= HAND]
        for other in near:
            other.taps = False
        pressed = self._down[finger] = Finger(x, y, when)
        pressed.taps = taps and not near
        pressed.early = not self._owners
        if len(near) >= 2 and not self._owners:
            self._palm = True

    def slide(self, now: Mapping[int, tuple[float, float]], when: float) -> Shift | None:
        """Fingers slide to where they are now; what the map does."""
        for finger, (x, y) in now.items():
            if (known := self._down.get(finger)) is not None and known.at != (x, y):
                known.trace.append((when, x, y))
                if known.gone() > SLOP * self.millimetre:
                    known.taps = False
        if self._palm:
            return None
        before = self._owners
        self._find_owners()
        if not self._owners:
            return None
        if before != self._owners:
            self._since = when
        owners = [self._down[owner] for owner in self._owners]
        old = [(owner.x, owner.y) for owner in owners]
        new = [owner.at for owner in owners]
        if old == new:
            return None
        for owner in owners:
            owner.x, owner.y = owner.at
        (x0, y0), (x1, y1) = _middle(old), _middle(new)
        factor = _spread(new) / max(1.0, _spread(old)) if len(owners) == 2 else 1.0
        return Shift(x1 - x0, y1 - y0, factor, x1, y1)

    def release(self, finger: int, when: float) -> Tap | Flick | Rest | None:
        """A finger goes up."""
        gone = self._down.pop(finger, None)
        if gone is None:
            return None
        if self._palm:
            self._palm = bool(self._down)
            return None
        if finger in self._owners:
            return self._owner_left(finger, gone, when)
        if not self._owners and gone.taps:
            return self._tap(*gone.at, when)
        return None

    def cancel(self) -> bool:
        """The touch is taken away: nothing stays pressed; whether it had moved the map."""
        moved = bool(self._owners)
        self._down.clear()
        self._owners = ()
        self._palm = False
        return moved

    def _apart(self, finger: Finger, x: float, y: float) -> float:
        there = finger.at
        return hypot(there[0] - x, there[1] - y) / self.millimetre

    def _find_owners(self) -> None:
        if not self._owners:
            near_pair = any(
                self._apart(one, *other.at) <= HAND
                for one in self._down.values()
                for other in self._down.values()
                if one is not other
            )
            slop = (PAIR_SLOP if near_pair else SLOP) * self.millimetre
            first = next((key for key, finger in self._down.items() if finger.gone() > slop), None)
            if first is None:
                return
            self._owners = (first,)
        if len(self._owners) == 1:
            (owner,) = self._owners
            partner = next(
                (key for key in self._down if key != owner and self._belongs(key, owner)),
                None,
            )
            if partner is not None:
                self._owners = (owner, partner)
                other = self._down[partner]
                if not other.early:
                    other.x, other.y = other.at

    def _belongs(self, finger: int, owner: int) -> bool:
        """Whether a finger zooms together with the one that drags."""
        one, other = self._down[owner], self._down[finger]
        slop = SLOP * self.millimetre
        if self._apart(other, *one.at) <= HAND:
            return other.early or other.gone() > slop
        # From afar: both move along the line between them, in opposite directions.
        (ax, ay), (bx, by) = one.at, other.at
        length = hypot(bx - ax, by - ay)
        along_x, along_y = (bx - ax) / length, (by - ay) / length
        began = other.trace[0][0]
        start = next((place for place in reversed(one.trace) if place[0] <= began), one.trace[0])
        first = (ax - start[1]) * along_x + (ay - start[2]) * along_y
        second = (bx - other.x0) * along_x + (by - other.y0) * along_y
        straight = abs(second) > 0.7 * other.gone()
        return straight and first * second < 0 and min(abs(first), abs(second)) > slop

    def _owner_left(self, finger: int, gone: Finger, when: float) -> Flick | Rest | None:
        self._owners = tuple(owner for owner in self._owners if owner != finger)
        if self._owners:
            self._since = when
            return None
        for left in self._down.values():
            # A stranger's finger that stays begins anew, and chooses nothing.
            left.x0, left.y0 = left.x, left.y = left.at
            left.taps, left.early = False, True
        return self._speed(gone, when)

    def _speed(self, gone: Finger, when: float) -> Flick | Rest:
        recent = [place for place in gone.trace if when - place[0] <= MEMORY]
        if when - self._since < MEMORY / 2 or len(recent) < 2 or when - recent[-1][0] > PAUSE:
            return Rest()
        span = max(1.0, recent[-1][0] - recent[0][0])
        dx, dy = (recent[-1][1] - recent[0][1]) / span, (recent[-1][2] - recent[0][2]) / span
        speed = hypot(dx, dy) / self.millimetre
        if speed < SLOWEST:
            return Rest()
        held = min(1.0, FASTEST / speed)
        return Flick(dx * held, dy * held)

    def _tap(self, x: float, y: float, when: float) -> Tap:
        last, last_x, last_y = self._last
        if when - last < DOUBLE_TAP and hypot(x - last_x, y - last_y) < 3 * SLOP * self.millimetre:
            self._last = (-1e9, 0.0, 0.0)
            return Tap(x, y, 2)
        self._last = (when, x, y)
        return Tap(x, y, 1)


def _middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _spread(points: list[tuple[float, float]]) -> float:
    return hypot(points[0][0] - points[1][0], points[0][1] - points[1][1])
