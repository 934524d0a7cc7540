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
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stdout
from functools import cache
from io import BytesIO, StringIO
from math import gcd
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kiosk.pack.reader import Clip, clip_id

# espeak-ng's name of the voice, and its speed. English, Spanish and Portuguese say 120 to 125 words a minute of running text
# (VVSG 2.0, 7.1-K; measured on the bundled content); Chinese 140 characters, as much slower than people read aloud (255,
# English 228 words: IReST), and Vietnamese as many syllables; the others, which count no such words, run at one setting.
ESPEAK = {
    "en": ("en-gb", 121),
    "es": ("es-419", 135),
    "id": ("id", 135),
    "ko": ("ko", 135),
    "pt": ("pt-br", 133),
    "vi": ("vi", 115),
    "zh": ("cmn", 160),
}
# Initials that espeak-ng would make a syllable of (UCLG, CEMR); words (ONU) and Roman numbers stay.
INITIALS = re.compile(r"(?<![A-Za-z])(?![IVXLCDM]+(?![A-Za-z]))[A-Z]{0,2}[B-DF-HJ-NP-TV-Z]{2}(?![A-Za-z])")
# What a voice reads letter by letter goes to one that has the letters: a name in Japanese within other words ("Chinese
# letter, Chinese letter"), words of another language within Japanese ones. A web address is spelt, whoever says it.
NO_JAPANESE = r"[^\s/:.()（）,。，가-힣]"
IN_JAPANESE = {
    "": re.compile(rf"({NO_JAPANESE}*[\u3041-\u30fa\u3400-\u9fff][^\s/:가-힣]*)"),
    "zh": re.compile(rf"({NO_JAPANESE}*[\u3041-\u30fa][^\s/:]*)"),
}
OUTSIDE_JAPANESE = r"[^\u3000-\u9fff\uff00-\uffef\n]*"
IN_LATIN = re.compile(
    r"((?<![A-Za-z0-9_/.-])(?<!\d )(?!https?:)"
    rf"(?={OUTSIDE_JAPANESE}[a-zß-ɏ]{{2}})[A-Za-zÀ-ɏ]{OUTSIDE_JAPANESE})"
)
GAP = 0.15  # seconds between two voices
# What Open JTalk has no sound for, or none that is heard (a single "ん" lasts 30 ms); 2 and 5 as for telephone numbers.
SAID_IN_JAPANESE = {
    "#": "シャープ",
    "2": "にー",
    "5": "ごー",
    "ー": "のばすおと",
    "ん": "おしまいのん",
    "を": "おわりのおー",
}
SMALL = dict(zip("ぁぃぅぇぉっゃゅょゎゕゖ", "あいうえおつやゆよわかけ", strict=True))
OPEN_JTALK_SPEED = 0.95  # of the voice's own 7.1 morae a second
RATE = 16000  # samples a second: Opus' wideband, all that speech needs
LOUDNESS = 0.1  # root mean square of full scale: -20 dB, the same for every voice
QUIET = 0.005  # of the loudest: what comes before and after is silence; a Vietnamese final p, t or k is a hundredth of it
PAUSE = 0.3  # seconds of silence behind a clip: parts of one sentence do not run together
RECORDINGS = "media/speech"
RECORDED = (".flac", ".mp3", ".ogg", ".opus", ".wav")
COMPRESSION = 0.96  # libsndfile's scale: about 16 kbit/s, on which speech stays clear
VERSION = "3"  # changes when clips are to be made anew

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


def speak(
    wanted: Iterable[Words],
    data: Path,
    kept: Path,
    making: Making,
    tell: Callable[[int, int], object] = lambda done, count: None,
) -> Made:
    """A clip for each of the words: a recording of the data folder, one kept from an earlier build, or a new one. `tell`
    hears how many new ones are made, and of how many."""
    recordings = recorded(data)
    words = sorted(set(wanted))
    files = {said: kept / _base(said) / f"{_key(said, recordings.get(said))}.opus" for said in words}
    if making == "make":
        new = {files[said]: (said, files[said], recordings.get(said)) for said in words}
        jobs = [
            job for file, job in new.items() if not file.is_file() and (job[2] or has_voice(job[0].language))
        ]
        _make(jobs, tell)
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


def can_speak(language: str) -> bool:
    """Whether there is a voice for the language, on this machine or another."""
    return language.partition("-")[0] in ("ja", *ESPEAK)


def has_voice(language: str) -> bool:
    """Whether this machine can speak the language."""
    if language.partition("-")[0] == "ja":
        return True
    return can_speak(language) and shutil.which("espeak-ng") is not None


def _base(said: Words) -> str:
    return said.language.partition("-")[0]


def _key(said: Words, recording: Path | None) -> str:
    """What a clip depends on: the words and the voices, or the recording."""
    if recording is not None:
        made_from = hashlib.sha256(recording.read_bytes()).hexdigest()
    else:
        made_from = "\0".join(
            f"open jtalk {OPEN_JTALK_SPEED} {piece.words}"
            if piece.language == "ja"
            else f"espeak-ng {ESPEAK.get(piece.language)} {piece.words}"
            for piece in pieces(said)
        )
    return hashlib.sha256(f"{VERSION}\0{made_from}\0{said.words}".encode()).hexdigest()[:24]


