# SPDX-License-Identifier: GPL-3.0-or-later
"""`faulty.py PACK FAULT SIGN`: the kiosk as a service, with one fault of its own once the file SIGN exists."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk import app
from kiosk.pack.reader import Pack, open_pack


def hang(program: app.Program) -> None:
    """The thread that answers the visitor never comes back."""
    while True:
        time.sleep(1)


def vanish(program: app.Program) -> None:
    """The window is taken away: the kiosk answers, and nobody sees it."""
    program.window.setVisible(False)


def surprise(program: app.Program) -> None:
    """A fault in a slot."""
    raise LookupError("a surprise")


def touch(program: app.Program) -> None:
    """No fault: a visitor comes."""
    program.kiosk.session.begin()


FAULTS: dict[str, Callable[[app.Program], None]] = {
    "hang": hang,
    "vanish": vanish,
    "surprise": surprise,
    "touch": touch,
}


def main(pack_file: Path, fault: str, sign: Path) -> int:
    pack = open_pack(pack_file)
    assert isinstance(pack, Pack)
    application = app.make_application()
    program = app.Program(pack, app.Look(640, 360))
    app.serve(program, pack)
    watch = QTimer(program)

    def look() -> None:
        if sign.exists():
            sign.unlink()  # once: the next start is well
            FAULTS[fault](program)

    watch.timeout.connect(look)
    watch.start(20)
    code = application.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])))
