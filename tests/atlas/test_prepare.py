# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import functools
import struct
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import cos, hypot, pi, radians, sin

import pytest
import shapely
from shapely.geometry.base import BaseGeometry

from kiosk.atlas.prepare import Atlas, Shape, fit, prepare, unwrap
from kiosk.atlas.projection import X_MAX, forward, inverse, project
from kiosk.atlas.shapes import FAR_SCALE
from kiosk.atlas.topology import Point, Ring, decode
from kiosk.atlas.view import Move, polygons_of

EARTH = 6371.0072**2
"""km² of one map unit squared: the sphere with the area of the ellipsoid."""

LONGEST = 0.03
"""Map units: a degree of longitude and one of latitude at the equator, and a little."""


def rings_of(data: bytes) -> Iterator[list[Point]]:
    """Every subpath of a stream, read without Qt."""
    position = 0
    while position < len(data):
        (count,) = struct.unpack_from(">i", data, position)
        position += 4
        ring: list[Point] = []
        for _ in range(count):
            kind, x, y = struct.unpack_from(">iff", data, position)
            position += 12
            if kind == 0 and ring:
                yield ring
                ring = []
            ring.append((x, y))
        if count:
            position += 8
            yield ring


def by_code(atlas: Atlas) -> dict[str, Shape]:
    return {shape.code or shape.name: shape for shape in atlas.shapes}


def sphere_area(rings: tuple[Ring, ...]) -> float:
    """On the unit sphere: the integral of -sin(lat) along edges that are straight in longitude and
    latitude."""
    sizes = []
    for ring in rings:
        area = turns = 0.0
        for (west, south), (east, north) in pairwise(ring):
            step = radians((east - west + 180) % 360 - 180)
            low, high = radians(south), radians(north)
            mean = sin(low) if abs(high - low) < 1e-9 else (cos(low) - cos(high)) / (high - low)
            area += step * mean
            turns += step
        # A ring once around the south pole leaves out the cap below it.
        sizes.append(abs(area) if abs(turns) < 1 else 2 * pi - abs(area))
    return 2 * max(sizes) - sum(sizes)


def test_every_country_keeps_its_area(topology: bytes, unmoved: Atlas) -> None:
    expected: dict[str, float] = {}
    for feature in decode(topology):
        key = feature.code or feature.name
        expected[key] = expected.get(key, 0.0) + sum(sphere_area(rings) for rings in feature.polygons)
    assert len(expected) == 240
    found = {key: shape.area for key, shape in by_code(unmoved).items()}
    off = {key: found.get(key, 0.0) / area - 1 for key, area in expected.items()}
    assert {key: share for key, share in off.items() if abs(share) > 0.01} == {}


def test_what_is_drawn_has_the_area_that_is_stated(atlas: Atlas) -> None:
    for shape in atlas.shapes:
        drawn = abs(
            sum(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(r)) / 2 for r in rings_of(shape.path))
        )
        assert drawn == pytest.approx(shape.area, rel=0.01), shape.name


def test_point_of_view_moves_land_and_loses_none(atlas: Atlas, unmoved: Atlas) -> None:
    after, before = by_code(atlas), by_code(unmoved)
    assert sum(shape.area for shape in after.values()) == pytest.approx(
        sum(shape.area for shape in before.values()), rel=1e-9
    )
    # Geospatial Information Authority of Japan: Etorofu 3167, Kunashiri 1489, Shikotan 248, Habomai 95 km²;
    # the coast at 1 : 50 million is a little smaller.
    assert (after["JP"].area - before["JP"].area) * EARTH == pytest.approx(5000, rel=0.08)
    # Crimea, with Sevastopol: 27000 km².
    assert (after["UA"].area - before["UA"].area) * EARTH == pytest.approx(26500, rel=0.05)
    # French Guiana: 83800 km².
    assert after["GF"].area * EARTH == pytest.approx(83800, rel=0.03)


def test_all_of_antarctica_is_drawn(atlas: Atlas) -> None:
    shape = by_code(atlas)["AQ"]
    # With its ice shelves; the United Nations count 13.7 million km² of land and shelf.
    assert shape.area * EARTH == pytest.approx(12.3e6, rel=0.03)
    assert shape.box[3] == pytest.approx(project(0, -90)[1], abs=1e-4)


