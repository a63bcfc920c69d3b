"""Claims by hand: made of selected words, extended and shrunk, split, merged. Each one step that undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.core.claims import Candidate, Claim, Finding, Listing
from workbench.core.documents import Block, ImportedText, PassageKind, Version
from workbench.core.errors import Refused
from workbench.core.text import Span, one_line
from workbench.desk.checking import beginning, claim, move
from workbench.desk.joints import parts_at, trimmed
from workbench.desk.merging import carry_over
from workbench.desk.ranking import finding_tier
from workbench.store import checking, claims, documents, places
from workbench.store.journal import Change
from workbench.store.store import Store

BEFORE, BEHIND = 6_000, 1_000
"""Code points read round a claim to learn who speaks there and which words are names: some 30 ms."""


def make_claim(store: Store, document_id: int, span: Span) -> Claim:
    """A claim from selected words. Raises Refused: no words, outside the text, or there already."""
    version = documents.version(store.connection, document_id, None)
    place = trimmed(version.text, span)
    if place is None:
        raise Refused("select the words of the claim first")
    known = _at(store, version, place)
    if known is not None and known.listing is not Listing.LISTED:
        move(store, [known.id], Listing.LISTED)
        return claim(store, known.id)
    finding = _found(store, version, place)
    with store.change(f"New claim “{beginning(one_line(place.of(version.text)))}”", action="make_claim") as change:
        if known := _at(store, version, place):
            raise Refused(f"these words are claim {_name(known)} already")
        claim_id = _add(store, change, version, place, finding)
        change.claim, _ = claims.names(store.connection, claim_id)
    return claim(store, claim_id)


def extend(store: Store, claim_id: int, span: Span) -> Claim:
    """Give a claim other words of its document: more, fewer, or both. See Desk.extend."""
    held = _listed(store, claim_id)
    version = documents.version(store.connection, held.document_id, held.version)
    if span.end > len(version.text):
        raise Refused("these words lie outside the document", remedy="Its text: workbench text CASE DOC")
    place = trimmed(version.text, span)
    if place is None:
        raise Refused(f"claim {_name(held)} would be left without words", remedy="Discard it instead")
    if place == held.span:
        raise Refused(f"claim {_name(held)} has these words already")
    verb = "Extend" if place.covers(held.span) else "Shrink" if held.span.covers(place) else "Move"
    finding = _found(store, version, place, held)
    with store.change(f"{verb} claim {_name(held)}", action="extend", claim=held.uid) as change:
        held = _listed(store, claim_id)
        _require_free(store, version, place, held)
        _put(store, change, held, version, place, finding)
    return claim(store, claim_id)


def statements(store: Store, claim_id: int) -> tuple[Span, ...]:
    """The statements that a claim's words fall into, as the finder parts them; one when it sees no joint."""
    from workbench import extract

    held = claim(store, claim_id)
    version = documents.version(store.connection, held.document_id, held.version)
    around, shift = _around(store, version, held.span)
    found = extract.statements_in(around, held.span.moved(-shift))
    return tuple(trimmed(version.text, span.moved(shift)) or held.span for span in found)


def split(store: Store, claim_id: int, at: Sequence[int]) -> list[Claim]:
    """Part a claim at offsets of its text; without offsets where the finder parts it. See Desk.split."""
    held = _listed(store, claim_id)
    version = documents.version(store.connection, held.document_id, held.version)
    parts = parts_at(version.text, held.span, at) if at else statements(store, claim_id)
    if len(parts) < 2:
        raise Refused(
            f"claim {_name(held)} states one thing only, as far as the finder can see",
            remedy="Put the caret where its second part begins",
        )
    findings = [_found(store, version, parts[0], held), *(_found(store, version, one) for one in parts[1:])]
    made = [claim_id]
    with store.change(f"Split claim {_name(held)}", action="split", claim=held.uid) as change:
        held = _listed(store, claim_id)
        for place in parts:
            _require_free(store, version, place, held)
        ticks = checking.ticks(store.connection, claim_id)
        _put(store, change, held, version, parts[0], findings[0])
        for place, finding in zip(parts[1:], findings[1:], strict=True):
            known = _at(store, version, place)
            if known is not None:  # these words were a claim once, and left the register
                claims.list_claim(change, known, Listing.LISTED)
            made.append(_add(store, change, version, place, finding) if known is None else known.id)
            facts = {fact.span for fact in finding.facts}
            for tick in ticks:
                if tick.span in facts:
                    checking.set_tick(change, made[-1], tick.span, True, checker=tick.checker, at=tick.at)
    return claims.claims(store.connection, made)


