# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every screen, and a page to look through them. Needs no display."""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.app import Program

LAYERS = ("partners", "congresses", "seats")
CARDS = ("hangzhou", "prague-national-theatre", "metropolis-berlin", "seat-jakarta")
MOMENT = 2  # of the congresses' time line
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
PATIENCE = 20.0  # seconds of our own processor time a screen may take to come to rest: other work may take the machine


@dataclass(slots=True)
class StillClock:
    """A clock that stands until it is set forward: pictures of the countdown show the same second."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now

    def today(self) -> float:
        """Seconds since 1970: it began to stand on 1 July 2026, 12:00 in Japan."""
        return 1782874800.0 + self.now


@dataclass(frozen=True, slots=True)
class Scene:
    """A screen to picture: its name and how to get there."""

    name: str
    go: Callable[[Program], None]


def scenes(program: Program, clock: StillClock) -> Iterator[Scene]:
    """Every screen of the kiosk: attract, home, each page, the map at each region, the search, the warning.

    Of the map's layers, cards and games those that this content has.
    """
    yield Scene("attract", lambda p: p.kiosk.session.finish())
    yield Scene("home", _home)
    for page in program.pages():
        yield Scene(f"page-{page}", lambda p, page=page: _open(p, page))  # type: ignore[misc]
    for page, row in program.leaflets():
        yield Scene(f"leaflet-{page}-{row}", lambda p, page=page, row=row: _leaflet(p, page, row))  # type: ignore[misc]
    for region in program.regions():
        yield Scene(f"map-{region}", lambda p, region=region: _region(p, region))  # type: ignore[misc]
    for layer in (one for one in LAYERS if one in program.layers()):
        yield Scene(f"map-layer-{layer}", lambda p, layer=layer: _layer(p, layer))  # type: ignore[misc]
    for place in filter(program.has_card, CARDS):
        yield Scene(f"map-card-{place}", lambda p, place=place: _card(p, place))  # type: ignore[misc]
    if program.layers().get("congresses", 0) > MOMENT:
        yield Scene("map-congress", _congress)
    if program.has_quiz():
        yield Scene("map-quiz-question", lambda p: _quiz(p, 0))
        yield Scene("map-quiz-right", lambda p: _quiz(p, 0, answer="right"))
        yield Scene("map-quiz-wrong", lambda p: _quiz(p, 1, answer="wrong"))
        yield Scene("map-quiz-end", lambda p: _quiz(p, 7))
    yield Scene("search", lambda p: _search(p, ""))
    yield Scene("search-found", lambda p: _search(p, "musi"))
    yield Scene("search-nothing", lambda p: _search(p, "qqq"))
    yield Scene("warning", lambda p: _warn(p, clock))


def _home(program: Program) -> None:
    program.kiosk.session.begin()
    program.kiosk.session.touch()
    program.kiosk.home()


def _open(program: Program, page: str) -> None:
    _home(program)
    program.kiosk.open(page)


def _leaflet(program: Program, page: str, row: int) -> None:
    """The first page of a leaflet over the whole screen."""
    _open(program, page)
    program.kiosk.leaflet.open(row, 1)


def _region(program: Program, region: str) -> None:
    _home(program)
    program.kiosk.openRegion(region)


def _layer(program: Program, layer: str) -> None:
    _open(program, program.kiosk.mapPage)
    program.kiosk.world.switchTo(layer)


def _card(program: Program, place: str) -> None:
    _home(program)
    program.kiosk.openPlace(place)


def _congress(program: Program) -> None:
    _layer(program, "congresses")
    program.kiosk.world.pick(program.kiosk.world.moments.rows[MOMENT].id)


def _quiz(program: Program, questions: int, answer: str = "") -> None:
    """The quiz after so many questions answered rightly; `answer` the next one right or wrong."""
    world = program.kiosk.world
    _open(program, program.kiosk.mapPage)
    world.play()
    for _ in range(questions):
        world.game.answer(world.game.right)
        world.game.goOn()
    if answer:
        choices = [row.id for row in world.game.answers.rows]
        world.game.answer(next(one for one in choices if (one == world.game.right) == (answer == "right")))


def _search(program: Program, words: str) -> None:
    _home(program)
    program.kiosk.openSearch()
    program.kiosk.search.browse("initial")
    for letter in words:
        program.kiosk.search.write(letter)


def _warn(program: Program, clock: StillClock) -> None:
    """Ten seconds into the countdown."""
    _home(program)
    clock.now += program.patience().seconds + 10
    program.kiosk.session.look()


def settle(program: Program) -> QImage:
    """The window once nothing moves or loads any more."""
    deadline = time.process_time() + PATIENCE
    last, same = QImage(), 0
    while same < 2:
        if time.process_time() > deadline:
            raise TimeoutError(f"the screen did not come to rest: {program.kiosk.page}")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 40)
        # Without a running event loop Qt deletes nothing that is to be deleted later: 150 MB of tiles a screen at 3840×2160.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        picture = program.window.grabWindow()
        same = same + 1 if picture == last and not loading(program.window.contentItem()) else 0
        last = picture
    return last


def loading(item: QQuickItem) -> bool:
    """Whether an image under this item is still being loaded."""
    if (
        item.inherits("QQuickImageBase")
        and item.property("source").isValid()
        and item.property("progress") < 1
    ):
        return True
    return any(loading(child) for child in item.childItems())


def take(
    program: Program,
    clock: StillClock,
    folder: Path,
    sizes: tuple[tuple[int, int], ...],
    languages: Sequence[str],
) -> list[Path]:
    """Writes a picture of every scene in these languages and sizes, and `index.html`; the files, the index first."""
    folder.mkdir(parents=True, exist_ok=True)
    taken: list[Path] = []
    screens: dict[str, list[Path]] = {}
    for width, height in sizes:
        program.window.setGeometry(0, 0, width, height)
        for scene in scenes(program, clock):
            for language in languages:
                scene.go(program)
                program.kiosk.chooseLanguage(language)
                path = folder / f"{scene.name}-{language}-{width}x{height}.png"
                settle(program).save(str(path))
                taken.append(path)
                screens.setdefault(scene.name, []).append(path)
        program.kiosk.session.finish()
    index = folder / "index.html"
    index.write_text(_index(screens, program.content()), encoding="utf-8")
    return [index, *taken]


def _index(screens: dict[str, list[Path]], heading: str) -> str:
    """A page to look through and to send for approval: a part for each screen, its pictures side by side."""
    links = " · ".join(f'<a href="#{html.escape(name)}">{html.escape(name)}</a>' for name in screens)
    parts = "\n".join(
        f'<section id="{html.escape(name)}"><h2>{html.escape(name)}</h2>'
        '<label><input type="checkbox"> 確認した / seen</label>'
        f"<div>{''.join(_figure(picture, name) for picture in shown)}</div></section>"
        for name, shown in screens.items()
    )
    return (
        '<!doctype html><html lang="ja"><meta charset="utf-8"><title>Kiosk: every screen</title>'
        f"<style>{STYLE}</style>\n<h1>すべての画面 / every screen</h1><p>{html.escape(heading)}</p><nav>{links}</nav>\n"
        f"{parts}\n"
        "<footer>承認 / approved: <span></span> 日付 / date: <span></span></footer>\n</html>\n"
    )


def _figure(picture: Path, screen: str) -> str:
    name = html.escape(picture.name)
    return (
        f'<figure><a href="{name}"><img src="{name}" alt="" loading="lazy"></a>'
        f"<figcaption>{html.escape(picture.stem.removeprefix(screen + '-'))}</figcaption></figure>"
    )


STYLE = (
    "body{font:16px/1.5 sans-serif;margin:2em;background:#f5f2ea;color:#17243b}nav{margin:1em 0}"
    "section{background:#fff;border-radius:8px;padding:1em;margin:1em 0;break-inside:avoid}"
    "h2{display:inline-block;margin:0 1em .4em 0}section div{display:flex;flex-wrap:wrap;gap:1em}"
    "figure{margin:0}img{height:300px;border:1px solid #ccc}figcaption{color:#4f596b}"
    "footer{margin:2em 0}footer span{display:inline-block;width:14em;border-bottom:1px solid}"
)
