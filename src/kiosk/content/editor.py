# SPDX-License-Identifier: GPL-3.0-or-later
"""The JSON Schema of each data file, with which editors complete and check while staff type."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kiosk.content.schema import FILES
from kiosk.content.words import TEXT


def json_schema(name: str, languages: Sequence[str] = ("ja", "en")) -> dict[str, object]:
    """The schema of one kind of file (`page`, `places` …) for a kiosk in these languages."""
    # Draft 7 is what the YAML editors understand best.
    schema: dict[str, object] = {"$schema": "http://json-schema.org/draft-07/schema#"}
    schema.update(FILES[name].model_json_schema())
    _spread(schema, languages)
    return schema


def written(schema: object) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _spread(part: object, languages: Sequence[str]) -> None:
    """Puts the languages where a text in every language goes."""
    match part:
        case dict():
            if part.get("$comment") == TEXT:
                part.pop("$comment")
                part["properties"] = {language: {"type": "string", "minLength": 1} for language in languages}
                part["required"] = list(languages)
                part["additionalProperties"] = False
            if "const" in part:
                part["title"] = "種類"
            for value in part.values():
                _spread(value, languages)
        case list():
            for value in part:
                _spread(value, languages)
