"""Further versions of a document: a changed file, or the stored one in another encoding; claims go along if sure."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from workbench.core.carrying import Cut, carried, in_order
from workbench.core.claims import Candidate, Listing
from workbench.core.documents import Document, DocumentVersion, Passage, ReadingChoices
from workbench.core.doors import stamp
from workbench.core.errors import Refused
from workbench.core.progress import Progress
from workbench.core.text import Span
from workbench.core.uids import claim_uid, document_uid
from workbench.desk.intake import SLICE, Coming, Writing
from workbench.desk.reading import Reading, file_bytes, patience, portions_of, read_bytes
from workbench.desk.workers import Job, WorkerPool
from workbench.store import claims, documents
from workbench.store import versions as rows
from workbench.store.journal import Change
from workbench.store.store import Store
from workbench.store.versions import ClaimPlace

REREAD = ("text", "csv", "html", "markdown")
"""Readings of files that are characters in some encoding."""

_Carried = list[Span | None]


def versions(store: Store, document_id: int) -> tuple[DocumentVersion, ...]:
    """All versions of a document, oldest first. Raises Refused when there is no such document."""
    documents.document(store.connection, document_id)
    return rows.versions(store.connection, document_id)


def can_be_reread(version: DocumentVersion) -> bool:
    """Whether a version's file can be read in another encoding."""
    return version.importer.partition(" ")[0] in REREAD


def new_version(
    store: Store, document_id: int, path: Path | None, choices: ReadingChoices, *, trained: bool = True
) -> Document:
    """Bring in a further version here and now; see Desk.new_version."""
    document = documents.document(store.connection, document_id)
    reading = read_bytes(*_file(store, document, path), choices, trained=trained)
    writing = NewVersion(store, reading, document)
    for _ in writing.slices():
        pass
    return writing.document


def adding_version(
    store: Store, pool: WorkerPool, document_id: int, path: Path | None, choices: ReadingChoices
) -> Generator[Progress, None, Document]:
    """The same with workers that read, slice by slice; see Desk.adding_version."""
    document = documents.document(store.connection, document_id)
    name, data = _file(store, document, path)
    job: Job[object] = pool.submit(portions_of, name, data, choices, True, where=name, seconds=patience(len(data)))
    pairing: Job[_Carried] | None = None
    try:
        coming = Coming(job)
        while not coming.begun():
            yield Progress(0, 1, name, idle=True)
        assert coming.reading is not None  # noqa: S101  (it has begun)
        writing = NewVersion(store, coming.reading, document, coming)
        places = rows.claim_places(store.connection, document.id)
        groups = _earlier(store, places)
        pairing = pool.submit(
            _pair, [(text, cut, [place.span for place in some]) for text, cut, some in groups], writing.cut, where=name
        )
        while not pairing.done():
            yield Progress(0, 1, name, idle=True)
        found = iter(pairing.result())
        writing.sure = {place: next(found) for *_, some in groups for place in some}
        with closing(writing.slices()) as slices:
            for idle in slices:
                yield writing.progress(0, 1, name, idle=idle)
    finally:
        job.cancel()
        if pairing is not None:
            pairing.cancel()
    yield Progress(1, 1, name)
    return writing.document


