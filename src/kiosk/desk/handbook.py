# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's handbook: its pictures are made while it is written, from the content as it is, so they cannot go stale."""

from __future__ import annotations

import html
import re
import time
from pathlib import Path

from markdown_it import MarkdownIt
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QImage, QPainter

from kiosk import paths, shots
from kiosk.app import Look, Program
from kiosk.content.problem import Language
from kiosk.desk import outline
from kiosk.desk.editor import look
from kiosk.desk.editor.mirror import Mirror
from kiosk.desk.editor.window import Editor
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Manuscript
from kiosk.desk.preview import end
from kiosk.desk.proof import Proof
from kiosk.pack.build import Sources
from kiosk.pack.reader import Pack

LANGUAGES: tuple[Language, ...] = ("ja", "en")
TITLES = {"ja": "職員の手引き", "en": "Handbook for staff"}
OFFICE = {"ja": "国際課", "en": "International Affairs Division"}
# ![what it shows](screen:SCENE), (screen:SCENE:LANGUAGE) or (edit:ITEM)
PICTURE = re.compile(r"\((screen|edit):([a-z0-9_-]+)(?::([A-Za-z-]+))?\)")
WINDOW = (1500, 940)  # px, of the form
PATIENCE = 120.0  # seconds the form may take to show the kiosk


def text(language: Language) -> str:
    """The words, in Markdown."""
    return (Path(__file__).parent / f"handbook.{language}.md").read_text(encoding="utf-8")


def write(pack: Pack, data: Path, folder: Path) -> list[Path]:
    """Writes a page for each language of staff, and their pictures; the pages. Needs a QApplication.

    Raises LookupError when the words name a screen or an item that is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pages = []
    for language in LANGUAGES:
        words = text(language)
        named = list(dict.fromkeys(PICTURE.findall(words)))
        made = {
            **_screens(pack, language, [(name, other) for kind, name, other in named if kind == "screen"]),
            **_forms(data, language, [name for kind, name, _ in named if kind == "edit"]),
        }
        for name, picture in made.items():
            picture.save(str(folder / f"{name}.png"))
        page = folder / f"handbook-{language}.html"
        page.write_text(_page(words, language, pack), encoding="utf-8")
        pages.append(page)
    return pages


def _file(kind: str, name: str, other: str, language: str) -> str:
    return f"{kind}-{name}-{other or language}"


def _page(words: str, language: Language, pack: Pack) -> str:
    linked = PICTURE.sub(lambda found: f"({_file(found[1], found[2], found[3] or '', language)}.png)", words)
    body = MarkdownIt("commonmark").enable("table").render(linked)
    made = time.strftime("%Y-%m-%d")
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{TITLES[language]}</title>'
        f"<style>{STYLE}</style>\n{body}"
        f"<footer>{html.escape(made)} · {html.escape(pack.content_hash[:16])}</footer>\n</html>\n"
    )


def _screens(pack: Pack, language: Language, wanted: list[tuple[str, str]]) -> dict[str, QImage]:
    """Pictures of these scenes; each in its own language, or in that of the page."""
    clock = shots.StillClock()
    program = Program(pack, Look(*shots.LANDSCAPE, reduced_motion=True), clock, clock.today)
    scenes = {scene.name: scene for scene in shots.scenes(program, clock)}
    found = {}
    try:
        for name, other in wanted:
            if name not in scenes:
                raise LookupError(f"handbook.{language}.md names the screen '{name}'; there is none")
            scenes[name].go(program)
            program.kiosk.chooseLanguage(other or language)
            found[_file("screen", name, other, language)] = shots.settle(program)
    finally:
        end(program)
    return found


def _forms(data: Path, language: Language, wanted: list[str]) -> dict[str, QImage]:
    """Pictures of the form with these items open."""
    look.load_letters(paths.fonts())
    writing = Writing(Manuscript(data), language, paths.fonts())
    proof = Proof(data, Sources(paths.fonts(), paths.translations()), language)
    window = Editor(writing, Mirror(writing, proof))
    with QSignalBlocker(window.by):  # the name that staff gave stays in their settings
        window.by.setText(OFFICE[language])
    items: dict[str, outline.Item] = {}
    for sort in outline.groups(writing.manuscript, language):
        for item in sort.items:
            items.setdefault(item.id or Path(str(item.steps[0])).stem, item)
    found = {}
    try:
        window.resize(*WINDOW)
        window.show()
        for name in wanted:
            if name not in items:
                raise LookupError(f"handbook.{language}.md names the item '{name}'; there is none")
            window.open_item(items[name])
            _wait(window)
            found[_file("edit", name, "", language)] = _picture(window)
    finally:
        window.leave()
        writing.leave()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return found


def _wait(window: Editor) -> None:
    """Until the form is checked and the kiosk beside it shows it."""
    until = time.monotonic() + PATIENCE
    while not (window.writing.idle and window.mirror.settled and window.mirror.program is not None):
        if time.monotonic() > until:
            raise TimeoutError("the form did not come to rest")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 40)


def _picture(window: Editor) -> QImage:
    """The window with the kiosk in it, which a window without a screen does not paint by itself."""
    kiosk = window.mirror.picture()
    picture = window.grab().toImage()
    stage = window.mirror.stage
    room = stage.rect().translated(stage.mapTo(window, QPoint(0, 0)))
    size = kiosk.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(
        QPoint(
            room.x() + (room.width() - size.width()) // 2, room.y() + (room.height() - size.height()) // 2
        ),
        kiosk.scaled(size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation),
    )
    painter.end()
    return picture


STYLE = (
    "body{font:17px/1.8 sans-serif;max-width:52em;margin:2em auto;padding:0 1em;background:#fff;color:#17243b}"
    "h1{font-size:2em}h2{margin-top:2em;border-top:3px solid #a8431a;padding-top:.4em;break-after:avoid}"
    "img{width:100%;border:1px solid #ccc;border-radius:8px}code{background:#f5f2ea;padding:.1em .3em}"
    "table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.4em .8em;text-align:left}"
    "p:has(img){break-inside:avoid}footer{margin:3em 0;color:#4f596b}"
)
