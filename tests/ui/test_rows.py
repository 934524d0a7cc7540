# SPDX-License-Identifier: GPL-3.0-or-later
"""The one list model: rows and rows in rows, checked by Qt's own model tester too."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractListModel, QObject
from PySide6.QtTest import QAbstractItemModelTester

from kiosk.guide.rows import Block, Card, Entry
from kiosk.ui.rows import FIRST_ROLE, Feed, Rows
from tests.qt.driver import let_go

CARDS = [Card("uclg", "UCLG", "The world body", "ph.globe"), Card("contact", "Contact", "", "ph.phone")]
FACTS = (Entry(id="seat", value="Rabat"), Entry(id="countries", value="54"))


@pytest.fixture
def owner() -> QObject:
    return QObject()


@pytest.fixture
def rows(owner: QObject) -> Rows:
    return Rows(Card, owner)


def role(model: Rows, name: str) -> int:
    return {bytes(value.data()).decode(): key for key, value in model.roleNames().items()}[name]


def value(model: Rows, row: int, name: str) -> object:
    return model.data(model.index(row), role(model, name))


def watched(model: QAbstractListModel, owner: QObject) -> QAbstractItemModelTester:
    """Qt's tester: a model that breaks its promises makes a warning, and that fails the test."""
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, owner)


def test_each_field_is_a_role(rows: Rows) -> None:
    rows.show(CARDS)
    assert (value(rows, 0, "page"), value(rows, 0, "title")) == ("uclg", "UCLG")
    assert (value(rows, 1, "summary"), value(rows, 1, "symbol")) == ("", "ph.phone")
    assert rows.rowCount() == rows.count == 2


def test_the_model_keeps_qt_s_promises(rows: Rows, owner: QObject) -> None:
    watched(rows, owner)
    for shown in ([], CARDS, CARDS[:1], CARDS, [], CARDS[1:]):
        rows.show(shown)
        assert rows.rows == tuple(shown)


def test_the_same_rows_reset_nothing(rows: Rows) -> None:
    rows.show(CARDS)
    resets: list[int] = []
    rows.modelReset.connect(lambda: resets.append(1))
    rows.show(list(CARDS))
    assert resets == []
    rows.show(CARDS[:1])
    assert resets == [1]


def test_the_count_is_told_when_it_changes(rows: Rows) -> None:
    counts: list[int] = []
    rows.countChanged.connect(lambda: counts.append(rows.count))
    rows.show(CARDS)
    rows.show([CARDS[1], CARDS[0]])
    rows.show([])
    assert counts == [2, 0]


def test_an_index_outside_has_no_value(rows: Rows) -> None:
    rows.show(CARDS)
    assert rows.data(rows.index(7), FIRST_ROLE) is None
    assert rows.data(rows.index(0), FIRST_ROLE + 99) is None
    assert rows.data(rows.index(0), 0) is None
    assert rows.rowCount(rows.index(0)) == 0


def test_a_field_of_rows_is_a_model_of_its_own(owner: QObject) -> None:
    blocks = Rows(Block, owner)
    watched(blocks, owner)
    blocks.show([Block(kind="heading", text="Facts"), Block(kind="facts", items=FACTS)])
    assert value(blocks, 0, "items") is None
    nested = value(blocks, 1, "items")
    assert isinstance(nested, Rows)
    watched(nested, owner)
    assert (nested.count, value(nested, 1, "value")) == (2, "54")
    assert value(blocks, 1, "items") is nested
    assert nested.parent() is blocks


def test_nested_models_go_with_their_rows(owner: QObject) -> None:
    blocks = Rows(Block, owner)
    for number in range(50):
        blocks.show([Block(kind="facts", items=(Entry(id=str(number)),))])
        assert isinstance(value(blocks, 0, "items"), Rows)
    let_go()
    assert len(blocks.findChildren(Rows)) == 1


def test_a_feed_gives_its_rows_one_by_one(owner: QObject) -> None:
    feed = Feed(Card, owner)
    watched(feed, owner)
    feed.show(CARDS)
    assert (feed.rowCount(), feed.count, feed.pending) == (0, 2, True)
    feed.more()
    assert (feed.rowCount(), value(feed, 0, "page"), feed.pending) == (1, "uclg", True)
    feed.more()
    feed.more()
    assert (feed.rowCount(), value(feed, 1, "page"), feed.pending) == (2, "contact", False)
    feed.show(CARDS[1:])
    assert (feed.rowCount(), feed.count, feed.pending) == (0, 1, True)


def test_a_feed_renews_only_what_it_has_given(owner: QObject) -> None:
    feed = Feed(Card, owner)
    feed.show(CARDS)
    feed.more()
    changed: list[int] = []
    feed.dataChanged.connect(lambda first, last: changed.append(first.row()))
    feed.renew([card._replace(title="new") for card in CARDS])
    feed.more()
    assert (changed, value(feed, 1, "title")) == ([0], "new")
