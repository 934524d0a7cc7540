# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs with very many SYNTHETIC places, for the benchmark and for tests; never shown to visitors.

python -m tests.bench.many COUNT PACK
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from kiosk import paths
from kiosk.atlas import topology
from kiosk.content import schema
from kiosk.content.load import Content, load
from kiosk.pack.build import Sources, build

SEED = 240_000
SPREAD = 1.2  # degrees around a point of a coast or a border
SYLLABLES = (
    ("ka", "カ"), ("mi", "ミ"), ("no", "ノ"), ("ta", "タ"), ("ru", "ル"), ("se", "セ"), ("ra", "ラ"), ("mo", "モ"),
    ("hi", "ヒ"), ("yo", "ヨ"), ("na", "ナ"), ("ko", "コ"), ("do", "ド"), ("ba", "バ"), ("ri", "リ"), ("pe", "ペ"),
)  # fmt: skip


def crowded(content: Content, count: int, seed: int = SEED) -> Content:
    """The content with so many made-up local governments more; the same seed gives the same ones.

    They stand near coasts and borders of the real map, where a random point seldom falls into the sea.
    """
    made = {place.id: place for place in synthetic(content, count, random.Random(seed))}
    return replace(content, places=MappingProxyType({**content.places, **made}))


def synthetic(content: Content, count: int, choice: random.Random) -> Iterator[schema.Government]:
    """So many made-up local governments near coasts and borders, in every language."""
    languages = [language.id for language in content.site.languages]
    source = next(iter(content.sources))
    corners = [
        (feature.code, point)
        for feature in topology.decode((content.root / content.site.map.file).read_bytes())
        for polygon in feature.polygons
        for ring in polygon
        for point in ring
        if feature.code and abs(point[1]) < 72
    ]
    for number in range(count):
        code, (lon, lat) = choice.choice(corners)
        parts = choice.choices(SYLLABLES, k=choice.randint(3, 5))
        latin, kana = "".join(part for part, _ in parts), "".join(part for _, part in parts)
        # The schema's own checks would take a minute for a quarter of a million.
        yield schema.Government.model_construct(
            id=f"synthetic-{number:06}",
            kind="government",
            name={
                name: f"{kana}（合成）" if name.startswith("ja") else f"{latin.title()} (synthetic)"
                for name in languages
            },
            country=code,
            lon=max(-180.0, min(180.0, lon + choice.gauss(0, SPREAD))),
            lat=lat + choice.gauss(0, SPREAD),
            source=(source,),
            as_of="undated",
        )


def main(count: str, file: str) -> int:
    loaded = load(paths.data())
    assert loaded.content is not None, "kiosk check says why"
    found = build(
        crowded(loaded.content, int(count)), Sources(paths.fonts(), paths.translations()), Path(file)
    )
    print(found or file)
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
