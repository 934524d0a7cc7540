# SPDX-License-Identifier: GPL-3.0-or-later
"""What the visitor's process loads: `lint-imports` reads the source, this asks a running interpreter."""

from __future__ import annotations

import subprocess
import sys

PYSIDE = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "__feature__"}
# The last two come with QtQml and QtQuick.
QT = {"QtCore", "QtGui", "QtQml", "QtQuick", "QtNetwork", "QtOpenGL"}
LIST = "import sys; before = set(sys.modules); import {}; print(*(set(sys.modules) - before))"


def loaded_by(module: str) -> list[str]:
    """Every module that importing `module` loads."""
    run = subprocess.run(
        [sys.executable, "-c", LIST.format(module)], check=True, capture_output=True, text=True
    )
    return sorted(run.stdout.split())


def test_the_kiosk_loads_only_python_and_qt_quick() -> None:
    names = loaded_by("kiosk.app")
    assert "kiosk.ui.kiosk" in names
    strange = {
        name for name in names if name.partition(".")[0] not in {"kiosk", *PYSIDE, *sys.stdlib_module_names}
    }
    assert strange == set()


def test_the_kiosk_loads_no_qt_module_it_does_not_show() -> None:
    qt = {name.split(".")[1] for name in loaded_by("kiosk.app") if name.startswith("PySide6.Qt")}
    assert "QtQuick" in qt
    assert qt - QT == set()


def test_the_kiosk_loads_neither_the_content_checks_nor_the_pack_builder() -> None:
    names = loaded_by("kiosk.app")
    assert [name for name in names if name.startswith("kiosk.content") or name == "kiosk.pack.build"] == []


def test_the_command_line_answers_without_qt() -> None:
    assert [name for name in loaded_by("kiosk.__main__") if name.startswith("PySide6")] == []


def test_the_kiosk_imports_as_python_does() -> None:
    program = (
        "import builtins; mine = builtins.__import__; import kiosk.plain_import; "
        "assert builtins.__import__ is mine; import kiosk.app, PySide6.QtQml; assert builtins.__import__ is mine"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_what_only_the_makers_of_pyside_need_is_not_loaded_and_a_wrong_call_still_says_what_is_right() -> (
    None
):
    program = """
import kiosk.plain_import, sys
from PySide6.support.signature.lib import enum_sig, pyi_generator, tool
assert not hasattr(enum_sig, "ExactEnumerator") and not hasattr(pyi_generator, "generate_pyi")
assert hasattr(tool, "build_brace_pattern")  # a neighbour, which the texts of errors need
assert "logging" not in sys.modules  # which the writer of .pyi files imports
from PySide6.QtCore import QPoint
try:
    QPoint("a")
except TypeError as error:
    assert "xpos: int, ypos: int" in str(error), error
else:
    raise AssertionError("a wrong call went through")
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_pyside_itself_would_load_it() -> None:
    program = """
import PySide6.QtCore
from PySide6.support.signature.lib import enum_sig, pyi_generator
assert hasattr(enum_sig, "ExactEnumerator") and hasattr(pyi_generator, "generate_pyi")
"""
    subprocess.run([sys.executable, "-c", program], check=True)
