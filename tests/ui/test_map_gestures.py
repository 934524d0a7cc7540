# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers on the map: synthetic touches through the window, on the real map."""

from __future__ import annotations

from math import cos, hypot, radians, sin

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtQuick import QQuickItem

from kiosk.atlas.camera import MOST_DETAIL, framing, least_scale, world
from kiosk.atlas.discs import RADIUS, SMALLEST, find
from kiosk.atlas.projection import on_globe
from kiosk.guide import screens
from kiosk.pack.reader import Pack
from kiosk.ui.map_surface import STEP
from kiosk.ui.pictures import MapPictures
from tests.journeys.words import JA, button_of
from tests.qt import screen
from tests.qt.chart import Chart
from tests.qt.driver import Visitor, everything, wait_until
from tests.qt.fixtures import MakeVisitor
from tests.qt.touch import Point

CLOSE = 2.0  # px
BARE = QColor("#FF00FF")
PACIFIC, NORTH_PACIFIC = (0.45, 0.25), (0.55, -0.72)  # map units: far from any land


@pytest.fixture(params=[(1920, 1080), (1080, 1920)], ids=["landscape", "portrait"])
def chart(kiosk_program: MakeVisitor, request: pytest.FixtureRequest) -> Chart:
    """The map of the whole world, without flights."""
    visitor = kiosk_program(*request.param)
    visitor.program.kiosk.session.begin()
    visitor.program.kiosk.open(visitor.program.kiosk.mapPage)
    visitor.settle()
    return Chart(visitor)


@pytest.fixture
def near(chart: Chart) -> Chart:
    """Zoomed in, so that there is room in every direction."""
    for _ in range(3):
        chart.visitor.tap(JA.closer)
    return chart


def spread(middle: Point, radius: float, angle: float) -> dict[int, Point]:
    """Two fingers on opposite sides of a point."""
    dx, dy = round(radius * cos(radians(angle))), round(radius * sin(radians(angle)))
    return {0: (middle[0] - dx, middle[1] - dy), 1: (middle[0] + dx, middle[1] + dy)}


def test_the_world_comes_up_whole_and_painted(chart: Chart) -> None:
    assert chart.camera == world(chart.frame)
    assert chart.is_whole()


