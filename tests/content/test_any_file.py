# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever a file holds, the check ends soon and with problems, never with a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.load import Loaded, load
from kiosk.content.problem import Language
from kiosk.content.tree import parse
from tests.content.mistakes import SMALL

REAL = Path(__file__).parents[2] / "data"
SECONDS = 8
"""Far above what any file takes (under one second here), far below what staff would call hanging."""

PAGE = "pages/overview.yaml"
SNIPPETS = (
    *(
        "\t",
        "：",
        "\u3000",
        "“",
        "”",
        "*a",
        "&a ",
        "*",
        "{",
        "}",
        "[",
        "]",
        '"',
        "'",
        "---\n",
        "...\n",
        "!!int ",
        "!x ",
    ),
    *(
        "? ",
        "- ",
        ": ",
        "#",
        " #",
        "|",
        ">",
        "%YAML 1.2\n",
        "<<: ",
        "null",
        "~",
        "kind: ",
        "id: ",
        "\\",
        "<b>",
        "&amp;",
    ),
    *(
        "\ufeff",
        "\u202e",
        "\x07",
        "\u2028",
        "🌉",
        "[x](page:",
        "{漢|",
        "2003-02-30",
        "１",
        "-1e999",
        ".nan",
        "0x1F",
    ),
)

line_edit = st.tuples(
    st.sampled_from(("delete", "repeat", "swap", "indent", "outdent", "cut", "insert", "replace")),
    st.integers(0, 500),
    st.integers(0, 120),
    st.sampled_from(SNIPPETS),
)
byte_edit = st.tuples(st.integers(0, 20_000), st.integers(0, 3), st.binary(max_size=3))


def checked(data: Path) -> Loaded:
    """Loads the folder and asks of the answer what is true of any."""
    start = time.process_time()  # ours: what else runs on the machine does not count
    loaded = load(data)
    assert time.process_time() - start < SECONDS
    errors = [problem for problem in loaded.problems if problem.severity == "error"]
    assert (loaded.content is None) == bool(errors)
    for problem in loaded.problems:
        assert problem.file
        assert problem.line >= 1
        assert problem.column >= 1
        assert str(problem).isprintable()
    return loaded


def edit_lines(edits: list[tuple[str, int, int, str]], content: bytes) -> bytes:
    lines = content.decode("utf-8").split("\n")
    for how, number, column, snippet in edits:
        at = number % len(lines)
        line = lines[at]
        match how:
            case "delete" if len(lines) > 1:
                del lines[at]
            case "repeat":
                lines.insert(at, line)
            case "swap":
                lines[at], lines[at - 1] = lines[at - 1], lines[at]
            case "indent":
                lines[at] = f"  {line}"
            case "outdent":
                lines[at] = line[1:]
            case "cut":
                lines[at] = line[: column % (len(line) + 1)]
            case "insert":
                place = column % (len(line) + 1)
                lines[at] = line[:place] + snippet + line[place:]
            case "replace":
                place = column % (len(line) + 1)
                lines[at] = line[:place] + snippet + line[place + len(snippet) :]
    return "\n".join(lines).encode("utf-8")


def edit_bytes(edits: list[tuple[int, int, bytes]], content: bytes) -> bytes:
    for place, length, new in edits:
        at = place % (len(content) + 1)
        content = content[:at] + new + content[at + length :]
    return content


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small data folder, to be written to."""
    return Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("small") / "data"))


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of the kiosk, to be written to."""
    return Path(shutil.copytree(REAL, tmp_path_factory.mktemp("real") / "data"))


def check_edited(data: Path, origin: Path, choice: int, edit: Callable[[bytes], bytes]) -> None:
    """Checks the folder with one of its files edited, and mends the file."""
    files = sorted(file.relative_to(origin) for file in origin.rglob("*.yaml"))
    name = files[choice % len(files)]
    content = (origin / name).read_bytes()
    (data / name).write_bytes(edit(content))
    try:
        checked(data)
    finally:
        (data / name).write_bytes(content)


some_line_edits = st.lists(line_edit, min_size=1, max_size=4).map(lambda edits: partial(edit_lines, edits))
some_byte_edits = st.lists(byte_edit, min_size=1, max_size=4).map(lambda edits: partial(edit_bytes, edits))


@settings(max_examples=150, deadline=None)
@given(choice=st.integers(0, 100), edit=some_line_edits | some_byte_edits)
def test_edited_small_folder(small: Path, choice: int, edit: Callable[[bytes], bytes]) -> None:
    check_edited(small, SMALL, choice, edit)


