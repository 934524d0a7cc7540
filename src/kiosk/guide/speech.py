# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said on each screen: the same rows that are shown, with what only eyes would see put into words.

Where am I, what is here, where can I go, and how (Canadian Museum for Human Rights; EN 301 549 5.1.3). A screen is a
sequence of utterances; each is made of parts, and each part is one clip of the pack.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kiosk.guide import quiz, schedule, screens, search
from kiosk.guide.choice import Choice
from kiosk.guide.quiz import Quiz
from kiosk.guide.route import HOME, SEARCH, Route, Stop
from kiosk.guide.rows import Block, Crumb, Entry, Greeting, Notice
from kiosk.guide.search import Finding, Question
from kiosk.pack.reader import Pack, clip_id
from kiosk.pack.readings import bare, kana

JOINER = "\N{WORD JOINER}"
GAME = "game"


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name that Qt's lupdate looks for)
    """Marks a text that is only said, so that it stands in the translation files with the words of the screens."""
    return text


POSITION = QT_TRANSLATE_NOOP("Speech", "%1 of %2")
CHOSEN = QT_TRANSLATE_NOOP("Speech", "chosen")
OFF = QT_TRANSLATE_NOOP("Speech", "not available now")
HERE = QT_TRANSLATE_NOOP("Speech", "you are here")
CHOICES = QT_TRANSLATE_NOOP("Speech", "There are %1 choices here.")
PICTURE = QT_TRANSLATE_NOOP("Speech", "Picture:")
VIDEO = QT_TRANSLATE_NOOP("Speech", "Video, with what is said and seen in it:")
AUDIO = QT_TRANSLATE_NOOP("Speech", "Recording, with what is said in it:")
LANGUAGES = QT_TRANSLATE_NOOP("Speech", "Languages:")
HOW = QT_TRANSLATE_NOOP(
    "Speech", "The arrow keys move from one thing to the next. Select opens what you hear."
)
WHO = QT_TRANSLATE_NOOP("Speech", "Who to ask for help:")
AGAIN = QT_TRANSLATE_NOOP("Speech", "To hear it again, choose Repeat. To go on, choose Next.")
GO_ON = QT_TRANSLATE_NOOP("Speech", "Touch the screen or press any key to go on.")
TYPED = QT_TRANSLATE_NOOP("Speech", "Typed so far:")
KEYS_HERE = QT_TRANSLATE_NOOP("Speech", "Then come the keys to type with, and what was found.")
IN_TEXT = QT_TRANSLATE_NOOP("Speech", "found in its text")
# How a span, a full hour and another time are said, where a voice would read their signs otherwise.
UNTIL = QT_TRANSLATE_NOOP("Speech", "%1 to %2")
HOUR = QT_TRANSLATE_NOOP("Speech", "%1:00")
TIME = QT_TRANSLATE_NOOP("Speech", "%1:%2")
BORROWED = "Partly shown in %1: there is no translation yet."
NO_VOICE = "There is no voice for this language yet. You can listen in:"
UNPLAYABLE = "This cannot be played just now."
ON_MAP = "%1 – you are here"  # the map's own words for its mark, which stands on it wherever there is room
PHRASES = (
    POSITION,
    CHOSEN,
    OFF,
    HERE,
    CHOICES,
    PICTURE,
    VIDEO,
    AUDIO,
    LANGUAGES,
    HOW,
    WHO,
    AGAIN,
    GO_ON,
    TYPED,
    KEYS_HERE,
    IN_TEXT,
)


class Part(NamedTuple):
    """Words of an utterance. `text` as it is shown, `words` as it is said (readings instead of kanji).

    `kind` is shown, letter: one of several that are shown together, or added: position, state or direction, which only
    speech has.
    """

    language: str
    text: str
    words: str
    kind: str = "shown"

    @property
    def clip(self) -> str:
        return clip_id(self.language, self.words)


