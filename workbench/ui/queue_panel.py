"""The queue: its head, and the claims in snapshot order."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.documents import Passage, Version
from workbench.core.journal import Changes
from workbench.desk.desk import Desk
from workbench.desk.filters import SavedFilter
from workbench.desk.ranking import Best
from workbench.ui.claims_view import ClaimsView
from workbench.ui.keys_in_force import current_keys
from workbench.ui.look import current_look
from workbench.ui.passage_hits import PassageHits
from workbench.ui.queue_bulk import QueueBulk
from workbench.ui.queue_delegate import FOLDED_ROW_HEIGHT, HEADING_HEIGHT, ROW_HEIGHT
from workbench.ui.queue_head import QueueHead
from workbench.ui.queue_listing import Followed, Listed, follow, listed
from workbench.ui.queue_ranking import ranking_words, unranked
from workbench.ui.session import CaseSession, claims_touched
from workbench.ui.widgets.hairline import HairLine

WIDTH = 344
FOLDED_WIDTH = 72
"""Widths in pixels at a text scale of 100 %: with words, and folded to marks and numbers."""

COUNT_MS = 30
"""Counts follow a change after the next claim is painted, not before."""

LARGE = 20_000
"""Above so many claims the first counts come after the first paint."""


class QueuePanel(QWidget):
    """Left of the window. Nothing moves under the reader: what no longer fits stays till it is listed again."""

    passage_chosen = Signal(int, object)
    """Document id and Span of a passage found by the search."""
    words_wanted = Signal(str)
    """A kept filter brought the words it searches for, or none."""
    emptied = Signal()
    """The list has nothing to show any more, or something again: a folded queue has no room to say why."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = current_look()
        self._folded = False
        self._claims_came = self._ranking_offered = False
        self._ranker: Best | None = None
        self._took_ms = 0.0
        self._then: list[Callable[[], None]] = []
        self._found_words = ""
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.head = QueueHead(session.scale, self)
        self.filters = self.head.filters
        self.filters.changed.connect(lambda _: self.apply())
        self.filters.aside_toggled.connect(lambda _: self.apply())
        self.filters.lines_wanted.connect(self.open_lines)
        self.filters.kept_taken.connect(self._tell_kept)
        self.filters.keep_wanted.connect(self.keep_choices)
        self.filters.drop_wanted.connect(lambda name: session.attempt(lambda: session.desk.drop_filter(name)))
        self.head.keep.named.connect(self._keep)
        self.head.lines.moved.connect(self.filters.set_lines)
        self.head.lines.left.connect(self.close_lines)
        self.head.found_clicked.connect(self._toggle_hits)
        self.head.moved_clicked.connect(self.apply)
        self.view = ClaimsView(session.model, self)
        self.head.keep.left.connect(self.view.setFocus)
        self.view.row_taken.connect(self._take_row)
        self.view.group_pressed.connect(self.fold_group)
        self.view.sideways.connect(lambda fold: self.fold_group(fold=fold))
        self.hits = PassageHits(self)
        self.hits.chosen.connect(self.passage_chosen)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setWordWrap(True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setMargin(16)
        self.pages = QStackedWidget(self)
        for page in (self.view, self.hits, self.nothing):
            self.pages.addWidget(page)
        # The list takes what is left: else a hint of its own height squeezes the chips above it.
        self.pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._follow_in_time)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(HairLine(parent=self))
        column.addWidget(self.pages, 1)
        below = QHBoxLayout()
        below.setContentsMargins(16, 0, 16, 0)
        below.addWidget(self.head.moved)
        column.addLayout(below)
        self.bulk = QueueBulk(session, self.view.chosen, self)
        self.bulk.left.connect(self._let_go)
        self.view.choice_changed.connect(self.bulk.follow)
        column.addWidget(self.bulk)
        session.changed.connect(self._on_changes)
        session.current_changed.connect(self._on_current)
        session.blind_changed.connect(self._follow_later)
        current_keys().changed.connect(self._say_why_empty)
        self._look.changed.connect(self._resize_rows)
        self._resize_rows()
        self._show_listed(self._listed()(session.desk))  # the window begins with claims, however many there are

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(FOLDED_WIDTH if self._folded else WIDTH), 600)

    @property
    def folded(self) -> bool:
        """Whether only marks and numbers are shown."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """Show marks and numbers only, or words again."""
        self._folded = folded
        self.head.set_folded(folded)
        self._resize_rows()
        self.updateGeometry()

    def search(self, words: str) -> None:
        """List the claims in which these words stand; empty lists all again."""
        self.filters.show_filter(replace(self.filters.wanted, words=words.strip()))
        self.apply()

    def open_lines(self) -> None:
        """Open the sliders of the two scores; what they hide is counted beside them."""
        self.head.open_lines(open_them=True)
        self._count_lines()
        self._say_scores()

    def close_lines(self) -> None:
        """Put the sliders away; the lines stay where they were drawn."""
        self.head.open_lines(open_them=False)
        self._say_scores()
        (self.view if self._session.model.ids else self).setFocus()  # a chip in reach would take them else

    def _count_lines(self) -> None:
        if self.head.lines.isHidden():
            return
        wanted = self.filters.wanted

        def counted(desk: Desk) -> tuple[int, int, int, tuple[str, ...]]:
            shown = desk.counts(wanted)
            every = desk.counts(replace(wanted, worth_from=0.0, verifiable_from=0.0))
            return shown.total, every.total - shown.total, every.judged - shown.judged, desk.rankers()

        self._session.asking.ask("lines", counted, lambda found: self.head.lines.show_counts(*found))

    def take_ranker(self, best: Best) -> None:
        """By whom the case is ranked, and why by none better."""
        self._ranker = best
        self._say_scores()

    def _say_scores(self) -> None:
        """Why there are no scores, or poor ones: where the list is sorted or cut by them."""
        wanted = self.filters.wanted
        if wanted.order == "rank" or wanted.worth_from or wanted.verifiable_from or not self.head.lines.isHidden():
            self._session.asking.ask(
                "scores",
                lambda desk: unranked(desk, wanted),
                lambda found: self.head.show_scores(ranking_words(found, self._ranker)),
            )
        else:
            self._session.asking.drop("scores")
            self.head.show_scores("")

    def set_order(self, order: str) -> None:
        """Sort the list (see queue_choices.ORDERS)."""
        self.filters.show_filter(replace(self.filters.wanted, order=order))
        self.apply()

    def set_group(self, group: str) -> None:
        """Group the list (see queue_choices.GROUPS); a blind reader's is not grouped by verdict."""
        self.filters.show_filter(replace(self.filters.wanted, group=group))
        self.apply()

    def choose_all(self) -> None:
        """Choose all claims that are shown."""
        self.view.setFocus()
        self.view.selectAll()

    def keep_choices(self) -> None:
        """Ask for a name under which the present choices are kept."""
        if not self.filters.can_be_kept:
            self._session.said.emit(self.tr("Choose a filter, an order or groups first, then keep them"))
            return
        self.head.keep.open(self.filters.described())

    def _keep(self, name: str) -> None:
        desk, wanted = self._session.desk, self.filters.wanted
        if self._session.attempt(lambda: desk.save_filter(name, wanted)):
            self.head.keep.close_line()
            self.view.setFocus()
            self._session.said.emit(self.tr("Kept: {name}").format(name=name.strip()))

    def _tell_kept(self, kept: SavedFilter) -> None:
        self.words_wanted.emit(self.filters.wanted.words)
        if kept.gone:
            words = self.tr("{name} names what is gone from this case: {gone}")
            self._session.said.emit(words.format(name=kept.name, gone=", ".join(kept.gone)))

    def fold_group(self, number: int | None = None, *, fold: bool | None = None) -> None:
        """Fold a group to its heading, or unfold it: of the claim at hand when none is named, to and fro when fold is
        None. The claim at hand stays at hand."""
        model, current = self._session.model, self._session.current
        layout = model.layout_of_rows
        if number is None:
            place = model.place_of(current.id if current is not None else None)
            number = layout.group_of(place) if place >= 0 else -1
        if number >= 0 and fold in (None, not layout.is_folded(number)):
            self.view.fold(number)
            self._show_current()

    def apply(self) -> None:
        """Take a new snapshot of what the filter lists now."""
        for about in ("follow", "passages", "lines", "ranked"):  # they are about the former list
            self._session.asking.drop(about)
        self._session.asking.ask("listed", self._listed(), self._show_listed)

    def when_listed(self, then: Callable[[], None]) -> None:
        """Call it as soon as the list of the present filter is there with its passages: now, where it is."""
        if then not in self._then:
            self._then.append(then)
        self._tell_listed()

    def _tell_listed(self) -> None:
        while self._then and not self._session.asking.is_waiting("listed", "passages", "follow"):
            self._then.pop(0)()

    def _show_listed(self, found: Listed) -> None:
        model = self._session.model
        self._session.wanted = self.filters.wanted
        model.show(found.ids, found.groups, found.names, found.checked)
        self._show_here()
        self.head.show_first(found.flagged, len(found.ids))
        self.head.lines.show_filter(self.filters.wanted)
        self._count_lines()
        self._say_scores()
        self._show_current()
        self._find_passages()
        if self.head.counts.total == 0 and len(model.ids) < LARGE:
            self._follow()
        else:
            self._follow_later()
        self._ranking_offered = False
        self.head.show_moved(0, 0)
        self._choose_page()
        self._tell_listed()

    def _show_here(self) -> None:
        model = self._session.model
        self.head.show_here((model.checked, len(model.ids)) if self.head.narrowed else None)

    def offer_ranking(self) -> None:
        """New scores are there: nothing moves, a line says so, and a key takes them over."""
        if self.filters.wanted.order == "rank":
            ranked, shown = self._listed(), self._session.model.ids
            self._session.asking.ask("ranked", lambda desk: list(ranked(desk).ids) != list(shown), self._offer_ranking)

    def _offer_ranking(self, moved: bool) -> None:
        if moved:
            self._ranking_offered = True
            self.head.show_ranked()

    def catch_up(self) -> None:
        """Do at once what waits for a pause: rows that came or went, counts, the line of what no longer fits."""
        self._later.stop()
        self._follow()

    def _follow_in_time(self) -> None:
        """What is still being looked at is not begun anew at every slice of an import: it would never end."""
        if self._session.asking.is_waiting("follow"):
            self._follow_later()
        else:
            self._follow()

    def _listed(self) -> Callable[[Desk], Listed]:
        """What the filter lists, as a question."""
        wanted, chosen, aside = self.filters.wanted, self.filters.listed, self.filters.aside
        return lambda desk: listed(desk, wanted, chosen, aside=aside)

    def _follow(self) -> None:
        fresh, model, wanted = self._listed(), self._session.model, self.filters.wanted
        shown, groups, came = model.ids, model.groups, self._claims_came
        narrowed = not self.filters.is_clear or bool(self.filters.wanted.words)
        started = time.perf_counter()

        def followed(followed: Followed) -> None:
            if model.ids is not shown:  # listed anew meanwhile: to be compared with that
                self._follow_later()
                return
            self._claims_came = self._claims_came and not came
            self._show_followed(followed)
            self._took_ms = (time.perf_counter() - started) * 1000
            self._tell_listed()

        def question(desk: Desk) -> Followed:
            return follow(desk, wanted, fresh, (shown, groups), came, narrowed=narrowed)

        self._session.asking.ask("follow", question, followed)

    def _show_followed(self, followed: Followed) -> None:
        if followed.merged is not None:
            place = self.view.verticalScrollBar().value()
            found = followed.merged
            self._session.model.show(found.ids, found.groups, found.names, found.checked)
            self.view.verticalScrollBar().setValue(place)
            self._show_current()
            self._say_scores()
        self.filters.show_kept(followed.kept)
        self._show_here()
        blind = bool(self._session.veil.hidden())
        self.head.show_counts(followed.counts, followed.documents, followed.aside, blind=blind)
        self.head.show_moved(followed.gone, followed.new)
        if self._ranking_offered and not (followed.gone or followed.new):
            self.head.show_ranked()
        self._choose_page()

    def _on_changes(self, changes: Changes) -> None:
        self._session.model.claims_changed(claims_touched(changes), self._session.current)
        if changes.ids("document") or changes.ids("claim"):
            self._claims_came = True
        self._follow_later()

    def _follow_later(self) -> None:
        """Slices of an import come without a pause: they do not push the time further, and following costs a tenth."""
        if not (self._claims_came and self._later.isActive()):
            pause = self._took_ms * 10 if self._claims_came else self._took_ms
            self._later.start(max(COUNT_MS, round(pause)))

    def _on_current(self, _: Claim | None) -> None:
        self._show_current()

    def _show_current(self) -> None:
        current = self._session.current
        self.view.show_row(self._session.model.row_of(current.id if current is not None else None))

    def _take_row(self, row: int) -> None:
        if (place := self._session.model.layout_of_rows.place(row)) >= 0:
            self._session.go_to(self._session.model.ids[place])

    def _find_passages(self) -> None:
        """Look for the searched words in the passages too, and say in how many they stand."""
        words = self.filters.wanted.words

        def search(desk: Desk) -> tuple[list[tuple[int, Passage]], dict[int, Version], tuple[int, int]]:
            found = desk.search_passages(words)
            versions = {document: desk.version(document) for document in {one for one, _ in found}}
            return found, versions, desk.search_records(words)

        if words:
            self._session.asking.ask("passages", search, lambda found: self._show_passages(*found, words))
        else:
            self._session.asking.drop("passages")
            self._show_passages([], {}, (0, 0), "")

    def _show_passages(
        self,
        found: list[tuple[int, Passage]],
        versions: dict[int, Version],
        records: tuple[int, int],
        words: str,
    ) -> None:
        self.hits.show_hits(found, versions, words)
        self._found_words = ""
        if words and (found or self._session.model.ids):
            one, more = self.tr("1 claim"), self.tr("{count} claims").format(count=len(self._session.model.ids))
            self._found_words = one if len(self._session.model.ids) == 1 else more
            notes, evidence = records
            if notes:
                self._found_words += self.tr(" · in notes of {count}").format(count=notes)
            if evidence:
                self._found_words += self.tr(" · in evidence of {count}").format(count=evidence)
            if found:
                one, more = self.tr("1 passage"), self.tr("{count} passages").format(count=len(found))
                passages = one if len(found) == 1 else more
                self._found_words += self.tr(" · also in {passages}").format(passages=passages)
        self.head.show_found(self._found_words)
        if self.pages.currentWidget() is self.hits:
            self.pages.setCurrentWidget(self.view)
        self._tell_listed()

    def _toggle_hits(self) -> None:
        if self.hits.count() and self.pages.currentWidget() is not self.hits:
            self.pages.setCurrentWidget(self.hits)
            self.hits.setFocus()
            self.head.show_found(self.tr("Back to the claims"))
        else:
            self._choose_page(leave_hits=True)
            self.view.setFocus()
            self.head.show_found(self._found_words)

    def _let_go(self) -> None:
        """Several were chosen and are no longer; the keys are the queue's."""
        self.view.let_go()
        self.view.setFocus()

    def _choose_page(self, *, leave_hits: bool = False) -> None:
        if self.pages.currentWidget() is self.hits and not leave_hits:
            return
        self._say_why_empty()
        page = self.view if self._session.model.ids else self.nothing
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            self.emptied.emit()

    def _say_why_empty(self) -> None:
        if not self._session.model.ids:
            self.nothing.setText(self.head.empty_words())

    def _resize_rows(self) -> None:
        height = self._look.px(FOLDED_ROW_HEIGHT if self._folded else ROW_HEIGHT)
        self.view.set_heights(height, self._look.px(HEADING_HEIGHT))
