# SPDX-License-Identifier: GPL-3.0-or-later
"""The first screen's picture of the world, kept from one start to the next."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.ui.kept import MOST, KeptPicture
from tests.qt.driver import wait_until


def picture(colour: str) -> QImage:
    image = QImage(8, 4, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


class Painter:
    """Paints one colour, and counts."""

    def __init__(self, colour: str) -> None:
        self.colour, self.times = colour, 0

    def __call__(self) -> QImage:
        self.times += 1
        return picture(self.colour)


def start(folder: Path, paint: Callable[[], QImage], content: str = "one", name: str = "world") -> QImage:
    return KeptPicture(folder, content).get(name, paint)


def files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.png")) if folder.is_dir() else []


def kept(folder: Path, paint: Painter, content: str = "one", name: str = "world") -> None:
    """A first start, until its file is there under its last name."""
    before = len(files(folder))
    start(folder, paint, content, name)
    wait_until(
        lambda: len(files(folder)) > min(before, MOST - 1) and all(len(f.stem) == 24 for f in files(folder))
    )


def test_the_next_start_paints_nothing(tmp_path: Path) -> None:
    paint = Painter("red")
    kept(tmp_path / "new", paint)
    assert start(tmp_path / "new", paint) == picture("red")
    assert paint.times == 1


@pytest.mark.parametrize(("content", "name"), [("two", "world"), ("one", "world in another size")])
def test_other_content_and_another_size_are_painted(tmp_path: Path, content: str, name: str) -> None:
    kept(tmp_path, Painter("red"))
    paint = Painter("blue")
    assert start(tmp_path, paint, content, name) == picture("blue")
    assert paint.times == 1


def test_only_the_first_picture_of_a_start_is_kept(tmp_path: Path) -> None:
    kept(tmp_path, Painter("red"))
    again = KeptPicture(tmp_path, "one")
    again.get("world", Painter("blue"))
    second = Painter("green")
    assert again.get("world", second) == picture("green")
    assert second.times == 1


def test_a_damaged_file_is_painted_anew(tmp_path: Path) -> None:
    kept(tmp_path, Painter("red"))
    (file,) = files(tmp_path)
    file.write_bytes(file.read_bytes()[:40])
    paint = Painter("red")
    assert start(tmp_path, paint) == picture("red")
    assert paint.times == 1
    wait_until(lambda: QImage(str(file)) == picture("red"))


def test_the_folder_stays_small(tmp_path: Path) -> None:
    for number in range(MOST + 3):
        kept(tmp_path, Painter("red"), f"content {number}")
    wait_until(lambda: len(files(tmp_path)) == MOST)


def test_a_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    assert start(tmp_path / "file" / "pictures", Painter("red")) == picture("red")
