# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a pack from checked content. The same input gives the same bytes; a failed build leaves the old file alone."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import string
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import resvg_py
from PIL import Image, ImageOps

from kiosk.atlas import globe, prepare, view
from kiosk.atlas.projection import forward
from kiosk.atlas.stream import path_bytes
from kiosk.content import drawings, schema
from kiosk.content.folder import read
from kiosk.content.load import Content
from kiosk.content.problem import Problem
from kiosk.content.translations import state, texts_of
from kiosk.pack import cards, findings, folding, fonts, icons, interface, leaflets, places
from kiosk.pack.clips import can_speak
from kiosk.pack.documents import Document, Writer, chain
from kiosk.pack.fingerprint import fingerprint
from kiosk.pack.interface import Interface
from kiosk.pack.language import Wording
from kiosk.pack.reader import (
    APPLICATION_ID,
    CROWD,
    CROWD_ID,
    PAGE_SIZE,
    SCHEMA_VERSION,
    Clip,
    Enclosed,
    Pack,
    PackFault,
    seal,
)

# Icons of the interface itself; the content names its own.
INTERFACE_ICONS = frozenset(
    f"ph.{name}"
    for name in (
        "arrow-counter-clockwise",
        "arrow-down",
        "arrow-clockwise",
        "arrow-left",
        "arrow-right",
        "arrow-up",
        "arrows-out",
        "caret-down",
        "caret-left",
        "caret-right",
        "backspace",
        "caret-up",
        "sparkle",
        "clock-counter-clockwise",
        "crosshair",
        "check",
        "file-text",
        "gauge",
        "check-circle-fill",
        "faders",
        "circle",
        "globe-hemisphere-east",
        "hand-pointing",
        "house",
        "keyboard",
        "list",
        "lock-key",
        "magnifying-glass",
        "map-pin",
        "megaphone",
        "minus",
        "monitor",
        "palette",
        "closed-captioning",
        "clock-clockwise",
        "clock-counter-clockwise",
        "article",
        "pause",
        "play",
        "headphones",
        "plus",
        "power",
        "skip-back",
        "sign-out",
        "skip-forward",
        "speaker-high",
        "speaker-low",
        "stack",
        "stop",
        "stack",
        "sun",
        "translate",
        "download-simple",
        "warning-circle",
        "x-circle",
        "warning",
        "wheelchair",
        "x",
    )
)
POINTS = "points"
# The kana that a visitor can type: the keys of Keys.qml, and what its key for marks makes.
KEYS = frozenset("ー゛゜小") | {chr(code) for code in range(0x3041, 0x3094)}
LARGEST_IMAGE = 2000  # px a side: more than a block is ever wide on a 4K screen
DRAWN_IN = "BIZ UDPGothic"  # the family of words in drawings that name none of ours
PLACES = """
CREATE TABLE place (
    number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, country TEXT NOT NULL, region TEXT NOT NULL,
    x REAL NOT NULL, y REAL NOT NULL, room REAL NOT NULL, parent INTEGER, level INTEGER
);
CREATE TABLE place_name (
    place INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (place, language)
) WITHOUT ROWID;
CREATE TABLE entry (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (kind, id));
CREATE TABLE form (number INTEGER PRIMARY KEY, entry INTEGER NOT NULL, words TEXT NOT NULL);
CREATE VIRTUAL TABLE form_index USING fts5(words, content='form', content_rowid='number', tokenize='trigram', detail='none');
"""
CROWD_TABLES = f"""{PLACES}
CREATE VIRTUAL TABLE mark USING rtree(
    number, west, east, north, south, first, last, +place INTEGER NOT NULL, +size INTEGER NOT NULL
);
CREATE TABLE country (code TEXT NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (code, language));
"""
TABLES = f"""{PLACES}
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE document (
    kind TEXT NOT NULL, id TEXT NOT NULL, language TEXT NOT NULL, position INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (kind, id, language)
) WITHOUT ROWID;
CREATE TABLE shape (
    position INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL, region TEXT NOT NULL,
    x0 REAL NOT NULL, y0 REAL NOT NULL, x1 REAL NOT NULL, y1 REAL NOT NULL, area REAL NOT NULL, path BLOB NOT NULL,
    far BLOB NOT NULL
);
CREATE TABLE title (
    entry INTEGER NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, note TEXT NOT NULL, PRIMARY KEY (entry, language)
) WITHOUT ROWID;
CREATE TABLE body (
    number INTEGER PRIMARY KEY, entry INTEGER NOT NULL, language TEXT NOT NULL, words TEXT NOT NULL, shown TEXT NOT NULL
);
CREATE VIRTUAL TABLE body_index USING fts5(words, content='body', content_rowid='number', tokenize='trigram', detail='none');
CREATE TABLE listing (
    language TEXT NOT NULL, list TEXT NOT NULL, item TEXT NOT NULL, sort TEXT NOT NULL, entry INTEGER NOT NULL,
    PRIMARY KEY (language, list, item, sort, entry)
) WITHOUT ROWID;
CREATE TABLE blob (kind TEXT NOT NULL, id TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, id));
CREATE TABLE clip (
    id TEXT PRIMARY KEY, language TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, digest BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE enclosed (
    kind TEXT NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, digest BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Sources:
    """The folders a pack is made from besides the staff's: full fonts and the interface's translations (.ts)."""

    fonts: Path
    translations: Path


@dataclass(frozen=True, slots=True)
class Worded:
    """The content as a pack has it: documents, places, the search, by name the QR codes and icons they need, and for each
    language the texts that it borrows, with the language of each.
    """

    documents: tuple[Document, ...]
    located: places.Tables
    found: findings.Tables
    codes: Mapping[str, bytes]
    icons: frozenset[str]
    loans: Mapping[str, Mapping[str, str]]


Speak = Callable[[Pack], tuple[Clip, ...]]


def silent(pack: Pack) -> tuple[Clip, ...]:
    """No clips: for a pack that nobody listens to."""
    return ()


def build(
    content: Content, sources: Sources, output: Path, speak: Speak = silent
) -> tuple[Problem, ...] | PackFault:
    """Writes the pack; or gives the problems of the map, or the fault of the disk, and leaves the old file alone.

    `speak` gives the clips of the pack it is shown, which has all but them.
    """
    atlas = _atlas(content)
    problems = tuple(_map_problem(content, found) for found in atlas.problems)
    if problems:
        return problems
    images = {name: _image(content.root / name, sources.fonts) for name in sorted(image_names(content))}
    ratios = {name: width / height for name, (_, width, height) in images.items()}
    points = {shape.code: shape.point for shape in atlas.shapes}
    said = worded(content, ratios, points, sources.translations)
    letters = {
        language.id: _letters(
            (one for one in said.documents if one.language == language.id),
            (name for _, tongue, name in said.located.names if tongue == language.id),
            sources.translations,
            [row.id for row in chain(content.site, language)],
        )
        for language in content.site.languages
    }
    blobs = [("code", name, body) for name, body in sorted(said.codes.items())]
    blobs += [("icon", name, icons.outline(name)) for name in sorted(said.icons)]
    blobs += [(POINTS, POINTS, json.dumps(points).encode())]
    blobs += [("image", name, body) for name, (body, _, _) in images.items()]
    families = fonts.families(sources.fonts)
    shares = fonts.shares(families, [(row.font, letters[row.id]) for row in content.site.languages])
    blobs += [
        ("font", path.name, fonts.cut(path, shares[family.name]))
        for family in families
        for path in family.files
        if shares[family.name]
    ]
    blobs += [
        ("map", "borders", atlas.borders),
        ("map", "far_borders", atlas.far_borders),
        ("map", "graticule", atlas.graticule),
        ("map", "outline", atlas.outline),
    ]
    blobs += of_places(content)
    blobs.append(("coverage", "coverage", json.dumps(_coverage(content), ensure_ascii=False).encode()))
    for language in content.site.languages:
        words = interface.words(sources.translations, language.id)
        blobs.append(("words", language.id, json.dumps(words, ensure_ascii=False).encode()))
    blobs += [
        ("borrowed", name, json.dumps(texts, ensure_ascii=False).encode())
        for name, texts in said.loans.items()
    ]
    meta = {
        "content_hash": fingerprint(content.root, sources.fonts, sources.translations),
        "default_language": content.site.languages[0].id,
        "voiced": " ".join(
            row.id for row in content.site.languages if can_speak(row.id) and not row.readings_for
        ),
        "centre": str(content.site.map.centre),
        "fonts": json.dumps([family.name for family in families if shares[family.name]]),
    }
    crowd = _crowd_database(said)
    meta |= {"crowd_bytes": str(len(crowd)), "crowd_digest": hashlib.sha256(crowd).hexdigest()}
    database = _database(meta, said, atlas.shapes, blobs)
    clips = sorted(speak(_readable(database, crowd)))
    enclosed = list(_enclosed(content))
    try:
        _write(
            crowd,
            _with_places(database, clips, enclosed),
            [*dict.fromkeys(clip.body for clip in clips), *(row.body for row in enclosed)],
            output,
        )
    except OSError as error:
        return PackFault(output, f"the content pack cannot be written ({error.strerror}); name another file")
    return ()


def worded(content: Content, ratios: Mapping[str, float], points: cards.Points, translations: Path) -> Worded:
    """The content in words, in all its languages. `ratios` has the shape of each image, `points` a point of each country
    that the map draws."""
    documents: list[Document] = []
    codes: dict[str, bytes] = {}
    names = set(INTERFACE_ICONS)
    writers: dict[str, Writer] = {}
    project = partial(forward, centre=content.site.map.centre)
    for language in content.site.languages:
        spoken = Interface(translations, [row.id for row in chain(content.site, language)])
        writer = Writer(content, Wording(language, spoken), project, dict(ratios), points)
        documents += writer.documents()
        codes |= writer.codes
        names |= writer.icons
        writers[language.id] = writer
    called = {name: writer.name for name, writer in writers.items()}
    located = places.tables(content, project, called)
    loans = {name: writer.loans for name, writer in writers.items() if writer.loans}
    found = findings.tables(content, writers, documents)
    return Worded(tuple(documents), located, found, codes, frozenset(names), loans)


def _coverage(content: Content) -> list[dict[str, str | int | bool]]:
    """How far each language is, for the staff panel: fields of kiosk.guide.staff.Coverage."""
    folder = read(content.root)
    count = len(texts_of(folder))
    rows: list[dict[str, str | int | bool]] = []
    for language in content.site.languages:
        if language.readings_for:
            continue
        row: dict[str, str | int | bool] = {"language": language.id, "name": language.name, "texts": count}
        if language.id in folder.languages:
            rows.append({**row, "reviewed": count, "draft": 0, "missing": 0, "written": True})
        else:
            found = state(folder, language.id)
            row |= {name: len(getattr(found, name)) for name in ("reviewed", "draft", "missing")}
            rows.append({**row, "written": False})
    return rows


def _atlas(content: Content) -> prepare.Atlas:
    region_of = {row.code: region.id for region in content.regions for row in region.countries}
    topology = (content.root / content.site.map.file).read_bytes()
    return prepare.prepare(topology, content.site.map.centre, map(_move, content.view.moves), region_of)


def of_places(content: Content) -> list[tuple[str, str, bytes]]:
    """The blobs that places need: the ways to partners, and the time zones."""
    blobs = [("arc", name, body) for name, body in _arcs(content)]
    return blobs + [("zone", name, zone(name)) for name in sorted(_zones(content))]


def _arcs(content: Content) -> Iterator[tuple[str, bytes]]:
    """The way from the city to each partner it still has, by the partner's id."""
    here, centre = content.places[content.site.here], content.site.map.centre
    for place in content.places.values():
        if isinstance(place, schema.Partner) and not place.inactive:
            lines = globe.great_circle((here.lon, here.lat), (place.lon, place.lat), centre)
            yield place.id, path_bytes(lines)


