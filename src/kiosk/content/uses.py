# SPDX-License-Identifier: GPL-3.0-or-later
"""What each word of a file is by the schema. The rules work on these, so no mistake hides another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from kiosk.content.schema import Record
from kiosk.content.tree import Mapping, Node, Scalar, Sequence


@dataclass(frozen=True, slots=True)
class Use:
    """A node of the tree and what it is: a kind of word (`words.py`) or the record type of a mapping."""

    what: object
    node: Node


def uses(record: type[Record], root: Node) -> Iterator[Use]:
    """All that is known about a file of this type, in the order of its lines, where its shape is right."""
    yield from _uses(record, (), root)


def _uses(kind: object, marks: tuple[object, ...], node: Node) -> Iterator[Use]:
    if isinstance(node, Scalar) and node.null:
        return
    for mark in marks:
        yield Use(mark, node)
    origin = get_origin(kind)
    if origin is Annotated:
        inner, *more = get_args(kind)
        yield from _uses(inner, tuple(more), node)
    elif origin in (Union, UnionType):
        chosen = _choose([part for part in get_args(kind) if part is not type(None)], node)
        if chosen is not None:
            yield from _uses(chosen, (), node)
    elif origin is tuple and isinstance(node, Sequence):
        for item in node.items:
            yield from _uses(get_args(kind)[0], (), item)
    elif isinstance(kind, type) and issubclass(kind, Record) and isinstance(node, Mapping):
        yield Use(kind, node)
        fields = {info.alias or name: info for name, info in kind.model_fields.items()}
        for key, value in node.values.items():
            if key in fields:
                yield from _uses(fields[key].annotation, tuple(fields[key].metadata), value)


def kind_of(record: object) -> str:
    """The value of `kind` that chooses this record type, empty when it has none."""
    if isinstance(record, type) and issubclass(record, Record) and "kind" in record.model_fields:
        annotation = record.model_fields["kind"].annotation
        if get_origin(annotation) is Literal:
            return str(get_args(annotation)[0])
    return ""


def _choose(parts: list[object], node: Node) -> object | None:
    if len(parts) == 1:
        return parts[0]
    wanted = node.text("kind") if isinstance(node, Mapping) else ""
    return next((part for part in parts if wanted and kind_of(part) == wanted), None)
