# SPDX-License-Identifier: GPL-3.0-or-later
"""The benchmark: a bare Qt Quick window and the kiosk, in turns, in one table. See README.md beside this file."""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"
RESULT = ROOT / "build" / "bench.json"
PACK = FOLDER / "content.pack"
THEMES = ("light", "dark")
LIMIT = 120  # seconds one child may take
FRAME = 16.7  # ms
SHARED = 12  # MiB of libraries that any program on the machine shares

Child = Literal["bare", "attract", "home"]
Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Aim:
    """What a median is held against: at most or at least so much, or at most so many times the bare window."""

    kind: Literal["most", "least", "times"]
    limit: float

    def words(self, unit: str) -> str:
        match self.kind:
            case "times":
                return f"≤ {self.limit:g} ×"
            case "most":
                return f"≤ {self.limit:g} {unit}"
            case "least":
                return f"≥ {self.limit:g} {unit}"

    def met(self, bare: float | None, kiosk: float) -> bool:
        match self.kind:
            case "times":
                return bare is not None and kiosk <= self.limit * bare
            case "most":
                return kiosk <= self.limit
            case "least":
                return kiosk >= self.limit


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: all that was measured of the bare window (nothing, where it has no such thing) and the
    kiosk."""

    name: str
    unit: str
    bare: list[float]
    kiosk: list[float]
    aim: Aim | None = None

    def cells(self) -> list[str]:
        bare = median(self.bare) if self.bare else None
        kiosk = median(self.kiosk)
        ratio = f"{kiosk / bare:.2f}" if bare else ""
        aim = self.aim.words(self.unit) if self.aim else ""
        verdict = ("met" if self.aim.met(bare, kiosk) else "missed") if self.aim else ""
        return [f"{self.name} ({self.unit})", spread(self.bare), spread(self.kiosk), ratio, aim, verdict]


def spread(figures: list[float]) -> str:
    """Median (smallest–largest)."""
    if not figures:
        return "–"
    places = 0 if median(figures) >= 100 else 2 if median(figures) < 1 else 1
    return f"{median(figures):.{places}f} ({min(figures):.{places}f}–{max(figures):.{places}f})"


def table(rows: list[Row], before: str = "bare window", after: str = "kiosk") -> str:
    lines = [["", before, after, "ratio", "aim", ""], *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 4) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


# Running the children


def environment(screen: Mapping[str, str]) -> dict[str, str]:
    """What every child is given: software rendering, this checkout's own sources, and Python as it comes, which keeps
    its compiled files."""
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith("PYTHON")},
        "QT_QUICK_BACKEND": "software",
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT))),
        "LANG": "C.UTF-8",
        **screen,
    }


OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def child(
    who: Child, mode: str, *more: str, screen: Mapping[str, str] = OFFSCREEN, pack: str | Path = PACK
) -> Figures:
    """One process from its start to its end, and what it told; times count from just before its start."""
    module = ["tests.bench.bare", mode] if who == "bare" else ["tests.bench.started", mode, str(pack), *more]
    command = [sys.executable, "-m", *module]
    begun = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment(screen), capture_output=True, text=True, timeout=LIMIT, check=False
    )
    if done.returncode:
        raise SystemExit(f"bench: {' '.join(command)} ended with {done.returncode}\n{done.stderr}")
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    for when in ("first", "complete"):
        if when in figures:
            figures[when] = (figures[when] - begun) * 1000
    return figures


def starts(
    rounds: int, who: list[Child], screen: Mapping[str, str] = OFFSCREEN
) -> dict[Child, list[Figures]]:
    """Each started in turn, as often as there are rounds; a round before them fills the caches and is not counted."""
    taken: dict[Child, list[Figures]] = {each: [] for each in who}
    for number in range(rounds + 1):
        for each in who:
            figures = child(each, "start" if each == "bare" else each, screen=screen)
            if number:
                taken[each].append(figures)
    return taken


def works(
    rounds: int, modes: list[str], screen: Mapping[str, str] = OFFSCREEN
) -> dict[str, dict[Child, list[Figures]]]:
    """The bare window and the kiosk at work, in turns."""
    taken: dict[str, dict[Child, list[Figures]]] = {mode: {"bare": [], "home": []} for mode in modes}
    for _ in range(rounds):
        for mode in modes:
            for each in ("bare", "home"):
                taken[mode][each].append(child(each, mode, screen=screen))
    return taken


@contextmanager
def xvfb() -> Iterator[Mapping[str, str]]:
    """A screen of X11 that is nowhere shown."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as lines:
            number = lines.readline().strip()
        if not number:
            raise SystemExit("bench: Xvfb does not start")
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}"}
    finally:
        server.terminate()
        server.wait(10)


