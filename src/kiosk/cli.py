# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of `kiosk`. Each is one function, and imports what it needs when it runs."""

from __future__ import annotations

import argparse
import gc
import os
import re
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from math import ceil, nan
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TextIO

from kiosk import paths

if TYPE_CHECKING:
    from kiosk.content.problem import Problem
    from kiosk.pack.clips import Made, Words
    from kiosk.pack.reader import Clip, Pack, PackFault
    from kiosk.station.shelf import Shelf, Taken


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit code is 0 when all is well, 1 for mistakes of the staff, 2 for all else."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A terminal that lacks a character shows another one instead of ending the program.
            reconfigure(errors="backslashreplace")
    given = sys.argv[1:] if arguments is None else arguments
    chosen = parser(given[0] if given else "").parse_args(given)
    code: int = chosen.command(chosen)
    return code


def parser(wanted: str = "") -> argparse.ArgumentParser:
    """All commands and their options; only `run` when that is wanted, for the others take 3 ms of its start."""
    top = argparse.ArgumentParser(
        prog="kiosk", description="A touch kiosk: pages, a region map and a contact screen."
    )
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    if wanted == "run":
        _run(commands)
        return top

    command = commands.add_parser("check", help="report all problems of the data folder at once")
    _data(command)
    _language(command, "the report")
    command.set_defaults(command=check)

    command = commands.add_parser("schema", help="print the JSON Schema of the data files")
    command.add_argument(
        "name", nargs="?", help="one of: site, sources, page, regions, places, contact, notice, view"
    )
    command.add_argument("--write", type=Path, metavar="FOLDER", help="write NAME.schema.json files instead")
    command.set_defaults(command=schema)

    command = commands.add_parser("build", help="check the data folder and write the content pack")
    _data(command)
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="FILE",
        help="the pack to write; without it, where `kiosk run` looks",
    )
    _language(command, "the report")
    command.add_argument(
        "--clips",
        choices=("make", "kept", "none"),
        default="kept",
        help="what is read aloud: make the clips that are missing (minutes the first time) and name each text without"
        " one; take those kept from earlier builds (without this option); or put in none",
    )
    command.set_defaults(command=build)

    _desk(commands)

    command = commands.add_parser(
        "furigana", help="propose readings for the Japanese words of a data file, as lines for i18n/*.yaml"
    )
    command.add_argument("file", help="a file of the data folder, as in pages/uclg.yaml")
    _staff(command)
    command.set_defaults(command=furigana)

    _run(commands)

    command = commands.add_parser(
        "shots", help="write a picture of every screen and an index page; needs no display"
    )
    _from_pack(command)
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="where to write them"
    )
    command.add_argument(
        "--size", metavar="WxH", type=_size, action="append", help="instead of both orientations"
    )
    command.add_argument("--language", metavar="ID", action="append", help="instead of every language")
    command.set_defaults(command=shots)

    command = commands.add_parser(
        "handbook", help="write the handbook for staff, with pictures of the content as it is"
    )
    _data(command)
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="where to write it"
    )
    command.set_defaults(command=handbook, pack=None)

    command = commands.add_parser(
        "self-test", help="try whether this kiosk can show everything it has; needs no display"
    )
    _from_pack(command)
    command.add_argument("--size", metavar="WxH", type=_size, default=(1920, 1080), help="of the screens")
    command.add_argument(
        "--report", metavar="FILE.html", type=Path, help="write a readiness report, with what doctor finds"
    )
    command.add_argument(
        "--screens",
        action="store_true",
        help="only what is seen: content without speech passes, as in an update",
    )
    command.set_defaults(command=self_test)

    _machine(commands)

    command = commands.add_parser("doctor", help="look at this machine and say what to do about it")
    _from_pack(command)
    _language(command, "the advice")
    command.set_defaults(command=doctor)

    command = commands.add_parser("where", help="say what the map has at a place, as one line of JSON")
    _from_pack(command)
    command.add_argument("lon", type=partial(_degrees, -180, 360), help="degrees east; west is negative")
    command.add_argument("lat", type=partial(_degrees, -90, 90), help="degrees north; south is negative")
    command.set_defaults(command=where)
    return top


