# SPDX-License-Identifier: GPL-3.0-or-later
"""Content installed on one machine: never neither the old nor the new, wherever the power fails."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing, suppress
from errno import ENOSPC
from hashlib import sha256
from itertools import compress, product
from pathlib import Path

import pytest

from kiosk.pack.reader import APPLICATION_ID, PAGE_SIZE, SCHEMA_VERSION, PackFault, open_pack, seal
from kiosk.station.shelf import STARTS, Disk, Shelf, Taken, Trial


class PowerCutError(BaseException):
    """The power fails: nothing of the program runs on."""


class Volatile(Disk):
    """A disk whose power fails before operation `number`, or in the midst of it; flushing is an operation, too.

    What was not flushed by then may be lost, each entry of the folder by itself, or may not be: `worlds` has every case.
    Flushing itself is the real disk's; only the call of the system is ours, and sees what was flushed when.
    """

    def __init__(self, folder: Path, number: int = 10_000) -> None:
        super().__init__(self._flushed)
        self.left = number
        self._folder = folder
        self._vault = folder.with_name(f"{folder.name}.vault")
        self._vault.mkdir()
        self._entries: dict[str, int] = {}  # that are certainly on the disk: which file has the name
        self._loose: list[
            dict[str, int]
        ] = []  # changes of entries since the folder was flushed; 0: the name is gone
        for path in folder.iterdir():
            self._entries[path.name] = self._kept(path)
            self._settle(path)

    def _kept(self, path: Path) -> int:
        """The file's number; it lives on in the vault when its name is gone."""
        number = path.stat().st_ino
        kept = self._vault / str(number)
        if not kept.exists():
            kept.hardlink_to(path)
            (self._vault / f"{number}.safe").touch()
        return number

    def _settle(self, path: Path) -> None:
        shutil.copyfile(path, self._vault / f"{path.stat().st_ino}.safe")

    def _next(self) -> None:
        if self.left == 0:
            raise PowerCutError
        self.left -= 1

    def _flushed(self, handle: int) -> None:
        self._next()
        path = Path(f"/proc/self/fd/{handle}").readlink()
        if path != self._folder:
            self._settle(path)
            return
        for change in self._loose:
            self._entries |= change
        self._loose.clear()

    def _begin(self, target: Path, half: bytes) -> None:
        new = not target.exists()
        target.write_bytes(half)
        number = self._kept(target)
        if new:
            self._loose.append({target.name: number})
        self._next()

    def copy(self, source: Path, target: Path) -> str:
        self._begin(target, source.read_bytes()[:5000])
        return super().copy(source, target)

    def write(self, path: Path, text: str) -> None:
        self._begin(path, text[:3].encode("ascii"))
        super().write(path, text)

    def rename(self, old: Path, new: Path) -> None:
        self._next()
        self._loose.append({old.name: 0, new.name: self._kept(old)})
        super().rename(old, new)

    def remove(self, path: Path) -> None:
        if path.exists():
            self._next()
            self._loose.append({path.name: 0})
        super().remove(path)

    def worlds(self) -> Iterator[Path]:
        """Each folder that may be found when the machine is on again."""
        seen: set[tuple[tuple[str, str], ...]] = set()
        for kept in product((False, True), repeat=len(self._loose)):
            entries = dict(self._entries)
            for change in compress(self._loose, kept):
                entries |= change
            there = {name: number for name, number in entries.items() if number}
            for lost in (".safe", ""):
                world = tuple(sorted((name, f"{number}{lost}") for name, number in there.items()))
                if world not in seen:
                    seen.add(world)
                    yield self._made(world, len(seen))

    def _made(self, world: tuple[tuple[str, str], ...], number: int) -> Path:
        folder = self._folder.with_name(f"{self._folder.name}.world-{number}")
        folder.mkdir()
        for name, file in world:
            shutil.copyfile(self._vault / file, folder / name)
        return folder


