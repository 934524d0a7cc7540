# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface's own words, read from its translation files: some are needed while a pack is built."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from pathlib import Path


class Interface:
    """The words in the first of these languages that has them; without a translation they are English."""

    def __init__(self, folder: Path, chain: Iterable[str]) -> None:
        self._found: dict[tuple[str, str, str], str] = {}
        for language in reversed(list(chain)):
            self._found |= _messages(folder / f"kiosk_{language}.ts")

    def translate(self, context: str, source: str, comment: str = "") -> str:
        """As QCoreApplication.translate; `make translations` finds the words by this name."""
        return self._found.get((context, source, comment), source)


def _messages(file: Path) -> dict[tuple[str, str, str], str]:
    """Every finished translation of a .ts file by context, source and comment; the last form of counted ones."""
    if not file.is_file():
        return {}
    found = {}
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            *_, text = [form.text for form in translation.iter("numerusform")] or [translation.text]
            if text:
                name = (
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.findtext("comment", ""),
                )
                found[name] = text
    return found
