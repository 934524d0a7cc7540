# SPDX-License-Identifier: GPL-3.0-or-later
"""The point of view: which polygons the map gives to which country, as data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

import shapely
from babel import Locale
from shapely import Polygon

Kind = Literal["move", "merge", "cut"]

Land = dict[str, tuple[Polygon, ...]]
"""Polygons by key: the ISO code, or the feature's name where it has none. Longitudes may pass 180."""


@dataclass(frozen=True, slots=True)
class Box:
    """Degrees; `east` may pass 180 where the box crosses the date line."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a point lies inside, whichever turn its longitude is counted in."""
        return self.south <= lat <= self.north and (lon - self.west) % 360.0 <= self.east - self.west


@dataclass(frozen=True, slots=True)
class Move:
    """One change of the map. `origin` and `target` are ISO codes or names as in the file.

    move: polygons of the origin whose inner point lies in the box go to the target.
    merge: all of the origin goes to the target, and the border between them goes away.
    cut: what the origin has inside the box becomes the target, which may be new to the file.
    """

    id: str
    kind: Kind
    origin: str
    target: str
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class ViewProblem:
    """What is wrong with one move (or with the map file, item ""), and what staff can do.

    unknown: a name that neither the file nor ISO 3166 has. box: the box is missing or inside out.
    empty: nothing of the origin lies in the box at this scale. file: the map file cannot be read.
    """

    item: str
    kind: Literal["unknown", "box", "empty", "file"]
    message: str
    hint: str


def apply(
    land: Mapping[str, tuple[Polygon, ...]], moves: Iterable[Move]
) -> tuple[Land, tuple[ViewProblem, ...]]:
    """The land after all moves in order, and what could not be done."""
    result = dict(land)
    problems: list[ViewProblem] = []
    for move in moves:
        found = _problem(move, result)
        if found is not None:
            problems.append(found)
            continue
        kept, taken = _split(move, result[move.origin])
        if not taken:
            problems.append(
                ViewProblem(
                    item=move.id,
                    kind="empty",
                    message=f"move '{move.id}': nothing of '{move.origin}' lies in the box on this map",
                    hint="check the box against the map file; if it does not draw the place, remove the move",
                )
            )
            continue
        result[move.target] = result.get(move.target, ()) + taken
        if kept:
            result[move.origin] = kept
        else:
            del result[move.origin]
    return result, tuple(problems)


def _problem(move: Move, land: Land) -> ViewProblem | None:
    if move.origin not in land:
        return _unknown(move, move.origin, land)
    if move.target not in land and (move.kind != "cut" or move.target not in Locale("en").territories):
        return _unknown(move, move.target, land)
    if move.kind == "merge":
        return None
    if move.box is None:
        return ViewProblem(
            item=move.id,
            kind="box",
            message=f"move '{move.id}' has no box",
            hint="add box: {west, south, east, north} in degrees",
        )
    if not (move.box.west < move.box.east <= move.box.west + 360 and move.box.south < move.box.north):
        return ViewProblem(
            item=move.id,
            kind="box",
            message=f"move '{move.id}': the box is inside out",
            hint="west must be less than east and south less than north; east may pass 180",
        )
    return None


def _unknown(move: Move, name: str, land: Land) -> ViewProblem:
    near = get_close_matches(name, sorted(land), n=1)
    guess = f" (did you mean '{near[0]}'?)" if near else ""
    return ViewProblem(
        item=move.id,
        kind="unknown",
        message=f"move '{move.id}': '{name}' is not on the map{guess}",
        hint="use the ISO code of the country, or the name in the map file where it has no code",
    )


def _split(move: Move, polygons: Sequence[Polygon]) -> tuple[tuple[Polygon, ...], tuple[Polygon, ...]]:
    """What the origin keeps, and what the target takes."""
    box = move.box
    if move.kind == "merge" or box is None:
        return (), tuple(polygons)
    kept: list[Polygon] = []
    taken: list[Polygon] = []
    for polygon in polygons:
        if move.kind == "move":
            inner = polygon.representative_point()
            (taken if box.holds(inner.x, inner.y) else kept).append(polygon)
            continue
        frames = shapely.union_all(
            [shapely.box(box.west + turn, box.south, box.east + turn, box.north) for turn in (-360, 0, 360)]
        )
        # A polygon wholly inside keeps its points exactly, so that it still fits its neighbours.
        if frames.contains(polygon):
            taken.append(polygon)
        elif not frames.intersects(polygon):
            kept.append(polygon)
        else:
            taken.extend(polygons_of(polygon.intersection(frames)))
            kept.extend(polygons_of(polygon.difference(frames)))
    return tuple(kept), tuple(taken)


def polygons_of(geometry: shapely.Geometry) -> list[Polygon]:
    """The polygons of any geometry, in a fixed order; points and lines that a cut left over are dropped."""
    parts = [
        part for part in shapely.get_parts(geometry, return_index=False).tolist() if isinstance(part, Polygon)
    ]
    nested = [
        inner
        for part in shapely.get_parts(geometry).tolist()
        if not isinstance(part, Polygon) and hasattr(part, "geoms")
        for inner in polygons_of(part)
    ]
    return [part for part in parts + nested if not part.is_empty and part.area > 0]
