# SPDX-License-Identifier: GPL-3.0-or-later
"""One mistake of the staff: where it is, what is wrong, what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Language = Literal["ja", "en"]
Severity = Literal["error", "notice"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What `kiosk check` prints: `file:line:column: item: message — hint`. Line and column count from 1."""

    file: str
    line: int
    column: int
    item: str
    message: str
    hint: str
    severity: Severity = "error"
    code: str = ""
    field: str = ""
    """The field or language that is not there, when that is the problem."""

    def __str__(self) -> str:
        item = f"{self.item}: " if self.item else ""
        hint = f" — {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {item}{self.message}{hint}"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem before it is put into words: a code of `messages.py` and the values its sentence needs.

    `word` is looked for among `choices` to say "did you mean", or by `search` where letters alone would
    mislead; `hint` names another hint than the usual one. `offset` is its distance from the start.
    """

    code: str
    file: str
    line: int = 1
    column: int = 1
    item: tuple[str, str] = ("", "")
    values: Mapping[str, str] = field(default_factory=dict)
    word: str = ""
    choices: tuple[str, ...] = ()
    search: Callable[[str], str] | None = None
    hint: str = ""
    offset: int = 0
