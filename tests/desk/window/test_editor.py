# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole window, as staff use it from opening to saving."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QTreeView

from kiosk import paths
from kiosk.content import schema
from kiosk.content.load import load
from kiosk.content.uses import kind_of
from kiosk.desk import year
from kiosk.desk.editor.form import ListRow
from kiosk.desk.editor.listing import Index, Listing
from kiosk.desk.editor.mirror import Mirror
from kiosk.desk.editor.picture import PictureEntry
from kiosk.desk.editor.review import Review
from kiosk.desk.editor.window import Editor, NewDialog
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Manuscript, Steps
from kiosk.desk.outline import Item, Sort
from kiosk.desk.proof import Proof
from kiosk.desk.rescue import Rescue
from kiosk.pack.build import Sources
from tests.desk.window.conftest import find, until, write
from tests.desk.window.test_form import photo

NOW = 1_795_600_000.0  # 25 November 2026
PHONE: Steps = ("contact.yaml", "phone", "value")


class Unlit(Mirror):
    """A mirror that shows nothing: making the kiosk takes seconds, and only the journey looks at it."""

    def _follow(self) -> None:
        pass


def let_go(window: Editor) -> None:
    """Closes the window for good: at the end of the process nothing may be left that needs the application."""
    window.leave()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def editor(writing: Writing, request: pytest.FixtureRequest) -> Iterator[Editor]:
    """The window, opened on the real content."""
    proof = Proof(writing.manuscript.root, Sources(paths.fonts(), paths.translations()), "en")
    kind = Mirror if request.node.get_closest_marker("lit") else Unlit
    window = Editor(writing, kind(writing, proof, lambda: NOW))
    window.show()
    until(lambda: writing.idle)
    yield window
    let_go(window)


def item(editor: Editor, name: str) -> None:
    """Opens an item by its id."""
    editor.open_item(next(one for sort in editor._sorts for one in sort.items if one.id == name))


def shown(editor: Editor) -> list[str]:
    """The titles of the items under the sorts of the list."""
    model = editor.listing
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(model.data(model.index(row, 0, top))) for top in tops for row in range(model.rowCount(top))]


def dialog(editor: Editor) -> NewDialog:
    return next(one for one in editor.findChildren(NewDialog) if one.isVisible())


def make(editor: Editor, code: str, name: str, *lists: str) -> None:
    """Makes a new item, in these lists."""
    editor.make_new(code)
    asked = dialog(editor)
    write(asked.line, name)
    for _, box in asked._boxes:
        box.setChecked(any(one in box.text() for one in lists))
    assert asked.make.isEnabled()
    asked.accept()


def save(editor: Editor) -> None:
    """Looks at the differences and saves."""
    until(lambda: editor.writing.idle)
    editor.save()
    shown = editor.findChildren(Review)[-1]
    assert shown.save.isEnabled(), [str(one.problem) for one in editor.writing.found]
    shown.accept()
    until(lambda: editor.writing.idle)
    assert editor.writing.manuscript.drafts() == {}


def press_in(editor: Editor, words: str) -> None:
    """Presses a button of the message that is shown."""
    (box,) = (one for one in editor.findChildren(QMessageBox) if one.isVisible())
    next(one for one in box.buttons() if one.text().startswith(words)).click()


