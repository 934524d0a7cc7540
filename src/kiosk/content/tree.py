# SPDX-License-Identifier: GPL-3.0-or-later
"""A YAML file as a tree of texts that remember where they stand.

Every scalar stays text (YAML 1.1 would read `NO` as false). The tree is built from the parser's events
without recursion, and aliases, tags and deep nesting are refused, so that no file can make the check hang.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from kiosk.content.problem import Finding
from kiosk.content.slips import said, slip

MAX_BYTES = 1_000_000
MAX_DEPTH = 30
MAX_PARTS = 50_000

# What YAML cannot hold, what would shift line numbers against the editor's, and what turns or hides text.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff0-\uffff]"
)
_WIDE = "[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]"
_FOLD = re.compile(f"(?<={_WIDE}) (?={_WIDE})")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the file. Line and column count from 1, `start` and `end` are offsets in characters."""

    line: int = 1
    column: int = 1
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text. `null` is true for an empty value, `~` and `null` without quotation marks."""

    text: str
    mark: Mark
    null: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    mark: Mark
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Mapping:
    mark: Mark
    keys: dict[str, Scalar] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)

    def text(self, key: str) -> str:
        """The text under a key, empty when there is none."""
        match self.values.get(key):
            case Scalar(text=text, null=False):
                return text
        return ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was reported already (an alias); nothing more is said about it."""

    mark: Mark


Node = Scalar | Sequence | Mapping | Refused


class Lines:
    """Where the lines of a text begin, as editors count them."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, counted from 1, of an offset."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Document:
    """One file. `root` is None when the file cannot be read as YAML, with the reasons in `findings`."""

    file: str
    text: str
    root: Node | None
    findings: tuple[Finding, ...] = ()
    lines: Lines = field(default_factory=lambda: Lines(""))


def parse(file: str, content: bytes) -> Document:
    """The tree of a file, and all that can be said about it before its meaning is known."""
    if len(content) > MAX_BYTES:
        return Document(file, "", None, (Finding("too-big", file),))
    decoded = _decode(file, content)
    if isinstance(decoded, Finding):
        return Document(file, "", None, (decoded,))
    if not decoded.strip():
        return Document(file, decoded, None, (Finding("empty-file", file),))
    findings: list[Finding] = []
    lines = Lines(decoded)
    for found in ODD.finditer(decoded):
        line, column = lines.position(found.start())
        name = character(found.group())
        values = {"character": name}
        findings.append(Finding("odd-character", file, line, column, values=values, offset=found.start()))
        if len(findings) > 100:
            break
    # U+2060 is as invisible, but YAML takes it for an ordinary letter: columns stay as they are.
    text = ODD.sub("\u2060", decoded)
    builder = _Builder(file=file, text=text, findings=findings)
    root = builder.build()
    return Document(file, decoded, root, tuple(findings), lines)


def character(letter: str) -> str:
    """A character by its number, and by its name where it has one, for staff to search for."""
    name = unicodedata.name(letter, "")
    return f"U+{ord(letter):04X} {name}".rstrip()


def plain(node: Node) -> object:
    """The tree as dict, list, str and None, as the schema takes it."""
    match node:
        case Mapping(values=values):
            return {key: plain(value) for key, value in values.items()}
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Scalar(text=text, null=null):
            return None if null else text
        case Refused():
            return None


def _decode(file: str, content: bytes) -> str | Finding:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Finding("utf-16", file)
    if b"\0" in content:
        return Finding("binary", file)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        line, column = Lines(before).position(len(before))
    try:
        content.decode("cp932")
    except UnicodeDecodeError:
        return Finding("not-utf-8", file, line, column)
    return Finding("shift-jis", file, line, column)


# Stands for a key that is no text; its value is forgotten.
_NO_KEY = Scalar("", Mark())


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read; `key` waits for its value."""

    node: Sequence | Mapping
    key: Scalar | None = None


