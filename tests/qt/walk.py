# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks screens × languages × text sizes × panels and finds what cannot be read or hit: python -m tests.qt.walk --all

Each panel has a process of its own: what one leaves behind, memory too, the next never meets. A case is written as
SCENE/LANGUAGE/TEXT SIZE/reach or stand. `pairs` chooses as many cases as show every two of these together once.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from kiosk.app import Program
    from kiosk.shots import Scene

SCREENS = tuple(
    size
    for width, height in ((1920, 1080), (1366, 768), (1280, 1024), (2560, 1440), (3840, 2160))
    for size in ((width, height), (height, width))
)
TEXT_SIZES = range(4)
READINGS = "ja-furigana"  # Japanese with readings over every kanji
SHEETS = ("language", "ease")
REACH, STAND = "reach", "stand"
FAR = ("attract",)  # what every visitor has alike
LATE = ("warning",)  # what comes after the visitor has chosen, because the choices change when


class Case(NamedTuple):
    """One screen as one visitor has it."""

    scene: str
    language: str
    text: int
    posture: str

    def __str__(self) -> str:
        return "/".join(map(str, self))


class Found(NamedTuple):
    """What is wrong in a case."""

    case: Case
    faults: tuple[str, ...]


def whole(scenes: Iterable[str], languages: Iterable[str]) -> list[Case]:
    """Every case of a panel."""
    return [
        Case(scene, language, text, posture)
        for scene, language, text, posture in product(scenes, languages, TEXT_SIZES, (STAND, REACH))
        if (scene != "attract" or (text, language) == (0, "ja"))  # it shows every language, always alike
        and (posture == STAND or scene not in FAR)
    ]


def pairs(scenes: list[str], languages: list[str]) -> dict[tuple[int, int], list[Case]]:
    """For each panel so many cases that any two of scene, language, text size, posture and panel meet somewhere."""
    chosen: dict[tuple[int, int], list[Case]] = {size: [] for size in SCREENS}
    missing = {
        pair
        for size, scene, language, text, posture in product(
            SCREENS, scenes, languages, TEXT_SIZES, (STAND, REACH)
        )
        for pair in _pairs(size, Case(scene, language, text, posture))
    }
    choices = [*product(languages, TEXT_SIZES, (STAND, REACH))]
    for turn, (size, scene) in enumerate([*product(SCREENS, scenes)] * 2):
        offered = [Case(scene, *choices[(turn * 7 + i) % len(choices)]) for i in range(len(choices))]
        best = max(offered, key=lambda case: len(missing & _pairs(size, case)))
        if new := missing & _pairs(size, best):
            missing -= new
            chosen[size].append(best)
    assert not missing
    return chosen


def _pairs(size: tuple[int, int], case: Case) -> set[frozenset[object]]:
    return {frozenset(pair) for pair in combinations((size, *case), 2)}


def walk(pack: Path, size: tuple[int, int], cases: Iterable[Case]) -> Iterator[Found]:
    """What a process of its own finds on a panel, case by case."""
    command = [sys.executable, "-m", "tests.qt.walk", "--pack", str(pack), "--size", f"{size[0]}x{size[1]}"]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    wanted = json.dumps(sorted(cases, key=lambda case: (case.text, case.posture, case.language)))
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(wanted)
        process.stdin.close()
        for line in process.stdout:
            case, faults = json.loads(line)
            yield Found(Case(*case), tuple(faults))
    assert process.returncode == 0, f"the walk at {size} ended with {process.returncode}"


def scene_names(pack: Path) -> tuple[list[str], list[str]]:
    """The scenes of the content, and the languages."""
    told = subprocess.run(
        [sys.executable, "-m", "tests.qt.walk", "--pack", str(pack), "--size", "1920x1080", "--names"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    scenes, languages = json.loads(told.stdout)
    return scenes, languages


def _show(pack_file: Path, width: int, height: int, told: argparse.Namespace) -> int:
    """In the process of a panel: reads the cases and writes what is wrong in each."""
    from PySide6.QtTest import QTest

    from kiosk import shots
    from kiosk.app import Look, Program, make_application
    from kiosk.guide import screens
    from kiosk.pack.reader import PackFault, open_pack
    from tests.qt import layout
    from tests.qt.driver import Visitor
    from tests.qt.silence import silence
    from tests.qt.touch import Hand

    application = make_application()
    pack = open_pack(pack_file)
    assert not isinstance(pack, PackFault), pack
    clock = shots.StillClock()
    program = Program(pack, Look(width, height, reduced_motion=True), clock, clock.today, lambda _: None)
    scenes = {scene.name: scene for scene in shots.scenes(program, clock)}
    if told.names:
        names = [*scenes, *(f"sheet-{sheet}" for sheet in SHEETS)]
        print(json.dumps((names, [*program.languages(), READINGS])))
    else:
        visitor = Visitor(program, clock, Hand(program.window, QTest.createTouchDevice()))
        visitor.settle()
        mount = screens.site(pack, program.kiosk.language).mount
        for case in map(Case._make, json.load(sys.stdin)):
            found: list[str] = []
            try:
                with silence():
                    _go(program, case, scenes)
                    picture = visitor.settle()
                    found += layout.faults(visitor)
                    if case.posture == REACH and case.scene not in FAR:
                        found += layout.out_of_reach(visitor, mount)
            except AssertionError as fault:
                found.append(str(fault))
            if told.pictures:
                told.pictures.mkdir(parents=True, exist_ok=True)
                picture.save(str(told.pictures / f"{str(case).replace('/', '-')}-{width}x{height}.png"))
            print(json.dumps((case, found), ensure_ascii=False), flush=True)
    program.close()
    del application
    return 0


def _go(program: Program, case: Case, scenes: dict[str, Scene]) -> None:
    """Puts the kiosk there, as a new visitor."""
    kiosk = program.kiosk
    kiosk.session.begin()
    kiosk.session.finish()
    sheet = "" if case.scene in scenes else case.scene.partition("-")[2]
    scenes["home" if sheet or case.scene in LATE else case.scene].go(program)
    kiosk.chooseLanguage("ja" if case.language == READINGS else case.language)
    if case.language == READINGS:
        kiosk.showReadings()
    kiosk.preferences.chooseTextSize(case.text)
    if case.posture == REACH:
        kiosk.preferences.toggleReach()
    if case.scene in LATE:
        scenes[case.scene].go(program)
        assert kiosk.session.remaining > 0
    program.window.setProperty("sheet", sheet)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pack", type=Path, required=True)
    parser.add_argument("--size", help="a panel alone: WIDTHxHEIGHT; reads its cases")
    parser.add_argument("--names", action="store_true", help="only the names of the scenes and languages")
    parser.add_argument("--pictures", type=Path, help="a folder for a picture of each case")
    told = parser.parse_args()
    if told.size:
        width, height = map(int, told.size.split("x"))
        return _show(told.pack, width, height, told)
    scenes, languages = scene_names(told.pack)
    cases = whole(scenes, languages)
    wrong = 0
    for size in SCREENS:
        for found in walk(told.pack, size, cases):
            for fault in found.faults:
                print(f"{size[0]}x{size[1]} {found.case}: {fault}", flush=True)
            wrong += bool(found.faults)
        print(f"{size[0]}x{size[1]}: {len(cases)} cases seen, {wrong} wrong so far", flush=True)
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
