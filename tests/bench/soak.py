# SPDX-License-Identifier: GPL-3.0-or-later
"""Very many visitors, one after the other, and how the kiosk's memory grows: python -m tests.bench.soak SESSIONS

Each visitor wakes the kiosk, touches a few things at random (seeded), and is gone. Offscreen, 1920×1080, software rendering.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import fmean
from typing import NamedTuple

from tests.bench import run

RESULT = run.ROOT / "build" / "soak.json"
WARM = 0.2  # the share of the sessions that fills caches and is not judged
# Neighbouring samples resemble each other, so the line is laid through means of batches, which hardly do.
BATCHES = 10
STUDENT = 2.306  # 97.5 % of Student's t distribution with BATCHES - 2 degrees of freedom


class Slope(NamedTuple):
    """Growth per 1,000 sessions, and half the width of its 95 % confidence interval, in the unit of what was measured."""

    growth: float
    either_way: float

    @property
    def is_zero(self) -> bool:
        """Whether no growth at all lies within the interval."""
        return abs(self.growth) <= self.either_way


def slope(sessions: Sequence[float], sizes: Sequence[float]) -> Slope:
    """The straight line through the means of BATCHES batches of samples, by least squares."""
    length = len(sessions) // BATCHES
    if not length:
        raise ValueError(f"at least {BATCHES} samples are needed")
    rest = len(sessions) - BATCHES * length  # the oldest ones are left out
    starts = range(rest, len(sessions), length)
    across = [fmean(sessions[start : start + length]) for start in starts]
    up = [fmean(sizes[start : start + length]) for start in starts]
    middle, height = fmean(across), fmean(up)
    spread = sum((x - middle) ** 2 for x in across)
    growth = sum((x - middle) * (y - height) for x, y in zip(across, up, strict=True)) / spread
    left = sum((y - height - growth * (x - middle)) ** 2 for x, y in zip(across, up, strict=True))
    error = (left / (BATCHES - 2) / spread) ** 0.5
    return Slope(growth * 1000, STUDENT * error * 1000)


def soak(sessions: int, minutes: float) -> list[run.Figures]:
    """The samples of a process of its own; it is ended when the time is over."""
    command = [sys.executable, "-m", "tests.bench.started", "soak", str(run.PACK), str(sessions)]
    taken: list[run.Figures] = []
    begun = time.monotonic()
    with subprocess.Popen(
        command, cwd=run.ROOT, env=run.environment(run.OFFSCREEN), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            taken.append(json.loads(line))
            RESULT.write_text(json.dumps(taken), "utf-8")
            if time.monotonic() - begun > minutes * 60:
                process.kill()
                return taken
    if process.returncode:
        raise SystemExit(f"bench: the kiosk ended with {process.returncode} in the soak")
    return taken


def told(taken: list[run.Figures]) -> str:
    """The figures in words."""
    last = taken[-1]
    warm = [each for each in taken if each["session"] > last["session"] * WARM]
    sessions = [each["session"] for each in warm]
    lines = [
        f"soak: {last['session']} sessions, {last['touches']} touches; judged after the first {WARM:.0%}"
    ]
    for kind, words, unit in (
        ("rss", "memory (RSS)", "MiB"),
        ("anonymous", "of it in no file", "MiB"),
        ("items", "items of the scene", ""),
        ("objects", "objects of Python", ""),
    ):
        found = slope(sessions, [each[kind] for each in warm])
        lines.append(
            f"  {words}: {warm[0][kind]:.0f} → {last[kind]:.0f} {unit}; {found.growth:+.2f} ± {found.either_way:.2f} per "
            f"1,000 sessions (95 %): {'no growth to be told from zero' if found.is_zero else 'not zero'}"
        )
    return "\n".join(lines)


def main() -> int:
    words = argparse.ArgumentParser(prog="tests.bench.soak", description=__doc__)
    words.add_argument("sessions", type=int)
    words.add_argument("--minutes", type=float, default=600, help="end after so many, with what there is")
    chosen = words.parse_args()
    run.make_pack()
    print(told(soak(chosen.sessions, chosen.minutes)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
