# SPDX-License-Identifier: GPL-3.0-or-later
"""The form in which staff change the content without seeing a file."""
