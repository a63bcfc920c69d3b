"""Decisions that a person took against what the rules ask for, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workbench.core.report import Report
from workbench.core.review import Fate
from workbench.reports.entries import Entry
from workbench.reports.wording import lower_first


@dataclass(frozen=True, slots=True)
class Decision:
    """One of them. entry: the claim it is about, None for the whole case; person and at: empty where not recorded."""

    entry: Entry | None
    what: str
    reason: str
    person: str = ""
    at: str = ""


def decisions(report: Report, entries: Iterable[Entry]) -> Iterator[Decision]:
    """Verdicts given by override, words let stand, strength lowered; then overridden sign-offs."""
    for entry in entries:
        if entry.given and entry.given.judgement.override:
            given = entry.given.judgement
            what = f"{lower_first(entry.given.label.name)} by override"
            yield Decision(entry, what, given.override, given.checker, given.at)
        if entry.proposal and entry.proposal.fate is Fate.STET:
            settled = entry.proposal
            what = "the writer's words stay (stet)"
            yield Decision(entry, what, settled.fate_reason, settled.settled_by, settled.settled_at)
        if entry.strength and entry.strength.lowered:
            low = entry.strength
            yield Decision(entry, f"strength lowered to {low.name}", low.lowered, low.lowered_by, low.lowered_at)
    for one in report.signatures:
        if one.override:
            what = f"signed as {one.role.value.replace('_', ' ')} although something stood against it"
            withdrawn = ", withdrawn since" if one.withdrawn else ""
            yield Decision(None, what + withdrawn, one.override, one.signer, one.at)
