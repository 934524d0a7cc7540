# SPDX-License-Identifier: GPL-3.0-or-later
"""What the schema refuses, each at its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Sequence as Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kiosk.content.folder import DataFile
from kiosk.content.problem import Finding
from kiosk.content.schema import Record
from kiosk.content.tree import Mapping, Node, Refused, Scalar, Sequence, plain, slip
from kiosk.content.words import EveryLanguage


def validate(file: DataFile, languages: tuple[str, ...]) -> Record | tuple[Finding, ...]:
    """The record that the file holds, or all that is wrong with its shape."""
    if file.document.root is None:
        return ()
    try:
        return file.record.model_validate(plain(file.document.root))
    except ValidationError as error:
        details = error.errors(include_url=False)
    fields = {
        id(use.node): tuple(info.alias or name for name, info in use.what.model_fields.items())
        for use in file.uses
        if isinstance(use.what, type) and issubclass(use.what, Record)
    }
    return tuple(found for detail in details for found in _found(file, detail, fields, languages))


def _found(
    file: DataFile, detail: ErrorDetails, fields: dict[int, tuple[str, ...]], languages: tuple[str, ...]
) -> Iterator[Finding]:
    assert file.document.root is not None
    kind, context, path = detail["type"], detail.get("ctx", {}), detail["loc"]
    node = _walk(file.document.root, path[:-1] if kind in ("missing", "extra_forbidden") else path)
    name = next((part for part in reversed(path) if isinstance(part, str)), file.name)
    if isinstance(node, Refused) or _foreign(file, path, languages):
        return
    value = node.text if isinstance(node, Scalar) else ""
    empty = isinstance(node, Scalar) and (node.null or not node.text.strip())
    limit = next((f"{context[key]:g}" for key in ("ge", "le", "max_length") if key in context), "")
    match kind:
        case "missing":
            yield file.finding("missing-field", node, name=name)
        case "union_tag_not_found":
            yield file.finding(
                "missing-field" if isinstance(node, Mapping) else "not-fields", node, name="kind", value=value
            )
        case "extra_forbidden" if isinstance(node, Mapping):
            key = node.keys.get(name)
            choices = fields.get(id(node), ())
            wanted = tuple(choice for choice in choices if choice not in node.values) or choices
            hint = _slip(name)
            yield file.finding(
                "unknown-field", key or node, name=name, word="" if hint else name, choices=wanted, hint=hint
            )
        case "union_tag_invalid" if isinstance(node, Mapping):
            tag = node.values.get("kind", node)
            choices = _quoted(str(context.get("expected_tags", "")))
            yield file.finding(
                "not-one-of",
                tag,
                name="kind",
                value=node.text("kind"),
                word=node.text("kind"),
                choices=choices,
            )
        case "literal_error" if not empty:
            choices = _quoted(str(context.get("expected", "")))
            yield file.finding("not-one-of", node, name=name, value=value, word=value, choices=choices)
        case _ if empty:
            after = file.document.text[node.mark.end :].split("\n", 1)[0].lstrip()
            yield file.finding("empty", node, name=name, hint="hint-hash" if after.startswith("#") else "")
        case "too_short":
            yield file.finding("empty-list", node, name=name)
        case "model_type" | "model_attributes_type":
            yield file.finding("not-fields", node, name=name, value=value, hint=_slip(value))
        case "dict_type" | "mapping_type":
            example = ", ".join(f"{language}: …" for language in languages or ("ja", "en"))
            yield file.finding("not-by-language", node, name=name, languages=example, hint=_slip(value))
        case "tuple_type" | "list_type":
            yield file.finding("not-list", node, name=name)
        case "string_too_long":
            yield file.finding("too-long", node, name=name, limit=limit)
        case "bool_parsing" | "bool_type":
            yield file.finding("not-yes-no", node, name=name, value=value)
        case "greater_than_equal":
            code = "warning-short" if name == "warning_seconds" else "number-low"
            yield file.finding(code, node, name=name, value=value, limit=limit)
        case "less_than_equal":
            yield file.finding("number-high", node, name=name, value=value, limit=limit)
        case _ if kind.startswith("int"):
            yield file.finding("not-whole", node, name=name, value=value)
        case _ if kind.startswith(("float", "finite")):
            yield file.finding("not-number", node, name=name, value=value)
        case _:
            yield file.finding("not-text", node, name=name)


def _foreign(file: DataFile, path: Path[int | str], languages: tuple[str, ...]) -> bool:
    """Whether this is a text in a language that the site does not have, which is reported as such."""
    if not path or not languages or path[-1] in languages or file.document.root is None:
        return False
    text = _walk(file.document.root, path[:-1])
    return any(use.node is text and isinstance(use.what, EveryLanguage) for use in file.uses)


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


def _quoted(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"'([^']*)'", text))


def _slip(text: str) -> str:
    if "：" in text:
        return "hint-wide-colon"
    if "\u3000" in text[:1]:
        return "hint-wide-space"
    return slip(text)
