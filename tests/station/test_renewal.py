# SPDX-License-Identifier: GPL-3.0-or-later
"""When the kiosk leaves on purpose."""

from __future__ import annotations

import os
from pathlib import Path

from kiosk.station.renewal import DAY, SETTLED, Renewal, signature

NOON, NIGHT = 12, 3
OLD, NEW, NEWER = ((1, 1, 1),), ((2, 1, 1),), ((3, 1, 1),)


def test_same_files_by_day_are_no_reason() -> None:
    renewal = Renewal(0, OLD)
    assert renewal.due(DAY * 30, OLD, NOON) == ""


def test_replaced_files_are_a_reason_once_the_installation_is_over() -> None:
    renewal = Renewal(0, OLD)
    assert renewal.due(10, NEW, NOON) == ""
    assert renewal.due(10 + SETTLED / 2, NEWER, NOON) == ""
    assert renewal.due(10 + SETTLED, NEWER, NOON) == ""
    assert renewal.due(10 + SETTLED * 1.5, NEWER, NOON).startswith("another version is installed")


def test_files_put_back_are_no_reason() -> None:
    renewal = Renewal(0, OLD)
    renewal.due(10, NEW, NOON)
    assert renewal.due(20, OLD, NOON) == ""
    assert renewal.due(20 + 2 * SETTLED, OLD, NOON) == ""


def test_a_day_of_work_ends_at_night_and_not_before() -> None:
    renewal = Renewal(0, OLD)
    assert renewal.due(DAY - 1, OLD, NIGHT) == ""
    assert renewal.due(DAY, OLD, NOON) == ""
    assert renewal.due(DAY, OLD, NIGHT) == "the nightly restart"


def test_signature_tells_a_replaced_file_of_the_same_age_and_size(tmp_path: Path) -> None:
    file, other = tmp_path / "kiosk.rcc", tmp_path / "new"
    for path in (file, other):
        path.write_bytes(b"same")
        os.utime(path, (1, 1))
    before = signature([file])
    other.replace(file)
    assert signature([file]) != before


def test_signature_of_a_file_that_went_differs(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.rcc"
    file.touch()
    before = signature([file])
    file.unlink()
    assert signature([file]) != before
