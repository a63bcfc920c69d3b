"""What a case holds, counted, and so what an export has in it and what it leaves out, in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from workbench.core.claims import Listing
from workbench.core.conflicts import Tie
from workbench.core.documents import Document, Role
from workbench.core.evidence import Evidence, EvidenceLink
from workbench.core.report import Part, Preset, Report
from workbench.reports.hiding import secrets
from workbench.reports.naming import Names
from workbench.reports.summary import names_sources
from workbench.reports.wording import counted


@dataclass(frozen=True, slots=True)
class Confidential:
    """Confidential sources, and where what must not leave the desk stands outside their own records."""

    sources: int = 0
    documents: tuple[int, ...] = ()
    """Ids of source documents that are such a source: they are left out whole."""
    in_text: int = 0
    """Sources of which a name stands in what a document under check says: it stays there, to the letter."""
    in_open: int = 0
    """Sources of which a name stands in the record of an open source, which stays as it was published."""
    in_notes: int = 0
    """Notes on files, of documents that are not left out, in which a name stands: they are left out."""


@dataclass(frozen=True, slots=True)
class Files:
    """What was noted when files were read, and what is in the Word files under check beside their text."""

    notes: int = 0
    """How each was read, and the comments that were in it; of documents that no confidential source is."""
    word: tuple[tuple[int, int], ...] = ()
    """Id of each Word file under check, and how many comments of those who wrote it are in it."""


@dataclass(frozen=True, slots=True)
class Holdings:
    """How many of what a case holds. Claims and everything beside them: of all listings, but `claims` itself."""

    claims: int = 0
    documents: int = 0
    folded: int = 0
    set_aside: int = 0
    discarded: int = 0
    sources: int = 0
    notes: int = 0
    working_notes: int = 0
    questions: int = 0
    comments: int = 0
    """Second readings with a comment."""
    risks: int = 0
    """Claims flagged as a risk."""
    unfinished: int = 0
    """Reasons typed before a verdict was given."""
    claims_withheld: int = 0
    """Listed claims in the documents of confidential sources."""
    conflicts_withheld: int = 0
    """Conflicts in which such a claim stands."""
    confidential: Confidential = Confidential()
    files: Files = Files()


def holdings(report: Report) -> Holdings:
    """Counts of a whole report, one that nothing was taken out of but perhaps the working notes."""
    every = [*report.claims, *report.left_out]
    outside = Counter(one.claim.listing for one in report.left_out)
    notes = Counter(note.kind for one in every for note in one.notes)
    links = [link for one in every for link in one.evidence]
    documents = [one.document for one in report.documents]
    under_check = [one.text for one in report.documents if one.document.role is not Role.SOURCE]
    hidden = confidential(documents, report.sources, links, under_check)
    return Holdings(
        claims=len(report.claims),
        documents=len(documents),
        folded=outside[Listing.FOLDED],
        set_aside=outside[Listing.SET_ASIDE],
        discarded=outside[Listing.DISCARDED],
        sources=different(report.sources),
        notes=notes["record"],
        working_notes=notes["working"] + report.working_notes_left_out,
        questions=sum(len(one.questions) for one in every),
        comments=sum(bool(read.comment) for one in every for read in one.readings),
        risks=sum(bool(one.claim.risks) for one in every),
        unfinished=sum(bool(one.pending_reason) for one in every),
        claims_withheld=sum(one.claim.document_id in hidden.documents for one in report.claims),
        conflicts_withheld=of_documents(report.conflicts, hidden.documents),
        confidential=hidden,
        files=files(documents, hidden),
    )


def of_documents(conflicts: Iterable[Tie], documents: Collection[int]) -> int:
    """How many conflicts have a side in one of these documents."""
    return sum(tie.a.document_id in documents or tie.b.document_id in documents for tie in conflicts)


def files(documents: Iterable[Document], hidden: Confidential) -> Files:
    """What is known of the files of a case."""
    shown = [one for one in documents if one.id not in hidden.documents]
    return Files(
        sum(len(one.notes) for one in shown),
        tuple(
            (one.id, sum(map(_comments, one.notes)))
            for one in shown
            if one.role is not Role.SOURCE and one.importer.startswith("docx")
        ),
    )


def _comments(note: str) -> int:
    """How many comments a note on a file tells of; older cases have a note for each, and one for all that were more."""
    if counted_in := re.match(r"(\d+) comments? in the file", note):
        return int(counted_in[1])
    if note.startswith("more comments: "):
        return int(note.removeprefix("more comments: "))
    return int(note.startswith("comment by "))


def different(sources: Iterable[Evidence]) -> int:
    """How many different sources these records are: what a report numbers."""
    return len({(one.source, one.file_name, one.file_sha256, one.uid if one.removed else "") for one in sources})


def confidential(
    documents: Sequence[Document],
    sources: Sequence[Evidence],
    links: Sequence[EvidenceLink],
    texts: Iterable[str],
) -> Confidential:
    """Confidential sources of a case. texts: of the documents under check."""
    found = secrets(documents, sources, links)
    if not found:
        return Confidential()
    names = Names(found)
    said = [words for one in documents if one.role is not Role.SOURCE for words in (one.title, one.name, one.author)]
    open_sources = [one.source for one in sources if not one.source.confidential]
    records = [words for one in open_sources for words in (one.title, one.author, one.publisher, one.person, one.url)]
    withheld = {document.id for one in found for document in one.documents}
    noted = [note for one in documents if one.id not in withheld for note in one.notes]
    return Confidential(
        len(found),
        tuple(sorted(withheld)),
        len(names.found_in([*texts, *filter(None, said)])),
        len(names.found_in(words for words in records if not names.is_name(words))),
        sum(names.hide(note) != note for note in noted),
    )


def left_out(held: Holdings, preset: Preset, *, working: bool) -> tuple[Part, ...]:
    """What an export for these readers does not show, nothing named that the case does not hold."""
    hidden = held.confidential
    away, public = preset is not Preset.DESK, preset is Preset.PUBLIC
    parts = (
        (away, hidden.sources, "confidential source by name", "confidential sources by name", "the alias is there"),
        (away, len(hidden.documents), "source document", "source documents", "a confidential source stands in it"),
        (away, held.claims_withheld, "claim of such a document", "claims of such documents", "left out with the text"),
        (away, held.conflicts_withheld, "conflict with such a claim", "conflicts with such claims", "left out with it"),
        (away or not working, held.working_notes, "working note", "working notes", "they stay on the desk"),
        (away and not public, hidden.in_notes, "note on a file", "notes on files", "a confidential source is named"),
        (public, held.files.notes, "note on a file", "notes on files", "how it was read, and the comments in it"),
        (public, held.notes, "note for the record", "notes for the record", "for the desk and its lawyers"),
        (public, held.questions, "question", "questions", "who was asked and what was said is the desk's own"),
        (public, held.comments, "comment of a second reader", "comments of second readers", "their outcome stays"),
        (public, held.discarded, "discarded claim", "discarded claims", "the finder was wrong"),
        (public, held.risks, "risk flag", "risk flags", "warnings to the desk"),
        (public, held.unfinished, "unfinished reason", "unfinished reasons", "no verdict was given with it"),
    )
    return tuple(
        Part(one if count == 1 else many, count, why) for left, count, one, many, why in parts if left and count
    )


def inside(held: Holdings, preset: Preset, *, working: bool) -> tuple[Part, ...]:
    """What an export for these readers has in it."""
    public = preset is Preset.PUBLIC
    away = preset is not Preset.DESK
    documents = held.documents - (len(held.confidential.documents) if away else 0)
    parts = (
        (held.claims - (held.claims_withheld if away else 0), "claim", "claims"),
        (documents, "document", "documents"),
        (held.sources, "source", "sources"),
        (0 if public else held.notes, "note", "notes"),
        (held.working_notes if working else 0, "working note", "working notes"),
        (0 if public else held.questions, "question", "questions"),
    )
    return tuple(Part(one if count == 1 else many, count) for count, one, many in parts if count)


def outside_the_register(held: Holdings, preset: Preset) -> tuple[Part, ...]:
    """Claims that were found and are not listed."""
    parts = (
        (held.folded, "folded repeat", "folded repeats"),
        (held.set_aside, "claim set aside", "claims set aside"),
        (0 if preset is Preset.PUBLIC else held.discarded, "discarded claim", "discarded claims"),
    )
    why = "named under scope and method"
    return tuple(Part(one if count == 1 else many, count, why) for count, one, many in parts if count)


def remarks(held: Holdings, preset: Preset) -> tuple[str, ...]:
    """What whoever hands the export on should know."""
    hidden = held.confidential
    if preset is Preset.DESK:
        return (names_sources(hidden.sources),) if hidden.sources else ()
    places = (
        (hidden.in_text, "a document under check, which is given to the letter"),
        (hidden.in_open, "the record of an open source, as it was published"),
    )
    return tuple(
        f"A name of {counted(number, 'confidential source')} stands in {place}: it is still there."
        for number, place in places
        if number
    )


def kept_in_the_file(held: Holdings, document_id: int | None) -> tuple[str, ...]:
    """What else goes out when a document is given back; with no id, of every document it may be."""
    found = [comments for one, comments in held.files.word if document_id in (None, one)]
    if not found:
        return ()
    told = counted(sum(found), "comment") if sum(found) else "no comment"
    return (
        f"A Word file keeps what it came with: {told} of its writers, and its properties, such as author and dates.",
    )
