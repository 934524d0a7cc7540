# SPDX-License-Identifier: GPL-3.0-or-later
"""The test suite needs no display: Qt draws into memory unless the environment asks for something else."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from kiosk import paths
from kiosk.content.load import load
from kiosk.guide.speech import everything
from kiosk.pack.build import Sources, build
from kiosk.pack.reader import Clip, Pack

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
# A busy machine is no fault of the program.
# The same examples each time: review is not stopped by chance. To search anew: HYPOTHESIS_PROFILE=search
settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "kiosk", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "kiosk"))


@pytest.fixture(scope="session")
def pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of the real content, built once."""
    loaded = load(paths.data(), fonts=paths.fonts())
    assert loaded.content is not None, "kiosk check says why"
    output = tmp_path_factory.mktemp("pack") / "content.pack"
    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), output) == ()
    return output


@pytest.fixture(scope="session")
def speaking_pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of the real content; each clip is its words, so that one can read what was played."""
    loaded = load(paths.data(), fonts=paths.fonts())
    assert loaded.content is not None, "kiosk check says why"
    output = tmp_path_factory.mktemp("pack") / "speaking.pack"

    def speak(pack: Pack) -> tuple[Clip, ...]:
        said = {(part.clip, part.language, part.words) for part in everything(pack)}
        return tuple(Clip(name, language, words.encode()) for name, language, words in said)

    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), output, speak) == ()
    return output


SCREEN_HOURS = """screen:
  diagonal_inches: 21.5
  lit: [{weekdays: [mon, tue, wed, thu, fri], opens: "08:00", closes: "12:05"}]
  brightness: [{at: "08:00", percent: 90}, {at: "12:04", percent: 40}]
"""


@pytest.fixture(scope="session")
def closing_pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pack of the real content with screen hours: from Monday to Friday, until five past twelve."""
    folder = tmp_path_factory.mktemp("hours")
    data = Path(shutil.copytree(paths.data(), folder / "data"))
    site = data / "site.yaml"
    text, changed = re.subn(r"^screen:.*\n", SCREEN_HOURS, site.read_text("utf-8"), flags=re.MULTILINE)
    assert changed == 1
    site.write_text(text, "utf-8")
    loaded = load(data, fonts=paths.fonts())
    assert loaded.content is not None, loaded.problems
    output = folder / "content.pack"
    assert build(loaded.content, Sources(paths.fonts(), paths.translations()), output) == ()
    return output