def _zones(content: Content) -> set[str]:
    return {content.site.timezone} | {place.time_zone for place in content.places.values() if place.time_zone}


def zone(name: str) -> bytes:
    """A time zone's file (TZif, RFC 8536) from the locked package `tzdata`: the kiosk needs none of the system's."""
    return files("tzdata.zoneinfo").joinpath(*name.split("/")).read_bytes()


def _move(change: schema.Move | schema.Cut | schema.Merge) -> view.Move:
    box = getattr(change, "box", None)
    corners = view.Box(box.west, box.south, box.east, box.north) if box else None
    return view.Move(change.id, change.kind, change.origin, change.target, corners)


def _map_problem(content: Content, found: view.ViewProblem) -> Problem:
    file = content.site.map.view if found.item else content.site.map.file
    return Problem(file, 1, 1, f"move '{found.item}'" if found.item else "", found.message, found.hint)


def image_names(content: Content) -> set[str]:
    """The pictures that the pages show."""
    blocks = [block for page in content.pages.values() for block in page.blocks]
    posters = {block.poster for block in blocks if isinstance(block, schema.Video) and block.poster}
    return {block.file for block in blocks if isinstance(block, schema.Picture)} | posters


def film_names(content: Content) -> set[str]:
    """The films and recordings that the pages play."""
    blocks = (block for page in content.pages.values() for block in page.blocks)
    return {block.file for block in blocks if isinstance(block, schema.Video | schema.Audio)}


