# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets: out and in again changes nothing; what is wrong is told by row, and then nothing is changed."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter

from kiosk.cli import main
from kiosk.content.load import load
from tests.desk.conftest import files_of

PARTNERS = "places/partners.yaml"


class Sheets:
    """Exports and imports of one data folder."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._capsys = capsys

    def kiosk(self, *words: str | Path, language: str = "en") -> tuple[int, str]:
        self._capsys.readouterr()
        code = main([*map(str, words), "--data", str(self.data), "--language", language])
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def table(self, what: str = "places") -> list[list[str]]:
        """What an export holds."""
        file = self.data.parent / "export.csv"
        assert self.kiosk("export", what, file)[0] == 0
        return list(csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig"))))

    def take(self, table: list[list[str]], what: str = "places", language: str = "en") -> tuple[int, str]:
        file = self.data.parent / "import.csv"
        file.write_text(_csv(table), encoding="utf-8")
        return self.kiosk("import", what, file, language=language)


def _csv(table: list[list[str]]) -> str:
    stream = io.StringIO()
    csv.writer(stream).writerows(table)
    return stream.getvalue()


def cell(table: list[list[str]], identifier: str, column: str) -> tuple[int, int]:
    """Row and column, from 0, of a place's value."""
    row = next(n for n, cells in enumerate(table) if cells[table[0].index("id")] == identifier)
    return row, table[0].index(column)


@pytest.fixture
def sheets(real: Path, capsys: pytest.CaptureFixture[str]) -> Sheets:
    return Sheets(real, capsys)


@pytest.mark.parametrize("what", ["places", "texts"])
@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_out_and_in_again_changes_nothing(what: str, suffix: str, sheets: Sheets) -> None:
    before = files_of(sheets.data)
    file = sheets.data.parent / f"sheet.{suffix}"
    assert sheets.kiosk("export", what, file)[0] == 0
    assert sheets.kiosk("import", what, file) == (0, "the files hold all of it already; nothing to change\n")
    assert files_of(sheets.data) == before


def test_places_are_exported_without_being_named(sheets: Sheets) -> None:
    code, said = sheets.kiosk("export", sheets.data.parent / "all.xlsx")
    loaded = load(sheets.data)
    assert loaded.content is not None
    assert code == 0 and said.startswith(f"{len(loaded.content.places)} rows in ")


def test_one_changed_cell_changes_one_line(sheets: Sheets) -> None:
    before = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    table = sheets.table()
    row, column = cell(table, "rochester", "since")
    table[row][column] = "2006-10-13"
    assert sheets.take(table) == (0, f"{PARTNERS}: 0 new, 1 changed\n")
    after = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    assert after == before.replace('"2006-10-12"', '"2006-10-13"')


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.encode("utf-8"), id="utf-8"),
        pytest.param(lambda text: text.encode("utf-8-sig"), id="utf-8 with its mark"),
        pytest.param(lambda text: text.encode("cp932"), id="shift-jis"),
        pytest.param(lambda text: text.replace(",", "\t").encode("utf-16"), id="utf-16 with tabs"),
    ],
)
def test_a_row_more_is_a_place_more(encode: Callable[[str], bytes], sheets: Sheets) -> None:
    before = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    head = "kind,id,name.ja,name.en,country,lon,lat,tie.ja,tie.en,since,together.ja,together.en,source,as_of,grade"
    row = "partner,lima,リマ,Lima,PE,-77.04,-12.05,見本,Sample,2001-05,見本です。,A sample.,H2;H12,2018,A"
    file = sheets.data.parent / "new.csv"
    file.write_bytes(encode(f"{head}\r\n{row}\r\n"))
    assert sheets.kiosk("import", "places", file) == (0, f"{PARTNERS}: 1 new, 0 changed\n")
    after = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    assert after.startswith(before) and after.endswith(
        """
  - id: lima
    kind: partner
    name: {ja: リマ, en: Lima}
    country: PE
    lon: -77.04
    lat: -12.05
    tie: {ja: 見本, en: Sample}
    since: "2001-05"
    together: {ja: 見本です。, en: A sample.}
    source: [H2, H12]
    as_of: "2018"
    grade: A
""".replace("id: lima\n    kind: partner", "kind: partner\n    id: lima")
    )
    assert main(["check", str(sheets.data)]) == 0


