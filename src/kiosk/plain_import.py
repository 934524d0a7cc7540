# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads PySide6 and leaves Python's own `import` in place. To be imported before the rest of the program."""

from __future__ import annotations

import builtins

_plain = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

# WORKAROUND: PySide6 puts its own import in, which reads the source of every module to see whether it uses `__feature__`
# (12 of 46 ms for the modules of the kiosk, measured with 6.11). None of ours does.
builtins.__import__ = _plain
