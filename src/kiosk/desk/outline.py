# SPDX-License-Identifier: GPL-3.0-or-later
"""What there is to change: pages, places, notices and the rest, as a list to choose from; and how one more is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from kiosk.content import labels
from kiosk.content.folder import LISTS, Folder, kind_of_file
from kiosk.content.labels import option
from kiosk.content.problem import Language
from kiosk.content.schema import FILES, AnyPlace, Partner, Record, Region, Section, Source
from kiosk.content.uses import kind_of
from kiosk.desk import fields, template
from kiosk.desk.fields import Choice, Group, Many, Number, What, Word, Words, YesNo
from kiosk.desk.manuscript import Manuscript, Steps
from kiosk.desk.paper import Value
from kiosk.desk.sentences import say
from kiosk.desk.template import New

PLACES: tuple[type[Record], ...] = get_args(get_args(AnyPlace)[0])
_READING = re.compile(r"\{([^{}|]*)\|[^{}|]*\}")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to change: where it stands, its record, and what it is called."""

    steps: Steps
    record: type[Record]
    title: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Sort:
    """Things of one sort. `code` tells what "add" would make, empty when nothing can be added."""

    code: str
    title: str
    items: tuple[Item, ...]


def groups(manuscript: Manuscript, language: Language) -> tuple[Sort, ...]:
    """Everything, what staff change most first."""
    found = [
        Sort("", say("edit-contact", language), tuple(_files(manuscript, "contact", language))),
        Sort("notice", say("edit-notices", language), tuple(_files(manuscript, "notice", language))),
        Sort("page", say("edit-pages", language), tuple(_files(manuscript, "page", language))),
    ]
    order: tuple[type[Record], ...] = (Partner, *PLACES)
    places: dict[type[Record], list[Item]] = {record: [] for record in order}
    for one in _places(manuscript, language):
        places[one.record].append(one)
    for record, items in places.items():
        if items or record is Partner:
            kind = kind_of(record)
            found.append(Sort(f"place:{kind}", option(kind, language), tuple(items)))
    found += [
        Sort("", say("edit-regions", language), tuple(_regions(manuscript, language))),
        Sort("source", say("edit-sources", language), tuple(_sources(manuscript))),
        Sort(
            "",
            say("edit-settings", language),
            tuple(one for kind in ("site", "map", "view") for one in _files(manuscript, kind, language)),
        ),
    ]
    return tuple(sort for sort in found if sort.code or sort.items)


def item_at(found: tuple[Sort, ...], steps: Steps) -> Item | None:
    """The item that a value belongs to."""
    return next(
        (item for sort in found for item in sort.items if steps[: len(item.steps)] == item.steps), None
    )


def field_called(manuscript: Manuscript, item: Item, steps: Steps, language: Language) -> str:
    """The name of the innermost field on the way to a value of the item; empty when the value is the item."""
    record: type[Record] | None = item.record
    called = ""
    for length in range(len(item.steps), len(steps)):
        step = steps[length]
        value = manuscript.value(steps[: length + 1])
        if isinstance(step, str):
            known = fields.fields(record) if record is not None else ()
            asked = next((one for one in known if one.name == step), None)
            if asked is None:
                break
            called, record = labels.called(asked.name, asked.title, language), None
            what = asked.what
        match what:
            case Group(records) | Many(Group(records)):
                kind = str(value.get("kind")) if isinstance(value, dict) else ""
                record = fields.record_of(records, kind)
    return called


def summary(value: Value, language: str) -> str:
    """A few words by which staff know a set of fields again: its title, name, words or id."""
    if not isinstance(value, dict):
        return bare(str(value or ""))
    for name in ("title", "name", "label", "text", "value", "question", "caption", "alt", "by", "id", "code"):
        match value.get(name):
            case dict() as texts if shown := bare(
                str(texts.get(language) or next(iter(texts.values()), "") or "")
            ):
                return shown
            case str(text) if text:
                return bare(text)
    for name in ("pages", "places", "items", "url", "weekdays", "date"):
        match value.get(name):
            case [str(), *_] as names:
                return ", ".join(map(str, names))
            case [dict(), *_] as items:
                return ", ".join(filter(None, (summary(one, language) for one in items)))
            case str(text) if text:
                return text
    return ""


def bare(text: str) -> str:
    """A text without readings and marks."""
    return _READING.sub(r"\1", text).replace("*", "")


def blank(record: type[Record], languages: tuple[str, ...], **known: Value) -> dict[str, Value]:
    """A record with its required fields, empty; the check then says which are to be filled in."""
    values: dict[str, Value] = {}
    if kind := kind_of(record):
        values["kind"] = kind
    for asked in fields.fields(record):
        if asked.name in known:
            values[asked.name] = known[asked.name]
        elif asked.required and asked.name not in values:
            values[asked.name] = blank_value(asked.what, languages)
    return fields.in_order(record, values)


def blank_value(what: What, languages: tuple[str, ...]) -> Value:
    """A value with nothing in it yet."""
    match what:
        case Words():
            return dict.fromkeys(languages, "")
        case Choice(options):
            return options[0]
        case YesNo():
            return "false"
        case fields.Files():
            return {}
        case Many(Group(records)):
            return [blank(records[0], languages)]
        case Many():
            return []
        case Group(records):
            return blank(records[0], languages)
        case Word() | Number():
            return ""
    return ""


