# SPDX-License-Identifier: GPL-3.0-or-later
"""The conformance sheet and the form for the site, from tests that are run now: python -m tests.conformance -o FOLDER

Each requirement of requirements.toml is met when all of its tests were run and passed. A test that is known to fail (xfail)
fails the requirement, too: the sheet says what is so, not what is forgiven.
"""

from __future__ import annotations

import argparse
import html
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from kiosk import __version__

TABLE = Path(__file__).with_name("requirements.toml")


class Requirement(NamedTuple):
    """What is asked for, by whom, which tests show it, and what is measured on site in (ja, en), empty for nothing."""

    id: str
    text: str
    source: str
    tests: tuple[str, ...]
    site: tuple[str, ...]


class Verdict(NamedTuple):
    """`status` is pass, fail or site (to be measured); `runs` how many tests were run; `why` of a fail."""

    status: str
    runs: int
    why: tuple[str, ...]


class Results:
    """A pytest plugin: how each test ended, by its name; the reason where it is not `passed`."""

    def __init__(self) -> None:
        self.ended: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        known = getattr(report, "wasxfail", None)
        if known is not None:
            self.ended[report.nodeid] = str(known)
        elif report.failed:
            self.ended[report.nodeid] = f"failed ({report.when})"
        elif report.skipped:
            self.ended[report.nodeid] = "not run"
        elif report.when == "call":
            self.ended.setdefault(report.nodeid, "passed")


def requirements() -> list[Requirement]:
    """The table, in its order."""
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["requirement"]
    return [
        Requirement(
            row["id"], row["text"], row["source"], tuple(row.get("tests", ())), tuple(row.get("site", ()))
        )
        for row in rows
    ]


def judge(requirement: Requirement, ended: Mapping[str, str]) -> Verdict:
    """Whether it is met, as far as the tests that ended show it."""
    if not requirement.tests:
        return Verdict("site", 0, ())
    mine = [
        (name, how)
        for test in requirement.tests
        for name, how in ended.items()
        if name == test or name.startswith((f"{test}[", f"{test}::"))
    ]
    silent = [
        test
        for test in requirement.tests
        if not any(name == test or name.startswith((f"{test}[", f"{test}::")) for name, _ in mine)
    ]
    why = (
        *(f"{test.rpartition('::')[2]}: not run" for test in silent),
        *(f"{name.rpartition('::')[2]}: {how}" for name, how in mine if how != "passed"),
    )
    return Verdict("fail" if why else "pass", len(mine), why)


def sheet(judged: Iterable[tuple[Requirement, Verdict]], today: date) -> str:
    """The conformance sheet."""
    judged = list(judged)
    counts = {status: sum(v.status == status for _, v in judged) for status in ("pass", "fail", "site")}
    rows = "\n".join(_row(requirement, verdict) for requirement, verdict in judged)
    return _page(
        "適合表 / Conformance sheet",
        f"<p>intercity-kiosk {html.escape(__version__)}, {today:%Y-%m-%d}. "
        f"満たす / met: {counts['pass']} · 満たさない / not met: {counts['fail']} · "
        f"設置場所で測る / measured on site: {counts['site']}</p>\n"
        "<table><thead><tr><th>番号<br>ID</th><th>求められること<br>Requirement</th><th>出典<br>Source</th>"
        "<th>確かめ方<br>How it was tested</th><th>結果<br>Result</th></tr></thead>\n"
        f"<tbody>\n{rows}\n</tbody></table>",
    )


def _row(requirement: Requirement, verdict: Verdict) -> str:
    tests = "".join(f"<li>{html.escape(test.removeprefix('tests/'))}</li>" for test in requirement.tests)
    how = f"<ul>{tests}</ul>{verdict.runs} 回 / runs" if tests else "様式 / form"
    said = {"pass": "適合 / pass", "fail": "不適合 / fail", "site": "現地で測る / measure on site"}
    result = said[verdict.status] + "".join(
        f"<br><small>{html.escape(one)}</small>" for one in verdict.why[:5]
    )
    if requirement.site and verdict.status != "site":
        result += f"<br>+ {said['site']}"
    cells = (requirement.id, html.escape(requirement.text), html.escape(requirement.source), how, result)
    return f'<tr class="{verdict.status}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>'


def form(rows: Iterable[Requirement]) -> str:
    """What is measured where the kiosk hangs, to print and fill in."""
    lines = "\n".join(
        f"<tr><td>{row.id}</td><td>{html.escape(row.site[0])}<br><small lang=en>{html.escape(row.site[1])}</small></td>"
        f"<td><small>{html.escape(row.source)}</small></td><td>□ はい yes<br>□ いいえ no</td><td class=note></td></tr>"
        for row in rows
        if row.site
    )
    return _page(
        "設置場所で測ること / To be measured on site",
        "<p>場所 / place: ____________________　画面 / screen: ____________________　日付 / date: ______________　"
        "測った人 / measured by: ____________________</p>\n"
        "<table><thead><tr><th>番号<br>ID</th><th>確かめること<br>To check</th><th>出典<br>Source</th>"
        "<th>結果<br>Result</th><th>メモ<br>Note</th></tr></thead>\n"
        f"<tbody>\n{lines}\n</tbody></table>",
    )


def _page(title: str, body: str) -> str:
    return (
        f'<!doctype html>\n<html lang="ja"><meta charset="utf-8"><title>{title}</title>\n<style>{STYLE}</style>\n'
        f"<h1>{title}</h1>\n{body}\n</html>\n"
    )


STYLE = (
    "body{font:14px/1.5 sans-serif;margin:2em;color:#17243b}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #77725f;padding:.4em;text-align:left;vertical-align:top}thead{background:#f1ede2}"
    "tr{break-inside:avoid}.fail td:last-child{background:#f8e0d3;font-weight:bold}.note{width:18%}"
    "ul{margin:0;padding-left:1.2em;font-size:12px;overflow-wrap:anywhere}@page{size:A4 landscape;margin:12mm}"
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=Path("build/conformance"))
    folder = parser.parse_args().output
    table = requirements()
    results = Results()
    tests = list(dict.fromkeys(test for row in table for test in row.tests))
    code = pytest.main(["-q", "--no-header", *tests], plugins=[results])
    judged = [(row, judge(row, results.ended)) for row in table]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(sheet(judged, date.today()), encoding="utf-8")
    (folder / "site-form.html").write_text(form(table), encoding="utf-8")
    for row, verdict in judged:
        if verdict.status == "fail":
            print(f"not met: {row.id} {row.text} — {'; '.join(verdict.why[:3])}")
    print(f"conformance: {folder / 'index.html'}, {folder / 'site-form.html'}")
    return int(code)


if __name__ == "__main__":
    raise SystemExit(main())
