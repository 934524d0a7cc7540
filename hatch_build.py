# SPDX-License-Identifier: GPL-3.0-or-later
"""What a wheel gets besides Python: the screens as one kiosk.rcc, the content pack, what packs are made from.

An editable install gets neither: a checkout reads its plain files.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# Folders of resources/ that belong into kiosk.qrc whole. A language is a .ts file and no more: its .qm is added here.
# Not fonts/: the kiosk shows those of its pack, cut to the characters used.
WHOLE = ("qml", "images")
# What `kiosk build` imports. An isolated build has none of it, and its wheel no pack.
BUILDER_NEEDS = ("yaml", "pydantic", "shapely", "fontTools", "PIL", "segno", "babel", "budoux", "qtawesome")


def can_build() -> bool:
    return all(importlib.util.find_spec(name) for name in BUILDER_NEEDS)


def tool(name: str) -> Path:
    """A program of the PySide6 wheel."""
    import PySide6

    return Path(PySide6.__file__).parent / name


def translate(root: Path) -> None:
    """Make i18n/*.qm from i18n/*.ts; lines of Japanese break between its phrases where what finds them is there."""
    sources = sorted((root / "resources" / "i18n").glob("*.ts"))
    phrased: list[str | Path] = [sys.executable, "-m", "kiosk.pack.translations"]
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    command = phrased if can_build() else [tool("lrelease"), "-silent"]
    subprocess.run([*command, *sources], check=True, env=environment)


def differences(resources: Path) -> list[str]:
    """How kiosk.qrc differs from the files on disk, one line for each file; empty when it does not."""
    entries = Counter(entry.text or "" for entry in ElementTree.parse(resources / "kiosk.qrc").iter("file"))
    there = {
        path.relative_to(resources).as_posix()
        for folder in WHOLE
        for path in (resources / folder).rglob("*")
        if path.is_file() and path.suffix != ".qmlc"
    }
    return [
        *(f"{name} is in resources/ but not in kiosk.qrc" for name in sorted(there - entries.keys())),
        *(f"{name} is in kiosk.qrc but not in resources/" for name in sorted(entries.keys() - there)),
        *(f"{name} is in kiosk.qrc twice" for name in sorted(entries) if entries[name] > 1),
    ]


def compile_resources(resources: Path, target: Path) -> None:
    """Write everything kiosk.qrc lists, and the translations, into `target`; the same files give the same bytes."""
    environment = {"SOURCE_DATE_EPOCH": "1", **os.environ}
    rcc: list[str | Path] = [tool("Qt/libexec/rcc"), "--binary", "--format-version", "3"]
    names = [f"i18n/{path.stem}.qm" for path in sorted((resources / "i18n").glob("*.ts"))]
    files = "".join(f'<file alias="{name}">{resources.resolve() / name}</file>' for name in names)
    with tempfile.TemporaryDirectory() as folder:
        translations = Path(folder) / "i18n.qrc"
        translations.write_text(
            f'<RCC><qresource prefix="/kiosk">{files}</qresource></RCC>', encoding="utf-8"
        )
        command = [*rcc, resources / "kiosk.qrc", translations, "-o", target]
        subprocess.run(command, check=True, env=environment)


def build_pack(root: Path, target: Path) -> None:
    """Build the content pack from data/ with the kiosk's own command."""
    environment = {**os.environ, "PYTHONPATH": str(root / "src")}
    command: list[str | Path] = [sys.executable, "-m", "kiosk", "build", root / "data", "--output", target]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


class ResourcesHook(BuildHookInterface[Any]):
    """Called by hatchling for every build."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Make what the wheel includes; stop when kiosk.qrc is wrong."""
        if version == "editable":
            return
        root = Path(self.root)
        resources = root / "resources"
        translate(root)
        wrong = differences(resources)
        if wrong:
            raise SystemExit("kiosk.qrc differs from resources/, mend it:\n  " + "\n  ".join(wrong))
        self.made = tempfile.TemporaryDirectory()
        made = Path(self.made.name)
        compile_resources(resources, made / "kiosk.rcc")
        # Said here and not in pyproject.toml, whose list an editable install would copy as well.
        inside: dict[str, str] = build_data["force_include"]
        inside[str(made / "kiosk.rcc")] = "kiosk/_resources/kiosk.rcc"
        inside[str(root / "data")] = "kiosk/_data"
        inside[str(resources / "fonts")] = "kiosk/_fonts"
        for source in sorted((resources / "i18n").glob("*.ts")):
            inside[str(source)] = f"kiosk/_i18n/{source.name}"
        if can_build():
            build_pack(root, made / "content.pack")
            inside[str(made / "content.pack")] = "kiosk/_data/content.pack"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was made for the wheel."""
        if hasattr(self, "made"):
            self.made.cleanup()
