# SPDX-License-Identifier: GPL-3.0-or-later
"""What Qt Multimedia does not do by itself; loaded with it."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

import PySide6
from PySide6.QtMultimedia import QMediaDevices

AV_LOG_ERROR = 16  # libavutil/log.h


def quiet() -> None:
    """FFmpeg tells of errors only; Qt leaves it at six lines a clip.

    The library is opened as Qt opens it: Python's own way asks at once for symbols of OpenSSL that nobody needs.
    """
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.restype = ctypes.c_void_p
    for library in (Path(PySide6.__file__).parent / "Qt" / "lib").glob("libavutil.so.*"):
        handle = dlopen(bytes(library), os.RTLD_LAZY)
        ctypes.CDLL(library.name, handle=handle).av_log_set_level(AV_LOG_ERROR)


def has_loudspeaker(server: str) -> bool:
    """Whether there is an output; a sound server (PULSE_SERVER) that has not come up is not asked, as Qt asks only once."""
    if server.startswith("unix:") and not Path(server.removeprefix("unix:")).exists():
        return False
    return not QMediaDevices.defaultAudioOutput().isNull()
