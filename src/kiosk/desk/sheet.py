# SPDX-License-Identifier: GPL-3.0-or-later
"""A spreadsheet as rows of words, whatever program saved it; and rows as a spreadsheet."""

from __future__ import annotations

import csv
import datetime
import io
import re
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from kiosk.content.problem import Language
from kiosk.desk.sentences import say

LARGEST = 20_000_000  # bytes
_DAMAGED = (BadZipFile, OSError, KeyError, ValueError, TypeError, IndexError, AttributeError, SyntaxError)


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the first row, what it holds, and how it is shown."""

    name: str
    remark: str = ""
    width: int = 16
    choices: tuple[str, ...] = ()
    number: bool = False
    hidden: bool = False


def read(file: Path, language: Language) -> list[list[str]] | str:
    """All rows, the first names the columns; or a sentence why they cannot be read."""
    suffix = file.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        return say("sheet-type", language, value=file.name)
    try:
        content = file.read_bytes()
    except OSError:
        return say("sheet-unreadable", language, value=file.name)
    if len(content) > LARGEST:
        return say("sheet-unreadable", language, value=file.name)
    if suffix == ".xlsx":
        rows = _workbook(content)
        return say("sheet-unreadable", language, value=file.name) if rows is None else rows
    text = _decoded(content)
    if text is None:
        return say("sheet-letters", language, value=file.name)
    head = text.split("\n", 1)[0]
    separator = max(",\t;", key=head.count)
    try:
        rows = [[tidy(cell) for cell in row] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    except csv.Error:
        return say("sheet-unreadable", language, value=file.name)
    return rows


def write(file: Path, columns: tuple[Column, ...], rows: list[list[str]], language: Language) -> str:
    """Writes the rows under their columns' names; a sentence when that fails, else nothing."""
    suffix = file.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        return say("sheet-type", language, value=file.name)
    try:
        if suffix == ".csv":
            with file.open("w", encoding="utf-8-sig", newline="") as stream:  # Excel knows UTF-8 by the mark
                csv.writer(stream).writerows([[column.name for column in columns], *rows])
        else:
            file.write_bytes(_written_workbook(columns, rows))
    except OSError as error:
        return say("not-written", language, value=file, first=error.strerror)
    return ""


def place(file: str, row: int, number: int, column: str, language: Language) -> str:
    """Names a cell as staff find it: its row and the letter and name of its column; the row alone when `number` is 0."""
    from openpyxl.utils import get_column_letter

    if not number:
        return say("sheet-row", language, file=file, row=row)
    return say("sheet-cell", language, file=file, row=row, letter=get_column_letter(number), column=column)


def lost(old: str, new: str) -> bool:
    """Whether letters became question marks, as when a program saves in an encoding that lacks them."""
    return old != new and len(old) == len(new) and all(b in (a, "?") for a, b in zip(old, new, strict=True))


def _decoded(content: bytes) -> str | None:
    encodings = ("utf-16",) if content[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp932")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _workbook(content: bytes) -> list[list[str]] | None:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = [[_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        book.close()
    except _DAMAGED:
        return None
    return rows


def _cell(value: object) -> str:
    """What a cell shows: a date as we write it, a number without a trailing zero."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case datetime.datetime():
            return value.date().isoformat()
        case datetime.date():
            return value.isoformat()
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
    return tidy(str(value))


def tidy(text: str) -> str:
    """Line breaks inside a cell are none in our texts."""
    return re.sub(r"\s*(?:_x000D_)?[\r\n]+\s*", " ", text).strip(" \t\r\n\u00a0")


def _written_workbook(columns: tuple[Column, ...], rows: list[list[str]]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        head = sheet.cell(1, number, column.name)
        head.font = Font(bold=True)
        head.fill = PatternFill("solid", fgColor="F1EDE2")
        if column.remark:
            head.comment = Comment(column.remark, "kiosk", width=320, height=120)
        sheet.column_dimensions[letter].width = column.width
        sheet.column_dimensions[letter].hidden = column.hidden
        if column.choices:
            allowed = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            sheet.add_data_validation(allowed)
            allowed.add(f"{letter}2:{letter}1000")
        for row in range(2, max(len(rows), 200) + 2):
            words = rows[row - 2][number - 1] if row - 2 < len(rows) else ""
            cell = sheet.cell(row, number)
            cell.alignment = Alignment(vertical="top", wrap_text=column.width > 30)
            if column.number and words:
                cell.value = float(words)
            elif words:
                cell.value = words
                cell.data_type = "s"  # a text that begins with = is no formula
            if not column.number:
                cell.number_format = "@"  # or the spreadsheet takes 2012-04 for a day
    sheet.freeze_panes = "C2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(rows) + 1}"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()
