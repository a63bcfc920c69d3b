"""A document given back as a Word file: comments at the exact words of its claims, or footnotes with their sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from workbench.core.progress import Watcher
from workbench.core.report import Draft, Preset
from workbench.core.text import one_line
from workbench.reports.docx_book import Book, Mark
from workbench.reports.docx_comments import comment, is_commented, line, written
from workbench.reports.docx_markup import paragraph, run
from workbench.reports.docx_places import Anchor
from workbench.reports.docx_words import source_in_full
from workbench.reports.entries import Entry
from workbench.reports.exporter import Exporter, watched
from workbench.reports.summary import names_sources

MOST_COMMENTS = 2_000
"""From here on LibreOffice needs many minutes: measured some 40 s for 1,000 comments, over 300 s for 5,000."""

_RAISED = '<w:vertAlign w:val="superscript"/>'


def write_draft(draft: Draft, stream: BinaryIO, watch: Watcher) -> None:
    """Write the document with a comment at the exact words of every claim of which there is something to say."""
    book = Book(draft, is_commented)
    style = book.style("annotation text")
    reference = _reference(book.style("annotation reference"))
    number = book.next_number("comments")
    marks, notes = [], []
    if opening := list(_opening(book)):
        lines = (line(words, style, first=not place) for place, words in enumerate(opening))
        notes.append(written(number, draft.report.program, draft.report.changed_at, lines))
        marks.append(_comment_mark(book.places.beginning(), number, reference))
    for key, entry in enumerate(watched(book.entries, watch, 0, len(book.entries), "comments"), number + len(notes)):
        anchor = book.places.anchor(entry.claim.span)
        notes.append(comment(key, entry, style, _whereabouts(anchor, entry), draft.report.program))
        marks.append(_comment_mark(anchor, key, reference))
    if notes:
        book.add("comments", notes)
        book.mark(marks)
    book.package.write(stream)


def write_footnoted(draft: Draft, stream: BinaryIO, watch: Watcher) -> None:
    """Write the document with a footnote at the end of every claim's words: its sources, and what it stands against."""
    book = Book(draft, lambda entry: bool(entry.cited or entry.settled))
    style, reference = book.style("footnote text"), book.style("footnote reference")
    looks = f'<w:rStyle w:val="{reference}"/>' if reference else _RAISED
    number = book.next_number("footnotes")
    marks, notes, cited = [], [], set[int]()

    def enter(key: int, anchor: Anchor, words: str) -> None:
        mark = f"<w:r><w:rPr>{looks}</w:rPr><w:footnoteRef/></w:r>"
        note = paragraph(mark + run(f" {words}"), style)
        notes.append(f'<w:footnote w:id="{key}">{note}</w:footnote>')
        marks.append(Mark(anchor, "", f'<w:r><w:rPr>{looks}</w:rPr><w:footnoteReference w:id="{key}"/></w:r>'))

    if book.gone:
        enter(number, book.places.beginning(), _gone(book))
    entries = watched(book.entries, watch, 0, len(book.entries), "footnotes")
    for key, entry in enumerate(entries, number + len(notes)):
        anchor = book.places.anchor(entry.claim.span)
        where = _whereabouts(anchor, entry)
        sources = []
        for one in entry.cited:
            sources.append(source_in_full(one, again=one.source.number in cited))
            cited.add(one.source.number)
        against = [f"Stands against {one.words}." for one in entry.settled]
        enter(key, anchor, " ".join(filter(None, (where, *sources, *against))))
    if notes:
        book.add("footnotes", notes)
        book.mark(marks)
        book.settle_footnotes({str(number + place) for place in range(len(notes))}, looks)
    book.package.write(stream)


DRAFT = Exporter("draft", "The document with comments (Word)", ".docx", write_draft, wants="draft")
FOOTNOTED = Exporter(
    "footnoted", "The document with sources as footnotes (Word)", ".docx", write_footnoted, wants="draft"
)


def _opening(book: Book) -> Iterator[str]:
    """What whoever opens the file should know before anything else."""
    cited = {one.source.number for entry in book.entries for one in entry.cited if one.source.about.confidential}
    if cited and book.draft.report.preset is Preset.DESK:
        yield names_sources(len(cited))
    if not book.draft.places and book.draft.document.document.importer.startswith("docx"):
        yield (
            "The text alone: this document was read by another version of the program, and where its words stand in "
            "the file cannot be told any more."
        )
    if book.gone:
        yield _gone(book)
    if len(book.entries) > MOST_COMMENTS:
        yield f"This document has {len(book.entries):,} comments: LibreOffice takes very long to open it."


def _gone(book: Book) -> str:
    """Of which claims nothing can be put in, because their words are no longer there."""
    stand = "claim stands" if len(book.gone) == 1 else "claims stand"
    return f"{len(book.gone):,} {stand} no longer in this version: {', '.join(entry.name for entry in book.gone)}."


def _comment_mark(anchor: Anchor, key: int, reference: str) -> Mark:
    after = f'<w:commentRangeEnd w:id="{key}"/><w:r>{reference}<w:commentReference w:id="{key}"/></w:r>'
    return Mark(anchor, f'<w:commentRangeStart w:id="{key}"/>', after)


def _reference(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""


def _whereabouts(anchor: Anchor, entry: Entry) -> str:
    """Said where the mark is not at all of the words."""
    if not anchor.where:
        return ""
    part = "Some of these words stand" if anchor.partly else "These words stand"
    return f"{part} {anchor.where}, where Word takes no mark: “{one_line(entry.claim.text)}”"
