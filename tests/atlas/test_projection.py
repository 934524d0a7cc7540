# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

from itertools import pairwise
from math import pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.atlas.projection import (
    X_MAX,
    Y_MAX,
    forward,
    from_centre,
    inverse,
    on_globe,
    project,
    unproject,
)

longitudes = st.floats(-180, 180)
latitudes = st.floats(-90, 90)


def test_size_of_the_map_is_the_published_one() -> None:
    assert pytest.approx(2.7066, abs=5e-5) == X_MAX
    assert pytest.approx(1.3173, abs=7e-5) == Y_MAX


def test_pole_line_is_as_long_as_published() -> None:
    # Šavrič, Patterson & Jenny 2018: the pole line is 0.59247 times the equator.
    assert project(180, 90)[0] / X_MAX == pytest.approx(0.59247, abs=1e-5)


@pytest.mark.parametrize(
    ("lon", "lat", "x", "y"),
    [
        # d3-geo 3.1.1, geoEqualEarthRaw, to six digits (y up there, down here).
        (0, 0, 0.0, 0.0),
        (180, 0, 2.706630, 0.0),
        (0, 90, 0.0, -1.317363),
    ],
)
def test_known_points(lon: float, lat: float, x: float, y: float) -> None:
    assert project(lon, lat) == pytest.approx((x, y), abs=1e-6)


def test_north_is_up_and_east_is_right() -> None:
    x, y = forward(160, 40, 150)
    assert x > 0 > y


@given(longitudes, latitudes)
def test_there_and_back(lon: float, lat: float) -> None:
    there = project(lon, lat)
    back = unproject(*there)
    assert back == pytest.approx((lon, lat), abs=1e-6)


@given(st.floats(-179.999, 179.999), st.floats(-89.9, 89.9), st.sampled_from([0.0, 150.0, -170.0]))
def test_there_and_back_on_a_centred_map(lon: float, lat: float, centre: float) -> None:
    back_lon, back_lat = inverse(*forward(lon, lat, centre), centre)
    assert abs(from_centre(back_lon, lon)) < 1e-6 or abs(abs(from_centre(back_lon, lon)) - 360) < 1e-6
    assert back_lat == pytest.approx(lat, abs=1e-6)
    assert -180 < back_lon <= 180


@given(longitudes, st.floats(-89, 89))
def test_every_point_stays_on_the_map(lon: float, lat: float) -> None:
    x, y = forward(lon, lat, 150)
    assert abs(x) <= X_MAX
    assert abs(y) <= Y_MAX
    assert on_globe(x * 0.999999, y)


@given(st.floats(-170, 160), st.floats(-85, 80))
def test_areas_are_kept(lon: float, lat: float) -> None:
    step = 0.5
    corners = [(lon, lat), (lon + step, lat), (lon + step, lat + step), (lon, lat + step)]
    points = [project(*corner) for corner in corners]
    area = (
        abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))) / 2
    )
    on_sphere = radians(step) * (sin(radians(lat + step)) - sin(radians(lat)))
    assert area == pytest.approx(on_sphere, rel=1e-3)


def test_whole_map_is_as_large_as_the_sphere() -> None:
    rows = [project(180, lat / 10) for lat in range(-900, 901)]
    area = sum((a[0] + b[0]) * abs(b[1] - a[1]) for a, b in pairwise(rows))
    assert area == pytest.approx(4 * pi, rel=1e-5)


def test_beside_the_globe_gives_its_edge() -> None:
    assert not on_globe(2.6, 1.2)
    assert inverse(2.6, 1.2, 150)[0] == pytest.approx(-30)
    assert inverse(-2.6, 1.2, 150)[0] == pytest.approx(-30)
    assert inverse(0, -5, 150) == pytest.approx((150, 90))
