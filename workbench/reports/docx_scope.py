"""The end of the Word report: decisions, scope and method, sign-off, change log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.core.claims import Listing
from workbench.core.documents import Document
from workbench.reports.coverage import not_looked_at
from workbench.reports.docx_claim import evidence, record
from workbench.reports.docx_findings import NUMBER, number
from workbench.reports.docx_markup import BOLD, paragraph, right_to_left, run, said, table
from workbench.reports.docx_page import Page, bullets, by, meta
from workbench.reports.docx_register import ROLES as DOCUMENT_ROLES
from workbench.reports.entries import Entry
from workbench.reports.layout import Group, Layout
from workbench.reports.summary import change_log, covers, left_out_because, listed_steps, standing_of_sign_off
from workbench.reports.wording import ROLES, counted, day_and_time, short_hash

_LEFT_OUT = {
    Listing.FOLDED: "folded into what they repeat",
    Listing.SET_ASIDE: "set aside with their passage",
    Listing.DISCARDED: "discarded by a person",
}


def decisions(layout: Layout, page: Page) -> Iterator[str]:
    """Decisions a person took against what the rules ask for."""
    if layout.decisions:
        yield page.heading("Decisions and overrides", name="decisions")
        yield from table(
            ("Claim", "Decision", "Reason", "By"),
            (NUMBER, 2800, 3918, 2200),
            (
                (
                    number(one.entry) if one.entry else said("all", "Said"),
                    said(one.what, "Said"),
                    said(one.reason, "Said"),
                    meta(by(one.person, one.at)) if one.person else meta("in the change log"),
                )
                for one in layout.decisions
            ),
        )


def scope(layout: Layout, page: Page) -> Iterator[str]:
    """What was looked at, by what means, and what was not."""
    yield page.heading("Scope and method", name="scope")
    yield said(
        "The program finds statements that can be checked, sorts them and keeps the record; a person decides. Every "
        "verdict in this report was given by a person, under a name that nobody has authenticated.",
        "Said",
    )
    yield from table(
        ("Document", "Is", "Read", "Claims"), (4738, 1300, 2400, 1200), (_document(group) for group in layout.groups)
    )
    for heading, lines in (
        ("What was not checked", list(not_looked_at(layout.coverage))),
        ("What this report leaves out", list(left_out_because(layout.report))),
    ):
        if lines:
            yield page.heading(heading, 2)
            yield bullets(lines)
    if layout.left_out:
        yield page.heading("Found and not listed", 2)
    for listing, entries in layout.left_out:
        yield page.heading(f"{counted(len(entries), 'claim')} {_LEFT_OUT[listing]}", 3)
        for entry in entries:
            yield from _left_out(entry, page)


def sign_off(layout: Layout, page: Page) -> Iterator[str]:
    """Who signed what, and what stands against a sign-off."""
    report = layout.report
    yield page.heading("Sign-off", name="sign_off")
    if report.signatures:
        yield from table(
            ("As", "Name", "When", "Covers", "Hash"),
            (1600, 2000, 2000, 2538, 1500),
            (
                (
                    said(ROLES[one.role], "Said") + (meta("withdrawn") if one.withdrawn else ""),
                    said(one.signer, "Said"),
                    meta(day_and_time(one.at)),
                    said(covers(one), "Said") + (said(f"Override: {one.override}", "Said") if one.override else ""),
                    meta(short_hash(one.hash)),
                )
                for one in report.signatures
            ),
        )
    against = " Against a sign-off stands now:" if report.blockers else ""
    nothing = " Nothing stands against a sign-off now." if report.claims and not report.blockers else ""
    yield paragraph(run(f"{standing_of_sign_off(report)}.", BOLD) + run(against + nothing), "Said")
    yield bullets(report.blockers)


def log(layout: Layout, page: Page) -> Iterator[str]:
    """How long the log is, and its newest hash."""
    yield page.heading("Change log", name="log")
    yield said(change_log(layout.report), "Said")
    if layout.report.log_head:
        yield meta(f"sha256 of the newest entry {layout.report.log_head}")
    if layout.report.log:
        yield said(listed_steps(layout.report), "Said")
        yield from table(
            ("When", "Who", "What"),
            (2600, 2400, 4638),
            (
                (meta(day_and_time(one.at)), said(one.person, "Said"), said(one.label, "Said"))
                for one in layout.report.log
            ),
        )
    yield meta(f"Written by {layout.report.program}.")


def _document(group: Group) -> Sequence[str]:
    document = group.document.document
    aside = sum(passage.set_aside for passage in group.document.passages)
    passages = counted(len(group.document.passages), "passage")
    return (
        "".join(_named(document)),
        said(DOCUMENT_ROLES[document.role], "Said"),
        said(day_and_time(document.added_at), "Meta")
        + meta(f"importer {document.importer}")
        + meta(f"finder {document.finder}")
        + "".join(said(note, "Meta") for note in document.notes),
        said(f"{len(group.entries):,}", "Said") + (meta(f"{aside} of {passages} set aside") if aside else ""),
    )


def _named(document: Document) -> Iterator[str]:
    yield said(document.title or document.name, "Words")
    published = day_and_time(document.published) if document.published else None
    yield meta(" · ".join(filter(None, (document.name, document.author, document.outlet, published))))
    length = counted(document.length, "character")
    yield meta(f"version {document.version_number}, {length}, text sha256 {document.text_sha256}")
    yield meta(f"file sha256 {document.file_sha256}")


def _left_out(entry: Entry, page: Page) -> Iterator[str]:
    words = page.bookmark(f"claim_{entry.anchor}", run(entry.claim.text))
    yield paragraph(words, "Words", to_left=right_to_left(entry.claim.text))
    if entry.claim.finding.why:
        yield meta("; ".join(entry.claim.finding.why))
    yield from record(entry, page)
    if entry.given:
        when = by(entry.given.judgement.checker, entry.given.judgement.at)
        yield paragraph(page.verdict(entry.given) + run(f"  {when}"), "Said")
    yield from evidence(entry)
