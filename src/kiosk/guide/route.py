# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the visitor is, and the way back."""

from __future__ import annotations

from typing import NamedTuple

HOME = "home"
SEARCH = ":search"  # no page can have this id


class Stop(NamedTuple):
    """One screen the visitor was on: `home`, the search or a page id; on the map also the chosen region, place and layer."""

    page: str = HOME
    region: str = ""
    place: str = ""
    layer: str = ""


class Route(NamedTuple):
    """The stops since the start of the session, the present one last."""

    stops: tuple[Stop, ...] = (Stop(),)

    @property
    def here(self) -> Stop:
        return self.stops[-1]

    @property
    def can_go_back(self) -> bool:
        return len(self.stops) > 1

    def to(self, stop: Stop) -> Route:
        """Goes on to a stop. Going home forgets the way; the stop one is on changes nothing."""
        if stop.page == HOME:
            return Route()
        return self if stop == self.here else Route((*self.stops, stop)[-DEPTH:])

    def at(self, region: str, place: str, layer: str = "") -> Route:
        """The same screen with another choice on the map; `back` leaves the map, not the choice."""
        return Route((*self.stops[:-1], self.here._replace(region=region, place=place, layer=layer)))

    def back(self) -> Route:
        return Route(self.stops[:-1]) if self.can_go_back else self


DEPTH = 50  # a session that wanders for an hour keeps a bounded way back
