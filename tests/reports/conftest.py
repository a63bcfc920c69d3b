"""A hand-built report with one claim of each verdict and everything that tends to break a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.around import conflict, joined, proposal, question, reading, side, signature
from workbench.core.claims import Claim, ClaimKind, Counts, Fact, FactKind, Finding, Listing, Note, WorkState
from workbench.core.conflicts import Settled, Settlement, Slip, TieKind
from workbench.core.documents import Document, Passage, PassageKind, Role
from workbench.core.evidence import Evidence, EvidenceKind, EvidenceLink, Grade, Relation, Source
from workbench.core.report import LogStep, Report, ReportedClaim, ReportedDocument
from workbench.core.review import Fate, Outcome, SigningRole
from workbench.core.strength import strength
from workbench.core.text import Span
from workbench.core.verdicts import Judgement, VerdictScale

HOSTILE = (
    "<script>alert(1)</script><img src=https://example.invalid/x onerror=alert(2)> & \"quoted\" 'single' {{ 7*7 }}"
)

DRAFT = (
    "The lamp on Gull Point\n\n"
    "By the night desk\n\n"
    "The lighthouse on Gull Point was lit in 1871 and seen from 34 kilometres. 🗼🏽 It burned 900 litres of oil a "
    "week, and the café below it sold more coffee than any other on the coast.\n\n"
    "“Nobody has ever drowned here,” said the harbour master, Ines Okafor. The lamp was never out. "
    "The keeper slept badly.\n\n"
    f"A sign at the door reads {HOSTILE} and dates from 1902.\n\n"
    "בנמל עוגנות 12 סירות, והמגדלור נבנה בשנת 1871.\n\n"
    "Zażółć gęślą jaźń: the tower stands at 41 metres.\n\n"
    "=SUM(A1:A9) was painted on the wall in 1999.\n\n"
    "Subscribe to go on reading the night pages for two coins a week.\n"
)

SOURCE = "Register of lights, 1871\n\nGull Point: first lit on 3 May 1871.\nRange 31 kilometres in clear weather."


def _passages(text: str, kinds: Sequence[tuple[PassageKind, bool, tuple[str, ...]]]) -> tuple[Passage, ...]:
    passages, place = [], 0
    for words, (kind, aside, why) in zip(text.strip("\n").split("\n\n"), kinds, strict=True):
        start = text.index(words, place)
        place = start + len(words)
        passages.append(Passage(Span(start, place), kind, aside, why, (Span(start, place),)))
    return tuple(passages)


BODY = (PassageKind.BODY, False, ())
DRAFT_PASSAGES = _passages(
    DRAFT,
    [
        (PassageKind.HEADING, True, ("heading",)),
        (PassageKind.BYLINE, True, ("byline",)),
        *[BODY] * 6,
        (PassageKind.BOILERPLATE, True, ("asks for a subscription", "stands on every page")),
    ],
)
SOURCE_PASSAGES = _passages(SOURCE, [(PassageKind.HEADING, True, ("heading",)), BODY])


def _document(row: int, role: Role, title: str, name: str, text: str) -> Document:
    return Document(
        id=row,
        uid=f"d{row:031x}",
        title=title,
        name=name,
        role=role,
        media_type="text/plain",
        author="The night desk" if role is Role.DRAFT else None,
        outlet="The Coast & Pier" if role is Role.DRAFT else None,
        published="2026-10-12" if role is Role.SOURCE else None,
        version_id=row,
        version_number=3 if role is Role.DRAFT else 1,
        text_sha256=f"{row:x}9f31c07a" + "0" * 51 + "55e2",
        file_sha256=f"{row:x}f11e" + "0" * 59,
        length=len(text),
        importer="text 1",
        finder="rules 1",
        notes=("read as windows-1252",) if role is Role.SOURCE else (),
        added_at="2026-10-13T08:05:00.000Z",
    )


class Maker:
    """Makes claims of the two documents, each found by its words."""

    def __init__(self) -> None:
        self.texts = {1: DRAFT, 2: SOURCE}
        self.names = {1: "gull-point.txt", 2: "lights.txt"}
        self.made = 0
        self.judged = 0

    def claim(
        self,
        words: str,
        *,
        document: int = 1,
        statement: str | None = None,
        kind: ClaimKind = ClaimKind.STATEMENT,
        speaker: str | None = None,
        facts: Sequence[tuple[FactKind, str]] = (),
        tick: Sequence[str] = (),
        why: tuple[str, ...] = (),
        listing: Listing = Listing.LISTED,
        verdicts: Sequence[tuple[str, str]] = (),
        withdrawn: int = 0,
        override: str = "",
        notes: Sequence[tuple[str, str]] = (),
        evidence: Sequence[EvidenceLink] = (),
        pending: str = "",
        origin: str = "found",
    ) -> ReportedClaim:
        """verdicts: (key, reason), oldest first; the first `withdrawn` of them are withdrawn."""
        self.made += 1
        text = self.texts[document]
        span = Span(text.index(words), text.index(words) + len(words))

        def place(part: str) -> Span:
            start = text.index(part, span.start)
            return Span(start, start + len(part))

        row = self.made
        judgements = tuple(
            Judgement(
                id=row * 10 + position,
                uid=f"j{row * 10 + position:031x}",
                claim_id=row,
                verdict=key,
                reason=reason,
                override=override if position == len(verdicts) - 1 else "",
                checker="Mira Østby" if row % 2 else "R. <b>Adeyemi</b>",
                at=f"2026-10-14T{10 + position:02d}:{row:02d}:30.250Z",
                withdrawn=position < withdrawn,
            )
            for position, (key, reason) in enumerate(verdicts)
        )
        standing = next((j.verdict for j in reversed(judgements) if not j.withdrawn), None)
        found = tuple(Fact(kind, place(part), part, value=part.strip("“”")) for kind, part in facts)
        claim = Claim(
            id=row,
            uid=f"c{row * 0x9E3779B97F4A7C15 % 2**64:016x}{row:015x}",
            number=row if listing is Listing.LISTED else None,
            document_id=document,
            document=self.names[document],
            span=span,
            text=words,
            statement=statement or words,
            listing=listing,
            origin=origin,
            finding=Finding(kind, speaker, found, 0.75, 0.5, why, None),
            verdict=standing,
            state=WorkState.CHECKED if standing else WorkState.TO_CHECK,
            evidence_count=len(evidence),
            has_note=bool(notes),
            ticked=tuple(place(part) for part in tick),
        )
        written = tuple(Note(note, words, "Mira Østby", "2026-10-14T09:00:00.000Z") for note, words in notes)
        links = tuple(
            EvidenceLink(**{name: getattr(link, name) for name in EvidenceLink.__slots__} | {"claim_id": row})
            for link in evidence
        )
        return ReportedClaim(claim, judgements, written, links, pending, strength(links) if links else None)


def link(
    evidence: int,
    relation: Relation,
    title: str = "",
    *,
    url: str = "",
    locator: str = "",
    excerpt: str = "",
    grade: Grade | None = None,
    file: str = "",
    source: Source | None = None,
    opened: bool = False,
    changed_at: str = "",
) -> EvidenceLink:
    """Evidence to hand to Maker.claim."""
    return EvidenceLink(
        id=evidence * 100,
        claim_id=0,
        evidence_id=evidence,
        evidence_uid=f"e{evidence:031x}",
        title=title,
        url=url,
        file_name=file,
        file_sha256=f"{evidence:064x}" if file else None,
        captured_at="2026-10-13T21:15:00.000Z",
        relation=relation,
        locator=locator,
        excerpt=excerpt,
        grade=grade,
        person="Mira Østby",
        opened=opened,
        source=source or Source(),
        changed_at=changed_at,
    )


def _worked(listed: list[ReportedClaim]) -> list[ReportedClaim]:
    """What goes on around the verdicts, one of everything, by the place of the claim in the list."""
    at = list(listed)
    at[0] = reading(reading(at[0], Outcome.DISAGREE, "Which copy?", on=0), Outcome.AGREE, blind=True)
    at[1] = proposal(at[1], "seen from 31 kilometres", Fate.ACCEPTED, "The register has the range.")
    at[1] = reading(at[1], Outcome.REREAD)
    at[3] = proposal(at[3], at[3].claim.text.replace("more", "most"), Fate.STET, reason="It was <u>measured</u>.")
    at[4] = reading(at[4], Outcome.DISAGREE, "One book is a *forgery*.", blind=True)
    at[4] = question(at[4], "the <parish>", HOSTILE, due="2026-10-20")
    at[4] = question(at[4], "the clerk", "Which year?", answer="1911 | 1912")
    at[5] = proposal(at[5], "The lamp was seldom out.", Fate.APPLIED)
    at[7] = proposal(at[7], at[7].claim.text.replace("1902", "1903"), Fate.PROPOSED, "The <tt>date</tt> is on it.")
    at[9] = replace(at[9], slips=(Slip("<b>40 + 2</b> is 42, not 41", (at[9].claim.span,)),))
    state = {0: WorkState.SECOND_READ, 2: WorkState.INCOMPLETE, 4: WorkState.WAITING, 7: WorkState.STALE}
    risks = {0: ("minor",), 7: ("allegation", "unnamed_source"), 9: ("privacy",)}
    missing = {2: ("evidence",)}
    return [
        replace(
            one,
            claim=replace(
                one.claim,
                state=state.get(place, one.claim.state),
                risks=risks.get(place, ()),
                missing=missing.get(place, ()),
            ),
        )
        for place, one in enumerate(at)
    ]


def evidence_of(link: EvidenceLink) -> Evidence:
    """The record a link leads to."""
    source = replace(link.source, title=link.title, url=link.url)
    return Evidence(
        link.evidence_id, link.evidence_uid, source, link.file_name, link.file_sha256, link.captured_at, "",
        link.changed_at, False, (link.claim_id,),
    )  # fmt: skip


def _claims(make: Maker) -> list[ReportedClaim]:
    register = link(
        7,
        Relation.SUPPORTS,
        "Register of lights",
        url="https://lights.example/1871?x=1&y=2",
        locator="page 12",
        excerpt="Gull Point: first lit on 3 May 1871.",
        grade=Grade.PRIMARY,
        file="lights.pdf",
        source=Source(
            kind=EvidenceKind.OFFICIAL_RECORD,
            author="Board of <Lights>",
            publisher="The Board",
            published="1871-05-03",
            archived_url="https://archive.example/lights",
            language="en",
            voice="the board",
        ),
        opened=True,
        changed_at="2026-10-14T15:00:00.000Z",
    )
    nearer = replace(register, relation=Relation.CONTRADICTS, locator="page 13", excerpt="", grade=None, opened=False)
    trap = link(3, Relation.QUALIFIES, HOSTILE, url="javascript:alert(3)", excerpt=HOSTILE, grade=Grade.TERTIARY)
    letter = link(
        9,
        Relation.BACKGROUND,
        "",
        file="ligature ﬁ.eml",
        grade=Grade.SECONDARY,
        source=Source(person="The keeper's niece", on_record=False, confidential=True, alias="Source <K>"),
    )
    return [
        make.claim(
            "The lighthouse on Gull Point was lit in 1871",
            kind=ClaimKind.DATE,
            facts=[(FactKind.PLACE, "Gull Point"), (FactKind.DATE, "1871")],
            tick=["1871"],
            why=("date: 1871",),
            verdicts=[("wrong", "Misread."), ("verified", "The register says the same.")],
            withdrawn=1,
            notes=[("record", "Read in the reading room."), ("working", "Ask for the *second* copy?\nBefore Friday.")],
            evidence=[register, letter],
        ),
        make.claim(
            "seen from 34 kilometres",
            statement="The lighthouse on Gull Point was seen from 34 kilometres.",
            kind=ClaimKind.FIGURE,
            facts=[(FactKind.FIGURE, "34 kilometres")],
            verdicts=[("verified_with_change", "31 kilometres, in clear weather.")],
            evidence=[nearer],
        ),
        make.claim(
            "It burned 900 litres of oil a week, and the café below it sold more coffee than any other on the coast",
            kind=ClaimKind.COMPARISON,
            verdicts=[("needs_context", "Only until 1890.")],
        ),
        make.claim(
            "the café below it sold more coffee than any other on the coast",
            verdicts=[("on_author", "")],
            override="The editor has heard the recording.",
            origin="made",
        ),
        make.claim(
            "“Nobody has ever drowned here,”",
            kind=ClaimKind.QUOTATION,
            speaker="Ines Okafor",
            verdicts=[("verified", ""), ("disputed", "Two parish books <i>disagree</i>.")],
            evidence=[trap],
        ),
        make.claim("The lamp was never out.", verdicts=[("unsupported", "Searched three archives.")]),
        make.claim("The keeper slept badly.", kind=ClaimKind.OPINION, verdicts=[("not_factual", "")]),
        make.claim(
            f"A sign at the door reads {HOSTILE} and dates from 1902.",
            statement=f"A sign at the door of the lighthouse reads {HOSTILE}.",
            speaker="<svg onload=alert(4)>",
            verdicts=[("wrong", HOSTILE)],
            notes=[("record", HOSTILE)],
            evidence=[nearer, trap],
        ),
        make.claim("בנמל עוגנות 12 סירות, והמגדלור נבנה בשנת 1871.", statement="המגדלור בגאל פוינט נבנה בשנת 1871."),
        make.claim("Zażółć gęślą jaźń: the tower stands at 41 metres.", pending="42 by the plan"),
        make.claim("=SUM(A1:A9) was painted on the wall in 1999.", why=("date: 1999",)),
        make.claim(
            "Range 31 kilometres in clear weather.", document=2, verdicts=[("verified", "")], evidence=[register]
        ),
    ]


@pytest.fixture(scope="session")
def house() -> VerdictScale:
    """The house scale as it ships."""
    resources = Path(__file__).parents[2] / "resources"
    return VerdictScale.from_toml((resources / "verdicts" / "house.toml").read_text("utf-8"))


@pytest.fixture(scope="session")
def make_report(house: VerdictScale) -> Callable[[list[ReportedClaim], list[ReportedClaim]], Report]:
    """Makes a report of listed claims and left-out claims."""

    def make(listed: list[ReportedClaim], left_out: list[ReportedClaim]) -> Report:
        records = {one.evidence_id: evidence_of(one) for claim in (*listed, *left_out) for one in claim.evidence}
        claims = [reported.claim for reported in listed]
        checkers = dict.fromkeys(j.checker for reported in listed for j in reported.judgements)
        return Report(
            case_name="gull point",
            changed_at="2026-10-14T16:20:05.125Z",
            program="Fact-checking workbench 0.1.0",
            people=tuple(checkers),
            scale=house,
            documents=(
                ReportedDocument(
                    _document(1, Role.DRAFT, "The lamp on <Gull> Point", "gull-point.txt", DRAFT), DRAFT, DRAFT_PASSAGES
                ),
                ReportedDocument(_document(2, Role.SOURCE, "", "lights.txt", SOURCE), SOURCE, SOURCE_PASSAGES),
            ),
            claims=tuple(listed),
            left_out=tuple(left_out),
            counts=Counts(
                total=len(claims),
                by_state=dict(Counter(claim.state for claim in claims)),
                by_verdict=dict(Counter(claim.verdict for claim in claims if claim.verdict)),
                by_kind=dict(Counter(claim.finding.kind for claim in claims)),
                by_document=dict(Counter(claim.document_id for claim in claims)),
                by_speaker=dict(Counter(claim.finding.speaker or "" for claim in claims)),
            ),
            log_entries=312,
            log_head="3f2a" + "0" * 56 + "9c1e",
            log=(
                LogStep("2026-11-02T08:00:00.000Z", "Nadia Brand", "Import gull-point.txt"),
                LogStep("2026-11-02T09:30:00.000Z", "Ola <i>Brandt</i>", "Verdict: Wrong, claim 4"),
            ),
            log_steps=97,
            sources=tuple(records.values()),
        )

    return make


@pytest.fixture(scope="session")
def maker() -> Callable[[], Maker]:
    """Gives a fresh maker of claims."""
    return Maker


@pytest.fixture(scope="session")
def report(make_report: Callable[[list[ReportedClaim], list[ReportedClaim]], Report]) -> Report:
    """One claim of each verdict, open ones, and one of each kind that is left out."""
    make = Maker()
    listed = _worked(_claims(make))
    left_out = [
        make.claim("The lamp on Gull Point", listing=Listing.FOLDED, why=("repeats claim 1",)),
        make.claim(
            "two coins a week",
            listing=Listing.SET_ASIDE,
            why=("asks for a subscription",),
            notes=[("working", "Funny.")],
        ),
        make.claim("By the night desk", listing=Listing.DISCARDED, verdicts=[("not_factual", "A byline.")]),
    ]
    uncited = evidence_of(link(11, Relation.BACKGROUND, "A book <nobody> cites", source=Source(kind=EvidenceKind.BOOK)))
    gone = replace(evidence_of(link(12, Relation.BACKGROUND)), removed=True)
    made = make_report(listed, left_out)
    seen, sign, harbour, tower, ranged = (
        next(one for one in listed if words in one.claim.text)
        for words in ("34 kilometres", "A sign", "1871.", "41 metres", "Range 31")
    )
    apart = Settlement(
        Settled.BOTH_SCOPE, None, "Lamp & sign are <b>two</b> things.", "Mira Østby", "2026-10-14T15:00:00.000Z"
    )
    oil, coffee, quoted, lamp, keeper = (side(one) for one in listed[2:7])
    return replace(
        made,
        related=(
            *(
                joined(TieKind.RELATED, side(seen), other, f"both tell of {place}")
                for other, place in ((oil, "<Gull> & Point"), (coffee, "the café"), (quoted, "Ines"), (lamp, "oil"))
            ),
            joined(TieKind.RELATED, keeper, side(seen), "12 <i>miles</i> here, 34 kilometres there"),
            joined(TieKind.ODD, side(harbour), side(tower), "nearly the same: 12 here, 41 there"),
            joined(TieKind.SPELLING, quoted, side(sign), "Ines Okafor here, Inès Okafor there"),
        ),
        conflicts=(
            conflict(side(harbour, "1871"), side(sign, "1902"), "year: 1871 here, 1902 there", apart),
            conflict(
                side(seen, "34 kilometres"),
                side(ranged, "Range 31 kilometres", source=True, page=3),
                "figure: 34 kilometres here, 31 kilometres there",
            ),
        ),
        families=((seen.claim.id, harbour.claim.id, tower.claim.id),),
        sources=(*made.sources, uncited, gone),
        signatures=(
            signature(SigningRole.CHECKER, 11, withdrawn=True),
            signature(SigningRole.EDITOR, 12, 2, override="It goes to <b>print</b> tonight."),
        ),
        blockers=("3 claims to check", "1 claim waiting for an answer"),
        agreed=1,
        disagreed=(5,),
    )
