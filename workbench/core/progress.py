"""How far long work is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of long work: done of total, and what is being worked on."""

    done: int
    total: int
    what: str = ""
    idle: bool = False
    """True when nothing could be done just now (a worker is still reading): come back in a moment."""


Watcher = Callable[[Progress], None]
"""Is told of each step; may raise Cancelled to stop the work."""


def silent(_: Progress) -> None:
    """Progress that nobody watches."""
