"""The long tables of the Word report: every claim in the order of the text, every source, and the text itself."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from workbench.core.documents import Passage, PassageKind, Role
from workbench.core.evidence import EvidenceLink
from workbench.core.progress import Watcher
from workbench.reports.annotation import Piece, annotated, blocks
from workbench.reports.docx_claim import evidence, record, standing, words_of
from workbench.reports.docx_markup import paragraph, right_to_left, run, said, styled, table
from workbench.reports.docx_page import Page, claim_link, link, meta, tone
from workbench.reports.docx_words import shape
from workbench.reports.entries import Entry
from workbench.reports.exporter import watched
from workbench.reports.layout import Layout
from workbench.reports.sources import Source
from workbench.reports.wording import about, counted, day_and_time, plain

SHEET = 100
"""Claims to a table: a program that shows the file lays a table out as a whole."""

ROLES = {Role.DRAFT: "draft", Role.PUBLISHED: "published text", Role.SOURCE: "source"}

_HEAD = ("No.", "Words", "Verdict", "Evidence")
_WIDTHS = (720, 4318, 2100, 2500)
_LINE_ENDS_ARE_LAYOUT = ("text/plain", "text/markdown")
_STYLES = {
    PassageKind.HEADING: "Heading3",
    PassageKind.BYLINE: "Byline",
    PassageKind.CAPTION: "Caption",
    PassageKind.PULL_QUOTE: "Quote",
    PassageKind.FOOTNOTE: "Note",
}


def register(layout: Layout, page: Page, watch: Watcher, total: int) -> Iterator[str]:
    """Every listed claim with all that was recorded about it."""
    yield page.heading("Claims, in the order of the text", name="claims")
    if not layout.report.claims:
        yield said("No claims are listed.", "Said")
    done = 0
    for group in layout.groups:
        if group.entries:
            if len(layout.groups) > 1:
                yield page.heading(group.document.document.title or group.document.document.name, 2)
            entries = watched(group.entries, watch, done, total, "claims")
            while sheet := list(itertools.islice(entries, SHEET)):
                yield from table(_HEAD, _WIDTHS, (_row(entry, page) for entry in sheet))
        done += len(group.entries)


def sources(layout: Layout, page: Page) -> Iterator[str]:
    """Every source with the claims that lean on it."""
    if layout.sources:
        yield page.heading("Evidence", name="evidence")
        rows = (_source(source, uses, page) for source, uses in layout.sources)
        yield from table(("No.", "Source", "Captured", "For claims"), (720, 5218, 1500, 2200), rows)


def texts(layout: Layout, page: Page, watch: Watcher, total: int) -> Iterator[str]:
    """Each document as it reads, every claim marked and linked to its row."""
    yield page.heading("The text, with every claim marked", name="text")
    done = len(layout.report.claims)
    for group in layout.groups:
        text, document = group.document.text, group.document.document
        entries = list(watched(group.entries, watch, done, total, "text"))
        yield page.heading(document.title or document.name, 2)
        count = counted(len(group.entries), "claim")
        yield meta(f"{ROLES[document.role]} · {document.name}, version {document.version_number} · {count}")
        joined = document.media_type.startswith(_LINE_ENDS_ARE_LAYOUT)
        for passage, pieces in annotated(text, blocks(text, group.document.passages), entries):
            yield _passage(passage, pieces, page, joined=joined)
        done += len(group.entries)


def _row(entry: Entry, page: Page) -> tuple[str, str, str, str]:
    number = run(entry.name) if entry.claim.gone_from else link(f"text_{entry.anchor}", entry.name)
    place = page.bookmark(f"claim_{entry.anchor}", number)
    return (
        paragraph(place, "Said"),
        words_of(entry) + "".join(record(entry, page)),
        "".join(standing(entry, page)),
        "".join(evidence(entry)),
    )


def _source(source: Source, uses: Sequence[tuple[Entry, EvidenceLink]], page: Page) -> tuple[str, str, str, str]:
    return (
        paragraph(page.bookmark(f"source_{source.number}", run(source.name)), "Said"),
        "".join(_about(source, page)),
        "".join(meta(day_and_time(at)) for at in source.captures),
        "".join(_uses(uses)),
    )


def _about(source: Source, page: Page) -> Iterator[str]:
    record = source.about
    yield said(source.title, "Words")
    if facts := about(record):
        yield meta(" · ".join(facts))
    if record.confidential:
        alias = f", elsewhere called {record.alias}" if record.alias and record.alias != source.title else ""
        yield paragraph(styled(f"confidential{alias}", "Alarm"), "Meta")
    if record.url:
        yield paragraph(page.address(record.url), "Meta")
    if record.archived_url:
        yield paragraph(styled("archived copy: ", "Quiet") + page.address(record.archived_url), "Meta")
    if source.file_name:
        yield meta(f"kept in the case: {source.file_name}")
        if source.file_sha256:
            yield meta(f"sha256 {source.file_sha256}")
    if source.changed_at:
        seen = f"The file it came from has changed since: seen {day_and_time(source.changed_at)}."
        yield paragraph(styled(f"{seen} The copy in the case is the evidence.", "Alarm"), "Meta")


def _uses(uses: Sequence[tuple[Entry, EvidenceLink]]) -> Iterator[str]:
    for entry, one in uses:
        locator = f", {one.locator}" if one.locator else ""
        yield paragraph(f"{claim_link(entry)}{run(f' {one.relation.value}{locator}')}", "Said")
    people = ", ".join(dict.fromkeys(one.person for _, one in uses))
    yield meta(f"attached by {people}" if uses else "no claim leans on it")


def _passage(passage: Passage, pieces: Sequence[Piece], page: Page, *, joined: bool) -> str:
    words = "".join(_words(pieces, page, joined=joined))
    style = _STYLES.get(passage.kind, "Text")
    if passage.set_aside:
        style = "Aside" if passage.kind is not PassageKind.HEADING else style
        words += styled(f"  set aside: {'; '.join(passage.why) or plain(passage.kind)}", "Quiet")
    return paragraph(words, style, to_left=right_to_left("".join(piece.text for piece in pieces)))


def _words(pieces: Iterable[Piece], page: Page, *, joined: bool) -> Iterator[str]:
    for piece in pieces:
        text = piece.text.replace("\n", " ") if joined else piece.text
        entry = piece.entry
        if entry is None:
            yield run(text)
        else:
            marked = run(text, page.tones.ground[tone(entry.given)])
            target = f'<w:hyperlink w:anchor="claim_{entry.anchor}">{marked}</w:hyperlink>'
            yield page.bookmark(f"text_{entry.anchor}", target) if piece.first else target
        for ending, lands in piece.ends:
            mark = styled(f"{shape(ending.given)}{ending.name}", "EndMark")
            target = f'<w:hyperlink w:anchor="claim_{ending.anchor}">{mark}</w:hyperlink>'
            yield page.bookmark(f"text_{ending.anchor}", target) if lands else target
