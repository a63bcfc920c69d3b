"""What joins the claim to others: conflicts, what does not fit or add up, and passages in sources to attach."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.core.conflicts import Side, Tie, TieKind
from workbench.core.verdicts import VerdictLabel
from workbench.ui.check_panel.at_hand import AtHand
from workbench.ui.check_panel.part import Part, wrapped_label
from workbench.ui.check_panel.tie_box import ConflictBox, SourceBox, TieBox
from workbench.ui.language import said, with_days
from workbench.ui.review.words import joined
from workbench.ui.session import CaseSession
from workbench.ui.tie_words import meaning, name_of, reason_from, settled_words

Shown = TypeVar("Shown", bound=QWidget)
Box = TypeVar("Box", bound=TieBox)

SHOWN = 2
"""Boxes of one sort; of more, their number."""
EVIDENCE = frozenset({TieKind.CONFLICTS, TieKind.SAME, TieKind.CORROBORATES})
"""What a passage in a source can be for a claim."""
LINTS = {TieKind.ODD: "Odd one out", TieKind.SPELLING: "Spelt otherwise"}
"""Heads of what is worth a look and no conflict."""


class TiesPart(Part):
    """C shows a conflict side by side, B attaches the passage found. Hidden while nothing joins the claim to others."""

    conflict_wanted = Signal(str)
    """The uid of the conflict to be shown side by side."""
    passage_wanted = Signal(int, object)
    """Document id and Span."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.boxes: list[QWidget] = []
        self._made: dict[str, list[QWidget]] = {}
        """Boxes and lines by their sort: those not in use are hidden and wait for the next claim."""
        self._shown: object = None

    def show_claim(self, at: AtHand | None) -> None:
        """Show what joins this claim to others, conflicts first."""
        if at is None or at.claim.id != self.claim_id():
            self.give_up_keys(self)
        super().show_claim(at)
        veiled = {tie.uid for tie in self._ties() if self._veiled(tie)}
        shown = (at.claim.id, at.claim.verdict, at.ties, at.slips, at.links, veiled) if at is not None else None
        if shown != self._shown:
            self._shown = shown
            self._rebuild()
        self.setVisible(bool(self.boxes))

    def open(self) -> None:
        """Show the claim's first conflict side by side; said when it is in none."""
        conflicts = self._conflicts(settled=False) or self._conflicts(settled=True)
        if conflicts:
            self.conflict_wanted.emit(conflicts[0].uid)
        else:
            self.session.said.emit(self.tr("This claim is in no conflict"))

    def attach(self, uid: str = "") -> None:
        """Attach the passage of a tie, of the first one offered when none is named."""
        offers = [tie for tie in self._offers() if uid in ("", tie.uid)]
        claim_id = self.claim_id()
        if not offers or claim_id is None:
            self.session.said.emit(self.tr("No passage in a source waits to be attached to this claim"))
            return
        if self.session.attempt(lambda: self.session.desk.attach_tie(offers[0].uid, claim_id)):
            document = offers[0].other(claim_id).document
            self.session.said.emit(self.tr("Attached: {title}").format(title=document))

    # -- what there is

    def _ties(self) -> tuple[Tie, ...]:
        return self.at.ties if self.at is not None else ()

    def _conflicts(self, *, settled: bool) -> list[Tie]:
        """Those with a source first: there is evidence to attach."""
        found = [tie for tie in self._ties() if tie.kind is TieKind.CONFLICTS and bool(tie.settlement) == settled]
        return sorted(found, key=lambda tie: not self._other(tie).source)

    def _offers(self) -> list[Tie]:
        """Passages in sources that speak for or against the claim and are not attached to it yet."""
        if self.at is None:
            return []
        claim_id = self.at.claim.id
        attached = {link.passage for link in self.at.links}
        offers = []
        for tie in self._ties():
            other, fits = tie.other(claim_id), tie.kind in EVIDENCE and tie.settlement is None
            apart = other.source and not self._mine(tie).source  # one source is no evidence for another's words
            if fits and apart and (other.document_id, other.span) not in attached:
                offers.append(tie)
        return offers

    def _mine(self, tie: Tie) -> Side:
        return tie.a if tie.a.claim_id == self.claim_id() else tie.b

    def _other(self, tie: Tie) -> Side:
        return tie.other(self._mine(tie).claim_id)

    def _veiled(self, tie: Tie) -> bool:
        return any(self.session.veil.hides(side.claim_id, side.verdict) for side in (tie.a, tie.b))

    def _label(self, side: Side) -> VerdictLabel | None:
        hidden = self.session.veil.hides(side.claim_id, side.verdict)
        return self.session.scale.label(side.verdict) if side.verdict and not hidden else None

    # -- how it is shown

    def _rebuild(self) -> None:
        self.give_up_keys(self)
        before, self.boxes = self.boxes, []
        if self.at is not None:
            self._add_conflicts()
            self._add_settled()
            self._add_slips()
            self._add_lints()
            self._add_offers()
            self._add_related()
        for box in before:
            if box not in self.boxes:
                box.hide()
        if self.boxes != [box for box in before if box in self.boxes]:
            for box in self.boxes:  # at the end, one after the other; one that is there already moves
                self.column.addWidget(box)
        for box in self.boxes:
            if isinstance(box, TieBox):
                box.settle()
            box.show()

    def _take(self, sort: str, make: Callable[[], Shown]) -> Shown:
        """A box or line of a sort that is not in use yet for this claim."""
        made = self._made.setdefault(sort, [])
        free = next((one for one in made if one not in self.boxes), None)
        taken = free if free is not None else make()
        if free is None:
            made.append(taken)
        self.boxes.append(taken)
        return cast("Shown", taken)

    def _box(self, role: str) -> TieBox:
        return self._take(role, lambda: self._joined_up(TieBox(role, self)))

    def _joined_up(self, box: Box) -> Box:
        box.jumped.connect(self.session.go_to)
        box.attach_wanted.connect(self.attach)
        box.passage_wanted.connect(self.passage_wanted)
        return box

    def _conflict_box(self) -> ConflictBox:
        box = self._joined_up(ConflictBox(self))
        box.wanted.connect(self.conflict_wanted)
        return box

    def _add_conflicts(self) -> None:
        conflicts, offers = self._conflicts(settled=False), [tie.uid for tie in self._offers()]
        for place, tie in enumerate(conflicts[:SHOWN]):
            claim_id = self._mine(tie).claim_id
            box = self._take("conflict", self._conflict_box)
            box.show_conflict(tie, claim_id, keyed=not place)
            if not self._veiled(tie):
                box.show_meaning(meaning(self._mine(tie), self._other(tie), self.session.scale))
            self._add_way(box, tie)
            if tie.uid in offers:
                box.add_offer(tie, claim_id, keyed=tie.uid == offers[0])
        self._add_more(len(conflicts) - SHOWN, self.tr("and {count} more conflicts"))

    def _add_settled(self) -> None:
        for tie in self._conflicts(settled=True)[:SHOWN]:
            mine, settlement = self._mine(tie), tie.settlement
            fell = settlement is not None and settlement.wrong == mine.uid and mine.verdict is None
            across = self.tr("Settled with {claim}").format(claim=name_of(self._other(tie)))
            self._add_line("warning" if fell else "small", joined(across, settled_words(tie)))

    def _add_slips(self) -> None:
        for slip in self.at.slips if self.at is not None else ():
            self._box("note").say(self.tr("Does not add up"), with_days(said(slip.reason)))

    def _add_lints(self) -> None:
        for tie in [tie for tie in self._ties() if tie.kind in LINTS][:SHOWN]:
            box = self._box("note")
            box.say(self.tr(LINTS[tie.kind]), reason_from(tie, self._mine(tie).claim_id))
            self._add_way(box, tie)

    def _add_offers(self) -> None:
        offers = self._offers()
        borne_out = [tie for tie in offers if tie.kind is not TieKind.CONFLICTS]
        for tie in borne_out[:SHOWN]:
            box = self._take("source", lambda: self._joined_up(SourceBox(self)))
            box.show_source(tie, self._mine(tie).claim_id)
            box.add_offer(tie, self._mine(tie).claim_id, keyed=tie.uid == offers[0].uid)
        self._add_more(len(borne_out) - SHOWN, self.tr("and {count} more passages in sources"))

    def _add_related(self) -> None:
        """What can be right as well, quietly: the same told of another place, time or trade."""
        related = [tie for tie in self._ties() if tie.kind is TieKind.RELATED]
        for tie in related[:SHOWN]:
            box = self._box("plain")
            box.say(self.tr("Related, both can be right"), reason_from(tie, self._mine(tie).claim_id))
            self._add_way(box, tie)
        self._add_more(len(related) - SHOWN, self.tr("and {count} more that are related"))

    def _add_way(self, box: TieBox, tie: Tie) -> None:
        other = self._other(tie)
        box.add_way(other, self._label(other))

    def _add_more(self, count: int, words: str) -> None:
        if count > 0:
            self._add_line("small", words.format(count=count))

    def _add_line(self, role: str, words: str) -> None:
        self._take(f"{role} line", lambda: wrapped_label(role, self)).setText(words)
