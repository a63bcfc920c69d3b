"""What the panels of one open case share: the desk, the claim at hand, and the verbs that move or change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workbench.core.claims import Claim, ClaimFilter, WorkState
from workbench.core.errors import CaseBusy, WorkbenchError
from workbench.core.evidence import EvidenceEntry
from workbench.core.journal import Changes
from workbench.core.review import COOL_OFF, Outcome
from workbench.core.text import Span
from workbench.core.verdicts import VerdictScale
from workbench.desk.desk import Desk
from workbench.ui.asking import Asking
from workbench.ui.claims_model import ClaimsModel
from workbench.ui.keys_in_force import KeyOf, with_key
from workbench.ui.language import said, scale_words
from workbench.ui.open_cases import Share
from workbench.ui.unwritten import Unwritten
from workbench.ui.veil import TABLES as VEILED_BY
from workbench.ui.veil import Veil

LOOK_AHEAD = 64
"""Rows looked at one by one for the next open claim before the desk is asked for all open ones."""


class CaseSession(QObject):
    """One open case in the window. Panels read from `desk`, call the verbs here, and refresh from `changed` alone."""

    changed = Signal(object)
    """Changes, after every committed write, whoever made it."""
    current_changed = Signal(object)
    """The Claim at hand, or None."""
    leaving = Signal()
    """The claim at hand is about to change: keep what was typed."""
    deciding = Signal()
    """A verdict is about to be given: what was changed in the claim itself comes first."""
    person_changed = Signal(str)
    """Somebody else sits at the desk now."""
    said = Signal(str)
    """A quiet line for the status bar ("Undone: Verdict: Disputed, claim 7")."""
    blind_changed = Signal()
    """The person reads blind from now on, or no longer; or asked to see a verdict."""
    judged = Signal(int)
    """The claim at hand, by its id, was given a verdict here; told after the next one was taken in hand."""
    went_on = Signal()
    """A step was taken, or refused; the claim that comes after it is in hand where there was one to go to."""
    refused = Signal(object)
    """A WorkbenchError: one calm line."""

    def __init__(self, desk: Desk, parent: QObject | None = None, share: Share | None = None) -> None:
        """share: the window's share in a desk that others may look at too."""
        super().__init__(parent)
        self.desk = desk
        self._share = share
        self._person = desk.person
        desk.fold_beside()
        self.asking = Asking(desk, self)
        self.veil = Veil(desk)
        self.model = ClaimsModel(desk, self, self.veil)
        self.cool_off = COOL_OFF
        """How long one's own verdict has to lie before one's own second look counts."""
        self.wanted = ClaimFilter()
        """The queue's present filter: `next_open` looks inside it."""
        self.goes_on = False
        """Whether a step is being taken after which another claim is taken in hand: what shows the one at hand waits
        for that one, or for `went_on` where there was none."""
        self._current: Claim | None = None
        self._places: dict[str, int] = {}
        self._decided: dict[int, None] = {}
        self._back_at: int | None = None
        self._unsubscribe: Callable[[], None] = desk.subscribe(self._on_changes)
        self.unwritten = Unwritten(desk, self)
        self.unwritten.said.connect(self.said)
        self.unwritten.refused.connect(self.refused)

    def close(self) -> None:
        """Keep what was typed and close the case."""
        self.leaving.emit()
        self.unwritten.close()
        self._unsubscribe()
        self.asking.close()
        (self._share or self.desk).close()

    @property
    def leads(self) -> bool:
        """Whether this window does what is done once a case, however many windows look at it."""
        return self._share is None or self._share.leads

    # -- the claim at hand

    @property
    def blind_reading(self) -> bool:
        """Whether a second reader sees the evidence before the verdict."""
        return self.veil.blind

    @property
    def current(self) -> Claim | None:
        """The claim at hand."""
        return self._current

    def go_to(self, claim_id: int | None) -> None:
        """Take a claim in hand; None or one that is gone leaves none."""
        if self._current is not None and self._current.id == claim_id:
            return
        if self._current is not None:
            self.leaving.emit()
        found = self.desk.claims([claim_id]) if claim_id is not None else []
        self._current = found[0] if found else None
        self.current_changed.emit(self._current)

    def step(self, by: int) -> None:
        """Go `by` rows down (or up) the queue; stays at either end."""
        shown = self.model.shown
        if not shown:
            return
        at = self.model.shown_before(self._current.id if self._current else None)
        # In a folded group one stands between the claims before it and those behind it.
        in_sight = at >= 0 and self._current is not None and shown[at] == self._current.id
        at += by if in_sight or by > 0 else by + 1
        self.go_to(shown[min(max(at, 0), len(shown) - 1)])

    def next_open(self) -> None:
        """Go to the next claim without a verdict, from the top again after the last one."""
        self._next(is_open, ClaimFilter(states=OPEN_STATES), _tr("No other open claim in this list"))

    def go_back(self) -> None:
        """Go to the claim that was decided last in this window; from there to the one decided before it, and so on."""
        here = self._current.id if self._current is not None else None
        decided = list(self._decided)
        before = decided.index(here) if here == self._back_at and here in self._decided else len(decided)
        for claim_id in reversed(decided[:before]):
            if claim_id != here and self.desk.claims([claim_id]):
                self.go_to(claim_id)
                self._back_at = claim_id
                return
        self.said.emit(_tr("No claim was decided before, since the case was opened"))

    def next_of_speaker(self) -> None:
        """Go to the next claim of the same speaker."""
        speaker = self._current.finding.speaker if self._current is not None else None
        if not speaker:
            self.said.emit(_tr("Nobody is named as the speaker of this claim"))
            return
        none_left = _tr("No other claim of {speaker} in this list").format(speaker=speaker)
        self._next(lambda claim: claim.finding.speaker == speaker,
                   ClaimFilter(speakers=frozenset({speaker}), all_listings=True), none_left)  # fmt: skip

    def next_in_conflict(self) -> None:
        """Go to the next claim that stands in an open conflict."""
        none_left = _tr("No other claim in conflict in this list")
        self._next(lambda claim: claim.conflicts > 0, ClaimFilter(in_conflict=True), none_left)

    def _next(self, fits: Callable[[Claim], bool], wanted: ClaimFilter, none_left: str) -> None:
        """Go to the next claim of the list that fits, round and round. wanted: those that fit, as a filter."""
        ids = self.model.shown
        at = self.model.shown_before(self._current.id if self._current else None)
        for ahead in range(at + 1, min(at + 1 + LOOK_AHEAD, len(ids))):
            claim = self.model.claim(ids[ahead])
            if claim is not None and fits(claim):
                self.go_to(claim.id)
                return
        fitting = set(self.desk.claim_ids(wanted))
        for place in (*range(at + 1, len(ids)), *range(at + 1)):
            if ids[place] in fitting and (self._current is None or ids[place] != self._current.id):
                self.go_to(ids[place])
                return
        self.said.emit(none_left)

    def change_person(self, name: str) -> None:
        """Let somebody else sit down: what was typed so far is kept as the one's who leaves."""
        if name != self._person:
            self.leaving.emit()
            if not self.unwritten.write_now():
                self._refuse_busy()
                return
            self._person = name
            if name != self.desk.person:  # another window of the same case was first
                self.desk.change_person(name)
            self.veil.unveiled.clear()  # what one reader saw the next one did not
            self.veil.forget()
            self.model.claims_changed()
            self.person_changed.emit(name)
            self.current_changed.emit(self._current)

    def read_blind(self, *, blind: bool) -> None:
        """Let a second reader see the evidence before the verdict, or no longer."""
        if blind != self.blind_reading:
            self.veil.blind = blind
            self._lift_or_lower()

    def unveil(self, judgement_id: int) -> None:
        """Show a blind reader a verdict, now that the evidence was read."""
        self.veil.unveiled.add(judgement_id)
        self._lift_or_lower()

    def _lift_or_lower(self) -> None:
        self.model.claims_changed()
        self.blind_changed.emit()

    @property
    def scale(self) -> VerdictScale:
        """The case's verdicts, in the language of the window."""
        return scale_words(self.desk.scale)

    # -- verbs

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something that the case may refuse; a refusal is one calm line. Returns whether it was done."""
        try:
            act()
        except WorkbenchError as error:
            self.refused.emit(error)
            return False
        return True

    def judge(self, verdict: str, *, stay: bool) -> None:
        """Give the claim at hand a verdict, saved at once, and go to the next open claim unless told to stay."""
        claim = self._current
        if claim is None:
            return
        self.deciding.emit()
        if not self.unwritten.write_now():
            self._refuse_busy()
            return
        # No `leaving` here: the desk takes the reason as typed; keeping it first would record it with the old verdict.
        with self._going_on(another=not stay):
            if not self.attempt(
                lambda: self.desk.judge(claim.id, verdict, override=self._standing_override(claim, verdict))
            ):
                return
            self._remember(claim)
            name = self.scale.label(verdict).name
            words = _tr("Saved: {verdict}, claim {number}")
            if not stay:
                words = with_key(
                    KeyOf("go_back", "L"), _tr("Saved: {verdict}, claim {number} · {key} goes back"), words
                )
            self.said.emit(words.format(verdict=name, number=claim.number or ""))
            if not stay:
                self.next_open()
        self.judged.emit(claim.id)

    def read(self, claim_id: int, outcome: Outcome, comment: str = "", *, blind: bool) -> None:
        """A second reading; raises what the case refuses, one's own verdict before the pause of the settings."""
        self.desk.read(claim_id, outcome, comment, blind=blind, cool_off=self.cool_off)

    def tick(self, span: Span) -> None:
        """Confirm a fact of the claim at hand, or take it back."""
        claim = self._current
        if claim is not None:
            self.attempt(lambda: self.desk.tick(claim.id, span, ticked=span not in claim.ticked))

    def attach(self, entry: EvidenceEntry) -> bool:
        """Attach evidence to the claim at hand. Returns whether it is attached."""
        claim = self._current
        if claim is None or not self.attempt(lambda: self.desk.attach_evidence(claim.id, entry)):
            return False
        title = entry.title or entry.file_name or entry.url
        self.said.emit(_tr("Attached: {title}").format(title=title))
        return True

    def discard(self) -> None:
        """Take the claim at hand out of the register and go on to the next."""
        claim = self._current
        with self._going_on():
            if claim is not None and self.attempt(lambda: self.desk.discard([claim.id])):
                self._remember(claim)
                self.said.emit(with_key(KeyOf("restore", "R"), _tr("Discarded; {key} restores it"), _tr("Discarded")))
                self.step(1)

    def restore(self) -> None:
        """Put the claim at hand back into the register."""
        claim = self._current
        if claim is not None and self.attempt(lambda: self.desk.restore([claim.id])):
            self.said.emit(_tr("Restored"))

    def make_claim(self, document_id: int, span: Span) -> None:
        """Make a claim of selected words and take it in hand."""
        made: list[Claim] = []
        before = self._current
        if self.attempt(lambda: made.append(self.desk.make_claim(document_id, span))):
            if before is not None and (label := self.desk.undo_label):
                self._places[label] = before.id  # the claim made goes with its undo; the one before comes up again
            self.go_to(made[0].id)
            self.said.emit(_tr("Claim {number} made").format(number=made[0].number or ""))

    def undo(self) -> None:
        """Take back one's last step and say which."""
        self.leaving.emit()
        label: list[str] = []
        with self._going_on():
            if self.attempt(lambda: label.append(self.desk.undo())):
                self._return_to(label[0])
        if label:
            self.said.emit(_tr("Undone: {label}").format(label=said(label[0])))

    def redo(self) -> None:
        """Do again what was undone last and say what."""
        self.leaving.emit()
        label: list[str] = []
        with self._going_on():
            if self.attempt(lambda: label.append(self.desk.redo())):
                self._return_to(label[0])
        if label:
            self.said.emit(_tr("Redone: {label}").format(label=said(label[0])))

    @contextmanager
    def _going_on(self, *, another: bool = True) -> Iterator[None]:
        """For a step after which another claim is taken in hand, where there is one: what shows the claim at hand is
        made once, for that one."""
        self.goes_on = another
        try:
            yield
        finally:
            self.goes_on = False
            self.went_on.emit()

    def _standing_override(self, claim: Claim, verdict: str) -> str:
        """The override of the same verdict: a second look confirms it too, as long as something is still missing."""
        if claim.verdict != verdict or not self.desk.would_lack(claim.id, verdict):
            return ""
        return next((one.override for one in reversed(self.desk.judgements(claim.id)) if not one.withdrawn), "")

    def _remember(self, claim: Claim) -> None:
        """Where the step just done was done: it moves on to another claim, its undo comes back, and a key goes back."""
        self._decided.pop(claim.id, None)
        self._decided[claim.id] = None
        self._back_at = None
        if label := self.desk.undo_label:
            self._places[label] = claim.id

    def _return_to(self, label: str) -> None:
        if (claim_id := self._places.get(label)) is not None and self.desk.claims([claim_id]):
            self.go_to(claim_id)

    def _refuse_busy(self) -> None:
        self.refused.emit(
            self.unwritten.trouble
            or CaseBusy(
                "another program is writing to this case", where=str(self.desk.path), remedy="Try again in a moment"
            )
        )

    def notice_others(self) -> bool:
        """Follow what another process wrote into the case. Returns whether the case could be asked."""
        return self.attempt(self.desk.notice_others)

    def _on_changes(self, changes: Changes) -> None:
        if not VEILED_BY.isdisjoint(changes.touched):
            self.veil.forget()
        touched = claims_touched(changes)
        if self._current is not None and (touched is None or self._current.id in touched):
            found = self.desk.claims([self._current.id])
            self._current = found[0] if found else None
            if not found:
                self.current_changed.emit(None)
        self.changed.emit(changes)


OPEN_STATES = frozenset({WorkState.TO_CHECK, WorkState.WAITING})
"""States in which a claim still waits for its verdict."""


WHOLE_TABLES = frozenset({"document", "version", "claim", "anchor", "case_info"})
"""Tables whose changes name the claims they touch, or touch none; the others have ids of their own."""


def claims_touched(changes: Changes) -> frozenset[int] | None:
    """Ids of the claims that a change touched; None when any may be. Keeps an import from refreshing what stands."""
    if changes.claims is not None:
        return changes.claims
    # A further version of a document gives claims a new place that were there before, and leaves others without one.
    further = changes.ids("version") and not changes.ids("document")
    if further or len(changes.ids("anchor")) > len(changes.ids("claim")):
        return None
    return changes.ids("claim") if WHOLE_TABLES.issuperset(changes.touched) else None


def is_open(claim: Claim) -> bool:
    """Whether a claim still waits for its verdict."""
    return claim.state in OPEN_STATES


def _tr(text: str) -> str:
    return QCoreApplication.translate("CaseSession", text)
