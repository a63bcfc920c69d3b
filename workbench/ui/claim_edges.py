"""Claims changed by hand in the window: edges moved by keys, split at the caret, merged with a neighbour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from workbench.core.claims import Claim, Listing
from workbench.core.journal import Changes
from workbench.core.text import Span, one_line
from workbench.ui.document_pane import DocumentPane, whole_words
from workbench.ui.keys_in_force import KeyOf, with_key
from workbench.ui.notice import Choice, Notice
from workbench.ui.passage.edges import Edge, moved
from workbench.ui.session import CaseSession

PAUSE_MS = 1000
"""After the last press of a key the claim gets its new words: presses in a row are one step."""

QUOTED = 60
"""Characters of a part that the question repeats."""

MOST_JOINTS = 3
"""Joints that are offered one by one."""


class ClaimEdges(QObject):
    """The edges of the claim at hand while they are moved, shown in the passage and kept after a pause."""

    def __init__(self, session: CaseSession, pane: DocumentPane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._pane = session, pane
        self._claim: Claim | None = None
        self.asked: Span | None = None
        """The words the claim is about to have, None while nothing is pending."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        session.leaving.connect(self.keep)
        session.deciding.connect(self.keep)
        session.changed.connect(self._show_again)

    def move(self, edge: Edge, way: int, *, letter: bool = False) -> None:
        """Move an edge of the claim at hand by a word or a letter; it is kept a moment after the last press."""
        claim = self._session.current
        if claim is None or claim.listing is not Listing.LISTED or claim.gone_from is not None:
            words = with_key(
                KeyOf("restore", "R"),
                _tr("Only a claim of the register has edges to move; {key} restores one"),
                _tr("Only a claim of the register has edges to move"),
            )
            self._session.said.emit(words)
            return
        own = self.asked or claim.span
        asked = moved(self._pane.text_of(claim), own, edge, way, letter=letter)
        if asked is None:
            self._session.said.emit(_tr("The edge stays: no words lie beyond it, or none would be left"))
            return
        self._claim, self.asked = claim, asked
        self._pane.view.show_edges(claim.span, asked)
        self._session.said.emit(_tr("The claim will read: “{words}”").format(words=one_line(asked.of(self._text()))))
        self._pause.start()

    def keep(self) -> None:
        """Give the claim the words that are shown, as one step; a refusal shows its own again."""
        self._pause.stop()
        claim, asked = self._claim, self.asked
        self._claim = self.asked = None
        if claim is None or asked is None:
            return
        if asked == claim.span or not self._session.attempt(lambda: self._session.desk.extend(claim.id, asked)):
            self._pane.show_claim(claim)
            return
        self._session.said.emit(_tr("Claim {number} has its new words").format(number=claim.number or ""))

    def split(self, notice: Notice) -> None:
        """Split the claim at hand at the caret or the selection in it, else where the finder parts it."""
        self.keep()
        claim = self._session.current
        if claim is None:
            return
        if at := self._cuts(claim):
            self._split(claim, at)
            return
        parts = self._session.desk.statements(claim.id)
        if len(parts) == 1:
            self._session.said.emit(_tr("Put the caret where the second part of the claim begins, then split it"))
        elif len(parts) == 2:
            self._split(claim, ())
        else:
            notice.tell(self._lines(claim, parts), self._joints(claim, parts))

    def merge(self, way: int) -> None:
        """Merge the claim at hand with the next one of its document (way 1), or the one before."""
        self.keep()
        claim = self._session.current
        if claim is None:
            return
        desk = self._session.desk
        places = [mark.claim_id for mark in desk.marks(claim.document_id)]
        at = places.index(claim.id) + way if claim.id in places else -1
        if not 0 <= at < len(places):
            behind, before = (
                _tr("No claim of the document follows it"),
                _tr("No claim of the document stands before it"),
            )
            self._session.said.emit(behind if way > 0 else before)
            return
        merged: list[Claim] = []
        self._session.leaving.emit()
        if self._session.attempt(lambda: merged.append(desk.merge([claim.id, places[at]]))):
            self._session.go_to(merged[0].id)
            self._session.said.emit(_tr("Merged into claim {number}").format(number=merged[0].number or ""))

    def _split(self, claim: Claim, at: tuple[int, ...]) -> None:
        parts: list[Claim] = []
        self._session.leaving.emit()
        if self._session.attempt(lambda: parts.extend(self._session.desk.split(claim.id, at))):
            numbers = ", ".join(str(part.number or part.uid) for part in parts)
            self._session.said.emit(_tr("Split into claims {numbers}").format(numbers=numbers))

    def _lines(self, claim: Claim, parts: Sequence[Span]) -> list[str]:
        """The statements that the finder sees in a claim, numbered."""
        text = self._pane.text_of(claim)
        asked = _tr("Where shall claim {number} be split?").format(number=claim.number or "")
        return [asked, *(f"{number}  {_quoted(part.of(text))}" for number, part in enumerate(parts, 1))]

    def _joints(self, claim: Claim, parts: Sequence[Span]) -> list[Choice]:
        def before(number: int, part: Span) -> Choice:
            return _tr("Before {number}").format(number=number), lambda: self._split(claim, (part.start,))

        joints = [before(number, part) for number, part in enumerate(parts[1:], 2)]
        return [*joints[:MOST_JOINTS], (_tr("At all of them"), lambda: self._split(claim, ()))]

    def _cuts(self, claim: Claim) -> tuple[int, ...]:
        """Where the selection or the caret parts the claim; a caret in the middle of a word stands before it."""
        if self._pane.document is None or self._pane.document.id != claim.document_id:
            return ()
        text, selected = self._pane.text_of(claim), self._pane.view.selected_span()
        if selected is not None and len(selected):
            cuts = {selected.start, selected.end}
        else:
            caret = self._pane.view.caret()
            inside = caret < len(text) and not text[caret].isspace()
            cuts = {whole_words(text, Span(caret, caret + 1)).start if inside else caret}
        return tuple(sorted(cut for cut in cuts if claim.span.start < cut < claim.span.end))

    def _text(self) -> str:
        return self._pane.text_of(self._claim) if self._claim is not None else ""

    def _show_again(self, _changes: Changes) -> None:
        """Something else was written meanwhile, and the passage shows the claim as it is on record."""
        if self._claim is not None and self.asked is not None:
            self._pane.view.show_edges(self._claim.span, self.asked)


def _quoted(words: str) -> str:
    shown = one_line(words)
    return shown if len(shown) <= QUOTED else shown[:QUOTED].rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ClaimEdges", text)
