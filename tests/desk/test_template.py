# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates pass the check as they are, and say that they are templates."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kiosk.cli import main
from tests.desk.conftest import files_of
from tests.synthetic import leaflet


@pytest.mark.parametrize(
    ("what", "file"),
    [
        ("page", "pages/new-park.yaml"),
        ("place", "places/partners.yaml"),
        ("notice", "notices/new-park.yaml"),
    ],
)
def test_template_passes_the_check_and_touches_nothing_else(
    what: str, file: str, real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(real)
    assert main(["new", what, "new-park", "--data", str(real), "--language", "en"]) == 0
    assert capsys.readouterr().out == f"{real / file} — rewrite it, then: kiosk check\n"
    after = files_of(real)
    assert {name for name in after if after[name] != before.get(name)} == {file}
    assert after[file].startswith(before.get(file, b""))
    assert main(["check", str(real)]) == 0


def test_template_of_a_place_reminds_until_it_is_rewritten(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["new", "place", "new-park", "--data", str(real)])
    main(["check", str(real), "--language", "en"])
    assert "place 'new-park': to confirm: ひな型のままです" in capsys.readouterr().out


def test_examples_in_the_template_of_a_page_are_right_when_their_mark_is_taken_off(real: Path) -> None:
    main(["new", "page", "new-park", "--data", str(real)])
    file = real / "pages" / "new-park.yaml"
    text = file.read_text(encoding="utf-8")
    blocks = text.index("blocks:")
    examples = re.sub(r"^  # (?=- kind|  \w+:|    \w+:)", "  ", text[blocks:], flags=re.MULTILINE)
    assert examples.count("\n  - kind") == 7
    file.write_text(text[:blocks] + examples.replace("media/act-city.jpg", "media/x.png"), encoding="utf-8")
    (real / "media").mkdir(exist_ok=True)
    picture = Path(__file__).parents[1] / "fixtures" / "small" / "media" / "bridge.png"
    (real / "media" / "x.png").write_bytes(picture.read_bytes())
    for name in ("guide-ja.pdf", "guide-en.pdf"):
        (real / "media" / name).write_bytes(leaflet(["Sample leaflet"]))
    samples = Path(__file__).parents[1] / "fixtures" / "media"
    for name, given in {"walk.webm": "sample.webm", "song.opus": "sample.opus"}.items():
        (real / "media" / name).write_bytes((samples / given).read_bytes())
    for language in ("ja", "en"):
        (real / "media" / f"walk.{language}.vtt").write_text(
            "WEBVTT\n\n00:00.000 --> 00:01.000\nx\n", encoding="utf-8"
        )
    assert main(["check", str(real)]) == 0


@pytest.mark.parametrize(
    ("what", "name", "message"),
    [
        ("page", "New Park", "'New Park' cannot be an id"),
        ("page", "../x", "'../x' cannot be an id"),
        ("page", "partners", "'partners' exists already in pages/partners.yaml — choose another id"),
        ("place", "rochester", "'rochester' exists already in places/partners.yaml:"),
    ],
)
def test_id_that_cannot_be_is_refused(
    what: str, name: str, message: str, real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(real)
    assert main(["new", what, name, "--data", str(real), "--language", "en"]) == 1
    assert message in capsys.readouterr().err
    assert files_of(real) == before
