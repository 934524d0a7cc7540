# SPDX-License-Identifier: GPL-3.0-or-later
"""What the staff panel may have done that the visitor's process cannot do: it asks, and systemd starts us as root.

The question is one line in a folder of the kiosk's, the answer a file in ours. Both lie in memory: a power cut forgets them,
and a restart that was asked for is never repeated.
"""

from __future__ import annotations

import json
import logging
import os
import pwd
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

from kiosk.station import brightness, sticks
from kiosk.station.shelf import Shelf, Taken

log = logging.getLogger("kiosk.staff")
REQUESTS = Path("/run/intercity-kiosk")  # the RUNTIME_DIRECTORY of the kiosk's unit
REQUEST = "request-"  # how the files in that folder begin where the path unit looks; the oldest comes first
ANSWER = Path("/run/intercity-kiosk-attendant/answer")
USER = "intercity-kiosk"
LONGEST = 100  # characters of a request
PATIENCE = 1800  # seconds that drawing every screen in every language may take, on a slow machine in use
Task = Literal["update", "rollback", "reboot", "brightness", "screen"]


class Request(NamedTuple):
    """One thing to do; the number tells its answer from others."""

    number: int
    task: str
    value: str = ""


class Answer(NamedTuple):
    """How far it is: at work, or over with a code that the panel has words for."""

    number: int
    state: Literal["working", "done", "refused"]
    code: str = ""
    detail: str = ""


def ask(folder: Path, request: Request) -> None:
    """Puts the request where systemd sees it, whole, behind those that wait."""
    name = f"{REQUEST}{time.monotonic_ns():020}"
    fresh = folder / f".{name}"
    fresh.write_text(" ".join(map(str, request)).strip() + "\n", "ascii")
    fresh.replace(folder / name)


def answered(file: Path = ANSWER) -> Answer | None:
    """The last answer, None while there is none."""
    try:
        return Answer(*json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def tell(answer: Answer, file: Path = ANSWER) -> None:
    """Replaces the answer at once, for everybody to read."""
    fresh = file.with_name(f".{file.name}")
    fresh.write_text(json.dumps(answer), "utf-8")
    fresh.chmod(0o644)
    fresh.replace(file)


def taken(folder: Path) -> Request | None:
    """The request that waits longest, taken away before it is done; None when it is none of ours. Follows no link."""
    file = min(folder.glob(f"{REQUEST}*"), default=folder / REQUEST)
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as stream:
            words = stream.read(LONGEST).decode("ascii", "replace")
    except OSError:
        words = ""
    file.unlink(missing_ok=True)
    found = re.fullmatch(r"(\d{1,9}) ([a-z]+)(?: ([a-z0-9]+))?\n", words)
    return None if found is None else Request(int(found[1]), found[2], found[3] or "")


def serve(shelf: Shelf) -> int:
    """Does the request that waits; 0 also when it was refused, for then the answer says so."""
    request = taken(REQUESTS)
    if request is None:
        log.warning("staff: a request was none that is known, and is not done")
        return 0
    fields = {"KIOSK_ACTION": request.task, "KIOSK_VALUE": request.value}
    log.info("staff: %s %s", request.task, request.value, extra={"fields": fields})
    say = tell if request.number else lambda answer: None  # nobody waits for an answer to number 0
    answer = attend(request, shelf, say)
    say(answer)
    fields |= {"KIOSK_RESULT": answer.code, "KIOSK_DETAIL": answer.detail}
    log.info("staff: %s: %s %s", request.task, answer.code, answer.detail, extra={"fields": fields})
    return 0


def attend(request: Request, shelf: Shelf, say: Callable[[Answer], None]) -> Answer:
    """Does what was asked; `say` hears how far it is. What nobody may ask for is refused."""
    number = request.number
    match request.task, request.value:
        case "update", "":
            say(Answer(number, "working", "looking"))
            with sticks.packs(sticks.sticks()) as found:
                if found is None:
                    return Answer(number, "refused", "no-pack")
                say(Answer(number, "working", "checking", found.name))
                return _told(number, shelf.take(found, screens_fault))
        case "rollback", "":
            return _told(number, shelf.roll_back())
        case "reboot", "":
            subprocess.run(["systemctl", "reboot"], check=True, timeout=30)
            return Answer(number, "done", "reboot")
        case "brightness", value if value.isdecimal():
            well = brightness.set_percent(int(value))
            return Answer(number, "done" if well else "refused", "brightness", value)
        case "screen", ("on" | "off") as value:
            well = brightness.set_power("off" if value == "off" else "on")
            return Answer(number, "done" if well else "refused", "screen", value)
    return Answer(number, "refused", "unknown")


def _told(number: int, result: Taken) -> Answer:
    return Answer(number, "done" if result.well else "refused", result.code, result.detail)


def screens_fault(pack: Path) -> str:
    """What is wrong with the screens of a pack, empty when all can be drawn: by the kiosk's user, never by root."""
    runtime = os.environ.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    cache = Path(runtime or "/tmp") / "screens"
    environment = {
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "HOME": "/nonexistent",
        "CACHE_DIRECTORY": str(cache),
    }
    size = ["--size", "640x360"]
    command = ["nice", "-n", "10", sys.argv[0], "self-test", "--screens", "--pack", str(pack), *size]
    user = group = None
    if os.geteuid() == 0:
        kiosk = pwd.getpwnam(USER)
        user, group = kiosk.pw_uid, kiosk.pw_gid
        cache.mkdir(exist_ok=True)
        os.chown(cache, user, group)
    try:
        done = subprocess.run(
            command,
            env=environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            user=user,
            group=group,
            extra_groups=None if user is None else [],
        )
    except subprocess.TimeoutExpired:
        return "the screens were not drawn in time"
    if done.returncode == 0:
        return ""
    faults = [line for line in done.stdout.splitlines() if line.startswith("FAULT")]
    last = (faults or done.stderr.splitlines() or ["the screens could not be drawn"])[-1]
    return last.removeprefix("FAULT").strip()
