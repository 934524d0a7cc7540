# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface's words: every one in the QML is translated, and none is left over."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest

from kiosk import paths
from kiosk.pack.readings import bare

LANGUAGES = sorted(path.stem.removeprefix("kiosk_") for path in paths.translations().glob("kiosk_*.ts"))
FORMS = {
    "en": 2,
    "es": 2,
    "fil": 2,
    "pt-BR": 2,
}  # of a counted text, as Qt counts in the language; one in the others
IN_PACK = re.compile(r'translate\("Pack", "([^"]+)"')
ONLY_SAID = re.compile(r'QT_TRANSLATE_NOOP\(\s*"Speech",\s*"((?:[^"\\]|\\.)*)"')
WORDS = re.compile(r'(?:qsTr|QT_TR_NOOP)\("((?:[^"\\]|\\.)*)"')


def in_speech() -> set[str]:
    """Every text that is only said."""
    text = (paths.CHECKOUT / "src/kiosk/guide/speech.py").read_text(encoding="utf-8")
    found = set(ONLY_SAID.findall(text))
    assert len(found) > 5, "the scan finds the texts"
    return found


def in_qml() -> set[str]:
    """Every text the QML asks for."""
    files = [
        path for path in sorted((paths.resources() / "qml").rglob("*.qml")) if path.parent.name != "Staff"
    ]
    found = {words for file in files for words in WORDS.findall(file.read_text(encoding="utf-8"))}
    assert len(found) > 20, "the scan finds the texts"
    building = (paths.PACKAGE / "pack" / "language.py").read_text(encoding="utf-8")
    built = set(IN_PACK.findall(building))
    assert len(built) >= 5, "the scan finds what the pack is worded with"
    return found | built


def messages(language: str) -> dict[str, ElementTree.Element]:
    tree = ElementTree.parse(paths.translations() / f"kiosk_{language}.ts")
    return {message.findtext("source", ""): message for message in tree.iter("message")}


def test_every_word_of_the_screens_is_in_japanese_and_no_other() -> None:
    assert set(messages("ja")) == in_qml() | in_speech()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_no_translation_is_empty_or_unfinished(language: str) -> None:
    for source, message in messages(language).items():
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"{source} is unfinished"
        forms = [form.text for form in translation.iter("numerusform")] or [translation.text]
        assert all(forms), f"{source} has an empty translation"


def test_with_readings_the_words_are_the_same_japanese() -> None:
    japanese, read = (
        {source: message.findtext("translation", "") for source, message in messages(language).items()}
        for language in ("ja", "ja-x-furigana")
    )
    assert {source: bare(words) for source, words in read.items()} == japanese


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language: str) -> None:
    for source, message in messages(language).items():
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        if translation.get("type") == "unfinished":
            continue  # shown in the next language of the chain; `kiosk status` counts them
        wanted = re.findall(r"%\w", source)
        if message.findtext("comment", "").startswith("street"):
            wanted.remove("%3")  # an address in the language of the country goes without its name
        for sign in wanted:
            # "one second" may leave the number out, but no other form may.
            assert all(sign in form for form in forms[-1:]), f"{source}: {sign}"


def test_counted_texts_have_every_plural_form_in_english() -> None:
    counted = {source for source, message in messages("ja").items() if message.get("numerus") == "yes"}
    assert counted
    assert set(messages("en")) == counted


def test_there_is_a_file_for_every_language_of_the_kiosk() -> None:
    site = (paths.data() / "site.yaml").read_text(encoding="utf-8")
    assert sorted(re.findall(r"- \{id: ([\w-]+), name:", site)) == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_counted_texts_have_as_many_forms_as_the_language(language: str) -> None:
    counted = [message for message in messages(language).values() if message.get("numerus") == "yes"]
    assert counted
    for message in counted:
        assert len(list(message.iter("numerusform"))) == FORMS.get(language, 1)


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name.startswith("ja-")])
def test_a_reading_stands_over_every_kanji_of_the_screens(language: str) -> None:
    texts = [message.findtext("translation") or "" for message in messages(language).values()]
    texts += [
        form.text or "" for message in messages(language).values() for form in message.iter("numerusform")
    ]
    assert any("|" in text for text in texts)
    assert [text for text in texts if re.search("[\u3400-\u9fff]", re.sub(r"\{[^{}]*\}", "", text))] == []


def test_every_word_of_the_staff_panel_is_in_japanese_and_no_other() -> None:
    files = sorted((paths.resources() / "qml" / "Kiosk" / "Staff").glob("*.qml"))
    asked = {words for file in files for words in WORDS.findall(file.read_text(encoding="utf-8"))}
    panel = (paths.PACKAGE / "ui" / "panel.py").read_text(encoding="utf-8")
    coded = set(re.findall(r'QT_TRANSLATE_NOOP\(\s*"Staff",\s*"((?:[^"\\]|\\.)*)"', panel))
    assert len(asked) > 20 and len(coded) > 20, "the scan finds the texts"
    tree = ElementTree.parse(paths.translations() / "staff_ja.ts")
    done = {}
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None and translation.get("type") is None, message.findtext("source")
        done[message.findtext("source", "")] = "".join(translation.itertext()).strip()
    assert set(done) == asked | coded
    for source, text in done.items():
        assert text, source
        assert sorted(re.findall(r"%\w", source)) == sorted(re.findall(r"%\w", text)), source
