# SPDX-License-Identifier: GPL-3.0-or-later
"""What every screen shows of the real content, in each language."""

from __future__ import annotations

import pytest

from kiosk import paths
from kiosk.atlas.projection import forward
from kiosk.content.load import load
from kiosk.guide import screens
from kiosk.guide.rows import Block
from kiosk.pack.phrases import WORD_JOINER
from kiosk.pack.reader import Pack

LANGUAGES = ("ja", "ja-x-easy", "en", "pt-BR", "zh-Hans", "ko", "vi", "fil", "es")
REGIONS = (
    "africa",
    "asia_pacific",
    "eurasia",
    "europe",
    "middle_east_west_asia",
    "latin_america",
    "north_america",
    "metropolis",
)
METROPOLIS = "metropolis"


def plain(row: object) -> bool:
    """Whether QML can take every field: words, numbers, and tuples of rows (a row is a tuple itself)."""
    if isinstance(row, tuple):
        return all(plain(part) for part in row)
    return isinstance(row, str | int | float | bool)


@pytest.mark.parametrize("language", LANGUAGES)
def test_site(language: str, pack: Pack) -> None:
    site = screens.site(pack, language)
    assert all((site.city, site.title, site.subtitle, site.invitation, site.caption))
    assert [row.id for row in site.languages] == list(LANGUAGES)
    assert site.patience.warning_seconds >= 20, "WCAG 2.2.1"
    assert site.mount.diagonal_inches >= 0
    assert plain(site)


def test_the_map_of_the_pack_has_the_regions_and_borders_of_the_content(pack: Pack) -> None:
    loaded = load(paths.data(), fonts=paths.fonts())
    assert loaded.content is not None, "kiosk check says why"
    region_of = {row.code: region.id for region in loaded.content.regions for row in region.countries}
    drawn = {shape.code or shape.name: shape.region for shape in pack.shapes()}
    assert {code: region for code, region in drawn.items() if region} == {
        code: region for code, region in region_of.items() if code in drawn
    }
    assert len(drawn) > 230
    assert set(region_of) - set(drawn) == {"TV"}, "Tuvalu is too small for the map"
    assert not {"N. Cyprus", "Somaliland"} & set(drawn)
    assert {"GF", "GP", "MQ", "RE", "YT", "SJ", "BQ", "TK"} <= set(drawn)
    for name, place in loaded.content.places.items():
        row = pack.place(name, "en")
        assert row is not None
        assert (row.country, row.region) == (place.country, region_of.get(place.country, ""))
        assert (row.x, row.y) == pytest.approx(forward(place.lon, place.lat, loaded.content.site.map.centre))


