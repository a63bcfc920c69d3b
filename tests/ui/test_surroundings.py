"""A claim in its surroundings, and what is lit in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.text import Span, one_line
from workbench.ui.review.surroundings import Piece, pieces

TEXT = "The quay is old. Some 40 of them came\nfrom Malta. Nobody counted the rest.\n\nAnother paragraph."


def span_of(words: str, text: str = TEXT) -> Span:
    at = text.index(words)
    return Span(at, at + len(words))


def test_the_claim_stands_in_the_sentences_round_it_and_never_beyond_its_paragraph() -> None:
    found = pieces(TEXT, span_of("Some 40 of them came\nfrom Malta."), [span_of("40 of them")])
    assert found == (
        Piece("The quay is old. "),
        Piece("Some ", claim=True),
        Piece("40 of them", claim=True, lit=True),
        Piece(" came from Malta.", claim=True),
        Piece(" Nobody counted the rest."),
    )


def test_a_long_paragraph_is_cut_at_a_sentence() -> None:
    text = "It was long before. " * 20 + "The port has 9 boats. " + "It was long after. " * 20
    before, *_, after = pieces(text, span_of("The port has 9 boats.", text))
    assert before.words.startswith("It was long before.")
    assert after.words.endswith("after.")
    assert len(before.words) + len(after.words) < 400


def test_a_sentence_without_end_is_cut_at_a_word_with_an_ellipsis() -> None:
    text = "word " * 200 + "The port has 9 boats" + " word" * 200
    before, _, after = pieces(text, span_of("The port has 9 boats", text))
    assert before.words.startswith("… word")
    assert after.words.endswith("word …")


def test_the_longer_the_claim_the_less_stands_round_it() -> None:
    round_it = "It was so. " * 40
    short, long = "A boat sank.", "A boat sank " + "and another one did too " * 16 + "in the end."
    rounds = []
    for claim in (short, long):
        text = f"{round_it}{claim} {round_it}"
        rounds.append(sum(len(piece.words) for piece in pieces(text, span_of(claim, text)) if not piece.claim))
    assert rounds[0] > 2 * rounds[1] > 0


@given(text=st.text(alphabet="ab. \n🚢é\u0301“”", max_size=400), data=st.data())
def test_no_word_is_lost_changed_or_lit_by_mistake(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 4)))
    span, lit = Span(ends[0], ends[3]), Span(ends[1], ends[2])
    found = pieces(text, span, [lit])
    claim = "".join(piece.words for piece in found if piece.claim)
    assert one_line(claim) == one_line(span.of(text))
    assert one_line("".join(piece.words for piece in found if piece.lit)) == one_line(lit.of(text))
    whole = "".join(piece.words for piece in found)
    assert whole == one_line(whole), "white space runs together"
    assert whole.replace("…", "").split() == [] or one_line(whole.strip("… ")) in one_line(text)
