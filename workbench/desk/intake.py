"""Bringing documents in: workers read, one thread writes in slices, the whole is one undo step."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeVar

from workbench.core.claims import Candidate, Found
from workbench.core.documents import Document, ImportResult, ReadingChoices, Role
from workbench.core.doors import stamp
from workbench.core.errors import Cancelled, CaseBusy, DocumentError, PasswordNeeded, Refused, WorkbenchError
from workbench.core.progress import Progress
from workbench.core.text import Span, printable
from workbench.core.uids import claim_uid, document_uid_by
from workbench.desk.reading import Reading, files_under, patience, read_in_portions
from workbench.desk.workers import Job, WorkerPool
from workbench.store import claims, documents, source_notes, versions
from workbench.store.journal import Change
from workbench.store.steps import finish, give_up, is_open, leave_open
from workbench.store.store import Store
from workbench.store.texts import Texts
from workbench.store.unfinished import end, end_unfinished, is_worked_on, taken_back

T = TypeVar("T")


AHEAD = 4
"""Files read ahead of the one being written: keeps two workers busy and bounds what waits in memory."""

SHORT = 20_000
"""Code points of a text that is read in a moment: it is written when it is whole, in one transaction if it fits one."""

SLICE = 120
"""Claims or passages written in one transaction: some 15 ms here, so the window never waits 20."""

LONG_SLICE = 40
"""The same of a long text, which comes while somebody works: two in a row still leave the window its turn."""


def importing(
    store: Store,
    pool: WorkerPool,
    paths: Iterable[Path],
    role: Role,
    choices: ReadingChoices,
    texts: Texts,
) -> Generator[Progress, None, ImportResult]:
    """Bring in files and folders; see Desk.importing. texts: is given what comes, for whoever shows it."""
    files = list(files_under(paths))
    if not files:
        raise DocumentError("there is no document of a kind that is read here", where=", ".join(map(str, paths)))
    step = store.ids()
    label = f"Import {printable(files[0].name)}" if len(files) == 1 else f"Import of {len(files)} files"
    done: list[Document] = []
    problems: list[WorkbenchError] = []
    locked: list[Path] = []
    waiting = iter(files)
    jobs: deque[tuple[Path, Job[object]]] = deque()
    try:
        for number, file in enumerate(files):
            for ahead in _take(waiting, AHEAD - len(jobs)):
                seconds = patience(ahead.stat().st_size if ahead.is_file() else 0)
                jobs.append(
                    (ahead, pool.submit(read_in_portions, str(ahead), choices, where=str(ahead), seconds=seconds))
                )
            _, job = jobs.popleft()
            try:
                coming = Coming(job)
                while not coming.begun():
                    yield Progress(number, len(files), file.name, idle=True)
                assert coming.reading is not None  # noqa: S101  (it has begun)
                texts.keep(coming.reading.text_sha256, coming.reading.imported.text)
                writing = Writing(store, coming.reading, role, step, label, coming)
                with closing(writing.slices()) as slices:
                    try:
                        for idle in slices:
                            yield writing.progress(number, len(files), file.name, idle=idle)
                    except Cancelled:
                        job.cancel()
                        for _ in writing.taken_back():
                            yield Progress(number, len(files), file.name)
                        raise
                done.append(writing.document)
            except (DocumentError, Refused) as problem:
                problems.append(problem)
                if isinstance(problem, PasswordNeeded):
                    locked.append(file)
            finally:
                job.cancel()  # closed or refused in the middle: nobody waits for the rest
            yield Progress(number + 1, len(files), file.name)
    finally:
        for _, job in jobs:
            job.cancel()
    return ImportResult(tuple(done), tuple(problems), tuple(locked))


class Coming:
    """A document that a worker is still reading: its beginning, then what is found as it is found."""

    def __init__(self, job: Job[object]) -> None:
        self._job = job
        self._parts: deque[Found] = deque()
        self.reading: Reading | None = None

    def begun(self) -> bool:
        """Whether there is enough to begin with: of a short text all of it. Raises what reading raised."""
        if self.reading is None:
            self.reading = next(self._job.parts(), None)
        if self._job.done():
            self._job.result()
            return self.reading is not None
        return self.reading is not None and len(self.reading.imported.text) > SHORT

    def more(self) -> Found | None:
        """What was found since, None when nothing new came."""
        self._parts.extend(self._job.parts())
        return self._parts.popleft() if self._parts else None

    def ended(self) -> bool:
        """Whether nothing more will come. Raises what reading raised."""
        done = self._job.done()  # asked first: what came before the end is among the parts then
        self._parts.extend(self._job.parts())
        if self._parts or not done:
            return False
        self._job.result()
        return True


class Writing:
    """Writes one reading into the case, a slice at a time."""

    document: Document
    """What came of it, once it is whole."""
    document_id: int
    version_id: int

    def __init__(
        self, store: Store, reading: Reading, role: Role, step: str, label: str, coming: Coming | None = None
    ) -> None:
        """coming: where further claims come from; None when the reading has them all."""
        self.store = store
        self.reading = reading
        self.role = role
        self.step = step
        self.label = label
        self.uid = document_uid_by(reading.text_sha256)
        self._coming = coming
        self._reached = 0

    def slices(self) -> Generator[bool, None, None]:
        """Each step is one transaction, or (True) a wait for the worker. Closed early, it leaves nothing of it."""
        end_unfinished(self.store)
        passages = deque(self.reading.found.passages)
        candidates = deque(self.reading.found.candidates)
        begun = False
        most = SLICE if len(self.text) <= SHORT else LONG_SLICE
        try:
            while True:
                whole = max(len(passages), len(candidates), self.further()) <= most and self._ended()
                yield from self._folding(needed=whole and begun)
                with ExitStack() as held:
                    while (change := self._begin_slice(held, lasting=whole)) is None:
                        yield True
                    if not begun:
                        self.refuse_second_copy()
                        if not whole:
                            leave_open(change, self.step)
                        self.document_id, self.version_id = self.add_text(change)
                        source_notes.add_source_notes(change, self.version_id, self.reading.imported.comments)
                        begun = True
                    documents.add_passages(change, self.version_id, self.text, _first(passages, most))
                    found = _first(candidates, most)
                    rows = self.with_uids(found)
                    claims.add_claims(change, self.document_id, self.version_id, self.text, rows)
                    self.add_further(change)
                    self._reached = max([self._reached, *(one.span.end for one in found)])
                    if whole:
                        finish(change, self.step)
                yield False
                if whole:
                    break
                while not (passages or candidates or self.further() or self._ended()):
                    more = self._coming.more() if self._coming else None
                    if more is None:
                        yield True
                    else:
                        passages.extend(more.passages)
                        candidates.extend(more.candidates)
        except BaseException:
            # Cancelled, disk full, locked: nothing half is left, but for what somebody has worked on. Where even this
            # cannot be written, the mark in the file stays and the next start ends it.
            give_up(self.step)
            if is_open(self.store.connection, self.step):
                if is_worked_on(self.store, self.step):
                    self.take_along_all()
                end(self.store, self.step)
            raise
        self.document = documents.document(self.store.connection, self.document_id)

    def _folding(self, *, needed: bool) -> Iterator[bool]:
        """Waits until what is written has reached the file, before what is to last; none where nothing folds beside."""
        if needed:
            yield from (True for _ in self.store.folding())

    def _begin_slice(self, held: ExitStack, *, lasting: bool) -> Change | None:
        """The change of a slice; None while another process is writing and a window is there to come back."""
        try:
            return held.enter_context(self.store.change(self.label, action="import", step=self.step, lasting=lasting))
        except CaseBusy:
            if not self.store.is_patient:
                raise
            return None

    def progress(self, number: int, count: int, name: str, *, idle: bool) -> Progress:
        """How far it is: of several files the number, of a single one the code points that were reached."""
        done, total = (number, count) if count > 1 else (self._reached, len(self.text))
        return Progress(done, total, name, idle=idle)

    def _ended(self) -> bool:
        return self._coming is None or self._coming.ended()

    @property
    def text(self) -> str:
        """The text that is written."""
        return self.reading.imported.text

    def further(self) -> int:
        """How many rows there are to write beside passages and claims."""
        return 0

    def add_further(self, change: Change) -> None:
        """Write the next slice of them."""

    def taken_back(self) -> Iterator[None]:
        """Take back what is written, step by step; closing slices() does the rest."""
        if is_open(self.store.connection, self.step):
            yield from taken_back(self.store, self.step)

    def take_along_all(self) -> None:
        """Write what must not be missing of a document that stays although bringing it in was stopped."""

    def refuse_second_copy(self) -> None:
        """Raises Refused when the case has this very text."""
        connection = self.store.connection
        known = versions.with_text(connection, self.reading.text_sha256)
        if known:
            document = documents.document(connection, known[0])
            version = f", version {known[1]}" if document.version_number > 1 else ""
            raise Refused(
                f"is in the case already, as “{document.name}” (document {document.id}{version})",
                where=self.reading.name,
                remedy="It was read only in part: bring it in as its next version, and the rest is read"
                if document.read_in_part
                else "Nothing was added",
            )

    def with_uids(self, found: Sequence[Candidate]) -> list[tuple[str, Candidate, str | None]]:
        """What becomes a claim: (uid, candidate, uid of the claim it repeats)."""

        def uid(span: Span | None) -> str | None:
            return claim_uid(self.uid, span) if span else None

        return [(claim_uid(self.uid, one.span), one, uid(one.repeats)) for one in found]

    def add_text(self, change: Change) -> tuple[int, int]:
        """The row that the text belongs to; returns (document id, version id)."""
        return documents.add_document(
            change,
            uid=self.uid,
            name=self.reading.name,
            role=self.role,
            imported=self.reading.imported,
            contents=self.add_contents(change),
            finder=self.reading.found.finder,
            at=stamp(self.store.clock()),
        )

    def add_contents(self, change: Change) -> tuple[str, str]:
        """Keep text and file, once where they are the same bytes; returns what they are kept under."""
        text_sha256, file_sha256 = self.reading.text_sha256, self.reading.file_sha256
        documents.add_content(change, self.reading.data, file_sha256)
        if text_sha256 != file_sha256:
            documents.add_content(change, self.text.encode(), text_sha256)
        return text_sha256, file_sha256


def _first(rows: deque[T], most: int) -> list[T]:
    """The rows of the next slice, taken off the others."""
    return [rows.popleft() for _ in range(min(most, len(rows)))]


def _take(files: Iterable[Path], count: int) -> list[Path]:
    return [file for _, file in zip(range(count), files, strict=False)]