class Utterance(NamedTuple):
    """What is said in one go. `row`: the block, finding or card it reads, -1 for none, and `within`: how far down in it,
    from 0 to 1; `name`: the control it tells of, by its accessible name.
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
        self._borrowed: dict[str, str] = json.loads(pack.blobs("borrowed").get(language, "{}"))

    def shown(self, text: str, language: str = "") -> Part:
        plain = text.replace(JOINER, "")
        own = self._borrowed.get(bare(plain), self.language)
        if not language and own != self.language:
            return Speaker(self.pack, own).shown(text)
        said = (
            re.sub(" ?[~～] ?", self._until, kana(plain)) if language in ("", self.language) else kana(plain)
        )
        return Part(language or own, bare(plain), said.strip())

    def timed(self, part: Part) -> Part:
        """Times and spans of them as a voice has to say them."""
        words = re.sub(r"(\d+):(\d\d)", self._spelt, part.words)
        return part._replace(words=re.sub(" ?[–〜] ?", self._until, words))

    def _spelt(self, time: re.Match[str]) -> str:
        hour, minute = time.groups()
        pattern = self._said(HOUR if minute == "00" else TIME)
        return time[0] if ":" in pattern else pattern.replace("%1", hour).replace("%2", str(int(minute)))

    def _until(self, dash: re.Match[str]) -> str:
        return self._said(UNTIL).removeprefix("%1").removesuffix("%2")

    def _said(self, pattern: str) -> str:
        return bare(self._interface.get(pattern, pattern))

    def prose(self, text: str, spans: str) -> Part:
        """A marked text: what has a reading is said as its reading."""
        said = "".join(reading or words for words, _, reading in json.loads(spans)) if spans else text
        plain = text.replace(JOINER, "")
        own = self._borrowed.get(plain, self.language)
        return Part(own, plain, said.replace(JOINER, "").strip())

    def interface(self, source: str, **values: object) -> Part:
        """Words of the screen itself; `values` fill in %1, %2 and %n."""
        return self.shown(self._filled(source, values))

    def written(self, name: str) -> str:
        """The words of the screen that an accessible name is, with their readings."""
        return next((words for words in self._interface.values() if bare(words) == name), name)

    def asked_for(self, name: str) -> str:
        """What the screens ask for to get an accessible name; empty when it is none of their words."""
        return next((source for source, words in self._interface.items() if bare(words) == name), "")

    def borrowed(self, names: str) -> Utterance:
        """That some of the text is in other languages, for want of a translation."""
        return Utterance((self.interface(BORROWED, _1=names),))

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


class Leaf(NamedTuple):
    """A leaflet that is open over the whole screen, and its page, from 1."""

    block: Block
    page: int


class Present(NamedTuple):
    """What a screen tells beside its content: the time (seconds since 1970), the round of the quiz, what is looked for, and
    what the notice board has: notices of now, emergencies in every language, whether the city hall is open."""

    now: float = 0
    quiz: Quiz | None = None
    question: Question = Question()
    notices: tuple[Notice, ...] = ()
    emergencies: tuple[Notice, ...] = ()
    today: schedule.Now | None = None


NOTHING = Present()


def on_screen(pack: Pack, language: str, route: Route, present: Present = NOTHING) -> tuple[Utterance, ...]:
    """All that is said on the present screen of a route, in the order in which it is read; in an emergency only that."""
    if present.emergencies:
        return tuple(_heard(_notices(Speaker(pack, language), present.emergencies)))
    speaker, stop = Speaker(pack, language), route.here
    page = None if stop.page in (HOME, SEARCH) else screens.page(pack, stop.page, language)
    if stop.page == SEARCH:
        told = _search(speaker, present.question)
    elif page is None:
        told = _home(speaker, present.notices)
    elif page.screen == "map":
        told = _map(speaker, page, route, present)
    else:
        told = _article(speaker, page, present.today)
    return tuple(_heard((*told, *_bar(speaker, route))))


def control(pack: Pack, language: str, route: Route, name: str, present: Present = NOTHING) -> Utterance:
    """What is said when a control gets the focus: as it is told on its screen, else its name."""
    plain = name.replace(JOINER, "")
    screen = on_screen(pack, language, route, present)
    for told in screen:
        if told.name == plain:
            return told
    for part in _parts(screen):
        if part.text == plain:
            return Utterance((part,), name=plain)
    speaker = Speaker(pack, language)
    names = {row.name: row.id for row in screens.site(pack, language).languages}
    return Utterance((speaker.shown(speaker.written(plain), names.get(plain, "")),), name=plain)


def typed(pack: Pack, language: str, question: Question) -> Utterance:
    """What is said when a key was pressed: what is typed now, and how much is found."""
    speaker = Speaker(pack, language)
    told = _found(speaker, question, search.answer(pack, question, language)) if question.asked else []
    return Utterance((*_letters(speaker, question.words), *told))


def _invitation(greeting: Greeting) -> tuple[str, ...]:
    """What attract shows in one language, without the readings over its words."""
    at_length = (greeting.title, greeting.subtitle) if greeting.full else ()
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
    return (Utterance((speaker.added(LANGUAGES), *names)), *how(pack, language))


def how(pack: Pack, language: str) -> tuple[Utterance, ...]:
    """How to move, for who works with keys."""
    return (Utterance((Speaker(pack, language).added(HOW),)),)


def guidance(pack: Pack, language: str) -> tuple[Utterance, ...]:
    """What the Help key says first: how to move, and whom to ask (WCAG 3.2.6), as the contact screen names them."""
    speaker = Speaker(pack, language)
    block = screens.contact(pack, language)
    if block is None:
        return how(pack, language)
    people = [block.text, *(line.value for line in block.items if line.id == "division")]
    return (*how(pack, language), Utterance((speaker.added(WHO), *map(speaker.shown, people))))


def stand_in(pack: Pack, language: str, voices: Sequence[str]) -> str:
    """The language in which somebody is spoken to whose own has no voice: the first with one of those that stand in."""
    chain = screens.site(pack, language).chain
    return next((one for one in (*chain, pack.meta("default_language")) if one in voices), language)


def without_voice(pack: Pack, language: str, voices: Sequence[str]) -> Utterance:
    """That the language has no voice, and which have one, each in its own voice."""
    speaker = Speaker(pack, stand_in(pack, language, voices))
    rows = screens.site(pack, language).languages
    names = [speaker.shown(row.name, row.id) for row in rows if row.id in voices]
    return Utterance((speaker.interface(NO_VOICE), *names))


def control_in(
    pack: Pack, spoken: str, language: str, name: str, told: Sequence[Utterance], shown: Sequence[Utterance]
) -> Utterance:
    """What is said of a control when its language has no voice: the same in the language that is spoken.

    `told` has the screen in the spoken language, `shown` in the visitor's own.
    """
    plain = name.replace(JOINER, "")
    at = next((at for at, one in enumerate(shown) if one.name == plain), None)
    if at is not None and len(told) == len(shown):
        return told[at]
    speaker = Speaker(pack, spoken)
    for row in screens.site(pack, language).languages:
        if row.name == plain:
            return Utterance((speaker.shown(plain, row.id),), name=plain)
    asked = Speaker(pack, language).asked_for(plain)
    return Utterance((speaker.interface(asked),) if asked else (), name=plain)


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
    groups = {
        "Text size": [
            *((name, number == choice.text_size) for number, name in enumerate(SIZES)),
            *([("Readings over kanji", choice.readings)] if site.furigana else []),
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


def leaflet(pack: Pack, language: str, leaf: Leaf | None) -> tuple[Utterance, ...]:
    """A page of a leaflet over the whole screen."""
    speaker = Speaker(pack, language)
    if leaf is None:
        return (Utterance((speaker.interface("Close"),), name=speaker.interface("Close").text),)
    told = [Utterance((speaker.shown(leaf.block.title),)), _sheet(speaker, leaf.block, leaf.page)]
    return tuple(
        _heard((*told, Utterance((speaker.interface("Close"),), name=speaker.interface("Close").text)))
    )


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


def unplayable(pack: Pack, language: str) -> Utterance:
    """That a film or a recording cannot be played."""
    return Utterance((Speaker(pack, language).interface(UNPLAYABLE),))


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
        yield from _parts(guidance(pack, language))
        yield from _parts(languages(pack, language))
        yield from _parts(ease(pack, language, Choice(reduced_motion=True, reach_offered=True)))
        yield from prompt(pack, language).parts
        yield from unplayable(pack, language).parts
        yield Speaker(pack, language).interface(NO_VOICE)
        site = screens.site(pack, language)
        for patience in (site.patience, site.slow_patience):
            for remaining in warned_at(round(patience.warning_seconds)):
                yield from warning(pack, language, remaining).parts
        stops = [Stop(), *map(Stop, screens.page_ids(pack, language))]
        map_page = screens.map_page(pack, language).page
        stops += [Stop(map_page, region.id) for region in screens.regions(pack, language)]
        layers = [row.id for row in screens.layers(pack, language) if row.id not in ("regions", GAME)]
        stops += [Stop(map_page, layer=layer) for layer in layers]
        places = [body["row"] for body in pack.documents("place", language)]
        stops += [Stop(map_page, place=place["id"]) for place in places]
        for stop in stops:
            yield from _parts(on_screen(pack, language, Route().to(stop)))
        speaker = Speaker(pack, language)
        yield from _searches(speaker)
        yield from _parts(_board(speaker))
        yield from (speaker.shown(place["name"]) for place in places)
        yield from _clock(speaker)
        yield from _rounds(speaker)
        yield from (speaker.interface(name) for name in (*CONTROLS, *READER))


def _clock(speaker: Speaker) -> Iterator[Part]:
    """Every hour and every minute, and every day of the week."""
    yield from (speaker.shown(f"{number:02}") for number in range(60))
    yield from map(speaker.shown, screens.weekdays(speaker.pack, speaker.language))


def _board(speaker: Speaker) -> Iterator[Utterance]:
    """Every notice, and all that can be said of the opening hours, whatever the day."""
    bodies = speaker.pack.documents("notice", speaker.language)
    yield from _notices(
        speaker, [Notice(body["id"], speaker.language, body["title"], body["text"]) for body in bodies]
    )
    body = speaker.pack.document("calendar", "calendar", speaker.language)
    if body is None:
        return
    found = schedule.calendar(body)
    hours = {span for spans in (*found.week.values(), *found.special.values()) for span in spans}
    states = [schedule.Now("over"), schedule.Now("closed")]
    states += [schedule.Now("later", opens) for opens, _ in hours]
    states += [schedule.Now("open", closes) for _, closes in hours]
    states += [schedule.Now("closed", name=name) for name in sorted(set(found.holidays.values()))]
    for state in states:
        yield Utterance((_today(speaker, state),))


def _rounds(speaker: Speaker) -> Iterator[Part]:
    """Every question of the quiz, each way it can be answered, and every end."""
    pack, language = speaker.pack, speaker.language
    if screens.quiz_invitation(pack, language) is None:
        return
    questions = quiz.questions(pack, language)
    count = len(quiz.begin(pack, language, 0).questions)
    for one in questions:
        for given in ((), *((choice,) for choice in one.choices)):
            yield from _parts(_quiz(speaker, Quiz((one,), given)))
    for at in range(count):
        yield speaker.interface("Question %1 of %2", _1=at + 1, _2=count)
    yield speaker.interface("Next question")
    for score in range(count + 1):
        ends = tuple(questions[:1]) * count
        right = ends[0].right
        wrong = next(choice for choice in ends[0].choices if choice != right)
        given = (right,) * score + (wrong,) * (count - score)
        yield from _parts(_quiz(speaker, Quiz(ends, given, count)))


def _searches(speaker: Speaker) -> Iterator[Part]:
    """Every list, and all that can be found by typing: how much, and each of it, wherever it stands."""
    pack, language = speaker.pack, speaker.language
    for question in (Question(list=name) for name in search.LISTS):
        yield from _parts(_search(speaker, question))
        for choice in search.choices(pack, question, language):
            yield from _parts(_search(speaker, question._replace(item=choice.id)))
    yield from _parts((_field(speaker, Question(LETTERS + own_letters(speaker))),))
    yield from map(speaker.interface, (NOTHING_FOUND, PLACES_HERE, *search_keys(speaker)))
    yield speaker.added(IN_TEXT)
    for count in range(1, search.MOST + 1):
        yield speaker.interface(COUNT, n=count)
        yield from (speaker.position(number, count) for number in range(1, count + 1))


# Controls that sight alone needs: what is read needs no turning of pages. They are said when they have the focus.
CONTROLS = (
    *("Previous page", "Next page", "Whole screen", "Up", "Down", "Left", "Right"),
    *("Play", "Pause", "10 seconds back", "10 seconds on", "Captions", "Transcript"),
    *("Home", "Back", "Closer", "Farther", "World", "More", "Back up", "All regions", "Go on", "Finish"),
)
READER = ("Previous", "Stop", "Repeat", "Next", "Slower", "Faster", "Quieter", "Louder")


def _parts(utterances: Iterable[Utterance]) -> Iterator[Part]:
    return (part for told in utterances for part in told.parts)


def _heard(utterances: Iterable[Utterance]) -> Iterator[Utterance]:
    """Without parts that have no words, and without utterances that have no parts."""
    for told in utterances:
        parts = tuple(part for part in told.parts if part.words)
        if parts:
            yield told._replace(parts=parts, name=bare(told.name.replace(JOINER, "")))


# Screens


def _notices(speaker: Speaker, notices: Iterable[Notice]) -> Iterator[Utterance]:
    """Each as its own language says it."""
    for notice in notices:
        own = Speaker(speaker.pack, notice.language)
        yield Utterance((own.shown(notice.title), own.shown(notice.text)))


TODAY = {"open": "Open today until %1", "later": "Opens today at %1", "over": "Closed for today"}
CLOSED, CLOSED_FOR = "Closed today", "Closed today: %1"


def _today(speaker: Speaker, now: schedule.Now) -> Part:
    """Whether the city hall is open."""
    if now.state == "closed":
        return speaker.interface(CLOSED_FOR, _1=now.name) if now.name else speaker.interface(CLOSED)
    return speaker.timed(speaker.interface(TODAY[now.state], _1=now.time.removeprefix("0")))


def _line(speaker: Speaker, line: Entry) -> Part:
    """A line of the contact block; dashes in numbers are no spans of time."""
    told = speaker.shown(line.value)
    return speaker.timed(told) if line.id == "hours" else told


def _home(speaker: Speaker, notices: tuple[Notice, ...]) -> Iterator[Utterance]:
    yield from _notices(speaker, notices)
    site = screens.site(speaker.pack, speaker.language)
    cards = screens.home_cards(speaker.pack, speaker.language)
    map_page = screens.map_page(speaker.pack, speaker.language)
    count = len(cards) + 1
    yield Utterance(
        (*map(speaker.shown, (site.city, site.title, site.subtitle)), speaker.added(CHOICES, _1=count))
    )
    if site.borrowed:
        yield speaker.borrowed(site.borrowed)
    opening = speaker.interface("Open the map")
    told = (speaker.shown(map_page.title), speaker.shown(map_page.summary), opening)
    yield Utterance((*told, speaker.position(1, count)), name=map_page.title)
    for number, card in enumerate(cards, 2):
        told = (speaker.shown(card.title), speaker.shown(card.summary), speaker.position(number, count))
        yield Utterance(told, row=number - 2, name=card.title)


COUNT = "%n found"
NOTHING_FOUND = "Nothing was found. Try fewer letters, or choose from a list above."
PLACES_HERE = "Places here"
LIST_NAMES = {"initial": "By name", "region": "By region", "tie": "By kind of tie"}
KINDS = {"page": "Page", "region": "Region", "place": "Place"}
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"


LATIN = "1234567890/qwertyuiop/asdfghjkl/ zxcvbnm"  # what Keys.qml has the languages' own keys written in place of


def own_letters(speaker: Speaker) -> str:
    """The letters that the language's own keys write; none where Latin ones do."""
    keys = speaker.interface(LATIN).text
    if keys == LATIN:
        return ""
    return search.KANA if speaker.language.startswith("ja") else keys.replace("/", "").replace(" ", "")


