# SPDX-License-Identifier: GPL-3.0-or-later
"""The map screen's state: which region is chosen, what the panel tells and what is marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import hypot

from PySide6.QtCore import QObject, QRectF, QSizeF, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.atlas import labels
from kiosk.atlas.shapes import Shapes
from kiosk.atlas.styles import styles
from kiosk.atlas.tiles import EVERY, QUIET
from kiosk.guide import clock, nearest, screens
from kiosk.guide.nearest import Mark, View
from kiosk.guide.rows import Block, Card, Label, Layer, Marker, Moment, Region
from kiosk.pack.reader import Pack, PlaceRow
from kiosk.pack.readings import kana
from kiosk.ui.crowd import Crowd, view_of
from kiosk.ui.game import Game
from kiosk.ui.property import Property
from kiosk.ui.rows import Feed, Rows

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FOLDED_FROM = 14  # letters: a longer name of a region stands in two lines
CLOSE = 0.1  # map units: 640 km
BOLD = ("region", "here", "chosen", "asked")
REGIONS, PARTNERS, GAME = "regions", "partners", "game"
NEAR = (0.9, 0.6)  # map units: the part of the map around a congress


@QmlElement
@QmlUncreatable("the program has one map")
class World(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Choosing is the same from the map and from the list. `chosen`, `picked` and `switched` tell the root what the
    visitor chose: a region, a place where they are, a layer.

    `moved`: the map is to fly to `view`; `renamed`: the map stays where it is, with other names or another place; `neared`:
    it is to fly to a part of the map, where the mark at `place` opens, if it is for one; `gathered`: it is as near as it
    can be, and the places of the mark are to be listed.
    """

    panelChanged = Signal()
    reducedMotionChanged = Signal()
    moved = Signal()
    renamed = Signal()
    chosen = Signal(str, str, arguments=["region", "place"])
    neared = Signal(str, QRectF, arguments=["place", "part"])
    gathered = Signal(str, arguments=["place"])
    picked = Signal(str, arguments=["place"])
    switched = Signal(str, arguments=["layer"])

    def __init__(
        self, pack: Pack, shapes: Callable[[], Shapes], now: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pack = pack
        self._shapes = shapes
        self._now = now
        self._layer = ""
        self._region = ""
        self._place = ""
        self._language = ""
        self._place_row = 0
        self._theme = "light"
        self._colours: Mapping[str, str] = {}
        self._reduced_motion = False
        self._panel: screens.Panel | None = None
        self._kind = REGIONS
        self._part = QRectF()
        self._seen: tuple[float, float, float, QRectF, QSizeF] | None = None
        self._game = Game(pack, self)
        self._game.went.connect(self._show_game)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self.tick)
        self._layers = Rows(Layer, self)
        self._moments = Rows(Moment, self)
        self._regions = Rows(Region, self)
        self._labels = Rows(Label, self)
        self._blocks = Feed(Block, self)
        self._markers: tuple[Marker, ...] = ()
        # What was read in a language, see `_read`.
        self._read_in = ""
        self._marked: Mapping[str, tuple[Marker, ...]] = {}
        self._here: Marker | None = None
        self._invitation: Card | None = None
        # The names on the map and where they stand, in map units.
        self._plates: list[tuple[str, labels.Rect]] = []
        self._crowd = Crowd(pack)
        self._view = View("", 1.0, 1.0)
        self._frame = 1.0

    def show(self, region: str, place: str, language: str, layer: str = "") -> None:
        """Shows a region or layer (neither: the whole world) and a place in it, on the map and in the panel."""
        before = (self._region, self._layer, self._place, self._language)
        left = self._place
        self._region, self._layer, self._place, self._language = region, layer, place, language
        if self._read_in != language:
            self._read(language)
        self._moments.renew(screens.moments(self._pack, layer, language) if layer else ())
        self._play()
        self._panel, self._kind = self._told_of()
        blocks = self._panel.blocks if self._panel else ()
        self._place_row = next((i for i, block in enumerate(blocks) if left and block.target == left), 0)
        self._markers = (
            *nearest.chosen(self._pack, place, language),
            *self._marked.get(f"+{layer}" if layer else region, ()),
        )
        self._keep_time()
        moves = self._aim(before)
        self._labels.show(())
        self._plates = []
        self.panelChanged.emit()
        self._blocks.show(blocks)  # what is told of first, so that its list knows whether it is something new
        if moves:
            self.moved.emit()
        else:
            self.renamed.emit()

    def renew(self) -> None:
        """Has everything read again that the pack holds, when the map is next shown."""
        self._read_in = ""

    def _read(self, language: str) -> None:
        """Reads what stays as long as the language does: this takes as long as all the rest of a choice."""
        self._read_in = language
        self._layers.renew(screens.layers(self._pack, language))
        self._show_regions()
        self._marked = screens.marked(self._pack, language)
        self._here = next((one for one in self._marked.get("", ()) if one.kind == "here"), None)
        self._invitation = screens.quiz_invitation(self._pack, language)

    def _told_of(self) -> tuple[screens.Panel | None, str]:
        """What the panel tells, and of what: place, region, layer, game, or regions for the list of them."""
        if self._layer == GAME:
            return None, GAME
        pack, language = self._pack, self._language
        if self._place and (card := screens.place_panel(pack, self._place, language, self._now())):
            return card, "place"
        if self._region and (panel := screens.region_panel(pack, self._region, language)):
            return panel, "region"
        if self._layer and (panel := screens.layer_panel(pack, self._layer, language)):
            return panel, "layer"
        return None, REGIONS

    def _aim(self, before: tuple[str, str, str, str]) -> bool:
        """Decides what the map flies to; false when it stays where it is."""
        region, layer, place, language = before
        same = (region, layer) == (self._region, self._layer)
        if same and place == self._place and language != self._language:
            return False
        point = screens.place_point(self._pack, self._place, self._language) if self._place else None
        if point is not None and len(self._moments.rows):
            self._part = QRectF(point[0] - NEAR[0] / 2, point[1] - NEAR[1] / 2, *NEAR)
            return True
        if same and place != self._place:
            if point is None or self._in_sight(*point):
                return False
            self._part = self._around(*point)
            return True
        self._part = self._whole()
        return True

    def _whole(self) -> QRectF:
        """The chosen region, or the whole world as an empty rectangle."""
        region = self._game.region if self._layer == GAME else self._region
        panel = screens.region_panel(self._pack, region, self._language) if region else None
        if panel is None or not panel.view:
            return QRectF()
        x0, y0, x1, y1 = panel.view
        return QRectF(x0, y0, x1 - x0, y1 - y0)

    def _in_sight(self, x: float, y: float) -> bool:
        """Whether a map point can be seen beside what stands over the map."""
        if self._seen is None:
            return False
        at_x, at_y, scale, free, size = self._seen
        return free.contains((x - at_x) * scale + size.width() / 2, (y - at_y) * scale + size.height() / 2)

    def _around(self, x: float, y: float) -> QRectF:
        """The part of the map around a point that is as large as what is seen now."""
        if self._seen is None:
            return QRectF()
        _, _, scale, free, _ = self._seen
        width, height = free.width() / scale, free.height() / scale
        return QRectF(x - width / 2, y - height / 2, width, height)

    def _play(self) -> None:
        """The quiz goes on as long as its layer is shown, and is forgotten with it."""
        if self._layer != GAME:
            self._game.leave()
        elif self._game.playing:
            self._game.word(self._language)
        else:
            self._game.begin(round(self._now() * 1000), self._language)

    def _show_game(self) -> None:
        """The map after an answer, or with the next question."""
        self._part = self._whole()
        self._labels.show(())
        self._plates = []
        self.panelChanged.emit()
        self.moved.emit()

    def _keep_time(self) -> None:
        """A card's clock goes on with every minute."""
        if self._kind == "place":
            self._minute.start(round(clock.until_next_minute(self._now()) * 1000) + 1)
        else:
            self._minute.stop()

    @Slot()
    def tick(self) -> None:
        """Shows the card as it is now."""
        panel, kind = self._told_of()
        if kind == "place" and panel is not None:
            self._panel = panel
            self._blocks.renew(panel.blocks)
            self._keep_time()

    def rest(self) -> None:
        """The map is left: the quiz is over, and no clock is needed."""
        self._game.leave()
        self._minute.stop()

    def forget(self) -> None:
        """Back to the whole world, without a visitor's choice."""
        self._seen = None
        self.show("", "", self._language)
        self._part = QRectF()
        self.panelChanged.emit()
        self.moved.emit()

    @Slot(str)
    def choose(self, region: str) -> None:
        """Chooses a region, or the whole world with an empty id."""
        self.chosen.emit(region, "")

    @Slot(str)
    def pick(self, place: str) -> None:
        """Opens a place's card where the visitor is; an empty id closes it."""
        self.picked.emit(place)

    @Slot(str)
    def switchTo(self, layer: str) -> None:
        """Shows a layer; the Metropolitan section is a region too."""
        if any(row.id == layer for row in screens.regions(self._pack, self._language)):
            self.chosen.emit(layer, "")
        else:
            self.switched.emit("" if layer == REGIONS else layer)

    @Slot()
    def play(self) -> None:
        """Begins the quiz, or another round of it."""
        self._game.leave()
        if self._layer == GAME:
            self.show("", "", self._language, GAME)
            self._game.went.emit()
        else:
            self.switched.emit(GAME)

    @Slot(float, float, float, QRectF, QSizeF, "QVariantList", int, float, str)
    def arrange(
        self,
        x: float,
        y: float,
        scale: float,
        free: QRectF,
        size: QSizeF,
        covers: list[QRectF],
        text_size: int,
        millimetre: float,
        here: str,
    ) -> None:
        """Finds room for the names in a view; a mark whose name finds none stays without.

        `x`, `y`: map point in the middle of the map of `size`; `scale`: px per map unit; `free`: where names may stand;
        `covers`: what stands over the map there; `here`: the words for "you are here" with %1 for the name.
        """
        if scale <= 0 or millimetre <= 0 or size.isEmpty():
            return  # a window on no screen has no size
        self._view = view_of(self._language, scale, text_size)
        self._frame = min(free.width(), free.height()) / self._view.millimetre
        self._seen = (x, y, scale, QRectF(free), QSizeF(size))
        left, top = x * scale - size.width() / 2, y * scale - size.height() / 2
        bounds, *obstacles = (_moved(rect, left, top) for rect in (free, *covers))
        rows = self._marks(here)
        wanted = [_wanted(row, scale, text_size, millimetre, -number) for number, row in enumerate(rows)]
        placed = labels.place(wanted, bounds, gap=0.8 * millimetre, obstacles=obstacles)
        self._plates = [
            (name.id, _plate(placed[name.id], name, scale)) for name in wanted if name.id in placed
        ]
        self._labels.renew(
            [
                row._replace(dx=found.x - row.x0 * scale, dy=found.y - row.y0 * scale, named=True)
                if (found := placed.get(row.id))
                else row
                for row in rows
                if row.id in placed or row.kind != "region"
            ]
        )

    def _marks(self, here: str) -> list[Label]:
        """Everything the map names, the most important first; the place the visitor asked for before all."""
        whole = not self._region and not self._layer
        regions = [region for region in self._regions.rows if region.x or region.y] if whole else []
        marks = [Label(r.id, "region", _folded(kana(r.name)), r.x, r.y, 0, 0, False) for r in regions]
        for marker in self._markers:
            kind = "chosen" if marker.id == self._place else marker.kind
            name = kana(here.replace("%1", marker.name) if kind == "here" else marker.name)
            marks.append(Label(marker.id, kind, name, marker.x, marker.y, 0, 0, False))
        if (asked := self._game.mark) is not None:
            marks.append(asked)
        return sorted(marks, key=lambda mark: mark.kind not in ("chosen", "asked"))

    @Slot(float, float, float)
    def tap(self, x: float, y: float, tolerance: float) -> None:
        """Chooses the place whose mark or name stands at a map point, or the region; else the nearest within the tolerance
        (map units)."""
        if self._layer == GAME:
            return
        point = labels.Rect(x, y, x, y)
        named = next((name for name, plate in self._plates if plate.holds(point)), "")
        if any(region.id == named for region in self._regions.rows):
            self.chosen.emit(named, "")
        elif place := named or self._mark_at(x, y, tolerance):
            self.picked.emit(place)
        elif self._crowd.present and (mark := self._crowd.at(self._view, x, y)) is not None:
            self._open(mark)
        elif (land := self._shapes().land_at(x, y, tolerance)) is not None and land.region:
            self.chosen.emit(land.region, "")

    def _open(self, mark: Mark) -> None:
        """Chooses a place of the crowd, or goes nearer to where a mark of several opens."""
        if mark.size > 1:
            x0, y0, x1, y1 = nearest.opening(mark, self._frame)
            self.neared.emit(mark.id, QRectF(x0, y0, x1 - x0, y1 - y0))
        else:
            self.chosen.emit(screens.region_of_place(self._pack, mark.id, self._language), mark.id)

    def _mark_at(self, x: float, y: float, tolerance: float) -> str:
        """The place whose mark is nearest to a point and within the tolerance, empty when none is."""
        near = [(hypot(one.x - x, one.y - y), one.id) for one in self._markers]
        distance, place = min(near, default=(tolerance, ""))
        return place if distance < tolerance else ""

    @Slot(str)
    def gather(self, place: str) -> None:
        """Asks for a list of the places that the mark at `place` stands for."""
        self.gathered.emit(place)

    def inside(self, place: str) -> tuple[PlaceRow, ...]:
        """The places that the mark at `place` stands for in the present view."""
        return nearest.inside(self._pack, place, self._view)

    def prefer(self, theme: str, *, reduced_motion: bool) -> None:
        """Takes the visitor's theme, which has its own colours for the regions, and whether the map jumps."""
        if theme != self._theme:
            self._theme = theme
            self._show_regions()
            self.panelChanged.emit()
        if reduced_motion != self._reduced_motion:
            self._reduced_motion = reduced_motion
            self.reducedMotionChanged.emit()

    def _show_regions(self) -> None:
        """The list of regions; those that are a layer have their button there."""
        rows = screens.regions(self._pack, self._language) if self._language else ()
        self._colours = styles({row.id: row.colour for row in rows})[self._theme].regions
        own = {row.id for row in self._layers.rows}
        self._regions.renew([row._replace(colour=self._colours[row.id]) for row in rows if row.id not in own])

    @Slot()
    def approach(self) -> None:
        """To where this kiosk stands, as close as the map goes well."""
        if (here := self._here) is not None:
            self.neared.emit("", QRectF(here.x - CLOSE, here.y - CLOSE, 2 * CLOSE, 2 * CLOSE))

    @Property(str, notify=panelChanged, final=True)
    def hereName(self) -> str:
        """Where this kiosk stands, in the visitor's language; empty when the map does not mark it."""
        return self._here.name if self._here is not None else ""

    @Property(bool, notify=reducedMotionChanged, final=True)
    def reducedMotion(self) -> bool:
        """Whether the map jumps instead of flying."""
        return self._reduced_motion

    @Property(str, notify=panelChanged, final=True)
    def crowdLanguage(self) -> str:
        """The language in which the tiles name the crowd of places, empty when there is no crowd."""
        return self._language if self._crowd.present else ""

    def _told(self, name: str) -> str:
        return str(getattr(self._panel, name)) if self._panel else ""

    @Property(str, notify=panelChanged, final=True)
    def region(self) -> str:
        return self._region

    @Property(int, notify=panelChanged, final=True)
    def placeRow(self) -> int:
        """The row of `blocks` that tells of the place, 0 when none does."""
        return self._place_row

    @Property(str, notify=panelChanged, final=True)
    def name(self) -> str:
        return self._told("name")

    @Property(str, notify=panelChanged, final=True)
    def section(self) -> str:
        return self._told("section")

    @Property(str, notify=panelChanged, final=True)
    def colour(self) -> str:
        region = screens.region_of_place(self._pack, self._place, self._language) if self._place else ""
        return self._colours.get(region if self._kind == "place" else self._region, "transparent")

    @Property(QRectF, notify=panelChanged, final=True)
    def view(self) -> QRectF:
        """What the map flies to, in map units; empty for the whole world."""
        return self._part

    @Property(str, notify=panelChanged, final=True)
    def kind(self) -> str:
        """What the panel tells of: regions (the list), region, layer, place or game."""
        return self._kind

    @Property(str, notify=panelChanged, final=True)
    def place(self) -> str:
        return self._place

    @Property(str, notify=panelChanged, final=True)
    def layer(self) -> str:
        """The button that is on."""
        if any(row.id == self._region for row in self._layers.rows):
            return self._region
        return self._layer or REGIONS

    @Property(str, notify=panelChanged, final=True)
    def focus(self) -> str:
        """What the tiles bring out, as `Style.focused` takes it."""
        if self._layer == GAME:
            return self._game.focus
        partner = any(one.id == self._place and one.kind == "partner" for one in self._markers)
        arcs = self._place if partner else EVERY if self._layer == PARTNERS and not self._place else ""
        return (QUIET if self._layer else self._region) + (f"+{arcs}" if arcs else "")

    @Property(str, notify=panelChanged, final=True)
    def subject(self) -> str:
        """What the panel is about: while it stays, the panel stays where it is read."""
        return f"{self._kind}/{self._layer}/{self._region}/{self._place}"

    @Property(str, notify=panelChanged, final=True)
    def gameName(self) -> str:
        """The way into the quiz, empty when there is none."""
        return self._invitation.title if self._invitation else ""

    @Property(str, notify=panelChanged, final=True)
    def gameSummary(self) -> str:
        return self._invitation.summary if self._invitation else ""

    @Property(str, notify=panelChanged, final=True)
    def gameSymbol(self) -> str:
        return self._invitation.symbol if self._invitation else ""

    @Property(Game, constant=True, final=True)
    def game(self) -> Game:
        return self._game

    @Property(Rows, constant=True, final=True)
    def layers(self) -> Rows:
        return self._layers

    @Property(Rows, constant=True, final=True)
    def moments(self) -> Rows:
        return self._moments

    @Property(Rows, constant=True, final=True)
    def regions(self) -> Rows:
        return self._regions

    @Property(Rows, constant=True, final=True)
    def labels(self) -> Rows:
        return self._labels

    @Property(Feed, constant=True, final=True)
    def blocks(self) -> Feed:
        return self._blocks


