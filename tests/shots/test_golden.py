# SPDX-License-Identifier: GPL-3.0-or-later
"""Every screen looks as it did when somebody last looked at it.

The golden pictures are half the size of the screen. To renew them: KIOSK_RENEW_GOLDENS=1 pytest tests/shots, then look
at each one that changed, and commit them by themselves.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk import paths, shots
from tests.qt.fixtures import MakeVisitor

GOLDEN = Path(__file__).parent / "golden"
FAILED = paths.CHECKOUT / "build" / "shots-failed"
RENEW = bool(os.environ.get("KIOSK_RENEW_GOLDENS"))
SIZES = [shots.LANDSCAPE, shots.PORTRAIT]
# Of 255 levels, over the picture: another processor rounds the edges of letters and coasts differently, by 0.05 at most.
MEAN = 0.3
# A moved word or another colour differs by more than this in some place: not more than one pixel in two thousand.
STRONG, SHARE = 48, 0.0005


def difference(actual: Image.Image, golden: Image.Image) -> str:
    """What is different, empty when the pictures are the same to the eye."""
    if actual.size != golden.size:
        return f"{actual.size} instead of {golden.size}"
    differing = ImageChops.difference(actual, golden).convert("L")
    mean = ImageStat.Stat(differing).mean[0]
    strong = sum(differing.histogram()[STRONG:]) / (actual.width * actual.height)
    return "" if mean <= MEAN and strong <= SHARE else f"mean {mean:.3f}, strong {strong:.3%}"


def half(picture: QImage) -> Image.Image:
    """The picture at half its size."""
    small = picture.scaled(
        picture.width() // 2,
        picture.height() // 2,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGB888)
    return Image.frombytes(
        "RGB", (small.width(), small.height()), bytes(small.constBits()), "raw", "RGB", small.bytesPerLine()
    )


def names(width: int, height: int, language: str, scenes: list[str]) -> set[str]:
    return {f"{scene}-{language}-{width}x{height}.png" for scene in scenes}


@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES, ids=[f"{width}x{height}" for width, height in SIZES])
def test_every_screen_looks_as_it_did(
    kiosk_program: MakeVisitor, width: int, height: int, language: str
) -> None:
    visitor = kiosk_program(width, height)
    faults = []
    scenes = list(shots.scenes(visitor.program, visitor.clock))
    for scene in scenes:
        scene.go(visitor.program)
        visitor.program.kiosk.chooseLanguage(language)
        actual = half(visitor.settle())
        (name,) = names(width, height, language, [scene.name])
        if RENEW:
            GOLDEN.mkdir(exist_ok=True)
            actual.save(GOLDEN / name, optimize=True)
        elif not (GOLDEN / name).is_file():
            faults.append(f"{name}: there is no golden picture")
        elif found := difference(actual, golden := Image.open(GOLDEN / name).convert("RGB")):
            FAILED.mkdir(parents=True, exist_ok=True)
            actual.save(FAILED / name)
            if actual.size == golden.size:
                ImageChops.difference(actual, golden).save(FAILED / f"difference-{name}")
            faults.append(f"{name}: {found}")
    assert not faults, f"see {FAILED}:\n" + "\n".join(faults)
    wanted = names(width, height, language, [scene.name for scene in scenes])
    there = {path.name for path in GOLDEN.glob(f"*-{language}-{width}x{height}.png")}
    assert there == wanted, "a golden picture of a screen that is no more"


def test_a_changed_word_or_colour_is_noticed() -> None:
    golden = Image.new("RGB", (960, 540), "#F5F2EA")
    word = golden.copy()
    word.paste((23, 36, 59), (100, 100, 125, 111))
    colour = golden.copy()
    colour.paste((225, 222, 214), (0, 0, 300, 200))
    assert difference(word, golden)
    assert difference(colour, golden)
    assert not difference(golden.copy(), golden)
