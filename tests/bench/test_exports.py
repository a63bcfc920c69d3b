"""Exports of large reports, beside writing the same bytes bare: seconds, and peaks of memory with the report in it."""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path

import pytest

from tests.bench.reports import large_report
from tests.reports.models import model_for
from workbench.reports import EXPORTERS, exporter, write_file

LARGE, VERY_LARGE = 10_000, 100_000
TEXT = ("html", "md", "csv", "json")
"""Formats that a hundred thousand claims are written in as well."""


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("key", "claims"), [*((one.key, LARGE) for one in EXPORTERS), *((key, VERY_LARGE) for key in TEXT)]
)
def test_an_export(tmp_path: Path, figure: Callable[..., None], key: str, claims: int) -> None:
    context = get_context("spawn")
    told: Queue[tuple[float, int, int]] = context.Queue()
    out = tmp_path / "out"
    child = context.Process(target=_export, args=(key, claims, out, told))
    child.start()
    seconds, memory, alone = told.get(timeout=800)
    child.join()
    data = out.read_bytes()
    begun = time.perf_counter()
    (tmp_path / "bare").write_bytes(data)
    bare = time.perf_counter() - begun
    size, peaks = f"{len(data) / 1e6:.1f} MB", f"{memory / 1024:.0f} MB of memory ({alone / 1024:.0f} without)"
    figure(f"{key}, {claims:,} claims, {size}, {peaks}", seconds, bare="the same bytes", bare_seconds=bare)


def _export(key: str, claims: int, out: Path, told: Queue[tuple[float, int, int]]) -> None:
    """In a process of its own, as the window writes: only then are its peaks of memory, with and without, its own."""
    model = model_for(exporter(key), large_report(claims))
    before = _peak()
    begun = time.perf_counter()
    write_file(key, model, out)
    told.put((time.perf_counter() - begun, _peak(), before))


def _peak() -> int:
    """Most memory of this process so far, in KB; what resource tells is the parent's, until it is surpassed."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.partition("VmHWM:")[2].split()[0])
