# SPDX-License-Identifier: GPL-3.0-or-later
"""A file is a whole pack of this version, or a PackFault that says what it is instead."""

from __future__ import annotations

import errno
import hashlib
import os
import random
import sqlite3
from pathlib import Path, PosixPath
from typing import Any

import pytest

from kiosk.pack.reader import (
    APPLICATION_ID,
    HELD,
    PAGE_SIZE,
    SCHEMA_VERSION,
    Pack,
    PackFault,
    clip_id,
    open_pack,
    opening,
    own_database,
    seal,
)
from tests.crowd import crowded_file, crowded_pack

__all__ = ["crowded_file", "crowded_pack"]


def fault(path: Path) -> str:
    """Why the file is no pack, held in memory or read from the file; whatever it holds, opening it raises nothing."""
    (message,) = {_fault(open_pack(path)), _fault(open_pack(path, held=0))}
    assert str(open_pack(path)) == f"{path}: {message}"
    return message


def _fault(found: Pack | PackFault) -> str:
    assert isinstance(found, PackFault), "it was taken for a whole pack"
    return found.message


def sealed(path: Path, script: str) -> Path:
    """A database with a right seal."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        f"PRAGMA page_size = {PAGE_SIZE}; {script} CREATE TABLE meta (key, value); VACUUM;"
    )
    database = connection.serialize()
    connection.close()
    path.write_bytes(database + seal(hashlib.sha256(database).hexdigest()))
    return path


@pytest.fixture(scope="session")
def whole(pack_file: Path) -> bytes:
    return pack_file.read_bytes()


def places(size: int) -> list[int]:
    """Bytes of every part of a pack: all of SQLite's header, both sides of pages, the seal, and some between."""
    header = list(range(0, 100, 4))
    seams = [
        PAGE_SIZE - 1,
        PAGE_SIZE,
        size - PAGE_SIZE - 1,
        size - PAGE_SIZE,
        size - PAGE_SIZE + 40,
        size - 1,
    ]
    return header + seams + random.Random(7).sample(range(size), 30)


def test_one_changed_bit_anywhere_is_noticed(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "damaged.pack"
    bits = random.Random(8)
    for place in places(len(whole)):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << bits.randrange(8)
        path.write_bytes(damaged)
        assert fault(path), f"byte {place}"


def test_a_part_of_a_pack_is_noticed(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "half.pack"
    some = random.Random(9).sample(range(len(whole)), 20)
    for length in (
        0,
        1,
        15,
        16,
        100,
        PAGE_SIZE,
        2 * PAGE_SIZE,
        len(whole) - PAGE_SIZE,
        len(whole) - 1,
        *some,
    ):
        path.write_bytes(whole[:length])
        assert fault(path), f"{length} bytes"


def test_a_page_that_was_never_written_is_noticed(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "hole.pack"
    middle = len(whole) // 2 // PAGE_SIZE * PAGE_SIZE
    path.write_bytes(whole[:middle] + bytes(PAGE_SIZE) + whole[middle + PAGE_SIZE :])
    assert "damaged or half written" in fault(path)


def test_words_after_the_seal_are_noticed(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "longer.pack"
    path.write_bytes(whole + b"\n")
    assert "damaged" in fault(path)


def test_another_version_is_named(tmp_path: Path) -> None:
    script = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION + 1};"
    message = fault(sealed(tmp_path / "new.pack", script))
    assert f"has version {SCHEMA_VERSION + 1}, this kiosk reads version {SCHEMA_VERSION};" in message
    assert "kiosk build" in message


def test_another_database_is_no_pack(tmp_path: Path) -> None:
    message = fault(sealed(tmp_path / "contacts.db", f"PRAGMA user_version = {SCHEMA_VERSION};"))
    assert message.startswith("this is a database, but not a content pack")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"city: {ja: ...}\n", id="text"),
        pytest.param(bytes(5 * PAGE_SIZE), id="zeros"),
        pytest.param(b"PK\3\4" * 4 * PAGE_SIZE, id="archive"),
    ],
)
def test_another_file_is_no_pack(words: bytes, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(words)
    assert fault(path).startswith("this is not a content pack")


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    missing, folder = fault(tmp_path / "none.pack"), fault(tmp_path)
    assert os.strerror(errno.ENOENT) in missing
    assert os.strerror(errno.EISDIR) in folder
    assert missing.startswith("the content pack cannot be read (")


class LockedPath(PosixPath):
    """A file that others may read, we may not: the suite may run as root, to whom all files are open."""

    def open(self, *arguments: Any, **options: Any) -> Any:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))


def test_a_file_without_permission_cannot_be_read(tmp_path: Path) -> None:
    message = fault(LockedPath(tmp_path / "content.pack"))
    assert f"cannot be read ({os.strerror(errno.EACCES)})" in message


