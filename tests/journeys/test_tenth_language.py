# SPDX-License-Identifier: GPL-3.0-or-later
"""A tenth language is a line of site.yaml and a .ts file, as CONTRIBUTING says, and nothing else: no code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
LINE = "  - {id: id, name: Bahasa Indonesia, fallback: en}\n"
LAST = "  - {id: es, name: Español, fallback: en}\n"
VISIT = """
import json, sys
from pathlib import Path
from kiosk import paths, shots
from kiosk.app import Look, Program, make_application
from kiosk.pack.reader import open_pack
from tests.qt import screen

application = make_application()
clock = shots.StillClock()
program = Program(open_pack(Path(sys.argv[1])), Look(1920, 1080, reduced_motion=True), clock, clock.today, lambda _: None)
kiosk = program.kiosk
kiosk.session.begin()
kiosk.chooseLanguage("id")
told = {"resources": str(paths.resources()), "direction": kiosk.rightToLeft}
for page in ("", "timeline"):
    if page:
        kiosk.open(page)
    shots.settle(program)
    told[page or "home"] = screen.texts(screen.top(program.window.contentItem()))
program.window.setProperty("sheet", "language")
shots.settle(program)
told["sheet"] = screen.texts(screen.top(program.window.contentItem()))
print(json.dumps(told))
program.close()
"""


def run(root: Path, *command: str) -> str:
    environment = os.environ | {"PYTHONPATH": f"{root / 'src'}{os.pathsep}{ROOT}"}
    done = subprocess.run(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout of its own."""
    for part in ("src", "resources", "data"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_one_line_and_one_file_are_a_language(root: Path) -> None:
    site = root / "data" / "site.yaml"
    text = site.read_text(encoding="utf-8")
    assert text.count(LAST) == 1
    site.write_text(text.replace(LAST, LAST + LINE), encoding="utf-8")

    file = root / "resources" / "i18n" / "kiosk_id.ts"
    # as `make translations LANGUAGES=id` and `make resources` do
    update = "-silent -no-obsolete -locations none -recursive -extensions qml,py -source-language en -target-language id"
    run(
        root,
        str(BIN / "pyside6-lupdate"),
        *update.split(),
        *("resources/qml", "src/kiosk/pack", "src/kiosk/guide", "-ts", str(file)),
    )
    translate(file)
    run(root, sys.executable, "-m", "kiosk.pack.translations", str(file))

    run(root, sys.executable, "-m", "kiosk", "build", "-o", "tenth.pack", "--clips", "none")
    told = json.loads(run(root, sys.executable, "-c", VISIT, "tenth.pack"))

    assert told["resources"] == str(root / "resources")
    assert told["direction"] is False
    assert "Bahasa Indonesia" in told["sheet"]
    assert {"[Home]", "[Start over]", "[Search]"} <= set(told["home"])
    assert "Together with the cities of the world." in told["home"], "content is borrowed"
    assert "[Partly shown in Inggris: there is no translation yet.]" in told["home"], "and that is said"
    assert any("Oktober 1990" in words for words in told["timeline"]), "dates are CLDR's"


def translate(file: Path) -> None:
    """Fills in every text: the English in brackets."""
    tree = ElementTree.parse(file)
    filled = 0
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        words = f"[{message.findtext('source', '')}]"
        for form in translation.iter("numerusform"):
            form.text = words
        if translation.find("numerusform") is None:
            translation.text = words
        filled += 1
    assert filled > 100
    tree.write(file, encoding="utf-8", xml_declaration=True)