def test_no_streak_crosses_the_map(atlas: Atlas) -> None:
    streams = [shape.path for shape in atlas.shapes] + [atlas.outline]
    edges = [edge for stream in streams for ring in rings_of(stream) for edge in pairwise(ring)]
    # The pole line is the one long straight line that the globe really has.
    level = max(abs(y) for _, y in next(rings_of(atlas.outline)))
    longest = max(
        (hypot(b[0] - a[0], b[1] - a[1]), a, b) for a, b in edges if not abs(a[1]) == abs(b[1]) == level
    )
    assert len(edges) > 95_000
    assert longest[0] < LONGEST, longest


def test_no_border_is_a_streak(atlas: Atlas) -> None:
    lines = list(rings_of(atlas.borders))
    assert len(lines) > 300
    for line in lines:
        assert all(hypot(b[0] - a[0], b[1] - a[1]) < LONGEST for a, b in pairwise(line))


def test_shapes_for_small_scales_have_half_the_points_and_lie_where_the_full_ones_do(atlas: Atlas) -> None:
    assert sum(len(shape.far) for shape in atlas.shapes) < 0.45 * sum(
        len(shape.path) for shape in atlas.shapes
    )
    for shape in atlas.shapes:
        full, thin = polygon(shape.path), polygon(shape.far)
        off = full.symmetric_difference(thin).area / full.length
        assert off * FAR_SCALE < 0.5, shape.name
        assert shapely.hausdorff_distance(full, thin) * FAR_SCALE < 2.5, shape.name


def test_shapes_for_small_scales_share_their_borders(atlas: Atlas) -> None:
    whole = [polygon(shape.far) for shape in atlas.shapes]
    overlap = sum(one.area for one in whole) - shapely.union_all(whole).area
    assert abs(overlap) < 1e-5
    land = shapely.union_all([one.boundary for one in whole]).buffer(1e-6)
    lines = [shapely.LineString(line) for line in rings_of(atlas.far_borders)]
    assert len(lines) > 300
    assert all(land.contains(line) for line in lines)


@pytest.mark.parametrize(
    ("code", "widest"), [("FJ", 0.12), ("RU", 2.0), ("US", 1.6), ("NZ", 0.25), ("KI", 0.7), ("AQ", 3.6)]
)
def test_countries_at_the_date_line_stay_in_one_piece(atlas: Atlas, code: str, widest: float) -> None:
    left, _, right, _ = by_code(atlas)[code].box
    assert right - left < widest


def test_chukotka_is_beside_alaska(atlas: Atlas) -> None:
    shapes = by_code(atlas)
    cape_dezhnev = forward(-169.7, 66.1, 150)[0]
    assert shapes["RU"].box[2] == pytest.approx(cape_dezhnev, abs=0.02)
    assert shapes["US"].box[0] > 0


def test_greenland_is_cut_at_the_seam_and_touches_it_on_both_sides(atlas: Atlas) -> None:
    points = [point for ring in rings_of(by_code(atlas)["GL"].path) for point in ring]
    seam = [(x, y) for x, y in points if abs(abs(inverse(x, y, 150)[0] + 30)) < 1e-3]
    assert min(x for x, _ in seam) < 0 < max(x for x, _ in seam)
    assert not [x for x, y in points if abs(x) > X_MAX]


def test_only_four_countries_reach_the_seam(atlas: Atlas) -> None:
    both = {shape.code for shape in atlas.shapes if shape.box[0] < -1.5 and shape.box[2] > 1.5}
    assert both == {"AQ", "GL", "GS", "PT"}  # the Azores and the South Sandwich Islands lie across 30° W


def polygon(stream: bytes) -> shapely.MultiPolygon:
    """A country as it is filled: what lies inside an odd number of its rings."""
    rings: list[BaseGeometry] = [shapely.Polygon(ring) for ring in rings_of(stream)]
    filled = functools.reduce(lambda one, other: one.symmetric_difference(other), rings)
    return shapely.MultiPolygon(polygons_of(shapely.make_valid(filled)))


def border_points(atlas: Atlas, west: float, south: float, east: float, north: float) -> int:
    places = [inverse(*point, 150) for line in rings_of(atlas.borders) for point in line]
    return sum(west < lon < east and south < lat < north for lon, lat in places)


@pytest.mark.parametrize(
    "box",
    [(32.8, 34.8, 34.2, 35.4), (47.5, 8.1, 49.3, 11.3), (33.2, 45.9, 35.2, 46.3)],
    ids=["cyprus", "somalia", "crimea"],
)
def test_no_line_stays_where_two_became_one(
    atlas: Atlas, unmoved: Atlas, box: tuple[float, float, float, float]
) -> None:
    assert border_points(unmoved, *box) > 3
    assert border_points(atlas, *box) == 0


