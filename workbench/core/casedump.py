"""A whole case as values: what the complete JSON export writes and `new --from` reads back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from workbench.core.report import Report

Cell = None | int | float | str | bytes
"""What a column of a case can hold: SQLite's five storage classes."""

Table = tuple[str, tuple[str, ...], Iterable[tuple[Cell, ...]]]
"""A table's name, the names of its columns, and its rows with a value for each column."""

FORMAT: Literal["factcheck-case"] = "factcheck-case"
FORMAT_VERSION: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class CaseDump:
    """All rows of all tables of a case, in a fixed order, with its report for whoever only reads.

    schema: the version of the tables (user_version). The rows alone bring the case back; the report adds nothing.
    """

    schema: int
    tables: tuple[Table, ...]
    report: Report
    format: Literal["factcheck-case"] = FORMAT
    format_version: Literal[1] = FORMAT_VERSION
