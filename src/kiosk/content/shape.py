# SPDX-License-Identifier: GPL-3.0-or-later
"""What the schema refuses, each at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.folder import DataFile
from kiosk.content.names import nearest
from kiosk.content.problem import Finding
from kiosk.content.schema import Record
from kiosk.content.slips import slip
from kiosk.content.tree import Mapping, Node, Refused, Scalar, Sequence, plain
from kiosk.content.words import EveryLanguage

LANGUAGE_FILES = ("files", "captions")
"""The fields that name a file for each language."""


def validate(file: DataFile, languages: tuple[str, ...]) -> Record | tuple[Finding, ...]:
    """The record that the file holds, or all that is wrong with its shape."""
    root = file.document.root
    if root is None:
        return ()
    try:
        return file.record.model_validate(plain(root))
    except ValidationError as error:
        shape = _Shape(file, root, languages)
        return tuple(found for detail in error.errors(include_url=False) for found in shape.findings(detail))


class _Shape:
    """Finds the place and the sentence for what pydantic says."""

    def __init__(self, file: DataFile, root: Node, languages: tuple[str, ...]) -> None:
        self.file = file
        self.root = root
        self.languages = languages
        self.texts = {id(use.node) for use in file.uses if isinstance(use.what, EveryLanguage)}
        self.fields = {
            id(use.node): tuple(info.alias or name for name, info in use.what.model_fields.items())
            for use in file.uses
            if isinstance(use.what, type) and issubclass(use.what, Record)
        }

    def findings(self, detail: ErrorDetails) -> Iterator[Finding]:
        kind, context, path = detail["type"], detail.get("ctx", {}), detail["loc"]
        above = _walk(self.root, path[:-1])
        node = above if kind in ("missing", "extra_forbidden") else _walk(self.root, path)
        name = next((part for part in reversed(path) if isinstance(part, str)), self.file.name)
        if isinstance(node, Refused) or (id(above) in self.texts and name not in self.languages):
            return  # reported already, as an alias or a language that the site does not have
        value = node.text if isinstance(node, Scalar) else ""
        limit = next((f"{context[key]:g}" for key in ("ge", "le", "max_length") if key in context), "")
        finding = self.file.finding
        match kind:
            case "missing" if isinstance(node, Mapping) and self._misspelt(node, name):
                return  # the field is there under a name that is nearly this one
            case "missing":
                yield finding(
                    "missing-field",
                    node,
                    name=name,
                    hint="hint-field-in-braces" if self.file.in_braces(node) else "",
                )
            case "extra_forbidden" if isinstance(node, Mapping):
                yield self._unknown_field(node, name)
            case "union_tag_not_found" | "union_tag_invalid" if isinstance(node, Mapping):
                yield self._wrong_kind(node, _quoted(str(context.get("expected_tags", ""))))
            case _ if isinstance(node, Scalar) and (node.null or not value.strip()):
                after = self.file.document.text[node.mark.end : node.mark.end + 200].split("\n", 1)[0]
                hint = "hint-hash" if after.lstrip().startswith("#") else ""
                yield finding("empty", node, name=name, hint=hint)
            case "literal_error":
                choices = _quoted(str(context.get("expected", "")))
                yield finding("not-one-of", node, name=name, value=value, word=value, choices=choices)
            case "too_short" | "dict_type" | "mapping_type" if name in LANGUAGE_FILES:
                yield finding("no-files", node, name=name)
            case "too_short":
                yield finding("empty-list", node, name=name)
            case "model_type" | "model_attributes_type":
                yield finding("not-fields", node, name=name, value=value, hint=_slip(value))
            case "dict_type" | "mapping_type":
                example = ", ".join(f"{language}: …" for language in self.languages or ("ja", "en"))
                yield finding("not-by-language", node, name=name, languages=example, hint=_slip(value))
            case "tuple_type" | "list_type":
                yield finding("not-list", node, name=name)
            case "string_too_long":
                yield finding("too-long", node, name=name, limit=limit)
            case "bool_parsing" | "bool_type":
                yield finding("not-yes-no", node, name=name, value=value)
            case "greater_than_equal":
                code = "warning-short" if name == "warning_seconds" else "number-low"
                yield finding(code, node, hint=_turned(name, value), name=name, value=value, limit=limit)
            case "less_than_equal":
                yield finding(
                    "number-high", node, hint=_turned(name, value), name=name, value=value, limit=limit
                )
            case _ if kind.startswith("int"):
                yield finding("not-whole", node, name=name, value=value)
            case _ if kind.startswith(("float", "finite")):
                yield finding("not-number", node, name=name, value=value)
            case _:
                yield finding("not-text", node, name=name)

    def _misspelt(self, node: Mapping, name: str) -> bool:
        """Whether another field of the record, one the schema does not know, is nearly this one."""
        known = self.fields.get(id(node), ())
        free = tuple(field for field in known if field not in node.values)
        return any(
            nearest(other, free) == name for other in node.values if other not in known and not _slip(other)
        )

    def _unknown_field(self, node: Mapping, name: str) -> Finding:
        all_fields = self.fields.get(id(node), ())
        free = tuple(field for field in all_fields if field not in node.values) or all_fields
        hint = _slip(name)
        word = "" if hint else name
        return self.file.finding(
            "unknown-field", node.keys[name], name=name, word=word, choices=free, hint=hint
        )

    def _wrong_kind(self, node: Mapping, choices: tuple[str, ...]) -> Finding:
        match node.values.get("kind"):
            case Scalar(text=text, null=False) as kind:
                return self.file.finding(
                    "not-one-of", kind, name="kind", value=text, word=text, choices=choices
                )
            case Scalar() as kind:
                return self.file.finding("empty", kind, name="kind")
            case None:
                return self.file.finding("missing-field", node, name="kind")
            case kind:
                return self.file.finding("not-text", kind, name="kind")


def _walk(root: Node, path: Path[int | str]) -> Node:
    """The node at a path, or the last one on the way to it."""
    node = root
    for before, part in zip((None, *path), path, strict=False):
        match node, part:
            # After the number in a list, pydantic puts the `kind` that chose the type into the path.
            case Mapping(), str(tag) if isinstance(before, int) and node.text("kind") == tag:
                continue
            case Sequence(items=items), int(number) if number < len(items):
                node = items[number]
            case Mapping(values=values), str(key) if key in values:
                node = values[key]
            case _:
                break
    return node


def _turned(name: str, value: str) -> str:
    """The hint for a latitude that could only be a longitude."""
    return "hint-swapped" if name == "lat" and 90 < abs(float(value)) <= 180 else ""


def _quoted(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"'([^']*)'", text))


def _slip(text: str) -> str:
    if "：" in text:
        return "hint-wide-colon"
    if text.startswith("\u3000"):
        return "hint-wide-space"
    return slip(text)
