# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards of places, layers and time zones of the real content."""

from __future__ import annotations

import pytest

from kiosk.content.load import Content
from kiosk.content.schema import Congress, Metropolis, Partner, Seat
from kiosk.guide import screens
from kiosk.guide.rows import Block
from kiosk.pack.reader import Pack
from kiosk.shots import StillClock

LANGUAGES = ("ja", "en")
NOW = StillClock().today()
LISTED = {Partner: "partners", Seat: "seats", Congress: "congresses"}


def card(pack: Pack, place: str, language: str) -> screens.Panel:
    panel = screens.place_panel(pack, place, language, NOW)
    assert panel is not None
    return panel


def facts(panel: screens.Panel) -> dict[str, str]:
    return {entry.id: entry.value for entry in panel.blocks[0].items}


def test_every_place_has_a_time_zone_and_the_pack_has_its_file(content: Content, pack: Pack) -> None:
    for place in content.places.values():
        assert place.time_zone, place.id
        assert pack.needed_blob("zone", place.time_zone).startswith(b"TZif")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_place_has_a_card(language: str, content: Content, pack: Pack) -> None:
    for place in content.places.values():
        panel = card(pack, place.id, language)
        assert panel.name and panel.section and panel.colour.startswith("#"), place.id
        found = facts(panel)
        assert found["time"].count(":") == 1
        assert ("distance" in found) == (place.kind != "here")
        assert panel.blocks[-1].kind == "sources"
        if isinstance(place, Partner):
            assert found["tie"] and found["since"]


@pytest.mark.parametrize(
    ("place", "language", "distance", "time"),
    [
        ("rochester", "en", "c. 10,600 km", "23:00"),
        ("hangzhou", "ja", "約1,700km", "11:00"),
        ("sapporo", "ja", "約980km", "12:00"),
        ("congress-2019", "en", "c. 13,300 km", "05:00"),
    ],
)
def test_card_tells_how_far_it_is_and_what_time(
    place: str, language: str, distance: str, time: str, pack: Pack
) -> None:
    found = facts(card(pack, place, language))
    assert (found["distance"], found["time"]) == (distance, time)


def test_code_on_a_card_is_in_the_pack(content: Content, pack: Pack) -> None:
    codes = 0
    for place in content.places.values():
        for block in card(pack, place.id, "ja").blocks:
            if block.kind == "code":
                assert pack.needed_blob("code", block.image).startswith(b"\x89PNG")
                codes += 1
    assert codes > 50


def test_card_leads_to_the_page_that_tells_of_the_place(content: Content, pack: Pack) -> None:
    for place in content.places.values():
        links = [
            item.id
            for block in card(pack, place.id, "ja").blocks
            if block.kind == "links"
            for item in block.items
        ]
        if isinstance(place, Partner):
            assert links == ["partners"], place.id
        if isinstance(place, Congress):
            assert links == ["timeline"], place.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_layers_list_their_places(language: str, content: Content, pack: Pack) -> None:
    assert [row.id for row in screens.layers(pack, language)] == [layer.kind for layer in content.map.layers]
    for kind, layer in LISTED.items():
        panel = screens.layer_panel(pack, layer, language)
        assert panel is not None
        listed = choices(panel.blocks)
        assert listed == [place.id for place in content.places.values() if isinstance(place, kind)]
        marked = {row.id for row in screens.markers(pack, f"+{layer}", language)}
        assert marked == {*listed, content.site.here}
    section = screens.region_panel(pack, content.metropolitan.id, language)
    assert section is not None
    assert choices(section.blocks) == [
        place.id for place in content.places.values() if isinstance(place, Metropolis)
    ]


def choices(blocks: tuple[Block, ...]) -> list[str]:
    return [block.target for block in blocks if block.kind == "choice"]


def test_time_line_has_every_congress_once_and_in_order(pack: Pack) -> None:
    years = [row.year for row in screens.moments(pack, "congresses", "ja")]
    assert years == ["2004", "2007", "2010", "2013", "2016", "2019", "2022", "2026"]
    assert screens.moments(pack, "partners", "ja") == ()


def test_arcs_lead_to_the_partners_there_still_are(content: Content, pack: Pack) -> None:
    arcs = set(pack.blobs("arc"))
    assert arcs == {
        place.id for place in content.places.values() if isinstance(place, Partner) and not place.inactive
    }
    assert "sanremo" not in arcs


def test_nothing_is_told_of_a_place_or_layer_there_is_not(pack: Pack) -> None:
    assert screens.place_panel(pack, "atlantis", "ja", NOW) is None
    assert screens.layer_panel(pack, "atlantis", "ja") is None
    assert screens.place_point(pack, "atlantis", "ja") is None