@pytest.mark.parametrize("held", [0, HELD], ids=["from its file", "in memory"])
@pytest.mark.parametrize("name", ["a b?c#d%20.pack", "浜松.pack", os.fsdecode(b"\xff.pack")], ids=ascii)
def test_any_file_name_can_be_opened(name: str, held: int, whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(whole)
    pack = open_pack(path, held)
    assert isinstance(pack, Pack)
    assert pack.content_hash
    pack.close()


def test_an_open_pack_stays_as_it_was_when_its_file_is_overwritten(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(whole)
    pack = open_pack(path)
    assert isinstance(pack, Pack)
    path.write_bytes(bytes(len(whole)))
    assert pack.documents("page", "ja")
    pack.close()


def test_a_large_pack_stays_as_it_was_when_another_file_takes_its_place(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(whole)
    pack = open_pack(path, held=0)
    assert isinstance(pack, Pack)
    (tmp_path / "new.pack").write_bytes(bytes(len(whole)))
    (tmp_path / "new.pack").replace(path)
    assert pack.documents("page", "ja")
    pack.close()


def test_a_thread_opens_a_pack_for_another(whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(whole)
    pack = opening(path)()
    assert isinstance(pack, Pack)
    assert pack.documents("page", "ja")
    pack.close()
    assert isinstance(opening(tmp_path / "none.pack")(), PackFault)


@pytest.mark.parametrize("held", [0, HELD], ids=["from its file", "in memory"])
def test_nothing_is_written_at_run_time(held: int, whole: bytes, tmp_path: Path) -> None:
    path = tmp_path / "content.pack"
    path.write_bytes(whole)
    pack = open_pack(path, held)
    assert isinstance(pack, Pack)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        pack._connection.execute("DELETE FROM document")
    pack.close()
    assert path.read_bytes() == whole
    assert [entry.name for entry in tmp_path.iterdir()] == ["content.pack"]


def test_what_a_pack_has_not_is_none(pack: Pack) -> None:
    assert pack.document("page", "no-such-page", "ja") is None
    assert pack.document("page", "contact", "tlh") is None
    assert pack.documents("no-such-kind", "ja") == []
    assert pack.blobs("no-such-kind") == {}


def test_a_blob_that_must_be_there_is_named_when_it_is_not(pack: Pack) -> None:
    with pytest.raises(LookupError, match=r"ph\.no-such-icon"):
        pack.needed_blob("icon", "ph.no-such-icon")


def test_clips_follow_the_seal_and_each_is_proved_when_it_is_read(
    speaking_pack_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "speaking.pack"
    path.write_bytes(speaking_pack_file.read_bytes())
    pack = open_pack(path)
    assert isinstance(pack, Pack)
    name = clip_id("en", "Finish")
    assert {"en", "ja"} <= set(pack.voices())
    assert pack.clip(name) == b"Finish"
    assert pack.clip(clip_id("en", "never said")) is None
    pack.close()

    damaged = path.read_bytes()
    path.write_bytes(damaged[:-1])
    assert "damaged or half written" in fault(path)
    path.write_bytes(damaged[:-1] + bytes((damaged[-1] ^ 1,)))
    pack = open_pack(path)
    assert isinstance(pack, Pack)
    ((last,),) = pack._connection.execute("SELECT id FROM clip ORDER BY start DESC LIMIT 1")
    assert pack.clip(last) is None
    assert pack.clip(name) == b"Finish"
    pack.close()


def test_a_crowd_is_there_only_when_every_byte_of_it_was_checked(crowded_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "crowd.pack"
    whole = crowded_file.read_bytes()
    with crowded_file.open("rb") as file:
        begin = own_database(file.fileno())
    assert 0 < begin < len(whole)
    path.write_bytes(whole)
    pack = opening(path)()
    assert isinstance(pack, Pack)
    assert not pack.proved
    assert not pack.crowded()
    assert pack.place("synthetic-000001", "ja") is None
    assert pack.prove() is None
    assert pack.proved
    assert pack.crowded()
    assert pack.place("synthetic-000001", "ja") is not None
    pack.close()


def test_one_changed_bit_of_a_crowd_is_noticed(crowded_file: Path, tmp_path: Path) -> None:
    path = tmp_path / "damaged.pack"
    whole = crowded_file.read_bytes()
    with crowded_file.open("rb") as file:
        begin = own_database(file.fileno())
    bits = random.Random(10)
    for place in (*range(0, 100, 4), PAGE_SIZE, begin - 1, begin, *bits.sample(range(begin), 20)):
        damaged = bytearray(whole)
        damaged[place] ^= 1 << bits.randrange(8)
        path.write_bytes(damaged)
        assert fault(path), f"byte {place}"
        first = opening(path)()
        if isinstance(first, Pack):  # shown, but never a place of the crowd
            assert isinstance(first.prove(), PackFault)
            assert not first.proved
            assert not first.crowded()
            assert first.place("synthetic-000001", "ja") is None
            first.close()


def test_a_pack_with_a_crowd_stays_as_it_was_when_another_file_takes_its_place(
    crowded_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "content.pack"
    whole = crowded_file.read_bytes()
    path.write_bytes(whole)
    pack = opening(path)()
    assert isinstance(pack, Pack)
    (tmp_path / "new.pack").write_bytes(bytes(len(whole)))
    (tmp_path / "new.pack").replace(path)
    assert pack.prove() is None
    assert pack.place("synthetic-000001", "ja") is not None
    pack.close()
