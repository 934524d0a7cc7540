# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a pack. Imports nothing that the visitor's process does not need."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

APPLICATION_ID = 0x4B494F53  # "KIOS", SQLite's application_id
CROWD_ID = 0x4B494F43  # "KIOC": the database of the crowd, which lies before the pack's own
SCHEMA_VERSION = 9
PAGE_SIZE = 4096
SEAL = b"intercity-kiosk pack seal 1\n"
CROWD = "government"
"""The kind of place of which there may be very many: marked by levels. All others are few, and each has its document."""
HELD = 32 << 20  # bytes: a pack up to this size is held in memory whole

Document = dict[str, Any]


class PlaceRow(NamedTuple):
    """A place in one language. Map units; `room` is the distance to its nearest neighbour in the crowd, 0 outside it."""

    number: int
    id: str
    kind: str
    name: str
    country: str
    region: str
    x: float
    y: float
    room: float


class MarkRow(NamedTuple):
    """A place of the crowd as the map marks it: at this level and down to level `last` it stands for `size` places."""

    place: PlaceRow
    size: int
    last: int


class EntryRow(NamedTuple):
    """What a search can find: a page, a region or a place; `note` is one line about it."""

    number: int
    kind: str
    id: str
    title: str
    note: str


class BodyRow(NamedTuple):
    """A text of an entry, as it is read."""

    entry: int
    language: str
    shown: str


class PackFault:
    """Why a file cannot be shown, or written, as a pack; `message` is a sentence for the installer's log."""

    def __init__(self, path: Path, message: str) -> None:
        self.path = path
        self.message = message

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class ShapeRow(NamedTuple):
    """One country or region of the map; `path` is a QPainterPath as a QDataStream, in map units."""

    code: str
    name: str
    region: str
    box: tuple[float, float, float, float]
    area: float
    path: bytes


class Clip(NamedTuple):
    """Words as sound: an Ogg file with Opus, one channel."""

    id: str
    language: str
    body: bytes


class Enclosed(NamedTuple):
    """A large file that a page shows when it is asked for. `leaflet`: a page of a leaflet as a picture; `film`: a film or
    recording, which stays where it lies until it is copied."""

    kind: str
    id: str
    body: bytes | Path


class Clips(NamedTuple):
    """Where the clips and enclosed files lie: behind byte `start` of an open file. Replacing it does not change them. The
    crowd's database is the first `crowd` bytes."""

    descriptor: int
    start: int
    crowd: int = 0


def clip_id(language: str, words: str) -> str:
    """What the clip of these words is called; two texts with the same words share it."""
    return f"{language}.{hashlib.sha256(words.encode()).hexdigest()[:20]}"


def seal(digest: str) -> bytes:
    """The page behind the database: the SHA-256 of every byte before it, as it was built.

    SQLite reads the size of its database from the header and leaves what is behind it alone. The clips follow the seal:
    the database has the place and the SHA-256 of each, so that starting need not read them.
    """
    return (SEAL + digest.encode()).ljust(PAGE_SIZE, b"\0")


PLACE = (
    "SELECT p.number, p.id, p.kind, n.name, p.country, p.region, p.x, p.y, p.room FROM place p "
    "JOIN place_name n ON n.place = p.number AND n.language = ?"
)


