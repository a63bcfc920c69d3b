"""The proposed change of a claim: old and new words in one line, why, and what became of it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from workbench.core.review import Fate, Proposal
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.digit_row import DigitRow
from workbench.ui.check_panel.inline_form import Field, InlineForm
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.look import current_look
from workbench.ui.session import CaseSession
from workbench.ui.theme import Theme
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionHead

EDIT = "edit"


class ChangePart(Part):
    """P proposes other words; with a proposal there P goes to its fate, and a digit decides. No words take it back."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._look = current_look()
        self.add = KeyedButton(self.tr("Propose a change"), KeyOf("change", "P"), self, quiet=True)
        self.add.clicked.connect(lambda _=False: self.open())
        self.head = SectionHead(self.tr("Proposed change"), KeyOf("change", "P"), self)
        self.diff = QLabel(self)
        self.diff.setWordWrap(True)
        self.diff.setTextFormat(Qt.TextFormat.RichText)
        self.diff.setProperty("role", "change")
        self.why = wrapped_label("small", self)
        self.fates = DigitRow(
            self.tr("Fate of the change"),
            [
                (Fate.ACCEPTED.value, self.tr("Accept")),
                (Fate.STET.value, self.tr("Stet")),
                (Fate.APPLIED.value, self.tr("Applied")),
                (EDIT, self.tr("Edit")),
            ],
            self,
        )
        self.fates.pressed.connect(self._decide)
        self.fates.left.connect(self.left)
        self.stet = InlineForm([Field("reason", self.tr("Why the writer's words stay"))], self.tr("Stet"), self)
        self.stet.submitted.connect(self._stet)
        self.form = InlineForm(
            [Field("new", self.tr("The new words; none take the proposal back"), 2), Field("why", self.tr("Why"))],
            self.tr("Propose"),
            self,
        )
        self.form.submitted.connect(self._propose)
        for form in (self.form, self.stet):
            form.closed.connect(lambda form=form: self._form_closed(form))
        for part in (self.head, self.diff, self.why, self.fates, self.stet, self.form, self.add):
            self.column.addWidget(part)
        self._look.changed.connect(self._show_diff)

    def show_claim(self, at: AtHand | None) -> None:
        """Show the proposal, or the way to make one."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self)
        super().show_claim(at)
        self.form.show_claim(self.claim_id())
        self.stet.show_claim(self.claim_id())
        proposal = at.proposal if at is not None else None
        for part in (self.diff, self.why, self.fates):
            part.setVisible(proposal is not None)
        self._show_add()
        self._show_diff()
        if proposal is not None:
            self.why.setText(" · ".join(part for part in (self._fate_words(proposal), proposal.why) if part))

    def open(self) -> None:
        """Open the form; where a change is proposed already, take the keys for its fate."""
        if self.at is None:
            return
        if self.at.proposal is not None:
            self.fates.start()
            self.opened.emit(self.fates)
            return
        self._open_form(self.at.claim.text, "")

    def _open_form(self, words: str, why: str) -> None:
        self.form.open_with({"new": words, "why": why})
        self._show_add()
        self.opened.emit(self.form)

    def _form_closed(self, form: InlineForm) -> None:
        self.give_up_keys(form)
        form.hide()
        self._show_add()

    def _show_add(self) -> None:
        proposed = self.at is not None and self.at.proposal is not None
        begun = not self.form.isHidden()
        self.head.setVisible(proposed or begun)
        self.add.setVisible(not proposed and not begun)
        self.set_apart(apart=proposed or begun)

    def _show_diff(self) -> None:
        proposal = self.at.proposal if self.at is not None else None
        if proposal is None:
            self.diff.clear()
            return
        self.diff.setText(change_html(proposal.old, proposal.new, self._look.theme))
        self.diff.setAccessibleName(self.tr("From: {old}. To: {new}").format(old=proposal.old, new=proposal.new))

    def _fate_words(self, proposal: Proposal) -> str:
        if proposal.fate is Fate.STET:
            return self.tr("stet: {reason}").format(reason=proposal.fate_reason)
        return self.tr(proposal.fate.value)

    def _decide(self, value: str) -> None:
        at = self.at
        if at is None or at.proposal is None:
            return
        if value == EDIT:
            self._open_form(at.proposal.new, at.proposal.why)
        elif value == Fate.STET.value:
            self.stet.open_with({"reason": at.proposal.fate_reason})
            self.opened.emit(self.stet)
        elif self.session.attempt(lambda: self.session.desk.settle_change(at.claim.id, Fate(value))):
            self.left.emit()

    def _stet(self, words: dict[str, str]) -> None:
        claim_id = self.claim_id()
        if not words["reason"]:
            self.stet.say(self.tr("Stet needs a reason: why the writer's words stay."))
        elif claim_id is not None and self.session.attempt(
            lambda: self.session.desk.settle_change(claim_id, Fate.STET, words["reason"])
        ):
            self.stet.done()

    def _propose(self, words: dict[str, str]) -> None:
        if self.at is None:
            return
        claim, proposed = self.at.claim, self.at.proposal is not None
        if words["new"] == claim.text.strip() or not (words["new"] or proposed):
            self.form.say(self.tr("Write the words that should stand there instead."))
        elif self.session.attempt(lambda: self.session.desk.propose(claim.id, words["new"], words["why"])):
            self.form.done()


def change_html(old: str, new: str, theme: Theme) -> str:
    """What goes struck out, what comes underlined, in the order it reads; shape and colour both tell."""
    gone, come = _words(old), _words(new)
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, gone, come, autojunk=False).get_opcodes():
        if kind == "equal":
            parts.append(escape("".join(gone[a:b])))
            continue
        if b > a:
            parts.append(f'<s style="color:{theme.hex("wro")}">{escape("".join(gone[a:b]))}</s>')
        if d > c:
            parts.append(f'<u style="color:{theme.hex("ver")}">{escape("".join(come[c:d]))}</u>')
    return "".join(parts).replace("\n", "<br>")


def _words(text: str) -> list[str]:
    """Words and what stands between them, so that joined they are the text."""
    return re.findall(r"\s+|\w+|[^\w\s]", text)
