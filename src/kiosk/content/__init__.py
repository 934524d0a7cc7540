# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk shows, as staff write it: YAML files become Content, or all their Problems at once."""