# The table's rows


def start_rows(taken: dict[Child, list[Figures]], where: str = "") -> list[Row]:
    def figures(who: Child, name: str) -> list[float]:
        return [each[name] for each in taken.get(who, [])]

    def memory(who: Child, kind: str = "pss") -> list[float]:
        return [each["memory"][kind] for each in taken.get(who, [])]

    bare: Child = "bare"
    rows = [
        Row(
            f"{where}start to first complete home",
            "ms",
            figures(bare, "complete"),
            figures("home", "complete"),
            Aim("times", 1.5),
        ),
        Row(
            f"{where}processor time for it",
            "s",
            figures(bare, "complete_cpu"),
            figures("home", "complete_cpu"),
        ),
        Row(f"{where}memory then, PSS", "MiB", memory(bare), memory("home"), Aim("most", 110)),
        Row(f"{where}memory then, RSS", "MiB", memory(bare, "rss"), memory("home", "rss")),
    ]
    if "attract" in taken:
        rows += [
            Row("start to first frame of attract", "ms", figures(bare, "first"), figures("attract", "first")),
            Row("start to complete attract", "ms", figures(bare, "complete"), figures("attract", "complete")),
            Row(
                "processor time for it",
                "s",
                figures(bare, "complete_cpu"),
                figures("attract", "complete_cpu"),
            ),
            Row("memory then, PSS", "MiB", memory(bare), memory("attract"), Aim("most", 110)),
            Row(
                "attract standing, of one processor",
                "%",
                [each["idle"] * 100 for each in taken["bare"]],
                [each["idle"] * 100 for each in taken["attract"]],
                Aim("most", 10),
            ),
            Row(
                "home standing, of one processor",
                "%",
                [each["idle"] * 100 for each in taken["bare"]],
                [each["idle"] * 100 for each in taken["home"]],
                Aim("most", 0.5),
            ),
        ]
    return rows


def walk_rows(taken: dict[Child, list[Figures]]) -> list[Row]:
    def after(kind: str) -> tuple[list[float], list[float]]:
        bare, kiosk = ([each["after"][kind] for each in taken[who]] for who in ("bare", "home"))
        return bare, kiosk

    return [
        Row("memory after 500 navigations, PSS", "MiB", *after("pss")),
        Row("memory after 500 navigations, RSS", "MiB", *after("rss")),
    ]


def switch_rows(taken: dict[Child, list[Figures]]) -> list[Row]:
    def figures(who: Child, kind: str, name: str) -> list[float]:
        return [each[name] for one in taken[who] for each in one[kind]]

    rows = []
    for kind, words in SWITCHES.items():
        rows.append(
            Row(
                f"{words}: Python and QML",
                "ms",
                figures("bare", "page", "work"),
                figures("home", kind, "work"),
                Aim("most", FRAME),
            )
        )
        rows.append(
            Row(f"{words}: painting", "ms", figures("bare", "page", "paint"), figures("home", kind, "paint"))
        )
        rows.append(
            Row(f"{words}: until shown", "ms", figures("bare", "page", "wall"), figures("home", kind, "wall"))
        )
    for view, words in {"world": "of the whole world", "europe": "at a small region"}.items():
        taken_tiles = [each for one in taken["home"] for each in one["tiles"][view]]
        rows.append(Row(f"painting a tile {words}", "ms", [], taken_tiles))
    return rows


