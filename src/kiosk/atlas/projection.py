# SPDX-License-Identifier: GPL-3.0-or-later
"""Equal Earth on a sphere of radius 1, with y down as on a screen.

Source: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", International Journal of
Geographical Information Science 33 (2019), 454-465 (online 2018). Longitude and latitude are degrees.
"""

from __future__ import annotations

from math import asin, cos, degrees, pi, radians, sin, sqrt

A1 = 1.340264
A2 = -0.081106
A3 = 0.000893
A4 = 0.003796
M = sqrt(3) / 2

X_MAX = pi / (M * A1)
"""Half the width of the map: the seam on the equator."""

Y_MAX = (pi / 3) * (A1 + A2 * (pi / 3) ** 2 + (pi / 3) ** 6 * (A3 + A4 * (pi / 3) ** 2))
"""Half the height of the map: the poles."""


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Map point of a longitude that already counts from the map's centre, -180 to 180."""
    theta = asin(M * sin(radians(latitude)))
    square = theta * theta
    sixth = square * square * square
    x = radians(longitude) * cos(theta) / (M * _slope(square, sixth))
    y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square))
    return x, -y


def unproject(x: float, y: float) -> tuple[float, float]:
    """Longitude from the map's centre, and latitude. Beside the globe the longitude passes ±180."""
    theta = max(-pi / 3, min(pi / 3, -y / A1))
    # Newton's method; the slope is never small, so it settles in at most six rounds.
    for _ in range(12):
        square = theta * theta
        sixth = square * square * square
        step = (theta * (A1 + A2 * square + sixth * (A3 + A4 * square)) + y) / _slope(square, sixth)
        theta -= step
        if abs(step) < 1e-12:
            break
    theta = max(-pi / 3, min(pi / 3, theta))
    square = theta * theta
    longitude = degrees(M * x * _slope(square, square * square * square) / cos(theta))
    return longitude, degrees(asin(max(-1.0, min(1.0, sin(theta) / M))))


def forward(lon: float, lat: float, centre: float) -> tuple[float, float]:
    """Map point of a place on a map centred on the meridian `centre`."""
    return project(from_centre(lon, centre), lat)


def inverse(x: float, y: float, centre: float) -> tuple[float, float]:
    """Place at a map point; a point beside the globe gives the place on its edge in the same latitude."""
    longitude, latitude = unproject(x, y)
    longitude = max(-180.0, min(180.0, longitude)) + centre
    return -((180.0 - longitude) % 360.0 - 180.0), latitude


def on_globe(x: float, y: float) -> bool:
    """Whether a map point lies inside the globe's outline."""
    return abs(y) <= Y_MAX and abs(unproject(x, y)[0]) <= 180.0


def from_centre(lon: float, centre: float) -> float:
    """Longitude counted from the map's centre, -180 to 180."""
    relative = lon - centre
    return relative if -180.0 <= relative <= 180.0 else (relative + 180.0) % 360.0 - 180.0


def _slope(square: float, sixth: float) -> float:
    return A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
