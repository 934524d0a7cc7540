# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an installed kiosk can show everything it has: opens the pack and draws every screen. Needs no display."""

from __future__ import annotations

import html
import json
import logging
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QTranslator, qVersion
from PySide6.QtGui import QFontDatabase, QImage, QRawFont

from kiosk import __version__, app, shots
from kiosk.atlas.shapes import read_path
from kiosk.pack.reader import Pack
from kiosk.station import doctor

THUMBNAIL = 480  # px wide, in the report


class Finding(NamedTuple):
    """One thing that was tried: whether it went well, and what was found."""

    what: str
    well: bool
    found: str


class Picture(NamedTuple):
    """A screen as it was drawn, small, as a JPEG."""

    name: str
    jpeg: bytes


class Warnings(logging.Handler):
    """Keeps what Qt and the kiosk complain about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def run(
    pack: Pack, size: tuple[int, int], tell: Callable[[Finding], object], *, heard: bool
) -> tuple[list[Finding], list[Picture]]:
    """Tries everything, telling each finding as soon as it is there; `heard`: also whether it can read aloud."""
    findings: list[Finding] = []
    pictures: list[Picture] = []

    def note(what: str, faults: list[str], found: str) -> None:
        findings.append(Finding(what, not faults, "; ".join(faults) or found))
        tell(findings[-1])

    complaints = Warnings()
    logging.getLogger().addHandler(complaints)
    begun = time.monotonic()
    application = app.make_application()
    clock = shots.StillClock()
    note("content pack", [], f"{pack.path}, content {pack.content_hash[:12]}")
    note("renderer", [], f"Qt {qVersion()}, {os.environ['QT_QUICK_BACKEND'] or 'GPU'}, drawing into memory")
    program = app.Program(pack, app.Look(*size, reduced_motion=True), clock)
    note("fonts", *_fonts(pack, program))
    note("icons", *_icons(pack))
    note("translations", *_translations(program))
    if heard:
        note("speech", *_speech(pack))
    blank: list[str] = []
    for scene in shots.scenes(program, clock):
        for language in _tried_in(scene, program):
            scene.go(program)
            program.kiosk.chooseLanguage(language)
            name = f"{scene.name}-{language}"
            try:
                picture = shots.settle(program)
            except TimeoutError as late:
                blank.append(f"{name}: {late}")
                continue
            if len(set(_colours(picture))) < 4:
                blank.append(f"{name} is empty")
            pictures.append(Picture(name, _small(picture)))
    note(
        "screens", blank, f"{len(pictures)} drawn at {size[0]}×{size[1]} in {time.monotonic() - begun:.0f} s"
    )
    note("warnings", complaints.said, "none")
    logging.getLogger().removeHandler(complaints)
    program.close()
    del application
    return findings, pictures


def _tried_in(scene: shots.Scene, program: app.Program) -> list[str]:
    """Home and the pages in every language, what is made of the same parts again and again in the first: minutes less."""
    languages = program.languages()
    return languages if scene.name == "home" or scene.name.startswith("page-") else languages[:1]


def _fonts(pack: Pack, program: app.Program) -> tuple[list[str], str]:
    """The families are there, and between them have every character of every document."""
    families = json.loads(pack.meta("fonts"))
    faults = [f"{family} is not in the pack" for family in families if family not in QFontDatabase.families()]
    fonts = [QRawFont(data_of, 16) for data_of in pack.blobs("font").values()]
    wanted = {
        character
        for language in program.languages()
        for kind in ("site", "page", "region", "place")
        for body in pack.documents(kind, language)
        for character in json.dumps(body, ensure_ascii=False)
        if character.isprintable() and not character.isspace() and character != "\u2060"
    }
    missing = sorted(c for c in wanted if not any(font.supportsCharacter(ord(c)) for font in fonts))
    if missing:
        faults.append(f"no font has {' '.join(missing)}")
    return faults, f"{', '.join(families)}; {len(wanted)} different characters, all there"


def _icons(pack: Pack) -> tuple[list[str], str]:
    icons = pack.blobs("icon")
    faults = [f"icon {name} is empty" for name, outline in icons.items() if read_path(outline).isEmpty()]
    return faults, f"{len(icons)}, each has an outline"


def _translations(program: app.Program) -> tuple[list[str], str]:
    languages = program.languages()
    faults: list[str] = []
    for language in languages:
        translator = QTranslator()
        if not translator.load(app.resource(f"i18n/kiosk_{language}.qm")):
            faults.append(f"the words of the screens are missing in '{language}'")
    return faults, ", ".join(languages)


def _speech(pack: Pack) -> tuple[list[str], str]:
    silent = pack.silent()
    cure = "build the content with speech: kiosk build --clips make"
    faults = [f"nothing is read aloud in {', '.join(silent)}; {cure}"] if silent else []
    return faults, f"read aloud in {', '.join(pack.voices())}"


def _colours(picture: QImage) -> Iterator[int]:
    """Colours at a grid of points."""
    for row in range(1, 40):
        for column in range(1, 40):
            yield picture.pixel(picture.width() * column // 40, picture.height() * row // 40)


def _small(picture: QImage) -> bytes:
    from PySide6.QtCore import Qt

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    small = picture.scaledToWidth(THUMBNAIL, Qt.TransformationMode.SmoothTransformation)
    small.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", 75)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def write_report(
    file: Path, findings: list[Finding], pictures: list[Picture], machine: list[doctor.Finding]
) -> None:
    """The readiness report: one HTML file with everything in it; `machine` is what the doctor found."""
    from base64 import b64encode

    rows = "\n".join(
        f'<tr class="{"well" if one.well else "ill"}"><td>{"✓" if one.well else "✗"}</td>'
        f"<th>{html.escape(one.what)}</th><td>{html.escape(one.found)}</td></tr>"
        for one in findings
    )
    marks = {"well": "✓", "advice": "△", "fault": "✗"}
    looked = "\n".join(
        f'<tr class="{"ill" if one.weight == "fault" else one.weight}"><td>{marks[one.weight]}</td>'
        f'<td>{html.escape(one.en)}</td><td lang="ja">{html.escape(one.ja)}</td></tr>'
        for one in machine
    )
    shown = "\n".join(
        f'<figure><img src="data:image/jpeg;base64,{b64encode(one.jpeg).decode()}" alt="">'
        f"<figcaption>{html.escape(one.name)}</figcaption></figure>"
        for one in pictures
    )
    well = all(one.well for one in findings)
    verdict = (
        "This kiosk can show everything it has."
        if well
        else "This kiosk is not ready; see the lines marked ✗."
    )
    file.write_text(
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Kiosk: readiness report</title>'
        "<style>body{font:16px/1.5 sans-serif;margin:2em;max-width:75em}h1{font-size:1.4em}table{border-collapse:collapse}"
        "td,th{padding:.3em .8em;text-align:left;vertical-align:top;border-bottom:1px solid #ccc}"
        ".well td:first-child{color:#176b3a}.ill{background:#fde8e4}.ill td:first-child{color:#a11}"
        "section{display:flex;flex-wrap:wrap;gap:1em;margin-top:2em}figure{margin:0}img{width:240px;border:1px solid #ccc}"
        "figcaption{font-size:.8em;color:#444}</style>\n"
        f"<h1>{verdict}</h1><p>intercity-kiosk {__version__}, {time.strftime('%Y-%m-%d %H:%M')}</p>\n"
        f"<table>\n{rows}\n</table>\n"
        "<h2>This machine, as kiosk doctor finds it</h2>\n"
        f"<table>\n{looked}\n</table>\n<section>\n{shown}\n</section>\n</html>\n",
        encoding="utf-8",
    )
