# SPDX-License-Identifier: GPL-3.0-or-later
"""From a world-atlas file to what the kiosk draws: projected shapes, borders, graticule and outline.

The steps: decode, unwrap rings at the date line, apply the point of view, cut at the seam (180 degrees from
the centre), dissolve what became one country, add points to long edges, project, write QPainterPath bytes.
The same input gives the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor

import shapely
from babel import Locale
from shapely import LineString, MultiLineString, MultiPolygon, Polygon

from kiosk.atlas.projection import from_centre, project
from kiosk.atlas.stream import path_bytes
from kiosk.atlas.topology import Feature, Point, Ring, TopologyError, decode
from kiosk.atlas.view import Land, Move, ViewProblem, apply, polygons_of

LONGEST_EDGE = 1.0
"""Degrees: longer edges get points in between, for a straight line on the globe's grid curves on the map."""

GRATICULE_STEP = 30

SLIVER = 1e-9
"""Map units squared (0.04 km²): smaller leftovers of a cut are dropped; the Vatican is ten times that."""

PART_POINTS = 150
"""A polygon with more points is a path of its own; smaller ones near each other share a path. A tile then
skips most of a large country: without this the Canadian Arctic takes 12 ms a tile instead of 3."""

PART_CELL = 0.25
"""Map units: the grid by which small polygons share a path."""

FAR_TOLERANCE = 1e-3
"""Map units: a corner may go when the triangle it makes is smaller than the square of this; see `shapes.FAR_SCALE`."""

DECIMALS = 9
"""Of a degree. Shifting by a turn must give equal numbers on both sides of a shared edge."""

Outline = tuple[Sequence[Point], ...]
"""Rings of one polygon: outer first."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One country as drawn: bounding box and area in map units, and a point in the middle of its largest part.

    `path` is one or more QPainterPath streams one after the other (see `stream`), together the country; `far` is the
    same with fewer points, for small scales.
    """

    code: str
    name: str
    region: str
    path: bytes
    far: bytes
    box: tuple[float, float, float, float]
    area: float
    point: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map.

    `borders` is a path stream for each line between two junctions, `far_borders` for those of the shapes with fewer
    points. `graticule` is a path stream for each line, `outline` the edge of the globe. `missing`: codes with a region
    that this map file does not draw. `problems`: moves that could not be done.
    """

    shapes: tuple[Shape, ...]
    borders: bytes
    far_borders: bytes
    graticule: bytes
    outline: bytes
    missing: tuple[str, ...]
    problems: tuple[ViewProblem, ...]


def prepare(topology: bytes, centre: float, moves: Iterable[Move], region_of: Mapping[str, str]) -> Atlas:
    """The atlas of a TopoJSON file centred on a meridian, with the regions of the countries in it."""
    try:
        features = decode(topology)
    except TopologyError as error:
        problem = ViewProblem(
            item="", kind="file", message=str(error), hint="use a world-atlas countries file"
        )
        return Atlas((), b"", b"", graticule(centre), sphere(), tuple(sorted(region_of)), (problem,))
    land, problems = apply(land_of(features), moves)
    fitted = {key: dissolve(fit(polygon, centre) for polygon in polygons) for key, polygons in land.items()}
    names = {feature.code or feature.name: feature.name for feature in reversed(features)}
    near = {
        key: outlines for key, polygons in sorted(fitted.items()) if (outlines := sorted(_outlines(polygons)))
    }
    far = thinned(near)
    shapes = [_shape(key, names, outlines, far[key], region_of) for key, outlines in near.items()]
    drawn = {shape.code for shape in shapes}
    return Atlas(
        shapes=tuple(shapes),
        borders=_lines(borders(fitted)),
        far_borders=_lines(_shared(far)),
        graticule=graticule(centre),
        outline=sphere(),
        missing=tuple(sorted(code for code in region_of if code not in drawn)),
        problems=problems,
    )


def land_of(features: Iterable[Feature]) -> Land:
    """Unwrapped polygons by code, or by name where there is none; features that share a code become one."""
    land: defaultdict[str, tuple[Polygon, ...]] = defaultdict(tuple)
    for feature in features:
        polygons = [valid for rings in feature.polygons for valid in _valid(unwrap(rings))]
        land[feature.code or feature.name] += tuple(polygons)
    return dict(land)


def unwrap(rings: Sequence[Ring]) -> Polygon | None:
    """A polygon without jumps at ±180, closed over a pole that lies in it. None if nothing is left."""
    lines = [line for ring in rings if len(set(line := _unwrap_ring(ring))) > 2]
    caps = [_close_over_pole(line) for line in lines if _turns(line)]
    if caps:
        # world-atlas gives Antarctica a second ring at 89.999° S, in front of its coast: left out.
        outer = max(caps, key=lambda cap: Polygon(cap).area)
        lines = [outer, *(line for line in lines if not _turns(line))]
    if not lines:
        return None
    left, _, right, _ = LineString(lines[0]).bounds
    holes = []
    for line in lines[1:]:
        west, _, east, _ = LineString(line).bounds
        turn = 360.0 * floor((left + right - west - east) / 720.0 + 0.5)
        holes.append([(x + turn, y) for x, y in line])
    return Polygon(lines[0], holes)


def _unwrap_ring(ring: Ring) -> list[Point]:
    points = [ring[0]]
    for lon, lat in ring[1:]:
        before = points[-1][0]
        points.append((lon + 360.0 * floor((before - lon) / 360.0 + 0.5), lat))
    return points


def _turns(line: Sequence[Point]) -> bool:
    """Whether an unwrapped ring goes once around the globe."""
    return abs(line[-1][0] - line[0][0]) > 180.0


def _close_over_pole(line: list[Point]) -> list[Point]:
    pole = -90.0 if line[0][1] < 0 else 90.0
    return [*line, (line[-1][0], pole), (line[0][0], pole), line[0]]


def _valid(polygon: Polygon | None) -> list[Polygon]:
    if polygon is None:
        return []
    return [polygon] if polygon.is_valid else polygons_of(shapely.make_valid(polygon))


def fit(polygon: Polygon, centre: float) -> list[Polygon]:
    """A polygon in longitudes from the map's centre, cut where it crosses the seam."""
    frame = shapely.box(-180.0, -90.0, 180.0, 90.0)
    pieces: list[Polygon] = []
    for turn in (-720.0, -360.0, 0.0, 360.0, 720.0):
        left, _, right, _ = polygon.bounds
        if right - centre + turn <= -180.0 or left - centre + turn >= 180.0:
            continue
        moved = _shifted(polygon, turn - centre)
        west, _, east, _ = moved.bounds
        pieces += [moved] if west >= -180.0 and east <= 180.0 else polygons_of(moved.intersection(frame))
    return pieces


