"""Bringing documents in: workers read, one thread writes in slices, the whole is one undo step."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Generator, Iterable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeVar

from workbench.core.claims import Candidate, Found
from workbench.core.documents import Document, ImportResult, ReadingChoices, Role
from workbench.core.doors import stamp
from workbench.core.errors import CaseBusy, DocumentError, PasswordNeeded, Refused, WorkbenchError
from workbench.core.progress import Progress
from workbench.core.text import Span, printable
from workbench.core.uids import claim_uid, document_uid
from workbench.desk.reading import AS_THE_FILE_SAYS, Reading, files_under, patience, read_in_portions
from workbench.desk.workers import Job, WorkerPool
from workbench.store import claims, documents, source_notes, versions
from workbench.store.journal import Change
from workbench.store.steps import finish, give_up, is_open, leave_open
from workbench.store.store import Store
from workbench.store.undo import roll_back, roll_back_unfinished

T = TypeVar("T")

AHEAD = 4
"""Files read ahead of the one being written: keeps two workers busy and bounds what waits in memory."""

SHORT = 20_000
"""Code points of a text that is read in a moment: it is written when it is whole, in one transaction if it fits one."""

SLICE = 120
"""Claims or passages written in one transaction: some 15 ms here, so the window never waits 20."""

LONG_SLICE = 60
"""The same of a long text, which comes while somebody works: two in a row still leave the window its turn."""


def importing(
    store: Store, pool: WorkerPool, paths: Iterable[Path], role: Role, choices: ReadingChoices = AS_THE_FILE_SAYS
) -> Generator[Progress, None, ImportResult]:
    """Bring in files and folders; see Desk.importing."""
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
                writing = Writing(store, coming.reading, role, step, label, coming)
                with closing(writing.slices()) as slices:
                    for idle in slices:
                        yield Progress(number, len(files), file.name, idle=idle)
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
        self.uid = document_uid(reading.imported.text)
        self._coming = coming

    def slices(self) -> Generator[bool, None, None]:
        """Each step is one transaction, or (True) a wait for the worker. Closed early, it leaves nothing of it."""
        roll_back_unfinished(self.store)
        passages = deque(self.reading.found.passages)
        candidates = deque(self.with_uids(self.reading.found))
        begun = False
        most = SLICE if len(self.text) <= SHORT else LONG_SLICE
        try:
            while True:
                whole = max(len(passages), len(candidates), self.further()) <= most and self._ended()
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
                    claims.add_claims(change, self.document_id, self.version_id, self.text, _first(candidates, most))
                    self.add_further(change)
                    if whole:
                        finish(change, self.step)
                yield False
                if whole:
                    break
                while not (passages or candidates or self.further() or self._ended()):
                    found = self._coming.more() if self._coming else None
                    if found is None:
                        yield True
                    else:
                        passages.extend(found.passages)
                        candidates.extend(self.with_uids(found))
        except BaseException:
            # Cancelled, disk full, locked: nothing half is left. Where even this cannot be written, the mark in the
            # file stays and the next start takes the half document back.
            give_up(self.step)
            if is_open(self.store.connection, self.step):
                roll_back(self.store, self.step)
            raise
        self.document = documents.document(self.store.connection, self.document_id)

    def _begin_slice(self, held: ExitStack, *, lasting: bool) -> Change | None:
        """The change of a slice; None while another process is writing and a window is there to come back."""
        try:
            return held.enter_context(self.store.change(self.label, action="import", step=self.step, lasting=lasting))
        except CaseBusy:
            if not self.store.is_patient:
                raise
            return None

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

    def refuse_second_copy(self) -> None:
        """Raises Refused when the case has this very text."""
        connection = self.store.connection
        known = versions.with_text(connection, text_digest(self.text))
        if known:
            document = documents.document(connection, known[0])
            version = f", version {known[1]}" if document.version_number > 1 else ""
            raise Refused(
                f"is in the case already, as “{document.name}” (document {document.id}{version})",
                where=self.reading.name,
                remedy="Nothing was added",
            )

    def with_uids(self, found: Found) -> list[tuple[str, Candidate, str | None]]:
        """What becomes a claim: (uid, candidate, uid of the claim it repeats)."""

        def uid(span: Span | None) -> str | None:
            return claim_uid(self.uid, span) if span else None

        return [(claim_uid(self.uid, one.span), one, uid(one.repeats)) for one in found.candidates]

    def add_text(self, change: Change) -> tuple[int, int]:
        """The row that the text belongs to; returns (document id, version id)."""
        return documents.add_document(
            change,
            uid=self.uid,
            name=self.reading.name,
            role=self.role,
            imported=self.reading.imported,
            data=self.reading.data,
            finder=self.reading.found.finder,
            at=stamp(self.store.clock()),
        )


def text_digest(text: str) -> str:
    """SHA-256 that a text is kept under."""
    return hashlib.sha256(text.encode()).hexdigest()


def _first(rows: deque[T], most: int) -> list[T]:
    """The rows of the next slice, taken off the others."""
    return [rows.popleft() for _ in range(min(most, len(rows)))]


def _take(files: Iterable[Path], count: int) -> list[Path]:
    return [file for _, file in zip(range(count), files, strict=False)]
