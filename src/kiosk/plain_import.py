# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads PySide6 without what only its makers need, and leaves Python's own `import` in place. To be imported before the
rest of the program."""

from __future__ import annotations

import builtins
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_plain = builtins.__import__
_TOOLS = "shibokensupport.signature.lib"
_UNUSED = ("enum_sig", "pyi_generator")


def _without_tools(name: str, *more: Any, **named: Any) -> ModuleType:
    # WORKAROUND: PySide6 compiles its writers of .pyi files, and all that they import, from source at every start (23 of
    # 61 ms until QtCore is there, measured with 6.11.3).
    if name == _TOOLS:
        for part in _UNUSED:
            empty = ModuleType(f"{name}.{part}")
            empty.__spec__ = ModuleSpec(empty.__name__, None)
            setattr(import_module(name), part, empty)
    return _plain(name, *more, **named)


builtins.__import__ = _without_tools

import PySide6.QtCore  # noqa: E402, F401

# WORKAROUND: PySide6 puts its own import in, which reads the source of every module to see whether it uses `__feature__`
# (12 of 46 ms for the modules of the kiosk, measured with 6.11). None of ours does.
builtins.__import__ = _plain
