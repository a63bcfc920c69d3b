"""Every claim in its place, whatever overlaps whatever, and no word lost."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.claims import Claim, ClaimKind, Finding, Listing, WorkState
from workbench.core.documents import Passage, PassageKind
from workbench.core.text import Span
from workbench.reports.annotation import Piece, annotated, blocks
from workbench.reports.entries import Entry

ALPHABET = st.sampled_from("ab .\n😀é\u0301שع")


def entry(row: int, span: Span, text: str) -> Entry:
    """A claim at this place."""
    finding = Finding(ClaimKind.STATEMENT, None, (), None, None, ())
    claim = Claim(
        row, f"c{row}", row, 1, "a.txt", span, span.of(text), span.of(text), Listing.LISTED, "found", finding, None,
        WorkState.TO_CHECK, 0, False, (),
    )  # fmt: skip
    return Entry(claim, str(row), str(row), None, (), (), (), "", None, ())


def passage(start: int, end: int) -> Passage:
    """A passage of body."""
    return Passage(Span(start, end), PassageKind.BODY, set_aside=False, why=(), sentences=())


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Passage], list[Entry]]:
    """A text, passages that do not overlap, and claims that may, none of them blank."""
    text = draw(st.text(ALPHABET, max_size=60))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    passages = [passage(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False)]
    places = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=8))
    spans = [Span(min(a, b), max(a, b)) for a, b in places]
    spans = [span for span in spans if span.of(text) and span.of(text) == span.of(text).strip()]
    return text, passages, [entry(row, span, text) for row, span in enumerate(spans, 1)]


@given(marked_texts())
def test_no_word_is_lost_and_every_claim_lands_and_ends_once(marked: tuple[str, list[Passage], list[Entry]]) -> None:
    text, passages, entries = marked
    pieces = [piece for _, found in annotated(text, blocks(text, passages), entries) for piece in found]
    assert "".join("".join(piece.text for piece in pieces).split()) == "".join(text.split())
    rows = sorted(one.claim.id for one in entries)
    ended = sorted(ending.claim.id for piece in pieces for ending, _ in piece.ends)
    assert ended == rows
    landed = [piece.entry.claim.id for piece in pieces if piece.first and piece.entry]
    landed += [ending.claim.id for piece in pieces for ending, lands in piece.ends if lands]
    assert sorted(landed) == rows


@given(marked_texts())
def test_marked_words_belong_to_the_claim_they_link_to(marked: tuple[str, list[Passage], list[Entry]]) -> None:
    text, passages, entries = marked
    for part, pieces in annotated(text, blocks(text, passages), entries):
        place = part.span.start
        for piece in pieces:
            if piece.entry:
                assert piece.entry.claim.span.covers(Span(place, place + len(piece.text)))
            place += len(piece.text)
        assert place == part.span.end


def pieces_of(text: str, *spans: tuple[int, int]) -> list[Piece]:
    """Pieces of a text of one passage with claims 1, 2, … at these places."""
    entries = [entry(row, Span(*span), text) for row, span in enumerate(spans, 1)]
    return [piece for _, found in annotated(text, [passage(0, len(text))], entries) for piece in found]


def said(pieces: list[Piece]) -> list[tuple[str, str | None]]:
    """Words and claim of each piece."""
    return [(piece.text, piece.entry.name if piece.entry else None) for piece in pieces]


def test_a_claim_inside_another_keeps_its_own_words() -> None:
    pieces = pieces_of("He won twice and left.", (0, 22), (3, 12))
    assert said(pieces) == [("He ", "1"), ("won twice", "2"), (" and left.", "1")]
    assert [piece.first for piece in pieces] == [True, True, False]


def test_a_claim_with_no_words_of_its_own_lands_at_its_end() -> None:
    pieces = pieces_of("One two", (0, 7), (0, 3), (3, 7))
    assert said(pieces) == [("One", "2"), (" two", "3")]
    assert [(ending.name, lands) for ending, lands in pieces[-1].ends if ending.name == "1"] == [("1", True)]


def test_a_claim_over_two_passages_ends_in_the_first_and_marks_both() -> None:
    text = "one\n\ntwo"
    found = [p for _, ps in annotated(text, [passage(0, 3), passage(5, 8)], [entry(1, Span(0, 8), text)]) for p in ps]
    assert said(found) == [("one", "1"), ("two", "1")]
    assert [len(piece.ends) for piece in found] == [1, 0]
    assert [piece.first for piece in found] == [True, False]


def test_words_outside_all_passages_are_read_as_body() -> None:
    text = "  before [kept] after\n"
    kept = replace(passage(9, 15), set_aside=True)
    assert [part.span.of(text) for part in blocks(text, [kept])] == ["before", "[kept]", "after"]
