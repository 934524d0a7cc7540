# SPDX-License-Identifier: GPL-3.0-or-later
"""Files are changed where they must be, and nowhere else."""

from __future__ import annotations

import copy
import difflib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.tree import parse, plain
from kiosk.desk.paper import changed, written
from kiosk.desk.taking import rewritten

DATA = Path(__file__).parents[2] / "data"
FILES = sorted(DATA.rglob("*.yaml"))
PLACES = """\
# the places of our city
places:
  - id: a   # the first
    name: {ja: あ, en: A}
    since: "1990"
    source: [H1]

  # a remark about b
  - id: b
    name:
      ja: い
      en: 'It is: B'
    list:
      - x
      - y

# the end
other: 3
"""


def held(text: str) -> Any:
    document = parse("", text.encode())
    assert document.root is not None and not document.findings, text
    return plain(document.root)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_file_that_already_holds_it_stays_letter_for_letter(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert changed(text, held(text)) == text


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        pytest.param(("other",), "4", "other: 3", "other: 4", id="a word"),
        pytest.param(("places", 0, "since"), "1996-10", '"1990"', '"1996-10"', id="a word in quotation marks"),
        pytest.param(("places", 0, "name", "en"), "A, b", "en: A", 'en: "A, b"', id="a comma between brackets"),
        pytest.param(("places", 1, "name", "en"), "It", "'It is: B'", "It", id="quotation marks not needed"),
        pytest.param(("places", 0, "source"), ["H1", "H2"], "[H1]", "[H1, H2]", id="a list on one line"),
        pytest.param(("places", 1, "list"), ["x", "z"], "- y", "- z", id="an item of a list"),
        pytest.param(("places", 1, "list"), ["y"], "      - x\n", "", id="an item less"),
        pytest.param(("places", 1, "list"), ["x", "y", "z"], "- y\n", "- y\n      - z\n", id="an item more"),
        pytest.param(("places", 0, "url"), "https://a.org/#x", "[H1]\n", "[H1]\n    url: https://a.org/#x\n", id="a field"),
        pytest.param(("places", 0, "source"), ..., "    source: [H1]\n", "", id="a field less"),
        pytest.param(("places", 0, "id"), ..., "- id: a   # the first\n    name", "- name", id="the first field less"),
        pytest.param(("other",), None, "other: 3", "other: null", id="nothing"),
        pytest.param(("places", 0, "name"), {"ja": "あ", "ko": "가"}, "あ, en: A}", "あ, ko: 가}", id="a language"),
    ],
)  # fmt: skip
def test_only_what_differs_is_written(path: tuple[str | int, ...], value: object, old: str, new: str) -> None:
    wanted = held(PLACES)
    part = wanted
    for step in path[:-1]:
        part = part[step]
    if value is ...:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    assert PLACES.count(old) == 1
    assert changed(PLACES, wanted) == PLACES.replace(old, new)


def test_new_item_stands_apart_like_its_neighbours() -> None:
    wanted = held(PLACES)
    wanted["places"].append({"id": "c", "name": {"ja": "う", "en": "C"}})
    assert changed(PLACES, wanted) == PLACES.replace(
        "      - y\n", "      - y\n\n  - id: c\n    name: {ja: う, en: C}\n"
    )


def test_item_that_goes_leaves_the_others_and_their_remarks() -> None:
    wanted = held(PLACES)
    del wanted["places"][0]
    assert "# a remark about b" in changed(PLACES, wanted)
    assert held(changed(PLACES, wanted)) == wanted


def test_line_ends_of_windows_stay() -> None:
    text = PLACES.replace("\n", "\r\n")
    wanted = held(text)
    wanted["places"][0]["url"] = "x"
    assert changed(text, wanted).count("\n") == changed(text, wanted).count("\r\n") == text.count("\n") + 1


def test_file_without_a_last_line_break_grows_properly() -> None:
    assert changed("a: 1", {"a": "1", "b": "2"}) == "a: 1\nb: 2"
    assert held(changed("a:\n  - 1", {"a": ["1", "2"]})) == {"a": ["1", "2"]}


WORDS = st.one_of(
    st.sampled_from(("", "x", "1990-10", "-3.5", "null", "a: b", "a #b", "- x", "「あ」", "“x”", "{x", "a, b", "y\nz")),
    st.text("ab \"'#:-,[]{}浜", max_size=8),
)  # fmt: skip


