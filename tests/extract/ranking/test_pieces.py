"""Word pieces: how a sentence is cut, what is unknown, and where it ends."""

from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.extract.ranking.pieces import BEGIN, END, UNKNOWN, Pieces

TABLE = ["[PAD]", UNKNOWN, BEGIN, END, "mill", "##er", "##s", "the", ",", "$", "3", "##4", "cafe", "水", "'", "m"]
TABLE += [f"##{letter}" for letter in string.ascii_lowercase if letter != "s"]


def cut(sentence: str, longest: int = 40) -> str:
    """The pieces of a sentence as a person reads them, without the marks at its ends."""
    numbers = Pieces("\n".join(TABLE), longest).of(sentence)
    pieces = [TABLE[number] for number in numbers]
    assert (pieces[0], pieces[-1]) == (BEGIN, END)
    return " ".join(pieces[1:-1])


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        ("", ""),
        ("The millers", "the mill ##er ##s"),
        ("the mill,the  mill", "the mill , the mill"),
        ("$34", "$ 3 ##4"),
        ("mill's", "mill ' [UNK]"),
        ("CAFÉ", "cafe"),
        ("cafe\u0301", "cafe"),
        ("ca\u00adfe", "cafe"),
        ("the\u00a0mill\u3000the\n", "the mill the"),
        ("水水", "水 水"),
        ("🙂 mill", "[UNK] mill"),
        ("mmm", "m ##m ##m"),
        ("m" * 100, "m" + " ##m" * 38 + ""),
        ("m" * 101, "[UNK]"),
        ("\x00\ufffdmill\x07", "mill"),
    ],
)
def test_a_sentence_is_cut_as_the_published_model_expects(sentence: str, pieces: str) -> None:
    assert cut(sentence) == " ".join(pieces.split()[:38])


def test_a_long_sentence_keeps_its_beginning_and_both_marks() -> None:
    assert cut("the mill " * 50, longest=6) == "the mill the mill"


@given(st.text(max_size=200), st.integers(2, 60))
def test_any_text_is_cut_into_pieces_of_the_table(sentence: str, longest: int) -> None:
    numbers = Pieces("\n".join(TABLE), longest).of(sentence)
    assert 2 <= len(numbers) <= longest
    assert all(0 <= number < len(TABLE) for number in numbers)


@given(st.lists(st.sampled_from(["mill", "millers", "the", "34", "café"]), max_size=12))
def test_what_came_before_does_not_change_the_pieces(words: list[str]) -> None:
    used = Pieces("\n".join(TABLE), 40)
    used.of("the millers")
    assert used.of(" ".join(words)) == Pieces("\n".join(TABLE), 40).of(" ".join(words))
