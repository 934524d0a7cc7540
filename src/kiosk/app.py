# SPDX-License-Identifier: GPL-3.0-or-later
"""The composition root: opens the pack, builds the objects, and starts Qt. Nothing else wires."""

from __future__ import annotations

import gc
import json
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from hashlib import sha256
from math import hypot
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QMessageLogContext,
    QObject,
    QResource,
    QTimer,
    QtMsgType,
    QTranslator,
    QUrl,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine, QQmlComponent
from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.atlas import discs
from kiosk.atlas.shapes import Later, Levels, Shapes, where
from kiosk.atlas.styles import styles
from kiosk.guide import screens
from kiosk.guide.choice import Choice
from kiosk.guide.idle import Patience
from kiosk.pack.reader import Pack
from kiosk.station.outputs import INCHES, told_inches
from kiosk.station.renderer import choose
from kiosk.ui import map_surface, prose  # noqa: F401 (QML creates these types)
from kiosk.ui.crowd import Crowd
from kiosk.ui.kept import KeptPicture
from kiosk.ui.kiosk import Kiosk
from kiosk.ui.leaving import give_back
from kiosk.ui.pictures import IconPictures, MapPictures, PackPictures
from kiosk.ui.player import MakePlayer, Player
from kiosk.ui.projector import MakeProjector, Projector

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.ui.panel import Panel

log = logging.getLogger("kiosk")
HEADPHONES_AFTER = 1000  # ms: the first screen comes first
TIDY_AFTER = 1000  # ms: what is not needed any more is gone by then
NEAR = 0.01  # map units, about 60 km: "at this place"
UNSEEN = (1920, 1080)  # px, of a window that waits for a screen
UNUSABLE = 2  # what cannot be shown as it is
FAULT = 70  # EX_SOFTWARE of sysexits.h: a fault of ours; the supervisor starts us again


class Look(NamedTuple):
    """How a window comes up."""

    width: int = 0  # px; 0 is the whole screen
    height: int = 0
    reduced_motion: bool = False
    visited: bool = False  # with somebody before it: at home, not inviting


def make_application(kind: Callable[[list[str]], QGuiApplication] = QGuiApplication) -> QGuiApplication:
    """The Qt application, set up for a kiosk. Environment variables must be set before Qt starts."""
    renderer = choose(os.environ)
    os.environ["QT_QUICK_BACKEND"] = renderer.backend
    if kind is QGuiApplication:
        # A screen looks alike whatever fonts a system has, and none of them is looked through; staff's windows need theirs.
        os.environ["FONTCONFIG_FILE"] = str(paths.PACKAGE / "fonts.conf")
    # Sizes come from the real screen in millimetres, so Qt must not scale again.
    os.environ.setdefault("QT_ENABLE_HIGHDPI_SCALING", "0")
    _qml_cache()
    sys.excepthook = _fault
    threading.excepthook = _thread_fault
    qInstallMessageHandler(_qt_message)
    application = kind([sys.argv[0]])
    application.setApplicationName("intercity-kiosk")
    log.info("renderer: %s (%s)", renderer.backend or "gpu", renderer.reason)
    return application


