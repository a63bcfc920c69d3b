"""Cases for tests: doors that count instead of wondering, and small documents of our own."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

SCALE_KEYS = ("verified", "disputed", "wrong")

DRAFT = """\
The harbour that grew

The harbour of Velmora handled 4.2 million tonnes of cargo in 2019. “We doubled our traffic in ten years,” said Ada \
Brook, head of the Harbour Authority. Fishing boats have paid no fees since 1998.

The city council voted for a third quay in March 2021. 😀 The quay cost 38 million euros, and 120 people work on it.

To continue reading, subscribe now for 9 euros a month.
"""


def counting_clock(start: datetime = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)) -> Callable[[], datetime]:
    """A clock that goes on one second each time it is asked."""
    seconds = itertools.count()
    return lambda: start + timedelta(seconds=next(seconds))


def counting_ids() -> Callable[[], str]:
    """Ids that count."""
    numbers = itertools.count(1)
    return lambda: f"{next(numbers):032x}"