class Pack:
    """An open pack. Read-only; Qt's image threads ask it too, so SQLite's own serialisation is relied on."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        clips: Clips | None = None,
        crowd: sqlite3.Connection | None = None,
    ) -> None:
        """`crowd`: the database of the crowd, which nothing is asked of before `prove` has found it whole."""
        self.path = path
        self._connection = connection
        self._clips = clips
        self._unproved = crowd
        self._crowd: sqlite3.Connection | None = None
        self.content_hash = self.meta("content_hash")

    def close(self) -> None:
        self._connection.close()
        for crowd in (self._unproved, self._crowd):
            if crowd is not None:
                crowd.close()
        if self._clips is not None:
            os.close(self._clips.descriptor)

    @property
    def proved(self) -> bool:
        """Whether all of the pack is known to be whole, its crowd of places too."""
        return self._unproved is None

    def prove(self) -> PackFault | None:
        """Reads the whole crowd; from then on its places are there. Takes a third of a second for 250,000, in any thread."""
        if self._unproved is None or self._clips is None:
            return None
        try:
            digest = _digest(self._clips.descriptor, 0, self._clips.crowd)
        except OSError as error:
            return PackFault(self.path, f"the content pack cannot be read ({error.strerror}); copy it again")
        if digest != self.meta("crowd_digest"):
            return _damaged(self.path)
        self._crowd, self._unproved = self._unproved, None
        return None

    def with_crowd(self, crowd: sqlite3.Connection) -> Pack:
        """The same pack with a crowd that is known to be whole."""
        self._crowd = crowd
        return self

    def _databases(self) -> list[sqlite3.Connection]:
        return [self._connection] if self._crowd is None else [self._connection, self._crowd]

    def _first(self, question: str, values: tuple[str | int, ...]) -> tuple[Any, ...] | None:
        """The first row found, in the pack's own database or the crowd's."""
        for database in self._databases():
            if (row := database.execute(question, values).fetchone()) is not None:
                return tuple(row)
        return None

    def meta(self, key: str) -> str:
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0])

    def document(self, kind: str, name: str, language: str) -> Document | None:
        """The document of this kind and id in `language`, None when there is none."""
        row = self._connection.execute(
            "SELECT body FROM document WHERE kind = ? AND id = ? AND language = ?", (kind, name, language)
        ).fetchone()
        return None if row is None else json.loads(row[0])

    def documents(self, kind: str, language: str) -> list[Document]:
        """All documents of a kind, in the order the staff wrote them."""
        rows = self._connection.execute(
            "SELECT body FROM document WHERE kind = ? AND language = ? ORDER BY position, id",
            (kind, language),
        )
        return [json.loads(body) for (body,) in rows]

    def needed_blob(self, kind: str, name: str) -> bytes:
        """A picture or icon of the pack; that it is there was checked when the pack was built."""
        row = self._connection.execute(
            "SELECT body FROM blob WHERE kind = ? AND id = ?", (kind, name)
        ).fetchone()
        if row is None:
            raise LookupError(f"the pack has no {kind} '{name}'")
        return bytes(row[0])

    def blobs(self, kind: str) -> dict[str, bytes]:
        """All blobs of a kind by id."""
        rows = self._connection.execute("SELECT id, body FROM blob WHERE kind = ? ORDER BY id", (kind,))
        return {name: bytes(body) for name, body in rows}

    def place(self, name: str, language: str) -> PlaceRow | None:
        """The place of this id, of any kind; None when there is none."""
        row = self._first(f"{PLACE} WHERE p.id = ?", (language, name))
        return None if row is None else PlaceRow(*row)

    def crowded(self) -> bool:
        """Whether any places are marked by levels; not before they are proved."""
        return self._crowd is not None and bool(self._crowd.execute("SELECT 1 FROM mark LIMIT 1").fetchone())

    def marks(
        self, box: tuple[float, float, float, float], level: int, language: str, most: int
    ) -> list[MarkRow]:
        """The crowd's marks of a level in a part of the map (x0, y0, x1, y1), at most so many."""
        if self._crowd is None:
            return []
        x0, y0, x1, y1 = box
        rows = self._crowd.execute(
            f"SELECT m.size, m.last, {PLACE.removeprefix('SELECT')} JOIN mark m ON m.place = p.number "
            "WHERE m.east >= ? AND m.west <= ? AND m.south >= ? AND m.north <= ? "
            "AND m.first <= ? AND m.last >= ? LIMIT ?",
            (language, x0, x1, y0, y1, level, level, most),
        )
        return [MarkRow(PlaceRow(*row[2:]), row[0], int(row[1])) for row in rows]

    def taken_in(self, place: int, level: int, language: str, most: int) -> list[PlaceRow]:
        """The places that a mark stands for at a level, itself first, then by name; at most so many."""
        if self._crowd is None:
            return []
        rows = self._crowd.execute(
            "WITH RECURSIVE inside(number) AS (SELECT ? UNION ALL SELECT one.number FROM place one, inside "
            f"WHERE one.parent = inside.number AND one.level >= ?) {PLACE} WHERE p.number IN inside "
            "ORDER BY p.number != ?, n.name LIMIT ?",
            (place, level, language, place, most),
        )
        return [PlaceRow(*row) for row in rows]

    def voices(self) -> list[str]:
        """The languages that have clips."""
        rows = self._connection.execute("SELECT DISTINCT language FROM clip ORDER BY language")
        return [language for (language,) in rows]

    def silent(self) -> list[str]:
        """The languages that there is a voice for, and not one clip."""
        heard = self.voices()
        return [language for language in self.meta("voiced").split() if language not in heard]

    def clip(self, name: str) -> bytes | None:
        """A clip by its id, None when the pack has none or the file no longer has it as it was built."""
        row = self._connection.execute(
            "SELECT start, length, digest FROM clip WHERE id = ?", (name,)
        ).fetchone()
        return self._behind(row)

    def enclosed(self, kind: str, name: str) -> bytes | None:
        """An enclosed file, None when the pack has none or the file no longer has it as it was built."""
        row = self._connection.execute(
            "SELECT start, length, digest FROM enclosed WHERE kind = ? AND id = ?", (kind, name)
        ).fetchone()
        return self._behind(row)

    def copy_out(self, kind: str, name: str, target: int) -> bool:
        """Writes an enclosed file, however large, into an open file; False when it is not there as it was built."""
        row = self._connection.execute(
            "SELECT start, length, digest FROM enclosed WHERE kind = ? AND id = ?", (kind, name)
        ).fetchone()
        if row is None or self._clips is None:
            return False
        start, length, wanted = row
        digest, at = hashlib.sha256(), 0
        while at < length:
            part = os.pread(self._clips.descriptor, min(1 << 20, length - at), self._clips.start + start + at)
            if not part:
                return False
            digest.update(part)
            os.write(target, part)
            at += len(part)
        return digest.digest() == bytes(wanted)

    def _behind(self, row: tuple[int, int, bytes] | None) -> bytes | None:
        if row is None or self._clips is None:
            return None
        body = os.pread(self._clips.descriptor, row[1], self._clips.start + row[0])
        return body if hashlib.sha256(body).digest() == row[2] else None

    def entry(self, number: int, language: str) -> EntryRow:
        """What can be found under a number, in a language."""
        found = self._first("SELECT kind, id FROM entry WHERE number = ?", (number,))
        if found is None:
            raise LookupError(f"the pack has no entry {number}")
        kind, name = found
        told = self._connection.execute(
            "SELECT title, note FROM title WHERE entry = ? AND language = ?", (number, language)
        ).fetchone()
        if told is None and self._crowd is not None:  # of the crowd, whose words are kept once
            told = self._crowd.execute(
                "SELECT n.name, c.name FROM place p JOIN place_name n ON n.place = p.number AND n.language = ? "
                "JOIN country c ON c.code = p.country AND c.language = n.language WHERE p.id = ?",
                (language, name),
            ).fetchone()
        return EntryRow(number, kind, name, *told)

    def number_of(self, kind: str, name: str) -> int:
        """The number of a page, a region or a place of the pack."""
        row = self._first("SELECT number FROM entry WHERE kind = ? AND id = ?", (kind, name))
        if row is None:
            raise LookupError(f"the pack has no {kind} '{name}'")
        return int(row[0])

    def entries_beginning(self, words: str, most: int) -> list[tuple[int, str]]:
        """Numbers of entries with a form that begins so, and the form, in the order of the forms."""
        rows = [
            row
            for database in self._databases()
            for row in database.execute(
                "SELECT entry, words FROM form WHERE words >= ? AND words < ? ORDER BY words LIMIT ?",
                (words, f"{words}\U0010ffff", most),
            )
        ]
        return sorted(rows, key=lambda row: (row[1], row[0]))[:most]

    def entries_with(self, terms: Sequence[str], most: int) -> list[tuple[int, str]]:
        """Numbers of entries with a form that has all these words in it, and the form.

        Words of one or two letters are looked for by reading the forms, and not among those of the crowd.
        """
        held, values = _holding("f.words", terms)
        if grams := _grams(terms):
            source, values = (
                "form_index JOIN form f ON f.number = form_index.rowid WHERE form_index MATCH ?",
                [grams, *values],
            )
        else:
            source = "form f WHERE 1"
        rows: list[tuple[int, str]] = []
        for database in self._databases() if grams else [self._connection]:
            rows += database.execute(
                f"SELECT f.entry, f.words FROM {source} AND {held} ORDER BY f.number LIMIT ?",
                (*values, most - len(rows)),
            )
        return rows

    def bodies_with(self, terms: Sequence[str], language: str, most: int) -> list[BodyRow]:
        """Texts that have all these words in them, those in `language` first."""
        held, values = _holding("b.words", terms)
        if grams := _grams(terms):
            source, values = (
                "body_index JOIN body b ON b.number = body_index.rowid WHERE body_index MATCH ?",
                [grams, *values],
            )
        else:
            source = "body b WHERE 1"
        rows = self._connection.execute(
            f"SELECT b.entry, b.language, b.shown FROM {source} AND {held} ORDER BY b.language != ?, b.number LIMIT ?",
            (*values, language, most),
        )
        return [BodyRow(*row) for row in rows]

    def listed(self, kind: str, language: str) -> list[tuple[str, int]]:
        """The items of a list to choose from (`initial`, `region`, `tie`), and how many entries each has."""
        rows = self._connection.execute(
            "SELECT item, count(*) FROM listing WHERE language = ? AND list = ? GROUP BY item ORDER BY item",
            (language, kind),
        )
        return rows.fetchall()

    def entries_listed(self, kind: str, item: str, language: str, most: int) -> list[int]:
        """Numbers of the entries under an item of a list, in the order of the language."""
        rows = self._connection.execute(
            "SELECT entry FROM listing WHERE language = ? AND list = ? AND item = ? ORDER BY sort, entry LIMIT ?",
            (language, kind, item, most),
        )
        return [number for (number,) in rows]

    def any_clip(self, language: str) -> bytes | None:
        """Something to hear in a language, None when it has no voice."""
        row = self._connection.execute(
            "SELECT id FROM clip WHERE language = ? ORDER BY start LIMIT 1", (language,)
        ).fetchone()
        return None if row is None else self.clip(row[0])

    def shapes(self) -> list[ShapeRow]:
        """The shapes of the map, in painting order."""
        return self._shapes("path")

    def far_shapes(self) -> list[ShapeRow]:
        """The same with fewer points, for small scales."""
        return self._shapes("far")

    def _shapes(self, path: Literal["path", "far"]) -> list[ShapeRow]:
        rows = self._connection.execute(
            f"SELECT code, name, region, x0, y0, x1, y1, area, {path} FROM shape ORDER BY position"
        )
        return [ShapeRow(r[0], r[1], r[2], (r[3], r[4], r[5], r[6]), r[7], bytes(r[8])) for r in rows]


