# SPDX-License-Identifier: GPL-3.0-or-later
"""Films, recordings and captions: what they hold, and that nothing spoilt brings the check down. The rest of what is wrong
with them is in tests/fixtures/bad/films."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from kiosk.content import captions, containers, films

SAMPLES = Path(__file__).parents[1] / "fixtures" / "media"


@pytest.mark.parametrize(
    ("name", "video", "audio"),
    [
        ("sample.webm", ("VP9",), ("Opus",)),
        ("sample.mp4", ("H.264",), ("AAC",)),
        ("sample.m4a", (), ("AAC",)),
    ],
)
def test_what_a_container_holds(name: str, video: tuple[str, ...], audio: tuple[str, ...]) -> None:
    holds = containers.read(SAMPLES / name)
    assert (holds.video, holds.audio) == (video, audio)
    assert (holds.width, holds.height) == ((64, 36) if video else (0, 0))


def test_a_film_without_sound_is_known(tmp_path: Path) -> None:
    path = tmp_path / "silent.mp4"
    path.write_bytes((SAMPLES / "sample.mp4").read_bytes().replace(b"soun", b"none"))
    found = films.look(path, "video")
    assert found.fault == "" and not found.sounds
    assert films.look(SAMPLES / "sample.mp4", "video").sounds


def test_the_index_may_stand_before_or_behind_the_pictures(tmp_path: Path) -> None:
    """`faststart` moves it to the front."""
    whole = (SAMPLES / "sample.mp4").read_bytes()
    boxes: list[bytes] = []
    at = 0
    while at < len(whole):
        length = int.from_bytes(whole[at : at + 4], "big")
        boxes.append(whole[at : at + length])
        at += length
    path = tmp_path / "turned.mp4"
    for last in (b"mdat", b"moov"):
        behind = [box for box in boxes if box[4:8] == last]
        path.write_bytes(b"".join([*(box for box in boxes if box[4:8] != last), *behind]))
        assert len(behind) == 1
        assert containers.read(path) == containers.read(SAMPLES / "sample.mp4")


@pytest.mark.parametrize("name", ["sample.webm", "sample.mp4"])
def test_a_spoilt_container_is_damaged_or_read_but_never_a_fault_of_ours(name: str, tmp_path: Path) -> None:
    whole = (SAMPLES / name).read_bytes()
    chance = random.Random(7)
    path = tmp_path / name
    damaged = 0
    for _ in range(1500):
        spoilt = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        path.write_bytes(spoilt[: chance.choice([len(spoilt), chance.randrange(len(spoilt))])])
        try:
            containers.read(path)
        except containers.DamagedError:
            damaged += 1
    assert damaged > 100


def test_captions_as_they_are_shown() -> None:
    track = captions.parse(
        "WEBVTT - a sample\n\nNOTE not shown\n\n1\n00:00.500 --> 00:01.000 align:start\n"
        "<v Ann>One &amp; <i>two</i>\nthree\n\n"
        "STYLE\n::cue { color: red }\n\n01:00:00.000 --> 01:00:02.250\nfour\n"
    )
    assert track.fault == ""
    assert track.cues == (
        captions.Cue(500, 1_000, "Ann: One & two\nthree"),
        captions.Cue(3_600_000, 3_602_250, "four"),
    )


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_of_captions_may_end_in_each_way(ends: str, tmp_path: Path) -> None:
    path = tmp_path / "sample.vtt"
    text = "WEBVTT\n\n00:00.000 --> 00:01.000\nSample\n".replace("\n", ends)
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert captions.look(path).cues == (captions.Cue(0, 1_000, "Sample"),)
