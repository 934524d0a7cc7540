# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff do to the real files: each mistake is told at its place, with its cure, in both languages.

`KIOSK_WRITE_EXPECTED=1` writes the sentences into tests/fixtures/mistakes; read each before you keep it.
"""

from __future__ import annotations

import json
import os
import shutil
import tomllib
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.load import load
from kiosk.content.problem import Language, Problem
from kiosk.content.tree import Lines

FIXTURES = Path(__file__).parents[1] / "fixtures"
MISTAKES = sorted((FIXTURES / "mistakes").glob("*.toml"))
LANGUAGES: tuple[Language, ...] = ("en", "ja")


def test_there_are_at_least_twenty() -> None:
    assert len(MISTAKES) >= 20


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda file: file.stem)
def test_mistake_is_told_at_its_place_with_its_cure(mistake: Path, language: Language, real: Path) -> None:
    """One error, or several about the same slip; the first in its file stands where the slip is."""
    case = tomllib.loads(mistake.read_text(encoding="utf-8"))
    file = real / case["file"]
    text = file.read_text(encoding="utf-8")
    assert text.count(case["old"]) == 1, "the real file has changed: let the mistake fit it again"
    text = text.replace(case["old"], case["new"])
    assert text.count(case["at"]) == 1
    file.write_bytes(text.encode(case.get("encoding", "utf-8")))
    if "picture" in case:
        (real / "media").mkdir(exist_ok=True)
        shutil.copy(FIXTURES / "small" / "media" / "bridge.png", real / case["picture"])

    errors = [one for one in load(real, language, fonts=paths.fonts()).problems if one.severity == "error"]
    said = [_said(problem) for problem in errors]
    if "KIOSK_WRITE_EXPECTED" in os.environ:
        case[language] = said
        lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in case.items())
        mistake.write_text("".join(lines), encoding="utf-8")
    assert said == case[language]
    first = next(error for error in errors if error.file == case["file"])
    line, column = Lines(text).position(text.index(case["at"]))
    assert (first.file, first.line, first.column) == (case["file"], line, column)
    assert first.hint


def _said(problem: Problem) -> str:
    """The problem without its line, which changes with the file; the test looks at that by itself."""
    item = f"{problem.item}: " if problem.item else ""
    return f"{problem.file}: {item}{problem.message} — {problem.hint}"
