# SPDX-License-Identifier: GPL-3.0-or-later
"""What a visitor can ask: pure functions from a pack to what a screen shows."""
