# SPDX-License-Identifier: GPL-3.0-or-later
"""The data folder as content, or everything that is wrong with it, at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.content import texts, translations
from kiosk.content.checks import check
from kiosk.content.folder import DataFile, Folder, read
from kiosk.content.messages import MESSAGES, problem
from kiosk.content.problem import Finding, Problem
from kiosk.content.problem import Language as Spoken
from kiosk.content.schema import (
    AnyPlace,
    Contact,
    Language,
    MapScreen,
    Notice,
    Page,
    Places,
    Record,
    Region,
    Regions,
    Section,
    Site,
    Source,
    Sources,
    Translations,
    View,
)
from kiosk.content.shape import validate

READING, CHECKING = (
    0.6,
    0.75,
)  # parts of the time after which the files are read and their shapes known (measured)
MOST = 100
"""So many problems of one file are told; more would bury the first ones."""


@dataclass(frozen=True, slots=True)
class Content:
    """What the kiosk shows. Pages are in the order of their file names, all else as staff wrote it."""

    site: Site
    sources: Mapping[str, Source]
    pages: Mapping[str, Page]
    regions: tuple[Region, ...]
    metropolitan: Section
    places: Mapping[str, AnyPlace]
    contact: Contact
    notices: Mapping[str, Notice]
    view: View
    map: MapScreen
    translations: Mapping[str, Mapping[str, str]]
    """Per language, the translation of each text by `translations.key` of its words."""
    root: Path


@dataclass(frozen=True, slots=True)
class Loaded:
    """The content, None when there is any error; and all problems, errors before notices."""

    content: Content | None
    problems: tuple[Problem, ...]


def load(
    data: Path,
    language: Spoken = "en",
    *,
    fonts: Path | None = None,
    drafts: Mapping[str, bytes | None] | None = None,
    progress: Callable[[float], None] = lambda part: None,
) -> Loaded:
    """Reads and checks a data folder; whatever the files hold, it raises nothing.

    Problems speak `language`. `fonts` is the folder of the bundled fonts; without it, any can be drawn.
    `drafts` are files as they would be, by name, in place of those on the disk; None: the file would be gone.
    `progress` is told how much is done, from 0 to 1.
    """
    folder = read(data, drafts, lambda part: progress(part * READING))
    own = {
        name: folder.setting(name, "font") or Language.model_fields["font"].default for name in folder.entries
    }
    letters = texts.Letters(texts.families(fonts), own) if fonts is not None else texts.Letters()
    findings = [finding for file in folder.files for finding in file.faults]
    findings += folder.findings
    records: dict[str, Record] = {}
    for number, file in enumerate(folder.files):
        progress(READING + number / len(folder.files) * (CHECKING - READING))
        result = validate(file, folder.languages)
        if isinstance(result, Record):
            records[file.name] = result
        else:
            findings += result
    findings += check(folder, letters, lambda part: progress(CHECKING + part * (1 - CHECKING)))
    findings += translations.check(folder, letters)
    progress(1.0)
    problems = tuple(problem(finding, language) for finding in _ordered(findings))
    broken = any(one.severity == "error" for one in problems)
    return Loaded(None if broken else _content(folder, records), problems)


def _ordered(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Errors before notices, by file and line, each said once, and no more than `MOST` of a file."""
    groups: dict[tuple[str, str], dict[object, Finding]] = {}
    for finding in findings:
        severity = MESSAGES[finding.code].severity
        same = (finding.line, finding.column, finding.code, tuple(sorted(finding.values.items())))
        groups.setdefault((severity, finding.file), {}).setdefault(same, finding)
    for key in sorted(groups):
        group = sorted(groups[key].values(), key=lambda finding: (finding.line, finding.column))
        yield from group[:MOST]
        if len(group) > MOST:
            last = group[MOST - 1]
            yield Finding("more", key[1], last.line, last.column, values={"count": str(len(group) - MOST)})


def _content(folder: Folder, records: Mapping[str, Record]) -> Content:
    def of(file: DataFile) -> Record:
        return records[file.name]

    by_type = {
        kind: [of(file) for file in folder.of(kind)] for kind in ("site", "sources", "regions", "contact")
    }
    (site,), (sources,), (regions,), (contact,) = by_type.values()
    assert isinstance(site, Site)
    assert isinstance(sources, Sources)
    assert isinstance(regions, Regions)
    assert isinstance(contact, Contact)
    view = records[site.map.view]
    assert isinstance(view, View)
    pages = [page for file in folder.of("page") if isinstance(page := of(file), Page)]
    notices = [notice for file in folder.of("notice") if isinstance(notice := of(file), Notice)]
    places = [record for file in folder.of("places") if isinstance(record := of(file), Places)]
    return Content(
        site=site,
        sources={source.id: source for source in sources.sources},
        pages={page.id: page for page in pages},
        regions=regions.regions,
        metropolitan=regions.metropolitan,
        places={place.id: place for record in places for place in record.places},
        contact=contact,
        notices={notice.id: notice for notice in notices},
        view=view,
        map=next(
            (record for file in folder.of("map") if isinstance(record := of(file), MapScreen)), MapScreen()
        ),
        translations={
            file.stem: {translations.key(entry.of): entry.text for entry in record.texts}
            for file in folder.of("translations")
            if isinstance(record := of(file), Translations)
        },
        root=folder.root,
    )
