"""From the case to a page: the frozen model of the report, and writing it in a worker."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import workbench
from workbench.core.casedump import CaseDump
from workbench.core.claims import ClaimFilter, Listing
from workbench.core.conflicts import TieKind
from workbench.core.documents import Role
from workbench.core.dossier import Dossier
from workbench.core.errors import Refused, UsageError
from workbench.core.progress import Progress, Watcher, silent
from workbench.core.report import Draft, ExportChoices, LogStep, Preset, Report, ReportedClaim, ReportedDocument
from workbench.core.verdicts import VerdictScale
from workbench.desk.evidence import strengths
from workbench.desk.review import agreement, blockers
from workbench.desk.stored_files import folder_beside, lay_out_files, take_away
from workbench.desk.workers import WorkerPool
from workbench.store import checking, claims, documents, review, ties
from workbench.store.chain import chain
from workbench.store.dump import dump
from workbench.store.evidence import evidence, evidence_links
from workbench.store.history import steps
from workbench.store.integrity import log_length
from workbench.store.journal import ENTRY_FIELDS
from workbench.store.migrations import newest_schema
from workbench.store.signing import signatures
from workbench.store.standings import scale as case_scale
from workbench.store.steps import newest_entry, unfinished
from workbench.store.store import Store

LONGEST = 3600.0
"""Seconds an export may take: a dossier with films in it copies them."""

_NARROWER = "Export fewer documents at a time, or in another format."

LOG_SHOWN = 1000
"""Steps of the log that a report lists, the newest: a case of years has tens of thousands. `history` has them all."""

Exported = Report | CaseDump | Draft | Dossier
"""What exporters write."""


def snapshot(store: Store, scale: VerdictScale, name: str, *, working: bool = False) -> Report:
    """Everything a report can say, frozen; made from the case alone, so the same case gives the same report.

    working: with the working notes, which otherwise stay on the desk.
    """
    with store.reading():
        return _snapshot(store, scale, name, working=working)


def _snapshot(store: Store, scale: VerdictScale, name: str, *, working: bool) -> Report:
    connection = store.connection
    reported = _reported_claims(store)
    left_out = 0
    if not working:
        left_out = sum(note.kind == "working" for one in reported for note in one.notes)
        reported = [replace(one, notes=tuple(n for n in one.notes if n.kind != "working")) for one in reported]
    newest = newest_entry(connection)
    log, log_steps = steps(connection, LOG_SHOWN)
    judgements = [judgement for one in reported for judgement in one.judgements]
    people = dict.fromkeys(j.checker for j in sorted(judgements, key=lambda j: j.id))
    return Report(
        case_name=name,
        changed_at=newest.at if newest else "",
        program=f"Fact-checking workbench {workbench.__version__}",
        people=tuple(people),
        scale=scale,
        documents=tuple(
            ReportedDocument(
                document,
                documents.version(connection, document.id, None).text,
                documents.passages(connection, document.version_id),
            )
            for document in documents.documents(connection)
        ),
        claims=tuple(one for one in reported if one.claim.listing is Listing.LISTED),
        left_out=tuple(one for one in reported if one.claim.listing is not Listing.LISTED),
        counts=claims.counts(connection, ClaimFilter()),
        log_entries=log_length(connection),
        log_head=newest.hash if newest else "",
        log=tuple(LogStep(*step) for step in log),
        log_steps=log_steps,
        working_notes_left_out=left_out,
        sources=tuple(evidence(connection)),
        signatures=tuple(signatures(connection)),
        blockers=tuple(one.words for one in blockers(store)),
        agreed=(readers := agreement(store)).agreed,
        disagreed=readers.disagreed,
        conflicts=ties.conflicts(connection),
        families=tuple(tuple(side.claim_id for side in kin.members) for kin in ties.families(connection)),
        related=tuple(ties.ties(connection, [TieKind.RELATED, TieKind.ODD, TieKind.SPELLING])),
    )


def model(store: Store, scale: VerdictScale, name: str, wants: str, choices: ExportChoices) -> Exported:
    """What an exporter asks for: the report, the complete case (it always has everything), a document, a dossier."""
    from workbench.reports.presets import for_preset

    if wants == "case":
        return _case(store, scale, name, choices)
    if choices.working and choices.preset is not Preset.DESK:
        raise Refused("working notes never leave the desk", remedy="Leave them out, or choose the preset desk")
    if wants == "dossier":
        return _dossier(store, scale, name, choices)
    report = for_preset(snapshot(store, scale, name, working=choices.working), choices.preset)
    return report if wants == "report" else _draft(store, report, choices.document_id)


def _case(store: Store, scale: VerdictScale, name: str, choices: ExportChoices) -> CaseDump:
    if choices.preset is not Preset.DESK:
        raise Refused(
            "a complete case has everything in it, confidential sources too",
            remedy="Choose the preset desk, or another format",
        )
    with store.reading():
        return _complete(store, _snapshot(store, scale, name, working=True))


def _complete(store: Store, report: Report) -> CaseDump:
    if unfinished(store.connection):
        raise Refused("a document is still being brought in", remedy="Export the complete case when that is done")
    return CaseDump(newest_schema(), tuple(dump(store.connection)), report)  # type: ignore[arg-type]


def _dossier(store: Store, scale: VerdictScale, name: str, choices: ExportChoices) -> Dossier:
    from workbench.reports.dossier_log import shown_log
    from workbench.reports.presets import for_preset

    with store.reading() as connection:
        whole = _snapshot(store, scale, name, working=choices.working)
        case = _complete(store, whole) if choices.preset is Preset.DESK else None
        entries = list(chain(connection))
    report = for_preset(whole, choices.preset)
    shown = [one for one in report.sources if choices.preset is Preset.DESK or not one.source.confidential]
    files = frozenset(one.file_sha256 for one in shown if one.file_sha256)
    return Dossier(report, case, ENTRY_FIELDS, tuple(shown_log(entries, ENTRY_FIELDS, whole, report)), files)


def _draft(store: Store, report: Report, document_id: int | None) -> Draft:
    pieces = [one for one in report.documents if one.document.role is not Role.SOURCE]
    chosen = pieces if document_id is None else [one for one in report.documents if one.document.id == document_id]
    if len(chosen) != 1:
        names = "; ".join(f"{one.document.id}: {one.document.title or one.document.name}" for one in pieces)
        what = "there is no document to annotate" if not pieces else "which document?"
        raise UsageError(what, remedy=f"Name one of: {names}" if names else "Bring in the draft first")
    return Draft(report, chosen[0], documents.content(store.connection, chosen[0].document.file_sha256))


def write(format_key: str, exported: Exported, out: Path, watch: Watcher = silent, process: int | None = None) -> None:
    """Write it to a file, here or in a worker; see reports.write_file. A draft learns where its text stands in it."""
    from workbench import importers, reports

    if isinstance(exported, Draft):
        one = exported.document
        places = importers.places(one.document.importer, exported.original, one.text)
        exported = replace(exported, places=places)
    reports.write_file(format_key, exported, out, watch, process)


def export(
    store: Store, format_key: str, exported: Exported, out: Path, watch: Watcher, process: int | None = None
) -> None:
    """Write here and now; see Desk.export_report. process: whose unfinished files they are, this one when None."""
    folder = folder_beside(out, process or os.getpid())
    try:
        if isinstance(exported, Dossier):
            exported = replace(exported, folder=folder)
            for step in lay_out_files(store, exported):
                watch(step)
        write(format_key, exported, out, watch, process)
    finally:
        take_away(folder)


def export_from(case: Path, format_key: str, choices: ExportChoices, out: Path, process: int) -> None:
    """Make an export of the case as it is on the disk and write it; for a worker, so that no window waits."""
    from workbench import reports

    with Store.look_into(case) as store:
        wants = reports.exporter(format_key).wants
        exported = model(store, case_scale(store.connection), case.stem, wants, choices)
        export(store, format_key, exported, out, silent, process)


def exporting(
    pool: WorkerPool, case: Path, format_key: str, choices: ExportChoices, out: Path
) -> Generator[Progress, None, None]:
    """Write in a worker; see Desk.exporting."""
    from workbench.reports.replacing import half_file

    process = os.getpid()
    job = pool.submit(
        export_from, case, format_key, choices, out, process, where=str(out), seconds=LONGEST, remedy=_NARROWER
    )
    try:
        while not job.done():
            yield Progress(0, 1, out.name, idle=True)
    except GeneratorExit:
        job.cancel()
        raise
    finally:
        half_file(out, process).unlink(missing_ok=True)
        take_away(folder_beside(out, process))
    job.result()
    yield Progress(1, 1, out.name)


def _reported_claims(store: Store) -> list[ReportedClaim]:
    connection = store.connection
    judgements, notes, links = defaultdict(list), defaultdict(list), defaultdict(list)
    questions, readings = defaultdict(list), defaultdict(list)
    for judgement in checking.judgements(connection):
        judgements[judgement.claim_id].append(judgement)
    for claim_id, note in checking.notes(connection):
        notes[claim_id].append(note)
    for link in evidence_links(connection):
        links[link.claim_id].append(link)
    for question in review.questions(connection):
        questions[question.claim_id].append(question)
    for reading in review.readings(connection):
        readings[reading.claim_id].append(reading)
    proposed = {proposal.claim_id: proposal for proposal in review.proposals(connection)}
    strong = strengths(store)
    slips = ties.all_slips(connection)
    pending = checking.all_typed(connection, "reason")
    # A ranking comes later and differs between machines: a report has the scores that came with the document.
    every = claims.claims(connection, claims.ids(connection, ClaimFilter(all_listings=True)), ranked=False)
    return [
        ReportedClaim(
            claim,
            tuple(judgements[claim.id]),
            tuple(notes[claim.id]),
            tuple(links[claim.id]),
            pending.get(claim.id, ""),
            strong.get(claim.id),
            proposed.get(claim.id),
            tuple(questions[claim.id]),
            tuple(readings[claim.id]),
            slips.get(claim.id, ()),
        )
        for claim in every
    ]
