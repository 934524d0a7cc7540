# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a language that runs from right to left against the same words from left to right, screen by screen, in a process
of its own: python -m tests.qt.mirrored PACK WIDTHxHEIGHT TEXT_SIZE. Prints what does not stand where a mirror would show it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk import shots
from kiosk.app import Look, Program, make_application
from kiosk.pack.reader import PackFault, open_pack
from tests.qt import screen
from tests.qt.pseudo import MIRRORED, PLAIN, mirror

TOLERANCE = 4.0
"""px: what is centred is rounded to the left of it on both sides."""

UNMIRRORED = ("WorldMap", "Keys", "FocusRing")
"""The world, the letters of a keyboard; the focus stands where it is."""

SHUFFLED = ("map-quiz-right", "map-quiz-wrong")
"""Scenes whose answers stand in an order of their own each time."""

SHEETS = ("language", "ease")
TURNED = {"‹": "›"}  # the sign between the steps of the way from home


class Seen(NamedTuple):
    """What an item is, and what it says."""

    kind: str
    words: str


def seen(item: QQuickItem) -> Iterator[tuple[Seen, QRectF]]:
    """Everything painted under an item that a mirror would turn."""
    kind = screen.kind(item)
    if kind in UNMIRRORED or not item.isVisible():
        return
    box = screen.rect(item)
    if (
        screen.is_text(item)
        or screen.is_tappable(item)
        or kind in ("Icon", "QrCode", "QQuickRectangle", "Running")
    ):
        words = screen.plain(str(item.property("text") or ""))
        if not screen.seen(item).isEmpty():  # what lies below the screen is made when there is time
            yield Seen(kind, TURNED.get(words, words)), box
    for child in item.childItems():
        yield from seen(child)


def differences(left: list[tuple[Seen, QRectF]], right: list[tuple[Seen, QRectF]], width: int) -> list[str]:
    """What is not where it should be."""
    places: defaultdict[Seen, tuple[list[QRectF], list[QRectF]]] = defaultdict(lambda: ([], []))
    for one, box in left:
        places[one][0].append(QRectF(width - box.right(), box.y(), box.width(), box.height()))
    for one, box in right:
        places[one][1].append(box)
    found = []
    for one, (wanted, there) in places.items():
        for want in wanted:
            match = next((box for box in there if _near(want, box)), None)
            if match is None:
                found.append(
                    f"{one.kind} '{one.words[:30]}' should stand at {_told(want)}, not at {[*map(_told, there)]}"
                )
            else:
                there.remove(match)
        if len(there) and len(wanted) == 0:
            found.append(f"{one.kind} '{one.words[:30]}' is only there from right to left")
    return found


def _near(one: QRectF, other: QRectF) -> bool:
    return all(
        abs(a - b) <= TOLERANCE
        for a, b in (
            (one.left(), other.left()),
            (one.right(), other.right()),
            (one.top(), other.top()),
            (one.bottom(), other.bottom()),
        )
    )


def _told(box: QRectF) -> str:
    return f"({box.x():.0f}, {box.y():.0f}, {box.width():.0f}×{box.height():.0f})"


def main(file: str, size: str, text_size: str) -> int:
    width, height = map(int, size.split("x"))
    application = make_application()
    mirror()
    pack = open_pack(Path(file))
    assert not isinstance(pack, PackFault), pack
    clock = shots.StillClock()
    program = Program(pack, Look(width, height, reduced_motion=True), clock, clock.today, lambda _: None)
    scenes = {scene.name: scene.go for scene in shots.scenes(program, clock) if scene.name not in SHUFFLED}
    scenes |= {f"sheet-{sheet}": scenes["home"] for sheet in SHEETS}
    kiosk, found = program.kiosk, {}
    for name, go in scenes.items():
        looks = []
        for language in (PLAIN, MIRRORED):
            kiosk.session.begin()
            kiosk.session.finish()
            kiosk.session.begin()
            kiosk.chooseLanguage(language)
            kiosk.preferences.chooseTextSize(int(text_size))
            go(program)
            kiosk.chooseLanguage(language)
            program.window.setProperty("sheet", name.partition("-")[2] if name.startswith("sheet-") else "")
            shots.settle(program)
            assert kiosk.rightToLeft == (language == MIRRORED)
            looks.append(list(seen(program.window.contentItem())))
        found[name] = (len(looks[0]), differences(looks[0], looks[1], width))
    print(json.dumps(found, ensure_ascii=False))
    program.close()
    del application
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
