"""The evidence of a claim: a card a source, and the form that opens in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from workbench.core.errors import Refused, WorkbenchError
from workbench.core.evidence import EvidenceEntry, EvidenceLink, Relation
from workbench.core.text import Span
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.evidence_card import EvidenceCard
from workbench.ui.check_panel.evidence_draft import Draft, draft_of
from workbench.ui.check_panel.evidence_form import ADDRESS, EvidenceForm
from workbench.ui.check_panel.evidence_verbs import attach_passage, change_evidence, link_again
from workbench.ui.check_panel.part import Part
from workbench.ui.evidence_files import Copies, entry_of
from workbench.ui.session import CaseSession


class EvidenceSection(Part):
    """Cards and form of the claim at hand. E opens the form; a dropped file is attached; a pasted address fills it."""

    passage_wanted = Signal(int, object)
    """Document id and Span of a passage to be shown."""

    def __init__(
        self, session: CaseSession, choose_file: Callable[[], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(session, parent, spacing=8)
        self._drafts: dict[int, Draft] = {}
        self._cards: list[EvidenceCard] = []
        self._copies = Copies()
        self.form = EvidenceForm(choose_file, self)
        self.form.hide()
        self.form.submitted.connect(self._submit)
        self.form.closed.connect(self.close_form)
        self.form.grown.connect(lambda: self.opened.emit(self.form))
        self.add = QPushButton(self.tr("Add a link or a file"), self)
        self.add.setProperty("role", "empty")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(lambda _=False: self.open_form())
        self.column.addWidget(self.form)
        self.column.addWidget(self.add)

    @property
    def cards(self) -> list[EvidenceCard]:
        """The cards shown, oldest evidence first."""
        return self._cards

    def show_claim(self, at: AtHand | None) -> None:
        """Show the evidence of a claim."""
        before = self.claim_id()
        if before != (at.claim.id if at is not None else None):
            self._keep_draft()
            self.give_up_keys(self)
            super().show_claim(at)
            begun = self._drafts.pop(at.claim.id, None) if at is not None else None
            self.form.take_up(begun or Draft())
            self.form.setVisible(begun is not None)
            if begun is not None:
                self.form.offer(self.session.desk.sources())
        super().show_claim(at)
        links = at.links if at is not None else ()
        if links != tuple(card.link for card in self._cards):
            self._rebuild(links)
        self._settle()

    def open_form(self, source: str = "") -> None:
        """Open the form for further evidence, with an address already in it when one is given."""
        if self.at is None:
            return
        if self.form.link is not None:
            self.form.clear()
        self.column.insertWidget(len(self._cards), self.form)
        self._open(source)

    def edit(self, link_id: int) -> None:
        """Open the form in place of a card, filled with what it says."""
        link = next(card.link for card in self._cards if card.link.id == link_id)
        if self.form.link is None or self.form.link.id != link_id:
            self._keep_draft()
            self.form.take_up(draft_of(link))
        self.column.insertWidget([card.link.id for card in self._cards].index(link_id), self.form)
        self._open()

    def start(self) -> None:
        """Give the keys to the first card; without one, open the form."""
        if self._cards:
            self._cards[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.opened.emit(self._cards[0])
        else:
            self.open_form()

    def close_form(self) -> None:
        """Close the form; what is typed in it stays until another claim is at hand, edits that were not kept go."""
        self.left.emit()
        self.form.hide()
        if self.form.link is not None:
            begun = self._drafts.pop(self.claim_id() or 0, None)
            self.form.take_up(begun or Draft())
        self._settle()

    def paste(self, words: str) -> bool:
        """Take a pasted web address as the source. Returns whether it was one."""
        if not ADDRESS.fullmatch(words.strip()):
            return False
        self.open_form(words.strip())
        return True

    def drop(self, urls: list[QUrl]) -> None:
        """Attach dropped files with a stored copy; a dropped web address fills the form."""
        for url in urls:
            if not url.isLocalFile():
                self.paste(url.toString())
                continue
            path = Path(url.toLocalFile())
            try:
                entry = entry_of(path)
            except OSError as error:
                words = self.tr("cannot be read: {why}").format(why=error.strerror or error)
                remedy = self.tr("Drop a file that can be opened.")
                self.session.refused.emit(WorkbenchError(words, where=path.name, remedy=remedy))
                continue
            except Refused as refusal:
                self.session.refused.emit(refusal)
                continue
            self.session.attach(entry)

    def attach_passage(self, document_id: int, span: Span) -> None:
        """Make selected words of a document in the case evidence."""
        if self.at is not None:
            attach_passage(self.session, self.at.claim.id, document_id, span)

    def _submit(self, entry: EvidenceEntry) -> None:
        link, known, claim_id = self.form.link, self.form.known, self.claim_id()
        if link is not None:
            done = change_evidence(self.session, link, entry)
        elif known is not None and claim_id is not None:
            done = link_again(self.session, claim_id, known, entry)
        else:
            done = self.session.attach(entry)
        if done and link is None:
            self.form.clear()
        if done:
            self.close_form()

    def _open(self, source: str = "") -> None:
        self.form.offer(self.session.desk.sources())
        self.form.open_with(source)
        self._settle()
        self.opened.emit(self.form)

    def _settle(self) -> None:
        """The card that is being changed makes room for the form; the form makes room for what opens it."""
        open_ = not self.form.isHidden()
        changing = self.form.link.id if open_ and self.form.link is not None else None
        for card in self._cards:
            card.setVisible(card.link.id != changing)
        self.add.setVisible(not open_)

    def _rebuild(self, links: tuple[EvidenceLink, ...]) -> None:
        focused = next((card.link.id for card in self._cards if _has_keys(card)), None)
        for card in self._cards:
            self.column.removeWidget(card)
            if _has_keys(card):
                self.left.emit()
            card.hide()
            card.deleteLater()
        self._cards = [EvidenceCard(link, self) for link in links]
        for place, card in enumerate(self._cards):
            self._follow(card)
            self.column.insertWidget(place, card)
            if card.link.id == focused:
                card.show()
                card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, card: EvidenceCard) -> None:
        desk, attempt = self.session.desk, self.session.attempt
        card.removed.connect(self._detach)
        card.file_wanted.connect(self._open_file)
        card.edit_wanted.connect(self.edit)
        card.passage_wanted.connect(self.passage_wanted)
        card.stepped.connect(self._step)
        card.left.connect(self.left)
        card.relation_chosen.connect(
            lambda link_id, value: attempt(lambda: desk.edit_link(link_id, relation=Relation(value)))
        )
        card.opened_said.connect(lambda link_id, on: attempt(lambda: desk.edit_link(link_id, opened=on)))

    def _step(self, link_id: int, by: int) -> None:
        shown = [card for card in self._cards if not card.isHidden()]
        at = [card.link.id for card in shown].index(link_id) + by
        if 0 <= at < len(shown):
            shown[at].setFocus(Qt.FocusReason.OtherFocusReason)
            self.opened.emit(shown[at])

    def _keep_draft(self) -> None:
        """Evidence that was begun waits for its claim to come back."""
        claim_id, draft = self.claim_id(), self.form.draft()
        changed = draft != (draft_of(draft.link) if draft.link is not None else Draft())
        if claim_id is not None and changed:
            self._drafts[claim_id] = draft

    def _open_file(self, link_id: int) -> None:
        def open_copy() -> None:
            self._copies.open(link_id, *self.session.desk.evidence_file(link_id))

        self.session.attempt(open_copy)

    def _detach(self, link_id: int) -> None:
        if self.session.attempt(lambda: self.session.desk.detach_evidence(link_id)):
            self.session.said.emit(self.tr("Evidence taken off"))


def _has_keys(card: EvidenceCard) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is card or card.isAncestorOf(focused))
