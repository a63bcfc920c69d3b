"""Whether a file is likely a changed one that the case has: by its name, or by most of its sentences."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from workbench.core.documents import Document
from workbench.core.errors import DocumentError, WorkbenchError
from workbench.core.text import one_line, printable
from workbench.desk.reading import file_bytes
from workbench.store import documents, search, versions
from workbench.store.store import Store

READ_UP_TO = 1024 * 1024
"""Bytes of a file whose text is compared: read in a tenth of a second, so that a window can ask."""
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


def alike(store: Store, path: Path) -> Document | None:
    """The document that a file is likely a new version of; None when there is none, or when it is that very file."""
    try:
        name, data = file_bytes(str(path))
    except DocumentError:
        return None
    digest = hashlib.sha256(data).hexdigest()
    every = documents.documents(store.connection)
    known = {one.id: versions.versions(store.connection, one.id) for one in every}
    if any(version.file_sha256 == digest for some in known.values() for version in some):
        return None
    named = [one for one in every if name in (one.name, *(version.name for version in known[one.id]))]
    if named:
        return named[-1]
    return _by_sentences(store, every, name, data)


def _by_sentences(store: Store, every: Sequence[Document], name: str, data: bytes) -> Document | None:
    if not every or len(data) > READ_UP_TO or Path(name).suffix.lower() in SLOW:
        return None
    from workbench import importers

    try:
        read = importers.read(name, data)
    except WorkbenchError:
        return None
    said = (one_line(printable(block.span.of(read.text))) for block in read.blocks)
    long = [words for block in said for words in _SENTENCE_END.split(block) if len(words.split()) >= LONG]
    asked = long[:: max(1, len(long) // SAMPLE)][:SAMPLE]
    found = Counter(one for words in asked for one in search.documents_with(store.connection, words))
    if not found:
        return None
    ((document_id, count),) = found.most_common(1)
    likely = count > 1 or len(long) == 1
    return documents.document(store.connection, document_id) if likely and count >= HALF * len(asked) else None
