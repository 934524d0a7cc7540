# SPDX-License-Identifier: GPL-3.0-or-later
"""The screens pass qmllint, and qmllint knows our Python types well enough to find mistakes in their use."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.tooling import qmllint

TYPES = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Kiosk.Backend"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Lamp(QObject):
    switched = Signal(bool, arguments=["lit"])

    @Property(bool, notify=switched)
    def lit(self) -> bool:
        return False

    @Property(str, constant=True)
    def place(self) -> str:
        return ""

    @Property(str)
    def silent(self) -> str:
        return ""

    @Slot(int, result=str)
    def describe(self, index: int) -> str:
        return ""
"""


def test_screens_have_no_warning() -> None:
    assert qmllint.main() == 0


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the type information of Lamp."""
    root = tmp_path_factory.mktemp("types")
    source = root / "lamp_of_the_linter.py"
    source.write_text(TYPES, encoding="utf-8")
    sys.path.insert(0, str(root))
    try:
        assert qmllint.write_types([source], root, root / "out") == 1
    finally:
        sys.path.remove(str(root))
    return root / "out"


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("property bool a: root.lamp.lit", ""),
        ("property string a: root.lamp.place", ""),
        ("property string a: root.lamp.describe(1)", ""),
        ("property string a: root.lamp.nowhere", "nowhere"),
        ("property string a: root.lamp.explain(1)", "explain"),
        ("property string a: root.lamp.silent", "silent"),
        ("property string a: other.place", "other"),
        ("property Candle a: null", "Candle"),
    ],
    ids=[
        "notifying property",
        "constant property",
        "slot",
        "unknown property",
        "unknown slot",
        "property that never notifies",
        "unknown name",
        "unknown type",
    ],
)
def test_misuse_of_a_python_type_is_found(types: Path, tmp_path: Path, body: str, complaint: str) -> None:
    screen = tmp_path / "Screen.qml"
    lines = ["import QtQuick", "import Kiosk.Backend", "Item { id: root; property Lamp lamp", body, "}", ""]
    screen.write_text("\n".join(lines), encoding="utf-8")
    result = qmllint.lint([screen], [types])
    assert (result.returncode == 0) == (not complaint), result.stderr
    assert complaint in result.stdout + result.stderr
