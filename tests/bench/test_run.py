# SPDX-License-Identifier: GPL-3.0-or-later
"""How the benchmark judges; what it measures is never a test."""

from __future__ import annotations

import pytest

from tests.bench.run import Aim, Row, spread, table


def test_a_figure_is_its_median_between_smallest_and_largest() -> None:
    assert spread([9.0, 1.0, 2.0]) == "2.0 (1.0–9.0)"
    assert spread([900.0, 100.4, 200.0]) == "200 (100–900)"
    assert spread([]) == "–"


@pytest.mark.parametrize(
    ("aim", "bare", "kiosk", "met"),
    [
        (Aim("times", 1.5), 200.0, 300.0, True),
        (Aim("times", 1.5), 200.0, 301.0, False),
        (Aim("most", 110), None, 110.0, True),
        (Aim("most", 110), None, 110.1, False),
        (Aim("least", 55), None, 55.0, True),
        (Aim("least", 55), None, 54.9, False),
    ],
)
def test_an_aim_is_met_up_to_its_limit(aim: Aim, bare: float | None, kiosk: float, met: bool) -> None:
    assert aim.met(bare, kiosk) is met


def test_the_median_is_held_against_the_aim_and_the_bare_window() -> None:
    row = Row("start", "ms", [200.0, 100.0, 999.0], [250.0, 250.0, 999.0], Aim("times", 1.5))
    assert row.cells() == ["start (ms)", "200 (100–999)", "250 (250–999)", "1.25", "≤ 1.5 ×", "met"]


def test_what_the_bare_window_does_not_have_is_left_open() -> None:
    row = Row("painting a tile", "ms", [], [3.0])
    assert row.cells() == ["painting a tile (ms)", "–", "3.0 (3.0–3.0)", "", "", ""]
    assert table([row]).splitlines()[1].endswith("3.0 (3.0–3.0)")
