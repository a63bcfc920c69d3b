"""What is compared: a statement's words with the facts that were found in them."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.core.claims import Claim, Fact
from workbench.core.documents import PassageKind
from workbench.core.text import Span, one_line
from workbench.extract.attribution import source_of
from workbench.extract.facts import facts_in
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.statement import Statement


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement to compare. start: where its text begins in the version that the facts' spans count in.

    key: the claim's uid, or what the caller knows it by; document: its document's uid or name, "" outside a case.
    """

    text: str
    facts: tuple[Fact, ...]
    start: int = 0
    speaker: str | None = None
    key: str = ""
    document: str = ""

    @classmethod
    def of_claim(cls, claim: Claim) -> Stated:
        """A claim of a case with the facts it was found with; nothing is found again."""
        found = claim.finding
        return cls(claim.text, found.facts, claim.span.start, found.speaker, claim.uid, claim.document)


def stated_alone(text: str) -> Stated:
    """A statement outside any document: its facts and its source are found here, spans count in its one line."""
    words = one_line(text)
    sentence = Sentence(Span(0, len(words)), words, PassageKind.BODY, (), Vocabulary.of([words]), None)
    facts = facts_in(sentence)
    source = source_of(Statement.of(sentence, facts))
    named = (source.fact.value if source.fact else source.words) if source else None
    return Stated(words, facts, 0, named or None)
