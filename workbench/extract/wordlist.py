"""Word lists as they are typed in this room: words between white space, phrases between bars."""

from __future__ import annotations


def words(listed: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(listed.split())


def phrases(listed: str) -> frozenset[str]:
    """The entries of a list in which "|" or a line end stands between them."""
    return frozenset(entry for line in listed.splitlines() for part in line.split("|") if (entry := part.strip()))


def pairs(listed: str) -> dict[str, str]:
    """Entries "word = meaning" with bars or line ends between them."""
    entries = (part.partition("=") for line in listed.splitlines() for part in line.split("|") if part.strip())
    return {word.strip(): meaning.strip() for word, _, meaning in entries}
