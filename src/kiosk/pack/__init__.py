# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk reads: one read-only SQLite file, built from the staff's content."""