def test_no_line_runs_inside_a_country(atlas: Atlas) -> None:
    """When a region is chosen, every ring of its countries is outlined."""
    for shape in atlas.shapes:
        for stream in (shape.path, shape.far):
            edges = Counter(frozenset(edge) for ring in rings_of(stream) for edge in pairwise(ring))
            assert max(edges.values()) == 1, shape.name


def test_borders_are_on_land_only(atlas: Atlas) -> None:
    assert border_points(atlas, 145, 43, 149, 46) == 0
    assert border_points(atlas, -125, 48.5, -95, 49.5) > 10


def test_no_two_countries_overlap(atlas: Atlas) -> None:
    polygons = {
        shape.name: shapely.MultiPolygon([shapely.Polygon(ring) for ring in rings_of(shape.path)]).buffer(0)
        for shape in atlas.shapes
        if shape.code in {"JP", "RU", "UA", "CY", "SO", "ET", "DJ", "GF", "BR", "SR", "IN", "CN", "PK"}
    }
    tree = list(polygons.items())
    for index, (name, one) in enumerate(tree):
        for other_name, other in tree[index + 1 :]:
            assert one.intersection(other).area < 1e-6, (name, other_name)


def test_regions_names_and_what_is_missing(atlas: Atlas) -> None:
    shapes = by_code(atlas)
    assert atlas.problems == ()
    assert atlas.missing == ("TV",)  # Tuvalu is too small for the 50m map
    assert (shapes["JP"].region, shapes["CH"].region) == ("asia_pacific", "")
    assert (shapes["GF"].name, shapes["GF"].region) == ("French Guiana", "")
    assert sorted(shape.name for shape in atlas.shapes if not shape.code) == [
        "Indian Ocean Ter.",
        "Siachen Glacier",
    ]
    assert len({shape.code or shape.name for shape in atlas.shapes}) == len(atlas.shapes)


def test_the_same_input_gives_the_same_bytes(topology: bytes, moves: tuple[Move, ...], atlas: Atlas) -> None:
    again = prepare(topology, 150.0, moves, {})
    assert [shape.path for shape in again.shapes] == [shape.path for shape in atlas.shapes]
    assert [shape.far for shape in again.shapes] == [shape.far for shape in atlas.shapes]
    assert (again.borders, again.far_borders) == (atlas.borders, atlas.far_borders)
    assert (again.graticule, again.outline) == (atlas.graticule, atlas.outline)


def test_another_centre_works_too(topology: bytes) -> None:
    atlas = prepare(topology, 0.0, (), {})
    shapes = by_code(atlas)
    assert shapes["RU"].box[0] < -1.9 and shapes["RU"].box[2] > 1.9
    edges = [edge for shape in atlas.shapes for ring in rings_of(shape.path) for edge in pairwise(ring)]
    level = project(0, -90)[1]
    assert all(hypot(b[0] - a[0], b[1] - a[1]) < LONGEST for a, b in edges if min(a[1], b[1]) < level - 1e-6)


def test_a_broken_file_is_told_and_leaves_an_empty_map() -> None:
    atlas = prepare(b"{", 150.0, (), {"JP": "asia_pacific"})
    assert atlas.shapes == ()
    assert atlas.missing == ("JP",)
    assert [(problem.item, problem.kind) for problem in atlas.problems] == [("", "file")]


def test_a_ring_across_the_date_line_is_unwrapped() -> None:
    polygon = unwrap((((170, 0), (-170, 0), (-170, 10), (170, 10), (170, 0)),))
    assert polygon is not None
    assert polygon.bounds == (170, 0, 190, 10)


def test_a_hole_follows_its_outer_ring() -> None:
    outer = ((-170.0, 0.0), (170.0, 0.0), (170.0, 10.0), (-170.0, 10.0), (-170.0, 0.0))
    hole = ((175.0, 2.0), (178.0, 2.0), (178.0, 5.0), (175.0, 2.0))
    polygon = unwrap((outer, hole))
    assert polygon is not None
    assert polygon.is_valid and polygon.area == pytest.approx(200 - 4.5)


def test_a_ring_around_the_pole_is_closed_over_it() -> None:
    ring = tuple((lon % 360 - 180.0, -80.0) for lon in range(0, 361, 10))
    polygon = unwrap((ring,))
    assert polygon is not None
    assert sum(piece.area for piece in fit(polygon, 150)) == pytest.approx(3600)


def test_a_polygon_across_the_seam_becomes_two() -> None:
    pieces = fit(shapely.box(-35, 60, -20, 70), 150)
    assert sorted(piece.bounds for piece in pieces) == [(-180, 60, -170, 70), (175, 60, 180, 70)]
