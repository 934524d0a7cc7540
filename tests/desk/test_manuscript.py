# SPDX-License-Identifier: GPL-3.0-or-later
"""What staff change is what is written, and nothing else; every step can be undone, and nothing is ever lost."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content.labels import EXPLAINED
from kiosk.content.load import load
from kiosk.content.schema import FILES, Record
from kiosk.desk import fields, outline
from kiosk.desk.checking import checked, referring
from kiosk.desk.manuscript import Manuscript, Steps
from kiosk.desk.translating import Renderings
from tests.desk.conftest import files_of

PHONE: Steps = ("contact.yaml", "phone", "value")
ON = date(2026, 11, 25)


def look(manuscript: Manuscript) -> list[tuple[Steps, str]]:
    """Where the check finds errors, and their codes."""
    found = checked(manuscript.root, manuscript.drafts(), "en", fonts=paths.fonts(), today=ON)
    return [(one.steps, one.problem.code) for one in found.errors]


def test_every_file_is_written_as_it_was_letter_for_letter(real: Path) -> None:
    manuscript = Manuscript(real)
    yaml = {name: letters for name, letters in files_of(real).items() if name.endswith(".yaml")}
    assert set(manuscript.files) == set(yaml) and len(yaml) > 20
    for name, letters in yaml.items():
        sheet = manuscript.sheet(name)
        assert sheet is not None and sheet.written == letters
    assert manuscript.drafts() == {} and manuscript.changes() == ()


def test_one_number_is_one_line(real: Path) -> None:
    manuscript, before = Manuscript(real), (real / "contact.yaml").read_text(encoding="utf-8")
    manuscript.put(PHONE, "+81-53-457-0000")
    (change,) = manuscript.changes()
    assert change.file == "contact.yaml" and change.line == before[: before.index("457-2359")].count("\n") + 1
    assert (change.old, change.new) == (('  value: "+81-53-457-2359"',), ('  value: "+81-53-457-0000"',))
    assert manuscript.save() == ()
    assert (real / "contact.yaml").read_text(encoding="utf-8") == before.replace("457-2359", "457-0000")
    assert manuscript.drafts() == {}


def test_typing_is_one_step_and_undone_at_once(real: Path) -> None:
    manuscript = Manuscript(real)
    for number in ("1", "12", "123"):
        manuscript.put(PHONE, number)
    manuscript.pause()
    manuscript.put(PHONE, "124")
    assert manuscript.undo() == PHONE and manuscript.value(PHONE) == "123"
    assert manuscript.undo() == PHONE and manuscript.value(PHONE) == "+81-53-457-2359"
    assert manuscript.drafts() == {} and not manuscript.can_undo
    manuscript.redo()
    manuscript.redo()
    assert manuscript.value(PHONE) == "124" and not manuscript.can_redo


def test_what_was_saved_can_still_be_undone(real: Path) -> None:
    manuscript, before = Manuscript(real), (real / "contact.yaml").read_bytes()
    manuscript.put(PHONE, "1")
    manuscript.save()
    manuscript.undo()
    assert manuscript.drafts() == {"contact.yaml": before}
    manuscript.save()
    assert (real / "contact.yaml").read_bytes() == before


def test_moved_and_copied_items_keep_their_letters(real: Path) -> None:
    manuscript = Manuscript(real)
    page = "pages/overview.yaml"
    before = (real / page).read_text(encoding="utf-8")
    blocks: Steps = (page, "blocks")
    manuscript.move((*blocks, 0), 1)
    letters = manuscript.drafts()[page]
    assert letters is not None
    assert sorted(letters.decode().splitlines()) == sorted(before.splitlines())
    manuscript.move((*blocks, 1), 0)
    assert manuscript.drafts() == {}
    item = manuscript.value((*blocks, 1))
    manuscript.put_in((*blocks, 2), item)
    letters = manuscript.drafts()[page]
    assert letters is not None
    head = before.index("  - kind: facts")
    tail = before.index("  - kind: heading")
    assert letters.decode() == before[:tail] + before[head:tail] + before[tail:]


def test_page_that_is_removed_stays_until_saved(real: Path) -> None:
    manuscript = Manuscript(real)
    manuscript.drop_file("pages/networks.yaml")
    assert (real / "pages" / "networks.yaml").is_file()
    assert {code for _, code in look(manuscript)} == {"unknown-page"}
    manuscript.undo()
    assert look(manuscript) == []
    manuscript.redo()
    manuscript.save()
    assert not (real / "pages" / "networks.yaml").exists()


def test_what_another_program_wrote_is_never_written_over(real: Path) -> None:
    manuscript = Manuscript(real)
    contact = real / "contact.yaml"
    manuscript.put(PHONE, "1")
    theirs = contact.read_text(encoding="utf-8").replace("430-8652", "430-0000")
    contact.write_text(theirs, encoding="utf-8")
    assert manuscript.save() == ("contact.yaml",)
    assert contact.read_text(encoding="utf-8") == theirs
    manuscript.keep_mine(["contact.yaml"])
    assert manuscript.save() == ()
    assert manuscript.saved(PHONE) == "1"
    assert (real / "contact.yaml~").read_text(encoding="utf-8") == theirs


def test_what_another_program_wrote_is_read_beside_own_changes_elsewhere(real: Path) -> None:
    manuscript = Manuscript(real)
    contact, page = real / "contact.yaml", real / "pages" / "overview.yaml"
    manuscript.put(PHONE, "1")
    page.write_text(page.read_text(encoding="utf-8").replace("Find out more", "More"), encoding="utf-8")
    assert manuscript.changed_outside() == ("pages/overview.yaml",)
    manuscript.take_theirs()
    assert manuscript.changed_outside() == () and list(manuscript.drafts()) == ["contact.yaml"]
    contact.write_text(contact.read_text(encoding="utf-8").replace("430-8652", "430-0000"), encoding="utf-8")
    manuscript.take_theirs()
    assert manuscript.drafts() == {} and manuscript.value(("contact.yaml", "postcode")) == "430-0000"


def test_old_file_stays_when_the_new_one_cannot_be_written(
    real: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manuscript, before = Manuscript(real), files_of(real)
    manuscript.put(PHONE, "1")
    manuscript.put(("site.yaml", "home"), ["map"])

    def full(self: Path, target: Path) -> Path:
        if Path(target).name == "site.yaml":
            raise OSError(28, "No space left on device", str(target))
        self.rename(target)
        return Path(target)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        manuscript.save()
    monkeypatch.undo()
    assert files_of(real) == before
    assert set(manuscript.drafts()) == {"contact.yaml", "site.yaml"}


def test_file_that_cannot_be_read_is_told_and_left_alone(real: Path) -> None:
    (real / "contact.yaml").write_text("phone: {ja: x", encoding="utf-8")
    manuscript = Manuscript(real)
    assert manuscript.faulty == ("contact.yaml",) and "contact.yaml" not in manuscript.files
    manuscript.put(("site.yaml", "home"), ["map"])
    assert manuscript.save() == ()
    assert (real / "contact.yaml").read_text(encoding="utf-8") == "phone: {ja: x"


@pytest.mark.parametrize(
    ("steps", "value", "where", "code"),
    [
        (PHONE, "", PHONE, "empty"),
        (("contact.yaml", "phone"), {"value": "1"}, ("contact.yaml", "phone", "source"), "missing-field"),
        (("pages/uclg.yaml", "title", "en"), "", ("pages/uclg.yaml", "title", "en"), "empty"),
        (("pages/uclg.yaml", "title"), {"ja": "あ"}, ("pages/uclg.yaml", "title", "en"), "missing-language"),
        (("pages/uclg.yaml", "icon"), "pi.x", ("pages/uclg.yaml", "icon"), "unknown-icon"),
        (("pages/uclg.yaml", "blocks", 1, "source"), [], ("pages/uclg.yaml", "blocks", 1, "source"), "empty-list"),
        (("places/partners.yaml", "places", 3, "lat"), "99", ("places/partners.yaml", "places", 3, "lat"), "number-high"),
        (("pages/partners.yaml", "parent"), "nowhere", ("pages/partners.yaml", "parent"), "unknown-page"),
    ],
)  # fmt: skip
def test_problem_is_told_at_the_value_that_it_is_about(
    real: Path, steps: Steps, value: object, where: Steps, code: str
) -> None:
    manuscript = Manuscript(real)
    manuscript.put(steps, value)
    assert (where, code) in look(manuscript)


def test_new_place_is_refused_until_it_is_filled_in_and_removed_with_its_mentions(real: Path) -> None:
    manuscript = Manuscript(real)
    folder = checked(real, {}, "en", fonts=paths.fonts(), today=ON).folder
    made = outline.add_place(manuscript, folder, "partner", "porto", "en")
    assert made.file == "places/partners.yaml" and not made.refusal
    sorts = outline.groups(manuscript, "en")
    item = next(one for sort in sorts for one in sort.items if one.id == "porto")
    empty = {steps[-1] for steps, code in look(manuscript) if steps[: len(item.steps)] == item.steps}
    assert {"ja", "en", "country", "lon", "lat", "since", "source", "as_of"} <= empty
    assert outline.add_place(manuscript, folder, "partner", "Porto Novo", "en").refusal
    assert outline.add_place(manuscript, folder, "partner", "hangzhou", "en").refusal
    assert set(referring(folder, "place", "hangzhou")) == {("pages/partners.yaml", "blocks", 4, "places", 0)}


def test_notice_is_of_next_month_and_page_has_its_remarks(real: Path) -> None:
    manuscript = Manuscript(real)
    folder = checked(real, {}, "en", fonts=paths.fonts(), today=ON).folder
    outline.add_file(manuscript, folder, "notice", "fair", "en", date(2026, 12, 9))
    assert manuscript.value(("notices/fair.yaml", "from")) == "2027-01-01"
    outline.add_file(manuscript, folder, "page", "park", "en", ON)
    assert {steps[:2] for steps, _ in look(manuscript)} == {
        ("notices/fair.yaml", "title"),
        ("notices/fair.yaml", "text"),
        ("pages/park.yaml", "title"),
        ("pages/park.yaml", "summary"),
        ("pages/park.yaml", "blocks"),
    }
    letters = manuscript.drafts()["pages/park.yaml"]
    assert letters is not None and b"# phosphoricons.com" in letters
    manuscript.undo()
    assert "pages/park.yaml" not in manuscript.files


ORGANISATION: Steps = ("contact.yaml", "organisation", "ja")


def test_changed_original_makes_its_translations_outdated_until_renewed(real: Path) -> None:
    manuscript = Manuscript(real)
    renderings = Renderings(manuscript)
    before = "浜松市役所"
    assert renderings.of("es", before, before).standing == "draft"
    manuscript.put(ORGANISATION, "{浜松市役所|はままつしやくしょ}")
    assert renderings.of("es", "{浜松市役所|はままつしやくしょ}", before).standing == "draft"
    manuscript.put(ORGANISATION, "浜松市 市役所")
    found = checked(real, manuscript.drafts(), "en", fonts=paths.fonts(), today=ON)
    assert before in {stale.of for stale in found.states["es"].stale}
    old = renderings.of("es", "浜松市 市役所", before)
    assert (old.standing, old.text) == ("outdated", "Ayuntamiento de Hamamatsu")
    renderings.write("es", "浜松市 市役所", old, "Ayuntamiento", {"by": "A", "on": "2026-11-25"}, [])
    new = renderings.of("es", "浜松市 市役所", before)
    assert (new.standing, new.text, new.by, new.number) == ("draft", "Ayuntamiento", "A", old.number)
    renderings.review("es", "浜松市 市役所", new, {"by": "B", "on": "2026-11-26"}, [])
    done = renderings.of("es", "浜松市 市役所", before)
    assert (done.standing, done.by, done.on) == ("reviewed", "B", "2026-11-26")
    states = checked(real, manuscript.drafts(), "en", fonts=paths.fonts(), today=ON).states
    assert "浜松市 市役所" in states["es"].reviewed and before not in {one.of for one in states["es"].stale}
    assert before in {one.of for one in states["vi"].stale}
    renderings.unreview("es", "浜松市 市役所", done)
    assert renderings.of("es", "浜松市 市役所", before).standing == "draft"


def test_translation_of_words_that_another_text_still_has_stays(real: Path) -> None:
    manuscript = Manuscript(real)
    renderings = Renderings(manuscript)
    manuscript.put(ORGANISATION, "あたらしい名前")
    old = renderings.of("es", "あたらしい名前", "浜松市役所")
    renderings.write("es", "あたらしい名前", old, "Nuevo", {"by": "A", "on": "2026-11-25"}, ["浜松市役所"])
    assert renderings.of("es", "浜松市役所", "").text == "Ayuntamiento de Hamamatsu"
    assert renderings.of("es", "あたらしい名前", "").text == "Nuevo"


def _records() -> set[type[Record]]:
    found: set[type[Record]] = set()

    def walk(what: fields.What) -> None:
        match what:
            case fields.Many(inner):
                walk(inner)
            case fields.Group(records):
                for record in records:
                    visit(record)

    def visit(record: type[Record]) -> None:
        if record not in found:
            found.add(record)
            for asked in fields.fields(record):
                walk(asked.what)

    for record in FILES.values():
        visit(record)
    return found


def test_every_field_is_explained_in_japanese() -> None:
    records = _records()
    assert len(records) > 40
    missing = [
        f"{record.__name__}.{name}"
        for record in records
        for name in record.model_fields
        if record.model_fields[name].description
        and not any(f"{one.__name__}.{name}" in EXPLAINED for one in record.__mro__)
    ]
    assert missing == [], "add a sentence to content/labels.py"
    known = {
        f"{one.__name__}.{name}"
        for record in records
        for one in record.__mro__
        for name in getattr(one, "model_fields", ())
    }
    assert set(EXPLAINED) <= known, "there is no such field any more"


def test_saved_folder_is_the_one_that_was_checked(real: Path) -> None:
    manuscript = Manuscript(real)
    manuscript.put(PHONE, "+81-53-457-0000")
    assert look(manuscript) == []
    manuscript.save()
    assert load(real, "en", fonts=paths.fonts()).content is not None


def test_what_is_not_saved_is_known_without_writing_a_file(real: Path) -> None:
    manuscript = Manuscript(real)
    manuscript.put(("contact.yaml", "phone", "value"), "+81-53-457-2000")
    manuscript.drop_file("pages/uclg.yaml")
    manuscript.add_file("notices/new.yaml", b"id: new\n")
    assert manuscript.unsaved() == ("contact.yaml", "notices/new.yaml", "pages/uclg.yaml")
    sheet = manuscript.sheet("contact.yaml")
    assert sheet is not None and "written" not in vars(sheet)
    while manuscript.can_undo:
        manuscript.undo()
    assert manuscript.unsaved() == ()
