"""The cases this program has open: one desk a case, however many windows look at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.desk import Desk

if TYPE_CHECKING:
    from workbench.ui.cases import Cases


class Share:
    """One window's share in a desk."""

    def __init__(self, desk: Desk, cases: Cases) -> None:
        self.desk = desk
        self.cases = cases
        _shares.append(self)

    @property
    def leads(self) -> bool:
        """Whether this window does what is done once a case: ranking, comparing."""
        return shares(self.desk)[0] is self

    def close(self) -> None:
        """Let go of the desk; the last one closes it."""
        _shares.remove(self)
        if not shares(self.desk):
            self.desk.close()


_shares: list[Share] = []


def shares(desk: Desk) -> list[Share]:
    """Those who look at a desk, the first one first."""
    return [share for share in _shares if share.desk is desk]


def desk_of(path: Path, open_it: Callable[[], Desk]) -> Desk:
    """The desk of a case file: the one that is open already, or what open_it gives."""
    for share in _shares:
        if path.exists() and share.desk.path.exists() and share.desk.path.samefile(path):
            return share.desk
    return open_it()
