# SPDX-License-Identifier: GPL-3.0-or-later
"""Works with the preview as staff do and prints what it shows; a process of its own, since it needs Qt's widgets."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kiosk import paths
from kiosk.app import make_application
from kiosk.desk.preview import Preview
from kiosk.desk.proof import Proof
from kiosk.pack.build import Sources


def main() -> None:
    data = Path(sys.argv[1])
    page = data / "pages" / "partners.yaml"
    application = make_application(QApplication)
    proof = Proof(data, Sources(paths.fonts(), paths.translations()), "en")
    window = Preview(proof, "en", today=lambda: 1_790_000_000.0)
    window.show()
    assert window.program is not None
    kiosk, kiosk_window = window.program.kiosk, window.program.window
    told: dict[str, object] = {"pages": [window.pages.itemText(row) for row in range(window.pages.count())]}

    def until(condition: Callable[[], bool]) -> None:
        while not condition():
            application.processEvents()

    def save(old: str, new: str) -> None:
        text = page.read_text(encoding="utf-8")
        assert old in text
        seen = window.renewed
        page.write_text(text.replace(old, new), encoding="utf-8")
        until(lambda: window.renewed > seen)

    def choose(box: object, words: str) -> None:
        box.setCurrentText(words)  # type: ignore[attr-defined]
        box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]

    choose(window.pages, "partners")
    choose(window.languages, "en")
    told["title"] = kiosk.pageTitle
    save("en: Partner cities", "en: Other cities")
    told["renewed"] = kiosk.pageTitle
    save("icon: ph.", "icon: pi.")
    told["faulty"] = [kiosk.pageTitle, window.state.text(), window.problems.item(0).text()]
    save("icon: pi.", "icon: ph.")
    told["mended"] = window.state.text()
    choose(window.screens, "1080 × 1920")
    held = kiosk_window.size()
    told["portrait"] = held.width() < held.height()
    choose(window.text_sizes, "4")
    choose(window.themes, "dark")
    told["dress"] = [kiosk.preferences.textSize, kiosk.preferences.theme]
    window.show_day(2026, 8, 3)
    told["date"] = kiosk.board.state
    told["pictures"] = [name for name, picture in window.pictures() if not picture.isNull()]
    window.leave()
    print(json.dumps(told))


if __name__ == "__main__":
    main()
