# SPDX-License-Identifier: GPL-3.0-or-later
"""Translations belong to the words they were made from: what is missing, a draft, out of date."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk.content.folder import Folder, read
from kiosk.content.load import load
from kiosk.content.translations import key, state, texts_of
from tests.content.mistakes import SMALL

HEAD = (
    '# yaml-language-server: $schema=../schema/translations.schema.json\ndrafted: {by: x, on: "2026-11-25"}\n'
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The small content with a third language that has no translation yet."""
    folder = shutil.copytree(SMALL, tmp_path / "data")
    site = (folder / "site.yaml").read_text(encoding="utf-8")
    line = "  - {id: vi, name: Tiếng Việt, fallback: en}\nhome:"
    (folder / "site.yaml").write_text(site.replace("home:", line, 1), encoding="utf-8")
    return folder


def translate(data: Path, *entries: str) -> Folder:
    """The folder with these entries in i18n/vi.yaml."""
    (data / "i18n").mkdir(exist_ok=True)
    text = f"{HEAD}texts:\n" + "".join(f"  - {entry}\n" for entry in entries)
    (data / "i18n" / "vi.yaml").write_text(text, encoding="utf-8")
    return read(data)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("浜松市", "浜松市"),
        ("浜松市{中央区|ちゅうおうく}{元城町|もとしろちょう}103", "浜松市中央区元城町103"),
        ("*{見本|みほん}市*は[都市](page:partners)", "*見本市*は[都市](page:partners)"),
    ],
)
def test_readings_make_no_difference(text: str, words: str) -> None:
    assert key(text) == words


def test_every_text_is_missing_at_first(data: Path) -> None:
    found = state(read(data), "vi")
    assert (found.reviewed, found.draft, found.stale) == ((), (), ())
    assert "都市間交流" in found.missing
    assert set(found.missing) == {text.words for text in texts_of(read(data)).values() if text.needed}


def test_text_that_all_languages_have_alike_need_not_be_translated(data: Path) -> None:
    page = data / "pages" / "overview.yaml"
    text = page.read_text(encoding="utf-8").replace('{ja: 2都市, en: "2"}', '{ja: "2", en: "2"}')
    page.write_text(text, encoding="utf-8")
    assert "2" not in state(read(data), "vi").missing


def test_translation_is_a_draft_until_somebody_has_reviewed_it(data: Path) -> None:
    draft = "{of: 都市間交流, text: Hợp tác}"
    reviewed = '{of: あらまし, text: Tóm tắt, reviewed: {by: Sample City, on: "2026-11-26"}}'
    found = state(translate(data, draft, reviewed), "vi")
    assert (found.draft, found.reviewed) == (("都市間交流",), ("あらまし",))
    assert not {"都市間交流", "あらまし"} & set(found.missing)


def test_translation_of_words_that_have_changed_is_out_of_date_and_not_shown(data: Path) -> None:
    translate(data, "{of: 見本市の交流, text: Việc của thành phố}")
    page = data / "pages" / "overview.yaml"
    changed = page.read_text(encoding="utf-8").replace("見本市の交流", "見本市の国際交流")
    page.write_text(changed, encoding="utf-8")
    found = state(read(data), "vi")
    assert [(one.of, one.now) for one in found.stale] == [("見本市の交流", "見本市の国際交流")]
    assert "見本市の国際交流" in found.missing
    loaded = load(data)
    assert loaded.content is not None
    assert key("見本市の国際交流") not in loaded.content.translations["vi"]


def test_translation_of_words_that_are_gone_is_out_of_date_and_nothing_comes_in_its_place(data: Path) -> None:
    (stale,) = state(translate(data, "{of: まったくちがう昔の文, text: Câu cũ}"), "vi").stale
    assert (stale.of, stale.now) == ("まったくちがう昔の文", "")


def test_text_in_two_files_is_translated_once(data: Path) -> None:
    folder = translate(data, "{of: 都市間交流, text: Hợp tác}")
    loaded = load(data)
    assert loaded.content is not None
    assert loaded.content.translations == {"vi": {"都市間交流": "Hợp tác"}}
    assert list(texts_of(folder)).count("都市間交流") == 1
