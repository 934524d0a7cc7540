# SPDX-License-Identifier: GPL-3.0-or-later
"""The picture of the world that the first screen shows, kept from the last start: painting it takes a third of a start."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from threading import Lock, Thread

from PySide6.QtGui import QImage

from kiosk.atlas import shapes, styles, tiles

MOST = 4
"""Files in the folder: the first screen with one content or the next, on one panel or another."""


class KeptPicture:
    """Gives the first picture that is asked for from a file of an earlier start, or has it made and writes the file.

    A file is named by all that the picture is made from: the pack, the programs that paint, its own name. Nothing is
    missed when it is gone, cannot be read or cannot be written.
    """

    def __init__(self, folder: Path, content: str) -> None:
        self._folder = folder
        self._lock = Lock()
        self._given = False
        programs = b"".join(Path(str(each.__file__)).read_bytes() for each in (shapes, styles, tiles))
        self._ground = content.encode() + programs

    def get(self, name: str, make: Callable[[], QImage]) -> QImage:
        with self._lock:
            first, self._given = not self._given, True
        if not first:
            return make()
        file = self._folder / f"{sha256(self._ground + name.encode()).hexdigest()[:24]}.png"
        image = QImage(str(file))
        if image.isNull():
            image = make()
            Thread(target=self._keep, args=(image, file), daemon=True).start()
        return image

    def _keep(self, image: QImage, file: Path) -> None:
        fresh = file.with_name(f"{os.getpid()}.png")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if image.save(str(fresh)):
                fresh.replace(file)
            before = sorted(self._folder.iterdir(), key=lambda one: one.stat().st_mtime)
            for old in before[:-MOST]:
                old.unlink(missing_ok=True)
        except OSError:
            return  # a full or read-only disk: the picture is painted again at the next start
