# SPDX-License-Identifier: GPL-3.0-or-later
"""The handbook says the same in both languages, names only what there is, and its pictures are those of the content."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PIL import Image

from kiosk import paths
from kiosk.cli import parser
from kiosk.content.labels import OPTIONS
from kiosk.content.problem import Language
from kiosk.desk.sentences import SENTENCES

LANGUAGES: tuple[Language, ...] = ("ja", "en")
FOLDER = paths.CHECKOUT / "src" / "kiosk" / "desk"
PATIENCE = 600  # seconds


def words(language: Language) -> str:
    return (FOLDER / f"handbook.{language}.md").read_text(encoding="utf-8")


class Sources(HTMLParser):
    """The pictures a page shows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            self.found.append(dict(attrs)["src"] or "")


def test_both_languages_tell_the_same() -> None:
    shapes = [
        [
            line[: len(line) - len(line.lstrip("#-|1234567890."))]
            for line in words(language).splitlines()
            if line
        ]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]
    pictures = [re.findall(r"\]\(([^)]+)\)", words(language)) for language in LANGUAGES]
    assert pictures[0] == pictures[1] != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_named_exists(language: Language) -> None:
    named = set(re.findall(r"`(?:\.venv/bin/)?kiosk ([a-z-]+)", words(language)))
    known = next(iter(parser()._subparsers._group_actions)).choices  # type: ignore[union-attr]
    assert named and known is not None and named <= set(known)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_of_the_form_named_exists(language: Language) -> None:
    quoted = re.findall("「([^」『]+)」" if language == "ja" else "“([^”]+)”", words(language))
    said = {**SENTENCES, **OPTIONS}
    del said["edit-new-place"]  # "New" names each kind of place
    buttons = {both[language == "ja"] for both in said.values()}
    others = {
        "ja": {"古い訳", "USBから入れる", "一つ前の内容に戻す"},
        "en": {"outdated", "Install from USB", "Back to the content before"},
    }
    assert set(quoted) - buttons - others[language] == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_of_the_staff_panel_named_exists(language: Language) -> None:
    file = paths.CHECKOUT / "resources" / "i18n" / "staff_ja.ts"  # English stands in it as the source
    spoken = file.read_text(encoding="utf-8")
    named = {
        "ja": ("USBから入れる", "一つ前の内容に戻す"),
        "en": ("Install from USB", "Back to the content before"),
    }[language]
    for words_of_it in named:
        assert words_of_it in words(language) and f">{words_of_it}<" in spoken


def test_the_handbook_is_written_with_its_pictures(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "handbook", "--output", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [str(tmp_path / f"handbook-{language}.html") for language in LANGUAGES]
    for language in LANGUAGES:
        page = (tmp_path / f"handbook-{language}.html").read_text(encoding="utf-8")
        shown = Sources(page).found
        assert len(shown) == len(re.findall(r"!\[", words(language)))
        for name in shown:
            with Image.open(tmp_path / name) as picture:
                assert picture.width >= 1500 and len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50, (
                    name
                )
