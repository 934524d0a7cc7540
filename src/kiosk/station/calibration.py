# SPDX-License-Identifier: GPL-3.0-or-later
"""Which point of the screen a touch means: the arithmetic of five points, and the settings that come of it.

All points are fractions of a width and a height, from 0 to 1, x to the right and y down. A panel gives *raw* points.
libinput turns them by its matrix into points of the screen as it was built (*native*), and the compositor turns those as it
turns the picture. How it does that is measured, not assumed: weston has changed the sense of its rotations once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

Point = tuple[float, float]
EDGE = 0.1  # of the screen: where the outer points stand
POINTS: tuple[Point, ...] = (
    (EDGE, EDGE),
    (1 - EDGE, EDGE),
    (0.5, 0.5),
    (EDGE, 1 - EDGE),
    (1 - EDGE, 1 - EDGE),
)
WORST = 0.03  # of the screen: a point that fits worse was not touched in its middle
ROTATIONS = {0: "normal", 90: "rotate-90", 180: "rotate-180", 270: "rotate-270"}
MARK = "# kiosk calibrate:"


class Matrix(NamedTuple):
    """x' = a x + b y + c, y' = d x + e y + f: libinput's order."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def at(self, point: Point) -> Point:
        x, y = point
        return self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f

    def inverse(self) -> Matrix:
        """What leads back; only for one that does not flatten everything."""
        size = self.a * self.e - self.b * self.d
        a, b, d, e = self.e / size, -self.b / size, -self.d / size, self.a / size
        return Matrix(a, b, -(a * self.c + b * self.f), d, e, -(d * self.c + e * self.f))

    def __str__(self) -> str:
        return " ".join(
            f"{value:.6f}".rstrip("0").rstrip(".") or "0" for value in (round(one, 6) + 0.0 for one in self)
        )


IDENTITY = Matrix(1, 0, 0, 0, 1, 0)
# The ways a picture can be turned and mirrored.
TURNS = (
    IDENTITY,
    Matrix(0, -1, 1, 1, 0, 0),
    Matrix(-1, 0, 1, 0, -1, 1),
    Matrix(0, 1, 0, -1, 0, 1),
    Matrix(-1, 0, 1, 0, 1, 0),
    Matrix(0, 1, 0, 1, 0, 0),
    Matrix(1, 0, 0, 0, -1, 1),
    Matrix(0, -1, 1, -1, 0, 1),
)


class Fit(NamedTuple):
    """The matrix, and how far (fraction of the screen) the worst point lies off with it."""

    matrix: Matrix
    worst: float


def fit(given: Sequence[Point], wanted: Sequence[Point]) -> Fit | None:
    """The affine map nearest to all pairs (least squares); None when the points lie on a line or are too few."""
    sums = [[0.0] * 3 for _ in range(3)]
    right = [[0.0, 0.0] for _ in range(3)]
    for (x, y), target in zip(given, wanted, strict=True):
        row = (x, y, 1.0)
        for i in range(3):
            for j in range(3):
                sums[i][j] += row[i] * row[j]
            for k in range(2):
                right[i][k] += row[i] * target[k]
    solved = _solve(sums, right)
    if solved is None:
        return None
    matrix = Matrix(*(solved[i][k] for k in range(2) for i in range(3)))
    errors = [hypot(x - u, y - v) for (x, y), (u, v) in zip(map(matrix.at, given), wanted, strict=True)]
    return Fit(matrix, max(errors))


def _solve(sums: list[list[float]], right: list[list[float]]) -> list[list[float]] | None:
    """Gauss's elimination with pivoting of three equations, for two right sides."""
    rows = [[*left, *end] for left, end in zip(sums, right, strict=True)]
    for column in range(3):
        pivot = max(range(column, 3), key=lambda row: abs(rows[row][column]))
        if abs(rows[pivot][column]) < 1e-6:
            return None
        rows[column], rows[pivot] = rows[pivot], rows[column]
        for row in range(3):
            if row != column:
                factor = rows[row][column] / rows[column][column]
                rows[row] = [one - factor * other for one, other in zip(rows[row], rows[column], strict=True)]
    return [[value / rows[i][i] for value in rows[i][3:]] for i in range(3)]


def turn(native: Sequence[Point], seen: Sequence[Point]) -> Matrix:
    """How the compositor turns points, from those it was given and those it gave."""

    def off(matrix: Matrix) -> float:
        return sum(
            (x - u) ** 2 + (y - v) ** 2 for (x, y), (u, v) in zip(map(matrix.at, native), seen, strict=True)
        )

    return min(TURNS, key=off)


def calibrate(raw: Sequence[Point], seen: Sequence[Point], current: Matrix) -> Fit | None:
    """libinput's new matrix, from where the five points were touched.

    `raw` is what the panel gave, `seen` what the program got for it while `current` held.
    """
    turned = turn([current.at(point) for point in raw], seen)
    back = turned.inverse()
    return fit(raw, [back.at(point) for point in POINTS])


def matrix(words: str) -> Matrix:
    """The matrix of a udev property; as it comes from the panel where there is none."""
    numbers = [float(word) for word in re.findall(r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?", words)]
    return Matrix(*numbers) if len(numbers) == 6 else IDENTITY


def with_rule(text: str, vendor: str, product: str, output: str, found: Matrix) -> str:
    """The file of udev rules with the rule of this panel in it; what others wrote there stays."""
    device = f'ATTRS{{id/vendor}}=="{vendor}", ATTRS{{id/product}}=="{product}"'
    kept = [
        line
        for line in text.splitlines()
        if device not in line and not line.startswith(f"{MARK} {vendor}:{product}")
    ]
    rule = (
        f'SUBSYSTEM=="input", KERNEL=="event*", {device}, ENV{{ID_INPUT_TOUCHSCREEN}}=="1", '
        f'ENV{{WL_OUTPUT}}="{output}", ENV{{LIBINPUT_CALIBRATION_MATRIX}}="{found}"'
    )
    return "\n".join([*kept, f"{MARK} {vendor}:{product} on {output}", rule]) + "\n"


def with_rotation(text: str, output: str, transform: str) -> str:
    """The compositor's settings with this output turned; all else stays."""
    lines = text.rstrip("\n").splitlines()
    heads = [number for number, line in enumerate(lines) if re.match(r"\s*\[", line)] + [len(lines)]
    for start, end in pairwise(heads):
        if lines[start].strip() != "[output]" or not any(
            re.fullmatch(rf"\s*name\s*=\s*{re.escape(output)}\s*", line) for line in lines[start:end]
        ):
            continue
        body = [line for line in lines[start:end] if not re.match(r"\s*transform\s*=", line)]
        while body and not body[-1].strip():
            body.pop()
        lines[start:end] = [*body, f"transform={transform}", *([""] if end < len(lines) else [])]
        return "\n".join(lines) + "\n"
    return "\n".join([*lines, "", "[output]", f"name={output}", f"transform={transform}"]) + "\n"