def merge(store: Store, claim_ids: Sequence[int]) -> Claim:
    """Make one claim of several; the earliest stays, the others fold into it. See Desk.merge."""
    held = [_listed(store, claim_id) for claim_id in sorted(set(claim_ids))]
    if len(held) < 2:
        raise Refused("merging takes two claims or more")
    if len({one.document_id for one in held}) > 1:
        raise Refused("claims of different documents cannot be merged")
    kept, others = held[0], held[1:]
    version = documents.version(store.connection, kept.document_id, kept.version)
    place = Span(min(one.span.start for one in held), max(one.span.end for one in held))
    finding = _found(store, version, place, kept)
    with store.change(f"Merge claims {_named(held)}", action="merge", claim=kept.uid) as change:
        held = [_listed(store, one.id) for one in held]
        _require_free(store, version, place, *held)
        if place != held[0].span:
            _put(store, change, held[0], version, place, finding)
        for other in others:
            change.update("claim", other.id, listing=str(Listing.FOLDED), repeats=kept.uid)
        carry_over(store, change, held, version, place, {fact.span for fact in finding.facts})
    return claim(store, kept.id)


def _put(store: Store, change: Change, held: Claim, version: Version, place: Span, finding: Finding) -> None:
    """Move a claim to its new place: a statement in the claim's own words follows, ticks outside it go.

    A conflict that was settled on the former words is open again.
    """
    places.move_to(change, held.id, version.id, version.text, place)
    places.open_conflicts_again(change, held.uid)
    places.keep_finding(change, held.id, version.text, place, finding)
    if held.statement == one_line(held.text):
        change.update("claim", held.id, statement=one_line(place.of(version.text)))
    for tick in checking.ticks(store.connection, held.id):
        if not place.covers(tick.span):
            checking.set_tick(change, held.id, tick.span, False, checker=tick.checker, at=tick.at)


def _add(store: Store, change: Change, version: Version, place: Span, finding: Finding) -> int:
    made = Candidate(place, place.of(version.text), Listing.LISTED, finding)
    (claim_id,) = claims.add_claims(
        change, version.document_id, version.id, version.text, [("c" + store.ids(), made, None)], origin="made"
    )
    return claim_id


def _found(store: Store, version: Version, place: Span, held: Claim | None = None) -> Finding:
    """What stands at a place. Only what the program found and scored has scores there: no line hides a person's own."""
    from workbench import extract

    ours = held is not None and held.origin == "found"
    scored = held is not None and ours and held.finding.worth is not None
    around, shift = _around(store, version, place)
    found = extract.finding_in(around, place.moved(-shift), finding_tier() if scored else None)
    facts = tuple(replace(fact, span=fact.span.moved(shift)) for fact in found.facts)
    return replace(found, facts=facts, why=(*found.why, "changed by hand") if ours else ("made by hand", *found.why))


def _around(store: Store, version: Version, place: Span) -> tuple[ImportedText, int]:
    """The passages round a place as a text of their own, and how far it lies behind the text's beginning."""
    near = places.passages_near(store.connection, version.id, max(0, place.start - BEFORE), place.end + BEHIND)
    start = min([place.start, *(passage.span.start for passage in near)])
    end = max([place.end, *(passage.span.end for passage in near)])
    blocks = tuple(Block(passage.span.moved(-start), passage.kind, passage.level) for passage in near)
    published = documents.document(store.connection, version.document_id).published
    text = version.text[start:end]
    whole = blocks or (Block(Span(0, len(text)), PassageKind.BODY),)
    return ImportedText(text, whole, "text/plain", "passages", published=published), start


def _listed(store: Store, claim_id: int) -> Claim:
    """The claim with this id. Raises Refused when it is gone, or not in the register."""
    held = claim(store, claim_id)
    if held.listing is not Listing.LISTED:
        raise Refused(f"claim {_name(held)} is not in the register", remedy="Restore it first")
    if held.gone_from is not None:
        raise Refused(f"the words of claim {_name(held)} are no longer in the document", remedy="Discard it instead")
    return held


def _require_free(store: Store, version: Version, place: Span, *own: Claim) -> None:
    """Refuse a place where another listed claim stands."""
    known = _at(store, version, place)
    if known is not None and known.listing is Listing.LISTED and known.id not in {one.id for one in own}:
        raise Refused(f"these words are claim {_name(known)} already", remedy="Merge the two instead")


def _at(store: Store, version: Version, place: Span) -> Claim | None:
    known = claims.at(store.connection, version.id, place)
    return None if known is None else claim(store, known)


def _name(held: Claim) -> str:
    return str(held.number or held.uid)


def _named(held: Sequence[Claim]) -> str:
    *first, last = (_name(one) for one in held)
    return f"{', '.join(first)} and {last}"
