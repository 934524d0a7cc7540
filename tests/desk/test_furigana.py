# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk furigana` proposes readings for what staff wrote and nobody has read yet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.content.folder import read
from kiosk.content.translations import texts_of
from kiosk.desk.furigana import proposed
from kiosk.pack.readings import bare
from tests.desk.conftest import REPOSITORY

KANJI = re.compile("[\u3400-\u9fff々]")
NEW = """\
id: sample
parent: null
icon: ph.file-text
title: {ja: 見本の音楽祭, en: A sample festival}
summary: {ja: しけんのためのページ, en: A page for tests}
blocks:
  - kind: paragraph
    text: {ja: 市民が集まる町です。, en: A town where people meet.}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("入り口を見る。", "{入|い}り{口|ぐち}を{見|み}る。"),
        ("三つの都市", "{三|みっ}つの{都市|とし}"),
        ("日本の3人", "{日本|にほん}の3{人|にん}"),
        ("{浜松|はままつ}の音楽", "{浜松|はままつ}の{音楽|おんがく}"),
    ],
)
def test_a_reading_stands_over_the_kanji_alone(text: str, expected: str) -> None:
    assert proposed(text) == expected


def test_nothing_of_any_text_is_changed_and_no_kanji_is_left_without_a_reading() -> None:
    written = [one.written for one in texts_of(read(REPOSITORY / "data")).values()]
    assert len(written) > 300
    for text in written:
        told = proposed(text)
        assert bare(told) == bare(text)
        assert not KANJI.search(re.sub(r"\{[^{}|]*\|[^{}|]*\}", "", told)), told


def test_what_is_new_is_proposed_as_lines_for_the_translations(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (real / "pages" / "sample.yaml").write_text(NEW, "utf-8")
    assert main(["furigana", "pages/sample.yaml", "--data", str(real)]) == 0
    lines = capsys.readouterr().out
    assert "  - of: 市民が集まる町です。\n    text: " in lines
    assert "{市民|しみん}が{集|あつ}まる{町|まち}です。" in lines
    file = real / "i18n" / "ja-x-furigana.yaml"
    file.write_text(file.read_text("utf-8") + lines, "utf-8")
    assert main(["furigana", "pages/sample.yaml", "--data", str(real), "--language", "en"]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == (
        "",
        "pages/sample.yaml: every word has its reading already; nothing to propose\n",
    )


def test_a_file_that_is_not_there_is_told_with_how_to_name_one(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["furigana", "pages/nothing.yaml", "--data", str(real), "--language", "ja"]) == 2
    assert capsys.readouterr().err == (
        f"kiosk: 「pages/nothing.yaml」は、データのフォルダー {real} にありません — pages/uclg.yaml のように書いてください\n"
    )
