# SPDX-License-Identifier: GPL-3.0-or-later
"""What the map tells besides its regions: the card of each place, the layers and the quiz (build time)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from kiosk.atlas.globe import kilometres
from kiosk.content import schema

if TYPE_CHECKING:
    from kiosk.pack.documents import Writer

Body = dict[str, Any]
Points = Mapping[str, tuple[float, float]]


def card(writer: Writer, place: schema.AnyPlace) -> Body:
    """A place's card: name, country or region, what ties it to the city, how far it is, and a code to take along."""
    content = writer.content
    here = content.places[content.site.here]
    facts = list(_ties(writer, place))
    if place.id != here.id:
        far = kilometres((here.lon, here.lat), (place.lon, place.lat))
        facts.append({"id": "distance", "value": writer.wording.distance(far)})
    told: list[Body] = [{"kind": "facts", "items": facts}]
    if isinstance(place, schema.Partner):
        told.append({"kind": "paragraph", **writer.prose(place.together)})
    elif isinstance(place, schema.Congress):
        told.append({"kind": "paragraph", **writer.prose(place.text)})
    pages = _pages(writer, place)
    if pages:
        told.append({"kind": "links", "items": [writer.link(name) for name in pages]})
    return {
        "name": writer.plain(place.name),
        "country": writer.wording.country(place.country),
        "colour": _colour(writer, place),
        "zone": place.time_zone or "",
        "blocks": [*told, *_code(writer, place), *writer.sources([place])],
    }


def _ties(writer: Writer, place: schema.AnyPlace) -> Iterator[Body]:
    """Kind of tie and since when, each under its own label."""
    content = writer.content
    match place:
        case schema.Partner():
            yield {"id": "tie", "value": writer.plain(place.tie)}
            yield {"id": "since", "value": writer.wording.period(place.since, place.until)}
        case schema.Seat():
            for section in (*content.regions, content.metropolitan):
                if section.seat == place.id:
                    yield {"id": "seat-of", "value": writer.plain(section.section)}
        case schema.Metropolis():
            yield {"id": "member-of", "value": writer.plain(content.metropolitan.section)}
        case schema.Congress():
            yield {"id": "congress", "value": str(place.number)}
            yield {"id": "dates", "value": writer.wording.period(place.date, place.until)}


def _pages(writer: Writer, place: schema.AnyPlace) -> list[str]:
    """The pages that tell of a place: where it is listed, or the longest timeline for a congress."""
    pages = writer.content.pages.values()
    listed = [
        page.id
        for page in pages
        for block in page.blocks
        if isinstance(block, schema.PlaceList) and place.id in block.places
    ]
    if isinstance(place, schema.Congress):
        events = {
            page.id: sum(len(block.items) for block in page.blocks if isinstance(block, schema.Timeline))
            for page in pages
        }
        listed += [name for name, count in events.items() if count == max(events.values()) > 0]
    return list(dict.fromkeys(listed))


def _code(writer: Writer, place: schema.AnyPlace) -> Iterator[Body]:
    """A web page about it: its own, its section's, or the document that tells of it."""
    url = getattr(place, "url", None)
    name = place.name
    if not url and isinstance(place, schema.Seat):
        sections = (*writer.content.regions, writer.content.metropolitan)
        section = next((one for one in sections if one.seat == place.id and one.url), None)
        if section is not None:
            url, name = section.url, section.section
    if url:
        yield from writer.web(url, name)
        return
    source = next((one for one in (writer.content.sources[name] for name in place.source) if one.url), None)
    if source is not None and source.url:
        code = writer.code(source.url)
        yield {"kind": "code", "image": code, "text": source.title, "note": source.publisher}


def _colour(writer: Writer, place: schema.AnyPlace) -> str:
    content = writer.content
    if isinstance(place, schema.Metropolis):
        return content.metropolitan.colour
    region = writer.region_of(place.country)
    return next((one.colour for one in content.regions if one.id == region), "#D3D3CE")


def layers(writer: Writer) -> Iterator[tuple[str, Body]]:
    """Each layer by its kind: its button, what stands above its list, and the list."""
    for layer in writer.content.map.layers:
        shown = [place for place in writer.content.places.values() if layer_of(place) == layer.kind]
        told = [{"kind": "paragraph", **writer.prose(layer.text)}] if layer.text else []
        yield (
            layer.kind,
            {
                "row": {
                    "id": layer.kind,
                    "name": writer.plain(layer.name),
                    "symbol": writer.icon(layer.icon),
                },
                "blocks": [*told, *(choice(writer, place) for place in shown), *writer.sources(shown)],
                "moments": [
                    {"id": place.id, "year": place.date[:4], "name": writer.plain(place.name)}
                    for place in shown
                    if isinstance(place, schema.Congress)
                ],
            },
        )


def layer_of(place: schema.AnyPlace) -> str:
    """The layer that shows a place, empty for the city itself."""
    return {"partner": "partners", "seat": "seats", "metropolis": "metropolis", "congress": "congresses"}.get(
        place.kind, ""
    )


def choice(writer: Writer, place: schema.AnyPlace) -> Body:
    """A place as a line of a list, which opens its card."""
    parts = [writer.wording.country(place.country)]
    if isinstance(place, schema.Partner):
        parts.append(writer.words(place.tie))
    elif isinstance(place, schema.Congress):
        parts.append(writer.wording.period(place.date, place.until))
    elif isinstance(place, schema.Seat):
        sections = (*writer.content.regions, writer.content.metropolitan)
        parts += [writer.words(section.section) for section in sections if section.seat == place.id]
    return {
        "kind": "choice",
        "target": place.id,
        "title": writer.plain(place.name),
        "note": writer.wording.joined(tuple(parts)),
    }


def quiz(writer: Writer, game: schema.Game, points: Points) -> Body:
    """The quiz: its words, and for each country that the map draws the sentences about it."""
    names = {called.id: called.name for called in game.regions}
    regions = {region.id: names.get(region.id, region.name) for region in writer.content.regions}
    sizes = {region.id: len(region.countries) for region in writer.content.regions}
    asked = []
    for entry in game.countries:
        region = writer.region_of(entry.code)
        if entry.code not in points:
            continue
        name = writer.words(entry.name) if entry.name else writer.wording.country(entry.code)
        words = {
            "%country": name,
            "%region": writer.words(regions[region]),
            "%count": str(sizes[region]),
        }
        x, y = points[entry.code]
        asked.append(
            {
                "code": entry.code,
                "name": writer.wording.country(entry.code),
                "region": region,
                "x": x,
                "y": y,
                "question": _filled(writer, game.question, words),
                "right": _filled(writer, game.right, words),
                "wrong": _filled(writer, game.wrong, words),
            }
        )
    return {
        "name": writer.plain(game.name),
        "invitation": writer.plain(game.invitation),
        "symbol": writer.icon(game.icon),
        "regions": [{"id": name, **writer.prose(text)} for name, text in regions.items()],
        "scores": [
            {"least": score.least, **writer.prose(score.text)}
            for score in sorted(game.scores, key=lambda score: score.least)
        ],
        "countries": asked,
    }


def _filled(writer: Writer, text: Mapping[str, str], words: Mapping[str, str]) -> Body:
    sentence = writer.in_language(text)
    for sign, word in words.items():
        sentence = sentence.replace(sign, word)
    return writer.prose_of(sentence)