SWITCHES = {
    "page": "page switch",
    "visit": "first visit of a page",
    "home": "back home",
    "region": "region chosen",
    "language": "language switch",
}


def drag_rows(taken: dict[Child, list[Figures]], where: str = "") -> list[Row]:
    def figures(name: str) -> tuple[list[float], list[float]]:
        return [each[name] for each in taken["bare"]], [each[name] for each in taken["home"]]

    for each in (*taken["bare"], *taken["home"]):
        if each["differing"] != each["steps"]:
            raise SystemExit(
                f"bench: only {each['differing']} of {each['steps']} pictures of the drag differ"
            )
    return [
        Row(f"{where}drag: distinct frames", "/s", *figures("distinct"), Aim("least", 55)),
        Row(f"{where}drag: longest wait for a frame", "ms", *figures("worst_gap")),
        Row(f"{where}drag: processor time for a second", "s", *figures("cpu")),
    ]


def moving_rows(taken: list[Figures], where: str = "") -> list[Row]:
    """The map in motion, of one pack."""

    def figures(kind: str, name: str) -> list[float]:
        return [each[kind][name] for each in taken]

    rows = []
    for kind, words in {"drag": "dragging", "pinch": "pinching", "flight": "flying"}.items():
        aim = None if kind == "flight" else Aim("least", 55)
        rows += [
            Row(f"{where}{words}: distinct frames", "/s", [], figures(kind, "distinct"), aim),
            Row(f"{where}{words}: 99 of 100 gaps within", "ms", [], figures(kind, "p99_gap")),
            Row(f"{where}{words}: longest gap", "ms", [], figures(kind, "worst_gap")),
            Row(f"{where}{words}: GUI thread's longest turn", "ms", [], figures(kind, "turn")),
            Row(
                f"{where}{words}: the same without painting the frame",
                "ms",
                [],
                figures(kind, "turn_map"),
                Aim("most", 8),
            ),
        ]
    tiles = [sorted(each["tiles"]) for each in taken]
    return [
        *rows,
        Row(f"{where}painting a tile while it moves", "ms", [], [median(each) for each in tiles]),
        Row(f"{where}99 of 100 tiles within", "ms", [], [each[int(len(each) * 0.99)] for each in tiles]),
        Row(
            f"{where}tiles painted by the GUI thread",
            "",
            [],
            [each["tiles_in_gui"] for each in taken],
            Aim("most", 0),
        ),
        Row(f"{where}pictures of the map held", "MiB", [], [each["cache"] for each in taken]),
        Row(f"{where}at most", "MiB", [], [each["cache_limit"] for each in taken]),
        Row(
            f"{where}finding what was tapped",
            "ms",
            [],
            [took for each in taken for took in each["lookups"]],
            Aim("most", 5),
        ),
        Row(
            f"{where}tap to highlighted region",
            "frames",
            [],
            [tap["frames"] for each in taken for tap in each["taps"]],
            Aim("most", 2),
        ),
        Row(
            f"{where}tap to highlighted region",
            "ms",
            [],
            [tap["milliseconds"] for each in taken for tap in each["taps"]],
        ),
    ]


def slowest(taken: dict[Child, list[Figures]]) -> str:
    """For each kind of switch the one that takes the most work, by its median."""
    found = []
    for kind, words in SWITCHES.items():
        by_name: dict[str, list[float]] = {}
        for one in taken["home"]:
            for each in one[kind]:
                by_name.setdefault(each["name"], []).append(each["work"])
        name, work = max(((name, median(work)) for name, work in by_name.items()), key=lambda pair: pair[1])
        found.append(f"{words}: {name} {work:.1f} ms")
    return "most work, by median — " + "; ".join(found)


