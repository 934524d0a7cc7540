# SPDX-License-Identifier: GPL-3.0-or-later
"""The staff's PIN: how it is kept, and how long one must wait after wrong ones. Nobody is ever locked out for good."""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

FILE = Path("/etc/intercity-kiosk/pin")
ATTEMPTS = "pin-attempts"  # in the state folder
LEAST, MOST = 6, 12  # digits
FREE = 3  # wrong ones without a wait: a slip of the finger
FIRST_WAIT, LONGEST_WAIT = (
    5.0,
    300.0,
)  # seconds; doubled each time. A million PINs at this rate take nine years
COST = 1 << 14  # scrypt's n: 16 MB and about 50 ms, RFC 7914
_N, _R, _P, _SALT = COST, 8, 1, 16


def fault(pin: str) -> Literal["", "digits", "easy"]:
    """What is wrong with a PIN that somebody wants: not 6 to 12 digits, or one that is tried first."""
    if not (LEAST <= len(pin) <= MOST and pin.isascii() and pin.isdecimal()):
        return "digits"
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    return "easy" if steps in ({0}, {1}, {9}) else ""


def sealed(pin: str, salt: bytes) -> str:
    """The line that is kept instead of the PIN."""
    return f"scrypt {_N} {_R} {_P} {salt.hex()} {_digest(pin, salt, _N, _R, _P).hex()}\n"


def matches(pin: str, line: str) -> bool:
    """Whether the line was made from this PIN; never for a line that is none."""
    try:
        kind, n, r, p, salt, digest = line.split()
        made = _digest(pin, bytes.fromhex(salt), int(n), int(r), int(p))
        return kind == "scrypt" and hmac.compare_digest(made, bytes.fromhex(digest))
    except ValueError:
        return False


def _digest(pin: str, salt: bytes, n: int, r: int, p: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=n, r=r, p=p, maxmem=64 << 20, dklen=32)


def keep(pin: str, file: Path, group: int) -> None:
    """Writes the PIN for the kiosk's group to read."""
    fresh = file.with_name(f".{file.name}")
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as out:
        out.write(sealed(pin, os.urandom(_SALT)))
        os.fchown(descriptor, -1, group)
        os.fchmod(descriptor, 0o640)
    fresh.replace(file)


class Attempts(NamedTuple):
    """Wrong PINs since the last right one, kept over restarts. `now` gives seconds since 1970."""

    file: Path | None
    now: Callable[[], float]
    told: list[float]  # how many, and when the last one was; in memory, where nothing can be written

    @classmethod
    def remembered(cls, file: Path | None, now: Callable[[], float]) -> Attempts:
        """What the file tells; nothing where it is away or damaged: the rescue path removes it."""
        try:
            count, last = json.loads(file.read_text("ascii")) if file else (0, 0)
            return cls(file, now, [float(count), float(last)])
        except (OSError, ValueError, TypeError):
            return cls(file, now, [0.0, 0.0])

    def wait(self) -> float:
        """Seconds until the next one may be tried; never longer than the longest wait, wherever the clock jumps."""
        count, last = self.told
        if count < FREE:
            return 0.0
        due = min(FIRST_WAIT * 2 ** min(count - FREE, 10), LONGEST_WAIT)
        return min(max(0.0, last + due - self.now()), due)

    def failed(self) -> None:
        self._keep(self.told[0] + 1)

    def passed(self) -> None:
        self._keep(0)

    def _keep(self, count: float) -> None:
        self.told[:] = [count, self.now()]
        if self.file is None:
            return
        try:
            if count:
                self.file.write_text(json.dumps(self.told), "ascii")
            else:
                self.file.unlink(missing_ok=True)
        except OSError:
            return  # a full disk: it is remembered as long as the program runs
