# SPDX-License-Identifier: GPL-3.0-or-later
"""How far each language is, for `kiosk status`."""

from __future__ import annotations

import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Sequence
from pathlib import Path

from kiosk.content.folder import Folder
from kiosk.content.problem import Language
from kiosk.content.translations import State, state, texts_of

_HEAD = {
    "en": ("language", "texts", "reviewed", "draft", "missing", "outdated", "screen words"),
    "ja": ("言語", "文", "確認ずみ", "下訳", "訳なし", "もとの文が変わった", "画面の言葉"),
}
_WRITTEN = {"en": "in the files themselves", "ja": "ファイルの中"}
_LISTED = {
    "en": {
        "missing": "missing in {id}:",
        "stale": "outdated in {id} (i18n/{id}.yaml):",
        "now": "is now: {now}",
    },
    "ja": {
        "missing": "{id} に訳のない文:",
        "stale": "{id} で、もとの文が変わったもの(i18n/{id}.yaml):",
        "now": "今の文: {now}",
    },
}


def table(folder: Folder, translations: Path, spoken: Language) -> list[str]:
    """A table with a line for each language of site.yaml: its texts, and the words of the screens in its .ts file."""
    count = str(len(texts_of(folder)))
    rows: list[tuple[str, ...]] = [_HEAD[spoken]]
    for name in folder.entries:
        words = _interface(translations / f"kiosk_{name}.ts")
        if name in folder.languages:
            rows.append((name, count, _WRITTEN[spoken], "", "", "", words))
            continue
        now = state(folder, name)
        numbers = (len(now.reviewed), len(now.draft), len(now.missing), len(now.stale))
        rows.append((name, count, *map(str, numbers), words))
    return _table(rows)


def details(folder: Folder, name: str, spoken: Language) -> list[str]:
    """Every text of one language that waits for somebody: without a translation, or changed since."""
    now: State = state(folder, name)
    said = _LISTED[spoken]
    lines = []
    if now.stale:
        lines.append(said["stale"].format(id=name))
        for stale in now.stale:
            lines.append(f"  {stale.of}")
            if stale.now:
                lines.append(f"    {said['now'].format(now=stale.now)}")
    if now.missing:
        known = texts_of(folder)
        lines.append(said["missing"].format(id=name))
        lines += [f"  {known[words].file}:{known[words].line}: {words}" for words in now.missing]
    return lines


def _interface(file: Path) -> str:
    """How many words of the screens are translated, as 38/40; a dash without the file."""
    if not file.is_file():
        return "–"
    found = [message.find("translation") for message in ElementTree.parse(file).iter("message")]
    done = [one for one in found if one is not None and one.get("type") != "unfinished"]
    return f"{len(done)}/{len(found)}"


def _table(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]


def _width(text: str) -> int:
    """Columns of a terminal: two for a Japanese letter."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
