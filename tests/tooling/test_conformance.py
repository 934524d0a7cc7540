# SPDX-License-Identifier: GPL-3.0-or-later
"""The conformance sheet says only what tests have shown."""

from __future__ import annotations

import ast
from datetime import date
from pathlib import Path

import pytest

from tests.conformance import Requirement, form, judge, requirements, sheet

ROOT = Path(__file__).parents[2]
KEYS = Requirement("B1", "Everything by keys", "EN 301 549", ("tests/a.py::test_keys", "tests/b.py"), ())
PASSED = {
    "tests/a.py::test_keys[ja]": "passed",
    "tests/a.py::test_keys[en]": "passed",
    "tests/b.py::test_x": "passed",
}


def test_every_line_has_a_test_or_is_measured_on_site() -> None:
    table = requirements()
    assert len(table) == 38
    assert len({row.id for row in table}) == len(table)
    for row in table:
        assert row.tests or row.site, row.id
        assert len(row.site) in (0, 2), row.id
        assert row.text and row.source, row.id


@pytest.mark.parametrize("row", requirements(), ids=lambda row: row.id)
def test_its_tests_are_there(row: Requirement) -> None:
    for test in row.tests:
        file, _, name = test.partition("::")
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert name in names or (not name and any(one.startswith("test_") for one in names)), test


def test_all_that_passed_is_met() -> None:
    assert judge(KEYS, PASSED) == ("pass", 3, ())


@pytest.mark.parametrize("how", ["failed (call)", "not run", "the notes are smaller"])
def test_one_that_did_not_pass_fails_it(how: str) -> None:
    verdict = judge(KEYS, PASSED | {"tests/a.py::test_keys[en]": how})
    assert verdict.status == "fail" and verdict.why == (f"test_keys[en]: {how}",)


def test_a_test_that_was_not_run_fails_it() -> None:
    ended = {name: how for name, how in PASSED.items() if "b.py" not in name}
    assert judge(KEYS, ended).why == ("tests/b.py: not run",)


def test_a_test_of_another_name_counts_for_nothing() -> None:
    assert (
        judge(KEYS, {"tests/a.py::test_keys_of_old": "passed", "tests/b.py::test_x": "passed"}).status
        == "fail"
    )


def test_the_sheet_tells_each_and_counts() -> None:
    table = requirements()
    told = sheet([(row, judge(row, {})) for row in table], date(2026, 11, 25))
    assert all(f"<td>{row.id}</td>" in told for row in table)
    assert f"not met: {sum(bool(row.tests) for row in table)} ·" in told


def test_the_form_has_every_line_in_both_languages() -> None:
    table = requirements()
    told = form(table)
    lines = [row for row in table if row.site]
    assert told.count("□ はい yes") == len(lines) > 8
    assert all(row.site[1].split(".")[0][:20] in told for row in lines)
