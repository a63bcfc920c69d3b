"""What a change announces, and what the log keeps of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Which rows a committed change touched: {table: ids}. Views refresh from this alone."""

    label: str
    touched: Mapping[str, frozenset[int]] = field(default_factory=dict)
    claims: frozenset[int] | None = None
    """Ids of the claims it is about; None when that may be any."""
    elsewhere: str = ""
    """Who made it in another process; empty for what this one did."""

    def ids(self, table: str) -> frozenset[int]:
        """Row ids of one table, empty when it was not touched."""
        return self.touched.get(table, frozenset())


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field that changed, as `history --json` prints it.

    entry: this log entry's hash; previous: the hash of the entry before it.
    """

    at: str
    person: str
    action: str
    claim: str | None
    """uid of the claim, None for what is no claim's."""
    old: object
    new: object
    entry: str
    previous: str
    label: str
    field: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something `check` found off: what, and where."""

    what: str
    where: str
