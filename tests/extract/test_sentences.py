"""Where sentences begin and end. A newcomer adds a line: a text with | at every cut."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.text import Span
from workbench.extract.quotations import quotations_in
from workbench.extract.sentences import LONGEST, plain_sentences, sentence_spans

CUT = [
    "The mill closed. |It was old.",
    "Mr. Hale met Sen. Brink and Lt. Foss. |They left at 5 p.m. on Monday.",
    "See No. 5 and para. 2 of sec. 3. |It is plain.",
    "J. K. Hale of the U.S. Navy came. |He left.",
    "The film shows a human . . .",
    "He waited… and left.",
    "It cost 2.5 million. |Then 3 more came.",
    "“We paid 240 people. |Not one stayed,” she said. |He left.",
    "She said «it works. |It lasts.» |He left.",
    "He said: 'We won. |They lost.' |Then he left.",
    "“Not one.” |13 people left.",
    "(It was late.) |He left.",
    "He left (it was late). |She stayed.",
    "It closed\nin 1998. |It was old.",
    "1. The mill closed.",
    "He won the game! |Did he? |Yes.",
    "The workers' hall and the boss's car burned. |It's gone.",
    "Acme Inc. said so. |It paid approx. five crowns.",
    "They asked the former President. |After that he left.",
    "It is hard on me. |Nobody says no. |She said No. 5 burned.",
    "“The mill burned.” [6] |Nobody was hurt.",
    "It burned (as mills often do.) |Nobody was hurt.",
    "Ada Brink |04/26/2001 07:17 AM |Will you send the register?",
    "Send it soon. |Regards, |Ada Brink",
    "Dear Jo, |I sent the register.",
    "It is shut until May. |Jo Hale left in June. |Mr Brink stayed.",
    "It opens at 8:30 a.m. Eastern Time. |Then it shuts.",
    "See http://halborg.example/mill |Our register is there.",
    "He wrote to ada@halborg.example about the mill.",
    "We won :-) |They lost.",
    "We won! :P |they lost.",
    "We won!! |they lost, didn't they?? |yes they did.",
    "Jo - |Thanks for the register.",
    "Good morning, |The register is here.",
    "Send it soon. |PS: The mill is closed.",
    "Nobody was hurt. |Posted by Ada Brink on Monday.",
    "Our register is here. |http://halborg.example/mill",
    "The register is read. |./mill reads it again.",
    "Run ./mill and wait.",
    "HALBORG (Coast News) - |The mill burned down.",
    "(Coast News) |The mill burned down.",
    "(APPLAUSE) |We paid 240 people.",
    "(LAUGHTER) (APPLAUSE) |Nobody was paid.",
    "(Ada) Brink was there.",
    "Figure 1.5 |Mills of the coast in 1998.",
    "Mills And Yards |This book is about the coast.",
    "I thought that — |No, that was the yard.",
    "The mill – We call it the yard – burned.",
    "They paid nobody.|Then they left.",
    "was it closed?|it was.",
    "Ask at halborg.example or read mill.txt again.",
    "Nobody was paid. 4 |In 1998 it burned. 5 |The yard stood.",
    "They paid 3. |12 Velmorans left.",
    "Nobody could, no. |He left.",
    "It opened at 7 p.m. PST on Monday.",
]


@pytest.mark.parametrize("marked", CUT)
def test_sentences_are_cut_where_a_reader_would_cut(marked: str) -> None:
    text = marked.replace("|", "")
    block = Span(0, len(text))
    expected = [part.strip() for part in marked.split("|")]
    assert [span.of(text) for span in sentence_spans(text, block, quotations_in(text, block))] == expected


def test_a_quotation_is_left_whole_when_nobody_looks_into_it() -> None:
    text = "“We paid 240 people. Not one stayed,” she said. He left."
    assert len(plain_sentences(text, Span(0, len(text)))) == 2


def test_spans_count_in_the_whole_text() -> None:
    text = "ignored ignored. The mill closed. It was old. ignored"
    block = Span(17, 45)
    assert [span.of(text) for span in sentence_spans(text, block)] == ["The mill closed.", "It was old."]


def test_what_runs_on_without_a_stop_is_cut_to_size() -> None:
    text = "word " * 1000
    spans = sentence_spans(text, Span(0, len(text)))
    assert max(len(span) for span in spans) <= LONGEST
    assert " ".join(span.of(text) for span in spans) == text.strip()


def test_a_long_block_is_cut_as_its_parts_are() -> None:
    sentence = "The mill paid 240 people in 1998."
    text = " ".join([sentence] * 900)
    assert {span.of(text) for span in sentence_spans(text, Span(0, len(text)))} == {sentence}


ODD = st.text(alphabet=st.sampled_from("aA .!?…\"“”«»‘’'()\n\n1;😀é́ا\u200f\x0b\x85\u2028\u00a0\u3000。"), max_size=120)


@given(ODD | st.text(max_size=120), st.integers(0, 5))
def test_any_text_gives_ordered_trimmed_sentences_that_hold_every_letter(text: str, before: int) -> None:
    whole = "x" * before + text
    block = Span(before, len(whole))
    spans = sentence_spans(whole, block, quotations_in(whole, block))
    assert all(block.covers(span) and span.of(whole).strip() == span.of(whole) != "" for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert "".join("".join(span.of(whole).split()) for span in spans) == "".join(text.split())


@given(ODD)
def test_quotations_lie_inside_their_block_and_nest(text: str) -> None:
    block = Span(0, len(text))
    found = quotations_in(text, block)
    assert all(block.covers(quotation.span) and quotation.span.covers(quotation.inner) for quotation in found)
    for left, right in pairwise(found):
        assert left.span.start <= right.span.start
        assert left.span.end <= right.span.start or left.span.covers(right.span)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “yes” and “no”.", ["yes", "no"]),
        ('He said "yes" and left.', ["yes"]),
        ("Er sagte „ja“ und ging.", ["ja"]),
        ("Il a dit « oui » hier.", [" oui "]),
        ("»Ja«, sagte er.", ["Ja"]),
        ("The workers' hall isn't 'grand' at all.", ["grand"]),
        ("He said “she said ‘no’ twice”.", ["she said ‘no’ twice", "no"]),
        ('A 5" pipe.', []),
        ("“We go on", ["We go on"]),
        ("He “goes on", []),
    ],
)
def test_every_style_of_quotation_is_seen(text: str, inner: list[str]) -> None:
    assert [quotation.inner.of(text) for quotation in quotations_in(text, Span(0, len(text)))] == inner
