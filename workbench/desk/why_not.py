"""Why a sentence of a document is not listed: what was kept back, and what the finder found too little in."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.core.claims import Claim, Listing
from workbench.core.documents import Block, ImportedText, Passage
from workbench.core.errors import Refused
from workbench.core.text import Span
from workbench.desk.ranking import finding_tier
from workbench.store import claims, documents
from workbench.store.store import Store

_KEPT_BACK = ("repeats: ", "set aside: ")


@dataclass(frozen=True, slots=True)
class WhyNot:
    """The answer. span: the sentence asked about; reasons: in a checker's words; claim: the claim there, if any."""

    span: Span
    reasons: tuple[str, ...]
    claim: Claim | None = None

    @property
    def listed(self) -> bool:
        """Whether it is listed after all."""
        return self.claim is not None and self.claim.listing is Listing.LISTED


def why_not(store: Store, document_id: int, offset: int) -> WhyNot:
    """Why the sentence at an offset of the newest version is not listed. Raises Refused where no words stand."""
    version = documents.version(store.connection, document_id, None)
    passage = _passage_at(documents.passages(store.connection, version.id), offset)
    if passage is None:
        raise Refused("there are no words here", remedy="Put the cursor into a sentence of the document")
    sentence = _sentence_at(passage, offset)
    found = claims.claims(store.connection, claims.inside(store.connection, version.id, sentence))
    for claim in sorted(found, key=lambda one: one.listing is not Listing.LISTED):
        if claim.listing is Listing.LISTED:
            return WhyNot(sentence, (), claim)
        if claim.listing is Listing.DISCARDED:
            return WhyNot(sentence, ("discarded by hand",), claim)
        kept_back = tuple(why for why in claim.finding.why if why.startswith(_KEPT_BACK))
        return WhyNot(sentence, kept_back or _set_aside(passage), claim)
    if passage.set_aside:
        return WhyNot(sentence, _set_aside(passage))
    return WhyNot(sentence, _by_finder(version.text, passage, sentence))


def _passage_at(passages: tuple[Passage, ...], offset: int) -> Passage | None:
    """The passage an offset lies in or behind: an empty line belongs to what stands before it."""
    begun = [one for one in passages if one.span.start <= offset]
    return begun[-1] if begun else None


def _sentence_at(passage: Passage, offset: int) -> Span:
    """The sentence an offset lies in, or the one before it; a passage without sentences is taken whole."""
    begun = [one for one in passage.sentences if one.start <= offset]
    return begun[-1] if begun else (passage.sentences or (passage.span,))[0]


def _set_aside(passage: Passage) -> tuple[str, ...]:
    return tuple(f"set aside: {why}" for why in passage.why or (str(passage.kind).replace("_", " "),))


def _by_finder(text: str, passage: Passage, sentence: Span) -> tuple[str, ...]:
    """Ask the finder about the passage alone: the whole document may take seconds, and tells little more."""
    from workbench import extract

    alone = passage.span.of(text)
    shift = passage.span.start
    block = Block(Span(0, len(alone)), passage.kind, passage.level)
    imported = ImportedText(alone, (block,), "text/plain", "passage")
    asked = Span(sentence.start - shift, sentence.end - shift)
    try:
        reasons = extract.why_not(imported, asked, finding_tier())
    except ValueError:  # read alone, the passage falls into other sentences
        return ("not taken for a sentence that states something",)
    return reasons or ("below the line where it stands",)
