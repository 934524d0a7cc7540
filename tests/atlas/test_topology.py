# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

import json

import pytest

from kiosk.atlas.topology import TopologyError, code_of, decode

SQUARE = {
    "type": "Topology",
    "transform": {"scale": [0.5, 0.25], "translate": [10, -20]},
    "arcs": [[[0, 0], [4, 0], [0, 4]], [[4, 4], [-4, 0], [0, -4]]],
    "objects": {
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "id": "392", "properties": {"name": "One"}, "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "properties": {"name": "Two"}, "arcs": [[[-2, -1]]]},
            ],
        }
    },
}


def test_arcs_are_scaled_joined_and_reversed() -> None:
    one, two = decode(json.dumps(SQUARE).encode())
    corners = ((10.0, -20.0), (12.0, -20.0), (12.0, -19.0), (10.0, -19.0), (10.0, -20.0))
    assert one.polygons == ((corners,),)
    assert two.polygons == ((corners[::-1],),)
    assert (one.code, two.code) == ("JP", "")


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"[]", b'{"objects": {}}', json.dumps(SQUARE | {"transform": None}).encode()],
    ids=["empty", "object", "list", "no layer", "not quantised"],
)
def test_other_files_are_refused(data: bytes) -> None:
    with pytest.raises(TopologyError):
        decode(data)


def test_every_feature_of_the_map_has_a_code_except_four(topology: bytes) -> None:
    features = decode(topology)
    assert len(features) == 241
    without = sorted(feature.name for feature in features if not feature.code)
    assert without == ["Indian Ocean Ter.", "N. Cyprus", "Siachen Glacier", "Somaliland"]
    codes = [feature.code for feature in features if feature.code]
    # Ashmore and Cartier Islands carry Australia's number.
    assert sorted(codes) == sorted([*set(codes), "AU"])


@pytest.mark.parametrize(
    ("number", "name", "code"),
    [
        ("392", "Japan", "JP"),
        ("4", "", "AF"),
        ("004", "", "AF"),
        (None, "Kosovo", "XK"),
        (None, "Nowhere", ""),
    ],
)
def test_codes(number: str | None, name: str, code: str) -> None:
    assert code_of(number, name) == code


def test_every_ring_is_closed(topology: bytes) -> None:
    rings = [ring for feature in decode(topology) for rings in feature.polygons for ring in rings]
    assert len(rings) > 1600
    assert all(ring[0] == ring[-1] for ring in rings)