def leaflet_names(content: Content) -> set[str]:
    """The leaflets that the pages show."""
    blocks = (block for page in content.pages.values() for block in page.blocks)
    return {name for block in blocks if isinstance(block, schema.Leaflet) for name in block.files.values()}


def _enclosed(content: Content) -> Iterator[Enclosed]:
    """What is large and seldom asked for: it lies behind the seal, like the clips."""
    for name in sorted(leaflet_names(content)):
        for number, body in enumerate(leaflets.pictures(content.root / name), 1):
            yield Enclosed("leaflet", leaflets.picture_id(name, number), body)
    for name in sorted(film_names(content)):
        yield Enclosed("film", name, content.root / name)


def _image(path: Path, font_folder: Path) -> tuple[bytes, int, int]:
    """The picture upright, no larger than a screen needs, without the camera's data (place, time): bytes, width, height."""
    with Image.open(_drawn_once(path, font_folder) if path.suffix.lower() == ".svg" else path) as opened:
        picture = ImageOps.exif_transpose(opened)
        if picture.mode.startswith("I"):  # 16 bits of grey, which `convert` would cut off instead of scaling
            picture = picture.point(lambda grey: grey / 256).convert("L")
        picture = picture.convert(
            "RGBA" if "A" in picture.getbands() or "transparency" in picture.info else "RGB"
        )
        picture.thumbnail((LARGEST_IMAGE, LARGEST_IMAGE), Image.Resampling.LANCZOS)
        clean = Image.new(picture.mode, picture.size)
        clean.paste(picture)
        written = BytesIO()
        if clean.mode == "RGBA":
            clean.save(written, "PNG", optimize=True)
        else:
            clean.save(written, "JPEG", quality=88)
        return written.getvalue(), clean.width, clean.height


