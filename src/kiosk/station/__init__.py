# SPDX-License-Identifier: GPL-3.0-or-later
"""The machine the kiosk runs on."""
