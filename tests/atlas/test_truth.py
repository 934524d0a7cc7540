# SPDX-License-Identifier: GPL-3.0-or-later
"""What the map of the real content paints: every country that a section names in its colour, all else grey."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from kiosk.atlas.prepare import Atlas, prepare
from kiosk.atlas.projection import forward
from kiosk.atlas.shapes import Shapes
from kiosk.atlas.styles import styles
from kiosk.atlas.tiles import Style, paint
from kiosk.atlas.view import Move

REGIONS = Path(__file__).parents[2] / "data" / "regions.yaml"
SECTIONS = {
    "africa": (
        "AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML "
        "MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW"
    ),
    "asia_pacific": (
        "AU BN BT CN FJ FM ID IN JP KH KI KP KR LA LK MH MM MV MY NP NR NZ PG PH PK PW SB SG TH TL "
        "TO TV TW VN VU WS"
    ),
    "eurasia": "AM AZ BY KG KZ MN RU TJ TM UZ",
    "europe": (
        "AL AT BA BE BG CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT LT LU LV MD ME MK MT NL "
        "NO PL PT RO RS SE SI SK UA XK"
    ),
    "middle_east_west_asia": "AE AF BH IQ IR JO KW LB OM PS QA SA SY TR YE",
    "latin_america": "AR BO BR CL CO CR EC MX PE PY UY VE",
    "north_america": "CA US",
}
"""The countries and regions of each section as documents name them, a second time: an assignment changes in regions.yaml and
here, with its source. What no document names is in neither and stays grey."""

Circles = dict[str, tuple[float, float, float]]


@pytest.fixture(scope="module")
def staff() -> list[dict[str, object]]:
    entries = yaml.load(REGIONS.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["regions"]
    return [entry for entry in entries if "label" in entry]


@pytest.fixture(scope="module")
def region_of_all(staff: list[dict[str, object]]) -> dict[str, str]:
    return {
        str(country["code"]): str(entry["id"])
        for entry in staff
        for country in entry["countries"]  # type: ignore[attr-defined]
    }


@pytest.fixture(scope="module")
def real(topology: bytes, moves: tuple[Move, ...], region_of_all: dict[str, str]) -> Shapes:
    found: Atlas = prepare(topology, 150.0, moves, region_of_all)
    assert found.problems == ()
    rows = [(s.code, s.name, s.region, *s.box, s.area, s.path) for s in found.shapes]
    return Shapes.from_rows(rows, borders=found.borders, graticule=found.graticule, outline=found.outline)


@pytest.fixture(scope="module")
def light(staff: list[dict[str, object]]) -> Style:
    return styles({str(entry["id"]): str(entry["colour"]) for entry in staff})["light"]


def colour_at(shapes: Shapes, style: Style, x: float, y: float, scale: float) -> str:
    image = paint(shapes, style, scale, round(x * scale) - 1, round(y * scale) - 1, 2, 2)
    return image.pixelColor(1, 1).name().upper()


def test_each_country_is_of_the_section_that_documents_name(region_of_all: dict[str, str]) -> None:
    expected = {code: region for region, codes in SECTIONS.items() for code in codes.split()}
    assert region_of_all == expected


def test_every_country_of_a_section_has_its_colour_and_every_other_is_grey(
    real: Shapes, light: Style, region_of_all: dict[str, str], inner_circles: Circles
) -> None:
    wrong, assigned, grey = {}, 0, 0
    for land in real.lands:
        x, y, radius = inner_circles[land.code or land.name]
        region = region_of_all.get(land.code, "")
        expected = (light.regions[region] if region else light.land).upper()
        assigned, grey = assigned + bool(region), grey + (not region)
        found = colour_at(real, light, x, y, 10 / radius)
        if found != expected:
            wrong[land.name] = (found, expected)
    assert wrong == {}
    assert assigned > 140
    assert grey > 30


@pytest.mark.parametrize(
    ("lon", "lat", "region"),
    [
        (147.9, 45.0, "asia_pacific"),
        (145.9, 44.15, "asia_pacific"),
        (146.75, 43.8, "asia_pacific"),
        (146.06, 43.43, "asia_pacific"),
        (150.0, 46.0, "eurasia"),
        (34.1, 44.95, "europe"),
        (-52.9, 4.0, ""),
        (-61.67, 16.15, ""),
        (-61.0, 14.65, ""),
        (55.53, -21.1, ""),
        (45.15, -12.81, ""),
        (17.1, 78.2, ""),
        (-8.3, 71.05, ""),
        (-68.25, 12.16, ""),
        (-172.487, -8.564, ""),
        (33.4, 35.3, "CY"),
        (44.06, 9.56, "SO"),
        (142.5, 47.0, "eurasia"),
    ],
    ids=[
        "Etorofu", "Kunashiri", "Shikotan", "Habomai", "Urup", "Simferopol", "Cayenne", "Guadeloupe", "Martinique",
        "Réunion", "Mayotte", "Svalbard", "Jan Mayen", "Bonaire", "Tokelau", "north of Cyprus", "Hargeisa",
        "south of Sakhalin",
    ],
)  # fmt: skip
def test_contested_places_are_painted_as_the_point_of_view_says(
    real: Shapes, light: Style, region_of_all: dict[str, str], lon: float, lat: float, region: str
) -> None:
    region = region_of_all.get(region, region) if region.isupper() else region
    x, y = forward(lon, lat, 150.0)
    assert (
        colour_at(real, light, x, y, 100_000.0) == (light.regions[region] if region else light.land).upper()
    )


@pytest.mark.parametrize(("lon", "lat"), [(131.862, 37.243), (123.47, 25.74)], ids=["Takeshima", "Senkaku"])
def test_islands_that_this_map_is_too_coarse_for_are_nobodys(real: Shapes, lon: float, lat: float) -> None:
    # At 1 : 50 million they are not drawn. A finer map would draw Takeshima as South Korea's: view.yaml has the move. In
    # world-atlas 2.0.2 countries-10m.json it is one triangle (polygon 52 of KR, 0.0036° by 0.0017°): at the closest view
    # 0.36 by 0.24 px on 1920×1080, 0.7 by 0.5 px on 3840×2160. Added to this map it could not be seen or tapped.
    x, y = forward(lon, lat, 150.0)
    assert real.at(x, y) == ""
    assert real.at(x, y, 0.002) == ""
