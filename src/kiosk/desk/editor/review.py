# SPDX-License-Identifier: GPL-3.0-or-later
"""What saving would change, line by line, before anything is saved."""

from __future__ import annotations

import html
from difflib import SequenceMatcher

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from kiosk.content.problem import Language
from kiosk.desk.editor import look
from kiosk.desk.manuscript import Change
from kiosk.desk.sentences import say

_STYLE = (
    f"body {{ color: {look.INK}; }} h3 {{ margin: 14px 0 4px 0; }}"
    " td { padding: 3px 8px; } td.n { color: #5A6375; }"
    " .old { background: #FBE9E3; } .new { background: #E4F1E6; }"
    " .gone { background: #F0B7A4; } .come { background: #A9D8B0; }"
)


class Review(QDialog):
    """The lines that go and come; `accept` saves. With new `errors` it cannot be; `others` were there before."""

    def __init__(
        self,
        changes: tuple[Change, ...],
        errors: int,
        others: int,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("edit-review", language))
        self.resize(980, 640)
        self.shown = QTextBrowser()
        self.shown.setAccessibleName(say("edit-review", language))
        self.shown.setHtml(page(changes, language))
        self.shown.setStyleSheet(
            "QTextBrowser { background: white; border: 1px solid #DDD7C8; border-radius: 8px }"
        )
        files = len({change.file for change in changes})
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(look.label(say("edit-review", language), "title"))
        layout.addWidget(
            look.label(say("edit-review-count", language, count=len(changes), first=files), "soft")
        )
        layout.addWidget(self.shown, 1)
        if errors:
            layout.addWidget(look.label(say("edit-refused", language, count=errors), "error"))
        elif others:
            layout.addWidget(look.label(say("edit-left-over", language, count=others), "notice"))
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(say("edit-save-now", language), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setObjectName("main")
        self.save.setEnabled(bool(changes) and not errors)
        buttons.addButton(say("edit-back", language), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)


def page(changes: tuple[Change, ...], language: Language) -> str:
    """The changes as HTML, old beside new, with the letters that differ marked."""
    parts = [f"<style>{_STYLE}</style>"]
    file = ""
    for change in changes:
        if change.file != file:
            if file:
                parts.append("</table>")
            file = change.file
            parts.append(f"<h3>{html.escape(file)}</h3><table width='100%' cellspacing='0'>")
            before, after = say("diff-before", language), say("diff-after", language)
            parts.append(
                f"<tr><td class='n'></td><td class='n' width='48%'>{before}</td><td class='n' width='48%'>{after}</td></tr>"
            )
        for number in range(max(len(change.old), len(change.new))):
            old = change.old[number] if number < len(change.old) else None
            new = change.new[number] if number < len(change.new) else None
            left, right = _marked(old, new)
            parts.append(
                f"<tr><td class='n'>{change.line + number if old is not None else ''}</td>"
                f"<td class='{'old' if old is not None else ''}'>{left}</td>"
                f"<td class='{'new' if new is not None else ''}'>{right}</td></tr>"
            )
        parts.append("<tr><td></td><td></td><td></td></tr>")
    return "".join(parts) + ("</table>" if file else f"<p>{say('diff-none', language)}</p>")


def _marked(old: str | None, new: str | None) -> tuple[str, str]:
    if old is None or new is None:
        return _kept(old or ""), _kept(new or "")
    left, right = [], []
    for tag, i0, i1, j0, j1 in SequenceMatcher(None, old, new, False).get_opcodes():
        if tag == "equal":
            left.append(_kept(old[i0:i1]))
            right.append(_kept(new[j0:j1]))
        else:
            left.append(f"<span class='gone'>{_kept(old[i0:i1])}</span>")
            right.append(f"<span class='come'>{_kept(new[j0:j1])}</span>")
    return "".join(left), "".join(right)


def _kept(text: str) -> str:
    return html.escape(text).replace("  ", "&nbsp; ")
