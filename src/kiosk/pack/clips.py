# SPDX-License-Identifier: GPL-3.0-or-later
"""Clips: what the kiosk says, made when the pack is built.

A recording that staff put into media/speech wins; else Open JTalk speaks Japanese and espeak-ng what it can. Made clips
are kept by what they are made from, so that a text that did not change is not spoken again.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kiosk.pack.reader import Clip, clip_id

# espeak-ng's name of the voice, and its speed. English, Spanish and Portuguese say 120 to 125 words a minute of running text
# (VVSG 2.0, 7.1-K; measured on the bundled content); the others, which count no such words, run at the same setting.
ESPEAK = {
    "en": ("en-gb", 121),
    "es": ("es-419", 135),
    "id": ("id", 135),
    "ko": ("ko", 135),
    "pt": ("pt-br", 133),
    "vi": ("vi", 135),
    "zh": ("cmn", 135),
}
# Initials that espeak-ng would make a syllable of (UCLG, CEMR); words (ONU) and Roman numbers stay.
INITIALS = re.compile(r"(?<![A-Za-z])(?![IVXLCDM]+(?![A-Za-z]))[A-Z]{0,2}[B-DF-HJ-NP-TV-Z]{2}(?![A-Za-z])")
OPEN_JTALK_SPEED = 0.95  # of the voice's own 7.1 morae a second
RATE = 16000  # samples a second: Opus' wideband, all that speech needs
LOUDNESS = 0.1  # root mean square of full scale: -20 dB, the same for every voice
PAUSE = 0.3  # seconds of silence behind a clip: parts of one sentence do not run together
RECORDINGS = "media/speech"
RECORDED = (".flac", ".mp3", ".ogg", ".opus", ".wav")
COMPRESSION = 0.96  # libsndfile's scale: about 16 kbit/s, on which speech stays clear
VERSION = "1"  # changes when clips are to be made anew

Making = Literal["make", "kept"]


class Words(NamedTuple):
    """What is to be said in a language."""

    language: str
    words: str


class Made(NamedTuple):
    """The clips, and the words that have none; `unused`: recordings whose words are said nowhere."""

    clips: tuple[Clip, ...]
    missing: tuple[Words, ...]
    unused: tuple[str, ...] = ()


def speak(wanted: Iterable[Words], data: Path, kept: Path, making: Making) -> Made:
    """A clip for each of the words: a recording of the data folder, one kept from an earlier build, or a new one."""
    recordings = recorded(data)
    words = sorted(set(wanted))
    files = {said: kept / said.language / f"{_key(said, recordings.get(said))}.opus" for said in words}
    if making == "make":
        new = [(said, files[said], recordings.get(said)) for said in words if not files[said].is_file()]
        _make([job for job in new if job[2] or has_voice(job[0].language)])
    found = {said: file.read_bytes() for said, file in files.items() if file.is_file()}
    return Made(
        tuple(Clip(clip_id(*said), said.language, body) for said, body in found.items()),
        tuple(said for said in words if said not in found),
        tuple(
            sorted(
                path.relative_to(data).as_posix() for said, path in recordings.items() if said not in files
            )
        ),
    )


def recorded(data: Path) -> dict[Words, Path]:
    """Staff's recordings: media/speech/LANGUAGE/NAME.ogg, with the very words beside it in NAME.txt."""
    found: dict[Words, Path] = {}
    for text in sorted((data / RECORDINGS).glob("*/*.txt")):
        sound = next((text.with_suffix(end) for end in RECORDED if text.with_suffix(end).is_file()), None)
        if sound is not None:
            words = text.read_text(encoding="utf-8-sig").strip()
            found[Words(text.parent.name, words)] = sound
    return found


def has_voice(language: str) -> bool:
    """Whether this machine can speak the language."""
    base = language.split("-")[0]
    return base == "ja" or (base in ESPEAK and shutil.which("espeak-ng") is not None)


def _key(said: Words, recording: Path | None) -> str:
    """What a clip depends on: the words and the voice, or the recording."""
    if recording is not None:
        made_from = hashlib.sha256(recording.read_bytes()).hexdigest()
    elif said.language.split("-")[0] == "ja":
        made_from = f"open jtalk {OPEN_JTALK_SPEED}"
    else:
        made_from = f"espeak-ng {ESPEAK.get(said.language.split('-')[0])} {spelt(said.words)}"
    return hashlib.sha256(f"{VERSION}\0{made_from}\0{said.words}".encode()).hexdigest()[:24]


def spelt(words: str) -> str:
    """The words as espeak-ng is to say them: initials letter by letter."""
    return INITIALS.sub(lambda found: " ".join(found[0]), words)


def _make(jobs: list[tuple[Words, Path, Path | None]]) -> None:
    if not jobs:
        return
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        for _ in pool.map(_make_one, jobs, chunksize=16):
            pass


