"""Documents, their frozen versions and the passages of a version."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from workbench.core.errors import WorkbenchError
from workbench.core.text import Span


class Role(StrEnum):
    """What a document is in the case."""

    DRAFT = "draft"
    PUBLISHED = "published"
    SOURCE = "source"


class PassageKind(StrEnum):
    """What a block of text is. Kinds other than body are set aside unless they state facts of their own."""

    BODY = "body"
    HEADING = "heading"
    BYLINE = "byline"
    CAPTION = "caption"
    PULL_QUOTE = "pull_quote"
    TABLE_CELL = "table_cell"
    FOOTNOTE = "footnote"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A block as the file itself marks it. kind is None where the format says nothing (plain text)."""

    span: Span
    kind: PassageKind | None = None
    level: int = 0
    """Heading level, 1 to 6; 0 for everything else."""
    why: str = ""
    """Why an importer calls it boilerplate ("outside the article"), in words a checker understands."""
    page: int | None = None
    """The page on which it begins, from 1; None where the format knows no pages."""


@dataclass(frozen=True, slots=True)
class PageRun:
    """Neighbouring characters of the text that are neighbours on a page too.

    `text[start:start + length]` are the characters `first` to `first + length - 1` of page `page` (from 1) as the PDF
    library counts them, one for one. White space that only the reading put in belongs to no run.
    """

    start: int
    length: int
    page: int
    first: int


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Neighbouring characters of the text that one element of a file's XML holds.

    `text[start:start + length]` are its characters from `first` on. part: the name of the part in the file's archive;
    element: its number in the part in document order, counting elements only, from 0. White space that only the
    reading put in has no place.
    """

    start: int
    length: int
    part: str
    element: int
    first: int


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What somebody wrote beside the text: a comment, or a footnote or endnote of the writer.

    span: the words it sits on, for a footnote the word before its mark; None when the file does not say.
    """

    author: str
    words: str
    span: Span | None = None
    footnote: bool = False
    """A footnote's words stand in the text too, as a passage of their own."""


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """What a person says about how a file is to be read; None leaves it to the file."""

    password: str | None = field(default=None, repr=False)
    encoding: str | None = None


@dataclass(frozen=True, slots=True)
class ImportedText:
    """What an importer makes of a file: normalised text, its blocks, and what the file says about itself.

    text: newline-normalised (architecture: byte-order mark dropped, \\r\\n and \\r to \\n, NUL and lone surrogates to
    U+FFFD, nothing else). blocks: in order, not overlapping, each non-empty; they need not cover white space between.
    published: ISO date (YYYY-MM-DD) or None. notes: what the reader should know ("read as windows-1252").
    """

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    importer: str
    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    runs: tuple[PageRun, ...] = ()
    """Where the text stands on the pages of the file, in the order of the text; empty where there are no pages."""
    comments: tuple[SourceNote, ...] = ()
    """Comments and footnotes of those who wrote the file, in its order. Comments are no part of the text."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of a version as it was read, with the reason for its kind and its sentences."""

    span: Span
    kind: PassageKind
    set_aside: bool
    """Whether nothing from here is listed by itself (paywall notice, byline, second caption); restorable."""
    why: tuple[str, ...]
    """Why it has this kind, why it was set aside: "photo credit", "repeats a sentence below"."""
    sentences: tuple[Span, ...]
    level: int = 0
    page: int | None = None
    id: int | None = None
    """Row id once the passage is in a case."""


READ_IN_PART = "read only in part: bringing it in was stopped. Bring the file in again, as its next version"
"""The note of a version that stayed because somebody had worked on it."""


@dataclass(frozen=True, slots=True)
class Document:
    """A document of a case with its newest version."""

    id: int
    uid: str
    title: str
    name: str
    """File name it came from ("Hard currency.docx"), or "pasted text"."""
    role: Role
    media_type: str
    author: str | None
    outlet: str | None
    published: str | None
    version_id: int
    version_number: int
    text_sha256: str
    file_sha256: str
    length: int
    """Code points in the newest version's text."""
    importer: str
    finder: str
    notes: tuple[str, ...]
    added_at: str

    @property
    def read_in_part(self) -> bool:
        """Whether the rest of its newest version was never read."""
        return READ_IN_PART in self.notes


@dataclass(frozen=True, slots=True)
class Version:
    """One frozen text of a document. The text is never edited."""

    id: int
    document_id: int
    number: int
    text: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """What is known of a version beside its text: the file it came from, when, and how that was read."""

    id: int
    number: int
    name: str
    added_at: str
    importer: str
    encoding: str | None
    length: int
    file_sha256: str
    text_sha256: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What came of bringing in files: documents that are in, and what could not be read or was there already."""

    documents: tuple[Document, ...]
    problems: tuple[WorkbenchError, ...]
    locked: tuple[Path, ...] = ()
    """The files that a password would open, in the order of their problems (PasswordNeeded)."""