def test_workbook_with_dates_and_numbers_of_its_own_is_understood(sheets: Sheets) -> None:
    table = sheets.table()
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    row, column = cell(table, "rochester", "since")
    for cells in table:
        sheet.append([float(one) if one.replace(".", "").lstrip("-").isdigit() else one for one in cells])
    sheet.cell(row + 1, column + 1).value = datetime.datetime(2006, 10, 13)
    file = sheets.data.parent / "saved.xlsx"
    book.save(file)
    assert sheets.kiosk("import", "places", file) == (0, f"{PARTNERS}: 0 new, 1 changed\n")
    assert '"2006-10-13"' in (sheets.data / PARTNERS).read_text(encoding="utf-8")


def test_workbook_helps_those_who_fill_it_in(sheets: Sheets) -> None:
    file = sheets.data.parent / "places.xlsx"
    sheets.kiosk("export", "places", file)
    sheet = load_workbook(file).worksheets[0]
    heads = {str(head.value): head for head in sheet[1]}
    assert heads["since"].comment is not None and "いつから" in heads["since"].comment.text
    assert {rule.formula1 for rule in sheet.data_validations.dataValidation} >= {'"A,B"'}
    assert sheet.cell(60, heads["since"].column or 0).number_format == "@"
    assert isinstance(sheet.cell(2, heads["lon"].column or 0).value, float)


EVERY_MISTAKE = {
    "en": [
        "import.csv, row {rochester}, column {lat} (lat): place 'rochester': 'lat' must be a number, but it is '北'",
        "import.csv, row {rochester}, column {since} (since): place 'rochester': the date 2026-02-30 does not exist",
        "import.csv, row {chehalis}, column {name_en} (name.en): place 'chehalis': the text has no 'en' — fill in this cell",
        "import.csv, row {camas}, column {source} (source): place 'camas': source 'H99' is not in sources.yaml",
        "problem(s): nothing was changed",
    ],
    "ja": [
        "import.csv、{rochester} 行目 {lat} 列(lat): 場所「rochester」: 「lat」は数で書きますが、「北」になっています",
        "import.csv、{rochester} 行目 {since} 列(since): 場所「rochester」: 2026-02-30 という日付はありません",
        "import.csv、{chehalis} 行目 {name_en} 列(name.en): 場所「chehalis」: 「en」の文がありません",
        "import.csv、{camas} 行目 {source} 列(source): 場所「camas」: 出典「H99」は sources.yaml にありません",
        "問題 4 件。何も変えていません",
    ],
}


@pytest.mark.parametrize("language", EVERY_MISTAKE)
def test_all_mistakes_are_told_by_their_cells_and_nothing_is_changed(language: str, sheets: Sheets) -> None:
    before = files_of(sheets.data)
    table = sheets.table()
    rows = {}
    for identifier, column, text in (
        ("rochester", "lat", "北"),
        ("rochester", "since", "2026-02-30"),
        ("chehalis", "name.en", ""),
        ("camas", "source", "H33b, H99"),
        ("hangzhou", "since", "2012-04-07"),
    ):
        row, at = cell(table, identifier, column)
        table[row][at] = text
        rows[identifier] = str(row + 1)
        rows[column.replace(".", "_")] = get_column_letter(at + 1)
    code, said = sheets.take(table, language=language)
    assert code == 1
    lines = said.splitlines()
    assert len(lines) == 5
    for line, wanted in zip(lines, EVERY_MISTAKE[language], strict=True):
        assert wanted.format(**rows) in line
    assert files_of(sheets.data) == before


def _put(column: str, text: str) -> Callable[[list[list[str]]], None]:
    def change(table: list[list[str]]) -> None:
        row, at = cell(table, "rochester", column)
        table[row][at] = text

    return change


def _head(old: str, new: str) -> Callable[[list[list[str]]], None]:
    def change(table: list[list[str]]) -> None:
        table[0][table[0].index(old)] = new

    return change


