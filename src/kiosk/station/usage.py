# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts visits by hour, page and language, and nothing about any one visitor.

A session is kept in memory as two sets, without order or times, and at its end becomes increments of counters. The rows
are sorted by their key, so the file does not say in which order they came either.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

log = logging.getLogger("kiosk.usage")

FILE = "usage.db"
TABLE = (
    "CREATE TABLE IF NOT EXISTS count (hour TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, "
    "number INTEGER NOT NULL, PRIMARY KEY (hour, kind, name)) WITHOUT ROWID"
)
MORE = (
    "INSERT INTO count VALUES (?, ?, ?, 1) ON CONFLICT (hour, kind, name) DO UPDATE SET number = number + 1"
)
DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class Counter:
    """The counters of one kiosk. `hour` gives the hour of now where the kiosk stands, as in 2026-11-25T14."""

    def __init__(self, file: Path, hour: Callable[[], str]) -> None:
        self._file = file
        self._hour = hour
        self._began = ""
        self._pages: set[str] = set()
        self._languages: set[str] = set()

    def began(self, language: str) -> None:
        """A visitor is here."""
        self._began = self._hour()
        self._pages, self._languages = set(), {language}

    def opened(self, page: str) -> None:
        """The visitor sees a page."""
        if self._began:
            self._pages.add(page)

    def spoke(self, language: str) -> None:
        """The visitor reads in this language."""
        if self._began:
            self._languages.add(language)

    def ended(self) -> None:
        """The visitor has left: counters go up by one each, and the session is forgotten."""
        hour, self._began = self._began, ""
        if not hour:
            return
        rows = [(hour, "visit", "")]
        rows += [(hour, "page", page) for page in sorted(self._pages)]
        rows += [(hour, "language", language) for language in sorted(self._languages)]
        self._pages, self._languages = set(), set()
        try:
            try:
                self._add(rows)
            except sqlite3.DatabaseError as error:
                if error.sqlite_errorcode not in DAMAGED:
                    raise
                self._set_aside()
                self._add(rows)
        except (sqlite3.Error, OSError) as error:  # a full disk must not take the kiosk from its visitors
            log.warning("a visit was not counted: %s", error)

    def _add(self, rows: list[tuple[str, str, str]]) -> None:
        connection = sqlite3.connect(self._file)
        try:
            with connection:
                # No journal stays beside the file, and a lost count does not matter.
                connection.execute("PRAGMA journal_mode = MEMORY")
                connection.execute("PRAGMA synchronous = OFF")
                connection.execute(TABLE)
                connection.executemany(MORE, rows)
        finally:
            connection.close()

    def _set_aside(self) -> None:
        """A power cut may spoil the file, as nothing waits for the disk."""
        aside = self._file.with_name(f"{self._file.name}.damaged")
        self._file.replace(aside)
        log.warning("the counters are damaged and were set aside: %s", aside)


class Day(NamedTuple):
    """The counts of one day; languages and pages the most used first."""

    visits: int
    languages: tuple[tuple[str, int], ...]
    pages: tuple[tuple[str, int], ...]


def of_day(file: Path, day: str) -> Day:
    """What was counted on a day, as in 2026-11-25; nothing where no file is."""
    query = (
        "SELECT kind, name, sum(number) FROM count WHERE substr(hour, 1, 10) = ? GROUP BY kind, name "
        "ORDER BY sum(number) DESC, name"
    )
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        try:
            rows = connection.execute(query, (day,)).fetchall()
        finally:
            connection.close()
    except sqlite3.Error:
        rows = []
    visits = sum(number for kind, _, number in rows if kind == "visit")
    languages, pages = (
        tuple((name, number) for found, name, number in rows if found == kind)
        for kind in ("language", "page")
    )
    return Day(visits, languages, pages)
