# SPDX-License-Identifier: GPL-3.0-or-later
"""What changed between two packs, in words and in pictures, as a page to look through and to send for approval."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFontDatabase, QImage

from kiosk import shots
from kiosk.app import Look, Program
from kiosk.content.problem import Language
from kiosk.desk.sentences import say
from kiosk.guide import screens
from kiosk.pack.reader import Pack

KINDS = ("site", "page", "region", "place", "notice", "calendar")
# What is no word for a visitor: ids, names of pictures, the same text a second time.
_SILENT = frozenset(
    (
        "id",
        "kind",
        "page",
        "target",
        "prose",
        "image",
        "code",
        "screen",
        "colour",
        "region",
        "map_page",
        "timezone",
    )
)


@dataclass(frozen=True, slots=True)
class Change:
    """A document that says something else in one language: its lines before and after."""

    kind: str
    id: str
    language: str
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """A screen that looks different; the picture is missing where the screen is."""

    name: str
    before: str = ""
    after: str = ""


def words(old: Pack, new: Pack) -> tuple[Change, ...]:
    """Every document whose words differ, in the order of the new pack, then those that are gone."""
    found = []
    for kind in KINDS:
        for language in _languages(old, new):
            before, after = _documents(old, kind, language), _documents(new, kind, language)
            for name in (*after, *(gone for gone in before if gone not in after)):
                a, b = before.get(name, ()), after.get(name, ())
                if a != b:
                    found.append(Change(kind, name, language, a, b))
    return tuple(found)


def pictures(old: Pack, new: Pack, folder: Path, sizes: Sequence[tuple[int, int]]) -> tuple[Seen, ...]:
    """Pictures of the screens that look different, in every language and size, written into the folder."""
    before, after = _taken(old, sizes), _taken(new, sizes)
    found = []
    for name in (*after, *(gone for gone in before if gone not in after)):
        if before.get(name) == after.get(name):
            continue
        files = {}
        for when, taken in (("before", before), ("after", after)):
            if name in taken:
                files[when] = f"{name}-{when}.png"
                taken[name].save(str(folder / files[when]))
        found.append(Seen(name, **files))
    return tuple(found)


def page(changes: Sequence[Change], seen: Sequence[Seen], language: Language, heading: str) -> str:
    """The page."""
    parts = [f"<h1>{html.escape(say('diff-title', language))}</h1><p>{html.escape(heading)}</p>"]
    if not changes and not seen:
        parts.append(f"<p>{html.escape(say('diff-none', language))}</p>")
    if changes:
        parts.append(f"<h2>{html.escape(say('diff-words', language, count=len(changes)))}</h2>")
        parts += [_words_of(change) for change in changes]
    if seen:
        parts.append(f"<h2>{html.escape(say('diff-pictures', language, count=len(seen)))}</h2>")
        parts += [_pictures_of(one, language) for one in seen]
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{html.escape(say("diff-title", language))}'
        f"</title><style>{STYLE}</style>\n" + "\n".join(parts) + "\n</html>\n"
    )


STYLE = (
    "body{font:16px/1.6 sans-serif;margin:2em auto;max-width:1200px;background:#f5f2ea;color:#17243b}"
    "section{background:#fff;border-radius:8px;padding:.6em 1.2em;margin:.8em 0}h3{margin:.3em 0}"
    "ins{background:#cdeccf;text-decoration:none}del{background:#f6cfc6}"
    ".pair{display:flex;gap:1em}figure{margin:0;flex:1}img{max-width:100%;border:1px solid #ccc}"
    "p{margin:.2em 0}.same{color:#6b7280}"
)


def _words_of(change: Change) -> str:
    lines = "".join(f"<p>{line}</p>" for line in _marked(change.before, change.after))
    title = html.escape(f"{change.kind} {change.id} ({change.language})")
    return f"<section><h3>{title}</h3>{lines}</section>"


def _pictures_of(seen: Seen, language: Language) -> str:
    figures = "".join(
        f"<figure><figcaption>{html.escape(say(code, language))}</figcaption>"
        + (f'<a href="{html.escape(file)}"><img src="{html.escape(file)}" alt=""></a>' if file else "—")
        + "</figure>"
        for code, file in (("diff-before", seen.before), ("diff-after", seen.after))
    )
    return f'<section><h3>{html.escape(seen.name)}</h3><div class="pair">{figures}</div></section>'


def _marked(before: Sequence[str], after: Sequence[str]) -> Iterator[str]:
    """The lines that differ, what went and what came marked; between them how many are the same."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for tag, i0, i1, j0, j1 in matcher.get_opcodes():
        if tag == "equal":
            yield f'<span class="same">… {i1 - i0}</span>'
            continue
        pairs = min(i1 - i0, j1 - j0)
        for old, new in zip(before[i0 : i0 + pairs], after[j0 : j0 + pairs], strict=True):
            yield _letters(old, new)
        yield from (f"<del>{html.escape(line)}</del>" for line in before[i0 + pairs : i1])
        yield from (f"<ins>{html.escape(line)}</ins>" for line in after[j0 + pairs : j1])


# A word where spaces part words, else a letter.
_WORD = re.compile(r"[0-9A-Za-zÀ-ɏḀ-ỿ가-힣]+|.", re.DOTALL)


def _letters(old: str, new: str) -> str:
    parts = []
    a, b = _WORD.findall(old), _WORD.findall(new)
    for tag, i0, i1, j0, j1 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        gone, come = html.escape("".join(a[i0:i1])), html.escape("".join(b[j0:j1]))
        if tag == "equal":
            parts.append(come)
        else:
            parts.append((f"<del>{gone}</del>" if gone else "") + (f"<ins>{come}</ins>" if come else ""))
    return "".join(parts)


def _documents(pack: Pack, kind: str, language: str) -> dict[str, tuple[str, ...]]:
    found = {}
    for body in pack.documents(kind, language):
        name = body.get("id") or body.get("row", {}).get("id") or kind
        found[str(name)] = tuple(_lines(body))
    return found


def _lines(part: Any) -> Iterator[str]:
    """Everything a visitor reads in a document, in its order."""
    match part:
        case dict():
            for key, value in part.items():
                if key not in _SILENT:
                    yield from _lines(value)
        case list():
            for value in part:
                yield from _lines(value)
        case str() if part.strip():
            yield part.replace("\u2060", "")


def _languages(old: Pack, new: Pack) -> list[str]:
    both = [
        row.id for pack in (new, old) for row in screens.site(pack, pack.meta("default_language")).languages
    ]
    return list(dict.fromkeys(both))


def _taken(pack: Pack, sizes: Sequence[tuple[int, int]]) -> dict[str, QImage]:
    """A picture of every screen, by its name, language and size."""
    clock = shots.StillClock()
    program = Program(pack, Look(*sizes[0], reduced_motion=True), clock)
    found = {}
    for width, height in sizes:
        program.window.setGeometry(0, 0, width, height)
        for scene in shots.scenes(program, clock):
            for language in program.languages():
                scene.go(program)
                program.kiosk.chooseLanguage(language)
                found[f"{scene.name}-{language}-{width}x{height}"] = shots.settle(program)
        program.kiosk.session.finish()
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)
    QFontDatabase.removeAllApplicationFonts()  # each pack has its own letters
    return found
