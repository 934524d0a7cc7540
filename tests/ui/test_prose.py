# SPDX-License-Identifier: GPL-3.0-or-later
"""Running text: where its lines break, and where the readings over its words stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import ceil
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QImage, QPainter, QTextLine

from kiosk import paths
from kiosk.ui.prose import Prose, from_right

SIZE = 26
STEP = 1.65
JOINER = "\N{WORD JOINER}"
Span = tuple[str, bool, str]

# No new fonts or programs are made for each example.
SAME_FIXTURES = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@dataclass(frozen=True, slots=True)
class Laid:
    """One word with a reading as it was laid out: line number, where it and its reading begin and end (px)."""

    line: int
    last_line: int
    left: float
    right: float
    reading_left: float
    reading_right: float


@pytest.fixture
def fonts() -> Iterator[None]:
    """The full fonts: a pack's own have only the letters it needs."""
    for path in sorted(paths.fonts().glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0
    yield
    QFontDatabase.removeAllApplicationFonts()


def font() -> QFont:
    made = QFont(["BIZ UDPGothic", "Noto Sans"])
    made.setPixelSize(SIZE)
    return made


def prose(spans: list[Span], width: float) -> Prose:
    item = Prose()
    item.set_font(font())
    item.set_line_height(STEP)
    item.setWidth(width)
    item.set_spans(json.dumps(spans))
    item.setHeight(item.implicitHeight())
    return item


def lines(item: Prose) -> list[QTextLine]:
    layout = item._layout
    return [] if layout is None else [layout.lineAt(number) for number in range(layout.lineCount())]


def words(item: Prose) -> list[str]:
    """The text of each line, without joiners."""
    layout = item._layout
    assert layout is not None
    return [
        layout.text()[line.textStart() : line.textStart() + line.textLength()].replace(JOINER, "")
        for line in lines(item)
    ]


def laid(item: Prose) -> list[Laid]:
    """Every word with a reading."""
    layout = item._layout
    assert layout is not None
    ruby = QFont(item.get_font())
    ruby.setPixelSize(round(SIZE / 2))
    found = []
    for start, length, reading in item._readings:
        line, last = layout.lineForTextPosition(start), layout.lineForTextPosition(start + length - 1)
        left, right = across(line, start), across(line, start + length)
        wide = QFontMetricsF(ruby).horizontalAdvance(reading)
        middle = (left + right) / 2
        found.append(
            Laid(line.lineNumber(), last.lineNumber(), left, right, middle - wide / 2, middle + wide / 2)
        )
    return found


def across(line: QTextLine, position: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def painted(item: Prose) -> QImage:
    picture = QImage(round(item.width()), round(item.implicitHeight()), QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    item.paint(painter)
    painter.end()
    return picture


def ink(picture: QImage, top: float, bottom: float) -> tuple[int, int]:
    """The first and last column with ink between two heights."""
    dark = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 128 for y in range(round(top), round(bottom)))
    ]
    return dark[0], dark[-1]


pytestmark = pytest.mark.usefixtures("fonts")


def test_text_breaks_between_words() -> None:
    item = prose([("Hamamatsu and the cities of the world", False, "")], 200)
    assert len(lines(item)) > 1
    found = [word for line in words(item) for word in line.split()]
    assert found == ["Hamamatsu", "and", "the", "cities", "of", "the", "world"]


def test_korean_breaks_between_words_without_joiners() -> None:
    said = (
        "하마마쓰시는 세계의 도시와 지방자치단체, 그리고 사람들과의 협력을 국제화의 한 축으로 삼고 있습니다."
    )
    for width in range(8 * SIZE, 20 * SIZE, SIZE):
        item = prose([(said, False, "")], width)
        assert len(lines(item)) > 1
        assert [word for line in words(item) for word in line.split()] == said.split()


def test_joined_words_stay_together() -> None:
    joined = JOINER.join("浜松市の")
    item = prose([("世界の都市と" + joined + "交流", False, "")], SIZE * 8)
    assert any("浜松市の" in line for line in words(item))


def test_a_word_with_a_reading_stays_with_what_it_is_joined_to() -> None:
    spans: list[Span] = [
        ("2024", False, ""),
        (f"{JOINER}年", False, "ねん"),
        (f"{JOINER}1", False, ""),
        (f"{JOINER}月", False, "がつ"),
        (JOINER.join(f"{JOINER}から"), False, ""),
    ]
    said: list[Span] = [("まで", False, ""), *spans]
    whole = ceil(prose(said, 1000).implicitWidth())
    assert words(prose(said, whole)) == ["まで2024年1月から"]
    for less in range(2, round(prose(said[:1], 1000).implicitWidth())):
        assert words(prose(said, whole - less)) == ["まで", "2024年1月から"]


def test_height_is_lines_times_step() -> None:
    for width in (150, 300, 1200):
        item = prose([("世界の都市とともに歩む浜松市の都市間交流", False, "")], width)
        assert item.implicitHeight() == pytest.approx(len(lines(item)) * SIZE * STEP)


def test_a_narrower_room_needs_more_lines() -> None:
    item = prose([("世界の都市とともに歩む浜松市の都市間交流", False, "")], 600)
    before = item.implicitHeight()
    item.setWidth(200)
    assert item.implicitHeight() > before
    item.setWidth(600)
    assert item.implicitHeight() == before


def test_other_words_are_laid_out_again() -> None:
    item = prose([("世界", False, "")], 300)
    item.set_spans(json.dumps([("浜松市と世界の都市との交流のあゆみ", False, "")]))
    assert len(lines(item)) == 2
    assert words(item)[0].startswith("浜松市")


def test_no_words_need_no_room() -> None:
    item = prose([("世界", False, "")], 300)
    item.set_spans("")
    assert item.implicitHeight() == 0


@pytest.mark.parametrize(
    "reading", ["はま", "はままつし", "はままつしはままつし"], ids=["short", "longer", "wider than the word"]
)
@pytest.mark.parametrize("before", ["", "静岡県の"], ids=["first", "inside"])
def test_a_reading_stands_over_the_middle_of_its_word(before: str, reading: str) -> None:
    (word,) = laid(prose([(before, False, ""), ("口口口", False, reading), ("の都市", False, "")], 1000))
    middle = (word.left + word.right) / 2
    assert (word.reading_left + word.reading_right) / 2 == pytest.approx(middle, abs=1)


def test_the_ink_of_a_reading_stands_over_the_ink_of_its_word() -> None:
    item = prose([("口口口", False, "口口口")], 1000)
    picture, (line,) = painted(item), lines(item)
    base = ink(picture, line.y() + 4, line.y() + line.height())
    over = ink(picture, 0, line.y())
    assert sum(over) / 2 == pytest.approx(sum(base) / 2, abs=1)


def test_a_long_reading_widens_its_word() -> None:
    item = prose([("口", False, "くちくちくち"), ("口", False, "くちくちくち")], 1000)
    first, second = laid(item)
    assert first.reading_right <= second.reading_left + 1
    assert first.reading_left >= -1


def test_a_reading_stands_above_its_word_and_inside_the_item() -> None:
    item = prose([("口", False, "口")], 200)
    picture, (line,) = painted(item), lines(item)
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).lightness() < 128 for x in range(picture.width()))
    ]
    assert rows[0] > 0
    assert rows[0] < line.y()
    assert rows[-1] < picture.height() - 1


