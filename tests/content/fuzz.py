# SPDX-License-Identifier: GPL-3.0-or-later
"""Mutates the real files: whatever happens to them, the check answers with problems, soon, and in little memory.

    python tests/content/fuzz.py [MUTATIONS]      # make fuzz: 100,000 of them

Each round spoils every file of the content once and checks the folder. A round is known by its number: the same number
spoils in the same way. What fails is printed with the number, so that it can become a test.
"""

from __future__ import annotations

import random
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from kiosk import paths
from kiosk.content.load import load
from kiosk.content.problem import Problem
from tests.content.test_any_file import SNIPPETS, edit_bytes, edit_lines

DATA = Path(__file__).parents[2] / "data"
SECONDS = 5
MEGABYTES = 500
HOWS = ("delete", "repeat", "swap", "indent", "outdent", "cut", "insert", "replace")


def files() -> dict[str, bytes]:
    """The real files by name."""
    return {path.relative_to(DATA).as_posix(): path.read_bytes() for path in sorted(DATA.rglob("*.yaml"))}


def spoilt(originals: Mapping[str, bytes], number: int) -> dict[str, bytes]:
    """Every file with one to four edits of its lines or bytes."""
    dice = random.Random(number)
    found = {}
    for name, content in originals.items():
        count = dice.choice((1, 1, 2, 4))
        if dice.random() < 0.7:
            edits = [
                (dice.choice(HOWS), dice.randrange(2000), dice.randrange(120), dice.choice(SNIPPETS))
                for _ in range(count)
            ]
            found[name] = edit_lines(edits, content)
        else:
            places = [
                (dice.randrange(40_000), dice.randrange(4), dice.randbytes(dice.randrange(4)))
                for _ in range(count)
            ]
            found[name] = edit_bytes(places, content)
    return found


def round_of(originals: Mapping[str, bytes], number: int) -> tuple[Problem, ...]:
    """What the check says to one round; it fails when the check does not end in time, and lets its faults rise."""
    signal.signal(signal.SIGPROF, _late)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # of work: other programs may keep the machine busy
    try:
        return load(DATA, fonts=paths.fonts(), drafts=spoilt(originals, number)).problems
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def most_memory() -> int:
    """The most memory this program ever had, in megabytes; getrusage would count that of the one that started it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) // 1024


def _late(signal_number: int, frame: object) -> None:
    raise TimeoutError(f"the check takes longer than {SECONDS} s")


def main() -> int:
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    originals = files()
    rounds = -(-wanted // len(originals))
    began, told, slowest = time.monotonic(), 0, 0.0
    for number in range(rounds):
        start = time.process_time()
        try:
            problems = round_of(originals, number)
        except BaseException:
            print(f"round {number} fails:", file=sys.stderr)
            raise
        slowest = max(slowest, time.process_time() - start)
        told += len(problems)
        if number % 100 == 99:
            print(f"{(number + 1) * len(originals):,} of {wanted:,} mutations", file=sys.stderr)
    minutes = (time.monotonic() - began) / 60
    print(
        f"{rounds * len(originals):,} mutations, {told:,} problems told, no fault; slowest check {slowest:.2f} s, "
        f"at most {most_memory()} MB, {minutes:.1f} min"
    )
    return 0 if most_memory() < MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(main())
