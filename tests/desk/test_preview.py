# SPDX-License-Identifier: GPL-3.0-or-later
"""The preview's window: it follows each save, tells the problems and shows what staff choose."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.desk.conftest import REPOSITORY

OPENING = """\
opening:
  week:
    - {weekdays: [mon], opens: "08:00", closes: "17:00"}
  holidays: closed
  source: [H1]
  as_of: "2024"
  grade: A
"""


def test_preview_follows_staff(real: Path) -> None:
    contact = real / "contact.yaml"
    text = contact.read_text(encoding="utf-8")
    contact.write_text(text.replace("opening: null\n", OPENING), encoding="utf-8")
    script = Path(__file__).parent / "preview_script.py"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    words = [sys.executable, str(script), str(real)]
    done = subprocess.run(
        words, env=environment, cwd=REPOSITORY, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["pages"][:2] == ["attract", "home"] and "partners" in told["pages"]
    assert told["title"] == "Partner cities"
    assert told["renewed"] == "Other cities"
    title, state, problem = told["faulty"]
    assert title == "Other cities"
    assert state.startswith("1 problem(s): the last good content is shown.")
    assert problem.startswith("pages/partners.yaml:5:7: page 'partners': there is no icon 'pi.map-pin'")
    assert told["mended"] == "Shown as saved."
    assert told["portrait"] is True
    assert told["dress"] == [3, "dark"]
    assert told["date"] == "open"
    assert {"attract", "home", "page-partners", "warning"} <= set(told["pictures"])
