"""What stands over the queue: progress, filter chips, what was searched, what no longer fits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.core.claims import Counts
from workbench.core.documents import Document
from workbench.core.verdicts import VerdictScale
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.keys_in_force import KeyOf, current_keys, with_key
from workbench.ui.language import counted
from workbench.ui.queue_choices import ORDERS, state_words
from workbench.ui.queue_filters import QueueFilters
from workbench.ui.queue_keep import KeepLine
from workbench.ui.score_lines import ScoreLines
from workbench.ui.widgets.tones_bar import TonesBar

LIST_AGAIN = KeyOf("apply", "F5")
NO_COUNTS = Counts(0, {}, {}, {}, {}, {})


class QueueHead(QWidget):
    """Shows what it is told. Folded, it keeps the count and the bar."""

    found_clicked = Signal()
    moved_clicked = Signal()

    def __init__(self, scale: VerdictScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self._folded = self._lines_open = False
        self.counts = NO_COUNTS
        self._read = False
        """Whether the case has a document."""
        self._here: tuple[int, int] | None = None
        self._say_moved: Callable[[], None] = lambda: None
        current_keys().changed.connect(self._name_key)
        self.title = QLabel(self.tr("Claims"), self)
        self.title.setProperty("role", "title")
        self.progress = ElidedLabel(self)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.progress.setProperty("role", "muted")
        self.bar = TonesBar(self)
        self.filters = QueueFilters(scale, self)
        self.keep = KeepLine(self)
        self.lines = ScoreLines(self)
        self.found = self._line(self.found_clicked)
        self.moved = self._line(self.moved_clicked)
        """Stands below the list, so that rows do not move when it comes."""
        self.first = QLabel(self)
        self.first.setProperty("role", "small")
        self.first.setWordWrap(True)
        first = QHBoxLayout()
        first.addWidget(self.title)
        first.addWidget(self.progress, 1)
        self.scores = QLabel(self)
        self.scores.setProperty("role", "small")
        self.scores.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(10)
        self._column.addLayout(first)
        for part in (self.bar, self.filters, self.keep, self.lines, self.found, self.first, self.scores):
            self._column.addWidget(part)
        self.set_folded(False)

    def set_folded(self, folded: bool) -> None:
        """Keep the count and the bar only, or show all again."""
        self._folded = folded
        side = 8 if folded else 16
        self._column.setContentsMargins(side, 14, side, 10)
        for part in (self.title, self.filters):
            part.setVisible(not folded)
        if folded:
            self.keep.close_line()
        self.lines.setVisible(self._lines_open and not folded)
        self._show_progress()
        for line in (self.found, self.moved, self.first, self.scores):
            line.setVisible(bool(line.text()) and not folded)

    def open_lines(self, *, open_them: bool) -> None:
        """Show the sliders of the two scores, or put them away."""
        self._lines_open = open_them
        self.lines.setVisible(open_them and not self._folded)
        if open_them:
            self.lines.verifiable.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_counts(self, counts: Counts, documents: tuple[Document, ...], aside: int, *, blind: bool = False) -> None:
        """Counts of all listed claims, and how many are not listed; blind: as little of verdicts as that takes."""
        self.counts, self._read = counts, bool(documents)
        self.filters.show_counts(counts, documents, aside, blind=blind)
        parts = [(v.tone, n) for v in self._scale.labels if (n := counts.by_verdict.get(v.key, 0))]
        if blind:
            parts = [("non", sum(n for _, n in parts))]
        self.bar.set_parts(parts, counts.total)
        self._show_progress()

    @property
    def narrowed(self) -> bool:
        """Whether fewer claims are listed than there are."""
        return bool(self.filters.wanted.words) or not self.filters.is_clear

    def show_here(self, here: tuple[int, int] | None) -> None:
        """How many of the claims that are listed now are checked, of how many; said beside the whole where narrowed."""
        self._here = here
        self._show_progress()

    def show_first(self, flagged: int, listed: int) -> None:
        """How many claims stand first because they are flagged: what is not said looks like an order gone wrong."""
        words, wanted = "", self.filters.wanted
        order = self.filters.tr(ORDERS[wanted.order])
        order = order[:1].lower() + order[1:]
        if 0 < flagged < listed:
            words = self.tr("Flagged claims first ({count}), in each group")
            if not wanted.group:
                words = self.tr("Flagged claims first ({count}), then: {order}")
        self.first.setText(words.format(count=flagged, order=order))
        self.first.setVisible(bool(words) and not self._folded)

    def show_scores(self, words: str) -> None:
        """What is to be known of the scores; empty hides the line."""
        self.scores.setText(words)
        self.scores.setVisible(bool(words) and not self._folded)

    def show_found(self, words: str) -> None:
        """What the search found; empty hides the line."""
        self._show(self.found, words)

    def show_moved(self, gone: int, new: int) -> None:
        """How many claims of the list no longer fit its filter, or how many more would."""
        self._say_moved = lambda: self.show_moved(gone, new)
        words = ""
        if gone:
            words = with_key(
                LIST_AGAIN,
                self.tr("{count} no longer fit this filter: list again ({key})"),
                self.tr("{count} no longer fit this filter: list again"),
            ).format(count=gone)
        elif new:
            words = with_key(
                LIST_AGAIN,
                self.tr("{count} more fit this filter: list again ({key})"),
                self.tr("{count} more fit this filter: list again"),
            ).format(count=new)
        self._show(self.moved, words)

    def show_ranked(self) -> None:
        """New scores are there, and the list is still in the order of the old ones."""
        self._say_moved = self.show_ranked
        words = with_key(
            LIST_AGAIN,
            self.tr("A better ranking is ready: take it over ({key})"),
            self.tr("A better ranking is ready: take it over"),
        )
        self._show(self.moved, words)

    def _name_key(self) -> None:
        self._say_moved()

    def empty_words(self) -> str:
        """Why the list is empty, and what to do."""
        words, filters = self.filters.wanted.words, self.filters.described()
        if self.filters.aside and not words:
            return self.tr("Nothing is left out. Esc lists the claims.")
        if not self.counts.total and not words and self._read:
            return with_key(
                KeyOf("why_not", "Shift+W"),
                self.tr(
                    "No claim was found in the text. Put the caret into a sentence: {key} says why it is not listed, "
                    "and lets you make it a claim."
                ),
                self.tr("No claim was found in the text. Select words in it to make a claim of them."),
            )
        if not self.counts.total and not words:
            return with_key(
                KeyOf("import", "Ctrl+O"),
                self.tr("No claims yet. Drop documents here, or {key} brings them in."),
                self.tr("No claims yet. Drop documents here."),
            )
        if words and not filters:
            text = self.tr("No claim holds “{words}”. Esc lists all {count}.")
        elif self.filters.only_lines and not words:
            text = self.tr("All {count} claims are below the lines. Esc lists them all.")
        else:
            text = self.tr("“{filters}” hides {count} claims. Esc lists them all.")
        return text.format(words=words, filters=filters, count=counted(self.counts.total))

    def _show_progress(self) -> None:
        words = self.tr("{checked}/{total}") if self._folded else self.tr("{checked} of {total} checked")
        begun = [f"{count} {state_words(state).lower()}" for state, count in self.counts.unfinished.items()]
        if self.narrowed and self._here is not None and not self._folded:
            words = self.tr("{here} of {listed} here, {checked} of {total} checked")
        elif begun and not self._folded:
            words += f" · {begun[0]}"
        here, listed = self._here or (0, 0)
        numbers = {"checked": self.counts.checked, "total": self.counts.total, "here": here, "listed": listed}
        told = {name: counted(number) for name, number in numbers.items()}
        self.progress.setText(words.format(**told))
        whole = self.tr("{checked} of {total} checked").format(**told)
        self.progress.setToolTip(" · ".join((whole, *begun)))

    def _show(self, line: QPushButton, words: str) -> None:
        line.setText(words)
        line.setToolTip(words)
        line.setVisible(bool(words) and not self._folded)

    def _line(self, clicked: object) -> QPushButton:
        line = QPushButton(self)
        line.setProperty("role", "link")
        line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Long words make the head no wider than the queue: it would be given too little height for its chips.
        line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line.clicked.connect(clicked)
        return line
