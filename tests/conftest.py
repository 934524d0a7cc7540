# SPDX-License-Identifier: GPL-3.0-or-later
"""The test suite needs no display: Qt draws into memory unless the environment asks for something else."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
