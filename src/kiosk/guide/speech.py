# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said on each screen: the same rows that are shown, with what only eyes would see put into words.

Where am I, what is here, where can I go, and how (Canadian Museum for Human Rights; EN 301 549 5.1.3). A screen is a
sequence of utterances; each is made of parts, and each part is one clip of the pack.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kiosk.guide import screens
from kiosk.guide.choice import Choice
from kiosk.guide.route import HOME, Route, Stop
from kiosk.guide.rows import Block, Crumb, Entry, Greeting
from kiosk.pack.reader import Pack, clip_id
from kiosk.pack.readings import bare

JOINER = "\N{WORD JOINER}"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name that Qt's lupdate looks for)
    """Marks a text that is only said, so that it stands in the translation files with the words of the screens."""
    return text


POSITION = QT_TRANSLATE_NOOP("Speech", "%1 of %2")
CHOSEN = QT_TRANSLATE_NOOP("Speech", "chosen")
OFF = QT_TRANSLATE_NOOP("Speech", "not available now")
HERE = QT_TRANSLATE_NOOP("Speech", "you are here")
CHOICES = QT_TRANSLATE_NOOP("Speech", "There are %1 choices here.")
PICTURE = QT_TRANSLATE_NOOP("Speech", "Picture:")
LANGUAGES = QT_TRANSLATE_NOOP("Speech", "Languages:")
HOW = QT_TRANSLATE_NOOP(
    "Speech", "The arrow keys move from one thing to the next. Select opens what you hear."
)
AGAIN = QT_TRANSLATE_NOOP("Speech", "To hear it again, choose Repeat. To go on, choose Next.")
GO_ON = QT_TRANSLATE_NOOP("Speech", "Touch the screen or press any key to go on.")
ON_MAP = "%1 – you are here"  # the map's own words for its mark, which stands on it wherever there is room
PHRASES = (POSITION, CHOSEN, OFF, HERE, CHOICES, PICTURE, LANGUAGES, HOW, AGAIN, GO_ON)


class Part(NamedTuple):
    """Words of an utterance. `text` as it is shown, `words` as it is said (readings instead of kanji).

    `kind` is shown, or added: position, state or direction, which only speech has.
    """

    language: str
    text: str
    words: str
    kind: str = "shown"

    @property
    def clip(self) -> str:
        return clip_id(self.language, self.words)


class Utterance(NamedTuple):
    """What is said in one go. `row`: the block it reads, -1 for none, and `within`: how far down in it, from 0 to 1;
    `name`: the control it tells of, by its accessible name.
    """

    parts: tuple[Part, ...]
    row: int = -1
    within: float = 0
    name: str = ""


class Speaker:
    """Words for one language."""

    def __init__(self, pack: Pack, language: str) -> None:
        self.pack = pack
        self.language = language
        self._interface: dict[str, str] = json.loads(pack.needed_blob("words", language))

    def shown(self, text: str, language: str = "") -> Part:
        plain = text.replace(JOINER, "")
        return Part(language or self.language, plain, plain.strip())

    def prose(self, text: str, spans: str) -> Part:
        """A marked text: what has a reading is said as its reading."""
        said = "".join(reading or words for words, _, reading in json.loads(spans)) if spans else text
        return Part(self.language, text.replace(JOINER, ""), said.replace(JOINER, "").strip())

    def interface(self, source: str, **values: object) -> Part:
        """Words of the screen itself; `values` fill in %1, %2 and %n."""
        return self.shown(self._filled(source, values))

    def added(self, phrase: str, **values: object) -> Part:
        """A position, state or direction."""
        return self.shown(self._filled(phrase, values))._replace(kind="added")

    def position(self, number: int, count: int) -> Part:
        return self.added(POSITION, _1=number, _2=count)

    def _filled(self, source: str, values: dict[str, object]) -> str:
        text = self._interface.get(source, source)
        for sign, value in values.items():
            text = text.replace(f"%{sign.removeprefix('_')}", str(value).replace(JOINER, ""))
        return text


def on_screen(pack: Pack, language: str, route: Route) -> tuple[Utterance, ...]:
    """All that is said on the present screen of a route, in the order in which it is read."""
    speaker, stop = Speaker(pack, language), route.here
    page = None if stop.page == HOME else screens.page(pack, stop.page, language)
    if page is None:
        told = _home(speaker)
    elif page.screen == "map":
        told = _map(speaker, page, stop)
    else:
        told = _article(speaker, page)
    return tuple(_heard((*told, *_bar(speaker, route))))


