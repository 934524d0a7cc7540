# SPDX-License-Identifier: GPL-3.0-or-later
"""How long `kiosk edit` keeps its staff waiting with very many SYNTHETIC places, in ms of the window's thread.

QT_QPA_PLATFORM=offscreen python -m tests.bench.form [COUNT …]
"""

from __future__ import annotations

import gc
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.app import make_application
from kiosk.content.load import load
from kiosk.desk.editor import look
from kiosk.desk.editor.mirror import Mirror
from kiosk.desk.editor.window import Editor
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Manuscript
from kiosk.desk.paper import written
from kiosk.desk.proof import Proof
from kiosk.pack.build import Sources
from tests.bench.many import SEED, synthetic

PATIENCE = 300.0  # seconds


class Unlit(Mirror):
    """A mirror that shows nothing: the kiosk beside the form has a benchmark of its own."""

    def _follow(self) -> None:
        pass


def folder_of(count: int, root: Path) -> Path:
    """A copy of the real content with so many made-up local governments more."""
    data = Path(shutil.copytree(paths.data(), root / f"data-{count}"))
    content = load(data).content
    assert content is not None, "kiosk check says why"
    made = [
        {
            "kind": place.kind,
            "id": place.id,
            "name": {one: place.name[one] for one in ("ja", "en")},
            "country": place.country,
            "lon": f"{place.lon:.2f}",
            "lat": f"{place.lat:.2f}",
            "source": list(place.source),
            "as_of": place.as_of,
            "grade": "A",
        }
        for place in synthetic(content, count, random.Random(SEED))
    ]
    for first in range(0, count, 1000):  # a file may hold 2 MB
        file = data / "places" / f"synthetic-{first:06}.yaml"
        file.write_text(written({"places": made[first : first + 1000]}), encoding="utf-8")
    return data


def work() -> None:
    """Lets Qt do all that waits."""
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def timed(does: Callable[[], object]) -> float:
    """How long it takes until it is done and painted, in ms."""
    begun = time.perf_counter()
    does()
    work()
    return (time.perf_counter() - begun) * 1000


def rest(window: Editor) -> None:
    """Until the check has seen all that is written."""
    until = time.monotonic() + PATIENCE
    while not window.writing.idle and time.monotonic() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def measure(count: int, root: Path) -> None:
    """Prints one line for each thing that staff do."""
    data = folder_of(count, root)
    sources = Sources(paths.fonts(), paths.translations())
    told: dict[str, float] = {}
    manuscript: list[Manuscript] = []
    told["files read"] = timed(lambda: manuscript.append(Manuscript(data)))
    writing = Writing(manuscript[0], "en", paths.fonts())
    made: list[Editor] = []

    def open_window() -> None:
        made.append(Editor(writing, Unlit(writing, Proof(data, sources, "en"))))
        made[0].show()

    told["window opened"] = timed(open_window)
    window = made[0]
    begun = time.perf_counter()
    rest(window)
    told["check, by a thread"] = (time.perf_counter() - begun) * 1000
    told["answer of the check shown"] = timed(window._tell)
    last = [item for sort in window._sorts if sort.code.startswith("place:") for item in sort.items][-1]
    told["a place opened"] = timed(lambda: window.open_item(last))
    told["list turned to its end"] = timed(window.tree.scrollToBottom)
    told["a word looked for"] = timed(lambda: window.search.setText("00"))
    told["looking ended"] = timed(lambda: window.search.setText(""))
    told["a letter written"] = timed(lambda: writing.put((*last.steps, "lon"), "1.23"))
    told["a step back"] = timed(writing.undo)
    for what, took in told.items():
        print(f"{count:7}  {what:26} {took:9.1f} ms")
    rest(window)
    window.leave()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(counts: list[str]) -> int:
    gc.set_threshold(100_000)  # as the command does
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, folder)
        application = make_application(QApplication)
        look.load_letters(paths.fonts())
        for count in counts or ["0", "1000", "10000"]:
            measure(int(count), Path(folder))
        del application
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