class Full(Disk):
    """A disk that is full at the operation of this number; removing always works."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.left = number

    def _next(self, path: Path) -> None:
        self.left -= 1
        if self.left < 0:
            path.write_bytes(b"as much as found room")
            raise OSError(ENOSPC, "No space left on device")

    def copy(self, source: Path, target: Path) -> str:
        self._next(target)
        return super().copy(source, target)

    def write(self, path: Path, text: str) -> None:
        self._next(path)
        super().write(path, text)


def fine(pack: Path) -> str:
    return ""


def written(path: Path, what: str) -> Path:
    """A content pack that is whole, though nothing can be shown of it."""
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID")
        meta = {"content_hash": what, "clip_bytes": "0", "crowd_bytes": "0"}
        database.executemany("INSERT INTO meta VALUES (?, ?)", meta.items())
        database.commit()
    whole = path.read_bytes()
    path.write_bytes(whole + seal(sha256(whole).hexdigest()))
    return path


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    return written(tmp_path / "shipped.pack", "shipped")


@pytest.fixture
def shelf(shipped: Path, tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf", shipped)


@pytest.fixture
def three_news(tmp_path: Path) -> tuple[Path, Path, Path]:
    first, second, third = (written(tmp_path / f"{what}.pack", what) for what in ("first", "second", "third"))
    return first, second, third


@pytest.fixture
def more_news(three_news: tuple[Path, Path, Path]) -> tuple[Path, Path]:
    return three_news[:2]


@pytest.fixture
def news(three_news: tuple[Path, Path, Path]) -> Path:
    """Another content than the one that came with the program."""
    return three_news[0]


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


@pytest.mark.parametrize("what", ["installing", "installing the third", "going back"])
def test_a_power_cut_at_any_operation_leaves_the_old_content_or_the_new(
    shelf: Shelf, three_news: tuple[Path, Path, Path], what: str, tmp_path: Path
) -> None:
    """Whatever of the things not flushed is lost; and what was said to be done is done."""
    first, second, third = three_news
    new = first
    if what != "installing":
        shelf.take(first, fine)
        new = third
    if what == "installing the third":
        shelf.take(second, fine)
    shelf.folder.mkdir(exist_ok=True)
    old = shown(shelf)
    wanted = shelf.shipped.read_bytes() if what == "going back" else new.read_bytes()
    assert wanted != old

    def do(on: Shelf) -> Taken:
        return on.roll_back() if what == "going back" else on.take(new, fine)

    count, over = 0, False
    while not over:
        cut = shelf._replace(folder=tmp_path / f"cut-{count}")
        shutil.copytree(shelf.folder, cut.folder)
        disk = Volatile(cut.folder, count)
        with suppress(PowerCutError):
            over = do(cut._replace(disk=disk)).well
        for world in disk.worlds():
            found = cut._replace(folder=world)
            assert shown(found) in ([wanted] if over else [old, wanted]), (count, world.name)
            if what != "going back":  # the machine is on again, and the same is asked once more
                assert do(found).well
                assert shown(found) == wanted, (count, world.name)
            shutil.rmtree(world)
        count += 1
    assert count > 4


@pytest.mark.parametrize("number", [0, 1], ids=["copying", "naming"])
def test_a_full_disk_is_told_and_keeps_nothing_of_it(
    shelf: Shelf, more_news: tuple[Path, Path], number: int
) -> None:
    first, second = more_news
    shelf.take(first, fine)
    before = sorted(shelf.folder.iterdir())
    result = shelf._replace(disk=Full(number)).take(second, fine)
    assert result == Taken("disk", "No space left on device")
    assert sorted(shelf.folder.iterdir()) == before
    assert shown(shelf) == first.read_bytes()


def test_going_back_on_a_full_disk_is_told_and_changes_nothing(shelf: Shelf, news: Path) -> None:
    shelf.take(news, fine)
    before = sorted(shelf.folder.iterdir())
    assert shelf._replace(disk=Full(0)).roll_back() == Taken("disk", "No space left on device")
    assert sorted(shelf.folder.iterdir()) == before


def test_what_a_power_cut_left_gives_its_room_to_the_next_content(shelf: Shelf, news: Path) -> None:
    shelf.folder.mkdir()
    left = shelf.folder / ".staged"
    left.write_bytes(b"half a pack")

    class Roomy(Disk):
        def copy(self, source: Path, target: Path) -> str:
            assert not left.exists()
            return super().copy(source, target)

    assert shelf._replace(disk=Roomy()).take(news, fine).code == "installed"


def test_two_who_install_at_once_take_turns(shelf: Shelf, more_news: tuple[Path, Path]) -> None:
    first, second = more_news
    with ThreadPoolExecutor() as others:
        waiting: list[Future[Taken]] = []

        def another_comes(staged: Path) -> str:
            waiting.append(others.submit(shelf.take, second, fine))
            with pytest.raises(TimeoutError):
                waiting[0].result(0.3)
            return "" if staged.read_bytes() == first.read_bytes() else "another's content"

        assert shelf.take(first, another_comes).code == "installed"
        assert waiting[0].result(60).code == "installed"
    assert [path.read_bytes() for path in shelf.candidates()[:2]] == [second.read_bytes(), first.read_bytes()]


def test_a_damaged_record_shows_the_program_s_own_content(shelf: Shelf, news: Path, shipped: Path) -> None:
    shelf.take(news, fine)
    shelf.record.write_bytes(b"\xff\xfe")
    assert shelf.candidates() == (shipped,)


@pytest.fixture
def tried(shelf: Shelf, tmp_path: Path) -> Shelf:
    """A shelf whose kiosk counts how its starts go."""
    return shelf._replace(trial=Trial(tmp_path / "trial"))


def give_up(tried: Shelf) -> Path:
    """Starts until other content is shown, which comes up; the content that was given up."""
    bad = tried.candidates()[0]
    for _ in range(STARTS):
        assert tried.choose() == bad
    other = tried.choose()
    assert other != bad
    tried.came_up(other)
    return bad


def test_content_that_does_not_come_up_gives_way_to_the_one_before(
    tried: Shelf, news: Path, shipped: Path
) -> None:
    tried.take(news, fine)
    give_up(tried)
    for _ in range(2 * STARTS):
        assert tried.choose() == shipped, "it stays so"
        tried.came_up(shipped)


def test_content_given_up_stays_so_while_an_earlier_one_comes_up(
    tried: Shelf, more_news: tuple[Path, Path]
) -> None:
    for pack in more_news:
        tried.take(pack, fine)
    give_up(tried)
    for _ in range(2 * STARTS):
        assert tried.choose().read_bytes() == more_news[0].read_bytes()
        tried.came_up(tried.candidates()[1])


def test_content_that_came_up_once_is_never_given_up(tried: Shelf, news: Path) -> None:
    tried.take(news, fine)
    tried.came_up(tried.choose())
    for _ in range(3 * STARTS):
        assert tried.choose() == tried.candidates()[0]


def test_nothing_is_counted_where_nothing_can_be_written(shelf: Shelf, news: Path, tmp_path: Path) -> None:
    shelf = shelf._replace(trial=Trial(tmp_path / "nowhere" / "trial"))
    shelf.take(news, fine)
    for _ in range(2 * STARTS):
        assert shelf.choose() == shelf.candidates()[0]


@pytest.mark.parametrize("spoilt", [b"", b"\xff\xfe", b"a\nb c d e f\n1 2 3"], ids=str)
def test_a_damaged_count_begins_anew(tried: Shelf, news: Path, spoilt: bytes) -> None:
    assert tried.trial is not None
    tried.take(news, fine)
    give_up(tried)
    tried.trial.file.write_bytes(spoilt)
    assert tried.choose() == tried.candidates()[0]


def test_content_given_up_is_installed_again_and_has_its_starts_again(
    tried: Shelf, more_news: tuple[Path, Path]
) -> None:
    for pack in more_news:
        tried.take(pack, fine)
    bad = give_up(tried)
    assert tried.take(more_news[1], fine) == Taken("installed", bad.name)
    for _ in range(STARTS):
        assert tried.choose() == bad
    assert tried.choose().read_bytes() == more_news[0].read_bytes(), "the one before is still there"


def test_content_damaged_on_the_shelf_is_installed_again(shelf: Shelf, more_news: tuple[Path, Path]) -> None:
    for pack in more_news:
        shelf.take(pack, fine)
    stored = shelf.candidates()[0]
    stored.write_bytes(stored.read_bytes()[:-4096])
    assert shelf.take(more_news[1], fine) == Taken("installed", stored.name)
    assert shown(shelf) == more_news[1].read_bytes()
    assert shelf.roll_back().code == "rolled-back"
    assert shown(shelf) == more_news[0].read_bytes()


def test_the_way_back_never_leads_to_content_that_was_given_up(
    tried: Shelf, three_news: tuple[Path, Path, Path]
) -> None:
    first, second, third = three_news
    tried.take(first, fine)
    tried.take(second, fine)
    give_up(tried)
    assert tried.take(third, fine).code == "installed"
    tried.roll_back()
    assert shown(tried) == first.read_bytes()


def test_the_content_shown_in_place_of_one_given_up_can_be_installed_again(
    tried: Shelf, more_news: tuple[Path, Path], shipped: Path
) -> None:
    for pack in more_news:
        tried.take(pack, fine)
    give_up(tried)
    assert tried.take(more_news[0], fine).code == "installed"
    assert shown(tried) == more_news[0].read_bytes()
    assert tried.roll_back().code == "rolled-back"
    assert shown(tried) == shipped.read_bytes()