@st.composite
def edits(draw: Any, value: Any) -> Any:
    """The value, changed somewhere: a word, a field less or more, an item less, more or moved."""
    match value:
        case dict() if value and draw(st.integers(0, 5)):
            key = draw(st.sampled_from(sorted(value)))
            return {**value, key: draw(edits(value[key]))}
        case dict() if len(value) > 1:
            if draw(st.booleans()):
                gone = draw(st.sampled_from(sorted(value)))
                return {key: inner for key, inner in value.items() if key != gone}
            names = list(value)
            names.insert(draw(st.integers(0, len(names))), "new")
            return {name: value.get(name, draw(WORDS)) for name in names}
        case list() if value and draw(st.integers(0, 3)):
            index = draw(st.integers(0, len(value) - 1))
            return [*value[:index], draw(edits(value[index])), *value[index + 1 :]]
        case list() if value:
            index, other = draw(st.tuples(*[st.integers(0, len(value) - 1)] * 2))
            moved = copy.copy(value)
            match draw(st.integers(0, 2)):
                case 0 if len(value) > 1:
                    del moved[index]
                case 1:
                    moved.insert(index, {"id": "new", "text": {"ja": "あ", "en": "x: y"}, "list": ["a"]})
                case _:
                    moved[index], moved[other] = moved[other], moved[index]
            return moved
    return draw(WORDS)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_whatever_is_wanted_is_what_the_file_then_holds(data: st.DataObject) -> None:
    texts = [PLACES, *(file.read_text(encoding="utf-8") for file in FILES)]
    text = data.draw(st.sampled_from(texts))
    wanted = held(text)
    for _ in range(data.draw(st.integers(1, 3))):
        wanted = data.draw(edits(wanted))
    if isinstance(wanted, dict):
        assert held(changed(text, wanted)) == wanted


NEW = st.one_of(
    st.sampled_from(("", "1990-10", "-3.5", "null", "a: b", "- x", "「あ」", "“x”", "{x", "a, b", "y\nz")),
    st.text("ab \"':-,[]{}浜"),
)


@st.composite
def words_changed(draw: Any, value: Any, number: int) -> Any:
    """The value with one word that is another, its fields and items the same."""
    match value:
        case dict() if value:
            key = draw(st.sampled_from(sorted(value)))
            return {**value, key: draw(words_changed(value[key], number))}
        case list() if value:
            index = draw(st.integers(0, len(value) - 1))
            return [*value[:index], draw(words_changed(value[index], number)), *value[index + 1 :]]
        case dict() | list():
            return value  # no word in it
    return f"{draw(NEW)}{number}"


def words_of(value: Any) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every word and the way to it, in order."""
    match value:
        case dict():
            for key, inner in value.items():
                yield from (((key, *way), word) for way, word in words_of(inner))
        case list():
            for number, inner in enumerate(value):
                yield from (((number, *way), word) for way, word in words_of(inner))
        case _:
            yield (), value


def remarks(text: str) -> list[str]:
    """The remarks of a file, and its empty lines, in order."""
    return re.findall(r"(?:^|(?<=\s))#.*$|^$", text, re.MULTILINE)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_remarks_order_and_every_other_line_stay_whatever_is_written(data: st.DataObject) -> None:
    """What a round trip is asked for: the hand of the file stays, whatever its line ends, with or without a mark."""
    text = data.draw(st.sampled_from([PLACES, *(file.read_text(encoding="utf-8") for file in FILES)]))
    newline = data.draw(st.sampled_from(("\n", "\r\n")))
    mark = data.draw(st.sampled_from((b"", b"\xef\xbb\xbf")))
    wanted = held(text)
    for number in range(data.draw(st.integers(1, 5))):
        wanted = data.draw(words_changed(wanted, number))
    new = rewritten(mark + text.replace("\n", newline).encode(), wanted)
    assert new[: len(mark)] == mark
    after = new[len(mark) :].decode()
    assert after.count("\n") == after.count(newline)
    after = after.replace("\r", "")
    assert list(words_of(held(after))) == list(words_of(wanted)), "the same words in the same order"
    assert remarks(after) == remarks(text)
    others = sum(one != other for one, other in zip(words_of(held(text)), words_of(wanted), strict=True))
    lines = difflib.SequenceMatcher(None, text.splitlines(), after.splitlines(), autojunk=False)
    gone = sum(last - first for tag, first, last, *_ in lines.get_opcodes() if tag != "equal")
    assert gone <= others, "only lines of changed words are others"


def test_empty_line_behind_a_list_outlives_its_last_item() -> None:
    wanted = held(PLACES)
    wanted["places"][1]["list"].pop()
    assert changed(PLACES, wanted) == PLACES.replace("      - y\n", "")
    wanted["places"].pop()
    assert changed(PLACES, wanted).endswith("  # a remark about b\n\n# the end\nother: 3\n")


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from("abc"), st.recursive(WORDS, _nested), min_size=1))
def test_new_file_holds_what_it_was_given(wanted: dict[str, Any]) -> None:
    assert held(written(wanted)) == wanted
