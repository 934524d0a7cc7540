# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes between two packs: the words that go and come, and the screens that look different."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.load import load
from kiosk.desk import difference
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Pack, open_pack
from tests.desk.conftest import REPOSITORY

SMALL = REPOSITORY / "tests" / "fixtures" / "small"


def packed(data: Path, output: Path) -> Path:
    loaded = load(data, fonts=paths.fonts())
    assert loaded.content is not None, loaded.problems
    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), output) == ()
    return output


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The small content, and the same with another invitation and a page less."""
    folder = tmp_path_factory.mktemp("difference")
    data = Path(shutil.copytree(SMALL, folder / "data"))
    old = packed(data, folder / "old.pack")
    site = data / "site.yaml"
    site.write_text(
        site.read_text(encoding="utf-8").replace("en: Touch the screen", "en: Touch the screen & see"),
        encoding="utf-8",
    )
    page = data / "pages" / "overview.yaml"
    page.write_text(
        page.read_text(encoding="utf-8").replace("pages: [partners, history]", "pages: [partners]"),
        encoding="utf-8",
    )
    (data / "pages" / "history.yaml").unlink()
    return old, packed(data, folder / "new.pack")


@pytest.fixture
def packs(files: tuple[Path, Path]) -> Iterator[tuple[Pack, Pack]]:
    old, new = (open_pack(file) for file in files)
    assert isinstance(old, Pack) and isinstance(new, Pack)
    yield old, new
    old.close()
    new.close()


def test_same_pack_says_nothing(packs: tuple[Pack, Pack]) -> None:
    assert difference.words(packs[0], packs[0]) == ()
    assert "Nothing changes for visitors." in difference.page((), (), "en", "")


def test_words_that_go_and_come_are_told_by_document_and_language(packs: tuple[Pack, Pack]) -> None:
    changes = difference.words(*packs)
    named = [(change.kind, change.id, change.language) for change in changes]
    assert named == [
        ("site", "site", "en"),
        ("page", "overview", "ja"),
        ("page", "history", "ja"),
        ("page", "overview", "en"),
        ("page", "history", "en"),
    ]
    assert changes[-1].after == () and changes[-1].before


def test_page_marks_the_letters_and_keeps_markup_out(packs: tuple[Pack, Pack]) -> None:
    page = difference.page(difference.words(*packs), (), "en", "from a to b")
    assert "Touch the screen<ins> &amp; see</ins>" in page
    assert "\u2060" not in page


def test_screens_that_look_different_stand_side_by_side(files: tuple[Path, Path], tmp_path: Path) -> None:
    """A process of its own: each pack brings its own fonts."""
    output = tmp_path / "page"
    words = [sys.executable, "-m", "kiosk", "diff", *map(str, files), "-o", str(output)]
    words += ["--size", "960x540", "--language", "en"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in output.iterdir()}
    assert {"attract-en-960x540-before.png", "attract-en-960x540-after.png"} <= names
    assert "page-history-en-960x540-before.png" in names
    assert "page-history-en-960x540-after.png" not in names
    assert not any(name.startswith("page-contact") for name in names), "it looks the same"
    page = (output / "index.html").read_text(encoding="utf-8")
    assert all(name in page for name in names - {"index.html"})
