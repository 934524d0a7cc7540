# SPDX-License-Identifier: GPL-3.0-or-later
"""The same content gives the same bytes, and a build that fails leaves everything as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.load import Content, load
from kiosk.content.schema import Merge, View
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Pack, PackFault, open_pack

OLD = b"the pack of yesterday"


def loaded(folder: Path) -> Content:
    content = load(folder).content
    assert content is not None
    return content


def test_same_content_gives_same_bytes_elsewhere_and_at_another_time(pack_file: Path, tmp_path: Path) -> None:
    """In another process, under another seed of Python's hashes, from a folder of another name and other times."""
    folder = Path(shutil.copytree(paths.data(), tmp_path / "copy", copy_function=shutil.copy))
    (folder / ".DS_Store").write_bytes(b"left by a file manager")
    environment = {**os.environ, "PYTHONHASHSEED": "4242", "TZ": "Pacific/Apia", "LC_ALL": "C"}
    environment["PYTHONPATH"] = str(Path(paths.__file__).parents[1])
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "kiosk",
        "build",
        "--clips=none",
        folder,
        "-o",
        tmp_path / "other.pack",
    ]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    assert (tmp_path / "other.pack").read_bytes() == pack_file.read_bytes()


def test_building_twice_gives_same_bytes(small: Path, sources: Sources, tmp_path: Path) -> None:
    first, second = tmp_path / "first" / "content.pack", tmp_path / "second.pack"
    assert build(loaded(small), sources, first) == ()
    assert build(loaded(small), sources, second) == ()
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_mode & 0o777 == 0o644


def test_changed_content_gives_another_hash(
    pack: Pack, small: Path, sources: Sources, tmp_path: Path
) -> None:
    assert build(loaded(small), sources, tmp_path / "small.pack") == ()
    other = open_pack(tmp_path / "small.pack")
    assert isinstance(other, Pack)
    assert len(other.content_hash) == len(pack.content_hash) == 64
    assert other.content_hash != pack.content_hash
    other.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A pack in a folder of its own."""
    path = tmp_path / "packs" / "content.pack"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


def untouched(old: Path) -> bool:
    return old.read_bytes() == OLD and [entry.name for entry in old.parent.iterdir()] == [old.name]


def test_wrong_move_on_the_map_is_a_problem_and_leaves_the_old_pack(
    small: Path, sources: Sources, old: Path
) -> None:
    content = loaded(small)
    nowhere = Merge.model_validate(
        {"id": "nowhere", "kind": "merge", "from": "Atlantis", "to": "FR", "reason": "a test"}
    )
    problems = build(replace(content, view=View(moves=(nowhere,))), sources, old)
    assert isinstance(problems, tuple)
    assert [(problem.file, problem.item) for problem in problems] == [("map/view.yaml", "move 'nowhere'")]
    assert "Atlantis" in problems[0].message
    assert untouched(old)


def test_picture_that_vanished_leaves_the_old_pack(small: Path, sources: Sources, old: Path) -> None:
    content = loaded(small)
    (small / "media" / "bridge.png").unlink()
    with pytest.raises(FileNotFoundError):
        build(content, sources, old)
    assert untouched(old)


def test_pack_that_cannot_take_its_place_leaves_nothing_behind(
    small: Path, sources: Sources, old: Path
) -> None:
    folder = old.parent
    fault = build(loaded(small), sources, folder)
    assert isinstance(fault, PackFault)
    assert str(fault).startswith(f"{folder}: the content pack cannot be written (")
    assert untouched(old)
    assert not [entry.name for entry in folder.parent.iterdir() if entry.name.startswith(".")]


def test_pack_takes_the_place_of_the_old_one_whole(small: Path, sources: Sources, old: Path) -> None:
    with old.open("rb") as reading:
        assert build(loaded(small), sources, old) == ()
        assert reading.read() == OLD, "who has the old pack open keeps it"
    assert isinstance(open_pack(old), Pack)
    assert [entry.name for entry in old.parent.iterdir()] == [old.name]