class Program(QObject):
    """The running kiosk: engine, backend and window, in the order they must live.

    A crowd of places is proved behind the first frame and is then there; `damaged` says that it is not whole.
    """

    damaged = Signal(str, arguments=["message"])
    _proved = Signal(str)

    def __init__(
        self,
        pack: Pack,
        look: Look,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
        make_player: MakePlayer | None = None,
        make_projector: MakeProjector | None = None,
        cache: Path | None = None,
    ) -> None:
        super().__init__()
        self._pack = pack
        self._proving: threading.Thread | None = None
        self.engine = QQmlApplicationEngine(self)
        self.engine.addImportPath(resource("qml"))
        # Qt's own thread reads the first screen while this one makes what it shows.
        for name in ("Main", "HomeScreen" if look.visited else "AttractScreen"):
            address = _address(f"qml/Kiosk/App/{name}.qml")
            QQmlComponent(self.engine, address, QQmlComponent.CompilationMode.Asynchronous, self.engine)
        # The first filling makes Python's `Qt` (12 ms): done while that thread reads, else the first icon would do it.
        QImage(1, 1, QImage.Format.Format_RGB32).fill(0)
        _load_fonts(pack)
        shapes = _shapes(pack)
        self._translators: list[QTranslator] = []
        self.kiosk = Kiosk(
            pack,
            shapes.near,
            clock,
            make_player or _loudspeaker,
            make_projector or _projector,
            self,
            now=now,
        )
        colours = {region.id: region.colour for region in screens.regions(pack, self.kiosk.language)}
        kept = KeptPicture(cache / "pictures", pack.content_hash) if cache else None
        self.engine.addImageProvider("map", MapPictures(shapes, styles(colours), Crowd(pack), kept))
        self.engine.addImageProvider("icon", IconPictures(pack))
        self.engine.addImageProvider("pack", PackPictures(pack))
        self._translate()
        self.kiosk.languageChanged.connect(self._translate)
        self.kiosk.door.openChanged.connect(self._translate)
        site = screens.site(pack, self.kiosk.language)
        self.kiosk.preferences.begin_with(Choice(reduced_motion=look.reduced_motion, scanning=site.scanning))
        if look.visited:
            self.kiosk.session.begin()
        mount = site.mount
        screen = QGuiApplication.primaryScreen().size()
        self.engine.setInitialProperties(
            {
                "kiosk": self.kiosk,
                "width": look.width or screen.width(),
                "height": look.height or screen.height(),
                "diagonalInches": _diagonal(mount),
                "viewingDistance": mount.viewing_distance_mm,
                "reach": mount.reach_mm - mount.lower_edge_mm or 1e6,
            }
        )
        self.engine.loadFromModule("Kiosk.App", "Main")
        roots = self.engine.rootObjects()
        if not roots:
            raise RuntimeError("Main.qml did not load; the messages above say why")
        window = roots[0]
        assert isinstance(window, QQuickWindow)
        self.window = window
        self.kiosk.keypad.watch(window)
        if look.width:
            window.setGeometry(0, 0, look.width, look.height)
            window.show()
        else:
            QGuiApplication.setQuitOnLastWindowClosed(False)
            application = QGuiApplication.instance()
            assert isinstance(application, QGuiApplication)
            application.screenAdded.connect(self._fill)
            application.screenRemoved.connect(self._fill)
            self._fill()
        if not pack.proved:
            self._proved.connect(self._take_crowd)
            window.frameSwapped.connect(self._prove)
        self._tidying = QTimer(self, singleShot=True, interval=TIDY_AFTER)
        self._tidying.timeout.connect(give_back)
        self._tidying.start()
        self.kiosk.session.ended.connect(self._tidy)

    @Slot()
    def _tidy(self) -> None:
        """Soon; visitors who follow each other closely put it off no further."""
        if not self._tidying.isActive():
            self._tidying.start()

    @Slot()
    def _prove(self) -> None:
        self.window.frameSwapped.disconnect(self._prove)

        def work() -> None:
            self._proved.emit(str(self._pack.prove() or ""))

        self._proving = threading.Thread(target=work, daemon=True)
        self._proving.start()

    @Slot(str)
    def _take_crowd(self, fault: str) -> None:
        if fault:
            self.damaged.emit(fault)
        else:
            self.kiosk.world.panelChanged.emit()

    @Slot()
    def _fill(self) -> None:
        """Fills the screen while there is one. Without, a compositor gives the window a size of nothing: Weston ends us."""
        there = QGuiApplication.primaryScreen().geometry()
        if there.isEmpty():
            self.window.hide()
            self.window.setGeometry(0, 0, *UNSEEN)
        else:
            # An X server without a window manager does not enlarge a full-screen window.
            self.window.setGeometry(there)
            self.window.showFullScreen()

    def _translate(self) -> None:
        """Puts the interface into the kiosk's language and font; Qt's own texts are not shown.

        Where a language lacks a word, the next of its chain has it, and at last the QML itself, in English.
        """
        for old in self._translators:
            QCoreApplication.removeTranslator(old)
            old.deleteLater()
        self._translators.clear()
        files = [f"kiosk_{language}" for language in reversed(self.kiosk.words)]
        if self.kiosk.door.open:
            files += [f"staff_{language}" for language in self.kiosk.words[:1]]
        for name in files:
            translator = QTranslator(self)
            if translator.load(resource(f"i18n/{name}.qm")):
                QCoreApplication.installTranslator(translator)
                self._translators.append(translator)
        if not self._translators:
            raise RuntimeError(
                f"no i18n/kiosk_….qm of {', '.join(self.kiosk.words)} can be read: make resources"
            )
        QGuiApplication.setFont(QFont(self.kiosk.font))
        self.engine.retranslate()

    def patience(self) -> Patience:
        """How long the present visitor is waited for."""
        return self.kiosk.session.patience

    def languages(self) -> list[str]:
        return [row.id for row in screens.site(self._pack, self.kiosk.language).languages]

    def content(self) -> str:
        """Which content is shown: the city, and the hash that tells one pack from another."""
        city = screens.site(self._pack, self.kiosk.language).city.replace("\u2060", "")
        return f"{city} — {self._pack.content_hash[:16]}"

    def pages(self) -> list[str]:
        return screens.page_ids(self._pack, self.kiosk.language)

    def leaflets(self) -> list[tuple[str, int]]:
        """The pages that have leaflets, and which of their blocks those are."""
        language = self.kiosk.language
        pages = ((name, screens.page(self._pack, name, language)) for name in self.pages())
        return [
            (name, row)
            for name, page in pages
            if page is not None
            for row, block in enumerate(page.blocks)
            if block.kind == "leaflet"
        ]

    def layers(self) -> dict[str, int]:
        """The layers of the map, and how many moments the time line of each has."""
        language = self.kiosk.language
        found = screens.layers(self._pack, language)
        return {layer.id: len(screens.moments(self._pack, layer.id, language)) for layer in found}

    def has_card(self, place: str) -> bool:
        return self._pack.document("card", place, self.kiosk.language) is not None

    def has_quiz(self) -> bool:
        return screens.quiz_invitation(self._pack, self.kiosk.language) is not None

    def regions(self) -> list[str]:
        return [region.id for region in screens.regions(self._pack, self.kiosk.language)]

    def close(self) -> None:
        """Lets the window and the engine go before the objects they show."""
        if self._proving is not None:
            self._proving.join()
        self.kiosk.keypad.leave()
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete)


