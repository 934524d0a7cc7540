# SPDX-License-Identifier: GPL-3.0-or-later
"""Languages that nobody speaks, in a checkout of their own: English as it is, the same from right to left, and 60 % longer.

They are made as CONTRIBUTING says: a line of site.yaml, a .ts file, and the translators' sheet. CLDR takes all three for
English, so that dates and names of countries are alike; that one of them runs from right to left is told by `mirror`.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from math import ceil
from pathlib import Path

from kiosk.guide import screens
from kiosk.pack.reader import Pack

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
LAST = "  - {id: es, name: Español, fallback: en}\n"
PLAIN, MIRRORED, LONGER = "en-x-plain", "en-x-mirror", "en-x-longer"
ACCENTS = str.maketrans("AEIOUaeioucnsy", "ÁÊÎÕÜáêîõüçñšý")
FILLING = "ñõrthwést ôver thé mõuntains ând acròss thé wíde séa "


def longer(words: str) -> str:
    """60 % more letters, in words of their usual length, at the end of each line."""
    return "\n".join(_longer(line) for line in words.split("\n"))


def _longer(line: str) -> str:
    more = ceil(0.6 * len(line))
    filling = (FILLING * (1 + more // len(FILLING)))[:more].strip()
    marked = any(sign in line for sign in "%[{")
    return f"{line if marked else line.translate(ACCENTS)} {filling}" if line.strip() else line


LANGUAGES: dict[str, tuple[str, Callable[[str], str]]] = {
    PLAIN: ("Plain", str),
    MIRRORED: ("Mirrored", str),
    LONGER: ("Longer", longer),
}


def mirror() -> None:
    """From now on in this process the one language runs from right to left, as Arabic does by CLDR."""
    site = screens.site

    def mirrored(pack: Pack, language: str) -> screens.Site:
        return site(pack, language)._replace(right_to_left=language == MIRRORED)

    screens.site = mirrored


def environment(root: Path) -> dict[str, str]:
    return os.environ | {
        "PYTHONPATH": f"{root / 'src'}{os.pathsep}{ROOT}",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }


def run(root: Path, *command: str) -> str:
    done = subprocess.run(
        command, cwd=root, env=environment(root), stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def make(root: Path) -> Path:
    """A checkout with the three languages in an empty folder; its pack."""
    for part in ("src", "resources", "data"):
        shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", root)
    site = root / "data" / "site.yaml"
    text = site.read_text(encoding="utf-8")
    assert text.count(LAST) == 1
    lines = [f"  - {{id: {code}, name: {name}, fallback: en}}\n" for code, (name, _) in LANGUAGES.items()]
    site.write_text(text.replace(LAST, LAST + "".join(lines)), encoding="utf-8")
    for code, (_, change) in LANGUAGES.items():
        file = root / "resources" / "i18n" / f"kiosk_{code}.ts"
        update = "-silent -no-obsolete -locations none -recursive -extensions qml,py -source-language en"
        run(
            root,
            str(BIN / "pyside6-lupdate"),
            *update.split(),
            *("-target-language", code, "resources/qml", "src/kiosk/pack", "src/kiosk/guide"),
            *("-ts", str(file)),
        )
        _interface(file, change)
        run(root, sys.executable, "-m", "kiosk.pack.translations", str(file))
    _content(root)
    pack = root / "pseudo.pack"
    run(root, sys.executable, "-m", "kiosk", "build", "-o", str(pack), "--clips", "none")
    return pack


def _interface(file: Path, change: Callable[[str], str]) -> None:
    tree = ElementTree.parse(file)
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        words = change(message.findtext("source", ""))
        for form in translation.iter("numerusform"):
            form.text = words
        if translation.find("numerusform") is None:
            translation.text = words
    tree.write(file, encoding="utf-8", xml_declaration=True)


def _content(root: Path) -> None:
    """Through the translators' sheet, as a translator would."""
    sheet = root / "texts.csv"
    run(root, sys.executable, "-m", "kiosk", "export", "texts", str(sheet))
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    english: dict[str, str] = {}  # the same Japanese words have one translation
    for row in rows:
        if row["en"]:
            words = english.setdefault(row["ja"], row["en"])
            row |= {code: change(words) for code, (_, change) in LANGUAGES.items()}
    with sheet.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    run(root, sys.executable, "-m", "kiosk", "import", "texts", str(sheet), "--by", "nobody")
