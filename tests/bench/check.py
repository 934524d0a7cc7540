# SPDX-License-Identifier: GPL-3.0-or-later
"""How long `kiosk check` takes: of the content as it is, and with 1,000 SYNTHETIC pages more in all languages.

python -m tests.bench.check [PAGES]
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kiosk import paths
from kiosk.content.folder import read
from kiosk.desk.paper import written

PARAGRAPHS = 5  # a page of the real content has about as many


def folder_of(count: int, root: Path) -> Path:
    """A copy of the real content with so many made-up pages, each text in every language."""
    data = Path(shutil.copytree(paths.data(), root / "data"))
    folder = read(data)
    texts: dict[str, list[dict[str, str]]] = {name: [] for name in folder.translated}

    def text(words: str) -> dict[str, str]:
        for name, entries in texts.items():
            entries.append({"of": words, "text": f"{name} {words.translate(_PLAIN)}"})
        return {"ja": words, "en": f"A sentence of the page {words.translate(_PLAIN)}"}

    for number in range(count):
        page = {
            "id": f"synthetic-{number}",
            "parent": "overview",
            "title": text(f"見本{number}"),
            "summary": text(f"見本の説明{number}"),
            "icon": "ph.globe",
            "blocks": [
                {
                    "kind": "paragraph",
                    "text": text(f"見本の文{number}-{row}"),
                    "source": ["H1"],
                    "as_of": "2024",
                    "grade": "A",
                }
                for row in range(PARAGRAPHS)
            ],
        }
        (data / "pages" / f"synthetic-{number}.yaml").write_text(written(page), encoding="utf-8")
    for name, entries in texts.items():
        file = data / "i18n" / f"{name}.yaml"
        file.write_text(file.read_text(encoding="utf-8") + written(entries, 2), encoding="utf-8")
    return data


_PLAIN = {ord(letter): None for letter in "見本の説明文"}


def measure(data: Path) -> None:
    """Prints what the check said last, its time and its memory."""
    began = time.perf_counter()
    ran = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", str(data), "--language", "en"],
        capture_output=True,
        text=True,
        check=False,
    )
    took = time.perf_counter() - began
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    pages = len(list((data / "pages").glob("*.yaml")))
    lines = ran.stdout.splitlines()
    print(f"{pages:5} pages  {took:6.2f} s  at most {most} MB  {lines[-1] if lines else ran.stderr[-300:]}")
    if ran.returncode:
        print("\n".join(lines[:5]))


def main(count: str = "1000") -> int:
    for _ in range(3):
        measure(paths.data())
    with tempfile.TemporaryDirectory() as folder:
        data = folder_of(int(count), Path(folder))
        for _ in range(3):
            measure(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
