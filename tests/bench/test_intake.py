"""Documents brought in with their claims found: seconds, memory, and how long a window stands still meanwhile."""

from __future__ import annotations

import gc
import re
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.bench.corpus import text_of, write_documents
from tests.bench.stalls import Stalls
from workbench.app import make_window
from workbench.desk.desk import Desk
from workbench.desk.ranking import prepared

DOCUMENTS = 1_000
_BARE = re.compile(r"\d[\d.,]*|\w+")


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
    background = desk.ranking()
    begun = time.perf_counter()
    try:
        while True:
            if next(background).idle:
                time.sleep(0.002)
    except StopIteration as ended:
        by = ended.value
    figure(f"ranking them by {by.name}, two processes", time.perf_counter() - begun)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figure("most memory of this program with the ranking", f"{most:.0f} MB")
    begun = time.perf_counter()
    desk.close()
    figure("closing the case", time.perf_counter() - begun)
    figure(
        "most memory of a process that ranks", f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB"
    )


@pytest.mark.timeout(1_800)
@pytest.mark.parametrize("size", [1_000_000, 10_000_000])
def test_a_document_arrives_in_an_open_window(
    tmp_path: Path, figure: Callable[..., None], qapp: QApplication, size: int
) -> None:
    (tmp_path / "long.txt").write_text(text_of(size), encoding="utf-8")
    Desk.create(tmp_path / "a.factcheck", person="Ada").close()
    window = make_window(tmp_path / "a.factcheck")
    window.resize(1280, 800)
    window.show()
    gc.freeze()  # as workbench.app.run does: without it the collector stops all threads for 50 to 70 ms
    ready = time.perf_counter() + 5  # as a window is when somebody drops a document on it
    while time.perf_counter() < ready:
        qapp.processEvents()
        time.sleep(0.005)
    page = window.page
    assert page is not None
    desk = page.session.desk
    first, begun = 0.0, time.perf_counter()
    with Stalls() as stalls:
        window.commands.bring_in([tmp_path / "long.txt"])
        while window.jobs.current is not None or not desk.documents():
            qapp.processEvents()
            time.sleep(0.001)
            if not first and page.session.model.ids:
                first = time.perf_counter() - begun
    taken = time.perf_counter() - begun
    figure(f"{size:,} characters into an open window: first ranked claims", first)
    figure(f"all {desk.counts().total} of them", taken)
    figure("longest stall of the window meanwhile", stalls.longest())
    figure("stall, slowest in a hundred", sorted(stalls.gaps)[len(stalls.gaps) * 99 // 100])
    figure("longest work of its main thread at a time", max(stalls.own))
    figure("most memory of this program", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    sys.stderr.write(stalls.told(6) + "\n")
    begun = time.perf_counter()
    window.close()
    figure("closing the window", time.perf_counter() - begun)


def test_one_large_document(tmp_path: Path, figure: Callable[..., None]) -> None:
    folder = write_documents(tmp_path / "documents", 1, sentences=12_500)
    text = next(folder.iterdir()).read_text(encoding="utf-8")
    desk = Desk.create(tmp_path / "a.factcheck", person="Ada")
    desk.pool.warm(prepared)
    time.sleep(3)  # as a window does before anybody drops a document on it
    begun = time.perf_counter()
    _BARE.findall(text)
    bare = time.perf_counter() - begun
    importing = desk.importing([folder])
    stalls: list[float] = []
    first = 0.0
    begun = time.perf_counter()
    while True:
        before = time.perf_counter()
        try:
            progress = next(importing)
        except StopIteration:
            break
        stalls.append(time.perf_counter() - before)
        if not first and desk.claim_ids():
            first = time.perf_counter() - begun
        if progress.idle:
            time.sleep(0.002)
    taken = time.perf_counter() - begun
    figure(f"first ranked claims of {len(text):,} characters", first, bare="a regular expression", bare_seconds=bare)
    figure(f"all {desk.counts().total} of them", taken, bare="a regular expression", bare_seconds=bare)
    figure("longest stall of the writing thread", max(stalls))
    desk.close()
