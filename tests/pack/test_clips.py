# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips: a recording wins, the rest is spoken, what cannot be spoken is named; the same words give the same bytes."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.guide import screens, speech
from kiosk.guide.route import Route, Stop
from kiosk.pack import clips
from kiosk.pack.clips import RATE, Words
from kiosk.pack.reader import Pack, clip_id

GREETING = Words("en", "Welcome to the city")
TAGALOG = Words("fil", "Maligayang pagdating")
TONE = 0.5 * np.sin(2 * np.pi * 440 * np.arange(22050) / 22050)


def record(data: Path, language: str, name: str, words: str) -> None:
    """One second of 440 Hz, and the words it stands for."""
    folder = data / clips.RECORDINGS / language
    folder.mkdir(parents=True, exist_ok=True)
    soundfile.write(folder / f"{name}.wav", TONE, 22050)
    (folder / f"{name}.txt").write_text(f"{words}\n", encoding="utf-8")


def pitch(clip: bytes) -> float:
    samples, rate = soundfile.read(BytesIO(clip))
    return float(np.argmax(np.abs(np.fft.rfft(samples))) * rate / len(samples))


def test_a_recording_wins_over_a_voice_and_gives_one_to_a_language_without(tmp_path: Path) -> None:
    data = tmp_path / "data"
    record(data, "en", "welcome", GREETING.words)
    record(data, "fil", "welcome", TAGALOG.words)
    made = clips.speak([GREETING, TAGALOG], data, tmp_path / "kept", "make")
    assert {clip.id for clip in made.clips} == {clip_id(*GREETING), clip_id(*TAGALOG)}
    assert all(abs(pitch(clip.body) - 440) < 3 for clip in made.clips)
    assert not made.missing


def test_a_recording_whose_words_are_said_nowhere_is_told(tmp_path: Path) -> None:
    record(tmp_path, "en", "old", "Welcome, as it was")
    made = clips.speak([GREETING], tmp_path, tmp_path / "kept", "kept")
    assert made.unused == ("media/speech/en/old.wav",)
    assert "media/speech/en/old.wav: no screen says" in clips.report(made, "en")


def test_words_without_a_voice_are_named(tmp_path: Path) -> None:
    made = clips.speak([TAGALOG], tmp_path, tmp_path / "kept", "make")
    assert made.missing == (TAGALOG,)
    assert "no voice for 'fil' (1 texts)" in clips.report(made, "en")


def test_without_espeak_the_build_goes_on_and_names_what_is_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    made = clips.speak([GREETING], tmp_path, tmp_path / "kept", "make")
    assert (made.clips, made.missing) == ((), (GREETING,))


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no espeak-ng")
@pytest.mark.parametrize("language", ["en", "es", "pt-BR"])
def test_running_text_has_120_to_125_words_a_minute(pack: Pack, tmp_path: Path, language: str) -> None:
    """VVSG 2.0, 7.1-K. Of sentences without figures, which are one word to write and several to say."""
    told = {
        part.words
        for page in screens.page_ids(pack, language)
        for utterance in speech.on_screen(pack, language, Route().to(Stop(page)))
        for part in utterance.parts
        if len(utterance.parts) == 1 and len(part.words.split()) >= 8 and not re.search(r"[\d/]", part.words)
    }
    assert len(told) > 20
    made = clips.speak([Words(language, words) for words in told], tmp_path, tmp_path / "kept", "make")
    seconds = sum(soundfile.info(BytesIO(clip.body)).duration - clips.PAUSE for clip in made.clips)
    assert len(made.clips) == len(told)
    assert 120 <= 60 * sum(len(words.split()) for words in told) / seconds <= 125


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(Words("ja", "浜松市へようこそ"), id="ja"),
        pytest.param(
            GREETING, id="en", marks=pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no espeak-ng")
        ),
    ],
)
def test_the_same_words_give_the_same_bytes_and_are_made_once(said: Words, tmp_path: Path) -> None:
    first = clips.speak([said], tmp_path, tmp_path / "one", "make")
    second = clips.speak([said], tmp_path, tmp_path / "two", "make")
    assert first == second and len(first.clips) == 1
    (file,) = (tmp_path / "one").rglob("*.opus")
    file.write_bytes(b"kept")
    again = clips.speak([said], tmp_path, tmp_path / "one", "make")
    assert again.clips[0].body == b"kept"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("UCLG", "U C L G"),
        ("UCLG의 조직", "U C L G의 조직"),
        ("UCLG-MEWA, CEMR", "U C L G-MEWA, C E M R"),
        ("ONU, siglo XX, UNESCO, IULA", "ONU, siglo XX, UNESCO, IULA"),
        ("Hamamatsu", "Hamamatsu"),
        ("ㅇ", "이응"),
    ],
)
def test_initials_that_are_no_word_are_spelt(words: str, told: str) -> None:
    assert clips.spelt(words) == told


