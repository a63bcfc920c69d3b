"""When two names mean the same person. Names are not authenticated; the report says so."""

from __future__ import annotations


def same_person(one: str, other: str) -> bool:
    """Names are compared without case and outer space."""
    return one.strip().casefold() == other.strip().casefold()
