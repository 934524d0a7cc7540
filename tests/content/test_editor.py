# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schemas with which editors help, and the lines that point to them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.editor import json_schema, written
from kiosk.content.schema import FILES
from tests.content.mistakes import SMALL

DATA = Path(__file__).parents[2] / "data"


def test_schema_files_are_the_generated_ones() -> None:
    """After a change of the schema: `kiosk schema --write data/schema`."""
    files = {file.name: file.read_text(encoding="utf-8") for file in (DATA / "schema").iterdir()}
    assert files == {f"{name}.schema.json": written(json_schema(name)) for name in FILES}


@pytest.mark.parametrize("name", FILES)
def test_every_field_is_described_in_both_languages(name: str) -> None:
    fields = list(_fields(json_schema(name)))
    assert fields
    for key, field in fields:
        if "const" not in field and "$ref" not in field:  # there the record's own description stands
            assert field["description"].endswith((".", "…")), key
        assert re.search("[ぁ-んァ-ヶ一-龠]|ID", field["title"]), key


def test_texts_want_every_language_of_the_site() -> None:
    title = json_schema("page", ["ja", "en", "pt-BR"])["properties"]["title"]  # type: ignore[index]
    assert title["required"] == ["ja", "en", "pt-BR"]
    assert list(title["properties"]) == ["ja", "en", "pt-BR"]
    assert title["additionalProperties"] is False


@pytest.mark.parametrize(
    "file", sorted(DATA.rglob("*.yaml")), ids=lambda file: file.relative_to(DATA).as_posix()
)
def test_data_file_points_to_its_schema(file: Path) -> None:
    first = file.read_text(encoding="utf-8").splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None
    target = (file.parent / found[1]).resolve()
    assert target.parent == DATA / "schema"
    assert target.is_file()
    fields = set(json.loads(target.read_text(encoding="utf-8"))["properties"])
    keys = set(re.findall(r"^(\w+):", file.read_text(encoding="utf-8"), re.MULTILINE))
    assert keys
    assert keys <= fields


def test_schema_accepts_what_the_check_accepts() -> None:
    """The required fields of the schema are those whose absence the check reports."""
    page = json_schema("page")
    assert page["required"] == ["id", "icon", "title", "summary"]
    assert page["additionalProperties"] is False
    assert (SMALL / "pages" / "overview.yaml").is_file()


def _fields(part: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    match part:
        case {
            "properties": dict() as properties,
            "title": str() as title,
            "required": list() as required,
        } if required != ["ja", "en"]:
            yield from ((f"{title}.{name}", field) for name, field in properties.items())
    if isinstance(part, dict):
        for value in part.values():
            yield from _fields(value)
