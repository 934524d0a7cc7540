# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes a staff file letter by letter: comments, order, quotation marks and every other line stay as they were written.

A YAML writer would lay the whole file out anew. Here the tree says where each value stands, and only what differs from
the wanted values is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kiosk.content import tree
from kiosk.content.tree import Node, Scalar

Value = object
"""What `tree.plain` gives: None, str, a list or a dict of them."""

INLINE = 88  # letters of a text in all languages that still go on one line
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`“”][^\n]*")
_DATE = re.compile(r"(c\. )?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")


@dataclass(frozen=True, slots=True)
class _Edit:
    """Letters that replace those from `start` to `end`."""

    start: int
    end: int
    letters: str


def changed(text: str, wanted: Value) -> str:
    """The file so that it holds `wanted`, in as few changes as possible. `text` must be a file without fault."""
    newline = "\r\n" if "\r\n" in text else "\n"
    document = tree.parse("", text.encode("utf-8"))
    assert document.root is not None and not document.findings, "only a file without fault can be changed"
    edits = sorted(_Differ(document.text).node(document.root, wanted, 0), key=lambda edit: edit.start)
    parts, at = [], 0
    for edit in edits:
        parts += [document.text[at : edit.start], edit.letters.replace("\n", newline)]
        at = max(at, edit.end)
    return "".join((*parts, document.text[at:]))


def written(value: Value, indent: int = 0) -> str:
    """A value on lines of its own as new files have it, each line indented by so many spaces."""
    return "".join(f"{' ' * indent}{line}\n" for line in _lines(value))


@dataclass(frozen=True, slots=True)
class _Differ:
    """Finds what to write where. `indent` is that of the fields around a value."""

    text: str

    def node(self, node: Node, wanted: Value, indent: int) -> Iterator[_Edit]:
        if tree.plain(node) == wanted:
            return
        match node, wanted:
            case tree.Mapping(), dict() if wanted:
                yield from self._mapping(node, wanted)
            case tree.Sequence(items=[_, *_]), list() if wanted and not self._flow(node):
                yield from self._list(node, wanted)
            case Scalar(), str() | None:
                yield self._replaced(node, self._scalar(wanted, node))
            case _:
                filled = not isinstance(node, Scalar) and bool(tree.plain(node))
                yield self._replaced(
                    node,
                    self._value(wanted, indent, self._in_flow(node) or (filled and self._flow(node))),
                )

    # ---- a set of fields

    def _mapping(self, node: tree.Mapping, wanted: Mapping[str, Value]) -> Iterator[_Edit]:
        flow = self._flow(node)
        kept = [key for key in node.values if key in wanted]
        if not kept or (flow and list(wanted) != list(node.values)):
            column = node.mark.column - 1
            yield self._replaced(node, _inline(wanted) if flow else self._value(wanted, column - 2, False))
            return
        column = node.keys[next(iter(node.keys))].mark.column - 1
        for key in node.values:
            if key in wanted:
                yield from self.node(node.values[key], wanted[key], column)
            else:
                yield self._without(node, key)
        before = ""
        waiting: list[str] = []
        for key in wanted:
            if key in node.values:
                if waiting and not before:
                    yield self._fields_before(node, key, waiting, wanted, column)
                    waiting = []
                elif waiting:
                    yield self._fields_after(node, before, waiting, wanted, column)
                    waiting = []
                before = key
            else:
                waiting.append(key)
        if waiting:
            yield self._fields_after(node, before, waiting, wanted, column)

    def _fields_after(
        self, node: tree.Mapping, before: str, keys: list[str], wanted: Mapping[str, Value], column: int
    ) -> _Edit:
        at = self._line_end(self._end(node.values[before]))
        letters = written({key: wanted[key] for key in keys}, column)
        if at and self.text[at - 1] not in "\r\n":
            return _Edit(at, at, "\n" + letters.removesuffix("\n"))
        return _Edit(at, at, letters)

    def _fields_before(
        self, node: tree.Mapping, key: str, keys: list[str], wanted: Mapping[str, Value], column: int
    ) -> _Edit:
        at = node.keys[key].mark.start
        letters = written({name: wanted[name] for name in keys}, column)
        return _Edit(at, at, letters.lstrip(" ") + " " * column)

    def _without(self, node: tree.Mapping, key: str) -> _Edit:
        start = node.keys[key].mark.start
        end = self._line_end(self._end(node.values[key]))
        first = self._line_start(start)
        if self.text[first:start].strip():  # after the dash of a list: the next field takes its place
            names = list(node.keys)
            following = names[names.index(key) + 1 :]
            return _Edit(start, node.keys[following[0]].mark.start if following else end, "")
        return _Edit(first, end, "")

    # ---- a list, one item a line or more

    def _list(self, node: tree.Sequence, wanted: Sequence[Value]) -> Iterator[_Edit]:
        old = [tree.plain(item) for item in node.items]
        column = self._dash(node.items[0]) - self._line_start(self._dash(node.items[0]))
        matcher = SequenceMatcher(None, [_key(item) for item in old], [_key(item) for item in wanted], False)
        for tag, i0, i1, j0, j1 in matcher.get_opcodes():
            same = min(i1 - i0, j1 - j0) if tag == "replace" else 0
            if tag == "equal":
                same = i1 - i0
            for offset in range(same):
                yield from self.node(node.items[i0 + offset], wanted[j0 + offset], column)
            for item in node.items[i0 + same : i1]:
                yield self._without_item(node, item)
            if new := wanted[j0 + same : j1]:
                yield self._new_items(node, i0 + same, new, column)

    def _without_item(self, node: tree.Sequence, item: Node) -> _Edit:
        start, end = self._line_start(self._dash(item)), self._line_end(self._end(item))
        if item is node.items[-1] and not re.search(r"\n[ \t]*\r?\n$", self.text[:start]):
            return _Edit(start, end, "")  # the empty line behind the list stays
        while end < len(self.text) and (blank := re.compile(r"[ \t]*\r?\n").match(self.text, end)):
            end = blank.end()
        return _Edit(start, end, "")

    def _new_items(self, node: tree.Sequence, index: int, new: Sequence[Value], column: int) -> _Edit:
        airy = self._airy(node)
        moved = {json.dumps(tree.plain(item)): self._letters(item) for item in node.items}
        letters = [moved.get(json.dumps(value)) or written([value], column) for value in new]
        if index == 0:
            at = self._line_start(self._dash(node.items[0]))
            return _Edit(at, at, "".join(one + ("\n" if airy else "") for one in letters))
        at = self._line_end(self._end(node.items[index - 1]))
        joined = "".join(("\n" if airy else "") + one for one in letters)
        if at and self.text[at - 1] not in "\r\n":
            joined = "\n" + joined.removesuffix("\n")
        return _Edit(at, at, joined)

    def _letters(self, item: Node) -> str:
        """The lines of an item as they stand, with its remarks: one that is moved or written twice keeps its looks."""
        lines = self.text[self._line_start(self._dash(item)) : self._line_end(self._end(item))]
        return lines if lines.endswith("\n") else f"{lines}\n"

    def _airy(self, node: tree.Sequence) -> bool:
        """Whether empty lines stand between the items; between only one, when it takes several lines."""
        if len(node.items) > 1:
            end = self._line_end(self._end(node.items[0]))
            return "\n\n" in self.text[end - 1 : self._dash(node.items[1])].replace("\r", "")
        return False

    # ---- where things stand

    def _flow(self, node: Node) -> bool:
        return not isinstance(node, Scalar) and self.text.startswith(("{", "["), node.mark.start)

    def _in_flow(self, node: Node) -> bool:
        """Whether the value stands between brackets, as far as its line shows."""
        before = self.text[self._line_start(node.mark.start) : node.mark.start]
        return before.count("{") + before.count("[") > before.count("}") + before.count("]")

    def _end(self, node: Node) -> int:
        """The offset behind the last letter of a value."""
        match node:
            case tree.Mapping(values=values):
                last = max((self._end(value) for value in values.values()), default=node.mark.start + 1)
                last = max([last, *(key.mark.end for key in node.keys.values())])
            case tree.Sequence(items=items):
                last = max((self._end(item) for item in items), default=node.mark.start + 1)
            case _:
                end = node.mark.end
                while end > node.mark.start and self.text[end - 1] in " \r\n":
                    end -= 1
                return end
        if self._flow(node):
            closing = re.compile(r"(?:[\s,]|#[^\n]*\n)*[}\]]").match(self.text, last)
            return closing.end() if closing else last
        return last

    def _line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def _line_end(self, offset: int) -> int:
        """Behind the line break that ends this line."""
        found = self.text.find("\n", offset)
        return len(self.text) if found < 0 else found + 1

    def _dash(self, item: Node) -> int:
        return self.text.rindex("-", 0, max(1, item.mark.start + (item.mark.start == item.mark.end)))

    # ---- letters

    def _replaced(self, node: Node, letters: str) -> _Edit:
        start, end = node.mark.start, self._end(node)
        if start == end and self.text[start - 1 : start] in (":", "-"):
            letters = f" {letters}"
        if letters.startswith("\n"):
            while self.text[start - 1] in " \t":
                start -= 1
        return _Edit(start, end, letters)

    def _scalar(self, wanted: str | None, old: Scalar) -> str:
        mark = self.text[old.mark.start : old.mark.start + 1] if old.mark.end > old.mark.start else ""
        if wanted is not None and mark == '"':
            return _quoted(wanted)
        return _word(wanted, self._in_flow(old))

    def _value(self, wanted: Value, indent: int, flow: bool) -> str:
        if flow or not isinstance(wanted, dict | list) or not wanted:
            return _inline(wanted) if isinstance(wanted, dict | list) else _word(wanted, flow)
        first, *lines = _under("", wanted)
        if not lines:
            return first.strip()
        return "\n" + "\n".join(" " * indent + line for line in lines)


def _key(item: Value) -> str:
    """By what an item of a list is known again: its id, else all it says."""
    if isinstance(item, dict) and isinstance(item.get("id"), str):
        return str(item["id"])
    return json.dumps(item, ensure_ascii=False)


def _lines(value: Value) -> list[str]:
    """A value as the lines of a block."""
    match value:
        case dict() if value:
            lines = []
            for key, inner in value.items():
                lines += _under(f"{key}:", inner)
            return lines
        case list() if value:
            lines = []
            for inner in value:
                first, *rest = _lines(inner) if isinstance(inner, dict | list) else [_word(inner, False)]
                lines += [f"- {first}", *(f"  {line}" for line in rest)]
            return lines
    return [_inline(value)]


def _under(head: str, value: Value) -> list[str]:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return [f"{head} {_inline(value)}"]
    if isinstance(value, dict) and all(isinstance(item, str) for item in value.values()):
        inline = _inline(value)
        if len(inline) <= INLINE:
            return [f"{head} {inline}"]
    if isinstance(value, dict | list) and value:
        return [head, *(f"  {line}" for line in _lines(value))]
    return [f"{head} {_inline(value)}"]


def _inline(value: Value) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{key}: {_inner(inner)}" for key, inner in value.items()) + "}"
        case list():
            return "[" + ", ".join(_inner(inner) for inner in value) + "]"
    return _word(value, False)


def _inner(value: Value) -> str:
    return _inline(value) if isinstance(value, dict | list) else _word(value, True)


def _word(value: Value, flow: bool) -> str:
    """A scalar, in quotation marks where YAML or its readers need them."""
    if value is None:
        return "null"
    text = str(value)
    plain = (
        (_PLAIN.fullmatch(text) is not None or re.fullmatch(r"-[0-9.]+", text) is not None)
        and text == text.strip()
        and ": " not in text
        and " #" not in text
        and not text.endswith(":")
        and not text.startswith(("---", "..."))
        and not _DATE.fullmatch(text)
        and text not in ("~", "null", "Null", "NULL")
        and text.isprintable()
        and not (flow and re.search(r"[,\[\]{}]", text))
    )
    return text if plain else _quoted(text)


def _quoted(text: str) -> str:
    letters = json.dumps(text, ensure_ascii=False)
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in letters)