def _make_one(job: tuple[Words, Path, Path | None]) -> None:
    said, file, recording = job
    if recording is not None:
        samples, rate = _read(recording.read_bytes())
    elif said.language.split("-")[0] == "ja":
        samples, rate = _japanese(said.words)
    else:
        samples, rate = _espeak(said)
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(f".{os.getpid()}")
    part.write_bytes(encoded(samples, rate))
    part.replace(file)


def _japanese(words: str) -> tuple[Any, int]:
    with redirect_stdout(StringIO()):  # it tells which of its add-ons are not installed
        import pyopenjtalk

    samples, rate = pyopenjtalk.tts(words, speed=OPEN_JTALK_SPEED, predict_nani=False)
    return samples / 32768, rate


def _espeak(said: Words) -> tuple[Any, int]:
    voice, speed = ESPEAK[said.language.split("-")[0]]
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "-b", "1", "--stdin", "--stdout"]
    spoken = subprocess.run(command, input=spelt(said.words).encode(), check=True, capture_output=True)
    return _read(spoken.stdout)


def _read(sound: bytes) -> tuple[Any, int]:
    """Samples of one channel between -1 and 1, and how many there are a second."""
    import soundfile

    samples, rate = soundfile.read(BytesIO(sound), always_2d=True)
    return samples.mean(axis=1), rate


def encoded(samples: Any, rate: int) -> bytes:
    """Ogg Opus at about 16 kbit/s: trimmed, as loud as the others, with a pause behind. The same samples, the same bytes."""
    import numpy
    import soundfile

    samples = numpy.asarray(samples, dtype=numpy.float64)
    heard = numpy.flatnonzero(numpy.abs(samples) > 0.02 * numpy.max(numpy.abs(samples), initial=0.0))
    samples = samples[heard[0] : heard[-1] + 1] if len(heard) else numpy.zeros(1)
    count = max(1, round(len(samples) * RATE / rate))
    spectrum = numpy.fft.rfft(samples)
    samples = numpy.fft.irfft(_fitted(spectrum, count // 2 + 1), count) * (count / len(samples))
    level = float(numpy.sqrt(numpy.mean(samples**2))) or 1.0
    peak = float(numpy.max(numpy.abs(samples))) or 1.0
    samples = samples * min(LOUDNESS / level, 0.9 / peak)
    samples = numpy.concatenate((samples, numpy.zeros(round(PAUSE * RATE)))).astype(numpy.float32)
    written = BytesIO()
    soundfile.write(written, samples, RATE, format="OGG", subtype="OPUS", compression_level=COMPRESSION)
    return _renumbered(written.getvalue())


def _fitted(spectrum: Any, length: int) -> Any:
    import numpy

    return spectrum[:length] if len(spectrum) >= length else numpy.pad(spectrum, (0, length - len(spectrum)))


def _renumbered(ogg: bytes) -> bytes:
    """The same stream with number 1: libsndfile takes a number by chance (RFC 3533: serial at 14, CRC at 22)."""
    pages = bytearray(ogg)
    at = 0
    while at < len(pages):
        segments = pages[at + 26]
        end = at + 27 + segments + sum(pages[at + 27 : at + 27 + segments])
        pages[at + 14 : at + 18] = (1).to_bytes(4, "little")
        pages[at + 22 : at + 26] = bytes(4)
        pages[at + 22 : at + 26] = _checksum(pages[at:end]).to_bytes(4, "little")
        at = end
    return bytes(pages)


@cache
def _table() -> tuple[int, ...]:
    rows = []
    for byte in range(256):
        value = byte << 24
        for _ in range(8):
            value = (value << 1) ^ (0x04C11DB7 if value & 0x80000000 else 0)
        rows.append(value & 0xFFFFFFFF)
    return tuple(rows)


def _checksum(page: Iterable[int]) -> int:
    value = 0
    for byte in page:
        value = (value << 8 & 0xFFFFFFFF) ^ _table()[value >> 24 ^ byte]
    return value


def report(made: Made, language: Literal["ja", "en"]) -> str:
    """A note for staff: each text that will not be heard, and each recording that is not used."""
    japanese = language == "ja"
    lines = []
    silent = sorted({said.language for said in made.missing} - {clip.language for clip in made.clips})
    for name in silent:
        count = sum(said.language == name for said in made.missing)
        lines.append(
            f"お知らせ: 「{name}」は、読み上げる声がありません({count}件)。録音を置けば読み上げます。"
            if japanese
            else f"notice: there is no voice for '{name}' ({count} texts); recordings would give it one"
        )
    lines += [
        f"お知らせ: 音声がありません({said.language}):{said.words}"
        if japanese
        else f"notice: no clip ({said.language}): {said.words}"
        for said in made.missing
        if said.language not in silent
    ]
    lines += [
        f"お知らせ: {file}: この録音の言葉は、どの画面にもありません。.txt を直してください。"
        if japanese
        else f"notice: {file}: no screen says the words of this recording; mend its .txt"
        for file in made.unused
    ]
    return "".join(f"{' '.join(line.split())}\n" for line in lines)
