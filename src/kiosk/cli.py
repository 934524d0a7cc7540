# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands of `kiosk`. Each is one function, and imports what it needs when it runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from kiosk import paths


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; the exit code is 0 when all is well, 1 for mistakes of the staff, 2 for all else."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A terminal that lacks a character shows another one instead of ending the program.
            reconfigure(errors="backslashreplace")
    chosen = parser().parse_args(arguments)
    code: int = chosen.command(chosen)
    return code


def parser() -> argparse.ArgumentParser:
    """All commands and their options."""
    top = argparse.ArgumentParser(
        prog="kiosk", description="A touch kiosk: pages, a region map and a contact screen."
    )
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")

    command = commands.add_parser("check", help="report all problems of the data folder at once")
    command.add_argument("data", nargs="?", type=Path, default=paths.data(), help="the data folder")
    command.add_argument(
        "--language", choices=("ja", "en"), default=spoken(os.environ), help="language of the report"
    )
    command.set_defaults(command=check)

    command = commands.add_parser("schema", help="print the JSON Schema of the data files")
    command.add_argument(
        "name", nargs="?", help="one of: site, sources, page, regions, places, contact, view"
    )
    command.add_argument("--write", type=Path, metavar="FOLDER", help="write NAME.schema.json files instead")
    command.set_defaults(command=schema)
    return top


def spoken(environment: Mapping[str, str]) -> Literal["ja", "en"]:
    """The language of messages by the locale, as POSIX orders the variables: Japanese or English."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "ja" if next(filter(None, names), "").startswith("ja") else "en"


def check(chosen: argparse.Namespace) -> int:
    """Prints all problems of the data folder, notices last; 1 when there is an error."""
    from kiosk.content.load import load
    from kiosk.content.messages import summary

    problems = load(chosen.data, chosen.language, fonts=paths.fonts()).problems
    for problem in problems:
        print(problem)
    print(summary(problems, chosen.language))
    return 1 if any(problem.severity == "error" for problem in problems) else 0


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
