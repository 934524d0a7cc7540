# SPDX-License-Identifier: GPL-3.0-or-later
"""The map: world-atlas topology to projected shapes at build time; tiles, hit tests and labels at run time."""
