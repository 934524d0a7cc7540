# SPDX-License-Identifier: GPL-3.0-or-later
"""When a session ends: WCAG 2.2.1 (warn, at least 20 seconds to answer by one simple action, as often as wanted)."""

from __future__ import annotations

import math
from typing import NamedTuple


class Patience(NamedTuple):
    """How long the kiosk waits without a touch before it warns, and how long it then counts down (seconds)."""

    seconds: float
    warning_seconds: float


class Active(NamedTuple):
    """The visitor is here; look again after `seconds`."""

    seconds: float


class Warned(NamedTuple):
    """The countdown is shown; `remaining` whole seconds are left."""

    remaining: int


class Over(NamedTuple):
    """The visitor has left."""


def judge(patience: Patience, silence: float) -> Active | Warned | Over:
    """What `silence` (seconds since the last touch) means."""
    if silence < patience.seconds:
        return Active(patience.seconds - silence)
    left = patience.seconds + patience.warning_seconds - silence
    return Warned(math.ceil(left)) if left > 0 else Over()
