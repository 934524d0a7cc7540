# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff work with: templates, spreadsheets, reports, preview. Never part of the visitor's process."""