def _holding(column: str, terms: Sequence[str]) -> tuple[str, list[str | int]]:
    """The condition that a column has all the words in it, and its values."""
    return " AND ".join(f"instr({column}, ?)" for _ in terms), list(terms)


def _grams(terms: Sequence[str]) -> str:
    """The question for a trigram index, empty when no word has three letters. What it finds is still to be looked
    through: the index knows which trigrams a text has, not where (`detail=none`, a third of the size)."""
    grams = dict.fromkeys(term[i : i + 3] for term in terms for i in range(len(term) - 2))
    return " AND ".join('"' + gram.replace('"', '""') + '"' for gram in grams)


def opening(path: Path) -> Callable[[], Pack | PackFault]:
    """Opens a pack in a thread of its own, while the caller gets on; the call waits for it. The crowd is not proved yet."""
    opened: list[Pack | PackFault] = []
    thread = threading.Thread(target=lambda: opened.append(_open(path, HELD)), daemon=True)
    thread.start()

    def waited() -> Pack | PackFault:
        thread.join()
        return opened[0]

    return waited


def open_pack(path: Path, held: int = HELD) -> Pack | PackFault:
    """Opens a pack after checking that it is one, whole, and of this version."""
    pack = _open(path, held)
    if isinstance(pack, Pack) and (fault := pack.prove()):
        pack.close()
        return fault
    return pack


