"""What the queue asks of its case: what the filter lists, in which groups, and what changed about it since."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workbench.core.claims import ClaimFilter, ClaimGroup, Counts
from workbench.core.documents import Document
from workbench.desk.desk import Desk
from workbench.desk.filters import SavedFilter
from workbench.ui.claims_model import merged
from workbench.ui.queue_choices import group_names
from workbench.ui.queue_groups import Layout, grouped_anew, merged_groups
from workbench.ui.queue_lists import ClaimList


@dataclass(frozen=True, slots=True)
class Listed:
    """A snapshot of the queue: claims in order, the groups they stand in with their names, and which are checked.

    checked: a byte for each claim, 1 where it is checked. flagged: how many stand first, of all or of their group,
    because they carry a risk flag.
    """

    ids: Sequence[int]
    groups: tuple[ClaimGroup, ...] = ()
    names: tuple[str, ...] = ()
    checked: bytes = b""
    flagged: int = 0


@dataclass(frozen=True, slots=True)
class Followed:
    """What a queue shows of a case after a change."""

    merged: Listed | None
    """The rows, where some came or are gone for good; None where all stay."""
    counts: Counts
    documents: tuple[Document, ...]
    aside: int
    """Claims that are not listed."""
    gone: int
    new: int
    """Rows that no longer fit the filter, and claims that fit it by now."""
    kept: tuple[SavedFilter, ...]
    """Filters kept under a name."""


def listed(desk: Desk, wanted: ClaimFilter, chosen: ClaimList | None, *, aside: bool) -> Listed:
    """What the queue lists: of a list, what passes; of what was left out, all; else what the filter lets by."""
    ids, groups = _listed(desk, wanted, chosen, aside=aside)
    found = _with_names(desk, wanted, ids, groups)
    if aside or chosen is not None:
        return found
    return replace(found, flagged=sum(map(desk.flagged_ids().__contains__, ids)))


def _listed(
    desk: Desk, wanted: ClaimFilter, chosen: ClaimList | None, *, aside: bool
) -> tuple[Sequence[int], tuple[ClaimGroup, ...]]:
    if not aside and chosen is None:
        return desk.grouped_ids(replace(wanted, risk_first=True))
    if chosen is not None:
        passing, groups = desk.grouped_ids(wanted)
        ids = [claim for claim in chosen.ids(desk) if claim in set(passing)]
        return ids, ()  # a list has an order of its own
    everything = ClaimFilter(words=wanted.words, order=wanted.order, group=wanted.group, all_listings=True)
    there, groups = desk.grouped_ids(everything)
    listed_ones = frozenset(desk.claim_ids())
    left = [claim for claim in there if claim not in listed_ones]
    if not groups:
        return left, ()
    layout = Layout(len(there), groups)
    key_of = {there[place]: one.key for number, one in enumerate(groups) for place in layout.span(number)}
    return left, grouped_anew(left, key_of)


def _with_names(desk: Desk, wanted: ClaimFilter, ids: Sequence[int], groups: tuple[ClaimGroup, ...]) -> Listed:
    done = desk.checked_ids()
    names = tuple(group_names(desk, wanted, groups))
    return Listed(ids, groups, names, bytes(map(done.__contains__, ids)))


def follow(
    desk: Desk,
    wanted: ClaimFilter,
    fresh_list: Callable[[Desk], Listed],
    shown: tuple[Sequence[int], Sequence[ClaimGroup]],
    came: bool,
    *,
    narrowed: bool,
) -> Followed:
    """Follow the case. came: claims came (import, by hand) or are gone for good (undo of those); the rest stays."""
    everything = desk.claim_ids(ClaimFilter(all_listings=True))
    fresh = fresh_list(desk) if came or narrowed else Listed(())
    rows = list(shown[0])
    if came:
        there = set(everything)
        rows = merged([claim for claim in rows if claim in there], fresh.ids)
    known, fitting = (set(rows), set(fresh.ids)) if narrowed else (set[int](), set[int]())
    counts = desk.counts()
    followed = None
    if rows != list(shown[0]):
        groups = merged_groups(rows, shown, (fresh.ids, fresh.groups)) if fresh.groups or shown[1] else ()
        followed = _with_names(desk, wanted, rows, groups)
    return Followed(
        followed,
        counts,
        desk.documents(),
        len(everything) - counts.total,
        len(known - fitting),
        len(fitting - known),
        desk.saved_filters(),
    )