def pieces(said: Words) -> tuple[Words, ...]:
    """The words as they are said, each part by the voice that has its letters."""
    base, words, other = _base(said), said.words, "ja"
    foreign = IN_JAPANESE.get(base, IN_JAPANESE[""])
    if base == "ja":
        words, other, foreign = in_japanese(words), "en", IN_LATIN
    parts = foreign.split(words) if has_voice(other) else [words]
    if len(parts) == 1:
        return (Words(base, words if base == "ja" else spelt(words)),)
    told = [
        (other if number % 2 else base, part.strip(" \n/:()（）・&–-")) for number, part in enumerate(parts)
    ]
    return tuple(
        Words(voice, part if voice == "ja" else spelt(part))
        for voice, part in told
        if any(map(str.isalnum, part))
    )


def spelt(words: str) -> str:
    """The words as espeak-ng is to say them: initials letter by letter, a letter without a sound by its name."""
    if words == "ㅇ":
        return "이응"
    return INITIALS.sub(lambda found: " ".join(found[0]), words)


def in_japanese(words: str) -> str:
    """The words as Open JTalk is to say them: a letter or digit that is typed so that it is heard."""
    if words in SMALL:
        return f"ちいさい{SMALL[words]}ー"
    if len(words) == 1 and "ぁ" <= words <= "ゖ":
        return SAID_IN_JAPANESE.get(words, f"{words}ー")
    return SAID_IN_JAPANESE.get(words, words)


def _make(jobs: Sequence[tuple[Words, Path, Path | None]], tell: Callable[[int, int], object]) -> None:
    if not jobs:
        return
    tell(0, len(jobs))
    with ProcessPoolExecutor(max_workers=os.cpu_count()) as pool:
        for done, _ in enumerate(pool.map(_make_one, jobs, chunksize=16), 1):
            tell(done, len(jobs))


def _make_one(job: tuple[Words, Path, Path | None]) -> None:
    said, file, recording = job
    if recording is not None:
        spoken = [_read(recording.read_bytes())]
    else:
        spoken = [
            _japanese(piece.words) if piece.language == "ja" else _espeak(piece) for piece in pieces(said)
        ]
    body = encoded(*spoken)
    if body:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_bytes(body)
        part.replace(file)


def _japanese(words: str) -> tuple[Any, int]:
    with redirect_stdout(StringIO()):  # it tells which of its add-ons are not installed
        import pyopenjtalk

    samples, rate = pyopenjtalk.tts(words, speed=OPEN_JTALK_SPEED, predict_nani=False)
    return samples / 32768, rate


def _espeak(piece: Words) -> tuple[Any, int]:
    voice, speed = ESPEAK[piece.language]
    command = ["espeak-ng", "-v", voice, "-s", str(speed), "-b", "1", "--stdin", "--stdout"]
    spoken = subprocess.run(command, input=piece.words.encode(), check=True, capture_output=True)
    return _read(spoken.stdout)


def _read(sound: bytes) -> tuple[Any, int]:
    """Samples of one channel between -1 and 1, and how many there are a second."""
    import soundfile

    samples, rate = soundfile.read(BytesIO(sound), always_2d=True)
    return samples.mean(axis=1), rate


def encoded(*spoken: tuple[Any, int]) -> bytes:
    """Ogg Opus at about 16 kbit/s of samples and their rates, one after the other, with a pause behind; empty when nothing
    can be heard. The same samples, the same bytes."""
    import numpy
    import soundfile

    heard = [samples for samples in (_levelled(*one) for one in spoken) if len(samples)]
    if not heard:
        return b""
    gap = numpy.zeros(round(GAP * RATE))
    samples = numpy.concatenate([part for one in heard for part in (gap, one)][1:])
    samples = numpy.concatenate((samples, numpy.zeros(round(PAUSE * RATE)))).astype(numpy.float32)
    written = BytesIO()
    soundfile.write(written, samples, RATE, format="OGG", subtype="OPUS", compression_level=COMPRESSION)
    return _renumbered(written.getvalue())


def _levelled(samples: Any, rate: int) -> Any:
    """Samples trimmed, at our rate, as loud as the others; none when all is silent."""
    import numpy

    samples = numpy.asarray(samples, dtype=numpy.float64)
    heard = numpy.flatnonzero(numpy.abs(samples) > QUIET * numpy.max(numpy.abs(samples), initial=0.0))
    if not len(heard):
        return numpy.zeros(0)
    samples = samples[heard[0] : heard[-1] + 1]
    # A whole number of steps in both rates, with small factors: a transform of a prime length takes five times as long.
    step = gcd(rate, RATE)
    steps = -(-len(samples) * step // rate)
    unit = 1 << max(0, steps.bit_length() - 3)
    steps = -(-steps // unit) * unit
    before, after = steps * rate // step, steps * RATE // step
    spectrum = numpy.fft.rfft(samples, before)[: after // 2 + 1]
    spectrum = numpy.pad(spectrum, (0, after // 2 + 1 - len(spectrum)))
    count = max(1, round(len(samples) * RATE / rate))
    samples = numpy.fft.irfft(spectrum, after)[:count] * (after / before)
    level = float(numpy.sqrt(numpy.mean(samples**2))) or 1.0
    peak = float(numpy.max(numpy.abs(samples))) or 1.0
    return samples * min(LOUDNESS / level, 0.9 / peak)


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


def reminder(made: Made, language: Literal["ja", "en"]) -> str:
    """A note for staff whose pack was built with the clips there were: how many are to be made; empty when none is."""
    count = sum(can_speak(said.language) for said in made.missing)
    if not count:
        return ""
    if language == "ja":
        return f"お知らせ: 読み上げる文 {count:,} 件に、まだ音声がありません。作るには: kiosk build --clips make\n"
    return f"notice: {count:,} texts that are read aloud have no clip yet; to make them: kiosk build --clips make\n"


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
