# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes the translations of a text where the text is changed: which there are, how good, made by whom."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from kiosk.content.translations import State, key
from kiosk.desk.manuscript import Manuscript, Sheet, Steps
from kiosk.desk.paper import written

Standing = Literal["reviewed", "draft", "outdated", "missing"]


@dataclass(frozen=True, slots=True)
class Rendering:
    """The translation of a text: its words, what it was made from, how it stands and by whom it was made last."""

    text: str
    of: str
    standing: Standing
    by: str = ""
    on: str = ""
    number: int = -1
    """Of its entry in the file; -1 without one."""


def user() -> str:
    """The name of who is logged in, empty when the system does not tell."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that waits for a translator: its words, how its translation stands and reads, where it first stands."""

    words: str
    standing: Standing
    text: str
    steps: Steps


class Renderings:
    """All translations of a manuscript. `states` are what the last check knew."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._known: dict[str, tuple[Sheet, dict[str, int]]] = {}
        self.states: Mapping[str, State] = {}

    def of(self, language: str, words: str, before: str) -> Rendering:
        """The translation of these words; or an outdated one, made from what they were `before` or seem to have been."""
        numbers = self._numbers(language)
        if key(words) in numbers:
            return self._rendering(language, numbers[key(words)], outdated=False)
        if key(before) in numbers:
            return self._rendering(language, numbers[key(before)], outdated=True)
        state = self.states.get(language)
        for stale in state.stale if state else ():
            if stale.now == key(words) and stale.of in numbers:
                return self._rendering(language, numbers[stale.of], outdated=True)
        return Rendering("", "", "missing")

    def write(
        self,
        language: str,
        words: str,
        old: Rendering,
        text: str,
        made: Mapping[str, str],
        used: Iterable[str],
    ) -> None:
        """Writes a translation as a draft `made` by and on. An outdated one is renewed in its place unless its words
        are still `used` by another text."""
        self._put(language, words, old, {"text": text, "drafted": dict(made)}, set(used))

    def review(
        self, language: str, words: str, old: Rendering, made: Mapping[str, str], used: Iterable[str]
    ) -> None:
        """Says that somebody has read the translation and it is right for these words."""
        self._put(language, words, old, {"reviewed": dict(made)}, set(used))

    def unreview(self, language: str, words: str, old: Rendering) -> None:
        """Makes it a draft again."""
        self._put(language, words, old, {}, set())

    def where(self, language: str, rendering: Rendering) -> Steps:
        """Where its entry stands."""
        return (_file(language), "texts", rendering.number)

    def _put(
        self, language: str, words: str, old: Rendering, fields: dict[str, object], used: set[str]
    ) -> None:
        name = _file(language)
        place = (name, "texts", key(words))
        with self._manuscript.step(place):
            in_place = old.number >= 0 and (key(old.of) == key(words) or key(old.of) not in used)
            if in_place:
                steps: Steps = (name, "texts", old.number)
                entry = self._manuscript.value(steps)
                assert isinstance(entry, dict)
                self._manuscript.put(steps, renewed(entry, words, fields))
                return
            entry = {"of": key(words), "text": old.text, **fields}
            if self._manuscript.sheet(name) is None:
                made = fields.get("drafted") or fields.get("reviewed")
                self._manuscript.add_file(name, written({"drafted": made, "texts": [entry]}).encode())
                return
            texts = self._manuscript.value((name, "texts"))
            count = len(texts) if isinstance(texts, list) else 0
            self._manuscript.put_in((name, "texts", count), entry)

    def _rendering(self, language: str, number: int, *, outdated: bool) -> Rendering:
        name = _file(language)
        entry = self._manuscript.value((name, "texts", number))
        assert isinstance(entry, dict)
        made = entry.get("reviewed") or entry.get("drafted") or self._manuscript.value((name, "drafted"))
        made = made if isinstance(made, dict) else {}
        standing: Standing = "outdated" if outdated else "reviewed" if entry.get("reviewed") else "draft"
        return Rendering(
            str(entry.get("text") or ""),
            str(entry.get("of") or ""),
            standing,
            str(made.get("by") or ""),
            str(made.get("on") or ""),
            number,
        )

    def _numbers(self, language: str) -> dict[str, int]:
        """The entries of a language by the words they were made from."""
        sheet = self._manuscript.sheet(_file(language))
        if sheet is None:
            return {}
        known = self._known.get(language)
        if known is None or known[0] is not sheet:
            texts = sheet.wanted.get("texts") if isinstance(sheet.wanted, dict) else None
            numbers: dict[str, int] = {}
            for number, entry in enumerate(texts if isinstance(texts, list) else []):
                if isinstance(entry, dict) and entry.get("of"):
                    numbers.setdefault(key(str(entry["of"])), number)
            known = self._known[language] = (sheet, numbers)
        return known[1]


def waiting(
    language: str, places: Mapping[str, Steps], state: State, renderings: Renderings
) -> list[Waiting]:
    """What is missing, outdated or a draft in a language, in the order of `places`: where each text first stands."""
    outdated = {stale.now for stale in state.stale}
    standings: dict[str, Standing] = {
        **{words: "outdated" if words in outdated else "missing" for words in state.missing},
        **dict.fromkeys(state.draft, "draft"),
    }
    return [
        Waiting(words, standings[words], renderings.of(language, words, words).text, steps)
        for words, steps in places.items()
        if words in standings
    ]


def renewed(entry: Mapping[str, object], words: str, fields: Mapping[str, object]) -> dict[str, object]:
    """An entry of i18n/ with other `fields`, now of these words; a draft unless the fields say who has read it."""
    kept = {field: value for field, value in entry.items() if field != "reviewed"}
    if key(str(entry["of"])) != key(words):
        kept["of"] = key(words)
    return {**kept, **fields}


def _file(language: str) -> str:
    return f"i18n/{language}.yaml"