def search_keys(speaker: Speaker) -> tuple[str, ...]:
    """The keys with words on them."""
    own = own_letters(speaker)
    turns = ("Kana", "ABC") if own else ()
    return (*turns, *(["Voiced or small"] if own == search.KANA else []), "Space", "Erase", "Clear")


def _search(speaker: Speaker, question: Question) -> Iterator[Utterance]:
    """What is typed, the lists, and what was found or the items of the open list; `row` counts these."""
    pack, language = speaker.pack, speaker.language
    yield Utterance((speaker.interface("Search"),))
    yield _field(speaker, question)
    for number, (kind, name) in enumerate(LIST_NAMES.items(), 1):
        control = speaker.interface(name)
        chosen = [speaker.added(CHOSEN)] if kind == question.list and not question.words else []
        yield Utterance((control, *chosen, speaker.position(number, len(LIST_NAMES))), name=control.text)
    if not question.asked:
        rows = search.choices(pack, question, language)
        for number, row in enumerate(rows, 1):
            shown = speaker.shown(row.name)
            named = (
                speaker.interface("Names with %1", _1=row.name) if question.list == search.FIRST else shown
            )
            yield Utterance((shown, speaker.position(number, len(rows))), row=number - 1, name=named.text)
        return
    findings = search.answer(pack, question, language)
    yield Utterance(tuple(_found(speaker, question, findings)))
    for number, one in enumerate(findings):
        about = speaker.added(IN_TEXT) if one.match else speaker.shown(one.note)
        told = (speaker.shown(one.title), about, speaker.interface(KINDS[one.kind]))
        yield Utterance((*told, speaker.position(number + 1, len(findings))), row=number, name=one.title)