def test_emphasis_is_bold() -> None:
    plain, strong = prose([("世界", False, "")], 300), prose([("世界", True, "")], 300)
    assert painted(plain) != painted(strong)


def test_the_colour_is_used() -> None:
    item = prose([("世界", False, "")], 300)
    item.set_color(QColor("#ff0000"))
    picture = painted(item)
    colours = {picture.pixelColor(x, y).name() for x in range(60) for y in range(picture.height())}
    assert "#ff0000" in colours


KANJI = st.text("浜松市世界都交流国際", min_size=1, max_size=5)
KANA = st.text("はままつしせかいと、。ー", min_size=1, max_size=9)
LATIN = st.text("abcUCLG 2026.", min_size=1, max_size=12)
SPANS = st.lists(
    st.one_of(
        st.tuples(KANJI, st.booleans(), KANA),
        st.tuples(st.one_of(KANJI, KANA, LATIN), st.booleans(), st.just("")),
    ),
    min_size=1,
    max_size=12,
)


@SAME_FIXTURES
@given(SPANS, st.integers(320, 900))
def test_lines_keep_their_width_and_words_with_readings_stay_whole(spans: list[Span], width: int) -> None:
    item = prose(spans, width)
    assert "".join(words(item)) == "".join(text for text, _, _ in spans)
    for line in lines(item):
        assert line.naturalTextWidth() <= width + 1
    for word in laid(item):
        assert word.line == word.last_line


@SAME_FIXTURES
@given(SPANS, st.integers(320, 900))
def test_readings_never_meet_nor_leave_the_item(spans: list[Span], width: int) -> None:
    found = laid(prose(spans, width))
    for word in found:
        assert word.reading_left >= -1
        assert word.reading_right <= width + 1
    for one, other in pairwise(found):
        if one.line == other.line:
            assert one.reading_right <= other.reading_left + 1


@pytest.mark.parametrize(
    ("words", "side"),
    [("שלום עולם", "right"), ("1924 שלום", "right"), ("Hamamatsu שלום", "left"), ("", "left")],
)
def test_a_text_begins_where_its_first_letters_do(application: object, words: str, side: str) -> None:
    assert from_right(words) == (side == "right")
    if words:
        drawn = painted(prose([(words, False, "")], 600))
        left, right = ink_edges(drawn)
        assert (left > 100) == (side == "right") and (right < 500) == (side == "left")


def ink_edges(image: QImage) -> tuple[int, int]:
    """The first and the last column that is not white."""
    white = QColor("white").rgb()
    columns = [
        x for x in range(image.width()) if any(image.pixel(x, y) != white for y in range(image.height()))
    ]
    return columns[0], columns[-1]