def _loudspeaker(parent: QObject) -> Player | None:
    """Sound, when somebody first asks for it."""
    from kiosk.station import sound

    return sound.player(parent)


def _projector(parent: QObject) -> Projector:
    """Films, when somebody first starts one."""
    from kiosk.station import film

    return film.projector(parent)


def listen_for_headphones(program: Program) -> None:
    """Plugging in headphones starts reading aloud. Looked for after the first frame."""
    from kiosk.station.headphones import Headphones

    headphones = Headphones(program)
    headphones.plugged.connect(program.kiosk.plug)
    headphones.unplugged.connect(program.kiosk.unplug)
    headphones.look()


def start_collecting() -> None:
    """Lets Python collect its garbage; until the first screen is made that costs 28 ms (measured) and finds nothing."""
    gc.freeze()
    gc.enable()


def run(pack: Pack, look: Look) -> int:
    """Shows the kiosk until it is told to stop; the exit code."""
    # Python's own handler waits for Python code to run, which Qt's loop seldom does: Ctrl+C and systemd end us at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    program = Program(pack, look, cache=paths.cache())
    program.damaged.connect(_leave_damaged)
    start_collecting()
    QTimer.singleShot(HEADPHONES_AFTER, program, lambda: listen_for_headphones(program))
    if "NOTIFY_SOCKET" in os.environ or "KIOSK_HEALTH" in os.environ:
        serve(program, pack)
    if (folder := paths.state()) is not None:
        count(program, pack, folder)
    if runtime := os.environ.get("RUNTIME_DIRECTORY", "").partition(":")[0]:
        light(program, pack, Path(runtime))
    program.kiosk.door.answer_with(lambda: staff_panel(program, pack))
    code = application.exec()
    program.close()
    return code


