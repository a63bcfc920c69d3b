"""What each preset leaves out of a report: done once, on the frozen report, before any format sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from workbench.core.claims import Claim, Counts, Listing
from workbench.core.conflicts import Tie
from workbench.core.documents import Role
from workbench.core.report import (
    Contents,
    ExportChoices,
    LogStep,
    Part,
    Preset,
    Report,
    ReportedClaim,
    ReportedDocument,
)
from workbench.reports.against import called
from workbench.reports.exporter import Exporter
from workbench.reports.hiding import Hider, between_shown, hidden, secrets
from workbench.reports.holdings import (
    Holdings,
    holdings,
    inside,
    kept_in_the_file,
    left_out,
    outside_the_register,
    remarks,
)
from workbench.reports.naming import Names
from workbench.reports.wording import counted


def for_preset(report: Report, preset: Preset) -> Report:
    """The report as this preset may show it: what it leaves out is gone, so that no format can let it slip.

    What a document under check says and a claim's own words stay as they are, to the letter; where a name stands in
    them, the report's remarks say so.
    """
    if preset is Preset.DESK:
        return report
    held = holdings(report)
    documents = [one.document for one in report.documents]
    links = [link for one in (*report.claims, *report.left_out) for link in one.evidence]
    found = secrets(documents, report.sources, links)
    names = Names(found)
    withheld = set(held.confidential.documents)
    hider = Hider(names, withheld, report.sources)
    bare = _for_the_public if preset is Preset.PUBLIC else _for_lawyers

    of_sources = {one.id for one in documents if one.role is Role.SOURCE}

    def shown(one: ReportedClaim) -> ReportedClaim:
        if not found:
            return bare(one)
        seen = hider.claim(bare(one))
        if one.claim.document_id not in of_sources:
            return seen
        return replace(seen, claim=hidden(seen.claim, names.hide, "document"))

    conflicts = _ties(report.conflicts, names, withheld)
    standing = Counter(side.claim_id for tie in conflicts if tie.settlement is None for side in (tie.a, tie.b))
    claims = tuple(
        _with_conflicts(shown(one), standing[one.claim.id])
        for one in report.claims
        if one.claim.document_id not in withheld
    )
    dropped = (Listing.DISCARDED,) if preset is Preset.PUBLIC else ()
    left_aside = tuple(
        shown(one)
        for one in report.left_out
        if one.claim.document_id not in withheld and one.claim.listing not in dropped
    )
    return replace(
        report,
        case_name=names.hide(report.case_name),
        documents=tuple(_document(one, names, preset) for one in report.documents if one.document.id not in withheld),
        claims=claims,
        left_out=left_aside,
        counts=_counts([one.claim for one in claims]),
        sources=hider.sources(report.sources),
        signatures=tuple(hidden(one, names.hide, "override") for one in report.signatures),
        blockers=_blockers(report.blockers, names, preset),
        log=() if preset is Preset.PUBLIC else _steps(report.log, (*claims, *left_aside), names),
        preset=preset,
        withheld=left_out(held, preset, working=False),
        claims_withheld=len(report.claims) - len(claims),
        remarks=remarks(held, preset),
        conflicts=conflicts,
        related=_ties(report.related, names, withheld),
    )


def what_is_left_out(held: Holdings, chosen: Exporter, choices: ExportChoices) -> Contents:
    """What an export of a case that holds so much would have in it, and what it would leave out."""
    preset = choices.preset
    if preset not in chosen.presets:
        names = " or ".join(one.value for one in chosen.presets)
        return Contents((), (), refused=f"This format is written for the {names} only: it has everything in it.")
    whole = chosen.wants == "case"
    working = whole or (choices.working and preset is Preset.DESK)
    listed = chosen.wants in ("report", "dossier")
    document = (Part("document as it came in, with what was found at its words", 1),)
    return Contents(
        inside=document if chosen.wants == "draft" else inside(held, preset, working=working),
        left_out=(
            *left_out(held, preset, working=working),
            *(outside_the_register(held, preset) if listed and not chosen.lacks else ()),
        ),
        remarks=(
            *remarks(held, preset),
            *(kept_in_the_file(held, choices.document_id) if chosen.wants == "draft" else ()),
            *([f"This format has no {chosen.lacks}."] if chosen.lacks else []),
        ),
    )


def _ties(ties: Sequence[Tie], names: Names, withheld: set[int]) -> tuple[Tie, ...]:
    """Ties of which both sides are in the report; one with a withheld claim would tell what stands in it."""

    def shown(tie: Tie) -> Tie:
        words = f"{tie.a.text}\n{tie.b.text}"
        return replace(
            tie,
            reason=names.hide_beside(tie.reason, words),
            a=hidden(tie.a, names.hide, "document") if tie.a.source else tie.a,
            b=hidden(tie.b, names.hide, "document") if tie.b.source else tie.b,
            settlement=tie.settlement and hidden(tie.settlement, names.hide, "reason"),
        )

    return tuple(shown(tie) for tie in ties if withheld.isdisjoint((tie.a.document_id, tie.b.document_id)))


def _with_conflicts(one: ReportedClaim, number: int) -> ReportedClaim:
    """The claim with so many open conflicts; those with withheld claims are not counted either."""
    return one if one.claim.conflicts == number else replace(one, claim=replace(one.claim, conflicts=number))


def _steps(log: Sequence[LogStep], claims: Sequence[ReportedClaim], names: Names) -> tuple[LogStep, ...]:
    """Steps of the change log; one that quotes a claim which is not in the report goes without the quotation, and one
    about a conflict with such a claim goes without the claims."""
    stated = tuple(one.claim.statement for one in claims)
    there = {called(one.claim).name for one in claims}

    def told(step: LogStep) -> LogStep:
        before, quotes, words = step.label.partition(" “")
        known = not quotes or any(one.startswith(words.rstrip("”").rstrip("…")) for one in stated)
        label = between_shown(step.label if known else before, there)
        return hidden(step if label == step.label else replace(step, label=label), names.hide, "person", "label")

    return tuple(map(told, log))


def _document(one: ReportedDocument, names: Names, preset: Preset) -> ReportedDocument:
    """A document without the notes on its file that are not for these readers: the comments in it are among them.

    A source's file may be called after whom it came from; what the piece itself is called stays as it is.

    A note that names a confidential source goes as a whole: it quotes the document, where the name still stands, and an
    alias in its place would tell whose it is.
    """
    kept = () if preset is Preset.PUBLIC else tuple(note for note in one.document.notes if names.hide(note) == note)
    document = one.document if kept == one.document.notes else replace(one.document, notes=kept)
    if document.role is Role.SOURCE:
        document = hidden(document, names.hide, "name", "title", "author")
    return one if document is one.document else replace(one, document=document)


def _for_lawyers(one: ReportedClaim) -> ReportedClaim:
    if not any(note.kind == "working" for note in one.notes):
        return one
    return replace(one, notes=tuple(note for note in one.notes if note.kind != "working"))


def _for_the_public(one: ReportedClaim) -> ReportedClaim:
    recorded = one.notes or one.questions or one.pending_reason or one.readings or one.claim.risks
    if not recorded:
        return one
    return replace(
        one,
        claim=replace(one.claim, risks=(), has_note=False) if one.claim.risks or one.claim.has_note else one.claim,
        notes=(),
        questions=(),
        pending_reason="",
        readings=tuple(replace(reading, comment="") for reading in one.readings),
    )


def _blockers(blockers: Sequence[str], names: Names, preset: Preset) -> tuple[str, ...]:
    """What stands against a sign-off; a reader outside learns how much it is, not what the desk is worried about."""
    if preset is Preset.PUBLIC and blockers:
        return (f"{counted(len(blockers), 'point')} on the desk's own list",)
    return tuple(names.hide(one) for one in blockers)


def _counts(claims: Sequence[Claim]) -> Counts:
    return Counts(
        total=len(claims),
        by_state=Counter(one.state for one in claims),
        by_verdict=Counter(one.verdict for one in claims if one.verdict),
        by_kind=Counter(one.finding.kind for one in claims),
        by_document=Counter(one.document_id for one in claims),
        by_speaker=Counter(one.finding.speaker or "" for one in claims),
    )
