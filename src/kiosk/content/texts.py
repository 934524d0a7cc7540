# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules for the words that visitors read: every language, small markup, characters that can be drawn."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.content import markup
from kiosk.content.folder import DataFile
from kiosk.content.problem import Finding
from kiosk.content.tree import ODD, Mapping, Node, Scalar, character
from kiosk.content.words import Prose

_CUT_OFF = re.compile(r"[ \t]+#")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_QUOTES = ('"', "'", "|", ">")


def drawable(folder: Path) -> frozenset[int]:
    """The code points that at least one font file (.ttf, .otf) in the folder can draw."""
    fonts = sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))) if folder.is_dir() else []
    return frozenset[int]().union(*(_covered(font, font.stat().st_mtime_ns) for font in fonts))


def families(folder: Path) -> dict[str, frozenset[int]]:
    """The families of these fonts, in the order of the files, and the code points that all of their files can draw."""
    found: dict[str, frozenset[int]] = {}
    for font in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))) if folder.is_dir() else []:
        changed = font.stat().st_mtime_ns
        covered = _covered(font, changed)
        name = _family(font, changed)
        found[name] = found[name] & covered if name in found else covered
    return found


@cache
def _covered(font: Path, changed: int) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as opened:
        # The real names of the glyphs are not asked for, and take most of the time to find.
        opened.setGlyphOrder([str(number) for number in range(opened["maxp"].numGlyphs)])
        return frozenset(opened.getBestCmap() or ())


@cache
def _family(font: Path, changed: int) -> str:
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as opened:
        names = opened["name"]
        return str(names.getDebugName(16) or names.getDebugName(1))


@dataclass(frozen=True, slots=True)
class Letters:
    """What each family of fonts can draw, and which family a language is written in; empty: anything can be drawn."""

    families: Dictionary[str, frozenset[int]] = field(default_factory=dict)
    fonts: Dictionary[str, str] = field(default_factory=dict)
    _known: dict[tuple[str, str], str] = field(default_factory=dict, init=False, compare=False)

    def fault(self, letter: str, language: str) -> str:
        """Why a letter cannot be shown in a text of this language, as the code of a message; empty when it can."""
        known = self._known.get((letter, language))
        if known is None:
            known = self._known[letter, language] = self._fault(letter, language)
        return known

    def _fault(self, letter: str, language: str) -> str:
        code = ord(letter)
        if not self.families or not _visible(letter):
            return ""
        if not any(code in covered for covered in self.families.values()):
            return "no-glyph"
        own = self.families.get(self.fonts.get(language, ""), frozenset())
        # Chinese and Japanese write many of the same letters differently: another language's font will not do.
        return "foreign-form" if _HAN.match(letter) and ord("一") in own and code not in own else ""


def every_language(
    file: DataFile, node: Node, languages: tuple[str, ...], translated: tuple[str, ...]
) -> Iterator[Finding]:
    """The text has exactly the languages that site.yaml wants written in it (unless these are not known)."""
    if not isinstance(node, Mapping) or not languages:
        return
    for language in languages:
        if language not in node.values:
            hint = "hint-language-in-braces" if file.in_braces(node) else ""
            yield file.finding("missing-language", node, language=language, hint=hint)
    for key, name in node.keys.items():
        if key in translated:
            yield file.finding("translated-elsewhere", name, value=key)
        elif key not in languages:
            left = tuple(language for language in languages if language not in node.values) or languages
            value = node.values[key]
            hint = "hint-comma" if isinstance(value, Scalar) and value.null else ""
            known = ", ".join(languages)
            yield file.finding(
                "unknown-language", name, value=key, languages=known, word=key, choices=left, hint=hint
            )


def known(node: Node, languages: tuple[str, ...]) -> Node:
    """The text without languages that site.yaml does not have."""
    if not isinstance(node, Mapping) or not languages:
        return node
    return Mapping(node.mark, node.keys, {key: node.values[key] for key in languages if key in node.values})


def prose(
    file: DataFile, node: Node, rule: Prose, letters: Letters, language: str = ""
) -> Iterator[tuple[Finding | str, Scalar]]:
    """The findings of a text in all its languages (or in `language`), and the ids of pages that it links to."""
    for tongue, scalar in node.values.items() if isinstance(node, Mapping) else ((language, node),):
        if not isinstance(scalar, Scalar) or scalar.null:
            continue
        if _CUT_OFF.match(file.document.text, scalar.mark.end) and not file.document.text.startswith(
            _QUOTES, scalar.mark.start
        ):
            yield file.finding("cut-off", scalar), scalar
        for found in ODD.findall(scalar.text):
            yield file.finding("odd-character", scalar, character=character(found)), scalar
        for letter in dict.fromkeys(scalar.text):
            if code := letters.fault(letter, tongue):
                font = letters.fonts.get(tongue, "")
                number = f"U+{ord(letter):04X}"
                yield (
                    file.finding(code, scalar, needle=letter, value=letter, character=number, name=font),
                    scalar,
                )
        spans = markup.parse(scalar.text) if rule.markup == "marked" else markup.parse_plain(scalar.text)
        if isinstance(spans, markup.MarkupProblem):
            yield file.finding(f"markup-{spans.part}", scalar, needle=spans.words, value=spans.words), scalar
            continue
        for link in dict.fromkeys(span.link for span in spans if span.link):
            if link.startswith("page:"):
                yield link.removeprefix("page:"), scalar
            elif not is_web(link):
                yield file.finding("bad-link", scalar, needle=link, value=link), scalar


def is_web(address: str) -> bool:
    """Whether this is a complete address of the web, http or https."""
    if (
        any(letter.isspace() or ord(letter) < 33 or letter in '<>"\\^`{|}' for letter in address)
        or len(address) > 2000
    ):
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _visible(letter: str) -> bool:
    """Whether a font must have a shape for it: not so for controls, formats and variants."""
    return unicodedata.category(letter) not in ("Cc", "Cf") and not (
        "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    )