@pytest.mark.lit
def test_journey_of_a_day(editor: Editor, tmp_path: Path) -> None:
    """Staff correct a phone number, add a partner city with a photograph, and schedule a notice for next month."""
    writing, root = editor.writing, editor.writing.manuscript.root
    before = (root / "contact.yaml").read_text(encoding="utf-8")
    until(lambda: editor.mirror.settled and editor.mirror.program is not None)
    program = editor.mirror.program
    assert program is not None and program.kiosk.page == "contact"

    assert editor.form is not None
    write(find(editor, QLineEdit, PHONE), "+81-53-457-2000")
    until(lambda: writing.idle and editor.mirror.settled)
    assert "457-2000" in str(writing.checked and writing.checked.loaded.content)
    save(editor)
    after = (root / "contact.yaml").read_text(encoding="utf-8")
    assert after == before.replace("457-2359", "457-2000")

    make(editor, "place:partner", "porto", "Linked by music")
    assert editor.item is not None
    place = editor.item.steps
    for field, words in (("country", "PT"), ("lon", "-8.61"), ("lat", "41.15"), ("since", "2026-11-01")):
        write(find(editor, QLineEdit, (*place, field)), words)
    for field, ja, en in (
        ("name", "ポルト", "Porto"),
        ("tie", "友好都市", "Friendship city"),
        ("together", "音楽祭を開きます。", "The two hold a festival of music."),
    ):
        write(find(editor, QPlainTextEdit, (*place, field, "ja")), ja)
        write(find(editor, QPlainTextEdit, (*place, field, "en")), en)
    until(lambda: writing.idle)
    editor.save()
    (refused,) = (one for one in editor.findChildren(Review) if one.isVisible())
    assert not refused.save.isEnabled(), "a place without a source cannot be saved"
    refused.reject()
    add = find(editor, QComboBox, (*place, "source", "add"))
    add.setCurrentIndex(add.findData("H2"))
    add.activated.emit(add.currentIndex())
    write(find(editor, QLineEdit, (*place, "as_of")), "2026-11")
    until(lambda: writing.idle and editor.mirror.settled)
    assert writing.checked is not None and writing.checked.errors == ()

    item(editor, "partners")
    assert editor.form is not None
    listed = next(one for one in editor.form.rows() if isinstance(one, ListRow))
    listed.add(next(record for record in listed._kinds() if kind_of(record) == "image"))
    (entry,) = editor.form.findChildren(PictureEntry)
    taken = entry.take(photo(tmp_path))
    assert taken is not None
    write(taken.alt["ja"], "ポルトの橋")
    write(taken.alt["en"], "A bridge in Porto")
    write(taken.credit, "Hamamatsu City")
    taken.accept()

    make(editor, "notice", "festival")
    notice: Steps = ("notices/festival.yaml",)
    assert writing.manuscript.value((*notice, "from")) == "2026-12-01"
    write(find(editor, QLineEdit, (*notice, "until")), "2026-12-20")
    for field, ja, en in (("title", "音楽祭", "Festival"), ("text", "12月20日まで。", "Until 20 December.")):
        write(find(editor, QPlainTextEdit, (*notice, field, "ja")), ja)
        write(find(editor, QPlainTextEdit, (*notice, field, "en")), en)
    until(lambda: writing.idle and editor.mirror.settled)
    assert "2026-12-01" in editor.mirror.state.text()
    program = editor.mirror.program
    assert program is not None and [row.title for row in program.kiosk.board.here.rows] == ["Festival"]
    save(editor)

    loaded = load(root, "en", fonts=paths.fonts())
    assert loaded.content is not None
    assert year.notices(loaded.content, date(2026, 11, 25), "en") == ()
    assert loaded.content.places["porto"].name["en"] == "Porto"
    page = loaded.content.pages["partners"]
    assert any(block.kind == "places" and "porto" in block.places for block in page.blocks)
    assert any(block.kind == "image" and block.alt["en"] == "A bridge in Porto" for block in page.blocks)
    assert loaded.content.notices["festival"].first == "2026-12-01"
    partners = (root / "places" / "partners.yaml").read_text(encoding="utf-8")
    original = (paths.data() / "places" / "partners.yaml").read_text(encoding="utf-8")
    assert all(line in partners.splitlines() for line in original.splitlines())
    editor.mirror.languages.setCurrentIndex(editor.mirror.languages.findData("ja"))
    editor.mirror.languages.activated.emit(0)
    assert not editor.mirror.picture().isNull()


