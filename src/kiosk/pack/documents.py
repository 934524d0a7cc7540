# SPDX-License-Identifier: GPL-3.0-or-later
"""The documents of a pack: what each screen shows in each language, worded and formatted at build time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from io import BytesIO
from typing import Any

import segno

from kiosk.content import captions, films, leaflets, markup, schema
from kiosk.content.load import Content
from kiosk.content.translations import key
from kiosk.pack import cards, readings, vcard
from kiosk.pack.language import Wording
from kiosk.pack.leaflets import picture_id
from kiosk.pack.reader import CROWD

Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """One row of the table `document`."""

    kind: str
    id: str
    language: str
    position: int
    body: Body


@dataclass
class Writer:
    """Words the content in one language. `project` gives map units for (lon, lat).

    `codes` collects the QR codes and `icons` the icons that the documents need, `ratios` has the shape of each image,
    `points` a point of each country that the map draws.
    `borrowed` collects the languages that stand in where a translation is missing, `loans` the languages of such texts.
    """

    content: Content
    wording: Wording
    project: Callable[[float, float], tuple[float, float]]
    ratios: dict[str, float]
    points: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    codes: dict[str, bytes] = field(default_factory=dict)
    icons: set[str] = field(default_factory=set)
    borrowed: dict[str, schema.Language] = field(default_factory=dict)
    loans: dict[str, str] = field(default_factory=dict)

    @property
    def language(self) -> str:
        return self.wording.language.id

    @cached_property
    def chain(self) -> list[schema.Language]:
        return chain(self.content.site, self.wording.language)

    def documents(self) -> Iterator[Document]:
        yield self._document("site", "site", 0, self._site())
        for position, page in enumerate(self.content.pages.values()):
            yield self._document("page", page.id, position, self._page(page))
        for position, region in enumerate(self.content.regions):
            yield self._document("region", region.id, position, self._region(region))
        metropolitan = self.content.metropolitan
        yield self._document(
            "region", metropolitan.id, len(self.content.regions), self._metropolitan(metropolitan)
        )
        for position, place in enumerate(self.content.places.values()):
            if place.kind == CROWD:
                continue  # in the tables of places, not one document each
            yield self._document("place", place.id, position, self._place(place))
            yield self._document("card", place.id, position, cards.card(self, place))
        for position, (kind, layer) in enumerate(cards.layers(self)):
            yield self._document("layer", kind, position, layer)
        if self.content.map.game:
            yield self._document("game", "game", 0, cards.quiz(self, self.content.map.game, self.points))
        for position, notice in enumerate(self.content.notices.values()):
            if not notice.withdrawn:
                yield self._document("notice", notice.id, position, self._notice(notice))
        if self.content.contact.opening:
            yield self._document(
                "calendar", "calendar", 0, calendar(self.content.contact.opening, self.wording)
            )

    def _document(self, kind: str, name: str, position: int, body: Body) -> Document:
        return Document(kind, name, self.language, position, body)

    # Words

    def in_language(self, text: Mapping[str, str]) -> str:
        """The text in this language, or in the first of its stand-ins that has it."""
        original = key(text[self.content.site.languages[0].id])
        for language in self.chain:
            words = text.get(language.id) or self.content.translations.get(language.id, {}).get(original)
            if words:
                alike = len(text) > 1 and len(set(text.values())) == 1
                if language.id != self.language and not alike and not self.wording.language.readings_for:
                    self.borrowed[language.id] = language
                    self.loans[markup.bare(_spans(words, markup.parse))] = language.id
                return words
        raise LookupError(f"no language has '{original}'")

    def plain(self, text: Mapping[str, str] | None) -> str:
        """A text with its lines breaking between phrases; its readings only in languages that have them everywhere."""
        return self.wording.phrased(self.words(text))

    def words(self, text: Mapping[str, str] | None) -> str:
        """The same, with its lines breaking anywhere."""
        if not text:
            return ""
        spans = self.spans(text)
        if not self.wording.has_readings:
            return markup.bare(spans)
        return readings.written((span.text, span.emphasis, span.reading) for span in spans)

    def spans(self, text: Mapping[str, str]) -> tuple[markup.Span, ...]:
        """A text with the readings that its words have, shown or not."""
        return _spans(self.in_language(text), markup.parse_plain)

    def bare(self, text: Mapping[str, str] | None) -> str:
        """A text in its letters alone."""
        return markup.bare(self.spans(text)) if text else ""

    def name(self, place: schema.AnyPlace) -> str:
        """What the map calls a place: on it there is no room for readings, so they stand in place of their words."""
        return readings.kana(self.words(place.name))

    def prose(self, text: Mapping[str, str]) -> Body:
        """A marked text: `prose` for the Prose item, JSON [[words, emphasis, reading], …], and `text` in plain words."""
        return self.prose_of(self.in_language(text))

    def prose_of(self, words: str) -> Body:
        """The same for words of this language."""
        spans = _spans(words, markup.parse)
        rows = zip(self.wording.phrased_parts([span.text for span in spans]), spans, strict=True)
        written = [[words, span.emphasis or bool(span.link), span.reading] for words, span in rows]
        return {
            "prose": json.dumps(written, ensure_ascii=False, separators=(",", ":")),
            "text": markup.bare(spans),
        }

    def _note(self) -> Iterator[Body]:
        """That some of the words since the last note are in another language, for want of a translation."""
        names = [self.wording.name_of(language) for language in self.borrowed.values()]
        self.borrowed.clear()
        if names:
            yield {"kind": "borrowed", "text": self.wording.listed(names)}

    def sources(self, facts: Iterable[schema.Fact]) -> Iterator[Body]:
        """The sources of these facts as a block, each once, in the order they are met; nothing when there are none."""
        met = dict.fromkeys(name for fact in facts for name in fact.source)
        sources = [self.content.sources[name] for name in met]
        if sources:
            lines = dict.fromkeys(f"{source.publisher}: {source.title}" for source in sources)
            yield {"kind": "sources", "text": "\n".join(lines)}

    # Screens

    def _site(self) -> Body:
        site = self.content.site
        furigana = next((row.id for row in site.languages if row.readings_for == self.language), "")
        body = {
            "city": self.plain(site.city),
            "title": self.plain(site.title),
            "subtitle": self.plain(site.subtitle),
            "invitation": self.plain(site.invitation),
            "caption": self.plain(site.map.caption),
            "weekdays": self.wording.weekdays(),
            "languages": [
                {"id": row.id, "name": row.name, "family": row.font}
                for row in site.languages
                if not row.readings_for
            ],
            "font": self.wording.language.font,
            "locale": str(self.wording.locale).replace("_", "-"),
            "right_to_left": self.wording.right_to_left,
            "chain": [row.id for row in self.chain],
            "furigana": furigana,
            "timezone": site.timezone,
            "idle": site.idle.model_dump(),
            "switches": site.switches,
            "switch_seconds": site.switch_seconds,
            "mount": {
                **site.screen.model_dump(exclude={"lit", "brightness"}),
                "diagonal_inches": site.screen.diagonal_inches or 0,
                "reach_mm": site.screen.reach_mm
                if site.screen.has_room_within_reach
                else site.screen.lower_edge_mm,
            },
            "lit": [one.model_dump() for one in site.screen.lit],
            "brightness": [one.model_dump() for one in site.screen.brightness],
            "home": list(site.home),
            "map_page": next(page.id for page in self.content.pages.values() if page.screen == "map"),
        }
        for name in site.home:
            self.plain(self.content.pages[name].title)
            self.plain(self.content.pages[name].summary)
        return {**body, "borrowed": "".join(note["text"] for note in self._note())}

    def _page(self, page: schema.Page) -> Body:
        blocks = [block for written in page.blocks for block in self._block(written)]
        code = ""
        facts = list(_facts(page.blocks))
        if page.screen == "contact":
            blocks.insert(0, self._contact())
            contact = self.content.contact
            facts += filter(
                None, (contact.division, contact.address, contact.phone, contact.fax, contact.opening)
            )
            code = self.code(vcard.written(self._card()))
        elif page.url:
            code = self.code(page.url)
        for block in page.blocks:
            if block.kind == "places":
                facts += [self.content.places[name] for name in block.places]
        body = {
            "id": page.id,
            "screen": page.screen,
            "icon": self.icon(page.icon),
            "title": self.plain(page.title),
            "summary": self.plain(page.summary),
            "trail": [{"page": step.id, "title": self.words(step.title)} for step in self._trail(page)],
            "code": code,
        }
        return {**body, "blocks": [*self._note(), *blocks, *self.sources(facts)]}

    def _trail(self, page: schema.Page) -> list[schema.Page]:
        steps = [page]
        while steps[0].parent:
            steps.insert(0, self.content.pages[steps[0].parent])
        return steps

    def icon(self, name: str) -> str:
        self.icons.add(name)
        return name

    def _block(self, block: schema.Block) -> Iterator[Body]:
        match block:
            case schema.Heading():
                yield {"kind": "heading", "text": self.plain(block.text)}
            case schema.Paragraph():
                yield {"kind": "paragraph", **self.prose(block.text)}
                yield from self._links(block.text)
            case schema.Quote():
                yield {"kind": "quote", **self.prose(block.text), "note": self.plain(block.by)}
                yield from self._links(block.text)
            case schema.Facts():
                yield {"kind": "facts", "items": self._key_facts(block.items)}
            case schema.Timeline():
                yield {"kind": "timeline", "items": [self._event(event) for event in block.items]}
            case schema.Cards():
                yield {"kind": "cards", "items": [self.link(name) for name in block.pages]}
            case schema.Picture():
                note = "  ".join(filter(None, (self.plain(block.caption), block.credit)))
                yield {
                    "kind": "image",
                    "text": self.bare(block.alt),
                    "note": note,
                    "image": block.file,
                    "ratio": self.ratios[block.file],
                }
            case schema.Leaflet():
                yield self._leaflet(block)
            case schema.Video() | schema.Audio():
                yield self._played(block)
            case schema.PlaceList():
                yield from (self._entry(self.content.places[name]) for name in block.places)
            case schema.QrCode():
                yield from self.web(block.url, block.caption)

    def _nearest(self, files: Mapping[str, str]) -> str:
        """The language among these that comes nearest to the visitor's."""
        return next((language.id for language in self.chain if language.id in files), next(iter(files)))

    def _played(self, block: schema.Video | schema.Audio) -> Body:
        """A film or recording: `text` is its transcript, `items` are the captions that come nearest, `image` its poster."""
        cues: tuple[captions.Cue, ...] = ()
        if block.captions:
            name = block.captions[self._nearest(block.captions)]
            cues = captions.look(self.content.root / name).cues
        seen = films.look(self.content.root / block.file, block.kind)
        return {
            "kind": block.kind,
            "target": block.file,
            "title": self.plain(block.title),
            "text": self.plain(block.transcript),
            "note": "  ".join(filter(None, (self.plain(block.caption), block.credit))),
            "image": (block.poster or "") if isinstance(block, schema.Video) else "",
            "ratio": seen.ratio,
            "items": [
                {"id": f"{cue.start} {cue.end}", "title": self.wording.phrased(cue.text)} for cue in cues
            ],
        }

    def _leaflet(self, block: schema.Leaflet) -> Body:
        """The leaflet in the language that comes nearest; what is read aloud of its pages is in that language, too,
        unless staff have written it."""
        language = self._nearest(block.files)
        name = block.files[language]
        sheets = leaflets.look(self.content.root / name).sheets
        spoken = [self.bare(text) for text in block.spoken] or [sheet.text for sheet in sheets]
        own = language in (self.language, self.wording.language.readings_for)
        called = next(row for row in self.content.site.languages if row.id == language)
        foreign = "" if own else self.wording.leaflet_in(self.wording.name_of(called))
        credit = "  ".join(filter(None, (self.plain(block.caption), block.credit)))
        return {
            "kind": "leaflet",
            "target": self.language if block.spoken else language,
            "title": self.plain(block.title),
            "text": self.plain(block.summary),
            "note": "\n".join(filter(None, (foreign, credit))),
            "image": picture_id(name, 0).rpartition("/")[0],
            "ratio": min(sheet.ratio for sheet in sheets),
            "items": [{"value": text} for text in spoken],
        }

    def _key_facts(self, facts: Iterable[schema.KeyFact]) -> list[Body]:
        return [
            {
                "title": self.plain(fact.label),
                "value": self.plain(fact.value),
                "note": "\n".join(filter(None, (self.plain(fact.note), self.wording.as_of(fact.as_of)))),
            }
            for fact in facts
        ]

    def _event(self, event: schema.Event) -> Body:
        return {
            "value": self.wording.period(event.date, event.until),
            "title": self.plain(event.title),
            "note": self.plain(event.text),
        }

    def link(self, name: str) -> Body:
        page = self.content.pages[name]
        return {
            "id": name,
            "title": self.plain(page.title),
            "note": self.plain(page.summary),
            "symbol": self.icon(page.icon),
        }

    def _links(self, text: Mapping[str, str]) -> Iterator[Body]:
        """The pages a paragraph names become buttons under it: words in a line are too small to be tapped."""
        links = [span.link for span in _spans(self.in_language(text), markup.parse)]
        pages = dict.fromkeys(link.removeprefix("page:") for link in links if link.startswith("page:"))
        if pages:
            yield {"kind": "links", "items": [self.link(name) for name in pages]}

    def _entry(self, place: schema.AnyPlace) -> Body:
        """A place as a block: name, country, kind of tie and date, and what the two cities do together."""
        country = self.wording.country(place.country)
        if not isinstance(place, schema.Partner):
            return {"kind": "place", "target": place.id, "title": self.plain(place.name), "note": country}
        since = self.wording.period(place.since, place.until)
        return {
            "kind": "place",
            "target": place.id,
            **self.prose(place.together),
            "title": self.plain(place.name),
            "note": "\n".join((country, self.wording.joined((self.words(place.tie), since)))),
        }

    # Contact

    def _contact(self) -> Body:
        contact = self.content.contact
        lines = [
            ("division", "ph.buildings", self.plain(contact.division.value)),
            ("address", "ph.map-pin", self._address()),
            ("phone", "ph.phone", self.wording.telephone(contact.phone.value)),
        ]
        if contact.opening:
            lines.insert(0, ("hours", "ph.clock", self.wording.opening_hours(contact.opening)))
        if contact.fax:
            lines.append(("fax", "ph.printer", self.wording.telephone(contact.fax.value)))
        return {
            "kind": "contact",
            "text": self.plain(contact.organisation),
            "note": self.plain(contact.note),
            "items": [{"id": name, "symbol": self.icon(icon), "value": value} for name, icon, value in lines],
        }

    def _address(self) -> str:
        contact = self.content.contact
        street, country = self.plain(contact.address.value), self.plain(contact.country)
        return self.wording.address(street, contact.postcode, country)

    def _card(self) -> vcard.Card:
        contact = self.content.contact
        return vcard.Card(
            organisation=self.bare(contact.organisation),
            division=self.bare(contact.division.value),
            street=self.bare(contact.address.value),
            postcode=contact.postcode,
            country=self.bare(contact.country),
            phone=contact.phone.value,
            fax=contact.fax.value if contact.fax else "",
        )

    def code(self, text: str) -> str:
        """Draws a QR code (ISO/IEC 18004), one pixel a module with its quiet zone of four; gives its blob's id.

        The id is made of the text: Qt keeps pictures by their names, so a code that says something else is another one.
        """
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        self.codes[name] = _drawn(text)
        return name

    # Notices

    def _notice(self, notice: schema.Notice) -> Body:
        return {**term(notice), "title": self.plain(notice.title), "text": self.plain(notice.text)}

    # Map

    def _region(self, region: schema.Region) -> Body:
        x, y = self.project(region.label.lon, region.label.lat)
        names = self.wording.sorted(self.wording.country(row.code) for row in region.countries)
        near = [
            place
            for place in self.content.places.values()
            if isinstance(place, schema.Partner | schema.Here) and self.region_of(place.country) == region.id
        ]
        partners = [place for place in near if isinstance(place, schema.Partner)]
        own = [{"id": "countries", "value": str(len(names))}]
        if partners:
            own.append({"id": "partners", "value": str(len(partners))})
        facts = [region, *region.facts, *region.countries, *near]
        drawn = [{"kind": "members", "target": region.id, "text": self.wording.listed(names)}]
        return self._panel(region, (x, y), own, partners, drawn, facts, self._view(region.view))

    def _metropolitan(self, section: schema.Section) -> Body:
        members = [place for place in self.content.places.values() if place.kind == "metropolis"]
        facts = [section, *section.facts, *members]
        own = [{"id": "members", "value": str(len(members))}]
        listed = [
            {"kind": "members", "target": section.id},
            *(cards.choice(self, place) for place in members),
        ]
        return self._panel(section, (0.0, 0.0), own, [], listed, facts, [])

    def _panel(
        self,
        section: schema.Section,
        label: tuple[float, float],
        own: list[Body],
        partners: list[schema.Partner],
        members: list[Body],
        facts: Iterable[schema.Fact],
        view: list[float],
    ) -> Body:
        """What stands beside the map: what the section is, key facts, partners, who is drawn, and the sources."""
        if section.seat:
            seat = self.content.places[section.seat]
            country = self.wording.country(seat.country)
            own = [{"id": "seat", "value": self.plain(seat.name), "note": country}, *own]
            facts = [*facts, seat]
        body = {
            "row": {
                "id": section.id,
                "name": self.plain(section.name),
                "section": self.plain(section.section),
                "colour": section.colour,
                "x": label[0],
                "y": label[1],
            },
            "view": view,
        }
        blocks = [
            {"kind": "paragraph", **self.prose(section.text)},
            {"kind": "facts", "items": [*own, *self._key_facts(section.facts)]},
            *(cards.choice(self, place) for place in partners),
            *members,
            *self.web(section.url, section.section),
            *self.sources(facts),
        ]
        return {**body, "blocks": [*self._note(), *blocks]}

    def web(self, url: str | None, name: Mapping[str, str]) -> Iterator[Body]:
        """A web site as a QR code: the kiosk opens none."""
        if url:
            yield {"kind": "code", "image": self.code(url), "text": self.plain(name), "note": url}

    def _view(self, view: schema.Box) -> list[float]:
        """The frame x0, y0, x1, y1 in map units of a box in degrees: its edges bulge, so they are sampled."""
        steps = [i / 16 for i in range(17)]
        lons = [view.west + (view.east - view.west) * part for part in steps]
        lats = [view.south + (view.north - view.south) * part for part in steps]
        edge = [(lon, lat) for lon in lons for lat in (view.south, view.north)]
        edge += [(lon, lat) for lat in lats for lon in (view.west, view.east)]
        points = [self.project(lon, lat) for lon, lat in edge]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return [min(xs), min(ys), max(xs), max(ys)]

    @cached_property
    def _regions(self) -> dict[str, str]:
        return {row.code: region.id for region in reversed(self.content.regions) for row in region.countries}

    def region_of(self, country: str) -> str:
        return self._regions.get(country, "")

    def _place(self, place: schema.AnyPlace) -> Body:
        """A place that the map marks for itself."""
        x, y = self.project(place.lon, place.lat)
        region = self.region_of(place.country)
        everywhere = ["", *(row.id for row in self.content.regions), "metropolis"]
        match place.kind:
            case "here":
                shown, priority = everywhere, 0
            case "seat":
                sections = (*self.content.regions, self.content.metropolitan)
                shown, priority = [row.id for row in sections if row.seat == place.id], 1
            case "partner":
                shown, priority = [region], 2
            case "congress":
                shown, priority = [], 2
            case _:
                shown, priority = ["metropolis"], 3
        if place.kind == "here":
            shown = [*shown, *(f"+{layer.kind}" for layer in self.content.map.layers)]
        else:
            shown = [*shown, f"+{cards.layer_of(place)}"]
        return {
            "row": {
                "id": place.id,
                "kind": place.kind,
                "name": self.words(place.name),
                "x": x,
                "y": y,
                "priority": priority,
            },
            "shown_in": shown,
            "region": "metropolis" if place.kind == "metropolis" else region,
        }


