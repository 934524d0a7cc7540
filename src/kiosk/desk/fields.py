# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff may fill in, read from the schema: sheets and forms are made from this, so a new field appears by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from kiosk.content import words
from kiosk.content.schema import Fact, Record
from kiosk.content.uses import kind_of


@dataclass(frozen=True, slots=True)
class Words:
    """A text in every language. `marked`: with emphasis, links and readings."""

    marked: bool


@dataclass(frozen=True, slots=True)
class Word:
    """One word or line in no particular language; `marks` say what it is (`words.py`)."""

    marks: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Number:
    """A number."""

    whole: bool


@dataclass(frozen=True, slots=True)
class YesNo:
    """True or false."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Files:
    """A file for each of some languages; `kind` as in `words.Files`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Many:
    """A list."""

    of: What


@dataclass(frozen=True, slots=True)
class Group:
    """A set of fields of its own; with several records, `kind` chooses among them."""

    records: tuple[type[Record], ...]


What = Words | Files | Word | Number | YesNo | Choice | Many | Group


@dataclass(frozen=True, slots=True)
class Asked:
    """One field: its name in the file, its Japanese title, its description, and what goes into it.

    `attribute` is its name in the schema, `standing` what it is when the file does not have it.
    """

    name: str
    title: str
    description: str
    required: bool
    what: What
    attribute: str = ""
    standing: str = ""


def fields(record: type[Record]) -> tuple[Asked, ...]:
    """The fields of a record as staff write them: kind and id first, where a fact comes from last."""
    asked = [_asked(name, info) for name, info in record.model_fields.items()]
    last = list(Fact.model_fields) if issubclass(record, Fact) else []
    order = {"kind": -2, "id": -1} | {name: 1 + number for number, name in enumerate(last)}
    return tuple(sorted(asked, key=lambda one: order.get(one.name, 0)))


def in_order(record: type[Record], values: Mapping[str, object]) -> dict[str, object]:
    """The values, those that are new to a file put where the schema has them; `values` begins with the old ones."""
    rank = {asked.name: number for number, asked in enumerate(fields(record))}
    names: list[str] = []
    for name in values:
        before = [at for at, other in enumerate(names, 1) if rank.get(other, 99) < rank.get(name, 99)]
        names.insert(max(before, default=0), name)
    return {name: values[name] for name in names}


def all_fields(records: tuple[type[Record], ...]) -> tuple[Asked, ...]:
    """The fields of all these records, each once; what only some have stands where they have it."""
    found: dict[str, Asked] = {}
    for record in sorted(records, key=lambda one: -len(one.model_fields)):
        for asked in fields(record):
            found.setdefault(asked.name, asked)
    return tuple(found.values())


def record_of(records: tuple[type[Record], ...], kind: str) -> type[Record]:
    """The record that `kind` chooses; the first when none fits."""
    return next((record for record in records if kind_of(record) == kind), records[0])


def _asked(attribute: str, info: FieldInfo) -> Asked:
    name = info.alias or attribute
    title = "種類" if name == "kind" else info.title or name
    what = _what(info.annotation, tuple(info.metadata))
    plain = not info.is_required() and isinstance(info.default, str | int | float)
    standing = (
        str(info.default).lower() if isinstance(info.default, bool) else str(info.default) if plain else ""
    )
    return Asked(name, title, info.description or "", info.is_required(), what, attribute, standing)


def _what(kind: object, marks: tuple[object, ...]) -> What:
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *more = get_args(kind)
        return _what(inner, (*more, *marks))
    for mark in marks:
        if isinstance(mark, words.EveryLanguage):
            return Words(any(isinstance(one, words.Prose) and one.markup == "marked" for one in marks))
        if isinstance(mark, words.Files):
            return Files(mark.kind)
        if isinstance(mark, words.Form) and mark.name == "grade":
            return Choice(("A", "B"))
    if origin in (Union, UnionType):
        parts = [part for part in get_args(kind) if part is not type(None)]
        if len(parts) == 1:
            return _what(parts[0], marks)
        return Group(tuple(part for part in map(_bare, parts) if _is_record(part)))
    if origin is Literal:
        return Choice(tuple(str(option) for option in get_args(kind)))
    if origin is tuple:
        return Many(_what(get_args(kind)[0], ()))
    if isinstance(kind, type) and issubclass(kind, Record):
        return Group((kind,))
    if kind is bool:
        return YesNo()
    if kind in (int, float):
        return Number(kind is int)
    return Word(marks)


def _bare(kind: object) -> type[Record]:
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    assert isinstance(kind, type)
    return kind


def _is_record(kind: type) -> bool:
    return issubclass(kind, Record)
