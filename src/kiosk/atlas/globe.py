# SPDX-License-Identifier: GPL-3.0-or-later
"""The shortest way between two places: how far, and as a line of the map. Longitudes and latitudes are degrees."""

from __future__ import annotations

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from kiosk.atlas.projection import from_centre, project

RADIUS = 6371.0088
"""Kilometres: the mean radius of the Earth (IUGG)."""

STEPS = 96
"""Parts of a line: on the whole map none bends by a pixel."""

Place = tuple[float, float]


def kilometres(a: Place, b: Place) -> float:
    """The great-circle distance of two places (lon, lat) on a round earth: up to 0.5 % off the real one."""
    return RADIUS * _angle(a, b)


def great_circle(a: Place, b: Place, centre: float) -> list[list[tuple[float, float]]]:
    """The shortest way from `a` to `b` on a map centred on a meridian: one line, or two when it crosses the seam."""
    angle = _angle(a, b)
    lines: list[list[tuple[float, float]]] = [[]]
    before: Place | None = None
    for step in range(STEPS + 1):
        lon, lat = _between(a, b, angle, step / STEPS)
        lon = from_centre(lon, centre)
        if before is not None and abs(lon - before[0]) > 180.0:
            side = 180.0 if before[0] > 0 else -180.0
            here = lon + 2 * side
            part = (side - before[0]) / (here - before[0])
            edge = before[1] + (lat - before[1]) * part
            lines[-1].append(project(side, edge))
            lines.append([project(-side, edge)])
        lines[-1].append(project(lon, lat))
        before = (lon, lat)
    return lines


def _angle(a: Place, b: Place) -> float:
    """Radians between two places, seen from the middle of the Earth (haversine)."""
    (lon_a, lat_a), (lon_b, lat_b) = (tuple(map(radians, place)) for place in (a, b))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * asin(sqrt(min(1.0, half)))


def _between(a: Place, b: Place, angle: float, part: float) -> Place:
    """The place at a part of the way; the two ends must not be the same nor opposite."""
    weight_a, weight_b = sin((1 - part) * angle) / sin(angle), sin(part * angle) / sin(angle)
    x, y, z = (weight_a * u + weight_b * v for u, v in zip(_point(a), _point(b), strict=True))
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def _point(place: Place) -> tuple[float, float, float]:
    lon, lat = map(radians, place)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)