@settings(max_examples=50, deadline=None)
@given(choice=st.integers(0, 100), edit=some_line_edits | some_byte_edits)
def test_edited_real_folder(real: Path, choice: int, edit: Callable[[bytes], bytes]) -> None:
    check_edited(real, REAL, choice, edit)


@settings(max_examples=150, deadline=None)
@given(st.text() | st.binary().map(lambda content: content.decode("latin-1")))
def test_any_text_becomes_a_tree_or_findings(text: str) -> None:
    document = parse("x.yaml", text.encode("utf-8", "surrogatepass"))
    assert document.root is not None or document.findings
    size = text.count("\n") + text.count("\r") + 2
    assert all(1 <= finding.line <= size for finding in document.findings)


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
HOSTILE: dict[str, bytes] = {
    "alias-bomb": BOMB.encode(),
    "alias-to-itself": b"a: &a [*a]\n",
    "deep-flow": b"[" * 10_000,
    "deep-flow-closed": b"[" * 10_000 + b"]" * 10_000,
    "deep-mappings": b"{a: " * 10_000,
    "deep-dashes": b"- " * 10_000,
    "deep-questions": b"? " * 10_000,
    "deep-blocks": b"".join(b" " * depth + b"a:\n" for depth in range(1_300)),
    "megabytes": b"id: overview\n" * 400_000,
    "just-below-the-limit": b"# x\n" * 249_000,
    "many-items": b"blocks:\n" + b"- a\n" * 240_000,
    "many-fields": b"".join(b"field%d: x\n" % number for number in range(24_000)),
    "many-blocks": b"blocks:\n" + b"- {kind: heading}\n" * 12_000,
    "many-dates": b"blocks:\n- kind: timeline\n  items:\n"
    + b"  - {date: x, source: [y], grade: C}\n" * 5_000,
    "many-bad-icons": b"".join(b"icon: ph.nothing%d\n" % number for number in range(20_000)),
    "many-unknown-pages": b"blocks:\n- kind: cards\n  pages: [" + b"overvieww, " * 40_000 + b"]\n",
    "many-odd-characters": b"id: " + "\u202e".encode() * 300_000,
    "many-readings": b"title: {ja: '" + "{漢|か}".encode() * 80_000 + b"', en: x}\n",
    "many-brackets-in-text": b"title: {ja: '" + b"{" * 900_000 + b"', en: x}\n",
    "many-angles-in-text": b"summary: {ja: '" + b"<a" * 400_000 + b"', en: x}\n",
    "long-word": b"icon: ph." + b"x" * 900_000 + b"\n",
    "long-field": b"x" * 900_000 + b": 1\n",
    "long-number": b"blocks: []\nid: " + b"9" * 900_000 + b"\n",
    "long-anchor": b"id: &" + b"a" * 900_000 + b" x\n",
    "open-quotation": b'id: "' + b"a\n" * 400_000,
    "open-literal": b"id: |\n" + b"\n" * 900_000,
    "many-tags": b"blocks: [" + b"!x a, " * 24_000 + b"]\n",
    "many-aliases": b"blocks: [" + b"*x , " * 24_000 + b"]\n",
    "many-anchors": b"blocks: [" + b"&x a, " * 24_000 + b"]\n",
    "long-indentation": b"moves:\n-" + b" " * 900_000 + b"{\n",
    "long-spaces": b"id:" + b" " * 450_000 + b"x:" + b" " * 450_000 + b"y: z\n",
    "commas": b"[" + b"," * 900_000,
    "colons": b": " * 400_000,
    "tabs": b"\t" * 900_000,
    "percent": b"%" * 900_000,
    "binary": bytes(range(256)) * 1_000,
    "nul": b"id: over\0view\n",
    "merge": b"<<: {a: 1}\n",
    "list-as-kind": b"blocks:\n- kind: [heading]\n- kind: {a: b}\n- kind:\n- [kind]\n",
    "list-at-the-top": b"- id: overview\n",
    "text-at-the-top": b"overview\n",
    "number-at-the-top": b"42\n",
    "null-at-the-top": b"~\n",
    "only-an-alias": b"*a\n",
    "only-a-mark": b"---\n",
    "empty": b"",
    "spaces": b"  \n \n",
    "utf-16": "id: overview\n".encode("utf-16"),
    "utf-32": "id: overview\n".encode("utf-32"),
    "surrogate": b'title: {ja: "\\ud800", en: "\\uDFFF"}\n',
    "escapes": b'title: {ja: "\\0\\a\\e\\x07\\u2028\\U0001F309", en: x}\n',
    "euc-jp": "title: {ja: 浜松市, en: x}\n".encode("euc-jp"),
    "gb18030": "title: {ja: 浜松市, en: x}\n".encode("gb18030"),
}