def _field(speaker: Speaker, question: Question) -> Utterance:
    """What is typed, letter by letter; before that, what can be typed."""
    if question.words:
        return Utterance((*_letters(speaker, question.words), speaker.added(KEYS_HERE)))
    return Utterance((speaker.interface("A city, a country, a word"), speaker.added(KEYS_HERE)))


def _letters(speaker: Speaker, words: str) -> Iterator[Part]:
    """The letters that are typed, each in a language that has a key for it."""
    if not words:
        return
    yield speaker.added(TYPED)
    for letter in words:
        if letter == " ":
            yield speaker.added("Space")
        else:
            yield speaker.shown(letter, _language_of(speaker, letter))._replace(kind="letter")


def _language_of(speaker: Speaker, letter: str) -> str:
    """The visitor's language when it has the letter, else the first that does: the language may change after typing."""
    if letter.isascii() or letter in own_letters(speaker):
        return speaker.language
    others = (row.id for row in screens.site(speaker.pack, speaker.language).languages)
    return next(
        (one for one in others if letter in own_letters(Speaker(speaker.pack, one))), speaker.language
    )


def _found(speaker: Speaker, question: Question, findings: Sequence[Finding]) -> Iterator[Part]:
    """How much was found, or in which list this stands."""
    if not findings:
        yield speaker.interface(NOTHING_FOUND)
    elif question.words:
        yield speaker.interface(COUNT, n=len(findings))
    elif question.list == search.HERE:
        yield speaker.interface(PLACES_HERE)
    else:
        rows = search.choices(speaker.pack, question, speaker.language)
        yield from (speaker.shown(row.name) for row in rows if row.id == question.item)