def _shifted(polygon: Polygon, degrees: float) -> Polygon:
    rings = [
        [(round(x + degrees, DECIMALS), round(y, DECIMALS)) for x, y in ring.coords]
        for ring in (polygon.exterior, *polygon.interiors)
    ]
    return Polygon(rings[0], rings[1:])


def dissolve(groups: Iterable[Sequence[Polygon]]) -> list[Polygon]:
    """Polygons of one country without the lines between them."""
    polygons = [polygon for group in groups for polygon in group]
    return polygons_of(shapely.unary_union(polygons))


def thinned(near: Mapping[str, Sequence[Outline]]) -> dict[str, list[Polygon]]:
    """Projected countries with fewer points; neighbours keep one common line, and none vanishes.

    Visvalingam and Whyatt 1993, on the whole coverage at once.
    """
    whole = [MultiPolygon([(rings[0], rings[1:]) for rings in outlines]) for outlines in near.values()]
    simple = shapely.coverage_simplify(whole, FAR_TOLERANCE)
    return {key: polygons_of(country) for key, country in zip(near, simple, strict=True)}


def borders(fitted: Mapping[str, Sequence[Polygon]]) -> list[list[Point]]:
    """Projected lines between two countries: the edges that both have, joined between junctions."""
    dense = (shapely.segmentize(LineString(line), LONGEST_EDGE) for line in _shared(fitted))
    return [line for line in sorted(_projected(each.coords) for each in dense) if len(line) > 1]


def _shared(countries: Mapping[str, Sequence[Polygon]]) -> list[list[Point]]:
    """The edges that two countries have, joined between junctions."""
    users: defaultdict[tuple[Point, Point], set[str]] = defaultdict(set)
    for key, polygons in countries.items():
        for polygon in polygons:
            for ring in (polygon.exterior, *polygon.interiors):
                for start, end in pairwise(ring.coords):
                    edge = (start, end) if start < end else (end, start)
                    users[edge].add(key)
    edges = sorted(edge for edge, keys in users.items() if len(keys) > 1)
    merged = shapely.line_merge(MultiLineString([list(edge) for edge in edges]))
    return sorted([(x, y) for x, y in line.coords] for line in shapely.get_parts(merged))


