"""Paints a row of the queue: the verdict's mark, two lines of the claim's words, one line of what matters."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt

from workbench.core.claims import Listing

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
"""The model gives a QueueRow for this role: one call for a row, not seven."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """What a row shows. shape and tone are None while the claim is unjudged."""

    words: str
    meta: str
    """What matters, short: "figure · rank 0.94"."""
    number: int | None = None
    shape: str | None = None
    tone: str | None = None
    conflict: bool = False
    listing: Listing = Listing.LISTED
