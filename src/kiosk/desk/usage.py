# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk counted, as tables, as CSV and as a picture. Counts under five are not shown."""

from __future__ import annotations

import csv
import io
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.content.problem import Language
from kiosk.desk.sentences import say
from kiosk.guide.staff import LEAST


@dataclass(frozen=True, slots=True)
class Table:
    """One way to look at the counts: names and numbers, None where it is too small to be shown."""

    code: str
    rows: tuple[tuple[str, int | None], ...]


def tables(file: Path, first: date, last: date) -> tuple[Table, ...] | None:
    """Visits by day, by hour of the day, by page and by language; None when the file holds no counts."""
    try:
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        try:
            rows = connection.execute(
                "SELECT hour, kind, name, number FROM count WHERE substr(hour, 1, 10) BETWEEN ? AND ?",
                (first.isoformat(), last.isoformat()),
            ).fetchall()
        finally:
            connection.close()
    except sqlite3.Error:
        return None
    ways = {
        "usage-day": [(hour[:10], number) for hour, kind, _, number in rows if kind == "visit"],
        "usage-hour": [(f"{hour[11:]}:00", number) for hour, kind, _, number in rows if kind == "visit"],
        "usage-page": [(name, number) for _, kind, name, number in rows if kind == "page"],
        "usage-language": [(name, number) for _, kind, name, number in rows if kind == "language"],
    }
    return tuple(Table(code, _summed(counted)) for code, counted in ways.items())


def _summed(counted: list[tuple[str, int]]) -> tuple[tuple[str, int | None], ...]:
    sums: dict[str, int] = {}
    for name, number in counted:
        sums[name] = sums.get(name, 0) + number
    return tuple((name, number if number >= LEAST else None) for name, number in sorted(sums.items()))


def page(found: tuple[Table, ...], language: Language) -> str:
    """The tables as they are printed."""
    blocks = []
    for table in found:
        lines = [say(table.code, language)]
        width = max((len(name) for name, _ in table.rows), default=0)
        most = max((number or 0 for _, number in table.rows), default=0)
        for name, number in table.rows:
            bar = "█" * round(30 * number / most) if number else ""
            lines.append(f"  {name:<{width}}  {_told(number):>6}  {bar}".rstrip())
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def sheet(found: tuple[Table, ...]) -> bytes:
    """The tables as one CSV, for a spreadsheet."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(("by", "name", "visits"))
    for table in found:
        writer.writerows(
            (table.code.removeprefix("usage-"), name, _told(number)) for name, number in table.rows
        )
    return stream.getvalue().encode("utf-8-sig")


def picture(found: tuple[Table, ...], language: Language, fonts: Path) -> bytes:
    """The tables as bars, a PNG."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import font_manager
    from matplotlib.figure import Figure

    family = fonts / "BIZUDPGothic-Regular.ttf"
    font = (
        font_manager.FontProperties(fname=str(family)) if family.is_file() else font_manager.FontProperties()
    )
    figure = Figure(figsize=(12, 8), layout="constrained")
    for place, table in enumerate(found, 1):
        axes = figure.add_subplot(2, 2, place)
        names = [name for name, number in table.rows if number]
        axes.bar(range(len(names)), [number for _, number in table.rows if number], color="#24365A")
        axes.set_title(say(table.code, language), fontproperties=font)
        step = max(1, len(names) // 16)
        shown = list(range(0, len(names), step))
        axes.set_xticks(
            shown, [names[number] for number in shown], rotation=60, ha="right", fontproperties=font
        )
        axes.spines[["top", "right"]].set_visible(False)
    written = io.BytesIO()
    figure.savefig(written, format="png", dpi=120)
    return written.getvalue()


def _told(number: int | None) -> str:
    return f"<{LEAST}" if number is None else str(number)
