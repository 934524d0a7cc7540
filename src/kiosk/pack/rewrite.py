# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts changed words into an open pack, for a preview that follows each save. The map stays: it takes seconds."""

from __future__ import annotations

import json
import os
import sqlite3
from pathlib import Path

from kiosk.content.load import Content
from kiosk.pack import build, icons
from kiosk.pack.reader import CROWD, PAGE_SIZE, Clips, Pack, own_database, seal_at


class OpenPack:
    """A pack in memory that can be written to; `pack` reads what was written last."""

    def __init__(self, path: Path, content: Content, sources: build.Sources) -> None:
        file = os.open(path, os.O_RDONLY)
        begin = own_database(file)
        size = seal_at(file) - begin  # what is behind stays in the file
        assert sqlite3.threadsafety == 3  # Qt's picture threads ask it too
        self._connection = build.in_memory(os.pread(file, size, begin))
        self._crowd = build.in_memory(os.pread(file, begin, 0)) if begin else None
        # Whole fonts: a letter that is new is drawn at once.
        whole = [(font.read_bytes(), font.name) for font in sorted(sources.fonts.glob("*.ttf"))]
        with self._connection as connection:
            connection.executemany("UPDATE blob SET body = ? WHERE kind = 'font' AND id = ?", whole)
        self._translations = sources.translations
        self._map = _map(content)
        self._pictures = _pictures(content)
        self.pack = Pack(path, self._connection, Clips(file, begin + size + PAGE_SIZE))
        if self._crowd is not None:
            self.pack.with_crowd(self._crowd)

    def takes(self, content: Content) -> bool:
        """Whether this content can be put in: with another map or picture, or the first or last of a crowd of places, a pack
        must be built."""
        crowded = any(place.kind == CROWD for place in content.places.values())
        if crowded != (self._crowd is not None):
            return False
        return _map(content) == self._map and _pictures(content) == self._pictures

    def put(self, content: Content) -> None:
        """Puts the content in."""
        worded = build.worded(content, self._ratios(content), self._points(), self._translations)
        known = self.pack.blobs("icon").keys()
        with self._connection as connection:
            build.insert(connection, worded)
            blobs = [("code", name, body) for name, body in worded.codes.items()]
            blobs += build.of_places(content)
            blobs += [("icon", name, icons.outline(name)) for name in worded.icons - known]
            connection.executemany("INSERT OR REPLACE INTO blob VALUES (?, ?, ?)", blobs)
        if self._crowd is not None:
            with self._crowd as crowd:
                build.insert_crowd(crowd, worded)

    def close(self) -> None:
        self.pack.close()

    def _points(self) -> dict[str, tuple[float, float]]:
        """A point of each country that the map draws."""
        found = json.loads(self.pack.needed_blob(build.POINTS, build.POINTS))
        return {code: (x, y) for code, (x, y) in found.items()}

    def _ratios(self, content: Content) -> dict[str, float]:
        """The shapes of the pictures, from the documents that show them now."""
        return {
            block["image"]: block["ratio"]
            for page in self.pack.documents("page", self.pack.meta("default_language"))
            for block in page["blocks"]
            if block["kind"] == "image"
        }


def _map(content: Content) -> object:
    """All that the map is drawn from."""
    regions = [
        (region.id, region.colour, [row.code for row in region.countries]) for region in content.regions
    ]
    file = content.root / content.site.map.file
    return content.site.map.centre, content.view, regions, file.stat().st_mtime_ns, _languages(content)


def _languages(content: Content) -> list[str]:
    return [language.id for language in content.site.languages]


def _pictures(content: Content) -> dict[str, tuple[int, int]]:
    found = {}
    names = (build.image_names, build.leaflet_names, build.film_names)
    for name in set().union(*(each(content) for each in names)):
        status = (content.root / name).stat()
        found[name] = (status.st_mtime_ns, status.st_size)
    return found
