# SPDX-License-Identifier: GPL-3.0-or-later
"""The map's shapes at run time: ready to paint, and answering what stands at a point."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from math import hypot
from threading import Lock, Thread
from types import MappingProxyType
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from kiosk.atlas.projection import forward

Row = tuple[str, str, str, float, float, float, float, float, bytes]
"""code, name, region, left, top, right, bottom, area, path: a row of the pack's table `shape`."""


FAR_SCALE = 400.0
"""Pixels a map unit: up to here the shapes with fewer points are less than half a pixel off, a thin spit of land two."""


DISC = 1.5
"""How far a small state's disc reaches, in tolerances of a finger: 7.5 mm, so that it is 15 across."""

LEAST_DISC = 0.2
"""Of that: a smaller disc could not be seen as one, and is left out until the map is nearer."""


class Part(NamedTuple):
    """A path in map units with its bounding box as plain numbers, which compare faster than a QRectF."""

    left: float
    top: float
    right: float
    bottom: float
    path: QPainterPath


class Land(NamedTuple):
    """One country in map units. `code` and `region` are "" where there is none."""

    code: str
    name: str
    region: str
    left: float
    top: float
    right: float
    bottom: float
    area: float
    parts: tuple[Part, ...]


class Disc(NamedTuple):
    """A small state: the middle of its largest piece, how wide that is, and the radius up to which a disc there neither
    meets another's nor covers more than a tenth of any other country (see `discs`)."""

    code: str
    region: str
    x: float
    y: float
    across: float
    room: float

    def radius(self, full: float) -> float:
        """How large it is drawn where DISC reaches `full` map units; 0 where it is not."""
        radius = min(full, self.room)
        return radius if radius >= LEAST_DISC * full and 2 * radius > self.across else 0.0


class Where(NamedTuple):
    """What stands at a place: "" for the sea, and for land without a code or a region."""

    lon: float
    lat: float
    x: float
    y: float
    code: str
    name: str
    region: str


class Shapes(NamedTuple):
    """Everything a tile is painted from. Read-only, so any number of threads may paint from it.

    `arcs` are the ways from the city to its partners, by their ids.
    """

    lands: tuple[Land, ...]
    borders: tuple[Part, ...]
    graticule: tuple[Part, ...]
    outline: QPainterPath
    discs: tuple[Disc, ...] = ()
    arcs: Mapping[str, tuple[Part, ...]] = MappingProxyType({})

    @classmethod
    def from_rows(
        cls,
        rows: Iterable[Row],
        *,
        borders: bytes = b"",
        graticule: bytes = b"",
        outline: bytes = b"",
        arcs: Mapping[str, bytes] = MappingProxyType({}),
    ) -> Shapes:
        """The shapes of a pack: rows of the table `shape` and the atlas's other streams."""
        lands = tuple(
            Land(code, name, region, left, top, right, bottom, area, read_parts(path))
            for code, name, region, left, top, right, bottom, area, path in rows
        )
        shapes = cls(
            lands=lands,
            borders=read_parts(borders),
            graticule=read_parts(graticule),
            outline=read_path(outline),
            arcs={name: read_parts(arc) for name, arc in arcs.items()},
        )
        shapes._warm()
        return shapes

    def at(self, x: float, y: float, tolerance: float = 0.0) -> str:
        """Code of the country at a map point, or of the nearest within the tolerance (map units), else ""."""
        land = self.land_at(x, y, tolerance)
        return land.code if land is not None else ""

    def land_at(self, x: float, y: float, tolerance: float = 0.0) -> Land | None:
        """The country at a map point. A country near a finger wins over the sea, never over other land; a small state's
        disc wins over both."""
        if (disc := hit(self.discs, x, y, DISC * tolerance)) is not None:
            return next(land for land in self.lands if land.code == disc.code)
        point = QPointF(x, y)
        for land in self.lands:
            if land.left <= x <= land.right and land.top <= y <= land.bottom:
                for part in land.parts:
                    if (
                        part.left <= x <= part.right
                        and part.top <= y <= part.bottom
                        and part.path.contains(point)
                    ):
                        return land
        return self._nearest(x, y, tolerance) if tolerance > 0 else None

    def _nearest(self, x: float, y: float, tolerance: float) -> Land | None:
        best: Land | None = None
        distance = tolerance
        for land in self.lands:
            for part in land.parts:
                if (
                    part.left - distance < x < part.right + distance
                    and part.top - distance < y < part.bottom + distance
                    and part.path.intersects(_square(x, y, distance))
                ):
                    best, distance = land, _distance(part.path, x, y, distance)
        return best

    def _warm(self) -> None:
        # QPainter makes a path's vector form on first use and keeps it in data that copies share: two threads
        # painting the same path for the first time would race (PySide lets go of the GIL while it paints).
        # Painting beside the image makes it and rasterises nothing.
        image = QImage(1, 1, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.translate(1000.0, 1000.0)
        for land in self.lands:
            for part in land.parts:
                painter.drawPath(part.path)
        for line in chain(self.borders, self.graticule, *self.arcs.values()):
            painter.drawPath(line.path)
        painter.drawPath(self.outline)
        painter.end()


class Later:
    """Shapes made by a thread of their own: from `begin` on, or when they are first asked for."""

    def __init__(self, make: Callable[[], Shapes]) -> None:
        self._make = make
        self._made: Shapes | None = None
        self._thread: Thread | None = None
        self._lock = Lock()

    def begin(self) -> None:
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True)
                self._thread.start()

    def __call__(self) -> Shapes:
        if self._made is None:
            self.begin()
            assert self._thread is not None
            self._thread.join()
            assert self._made is not None, "the thread's fault was told"
        return self._made

    def _work(self) -> None:
        self._made = self._make()


