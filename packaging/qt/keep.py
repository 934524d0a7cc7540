# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies the parts of PySide6 that the kiosk uses, and every library those link to.

`keep.py FROM TO`: FROM is the site-packages folder PySide6 was installed in from its wheels. What is kept is named below;
the rest of its 650 MB (the browser engine first) stays behind. The libraries are found by what each file links to.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

MODULES = ("QtCore", "QtGui", "QtQml", "QtQuick", "QtNetwork", "QtOpenGL", "QtMultimedia")
PYTHON = ("__init__.py", "_config.py", "_git_pyside_version.py", "support/**/*.py")
QML = ("QtQml", "QtQuick/Templates", "QtQuick/Layouts")  # modules with all that lies under them
QML_FILES_ONLY = ("QtQuick",)  # the folder itself, not the modules under it
# No wayland-decoration-client: without it no compositor can make the window wear a title bar.
PLUGINS = (
    "platforms/libqwayland.so",
    "platforms/libqoffscreen.so",
    "wayland-shell-integration/libxdg-shell.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "imageformats/libqsvg.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqwebp.so",
    "imageformats/libqgif.so",
    "multimedia/*.so",
)
DROPPED_ENDINGS = frozenset({".qmltypes", ".pyi", ".debug"})  # what only a developer's tools read


def named(site: Path) -> Iterator[Path]:
    """The files that the lists above name; a name that matches nothing is an error."""
    pyside, qt = site / "PySide6", site / "PySide6" / "Qt"
    wanted = [
        *((pyside, f"{name}.abi3.so") for name in MODULES),
        *((pyside, name) for name in PYTHON),
        (pyside, "libpyside6*.so*"),
        *((qt / "qml", f"{name}/**/*") for name in QML),
        *((qt / "qml", f"{name}/*") for name in QML_FILES_ONLY),
        *((qt / "plugins", name) for name in PLUGINS),
        (site / "shiboken6", "**/*"),
    ]
    for folder, pattern in wanted:
        found = [path for path in sorted(folder.glob(pattern)) if path.is_file()]
        if not found:
            raise SystemExit(f"keep.py: {folder} has no {pattern}; the list is for another PySide6")
        yield from (path for path in found if _kept(path))


def _kept(path: Path) -> bool:
    return path.suffix not in DROPPED_ENDINGS and "__pycache__" not in path.parts


def linked(files: set[Path], site: Path) -> set[Path]:
    """The wheel's own libraries that these files need, and those that they need in turn."""
    folders = (site / "PySide6", site / "PySide6" / "Qt" / "lib", site / "shiboken6")
    libraries = {path.name: path for folder in folders for path in folder.glob("*.so*")}
    waiting = [path for path in files if ".so" in path.name]
    seen: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in seen:
            seen.add(path)
            waiting += [libraries[name] for name in needed(path) if name in libraries]
    return seen


def needed(path: Path) -> list[str]:
    """The names of the libraries a file links to."""
    told = subprocess.run(["readelf", "-d", path], check=True, capture_output=True, text=True).stdout
    return re.findall(r"\(NEEDED\).*\[(.+?)\]", told)


def main(site: Path, target: Path) -> None:
    files = set(named(site))
    files |= linked(files, site)
    for path in sorted(files):
        copy = target / path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        copy.chmod(0o644)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]))
