"""Bringing documents in: workers read, one thread writes in slices, the whole is one undo step."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from contextlib import closing
from pathlib import Path

from workbench.core.claims import Candidate
from workbench.core.documents import Document, ImportResult, Role
from workbench.core.doors import stamp
from workbench.core.errors import DocumentError, Refused, WorkbenchError
from workbench.core.progress import Progress
from workbench.core.text import Span, printable
from workbench.core.uids import claim_uid, document_uid
from workbench.desk.reading import Reading, files_under, read_file
from workbench.desk.workers import Job, WorkerPool
from workbench.store import claims, documents
from workbench.store.journal import Change
from workbench.store.steps import finish, give_up, is_open, leave_open
from workbench.store.store import Store
from workbench.store.undo import roll_back, roll_back_unfinished

AHEAD = 4
"""Files read ahead of the one being written: keeps two workers busy and bounds what waits in memory."""

SLICE = 120
"""Claims or passages written in one transaction: some 15 ms here, so the window never waits 20."""


def importing(
    store: Store, pool: WorkerPool, paths: Iterable[Path], role: Role
) -> Generator[Progress, None, ImportResult]:
    """Bring in files and folders; see Desk.importing."""
    files = list(files_under(paths))
    if not files:
        raise DocumentError("there is no document of a kind that is read here", where=", ".join(map(str, paths)))
    step = store.ids()
    label = f"Import {printable(files[0].name)}" if len(files) == 1 else f"Import of {len(files)} files"
    done: list[Document] = []
    problems: list[WorkbenchError] = []
    waiting = iter(files)
    jobs: deque[tuple[Path, Job[Reading]]] = deque()
    try:
        for number, file in enumerate(files):
            for ahead in _take(waiting, AHEAD - len(jobs)):
                jobs.append((ahead, pool.submit(read_file, str(ahead), where=str(ahead))))
            _, job = jobs.popleft()
            try:
                while not job.done():
                    yield Progress(number, len(files), file.name, idle=True)
                writing = Writing(store, job.result(), role, step, label)
                with closing(writing.slices()) as slices:
                    for _ in slices:
                        yield Progress(number, len(files), file.name)
                done.append(writing.document)
            except (DocumentError, Refused) as problem:
                problems.append(problem)
            yield Progress(number + 1, len(files), file.name)
    finally:
        for _, job in jobs:
            job.cancel()
    return ImportResult(tuple(done), tuple(problems))


class Writing:
    """Writes one reading into the case, a slice at a time."""

    document: Document

    def __init__(self, store: Store, reading: Reading, role: Role, step: str, label: str) -> None:
        self.store = store
        self.reading = reading
        self.role = role
        self.step = step
        self.label = label
        self.uid = document_uid(reading.imported.text)

    def slices(self) -> Generator[None, None, None]:
        """Each step is one transaction. Closed before its end, it leaves nothing of the document."""
        roll_back_unfinished(self.store)
        candidates = self._with_uids()
        passages = list(self.reading.found.passages)
        parts = max(1, -(-max(len(candidates), len(passages)) // SLICE))
        try:
            for part in range(parts):
                rows = slice(part * SLICE, (part + 1) * SLICE)
                with self.store.change(self.label, action="import", step=self.step) as change:
                    if part == 0:
                        self._refuse_second_copy()
                        self._add_document(change, unfinished=parts > 1)
                    documents.add_passages(change, self._version_id, self._text, passages[rows])
                    claims.add_claims(change, self._document_id, self._version_id, self._text, candidates[rows])
                    if part == parts - 1:
                        finish(change, self.step)
                yield
        except BaseException:
            # Cancelled, disk full, locked: nothing half is left. Where even this cannot be written, the mark in the
            # file stays and the next start takes the half document back.
            give_up(self.step)
            if is_open(self.store.connection, self.step):
                roll_back(self.store, self.step)
            raise
        self.document = documents.document(self.store.connection, self._document_id)

    @property
    def _text(self) -> str:
        return self.reading.imported.text

    def _refuse_second_copy(self) -> None:
        known = documents.with_uid(self.store.connection, self.uid)
        if known:
            raise Refused(
                f"is in the case already, as “{known.name}” (document {known.id})",
                where=self.reading.name,
                remedy="Nothing was added",
            )

    def _with_uids(self) -> list[tuple[str, Candidate, str | None]]:
        def uid(span: Span | None) -> str | None:
            return claim_uid(self.uid, span) if span else None

        found = self.reading.found.candidates
        return [(claim_uid(self.uid, candidate.span), candidate, uid(candidate.repeats)) for candidate in found]

    def _add_document(self, change: Change, *, unfinished: bool) -> None:
        if unfinished:
            leave_open(change, self.step)
        self._document_id, self._version_id = documents.add_document(
            change,
            uid=self.uid,
            name=self.reading.name,
            role=self.role,
            imported=self.reading.imported,
            data=self.reading.data,
            finder=self.reading.found.finder,
            at=stamp(self.store.clock()),
        )


def _take(files: Iterable[Path], count: int) -> list[Path]:
    return [file for _, file in zip(range(count), files, strict=False)]