@pytest.mark.parametrize("name", ["pages/overview.yaml", "regions.yaml"])
@pytest.mark.parametrize("case", HOSTILE)
def test_hostile_file_gives_problems(case: str, name: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    (data / name).write_bytes(HOSTILE[case])
    loaded = checked(data)
    assert any(problem.file == name and problem.severity == "error" for problem in loaded.problems)
    assert len(loaded.problems) < 1_000


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(b"\n", b"\r\n", id="CR LF"),
        pytest.param(b"\n", b"\r", id="CR"),
        pytest.param(b"# yaml", b"\xef\xbb\xbf# yaml", id="BOM"),
    ],
)
def test_line_ends_and_marks_of_other_systems_are_fine(before: bytes, after: bytes, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    for file in data.rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(before, after))
    loaded, same = load(data), load(SMALL)
    assert loaded.problems == ()
    assert loaded.content is not None
    assert same.content is not None
    assert loaded.content.pages == same.content.pages


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_do(end: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    page = data / "pages" / "history.yaml"
    text = page.read_text(encoding="utf-8").replace("ja: 橋町と", "ja: 橋\U0001f309と").replace("\n", end)
    page.write_bytes(("\ufeff" + text).encode())
    (problem,) = load(data, fonts=Path(__file__).parents[2] / "resources" / "fonts").problems
    assert (problem.line, problem.column) == (12, 22)


def test_shift_jis_is_named(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    page = data / PAGE
    page.write_bytes(page.read_text(encoding="utf-8").encode("cp932"))
    (problem,) = load(data).problems
    assert "Shift_JIS" in problem.message


def test_broken_file_does_not_blame_others(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    for name in ("sources.yaml", "places.yaml", "site.yaml", PAGE):
        (data / name).write_bytes(b"{")
    assert {problem.file for problem in load(data).problems} == {
        "sources.yaml",
        "places.yaml",
        "site.yaml",
        PAGE,
    }


def test_fifo_is_not_waited_for(tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    (data / PAGE).unlink()
    os.mkfifo(data / PAGE)
    assert [problem.code for problem in load(data).problems] == ["unreadable"]


@pytest.mark.parametrize(
    ("name", "code"), [('""', "empty"), ("", "empty"), (".", "outside"), ("./", "outside")]
)
@pytest.mark.parametrize("block", ["image", "video", "leaflet"])
def test_file_name_that_names_no_file_is_told(block: str, name: str, code: str, tmp_path: Path) -> None:
    """What the form writes when a picture is added and none is chosen yet; beside the folder stand other files."""
    data = tmp_path / "data"
    shutil.copytree(SMALL, data)
    (tmp_path / "README.md").write_text("x", encoding="utf-8")
    named = f"files: {{ja: {name}}}" if block == "leaflet" else f"file: {name}"
    with (data / PAGE).open("a", encoding="utf-8") as file:
        file.write(f"\n  - kind: {block}\n    {named}\n")
    codes = {one.code for one in load(data).problems if one.file == PAGE}
    assert code in codes and not codes & {"missing-image", "missing-media"}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("entry", ["", "    text:\n\tx\n"], ids=["readable", "not readable"])
@pytest.mark.parametrize(
    "file", ["places.yaml", "regions.yaml", "sources.yaml", "map/view.yaml", "i18n/vi.yaml"]
)
def test_item_with_an_id_is_named_in_every_file(
    file: str, entry: str, language: Language, real: Path
) -> None:
    """A place that is pasted into another file: whatever kind of list it stands in has words for its items."""
    list_of = {"map/view.yaml": "moves", "i18n/vi.yaml": "texts"}.get(file, Path(file).stem)
    content = f"{list_of}:\n  - id: pasted\n{entry}".encode()
    problems = load(real, language, drafts={file: content}).problems
    assert any(one.file == file and "pasted" in one.item for one in problems)


def test_spoilt_real_files_give_problems() -> None:
    """The first rounds of `make fuzz`; each spoils every file."""
    from tests.content import fuzz

    originals = fuzz.files()
    assert len(originals) > 10
    for number in range(25):
        assert any(problem.severity == "error" for problem in fuzz.round_of(originals, number))


def test_spoilt_real_files_take_little_memory() -> None:
    """In a process of its own: what other tests needed does not count."""
    from tests.content import fuzz

    command = [sys.executable, fuzz.__file__, str(10 * len(fuzz.files()))]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    ran = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    assert ran.returncode == 0, ran.stdout + ran.stderr