def _leave() -> None:
    """Well, so that the supervisor starts us anew."""
    QCoreApplication.exit(0)


def _leave_damaged(message: str) -> None:
    """The crowd of the pack is not whole: as when a pack is found to be damaged before it is shown."""
    print(f"kiosk: {message}", file=sys.stderr)
    QCoreApplication.exit(UNUSABLE)


def aim(pack: Pack) -> int:
    """Shows the five crosses of `kiosk calibrate` until all are touched, and leaves where the touches were seen."""
    from kiosk.station.calibration import POINTS
    from kiosk.station.calibrator import SEEN
    from kiosk.station.service import Service
    from kiosk.ui.aim import Aim

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application = make_application()
    engine = QQmlApplicationEngine()
    crosses = Aim(POINTS, engine)
    window = aiming(engine, pack, crosses)
    window.showFullScreen()
    if "NOTIFY_SOCKET" in os.environ:
        service = Service(
            window, pack, os.environ["QT_QUICK_BACKEND"] or "gpu", environment=os.environ, parent=engine
        )
        service.leaving.connect(_leave)

    def leave() -> None:
        fresh = SEEN.with_suffix(".new")
        fresh.write_text(json.dumps(crosses.seen), "ascii")
        fresh.replace(SEEN)

    crosses.finished.connect(leave)
    code = application.exec()
    del engine
    return code


def aiming(engine: QQmlApplicationEngine, pack: Pack, crosses: QObject) -> QQuickWindow:
    """The window with the crosses, in the words of the pack's first language."""
    _load_fonts(pack)
    default = pack.meta("default_language")
    translator = QTranslator(engine)
    if translator.load(resource(f"i18n/staff_{default}.qm")):
        QCoreApplication.installTranslator(translator)
    site = screens.site(pack, default)
    QGuiApplication.setFont(QFont(site.font))
    engine.addImportPath(resource("qml"))
    engine.setInitialProperties({"aim": crosses, "diagonalInches": _diagonal(site.mount)})
    engine.loadFromModule("Kiosk.Staff", "CalibrationScreen")
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return window


def serve(program: Program, pack: Pack) -> None:
    """Lets the machine know how the kiosk is, where somebody asks."""
    from kiosk.station.service import Service
    from kiosk.station.shelf import installed

    kiosk, session = program.kiosk, program.kiosk.session
    shelf = installed()
    service = Service(
        program.window,
        pack,
        os.environ["QT_QUICK_BACKEND"] or "gpu",
        environment=os.environ,
        parent=program,
        shelf=shelf,
    )
    service.leaving.connect(_leave)
    if shelf is not None:
        service.came_up.connect(lambda: shelf.came_up(pack.path))
    session.began.connect(service.began)
    session.touched.connect(service.touched)
    session.ended.connect(service.ended)

    def spoke() -> None:
        if not session.attract:  # the change back at the end is nobody's
            service.spoke(kiosk.language)

    kiosk.languageChanged.connect(spoke)
    lamp = kiosk.lamp
    if lamp.dark:
        service.darkened()
    lamp.darkChanged.connect(lambda: service.darkened() if lamp.dark else service.lit())


