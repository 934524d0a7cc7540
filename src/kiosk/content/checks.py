# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules for words and across files: ids, references, dates, colours, links, pictures, sources."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Generator, Iterator
from pathlib import Path, PurePosixPath

from kiosk.content import captions, dates, films, leaflets, media, texts, words
from kiosk.content.folder import DataFile, Folder, beside, inside, ordinary
from kiosk.content.names import countries, icons, languages, nearest, nearest_country, zones
from kiosk.content.problem import Finding
from kiosk.content.schema import (
    LEAST_BAND,
    Box,
    Congress,
    Event,
    Game,
    Here,
    Hours,
    Idle,
    Leaflet,
    Member,
    Notice,
    Partner,
    Place,
    Record,
    Screen,
    Timeline,
    Video,
)
from kiosk.content.slips import slip
from kiosk.content.tree import Mapping, Mark, Node, Scalar, Sequence
from kiosk.content.uses import Use

# Which type of file holds the ids of a kind, and the code when one is not there.
_HOME = {"page": "page", "place": "places", "source": "sources", "region": "regions", "language": "site"}
_HALF_WIDTH = str.maketrans(
    {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {"－": "-", "−": "-"}
)

Ids = dict[str, dict[str, tuple[DataFile, Scalar]]]
Parents = dict[str, tuple[DataFile, Scalar]]


def check(
    folder: Folder, letters: texts.Letters, progress: Callable[[float], None] = lambda part: None
) -> Iterator[Finding]:
    """All findings about what the files hold."""
    checker = _Checker(folder, letters)
    for number, file in enumerate(folder.files):
        progress(number / len(folder.files))
        yield from checker.file(file)
    yield from checker.across()


class _Checker:
    """Holds what the rules across files need to know."""

    def __init__(self, folder: Folder, letters: texts.Letters) -> None:
        self.folder = folder
        self.letters = letters
        self.ids: Ids = {}
        self.duplicates: list[Finding] = []
        self.used: set[str] = set()
        self.members: dict[str, tuple[Mapping, str]] = {}
        self.features: frozenset[str] = self._features()
        for file in folder.files:
            self._collect(file)

    # ---- ids

    def _collect(self, file: DataFile) -> None:
        """Takes note of all ids, before any reference is looked up."""
        if file.kind == "page":
            self.ids.setdefault("page", {})[file.stem] = (file, Scalar("", Mark()))
        for use in file.uses:
            match use:
                case Use(words.Names("page"), _):
                    pass
                case Use(words.Names(kind), Scalar(text=name) as node):
                    first = self.ids.setdefault(kind, {}).setdefault(name, (file, node))
                    if first[1] is not node:
                        place = f"{first[0].name}:{first[1].mark.line}"
                        self.duplicates.append(file.finding("duplicate-id", node, value=name, first=place))

    def _named(self, file: DataFile, kind: str, node: Scalar) -> Iterator[Finding]:
        name = node.text
        if kind in ("page", "notice") and name != file.stem:
            shown = PurePosixPath(file.name).name
            yield file.finding("page-name", node, value=name, first=shown, wanted=file.stem)
        pattern, code = {
            "source": (words.SOURCE_ID, "bad-source-id"),
            "language": (words.LANGUAGE_ID, "bad-language"),
        }.get(kind, (words.ID, "bad-id"))
        if not re.fullmatch(pattern, name):
            yield _misspelt(file, code, node)
        elif kind == "language" and name.split("-")[0] not in languages():
            yield file.finding("language-not-in-cldr", node, value=name)

    def _refers(self, file: DataFile, kind: str, name: str, node: Node) -> Iterator[Finding]:
        if kind == "source":
            self.used.add(name)
        known = self.ids.get(kind, {})
        if name not in known and self.folder.complete(_HOME[kind]):
            yield file.finding(
                f"unknown-{kind}",
                node,
                needle=name,
                value=name,
                word=name,
                choices=tuple(known),
                languages=", ".join(known),
            )

    # ---- one word

    def file(self, file: DataFile) -> Iterator[Finding]:
        """The findings about one file."""
        yield from _schema_line(file)
        for use in file.uses:
            yield from self._use(file, use)

    def _use(self, file: DataFile, use: Use) -> Iterator[Finding]:
        match use:
            case Use(words.Names(kind), Scalar() as node):
                yield from self._named(file, kind, node)
            case Use(words.Refers(kind), Scalar(text=name) as node):
                yield from self._refers(file, kind, name, node)
            case Use(words.EveryLanguage(), node):
                yield from texts.every_language(file, node, self.folder.languages, self.folder.translated)
            case Use(words.Prose(), Scalar(text=text) as node) if _wrapped(file, node):
                yield file.finding("curly-around", node, value=text, near=text[1:-1])
            case Use(words.Prose() as rule, node):
                for found, scalar in texts.prose(
                    file, texts.known(node, self.folder.languages), rule, self.letters
                ):
                    if isinstance(found, Finding):
                        yield found
                    else:
                        yield from self._refers(file, "page", found, scalar)
            case Use(
                words.Date() | words.Form() | words.Picture() | words.Film() | words.File(), Scalar(text=text)
            ) if not text.strip():
                pass  # that it is empty is said already
            case Use(words.Date(precision), Scalar(text=text) as node):
                pattern = {"exact": words.DATE, "rough": words.AS_OF, "day": words.DAY}[precision]
                if code := dates.fault(text, pattern):
                    yield _misspelt(
                        file, f"{code}-day" if pattern == words.DAY and code == "bad-date" else code, node
                    )
            case Use(words.Form(name), Scalar(text=text) as node):
                yield from self._form(file, name, text, node)
            case Use(words.Picture(), Scalar(text=text) as node):
                yield from self._picture(file, text, node)
            case Use(words.Files(kind), Mapping() as node):
                yield from self._files(file, kind, node)
            case Use(words.Film(kind), Scalar(text=text) as node):
                path = yield from self._found(file, text, node)
                if path is not None and (seen := films.look(path, kind)).fault:
                    yield file.finding(seen.fault, node, value=text, first=seen.value)
            case Use(words.File(), Scalar(text=text) as node):
                yield from self._data_file(file, text, node)
            case Use(words.ToStaff(), Scalar(text=text) as node):
                yield file.finding("confirm", node, note=text)
            case Use(words.Once(), Sequence(items=items)):
                yield from _once(file, items)
            case Use(what, Mapping() as node):
                yield from self._record(file, what, node)

    def _form(self, file: DataFile, name: str, text: str, node: Scalar) -> Iterator[Finding]:
        if name == "url" and not texts.is_web(text):
            yield _misspelt(file, "bad-link", node)
        elif name == "clock" and not re.fullmatch(words.CLOCK, text):
            yield _misspelt(file, "bad-clock", node)
        elif name == "month-day" and (
            not re.fullmatch(words.MONTH_DAY, text) or dates.fault(f"2024-{text}", words.DAY)
        ):
            yield _misspelt(file, "bad-month-day", node)
        elif name == "telephone" and not re.fullmatch(words.TELEPHONE, text):
            near = _dialled(text)
            yield file.finding("bad-telephone", node, hint="near" if near else "", value=text, near=near)
        elif name == "zone" and text not in zones():
            yield file.finding("unknown-zone", node, value=text, word=text, choices=tuple(sorted(zones())))
        elif name == "colour" and not re.fullmatch(words.COLOUR, text):
            yield _misspelt(file, "bad-colour", node)
        elif name == "icon" and text not in icons():
            word = text if text.startswith("ph.") else f"ph.{text}"
            yield file.finding("unknown-icon", node, value=text, word=word, choices=tuple(sorted(icons())))
        elif name == "country" and text not in countries():
            yield file.finding("unknown-country", node, value=text, word=text, search=nearest_country)
        elif name == "grade" and text not in ("A", "B"):
            if text in ("C", "D", "?"):
                yield file.finding("not-confirmed", node, value=text)
            else:
                yield file.finding(
                    "not-one-of", node, name="grade", value=text, word=text, choices=("A", "B")
                )
        elif name == "language" and not re.fullmatch(words.LANGUAGE_ID, text):
            yield _misspelt(file, "bad-language", node)
        elif name == "locale" and text.split("-")[0] not in languages():
            yield file.finding("language-not-in-cldr", node, value=text)
        elif name == "font" and self.letters.families and text not in self.letters.families:
            choices = tuple(self.letters.families)
            yield file.finding("unknown-font", node, value=text, word=text, choices=choices)
        elif name == "feature" and self.features and text not in countries() and text not in self.features:
            yield file.finding("unknown-feature", node, value=text, word=text, search=self._nearest_feature)

    def _nearest_feature(self, word: str) -> str:
        return nearest(word, sorted(self.features)) or nearest_country(word)

    # ---- files beside the text

    def _picture(self, file: DataFile, name: str, node: Scalar) -> Iterator[Finding]:
        path = inside(self.folder.root, name)
        if path is None:
            yield file.finding("outside", node, value=name)
        elif not ordinary(path):
            yield file.finding(
                "missing-image", node, value=name, word=name, choices=beside(path, self.folder.root)
            )
        else:
            code, real = media.picture_fault(path)
            if code:
                yield file.finding(code, node, value=name, first=real)

    def _found(self, file: DataFile, name: str, node: Node) -> Generator[Finding, None, Path | None]:
        """Where a file of this name is; a finding when it is nowhere."""
        path = inside(self.folder.root, name)
        if path is None:
            yield file.finding("outside", node, value=name)
        elif not ordinary(path):
            choices = beside(path, self.folder.root)
            yield file.finding("missing-media", node, value=name, word=name, choices=choices)
        else:
            return path
        return None

    def _files(self, file: DataFile, kind: str, node: Mapping) -> Iterator[Finding]:
        """Leaflets or captions in some languages."""
        for language, value in node.values.items():
            if self.folder.entries and language not in self.folder.entries:
                known = tuple(self.folder.entries)
                yield file.finding(
                    "unknown-language",
                    node.keys[language],
                    value=language,
                    word=language,
                    languages=", ".join(known),
                    choices=known,
                )
            if not isinstance(value, Scalar) or value.null or not value.text.strip():
                continue
            path = yield from self._found(file, value.text, value)
            if path is None:
                continue
            if kind == "captions":
                yield from self._captions(file, value, captions.look(path), language)
            elif (found := leaflets.look(path)).fault:
                yield file.finding(found.fault, value, value=value.text, first=found.value)

    def _captions(
        self, file: DataFile, node: Scalar, track: captions.Track, language: str
    ) -> Iterator[Finding]:
        """What is wrong with captions, and letters in them that cannot be drawn."""
        if track.fault:
            line = str(track.line)
            yield file.finding(track.fault, node, value=node.text, first=line, a=track.value)
        for letter in dict.fromkeys("".join(cue.text for cue in track.cues)):
            if code := self.letters.fault(letter, language):
                number = f"U+{ord(letter):04X}"
                font = self.letters.fonts.get(language, "")
                yield file.finding(code, node, value=letter, character=number, name=font)

    def _captioned(self, file: DataFile, node: Mapping) -> Iterator[Finding]:
        """A video that speaks has captions, in every language that the texts have."""
        film, given = node.values.get("file"), node.values.get("captions")
        path = inside(self.folder.root, film.text) if isinstance(film, Scalar) else None
        if path is None or not ordinary(path):
            return
        seen = films.look(path, "video")
        if seen.fault or not seen.sounds:
            return
        there = given.values if isinstance(given, Mapping) else {}
        if not there:
            yield file.finding("no-captions", node, value=node.text("file"))
        for language in self.folder.languages:
            if there and language not in there:
                yield file.finding("captions-language", node, value=node.text("file"), first=language)

    def _read_aloud(self, file: DataFile, node: Mapping) -> Iterator[Finding]:
        """What of a leaflet can be read aloud: each page has words, its own or staff's."""
        files, spoken = node.values.get("files"), node.values.get("spoken")
        given = len(spoken.items) if isinstance(spoken, Sequence) else 0
        for value in files.values.values() if isinstance(files, Mapping) else ():
            path = inside(self.folder.root, value.text) if isinstance(value, Scalar) else None
            sheets = leaflets.look(path).sheets if path is not None and ordinary(path) else ()
            silent = [str(number) for number, sheet in enumerate(sheets, 1) if not sheet.text]
            name = value.text if isinstance(value, Scalar) else ""
            if sheets and given and given != len(sheets):
                assert spoken is not None
                yield file.finding("leaflet-spoken", spoken, value=name, a=str(given), b=str(len(sheets)))
            elif silent and not given:
                yield file.finding("leaflet-silent", value, value=name, a=", ".join(silent))

    def _data_file(self, file: DataFile, name: str, node: Scalar) -> Iterator[Finding]:
        path = inside(self.folder.root, name)
        if path is None:
            yield file.finding("outside", node, value=name)
        elif not ordinary(path):
            yield file.finding(
                "missing-data", node, value=name, word=name, choices=beside(path, self.folder.root)
            )
        elif path.suffix == ".json" and media.features(path) is None:
            yield file.finding("map-broken", node, value=name)

    def _features(self) -> frozenset[str]:
        for file in self.folder.of("site"):
            root = file.document.root
            settings = root.values.get("map") if isinstance(root, Mapping) else None
            path = inside(self.folder.root, settings.text("file")) if isinstance(settings, Mapping) else None
            if path is not None and ordinary(path):
                return media.features(path) or frozenset()
        return frozenset()

    # ---- records

    def _record(self, file: DataFile, what: object, node: Mapping) -> Iterator[Finding]:
        if what is Event or what is Congress:
            yield from _ends_after(file, node, "date")
        elif what is Notice:
            yield from _ends_after(file, node, "from")
            if node.text("kind") == "normal" and not node.text("until"):
                yield file.finding("no-end", node)
        elif isinstance(what, type) and issubclass(what, Hours):
            opens, closes = node.text("opens"), node.text("closes")
            if all(re.fullmatch(words.CLOCK, one) for one in (opens, closes)) and closes <= opens:
                yield file.finding("hours-reversed", node.values["closes"], value=closes, first=opens)
        elif what is Idle:
            yield from _shorter(file, node, "seconds")
            yield from _shorter(file, node, "warning_seconds")
        elif what is Screen:
            yield from _narrow(file, node)
        elif what is Partner:
            yield from _ends_after(file, node, "since")
        elif what is Leaflet:
            yield from self._read_aloud(file, node)
        elif what is Video:
            yield from self._captioned(file, node)
        elif what is Timeline:
            yield from _sorted(file, node.values.get("items"))
        elif what is Box:
            yield from _turned(file, node, "west", "east")
            yield from _turned(file, node, "south", "north")
        elif what is Member and (code := node.text("code")):
            region = file.item(node.mark.start)[1]
            first, owner = self.members.setdefault(code, (node, region))
            if first is not node:
                yield file.finding("country-twice", node.values["code"], value=code, first=owner)

    # ---- across files

    def across(self) -> Iterator[Finding]:
        """The findings that need all files."""
        yield from self.duplicates
        yield from self._circles(_above(self.folder), "parent-circle")
        yield from self._circles(_behind(self.folder), "fallback-circle")
        yield from self._here()
        yield from self._first_language()
        yield from self._quiz()
        if all(file.document.root is not None for file in self.folder.files):
            for name, (file, node) in self.ids.get("source", {}).items():
                if name not in self.used:
                    yield file.finding("unused-source", node, value=name)

    def _circles(self, parents: Parents, code: str) -> Iterator[Finding]:
        done: set[str] = set()
        for start in parents:
            way: list[str] = []
            page = start
            while page in parents and page not in done and page not in way:
                way.append(page)
                page = parents[page][1].text
            if page in way:
                circle = way[way.index(page) :]
                file, node = parents[circle[0]]
                yield file.finding(code, node, value=" → ".join((*circle, circle[0])))
            done.update(way)

    def _first_language(self) -> Iterator[Finding]:
        entry = next(iter(self.folder.entries.values()), None)
        for file in self.folder.of("site") if entry else ():
            for field in ("fallback", "readings_for"):
                if entry and entry.text(field):
                    yield file.finding("first-language", entry.values[field], name=field)

    def _quiz(self) -> Iterator[Finding]:
        """Whom the quiz asks for: each country has a region, each region a country."""
        for file in self.folder.of("map"):
            for use in file.uses:
                if (
                    use.what is not Game
                    or not isinstance(use.node, Mapping)
                    or not self.folder.complete("regions")
                ):
                    continue
                asked = use.node.values.get("countries")
                met: set[str] = set()
                for entry in asked.items if isinstance(asked, Sequence) else ():
                    code = entry.text("code") if isinstance(entry, Mapping) else ""
                    if code in self.members:
                        met.add(self.members[code][1])
                    elif isinstance(entry, Mapping) and code in countries():
                        yield file.finding("no-region", entry.values["code"], value=code)
                for region in dict.fromkeys(owner for _, owner in self.members.values()):
                    if met and region not in met:
                        yield file.finding("not-asked", use.node, value=region)

    def _here(self) -> Iterator[Finding]:
        for file in self.folder.of("site"):
            root = file.document.root
            here = root.values.get("here") if isinstance(root, Mapping) else None
            if not isinstance(here, Scalar):
                continue
            for other in self.folder.of("places"):
                for use in other.uses:
                    match use:
                        case Use(type() as what, Mapping() as node) if issubclass(what, Place):
                            if node.text("id") == here.text and what is not Here:
                                yield file.finding("not-here", here, value=here.text, first=node.text("kind"))


def _above(folder: Folder) -> Parents:
    """The page above each page."""
    found: Parents = {}
    for file in folder.of("page"):
        root = file.document.root
        parent = root.values.get("parent") if isinstance(root, Mapping) else None
        if isinstance(parent, Scalar) and not parent.null:
            found[file.stem] = (file, parent)
    return found


def _behind(folder: Folder) -> Parents:
    """The language behind each language: shown where a translation is missing."""
    found: Parents = {}
    for file in folder.of("site"):
        for name, entry in folder.entries.items():
            other = entry.values.get("fallback") or entry.values.get("readings_for")
            if isinstance(other, Scalar) and not other.null:
                found[name] = (file, other)
    return found


def _schema_line(file: DataFile) -> Iterator[Finding]:
    if file.document.root is None:
        return
    depth = file.name.count("/")
    wanted = f"# yaml-language-server: $schema={'../' * depth}schema/{file.kind}.schema.json"
    if file.document.text.splitlines()[0].strip() != wanted:
        yield Finding("no-schema-line", file.name, values={"note": wanted})


def _wrapped(file: DataFile, node: Scalar) -> bool:
    """Whether a line stands in curly quotation marks, which YAML takes for letters of it."""
    return file.document.text.startswith(("“", "”"), node.mark.start) and node.text.endswith(("“", "”"))


def _once(file: DataFile, items: list[Node]) -> Iterator[Finding]:
    seen: set[str] = set()
    for item in items:
        if isinstance(item, Scalar):
            if item.text in seen:
                yield file.finding("listed-twice", item, value=item.text)
            seen.add(item.text)


def _ends_after(file: DataFile, node: Mapping, begin: str) -> Iterator[Finding]:
    first, last = node.text(begin), node.text("until")
    if first and last and not _date_fault(first) and not _date_fault(last) and dates.earlier(last, first):
        yield file.finding("dates-reversed", node.values["until"], value=last, first=first)


def _sorted(file: DataFile, items: Node | None) -> Iterator[Finding]:
    latest = ""
    for item in items.items if isinstance(items, Sequence) else ():
        date = item.text("date") if isinstance(item, Mapping) else ""
        if not date or _date_fault(date) or not isinstance(item, Mapping):
            continue
        if latest and dates.earlier(date, latest):
            yield file.finding("not-sorted", item.values["date"], value=date, first=latest)
        else:
            latest = date


def _turned(file: DataFile, node: Mapping, low: str, high: str) -> Iterator[Finding]:
    try:
        a, b = float(node.text(low)), float(node.text(high))
    except ValueError:
        return
    if not 0 < b - a <= 360:
        yield file.finding(
            "box-reversed", node.values[high], first=low, second=high, a=node.text(low), b=node.text(high)
        )


def _number(what: type[Record], node: Mapping, name: str) -> int | None:
    """A whole number of a record, or what stands for it when it is left out; None for what is no number."""
    text = node.text(name) or str(what.model_fields[name].default)
    return int(text) if re.fullmatch(r"\d{1,9}", text) else None


def _shorter(file: DataFile, node: Mapping, name: str) -> Iterator[Finding]:
    """Whoever needs more time never has less."""
    usual, slow = _number(Idle, node, name), _number(Idle, node, f"slow_{name}")
    if usual is not None and slow is not None and slow < usual:
        place = node.values.get(f"slow_{name}") or node.values[name]
        yield file.finding(
            "slow-shorter", place, name=f"slow_{name}", value=str(slow), first=name, limit=str(usual)
        )


def _narrow(file: DataFile, node: Mapping) -> Iterator[Finding]:
    """Whether everything has room below the height that a wheelchair user reaches."""
    edge, reach = _number(Screen, node, "lower_edge_mm"), _number(Screen, node, "reach_mm")
    if edge is not None and reach is not None and reach - edge < LEAST_BAND:
        place = node.values.get("lower_edge_mm") or node.values.get("reach_mm") or node
        yield file.finding(
            "reach-narrow",
            place,
            value=str(max(0, reach - edge)),
            limit=str(LEAST_BAND),
            first=str(reach - LEAST_BAND),
        )


def _date_fault(text: str) -> str:
    return dates.fault(text, words.DATE)


def _dialled(text: str) -> str:
    """The number as it is dialled from abroad, when it is one of Japan or in other signs; empty when it is none."""
    number = unicodedata.normalize("NFKC", text).replace("(0)", "")
    if not re.fullmatch(r"[-+0-9()./\s\u2010-\u2015\u2212ー]+", number):
        return ""
    number = re.sub(r"[^0-9+]+", "-", number).strip("-")
    number = re.sub(r"^0", "+81-", number)
    return number if re.fullmatch(words.TELEPHONE, number) else ""


def _misspelt(file: DataFile, code: str, node: Scalar) -> Finding:
    """A word without the right form; the hint tells of full-width letters or curly quotation marks."""
    date = dates.meant(node.text) if code in ("bad-date", "bad-date-day") else ""
    if date and (code == "bad-date" or re.fullmatch(words.DAY, date)):
        return file.finding(code, node, hint="near", value=node.text, near=date)
    near = node.text.translate(_HALF_WIDTH)
    if near != node.text:
        return file.finding(code, node, hint="hint-wide-letters", value=node.text, near=near)
    return file.finding(code, node, hint=slip(f"x: {node.text}"), value=node.text)