def _wanted(row: Label, scale: float, text_size: int, millimetre: float, priority: int) -> labels.Label:
    """The room a name needs, as WorldMap.qml draws it."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(text_size)
    font.setBold(row.kind in BOLD)
    lines = row.name.split("\n")
    metrics = QFontMetricsF(font)
    width = max(metrics.horizontalAdvance(line) for line in lines) + 5 * millimetre
    # Qt makes the last line as high as the font has it, if that is more: Chinese and Korean ones do.
    last = max(text_size * 1.3, metrics.height())
    height = text_size * 1.3 * (len(lines) - 1) + last + 1.6 * millimetre
    radius = {"region": 0.0, "here": 3.4, "chosen": 3.4, "asked": 3.4}.get(row.kind, 2.2) * millimetre
    sides: tuple[labels.Side, ...] = ("centre", "below", "above") if row.kind == "region" else labels.AROUND
    over = row.kind in ("chosen", "asked")
    return labels.Label(row.id, row.x0 * scale, row.y0 * scale, width, height, priority, radius, sides, over)


def _plate(at: labels.Placed, name: labels.Label, scale: float) -> labels.Rect:
    """Where a name stands, in map units."""
    return labels.Rect(at.x / scale, at.y / scale, (at.x + name.width) / scale, (at.y + name.height) / scale)


def _moved(rect: QRectF, left: float, top: float) -> labels.Rect:
    """A rectangle of the screen on the whole map in px, whose middle is (0, 0)."""
    return labels.Rect(rect.left() + left, rect.top() + top, rect.right() + left, rect.bottom() + top)


def _folded(name: str) -> str:
    """A long name in two lines, broken at the space nearest to its middle."""
    spaces = [i for i, letter in enumerate(name) if letter == " "]
    if len(name) <= FOLDED_FROM or not spaces:
        return name
    at = min(spaces, key=lambda i: abs(i - len(name) / 2))
    return f"{name[:at]}\n{name[at + 1 :]}"
