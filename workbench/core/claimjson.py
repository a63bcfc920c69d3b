"""The JSON shapes of claims, passages and history: one place for command line, export and schema."""

from __future__ import annotations

import math

from workbench.core.claims import Candidate, Claim, Fact, Finding, WorkState
from workbench.core.documents import Passage, SourceNote
from workbench.core.journal import HistoryLine
from workbench.core.text import Span


def claim_record(claim: Claim) -> dict[str, object]:
    """A claim of a case as `claims --json` prints it (resources/schemas/claim.schema.json).

    `version` and `gone_from` are left out of a claim in the only version of its document.
    """
    record = _record(
        uid=claim.uid,
        document=claim.document,
        document_id=claim.document_id,
        span=claim.span,
        text=claim.text,
        statement=claim.statement,
        finding=claim.finding,
        verdict=claim.verdict,
        state=claim.state,
    )
    record |= {
        "number": claim.number,
        "listing": claim.listing.value,
        "origin": claim.origin,
        "missing": list(claim.missing),
        "risks": list(claim.risks),
    }
    if claim.version > 1 or claim.gone_from:
        record |= {"version": claim.version, "gone_from": claim.gone_from}
    return record


def source_note_record(note: SourceNote) -> dict[str, object]:
    """What those who wrote the file noted at a claim, as `claims --json` prints it."""
    return {
        "author": note.author,
        "words": note.words,
        "start": note.span.start if note.span else None,
        "end": note.span.end if note.span else None,
        "footnote": note.footnote,
    }


def candidate_record(document_name: str, text: str, candidate: Candidate, uid: str) -> dict[str, object]:
    """A proposed claim as `scan --json` prints it: the same keys as far as there is no case yet.

    text: the whole text that the candidate's span counts in.
    """
    return _record(
        uid=uid,
        document=document_name,
        document_id=None,
        span=candidate.span,
        text=candidate.span.of(text),
        statement=candidate.statement,
        finding=candidate.finding,
        verdict=None,
        state=WorkState.TO_CHECK,
    )


def passage_record(document_name: str, text: str, passage: Passage) -> dict[str, object]:
    """A passage as `passages --json` prints it (resources/schemas/passage.schema.json)."""
    return {
        "document": document_name,
        "kind": passage.kind.value,
        "start": passage.span.start,
        "end": passage.span.end,
        "text": passage.span.of(text),
        "why": list(passage.why),
        "sentences": [[sentence.start, sentence.end] for sentence in passage.sentences],
    }


def history_record(line: HistoryLine) -> dict[str, object]:
    """One change as `history --json` prints it (resources/schemas/history.schema.json)."""
    return {
        "at": line.at,
        "person": line.person,
        "action": line.action,
        "claim": line.claim,
        "old": line.old,
        "new": line.new,
        "entry": line.entry,
        "previous": line.previous,
    }


def _record(
    *,
    uid: str,
    document: str,
    document_id: int | None,
    span: Span,
    text: str,
    statement: str,
    finding: Finding,
    verdict: str | None,
    state: WorkState,
) -> dict[str, object]:
    return {
        "uid": uid,
        "document": document,
        "document_id": document_id,
        "start": span.start,
        "end": span.end,
        "text": text,
        "statement": statement,
        "kind": finding.kind.value,
        "speaker": finding.speaker,
        "facts": [_fact_record(fact) for fact in finding.facts],
        "worth": _finite(finding.worth),
        "verifiable": _finite(finding.verifiable),
        "why": list(finding.why),
        "family": finding.family,
        "verdict": verdict,
        "state": state.value,
    }


def _fact_record(fact: Fact) -> dict[str, object]:
    return {
        "kind": fact.kind.value,
        "start": fact.span.start,
        "end": fact.span.end,
        "text": fact.text,
        "value": fact.value,
        "unit": fact.unit,
        "low": _finite(fact.low),
        "high": _finite(fact.high),
    }


def _finite(number: float | None) -> float | None:
    """JSON has no word for infinity; an open end of an interval is null anyway."""
    return number if number is not None and math.isfinite(number) else None