def add_file(
    manuscript: Manuscript, folder: Folder, kind: str, name: str, language: Language, today: date
) -> New:
    """Makes a page or a notice (of next month) with the remarks of its template; its texts are empty."""
    if kind == "page":
        made = template.page(folder, name, language)
    else:
        made = template.notice(folder, name, language, _next_month(today))
    if not made.refusal:
        with manuscript.step((made.file,)):
            manuscript.add_file(made.file, made.content)
            empty: Value = dict.fromkeys(folder.languages, "")
            manuscript.put((made.file, "title"), empty)
            if kind == "page":
                manuscript.put((made.file, "summary"), empty)
                manuscript.put((made.file, "blocks", 0, "text"), empty)
            else:
                manuscript.put((made.file, "text"), empty)
                manuscript.put((made.file, "withdrawn"), "false")
    return made


def add_place(manuscript: Manuscript, folder: Folder, kind: str, name: str, language: Language) -> New:
    """Makes a place behind the last one of its kind, with nothing in it but its id and kind."""
    if refused := template.refusal(folder, "place", name, language):
        return New(refusal=refused)
    file = file_for(manuscript, kind)
    if not file:
        return New(refusal=say("folder-faulty", language))
    value = blank(fields.record_of(PLACES, kind), folder.languages, id=name)
    manuscript.put_in((file, "places", last_of(manuscript, file, kind)), value)
    return New(file)


def add_source(manuscript: Manuscript, folder: Folder, name: str, language: Language) -> New:
    """Makes a source at the end of the list."""
    if refused := template.refusal(folder, "source", name, language):
        return New(refusal=refused)
    (file,) = manuscript.of("sources")
    count = len(_list((file, "sources"), manuscript))
    manuscript.put_in((file, "sources", count), blank(Source, folder.languages, id=name))
    return New(file)


def copy_of(manuscript: Manuscript, folder: Folder, item: Item, name: str, language: Language) -> New:
    """The same again under another id, beside it."""
    kind = kind_of_file(str(item.steps[0]))
    kind = kind if kind in ("page", "notice") else LISTS[kind]
    if refused := template.refusal(folder, kind, name, language):
        return New(refusal=refused)
    old, number = str(item.steps[0]), item.steps[-1]
    if isinstance(number, str):
        file = f"{kind}s/{name}.yaml"
        sheet = manuscript.sheet(old)
        assert sheet is not None
        with manuscript.step((file,)):
            manuscript.add_file(file, sheet.written)
            manuscript.put((file, "id"), name)
        return New(file)
    value = manuscript.value(item.steps)
    assert isinstance(value, dict)
    manuscript.put_in((*item.steps[:-1], number + 1), {**value, "id": name})
    return New(old)


def _next_month(today: date) -> date:
    """The first day of the month after this one."""
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1)


def file_for(manuscript: Manuscript, kind: str) -> str:
    """The file that a new place goes into: the one with most places of its kind."""
    files = manuscript.of("places")
    return max(files, key=lambda name: sum(kind == one for one in _kinds(manuscript, name)), default="")


def last_of(manuscript: Manuscript, file: str, kind: str) -> int:
    """Behind the last place of this kind in the file."""
    numbers = [number for number, one in enumerate(_kinds(manuscript, file)) if one == kind]
    return numbers[-1] + 1 if numbers else len(_kinds(manuscript, file))


def _kinds(manuscript: Manuscript, name: str) -> list[str]:
    return [
        str(one.get("kind")) if isinstance(one, dict) else "" for one in _list((name, "places"), manuscript)
    ]


def _list(steps: Steps, manuscript: Manuscript) -> list[Value]:
    value = manuscript.value(steps)
    return value if isinstance(value, list) else []


def _files(manuscript: Manuscript, kind: str, language: Language) -> Iterator[Item]:
    for name in manuscript.of(kind):
        value = manuscript.value((name,))
        stem = name.rpartition("/")[2].removesuffix(".yaml")
        own = kind in ("page", "notice")
        title = (summary(value, language) or stem) if own else say(f"edit-{kind}", language)
        yield Item((name,), FILES[kind], title, stem)


def _places(manuscript: Manuscript, language: Language) -> Iterator[Item]:
    records = {kind_of(record): record for record in PLACES}
    other = fields.record_of(PLACES, "")
    for name in manuscript.of("places"):
        for number, value in enumerate(_list((name, "places"), manuscript)):
            kind = str(value.get("kind")) if isinstance(value, dict) else ""
            record = records.get(kind, other)
            identifier = str(value.get("id") or "") if isinstance(value, dict) else ""
            yield Item((name, "places", number), record, summary(value, language) or identifier, identifier)


def _regions(manuscript: Manuscript, language: Language) -> Iterator[Item]:
    for name in manuscript.of("regions"):
        for number, value in enumerate(_list((name, "regions"), manuscript)):
            identifier = str(value.get("id") or "") if isinstance(value, dict) else ""
            yield Item((name, "regions", number), Region, summary(value, language), identifier)
        value = manuscript.value((name, "metropolitan"))
        yield Item((name, "metropolitan"), Section, summary(value, language), "metropolitan")


def _sources(manuscript: Manuscript) -> Iterator[Item]:
    for name in manuscript.of("sources"):
        for number, value in enumerate(_list((name, "sources"), manuscript)):
            identifier = str(value.get("id") or "") if isinstance(value, dict) else ""
            title = f"{identifier} {summary(value, 'ja')}".strip()
            yield Item((name, "sources", number), Source, title, identifier)
