"""Where a sentence with several statements is cut. A newcomer adds a line: a sentence with | around what joins."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading_aid import candidates
from workbench.core.documents import PassageKind
from workbench.core.text import Span
from workbench.extract.clauses import clauses_of
from workbench.extract.facts import facts_in
from workbench.extract.quotations import quotations_in
from workbench.extract.reading import Sentence, Vocabulary
from workbench.extract.statement import Statement

CUT = [
    "The mill employed 240 people in 1998|; |the yard had 90 workers.",
    "In 1998 the mill had 240 workers|; |today it has 90.",
    "The mill employed 240 people|, and |the yard closed in 1998.",
    "The mill closed in 1998|, but |its owner still owes 3 million crowns.",
    "Prices rose by 5 per cent in Halborg|, while |wages fell by 2 per cent.",
    "The millers keep a third of their pay, 100 crowns| - and |the rest goes to the port company.",
    "Ada Brink said that the mill employed 240 people|, and that |it closed in 1998.",
    "The mill lost 3 million crowns in 1998| and |it never opened again after the fire.",
    "“The mill closed in 1998,” said Ada Brink|, adding that |“nobody was paid for the last month.”",
    "The film, directed by Ada Brink for the Harbour Trust|, claims that |the mill skirts the rules of the port.",
    "That price is likely to rise| now that |Velmora has banned the boats of Halborg.",
    "“The mill closed in 1998|, and |the port company paid 3 million crowns for it,” said Ada Brink.",
]

FRONT = [
    ("While prices rose by 5 per cent, wages fell by 2 per cent.", "prices rose by 5 per cent"),
    ("Although the mill made 3 million crowns, it closed in 1998.", "the mill made 3 million crowns"),
]

WHOLE = [
    "The mill closed in 1998.",
    "Malta, Peru, and Oslo have banned the boats since 1998.",
    "The mill, which employed 240 people, and its yard closed in 1998.",
    "He bought 240 boats, sheds, and the yard of the port company in 1998.",
    "At least 240 boats - and by some counts, double that - lie in Halborg.",
    "While overseas, they earn 240 crowns a week.",
    "They sank between May 3, 1998, and June 5, 1999.",
    "Did the mill close in 1998, and did the yard pay 240 people?",
    "She called it “old and tired, and it cost us 240 crowns” in 1998.",
    "The mill closed (in 1998, and the yard burned in 1999) after a fire.",
    "It is old, and it is tired.",
    "The mill closed in 1998 because the yard owed it 3 million crowns.",
    "The mill closed in 1998, and I am sad.",
    "Because the mill closed in 1998, and the yard has 240 boats, nobody came.",
]


def read(words: str) -> Statement:
    span = Span(7, 7 + len(words))
    quotations = quotations_in("1234567" + words, span)
    sentence = Sentence(span, words, PassageKind.BODY, quotations, Vocabulary.of([words]))
    return Statement.of(sentence, facts_in(sentence))


@pytest.mark.parametrize("marked", CUT)
def test_each_statement_of_a_sentence_is_a_claim(marked: str) -> None:
    parts = [clause.statement.sentence.words for clause in clauses_of(read(marked.replace("|", "")))]
    assert parts == marked.split("|")[::2]


@pytest.mark.parametrize(("words", "first"), FRONT)
def test_a_statement_in_front_of_another_is_cut_off(words: str, first: str) -> None:
    assert clauses_of(read(words))[0].statement.sentence.words == first
    assert len(clauses_of(read(words))) == 2


@pytest.mark.parametrize("words", WHOLE)
def test_what_cannot_stand_alone_is_not_cut(words: str) -> None:
    assert [clause.statement.sentence.words for clause in clauses_of(read(words))] == [words]


def test_a_part_says_what_it_is_part_of() -> None:
    found = candidates("The mill employed 240 people, and the yard closed in 1998.")
    assert [candidate.statement for candidate in found] == [
        "The mill employed 240 people",
        "the yard closed in 1998.",
    ]
    assert {candidate.finding.why[-1] for candidate in found} == {
        "part of: The mill employed 240 people, and the yard closed in 1998."
    }
    assert [candidate.finding.kind.value for candidate in found] == ["figure", "date"]


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("Ada Brink said that the mill employed 240 people, and that it closed in 1998.", ["Ada Brink"] * 2),
        ("The mill employed 240 people, and the yard closed in 1998, Ada Brink said.", ["Ada Brink"] * 2),
        ("Ada Brink said the mill employed 240 people, while the register shows 90.", ["Ada Brink", None]),
        ("The mill had 240 boats, but Jo Hale said it had 90 boats.", [None, "Jo Hale"]),
        ("Ada Brink said the mill had 240 boats, but Jo Hale said it had 90 boats.", ["Ada Brink", "Jo Hale"]),
    ],
)
def test_every_part_has_the_speaker_it_belongs_to(words: str, speakers: list[str | None]) -> None:
    assert [candidate.finding.speaker for candidate in candidates(words)] == speakers


def test_a_pull_quote_is_folded_into_the_part_it_repeats() -> None:
    quote = "the yard of the port company closed in 1998."
    text = f"The mill employed 240 people, and {quote} It was old in 1990.\n{quote}"
    folded = candidates(text)[-1]
    assert folded.repeats is not None
    assert folded.repeats.of(text) == quote


PIECES = st.sampled_from(
    ["The mill ", "closed in 1998", "it paid ", "240 people", ", and ", "; ", " but ", "that ", "said ", "Ada Brink ",
     "“", "”", "(", ")", ", while ", " - and ", "While ", "they ", ", ", "?", ".", "é́", "😀", " now that "]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=24).map("".join).filter(lambda words: words.strip() != ""))
def test_parts_lie_in_the_sentence_in_order_with_their_own_facts(words: str) -> None:
    statement = read(words.strip())
    end = statement.sentence.span.start
    for clause in clauses_of(statement):
        part = clause.statement
        assert statement.sentence.span.covers(part.sentence.span)
        assert part.sentence.span.start >= end
        assert part.sentence.words == part.sentence.words.strip() != ""
        assert part.sentence.span.of("1234567" + words.strip()) == part.sentence.words
        assert all(part.sentence.span.covers(fact.span) for fact in part.facts)
        end = part.sentence.span.end
