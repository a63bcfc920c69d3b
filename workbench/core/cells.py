"""Cells of a table that a spreadsheet will open."""

from __future__ import annotations

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings that make a spreadsheet run a cell instead of showing it (OWASP's list, with the full-width forms)."""


def cell(value: object) -> object:
    """A value that no spreadsheet takes for a formula: words that look like one get an apostrophe in front."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_STARTS) else value
