# SPDX-License-Identifier: GPL-3.0-or-later
"""The map. Build time: from a world-atlas file to projected shapes. Run time: tiles, hit tests and labels."""
