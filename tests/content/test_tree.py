# SPDX-License-Identifier: GPL-3.0-or-later
"""YAML as texts with their places."""

from __future__ import annotations

import pytest

from kiosk.content.tree import Mapping, Scalar, Sequence, parse, plain


def read(text: str) -> object:
    document = parse("x.yaml", text.encode())
    assert document.findings == ()
    assert document.root is not None
    return plain(document.root)


@pytest.mark.parametrize("word", ["NO", "25:00", "1.10", "0x1F", "2024-01-01", "true", "1_000", "=", "<<"])
def test_plain_words_stay_as_they_are_written(word: str) -> None:
    assert read(f"a: {word}") == {"a": word}


@pytest.mark.parametrize(
    ("word", "value"), [("", None), ("~", None), ("null", None), ('""', ""), ('"null"', "null"), ("'~'", "~")]
)
def test_only_bare_words_are_null(word: str, value: str | None) -> None:
    assert read(f"a: {word}") == {"a": value}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("a: 浜松市は\n  都市です", "浜松市は都市です", id="plain"),
        pytest.param("a: >\n  浜松市は、\n  都市です", "浜松市は、都市です", id="folded"),
        pytest.param('a: "浜松市は\n  都市です"', "浜松市は都市です", id="quoted"),
        pytest.param("a: Hamamatsu\n  is", "Hamamatsu is", id="English keeps the space"),
        pytest.param("a: 浜松市 都市", "浜松市 都市", id="a space in one line stays"),
        pytest.param("a: |\n  浜松市\n  中央区", "浜松市\n中央区", id="lines that were asked for stay"),
    ],
)
def test_line_break_in_japanese_is_no_space(text: str, value: str) -> None:
    assert read(text) == {"a": value}


def test_places_count_from_one() -> None:
    root = parse("x.yaml", "a:\n  - 漢字: 値\n".encode()).root
    assert isinstance(root, Mapping)
    assert (root.keys["a"].mark.line, root.keys["a"].mark.column) == (1, 1)
    entries = root.values["a"]
    assert isinstance(entries, Sequence)
    (item,) = entries.items
    assert isinstance(item, Mapping)
    value = item.values["漢字"]
    assert isinstance(value, Scalar)
    assert (value.mark.line, value.mark.column) == (2, 9)


def test_reading_goes_on_after_an_alias() -> None:
    document = parse("x.yaml", b"a: *b\nc: !x d\ne: &f g\na: h\n")
    assert [finding.code for finding in document.findings] == ["alias", "tag", "anchor", "duplicate-key"]
    assert document.root is not None
    assert plain(document.root) == {"a": None, "c": "d", "e": "g"}
