# SPDX-License-Identifier: GPL-3.0-or-later
"""The shortest way between two places."""

from __future__ import annotations

from itertools import pairwise
from math import hypot, pi

import pytest

from kiosk.atlas.globe import RADIUS, great_circle, kilometres
from kiosk.atlas.projection import inverse, on_globe, unproject

HERE = (137.7275, 34.7108)
CENTRE = 150.0


@pytest.mark.parametrize(
    ("there", "far"),
    [((137.7275, 35.7108), 111.2), ((-42.2725, -34.7108), pi * RADIUS), (HERE, 0.0)],
    ids=["a degree north", "the other side", "here"],
)
def test_distance_is_known(there: tuple[float, float], far: float) -> None:
    assert kilometres(HERE, there) == pytest.approx(far, abs=0.1)


def test_distance_of_two_airports_is_that_of_the_atlas() -> None:
    # Los Angeles (LAX) to Tokyo (NRT): 8,751 km great circle, ICAO coordinates.
    assert kilometres((-118.408, 33.943), (140.386, 35.765)) == pytest.approx(8751, rel=0.005)


@pytest.mark.parametrize(
    "there",
    [(-77.61, 43.16), (-60.02, -3.12), (21.01, 52.23), (107.61, -6.91), (141.35, 43.06)],
    ids=["Rochester", "Manaus", "Warsaw", "Bandung", "Sapporo"],
)
def test_way_begins_and_ends_at_its_places_and_is_the_shortest(there: tuple[float, float]) -> None:
    lines = great_circle(HERE, there, CENTRE)
    points = [inverse(x, y, CENTRE) for line in lines for x, y in line]
    assert points[0] == pytest.approx(HERE, abs=1e-6)
    assert points[-1] == pytest.approx(there, abs=1e-6)
    assert sum(kilometres(a, b) for a, b in pairwise(points)) == pytest.approx(
        kilometres(HERE, there), rel=1e-4
    )


def test_way_over_the_seam_is_cut_there() -> None:
    lines = great_circle((20.0, 0.0), (-60.0, 10.0), CENTRE)
    assert len(lines) == 2
    (end, start) = lines[0][-1], lines[1][0]
    assert end[0] == pytest.approx(-start[0])
    assert abs(unproject(*end)[0]) == pytest.approx(180.0)
    assert end[1] == pytest.approx(start[1])
    for line in lines:
        assert all(hypot(b[0] - a[0], b[1] - a[1]) < 0.2 for a, b in pairwise(line))
        assert all(on_globe(x * 0.9999, y) for x, y in line)


def test_way_that_does_not_meet_the_seam_is_one_line() -> None:
    assert len(great_circle(HERE, (-77.61, 43.16), CENTRE)) == 1
