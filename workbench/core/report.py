"""The one model of the report: frozen, complete, made by the desk, written by every exporter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workbench.core.claims import Claim, Counts, Note
from workbench.core.conflicts import Slip, Tie
from workbench.core.documents import Document, Passage, TextPlace
from workbench.core.evidence import Evidence, EvidenceLink
from workbench.core.review import Proposal, Question, SecondReading, Signature
from workbench.core.strength import Strength
from workbench.core.verdicts import Judgement, VerdictScale


class Preset(StrEnum):
    """For whom an export is written, and so what may be in it."""

    DESK = "desk"
    """Everything, confidential sources by name; the only one that comes back as a case."""
    LEGAL = "legal"
    """Everything that was recorded; confidential sources by their alias, no working notes."""
    PUBLIC = "public"
    """What a reader may see: verdicts, reasons and sources, confidential ones by their alias; no notes or questions."""


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What a person chose before writing."""

    preset: Preset = Preset.DESK
    working: bool = False
    """With the working notes, which otherwise stay on the desk; only the desk's own preset can have them."""
    document_id: int | None = None
    """The document of an annotated draft; None takes the case's only draft."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a case that an export has or leaves out: how many of what ("working notes"), and why."""

    what: str
    count: int
    why: str = ""

    @property
    def words(self) -> str:
        """ "3 working notes"."""
        return f"{self.count:,} {self.what}"


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in an export and what is not, said before it is written."""

    inside: tuple[Part, ...]
    left_out: tuple[Part, ...]
    remarks: tuple[str, ...] = ()
    """What whoever hands it on should know, each a sentence."""
    refused: str = ""
    """Why it cannot be written like this, a sentence; empty when it can."""


@dataclass(frozen=True, slots=True)
class ReportedDocument:
    """A document with the text that all spans count in and its passages in order."""

    document: Document
    text: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class ReportedClaim:
    """A claim with everything that was recorded about it."""

    claim: Claim
    judgements: tuple[Judgement, ...]
    """Oldest first, withdrawn ones too; the newest that stands is the verdict."""
    notes: tuple[Note, ...]
    evidence: tuple[EvidenceLink, ...]
    pending_reason: str
    """A reason typed before a verdict was given; empty otherwise."""
    strength: Strength | None = None
    """Strength of its evidence; None while it has none."""
    proposal: Proposal | None = None
    questions: tuple[Question, ...] = ()
    """Oldest first, answered ones too."""
    readings: tuple[SecondReading, ...] = ()
    """Oldest first, withdrawn ones too."""
    slips: tuple[Slip, ...] = ()
    """What does not add up inside it."""

    @property
    def judgement(self) -> Judgement | None:
        """The verdict that counts, None while there is none."""
        for judgement in reversed(self.judgements):
            if not judgement.withdrawn:
                return judgement
        return None


@dataclass(frozen=True, slots=True)
class LogStep:
    """One step of the change log: who did what, when."""

    at: str
    person: str
    label: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report can say. claims: the listed ones, by document and then by place."""

    case_name: str
    changed_at: str
    """Time of the last change in the case (its log's newest entry): the report's date."""
    program: str
    people: tuple[str, ...]
    """Checkers named in the judgements, in order of their first one."""
    scale: VerdictScale
    documents: tuple[ReportedDocument, ...]
    claims: tuple[ReportedClaim, ...]
    left_out: tuple[ReportedClaim, ...]
    """Folded, set-aside and discarded claims: named under scope and method."""
    counts: Counts
    log_entries: int
    log_head: str
    """Hash of the newest log entry: the integrity line."""
    working_notes_left_out: int = 0
    """Working notes stay on the desk unless they are asked for."""
    sources: tuple[Evidence, ...] = ()
    """All sources of the case, with the claims that lean on them."""
    signatures: tuple[Signature, ...] = ()
    """Oldest first, withdrawn ones too."""
    blockers: tuple[str, ...] = ()
    """What stands against a sign-off, in words with counts."""
    agreed: int = 0
    """Second readings by another person that agreed."""
    disagreed: tuple[int, ...] = ()
    """Ids of claims on which the second reader disagrees."""
    log: tuple[LogStep, ...] = ()
    """The newest steps of the log, oldest first; log_steps says of how many."""
    log_steps: int = 0
    preset: Preset = Preset.DESK
    withheld: tuple[Part, ...] = ()
    """What the preset left out."""
    claims_withheld: int = 0
    """Listed claims among that: signatures cover them as well."""
    remarks: tuple[str, ...] = ()
    """What whoever hands the report on should know, each a sentence."""
    conflicts: tuple[Tie, ...] = ()
    """Claims that cannot both be right, settled or not, in the order of their first claim's place."""
    families: tuple[tuple[int, ...], ...] = ()
    """Ids of claims that state one fact, in the order they came in."""
    related: tuple[Tie, ...] = ()
    """Claims joined by what is no conflict: of the same thing elsewhere, odd ones out, names spelt otherwise."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One document to be given back with what was found at its words."""

    report: Report
    document: ReportedDocument
    original: bytes
    """The file as it came in, any format: `document.document.media_type` and `.importer` say which."""
    places: tuple[TextPlace, ...] = ()
    """Where the text stands in the original; empty where that is not known, and the text alone is given back."""
