# SPDX-License-Identifier: GPL-3.0-or-later
"""The kiosk with its own places and with 250,000 synthetic ones more, in turns, in one table. See README.md."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from kiosk.pack.reader import PackFault, open_pack
from tests.bench.run import FOLDER, FRAME, LIMIT, OFFSCREEN, ROOT, Aim, Row, environment, table

COUNT = 250_000
Figures = dict[str, Any]


def packs() -> tuple[Path, Path]:
    """The small pack and the large one; a pack that is there and of this version is taken as it is."""
    found = tuple(FOLDER / f"places-{count}.pack" for count in (0, COUNT))
    for count, pack in zip((0, COUNT), found, strict=True):
        if isinstance(open_pack(pack), PackFault):
            command = [sys.executable, "-m", "tests.bench.many", str(count), str(pack)]
            subprocess.run(
                command, cwd=ROOT, env=environment(OFFSCREEN), check=True, stdout=subprocess.DEVNULL
            )
    small, many = found
    return small, many


def child(mode: str, pack: Path) -> Figures:
    """One kiosk from its start to its end, and what it told; times count from just before its start."""
    command = [sys.executable, "-m", "tests.bench.places", mode, str(pack)]
    begun = time.monotonic()
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(OFFSCREEN),
        capture_output=True,
        text=True,
        timeout=LIMIT,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"bench: {' '.join(command)} ended with {done.returncode}\n{done.stderr}")
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    for when in ("first", "complete"):
        if when in figures:
            figures[when] = (figures[when] - begun) * 1000
    return figures


def main() -> int:
    options = argparse.ArgumentParser(description="Measures what very many places cost.")
    options.add_argument(
        "--rounds", type=int, default=9, help="starts with each pack; the work a third as often"
    )
    rounds = options.parse_args().rounds
    FOLDER.mkdir(parents=True, exist_ok=True)
    pair = packs()
    starts: tuple[list[Figures], list[Figures]] = ([], [])
    works: tuple[list[Figures], list[Figures]] = ([], [])
    for number in range(rounds + 1):
        for pack, taken in zip(pair, starts, strict=True):
            figures = child("home", pack)
            if number:  # the round before fills the caches
                taken.append(figures)
    for _ in range(max(1, rounds // 3)):
        for pack, taken in zip(pair, works, strict=True):
            taken.append(child("work", pack))

    def start(name: str) -> tuple[list[float], list[float]]:
        return [each[name] for each in starts[0]], [each[name] for each in starts[1]]

    def memory(taken: tuple[list[Figures], list[Figures]]) -> tuple[list[float], list[float]]:
        return [each["memory"]["pss"] for each in taken[0]], [each["memory"]["pss"] for each in taken[1]]

    def work(kind: str, name: str) -> tuple[list[float], list[float]]:
        return [each[kind][name] for each in works[0]], [each[kind][name] for each in works[1]]

    def flat(kind: str, name: str) -> tuple[list[float], list[float]]:
        small, many = ([one for each in taken for one in each[kind][name]] for taken in works)
        return small, many

    found = [[one for each in taken for one in each["search"]] for taken in works]
    rows = [
        Row("start to first frame of home", "ms", *start("first"), Aim("times", 1.1)),
        Row("start to first complete home", "ms", *start("complete")),
        Row("memory at home, PSS", "MiB", *memory(starts), Aim("times", 1.25)),
        Row("memory after dragging, pinching and tiles, PSS", "MiB", *memory(works), Aim("times", 1.25)),
        Row("drag: distinct frames", "/s", *work("drag", "distinct"), Aim("least", 55)),
        Row("drag: longest wait for a frame", "ms", *work("drag", "worst_gap")),
        Row("pinch: distinct frames", "/s", *work("pinch", "distinct"), Aim("least", 55)),
        Row("pinch: longest wait for a frame", "ms", *work("pinch", "worst_gap")),
        Row("what did I tap, whole world", "ms", *flat("tap", "world"), Aim("most", 5)),
        Row("what did I tap, near a region", "ms", *flat("tap", "region"), Aim("most", 5)),
        Row("search by name", "ms", found[0], found[1], Aim("most", 30)),
        Row("slowest search", "ms", [max(found[0])], [max(found[1])], Aim("most", 30)),
        Row("painting a tile of the whole world", "ms", *flat("tiles", "world"), Aim("most", FRAME)),
        Row("painting a tile at a small region", "ms", *flat("tiles", "europe"), Aim("most", FRAME)),
    ]
    print(table(rows, "own places", f"{COUNT:,} more"))
    result = ROOT / "build" / "bench-places.json"
    result.write_text(json.dumps({"starts": starts, "works": works}, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
