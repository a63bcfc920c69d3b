"""Filters kept under a name: what is chosen, by names that outlive the ids, and what of it is gone since."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from workbench.core.claims import ClaimFilter, ClaimKind, WorkState
from workbench.core.doors import stamp
from workbench.core.errors import Refused
from workbench.core.text import one_line
from workbench.store import documents, filters, standings
from workbench.store.store import Store

LONGEST_NAME = 60
"""Characters of a filter's name."""

_WORDS: dict[str, type[StrEnum]] = {"states": WorkState, "kinds": ClaimKind}
"""Fields whose values are words of the program."""

_PRESENT = ClaimFilter()


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter as it is kept. wanted: what of it can still be chosen; gone: names it has that the case has no more.

    lost: all that it names of one sort is gone, so that what is left would let through what it was made to keep out.
    """

    name: str
    wanted: ClaimFilter
    gone: tuple[str, ...] = ()
    lost: bool = False


def saved_filters(store: Store) -> tuple[SavedFilter, ...]:
    """All kept filters, by name."""
    return tuple(_read(store, name, json.loads(choices)) for _, name, choices in filters.saved(store.connection))


def save_filter(store: Store, name: str, wanted: ClaimFilter) -> SavedFilter:
    """Keep a filter under a name; one of the same name (whatever its case) is replaced."""
    name = one_line(name)
    if not name:
        raise Refused("a filter that is kept needs a name")
    if len(name) > LONGEST_NAME:
        raise Refused(f"the name is longer than {LONGEST_NAME} characters", remedy="A word or two will do")
    known = _row(store, name)
    choices = json.dumps(_told(store, wanted), ensure_ascii=False, sort_keys=True)
    with store.change(f"Filter “{name}”", action="save_filter") as change:
        filters.save(change, known, name, choices, person=store.person, at=stamp(store.clock()))
    return _read(store, name, json.loads(choices))


def drop_filter(store: Store, name: str) -> None:
    """Keep a filter no longer. Raises Refused when there is none of this name."""
    known = _row(store, one_line(name))
    if known is None:
        raise Refused(f"there is no filter “{name}”")
    with store.change(f"Drop filter “{one_line(name)}”", action="drop_filter") as change:
        change.delete("saved_filter", known)


def _row(store: Store, name: str) -> int | None:
    kept = filters.saved(store.connection)
    return next((row for row, other, _ in kept if other.casefold() == name.casefold()), None)


def _told(store: Store, wanted: ClaimFilter) -> dict[str, object]:
    """What is chosen, as JSON: only what differs from no choice; documents by uid, with their name for people."""
    told: dict[str, object] = {}
    for field in fields(ClaimFilter):
        value = getattr(wanted, field.name)
        if field.name == "documents" and value:
            known = {one.id: one for one in documents.documents(store.connection)}
            told[field.name] = [[known[one].uid, known[one].name] for one in sorted(value) if one in known]
        elif value != getattr(_PRESENT, field.name):
            told[field.name] = sorted(value) if isinstance(value, frozenset) else value
    return told


def _read(store: Store, name: str, told: dict[str, Any]) -> SavedFilter:
    """The filter as far as the case still has what it names; a field that this program does not know is gone too."""
    chosen: dict[str, Any] = {}
    gone: list[str] = []
    lost = False
    known = {one.uid: one.id for one in documents.documents(store.connection)}

    def still(values: Iterable[Any], there: Callable[[Any], bool], words: Callable[[Any], str] = str) -> list[Any]:
        nonlocal lost
        asked = list(values)
        gone.extend(words(one) for one in asked if not there(one))
        left = [one for one in asked if there(one)]
        lost = lost or (bool(asked) and not left)
        return left

    for field, value in told.items():
        if field == "documents":
            kept = still(value, lambda pair: pair[0] in known, lambda pair: str(pair[1]))
            chosen[field] = frozenset(known[uid] for uid, _ in kept)
        elif field == "speakers":
            said = filters.speakers_there(store.connection, value) | {""}
            chosen[field] = frozenset(still(value, said.__contains__))
        elif field == "verdicts":
            labels = {label.key for label in standings.scale(store.connection).labels}
            chosen[field] = frozenset(still(value, labels.__contains__))
        elif field in _WORDS:
            there = frozenset(str(one) for one in _WORDS[field])
            chosen[field] = frozenset(_WORDS[field](one) for one in still(value, there.__contains__))
        elif hasattr(_PRESENT, field):
            chosen[field] = value
        else:
            lost = True
            gone.append(field.replace("_", " "))
    return SavedFilter(name, ClaimFilter(**chosen), tuple(gone), lost)