def test_difference_is_shown_and_an_error_refuses_saving(editor: Editor) -> None:
    before = {
        one: (editor.writing.manuscript.root / one).read_bytes() for one in editor.writing.manuscript.files
    }
    write(find(editor, QLineEdit, PHONE), "+81-53-457-2000")
    write(find(editor, QPlainTextEdit, ("contact.yaml", "organisation", "en")), "")
    until(lambda: editor.writing.idle)
    editor.save()
    (shown,) = (one for one in editor.findChildren(Review) if one.isVisible())
    words = shown.shown.toPlainText()
    assert "contact.yaml" in words and "457-2359" in words and "457-2000" in words
    assert not shown.save.isEnabled()
    shown.reject()
    assert before == {name: (editor.writing.manuscript.root / name).read_bytes() for name in before}
    problem = editor.problems.item(0)
    assert problem is not None and "en" in problem.text()
    item(editor, "uclg")
    editor.problems.itemActivated.emit(problem)
    assert editor.item is not None and editor.item.steps == ("contact.yaml",)
    until(lambda: find(editor, QPlainTextEdit, ("contact.yaml", "organisation", "en")).hasFocus())


def test_problems_of_before_do_not_keep_staff_from_saving(writing: Writing) -> None:
    """One file that nobody can read must not stop the correction of another."""
    root = writing.manuscript.root
    (root / "pages" / "park.yaml").write_text("title: {ja: x", encoding="utf-8")
    writing.manuscript.reread()
    window = Editor(writing, Unlit(writing, Proof(root, Sources(paths.fonts(), paths.translations()), "en")))
    window.show()
    until(lambda: writing.idle)
    press_in(window, "OK")
    assert writing.checked is not None and writing.checked.errors and not writing.errors
    write(find(window, QLineEdit, PHONE), "+81-53-457-2000")
    save(window)
    assert (root / "pages" / "park.yaml").read_text(encoding="utf-8") == "title: {ja: x"
    let_go(window)


