"""The queue's rows: an array of claim ids in snapshot order, with claims fetched by pages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.core.claims import Claim, ClaimKind, Listing, WorkState
from workbench.core.text import one_line
from workbench.desk.desk import Desk
from workbench.ui.queue_delegate import ROW_ROLE, QueueRow
from workbench.ui.veil import Veil

PAGE = 128
"""Rows fetched at once (measured.md: 9 ms a scroll frame at 100,000 rows)."""
PAGES_KEPT = 64

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
        self._rows: dict[int, int] | None = None
        self._pages: OrderedDict[int, dict[int, Claim]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """Ids in the order of the rows."""
        return self._ids

    def show(self, ids: Sequence[int]) -> None:
        """Take a new snapshot."""
        self.beginResetModel()
        self._ids = ids
        self._rows = None
        self._pages.clear()
        self.endResetModel()

    def row_of(self, claim_id: int | None) -> int:
        """Row of a claim, -1 when it is not in the snapshot."""
        if self._rows is None:
            self._rows = {claim: row for row, claim in enumerate(self._ids)}
        return -1 if claim_id is None else self._rows.get(claim_id, -1)

    def claim_at(self, row: int) -> Claim | None:
        """The claim of a row; None outside the rows and for a claim that is gone."""
        if not 0 <= row < len(self._ids):
            return None
        return self._page(row // PAGE).get(self._ids[row])

    def claims_changed(self, claim_ids: Iterable[int] | None = None) -> None:
        """Forget what was fetched about these claims (None: about all) and let the view paint them again."""
        if not self._ids:
            return
        if claim_ids is None:
            self._pages.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))
            return
        rows = sorted(row for claim in claim_ids if (row := self.row_of(claim)) >= 0)
        cached = [row for row in rows if row // PAGE in self._pages]
        fresh = {claim.id: claim for claim in self._desk.claims([self._ids[row] for row in cached])}
        for row in cached:
            page, claim_id = self._pages[row // PAGE], self._ids[row]
            if claim_id in fresh:
                page[claim_id] = fresh[claim_id]
            else:
                page.pop(claim_id, None)
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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

    def _row(self, claim: Claim) -> QueueRow:
        """What the row of a claim shows."""
        hidden = self._hides(claim)
        label = self._desk.scale.label(claim.verdict) if claim.verdict and not hidden else None
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
            parts.append(self.tr("rank {worth:.2f}").format(worth=finding.worth))
        return " · ".join(part for part in parts if part) or self.tr(finding.kind.value)

    def _pressing(self, claim: Claim) -> str:
        """What a claim asks for: what its verdict needs, an answer, a second look; empty when nothing."""
        if claim.state is WorkState.INCOMPLETE and self._hides(claim):
            return ""  # what is missing would tell the verdict
        if claim.state is WorkState.INCOMPLETE and claim.missing:
            return self.tr("needs: {what}").format(what=", ".join(claim.missing))
        return self.tr(PRESSING_WORDS.get(claim.state, ""))

    def _hides(self, claim: Claim) -> bool:
        return self._veil.hides(claim.id, claim.verdict)

    def _spoken(self, claim: Claim) -> str:
        """How a screen reader says a row: number, words, verdict, and what else the row shows."""
        verdict = self._desk.scale.label(claim.verdict).name if claim.verdict else self.tr("no verdict")
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
            risks = ", ".join(risk.replace("_", " ") for risk in claim.risks)
            said += " " + self.tr("At risk: {risks}.").format(risks=risks)
        if claim.listing is not Listing.LISTED:
            said += " " + self.tr(ASIDE_WORDS[claim.listing]).capitalize() + "."
        return said

    def _page(self, number: int) -> dict[int, Claim]:
        page = self._pages.get(number)
        if page is None:
            wanted = self._ids[number * PAGE : (number + 1) * PAGE]
            page = {claim.id: claim for claim in self._desk.claims(wanted)}
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