@pytest.mark.parametrize(("dx", "dy"), [(150, 0), (-150, 0), (0, 150), (0, -150), (90, -120)])
def test_the_map_follows_the_finger(near: Chart, dx: int, dy: int) -> None:
    x, y = near.middle
    held = near.under((x, y))
    near.visitor.hand.press({0: (x, y)})
    for step in range(1, 6):
        at = (x + dx * step // 5, y + dy * step // 5)
        near.visitor.hand.move({0: at})
        near.visitor.settle()
        if hypot(at[0] - x, at[1] - y) > 30:
            assert near.away(held, at) <= CLOSE
    near.visitor.hand.release({0: (x + dx, y + dy)})
    near.visitor.settle()
    assert near.away(held, (x + dx, y + dy)) <= CLOSE
    assert near.is_whole()
    assert near.visitor.program.kiosk.world.region == ""


@pytest.mark.parametrize(
    ("start", "end", "turn", "travel"),
    [(60, 160, 0, (0, 0)), (160, 60, 90, (0, 0)), (80, 150, 45, (60, -40)), (100, 100, 30, (-70, 50))],
    ids=["apart", "together", "apart on the way", "only on the way"],
)
def test_a_pinch_keeps_the_map_under_the_fingers(
    near: Chart, start: int, end: int, turn: float, travel: Point
) -> None:
    visitor, before = near.visitor, near.camera.scale
    at = near.middle
    held = near.under(at)
    visitor.hand.press(spread(at, start, turn))
    for step in range(1, 9):
        middle = (at[0] + travel[0] * step // 8, at[1] + travel[1] * step // 8)
        visitor.hand.move(spread(middle, start + (end - start) * step / 8, turn))
        visitor.settle()
        assert near.away(held, middle) <= CLOSE
    visitor.hand.release(spread(middle, end, turn))
    visitor.settle()
    assert near.away(held, middle) <= CLOSE
    assert near.camera.scale == pytest.approx(before * end / start, rel=0.05)
    assert near.is_whole()
    assert visitor.program.kiosk.world.region == ""


def test_the_second_finger_lifts_and_the_first_drags_on(near: Chart) -> None:
    hand, settle = near.visitor.hand, near.visitor.settle
    x, y = near.middle
    hand.press({0: (x - 60, y)})
    hand.press({1: (x + 60, y)})
    hand.move({0: (x - 80, y), 1: (x + 80, y)})
    hand.release({1: (x + 80, y)})
    settle()
    held = near.under((x - 80, y))
    hand.move({0: (x - 20, y + 50)})
    settle()
    assert near.away(held, (x - 20, y + 50)) <= CLOSE
    hand.release({0: (x - 20, y + 50)})
    assert near.is_whole()


def test_fingers_cannot_pull_the_map_beyond_its_bounds(chart: Chart) -> None:
    hand, settle = chart.visitor.hand, chart.visitor.settle
    x, y = chart.middle
    for radius in ((20, 180), (20, 180), (20, 180), (20, 180), (180, 20), (180, 20), (180, 20), (180, 20)):
        hand.press(spread((x, y), radius[0], 20))
        hand.move(spread((x, y), radius[1], 20))
        hand.release(spread((x, y), radius[1], 20))
        settle()
        for dx, dy in ((400, 0), (-400, 0), (0, 300), (0, -300)):
            hand.drag([(x, y), (x + dx // 2, y + dy // 2), (x + dx, y + dy)])
            settle()
            assert chart.beyond_the_world() <= 1
            least = least_scale(chart.frame)
            assert least * 0.999 <= chart.camera.scale <= least * MOST_DETAIL * 1.001
    assert chart.is_whole()


def test_a_cancelled_touch_leaves_nothing_pressed(chart: Chart, pack: Pack) -> None:
    hand, world_ = chart.visitor.hand, chart.visitor.program.kiosk.world
    x, y = chart.middle
    hand.press({0: (x - 80, y), 1: (x + 80, y)})
    hand.cancel()
    chart.visitor.settle()
    assert world_.region == ""
    region = screens.regions(pack, "ja")[0]
    hand.tap(chart.pixel(region.x, region.y))
    chart.visitor.settle()
    assert world_.region == region.id


def test_one_of_two_fingers_goes_and_the_other_is_cancelled(chart: Chart, pack: Pack) -> None:
    hand, world_ = chart.visitor.hand, chart.visitor.program.kiosk.world
    x, y = chart.middle
    hand.press({0: (x - 80, y), 1: (x + 80, y)})
    hand.move({0: (x - 90, y)})
    hand.release({1: (x + 80, y)})
    hand.cancel()
    chart.visitor.settle()
    held = chart.under((x, y))
    hand.drag([(x, y), (x + 40, y), (x + 80, y)])
    chart.visitor.settle()
    assert chart.away(held, (x + 80, y)) <= CLOSE or chart.camera == chart.camera.bounded(chart.frame)
    chart.visitor.tap(JA.world)
    region = screens.regions(pack, "ja")[0]
    hand.tap(chart.pixel(region.x, region.y))
    chart.visitor.settle()
    assert world_.region == region.id


def test_a_palm_of_five_chooses_nothing_and_a_tap_works_after_it(chart: Chart, pack: Pack) -> None:
    hand, world_ = chart.visitor.hand, chart.visitor.program.kiosk.world
    x, y = chart.middle
    palm: dict[int, Point] = {finger: (x - 120 + finger * 60, y + (finger % 2) * 40) for finger in range(5)}
    moved: dict[int, Point] = {finger: (at[0] + 30, at[1] + 20) for finger, at in palm.items()}
    hand.press(palm)
    hand.move(moved)
    hand.release(moved)
    chart.visitor.settle()
    assert world_.region == ""
    assert chart.beyond_the_world() <= 1
    assert chart.is_whole()
    chart.visitor.tap(JA.world)
    region = screens.regions(pack, "ja")[0]
    hand.tap(chart.pixel(region.x, region.y))
    chart.visitor.settle()
    assert world_.region == region.id


def test_a_double_tap_zooms_where_it_was(chart: Chart) -> None:
    before = chart.camera.scale
    at = chart.pixel(*PACIFIC)
    held = chart.under(at)
    chart.visitor.hand.tap(at)
    chart.visitor.hand.tap(at)
    chart.visitor.settle()
    assert chart.camera.scale == pytest.approx(before * STEP)
    assert chart.away(held, at) <= CLOSE
    assert chart.is_whole()


def test_two_taps_far_apart_are_no_double_tap(chart: Chart) -> None:
    before = chart.camera
    chart.visitor.hand.tap(chart.pixel(*PACIFIC))
    chart.visitor.hand.tap(chart.pixel(*NORTH_PACIFIC))
    chart.visitor.settle()
    assert chart.camera == before


def test_the_wheel_zooms_where_the_pointer_is(chart: Chart) -> None:
    at = chart.pixel(*PACIFIC)
    held = chart.under(at)
    wheel(chart, at, 480)
    near = chart.camera.scale
    assert near > least_scale(chart.frame) * 1.5
    assert chart.away(held, at) <= CLOSE
    assert chart.is_whole()
    wheel(chart, at, -2400)
    assert chart.camera == world(chart.frame)


def wheel(chart: Chart, at: Point, turned: int) -> None:
    window, point = chart.visitor.program.window, QPointF(*at)
    event = QWheelEvent(
        point,
        window.mapToGlobal(point),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(window, event)
    chart.visitor.settle()


def test_the_buttons_zoom_as_far_as_fingers_do(chart: Chart) -> None:
    presses = 0
    while JA.closer in chart.visitor.buttons():
        chart.visitor.tap(JA.closer)
        presses += 1
        assert chart.beyond_the_world() <= 1
    assert chart.camera.scale == pytest.approx(least_scale(chart.frame) * MOST_DETAIL, rel=0.01)
    assert chart.is_whole()
    while JA.farther in chart.visitor.buttons():
        chart.visitor.tap(JA.farther)
        assert chart.beyond_the_world() <= 1
    assert chart.camera.scale == pytest.approx(least_scale(chart.frame))
    assert presses < 12


def test_world_shows_the_world_again(near: Chart) -> None:
    x, y = near.middle
    near.visitor.hand.drag([(x, y), (x + 100, y), (x + 200, y + 40)])
    near.visitor.tap(JA.world)
    assert near.camera == world(near.frame)


def test_a_button_leads_to_where_the_kiosk_stands(chart: Chart, pack: Pack) -> None:
    kiosk = chart.visitor.program.kiosk
    here = next(marker for marker in screens.markers(pack, "", "ja") if marker.kind == "here")
    kiosk.world.choose("europe")
    chart.visitor.settle()
    chart.visitor.tap(JA.to_hamamatsu)
    assert kiosk.world.region == ""
    assert chart.camera.scale > least_scale(chart.frame) * 10
    assert chart.free.contains(*chart.pixel(here.x, here.y))
    assert chart.is_whole()


def test_a_tap_in_the_sea_does_nothing(chart: Chart) -> None:
    before, picture = chart.camera, chart.visitor.settle()
    chart.visitor.hand.tap(chart.pixel(*PACIFIC))
    assert chart.visitor.settle() == picture
    assert chart.camera == before
    assert chart.visitor.program.kiosk.world.region == ""


def test_a_tap_on_each_region_chooses_it(chart: Chart, pack: Pack) -> None:
    world_ = chart.visitor.program.kiosk.world
    chosen = 0
    for region in screens.regions(pack, "ja"):
        if not (region.x or region.y):
            continue  # the Metropolitan section is not a part of the map
        chart.visitor.hand.tap(chart.pixel(region.x, region.y))
        chart.visitor.settle()
        assert world_.region == region.id
        chart.visitor.tap(JA.world)
        chosen += 1
    assert chosen == 7


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_tap_on_each_name_chooses_its_region(chart: Chart, pack: Pack, language: str) -> None:
    kiosk = chart.visitor.program.kiosk
    kiosk.chooseLanguage(language)
    chart.visitor.settle()
    for region in screens.regions(pack, language):
        plate = chart.plates().get(screen.plain(region.name))
        if plate is None:
            continue
        for share in (0.1, 0.5, 0.9):
            at = (round(plate.left() + share * plate.width()), round(plate.center().y()))
            chart.visitor.hand.tap(at)
            chart.visitor.settle()
            assert kiosk.world.region == region.id, f"the name '{region.name}' at {share}"
            kiosk.world.choose("")
            chart.visitor.settle()
            chart.visitor.hand.tap(chart.pixel(*PACIFIC))  # or the next would be a double tap


def test_the_list_and_the_map_show_the_same(chart: Chart, pack: Pack) -> None:
    for region in screens.regions(pack, "ja")[:3]:
        chart.visitor.tap(screen.plain(region.name))
        by_list = chart.visitor.settle()
        chart.visitor.tap(JA.world)
        chart.visitor.hand.tap(chart.pixel(region.x, region.y))
        assert chart.visitor.settle() == by_list
        chart.visitor.tap(JA.world)


def test_the_panel_tells_all_of_a_region(chart: Chart, pack: Pack) -> None:
    visitor, world_ = chart.visitor, chart.visitor.program.kiosk.world
    for region in screens.regions(pack, "ja"):
        visitor.tap(button_of(pack, region))
        panel = screens.region_panel(pack, region.id, "ja")
        assert panel is not None
        assert world_.region == region.id
        told = everything_told(visitor)
        assert screen.plain(panel.name) in told
        assert screen.plain(panel.section) in told
        labels = {"seat": JA.office, "countries": JA.countries, "partners": JA.partners}
        kinds = set()
        for block in panel.blocks:
            if block.kind == "facts":
                for entry in block.items:
                    kinds.add(entry.id)
                    assert screen.plain(entry.value) in told
                    if entry.id in labels:
                        assert labels[entry.id] in told
            if block.kind == "choice":
                assert screen.plain(block.title) in told
        assert {"seat", "countries"} & kinds
        assert chart.is_whole()
        visitor.tap(JA.all_regions)


def everything_told(visitor: Visitor) -> set[str]:
    """All words of the screen, also those further down."""
    told = set(screen.texts(visitor.screen))
    while JA.more in visitor.buttons():
        visitor.tap(JA.more)
        told |= set(screen.texts(visitor.screen))
    return told


def test_every_region_is_in_the_list(chart: Chart, pack: Pack) -> None:
    names = {button_of(pack, region) for region in screens.regions(pack, "ja")}
    assert names <= set(chart.visitor.buttons())
    assert len(names) == 8


@pytest.fixture
def moving(kiosk_program: MakeVisitor) -> Chart:
    """The map of the whole world, with flights and glides."""
    visitor = kiosk_program(moving=True)
    visitor.program.kiosk.session.begin()
    visitor.program.kiosk.open(visitor.program.kiosk.mapPage)
    visitor.settle()
    return Chart(visitor)


def closer(chart: Chart) -> None:
    """Three steps nearer, once the map has come there."""
    scale = chart.camera.scale * STEP**3
    chart.visitor.map.zoom(3)
    wait_until(lambda: chart.camera.scale == scale)
    chart.visitor.settle()


def flick(chart: Chart, dx: int, dy: int) -> int:
    """A finger that leaves the panel in motion, to and fro until it was quick enough for a glide: on a busy machine the
    reports of a finger come late. Which way it went: 1 or -1."""
    x, y = chart.middle
    for way in [1, -1] * 10:
        steps = [(x + way * dx * step // 8, y + way * dy * step // 8) for step in range(9)]
        chart.visitor.hand.drag(steps)
        if chart.visitor.map.isFlying():
            return way
    raise AssertionError("no flick was quick enough")


def test_a_flicked_map_glides_on_and_comes_to_rest(moving: Chart) -> None:
    closer(moving)
    way = flick(moving, 240, 0)
    left = moving.camera
    wait_until(lambda: not moving.visitor.map.isFlying())
    assert (left.x - moving.camera.x) * way > 20 / left.scale
    assert moving.camera.scale == left.scale
    assert moving.is_whole()


def test_without_motion_the_map_stands_where_the_finger_leaves_it(near: Chart) -> None:
    held = near.under(near.middle)
    x, y = near.middle
    near.visitor.hand.drag([(x, y), (x + 60, y), (x + 120, y), (x + 180, y), (x + 240, y)])
    assert not near.visitor.map.isFlying()
    assert near.away(held, (x + 240, y)) <= CLOSE


def test_a_touch_stops_the_glide_and_chooses_nothing(moving: Chart) -> None:
    visitor = moving.visitor
    closer(moving)
    tapped: list[float] = []
    visitor.map.tapped.connect(lambda x, _y: tapped.append(x))
    flick(moving, 300, 0)
    visitor.hand.tap(moving.middle)
    stopped = moving.camera
    visitor.settle()
    assert moving.camera == stopped
    assert tapped == []
    assert visitor.program.kiosk.world.region == ""
    visitor.hand.tap(moving.middle)
    assert len(tapped) == 1


def test_the_finger_of_a_second_person_does_not_break_a_drag(near: Chart) -> None:
    hand, (x, y) = near.visitor.hand, near.middle
    held, scale = near.under((x, y)), near.camera.scale
    far = (x, y + 30) if near.frame.free_width < 700 else (round(near.free.left()) + 20, y)
    start = (round(near.free.right()) - 20, y)
    held = near.under(start)
    hand.press({0: start})
    hand.move({0: (start[0] - 40, y)})
    hand.press({1: far})
    hand.move({0: (start[0] - 80, y + 20)})
    hand.release({1: far})
    hand.move({0: (start[0] - 120, y + 20)})
    near.visitor.settle()
    assert near.away(held, (start[0] - 120, y + 20)) <= CLOSE
    assert near.camera.scale == scale
    hand.release({0: (start[0] - 120, y + 20)})
    near.visitor.settle()
    assert near.visitor.program.kiosk.world.region == ""


def test_a_double_tap_on_land_zooms_there_and_not_to_its_region(chart: Chart, pack: Pack) -> None:
    region = screens.regions(pack, "ja")[0]
    before = chart.camera
    at = chart.pixel(region.x + 0.12, region.y - 0.06)
    held = chart.under(at)
    chart.visitor.hand.tap(at)
    chart.visitor.hand.tap(at)
    chart.visitor.settle()
    assert chart.visitor.program.kiosk.world.region == region.id
    assert chart.camera.scale == pytest.approx(before.scale * STEP)
    assert chart.away(held, at) <= CLOSE or chart.camera == chart.camera.bounded(chart.frame)


def holes(chart: Chart) -> int:
    """Places of the globe, of a fine grid over the screen, that show neither tiles nor what stands in for them."""
    camera, frame, picture = chart.camera, chart.frame, chart.visitor.program.window.grabWindow()
    return sum(
        on_globe(*camera.point(x, y, frame)) and picture.pixelColor(x, y) == BARE
        for x in range(0, int(frame.width), 12)
        for y in range(0, int(frame.height), 12)
    )


def bare(chart: Chart) -> None:
    """Gives what lies under the map a colour that is nowhere on it."""
    page = next(item for item in screen.painted(chart.visitor.screen) if screen.kind(item) == "WorldMap")
    page.childItems()[0].setProperty("color", BARE)


def test_a_bare_map_is_seen_by_the_search_for_holes(moving: Chart) -> None:
    bare(moving)
    page = next(item for item in screen.painted(moving.visitor.screen) if screen.kind(item) == "WorldMap")
    for child in page.childItems()[2:]:
        child.setVisible(False)
    moving.visitor.settle()
    assert holes(moving) > 1000


@pytest.mark.parametrize("way", ["region", "across", "world", "out", "in", "pinch", "glide"])
def test_nothing_bare_is_seen_while_the_map_moves(moving: Chart, way: str) -> None:
    visitor, kiosk = moving.visitor, moving.visitor.program.kiosk
    if way not in ("region", "in"):
        kiosk.world.choose("europe")
        wait_until(lambda: not visitor.map.isFlying())
        assert moving.is_whole()
    bare(moving)
    found = []
    match way:
        case "region" | "across":
            kiosk.world.choose("latin_america")
        case "world":
            kiosk.world.choose("")
        case "out" | "in":
            visitor.map.zoom(-3 if way == "out" else 3)
        case "pinch":
            at = moving.middle
            visitor.hand.press(spread(at, 200, 30))
            for radius in range(190, 20, -10):
                visitor.hand.move(spread(at, radius, 30))
                found.append(holes(moving))
            visitor.hand.release(spread(at, 30, 30))
        case "glide":
            flick(moving, -400, -60)
    # The flight's own clock is led from frame to frame, so that a busy machine sees no fewer of them.
    clock = visitor.map.findChild(QVariantAnimation)
    assert clock is not None
    if way != "pinch":
        assert clock.state() == QVariantAnimation.State.Running
        clock.pause()
        for now in range(0, clock.duration(), max(1, clock.duration() // 15)):
            clock.setCurrentTime(now)
            QCoreApplication.processEvents()
            found.append(holes(moving))
        clock.resume()
    assert found == [0] * len(found)
    assert len(found) > 10
    assert moving.is_whole()


def test_a_small_state_is_tapped_where_its_disc_is_drawn(chart: Chart) -> None:
    provider, world = chart.visitor.program.engine.imageProvider("map"), chart.visitor.program.kiosk.world
    assert isinstance(provider, MapPictures)
    # 15 mm across, around a single island.
    lands = {land.code: land for land in provider._shapes.far().lands}
    alone = [one for one in find(list(lands.values())) if one.room == SMALLEST]
    disc = min(alone, key=lambda one: lands[one.code].right - lands[one.code].left)
    world.neared.emit("", QRectF(disc.x - 0.3, disc.y - 0.3, 0.6, 0.6))
    chart.visitor.settle()
    radius = RADIUS * chart.visitor.millimetre
    assert disc.radius(radius / chart.camera.scale) == radius / chart.camera.scale
    x, y = chart.pixel(disc.x, disc.y)
    for away, region in ((1.15, ""), (-0.85, disc.region)):
        chart.visitor.hand.tap((x, round(y + away * radius)))
        chart.visitor.settle()
        assert world.region == region


def test_a_partner_in_sight_shows_its_own_arc(chart: Chart) -> None:
    world, scale = chart.visitor.program.kiosk.world, chart.camera.scale
    world.switchTo("partners")
    assert chart.is_whole()
    for partner in ("bandung", "hangzhou", ""):
        world.pick(partner)
        assert chart.is_whole()
        assert chart.camera.scale == scale
        assert world.focus == f"quiet+{partner or 'every'}"


def test_a_flight_asks_for_each_tile_once(moving: Chart) -> None:
    """A tile that is asked for on the way to the right one is painted for nothing, before those that are waited for."""
    kiosk, asked = moving.visitor.program.kiosk, list[str]()
    (page,) = (item for item in screen.painted(moving.visitor.screen) if screen.kind(item) == "WorldMap")

    def settled() -> bool:
        return not moving.visitor.map.isFlying() and bool(page.property("complete"))

    for region in ("europe", "latin_america"):  # both sets of tiles are there
        kiosk.world.choose(region)
        wait_until(settled)
    tiles = [item for item in everything(page) if "/tile/" in address(item)]
    for tile in tiles:
        tile.sourceChanged.connect(lambda url: asked.append(url.toString()))  # type: ignore[attr-defined]
    for region in ("", "africa", "asia_pacific"):
        asked.clear()
        kiosk.world.choose(region)
        wait_until(settled)
        assert len(asked) == len(tiles) / 2
        assert set(asked) <= {address(tile) for tile in tiles}


def address(item: QQuickItem) -> str:
    return str(item.property("source").toString()) if item.inherits("QQuickImage") else ""


def test_a_flight_arrives_and_a_finger_stops_it(kiosk_program: MakeVisitor, pack: Pack) -> None:
    visitor = kiosk_program(moving=True)
    kiosk = visitor.program.kiosk
    kiosk.session.begin()
    kiosk.open(kiosk.mapPage)
    visitor.settle()
    chart = Chart(visitor)
    kiosk.world.choose("europe")
    view = kiosk.world.view
    goal = framing((view.left(), view.top(), view.right(), view.bottom()), chart.frame)
    assert chart.camera != goal
    wait_until(lambda: chart.camera == goal)
    assert chart.is_whole()
    kiosk.world.choose("latin_america")
    wait_until(lambda: chart.camera != goal)
    x, y = chart.middle
    visitor.hand.press({0: (x, y)})
    visitor.hand.move({0: (x + 60, y)})
    visitor.hand.move({0: (x + 90, y)})
    wait_until(lambda: True)
    visitor.settle()
    stopped = chart.camera
    visitor.settle()
    assert chart.camera == stopped
    visitor.hand.release({0: (x + 90, y)})
    assert chart.is_whole()


def test_the_map_does_not_feel_touches_on_what_stands_over_it(near: Chart) -> None:
    before = near.camera
    for item in over(near):
        at = screen.rect(item)
        for x, y in (
            (at.left() + 4, at.center().y()),
            (at.right() - 4, at.bottom() - 4),
            (at.right() - 4, at.top() + 4),
        ):
            start = (round(x), round(y))
            near.visitor.hand.tap(start)
            near.visitor.hand.tap(start)
            near.visitor.hand.drag([start, (start[0] - 60, start[1]), (start[0] - 120, start[1])])
            near.visitor.settle()
    assert near.camera == before
    assert near.visitor.program.kiosk.world.region == ""


def test_a_tap_on_a_disabled_button_chooses_nothing(chart: Chart) -> None:
    (farther,) = [
        item
        for item in screen.painted(chart.visitor.screen)
        if screen.is_tappable(item) and screen.name(item) == JA.farther
    ]
    assert not farther.isEnabled()
    tapped: list[float] = []
    chart.visitor.map.tapped.connect(lambda x, _y: tapped.append(x))
    at = screen.rect(farther).center()
    chart.visitor.hand.tap((round(at.x()), round(at.y())))
    chart.visitor.settle()
    assert tapped == []


def over(chart: Chart) -> list[QQuickItem]:
    """The title's plate, the layers and the panel."""
    page = next(item for item in screen.painted(chart.visitor.screen) if screen.kind(item) == "WorldMap")
    beside = page.parentItem()
    assert beside is not None
    found = [
        item for item in beside.childItems() if screen.kind(item) == "QQuickRectangle" and item.isVisible()
    ]
    assert len(found) == 3
    return found


def test_names_keep_clear_of_each_other_wherever_the_map_stands(chart: Chart) -> None:
    kiosk, hand = chart.visitor.program.kiosk, chart.visitor.hand
    x, y = chart.middle
    named = 0
    for region in ("", "europe", "metropolis"):
        kiosk.world.choose(region)
        for dx, dy, steps in ((0, 0, 0.0), (200, 90, 1.0), (-150, 120, 0.5), (60, -200, 1.5), (0, 150, -1.0)):
            chart.visitor.map.zoom(steps)
            hand.drag([(x, y), (x + dx // 2, y + dy // 2), (x + dx, y + dy)])
            chart.visitor.settle()
            plates = chart.plates()
            named += len(plates)
            for name, plate in plates.items():
                assert chart.free.contains(plate), f"'{name}' is half under something"
                for other, beside in plates.items():
                    assert name == other or not plate.intersects(beside), f"'{name}' meets '{other}'"
    assert named > 30