@pytest.mark.skipif(not shutil.which("espeak-ng"), reason="no espeak-ng")
@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "Touch a region", [("en", "Touch a region")]),
        (
            "en",
            "浜松市 / Hamamatsu City: 区の再編",
            [("ja", "浜松市"), ("en", "Hamamatsu City"), ("ja", "区の再編")],
        ),
        ("pt-BR", "Wikipedia(写し / copy)", [("pt", "Wikipedia"), ("ja", "写し"), ("pt", "copy")]),
        ("ko", "UCLGについて", [("ja", "UCLGについて")]),
        ("ko", "浜松市의 하늘", [("ja", "浜松市"), ("ko", "의 하늘")]),
        ("zh-Hans", "浜松市 / UCLGについて", [("zh", "浜松市"), ("ja", "UCLGについて")]),
        ("zh-Hans", "浜松市政府", [("zh", "浜松市政府")]),
        ("ja", "UCLGの地図", [("ja", "UCLGの地図")]),
        ("ja", "「sister city」です", [("ja", "「"), ("en", "sister city"), ("ja", "」です")][1:]),
        ("ja", "UCLG-MEWA: About us", [("en", "U C L G-MEWA: About us")]),
        ("ja", "https://www.uclg-mewa.org/about", [("ja", "https://www.uclg-mewa.org/about")]),
        ("ja-x-easy", "やく 9,420 km", [("ja", "やく 9,420 km")]),
        ("ja", "ん", [("ja", "おしまいのん")]),
        ("ja", "ゃ", [("ja", "ちいさいやー")]),
        ("ja", "か", [("ja", "かー")]),
        ("ja", "2", [("ja", "にー")]),
    ],
)
def test_each_voice_says_what_it_has_letters_for(
    language: str, words: str, told: list[tuple[str, str]]
) -> None:
    assert list(clips.pieces(Words(language, words))) == told


def test_no_voice_is_given_letters_it_would_spell(pack: Pack) -> None:
    """ "Chinese letter, Chinese letter" in English; "H A M A M A T S U" in Japanese."""
    wanted = {Words(part.language, part.words) for part in speech.everything(pack)}
    given = {piece for said in wanted for piece in clips.pieces(said)}
    assert len(given) > 8000
    kana, words = re.compile("[\u3041-\u30fa]"), re.compile("(?<![A-Za-z])[A-Za-z]*[a-z]{3}")
    kanji = re.compile("[\u3400-\u9fff]")
    assert {one for one in given if one.language != "ja" and kana.search(one.words)} == set()
    assert {one for one in given if one.language not in ("ja", "zh") and kanji.search(one.words)} == set()
    addresses = re.compile(r"https?:\S+")
    assert {
        one for one in given if one.language == "ja" and words.search(addresses.sub("", one.words))
    } == set()


def test_sources_that_stand_on_many_pages_are_one_clip_each(pack: Pack) -> None:
    words = [part.words for part in speech.everything(pack) if part.language == "en"]
    assert [said for said in words if "\n" in said and ": " in said] == []
    assert words.count("UCLG ASPAC: Who we are") > 1


def test_what_a_voice_has_no_sound_for_is_named_and_not_kept(tmp_path: Path) -> None:
    made = clips.speak([Words("ja", "…")], tmp_path, tmp_path / "kept", "make")
    assert (made.clips, made.missing) == ((), (Words("ja", "…"),))


def test_making_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    wanted = [Words("ja", words) for words in ("浜松市", "世界の都市", "音楽")]
    clips.speak(wanted, tmp_path, tmp_path / "kept", "make", lambda *now: told.append(now))
    clips.speak(wanted, tmp_path, tmp_path / "kept", "make", lambda *now: told.append(now))
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_build_with_the_clips_there_are_reminds_of_those_to_make(tmp_path: Path) -> None:
    made = clips.speak([GREETING, TAGALOG], tmp_path, tmp_path / "kept", "kept")
    assert clips.reminder(made, "en").startswith("notice: 1 texts that are read aloud have no clip yet")
    assert clips.reminder(made._replace(missing=(TAGALOG,)), "en") == ""


def test_two_languages_of_one_voice_share_their_clips(tmp_path: Path) -> None:
    both = [Words("ja", "浜松市"), Words("ja-x-easy", "浜松市")]
    made = clips.speak(both, tmp_path, tmp_path / "kept", "make")
    assert len(list((tmp_path / "kept").rglob("*.opus"))) == 1
    assert len(made.clips) == 2 and made.clips[0].body == made.clips[1].body


def test_every_voice_is_as_loud_and_ends_in_a_pause() -> None:
    for loudness in (0.02, 0.9):
        samples, rate = soundfile.read(BytesIO(clips.encoded((loudness * TONE, 22050))))
        pause = round(clips.PAUSE * rate)
        level = np.sqrt(np.mean(samples[: len(samples) - pause] ** 2))
        assert 0.08 < level < 0.12
        assert np.max(np.abs(samples[-pause // 2 :])) < 0.01


def test_numbering_a_stream_anew_keeps_it_whole() -> None:
    clip = clips.encoded((TONE, 22050))
    assert clip[14:18] == (1).to_bytes(4, "little")
    samples, rate = soundfile.read(BytesIO(clip))
    assert len(samples) / rate == pytest.approx(len(TONE) / 22050 + clips.PAUSE, abs=0.05)
    assert RATE == 16000