@pytest.mark.parametrize(
    ("change", "message"),
    [
        pytest.param(_put("id", ""), "column C (id): the id is missing", id="no id"),
        pytest.param(_put("id", "camas"), "column C (id): the id 'camas' is in row ", id="an id twice"),
        pytest.param(_put("id", "Lima"), "'Lima' cannot be an id", id="a wrong id"),
        pytest.param(_put("kind", "sister"), "column B (kind): ", id="a wrong kind"),
        pytest.param(_put("kind", "seat"), "a place of kind 'seat' has no 'tie' — empty this cell", id="another kind"),
        pytest.param(_put("inactive", "maybe"), " (inactive): ", id="neither yes nor no"),
        pytest.param(_put("country", "UK"), "'UK' is not a country code", id="a country"),
        pytest.param(_put("name.en", "Roch*ster"), "", id="an asterisk is a letter"),
        pytest.param(_put("name.ja", "ロチ?スター"), "letters became '?'", id="lost letters"),
        pytest.param(_head("since", "began"), "(began): there is no field 'began'", id="unknown column"),
        pytest.param(_head("until", "since"), "the column 'since' stands twice", id="a column twice"),
        pytest.param(_head("id", "ID"), "the first row does not name the columns (id is missing)", id="no id column"),
    ],
)  # fmt: skip
def test_each_mistake_of_a_sheet_has_its_sentence(
    change: Callable[[list[list[str]]], None], message: str, sheets: Sheets
) -> None:
    before = files_of(sheets.data)
    table = sheets.table()
    change(table)
    code, said = sheets.take(table)
    assert message in said
    assert code == (1 if message else 0)
    if message:
        assert files_of(sheets.data) == before


def test_new_place_may_name_its_file_but_only_one_of_places(sheets: Sheets) -> None:
    table = sheets.table()
    row, _ = cell(table, "rochester", "id")
    copied = [*table[row]]
    copied[table[0].index("id")] = "lima"
    copied[0] = "contact.yaml"
    assert "'contact.yaml' is no file of places — use one of: places/" in sheets.take([*table, copied])[1]
    copied[0] = "places/seats.yaml"
    assert sheets.take([*table, copied]) == (0, "places/seats.yaml: 1 new, 0 changed\n")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("places.ods", b"x", "neither an .xlsx nor a .csv file"),
        ("places.xlsx", b"PK nonsense", "cannot be read"),
        ("places.csv", b"kind,id\n\x81\xff\xfe", "in an unknown encoding"),
        ("none.csv", None, "cannot be read"),
        ("places.csv", b"", "does not name the columns (kind is missing)"),
    ],
)
def test_file_that_is_no_sheet_is_refused(
    name: str, content: bytes | None, message: str, sheets: Sheets
) -> None:
    file = sheets.data.parent / name
    if content is not None:
        file.write_bytes(content)
    code, said = sheets.kiosk("import", "places", file)
    assert code == 1 and message in said


def test_folder_with_problems_of_its_own_is_mended_first(sheets: Sheets) -> None:
    (sheets.data / "contact.yaml").write_text("organisation:\n\tja: x", encoding="utf-8")
    sentence = "kiosk: the data folder has problems of its own; mend them first (kiosk check)\n"
    assert sheets.kiosk("export", "places", sheets.data.parent / "x.csv") == (1, sentence)


# Texts for translators


def test_translated_texts_come_back_to_their_places(sheets: Sheets) -> None:
    table = sheets.table("texts")
    assert table[0] == ["where", "state", "ja", "en"]
    row = next(n for n, cells in enumerate(table) if cells[0] == f"{PARTNERS} places[camas].tie")
    table[row][3] = "City of sisters"
    table[row + 1][2] = ""  # not translated yet: stays as it is
    before = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    assert sheets.take(table, "texts") == (0, f"{PARTNERS}: 0 new, 1 changed\n")
    after = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    assert len(before.splitlines()) == len(after.splitlines())
    assert after.count("en: City of sisters}") == 1


def test_faulty_translation_is_told_by_its_row(sheets: Sheets) -> None:
    before = files_of(sheets.data)
    table = sheets.table("texts")
    row = next(n for n, cells in enumerate(table) if cells[0] == f"{PARTNERS} places[camas].together")
    table[row][3] = "A *bold city"
    code, said = sheets.take(table, "texts")
    assert code == 1
    assert said.startswith(f"import.csv, row {row + 1}: {PARTNERS}:")
    assert "the emphasis is not closed properly" in said
    assert files_of(sheets.data) == before


def test_text_that_changed_meanwhile_is_not_overwritten(sheets: Sheets) -> None:
    table = sheets.table("texts")
    site = sheets.data / "site.yaml"
    site.write_text(
        site.read_text(encoding="utf-8").replace("ja: 浜松市,", "ja: 浜松の市,"), encoding="utf-8"
    )
    before = files_of(sheets.data)
    code, said = sheets.take(table, "texts")
    assert code == 1 and "the text at 'site.yaml city' was changed after the sheet was exported" in said
    assert files_of(sheets.data) == before
