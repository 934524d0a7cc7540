# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets: out and in again changes nothing; what is wrong is told by row, and then nothing is changed."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
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

VI = "i18n/vi.yaml"


class Texts:
    """The sheet of texts, its cells by the place of the text and the column."""

    def __init__(self, sheets: Sheets) -> None:
        self.sheets = sheets
        self.table = sheets.table("texts")

    def row(self, where: str) -> int:
        return next(n for n, cells in enumerate(self.table) if cells[0] == where)

    def __getitem__(self, at: tuple[str, str]) -> str:
        return self.table[self.row(at[0])][self.table[0].index(at[1])]

    def __setitem__(self, at: tuple[str, str], text: str) -> None:
        self.table[self.row(at[0])][self.table[0].index(at[1])] = text

    def take(self, *words: str, language: str = "en") -> tuple[int, str]:
        file = self.sheets.data.parent / "import.csv"
        file.write_text(_csv(self.table), encoding="utf-8")
        return self.sheets.kiosk("import", "texts", file, *words, language=language)

    def cell(self, where: str, column: str) -> str:
        """How a message names the cell."""
        number = self.table[0].index(column) + 1
        return f"import.csv, row {self.row(where) + 1}, column {get_column_letter(number)} ({column}): "


def entry(data: Path, of: str, language: str = "vi") -> dict[str, object]:
    """A translation as its file holds it; empty without one."""
    texts = yaml.load((data / f"i18n/{language}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["texts"]
    return next((one for one in texts if one["of"] == of), {})


def edit(data: Path, name: str, old: str, new: str) -> None:
    text = (data / name).read_text(encoding="utf-8")
    assert old in text
    (data / name).write_text(text.replace(old, new, 1), encoding="utf-8")


TIE = f"{PARTNERS} places[camas].tie"
HALL = "contact.yaml organisation"


def test_sheet_has_every_language_and_how_each_translation_stands(sheets: Sheets) -> None:
    edit(sheets.data, VI, "  - of: 浜松市役所\n    text: Tòa thị chính thành phố Hamamatsu\n", "")
    edit(sheets.data, "contact.yaml", "ja: 国際課", "ja: 国際交流課")
    edit(sheets.data, VI, "text: Nhật Bản\n", "text: Nhật Bản\n    reviewed: {by: 国際課, on: 2026-11-26}\n")
    texts = Texts(sheets)
    translated = ("ja-x-easy", "pt-BR", "zh-Hans", "ko", "vi", "fil", "es", "ja-x-furigana")
    three = [f"{one}{part}" for one in translated for part in ("", ".state", ".reviewed")]
    assert texts.table[0] == ["where", "state", "ja", "en", *three]
    assert (texts[HALL, "vi"], texts[HALL, "vi.state"]) == ("", "missing")
    division = "contact.yaml division.value"
    assert (texts[division, "vi"], texts[division, "vi.state"]) == (
        "Phòng Quốc tế",
        "outdated, made from: 国際課",
    )
    assert texts["contact.yaml country", "vi.state"] == "reviewed"
    assert texts["contact.yaml country", "vi.reviewed"] == "国際課 2026-11-26"
    assert texts["contact.yaml country", "es.state"] == "draft, 開発 / development 2026-11-25"


def test_translated_texts_come_back_to_their_places(sheets: Sheets) -> None:
    texts = Texts(sheets)
    texts[TIE, "en"] = "City of sisters"
    texts[HALL, "ja"] = ""  # an empty cell changes nothing
    before = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    assert texts.take() == (0, f"{PARTNERS}: 0 new, 1 changed\n")
    after = (sheets.data / PARTNERS).read_text(encoding="utf-8")
    assert len(before.splitlines()) == len(after.splitlines())
    assert after.count("en: City of sisters}") == 1


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_changed_translation_is_a_draft_of_who_made_it(suffix: str, sheets: Sheets) -> None:
    file = sheets.data.parent / f"vi.{suffix}"
    assert sheets.kiosk("export", "texts", file, "--translation", "vi")[0] == 0
    if suffix == "xlsx":
        book = load_workbook(file)
        (at,) = [row for row in book.worksheets[0].iter_rows() if row[0].value == HALL]
        at[4].value = "Tòa thị chính Hamamatsu"
        book.save(file)
    else:
        text = file.read_text(encoding="utf-8-sig")
        old = "Hamamatsu City Hall,Tòa thị chính thành phố Hamamatsu"
        file.write_text(text.replace(old, "Hamamatsu City Hall,Tòa thị chính Hamamatsu"), encoding="utf-8")
    before = (sheets.data / VI).read_text(encoding="utf-8")
    assert sheets.kiosk("import", "texts", file, "--by", "Lê") == (0, f"{VI}: 0 new, 1 changed\n")
    today = datetime.date.today().isoformat()
    old = "  - of: 浜松市役所\n    text: Tòa thị chính thành phố Hamamatsu\n"
    new = f'  - of: 浜松市役所\n    text: Tòa thị chính Hamamatsu\n    drafted: {{by: Lê, on: "{today}"}}\n'
    assert (sheets.data / VI).read_text(encoding="utf-8") == before.replace(old, new)


@pytest.mark.parametrize(
    ("said", "by", "on"),
    [("国際課 2026-11-26", "国際課", "2026-11-26"), ("Lê Thị, 2026-11-26", "Lê Thị", "2026-11-26"), ("Lê", "Lê", "")],
)  # fmt: skip
def test_translation_whose_row_says_who_has_read_it_is_reviewed(
    said: str, by: str, on: str, sheets: Sheets
) -> None:
    texts = Texts(sheets)
    texts[HALL, "vi.reviewed"] = said
    assert texts.take() == (0, f"{VI}: 0 new, 1 changed\n")
    assert entry(sheets.data, "浜松市役所") == {
        "of": "浜松市役所",
        "text": "Tòa thị chính thành phố Hamamatsu",
        "reviewed": {"by": by, "on": on or datetime.date.today().isoformat()},
    }


def test_changing_a_reviewed_translation_makes_it_a_draft(sheets: Sheets) -> None:
    edit(sheets.data, VI, "text: Nhật Bản\n", "text: Nhật Bản\n    reviewed: {by: 国際課, on: 2026-11-26}\n")
    texts = Texts(sheets)
    texts["contact.yaml country", "vi"] = "Nước Nhật"
    assert texts.take("--by", "Lê")[0] == 0
    today = datetime.date.today().isoformat()
    assert entry(sheets.data, "日本") == {
        "of": "日本",
        "text": "Nước Nhật",
        "drafted": {"by": "Lê", "on": today},
    }


def test_outdated_translation_is_renewed_in_its_place(sheets: Sheets) -> None:
    edit(sheets.data, "contact.yaml", "ja: 国際課", "ja: 国際交流課")
    count = (sheets.data / VI).read_text(encoding="utf-8").count("- of:")
    texts = Texts(sheets)
    texts["contact.yaml division.value", "vi.reviewed"] = "Lê 2026-11-26"  # still right for the new words
    texts["contact.yaml division.value", "es"] = "División de Intercambio Internacional"
    assert texts.take("--by", "Lê") == (0, f"i18n/es.yaml, {VI}: 0 new, 1 changed\n")
    made = {"by": "Lê", "on": "2026-11-26"}
    assert entry(sheets.data, "国際交流課") == {"of": "国際交流課", "text": "Phòng Quốc tế", "reviewed": made}
    assert entry(sheets.data, "国際交流課", "es")["text"] == "División de Intercambio Internacional"
    assert not entry(sheets.data, "国際課") and not entry(sheets.data, "国際課", "es")
    assert (sheets.data / VI).read_text(encoding="utf-8").count("- of:") == count


def test_original_and_translation_change_in_one_row(sheets: Sheets) -> None:
    texts = Texts(sheets)
    division = "contact.yaml division.value"
    texts[division, "ja"], texts[division, "vi"] = "国際交流課", "Phòng Giao lưu Quốc tế"
    assert texts.take()[0] == 0
    assert entry(sheets.data, "国際交流課")["text"] == "Phòng Giao lưu Quốc tế"
    assert not entry(sheets.data, "国際課")


def test_missing_translation_is_added_and_so_is_a_file(sheets: Sheets) -> None:
    edit(sheets.data, VI, "  - of: 浜松市役所\n    text: Tòa thị chính thành phố Hamamatsu\n", "")
    (sheets.data / "i18n/es.yaml").unlink()
    texts = Texts(sheets)
    texts[HALL, "vi"], texts[HALL, "es"] = "Tòa thị chính", "Ayuntamiento de Hamamatsu"
    assert texts.take("--by", "Lê") == (0, f"{VI}, i18n/es.yaml: 0 new, 1 changed\n")
    assert entry(sheets.data, "浜松市役所")["text"] == "Tòa thị chính"
    assert entry(sheets.data, "浜松市役所", "es")["text"] == "Ayuntamiento de Hamamatsu"
    assert main(["check", str(sheets.data)]) == 0


def test_words_of_several_rows_are_translated_once(sheets: Sheets) -> None:
    texts = Texts(sheets)
    ties = [n for n, cells in enumerate(texts.table) if cells[2] == texts[TIE, "ja"]]
    assert len(ties) > 1
    texts[TIE, "vi"] = "Thành phố anh em"
    assert texts.take()[1] == f"{VI}: 0 new, 1 changed\n"
    assert entry(sheets.data, texts[TIE, "ja"])["text"] == "Thành phố anh em"


def test_rows_that_translate_the_same_words_in_two_ways_are_told(sheets: Sheets) -> None:
    before = files_of(sheets.data)
    texts = Texts(sheets)
    column = texts.table[0].index("vi")
    first, second, *_ = [n for n, cells in enumerate(texts.table) if cells[2] == texts[TIE, "ja"]]
    texts.table[first][column], texts.table[second][column] = "một", "hai"
    code, said = texts.take()
    assert code == 1
    assert said.startswith(
        f"{texts.cell(texts.table[second][0], 'vi')}row {first + 1} gives another translation of the same words"
    )
    assert files_of(sheets.data) == before


def test_faulty_texts_are_told_by_their_cells_and_nothing_is_changed(sheets: Sheets) -> None:
    before = files_of(sheets.data)
    texts = Texts(sheets)
    camas = f"{PARTNERS} places[camas].together"
    texts[camas, "en"] = "A *bold city"
    texts[HALL, "pt-BR"] = "Prefeitura {de|"
    texts[HALL, "vi"] = "Tòa thị chính"  # right, and not taken either
    texts["contact.yaml country", "zh-Hans"] = "日本😀"
    texts["contact.yaml country", "es.reviewed"] = "Ana 2026-02-30"
    code, said = texts.take()
    assert code == 1
    told = said.splitlines()
    assert len(told) == 5 and told[-1] == "4 problem(s): nothing was changed"
    for where, column, words in (
        (camas, "en", "the emphasis is not closed properly"),
        (HALL, "pt-BR", "reading"),
        ("contact.yaml country", "zh-Hans", "U+1F600"),
        ("contact.yaml country", "es.reviewed", "the date 2026-02-30 does not exist"),
    ):
        assert any(line.startswith(texts.cell(where, column)) and words in line for line in told), told
    assert files_of(sheets.data) == before


def test_somebody_cannot_have_read_what_is_not_there(sheets: Sheets) -> None:
    edit(sheets.data, VI, "  - of: 浜松市役所\n    text: Tòa thị chính thành phố Hamamatsu\n", "")
    texts = Texts(sheets)
    texts[HALL, "vi.reviewed"] = "Lê"
    code, said = texts.take()
    assert code == 1
    assert said.startswith(
        f"{texts.cell(HALL, 'vi.reviewed')}somebody has read it, but there is no translation"
    )


@pytest.mark.parametrize("column", ["ja", "en", "vi"])
def test_text_that_changed_meanwhile_is_not_overwritten(column: str, sheets: Sheets) -> None:
    texts = Texts(sheets)
    edit(sheets.data, "contact.yaml", "ja: 浜松市役所", "ja: 浜松市の市役所")
    edit(sheets.data, "contact.yaml", "en: Hamamatsu City Hall", "en: The City Hall")
    before = files_of(sheets.data)
    assert texts.take() == (
        0,
        "the files hold all of it already; nothing to change\n",
    )  # nobody touched the row
    texts[HALL, column] = "Hamamatsu"
    code, said = texts.take()
    assert code == 1 and f"the text at '{HALL}' was changed after the sheet was exported" in said
    assert files_of(sheets.data) == before


def test_translation_that_changed_meanwhile_is_not_overwritten(sheets: Sheets) -> None:
    texts = Texts(sheets)
    edit(sheets.data, VI, "text: Nhật Bản", "text: Nước Nhật Bản")
    texts["contact.yaml country", "es"] = "El Japón"
    assert texts.take()[1] == "i18n/es.yaml: 0 new, 1 changed\n"
    texts["contact.yaml country", "vi"] = "Nước Nhật"
    code, said = texts.take()
    assert code == 1 and "was changed after the sheet was exported" in said


def test_sheet_of_one_translation_has_its_columns_only(sheets: Sheets) -> None:
    file = sheets.data.parent / "vi.csv"
    assert sheets.kiosk("export", "texts", file, "--translation", "vi")[0] == 0
    assert file.read_text(encoding="utf-8-sig").startswith("where,state,ja,en,vi,vi.state,vi.reviewed\n")
    code, said = sheets.kiosk("export", "texts", file, "--translation", "id")
    assert code == 1 and "'id' has no translations of its own" in said
    assert sheets.kiosk("export", "places", file, "--translation", "vi")[0] == 1
