# SPDX-License-Identifier: GPL-3.0-or-later
"""The only QObjects: how the guide's answers reach QML, and the visitor's wishes the guide ("Kiosk.Backend")."""