class Levels(NamedTuple):
    """The map's shapes as the pack has them, and with fewer points, which are enough for the whole world."""

    near: Later
    far: Later

    def at(self, scale: float) -> Shapes:
        """What to paint from at `scale` pixels a map unit."""
        return self.far() if scale <= FAR_SCALE else self.near()


def drawn(discs: Iterable[Disc], full: float) -> Iterator[tuple[Disc, float]]:
    """The discs that are drawn, each with its radius, where DISC reaches `full` map units."""
    for disc in discs:
        if radius := disc.radius(full):
            yield disc, radius


def hit(discs: Iterable[Disc], x: float, y: float, full: float) -> Disc | None:
    """The disc that is drawn over a map point. No two overlap."""
    return next(
        (disc for disc, radius in drawn(discs, full) if hypot(disc.x - x, disc.y - y) <= radius), None
    )


def where(shapes: Shapes, lon: float, lat: float, centre: float) -> Where:
    """What stands at a longitude and latitude, for staff who check boundaries."""
    x, y = forward(lon, lat, centre)
    # On the seam itself a shape ends: look a hair (10 m) inside the globe.
    land = shapes.land_at(x * (1 - 1e-6), y * (1 - 1e-6))
    if land is None:
        return Where(lon=lon, lat=lat, x=x, y=y, code="", name="", region="")
    return Where(lon=lon, lat=lat, x=x, y=y, code=land.code, name=land.name, region=land.region)


def read_parts(data: bytes) -> tuple[Part, ...]:
    """Every path in a stream with its box, in order."""
    parts = []
    for path in read_paths(data):
        box = path.controlPointRect()
        parts.append(Part(box.left(), box.top(), box.right(), box.bottom(), path))
    return tuple(parts)


def read_path(data: bytes) -> QPainterPath:
    """The first path in a stream; an empty stream gives an empty path."""
    paths = read_paths(data)
    return paths[0] if paths else QPainterPath()


def read_paths(data: bytes) -> list[QPainterPath]:
    """Every path in a stream, in order."""
    stream = QDataStream(QByteArray(data))
    stream.setVersion(QDataStream.Version.Qt_6_0)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    paths: list[QPainterPath] = []
    while not stream.atEnd():
        path = QPainterPath()
        stream >> path
        paths.append(path)
    return paths


def _distance(path: QPainterPath, x: float, y: float, most: float) -> float:
    """Map units from a point outside to a path that is at most so far away, to a sixteenth of that: half the side of the
    least square around the point that meets it. Qt's own test does in 0.1 ms what takes 50 in Python."""
    least = 0.0
    for _ in range(4):
        middle = (least + most) / 2
        if path.intersects(_square(x, y, middle)):
            most = middle
        else:
            least = middle
    return most


def _square(x: float, y: float, half: float) -> QRectF:
    return QRectF(x - half, y - half, 2 * half, 2 * half)