def light(program: Program, pack: Pack, folder: Path) -> None:
    """Switches the backlight by the screen hours, where the site has some and the machine has one."""
    site = screens.site(pack, pack.meta("default_language"))
    if not site.lit and not site.brightness:
        return
    from kiosk.station import attendant, brightness

    means, lamp = brightness.find().means, program.kiosk.lamp
    if means == "none":
        log.info("screen hours: black only, this machine lets no brightness be set")
        return

    def ask(task: str, value: str) -> None:
        try:
            attendant.ask(folder, attendant.Request(0, task, value))
        except OSError as error:
            log.warning("screen hours: the request cannot be written: %s", error)

    def shine() -> None:
        if means == "backlight":
            ask("screen", "off" if lamp.dark else "on")

    def dim() -> None:
        if lamp.percent:
            ask("brightness", str(lamp.percent))

    lamp.darkChanged.connect(shine)
    lamp.percentChanged.connect(dim)
    shine()
    dim()


def _local(pack: Pack) -> Callable[[float], datetime]:
    """The time where the kiosk stands, of seconds since 1970, by the pack's own rules; read when it is first asked for."""
    zone = pack.needed_blob("zone", screens.site(pack, pack.meta("default_language")).timezone)

    def local(seconds: float) -> datetime:
        from datetime import datetime
        from io import BytesIO
        from zoneinfo import ZoneInfo

        return datetime.fromtimestamp(seconds, ZoneInfo.from_file(BytesIO(zone)))

    return local


def staff_panel(program: Program, pack: Pack) -> QObject | None:
    """The panel behind the corner; None where no PIN is set. Imported now, not before."""
    from kiosk.station import pin

    if not pin.FILE.is_file():
        return None
    from kiosk.station.attendant import ANSWER
    from kiosk.station.service import Service, screens_with_a_picture, unreadable
    from kiosk.station.shelf import installed
    from kiosk.station.works import Places, Seen, Works
    from kiosk.ui.panel import Panel

    default = pack.meta("default_language")
    local = _local(pack)
    service = next((child for child in program.children() if isinstance(child, Service)), None)

    def seen() -> Seen:
        known = service.seen if service else (0.0, 0.0, 1)
        return Seen(*known, screens_with_a_picture(), os.environ["QT_QUICK_BACKEND"] or "GPU")

    def sample(language: str) -> None:
        clip, player = pack.any_clip(language), _loudspeaker(panel)
        if clip is not None and player is not None:
            player.play(clip)

    folder = os.environ.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    places = Places(
        state=paths.state(),
        requests=Path(folder) if folder else None,
        answer=ANSWER,
        pin=pin.FILE,
        shelf=installed(),
        zone=lambda seconds: f"{local(seconds):%Y-%m-%d %H:%M}",
    )
    works = Works(pack, places, seen, unreadable, sample, program, supervised="NOTIFY_SOCKET" in os.environ)
    panel = Panel(works, default, time.monotonic, program)
    works.setParent(panel)
    admit(program, panel)
    if service is not None:
        service.staff_came()
        panel.left.connect(service.staff_left)
    return panel


def admit(program: Program, panel: Panel) -> None:
    """Lets the panel change the language of the screen, and go."""
    panel.languageAsked.connect(program.kiosk.chooseLanguage)
    panel.left.connect(program.kiosk.door.close)


def count(program: Program, pack: Pack, folder: Path) -> None:
    """Counts visits by hour, page and language into the folder."""
    from kiosk.station.usage import FILE, Counter

    kiosk, session = program.kiosk, program.kiosk.session
    local = _local(pack)

    def hour() -> str:
        return f"{local(time.time()):%Y-%m-%dT%H}"

    counter = Counter(folder / FILE, hour)
    session.began.connect(lambda: counter.began(kiosk.language))
    session.ended.connect(counter.ended)

    def opened() -> None:
        if (
            not session.attract and kiosk.canGoBack
        ):  # the way back at the end is nobody's; home is every visit's
            counter.opened(kiosk.page)

    def spoke() -> None:
        if not session.attract:
            counter.spoke(kiosk.language)

    kiosk.routeChanged.connect(opened)
    kiosk.languageChanged.connect(spoke)


