"""What goes on around a verdict, to hand to a hand-built claim."""

from __future__ import annotations

from dataclasses import replace

from workbench.core.conflicts import Settlement, Side, Tie, TieKind
from workbench.core.report import ReportedClaim
from workbench.core.review import Fate, Outcome, Proposal, Question, SecondReading, Signature, SigningRole
from workbench.core.text import Span
from workbench.core.uids import tie_uid


def proposal(reported: ReportedClaim, new: str, fate: Fate, why: str = "", reason: str = "") -> ReportedClaim:
    """The claim with a proposed change at its words."""
    words = reported.claim.text
    at = "2026-10-14T12:00:00.000Z"
    return replace(reported, proposal=Proposal(reported.claim.id, words, new, why, fate, reason, "Mira Østby", at))


def reading(
    reported: ReportedClaim, outcome: Outcome, comment: str = "", *, on: int = -1, blind: bool = False
) -> ReportedClaim:
    """The claim with one more second reading, of its last judgement or the one named."""
    row = reported.claim.id * 10 + len(reported.readings)
    reader = "Mira Østby" if outcome is Outcome.REREAD else "Ola <i>Brandt</i>"
    judgement = reported.judgements[on].id
    one = SecondReading(
        row, f"r{row:031x}", reported.claim.id, judgement, outcome, comment, blind, reader,
        "2026-10-14T14:30:00.000Z", withdrawn=False,
    )  # fmt: skip
    return replace(reported, readings=(*reported.readings, one))


def question(reported: ReportedClaim, of: str, text: str, due: str = "", answer: str = "") -> ReportedClaim:
    """The claim with one more question."""
    row = reported.claim.id * 10 + len(reported.questions)
    confirmed, answered = ("by telephone, the parish clerk", "2026-10-14T13:00:00.000Z") if answer else ("", "")
    one = Question(
        row, f"q{row:031x}", reported.claim.id, of, text, due, "Mira Østby", "2026-10-13T16:00:00.000Z", answer,
        confirmed, answered,
    )  # fmt: skip
    return replace(reported, questions=(*reported.questions, one))


def signature(
    role: SigningRole, covers: int, changed: int = 0, *, override: str = "", withdrawn: bool = False
) -> Signature:
    """A signature over so many claims."""
    row = list(SigningRole).index(role) + 1
    return Signature(
        row, f"s{row:031x}", role, f"{row:x}516" + "0" * 56 + "516e", override, "Ed Itor & Sons",
        "2026-10-14T16:00:00.000Z", withdrawn, covers, changed,
    )  # fmt: skip


def side(reported: ReportedClaim, *lit: str, source: bool = False, page: int | None = None) -> Side:
    """A claim as one side of a conflict, with these of its words lit."""
    claim = reported.claim
    starts = [(claim.span.start + claim.text.index(words), len(words)) for words in lit]
    return Side(
        claim.id, claim.uid, claim.number, claim.document_id, claim.document, source, claim.span, claim.text,
        tuple(Span(start, start + length) for start, length in starts), claim.verdict, claim.finding.speaker, page,
    )  # fmt: skip


def joined(kind: TieKind, here: Side, there: Side, reason: str) -> Tie:
    """Two claims joined by what is no conflict."""
    return Tie(tie_uid(here.uid, there.uid), kind, reason, here, there)


def conflict(here: Side, there: Side, reason: str, settlement: Settlement | None = None) -> Tie:
    """Two claims that cannot both be right."""
    return Tie(tie_uid(here.uid, there.uid), TieKind.CONFLICTS, reason, here, there, settlement)