def control(pack: Pack, language: str, route: Route, name: str) -> Utterance:
    """What is said when a control gets the focus: as it is told on its screen, else its name."""
    plain = name.replace(JOINER, "")
    for told in on_screen(pack, language, route):
        if told.name == plain:
            return told
    speaker = Speaker(pack, language)
    names = {row.name: row.id for row in screens.site(pack, language).languages}
    return Utterance((speaker.shown(plain, names.get(plain, "")),), name=plain)


def _invitation(greeting: Greeting) -> tuple[str, ...]:
    """What attract shows in one language, without the readings over its words."""
    at_length = (greeting.city, greeting.title, greeting.subtitle) if greeting.full else ()
    return tuple(map(bare, (*at_length, greeting.invitation)))


def attract(pack: Pack) -> tuple[Utterance, ...]:
    """The invitation, in every language."""
    default = pack.meta("default_language")
    speaker = Speaker(pack, default)
    languages = screens.site(pack, default).languages
    return tuple(
        _heard(
            Utterance(tuple(speaker.shown(text, language.id) for text in _invitation(greeting)))
            for language, greeting in zip(languages, screens.greetings(pack), strict=True)
        )
    )


def welcome(pack: Pack, language: str) -> tuple[Utterance, ...]:
    """What a visitor hears first: which languages there are, each in its own voice, and how to move."""
    speaker = Speaker(pack, language)
    names = [speaker.shown(row.name, row.id) for row in screens.site(pack, language).languages]
    return (Utterance((speaker.added(LANGUAGES), *names)), Utterance((speaker.added(HOW),)))


def languages(pack: Pack, language: str) -> tuple[Utterance, ...]:
    """The list of languages, each in its own voice."""
    speaker = Speaker(pack, language)
    rows = screens.site(pack, language).languages
    told = [Utterance((speaker.interface("Choose your language"),))]
    told.append(Utterance((speaker.interface("Close"),), name=speaker.interface("Close").text))
    for number, row in enumerate(rows, 1):
        chosen = [speaker.added(CHOSEN)] if row.id == language else []
        position = speaker.position(number, len(rows))
        told.append(Utterance((speaker.shown(row.name, row.id), *chosen, position), name=row.name))
    return tuple(_heard(told))


SIZES = ("Standard", "Large", "Larger", "Largest")
COLOURS = {
    "light": "Light",
    "dark": "Dark",
    "contrast": "High contrast",
    "safe": "Map for every colour vision",
}

SWITCHES = {"none": "No switch", "two": "Two switches: next, select", "one": "One switch: select"}


def ease(pack: Pack, language: str, choice: Choice) -> tuple[Utterance, ...]:
    """The list of what makes the kiosk easier to use, and what is chosen of it."""
    speaker = Speaker(pack, language)
    told = [Utterance((speaker.interface("Easier to use"),))]
    told.append(Utterance((speaker.interface("Close"),), name=speaker.interface("Close").text))
    site = screens.site(pack, language)
    read = language not in {row.id for row in site.languages}
    groups = {
        "Text size": [
            *((name, number == choice.text_size) for number, name in enumerate(SIZES)),
            *([("Readings over kanji", read)] if read or site.furigana else []),
        ],
        "Colours": [(name, theme == choice.theme) for theme, name in COLOURS.items()],
        "Movement and height": [
            ("Less movement", choice.reduced_motion),
            *([("Everything within reach", choice.within_reach)] if choice.reach_offered else []),
        ],
        "Switches": [(name, scanning == choice.scanning) for scanning, name in SWITCHES.items()],
    }
    for heading, names in groups.items():
        told.append(Utterance((speaker.interface(heading),)))
        for number, (name, is_chosen) in enumerate(names, 1):
            control = speaker.interface(name)
            state = [speaker.added(CHOSEN)] if is_chosen else []
            position = [speaker.position(number, len(names))] if len(names) > 1 else []
            told.append(Utterance((control, *state, *position), name=control.text))
    return tuple(_heard(told))


def warning(pack: Pack, language: str, remaining: int) -> Utterance:
    """The countdown before the session ends (WCAG 2.2.1)."""
    speaker = Speaker(pack, language)
    return Utterance(
        (
            speaker.interface("Are you still there?"),
            speaker.interface("Back to the start in %n second(s).", n=remaining),
            speaker.interface("Go on"),
            speaker.interface("Finish"),
            speaker.added(GO_ON),
        )
    )


