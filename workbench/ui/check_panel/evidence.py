"""The evidence of a claim: a card a source, and the form that opens in place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.errors import WorkbenchError
from workbench.core.evidence import EvidenceEntry, EvidenceLink, Relation
from workbench.ui.check_panel.evidence_form import ADDRESS, Draft, EvidenceForm
from workbench.ui.session import CaseSession

TONES = {
    Relation.SUPPORTS: "ver",
    Relation.CONTRADICTS: "wro",
    Relation.QUALIFIES: "ctx",
    Relation.BACKGROUND: "uns",
}
"""Colour role of each relation; the word stands beside it, so colour is never alone."""


class EvidenceCard(QFrame):
    """One piece of evidence: what it does to the claim, its title, where in it, and a way to take it off."""

    removed = Signal(int)
    """Id of the link to take off."""
    file_wanted = Signal(int)
    """Id of the link whose stored file is to be opened."""

    def __init__(self, link: EvidenceLink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = link
        self.setProperty("role", "card")
        relation = QLabel(self.tr(link.relation.value), self)
        relation.setProperty("role", "tag")
        relation.setProperty("tone", TONES[link.relation])
        title = QLabel(self)
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setProperty("role", "strong")
        title.setText(breakable(link.title or link.file_name or link.url))
        remove = QPushButton("×", self)
        remove.setProperty("role", "remove")
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setToolTip(self.tr("Take off this evidence"))
        remove.setAccessibleName(self.tr("Take off evidence: {title}").format(title=link.title or link.url))
        remove.clicked.connect(lambda: self.removed.emit(link.id))
        grid = QVBoxLayout(self)
        grid.setContentsMargins(10, 8, 6, 8)
        grid.setSpacing(2)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(relation, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(title, 1)
        first.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(first)
        for words in self._further():
            line = QLabel(breakable(words), self)
            line.setWordWrap(True)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setProperty("role", "small")
            grid.addWidget(line)
        if link.url:
            grid.addWidget(self._opener(self.tr("Open link"), link.url), 0, Qt.AlignmentFlag.AlignLeft)
        if link.file_sha256:
            grid.addWidget(self._opener(self.tr("Open file"), link.file_name), 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(f"{self.tr(link.relation.value)}: {link.title or link.url}")

    def _opener(self, words: str, what: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("role", "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click Enter stays the window's
        button.setToolTip(what)
        button.setAccessibleName(f"{words}: {what}")
        button.clicked.connect(self._open_link if what == self.link.url else self._open_file)
        return button

    def _open_link(self) -> None:
        QDesktopServices.openUrl(QUrl(self.link.url))

    def _open_file(self) -> None:
        self.file_wanted.emit(self.link.id)

    def _further(self) -> list[str]:
        """Pinpoint, grade, place and excerpt, as far as they are there."""
        link = self.link
        site = QUrl(link.url).host() if link.url and link.title != link.url else ""
        facts = [link.locator, link.grade.value if link.grade else "", site, link.file_name]
        line = " · ".join(part for part in facts if part and part != link.title)
        return [part for part in (line, f"“{link.excerpt}”" if link.excerpt else "") if part]


class EvidenceSection(QWidget):
    """Cards and form of the claim at hand. E opens the form; a dropped file is attached; a pasted address fills it."""

    left = Signal()
    opened = Signal(object)
    """The form's widget, to be brought into sight."""

    def __init__(
        self, session: CaseSession, choose_file: Callable[[], Path | None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._claim_id: int | None = None
        self._drafts: dict[int, Draft] = {}
        self._shown: tuple[EvidenceLink, ...] = ()
        self._cards: list[EvidenceCard] = []
        self._copies: QTemporaryDir | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.form = EvidenceForm(choose_file, self)
        self.form.hide()
        self.form.submitted.connect(self._attach)
        self.form.closed.connect(self.close_form)
        self.add = QPushButton(self.tr("Add a link or a file"), self)
        self.add.setProperty("role", "empty")
        self.add.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add.clicked.connect(lambda _=False: self.open_form())
        self._column.addWidget(self.form)
        self._column.addWidget(self.add)

    @property
    def cards(self) -> list[EvidenceCard]:
        """The cards shown, oldest evidence first."""
        return self._cards

    def show_claim(self, claim: Claim | None) -> None:
        """Show the evidence of a claim."""
        claim_id = claim.id if claim is not None else None
        if claim_id != self._claim_id:
            self._keep_draft()
            self._claim_id = claim_id
            focused = QApplication.focusWidget()
            if focused is not None and self.form.isAncestorOf(focused):
                self.left.emit()  # else Qt would give the keys to the next field in the row
            begun = self._drafts.pop(claim_id, None) if claim_id is not None else None
            self.form.take_up(begun or Draft())
            self.form.setVisible(begun is not None)
            self.add.setVisible(begun is None)
        self.add.setEnabled(claim_id is not None)
        links = self._session.desk.evidence(claim.id) if claim is not None and claim.evidence_count else ()
        if links == self._shown:
            return
        self._shown = links
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [EvidenceCard(link, self) for link in links]
        for at, card in enumerate(self._cards):
            card.removed.connect(self._detach)
            card.file_wanted.connect(self._open_file)
            self._column.insertWidget(at, card)

    def open_form(self, source: str = "") -> None:
        """Open the form in place, with an address already in it when one is given."""
        if self._claim_id is not None:
            self.add.hide()
            self.form.open_with(source)
            self.opened.emit(self.form)

    def close_form(self) -> None:
        """Close the form; what is typed in it stays until another claim is at hand."""
        self.form.hide()
        self.add.show()
        self.left.emit()

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
                stored = path.read_bytes()
            except OSError as error:
                self._session.refused.emit(
                    WorkbenchError(
                        self.tr("cannot be read: {why}").format(why=error.strerror or error),
                        where=path.name,
                        remedy=self.tr("Drop a file that can be opened."),
                    )
                )
                continue
            self._session.attach(EvidenceEntry(relation=Relation.SUPPORTS, file_name=path.name, file=stored))

    def _keep_draft(self) -> None:
        """Evidence that was begun waits for its claim to come back."""
        if self._claim_id is not None and (draft := self.form.draft()) != Draft():
            self._drafts[self._claim_id] = draft

    def _attach(self, entry: EvidenceEntry) -> None:
        if self._session.attach(entry):
            self.form.clear()
            self.close_form()

    def _open_file(self, link_id: int) -> None:
        """Open a copy of the stored file; the one in the case stays as it was captured."""
        name, data = self._session.desk.evidence_file(link_id)
        self._copies = self._copies or QTemporaryDir()
        copy = Path(self._copies.path()) / f"{link_id} {Path(name).name}"
        copy.write_bytes(data)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy)))

    def _detach(self, link_id: int) -> None:
        if self._session.attempt(lambda: self._session.desk.detach_evidence(link_id)):
            self._session.said.emit(self.tr("Evidence taken off"))


def breakable(words: str) -> str:
    """Words with a chance to break inside long addresses, so that a narrow panel never clips them."""
    return words.replace("/", "/\u200b").replace("?", "?\u200b").replace("&", "&\u200b") if " " not in words else words
