"""The finder on generated news: which of the sentences that are marked checkable become claims."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from workbench.core.claims import Listing
from workbench.extract import find
from workbench.importers.plain import read_text


@dataclass(slots=True)
class Counted:
    """What was listed, by the kind of sentence, and the processor time it took."""

    checkable: int = 0
    right: int = 0
    listed: int = 0
    sentences: int = 0
    seconds: float = 0.0
    by_kind: dict[str, Counter[str]] = field(default_factory=dict)
    """Kind of the generator → kinds of the finder; "-" where nothing was listed."""


def make(generator: Path, folder: Path, documents: int, seed: int = 1) -> None:
    """Write a corpus with the generator."""
    words = ["--docs", str(documents), "--seed", str(seed), "--out", str(folder)]
    subprocess.run([sys.executable, str(generator), *words], check=True, stdout=subprocess.DEVNULL)


def count(folder: Path) -> Counted:
    """Find the claims of every document and hold them against the marked sentences."""
    result = Counted()
    marked: dict[str, list[dict[str, object]]] = {}
    for line in (folder / "sentences.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        marked.setdefault(row["doc"], []).append(row)
    for name, rows in marked.items():
        imported = read_text((folder / "docs" / f"{name}.txt").read_text(encoding="utf-8"))
        begun = time.process_time()
        found = find(imported)
        result.seconds += time.process_time() - begun
        result.sentences += sum(len(passage.sentences) for passage in found.passages)
        listed = [candidate for candidate in found.candidates if candidate.listing is Listing.LISTED]
        for row in rows:
            start, end, kind = int(str(row["start"])), int(str(row["end"])), str(row["kind"])
            own = [one for one in listed if one.span.start < end and start < one.span.end]
            result.by_kind.setdefault(kind, Counter())[own[0].finding.kind.value if own else "-"] += 1
            result.checkable += bool(row["checkable"])
            result.right += bool(row["checkable"] and own)
            result.listed += bool(own)
    return result
