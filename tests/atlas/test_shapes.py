# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QPainterPath

from kiosk.atlas.prepare import Atlas
from kiosk.atlas.projection import forward
from kiosk.atlas.shapes import FAR_SCALE, Later, Levels, Shapes, read_path, read_paths, where
from kiosk.atlas.stream import path_bytes

RINGS = [[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 0.0)], [(2.0, 2.5), (3.25, 2.5), (3.0, 3.0), (2.0, 2.5)]]


def qt_bytes(path: QPainterPath) -> bytes:
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    stream.setVersion(QDataStream.Version.Qt_6_0)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)
    stream << path
    return bytes(data.data())


def test_our_bytes_are_those_of_qt() -> None:
    path = QPainterPath()
    for ring in RINGS:
        path.moveTo(*ring[0])
        for point in ring[1:]:
            path.lineTo(*point)
    assert path_bytes(RINGS) == qt_bytes(path)
    assert read_path(path_bytes(RINGS)) == path


def test_an_empty_path_is_that_of_qt() -> None:
    assert path_bytes([]) == qt_bytes(QPainterPath())
    assert read_path(b"").isEmpty()


def test_every_stream_of_the_map_is_read_back_equal(atlas: Atlas) -> None:
    for stream in [shape.path for shape in atlas.shapes] + [
        atlas.borders,
        atlas.far_borders,
        atlas.graticule,
        atlas.outline,
    ]:
        assert b"".join(qt_bytes(path) for path in read_paths(stream)) == stream


@pytest.mark.parametrize(
    ("lon", "lat", "code", "region"),
    [
        (147.9, 45.0, "JP", "asia_pacific"),
        (145.9, 44.15, "JP", "asia_pacific"),
        (146.75, 43.8, "JP", "asia_pacific"),
        (146.06, 43.43, "JP", "asia_pacific"),
        (137.7275, 34.7108, "JP", "asia_pacific"),
        (34.1, 44.95, "UA", "europe"),
        (-52.3, 4.9, "GF", ""),
        (2.35, 48.86, "FR", "europe"),
        (33.6, 35.3, "CY", "europe"),
        (44.06, 9.56, "SO", "africa"),
        (150.0, 46.0, "RU", "eurasia"),
        (179.5, 67.0, "RU", "eurasia"),
        (-172.0, 66.5, "RU", "eurasia"),
        (28.3, -29.5, "LS", "africa"),
        (0.0, -89.0, "AQ", ""),
        (-30.0, -85.0, "AQ", ""),
        (180.0, 0.0, "", ""),
    ],
    ids=[
        "Etorofu", "Kunashiri", "Shikotan", "Habomai", "Hamamatsu", "Simferopol", "Cayenne", "Paris",
        "north of Cyprus", "Hargeisa", "Urup", "before the date line", "after the date line", "an enclave",
        "pole", "seam", "sea",
    ],
)  # fmt: skip
def test_what_stands_where(shapes: Shapes, lon: float, lat: float, code: str, region: str) -> None:
    found = where(shapes, lon, lat, 150.0)
    assert (found.code, found.region) == (code, region)


def test_every_country_is_hit_in_its_middle(
    shapes: Shapes, inner_circles: dict[str, tuple[float, float, float]]
) -> None:
    found = {key: shapes.land_at(x, y) for key, (x, y, _) in inner_circles.items()}
    assert {key: land.code or land.name for key, land in found.items() if land} == {key: key for key in found}
    assert len(found) == len(shapes.lands) > 235


def test_a_finger_beside_a_small_island_hits_it(shapes: Shapes) -> None:
    x, y = forward(166.93, -0.53, 150)
    assert shapes.at(x + 0.01, y) == ""
    assert shapes.at(x + 0.01, y, 0.02) == "NR"
    assert shapes.at(x + 0.01, y, 0.005) == ""


def test_tolerance_never_takes_land_from_its_country(shapes: Shapes) -> None:
    x, y = forward(2.35, 48.86, 150)
    assert shapes.at(x, y, 1.0) == "FR"


def test_the_nearest_of_two_wins(shapes: Shapes) -> None:
    # In the strait between Dover (51.13, 1.31) and Calais (50.95, 1.85), nearer to Calais.
    x, y = forward(1.68, 51.0, 150)
    assert shapes.at(x, y) == ""
    assert shapes.at(x, y, 0.05) == "FR"


def test_shapes_are_made_once_however_many_threads_ask(shapes: Shapes) -> None:
    made: list[Shapes] = []

    def make() -> Shapes:
        made.append(shapes)
        return shapes

    later = Later(make)
    assert made == []
    with ThreadPoolExecutor(4) as pool:
        assert all(found is shapes for found in pool.map(lambda _: later(), range(16)))
    assert len(made) == 1


def test_small_scales_are_painted_from_fewer_points(shapes: Shapes) -> None:
    other = shapes._replace(lands=())
    levels = Levels(near=Later(lambda: shapes), far=Later(lambda: other))
    assert levels.at(FAR_SCALE) is other
    assert levels.at(FAR_SCALE + 1) is shapes
