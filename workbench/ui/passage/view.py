"""The source passage: a document as it reads, its claims marked, the present one in relief."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.core.claims import Mark
from workbench.core.documents import Passage
from workbench.core.text import Span
from workbench.core.verdicts import VerdictScale


class SourceView(QWidget):
    """Shows one document. All spans are code points of the text it was given."""

    claim_activated = Signal(int)
    """A claim's mark was clicked: its id."""
    selection_changed = Signal()
    """Words were selected or let go: selected_span() says which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_document(
        self,
        title_lines: Sequence[str],
        text: str,
        passages: Sequence[Passage],
        marks: Sequence[Mark],
        scale: VerdictScale,
    ) -> None:
        """Show another text from its beginning.

        title_lines: what stands above it: a quiet line ("Hard currency.docx · draft 3"), then, if wanted, a heading
        and a line under it. passages: in the order of the text, not overlapping.
        """

    def clear(self) -> None:
        """Show nothing."""

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Replace all claims' marks; nothing is laid out again."""

    def set_mark(self, mark: Mark) -> None:
        """Replace or add one claim's mark (after a verdict)."""

    def set_present(
        self, claim_id: int | None, span: Span | None = None, facts: Sequence[Span] = (), ticked: Sequence[Span] = ()
    ) -> None:
        """Put one claim in relief with its facts stronger, and bring it into sight; None puts none in relief."""

    def show_hits(self, spans: Sequence[Span]) -> None:
        """Light the words a search found; an empty sequence puts the lights out."""

    def selected_span(self) -> Span | None:
        """The words that are selected, None when there are none."""
        return None

    def scroll_to(self, span: Span) -> None:
        """Bring words into sight, a third from the top; they do not move when they are already well in sight."""
