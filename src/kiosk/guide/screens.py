# SPDX-License-Identifier: GPL-3.0-or-later
"""What each screen shows, in one language."""

from __future__ import annotations

from typing import Any, NamedTuple

from kiosk.guide import clock
from kiosk.guide.idle import Patience
from kiosk.guide.rows import (
    Block,
    Bright,
    Card,
    Crumb,
    Entry,
    Greeting,
    Language,
    Layer,
    Lit,
    Marker,
    Moment,
    Region,
)
from kiosk.pack.reader import Pack


class Mount(NamedTuple):
    """The real screen and where it hangs. Millimetres; the diagonal is 0 when the panel is to be asked."""

    diagonal_inches: float
    viewing_distance_mm: int
    lower_edge_mm: int
    reach_mm: int  # as high as the lower edge where the screens do not fit below it


class Site(NamedTuple):
    """What is the same on every screen."""

    city: str
    title: str
    subtitle: str
    invitation: str
    caption: str
    languages: tuple[Language, ...]
    patience: Patience
    timezone: str
    slow_patience: Patience  # for who uses reading aloud, keys or the largest text
    mount: Mount
    scanning: str  # see kiosk.guide.choice
    switch_seconds: float
    font: str  # the family of the language's letters
    locale: str  # what CLDR and a screen reader call the language
    right_to_left: bool
    chain: tuple[str, ...]  # the language and those that stand in for it
    furigana: str  # the same language with readings over its words, empty when there is none
    borrowed: str  # the languages, by name, that stand in on the home screen; empty when none does
    lit: tuple[Lit, ...]  # when the screen is lit; empty: always
    brightness: tuple[Bright, ...]


class Page(NamedTuple):
    """A page: article, map or contact."""

    id: str
    screen: str
    icon: str
    title: str
    summary: str
    trail: tuple[Crumb, ...]
    blocks: tuple[Block, ...]
    code: str  # the QR code's blob id, empty when the page has none


class Panel(NamedTuple):
    """What the map tells beside it: about a region, the Metropolitan section, a layer or a place. `section` is the line
    under the name: of a place, its country or region."""

    id: str
    name: str
    section: str
    colour: str
    blocks: tuple[Block, ...]
    view: tuple[float, ...]  # x0, y0, x1, y1 in map units: what the map flies to; empty for the whole world


def site(pack: Pack, language: str) -> Site:
    body = _needed(pack, "site", "site", language)
    return Site(
        city=body["city"],
        title=body["title"],
        subtitle=body["subtitle"],
        invitation=body["invitation"],
        caption=body["caption"],
        languages=tuple(Language(**row) for row in body["languages"]),
        timezone=body["timezone"],
        patience=Patience(body["idle"]["seconds"], body["idle"]["warning_seconds"]),
        slow_patience=Patience(body["idle"]["slow_seconds"], body["idle"]["slow_warning_seconds"]),
        mount=Mount(**body["mount"]),
        scanning=body["switches"],
        switch_seconds=body["switch_seconds"],
        font=body["font"],
        locale=body["locale"],
        right_to_left=body["right_to_left"],
        chain=tuple(body["chain"]),
        furigana=body["furigana"],
        borrowed=body["borrowed"],
        lit=tuple(Lit(tuple(one["weekdays"]), one["opens"], one["closes"]) for one in body["lit"]),
        brightness=tuple(sorted(Bright(one["at"], one["percent"]) for one in body["brightness"])),
    )


def greetings(pack: Pack) -> tuple[Greeting, ...]:
    """The attract screen's words, one row a language."""
    rows = [site(pack, language.id) for language in site(pack, pack.meta("default_language")).languages]
    return tuple(
        Greeting(row.title, row.subtitle, row.invitation, row.font, len(row.chain) == 1) for row in rows
    )


def home_cards(pack: Pack, language: str) -> tuple[Card, ...]:
    """The cards of the home screen, in the staff's order; the map is not among them, it is the picture above them."""
    body = _needed(pack, "site", "site", language)
    return tuple(_card(pack, name, language) for name in body["home"] if name != body["map_page"])


def map_page(pack: Pack, language: str) -> Card:
    """The page that is the map."""
    return _card(pack, _needed(pack, "site", "site", language)["map_page"], language)


def page(pack: Pack, name: str, language: str) -> Page | None:
    """The page of this id, None when the pack has none."""
    body = pack.document("page", name, language)
    if body is None:
        return None
    return Page(
        id=name,
        screen=body["screen"],
        icon=body["icon"],
        title=body["title"],
        summary=body["summary"],
        trail=tuple(Crumb(**crumb) for crumb in body["trail"]),
        blocks=blocks(body["blocks"]),
        code=body["code"],
    )


def page_ids(pack: Pack, language: str) -> list[str]:
    """Every page of the pack."""
    return [body["id"] for body in pack.documents("page", language)]