def _article(speaker: Speaker, page: screens.Page, today: schedule.Now | None) -> Iterator[Utterance]:
    contact = page.screen == "contact"
    yield Utterance((speaker.shown(page.title), speaker.shown(page.summary)))
    if contact and today is not None:
        yield Utterance((_today(speaker, today),))
    if page.code:
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


def _map(speaker: Speaker, page: screens.Page, route: Route, present: Present) -> Iterator[Utterance]:
    stop = route.here
    yield Utterance((speaker.shown(page.title),))
    yield _trail(speaker, page.trail)
    yield Utterance(tuple(map(speaker.interface, ("Closer", "Farther", "World"))))
    marks = screens.markers(speaker.pack, "", speaker.language)
    here = next((mark.name for mark in marks if mark.kind == "here"), "")
    if here:
        yield Utterance((speaker.shown(here),), name=speaker.interface("To %1 on the map", _1=here).text)
        yield Utterance((speaker.added(ON_MAP, _1=here),))
    yield from _layers(speaker, stop)
    if stop.layer == GAME:
        yield from _quiz(speaker, present.quiz)
        return
    yield from _moments(speaker, stop)
    panel = tuple(_panel(speaker, stop, present.now))
    yield from panel
    yield from _marks(speaker, stop, {part.text for part in _parts(panel)})


