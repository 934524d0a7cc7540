# SPDX-License-Identifier: GPL-3.0-or-later
"""The running kiosk."""

from __future__ import annotations

from tests.qt.fixtures import *  # noqa: F403 (pytest finds fixtures by name)
