# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of `kiosk edit`: what there is on the left, its form in the middle, the kiosk and the problems on the right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kiosk.content import labels
from kiosk.content.folder import LISTS, kind_of_file
from kiosk.content.uses import kind_of
from kiosk.desk import outline
from kiosk.desk.checking import Found, referring
from kiosk.desk.editor import look
from kiosk.desk.editor.controls import Line
from kiosk.desk.editor.form import RecordForm, Row
from kiosk.desk.editor.listing import Listing
from kiosk.desk.editor.mirror import Mirror
from kiosk.desk.editor.review import Review
from kiosk.desk.editor.words import WordsRow
from kiosk.desk.editor.worklist import WorkList
from kiosk.desk.editor.writing import Writing
from kiosk.desk.manuscript import Steps
from kiosk.desk.outline import PLACES, Item
from kiosk.desk.sentences import IN_FORM, say
from kiosk.desk.template import refusal
from kiosk.desk.translating import user

STEPS = Qt.ItemDataRole.UserRole


class Editor(QMainWindow):
    """Holds the parts together."""

    def __init__(self, writing: Writing, mirror: Mirror) -> None:
        super().__init__()
        self.writing = writing
        self.item: Item | None = None
        self.form: RecordForm | None = None
        self._closing = False
        self._sorts: tuple[outline.Sort, ...] = ()
        self.setStyleSheet(look.STYLE)
        self.setFont(look.letters())
        self.setWindowTitle(say("edit-window", writing.language, value=writing.manuscript.root))
        self.resize(1680, 960)
        self.mirror = mirror
        self._settings = QSettings("intercity-kiosk", "edit")
        self._lay_out()
        writing.changed.connect(self._name_state)
        writing.told.connect(self._tell)
        writing.stepped.connect(self._go_back_to)
        self._opened = {sort.title for sort in outline.groups(writing.manuscript, writing.language)[:4]}
        self._list()
        self.open_item(self._first())
        self.tree.setFocus()
        self._offer_rescued()
        writing.check()
        if writing.manuscript.faulty:
            QTimer.singleShot(0, self._warn_of_faulty)

    # ---- the parts

    def _lay_out(self) -> None:
        language = self.writing.language
        self.search = Line()
        self.search.setPlaceholderText(say("edit-search", language))
        self.search.setAccessibleName(say("edit-search", language))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda words: self.listing.look_for(words))
        self.listing: Listing = Listing(self)
        self.tree: QTreeView = QTreeView()
        self.tree.setModel(self.listing)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(14)
        self.tree.setAccessibleName(say("edit-all", language))
        self.tree.selectionModel().currentChanged.connect(self._chosen)
        self.tree.expanded.connect(lambda index: self._remember(index, True))
        self.tree.collapsed.connect(lambda index: self._remember(index, False))
        self.listing.modelReset.connect(self._open_sorts)
        self.add = QPushButton(look.icon("ph.plus"), say("edit-new", language))
        menu = QMenu(self.add)
        for code in ("notice", "page", *(f"place:{kind_of(record)}" for record in PLACES), "source"):
            kind = code.partition(":")[2]
            name = labels.option(kind, language) if kind else say(f"edit-new-{code}", language)
            menu.addAction(name).triggered.connect(lambda _=False, code=code: self.make_new(code))
        self.add.setMenu(menu)
        self.copy = look.button("ph.copy", say("edit-copy", language))
        self.copy.clicked.connect(self.copy_item)
        self.remove = look.button("ph.trash", say("edit-remove", language))
        self.remove.clicked.connect(self.remove_item)
        self.up = look.button("ph.arrow-up", say("edit-up", language))
        self.up.clicked.connect(lambda: self.move_item(-1))
        self.down = look.button("ph.arrow-down", say("edit-down", language))
        self.down.clicked.connect(lambda: self.move_item(1))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add, 1)
        for button in (self.copy, self.up, self.down, self.remove):
            buttons.addWidget(button)
        contents = QWidget()
        column = QVBoxLayout(contents)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(buttons)
        self.work = WorkList(self.writing)
        self.work.chosen.connect(self.reveal_translation)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(contents, say("edit-contents", language))
        self.tabs.addTab(self.work, say("edit-translations", language))
        self.tabs.setTabVisible(1, bool(self.writing.folder.translated))
        self.tabs.currentChanged.connect(lambda: self.work.hold(self._sorts))

        self.title = look.label("", "title")
        self.file = look.label("", "soft")
        self.languages = QCheckBox(say("edit-all-languages", language))
        self.languages.toggled.connect(self._open_languages)
        head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.file)
        head.addLayout(names, 1)
        head.addWidget(self.languages, 0, Qt.AlignmentFlag.AlignBottom)
        self.pane = QScrollArea()
        self.pane.setWidgetResizable(True)
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.pane, 1)

        self.state = look.label("", "soft")
        self.problems = QListWidget()
        self.problems.setWordWrap(True)
        self.problems.setResizeMode(QListView.ResizeMode.Adjust)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.problems.setAccessibleName(say("edit-problems", language))
        self.problems.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.problems.itemActivated.connect(self._go_to_problem)
        self.problems.itemClicked.connect(self._go_to_problem)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.state)
        column.addWidget(self.problems, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.mirror)
        right.addWidget(below)
        right.setSizes([470, 390])
        right.setHandleWidth(12)
        right.setStretchFactor(0, 1)

        split = QSplitter()
        for part in (self.tabs, middle, right):
            split.addWidget(part)
        split.setSizes([280, 740, 620])
        split.setHandleWidth(18)
        split.setStretchFactor(1, 1)
        split.setStretchFactor(2, 1)
        split.setChildrenCollapsible(False)
        whole = QWidget()
        whole.setObjectName("paper")
        column = QVBoxLayout(whole)
        column.setContentsMargins(16, 10, 16, 14)
        column.setSpacing(10)
        column.addLayout(self._bar())
        column.addWidget(split, 1)
        self.setCentralWidget(whole)

    def _bar(self) -> QHBoxLayout:
        """Steps back and forth, who is writing, what is not saved, saving."""
        language = self.writing.language
        self.undo = self._action(
            "ph.arrow-u-up-left", "edit-undo", QKeySequence.StandardKey.Undo, self.writing.undo
        )
        self.redo = self._action(
            "ph.arrow-u-up-right", "edit-redo", QKeySequence.StandardKey.Redo, self.writing.redo
        )
        self.save_action = self._action(
            "ph.floppy-disk", "edit-save", QKeySequence.StandardKey.Save, self.save
        )
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for action in (self.undo, self.redo):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(20, 20))
            bar.addWidget(button)
        bar.addStretch(1)
        self.by = Line(str(self._settings.value("by", "")) or user())
        self.by.setFixedWidth(260)
        self.by.setCursorPosition(0)
        self.by.setAccessibleName(say("edit-who", language))
        self.by.setToolTip(say("edit-who-tip", language))
        self.by.textChanged.connect(self._name_writer)
        self._name_writer(self.by.text())
        who = QLabel(say("edit-who", language))
        who.setBuddy(self.by)
        bar.addWidget(who)
        bar.addWidget(self.by)
        bar.addSpacing(18)
        self.unsaved = look.label("", "soft")
        self.unsaved.setWordWrap(False)
        bar.addWidget(self.unsaved)
        self.save_button = QPushButton(say("edit-save", language))
        self.save_button.setObjectName("main")
        self.save_button.clicked.connect(self.save)
        bar.addWidget(self.save_button)
        return bar

    def _action(
        self, picture: str, code: str, keys: QKeySequence.StandardKey, does: Callable[[], object]
    ) -> QAction:
        action = QAction(look.icon(picture), say(code, self.writing.language), self)
        action.setShortcuts(keys)
        action.triggered.connect(lambda: does())
        self.addAction(action)
        return action

    # ---- what there is

    def _list(self) -> None:
        """Writes the list on the left anew, the chosen item still chosen."""
        self._sorts = outline.groups(self.writing.manuscript, self.writing.language)
        self.listing.hold(self._sorts)
        self._mark()

    def _open_sorts(self) -> None:
        """Opens and chooses what was open and chosen: of a list made anew, Qt forgets it."""
        for row in range(self.listing.rowCount()):
            opened = self.listing.sort_at(row).title in self._opened
            self.tree.setExpanded(self.listing.index(row, 0), opened or self.listing.looked_for)
        self._choose_in_list()

    def _remember(self, index: QModelIndex, opened: bool) -> None:
        if not self.listing.looked_for:
            title = self.listing.sort_at(index.row()).title
            (self._opened.add if opened else self._opened.discard)(title)

    def _choose_in_list(self) -> None:
        if self.item is not None:
            self.tree.setCurrentIndex(self.listing.find(self.item.steps))

    def _mark(self) -> None:
        self.listing.mark([one.steps for one in self.writing.checked.errors] if self.writing.checked else [])

    def _chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        item = self.listing.of(now)
        if item is not None and (self.item is None or item.steps != self.item.steps):
            self.open_item(item)
        elif item is None and now.isValid():
            self.tree.expand(now)

    # ---- one item

    def open_item(self, item: Item | None) -> None:
        """Shows the form of an item, and the kiosk where it is seen."""
        self.item = item
        self.writing.manuscript.pause()
        self.form = None
        if item is None:
            self.pane.setWidget(QWidget())
            return
        self.title.setText(item.title)
        self.file.setText(str(item.steps[0]))
        held = QFrame()
        held.setObjectName("card")
        layout = QVBoxLayout(held)
        layout.setContentsMargins(18, 16, 18, 20)
        self.form = RecordForm(self.writing, item.steps, item.record)
        layout.addWidget(self.form)
        layout.addStretch(1)
        self.pane.setWidget(held)
        self._choose_in_list()
        ordered = isinstance(item.steps[-1], int)
        single = kind_of_file(str(item.steps[0])) in ("page", "notice")
        for button in (self.copy, self.remove):
            button.setEnabled((ordered or single) and "regions" not in item.steps)
        for button in (self.up, self.down):
            button.setEnabled(ordered)
        if self.languages.isChecked():
            self._open_languages(True)
        self.form.tell(self.writing.found)
        self._look_at_it()

    def _look_at_it(self) -> None:
        """Lets the kiosk show where the item is seen."""
        if self.item is None:
            return
        kind = kind_of_file(str(self.item.steps[0]))
        value = self.writing.manuscript.value(self.item.steps)
        day = str(value.get("from") or "") if kind == "notice" and isinstance(value, dict) else ""
        match kind:
            case "page":
                self.mirror.go_to("page", self.item.id)
            case "places":
                self.mirror.go_to("place", self.item.id)
            case "contact":
                self.mirror.go_to("screen", "contact")
            case "regions" | "map" | "view":
                self.mirror.go_to("screen", "map")
            case _:
                self.mirror.go_to("home", "", day)

    def _open_languages(self, opened: bool) -> None:
        if self.form is not None:
            for row in self.form.findChildren(WordsRow):
                if opened:
                    row.open()
                else:
                    row.close_up()

    def _go_back_to(self, where: Steps) -> None:
        """After a step back: shows where it was, and everything as it is now."""
        self._list()
        item = outline.item_at(self._sorts, where) if where else None
        if self.item is not None and (item is None or item.steps == self.item.steps):
            same = outline.item_at(self._sorts, self.item.steps)
            if same is not None and self.form is not None and same.record is self.item.record:
                self.item = same
                self.title.setText(same.title)
                self.form.refresh()
                self.form.tell(self.writing.found)
            else:
                self.open_item(same or self._first())
        else:
            self.open_item(item or self._first())

    def _first(self) -> Item | None:
        return next((item for sort in self._sorts for item in sort.items), None)

    def reveal(self, steps: Steps) -> Row | QWidget | None:
        """Goes to a value, wherever it is; the widget that shows it."""
        item = outline.item_at(self._sorts, steps)
        if item is None:
            return None
        if self.item is None or item.steps != self.item.steps:
            self.open_item(item)
        assert self.form is not None
        widget = self.form.reveal(steps)
        if widget is not None:
            widget.setFocus()
            QTimer.singleShot(0, widget, lambda: self.pane.ensureWidgetVisible(widget, 50, 120))
        return widget

    def reveal_translation(self, steps: Steps, language: str) -> None:
        """Goes to the translation of a text."""
        self.reveal(steps)
        rows = self.form.findChildren(WordsRow) if self.form is not None else []
        row = next((one for one in rows if one.steps == steps), None)
        if row is not None:
            row.open()
            box = row.translations[language].box
            box.setFocus()
            QTimer.singleShot(0, box, lambda: self.pane.ensureWidgetVisible(box, 50, 120))

    # ---- more, fewer, elsewhere

    def make_new(self, code: str) -> None:
        """Asks for an id and makes a new item."""
        language, manuscript = self.writing.language, self.writing.manuscript
        sort, _, kind = code.partition(":")
        lists = self._lists_of(kind) if sort == "place" else ()
        dialog = NewDialog(self.writing, sort, kind, lists, self)

        def make() -> None:
            name, folder = dialog.name, self.writing.folder
            with manuscript.step((code, name)):
                if sort == "place":
                    made = outline.add_place(manuscript, folder, kind, name, language)
                    for steps in dialog.chosen:
                        held = manuscript.value(steps)
                        manuscript.put(steps, [*(held if isinstance(held, list) else []), name])
                elif sort == "source":
                    made = outline.add_source(manuscript, folder, name, language)
                else:
                    made = outline.add_file(manuscript, folder, sort, name, language, self.writing.today())
            self._made(made.file, name)

        dialog.accepted.connect(make)
        dialog.open()

    def copy_item(self) -> None:
        """Asks for an id and makes the same item again under it."""
        if self.item is None:
            return
        item, language, manuscript = self.item, self.writing.language, self.writing.manuscript
        kind = kind_of_file(str(item.steps[0]))
        sort = kind if kind in ("page", "notice") else LISTS[kind]
        dialog = NewDialog(self.writing, sort, "", (), self)
        dialog.accepted.connect(
            lambda: self._made(
                outline.copy_of(manuscript, self.writing.folder, item, dialog.name, language).file,
                dialog.name,
            )
        )
        dialog.open()

    def _made(self, file: str, name: str) -> None:
        self.writing.manuscript.pause()
        self.writing.note()
        self._list()
        items = [item for sort in self._sorts for item in sort.items]
        self.open_item(
            next((item for item in items if item.steps[0] == file and item.id == name), self._first())
        )

    def _lists_of(self, kind: str) -> tuple[tuple[Steps, str], ...]:
        """The lists of places on pages that hold places of this kind only, with the titles of the pages."""
        manuscript = self.writing.manuscript
        kinds = {
            item.id: kind_of(item.record)
            for sort in self._sorts
            for item in sort.items
            if sort.code.startswith("place:")
        }
        found = []
        for name in manuscript.of("page"):
            blocks = manuscript.value((name, "blocks"))
            heading = ""
            for number, block in enumerate(blocks if isinstance(blocks, list) else []):
                if isinstance(block, dict) and block.get("kind") == "heading":
                    heading = outline.summary(block, self.writing.language)
                if isinstance(block, dict) and block.get("kind") == "places":
                    listed = block.get("places")
                    if isinstance(listed, list) and {kinds.get(str(one)) for one in listed} == {kind}:
                        title = outline.summary(manuscript.value((name,)), self.writing.language)
                        under = f"{title} — {heading}" if heading else title
                        found.append(((name, "blocks", number, "places"), under))
        return tuple(found)

    def remove_item(self) -> None:
        """Takes the item away after asking, and its id out of the lists that name it."""
        if self.item is None:
            return
        item, language, manuscript = self.item, self.writing.language, self.writing.manuscript
        kind = kind_of_file(str(item.steps[0]))
        sort = kind if kind in ("page", "notice") else LISTS[kind]
        where = [] if sort == "notice" else list(referring(self.writing.folder, sort, item.id))
        where = [steps for steps in where if steps[: len(item.steps)] != item.steps]
        box = QMessageBox(self)
        box.setWindowTitle(say("edit-remove", language))
        box.setText(say("edit-remove-asked", language, value=item.title))
        if where:
            files = ", ".join(dict.fromkeys(str(steps[0]) for steps in where))
            box.setInformativeText(say("edit-remove-lists", language, value=files))
        sure = box.addButton(say("edit-remove", language), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(say("edit-cancel", language), QMessageBox.ButtonRole.RejectRole)

        def remove() -> None:
            with manuscript.step(item.steps):
                for steps in sorted(where, key=str, reverse=True):
                    if isinstance(steps[-1], int):
                        manuscript.take_out(steps)
                if isinstance(item.steps[-1], int):
                    manuscript.take_out(item.steps)
                else:
                    manuscript.drop_file(str(item.steps[0]))
            manuscript.pause()
            self.writing.note()
            self._list()
            self.open_item(self._first())

        sure.clicked.connect(remove)
        box.open()

    def move_item(self, way: int) -> None:
        """Moves the item in its file, past the next one of its sort."""
        if self.item is None or not isinstance(self.item.steps[-1], int):
            return
        sort = next((sort for sort in self._sorts if self.item in sort.items), None)
        if sort is None:
            return
        beside = sort.items.index(self.item) + way
        if not 0 <= beside < len(sort.items) or sort.items[beside].steps[:-1] != self.item.steps[:-1]:
            return
        to = sort.items[beside].steps[-1]
        assert isinstance(to, int)
        self.writing.manuscript.move(self.item.steps, to)
        self.writing.note()
        steps = (*self.item.steps[:-1], to)
        self._list()
        self.open_item(outline.item_at(self._sorts, steps))

    # ---- what the check says

    def _tell(self) -> None:
        checked, language = self.writing.checked, self.writing.language
        if checked is None:
            return
        errors = len(checked.errors)
        others = len(checked.found) - errors
        code = "edit-wrong" if self.writing.errors else "edit-wrong-before" if errors else "edit-well"
        self.state.setText(say(code, language, count=errors, first=others))
        look.restyle(self.state, "role", "error" if errors else "good")
        self.problems.clear()
        mine = self.item.steps if self.item else ()
        ordered = sorted(
            checked.found, key=lambda one: (one.problem.severity, one.steps[: len(mine)] != mine)
        )
        for one in ordered:
            self.problems.addItem(_line(one, self._field_of(one)))
        if self.form is not None:
            self.form.tell(checked.found)
        self._mark()
        self._name_state()
        self._retitle()
        self.work.hold(self._sorts)
        if self.item is not None and kind_of_file(str(self.item.steps[0])) in ("notice", "places"):
            self._look_at_it()

    def _field_of(self, found: Found) -> str:
        """The field and language of a problem whose words name neither."""
        item = outline.item_at(self._sorts, found.steps) if found.problem.code in IN_FORM else None
        if item is None:
            return ""
        spoken, folder = self.writing.language, self.writing.folder
        called = outline.field_called(self.writing.manuscript, item, found.steps, spoken)
        tongue = folder.setting(str(found.steps[-1]), "name")
        return say("edit-field-in", spoken, value=called, first=tongue) if called and tongue else called

    def _retitle(self) -> None:
        """The list and the heading show what an item is called now."""
        self._sorts = outline.groups(self.writing.manuscript, self.writing.language)
        titles = {item.steps: item for sort in self._sorts for item in sort.items}
        self.listing.hold(self._sorts)
        if self.item is not None and self.item.steps in titles:
            self.item = titles[self.item.steps]
            self.title.setText(self.item.title or self.item.id)

    def _go_to_problem(self, entry: QListWidgetItem) -> None:
        found = entry.data(STEPS)
        if isinstance(found, Found):
            self.reveal(found.steps)

    def _name_state(self) -> None:
        manuscript, language = self.writing.manuscript, self.writing.language
        drafts = manuscript.unsaved()
        self.unsaved.setText(
            say("edit-unsaved", language, count=len(drafts)) if drafts else say("edit-saved", language)
        )
        self.undo.setEnabled(manuscript.can_undo)
        self.redo.setEnabled(manuscript.can_redo)
        self.save_button.setEnabled(bool(drafts))
        self.save_action.setEnabled(bool(drafts))

    def _name_writer(self, name: str) -> None:
        self.writing.by = name.strip()
        self._settings.setValue("by", self.writing.by)

    # ---- saving

    def save(self) -> Review | None:
        """Shows what would change; from there it is saved, unless the check found an error."""
        if not self.writing.idle:
            self.writing.check()
            self.writing.told.connect(self.save, Qt.ConnectionType.SingleShotConnection)
            return None
        if self._differs_outside():
            return None
        errors = len(self.writing.errors)
        others = len(self.writing.checked.errors) - errors if self.writing.checked else 0
        dialog = Review(self.writing.manuscript.changes(), errors, others, self.writing.language, self)
        dialog.accepted.connect(self._save_now)
        dialog.open()
        return dialog

    def _save_now(self) -> None:
        try:
            outside = self.writing.manuscript.save()
        except OSError as error:
            self._say(
                say("edit-save", self.writing.language),
                say("not-written", self.writing.language, value=error.filename, first=error.strerror),
            )
            return
        if outside:
            self._differs_outside()
            return
        self.writing.check()
        self._name_state()

    def _differs_outside(self) -> bool:
        """Whether another program has changed files meanwhile; asks what to do when both have changed the same."""
        manuscript, language = self.writing.manuscript, self.writing.language
        outside = manuscript.changed_outside()
        if not outside:
            return False
        both = [name for name in outside if name in manuscript.drafts()]
        if not both:
            manuscript.take_theirs()
            self.writing.reread()
            return False
        box = QMessageBox(self)
        box.setWindowTitle(say("edit-outside", language))
        box.setText(say("edit-outside-asked", language, value=", ".join(both)))
        box.setInformativeText(say("edit-outside-more", language))
        theirs = box.addButton(say("edit-theirs", language), QMessageBox.ButtonRole.DestructiveRole)
        mine = box.addButton(say("edit-mine", language), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(say("edit-cancel", language), QMessageBox.ButtonRole.RejectRole)

        def take_theirs() -> None:
            manuscript.take_theirs()
            self.writing.reread()

        def keep_mine() -> None:
            manuscript.keep_mine(both)
            self.writing.check()
            self.save()

        theirs.clicked.connect(take_theirs)
        mine.clicked.connect(keep_mine)
        box.open()
        return True

    def _offer_rescued(self) -> None:
        """Asks whether to go on with what was not saved when the last session ended without being closed."""
        rescue, language = self.writing.rescue, self.writing.language
        left = rescue.left() if rescue is not None else None
        if left is None or not left.drafts:
            return
        box = QMessageBox(self)
        box.setWindowTitle(say("edit-rescued", language))
        box.setText(say("edit-rescued-asked", language, value=", ".join(left.drafts)))
        if left.changed:
            box.setInformativeText(say("edit-rescued-not", language, value=", ".join(left.changed)))
        go_on = box.addButton(say("edit-go-on", language), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(say("edit-begin-anew", language), QMessageBox.ButtonRole.DestructiveRole)

        def restore() -> None:
            self.writing.manuscript.restore(left.drafts)
            self.writing.reread()

        go_on.clicked.connect(restore)
        box.open()

    def _warn_of_faulty(self) -> None:
        language = self.writing.language
        files = ", ".join(self.writing.manuscript.faulty)
        self._say(say("edit-problems", language), say("edit-faulty", language, value=files))

    def _say(self, title: str, words: str) -> None:
        """Tells something that staff only have to read."""
        box = QMessageBox(QMessageBox.Icon.Warning, title, words, QMessageBox.StandardButton.Ok, self)
        box.open()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Coming back to the window: files that only another program changed are read again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            manuscript = self.writing.manuscript
            outside = manuscript.changed_outside()
            if outside and not set(outside) & set(manuscript.drafts()):
                manuscript.take_theirs()
                self.writing.reread()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self._closing or not self.writing.manuscript.drafts():
            event.accept()
            return
        event.ignore()
        language = self.writing.language
        box = QMessageBox(self)
        box.setWindowTitle(say("edit-leave", language))
        box.setText(say("edit-leave-asked", language))
        save = box.addButton(say("edit-save", language), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(say("edit-drop", language), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(say("edit-cancel", language), QMessageBox.ButtonRole.RejectRole)
        save.clicked.connect(self.save)
        drop.clicked.connect(self._drop_and_close)
        box.open()

    def _drop_and_close(self) -> None:
        self.writing.keep({})
        self._closing = True
        self.close()

    def leave(self) -> None:
        """Lets the kiosk and the thread go, and takes away pictures that were chosen but never saved."""
        self.mirror.leave()
        self.writing.leave()
        self.writing.drop_pictures()


class NewDialog(QDialog):
    """Asks for the id of something new, and in which lists it shall stand."""

    def __init__(
        self, writing: Writing, sort: str, kind: str, lists: tuple[tuple[Steps, str], ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._writing = writing
        self._sort = sort
        language = writing.language
        called = labels.option(kind, language) if kind else say(f"edit-new-{sort}", language)
        self.setWindowTitle(f"{say('edit-new', language)}: {called}")
        self.setMinimumWidth(600)
        self.line = Line()
        self.line.setAccessibleName(say("edit-id", language))
        self.line.textChanged.connect(self._look)
        self.said = look.label("", "error")
        self._boxes = [
            (steps, QCheckBox(say("edit-in-list", language, value=title))) for steps, title in lists
        ]
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(8)
        layout.addWidget(look.label(called, "title"))
        layout.addWidget(look.label(say("edit-id", language), "name"))
        layout.addWidget(look.label(say("edit-id-how", language), "soft"))
        layout.addWidget(self.line)
        layout.addWidget(self.said)
        for _, box in self._boxes:
            box.setChecked(len(self._boxes) == 1)
            layout.addWidget(box)
        buttons = QDialogButtonBox()
        self.make = buttons.addButton(say("edit-make", language), QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setObjectName("main")
        buttons.addButton(say("edit-cancel", language), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinAndMaxSize)
        self._look()

    @property
    def name(self) -> str:
        """The id."""
        return self.line.text().strip()

    @property
    def chosen(self) -> list[Steps]:
        """The lists in which it shall stand."""
        return [steps for steps, box in self._boxes if box.isChecked()]

    def _look(self) -> None:
        refused = ""
        if self.name:
            refused = refusal(self._writing.folder, self._sort, self.name, self._writing.language)
        self.said.setText(refused)
        self.said.setVisible(bool(refused))
        self.make.setEnabled(bool(self.name) and not refused)
        self.adjustSize()


def _line(found: Found, field: str) -> QListWidgetItem:
    problem = found.problem
    hint = f" — {problem.hint}" if problem.hint else ""
    where = ": ".join(filter(None, (problem.item or problem.file, field)))
    item = QListWidgetItem(f"{where}: {problem.message}{hint}")
    wrong = problem.severity == "error"
    item.setIcon(look.icon("ph.warning-circle" if wrong else "ph.info", look.ERROR if wrong else look.NOTE))
    item.setData(STEPS, found)
    item.setToolTip(str(problem))
    return item