def _drawn_once(path: Path, font_folder: Path) -> BytesIO:
    """A drawing (SVG) as a picture as large as a screen needs, its words in the kiosk's own fonts."""
    drawing = path.read_text(encoding="utf-8-sig")
    wide = drawings.ratio(path) >= 1
    drawn = resvg_py.svg_to_bytes(
        svg_string=drawing,
        width=LARGEST_IMAGE if wide else None,
        height=None if wide else LARGEST_IMAGE,
        skip_system_fonts=True,
        font_files=[str(font) for font in sorted(font_folder.glob("*.ttf"))] if "<text" in drawing else [],
        font_family=DRAWN_IN,
        serif_family=DRAWN_IN,
        sans_serif_family=DRAWN_IN,
        monospace_family=DRAWN_IN,
    )
    return BytesIO(drawn)


def _letters(
    documents: Iterable[Document], names: Iterable[str], translations: Path, languages: Sequence[str]
) -> frozenset[str]:
    """Every character a language can show: the content's, the interface's, and what numbers and addresses need."""
    letters = set(string.printable) | set("–…—‹›")  # QML writes the last three
    for document in documents:
        letters |= set(json.dumps(document.body, ensure_ascii=False))
    letters = letters.union(*names)
    if "ja" in languages:
        letters |= KEYS
    if "ko" in languages:
        letters |= {*folding.JOINED.values(), *filter(folding.is_common, map(chr, range(0xAC00, 0xD7A4)))}
    words = [translations / f"{kind}_{language}.ts" for language in languages for kind in ("kiosk", "staff")]
    for path in words:
        for element in ElementTree.parse(path).iter() if path.is_file() else ():
            letters |= set(element.text or "")
    return frozenset(
        letter for letter in letters if letter.isprintable() or unicodedata.category(letter) == "Zs"
    )


