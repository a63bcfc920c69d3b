"""The queue's rows: an array of claim ids in snapshot order, headings over groups, claims fetched by pages."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.core.claims import CHECKED_STATES, Claim, ClaimGroup, ClaimKind, Listing, WorkState
from workbench.core.text import one_line
from workbench.desk.desk import Desk
from workbench.ui.language import decimal, said, scale_words
from workbench.ui.queue_delegate import ROW_ROLE, QueueHeading, QueueRow
from workbench.ui.queue_groups import Layout
from workbench.ui.veil import Veil

PAGE = 128
"""Rows fetched at once (measured.md: 9 ms a scroll frame at 100,000 rows)."""
PAGES_KEPT = 64
MANY = 500
"""Above so many claims changed at once all rows are read again as they come into sight."""

ASIDE_WORDS = {Listing.FOLDED: "folded", Listing.SET_ASIDE: "set aside", Listing.DISCARDED: "discarded"}

PRESSING_WORDS = {WorkState.WAITING: "waiting for an answer", WorkState.STALE: "stale"}
"""States that ask for something; what an incomplete verdict needs is said instead of the state."""
UNREAD = "not read yet"
"""Said in the place of a verdict that a blind reader shall not see yet."""
DONE_WORDS = {WorkState.SECOND_READ: "second read", WorkState.SIGNED_OFF: "signed off"}

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()


class ClaimsModel(QAbstractTableModel):
    """Claims in the order they had when the filter was applied; nothing moves until it is applied again."""

    def __init__(self, desk: Desk, parent: QObject | None = None, veil: Veil | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._veil = veil or Veil(desk)
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._names: Sequence[str] = ()
        self._checked_now: bytearray | None = bytearray()
        self._folded: dict[int | str | None, bool] = {}
        self.layout_of_rows = Layout(0)
        """Where headings and claims stand; nothing but the model changes it."""
        self._pages: OrderedDict[int, dict[int, Claim]] = OrderedDict()
        self._known: dict[int, Claim] = {}
        """Claims of the former snapshot's pages: while an import lists further ones, those in sight are there."""

    @property
    def ids(self) -> Sequence[int]:
        """Ids of all claims of the snapshot in order, those of folded groups too."""
        return self._ids

    @property
    def groups(self) -> Sequence[ClaimGroup]:
        """The groups they stand in; none where nothing is grouped."""
        return self.layout_of_rows.groups

    @property
    def shown(self) -> Sequence[int]:
        """Ids of the claims that have a row: without those of folded groups."""
        return self.layout_of_rows.shown(self._ids)

    def show(
        self,
        ids: Sequence[int],
        groups: Sequence[ClaimGroup] = (),
        names: Sequence[str] = (),
        checked: bytes | None = None,
    ) -> None:
        """Take a new snapshot. names: what stands over each group; checked: a byte a claim, 1 where it is checked.

        A group that was folded stays folded while it has the same key.
        """
        self.beginResetModel()
        self._ids, self._names = ids, names
        self._places = None
        self._known = {claim_id: claim for page in self._pages.values() for claim_id, claim in page.items()}
        self._pages.clear()
        self._checked_now = bytearray(checked) if checked is not None else None
        folded = [number for number, group in enumerate(groups) if self._folded.get(group.key)]
        self._folded = {groups[number].key: True for number in folded}
        self.layout_of_rows = Layout(len(ids), groups, folded)
        self.endResetModel()

    def fold(self, number: int) -> None:
        """Fold a group to its heading, or unfold it."""
        layout = self.layout_of_rows
        key, folded = layout.groups[number].key, {n for n in range(len(layout.groups)) if layout.is_folded(n)}
        fresh = Layout(layout.count, layout.groups, folded ^ {number})
        first = layout.headings[number] + 1
        last = first + len(layout.span(number)) - 1
        if number in folded:
            self.beginInsertRows(QModelIndex(), first, last)
            self._folded.pop(key, None)
            self.layout_of_rows = fresh
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._folded[key] = True
            self.layout_of_rows = fresh
            self.endRemoveRows()
        heading = self.index(first - 1, 0)
        self.dataChanged.emit(heading, heading)

    def place_of(self, claim_id: int | None) -> int:
        """Place of a claim in the snapshot, -1 when it is not in it."""
        if self._places is None:
            self._places = {claim: place for place, claim in enumerate(self._ids)}
        return -1 if claim_id is None else self._places.get(claim_id, -1)

    def row_of(self, claim_id: int | None) -> int:
        """Row of a claim, -1 when it is not in the snapshot or its group is folded."""
        return self.layout_of_rows.row(self.place_of(claim_id))

    def claim_at(self, row: int) -> Claim | None:
        """The claim of a row; None for a heading, outside the rows and for a claim that is gone."""
        place = self.layout_of_rows.place(row)
        return self._page(place // PAGE).get(self._ids[place]) if place >= 0 else None

    def claim(self, claim_id: int) -> Claim | None:
        """A claim of the snapshot; None for one that is gone."""
        place = self.place_of(claim_id)
        return self._page(place // PAGE).get(claim_id) if place >= 0 else None

    def shown_before(self, claim_id: int | None) -> int:
        """Where a claim stands in `shown`, or the last one shown before it; -1 where there is none."""
        place, layout = self.place_of(claim_id), self.layout_of_rows
        number = layout.group_of(place) if place >= 0 else -1
        if number < 0:
            return place
        row = layout.row(place)
        return (row if row >= 0 else layout.headings[number]) - number - 1

    def ids_between(self, first: int, last: int) -> Sequence[int]:
        """Ids of the claims in these rows, both included."""
        found = array("q")
        for places in self.layout_of_rows.places(first, last):
            found.extend(self._ids[places.start : places.stop])
        return found

    @property
    def checked(self) -> int:
        """How many claims of the snapshot are checked."""
        return self._checked.count(1)

    def claims_changed(self, claim_ids: Iterable[int] | None = None, read: Claim | None = None) -> None:
        """Forget what was fetched about these claims (None: about all) and let the view paint them again.

        read: one of them as it is now, where somebody has read it already.
        """
        if not self._ids:
            return
        layout = self.layout_of_rows
        places = None if claim_ids is None else sorted({at for claim in claim_ids if (at := self.place_of(claim)) >= 0})
        if places is None or len(places) > MANY:
            self._pages.clear()
            self._known.clear()
            self._checked_now = None
            self.dataChanged.emit(self.index(0, 0), self.index(layout.rows - 1, 0))
            return
        fresh = {} if read is None else {read.id: read}
        unread = [self._ids[place] for place in places if self._ids[place] not in fresh]
        fresh.update((claim.id, claim) for claim in (self._desk.claims(unread) if unread else ()))
        for place in places:
            claim_id, page = self._ids[place], self._pages.get(place // PAGE)
            self._known.pop(claim_id, None)
            found = fresh.get(claim_id)
            if self._checked_now is not None:
                self._checked_now[place] = found is not None and found.state in CHECKED_STATES
            if page is not None and found is not None:
                page[claim_id] = found
            elif page is not None:
                page.pop(claim_id, None)
        headings = {layout.headings[number] for place in places if (number := layout.group_of(place)) >= 0}
        for row in sorted(headings | {row for place in places if (row := layout.row(place)) >= 0}):
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    @property
    def _checked(self) -> bytearray:
        """A byte a claim, 1 where it is checked; looked up when it is asked for, not at every change."""
        if self._checked_now is None:
            done = self._desk.checked_ids() if self._ids else frozenset[int]()
            self._checked_now = bytearray(map(done.__contains__, self._ids))
        return self._checked_now

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self.layout_of_rows.rows

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no claim: it is neither chosen nor walked to."""
        if index.isValid() and self.layout_of_rows.heading(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def heading(self, number: int) -> QueueHeading:
        """What stands over a group."""
        span = self.layout_of_rows.span(number)
        checked = self._checked.count(1, span.start, span.stop)
        return QueueHeading(self._names[number], checked, len(span), self.layout_of_rows.is_folded(number))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = self.layout_of_rows.heading(index.row()) if index.isValid() else None
        if number is not None:
            return self._heading_data(number, role)
        if role == ROW_ROLE:
            claim = self.claim_at(index.row())
            return self._row(claim) if claim else QueueRow("", "")
        if role == Qt.ItemDataRole.DisplayRole:
            claim = self.claim_at(index.row())
            return one_line(claim.text) if claim else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            claim = self.claim_at(index.row())
            return self._spoken(claim) if claim else ""
        return None

    def _heading_data(self, number: int, role: int) -> Any:
        heading = self.heading(number)
        if role == ROW_ROLE:
            return heading
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("{group}: {checked} of {count} checked, folded") if heading.folded else self.tr(
                "{group}: {checked} of {count} checked")  # fmt: skip
            return words.format(group=heading.words, checked=heading.checked, count=heading.count)
        return None

    def _row(self, claim: Claim) -> QueueRow:
        """What the row of a claim shows."""
        hidden = self._hides(claim)
        label = scale_words(self._desk.scale).label(claim.verdict) if claim.verdict and not hidden else None
        return QueueRow(
            one_line(claim.text),
            self._meta(claim, label.name if label else self.tr(UNREAD) if hidden else ""),
            claim.number,
            label.shape if label else None,
            label.tone if label else None,
            conflict=bool(claim.conflicts),
            odd=claim.odd,
            listing=claim.listing,
            pressing=self._pressing(claim),
            at_risk=bool(claim.risks),
        )

    def _meta(self, claim: Claim, verdict: str) -> str:
        """One line of what matters: verdict, what it asks for, kind, speaker, sources, or rank for an open claim."""
        finding = claim.finding
        kind = "" if finding.kind is ClaimKind.STATEMENT else self.tr(finding.kind.value)
        parts = [verdict, self._pressing(claim), self.tr(DONE_WORDS.get(claim.state, "")), kind]
        if claim.listing is not Listing.LISTED:
            parts.insert(0, self.tr(ASIDE_WORDS[claim.listing]))
        if finding.speaker:
            parts.append(self.tr("said by: {speaker}").format(speaker=finding.speaker))
        if claim.evidence_count:
            one, more = self.tr("1 source"), self.tr("{count} sources")
            parts.append(one if claim.evidence_count == 1 else more.format(count=claim.evidence_count))
        elif not verdict and not finding.speaker and finding.worth is not None:
            parts.append(self.tr("rank {worth}").format(worth=decimal(finding.worth)))
        return " · ".join(part for part in parts if part) or self.tr(finding.kind.value)

    def _pressing(self, claim: Claim) -> str:
        """What a claim asks for: what its verdict needs, an answer, a second look; empty when nothing."""
        if claim.state is WorkState.INCOMPLETE and self._hides(claim):
            return ""  # what is missing would tell the verdict
        if claim.state is WorkState.INCOMPLETE and claim.missing:
            return self.tr("needs: {what}").format(what=", ".join(said(one) for one in claim.missing))
        return self.tr(PRESSING_WORDS.get(claim.state, ""))

    def _hides(self, claim: Claim) -> bool:
        return self._veil.hides(claim.id, claim.verdict)

    def _spoken(self, claim: Claim) -> str:
        """How a screen reader says a row: number, words, verdict, and what else the row shows."""
        verdict = scale_words(self._desk.scale).label(claim.verdict).name if claim.verdict else self.tr("no verdict")
        if self._hides(claim):
            verdict = self.tr(UNREAD)
        number = self.tr("Claim {number}").format(number=claim.number) if claim.number else self.tr("Claim")
        said = f"{number}: {one_line(claim.statement or claim.text)} {self.tr('Verdict')}: {verdict}."
        state = self._pressing(claim) or self.tr(DONE_WORDS.get(claim.state, ""))
        if state:
            said += f" {state[0].upper()}{state[1:]}."
        if claim.conflicts:
            said += " " + self.tr("In conflict with another claim.")
        elif claim.odd:
            said += " " + self.tr("Odd one out.")
        if claim.risks:
            risks = ", ".join(self.tr(risk.replace("_", " ")) for risk in claim.risks)
            said += " " + self.tr("At risk: {risks}.").format(risks=risks)
        if claim.listing is not Listing.LISTED:
            said += " " + self.tr(ASIDE_WORDS[claim.listing]).capitalize() + "."
        return said

    def _page(self, number: int) -> dict[int, Claim]:
        page = self._pages.get(number)
        if page is None:
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            found = {claim.id: claim for claim in self._desk.claims(one for one in wanted if one not in self._known)}
            page = {one: claim for one in wanted if (claim := found.get(one) or self._known.get(one)) is not None}
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page


def merged(shown: Sequence[int], fresh: Sequence[int]) -> list[int]:
    """A snapshot with new ids at their places: what is shown keeps its order, what no longer fits stays where it was.

    Ids of `fresh` that are not shown go behind the shown one that precedes them in `fresh`, or to the top.
    """
    known = set(shown)
    followers: dict[int | None, list[int]] = {}
    anchor: int | None = None
    for claim in fresh:
        if claim in known:
            anchor = claim
        else:
            followers.setdefault(anchor, []).append(claim)
    result = list(followers.get(None, ()))
    for claim in shown:
        result.append(claim)
        result.extend(followers.get(claim, ()))
    return result