def _open(path: Path, held: int) -> Pack | PackFault:
    """Opens a pack whose crowd, if it has one, is still to be proved.

    Nothing of its own database is looked at before its last byte has been checked. Up to `held` bytes, and before a
    crowd, it is the very bytes that were checked: a file that changes later changes nothing here. A larger one, and the
    crowd, are read from the file as needed, so it must be replaced by another file (as `kiosk build` does), never be
    written over.
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            begin = own_database(file.fileno())
            head = os.pread(file.fileno(), PAGE_SIZE, begin)
            if fault := _fault_of_head(path, head, status.st_size - begin):
                return fault
            size = _length(head)
            if size <= held or begin:
                file.seek(begin)
                content = file.read(size)
                digest = hashlib.sha256(content).hexdigest()
            else:
                content = b""
                digest = _digest(file.fileno(), 0, size)
            last = os.pread(file.fileno(), PAGE_SIZE, begin + size)
            clips = Clips(os.dup(file.fileno()), begin + size + PAGE_SIZE, begin)
    except OSError as error:
        return PackFault(
            path, f"the content pack cannot be read ({error.strerror}); build it with: kiosk build"
        )
    if seal(digest) != last:
        os.close(clips.descriptor)
        return _damaged(path)
    # Each thread waits for the other inside SQLite, so they may share the connection.
    assert sqlite3.threadsafety == 3
    if content:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        connection.deserialize(content)
        connection.execute("PRAGMA query_only = ON")
    else:
        connection = _in_file(path)
    pack = Pack(path, connection, clips, _in_file(path) if begin else None)
    if status.st_size != clips.start + int(pack.meta("clip_bytes")) or begin != int(pack.meta("crowd_bytes")):
        pack.close()
        return _damaged(path)
    if (begin or not content) and _state(path.stat()) != _state(status):
        pack.close()  # another file took its place meanwhile
        return _open(path, held)
    return pack


def _in_file(path: Path) -> sqlite3.Connection:
    """The database at the beginning of a file. SQLite opens the file at once, and reads nothing of it yet."""
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA query_only = ON")
    return connection


def own_database(descriptor: int) -> int:
    """The byte at which a pack's own database begins: behind the crowd's, if there is one."""
    head = os.pread(descriptor, PAGE_SIZE, 0)
    return _length(head) if int.from_bytes(head[68:72], "big") == CROWD_ID else 0


def seal_at(descriptor: int) -> int:
    """The byte at which a pack's seal begins, as the pages before it say; nothing is proved."""
    begin = own_database(descriptor)
    return begin + _length(os.pread(descriptor, PAGE_SIZE, begin))


