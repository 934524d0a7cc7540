# SPDX-License-Identifier: GPL-3.0-or-later
"""The map screen's state: which region is chosen, what the panel tells and what is marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal, Slot
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.atlas import labels
from kiosk.atlas.shapes import Shapes
from kiosk.atlas.styles import styles
from kiosk.guide import nearest, screens
from kiosk.guide.nearest import Mark, View
from kiosk.guide.rows import Block, Label, Marker, Region
from kiosk.pack.reader import Pack
from kiosk.pack.readings import kana
from kiosk.ui.crowd import Crowd
from kiosk.ui.property import Property
from kiosk.ui.rows import Rows

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1

FOLDED_FROM = 14  # letters: a longer name of a region stands in two lines
CLOSE = 0.1  # map units: 640 km
BOLD = ("region", "here", "chosen")


@QmlElement
@QmlUncreatable("the program has one map")
class World(QObject):  # type: ignore[operator]  # a fault of the stubs
    """Choosing is the same from the map and from the list; `chosen` tells the root that the visitor chose.

    `moved`: the map is to fly to `view`; `renamed`: only the language changed, and the map stays where it is; `neared`:
    it is to fly to a part of the map, where a mark of the crowd opens.
    """

    panelChanged = Signal()
    reducedMotionChanged = Signal()
    moved = Signal()
    renamed = Signal()
    chosen = Signal(str, str, arguments=["region", "place"])
    neared = Signal(QRectF, arguments=["part"])

    def __init__(self, pack: Pack, shapes: Callable[[], Shapes], parent: QObject) -> None:
        super().__init__(parent)
        self._pack = pack
        self._shapes = shapes
        self._region = ""
        self._place = ""
        self._language = ""
        self._place_row = 0
        self._theme = "light"
        self._reduced_motion = False
        self._panel: screens.Panel | None = None
        self._regions = Rows(Region, self)
        self._labels = Rows(Label, self)
        self._blocks = Rows(Block, self)
        self._markers: tuple[Marker, ...] = ()
        # The names on the map and where they stand, in map units.
        self._plates: list[tuple[str, labels.Rect]] = []
        self._crowd = Crowd(pack)
        self._view = View("", 1.0, 1.0)
        self._frame = 1.0

    def show(self, region: str, place: str, language: str) -> None:
        """Shows a region (empty: the whole world) and points out a place in it, on the map and in the panel."""
        renamed = language != self._language and (region, place) == (self._region, self._place)
        self._region, self._place, self._language = region, place, language
        self._panel = screens.region_panel(self._pack, region, language) if region else None
        self._show_regions()
        blocks = self._panel.blocks if self._panel else ()
        self._place_row = next(
            (row for row, block in enumerate(blocks) if place and block.target == place), 0
        )
        self._markers = (
            *nearest.chosen(self._pack, place, language),
            *screens.markers(self._pack, region, language),
        )
        self._blocks.show(blocks)
        self._labels.show(())
        self._plates = []
        self.panelChanged.emit()
        if renamed:
            self.renamed.emit()
        else:
            self.moved.emit()

    def forget(self) -> None:
        """Back to the whole world, without a visitor's choice."""
        self.show("", "", self._language)

    @Slot(str)
    def choose(self, region: str) -> None:
        """Chooses a region, or the whole world with an empty id."""
        self.chosen.emit(region, "")

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
        self._view = View(self._language, scale, millimetre)
        self._frame = min(free.width(), free.height()) / millimetre
        left, top = x * scale - size.width() / 2, y * scale - size.height() / 2
        bounds, *obstacles = (_moved(rect, left, top) for rect in (free, *covers))
        rows = self._marks(here)
        wanted = [_wanted(row, scale, text_size, millimetre, -number) for number, row in enumerate(rows)]
        placed = labels.place(wanted, bounds, gap=0.8 * millimetre, obstacles=obstacles)
        self._plates = [
            (name.id, _plate(placed[name.id], name, scale)) for name in wanted if name.id in placed
        ]
        self._labels.show(
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
        regions = [] if self._region else [region for region in self._regions.rows if region.x or region.y]
        marks = [Label(r.id, "region", _folded(kana(r.name)), r.x, r.y, 0, 0, False) for r in regions]
        for marker in self._markers:
            kind = "chosen" if marker.id == self._place else marker.kind
            name = kana(here.replace("%1", marker.name) if kind == "here" else marker.name)
            marks.append(Label(marker.id, kind, name, marker.x, marker.y, 0, 0, False))
        return sorted(marks, key=lambda mark: mark.kind != "chosen")

    @Slot(float, float, float)
    def tap(self, x: float, y: float, tolerance: float) -> None:
        """Chooses the region whose name, or whose country, stands at a map point; else the nearest within the tolerance
        (map units)."""
        point = labels.Rect(x, y, x, y)
        named = next((name for name, plate in self._plates if plate.holds(point)), "")
        if any(region.id == named for region in self._regions.rows):
            self.chosen.emit(named, "")
        elif region := screens.region_of_place(self._pack, named, self._language):
            self.chosen.emit(region, "")
        elif self._crowd.present and (mark := self._crowd.at(self._view, x, y)) is not None:
            self._open(mark)
        elif (land := self._shapes().land_at(x, y, tolerance)) is not None and land.region:
            self.chosen.emit(land.region, "")

    def _open(self, mark: Mark) -> None:
        """Chooses a place of the crowd, or goes nearer to where a mark of several opens."""
        if mark.size > 1:
            x0, y0, x1, y1 = nearest.opening(mark, self._frame)
            self.neared.emit(QRectF(x0, y0, x1 - x0, y1 - y0))
        else:
            self.chosen.emit(screens.region_of_place(self._pack, mark.id, self._language), mark.id)

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
        rows = screens.regions(self._pack, self._language) if self._language else ()
        colours = styles({row.id: row.colour for row in rows})[self._theme].regions
        self._regions.show([row._replace(colour=colours[row.id]) for row in rows])

    @Slot()
    def approach(self) -> None:
        """To where this kiosk stands, as close as the map goes well."""
        if (here := self._here()) is not None:
            self.neared.emit(QRectF(here.x - CLOSE, here.y - CLOSE, 2 * CLOSE, 2 * CLOSE))

    def _here(self) -> Marker | None:
        marks = screens.markers(self._pack, "", self._language) if self._language else ()
        return next((marker for marker in marks if marker.kind == "here"), None)

    @Property(str, notify=panelChanged, final=True)
    def hereName(self) -> str:
        """Where this kiosk stands, in the visitor's language; empty when the map does not mark it."""
        here = self._here()
        return here.name if here is not None else ""

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
        return next((row.colour for row in self._regions.rows if row.id == self._region), "transparent")

    @Property(QRectF, notify=panelChanged, final=True)
    def view(self) -> QRectF:
        """What the map flies to, in map units; empty for the whole world."""
        if self._panel is None or not self._panel.view:
            return QRectF()
        x0, y0, x1, y1 = self._panel.view
        return QRectF(x0, y0, x1 - x0, y1 - y0)

    @Property(Rows, constant=True, final=True)
    def regions(self) -> Rows:
        return self._regions

    @Property(Rows, constant=True, final=True)
    def labels(self) -> Rows:
        return self._labels

    @Property(Rows, constant=True, final=True)
    def blocks(self) -> Rows:
        return self._blocks


def _wanted(row: Label, scale: float, text_size: int, millimetre: float, priority: int) -> labels.Label:
    """The room a name needs, as WorldMap.qml draws it."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(text_size)
    font.setBold(row.kind in BOLD)
    lines = row.name.split("\n")
    width = max(QFontMetricsF(font).horizontalAdvance(line) for line in lines) + 5 * millimetre
    height = text_size * 1.3 * len(lines) + 1.6 * millimetre
    radius = {"region": 0.0, "here": 3.4, "chosen": 3.4}.get(row.kind, 2.2) * millimetre
    sides: tuple[labels.Side, ...] = ("centre", "below", "above") if row.kind == "region" else labels.AROUND
    return labels.Label(row.id, row.x0 * scale, row.y0 * scale, width, height, priority, radius, sides)


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