def _layers(speaker: Speaker, stop: Stop) -> Iterator[Utterance]:
    """What the map can show, and which of it it shows."""
    rows = screens.layers(speaker.pack, speaker.language)
    if len(rows) < 2:
        return
    on = stop.region if any(row.id == stop.region for row in rows) else stop.layer or "regions"
    for number, row in enumerate(rows, 1):
        chosen = [speaker.added(CHOSEN)] if row.id == on else []
        yield Utterance(
            (speaker.shown(row.name), *chosen, speaker.position(number, len(rows))), name=row.name
        )


def _moments(speaker: Speaker, stop: Stop) -> Iterator[Utterance]:
    """The time line; the place is on its card and in the list, and here it is told for who cannot see the map."""
    rows = screens.moments(speaker.pack, stop.layer, speaker.language) if stop.layer else ()
    for number, row in enumerate(rows, 1):
        chosen = [speaker.added(CHOSEN)] if row.id == stop.place else []
        place = speaker.shown(row.name)._replace(kind="added")
        told = (speaker.shown(row.year), place, *chosen, speaker.position(number, len(rows)))
        yield Utterance(told, name=f"{row.year} {row.name}")


def _panel(speaker: Speaker, stop: Stop, now: float) -> Iterator[Utterance]:
    """What stands beside the map: of a place before a region, of a region before a layer; else the list of regions."""
    pack, language = speaker.pack, speaker.language
    if stop.place and (card := screens.place_panel(pack, stop.place, language, now)):
        yield Utterance((speaker.shown(card.name), speaker.shown(card.section)))
        yield Utterance((speaker.interface("Close"),), name=speaker.interface("Close the card").text)
        yield from _blocks(speaker, card.blocks)
    elif stop.region and (panel := screens.region_panel(pack, stop.region, language)):
        yield Utterance((speaker.shown(panel.name), speaker.shown(panel.section)))
        yield Utterance((speaker.interface("All"),), name=speaker.interface("All regions").text)
        yield from _blocks(speaker, panel.blocks)
    elif stop.layer and (panel := screens.layer_panel(pack, stop.layer, language)):
        yield Utterance((speaker.shown(panel.name), speaker.shown(panel.section)))
        yield from _blocks(speaker, panel.blocks)
    else:
        yield from _regions(speaker)