def _length(head: bytes) -> int:
    """How many bytes a database has, from its first page."""
    return int.from_bytes(head[28:32], "big") * PAGE_SIZE


def _damaged(path: Path) -> PackFault:
    return PackFault(path, "the content pack is damaged or half written; build or copy it again")


def _state(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _fault_of_head(path: Path, head: bytes, size: int) -> PackFault | None:
    """What the first page already gives away."""
    if size < 2 * PAGE_SIZE or not head.startswith(b"SQLite format 3\0"):
        return PackFault(
            path, "this is not a content pack, or only the beginning of one; build it again with: kiosk build"
        )
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        return PackFault(
            path, "this is a database, but not a content pack; name a file that `kiosk build` wrote"
        )
    version = int.from_bytes(head[60:64], "big")
    if version != SCHEMA_VERSION:
        return PackFault(
            path,
            f"the content pack has version {version}, this kiosk reads version {SCHEMA_VERSION}; "
            "build it again with this kiosk's own: kiosk build",
        )
    if not PAGE_SIZE <= _length(head) <= size - PAGE_SIZE:
        return _damaged(path)
    return None


def _digest(descriptor: int, begin: int, length: int) -> str:
    """The SHA-256 of `length` bytes of a file; never holds more than a little of it."""
    digest, block, end = hashlib.sha256(), memoryview(bytearray(1 << 20)), begin + length
    while begin < end and (read := os.preadv(descriptor, [block[: min(len(block), end - begin)]], begin)):
        digest.update(block[:read])
        begin += read
    return digest.hexdigest()
