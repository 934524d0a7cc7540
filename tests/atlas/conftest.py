# SPDX-License-Identifier: GPL-3.0-or-later
"""The real map and point of view; regions from a small table, so that editing regions.yaml breaks no test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shapely
import yaml
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.atlas.prepare import Atlas, prepare
from kiosk.atlas.shapes import Shapes
from kiosk.atlas.tiles import Style
from kiosk.atlas.view import Box, Kind, Move

MAP = Path(__file__).parents[2] / "data" / "map"

CENTRE = 150.0

REGION_OF = {
    "asia_pacific": "AU CN FJ ID IN JP KR MH NP NZ PG PH TV TW VN",
    "eurasia": "BY KZ MN RU UZ",
    "europe": "CY DE FR GB GR IT MT NO SM UA XK",
    "middle_east_west_asia": "IR SA TR",
    "africa": "EG ET LS MA SO ZA",
    "latin_america": "AR BR CL MX",
    "north_america": "CA US",
}

COLOURS = {
    "africa": "#E3B23C",
    "asia_pacific": "#D9634C",
    "eurasia": "#8C7AA9",
    "europe": "#4E79A7",
    "middle_east_west_asia": "#B8906B",
    "latin_america": "#5B9B66",
    "north_america": "#58A6B5",
}


@pytest.fixture(autouse=True)
def no_qt_warning() -> Iterator[None]:
    """Any message of Qt fails the test."""
    messages: list[str] = []

    def keep(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        messages.append(text)

    before = qInstallMessageHandler(keep)
    yield
    qInstallMessageHandler(before)
    assert messages == []


@pytest.fixture(scope="session")
def centre() -> float:
    return CENTRE


@pytest.fixture(scope="session")
def topology() -> bytes:
    return (MAP / "countries-50m.json").read_bytes()


@pytest.fixture(scope="session")
def moves() -> tuple[Move, ...]:
    """The moves of data/map/view.yaml."""
    entries = yaml.load((MAP / "view.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["moves"]
    kinds: dict[str, Kind] = {"move": "move", "merge": "merge", "cut": "cut"}
    return tuple(
        Move(
            id=entry["id"],
            kind=kinds[entry["kind"]],
            origin=entry["from"],
            target=entry["to"],
            box=Box(**{side: float(value) for side, value in entry["box"].items()})
            if "box" in entry
            else None,
        )
        for entry in entries
    )


@pytest.fixture(scope="session")
def region_of() -> dict[str, str]:
    return {code: region for region, codes in REGION_OF.items() for code in codes.split()}


@pytest.fixture(scope="session")
def atlas(topology: bytes, moves: tuple[Move, ...], region_of: dict[str, str]) -> Atlas:
    return prepare(topology, CENTRE, moves, region_of)


@pytest.fixture(scope="session")
def unmoved(topology: bytes) -> Atlas:
    """The map as the file has it, without a point of view."""
    return prepare(topology, CENTRE, (), {})


@pytest.fixture(scope="session")
def shapes(atlas: Atlas) -> Shapes:
    rows = [(s.code, s.name, s.region, *s.box, s.area, s.path) for s in atlas.shapes]
    return Shapes.from_rows(rows, borders=atlas.borders, graticule=atlas.graticule, outline=atlas.outline)


@pytest.fixture(scope="session")
def inner_circles(shapes: Shapes) -> dict[str, tuple[float, float, float]]:
    """The largest circle inside each country's largest piece: x, y, radius in map units."""
    circles = {}
    for land in shapes.lands:
        rings = [
            shapely.Polygon([(point.x(), point.y()) for point in polygon.toList()])
            for part in land.parts
            for polygon in part.path.toSubpathPolygons()
        ]
        outer = max(rings, key=lambda ring: float(ring.area))
        holes = [ring for ring in rings if ring is not outer and outer.contains(ring.representative_point())]
        piece = outer.difference(shapely.union_all(holes))
        assert isinstance(piece, shapely.Polygon | shapely.MultiPolygon)
        circle = shapely.maximum_inscribed_circle(piece, tolerance=1e-7)
        x, y = circle.coords[0][:2]
        circles[land.code or land.name] = (x, y, circle.length)
    return circles


@pytest.fixture
def style() -> Style:
    return Style(regions=COLOURS)