def warned_at(seconds: int) -> tuple[int, ...]:
    """When a countdown from `seconds` is said: at its start, half way, and with ten seconds left."""
    return tuple(sorted({seconds, (seconds + 1) // 2, min(10, seconds)}, reverse=True))


def prompt(pack: Pack, language: str) -> Utterance:
    """What is said when a listening visitor has been silent (NFB purchasing checklist: more than 20 seconds)."""
    return Utterance((Speaker(pack, language).added(AGAIN),))


def everything(pack: Pack) -> Iterator[Part]:
    """Every part that any screen can say, for the build."""
    yield from _parts(attract(pack))
    for language in [row.id for row in screens.site(pack, pack.meta("default_language")).languages]:
        yield from _parts(welcome(pack, language))
        yield from _parts(languages(pack, language))
        yield from _parts(ease(pack, language, Choice(reduced_motion=True)))
        yield from prompt(pack, language).parts
        site = screens.site(pack, language)
        for patience in (site.patience, site.slow_patience):
            for remaining in warned_at(round(patience.warning_seconds)):
                yield from warning(pack, language, remaining).parts
        stops = [Stop(), *map(Stop, screens.page_ids(pack, language))]
        map_page = screens.map_page(pack, language).page
        stops += [Stop(map_page, region.id) for region in screens.regions(pack, language)]
        for stop in stops:
            yield from _parts(on_screen(pack, language, Route().to(stop)))
        speaker = Speaker(pack, language)
        yield from (speaker.interface(name) for name in (*CONTROLS, *READER))


# Controls that sight alone needs: what is read needs no turning of pages. They are said when they have the focus.
CONTROLS = ("Home", "Back", "Closer", "Farther", "World", "More", "Back up", "All regions", "Go on", "Finish")
READER = ("Previous", "Stop", "Repeat", "Next", "Slower", "Faster", "Quieter", "Louder")


def _parts(utterances: Iterable[Utterance]) -> Iterator[Part]:
    return (part for told in utterances for part in told.parts)


def _heard(utterances: Iterable[Utterance]) -> Iterator[Utterance]:
    """Without parts that have no words, and without utterances that have no parts."""
    for told in utterances:
        parts = tuple(part for part in told.parts if part.words)
        if parts:
            yield told._replace(parts=parts, name=told.name.replace(JOINER, ""))


# Screens


def _home(speaker: Speaker) -> Iterator[Utterance]:
    site = screens.site(speaker.pack, speaker.language)
    cards = screens.home_cards(speaker.pack, speaker.language)
    map_page = screens.map_page(speaker.pack, speaker.language)
    count = len(cards) + 1
    yield Utterance(
        (*map(speaker.shown, (site.city, site.title, site.subtitle)), speaker.added(CHOICES, _1=count))
    )
    opening = speaker.interface("Open the map")
    told = (speaker.shown(map_page.title), speaker.shown(map_page.summary), opening)
    yield Utterance((*told, speaker.position(1, count)), name=map_page.title)
    for number, card in enumerate(cards, 2):
        told = (speaker.shown(card.title), speaker.shown(card.summary), speaker.position(number, count))
        yield Utterance(told, name=card.title)


def _article(speaker: Speaker, page: screens.Page) -> Iterator[Utterance]:
    yield Utterance((speaker.shown(page.title), speaker.shown(page.summary)))
    if page.code:
        contact = page.screen == "contact"
        yield Utterance(
            (
                speaker.interface(
                    "Point your phone's camera here to save this contact."
                    if contact
                    else "Read more on the city's website"
                ),
            )
        )
    yield _trail(speaker, page.trail)
    yield from _blocks(speaker, page.blocks)


def _map(speaker: Speaker, page: screens.Page, stop: Stop) -> Iterator[Utterance]:
    yield Utterance((speaker.shown(page.title),))
    yield _trail(speaker, page.trail)
    yield Utterance(tuple(map(speaker.interface, ("Closer", "Farther", "World"))))
    marks = screens.markers(speaker.pack, "", speaker.language)
    here = next((mark.name for mark in marks if mark.kind == "here"), "")
    if here:
        yield Utterance((speaker.shown(here),), name=speaker.interface("To %1 on the map", _1=here).text)
        yield Utterance((speaker.added(ON_MAP, _1=here),))
    panel = screens.region_panel(speaker.pack, stop.region, speaker.language) if stop.region else None
    if panel is not None:
        yield Utterance((speaker.shown(panel.name), speaker.shown(panel.section)))
        yield Utterance((speaker.interface("All"),), name=speaker.interface("All regions").text)
        yield from _blocks(speaker, panel.blocks)
        return
    yield Utterance((speaker.interface("Touch a region on the map or here."),))
    regions = screens.regions(speaker.pack, speaker.language)
    for number, region in enumerate(regions, 1):
        told = (speaker.shown(region.name), speaker.position(number, len(regions)))
        yield Utterance(told, name=region.name)
    yield Utterance((speaker.shown(screens.site(speaker.pack, speaker.language).caption),))


def _trail(speaker: Speaker, trail: tuple[Crumb, ...]) -> Utterance:
    """The way from home; its last step is where the visitor is."""
    steps = tuple(speaker.shown(crumb.title) for crumb in trail)
    return Utterance((speaker.interface("Home"), *steps, speaker.added(HERE)))


def _bar(speaker: Speaker, route: Route) -> Iterator[Utterance]:
    """What is always there: home, back, languages, listening."""
    state = {
        "Home": [speaker.added(CHOSEN)] if route.here.page == HOME else [],
        "Back": [] if route.can_go_back else [speaker.added(OFF)],
        "Start over": [],
        "Language": [],
        "Accessibility": [],
        "Listen": [speaker.added(CHOSEN)],
    }
    for name, told in state.items():
        control = speaker.interface(name)
        yield Utterance((control, *told), name=control.text)


# Blocks


def _blocks(speaker: Speaker, blocks: Iterable[Block]) -> Iterator[Utterance]:
    for row, block in enumerate(blocks):
        told = list(_heard(_block(speaker, block)))
        for number, utterance in enumerate(told):
            yield utterance._replace(row=row, within=number / max(1, len(told) - 1))


def _block(speaker: Speaker, block: Block) -> Iterator[Utterance]:
    shown = speaker.shown
    match block.kind:
        case "paragraph":
            yield Utterance((speaker.prose(block.text, block.prose),))
        case "quote":
            yield Utterance((speaker.prose(block.text, block.prose), shown(f"— {block.note}")))
        case "facts":
            yield from _counted(
                speaker,
                [(_label(speaker, fact), shown(fact.value), shown(fact.note)) for fact in block.items],
            )
        case "timeline":
            yield from _counted(
                speaker,
                [(shown(event.value), shown(event.title), shown(event.note)) for event in block.items],
            )
        case "cards":
            told = [(shown(card.title), shown(card.note)) for card in block.items]
            yield from _counted(speaker, told, [card.title for card in block.items])
        case "links":
            yield from _counted(
                speaker, [(shown(link.title),) for link in block.items], [link.title for link in block.items]
            )
        case "place":
            show = speaker.interface("On the map")
            told_place = (shown(block.title), shown(block.note), show)
            yield Utterance(told_place, name=f"{block.title}: {show.text}")
            yield Utterance((speaker.prose(block.text, block.prose),))
        case "members":
            of_cities = block.target == "metropolis"
            head = speaker.interface("Members on the map" if of_cities else "Drawn in this colour")
            yield Utterance((head, shown(block.text)))
        case "image":
            alternative = shown(block.text)._replace(kind="added")
            yield Utterance((speaker.added(PICTURE), alternative, shown(block.note)))
        case "contact":
            yield Utterance((shown(block.text),))
            yield from _counted(
                speaker, [(speaker.interface(CONTACT[line.id]), shown(line.value)) for line in block.items]
            )
            yield Utterance((shown(block.note),))
        case "sources":
            yield Utterance((speaker.interface("Sources"), shown(block.text)))
        case _:  # heading, code
            yield Utterance((shown(block.text), shown(block.note)))


CONTACT = {"division": "Division", "address": "Address", "phone": "Telephone", "fax": "Fax"}
LABELS = {
    "seat": "Office",
    "countries": "Countries and regions",
    "members": "Members shown here",
    "partners": "Partner cities here",
}


def _label(speaker: Speaker, fact: Entry) -> Part:
    return speaker.shown(fact.title) if fact.title else speaker.interface(LABELS[fact.id])


def _counted(
    speaker: Speaker, told: Sequence[tuple[Part, ...]], names: Sequence[str] = ()
) -> Iterator[Utterance]:
    """Items of a list, each with its position when there are several."""
    for number, parts in enumerate(told, 1):
        position = (speaker.position(number, len(told)),) if len(told) > 1 else ()
        yield Utterance((*parts, *position), name=names[number - 1] if names else "")