def test_attract_greets_in_every_language_the_first_one_first(pack: Pack) -> None:
    greetings = screens.greetings(pack)
    assert [row.title for row in greetings] == [screens.site(pack, name).title for name in LANGUAGES]
    assert WORD_JOINER in greetings[0].title and WORD_JOINER not in greetings[2].title
    assert [row.full for row in greetings] == [True, False, True, *[False] * (len(LANGUAGES) - 3)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_home_has_a_card_for_each_page_but_the_map(language: str, pack: Pack) -> None:
    cards = screens.home_cards(pack, language)
    site = pack.document("site", "site", language)
    assert site is not None
    assert screens.map_page(pack, language).page == site["map_page"]
    assert [card.page for card in cards] == [name for name in site["home"] if name != site["map_page"]]
    for card in (*cards, screens.map_page(pack, language)):
        assert card.title and card.summary and card.symbol.startswith("ph.")
        assert plain(card)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_can_be_shown(language: str, pack: Pack) -> None:
    names = screens.page_ids(pack, language)
    assert len(names) == len(set(names)) > 5
    kinds = set()
    for name in names:
        page = screens.page(pack, name, language)
        assert page is not None and page.id == name
        assert page.title and page.trail[-1].page == name
        assert plain(page), name
        kinds.add(page.screen)
        if page.screen == "contact":
            assert page.code and page.blocks[0].kind == "contact"
    assert kinds == {"article", "map", "contact"}


def test_languages_have_the_same_pages(pack: Pack) -> None:
    assert screens.page_ids(pack, "ja") == screens.page_ids(pack, "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_on_leads_to_a_page(language: str, pack: Pack) -> None:
    names = set(screens.page_ids(pack, language))
    ways = {card.page for card in screens.home_cards(pack, language)} | {
        screens.map_page(pack, language).page
    }
    for name in names:
        page = screens.page(pack, name, language)
        assert page is not None
        ways |= {crumb.page for crumb in page.trail}
        ways |= {item.id for block in page.blocks if block.kind in ("cards", "links") for item in block.items}
    assert ways <= names
    assert names <= ways, "a page that no tap leads to"


@pytest.mark.parametrize("language", LANGUAGES)
def test_regions_stand_in_the_staff_s_order_the_metropolitan_section_last(language: str, pack: Pack) -> None:
    regions = screens.regions(pack, language)
    assert {row.id for row in regions} == set(REGIONS)
    assert regions[-1].id == METROPOLIS
    assert all(row.name and row.section and row.colour.startswith("#") for row in regions)
    assert len({row.colour for row in regions}) == len(regions)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REGIONS)
def test_panel_of_a_region(name: str, language: str, pack: Pack) -> None:
    panel = screens.region_panel(pack, name, language)
    assert panel is not None and panel.id == name
    assert plain(panel)
    kinds = [block.kind for block in panel.blocks]
    assert kinds[0] == "paragraph" and kinds[-1] == "sources"
    assert kinds.count("members") == 1
    assert len(panel.view) == (0 if name == METROPOLIS else 4)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("region", ["", *REGIONS])
def test_marks_stand_with_the_important_ones_first(region: str, language: str, pack: Pack) -> None:
    markers = screens.markers(pack, region, language)
    assert [marker.kind for marker in markers].count("here") == 1
    assert markers[0].kind == "here"
    assert [marker.priority for marker in markers] == sorted(marker.priority for marker in markers)
    assert plain(markers)
    kinds = {marker.kind for marker in markers}
    assert kinds <= {"": {"here"}, METROPOLIS: {"here", "seat", "metropolis"}}.get(
        region, {"here", "seat", "partner"}
    )


def test_each_mark_belongs_to_a_region_that_shows_it(pack: Pack) -> None:
    for body in pack.documents("place", "ja"):
        name = body["row"]["id"]
        region = screens.region_of_place(pack, name, "ja")
        layers = [f"+{layer.id}" for layer in screens.layers(pack, "ja")]
        shown = [
            one for one in (*REGIONS, *layers) if name in {row.id for row in screens.markers(pack, one, "ja")}
        ]
        assert shown, f"no region shows {name}"
        if body["row"]["kind"] in ("partner", "metropolis"):
            assert region in shown


def test_unknown_ids_give_nothing(pack: Pack) -> None:
    assert screens.page(pack, "no-such-page", "ja") is None
    assert screens.region_panel(pack, "no-such-region", "ja") is None
    assert screens.region_of_place(pack, "no-such-place", "ja") == ""
    assert screens.markers(pack, "no-such-region", "ja") == ()


def test_language_the_pack_has_not_is_named(pack: Pack) -> None:
    with pytest.raises(LookupError, match="'tlh'"):
        screens.site(pack, "tlh")


def test_blocks_keep_their_items_and_leave_the_rest_empty() -> None:
    (block,) = screens.blocks([{"kind": "facts", "items": [{"title": "a", "value": "b"}]}])
    assert block == Block(kind="facts", items=block.items)
    assert [(item.id, item.title, item.value, item.note) for item in block.items] == [("", "a", "b", "")]


def test_block_with_a_field_the_screens_do_not_know_is_a_fault() -> None:
    with pytest.raises(TypeError, match="sauce"):
        screens.blocks([{"kind": "facts", "sauce": "b"}])
