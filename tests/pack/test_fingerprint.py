# SPDX-License-Identifier: GPL-3.0-or-later
"""A pack is built again when anything it is made from changed, and only then."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.pack.fingerprint import fingerprint, name_of
from tests.pack.conftest import SMALL

INPUTS = sorted(
    path.relative_to(SMALL).as_posix()
    for path in SMALL.rglob("*")
    if path.is_file() and path.suffix != ".md" and "schema" not in path.parts
)


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """A folder with data, fonts and translations in it, the fonts and translations made up."""
    shutil.copytree(SMALL, tmp_path / "one" / "data")
    for name in ("fonts/Some-Regular.ttf", "i18n/kiosk_ja.ts"):
        (tmp_path / "one" / name).parent.mkdir()
        (tmp_path / "one" / name).write_bytes(b"\0\1\0\0 not read as a font here")
    return tmp_path / "one"


def taken(folders: Path, data: str = "data") -> str:
    return fingerprint(folders / data, folders / "fonts", folders / "i18n")


@pytest.mark.parametrize(
    "name", [*(f"data/{name}" for name in INPUTS), "fonts/Some-Regular.ttf", "i18n/kiosk_ja.ts"]
)
def test_one_changed_byte_counts(name: str, folders: Path) -> None:
    before = taken(folders)
    body = bytearray((folders / name).read_bytes())
    body[len(body) // 2] ^= 1
    (folders / name).write_bytes(body)
    assert taken(folders) != before


def _added(folders: Path) -> None:
    (folders / "data" / "pages" / "new.yaml").touch()


def _removed(folders: Path) -> None:
    (folders / "data" / "pages" / "history.yaml").unlink()


def _renamed(folders: Path) -> None:
    (folders / "data" / "media" / "bridge.png").rename(folders / "data" / "media" / "harbour.png")


def _moved_between_files(folders: Path) -> None:
    """The same bytes in a row, cut at another place."""
    first, second = folders / "data" / "pages" / "history.yaml", folders / "data" / "pages" / "map.yaml"
    whole = first.read_bytes() + second.read_bytes()
    first.write_bytes(whole[:100])
    second.write_bytes(whole[100:])


def _another_font(folders: Path) -> None:
    shutil.copy(folders / "fonts" / "Some-Regular.ttf", folders / "fonts" / "Some-Bold.ttf")


@pytest.mark.parametrize("change", [_added, _removed, _renamed, _moved_between_files, _another_font])
def test_a_file_more_or_less_counts(change: Callable[[Path], None], folders: Path) -> None:
    before = taken(folders)
    change(folders)
    assert taken(folders) != before


def _later(folders: Path) -> None:
    for path in folders.rglob("*"):
        os.utime(path, (2_000_000_000, 2_000_000_000))


def _edited(folders: Path) -> None:
    """What editors and file managers leave while staff write."""
    for name in ("pages/.map.yaml.swp", ".DS_Store", "pages/map.yaml~", ".git/HEAD"):
        (folders / "data" / name).parent.mkdir(exist_ok=True)
        (folders / "data" / name).write_bytes(b"left behind")


def _words_for_staff(folders: Path) -> None:
    (folders / "data" / "README.md").write_text("another guide", encoding="utf-8")


def _loose_ends(folders: Path) -> None:
    (folders / "data" / "empty").mkdir()
    (folders / "data" / "pages" / "gone.yaml").symlink_to("nowhere.yaml")
    (folders / "i18n" / "kiosk_ja.qm").write_bytes(b"made from the .ts")
    (folders / "fonts" / "README").write_bytes(b"about fonts")


@pytest.mark.parametrize("change", [_later, _edited, _words_for_staff, _loose_ends])
def test_what_is_no_content_does_not_count(change: Callable[[Path], None], folders: Path) -> None:
    before = taken(folders)
    change(folders)
    assert taken(folders) == before


def test_where_the_folder_lies_does_not_count(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = taken(folders)
    monkeypatch.chdir(folders / "data")
    assert fingerprint(Path(), Path("../fonts"), Path("../i18n")) == before
    moved = folders.rename(folders.parent / "two")
    (moved / "data").rename(moved / "content of 2026")
    assert taken(moved, "content of 2026") == before


def test_packs_of_two_folders_are_kept_apart(folders: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = name_of(folders / "data")
    assert name != name_of(folders / "fonts")
    monkeypatch.chdir(folders)
    assert name_of(Path("data")) == name == name_of(folders / "i18n" / ".." / "data")