@lru_cache(maxsize=1000)
def _drawn(text: str) -> bytes:
    picture = BytesIO()
    segno.make(text, error="m", micro=False).save(picture, kind="png", scale=1, border=4)
    return picture.getvalue()


def term(notice: schema.Notice) -> Body:
    """When a notice is shown, as the schedule reads it."""
    return {
        "id": notice.id,
        "kind": notice.kind,
        "priority": notice.priority,
        "first": notice.first,
        "last": notice.last or "",
        "weekdays": list(notice.weekdays),
        "opens": notice.hours.opens if notice.hours else "",
        "closes": notice.hours.closes if notice.hours else "",
    }


def calendar(opening: schema.Opening, wording: Wording) -> Body:
    """When the city hall is open, as the schedule reads it, with the public holidays of Japan."""
    week: dict[str, list[list[str]]] = {}
    for days in opening.week:
        for weekday in days.weekdays:
            week.setdefault(weekday, []).append([days.opens, days.closes])
    return {
        "week": {weekday: sorted(hours) for weekday, hours in week.items()},
        "closed_on_holidays": opening.holidays == "closed",
        "holidays": wording.holidays() if opening.holidays == "closed" else {},
        "year_end": [opening.year_end.first, opening.year_end.last] if opening.year_end else [],
        "special": {
            one.date: [[one.hours.opens, one.hours.closes]] if one.hours else [] for one in opening.special
        },
    }


def chain(site: schema.Site, language: schema.Language) -> list[schema.Language]:
    """The language and those that stand in for it, the nearest first; the last one has every text."""
    known = {row.id: row for row in site.languages}
    found = [language]
    while (behind := found[-1].fallback or found[-1].readings_for) is not None:
        found.append(known[behind])
    return found


def _spans(
    text: str, parse: Callable[[str], tuple[markup.Span, ...] | markup.MarkupProblem]
) -> tuple[markup.Span, ...]:
    spans = parse(text)
    assert isinstance(spans, tuple), "load() lets no faulty markup through"
    return spans


def _facts(blocks: Iterable[schema.Block]) -> Iterator[schema.Fact]:
    """Every fact in these blocks."""
    for block in blocks:
        if isinstance(block, schema.Fact):
            yield block
        elif isinstance(block, schema.Facts | schema.Timeline):
            yield from block.items