def test_keys_step_back_from_inside_a_field(editor: Editor) -> None:
    editor.activateWindow()
    line = find(editor, QLineEdit, PHONE)
    write(line, "+81")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == "+81-53-457-2359"
    QTest.keyClick(
        line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert line.text() == "+81"
    item(editor, "uclg")
    editor.writing.undo()
    assert editor.item is not None and editor.item.steps == ("contact.yaml",), "it goes where the change was"


def test_what_another_program_saved_is_asked_about(editor: Editor) -> None:
    root, writing = editor.writing.manuscript.root, editor.writing
    write(find(editor, QLineEdit, PHONE), "1")
    until(lambda: writing.idle)
    contact = root / "contact.yaml"
    theirs = contact.read_text(encoding="utf-8").replace("430-8652", "430-0000")
    contact.write_text(theirs, encoding="utf-8")
    editor.save()
    press_in(editor, "Theirs")
    assert find(editor, QLineEdit, PHONE).text() == "+81-53-457-2359"
    assert find(editor, QLineEdit, ("contact.yaml", "postcode")).text() == "430-0000"
    assert contact.read_text(encoding="utf-8") == theirs


def test_place_is_removed_with_its_mentions_and_comes_back(editor: Editor) -> None:
    item(editor, "hangzhou")
    editor.remove_item()
    press_in(editor, "Remove")
    until(lambda: editor.writing.idle)
    assert editor.writing.checked is not None and editor.writing.checked.errors == ()
    assert set(editor.writing.manuscript.drafts()) == {"places/partners.yaml", "pages/partners.yaml"}
    editor.writing.undo()
    assert editor.writing.manuscript.drafts() == {}
    assert editor.item is not None and editor.item.id == "hangzhou"


def test_items_are_copied_moved_and_found(editor: Editor) -> None:
    item(editor, "chehalis")
    editor.move_item(-1)
    places = editor.writing.manuscript.value(("places/partners.yaml", "places"))
    assert isinstance(places, list) and isinstance(places[0], dict) and places[0]["id"] == "chehalis"
    assert editor.item is not None and editor.item.steps[-1] == 0
    editor.copy_item()
    write(dialog(editor).line, "chehalis")
    assert not dialog(editor).make.isEnabled(), "an id is never used twice"
    write(dialog(editor).line, "chehalis-2")
    dialog(editor).accept()
    assert editor.item.id == "chehalis-2" and editor.item.steps[-1] == 1
    write(editor.search, "hanno")
    assert shown(editor) == ["Hannover"]
    write(editor.search, "notices")
    assert shown(editor) == []
    editor.search.clear()
    assert {"Hannover", "Chehalis"} <= set(shown(editor))
    assert editor.listing.of(editor.tree.currentIndex()) == editor.item


class Counting(Listing):
    """Knows which rows were asked for what they show."""

    def __init__(self, parent: QTreeView) -> None:
        super().__init__(parent)
        self.asked = set[tuple[int, int]]()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        self.asked.add((index.internalId(), index.row()))
        return super().data(index, role)


def test_of_very_many_places_only_what_is_seen_is_made(quiet: None) -> None:
    many = tuple(
        Item(
            ("places/synthetic.yaml", "places", number),
            schema.Government,
            f"Synthetic {number}",
            f"s{number}",
        )
        for number in range(10_000)
    )
    view = QTreeView()
    model = Counting(view)
    view.setModel(model)
    view.setUniformRowHeights(True)
    view.resize(300, 600)
    model.hold((Sort("place:government", "Synthetic", many),))
    view.expandAll()
    for place in (many[0], many[-1]):
        at = model.find(place.steps)
        view.scrollTo(at)
        view.grab()
        assert view.viewport().rect().intersects(view.visualRect(at))
        assert (at.internalId(), at.row()) in model.asked
    assert len(model.asked) < 200
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_sign_of_a_mistake_stands_at_its_item_and_goes_with_it(editor: Editor) -> None:
    def signed() -> list[str]:
        model = editor.listing
        tops = [model.index(row, 0) for row in range(model.rowCount())]
        every = [*tops, *(model.index(row, 0, top) for top in tops for row in range(model.rowCount(top)))]
        return [str(model.data(one)) for one in every if model.data(one, Qt.ItemDataRole.DecorationRole)]

    assert signed() == []
    item(editor, "hannover")
    assert editor.item is not None
    write(find(editor, QLineEdit, (*editor.item.steps, "country")), "UK")
    until(lambda: editor.writing.idle)
    assert signed() == ["Hannover"]
    editor.writing.undo()
    until(lambda: editor.writing.idle)
    assert signed() == []


def test_copied_page_has_the_remarks_of_the_first(editor: Editor) -> None:
    item(editor, "overview")
    editor.copy_item()
    write(dialog(editor).line, "overview-2")
    dialog(editor).accept()
    letters = editor.writing.manuscript.drafts()["pages/overview-2.yaml"]
    original = (editor.writing.manuscript.root / "pages" / "overview.yaml").read_bytes()
    assert letters == original.replace(b"id: overview\n", b"id: overview-2\n")


def test_work_that_was_not_saved_is_there_the_next_time(writing: Writing, tmp_path: Path) -> None:
    root = writing.manuscript.root
    rescue = Rescue(tmp_path / "cache", root)
    first = Writing(Manuscript(root), "en", paths.fonts(), rescue=rescue)
    first.put(PHONE, "+81-53-457-2000")
    first.put(("pages/uclg.yaml", "icon"), "ph.globe")
    first.check()
    until(lambda: first.idle)
    first.leave()  # without saving, as when the power fails
    page = root / "pages" / "uclg.yaml"
    page.write_text(page.read_text(encoding="utf-8") + "# theirs\n", encoding="utf-8")
    second = Writing(Manuscript(root), "en", paths.fonts(), rescue=rescue)
    window = Editor(second, Unlit(second, Proof(root, Sources(paths.fonts(), paths.translations()), "en")))
    window.show()
    (box,) = window.findChildren(QMessageBox)
    assert "contact.yaml" in box.text() and "pages/uclg.yaml" in box.informativeText()
    press_in(window, "Go on")
    assert find(window, QLineEdit, PHONE).text() == "+81-53-457-2000"
    save(window)
    assert rescue.left().drafts == {} and not rescue.file.exists()
    let_go(window)


def test_window_with_unsaved_changes_asks_before_it_closes(editor: Editor) -> None:
    write(find(editor, QLineEdit, PHONE), "1")
    editor.close()
    assert editor.isVisible()
    press_in(editor, "Cancel")
    assert editor.isVisible()
    editor.close()
    press_in(editor, "Close without saving")
    assert not editor.isVisible()
    assert "457-2359" in (editor.writing.manuscript.root / "contact.yaml").read_text(encoding="utf-8")


def test_save_button_waits_for_something_to_save(editor: Editor) -> None:
    assert not editor.save_button.isEnabled()
    write(find(editor, QLineEdit, PHONE), "1")
    assert editor.save_button.isEnabled() and "1" in editor.unsaved.text()
    assert isinstance(editor.save_button, QPushButton)


def pick(box: QComboBox, data: str) -> None:
    """Chooses in a box as a hand does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_work_list_of_a_language_leads_from_field_to_field(editor: Editor) -> None:
    writing, work = editor.writing, editor.work
    vietnamese: Steps = ("i18n/vi.yaml", "texts")
    texts = writing.manuscript.value(vietnamese)
    assert isinstance(texts, list)
    gone = next(number for number, one in enumerate(texts) if one["of"] == "日本")
    writing.take_out((*vietnamese, gone))
    writing.put(("contact.yaml", "division", "value", "ja"), "国際交流課")
    item(editor, "hannover")
    editor.tabs.setCurrentWidget(work)
    pick(work.languages, "vi")
    until(lambda: writing.idle)
    standings = [work.standings.itemText(row) for row in range(work.standings.count())]
    assert standings[1:3] == ["missing: 1", "outdated: 1"]
    pick(work.standings, "outdated")
    assert [one.words for one in work.model.texts] == ["国際交流課"]
    assert work.model.texts[0].text == "Phòng Quốc tế"
    assert work.model.data(work.model.index(0, 0)) == "国際交流課\noutdated · Contact"

    QTest.mouseClick(work.next, Qt.MouseButton.LeftButton)
    assert editor.item is not None and editor.item.steps == ("contact.yaml",)
    box = find(editor, QPlainTextEdit, ("contact.yaml", "division", "value", "vi"))
    until(lambda: editor.focusWidget() is box)
    write(box, "Phòng Giao lưu Quốc tế")
    until(lambda: writing.idle)
    assert work.model.texts == []

    pick(work.standings, "missing")
    assert [one.steps for one in work.model.texts] == [("contact.yaml", "country")]
    pick(work.standings, "draft")
    assert "Phòng Giao lưu Quốc tế" in [one.text for one in work.model.texts]
    work.go_on()
    first, second, *_ = work.model.texts
    assert editor.item is not None and editor.item.steps == first.steps[: len(editor.item.steps)]
    writing.renderings.review(
        "vi", first.words, writing.renderings.of("vi", first.words, ""), writing.made, ()
    )
    writing.note()
    until(lambda: writing.idle)
    assert work.model.texts[0] == second
    work.go_on()
    assert work.view.currentIndex().row() == 0
    assert editor.focusWidget() is find(editor, QPlainTextEdit, (*second.steps, "vi"))


def test_what_is_not_written_yet_is_told_by_its_field_and_not_by_its_line(editor: Editor) -> None:
    make(editor, "place:partner", "porto")
    until(lambda: editor.writing.idle)
    told = [editor.problems.item(row).text() for row in range(editor.problems.count())]
    mine = [one.removeprefix("place 'porto': ") for one in told if "'porto'" in one]
    assert {
        "Name (日本語): nothing is written here yet",
        "Name (English): nothing is written here yet",
        "Country: nothing is written here yet",
        "Longitude: nothing is written here yet",
        "Source: nothing is chosen here yet",
    } <= set(mine)
    assert not [one for one in mine if "colon" in one or "''" in one]
    assert editor.item is not None
    country = find(editor, QLineEdit, (*editor.item.steps, "country"))
    write(country, "PT")
    until(lambda: editor.writing.idle)
    told = [editor.problems.item(row).text() for row in range(editor.problems.count())]
    assert not [one for one in told if "Country" in one]