def standing_at(pack: Pack, lon: float, lat: float) -> str:
    """What the map has at a place, as one line of JSON; what a visitor would hit there, from the same shapes."""
    found = where(_shapes(pack).near(), lon, lat, float(pack.meta("centre")))
    near = [
        body["row"]["id"]
        for body in pack.documents("place", pack.meta("default_language"))
        if hypot(body["row"]["x"] - found.x, body["row"]["y"] - found.y) < NEAR
    ]
    told = {
        "lon": lon,
        "lat": lat,
        "country": found.code,
        "name": found.name,
        "region": found.region,
        "places": near,
    }
    return json.dumps(told, ensure_ascii=False)


def _load_fonts(pack: Pack) -> None:
    for name, data in pack.blobs("font").items():
        if QFontDatabase.addApplicationFontFromData(QByteArray(data)) < 0:
            raise RuntimeError(f"font {name} of the pack cannot be read")
    families = json.loads(pack.meta("fonts"))
    for family in families:
        # What a language's own font lacks, the others draw, always in the same order.
        QFont.insertSubstitutions(family, [other for other in families if other != family])


def _shapes(pack: Pack) -> Levels:
    """The map's shapes, each level made by a thread of its own when it is needed."""
    lines, arcs = pack.blobs("map"), pack.blobs("arc")
    still = {"graticule": lines["graticule"], "outline": lines["outline"]}

    def near() -> Shapes:
        rows = [(row.code, row.name, row.region, *row.box, row.area, row.path) for row in pack.shapes()]
        shapes = Shapes.from_rows(rows, borders=lines["borders"], arcs=arcs, **still)
        return shapes._replace(discs=discs.find(shapes.lands))

    def far() -> Shapes:
        rows = [(row.code, row.name, row.region, *row.box, row.area, row.path) for row in pack.far_shapes()]
        return Shapes.from_rows(rows, borders=lines["far_borders"], arcs=arcs, **still)

    return Levels(near=Later(near), far=Later(far))


def resource(name: str) -> str:
    """A resource as Qt opens it: from the compiled file of a wheel, else from the checkout."""
    compiled = paths.compiled_resources()
    if compiled is None:
        return str(paths.resources() / name)
    QResource.registerResource(str(compiled))
    return f":/kiosk/{name}"


def _address(name: str) -> QUrl:
    """A resource as QML knows it."""
    path = resource(name)
    return QUrl(f"qrc{path}") if path.startswith(":") else QUrl.fromLocalFile(path)


def _diagonal(mount: screens.Mount) -> float:
    """The screen's diagonal in inches: as set for this computer, as the content has it, as the panel reports it, 21.5."""
    size = QGuiApplication.primaryScreen().physicalSize()
    reported = (size.width() ** 2 + size.height() ** 2) ** 0.5 / 25.4
    set_here = told_inches(os.environ.get(INCHES, ""))
    return set_here or mount.diagonal_inches or (reported if reported > 5 else 21.5)


def _qml_cache() -> None:
    """Keeps Qt's compiled QML by the hash of the resources.

    Qt takes a cached file for fresh when path and time agree, so a reproducible build with equal times would keep
    showing the old screens (measured).
    """
    compiled = paths.compiled_resources()
    if compiled is None:
        return
    base = paths.cache() / "qml"
    mine = base / sha256(compiled.read_bytes()).hexdigest()[:12]
    if base.is_dir():
        for other in base.iterdir():
            if other != mine:
                import shutil

                shutil.rmtree(other, ignore_errors=True)
    os.environ["QML_DISK_CACHE_PATH"] = str(mine)


def _fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """A surprise: say it in the log and leave; the supervisor brings the kiosk back."""
    log.critical("fault, leaving", exc_info=(kind, fault, trace))
    QCoreApplication.exit(FAULT)


def _thread_fault(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None:
        _fault(args.exc_type, args.exc_value, args.exc_traceback)


_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


# Qt says this of an animation that ends in the turn in which it began, as a Flickable's own do now and then: no fault.
UNSTARTED = "QUnifiedTimer::stopAnimationDriver: driver is not running"


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    level = logging.DEBUG if message == UNSTARTED else _LEVELS[kind]
    logging.getLogger("qt").log(level, "%s", message)