@dataclass(slots=True)
class _Builder:
    file: str
    text: str
    findings: list[Finding]
    root: Node | None = None
    stack: list[_Open] = field(default_factory=list)
    parts: int = 0
    quoted: tuple[Mark, int] | None = None

    def build(self) -> Node | None:
        try:
            for event in self._events():
                if not self._take(event):
                    return None
        except yaml.MarkedYAMLError as error:
            self._syntax(error)
            return None
        except yaml.YAMLError:
            self._report("syntax", Mark())
            return None
        if self.root is None and not self.findings:
            self.findings.append(Finding("empty-file", self.file))
        return self.root

    def _events(self) -> Iterator[yaml.Event]:
        events: Iterator[yaml.Event] = yaml.parse(self.text, Loader=yaml.CBaseLoader)
        return events

    def _take(self, event: yaml.Event) -> bool:
        """Puts one event into the tree; false when reading must stop."""
        start, end = event.start_mark, event.end_mark
        assert start is not None
        assert end is not None
        mark = Mark(start.line + 1, start.column + 1, start.index, end.index)
        match event:
            case yaml.DocumentStartEvent() if self.root is not None:
                self._report("two-documents", mark)
                return False
            case yaml.AliasEvent():
                self._report("alias", mark, name=str(event.anchor))
                self._add(Refused(mark))
            case yaml.ScalarEvent():
                self._unusual(event, mark)
                self.quoted = (
                    (mark, end.line) if event.style in ('"', "'") and end.line > start.line else None
                )
                bare = event.implicit[0] and not event.style
                null = bare and event.value in ("", "~", "null", "Null", "NULL")
                folded = end.line > start.line and event.style != "|"
                # A line break inside Japanese is no space.
                self._add(Scalar(_FOLD.sub("", event.value) if folded else event.value, mark, null))
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                self._unusual(event, mark)
                if len(self.stack) >= MAX_DEPTH:
                    self._report("nesting", mark, limit=str(MAX_DEPTH))
                    return False
                node = Sequence(mark) if isinstance(event, yaml.SequenceStartEvent) else Mapping(mark)
                self._add(node)
                self.stack.append(_Open(node))
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                self.stack.pop()
        self.parts += 1
        if self.parts > MAX_PARTS:
            self._report("too-many", mark, limit=f"{MAX_PARTS:,}")
            return False
        return True

    def _add(self, node: Node) -> None:
        """Puts a node where it belongs."""
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        match parent.node:
            case Sequence(items=items):
                items.append(node)
            case Mapping(keys=keys, values=values) if parent.key is not None:
                key, parent.key = parent.key, None
                if key is _NO_KEY:
                    return
                if len(keys) > 1 and key.text == next(iter(keys)) and self._in_list():
                    # Another item begins, its dash lost: what follows belongs to it.
                    self._report("dash-lost", key.mark, name=key.text)
                    self.stack.pop()
                    item = Mapping(key.mark)
                    self._add(item)
                    self.stack.append(_Open(item))
                    item.keys[key.text], item.values[key.text] = key, node
                    return
                if key.text in keys:
                    self._report(
                        "duplicate-key", key.mark, name=key.text, first=str(keys[key.text].mark.line)
                    )
                    return
                keys[key.text] = key
                values[key.text] = node
            case _ if isinstance(node, Scalar):
                parent.key = node
            case _:
                parent.key = _NO_KEY
                if not isinstance(node, Refused):
                    self._report("bad-key", node.mark)

    def _in_list(self) -> bool:
        return len(self.stack) > 1 and isinstance(self.stack[-2].node, Sequence)

    def _unusual(self, event: yaml.NodeEvent, mark: Mark) -> None:
        if event.anchor is not None:
            self._report("anchor", mark, name=event.anchor)
        tag = getattr(event, "tag", None)
        if tag is not None:
            written = re.search(r"!\S*", self.text[mark.start : mark.start + 100])
            self._report("tag", mark, name=written[0] if written else tag)

    def _report(self, code: str, mark: Mark, **values: str) -> None:
        self.findings.append(
            Finding(code, self.file, mark.line, mark.column, values=values, offset=mark.start)
        )

    def _syntax(self, error: yaml.MarkedYAMLError) -> None:
        found = error.problem_mark or error.context_mark
        if found is None:
            self._report("syntax", Mark())
            return
        mark = Mark(found.line + 1, found.column + 1, found.index)
        opened = error.context_mark
        line = self._line(mark.line)
        hint = slip(line)
        above = self._line(mark.line - 1)
        if not hint and slip(above):
            hint, column = slip(above), len(above) - len(above.lstrip(" ")) + 1
            mark = Mark(mark.line - 1, column, max(0, mark.start - mark.column - len(above) + column - 1))
        hint = hint or said(error)
        if hint == "hint-start" and opened is not None and opened.line == found.line:
            mark = Mark(opened.line + 1, opened.column + 1, opened.index)
        if hint == "hint-colon" and re.fullmatch(r"\s+(?:- +)?[\w-]+", line[: mark.column - 1]):
            hint = "hint-indent"
        if self.quoted is not None and self.quoted[1] in (mark.line - 1, mark.line - 2):
            # The text went on to the next quotation mark, lines below.
            mark, hint = self.quoted[0], "hint-unclosed"
        elif opened is not None and (
            hint == "hint-unclosed" or (hint == "hint-brackets" and opened.line < found.line)
        ):
            mark, hint = Mark(opened.line + 1, opened.column + 1, opened.index), "hint-unclosed"
        self.findings.append(
            Finding("syntax", self.file, mark.line, mark.column, hint=hint, offset=mark.start)
        )

    def _line(self, number: int) -> str:
        lines = self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return lines[number - 1] if 1 <= number <= len(lines) else ""
