# SPDX-License-Identifier: GPL-3.0-or-later
"""The one place that knows where resources, data and built files are.

In a checkout they stand at its top; in a wheel they lie inside the package (`_resources`, `_data`).
"""

from __future__ import annotations

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parents[1]


def in_checkout() -> bool:
    """Whether the program runs from a checkout, where `data/` may change at any time."""
    return (CHECKOUT / "pyproject.toml").is_file() and (CHECKOUT / "data").is_dir()


def data() -> Path:
    """The staff's content folder."""
    return CHECKOUT / "data" if in_checkout() else PACKAGE / "_data"


def resources() -> Path:
    """The folder of the plain resource files (a checkout only; a wheel has `compiled_resources`)."""
    return CHECKOUT / "resources"


def compiled_resources() -> Path | None:
    """The binary Qt resource file of a wheel, None in a checkout."""
    compiled = PACKAGE / "_resources" / "kiosk.rcc"
    return compiled if compiled.is_file() else None


def fonts() -> Path:
    """The full fonts, from which a pack takes the characters it needs."""
    return CHECKOUT / "resources" / "fonts" if in_checkout() else PACKAGE / "_fonts"


def translations() -> Path:
    """The folder of the interface's translation sources (.ts)."""
    return CHECKOUT / "resources" / "i18n" if in_checkout() else PACKAGE / "_i18n"


def cache() -> Path:
    """Where built packs and Qt's QML cache may be written; nothing in it is missed when deleted."""
    if in_checkout():
        return CHECKOUT / "build"
    given = os.environ.get("CACHE_DIRECTORY")  # systemd's, for this service alone
    if given:
        return Path(given)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "intercity-kiosk"


def state() -> Path | None:
    """Where an installed kiosk keeps its counters: systemd's state folder; None elsewhere, and nothing is counted."""
    given = os.environ.get("STATE_DIRECTORY")
    return Path(given) if given else None


def shelf() -> Path | None:
    """Where an installed kiosk keeps the packs that came after it; None in a checkout, which builds its own."""
    return None if in_checkout() else Path("/var/lib/intercity-kiosk-content")


def trial() -> Path | None:
    """Where an installed kiosk counts how the starts of new content go: in its state folder, where root only reads it."""
    return None if in_checkout() else Path("/var/lib/intercity-kiosk/trial")


def shipped_pack() -> Path:
    """The pack that came with an installed kiosk."""
    return PACKAGE / "_data" / "content.pack"
