"""Figures beside the bare operation of the same run: a table at the end, never a failing test."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pytest

FIGURES: list[tuple[str, str, str, str]] = []


@pytest.fixture
def figure() -> Callable[..., None]:
    """figure(what, seconds, bare="what the bare operation is", bare_seconds=s): one row of the table. A text instead of
    seconds is shown as it is."""

    def note(what: str, seconds: float | str, *, bare: str = "", bare_seconds: float | None = None) -> None:
        if isinstance(seconds, str):
            FIGURES.append((what, seconds, "", bare))
            return
        ratio = f"{seconds / bare_seconds:.2f}" if bare_seconds else ""
        beside = f"{bare} {_told(bare_seconds)}" if bare_seconds is not None else bare
        FIGURES.append((what, _told(seconds), ratio, beside))

    return note


@pytest.fixture
def median() -> Callable[[Callable[[], object], int], float]:
    """median(action, times): seconds of the middle run."""

    def measure(action: Callable[[], object], times: int) -> float:
        taken = []
        for _ in range(times):
            begun = time.perf_counter()
            action()
            taken.append(time.perf_counter() - begun)
        return statistics.median(taken)

    return measure


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table."""
    terminalreporter.section("measured (x: ratio to the bare operation in this run)")
    for what, taken, ratio, beside in FIGURES:
        terminalreporter.write_line(f"{what:<64} {taken:>10}  {ratio and 'x ' + ratio:>8}  {beside}")


def _told(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms" if seconds < 10 else f"{seconds:.1f} s"
