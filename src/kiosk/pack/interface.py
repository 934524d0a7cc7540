# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface's own words, read from its translation files: some are needed while a pack is built."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from functools import cache
from pathlib import Path


class Interface:
    """The words in the first of these languages that has them; without a translation they are English."""

    def __init__(self, folder: Path, chain: Iterable[str]) -> None:
        self._found: dict[tuple[str, str, str], str] = {}
        for language in reversed(list(chain)):
            file = folder / f"kiosk_{language}.ts"
            if file.is_file():
                self._found |= _messages(file, file.stat().st_mtime_ns)

    def translate(self, context: str, source: str, comment: str = "") -> str:
        """As QCoreApplication.translate; `make translations` finds the words by this name."""
        return self._found.get((context, source, comment), source)


@cache
def _messages(file: Path, changed: int) -> dict[tuple[str, str, str], str]:
    """Every finished translation of a .ts file by context, source and comment; the last form of counted ones."""
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


def words(translations: Path, language: str) -> dict[str, str]:
    """Each text the screens ask for, and what the language shows for it; of a counted text, the form of many.

    A language without a file, or a text without a translation, shows the text as it was asked for: in English.
    """
    shown: dict[str, str] = {}
    # Japanese has every text; another language may leave out what it shows unchanged.
    for name in ("ja", language):
        path = translations / f"kiosk_{name}.ts"
        if not path.is_file():
            continue
        for message in ElementTree.parse(path).iter("message"):
            source = message.findtext("source", "")
            forms = [form.text or "" for form in message.iter("numerusform")]
            translation = forms[-1] if forms else message.findtext("translation", "")
            shown[source] = translation if name == language and translation else source
    return shown
