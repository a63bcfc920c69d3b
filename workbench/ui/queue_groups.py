"""Where headings and claims stand in a queue that is grouped: places of the list, rows of the view."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Collection, Sequence
from itertools import groupby
from operator import itemgetter

from workbench.core.claims import ClaimGroup


class Layout:
    """Rows of a list of so many claims: over each group its heading, of a folded group nothing else.

    A place counts claims in the list, a row counts what the view shows. Nothing is kept for a single claim.
    """

    def __init__(self, count: int, groups: Sequence[ClaimGroup] = (), folded: Collection[int] = ()) -> None:
        """folded: numbers of the groups whose claims are not shown."""
        self.groups = groups
        self._starts = [group.start for group in groups]
        self._ends = [*self._starts[1:], count] if groups else []
        self._folded = frozenset(folded)
        self.headings: list[int] = []
        """Row of each group's heading."""
        rows = 0 if groups else count
        for number in range(len(groups)):
            self.headings.append(rows)
            rows += 1 + (0 if number in self._folded else len(self.span(number)))
        self.rows = rows
        self.count = count

    def span(self, number: int) -> range:
        """Places of the claims of a group."""
        return range(self._starts[number], self._ends[number])

    def group_of(self, place: int) -> int:
        """Number of the group in which a claim stands; -1 where there are no groups."""
        return bisect_right(self._starts, place) - 1

    def group_at(self, row: int) -> int:
        """Number of the group in which a row stands, its heading included; -1 where there are no groups."""
        return bisect_right(self.headings, row) - 1

    def heading(self, row: int) -> int | None:
        """Number of the group whose heading stands in a row, None for a claim."""
        number = self.group_at(row)
        return number if number >= 0 and self.headings[number] == row else None

    def place(self, row: int) -> int:
        """Place of the claim in a row, -1 for a heading and outside the rows."""
        if not 0 <= row < self.rows:
            return -1
        number = self.group_at(row)
        if number < 0:
            return row
        return self._starts[number] + row - self.headings[number] - 1 if self.headings[number] != row else -1

    def row(self, place: int) -> int:
        """Row of the claim at a place, -1 where its group is folded and outside the list."""
        if not 0 <= place < self.count:
            return -1
        number = self.group_of(place)
        if number < 0:
            return place
        return -1 if number in self._folded else self.headings[number] + 1 + place - self._starts[number]

    def places(self, first: int, last: int) -> list[range]:
        """Places of the claims in the rows from `first` to `last`, both included."""
        first, last = max(first, 0), min(last, self.rows - 1)
        if not self.groups:
            return [range(first, last + 1)]
        found = []
        for number in range(max(self.group_at(first), 0), self.group_at(last) + 1):
            above = self.headings[number] + 1
            end = above if number in self._folded else above + len(self.span(number))
            shift = self._starts[number] - above
            if place := range(max(first, above) + shift, min(last + 1, end) + shift):
                found.append(place)
        return found

    def is_folded(self, number: int) -> bool:
        """Whether only the heading of a group is shown."""
        return number in self._folded

    def shown(self, ids: Sequence[int]) -> Sequence[int]:
        """Ids of the claims that have a row, in order."""
        if not self._folded:
            return ids
        found = array("q")
        for number in range(len(self.groups)):
            if number not in self._folded:
                found.extend(ids[self._starts[number] : self._ends[number]])
        return found


def merged_groups(
    merged: Sequence[int],
    shown: tuple[Sequence[int], Sequence[ClaimGroup]],
    fresh: tuple[Sequence[int], Sequence[ClaimGroup]],
) -> tuple[ClaimGroup, ...]:
    """Groups of a list that was merged of what is shown and what is new: what is shown stays in the group it has."""
    key_of: dict[int, int | str | None] = {}
    for ids, groups in (fresh, shown):
        layout = Layout(len(ids), groups)
        for number, group in enumerate(groups):
            key_of.update(dict.fromkeys((ids[place] for place in layout.span(number)), group.key))
    return grouped_anew(merged, key_of)


def grouped_anew(ids: Sequence[int], key_of: dict[int, int | str | None]) -> tuple[ClaimGroup, ...]:
    """Groups of a list, by what each claim in it has in common with the one before it."""
    keys = ((key_of.get(claim), place) for place, claim in enumerate(ids))
    return tuple(ClaimGroup(key, next(stretch)[1]) for key, stretch in groupby(keys, itemgetter(0)))
