"""What reads like a heading, and what like an item of a menu: one line at a time, by its length and its end."""

from __future__ import annotations

import re

_LONGEST_HEADING = 18
_LONGEST_TITLE = 26
ITEM = 4
"""A line of so few words without a full stop may be an item of a menu, however it begins."""
_FULL_STOP = re.compile(r"(?:\.|…|[!?][”’\"'»])[”’\"'»›)\]]*$")
INNER_STOP = re.compile(r"(?:\w{4}(?<!Prof)(?<!Sept)|\d)[.!?][”\"’»]?\s+[“\"‘«]?[A-Z\d]")
_LIST_MARK = re.compile(r"[-–—•▪●◦*·]\s|\(?\d{1,2}[.)]\s|[a-z]\)\s")


def looks_like_heading(words: str, *, first: bool) -> bool:
    """Whether a line may be a heading. first: nothing stands above it, so it may be a longer title."""
    count = len(words.split())
    if (
        count > (_LONGEST_TITLE if first else _LONGEST_HEADING)
        or "\n" in words
        or words[0].islower()
        or _LIST_MARK.match(words)
    ):
        return False
    if not words[0].isalnum() and words[0] not in "“\"‘«'‘¿¡#":
        return False
    if shouts(words):
        return True
    if _FULL_STOP.search(words) or words[-1] in ",;:—–-" or INNER_STOP.search(words):
        return False
    return not words.endswith(("?", "!")) or count <= _LONGEST_HEADING


def shouts(words: str) -> bool:
    """Whether a line stands all in capitals."""
    return words.isupper() and len(words) > 3


def heading_reason(words: str) -> str:
    """Why a line counts as a heading, for a checker."""
    if shouts(words):
        return "heading: all in capitals"
    if words.endswith("?"):
        return "heading: a short question before running text"
    return "heading: short, without a full stop, before running text"


def is_item(words: str) -> bool:
    """Whether a line is as short as an item of a menu and ends like one."""
    return len(words.split()) <= ITEM and not _FULL_STOP.search(words)
