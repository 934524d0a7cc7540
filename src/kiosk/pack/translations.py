# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface's words as Qt reads them, made from translation files: python -m kiosk.pack.translations FILE.ts...

Each .qm is written beside its .ts. Its words have the joiners that keep phrases together, as the content's have.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from importlib.util import find_spec
from pathlib import Path

from kiosk.pack.phrases import interface_phrased


def compile_translations(source: Path) -> None:
    """Raises CalledProcessError when lrelease cannot make the .qm; it has said why."""
    tree = ElementTree.parse(source)
    tag = tree.getroot().get("language", "").replace("_", "-")
    for message in tree.iter("translation"):
        for form in message.iter():
            form.text = interface_phrased(tag, form.text or "")
    qt = find_spec("PySide6")
    assert qt and qt.origin
    with tempfile.NamedTemporaryFile(suffix=".ts") as phrased:
        tree.write(phrased, encoding="utf-8")
        phrased.flush()
        lrelease = Path(qt.origin).with_name("lrelease")
        subprocess.run([lrelease, "-silent", phrased.name, "-qm", source.with_suffix(".qm")], check=True)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        compile_translations(Path(name))
