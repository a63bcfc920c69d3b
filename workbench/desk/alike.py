"""Whether a file is likely a changed one that the case has: by its name, or by most of its sentences."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from workbench.core.documents import Document
from workbench.core.errors import WorkbenchError
from workbench.core.progress import Progress
from workbench.core.text import one_line, printable
from workbench.desk.reading import file_bytes
from workbench.desk.workers import WorkerPool
from workbench.store import documents, search, versions
from workbench.store.store import Store

READ_UP_TO = 1024 * 1024
"""Bytes of a file whose text is compared: read in a tenth of a second, before its import begins."""
SLOW = (".pdf",)
"""Kinds of files that take longer."""
SAMPLE = 16
"""Sentences looked up in the case."""
LONG = 6
"""Words of a sentence that is not in two texts by chance."""
HALF = 0.5
"""Of the sentences looked up, that a document must have."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
"""Near enough here: a sentence cut in two is found as well."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a file tells of itself. asked: long sentences to look for in the case; only: it has no other one."""

    name: str
    sha256: str
    asked: tuple[str, ...] = ()
    only: bool = False


def seek_alike(store: Store, pool: WorkerPool, path: Path) -> Generator[Progress, None, Document | None]:
    """The document that a file is likely a new version of; None when there is none, or when it is that very file.

    A worker reads the file; the case is asked a sentence at a time.
    """
    every = documents.documents(store.connection)
    if not every:
        return None
    job = pool.submit(told_of, str(path), where=str(path), first=True)
    try:
        while not job.done():
            yield Progress(0, 1, path.name, idle=True)
        told = job.result()
    except WorkbenchError:  # its import will say the same
        return None
    finally:
        job.cancel()
    known = {one.id: versions.versions(store.connection, one.id) for one in every}
    if any(version.file_sha256 == told.sha256 for some in known.values() for version in some):
        return None
    named = [one for one in every if told.name in (one.name, *(version.name for version in known[one.id]))]
    if named:
        return named[-1]
    found: Counter[int] = Counter()
    for words in told.asked:
        found.update(search.documents_with(store.connection, words))
        yield Progress(0, 1, path.name)
    if not found:
        return None
    ((document_id, count),) = found.most_common(1)
    likely = count > 1 or told.only
    return documents.document(store.connection, document_id) if likely and count >= HALF * len(told.asked) else None


def told_of(path: str) -> Told:
    """For a worker: what a file tells of itself; no sentences where reading it takes long. Raises DocumentError."""
    name, data = file_bytes(path)
    digest = hashlib.sha256(data).hexdigest()
    if len(data) > READ_UP_TO or Path(name).suffix.lower() in SLOW:
        return Told(name, digest)
    from workbench import importers

    try:
        read = importers.read(name, data)
    except WorkbenchError:
        return Told(name, digest)
    said = (one_line(printable(block.span.of(read.text))) for block in read.blocks)
    long = [words for block in said for words in _SENTENCE_END.split(block) if len(words.split()) >= LONG]
    return Told(name, digest, tuple(long[:: max(1, len(long) // SAMPLE)][:SAMPLE]), only=len(long) == 1)
