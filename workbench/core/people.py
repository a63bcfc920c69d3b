"""When two names mean the same person. Names are not authenticated; the report says so."""

from __future__ import annotations


def folded(name: str) -> str:
    """A name as it is compared: without case and outer space."""
    return name.strip().casefold()


def same_person(one: str, other: str) -> bool:
    """Whether two names mean the same person."""
    return folded(one) == folded(other)
