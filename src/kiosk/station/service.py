# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk as a service: tells the supervisor that it is well, keeps its health, and leaves when it should start anew."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk import __version__, paths
from kiosk.pack.reader import PAGE_SIZE, SEAL, Pack, PackFault, open_pack, seal_at
from kiosk.station import outputs
from kiosk.station.health import Health, resident_bytes, write
from kiosk.station.last_touch import FILE, LastTouch
from kiosk.station.renewal import Renewal, signature
from kiosk.station.shelf import Shelf
from kiosk.station.supervisor import supervisor
from kiosk.station.watchdog import BEATS, PATIENCE, Watch

log = logging.getLogger("kiosk.service")
PUBLISHED = 15.0  # seconds between two writings of the health


class Service(QObject):
    """Beats in the thread that answers the visitor; it knows of a visitor only that one is there and in which language."""

    came_up = Signal()
    leaving = Signal()  # it is to start anew, and nobody is there

    def __init__(
        self,
        window: QQuickWindow,
        pack: Pack,
        renderer: str,
        environment: Mapping[str, str],
        parent: QObject,
        *,
        shelf: Shelf | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._now = now
        self._window = window
        self._pack = pack
        self._renderer = renderer
        self._supervisor = supervisor(environment)
        health = environment.get("KIOSK_HEALTH")
        self._health_file = Path(health) if health else None
        self._starts = _count_start(environment.get("RUNTIME_DIRECTORY"))
        self._started = now()
        self._presented = self._published = 0.0
        state = environment.get("STATE_DIRECTORY")
        self._touch = LastTouch(Path(state) / FILE if state else None, self._started)
        self._ready = self._well = self._staff = self._dark = False
        self._attract = True
        self._language = pack.meta("default_language")
        self._sessions: Counter[str] = Counter()
        timeout = (self._supervisor.timeout if self._supervisor else 0.0) or PATIENCE
        self._watch = Watch(timeout)
        self._files = [pack.path, Path(__file__)]
        self._fallback = False
        if shelf is not None:
            self._files.append(shelf.record)
            self._fallback = pack.path != shelf.candidates()[0]
        self._content_since = pack.path.stat().st_mtime if pack.path.exists() else 0.0
        if (compiled := paths.compiled_resources()) is not None:
            self._files.append(compiled)
        if server := environment.get("PULSE_SERVER", "").removeprefix("unix:"):
            self._files.append(Path(server).with_name("ended"))  # its unit writes it
        self._renewal = Renewal(clock(), signature(self._files))
        self._beats = QTimer(self)
        self._beats.timeout.connect(self.beat)
        self._beats.start(round(timeout / BEATS * 1000))
        window.frameSwapped.connect(self._frame)

    # What the visitor does

    def began(self) -> None:
        self._attract = False

    def touched(self) -> None:
        self._touch.touched(self._now())

    def spoke(self, language: str) -> None:
        """A visitor chose a language; the last one counts for the session."""
        self._language = language

    def ended(self) -> None:
        self._attract = True
        self._sessions[self._language] += 1
        self._language = self._pack.meta("default_language")

    def staff_came(self) -> None:
        self._staff = True

    def staff_left(self) -> None:
        self._staff = False

    def darkened(self) -> None:
        self._dark = True

    def lit(self) -> None:
        self._dark = False

    @property
    def seen(self) -> tuple[float, float, int]:
        """When the program was started and the screen last touched (seconds since 1970), and how often it was started."""
        return self._started, self._touch.at, self._starts

    # What the machine does

    @Slot()
    def _frame(self) -> None:
        self._window.frameSwapped.disconnect(self._frame)
        self._presented = self._now()
        self._watch.presented()
        if not self._ready:
            self._get_ready("on the screen")

    def _get_ready(self, status: str) -> None:
        self._ready = True
        self.came_up.emit()
        log.info("ready: %s", status)
        self._tell("READY=1", f"STATUS={status}", "WATCHDOG=1")

    @Slot()
    def beat(self) -> None:
        """One look at everything: the beat for the supervisor, the health, the reasons to leave."""
        now = self._clock()
        found = outputs.outputs()
        output = outputs.state(screens_with_a_picture(), found)
        verdict = self._watch.beat(now, output, unreadable(self._pack.path))
        self._well = not verdict.failing
        if verdict.repaint and self._ready:
            self._window.frameSwapped.connect(self._frame)
            self._window.update()
        if not self._ready and output in ("absent", "off"):
            # Nothing can be shown, so no first frame will come: the kiosk waits for a screen, and is well.
            self._get_ready(verdict.status)
        if verdict.failing:
            log.error("to be started again: %s", verdict.failing)
            self._tell(f"STATUS=to be started again: {verdict.failing}", "WATCHDOG=trigger")
        elif self._ready:
            meant = ", dark by its hours" if self._dark else ""
            self._tell("WATCHDOG=1", f"STATUS={verdict.status}{meant}")
        if self._health_file and (verdict.failing or now - self._published >= PUBLISHED):
            self._published = now
            self._publish(self._health_file, output)
        self._leave_if_due(now)

    def _leave_if_due(self, now: float) -> None:
        due = self._renewal.due(now, signature(self._files), time.localtime(self._now()).tm_hour)
        if not due or not self._attract or self._staff:
            return
        found = open_pack(self._pack.path)
        if isinstance(found, PackFault):
            return  # what is on the screen is better than that
        found.close()
        log.info("leaving to start anew: %s", due)
        self.leaving.emit()

    def _tell(self, *lines: str) -> None:
        if self._supervisor:
            self._supervisor.tell(*lines)

    def _publish(self, file: Path, output: outputs.State) -> None:
        health = Health(
            version=__version__,
            content=self._pack.content_hash[:12],
            qt=qVersion(),
            renderer=self._renderer,
            written=self._now(),
            started=self._started,
            starts=self._starts,
            presented=self._presented,
            touched=self._touch.at,
            first_started=self._touch.since,
            well=self._well,
            content_since=self._content_since,
            content_fallback=self._fallback,
            resident_bytes=resident_bytes(),
            outputs={state: int(state == output) for state in ("on", "off", "absent", "lost")},
            sessions=dict(self._sessions),
            dark=self._dark,
        )
        # In a thread of its own: the visitor does not wait for the disk, nor for prometheus_client to be imported.
        threading.Thread(target=_write, args=(file, health), daemon=True).start()


def _write(file: Path, health: Health) -> None:
    try:
        write(file, health)
    except OSError as error:
        log.warning("health cannot be written: %s", error)


def screens_with_a_picture() -> int:
    """Screens with a picture on them; Qt keeps an empty one in place of those that went."""
    return sum(1 for screen in QGuiApplication.screens() if not screen.geometry().isEmpty())


def unreadable(pack: Path) -> str:
    """What is wrong with the disk the pack lies on, empty when it can still be read. Asks the disk, not the memory."""
    try:
        handle = os.open(pack, os.O_RDONLY | os.O_CLOEXEC)
        try:
            if os.fstat(handle).st_size <= PAGE_SIZE:
                return "the content pack is cut short"
            last = seal_at(handle)
            os.posix_fadvise(handle, last, PAGE_SIZE, os.POSIX_FADV_DONTNEED)
            page = os.pread(handle, PAGE_SIZE, last)
        finally:
            os.close(handle)
    except OSError as error:
        return f"the content pack cannot be read ({error.strerror})"
    return "" if page.startswith(SEAL) else "the content pack is damaged"


def _count_start(runtime_directory: str | None) -> int:
    """The number of this start since the service was started; its folder lasts as long."""
    if not runtime_directory:
        return 1
    file = Path(runtime_directory.partition(":")[0]) / "starts"
    count = int(file.read_text("ascii") or 0) + 1 if file.is_file() else 1
    file.write_text(str(count), "ascii")
    return count
