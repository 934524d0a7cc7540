# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the screens themselves, from their translation files: speech says them without Qt."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path


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
