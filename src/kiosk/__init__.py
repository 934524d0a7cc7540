# SPDX-License-Identifier: GPL-3.0-or-later
"""A touch kiosk for public buildings: pages, a region map and a contact screen from bundled data."""

__version__ = "0.1.0"