def _database(
    meta: dict[str, str],
    said: Worded,
    shapes: Iterable[prepare.Shape],
    blobs: Iterable[tuple[str, str, bytes]],
) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA application_id = {APPLICATION_ID};{TABLES}"
    )
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    insert(connection, said)
    connection.executemany(
        "INSERT INTO shape VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((i, s.code, s.name, s.region, *s.box, s.area, s.path, s.far) for i, s in enumerate(shapes)),
    )
    connection.executemany("INSERT INTO blob VALUES (?, ?, ?)", blobs)
    return _closed(connection)


def _crowd_database(said: Worded) -> bytes:
    """The crowd's places, in a database that lies before the pack's own; empty when there is no crowd."""
    if not said.located.marks:
        return b""
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA application_id = {CROWD_ID};{CROWD_TABLES}"
    )
    insert_crowd(connection, said)
    return _closed(connection)


def _closed(connection: sqlite3.Connection) -> bytes:
    """What was written, with its indexes, as the bytes of a file."""
    connection.commit()
    connection.execute("CREATE INDEX form_words ON form (words)")
    connection.execute("CREATE INDEX place_parent ON place (parent) WHERE parent IS NOT NULL")
    connection.execute("VACUUM")
    image = connection.serialize()
    connection.close()
    return image


def insert(connection: sqlite3.Connection, said: Worded) -> None:
    """Puts documents, all places but the crowd, and what the search needs into a database, instead of those it has."""
    for table in ("document", "title", "body", "listing"):
        connection.execute(f"DELETE FROM {table}")
    connection.executemany(
        "INSERT INTO document VALUES (?, ?, ?, ?, ?)",
        (
            (
                d.kind,
                d.id,
                d.language,
                d.position,
                json.dumps(d.body, ensure_ascii=False, separators=(",", ":")),
            )
            for d in said.documents
        ),
    )
    connection.executemany("INSERT INTO title VALUES (?, ?, ?, ?)", said.found.titles)
    connection.executemany("INSERT INTO body VALUES (?, ?, ?, ?, ?)", said.found.bodies)
    connection.executemany("INSERT INTO listing VALUES (?, ?, ?, ?, ?)", said.found.listings)
    _insert_places(connection, said, lambda kind: kind != CROWD)
    _index(connection, "body_index")