def _lines(lines: Iterable[Sequence[Point]]) -> bytes:
    return b"".join(path_bytes([line]) for line in lines)


def graticule(centre: float) -> bytes:
    """Meridians and parallels every 30 degrees, a path each."""
    meridians = [from_centre(lon, centre) for lon in range(-180, 180, GRATICULE_STEP)]
    parallels = range(-90 + GRATICULE_STEP, 90, GRATICULE_STEP)
    lines = [
        *([project(lon, lat) for lat in range(-90, 91)] for lon in meridians if abs(lon) < 180.0),
        *([project(-180.0, lat), project(180.0, lat)] for lat in parallels),
    ]
    return b"".join(path_bytes([line]) for line in lines)


def sphere() -> bytes:
    """The outline of the globe as one closed path."""
    right = [project(180.0, float(lat)) for lat in range(90, -91, -1)]
    left = [project(-180.0, float(lat)) for lat in range(-90, 91)]
    return path_bytes([[*right, *left, right[0]]])


def _shape(
    key: str,
    names: Mapping[str, str],
    outlines: Sequence[Outline],
    far: Iterable[Polygon],
    region_of: Mapping[str, str],
) -> Shape:
    points = [point for rings in outlines for point in rings[0]]
    territories = Locale("en").territories
    code = key if key in territories else ""
    return Shape(
        code=code,
        name=names.get(key) or territories[key],
        region=region_of.get(code, "") if code else "",
        path=_country(outlines),
        far=_country(sorted(_rings(polygon) for polygon in far)),
        box=(
            min(x for x, _ in points),
            min(y for _, y in points),
            max(x for x, _ in points),
            max(y for _, y in points),
        ),
        area=sum(_area(rings) for rings in outlines),
        point=_inner_point(outlines),
    )


def _country(outlines: Sequence[Outline]) -> bytes:
    return b"".join(path_bytes(rings) for rings in _parts(outlines))


def _inner_point(outlines: Sequence[Outline]) -> Point:
    """A map point well inside the largest polygon."""
    inner = Polygon(max(outlines, key=_area)[0]).representative_point()
    return inner.x, inner.y


def _rings(polygon: Polygon) -> Outline:
    return tuple([(x, y) for x, y in ring.coords] for ring in (polygon.exterior, *polygon.interiors))


def _outlines(polygons: Iterable[Polygon]) -> Iterable[Outline]:
    """Projected rings of each polygon that is more than a sliver, outer rings clockwise on the screen."""
    for polygon in polygons:
        dense = shapely.orient_polygons(shapely.segmentize(polygon, LONGEST_EDGE))
        rings = [_projected(ring.coords) for ring in (dense.exterior, *dense.interiors)]
        solid = tuple(ring for ring in rings if len(ring) > 3)
        if len(rings[0]) > 3 and _area(solid) > SLIVER:
            yield solid


def _parts(outlines: Sequence[Outline]) -> list[list[Sequence[Point]]]:
    """The rings of each path: large polygons alone, small neighbours together."""
    alone: list[list[Sequence[Point]]] = []
    together: defaultdict[tuple[int, int], list[Sequence[Point]]] = defaultdict(list)
    for rings in outlines:
        if sum(len(ring) for ring in rings) > PART_POINTS:
            alone.append(list(rings))
        else:
            x, y = rings[0][0]
            together[floor(x / PART_CELL), floor(y / PART_CELL)].extend(rings)
    return alone + [together[cell] for cell in sorted(together)]


def _projected(coordinates: Iterable[tuple[float, ...]]) -> list[Point]:
    points: list[Point] = []
    for lon, lat, *_ in coordinates:
        x, y = project(lon, lat)
        point = (round(x, 7), round(y, 7))
        if not points or point != points[-1]:
            points.append(point)
    return points


def _area(rings: Sequence[Sequence[Point]]) -> float:
    """Shoelace area of the outer ring less that of its holes."""
    sizes = [abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))) / 2 for ring in rings]
    return sizes[0] - sum(sizes[1:])
