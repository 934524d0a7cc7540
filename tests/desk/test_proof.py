# SPDX-License-Identifier: GPL-3.0-or-later
"""The proof follows each save; with a mistake the last good content stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.desk.proof import Proof
from kiosk.guide import screens
from kiosk.pack.build import Sources
from tests.desk.conftest import REPOSITORY

SMALL = REPOSITORY / "tests" / "fixtures" / "small"
PAGE = "pages/partners.yaml"


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proof]:
    """A proof of the small content, shown for the first time."""
    data = Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("proof") / "data"))
    made = Proof(data, Sources(paths.fonts(), paths.translations()), "en")
    assert made.follow() == "window"
    yield made
    made.pack.close()


def save(proof: Proof, name: str, old: str, new: str) -> None:
    file = proof.data / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def title(proof: Proof) -> str:
    page = screens.page(proof.pack, "partners", "en")
    assert page is not None
    return page.title


def test_nothing_saved_is_nothing_new(proof: Proof) -> None:
    assert proof.follow() == "same"


def test_saved_words_are_in_the_same_pack(proof: Proof) -> None:
    pack, before = proof.pack, title(proof)
    save(proof, PAGE, f"en: {before}", "en: Other cities")
    assert proof.follow() == "words"
    assert proof.pack is pack
    assert title(proof) == "Other cities"
    save(proof, PAGE, "en: Other cities", f"en: {before}")
    assert proof.follow() == "words" and title(proof) == before


def test_mistake_leaves_the_last_good_content_and_is_told(proof: Proof) -> None:
    before = title(proof)
    save(proof, PAGE, "icon: ph.", "icon: pi.")
    assert proof.follow() == "faulty"
    assert proof.follow() == "same"
    assert [problem.code for problem in proof.problems] == ["unknown-icon"]
    assert proof.shown and title(proof) == before
    save(proof, PAGE, "icon: pi.", "icon: ph.")
    assert proof.follow() == "words"
    assert proof.problems == ()


def test_new_icon_and_new_place_are_in_the_pack(proof: Proof) -> None:
    save(proof, PAGE, "icon: ph.", "icon: ph.airplane # ph.")
    save(proof, "places.yaml", "ブリッジトン, en: Bridgeton", "ブリッジトン, en: Bridgetown")
    assert proof.follow() == "words"
    assert proof.pack.needed_blob("icon", "ph.airplane")
    place = proof.pack.place("bridgeton", "en")
    assert place is not None and place.name == "Bridgetown"


def test_whole_fonts_are_at_hand_for_letters_that_are_new(proof: Proof) -> None:
    for name, body in proof.pack.blobs("font").items():
        assert body == (paths.fonts() / name).read_bytes()


def code_of(proof: Proof, page: str) -> str:
    """The name of a page's QR code."""
    body = proof.pack.document("page", page, "en")
    assert body is not None
    return str(body["code"])


def test_another_address_behind_a_code_is_another_picture(proof: Proof) -> None:
    """Qt keeps pictures by their name: under the old one it would go on showing the old code."""
    before = code_of(proof, "overview")
    save(proof, "pages/overview.yaml", "url: https://example.org/overview", "url: https://example.org/other")
    assert proof.follow() == "words"
    after = code_of(proof, "overview")
    assert after != before
    assert proof.pack.needed_blob("code", after) != proof.pack.needed_blob("code", before)


def test_another_colour_on_the_map_makes_another_pack(proof: Proof) -> None:
    pack = proof.pack
    regions = (proof.data / "regions.yaml").read_text(encoding="utf-8")
    colour = regions.split('colour: "')[1][:7]
    save(proof, "regions.yaml", colour, "#123456")
    assert proof.follow() == "window"
    assert proof.pack is not pack


def test_folder_that_was_never_good_shows_nothing(tmp_path: Path) -> None:
    proof = Proof(tmp_path / "none", Sources(paths.fonts(), paths.translations()), "en")
    assert proof.follow() == "faulty" and not proof.shown
    assert [problem.code for problem in proof.problems] == ["no-folder"]
