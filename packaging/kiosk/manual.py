# SPDX-License-Identifier: GPL-3.0-or-later
"""`manual.py DATE`: the manual page kiosk(1) on standard output, from the commands' own help."""

from __future__ import annotations

import argparse
import sys

from kiosk import __version__
from kiosk.cli import parser

# What an installed kiosk keeps where; the commands' help does not say it.
FILES = (
    (
        "/etc/intercity-kiosk/",
        "Settings of the site; no upgrade touches them. pin holds the hash of the staff's PIN.",
    ),
    (
        "/var/lib/intercity-kiosk-content/",
        "Content packs that were installed; shown names the one that is shown.",
    ),
    (
        "/var/lib/intercity-kiosk/",
        "What the kiosk itself keeps: counts of visits, nothing about one visitor.",
    ),
    ("/usr/share/doc/intercity-kiosk-session/", "The installer's guide, in English and Japanese."),
)


def written(text: str) -> str:
    """Text as roff takes it: no sign of it is a command."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("`", "\\(ga")
    return "\\&" + text if text.startswith((".", "'")) else text


def options(command: argparse.ArgumentParser) -> list[str]:
    """Each argument of a command with its help."""
    lines: list[str] = []
    for action in command._actions:
        if isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            continue
        values = "|".join(map(str, action.choices)) if action.choices else str(action.metavar or action.dest)
        shown = "" if action.nargs == 0 else values
        names = ", ".join(f"\\fB{written(name)}\\fR" for name in action.option_strings)
        lines += [
            ".TP",
            f"{names} \\fI{written(shown)}\\fR".strip() if shown else names,
            written(action.help or ""),
        ]
    return lines


def page(date: str) -> str:
    """The whole page."""
    top = parser()
    commands = next(action for action in top._actions if isinstance(action, argparse._SubParsersAction))
    helps = {choice.dest: choice.help or "" for choice in commands._choices_actions}
    lines = [
        f'.TH KIOSK 1 "{date}" "intercity-kiosk {__version__}" "User Commands"',
        ".SH NAME",
        "kiosk \\- touch kiosk for public buildings",
        ".SH SYNOPSIS",
        ".B kiosk",
        "\\fICOMMAND\\fR [\\fIoptions\\fR]",
        ".SH DESCRIPTION",
        written(top.description or ""),
        "Commands that change a data folder are for the computer where the content is edited; an installed kiosk says so.",
        ".SH COMMANDS",
    ]
    for name, command in commands.choices.items():
        lines += [f".SS {written(name)}", written(helps[name]) + ".", *options(command)]
    lines += [
        ".SH EXIT STATUS",
        "0 when all is well, 1 for what staff can mend, 2 for all else, 70 for a fault of the program.",
        ".SH FILES",
    ]
    for path, about in FILES:
        lines += [".TP", f"\\fI{written(path)}\\fR", written(about)]
    lines += [".SH SEE ALSO", ".BR systemctl (1),", ".BR journalctl (1)"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page(sys.argv[1]))
