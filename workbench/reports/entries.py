"""A claim as the tables of a report need it: its verdict with label, its evidence with number, all that was done."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.core.claims import Claim, ClaimKind, FactKind, Note
from workbench.core.conflicts import Slip
from workbench.core.evidence import EvidenceLink, Relation
from workbench.core.report import ReportedClaim
from workbench.core.review import Outcome, Proposal, Question, SecondReading
from workbench.core.strength import Strength, strength
from workbench.core.text import one_line
from workbench.core.verdicts import Judgement, VerdictLabel
from workbench.reports.against import Against, Beside, Called, Joined, called
from workbench.reports.changes import made, owed
from workbench.reports.sources import Register, Source

_ON_EVIDENCE = frozenset({"evidence", "pinpoint", "contradicting"})
"""Needs of a verdict that rests on evidence."""

_NONE = strength(())
"""Strength of a verdict that should rest on evidence and does not."""


@dataclass(frozen=True, slots=True)
class Given:
    """A judgement with the label it gave."""

    judgement: Judgement
    label: VerdictLabel


@dataclass(frozen=True, slots=True)
class Cited:
    """Evidence as a claim cites it."""

    link: EvidenceLink
    source: Source
    passage: str
    """Name of the document in the case that it points into; empty when it points elsewhere."""


@dataclass(frozen=True, slots=True)
class Read:
    """A second reading. verdict: the one it was on; counts: whether that is the verdict that counts, and it stands."""

    reading: SecondReading
    verdict: VerdictLabel
    counts: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A claim as the report's tables need it. given: the verdict that counts; earlier: all others, newest first."""

    claim: Claim
    name: str
    """What it is called: its number, or the beginning of its uid when it was never listed."""
    anchor: str
    """What links to it end in: its number or its whole uid."""
    given: Given | None
    earlier: tuple[Given, ...]
    cited: tuple[Cited, ...]
    notes: tuple[Note, ...]
    pending_reason: str
    statement: str | None
    """The stand-alone wording where it differs from the words themselves."""
    ticked: tuple[str, ...]
    """The words of the facts that were confirmed."""
    strength: Strength | None = None
    """None where neither evidence nor a verdict that rests on it is there."""
    proposal: Proposal | None = None
    owed: bool = False
    """Whether its words still have to change."""
    made: bool = False
    """Whether its words have been changed as proposed."""
    questions: tuple[Question, ...] = ()
    readings: tuple[Read, ...] = ()
    against: tuple[Against, ...] = ()
    """The conflicts it stands in, the open ones first."""
    same: tuple[Called, ...] = ()
    """Other listed claims that state the same fact."""
    beside: tuple[Beside, ...] = ()
    """What does not add up in it, and what joins it to others and is no conflict."""
    slips: tuple[Slip, ...] = ()
    """What does not add up in it, all of it."""

    @property
    def second(self) -> Read | None:
        """The last second reading of the verdict that counts."""
        return next((one for one in reversed(self.readings) if one.counts), None) if self.readings else None

    @property
    def read(self) -> bool:
        """Whether the verdict that counts was agreed with by another person, or re-read."""
        return self.second is not None and self.second.reading.outcome is not Outcome.DISAGREE

    @property
    def settled(self) -> tuple[Against, ...]:
        """The conflicts that a person has settled: what nobody has looked at is none of the writer's business yet."""
        return tuple(one for one in self.against if not one.open)

    @property
    def quoted(self) -> tuple[str, ...]:
        """Somebody's very words in it: its quotations, or all of it where it is one; nothing in other claims."""
        found = tuple(fact.text for fact in self.claim.finding.facts if fact.kind is FactKind.QUOTATION)
        return found or ((self.claim.text,) if self.claim.finding.kind is ClaimKind.QUOTATION else ())

    @property
    def one_source(self) -> bool:
        """Whether its verdict rests on a single source."""
        speaking = {one.source.number for one in self.cited if one.link.relation is not Relation.BACKGROUND}
        return self.given is not None and len(speaking) == 1


class Entries:
    """Makes entries of claims, one after the other, and numbers their sources on the way."""

    def __init__(self, labels: dict[str, VerdictLabel], documents: dict[int, str], register: Register, joined: Joined):
        """documents: their names by id."""
        self._labels = labels
        self._on_evidence = {key for key, label in labels.items() if _ON_EVIDENCE.intersection(label.needs)}
        self._documents = documents
        self._register = register
        self._joined = joined

    def entry(self, reported: ReportedClaim) -> Entry:
        """The entry of a claim."""
        claim = reported.claim
        call = called(claim)
        counts = reported.judgement
        label = self._labels[counts.verdict] if counts else None
        return Entry(
            claim=claim,
            name=call.name,
            anchor=call.anchor,
            given=Given(counts, label) if counts and label else None,
            earlier=tuple(Given(j, self._labels[j.verdict]) for j in reversed(reported.judgements) if j is not counts),
            cited=tuple(self._cited(link) for link in reported.evidence),
            notes=reported.notes,
            pending_reason=reported.pending_reason,
            statement=None if _same_words(claim.statement, claim.text) else claim.statement,
            ticked=tuple(claim.text[t.start - claim.span.start : t.end - claim.span.start] for t in claim.ticked),
            strength=reported.strength or (_NONE if label and label.key in self._on_evidence else None),
            proposal=reported.proposal,
            owed=owed(reported, label.tone if label else None),
            made=made(reported),
            questions=reported.questions,
            readings=tuple(self._read(reported, one) for one in reported.readings),
            against=self._joined.against(claim.id),
            same=self._joined.same(claim.id),
            beside=self._joined.beside(reported),
            slips=reported.slips,
        )

    def _cited(self, link: EvidenceLink) -> Cited:
        passage = self._documents.get(link.passage[0], "") if link.passage else ""
        return Cited(link, self._register.cited(link), passage)

    def _read(self, reported: ReportedClaim, reading: SecondReading) -> Read:
        verdict = {one.id: one for one in reported.judgements}[reading.judgement_id]
        counts = reported.judgement is verdict and not reading.withdrawn
        return Read(reading, self._labels[verdict.verdict], counts)


def _same_words(statement: str, text: str) -> bool:
    return statement == text or one_line(statement) == one_line(text)
