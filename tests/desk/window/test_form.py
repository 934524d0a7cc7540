# SPDX-License-Identifier: GPL-3.0-or-later
"""The form is made from the schema; what is written in it is what the files hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from pydantic import Field
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from kiosk.content.folder import kind_of_file
from kiosk.content.schema import FILES, Contact, Notice, Page, Partner, Site
from kiosk.content.uses import kind_of
from kiosk.content.words import Text
from kiosk.desk import fields, outline
from kiosk.desk.editor.controls import Ticks
from kiosk.desk.editor.form import Card, Evidence, FieldRow, GroupRow, ListRow, NamesRow, RecordForm, Row
from kiosk.desk.editor.picture import FileEntry, PictureEntry
from kiosk.desk.editor.words import WordsRow
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Steps
from tests.desk.window.conftest import MakeForm, check, find, press, until, write

CONTACT: Steps = ("contact.yaml",)
PHONE: Steps = (*CONTACT, "phone", "value")
UCLG: Steps = ("pages/uclg.yaml",)


BLOCKS = ("overview", "timeline", "networks")  # pages that have every kind of block that the content has


class Greeted(Contact):
    """A contact with fields that the schema may get one day."""

    motto: Text | None = Field(default=None, title="標語", description="What the office stands for.")
    floors: int = Field(default=1, title="階数", description="How many floors it has.")


def below(row: Row) -> list[Row]:
    """A row and all rows inside it, each card opened."""
    if isinstance(row, Card):
        row.open()
    return [row, *(one for inner in row.rows() for one in below(inner))]


def test_new_field_of_the_schema_is_in_the_form_and_is_written(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Greeted)
    write(find(shown, QPlainTextEdit, (*CONTACT, "motto", "ja")), "ようこそ")
    write(find(shown, QPlainTextEdit, (*CONTACT, "motto", "en")), "Welcome")
    write(find(shown, QLineEdit, (*CONTACT, "floors")), "8")
    letters = writing.manuscript.drafts()["contact.yaml"]
    assert letters is not None
    assert letters.decode().endswith("note: null\nmotto: {ja: ようこそ, en: Welcome}\nfloors: 8\n")


@pytest.mark.parametrize("kind", [kind for kind in FILES if kind != "translations"])
def test_every_field_of_every_file_has_its_row_and_nothing_is_written_by_looking(
    writing: Writing, form: MakeForm, kind: str
) -> None:
    if kind == "notice":
        outline.add_file(writing.manuscript, writing.folder, "notice", "fair", "en", writing.today())
        writing.manuscript.save()
    items = [one for sort in outline.groups(writing.manuscript, "ja") for one in sort.items]
    items = [one for one in items if kind_of_file(str(one.steps[0])) == kind]
    items = [*{one.record: one for one in items}.values(), *(one for one in items if one.id in BLOCKS)]
    assert items
    for item in items:
        shown = form(item.steps, item.record)
        rows = below(shown)
        asked = {one.name for one in fields.fields(item.record)} - {"kind"}
        assert asked <= {row.steps[len(item.steps)] for row in rows if len(row.steps) > len(item.steps)}
        for row in rows:
            if isinstance(row, FieldRow):
                row.tell([])
                assert row.findChildren(QWidget)
        shown.refresh()
        shown.deleteLater()
    assert writing.manuscript.drafts() == {}
    assert kind == "notice" or not writing.manuscript.can_undo


def test_one_number_changes_one_line_and_control_z_takes_it_back(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    line = find(shown, QLineEdit, PHONE)
    assert line.text() == "+81-53-457-2359"
    write(line, "+81-53-457-0000")
    (change,) = writing.manuscript.changes()
    assert change.new == ('  value: "+81-53-457-0000"',)
    writing.stepped.connect(lambda where: shown.refresh())
    writing.undo()
    assert line.text() == "+81-53-457-2359" and writing.manuscript.drafts() == {}
    writing.redo()
    assert line.text() == "+81-53-457-0000"


def test_problem_stands_beside_its_field_while_writing(writing: Writing, form: MakeForm) -> None:
    shown = form(("places/partners.yaml", "places", 0), Partner)
    row = next(one for one in shown.rows() if one.steps[-1] == "lat")
    assert isinstance(row, FieldRow) and row.said.isHidden()
    write(find(shown, QLineEdit, row.steps), "95")
    until(lambda: writing.idle and not row.said.isHidden())
    assert "90" in row.said.text() and row.said.property("role") == "error"
    write(find(shown, QLineEdit, row.steps), "43.16")
    until(lambda: writing.idle and row.said.isHidden())
    assert writing.manuscript.drafts() == {}


def test_problem_of_one_language_stands_at_that_language(writing: Writing, form: MakeForm) -> None:
    shown = form(UCLG, Page)
    inner = shown.findChildren(WordsRow)[0]
    write(inner.cells["en"].box, "")
    check(writing)
    assert inner.cells["ja"].said.isHidden() and not inner.cells["en"].said.isHidden()


def test_optional_field_is_left_out_again_when_emptied(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    note = find(shown, QPlainTextEdit, (*CONTACT, "note", "ja"))
    write(note, "一階")
    assert writing.manuscript.value((*CONTACT, "note")) == {"ja": "一階", "en": ""}
    write(note, "")
    assert writing.manuscript.drafts() == {}
    box = find(shown, QCheckBox, (*CONTACT, "fax"))
    box.click()
    assert not writing.manuscript.has((*CONTACT, "fax"))
    assert find(shown, QCheckBox, (*CONTACT, "opening")).isChecked() is False


def test_opening_hours_are_switched_on_and_filled_in(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    find(shown, QCheckBox, (*CONTACT, "opening")).click()
    week: Steps = (*CONTACT, "opening", "week", 0)
    ticks = find(shown, Ticks, (*week, "weekdays"))
    for day in ("fri", "mon"):
        ticks.boxes[day].click()
    write(find(shown, QLineEdit, (*week, "opens")), "08:30")
    write(find(shown, QLineEdit, (*week, "closes")), "17:15")
    write(find(shown, QLineEdit, (*CONTACT, "opening", "as_of")), "2026-11")
    writing.put((*CONTACT, "opening", "source"), ["H1"])
    check(writing)
    assert writing.checked is not None and writing.checked.errors == ()
    letters = writing.manuscript.drafts()["contact.yaml"]
    assert letters is not None and b"weekdays: [mon, fri]" in letters and b"opening:\n" in letters


def test_blocks_are_added_copied_moved_and_removed(writing: Writing, form: MakeForm) -> None:
    blocks: Steps = ("pages/overview.yaml", "blocks")
    shown = form(("pages/overview.yaml",), Page)
    before = writing.manuscript.value(blocks)
    assert isinstance(before, list)
    rows = [one for one in shown.rows() if isinstance(one, ListRow)]
    (listed,) = rows
    press(find(shown, QToolButton, (*blocks, 0, "down")))
    assert writing.manuscript.value(blocks) == [before[1], before[0], *before[2:]]
    press(find(shown, QToolButton, (*blocks, 0, "copy")))
    press(find(shown, QToolButton, (*blocks, 3, "remove")))
    assert writing.manuscript.value(blocks) == [before[1], before[1], before[0], *before[3:]]
    heading = next(record for record in listed._kinds() if kind_of(record) == "heading")
    listed.add(heading)
    last = len(before)
    write(find(shown, QPlainTextEdit, (*blocks, last, "text", "ja")), "おわりに")
    write(find(shown, QPlainTextEdit, (*blocks, last, "text", "en")), "At the end")
    check(writing)
    assert writing.checked is not None and writing.checked.errors == ()
    assert len(listed.cards) == last + 1
    for _ in range(10):
        writing.undo()
    assert writing.manuscript.value(blocks) == before


def test_list_of_names_shows_names_and_keeps_ids(writing: Writing, form: MakeForm) -> None:
    home: Steps = ("site.yaml", "home")
    shown = form(("site.yaml",), Site)
    (row,) = (one for one in shown.rows() if isinstance(one, NamesRow))
    boxes = [
        box
        for box in row.findChildren(QComboBox)
        if box.accessibleName().startswith("Cards on the home screen")
    ]
    assert boxes[0].currentText() == "UCLG world map  (map)"
    press(find(shown, QToolButton, (*home, 1, "up")))
    assert writing.manuscript.value(home) == [
        "overview",
        "map",
        "partners",
        "uclg",
        "timeline",
        "networks",
        "contact",
    ]
    add = find(shown, QComboBox, (*home, "add"))
    add.setCurrentIndex(add.findData("organisation"))
    add.activated.emit(add.currentIndex())
    press(find(shown, QToolButton, (*home, 0, "remove")))
    expected = ["map", "partners", "uclg", "timeline", "networks", "contact", "organisation"]
    assert writing.manuscript.value(home) == expected


def test_where_a_fact_comes_from_is_one_line_until_opened(writing: Writing, form: MakeForm) -> None:
    shown = form(("places/partners.yaml", "places", 3), Partner)
    (evidence,) = (one for one in shown.rows() if isinstance(one, Evidence))
    assert "H20, H29 · 2018-06 · B" in evidence.opener.text()
    assert evidence.frame.isHidden() and "6 April" in evidence.remark.text()
    assert shown.reveal((*shown.steps, "as_of")) is not None
    assert not evidence.frame.isHidden()


def test_translation_is_drafted_and_reviewed_by_name(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    inner = shown.findChildren(WordsRow)[0]
    inner.open()
    cell = inner.translations["es"]
    assert cell.rendering.standing == "draft" and cell.box.toPlainText() == "Ayuntamiento de Hamamatsu"
    press(cell.turn)
    entry = writing.manuscript.value(("i18n/es.yaml", "texts", 0))
    assert isinstance(entry, dict)
    assert entry["reviewed"] == {"by": "International Affairs", "on": "2026-11-25"}
    write(cell.box, "Municipio")
    entry = writing.manuscript.value(("i18n/es.yaml", "texts", 0))
    assert entry == {
        "of": "浜松市役所",
        "text": "Municipio",
        "drafted": {"by": "International Affairs", "on": "2026-11-25"},
    }
    assert cell.rendering.standing == "draft" and "International Affairs" in cell.made.text()


def test_changed_original_shows_its_translations_as_outdated(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    inner = shown.findChildren(WordsRow)[0]
    inner.open()
    write(inner.cells["ja"].box, "浜松市の市役所")
    cell = inner.translations["vi"]
    assert cell.chip.text() == "outdated" and "浜松市役所" in cell.made.text()
    assert f"outdated {len(inner.translations)}" in inner.more.text()
    press(cell.turn)
    assert cell.chip.text() == "reviewed"
    check(writing)
    assert writing.checked is not None
    assert "浜松市の市役所" in writing.checked.states["vi"].reviewed
    assert "浜松市役所" in {one.of for one in writing.checked.states["es"].stale}


def test_readings_are_proposed_for_the_chosen_words(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    box = shown.findChildren(WordsRow)[0].cells["ja"].box
    cursor = box.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    press(next(one for one in shown.findChildren(QToolButton) if one.text() == "Add readings"))
    assert writing.manuscript.value((*CONTACT, "organisation", "ja")) == "浜松市{役所|やくしょ}"


def test_line_breaks_do_not_get_into_a_text(writing: Writing, form: MakeForm) -> None:
    shown = form(CONTACT, Contact)
    box = find(shown, QPlainTextEdit, (*CONTACT, "organisation", "en"))
    box.setPlainText("Hamamatsu\nCity Hall")
    assert writing.manuscript.value((*CONTACT, "organisation", "en")) == "Hamamatsu City Hall"
    assert writing.manuscript.drafts() == {}
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert writing.manuscript.value((*CONTACT, "organisation", "en")) == "Hamamatsu City Hall"


def photo(folder: Path) -> Path:
    """A photograph with a note of where it was taken, lying on its side."""
    image = Image.new("RGB", (400, 300), "navy")
    image.paste("orange", (0, 0, 200, 300))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010E] = "a private note"
    file = folder / "My Photo 1.jpg"
    image.save(file, exif=exif)
    return file


def test_picture_is_turned_cut_stripped_and_told(writing: Writing, form: MakeForm, tmp_path: Path) -> None:
    blocks: Steps = ("pages/overview.yaml", "blocks")
    shown = form(("pages/overview.yaml",), Page)
    listed = next(one for one in shown.rows() if isinstance(one, ListRow))
    listed.add(next(record for record in listed._kinds() if kind_of(record) == "image"))
    steps: Steps = (*blocks, len(listed.cards) - 1)
    (entry,) = shown.findChildren(PictureEntry)
    dialog = entry.take(photo(tmp_path))
    assert dialog is not None and not dialog.take.isEnabled()
    dialog.crop.resize(300, 400)
    dialog.crop.keep_shape(1.0)
    corner = dialog.crop._on_screen().bottomRight().toPoint()
    QTest.mousePress(dialog.crop, Qt.MouseButton.LeftButton, pos=corner)
    QTest.mouseMove(dialog.crop, corner - QPoint(150, 150))
    QTest.mouseRelease(dialog.crop, Qt.MouseButton.LeftButton, pos=corner - QPoint(150, 150))
    size = dialog.crop.frame.size()
    QTest.keyClick(dialog.crop, Qt.Key.Key_Down)
    assert dialog.crop.frame.size() == size
    QTest.keyClick(dialog.crop, Qt.Key.Key_Up)
    write(dialog.alt["ja"], "はし")
    write(dialog.alt["en"], "A bridge")
    write(dialog.credit, "Hamamatsu City")
    assert dialog.take.isEnabled()
    dialog.accept()
    name = writing.manuscript.value((*steps, "file"))
    assert name == "media/my-photo-1.jpg"
    with Image.open(writing.manuscript.root / str(name)) as kept:
        assert kept.width == kept.height and 130 < kept.width < 170
        assert not kept.getexif() and b"private" not in (writing.manuscript.root / str(name)).read_bytes()
        top = kept.convert("RGB").getpixel((kept.width // 2, 5))
    assert isinstance(top, tuple) and top[0] > 200, "the picture is not upright"
    assert writing.manuscript.value((*steps, "alt")) == {"ja": "はし", "en": "A bridge"}
    check(writing)
    assert writing.checked is not None and writing.checked.errors == ()
    writing.undo()
    assert writing.manuscript.value((*steps, "file")) == ""
    writing.drop_pictures()
    assert not (writing.manuscript.root / str(name)).exists()


def test_what_is_no_picture_is_said_to_be_none(writing: Writing, form: MakeForm, tmp_path: Path) -> None:
    file = tmp_path / "notes.jpg"
    file.write_text("no picture", encoding="utf-8")
    entry = PictureEntry(writing, ("pages/overview.yaml", "blocks", 0, "file"))
    assert entry.take(file) is None and "notes.jpg" in entry.name.text()
    entry.deleteLater()


def test_leaflet_has_a_file_in_some_languages_and_a_text_a_page(
    writing: Writing, form: MakeForm, tmp_path: Path
) -> None:
    file = tmp_path / "Guide.PDF"
    file.write_bytes(b"%PDF-1.4")
    blocks: Steps = ("pages/overview.yaml", "blocks")
    shown = form(("pages/overview.yaml",), Page)
    listed = next(one for one in shown.rows() if isinstance(one, ListRow))
    listed.add(next(record for record in listed._kinds() if kind_of(record) == "leaflet"))
    steps: Steps = (*blocks, len(listed.cards) - 1)
    entries = {one.known.objectName().rpartition("/")[2]: one for one in shown.findChildren(FileEntry)}
    assert {"ja", "en", "vi"} <= set(entries)
    entries["en"].take(file)
    assert writing.manuscript.value((*steps, "files")) == {"en": "media/guide.pdf"}
    assert (writing.manuscript.root / "media" / "guide.pdf").read_bytes() == b"%PDF-1.4"
    form_of_block = listed.cards[-1].rows()[0]
    spoken = next(one for one in form_of_block.rows() if isinstance(one, ListRow))
    spoken.add()
    write(find(shown, QPlainTextEdit, (*steps, "spoken", 0, "en")), "The first page")
    assert writing.manuscript.value((*steps, "spoken")) == [{"ja": "", "en": "The first page"}]
    entries["en"].known.setCurrentIndex(0)
    entries["en"].known.activated.emit(0)
    assert writing.manuscript.value((*steps, "files")) == {}


def test_film_takes_films_and_its_first_picture_leaves_its_credit_alone(
    writing: Writing, form: MakeForm, tmp_path: Path
) -> None:
    blocks: Steps = ("pages/overview.yaml", "blocks")
    shown = form(("pages/overview.yaml",), Page)
    listed = next(one for one in shown.rows() if isinstance(one, ListRow))
    listed.add(next(record for record in listed._kinds() if kind_of(record) == "video"))
    steps: Steps = (*blocks, len(listed.cards) - 1)
    write(find(shown, QLineEdit, (*steps, "credit")), "A film maker")
    entries = {one.known.objectName().rpartition("/")[2]: one for one in shown.findChildren(FileEntry)}
    (tmp_path / "walk.webm").write_bytes(b"film")
    entries["file"].take(tmp_path / "walk.webm")
    entries["poster"].take(photo(tmp_path))
    block = writing.manuscript.value(steps)
    assert isinstance(block, dict)
    assert (block["file"], block["poster"]) == ("media/walk.webm", "media/my-photo-1.jpg")
    assert block["credit"] == "A film maker" and "alt" not in block


def test_notice_asks_with_the_words_of_the_staffs_language(writing: Writing, form: MakeForm) -> None:
    outline.add_file(writing.manuscript, writing.folder, "notice", "fair", "ja", writing.today())
    shown = form(("notices/fair.yaml",), Notice, "ja")
    named = {one.called: one for one in shown.rows() if isinstance(one, FieldRow)}
    assert {"初めの日", "終わりの日", "優先順位", "曜日"} <= set(named)
    kind = find(shown, QComboBox, ("notices/fair.yaml", "kind"))
    assert [kind.itemText(row) for row in range(kind.count())] == ["ふつう", "緊急(画面ぜんたい)"]
    assert isinstance(named["時間"], GroupRow)


def test_form_of_a_faulty_value_shows_the_rest(writing: Writing, form: MakeForm) -> None:
    """What the schema does not know stays in the file, and is told over the form."""
    writing.put((*CONTACT, "colour"), "red")
    writing.put((*CONTACT, "phone"), "457-2359")
    shown = form(CONTACT, Contact)
    assert "colour" in shown.said.text()
    write(find(shown, QLineEdit, (*CONTACT, "postcode")), "430-0000")
    assert writing.manuscript.value((*CONTACT, "colour")) == "red"
    assert isinstance(shown, RecordForm)
