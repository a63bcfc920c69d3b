"""Documents brought in with their claims found: seconds, memory, and the longest time the writing thread is held."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.corpus import write_documents
from workbench.desk.desk import Desk

DOCUMENTS = 1_000


def test_a_thousand_documents(tmp_path: Path, figure: Callable[..., None]) -> None:
    folder = write_documents(tmp_path / "documents", DOCUMENTS)
    begun = time.perf_counter()
    size = sum(len(path.read_bytes()) for path in folder.iterdir())
    bare = time.perf_counter() - begun
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    importing = desk.importing([folder])
    longest, begun = 0.0, time.perf_counter()
    stalls: list[float] = []
    while True:
        before = time.perf_counter()
        try:
            progress = next(importing)
        except StopIteration as ended:
            result = ended.value
            break
        stalls.append(time.perf_counter() - before)
        if progress.idle:
            time.sleep(0.002)
    taken = time.perf_counter() - begun
    longest = max(stalls)
    assert len(result.documents) == DOCUMENTS
    figure(
        f"{DOCUMENTS} documents, {size / DOCUMENTS:.0f} bytes each, {desk.counts().total} claims",
        taken,
        bare="reading the files",
        bare_seconds=bare,
    )
    figure("longest stall of the writing thread", longest)
    figure("stall, slowest in a hundred", sorted(stalls)[len(stalls) * 99 // 100])
    for whose, who in (("this program", resource.RUSAGE_SELF), ("a reading process", resource.RUSAGE_CHILDREN)):
        figure(f"most memory of {whose}", f"{resource.getrusage(who).ru_maxrss / 1024:.0f} MB")
    begun = time.perf_counter()
    desk.close()
    figure("closing the case", time.perf_counter() - begun)


def test_one_large_document(tmp_path: Path, figure: Callable[..., None]) -> None:
    folder = write_documents(tmp_path / "documents", 1, sentences=11_500)
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    importing = desk.importing([folder])
    stalls: list[float] = []
    begun = time.perf_counter()
    while True:
        before = time.perf_counter()
        try:
            progress = next(importing)
        except StopIteration:
            break
        stalls.append(time.perf_counter() - before)
        if progress.idle:
            time.sleep(0.002)
    size = next(folder.iterdir()).stat().st_size
    figure(f"one document of {size / 1e6:.1f} MB, {desk.counts().total} claims", time.perf_counter() - begun)
    figure("longest stall of the writing thread", max(stalls))
    desk.close()
