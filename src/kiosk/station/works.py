# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff panel shows and does of the machine. Imported when somebody opens it, and not before."""

from __future__ import annotations

import json
import logging
import shutil
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, qVersion

from kiosk import __version__
from kiosk.guide import screens
from kiosk.guide.staff import Coverage, Fact, Weight, told
from kiosk.pack.reader import Pack
from kiosk.station import attendant, brightness, outputs, pin, usage
from kiosk.station.doctor import LEAST_SPACE, Machine, sound_cards, touch_panels
from kiosk.station.health import resident_bytes
from kiosk.station.loudness import Loudness
from kiosk.station.shelf import SHIPPED, Shelf

log = logging.getLogger("kiosk.staff")
MOST_PAGES = 5
MEMORY = 600_000_000  # bytes: as in monitoring/alerts.yaml


class Seen(NamedTuple):
    """What the running program knows of itself. Times are seconds since 1970, 0 for never."""

    started: float
    touched: float
    starts: int
    screens: int
    renderer: str


class Places(NamedTuple):
    """Where things are on this machine; None where there is nothing of the kind."""

    state: Path | None
    requests: Path | None
    answer: Path
    pin: Path
    shelf: Shelf | None
    zone: Callable[[float], str]  # a time as 2026-11-25 19:40, where the kiosk stands


class Works(QObject):
    """The machine behind the panel."""

    def __init__(
        self,
        pack: Pack,
        places: Places,
        seen: Callable[[], Seen],
        unreadable: Callable[[Path], str],
        sample: Callable[[str], None],
        parent: QObject,
        *,
        supervised: bool,
        now: Callable[[], float] = time.time,
        machine: Machine | None = None,
    ) -> None:
        super().__init__(parent)
        self.loudness = Loudness(self)
        self.supervised = supervised
        self.sample = sample
        self._pack = pack
        self._places = places
        self._seen = seen
        self._unreadable = unreadable
        self._now = now
        self._machine = machine or Machine()
        file = places.state / pin.ATTEMPTS if places.state else None
        self._attempts = pin.Attempts.remembered(file, now)
        self._number = 0
        self._brightness = -1

    # What is shown

    def running(self) -> tuple[Fact, ...]:
        seen, path = self._seen(), self._pack.path
        facts = [
            Fact("version", __version__),
            Fact("content", self._pack.content_hash[:12]),
            Fact("content-date", self._time(path.stat().st_mtime if path.exists() else 0)),
        ]
        if self._places.shelf is not None:
            current, previous = self._places.shelf.names()
            if current != previous:
                facts.append(
                    Fact(
                        "content-before",
                        "shipped" if previous == SHIPPED else previous.partition(".")[0][:12],
                    )
                )
        return (
            *facts,
            Fact("since", self._time(seen.started)),
            Fact("renderer", f"Qt {qVersion()}, {seen.renderer}"),
        )

    def health(self) -> tuple[Fact, ...]:
        seen, root = self._seen(), self._machine
        screen = outputs.state(seen.screens, outputs.outputs(root / "sys/class/drm"))
        panels, cards = touch_panels(root), sound_cards(root)
        broken = self._unreadable(self._pack.path)
        free = shutil.disk_usage(self._places.state or Path("/")).free
        memory = resident_bytes()
        synchronised = (root / "run/systemd/timesync/synchronized").exists()
        return (
            Fact("screen", screen, "well" if screen in ("on", "off") else "fault"),
            Fact("touch", ", ".join(panels) or "none", "well" if panels else "fault"),
            Fact("sound", ", ".join(cards) or "none", "well" if cards else "advice"),
            Fact("readable", broken or "well", "fault" if broken else "well"),
            Fact("disk", f"{free / 1e9:.1f} GB", "well" if free >= LEAST_SPACE else "fault"),
            Fact("memory", f"{memory / 1e6:.0f} MB", "well" if memory < MEMORY else "advice"),
            Fact("clock", self._time(self._now())),
            Fact("set", "yes" if synchronised else "no", "well" if synchronised else "advice"),
            Fact("starts", str(seen.starts), _restless(seen.starts)),
            Fact("touched", self._time(seen.touched)),
        )

    def coverage(self) -> tuple[Coverage, ...]:
        return tuple(Coverage(**row) for row in json.loads(self._pack.needed_blob("coverage", "coverage")))

    def today(self, language: str) -> tuple[Fact, ...]:
        if self._places.state is None:
            return ()
        day = self._places.zone(self._now())[:10]
        counts = usage.of_day(self._places.state / usage.FILE, day)
        site = screens.site(self._pack, language)
        names = {row.id: row.name for row in site.languages}
        facts = [Fact("visits", told(counts.visits))]
        facts += [Fact(names.get(name, name), told(number)) for name, number in counts.languages]
        for name, number in counts.pages[:MOST_PAGES]:
            page = screens.page(self._pack, name, language)
            facts.append(Fact(page.title if page else name, told(number)))
        return tuple(facts)

    def _time(self, seconds: float) -> str:
        return self._places.zone(seconds) if seconds else "never"

    # What is done

    def wait(self) -> float:
        return self._attempts.wait()

    def try_pin(self, tried: str) -> bool:
        try:
            line = self._places.pin.read_text("ascii")
        except OSError:
            line = ""
        if pin.matches(tried, line):
            self._attempts.passed()
            return True
        self._attempts.failed()
        return False

    def brightness(self) -> int:
        light = brightness.find(self._machine.root)
        if light.means == "none" or self._places.requests is None:
            return -1
        if light.percent >= 0:
            return light.percent
        return self._brightness if self._brightness >= 0 else 100

    def ask(self, task: str, value: str = "") -> bool:
        if self._places.requests is None:
            return False
        # Other than any number before: the answer to an old question may still lie there.
        self._number = max(self._number + 1, int(self._now()) % 1_000_000_000)
        try:
            attendant.ask(self._places.requests, attendant.Request(self._number, task, value))
        except OSError as error:
            log.warning("staff: the request cannot be written: %s", error)
            return False
        if task == "brightness":
            self._brightness = int(value)
        return True

    def answer(self) -> tuple[str, str, str] | None:
        found = attendant.answered(self._places.answer)
        if found is None or found.number != self._number:
            return None
        return found.state, found.code, found.detail

    def restart(self) -> None:
        QCoreApplication.exit(0)

    def note(self, action: str, value: str = "") -> None:
        fields: Mapping[str, str] = {"KIOSK_ACTION": action, "KIOSK_VALUE": value}
        log.info("staff: %s", f"{action} {value}".strip(), extra={"fields": fields})


def _restless(starts: int) -> Weight:
    return "well" if starts <= 3 else "advice"
