"""What a blind reader must not see yet: another person's verdict, as long as this person has not read it."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.core.claims import ClaimFilter, Mark
from workbench.core.people import same_person
from workbench.desk.desk import Desk

TABLES = frozenset({"judgement", "withdrawal", "reading"})
"""Tables that say who gave a verdict and who has read it."""


class Veil:
    """Which claims keep their verdict to themselves. Nothing is hidden while nobody reads blind."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.blind = False
        self.unveiled: set[int] = set()
        """Judgements the reader asked to see."""
        self._hidden: dict[int, int | None] = {}
        self._read: set[int] | None = None

    def forget(self) -> None:
        """Who is asked for, or what is recorded, changed."""
        self._hidden.clear()
        self._read = None

    def hides(self, claim_id: int, verdict: str | None) -> bool:
        """Whether the verdict of a claim is not to be seen yet."""
        if not self.blind or verdict is None:
            return False
        if claim_id not in self._hidden:
            self._hidden[claim_id] = self._unread(claim_id)
        judgement = self._hidden[claim_id]
        return judgement is not None and judgement not in self.unveiled

    def hidden(self) -> dict[int, str]:
        """Claims whose verdict is not to be seen yet, with their uids: what is said of them elsewhere tells it too."""
        if not self.blind:
            return {}
        judged = self._desk.claim_ids(ClaimFilter(verdicts=frozenset(label.key for label in self._desk.scale.labels)))
        return {claim.id: claim.uid for claim in self._desk.claims(judged) if self.hides(claim.id, claim.verdict)}

    def over(self, marks: Iterable[Mark]) -> list[Mark]:
        """Marks of the passage, those of hidden verdicts as if there were none."""
        return [Mark(one.claim_id, one.span, None) if self.hides(one.claim_id, one.verdict) else one for one in marks]

    def _unread(self, claim_id: int) -> int | None:
        """Id of the judgement that another gave and this person has not read, None when there is none."""
        given = [one for one in self._desk.judgements(claim_id) if not one.withdrawn]
        if not given or same_person(given[-1].checker, self._desk.person):
            return None
        if self._read is None:
            person = self._desk.person
            self._read = {
                one.judgement_id
                for one in self._desk.readings()
                if not one.withdrawn and same_person(one.reader, person)
            }
        return None if given[-1].id in self._read else given[-1].id
