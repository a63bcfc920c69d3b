"""Claims that cannot both be right: both passages side by side, a key for each way to settle it, the settled below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.conflicts import Pair, Settled, Side, Tie
from workbench.desk.desk import Desk
from workbench.ui.language import said
from workbench.ui.review.conflict_side import ConflictSide
from workbench.ui.review.line_delegate import SIDE
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.settle_ways import SettleWays
from workbench.ui.review.surroundings import Piece, pieces
from workbench.ui.review.two_sides import STACKED_BELOW, TwoSides
from workbench.ui.review.words import counted, day, joined
from workbench.ui.session import CaseSession
from workbench.ui.tie_words import begun, meaning, settled_words, told_short
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keyed_button import KeyedButton

Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page: a conflict, or the head over the settled ones (pair None)."""

    head: str
    pair: Pair | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows of a case. The claims of a pair are read when its line comes into sight."""

    pairs: Sequence[Pair]
    asked: frozenset[int]
    """Claims about which somebody was asked."""
    uncompared: int
    claims: bool


class ConflictsPage(ReviewPage):
    """One conflict at a time: J and K walk, letters settle it. What is settled is kept below and can be reopened."""

    TABLES = frozenset({"tie", "settlement", "claim", "anchor", "judgement", "withdrawal", "reading", "question"})
    ask_wanted = Signal(str)
    """The person wants to ask somebody about the claim at hand, with these words to begin with."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("Conflicts"))
        self._tie: Tie | None = None
        self._open: Sequence[Pair] = ()
        self._settled: Sequence[Pair] = ()
        self._asked: frozenset[int] = frozenset()
        self._unfolded = False
        self._sought = ""
        self.previous = KeyedButton(self.tr("Previous"), "K", self, quiet=True)
        self.next = KeyedButton(self.tr("Next"), "J", self, quiet=True)
        self.place = plain_label("", self, role="small")
        self.place.setWordWrap(False)
        self.reason = plain_label("", self, role="claim")
        self.a = ConflictSide(self.tr("Here"), self)
        self.b = ConflictSide(self.tr("There"), self)
        self.ways: SettleWays = SettleWays(self)
        self.unfold = KeyedButton("", "U", self, quiet=True)
        self.list: LinesView = LinesView(
            self.tr("Conflicts"), self._describe, _key, lines=0, is_heading=lambda row: row.pair is None, parent=self
        )
        self._lay_out()
        self._connect()

    def take_focus(self) -> None:
        self.list.setFocus()
        self.when_read(self._begin)

    def refresh(self) -> None:
        self.read(_found, self._show_found)

    def _begin(self) -> None:
        """Show what the person came for, and take one of its sides in hand."""
        sought, self._sought = self._sought or self._of_current(), ""
        self._choose(sought)
        self._take_side()

    def _show_found(self, found: Found) -> None:
        self._open = [pair for pair in found.pairs if not pair.settled]
        self._settled = [pair for pair in found.pairs if pair.settled]
        self._asked = found.asked
        self._say_lead(found)
        self._list()

    def _list(self) -> None:
        settled = self._settled
        rows = [Row("", pair) for pair in self._open]
        if settled and (self._unfolded or not self._open):
            rows += [Row(self.tr("Settled · {count}").format(count=len(settled))), *(Row("", one) for one in settled)]
        self.unfold.setVisible(bool(settled) and bool(self._open))
        words = self.tr("Hide the settled") if self._unfolded else self.tr("Show {count} settled")
        self.unfold.set_words(words.format(count=len(settled)))
        self.list.setVisible(bool(rows))
        self.list.show_records(rows)

    def seek(self, uid: str) -> None:
        """When the page gets the keys, show this conflict, a settled one too."""
        self._sought = uid

    def fold_or_unfold(self) -> None:
        """Show what is settled below the open ones, or hide it."""
        self._unfolded = not self._unfolded
        self._list()
        if self._unfolded:
            self.list.scrollToBottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self.look.px(STACKED_BELOW)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    # -- what is shown

    def _of_current(self) -> str:
        """The first open conflict of the claim at hand, unless one of it is shown already."""
        current = self.session.current
        if current is None or (self._tie is not None and current.id in (self._tie.a.claim_id, self._tie.b.claim_id)):
            return ""
        return next((pair.uid for pair in self._open if current.id in (pair.one, pair.other)), "")

    def _choose(self, uid: str) -> None:
        if uid and self._row_of(uid) is None and not self._unfolded:
            self.fold_or_unfold()
        if uid and (row := self._row_of(uid)) is not None:
            self.list.show_row(row)

    def _row_of(self, uid: str) -> int | None:
        rows = self.list.lines.records
        return next((at for at, row in enumerate(rows) if row.pair is not None and row.pair.uid == uid), None)

    def _say_lead(self, found: Found) -> None:
        if self._open:
            words = counted(
                len(self._open), self.tr("1 pair of claims cannot both be right."),
                self.tr("{count} pairs of claims cannot both be right."),
            )  # fmt: skip
        elif self._settled:
            words = self.tr("Every conflict is settled.")
        elif waiting := found.uncompared:
            words = counted(
                waiting, self.tr("Nothing to show yet: 1 claim is still to be compared with the others."),
                self.tr("Nothing to show yet: {count} claims are still to be compared with each other."),
            )  # fmt: skip
        elif found.claims:
            words = self.tr("Every claim was compared with the others: no two of them stand against each other.")
        else:
            words = self.tr("No claims yet. What is brought in is compared by itself.")
        self.lead.setText(words)

    def _describe(self, rows: Sequence[Row]) -> list[Line]:
        there = self._between([row.pair for row in rows if row.pair is not None])
        return [self._line(row, there) for row in rows]

    def _between(self, pairs: Sequence[Pair]) -> dict[tuple[int, int], Tie]:
        return self.session.desk.conflicts_between([(pair.one, pair.other) for pair in pairs])

    def _line(self, row: Row, there: Mapping[tuple[int, int], Tie]) -> Line:
        if row.pair is None:
            return Line(row.head, heading=True)
        tie = there.get((row.pair.one, row.pair.other))
        if tie is None:
            return Line("")  # it went this moment: the page is about to be made anew
        between = self.tr("claims {one} and {other}").format(one=tie.a.name, other=tie.b.name)
        if tie.settlement is not None:
            told = joined(between, tie.settlement.person, day(tie.settlement.at))
            return Line(said(tie.reason), told, settled_words(tie), "non", faint=True)
        asked = {tie.a.claim_id, tie.b.claim_id} & self._asked
        return Line(said(tie.reason), between, self.tr("asked") if asked else "", "ctx")

    def _show(self, row: Row | None) -> None:
        pair = row.pair if row is not None else None
        tie = self._tie = self._between([pair]).get((pair.one, pair.other)) if pair is not None else None
        self.ways.show_tie(tie)
        self._detail.setVisible(tie is not None)
        for button in (self.previous, self.next, self.place):
            button.setVisible(len(self._open) > 1)
        if tie is None:
            return
        at = self.list.currentIndex().row() + 1  # the open ones are the first
        self.place.setText(
            self.tr("{at} of {count}").format(at=at, count=len(self._open)) if at <= len(self._open) else ""
        )
        self.reason.setText(begun(said(tie.reason)))
        hidden = {side.uid: self.session.veil.hides(side.claim_id, side.verdict) for side in (tie.a, tie.b)}
        scale = self.session.scale
        for card, side, other in ((self.a, tie.a, tie.b), (self.b, tie.b, tie.a)):
            label = scale.label(side.verdict) if side.verdict and not hidden[side.uid] else None
            verdict = self.tr("not read yet") if hidden[side.uid] else label.name if label else ""
            card.show_side(side, label, verdict, self._passage(side))
            told = None if tie.settlement or any(hidden.values()) else meaning(side, other, scale)
            card.show_meaning(told)
        self._show_hand()

    def _passage(self, side: Side) -> tuple[Piece, ...]:
        """The claim in its surroundings; its words alone where the newest text no longer has them there."""
        text = self.session.desk.version(side.document_id).text
        if side.span.of(text) == side.text:
            return pieces(text, side.span, side.lit)
        lit = [span.moved(-side.span.start) for span in side.lit if side.span.covers(span)]
        return pieces(side.text, side.span.moved(-side.span.start), lit)

    def _show_hand(self) -> None:
        """Which side is at hand, and which one Enter takes."""
        if self._tie is None:
            return
        current = self.session.current
        at_hand = current.id if current is not None else None
        wanted = self._other_side(at_hand)
        for card in (self.a, self.b):
            if card.side is not None:
                claim = card.side.claim_id
                card.show_hand(in_hand=claim == at_hand, offered=wanted is not None and claim == wanted.claim_id)

    def _other_side(self, claim_id: int | None) -> Side | None:
        """The side that is not at hand; the first one where neither is."""
        if self._tie is None:
            return None
        return self._tie.b if self._tie.a.claim_id == claim_id else self._tie.a

    # -- what is done

    def _take_other(self) -> None:
        current = self.session.current
        side = self._other_side(current.id if current is not None else None)
        if side is not None:
            self.session.go_to(side.claim_id)

    def _take_side(self) -> None:
        """What is looked at is what a verdict key judges: take its first side in hand unless one of them is."""
        current = self.session.current
        if self._tie is not None and (
            current is None or current.id not in (self._tie.a.claim_id, self._tie.b.claim_id)
        ):
            self.session.go_to(self._tie.a.claim_id)

    def _on_current(self, _: Claim | None) -> None:
        self._show_hand()

    def _settle(self, outcome: Settled, wrong: int | None) -> None:
        tie, reason = self._tie, self.ways.reason
        made: list[Tie] = []
        if tie is not None and self.session.attempt(
            lambda: made.append(self.session.desk.settle(tie, outcome, wrong, reason))
        ):
            self.ways.forget(tie.uid)
            self.catch_up()
            self.when_read(self._take_side)
            self.list.setFocus()
            self.say(self.tr("Settled: {how}").format(how=settled_words(made[0])))

    def _reopen(self) -> None:
        tie = self._tie
        if tie is not None and self.session.attempt(lambda: self.session.desk.unsettle(tie)):
            self.catch_up()
            self.list.setFocus()
            self.say(self.tr("Open again"))

    def _ask(self) -> None:
        """Ask about the claim at hand: one of the two, always."""
        tie = self._tie
        if tie is not None:
            self._take_side()
            question = self.tr("Which is right: {here} ({one}), or {there} ({other})?")
            here, there = told_short(tie.a), told_short(tie.b)
            self.ask_wanted.emit(question.format(here=here, one=tie.a.document, there=there, other=tie.b.document))

    def _step(self, by: int) -> None:
        self.list.step(by)
        self.list.setFocus()

    # -- how it is laid out

    def _connect(self) -> None:
        self.list.chosen.connect(self._show)
        self.list.row_taken.connect(lambda _: self._take_side())
        self.list.acted.connect(lambda _: self._take_other())
        self.session.current_changed.connect(self._on_current)
        for card in (self.a, self.b):
            card.taken.connect(self.session.go_to)
        self.ways.settled_as.connect(self._settle)
        self.ways.reopen_wanted.connect(self._reopen)
        self.ways.ask_wanted.connect(self._ask)
        self.ways.left.connect(self.list.setFocus)
        for key, run in self.ways.keys.items():
            self.list.add_key(key, run)
        for key, button, go in (
            (Key.Key_U, self.unfold, self.fold_or_unfold),
            (Key.Key_J, self.next, lambda: self._step(1)),
            (Key.Key_K, self.previous, lambda: self._step(-1)),
        ):
            self.list.add_key(key, go)
            button.clicked.connect(lambda _=False, go=go: go())

    def _lay_out(self) -> None:
        self.top.removeWidget(self.lead)
        walk = QHBoxLayout()
        walk.setSpacing(14)
        for part in (self.place, self.previous, self.next):
            walk.addWidget(part)
        walk.addStretch(0)
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.lead, 1)
        self._head.addLayout(walk)
        self.top.addLayout(self._head)
        self.sides = TwoSides(self.a, self.b, self)
        self._detail = QWidget(self)
        detail = QVBoxLayout(self._detail)
        detail.setContentsMargins(SIDE, 10, SIDE, 12)
        detail.setSpacing(10)
        detail.addWidget(self.reason)
        detail.addWidget(self.sides)
        detail.addWidget(self.ways)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 4, SIDE, 8)
        foot.addWidget(self.unfold)
        foot.addStretch(1)
        self.column.addWidget(HairLine(parent=self))
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.column.addWidget(self._detail)
        self.column.addWidget(HairLine(parent=self))
        self.column.addWidget(self.list, 1)
        self.column.addLayout(foot)


def _found(desk: Desk) -> Found:
    pairs = desk.conflict_pairs()
    asked = frozenset(one.claim_id for one in desk.questions() if not one.answer)
    return Found(pairs, asked, 0 if pairs else desk.uncompared(), bool(pairs or desk.claim_ids()))


def _key(row: Row) -> str:
    return row.pair.uid if row.pair is not None else row.head
