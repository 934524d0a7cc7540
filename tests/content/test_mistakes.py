# SPDX-License-Identifier: GPL-3.0-or-later
"""Every mistake gets its sentence: the expected reports are files beside the mistakes."""

from __future__ import annotations

import os
import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.cli import main
from kiosk.content.load import load
from kiosk.content.messages import HINTS, ITEMS, MESSAGES
from kiosk.content.problem import Language, Problem
from tests.content.mistakes import BAD, CASES, FONTS, SMALL, lay

LANGUAGES: tuple[Language, ...] = ("en", "ja")


@cache
def problems(language: Language) -> tuple[Problem, ...]:
    """The problems of all cases."""
    found: list[Problem] = []
    for case in CASES:
        with TemporaryDirectory() as folder:
            found.extend(load(lay(case, Path(folder)), language, fonts=FONTS).problems)
    return tuple(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_report_is_the_expected_one(
    case: str, language: Language, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["check", str(lay(case, tmp_path)), "--language", language])
    report = capsys.readouterr().out
    expected = BAD / case / f"expected.{language}.txt"
    if "KIOSK_WRITE_EXPECTED" in os.environ:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(report, encoding="utf-8")
    assert report == expected.read_text(encoding="utf-8")
    assert code == (0 if case == "notices" else 1)


def test_every_sentence_has_a_case() -> None:
    assert {problem.code for problem in problems("en")} == set(MESSAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_hint_has_a_case(language: Language) -> None:
    said = {problem.hint for problem in problems(language)}
    unsaid = [
        name
        for name, texts in HINTS.items()
        if not any(_pattern(texts[language == "ja"]).fullmatch(hint) for hint in said)
    ]
    assert unsaid == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_item_is_named(language: Language) -> None:
    named = {problem.item for problem in problems(language)}
    numbers = {name for name in ITEMS if name.endswith("-number")}
    unnamed = [
        name
        for name, texts in ITEMS.items()
        if name not in numbers
        and not any(_pattern(texts[language == "ja"]).fullmatch(item) for item in named)
    ]
    assert unnamed == []


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_wording_keeps_the_house_style(code: str) -> None:
    sentence = MESSAGES[code]
    computing = re.compile(r"\b(None|str|int|float|dict|tuple|bool|object|exception|traceback|validation)\b")
    for text in (sentence.en, sentence.hint_en):
        assert not computing.search(text)
        assert not text[:1].isupper() or text.startswith("HTML")
        assert not text.endswith((".", "!"))
    for text in (sentence.ja, sentence.hint_ja):
        assert not text.endswith(("。", "!", "！"))
    assert bool(sentence.hint_en) == bool(sentence.hint_ja) == (code != "confirm")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_is_one_printable_line(language: Language) -> None:
    for problem in problems(language):
        assert str(problem).isprintable()
        assert problem.line >= 1
        assert problem.column >= 1


def test_both_languages_say_the_same() -> None:
    def places(language: Language) -> list[tuple[str, int, int, str]]:
        return [(one.file, one.line, one.column, one.code) for one in problems(language)]

    assert places("en") == places("ja")


def test_small_folder_has_no_problem() -> None:
    loaded = load(SMALL, fonts=FONTS)
    assert loaded.problems == ()
    assert loaded.content is not None


def test_one_mistake_hides_no_other(tmp_path: Path) -> None:
    cases = [
        "misspelt-fields",
        "dates",
        "markup",
        "unknown-sources",
        "pictures-missing",
        "numbers",
        "shift-jis",
    ]
    data = lay(cases[0], tmp_path)
    page = data / "pages" / "history.yaml"
    page.write_text(
        page.read_text(encoding="utf-8")
        .replace('date: "1985"', "date: 昭和60年\n        tittle: x")
        .replace("source: [S1]", "source: [S9]")
        .replace("en: Sample fair", "en: <b>Fair</b>")
        .replace("grade: B", "grade: C"),
        encoding="utf-8",
    )
    found = {
        problem.code for problem in load(data, fonts=FONTS).problems if problem.file == "pages/history.yaml"
    }
    assert found >= {"bad-date", "unknown-field", "unknown-source", "markup-html", "not-confirmed"}


def _pattern(template: str) -> re.Pattern[str]:
    plain = template.replace("{{", "\0").replace("}}", "\1")
    parts = re.split(r"\{\w+\}", plain)
    return re.compile(".*".join(re.escape(part.replace("\0", "{").replace("\1", "}")) for part in parts))
