# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a pack. Imports nothing that the visitor's process does not need."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any, Literal, NamedTuple

APPLICATION_ID = 0x4B494F53  # "KIOS", SQLite's application_id
SCHEMA_VERSION = 2
PAGE_SIZE = 4096
SEAL = b"intercity-kiosk pack seal 1\n"

Document = dict[str, Any]


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


def seal(database: bytes) -> bytes:
    """The last page of a pack: proves that every byte before it is as it was built.

    SQLite reads the size of its database from the header and leaves a page behind it alone.
    """
    return (SEAL + hashlib.sha256(database).hexdigest().encode()).ljust(PAGE_SIZE, b"\0")


class Pack:
    """An open pack. Read-only; Qt's image threads ask it too, so SQLite's own serialisation is relied on."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self.content_hash = self.meta("content_hash")

    def close(self) -> None:
        self._connection.close()

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


def open_pack(path: Path) -> Pack | PackFault:
    """Opens a pack after checking that it is one, whole, and of this version."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return PackFault(
            path, f"the content pack cannot be read ({error.strerror}); build it with: kiosk build"
        )
    if len(content) < 2 * PAGE_SIZE or not content.startswith(b"SQLite format 3\0"):
        return PackFault(
            path, "this is not a content pack, or only the beginning of one; build it again with: kiosk build"
        )
    if int.from_bytes(content[68:72], "big") != APPLICATION_ID:
        return PackFault(
            path, "this is a database, but not a content pack; name a file that `kiosk build` wrote"
        )
    version = int.from_bytes(content[60:64], "big")
    if version != SCHEMA_VERSION:
        return PackFault(
            path,
            f"the content pack has version {version}, this kiosk reads version {SCHEMA_VERSION}; "
            "build it again with this kiosk's own: kiosk build",
        )
    if seal(content[:-PAGE_SIZE]) != content[-PAGE_SIZE:]:
        return PackFault(path, "the content pack is damaged or half written; build or copy it again")
    # The very bytes that were checked: a file that changes later changes nothing here.
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.deserialize(content[:-PAGE_SIZE])
    connection.execute("PRAGMA query_only = ON")
    return Pack(path, connection)
