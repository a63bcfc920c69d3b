"""What joins two claims, in words: from either side, settled, and what a verdict there means here."""

from __future__ import annotations

from dataclasses import replace

import pytest

from workbench.core.conflicts import Settled, Settlement, Side, Tie, TieKind
from workbench.core.text import Span
from workbench.desk.desk import scales
from workbench.ui.tie_words import meaning, reason_from, settled_words, told_short

HOUSE = scales()[0]


def side(claim_id: int, text: str, verdict: str | None = None) -> Side:
    lit = (Span(100, 100 + len(text.split(maxsplit=1)[0])),)
    return Side(
        claim_id, f"c{claim_id}", claim_id, 1, "Draft.txt", False, Span(100, 100 + len(text)), text, lit, verdict
    )


A, B = side(7, "120 boats are in the port"), side(8, "96 boats are in the port")
TIE = Tie("t1", TieKind.CONFLICTS, "boats (by Weil here and the clerk there): 120 here, 96 there", A, B)


def test_here_is_the_side_one_looks_from() -> None:
    assert reason_from(TIE, 7) == TIE.reason
    assert reason_from(TIE, 8) == "boats (by Weil there and the clerk here): 120 there, 96 here"


def test_a_word_of_a_statement_is_no_side() -> None:
    tie = replace(TIE, reason="sources differ: 120 here, 96 there, by There She Goes here and Weil there")
    assert reason_from(tie, 8) == "sources differ: 120 there, 96 here, by There She Goes there and Weil here"


@pytest.mark.parametrize(
    ("outcome", "wrong", "words"),
    [
        (Settled.WRONG, "c8", "claim 8 is wrong"),
        (Settled.WRONG, "c7", "claim 7 is wrong"),
        (Settled.BOTH_PLACE, None, "both stand: different place"),
    ],
)
def test_how_it_was_settled(outcome: Settled, wrong: str | None, words: str) -> None:
    assert settled_words(replace(TIE, settlement=Settlement(outcome, wrong, "", "Ada", "2026-03-01"))) == words
    assert settled_words(TIE) == ""


@pytest.mark.parametrize(
    ("mine", "other", "words", "tone"),
    [
        (None, "verified", "Claim 8 (96) was judged Verified: these cannot both be right.", "dis"),
        ("verified", "verified", "Claim 8 (96) was judged Verified as well: these cannot both be right.", "wro"),
        (None, "wrong", "Claim 8 (96) was judged Wrong: this one can still be right.", "muted"),
        (None, "unsupported", "Claim 8 (96) was judged Unsupported.", "muted"),
    ],
)
def test_what_a_verdict_there_means_here(mine: str | None, other: str, words: str, tone: str) -> None:
    found = meaning(replace(A, verdict=mine), replace(B, verdict=other), HOUSE)
    assert found is not None
    assert (found.words, found.tone) == (words, tone)


def test_without_a_verdict_there_nothing_is_said() -> None:
    assert meaning(replace(A, verdict="verified"), B, HOUSE) is None


def test_a_side_without_lit_words_is_known_by_the_beginning_of_its_statement() -> None:
    bare = replace(A, lit=(), text="The quay of the old town of Torhaven was built long before anybody counted boats")
    assert told_short(bare) == "The quay of the old town of Torhaven was built…"