def _marks(speaker: Speaker, stop: Stop, told: set[str]) -> Iterator[Utterance]:
    """What else the map marks, which has its name on it wherever there is room."""
    chosen = f"+{stop.layer}" if stop.layer else stop.region
    marks = screens.markers(speaker.pack, chosen, speaker.language)
    names = [speaker.shown(mark.name)._replace(kind="added") for mark in marks if mark.kind != "here"]
    yield Utterance(tuple(name for name in names if name.text not in told))


def _regions(speaker: Speaker) -> Iterator[Utterance]:
    """The list of regions, without those that are a layer, the way into the quiz, and what the map's colours mean; `row`
    counts what stands in the list beside the map."""
    pack, language = speaker.pack, speaker.language
    yield Utterance((speaker.interface("Touch a region on the map or here."),), row=0)
    own = {row.id for row in screens.layers(pack, language)}
    regions = [region for region in screens.regions(pack, language) if region.id not in own]
    for number, region in enumerate(regions, 1):
        told = (speaker.shown(region.name), speaker.position(number, len(regions)))
        yield Utterance(told, name=region.name)
    if (invitation := screens.quiz_invitation(pack, language)) is not None:
        told = (speaker.shown(invitation.title), speaker.shown(invitation.summary))
        yield Utterance(told, row=2, name=invitation.title)
    yield Utterance((speaker.shown(screens.site(pack, language).caption),), row=3)


def _quiz(speaker: Speaker, played: Quiz | None) -> Iterator[Utterance]:
    """The question with its answers, or why, or how it went."""
    invitation = screens.quiz_invitation(speaker.pack, speaker.language)
    if invitation is None or played is None:
        return
    yield Utterance((speaker.shown(invitation.title),))
    yield Utterance((speaker.interface("Close"),), name=speaker.interface("Close the quiz").text)
    count = len(played.questions)
    if played.over:
        yield Utterance((speaker.interface("%1 of %2 right", _1=played.score, _2=count),))
    else:
        yield Utterance((speaker.interface("Question %1 of %2", _1=played.at + 1, _2=count),))
    told = quiz.told(speaker.pack, played, speaker.language)
    yield Utterance((speaker.prose(told.text, told.prose),))
    answers = [row for row in quiz.answers(speaker.pack, played, speaker.language) if row.verdict != "over"]
    for number, row in enumerate(answers, 1):
        verdict = (
            [speaker.interface(VERDICTS[row.verdict])._replace(kind="added")]
            if row.verdict in VERDICTS
            else []
        )
        position = [] if verdict else [speaker.position(number, len(answers))]
        yield Utterance((speaker.prose(row.text, row.prose), *verdict, *position), name=row.text)
    if played.over:
        ways = ["To the map", "Once more"]
    elif played.answer:
        ways = ["Next question" if played.at + 1 < count else "To the end"]
    else:
        ways = []
    for way in ways:
        control = speaker.interface(way)
        yield Utterance((control,), name=control.text)


VERDICTS = {"right": "This is the answer", "wrong": "Your answer"}


def _trail(speaker: Speaker, trail: tuple[Crumb, ...]) -> Utterance:
    """The way from home; its last step is where the visitor is."""
    steps = tuple(speaker.shown(crumb.title) for crumb in trail)
    return Utterance((speaker.interface("Home"), *steps, speaker.added(HERE)))


def _bar(speaker: Speaker, route: Route) -> Iterator[Utterance]:
    """What is always there: home, back, search, languages, listening."""
    state = {
        "Home": [speaker.added(CHOSEN)] if route.here.page == HOME else [],
        "Back": [] if route.can_go_back else [speaker.added(OFF)],
        "Start over": [],
        "Search": [speaker.added(CHOSEN)] if route.here.page == SEARCH else [],
        "Language": [],
        "Accessibility": [],
        "Listen": [speaker.added(CHOSEN)],
    }
    for name, told in state.items():
        control = speaker.interface(name)
        yield Utterance((control, *told), name=control.text)


