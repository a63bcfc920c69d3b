"""Holding two statements against each other outside any case."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from workbench.core.comparison import Comparison
from workbench.core.errors import DocumentError


def compare_statements(a: str, b: str) -> Comparison:
    """The relation of two statements with its reason; spans count in each statement's one line."""
    from workbench.extract.comparing import compare, stated_alone

    return compare(stated_alone(a), stated_alone(b))


def pairs_in(file: Path) -> Iterator[tuple[str, str]]:
    """The pairs of a file with one JSON object {"a", "b"} a line, blank lines left out. Raises DocumentError."""
    try:
        lines = file.read_text(encoding="utf-8-sig", errors="replace").split("\n")
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", where=str(file)) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _pair(line, f"{file}, line {number}")


def _pair(line: str, where: str) -> tuple[str, str]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DocumentError("no JSON", where=where, remedy='Write {"a": "…", "b": "…"} on a line') from error
    a, b = (record.get("a"), record.get("b")) if isinstance(record, dict) else (None, None)
    if not isinstance(a, str) or not isinstance(b, str):
        raise DocumentError("two statements are missing", where=where, remedy='Write {"a": "…", "b": "…"} on a line')
    return a, b
