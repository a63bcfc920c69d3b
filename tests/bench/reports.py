"""Reports of any size, made here without a case: the same every time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from tests.bench.corpus import sentence
from workbench import paths
from workbench.core.claims import Claim, ClaimKind, Counts, Fact, FactKind, Finding, Listing, Note, WorkState
from workbench.core.documents import Document, Passage, PassageKind, Role
from workbench.core.evidence import Evidence, EvidenceKind, EvidenceLink, Grade, Relation, Source
from workbench.core.report import Report, ReportedClaim, ReportedDocument
from workbench.core.strength import strength
from workbench.core.text import Span
from workbench.core.verdicts import Judgement, VerdictScale

SENTENCES = 2_000
"""Sentences of a document; each is a claim."""

AT = "2026-10-14T10:02:30.250Z"
SOURCES = [
    Source(f"Yearbook {n}", f"https://ports.example/{n}", EvidenceKind.BOOK, "A. Writer", "The Press")
    for n in range(50)
]


def large_report(claims: int) -> Report:
    """A report of so many claims in documents of SENTENCES each: nine in ten judged, two in three with evidence."""
    scale = VerdictScale.from_toml((paths.shipped("resources") / "verdicts" / "house.toml").read_text("utf-8"))
    keys = [label.key for label in scale.labels]
    documents, reported = [], []
    for number, first in enumerate(range(0, claims, SENTENCES), 1):
        document, places = _document(number, min(SENTENCES, claims - first))
        documents.append(document)
        reported += [
            _claim(first + at + 1, document, span, keys[(first + at) % len(keys)]) for at, span in enumerate(places)
        ]
    return Report(
        case_name="large",
        changed_at=AT,
        program="Fact-checking workbench 0.1.0",
        people=("Ada",),
        scale=scale,
        documents=tuple(documents),
        claims=tuple(reported),
        left_out=(),
        counts=_counts([one.claim for one in reported]),
        log_entries=claims,
        log_head="f" * 64,
        sources=tuple(Evidence(n + 1, f"e{n:031x}", s, "", None, AT, "", "", False, ()) for n, s in enumerate(SOURCES)),
    )


def _document(row: int, sentences: int) -> tuple[ReportedDocument, list[Span]]:
    chance = random.Random(row)  # noqa: S311  (a corpus, no secret)
    parts: list[str] = []
    places: list[Span] = []
    done = 0
    for number in range(sentences):
        words = sentence(chance)
        places.append(Span(done, done + len(words)))
        parts += [words, "\n\n" if number % 5 == 4 else " "]
        done += len(words) + len(parts[-1])
    text = "".join(parts)
    about = Document(
        row, f"d{row:031x}", f"News of the day {row}", f"{row:06}.txt", Role.PUBLISHED, "text/plain", "A. Writer",
        "The Paper", "2026-10-01", row, 1, "a" * 64, "b" * 64, len(text), "text 1", "rules 1", (), AT,
    )  # fmt: skip
    return ReportedDocument(about, text, tuple(_passages(places))), places


def _passages(places: list[Span]) -> Iterator[Passage]:
    for start in range(0, len(places), 5):
        part = places[start : start + 5]
        yield Passage(Span(part[0].start, part[-1].end), PassageKind.BODY, False, (), tuple(part))


def _claim(row: int, document: ReportedDocument, span: Span, verdict: str) -> ReportedClaim:
    words = span.of(document.text)
    uid = f"{row * 0x9E3779B97F4A7C15 % 2**64:016x}{row:015x}"
    reason = "The yearbook has the same figure."
    judged = (Judgement(row, f"j{uid}", row, verdict, reason, "", "Ada", AT, False),) if row % 10 else ()
    links = (_link(row),) if row % 3 else ()
    place = Span(span.start + 4, span.start + 9)
    fact = Fact(FactKind.FIGURE, place, place.of(document.text))
    finding = Finding(ClaimKind.FIGURE, None, (fact,), 0.75, 0.6, ("figure",))
    claim = Claim(
        row, f"c{uid}", row, document.document.id, document.document.name, span, words, words, Listing.LISTED, "found",
        finding, verdict if judged else None, WorkState.CHECKED if judged else WorkState.TO_CHECK, len(links),
        row % 5 == 0, (place,),
    )  # fmt: skip
    notes = (Note("record", "Read in the reading room.", "Ada", AT),) if row % 5 == 0 else ()
    return ReportedClaim(claim, judged, notes, links, "", strength(links) if links else None)


def _link(row: int) -> EvidenceLink:
    source = SOURCES[row % len(SOURCES)]
    return EvidenceLink(
        row, row, row % len(SOURCES) + 1, f"e{row % len(SOURCES):031x}", source.title, source.url, "", None, AT,
        Relation.SUPPORTS, f"page {row % 400}", "The exact words of the page.", Grade.SECONDARY, "Ada", True, source,
    )  # fmt: skip


def _counts(claims: list[Claim]) -> Counts:
    return Counts(
        len(claims),
        Counter(one.state for one in claims),
        Counter(one.verdict for one in claims if one.verdict),
        Counter(one.finding.kind for one in claims),
        Counter(one.document_id for one in claims),
        Counter(one.finding.speaker or "" for one in claims),
    )