class NewVersion(Writing):
    """Writes a reading as the next version of a document."""

    def __init__(self, store: Store, reading: Reading, document: Document, coming: Coming | None = None) -> None:
        label = f"Version {document.version_number + 1} of {document.name}"
        super().__init__(store, reading, document.role, store.ids(), label, coming)
        self.former = document
        # Not the former uids: other words may stand where a claim of an earlier version stood.
        self.uid = document_uid(f"{document.uid} {document.version_number + 1} {reading.text_sha256}")
        self.cut = Cut(self.text, in_order(passage.sentences for passage in reading.found.passages))
        self.sure: dict[ClaimPlace, Span | None] = {}
        """Where claims stand in the new text, as far as it was worked out beforehand."""
        self._along: deque[tuple[ClaimPlace, Span]] | None = None
        self._taken: dict[Span, ClaimPlace] = {}
        self._spans: list[Span] = []
        self._longest = 0
        self._relisted: list[int] = []

    def refuse_second_copy(self) -> None:
        """Raises Refused when the text is that of the newest version, or of another document."""
        present = documents.document(self.store.connection, self.former.id)
        if present.version_number != self.former.version_number:
            raise Refused(f"“{present.name}” has a newer version meanwhile", remedy="Look at it, and try again")
        if self.reading.text_sha256 == present.text_sha256 and not present.read_in_part:
            raise Refused(
                f"reads like version {present.version_number} of “{present.name}”, to the letter",
                where=self.reading.name,
                remedy="Nothing was added",
            )
        known = rows.with_text(self.store.connection, self.reading.text_sha256)
        if known is None or known[0] != self.former.id:
            super().refuse_second_copy()

    def add_text(self, change: Change) -> tuple[int, int]:
        """The version's row; the document keeps its own."""
        version_id = rows.add_version(
            change,
            self.former,
            name=self.reading.name,
            imported=self.reading.imported,
            contents=self.add_contents(change),
            finder=self.reading.found.finder,
            at=stamp(self.store.clock()),
        )
        return self.former.id, version_id

    def with_uids(self, found: Sequence[Candidate]) -> list[tuple[str, Candidate, str | None]]:
        """Only what no claim from an earlier version stands on."""
        self._work_out()
        new = []
        for one in found:
            known = self._taken.get(one.span)
            left_by_itself = known is not None and known.listing in (Listing.FOLDED, Listing.SET_ASIDE)
            if known and left_by_itself and one.listing is Listing.LISTED and not self._is_told(one.span):
                self._relisted.append(known.claim_id)  # what it repeated is gone, or it is set aside no longer
            if known is None and not self._stands_on(one.span):
                new.append((claim_uid(self.uid, one.span), one, self._uid_at(one.repeats)))
        return new

    def further(self) -> int:
        """How many claims there are still to take along."""
        self._work_out()
        return len(self._along or ()) + len(self._relisted)

    def add_further(self, change: Change) -> None:
        """Take the next ones along."""
        waiting = self._along or deque()
        slice_ = [waiting.popleft() for _ in range(min(SLICE, len(waiting)))]
        rows.take_along(change, self.version_id, self.text, list(self._as_they_are(slice_)))
        for one in claims.claims(change.connection, self._relisted):
            claims.list_claim(change, one, Listing.LISTED)
        self._relisted.clear()

    def take_along_all(self) -> None:
        """No claim is to look gone that was merely not reached."""
        while self.further():
            with self.store.change(self.label, action="import", step=self.step, lasting=False) as change:
                self.add_further(change)

    def _as_they_are(self, along: list[tuple[ClaimPlace, Span]]) -> Iterator[tuple[ClaimPlace, Span]]:
        """What somebody gave other words since it was worked out goes along with those."""
        ids = [place.claim_id for place, _ in along]
        present = {one.claim_id: one for one in rows.claim_places(self.store.connection, self.former.id, ids)}
        for place, span in along:
            now = present.get(place.claim_id)
            if now is not None and (now.version_id, now.span) == (place.version_id, place.span):
                yield place, span
            elif now is not None:
                for text, sentences, _ in _earlier(self.store, [now]):
                    if (other := carried(Cut(text, sentences), self.cut, [now.span])[0]) is not None:
                        yield now, other

    def _work_out(self) -> None:
        """Which claims stand in the new text, once: those of the newest version first, then what was gone before."""
        if self._along is not None:
            return
        places = rows.claim_places(self.store.connection, self.former.id)
        for former, sentences, some in _earlier(self.store, [place for place in places if place not in self.sure]):
            spans = carried(Cut(former, sentences), self.cut, [place.span for place in some])
            self.sure.update(zip(some, spans, strict=True))
        self._along = deque()
        # One that left the register gives way to another one on its words, and stays behind it.
        for place in sorted(places, key=lambda place: place.listing != Listing.LISTED):
            span = self.sure[place]
            if span is None:
                continue
            first = self._taken.setdefault(span, place)
            if first is place or (first.version_id, first.span) == (place.version_id, place.span):
                self._along.append((place, span))
        self._spans = sorted(self._taken)
        self._longest = max(map(len, self._spans), default=0)

    def _stands_on(self, span: Span) -> bool:
        """Whether a claim that came along has words of this place."""
        return next(self._on(span), None) is not None

    def _is_told(self, span: Span) -> bool:
        """Whether a claim of the register has words of this place: those of one that was merged are in another's."""
        return any(place.listing == Listing.LISTED for place in self._on(span))

    def _on(self, span: Span) -> Iterator[ClaimPlace]:
        """The claims that came along and have words of this place."""
        at = bisect_left(self._spans, Span(max(0, span.start - self._longest), max(0, span.start - self._longest)))
        while at < len(self._spans) and self._spans[at].start < span.end:
            if self._spans[at].overlaps(span):
                yield self._taken[self._spans[at]]
            at += 1

    def _uid_at(self, span: Span | None) -> str | None:
        if span is None:
            return None
        known = self._taken.get(span)
        return known.uid if known else claim_uid(self.uid, span)


def _file(store: Store, document: Document, path: Path | None) -> tuple[str, bytes]:
    """Name and bytes of what the new version is read from: a file, or what is stored of the newest version."""
    if path is not None:
        return file_bytes(str(path))
    newest = rows.versions(store.connection, document.id)[-1]
    if not can_be_reread(newest):
        raise Refused(
            "says by itself how it is written, so it has no other encoding",
            where=newest.name,
            remedy="Only plain text, CSV, HTML and Markdown are read in an encoding you choose",
        )
    return newest.name, documents.content(store.connection, newest.file_sha256)


def _earlier(store: Store, places: Sequence[ClaimPlace]) -> list[tuple[str, tuple[Span, ...], list[ClaimPlace]]]:
    """Places by the version they stand in: its text, its sentences, and they."""
    groups: dict[int, list[ClaimPlace]] = defaultdict(list)
    for place in places:
        groups[place.version_id].append(place)
    found = []
    for version_id, some in groups.items():
        passages: Iterable[Passage] = documents.passages(store.connection, version_id)
        text = documents.text_of(store.connection, version_id)
        found.append((text, in_order(passage.sentences for passage in passages), some))
    return found


def _pair(earlier: Sequence[tuple[str, tuple[Span, ...], list[Span]]], later: Cut) -> _Carried:
    """Where places of earlier versions stand in the later text; for a worker."""
    return [span for text, sentences, places in earlier for span in carried(Cut(text, sentences), later, places)]