def _run(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser("run", help="show the kiosk full screen")
    _from_pack(command)
    command.add_argument(
        "--window", metavar="WxH", type=_size, help="show it in a window of this size instead"
    )
    command.add_argument("--reduced-motion", action="store_true", help="jump where the kiosk would move")
    command.set_defaults(command=run)


def _machine(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands with which an installed kiosk is looked after; all need root."""
    command = commands.add_parser(
        "update", help="check a content pack, then show it on this kiosk; needs root"
    )
    command.add_argument(
        "pack",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a pack that `kiosk build` wrote; without it, the newest on a USB memory stick",
    )
    command.set_defaults(command=update)

    command = commands.add_parser(
        "rollback", help="show the content before this one; again: this one; needs root"
    )
    command.set_defaults(command=rollback)

    command = commands.add_parser(
        "pin", help="set the PIN of the staff panel, and forget wrong ones; needs root"
    )
    command.add_argument("--remove", action="store_true", help="remove the PIN: the panel cannot be opened")
    command.set_defaults(command=pin)

    command = commands.add_parser(
        "calibrate", help="set up screen and touch panel: five crosses to touch on the screen; needs root"
    )
    command.add_argument(
        "--rotate",
        type=int,
        choices=(0, 90, 180, 270),
        help="turn the picture first, so many degrees; without it, it stays as it is",
    )
    command.add_argument("--output", default="", metavar="NAME", help="the screen, as in HDMI-A-1")
    command.add_argument("--screen", action="store_true", help="only show the crosses; the unit runs this")
    command.set_defaults(command=calibrate)

    command = commands.add_parser("attend", help="do what the staff panel asked for; systemd runs this")
    command.set_defaults(command=attend)


def _desk(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands with which staff change the data folder."""
    command = commands.add_parser("new", help="write a commented template of a page, a place or a notice")
    command.add_argument("what", choices=("page", "place", "notice"), help="what to write")
    command.add_argument("id", help="its id: lower-case letters, digits, hyphens, as in new-park")
    _staff(command)
    command.set_defaults(command=new)

    command = commands.add_parser(
        "usage", help="show how often the kiosk was used: by day, hour, page and language"
    )
    state = paths.state() or Path("/var/lib/intercity-kiosk")
    command.add_argument("--file", type=Path, default=state / "usage.db", help="the kiosk's counters")
    command.add_argument(
        "--from",
        dest="first",
        type=date.fromisoformat,
        default=date.min,
        metavar="DAY",
        help="as in 2026-04-01",
    )
    command.add_argument(
        "--to", dest="last", type=date.fromisoformat, default=date.max, metavar="DAY", help="the last day"
    )
    command.add_argument("--csv", type=Path, metavar="FILE", help="write it for a spreadsheet, too")
    command.add_argument("--picture", type=Path, metavar="FILE", help="draw it into a PNG, too")
    _language(command, "the tables")
    command.set_defaults(command=usage)

    command = commands.add_parser(
        "diff", help="show what changes between two packs, in words and in pictures"
    )
    command.add_argument(
        "old", type=Path, metavar="OLD", help="a pack that `kiosk build` wrote, or a data folder"
    )
    command.add_argument("new", type=Path, metavar="NEW", help="the other one")
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FOLDER", help="where to write the page"
    )
    command.add_argument("--words", action="store_true", help="no pictures: a second instead of a minute")
    command.add_argument(
        "--size", metavar="WxH", type=_size, action="append", help="instead of 1920x1080; may be given again"
    )
    _language(command, "the page")
    command.set_defaults(command=diff)

    command = commands.add_parser(
        "status", help="one page on what waits for staff; exit code 1 when something does"
    )
    _data(command)
    command.add_argument("--all", action="store_true", help="every line, not only the first of each part")
    command.add_argument(
        "--translation", metavar="ID", help="only the texts of this language that are missing or outdated"
    )
    command.add_argument("--links", action="store_true", help="ask every web address, too: needs the network")
    command.add_argument(
        "--date", type=date.fromisoformat, default=date.today(), help="as if it were this day: 2027-04-01"
    )
    _language(command, "the page")
    command.set_defaults(command=status)

    command = commands.add_parser(
        "preview", help="show the data folder in a window that follows each save, its problems beside it"
    )
    _data(command)
    _language(command, "the window")
    command.set_defaults(command=preview)

    command = commands.add_parser(
        "edit", help="change the content in a form, with the kiosk and its problems beside it"
    )
    _data(command)
    _language(command, "the window")
    command.set_defaults(command=edit)

    command = commands.add_parser(
        "export", help="write all places, or all texts for translators, into a spreadsheet"
    )
    command.add_argument(
        "what", nargs="?", choices=("places", "texts"), default="places", help="default: places"
    )
    command.add_argument("file", type=Path, metavar="FILE", help="the spreadsheet: .xlsx or .csv")
    command.add_argument(
        "--translation", metavar="ID", default="", help="texts with this translation only, as in pt-BR"
    )
    _staff(command)
    command.set_defaults(command=export)

    command = commands.add_parser(
        "import",
        help="take a spreadsheet that `kiosk export` wrote back into the data folder: all or nothing",
    )
    command.add_argument("what", choices=("places", "texts"), help="what the spreadsheet holds")
    command.add_argument("file", type=Path, metavar="FILE", help="the spreadsheet: .xlsx or .csv")
    command.add_argument(
        "--by", metavar="NAME", default="", help="who drafted the translations (default: who is logged in)"
    )
    _staff(command)
    command.set_defaults(command=take)


def _data(command: argparse.ArgumentParser) -> None:
    command.add_argument("data", nargs="?", type=Path, default=paths.data(), help="the data folder")


def _language(command: argparse.ArgumentParser, of: str) -> None:
    command.add_argument(
        "--language", choices=("ja", "en"), default=spoken(os.environ), help=f"language of {of}"
    )


def _staff(command: argparse.ArgumentParser) -> None:
    command.add_argument("--data", type=Path, default=paths.data(), metavar="FOLDER", help="the data folder")
    _language(command, "what it says")


def _from_pack(command: argparse.ArgumentParser) -> None:
    source = command.add_mutually_exclusive_group()
    source.add_argument("--pack", type=Path, metavar="FILE", help="a pack that `kiosk build` wrote")
    source.add_argument(
        "--data", type=Path, metavar="FOLDER", help="a data folder, built first when it changed"
    )


def _size(words: str) -> tuple[int, int]:
    found = re.fullmatch(r"([1-9][0-9]{0,4})x([1-9][0-9]{0,4})", words)
    if found is None:
        raise argparse.ArgumentTypeError(f"'{words}' is not a size in pixels; write it as in 1920x1080")
    return int(found[1]), int(found[2])


def _degrees(least: float, most: float, words: str) -> float:
    try:
        degrees = float(words)
    except ValueError:
        degrees = nan
    if not least <= degrees <= most:
        raise argparse.ArgumentTypeError(f"'{words}' is not a number of degrees from {least:g} to {most:g}")
    return degrees


def spoken(environment: Mapping[str, str]) -> Literal["ja", "en"]:
    """The language of messages by the locale, as POSIX orders the variables: Japanese or English."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "ja" if next(filter(None, names), "").startswith("ja") else "en"


class Bar:
    """A bar on a terminal for work that takes longer than a second; elsewhere nothing."""

    WIDTH = 40

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._began = clock()
        self._shown = -1

    def __call__(self, part: float) -> None:
        """Shows how much is done, from 0 to 1."""
        done = round(part * self.WIDTH)
        if done == self._shown or self._clock() - self._began < 1 or not self._stream.isatty():
            return
        self._shown = done
        self._stream.write(f"\r[{'#' * done}{' ' * (self.WIDTH - done)}] {part:4.0%}")
        self._stream.flush()

    def clear(self) -> None:
        """Takes the bar away."""
        if self._shown >= 0:
            self._stream.write(f"\r{' ' * (self.WIDTH + 7)}\r")
            self._stream.flush()


class Count:
    """How many clips are made and how long the rest takes: a line on a terminal, elsewhere one a minute."""

    def __init__(self, stream: TextIO, clock: Callable[[], float], language: Literal["ja", "en"]) -> None:
        self._stream = stream
        self._clock = clock
        self._language = language
        self._began = self._told = clock()

    def __call__(self, done: int, count: int) -> None:
        from kiosk.desk.sentences import say

        now, terminal = self._clock(), self._stream.isatty()
        if done and done < count and now - self._told < (1 if terminal else 60):
            return
        self._told = now
        if done:
            minutes = ceil((now - self._began) * (count - done) / done / 60)
            told = say("clips-made", self._language, first=f"{done:,}", count=f"{count:,}", value=minutes)
        else:
            told = say("clips-begun", self._language, count=f"{count:,}")
        end = "" if terminal and 0 < done < count else "\n"
        self._stream.write(f"\r\x1b[K{told}{end}" if terminal else f"{told}\n")
        self._stream.flush()


def check(chosen: argparse.Namespace) -> int:
    """Prints all problems of the data folder, notices last; 1 when there is an error."""
    from kiosk.content.load import load
    from kiosk.content.messages import report

    _collect_rarely()
    bar = Bar(sys.stderr, time.monotonic)
    loaded = load(chosen.data, chosen.language, fonts=paths.fonts(), progress=bar)
    bar.clear()
    problems = loaded.problems
    if loaded.content is not None and loaded.content.notices:
        from kiosk.desk import year

        problems += year.notices(loaded.content, date.today(), chosen.language)
    print(report(problems, chosen.language), end="")
    return 1 if any(problem.severity == "error" for problem in problems) else 0


def _collect_rarely() -> None:
    """For commands that read a folder: it is many small things that stay, and Python would look at them all again and
    again (10,000 places: 1.3 s instead of 1.9; the content as it is: 70 ms less, measured)."""
    gc.set_threshold(100_000)


def schema(chosen: argparse.Namespace) -> int:
    """Prints one JSON Schema, or all by their names; or writes them."""
    from kiosk.content.editor import json_schema, written
    from kiosk.content.schema import FILES

    if chosen.name is not None and chosen.name not in FILES:
        print(f"kiosk: there is no schema '{chosen.name}' — use one of: {', '.join(FILES)}", file=sys.stderr)
        return 2
    schemas = {name: json_schema(name) for name in FILES if chosen.name in (None, name)}
    if chosen.write is not None:
        chosen.write.mkdir(parents=True, exist_ok=True)
        for name, one in schemas.items():
            (chosen.write / f"{name}.schema.json").write_text(written(one), encoding="utf-8")
    else:
        print(written(schemas if chosen.name is None else schemas[chosen.name]), end="")
    return 0


def new(chosen: argparse.Namespace) -> int:
    """Writes a template and prints its file; the exit code is 1 when the id cannot be taken."""
    from kiosk.desk import template
    from kiosk.desk.sentences import say
    from kiosk.desk.taking import sound

    folder = sound(chosen.data)
    if folder is None:
        return _refused([say("folder-faulty", chosen.language)])
    match chosen.what:
        case "page":
            made = template.page(folder, chosen.id, chosen.language)
        case "place":
            made = template.place(folder, chosen.id, chosen.language)
        case _:
            made = template.notice(folder, chosen.id, chosen.language, date.today())
    if made.refusal:
        return _refused([made.refusal])
    template.write(chosen.data, made)
    print(say("new-written", chosen.language, value=chosen.data / made.file))
    return 0


def usage(chosen: argparse.Namespace) -> int:
    """Prints the tables, and writes them where asked."""
    from kiosk.desk import usage as used
    from kiosk.desk.sentences import say

    found = used.tables(chosen.file, chosen.first, chosen.last)
    if found is None:
        return _refused([say("usage-none", chosen.language, value=chosen.file)])
    print(used.page(found, chosen.language))
    print(say("usage-least", chosen.language))
    try:
        if chosen.csv is not None:
            chosen.csv.write_bytes(used.sheet(found))
        if chosen.picture is not None:
            chosen.picture.write_bytes(used.picture(found, chosen.language, paths.fonts()))
    except OSError as error:
        return _refused([say("not-written", chosen.language, value=error.filename, first=error.strerror)])
    return 0


def diff(chosen: argparse.Namespace) -> int:
    """Writes the page and prints where it is."""
    packs = []
    for source in (chosen.old, chosen.new):
        named = argparse.Namespace(
            pack=None if source.is_dir() else source, data=source if source.is_dir() else None
        )
        pack = _opened(_pack(named))
        if isinstance(pack, int):
            return pack
        packs.append(pack)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk import shots as pictures
    from kiosk.app import make_application
    from kiosk.desk import difference
    from kiosk.desk.sentences import say

    old, new = packs
    chosen.output.mkdir(parents=True, exist_ok=True)
    changes = difference.words(old, new)
    seen: tuple[difference.Seen, ...] = ()
    if not chosen.words:
        application = make_application()
        seen = difference.pictures(old, new, chosen.output, chosen.size or (pictures.LANDSCAPE,))
        del application
    heading = say("diff-heading", chosen.language, first=chosen.old.name, value=chosen.new.name)
    index = chosen.output / "index.html"
    index.write_text(difference.page(changes, seen, chosen.language, heading), encoding="utf-8")
    print(say("diff-written", chosen.language, count=len(changes), first=len(seen), value=index))
    return 0


def status(chosen: argparse.Namespace) -> int:
    """Prints the page; 1 when something waits for staff."""
    from kiosk.content.folder import read
    from kiosk.content.load import load
    from kiosk.desk import languages
    from kiosk.desk import status as waiting
    from kiosk.desk.sentences import say

    if load(chosen.data, chosen.language, fonts=paths.fonts()).content is None:
        return _refused([say("folder-faulty", chosen.language)])
    folder = read(chosen.data)
    if chosen.translation:
        if chosen.translation not in folder.translated:
            known = ", ".join(folder.translated) or "–"
            return _refused([f"'{chosen.translation}' — {known}"])
        print(
            "".join(f"{line}\n" for line in languages.details(folder, chosen.translation, chosen.language)),
            end="",
        )
        return 0
    parts = waiting.parts(folder, chosen.date, chosen.language)
    if isinstance(pack := _pack(argparse.Namespace(pack=None, data=chosen.data)), Path):
        parts += (waiting.unheard(*_words(pack, chosen.data), chosen.language),)
    if chosen.links:
        parts += (waiting.links(folder, chosen.language),)
    print(waiting.page(parts, chosen.language, 10_000 if chosen.all else waiting.MOST), end="")
    print("", *languages.table(folder, paths.translations(), chosen.language), sep="\n")
    return 1 if any(part.waiting and part.lines for part in parts) else 0


def preview(chosen: argparse.Namespace) -> int:
    """Shows the kiosk in a window beside its problems until the window is closed."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtWidgets import QApplication

    from kiosk.app import make_application
    from kiosk.desk.preview import Preview
    from kiosk.desk.proof import Proof
    from kiosk.pack.build import Sources

    _collect_rarely()
    application = make_application(QApplication)
    proof = Proof(chosen.data, Sources(paths.fonts(), paths.translations()), chosen.language)
    window = Preview(proof, chosen.language)
    window.show()
    code = application.exec()
    window.leave()
    return code


def edit(chosen: argparse.Namespace) -> int:
    """Shows the form until its window is closed; 1 when there is no data folder."""
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtWidgets import QApplication

    from kiosk.app import make_application
    from kiosk.desk.editor import look
    from kiosk.desk.editor.mirror import Mirror
    from kiosk.desk.editor.window import Editor
    from kiosk.desk.editor.writing import Writing
    from kiosk.desk.manuscript import Manuscript
    from kiosk.desk.proof import Proof
    from kiosk.desk.rescue import Rescue
    from kiosk.desk.sentences import say
    from kiosk.pack.build import Sources

    _collect_rarely()
    manuscript = Manuscript(chosen.data)
    if not manuscript.files:
        return _refused([say("folder-faulty", chosen.language)])
    application = make_application(QApplication)
    look.load_letters(paths.fonts())
    rescue = Rescue(paths.cache(), chosen.data)
    writing = Writing(manuscript, chosen.language, paths.fonts(), rescue=rescue)
    proof = Proof(chosen.data, Sources(paths.fonts(), paths.translations()), chosen.language)
    window = Editor(writing, Mirror(writing, proof))
    window.show()
    code = application.exec()
    window.leave()
    return code


def _refused(sentences: Sequence[str]) -> int:
    for sentence in sentences:
        print(f"kiosk: {sentence}", file=sys.stderr)
    return 1


def export(chosen: argparse.Namespace) -> int:
    """Writes a spreadsheet of all places or texts."""
    from kiosk.desk import place_sheet, text_sheet
    from kiosk.desk.sentences import say
    from kiosk.desk.taking import sound

    folder = sound(chosen.data)
    if folder is None or not folder.languages:
        return _refused([say("folder-faulty", chosen.language)])
    if chosen.translation and (chosen.what != "texts" or chosen.translation not in folder.translated):
        return _refused(
            [
                say(
                    "sheet-translation",
                    chosen.language,
                    value=chosen.translation,
                    choices=", ".join(folder.translated),
                )
            ]
        )
    if chosen.what == "texts":
        count, fault = text_sheet.export(folder, chosen.file, chosen.language, chosen.translation)
    else:
        count, fault = place_sheet.export(folder, chosen.file, chosen.language)
    if fault:
        return _refused([fault])
    print(say("sheet-written", chosen.language, count=count, value=chosen.file))
    return 0


def take(chosen: argparse.Namespace) -> int:
    """Takes a spreadsheet into the data folder; with any problem, tells all and changes nothing."""
    from kiosk.desk import place_sheet, taking, text_sheet
    from kiosk.desk.sentences import say
    from kiosk.desk.translating import user

    folder = taking.sound(chosen.data)
    if folder is None or not folder.languages:
        return _refused([say("folder-faulty", chosen.language)])
    if chosen.what == "texts":
        by = chosen.by or user() or "–"
        taken = text_sheet.take(
            folder, chosen.file, chosen.language, paths.fonts(), by=by, today=date.today()
        )
    else:
        taken = place_sheet.take(folder, chosen.file, chosen.language, paths.fonts())
    if taken.refusals:
        print("\n".join(taken.refusals))
        print(say("sheet-refused", chosen.language, count=len(taken.refusals)))
        return 1
    try:
        taking.keep(chosen.data, taken.files)
    except OSError as error:
        return _refused([say("not-written", chosen.language, value=chosen.data, first=error.strerror)])
    if not taken.files:
        print(say("sheet-nothing", chosen.language))
    else:
        files = ", ".join(taken.files)
        print(say("sheet-taken", chosen.language, value=files, count=taken.new, first=taken.changed))
    return 0


def furigana(chosen: argparse.Namespace) -> int:
    """Prints entries with readings for staff to confirm and put into a file of i18n/."""
    from kiosk.content.folder import read
    from kiosk.desk.furigana import entries
    from kiosk.desk.sentences import say

    folder = read(chosen.data)
    names = [file.name for file in folder.files]
    name = max((name for name in names if Path(chosen.file).as_posix().endswith(name)), key=len, default="")
    if not name:
        told = say("furigana-no-file", chosen.language, value=chosen.file, first=chosen.data)
        print(f"kiosk: {told}", file=sys.stderr)
        return 2
    lines = entries(folder, name)
    print("".join(f"{line}\n" for line in lines), end="")
    if not lines:
        print(say("furigana-nothing", chosen.language, value=name), file=sys.stderr)
    return 0


def build(chosen: argparse.Namespace) -> int:
    """Checks the data folder and writes its pack; with an error, prints all problems and writes nothing."""
    from kiosk.content.messages import summary
    from kiosk.pack import clips

    output = chosen.output or _cached(chosen.data)
    made: list[Made] = []
    problems = _build(chosen.data, output, chosen.language, chosen.clips, made.append)
    if not isinstance(problems, tuple):
        return _told(problems)
    tell = clips.report if chosen.clips == "make" else clips.reminder
    for one in made:
        print(tell(one, chosen.language), end="", file=sys.stderr)
    for problem in problems:
        print(problem)
    print(summary(problems, chosen.language) if problems else output)
    return 1 if problems else 0


def _told(fault: PackFault) -> int:
    """Says what is wrong with a pack; gives the exit code."""
    print(f"kiosk: {fault}", file=sys.stderr)
    return 2


def _build(
    data: Path,
    output: Path,
    language: Literal["ja", "en"],
    making: Literal["make", "kept", "none"],
    tell: Callable[[Made], object] = lambda made: None,
) -> tuple[Problem, ...] | PackFault:
    """Writes the pack of a data folder, or gives what keeps it from being written. `tell` hears which clips it has."""
    from kiosk.content.load import load
    from kiosk.guide import speech
    from kiosk.pack import clips
    from kiosk.pack.build import Sources
    from kiosk.pack.build import build as write

    loaded = load(data, language, fonts=paths.fonts())
    if loaded.content is None:
        return tuple(problem for problem in loaded.problems if problem.severity == "error")

    def speak(pack: Pack) -> tuple[Clip, ...]:
        if making == "none":
            return ()
        wanted = {clips.Words(part.language, part.words) for part in speech.everything(pack)}
        count = Count(sys.stderr, time.monotonic, language)
        made = clips.speak(wanted, data, paths.cache() / "clips", making, count)
        tell(made)
        return made.clips

    return write(loaded.content, Sources(paths.fonts(), paths.translations()), output, speak)


def _words(file: Path, data: Path) -> tuple[frozenset[Words], tuple[Words, ...]]:
    """All words of a pack that are read aloud, and those that no clip was made of yet."""
    from kiosk.guide import speech
    from kiosk.pack import clips
    from kiosk.pack.reader import PackFault, open_pack

    pack = open_pack(file)
    if isinstance(pack, PackFault):
        return frozenset(), ()
    wanted = frozenset(clips.Words(part.language, part.words) for part in speech.everything(pack))
    pack.close()
    return wanted, clips.speak(wanted, data, paths.cache() / "clips", "kept").missing


def _installed() -> Shelf:
    """The packs of an installed kiosk; in a checkout only the one that a wheel would bring."""
    from kiosk.station.shelf import Shelf, installed

    return installed() or Shelf(paths.cache() / "shelf", paths.shipped_pack())


def _cached(data: Path) -> Path:
    """Where the pack of a data folder is kept: named by the folder, and by all that the pack is made from."""
    from kiosk.pack.fingerprint import fingerprint, name_of

    return (
        paths.cache() / f"{name_of(data)}-{fingerprint(data, paths.fonts(), paths.translations())[:16]}.pack"
    )


def _pack(chosen: argparse.Namespace) -> Path | int:
    """The pack to show, built first when the data folder changed; or the exit code when it cannot be built.

    What it has to say goes to standard error: `where` prints one line and no other.
    """
    if chosen.pack is not None:
        return Path(chosen.pack)
    data = chosen.data or (paths.data() if paths.in_checkout() else None)
    if data is None:
        return _installed().candidates()[0]
    output = _cached(data)
    if _whole(output):
        return output
    problems = _build(data, output, spoken(os.environ), "kept")
    if not isinstance(problems, tuple):
        return _told(problems)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        return 1
    for old in _packs_of(output):
        if old != output:
            old.unlink(missing_ok=True)
    return output


def _whole(found: Path) -> bool:
    from kiosk.pack.reader import PackFault, open_pack

    pack = open_pack(found)
    if isinstance(pack, PackFault):
        return False
    pack.close()
    return True


def _packs_of(output: Path) -> list[Path]:
    """The packs that were built from the same data folder, the newest last."""
    folder, _, _ = output.stem.rpartition("-")
    return sorted(output.parent.glob(f"{folder}-*.pack"), key=lambda path: path.stat().st_mtime)


def _opened(found: Path | int) -> Pack | int:
    from kiosk.pack.reader import PackFault, open_pack

    if isinstance(found, int):
        return found
    pack = open_pack(found)
    return _told(pack) if isinstance(pack, PackFault) else pack


def run(chosen: argparse.Namespace) -> int:
    """Shows the kiosk; the exit code says why it ended. Faulty content leaves the last good content on the screen."""
    gc.disable()  # until the first screen is made: see app.start_collecting
    others: list[Path] = []
    found: Path | int
    if chosen.pack is None and chosen.data is None and not paths.in_checkout():
        found, *others = _in_turn()
    else:
        found = _pack(chosen)
    if isinstance(found, int) and (good := _packs_of(_cached(chosen.data or paths.data()))):
        found = good[-1]
        print(f"kiosk: showing the last good content, {found}", file=sys.stderr)
    if isinstance(found, int):
        return found
    from kiosk.pack.reader import PackFault, open_pack, opening

    opened = opening(found)  # checked, however large, while the libraries load
    _log()
    import kiosk.plain_import  # noqa: F401  (before all else of Qt)
    from kiosk.app import Look
    from kiosk.app import run as show

    pack = opened()
    while isinstance(pack, PackFault) and others:
        _told(pack)
        pack = open_pack(others.pop(0))
    if isinstance(pack, PackFault):
        return _told(pack)

    width, height = chosen.window or (0, 0)
    return show(pack, Look(width, height, chosen.reduced_motion))


def _in_turn() -> list[Path]:
    """The packs an installed kiosk may show, first the newest that has not failed to come up."""
    shelf = _installed()
    first = shelf.choose()
    if first != shelf.candidates()[0]:
        print(f"kiosk: the newest content did not come up; showing {first}", file=sys.stderr)
    return [first, *(other for other in shelf.candidates() if other != first)]


def shots(chosen: argparse.Namespace) -> int:
    """Writes the pictures and prints the path of the index page."""
    pack = _opened(_pack(chosen))
    if isinstance(pack, int):
        return pack
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk import shots as pictures
    from kiosk.app import Look, Program, make_application

    sizes = tuple(chosen.size or (pictures.LANDSCAPE, pictures.PORTRAIT))
    clock = pictures.StillClock()
    application = make_application()
    program = Program(pack, Look(sizes[0][0], sizes[0][1], reduced_motion=True), clock, clock.today)
    try:
        known = program.languages()
        if unknown := [name for name in chosen.language or () if name not in known]:
            return _refused([f"no language {unknown[0]!r} in this pack; it has {', '.join(known)}"])
        index, *taken = pictures.take(program, clock, chosen.output, sizes, chosen.language or known)
    finally:
        program.close()
        del application
    print(f"{len(taken)} pictures; look at {index}")
    return 0


def handbook(chosen: argparse.Namespace) -> int:
    """Writes the handbook and prints the path of each page."""
    pack = _opened(_pack(chosen))
    if isinstance(pack, int):
        return pack
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from PySide6.QtWidgets import QApplication

    from kiosk.app import make_application
    from kiosk.desk import handbook as book

    application = make_application(QApplication)
    for page in book.write(pack, chosen.data, chosen.output):
        print(page)
    del application
    return 0


def self_test(chosen: argparse.Namespace) -> int:
    """Draws every screen into memory; 1 when something is wrong."""
    pack = _opened(_pack(chosen))
    if isinstance(pack, int):
        return pack
    from kiosk.station.doctor import Machine, examine

    # The doctor looks first: what is set for drawing without a screen is not this machine's.
    machine = examine(Machine(environment=dict(os.environ)), pack.path) if chosen.report else []
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    from kiosk.self_test import Finding, run, write_report

    def tell(finding: Finding) -> None:
        print(f"{'ok' if finding.well else 'FAULT':6}{finding.what}: {finding.found}", flush=True)

    findings, pictures = run(pack, chosen.size, tell, heard=not chosen.screens)
    if chosen.report is not None:
        write_report(chosen.report, findings, pictures, machine)
        print(f"report: {chosen.report}")
    return 0 if all(finding.well for finding in findings) else 1


def update(chosen: argparse.Namespace) -> int:
    """Installs a content pack; the screen follows when nobody is there."""
    from kiosk.station import sticks
    from kiosk.station.attendant import screens_fault

    if not _is_root():
        return 2
    if chosen.pack is not None:
        return _done(_installed().take(chosen.pack, screens_fault))
    with sticks.packs(sticks.sticks()) as found:
        if found is None:
            print("kiosk: no USB memory stick has a content pack (a file named .pack)", file=sys.stderr)
            return 1
        return _done(_installed().take(found, screens_fault))


def rollback(chosen: argparse.Namespace) -> int:
    """Goes back to the content before."""
    return _done(_installed().roll_back()) if _is_root() else 2


def _is_root() -> bool:
    if os.geteuid() == 0:
        return True
    print("kiosk: this needs root; put sudo before it", file=sys.stderr)
    return False


def _done(result: Taken) -> int:
    said = {
        "installed": "installed; it appears within two minutes once nobody is at the kiosk",
        "same": "this content is already installed; nothing was changed",
        "fault": f"refused, nothing was changed: {result.detail}",
        "screens": f"refused, nothing was changed; its screens cannot be drawn: {result.detail}",
        "disk": f"nothing was changed: the disk cannot be written ({result.detail})",
        "rolled-back": "back to the content before; it appears within two minutes once nobody is at the kiosk",
        "nothing-before": "there is no content before this one; nothing was changed",
    }[result.code]
    print(f"kiosk: {said}", file=sys.stdout if result.well else sys.stderr)
    return 0 if result.well else 1


def pin(chosen: argparse.Namespace) -> int:
    """Asks for a new PIN twice and keeps its hash; wrong attempts at the panel are forgotten."""
    import getpass
    import grp

    from kiosk.station import pin as kept

    if not _is_root():
        return 2
    state = paths.state() or Path("/var/lib/intercity-kiosk")
    if chosen.remove:
        kept.FILE.unlink(missing_ok=True)
        print("kiosk: the PIN is removed; the staff panel cannot be opened")
        return 0
    if sys.stdin.isatty():
        wanted, again = getpass.getpass("New PIN: "), getpass.getpass("Once more: ")
    else:
        wanted = again = sys.stdin.readline().strip()
    if wanted != again:
        print("kiosk: the two are not the same; nothing was changed", file=sys.stderr)
        return 1
    if fault := kept.fault(wanted):
        why = {
            "digits": f"a PIN has {kept.LEAST} to {kept.MOST} digits",
            "easy": "that is among the first that anybody tries",
        }[fault]
        print(f"kiosk: {why}; nothing was changed", file=sys.stderr)
        return 1
    kept.FILE.parent.mkdir(parents=True, exist_ok=True)
    kept.keep(wanted, kept.FILE, grp.getgrnam("intercity-kiosk").gr_gid)
    (state / kept.ATTEMPTS).unlink(missing_ok=True)
    print("kiosk: the PIN is set; hold the top left corner of the screen for five seconds")
    return 0


def calibrate(chosen: argparse.Namespace) -> int:
    """Shows the crosses in place of the kiosk, and writes what comes of the touches."""
    if chosen.screen:
        return _crosses()
    from kiosk.station import calibrator
    from kiosk.station.doctor import Machine

    if not _is_root():
        return 2
    return calibrator.run(
        Machine(), chosen.output, chosen.rotate, lambda words: print(f"kiosk: {words}", flush=True)
    )


def _crosses() -> int:
    pack = _opened(_pack(argparse.Namespace(pack=None, data=None)))
    if isinstance(pack, int):
        return pack
    _log()
    from kiosk.app import aim

    return aim(pack)


def attend(chosen: argparse.Namespace) -> int:
    """Does the request that waits, and leaves its answer for the panel."""
    from kiosk.station import attendant

    if not _is_root():
        return 2
    _log()
    return attendant.serve(_installed())


def doctor(chosen: argparse.Namespace) -> int:
    """Prints what it finds of this machine, each with what to do; 1 when something keeps the kiosk from its work."""
    from kiosk.station.doctor import Machine, examine, written

    found = _pack(chosen)
    if isinstance(found, int):
        return found
    findings = examine(Machine(), found)
    print(written(findings, chosen.language), end="")
    return 1 if any(finding.weight == "fault" for finding in findings) else 0


def where(chosen: argparse.Namespace) -> int:
    """Prints the country and region at a place, and the places marked near it."""
    pack = _opened(_pack(chosen))
    if isinstance(pack, int):
        return pack
    from kiosk.app import standing_at

    print(standing_at(pack, chosen.lon, chosen.lat))
    return 0


def _log() -> None:
    import logging

    if "JOURNAL_STREAM" in os.environ:
        from kiosk.station.journal import SOCKET, Journal

        if SOCKET.exists():
            logging.basicConfig(level=logging.INFO, handlers=[Journal()])
            return
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
