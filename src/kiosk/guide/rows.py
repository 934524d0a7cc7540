# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows a screen is made of. Every field is a str, int, float, bool or a tuple of rows."""

from __future__ import annotations

from typing import NamedTuple


class Language(NamedTuple):
    """A language the visitor can choose, named in its own script and drawn in its own font."""

    id: str
    name: str
    family: str


class Card(NamedTuple):
    """A way to a page. `screen` is article, map or contact."""

    page: str
    title: str
    summary: str
    symbol: str


class Crumb(NamedTuple):
    """One step of the breadcrumb; `page` is empty for home."""

    page: str
    title: str


class Entry(NamedTuple):
    """One item of a block: a key fact, an event of a timeline, a link, a contact line."""

    id: str = ""
    title: str = ""
    value: str = ""
    prose: str = ""
    note: str = ""
    symbol: str = ""


class Block(NamedTuple):
    """One block of a page. `prose` is a JSON list of spans for the Prose item, `text` the same in plain words."""

    kind: str
    target: str = ""  # of a place: its id
    title: str = ""
    text: str = ""
    prose: str = ""
    note: str = ""
    image: str = ""
    ratio: float = 1.0
    items: tuple[Entry, ...] = ()


class Region(NamedTuple):
    """A region of the map or the Metropolitan section. Positions in map units (see kiosk.atlas.projection)."""

    id: str
    name: str
    section: str
    colour: str
    x: float
    y: float


class Marker(NamedTuple):
    """A place on the map. `kind` is here, partner, seat, metropolis or congress; positions in map units."""

    id: str
    kind: str
    name: str
    x: float
    y: float
    priority: int


class Label(NamedTuple):
    """A mark or a region's name as it stands on the map: `dx`, `dy` in px from the point; `named` when it fits."""

    id: str
    kind: str
    name: str
    x0: float
    y0: float
    dx: float
    dy: float
    named: bool


class Notice(NamedTuple):
    """A notice of now, in one language."""

    id: str
    language: str
    title: str
    text: str


class Layer(NamedTuple):
    """What the map can show, as a button."""

    id: str
    name: str
    symbol: str


class Moment(NamedTuple):
    """A congress in the time line: `id` is its place."""

    id: str
    year: str
    name: str


class Answer(NamedTuple):
    """An answer of the quiz. `verdict` is open, right (it was), wrong (it was chosen) or over (neither)."""

    id: str
    text: str
    prose: str
    verdict: str


class Greeting(NamedTuple):
    """What the attract screen says in one language; in full, or only that one may touch it."""

    title: str
    subtitle: str
    invitation: str
    family: str
    full: bool


class Lit(NamedTuple):
    """Hours of some days of the week, as 08:00 and 17:15."""

    weekdays: tuple[str, ...]
    opens: str
    closes: str


class Bright(NamedTuple):
    """From this time of the day on so many percent."""

    at: str
    percent: int