def sharing(bare: list[Figures]) -> list[str]:
    """A warning where the memory looks smaller than it is on a machine of the kiosk's own."""
    shared = median(each["memory"]["rss"] - each["memory"]["pss"] for each in bare)
    if shared < SHARED:
        return []
    return [
        f"memory: other programs with Qt share {shared:.0f} MiB with the bare window; alone, PSS is nearly RSS"
    ]


# The machine


def busy() -> tuple[float, float, float]:
    """Seconds all processors have worked, have been taken by the host, and our own children have worked."""
    names = ("user", "nice", "system", "idle", "iowait", "irq", "softirq", "steal")
    line = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()[1:9]
    spent = dict(zip(names, (int(each) / os.sysconf("SC_CLK_TCK") for each in line), strict=True))
    mine = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    own = sum(each.ru_utime + each.ru_stime for each in mine)
    return sum(spent[name] for name in ("user", "nice", "system", "irq", "softirq")), spent["steal"], own


def machine() -> str:
    models = [
        line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")
    ]
    name = models[0].split(":", 1)[1].strip() if models else platform.machine()
    python, qt = platform.python_version(), version("PySide6-Essentials")
    return f"{name}, {os.cpu_count()} processors, Python {python}, PySide6 {qt}"


def make_pack() -> None:
    """The pack of this checkout, in PACK."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    build = [sys.executable, "-m", "kiosk", "build", "-o", str(PACK)]
    subprocess.run(build, cwd=ROOT, env=environment(OFFSCREEN), check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    options = argparse.ArgumentParser(description="Measures the kiosk beside a bare Qt Quick window.")
    options.add_argument(
        "--rounds", type=int, default=9, help="starts of each window; the work is done a quarter as often"
    )
    rounds = options.parse_args().rounds
    make_pack()
    begun, before = time.monotonic(), busy()
    started = starts(rounds, ["bare", "attract", "home"])
    worked = works(max(1, rounds // 4), ["walk", "switch", "drag"])
    moved = {theme: [child("home", "moving", theme) for _ in range(max(1, rounds // 4))] for theme in THEMES}
    rows = [
        *start_rows(started),
        *walk_rows(worked["walk"]),
        *switch_rows(worked["switch"]),
        *drag_rows(worked["drag"]),
        *(row for theme, taken in moved.items() for row in moving_rows(taken, f"map, {theme}: ")),
    ]
    notes = [slowest(worked["switch"]), *sharing(started["bare"])]
    raw: Figures = {"offscreen": {"start": started, **worked, "moving": moved}}
    if shutil.which("Xvfb"):
        with xvfb() as screen:
            shown = starts(max(1, rounds // 3), ["bare", "home"], screen)
            dragged = works(max(1, rounds // 4), ["drag"], screen)
        rows += [*start_rows(shown, "Xvfb: "), *drag_rows(dragged["drag"], "Xvfb: ")]
        raw["xvfb"] = {"start": shown, **dragged}
    else:
        notes.append("Xvfb is not installed: only drawn into memory, without the way to a screen")
    took, after = time.monotonic() - begun, busy()

    every, stolen, own = (late - early for late, early in zip(after, before, strict=True))
    share = 100 / (took * (os.cpu_count() or 1))
    notes.append(
        f"noise: other programs took {max(0.0, every - own) * share:.0f} % of the machine, its host {stolen * share:.0f} %; "
        f"the run took {took:.0f} s"
    )
    date = datetime.now(UTC).date().isoformat()
    print(f"1920×1080, software rendering, no vsync; median (smallest–largest)\n{machine()}, {date}\n")
    print(table(rows), *notes, sep="\n")
    report = {
        "date": date,
        "machine": machine(),
        "notes": notes,
        "rows": [asdict(row) for row in rows],
        "raw": raw,
    }
    RESULT.write_text(json.dumps(report, indent=1, ensure_ascii=False), encoding="utf-8")
    print(f"all figures: {RESULT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
