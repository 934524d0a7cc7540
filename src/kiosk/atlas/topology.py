# SPDX-License-Identifier: GPL-3.0-or-later
"""Countries out of a world-atlas TopoJSON file, as rings of longitude and latitude."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from babel.core import get_global

Point = tuple[float, float]
Ring = tuple[Point, ...]

# world-atlas gives it no ISO number; XK is the user-assigned code that CLDR and the EU use. The other
# features without a number (N. Cyprus, Somaliland, Siachen Glacier, Indian Ocean Ter.) stay without a code.
CODE_OF_NAME = {"Kosovo": "XK"}


class TopologyError(ValueError):
    """The file is not a topology with countries; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One feature: ISO alpha-2 code or "", name, polygons of closed rings in degrees, outer ring first."""

    code: str
    name: str
    polygons: tuple[tuple[Ring, ...], ...]


def decode(topology: bytes, layer: str = "countries") -> tuple[Feature, ...]:
    """Every feature of a layer in file order. TopoJSON 1.0: shared arcs, delta-coded and quantised."""
    try:
        document = json.loads(topology)
        arcs = _arcs(document)
        geometries = document["objects"][layer]["geometries"]
        return tuple(_feature(geometry, arcs) for geometry in geometries)
    except json.JSONDecodeError as error:
        raise TopologyError(f"not JSON (line {error.lineno}: {error.msg})") from error
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise TopologyError(f"not a quantised TopoJSON file with a layer '{layer}'") from error


def code_of(number: str | None, name: str) -> str:
    """ISO alpha-2 code of a feature's ISO number, "" when it has none."""
    if number is None:
        return CODE_OF_NAME.get(name, "")
    codes = get_global("territory_aliases").get(number.zfill(3), [])
    return str(codes[0]) if len(codes) == 1 else ""


def _feature(geometry: dict[str, Any], arcs: Sequence[Ring]) -> Feature:
    match geometry["type"]:
        case "Polygon":
            polygons = [geometry["arcs"]]
        case "MultiPolygon":
            polygons = geometry["arcs"]
        case other:
            raise ValueError(other)
    name = geometry["properties"]["name"]
    rings = tuple(tuple(_ring(indices, arcs) for indices in polygon) for polygon in polygons)
    return Feature(code=code_of(geometry.get("id"), name), name=name, polygons=rings)


def _arcs(document: dict[str, Any]) -> list[Ring]:
    scale_x, scale_y = document["transform"]["scale"]
    shift_x, shift_y = document["transform"]["translate"]
    arcs: list[Ring] = []
    for steps in document["arcs"]:
        x = y = 0
        points = []
        for step_x, step_y in steps:
            x += step_x
            y += step_y
            points.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(tuple(points))
    return arcs


def _ring(indices: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(arc[1:] if points else arc)
    return tuple(points)