def insert_crowd(connection: sqlite3.Connection, said: Worded) -> None:
    """Puts the crowd of places into a database of their own, instead of those it has."""
    for table in ("mark", "country"):
        connection.execute(f"DELETE FROM {table}")
    connection.executemany("INSERT INTO mark VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", said.located.marks)
    connection.executemany("INSERT INTO country VALUES (?, ?, ?)", said.found.countries)
    _insert_places(connection, said, lambda kind: kind == CROWD)


def _insert_places(connection: sqlite3.Connection, said: Worded, wanted: Callable[[str], bool]) -> None:
    """The places of these kinds, and how the search finds them; pages and regions are with the few places."""
    for table in ("place", "place_name", "entry", "form"):
        connection.execute(f"DELETE FROM {table}")
    kinds = {name: kind for _, name, kind, *_ in said.located.places}
    places = [row for row in said.located.places if wanted(row[2])]
    entries = [row for row in said.found.entries if wanted(kinds[row[2]] if row[1] == "place" else "")]
    numbers, entered = {row[0] for row in places}, {row[0] for row in entries}
    connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", places)
    connection.executemany(
        "INSERT INTO place_name VALUES (?, ?, ?)", (row for row in said.located.names if row[0] in numbers)
    )
    connection.executemany("INSERT INTO entry VALUES (?, ?, ?)", entries)
    connection.executemany(
        "INSERT INTO form VALUES (?, ?, ?)", (row for row in said.found.forms if row[1] in entered)
    )
    _index(connection, "form_index")


def _index(connection: sqlite3.Connection, index: str) -> None:
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")


def _readable(database: bytes, crowd: bytes) -> Pack:
    pack = Pack(Path(), in_memory(database))
    return pack.with_crowd(in_memory(crowd)) if crowd else pack


def in_memory(database: bytes) -> sqlite3.Connection:
    """A database of a pack that can be written to, from any thread."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.deserialize(database)
    return connection


def _with_places(database: bytes, clips: Iterable[Clip], enclosed: Iterable[Enclosed]) -> bytes:
    """The database with the place of each clip and enclosed file: one after the other behind the seal, clips that sound the
    same once."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(database)
    start = 0
    starts: dict[bytes, int] = {}
    for clip in clips:
        digest = hashlib.sha256(clip.body).digest()
        if digest not in starts:
            starts[digest] = start
            start += len(clip.body)
        connection.execute(
            "INSERT INTO clip VALUES (?, ?, ?, ?, ?)",
            (clip.id, clip.language, starts[digest], len(clip.body), digest),
        )
    for row in enclosed:
        length, digest = _measured(row.body)
        connection.execute(
            "INSERT INTO enclosed VALUES (?, ?, ?, ?, ?)", (row.kind, row.id, start, length, digest)
        )
        start += length
    connection.execute("INSERT INTO meta VALUES ('clip_bytes', ?)", (str(start),))
    connection.commit()
    connection.execute("VACUUM")
    image = connection.serialize()
    connection.close()
    return image


def _measured(body: bytes | Path) -> tuple[int, bytes]:
    """How many bytes it has, and their SHA-256."""
    if isinstance(body, bytes):
        return len(body), hashlib.sha256(body).digest()
    with body.open("rb") as file:
        return os.fstat(file.fileno()).st_size, hashlib.file_digest(file, "sha256").digest()


def _write(crowd: bytes, database: bytes, behind: Iterable[bytes | Path], output: Path) -> None:
    """Puts the sealed pack in its place in one step: until then the old one stays, whole."""
    output.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(crowd)
            file.write(database)
            file.write(seal(hashlib.sha256(database).hexdigest()))
            for body in behind:
                if isinstance(body, bytes):
                    file.write(body)
                else:
                    with body.open("rb") as source:
                        shutil.copyfileobj(source, file)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
