# SPDX-License-Identifier: GPL-3.0-or-later
"""One page on what waits for staff: facts to review, requests, notices that end, pictures, clips, links."""

from __future__ import annotations

import urllib.error
import urllib.request
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta

from kiosk.content import words
from kiosk.content.folder import DataFile, Folder
from kiosk.content.messages import ITEMS
from kiosk.content.problem import Language
from kiosk.content.schema import Event, Fact, Notice, Picture
from kiosk.content.tree import Mapping, Node, Scalar
from kiosk.content.uses import Use
from kiosk.desk.sentences import say
from kiosk.pack.clips import Words

MOST = 10  # lines of a part on the one page
SOON = 14  # days before its last day a notice is told
YEAR, HALF = 12, 6  # months after which a fact is reviewed; half a year for who holds an office
PATIENCE = 10  # seconds a web server may take


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the page. `waiting`: it asks staff to do something, and the exit code says so."""

    title: str
    lines: tuple[str, ...]
    waiting: bool = True


@dataclass(frozen=True, slots=True)
class Due:
    """A fact, where it stands and until when it holds without being looked at; None when its evidence bears no date."""

    place: str
    as_of: str
    by: date | None


def parts(folder: Folder, today: date, language: Language) -> tuple[Part, ...]:
    """All that needs no network."""
    due = list(facts(folder, language))
    old = [one for one in due if one.by is not None and one.by < today]
    undated = [one for one in due if one.by is None]
    old.sort(key=lambda one: (one.by or today, one.place))
    return (
        Part(
            say("status-review", language, count=len(old), total=len(due)),
            tuple(
                say("status-fact", language, place=one.place, first=one.as_of, value=one.by) for one in old
            ),
        ),
        Part(
            say("status-undated", language, count=len(undated)),
            tuple(one.place for one in undated),
            waiting=False,
        ),
        _part("status-confirm", language, _requests(folder, language)),
        _part("status-notices", language, _notices(folder, today, language)),
        _part("status-pictures", language, _pictures(folder, language)),
    )


def page(found: Iterable[Part], language: Language, most: int = MOST) -> str:
    """The parts as they are printed, no more than `most` lines of each."""
    blocks = []
    for part in found:
        lines = [f"  {line}" for line in part.lines[:most]]
        if len(part.lines) > most:
            lines.append(f"  {say('status-more', language, count=len(part.lines) - most)}")
        blocks.append("\n".join((part.title, *lines)))
    return "\n\n".join(blocks) + "\n"


def facts(folder: Folder, language: Language) -> Iterator[Due]:
    """Every fact of the folder and when it is to be reviewed."""
    for file, use in _uses(folder):
        if isinstance(use.what, type) and issubclass(use.what, Fact) and isinstance(use.node, Mapping):
            as_of, wanted = use.node.text("as_of"), use.node.text("review_by")
            if use.what is Event and not wanted:
                continue  # what has happened does not change
            months = HALF if use.node.text("office_holder") == "true" else YEAR
            by = date.fromisoformat(wanted) if wanted else _after(as_of, months)
            yield Due(_place(file, use.node, language), as_of, by)


def links(folder: Folder, language: Language, answer: Callable[[str], str] | None = None) -> Part:
    """Every address of the folder, asked for once; `answer` gives what is wrong with one, empty when it is there."""
    found: dict[str, str] = {}
    for file, use in _uses(folder):
        if use.what == words.Form("url") and isinstance(use.node, Scalar):
            found.setdefault(use.node.text, _place(file, use.node, language))
    with ThreadPoolExecutor(8) as pool:
        told = dict(zip(found, pool.map(answer or _asked, found), strict=True))
    lines = tuple(f"{found[url]} {url}: {fault}" for url, fault in told.items() if fault)
    return Part(say("status-links", language, count=len(lines), total=len(found)), lines, bool(lines))


def unheard(wanted: Collection[Words], missing: Collection[Words], language: Language) -> Part:
    """How many of the words that are read aloud have no clip, by language. `kiosk build` makes them, nobody else."""
    all_of, none_of = (Counter(one.language for one in found) for found in (wanted, missing))
    lines = tuple(
        say("status-silent", language, value=name, count=count, total=all_of[name])
        for name, count in none_of.items()
    )
    return Part(say("status-clips", language, count=len(missing), total=len(wanted)), lines, waiting=False)


def _asked(url: str) -> str:
    """Whether the web server has the page, without reading it."""
    request = urllib.request.Request(url, method="GET", headers={"User-Agent": "Mozilla/5.0 (kiosk status)"})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE):
            return ""
    except urllib.error.HTTPError as error:
        return str(error.code)
    except (OSError, ValueError) as error:
        return str(getattr(error, "reason", error))


def _part(code: str, language: Language, lines: Iterable[str]) -> Part:
    told = tuple(lines)
    return Part(say(code, language, count=len(told)), told, bool(told))


def _requests(folder: Folder, language: Language) -> Iterator[str]:
    for file, use in _uses(folder):
        if isinstance(use.what, words.ToStaff) and isinstance(use.node, Scalar):
            yield f"{_place(file, use.node, language)} {use.node.text}"


def _notices(folder: Folder, today: date, language: Language) -> Iterator[str]:
    for file, use in _uses(folder):
        if (
            use.what is not Notice
            or not isinstance(use.node, Mapping)
            or use.node.text("withdrawn") == "true"
        ):
            continue
        last = use.node.text("until")
        if use.node.text("kind") == "emergency" and use.node.text("from") <= today.isoformat():
            yield say("status-emergency", language, place=_place(file, use.node, language))
        elif last and last < today.isoformat():
            yield say("status-ended", language, place=_place(file, use.node, language), value=last)
        elif last and last <= (today + timedelta(days=SOON)).isoformat():
            yield say("status-ends", language, place=_place(file, use.node, language), value=last)


def _pictures(folder: Folder, language: Language) -> Iterator[str]:
    """Pictures whose alternative text says no more than the file name, the caption or the credit."""
    for file, use in _uses(folder):
        if use.what is Picture and isinstance(use.node, Mapping):
            node = use.node
            others = {
                node.text("file"),
                node.text("file").rsplit("/", 1)[-1].rsplit(".", 1)[0],
                node.text("credit"),
            }
            others |= set(_said(node.values.get("caption")))
            if any(text in others for text in _said(node.values.get("alt"))):
                yield f"{_place(file, node, language)} {node.text('file')}"


def _said(node: Node | None) -> list[str]:
    return [node.text(key) for key in node.values if node.text(key)] if isinstance(node, Mapping) else []


def _uses(folder: Folder) -> Iterator[tuple[DataFile, Use]]:
    return ((file, use) for file in folder.files for use in file.uses)


def _place(file: DataFile, node: Node, language: Language) -> str:
    kind, name = file.item(node.mark.start)
    item = f" {ITEMS[kind][language == 'ja'].format(id=name)}:" if kind else ""
    return f"{file.name}:{node.mark.line}:{item}"


def _after(as_of: str, months: int) -> date | None:
    """So many months after the end of the day, month or year; None when undated."""
    if as_of == "undated":
        return None
    parts = [int(part) for part in as_of.removeprefix("c. ").split("-")]
    year, month, day = (*parts, *(12, 31)[len(parts) - 1 :])[:3]
    turned = year * 12 + month - 1 + months
    year, month = turned // 12, turned % 12 + 1
    return date(year, month, min(day, monthrange(year, month)[1]))
