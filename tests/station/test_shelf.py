# SPDX-License-Identifier: GPL-3.0-or-later
"""Content installed on one machine: never neither the old nor the new, wherever the power fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.pack.reader import PackFault, open_pack
from kiosk.station.shelf import STARTS, Disk, Shelf, Taken, Trial, choose


class PowerCutError(BaseException):
    """The power fails: nothing of the program runs on."""


class Failing(Disk):
    """A disk whose power fails before the operation of this number, or in the midst of it."""

    def __init__(self, number: int) -> None:
        self.left = number

    def _next(self) -> None:
        if self.left == 0:
            raise PowerCutError
        self.left -= 1

    def copy(self, source: Path, target: Path) -> str:
        target.write_bytes(source.read_bytes()[:5000])
        self._next()
        return super().copy(source, target)

    def write(self, path: Path, text: str) -> None:
        path.write_text(text[:3], "ascii")
        self._next()
        super().write(path, text)

    def rename(self, old: Path, new: Path) -> None:
        self._next()
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        self._next()
        super().remove(path)


def fine(pack: Path) -> str:
    return ""


@pytest.fixture
def shipped(pack_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(pack_file, tmp_path / "shipped.pack"))


@pytest.fixture
def shelf(shipped: Path, tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf", shipped)


@pytest.fixture
def news(speaking_pack_file: Path) -> Path:
    """Another content than the one that came with the program."""
    return speaking_pack_file


@pytest.fixture
def more_news(speaking_pack_file: Path, pack_file: Path) -> tuple[Path, Path]:
    return speaking_pack_file, pack_file


def shown(shelf: Shelf) -> bytes:
    """What is shown, which must open."""
    path = shelf.candidates()[0]
    opened = open_pack(path)
    assert not isinstance(opened, PackFault)
    opened.close()
    return path.read_bytes()


def test_the_program_s_own_content_is_shown_until_there_is_other(shelf: Shelf, shipped: Path) -> None:
    assert shelf.candidates() == (shipped,)


def test_installed_content_is_shown_and_the_one_before_it_kept(
    shelf: Shelf, news: Path, shipped: Path
) -> None:
    result = shelf.take(news, fine)
    assert result.code == "installed"
    assert shown(shelf) == news.read_bytes()
    assert shelf.candidates()[1] == shipped
    assert shelf.take(news, fine).code == "same"


def test_going_back_and_forward_again(shelf: Shelf, news: Path, shipped: Path) -> None:
    assert shelf.roll_back() == Taken("nothing-before")
    shelf.take(news, fine)
    assert shelf.roll_back().code == "rolled-back"
    assert shown(shelf) == shipped.read_bytes()
    assert shelf.roll_back().code == "rolled-back"
    assert shown(shelf) == news.read_bytes()


def test_only_the_last_two_are_kept(shelf: Shelf, more_news: tuple[Path, Path]) -> None:
    for pack in more_news:
        assert shelf.take(pack, fine).code == "installed"
    assert len(list(shelf.folder.glob("*.pack"))) == 2
    assert shelf.take(more_news[0], fine).code == "installed"
    assert len(list(shelf.folder.glob("*.pack"))) == 2
    assert not (shelf.folder / ".staged").exists()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-4096]), "damaged"),
        (lambda path: path.write_bytes(b"no pack at all"), "not a content pack"),
        (lambda path: path.unlink(), "cannot be read"),
    ],
    ids=["cut short", "something else", "gone"],
)
def test_faulty_content_changes_nothing(
    shelf: Shelf, news: Path, tmp_path: Path, spoil: Callable[[Path], object], says: str
) -> None:
    bad = Path(shutil.copy(news, tmp_path / "bad.pack"))
    spoil(bad)
    before = shown(shelf)
    result = shelf.take(bad, fine)
    assert (result.code, says in result.detail) == ("fault", True)
    assert shown(shelf) == before


def test_content_whose_screens_cannot_be_drawn_changes_nothing(shelf: Shelf, news: Path) -> None:
    before = shown(shelf)
    assert shelf.take(news, lambda pack: "home is empty") == Taken("screens", "home is empty")
    assert shown(shelf) == before
    assert list(shelf.folder.iterdir()) == []


def operations(do: Callable[[Shelf], object], shelf: Shelf) -> int:
    """How many operations there are, each of which may be the last."""
    counter = Failing(10_000)
    do(shelf._replace(disk=counter))
    return 10_000 - counter.left


@pytest.mark.parametrize("what", ["installing", "installing the third", "going back"])
def test_a_power_cut_at_any_operation_leaves_the_old_content_or_the_new(
    shelf: Shelf, more_news: tuple[Path, Path], what: str, tmp_path: Path
) -> None:
    first, second = more_news
    if what != "installing":
        shelf.take(first, fine)
    new = first if what == "installing" else second

    def do(on: Shelf) -> object:
        return on.roll_back() if what == "going back" else on.take(new, fine)

    start = tmp_path / "start"
    if shelf.folder.is_dir():
        shutil.copytree(shelf.folder, start)
    else:
        start.mkdir()
    old = shown(shelf)
    shutil.copytree(start, tmp_path / "trial")
    trial = shelf._replace(folder=tmp_path / "trial")
    count = operations(do, trial)
    wanted = shown(trial)
    assert wanted != old
    assert count >= 2
    for number in range(count):
        cut = shelf._replace(folder=tmp_path / f"cut-{number}")
        shutil.copytree(start, cut.folder)
        with pytest.raises(PowerCutError):
            do(cut._replace(disk=Failing(number)))
        assert shown(cut) in (old, wanted), number
        do(cut)  # the machine is on again, and the same is asked once more
        if what != "going back":
            assert shown(cut) == wanted, number


def test_a_damaged_record_shows_the_program_s_own_content(shelf: Shelf, news: Path, shipped: Path) -> None:
    shelf.take(news, fine)
    shelf.record.write_bytes(b"\xff\xfe")
    assert shelf.candidates() == (shipped,)


def test_content_that_does_not_come_up_gives_way_to_the_one_before(
    shelf: Shelf, news: Path, shipped: Path, tmp_path: Path
) -> None:
    trial = Trial(tmp_path / "trial")
    shelf.take(news, fine)
    for _ in range(STARTS):
        assert choose(shelf, trial) == shelf.candidates()[0] != shipped
    assert choose(shelf, trial) == shipped
    assert choose(shelf, trial) == shipped, "it stays so"


def test_content_that_came_up_once_is_never_given_up(shelf: Shelf, news: Path, tmp_path: Path) -> None:
    trial = Trial(tmp_path / "trial")
    shelf.take(news, fine)
    trial.came_up(choose(shelf, trial))
    for _ in range(3 * STARTS):
        assert choose(shelf, trial) == shelf.candidates()[0]


def test_nothing_is_counted_where_nothing_can_be_written(shelf: Shelf, news: Path, tmp_path: Path) -> None:
    trial = Trial(tmp_path / "nowhere" / "trial")
    shelf.take(news, fine)
    for _ in range(2 * STARTS):
        assert choose(shelf, trial) == shelf.candidates()[0]