def contact(pack: Pack, language: str) -> Block | None:
    """Who can be asked, as the contact screen has it: `text` the organisation, among its lines the division."""
    pages = (page(pack, name, language) for name in page_ids(pack, language))
    return next((one for found in pages if found for one in found.blocks if one.kind == "contact"), None)


def regions(pack: Pack, language: str) -> tuple[Region, ...]:
    """The regions in the staff's order, the Metropolitan section last."""
    return tuple(Region(**body["row"]) for body in pack.documents("region", language))


def region_panel(pack: Pack, name: str, language: str) -> Panel | None:
    """The panel of a region, None when the pack has none of this id."""
    body = pack.document("region", name, language)
    if body is None:
        return None
    row = body["row"]
    return Panel(
        id=name,
        name=row["name"],
        section=row["section"],
        colour=row["colour"],
        blocks=blocks(body["blocks"]),
        view=tuple(body["view"]),
    )


def layers(pack: Pack, language: str) -> tuple[Layer, ...]:
    """What the map can show, in the staff's order."""
    return tuple(Layer(**body["row"]) for body in pack.documents("layer", language))


def layer_panel(pack: Pack, name: str, language: str) -> Panel | None:
    """The panel of a layer that is a list of places, None when the pack has none of this id."""
    body = pack.document("layer", name, language)
    if body is None:
        return None
    return Panel(name, body["row"]["name"], "", "", blocks(body["blocks"]), ())


def moments(pack: Pack, name: str, language: str) -> tuple[Moment, ...]:
    """The time line of a layer; empty when it has none."""
    body = pack.document("layer", name, language)
    return tuple(Moment(**row) for row in body["moments"]) if body else ()


def place_panel(pack: Pack, name: str, language: str, now: float) -> Panel | None:
    """The card of a place at `now` (seconds since 1970), None when the pack has none of this id."""
    body = pack.document("card", name, language)
    if body is None:
        return None
    told = list(blocks(body["blocks"]))
    if body["zone"]:
        days = weekdays(pack, language)
        time = clock.local_time(pack.needed_blob("zone", body["zone"]), now)
        entry = Entry(id="time", value=time.clock, note=days[time.weekday])
        told[0] = told[0]._replace(items=(*told[0].items, entry))
    return Panel(name, body["name"], body["country"], body["colour"], tuple(told), ())


def weekdays(pack: Pack, language: str) -> tuple[str, ...]:
    """The names of the days of the week, as a card's clock has them."""
    return tuple(_needed(pack, "site", "site", language)["weekdays"])


def place_point(pack: Pack, name: str, language: str) -> tuple[float, float] | None:
    """Where a place stands on the map, in map units; None when the pack has none of this id."""
    body = pack.document("place", name, language)
    return None if body is None else (body["row"]["x"], body["row"]["y"])


def quiz_invitation(pack: Pack, language: str) -> Card | None:
    """The way into the quiz; None when the pack has none."""
    body = pack.document("game", "game", language)
    return None if body is None else Card("", body["name"], body["invitation"], body["symbol"])


def marked(pack: Pack, language: str) -> dict[str, tuple[Marker, ...]]:
    """The places the map marks, important ones first: by the region that is chosen, by +layer, and by "" for the whole
    world."""
    found: dict[str, list[Marker]] = {}
    for body in pack.documents("place", language):
        for name in body["shown_in"]:
            found.setdefault(name, []).append(Marker(**body["row"]))
    return {
        name: tuple(sorted(rows, key=lambda marker: (marker.priority, marker.id)))
        for name, rows in found.items()
    }


def markers(pack: Pack, name: str, language: str) -> tuple[Marker, ...]:
    """The places the map marks while region `name`, or the layer +`name`, is chosen (empty: the whole world),
    important ones first."""
    return marked(pack, language).get(name, ())


def region_of_place(pack: Pack, name: str, language: str) -> str:
    """The region a place lies in, empty when it has none."""
    body = pack.document("place", name, language)
    if body is not None:
        return str(body["region"])
    place = pack.place(name, language)
    return "" if place is None else place.region


def marked_in(pack: Pack, name: str, language: str) -> tuple[str, str]:
    """The region or the layer in which the map marks a place: the region it lies in, if it does."""
    region = region_of_place(pack, name, language)
    body = pack.document("place", name, language)
    if body is None or region in body["shown_in"]:
        return region, ""
    layer = next((one for one in body["shown_in"] if one.startswith("+")), "")
    return "", layer.removeprefix("+")


def blocks(bodies: list[dict[str, Any]]) -> tuple[Block, ...]:
    return tuple(
        Block(**{**body, "items": tuple(Entry(**entry) for entry in body.get("items", ()))})
        for body in bodies
    )


def _card(pack: Pack, name: str, language: str) -> Card:
    body = _needed(pack, "page", name, language)
    return Card(page=name, title=body["title"], summary=body["summary"], symbol=body["icon"])


def _needed(pack: Pack, kind: str, name: str, language: str) -> dict[str, Any]:
    body = pack.document(kind, name, language)
    if body is None:
        raise LookupError(f"the pack has no {kind} '{name}' in '{language}'")
    return body