# Blocks


def _blocks(speaker: Speaker, blocks: Iterable[Block]) -> Iterator[Utterance]:
    """What each block says; places to choose from with their position among them."""
    blocks = tuple(blocks)
    choices = [row for row, block in enumerate(blocks) if block.kind == "choice"]
    for row, block in enumerate(blocks):
        told = list(_heard(_block(speaker, block)))
        if len(choices) > 1 and row in choices:
            position = speaker.position(choices.index(row) + 1, len(choices))
            told = [utterance._replace(parts=(*utterance.parts, position)) for utterance in told]
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
                [(_label(speaker, fact), *_value(speaker, fact), shown(fact.note)) for fact in block.items],
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
        case "choice":
            yield Utterance((shown(block.title), shown(block.note)), name=block.title)
        case "members":
            of_cities = block.target == "metropolis"
            head = speaker.interface("Members on the map" if of_cities else "Drawn in this colour")
            yield Utterance((head, shown(block.text)))
        case "image":
            alternative = shown(block.text)._replace(kind="added")
            yield Utterance((speaker.added(PICTURE), alternative))
            yield Utterance((shown(block.note),))
        case "leaflet":
            yield Utterance((shown(block.title), shown(block.text)))
            for number in range(1, len(block.items) + 1):
                yield _sheet(speaker, block, number)
            yield Utterance((shown(block.note),))
        case "video" | "audio":
            kind = speaker.added(VIDEO if block.kind == "video" else AUDIO)
            yield Utterance((kind, shown(block.title)))
            for line in block.text.splitlines():
                yield Utterance((shown(line)._replace(kind="added"),))
            yield Utterance((shown(block.note),))
        case "contact":
            yield Utterance((shown(block.text),))
            yield from _counted(
                speaker, [(speaker.interface(CONTACT[line.id]), _line(speaker, line)) for line in block.items]
            )
            yield Utterance((shown(block.note),))
        case "sources":
            yield Utterance((speaker.interface("Sources"), *_lines(speaker, block.text)))
        case "borrowed":
            yield speaker.borrowed(block.text)
        case _:  # heading, code
            yield Utterance((shown(block.text), shown(block.note)))


def _lines(speaker: Speaker, text: str) -> Iterator[Part]:
    """A text line by line: one that stands in many places is one clip."""
    for number, line in enumerate(text.splitlines()):
        said = speaker.shown(line)
        yield said._replace(kind="added") if number else speaker.shown(text)._replace(words=said.words)


def _sheet(speaker: Speaker, block: Block, number: int) -> Utterance:
    """A page of a leaflet: which it is, and its words, which the picture shows."""
    page = speaker.interface("Page %1 of %2", _1=number, _2=len(block.items))
    sentences = block.items[number - 1].value.splitlines()
    return Utterance((page, *(Part(block.target, text, text, "added") for text in sentences)))


CONTACT = {
    "hours": "Opening hours",
    "division": "Division",
    "address": "Address",
    "phone": "Telephone",
    "fax": "Fax",
}
LABELS = {
    "seat": "Office",
    "countries": "Countries and regions",
    "members": "Members shown here",
    "partners": "Partner cities here",
    "tie": "Kind of tie",
    "since": "Since",
    "seat-of": "Office of",
    "member-of": "Member of",
    "congress": "Number of the congress",
    "dates": "Date",
    "distance": "From here",
    "time": "Time there now",
}


def _label(speaker: Speaker, fact: Entry) -> Part:
    return speaker.shown(fact.title) if fact.title else speaker.interface(LABELS[fact.id])


def _value(speaker: Speaker, fact: Entry) -> tuple[Part, ...]:
    """A time is said as its hour and its minute: so every time of the day needs 84 clips and not 1440."""
    if fact.id != "time":
        return (speaker.shown(fact.value),)
    hour, minute = fact.value.split(":")
    return (
        speaker.shown(fact.value)._replace(words=hour),
        speaker.shown(minute)._replace(kind="added"),
    )


def _counted(
    speaker: Speaker, told: Sequence[tuple[Part, ...]], names: Sequence[str] = ()
) -> Iterator[Utterance]:
    """Items of a list, each with its position when there are several."""
    for number, parts in enumerate(told, 1):
        position = (speaker.position(number, len(told)),) if len(told) > 1 else ()
        yield Utterance((*parts, *position), name=names[number - 1] if names else "")
