"""What sort of statement it is, and why it is listed. A newcomer adds a line: kind, and the sentence."""

from __future__ import annotations

import math

import pytest

from tests.extract.reading_aid import candidates, plain
from workbench.core.claims import ClaimKind
from workbench.extract import find
from workbench.extract.ranking import Tier, ranker
from workbench.extract.signals import SIGNALS

KINDS = [
    ("figure", "The mill paid 240 people."),
    ("figure", "Boats from more than two dozen towns lie in Halborg."),
    ("figure", "Halborg, the smallest town of the coast, lost 240 homes."),
    ("figure", "Rents rose 5 per cent."),
    ("date", "The mill burned down in March 1999."),
    ("quotation", "“The mill burned down on purpose,” said Ada Brink."),
    ("quotation", "Ada Brink calls Halborg «the last honest town on the coast» in her book."),
    ("comparison", "The mill paid more people than any yard on the coast."),
    ("comparison", "Rents rose 5 per cent between 1999 and 2004, faster than wages."),
    ("comparison", "Halborg has the oldest harbour on the coast."),
    ("prediction", "Halborg will run out of water by 2050."),
    ("prediction", "The council is expected to close 3 schools."),
    ("prediction", "The yard plans to add 20 boats by 2050."),
    ("prediction", "The council plans to sell the harbour on Thursday."),
    ("prediction", "The mill intends to sue the port company over 3 boats."),
    ("statement", "The mill has never denied it."),
    ("figure", "The mill cut its forecast for the harbour by 80 boats."),
    ("figure", "The First Minister met 240 people."),
    ("figure", "Under the last government the mill paid 240 people."),
    ("prediction", "The town could reach 90,000 people by 2050."),
    ("prediction", "The new law will cut fires by 10 per cent."),
    ("promise", "We will build 400 homes in Halborg."),
    ("promise", "The mayor will cut rents by 10 per cent."),
    ("promise", "I will never raise your rents."),
    ("promise", "We are not going to close the mill."),
    ("promise", "We will establish a fund for the harbour."),
    ("promise", "Next week I will offer the town a cheaper ferry."),
    ("promise", "We are going to increase the pay of nurses."),
    ("promise", "On my first day I’ll sign the harbour law."),
    ("promise", "My government won't sell the yard."),
    ("promise", "We guarantee that nobody will pay more."),
    ("prediction", "I will be 60 on the first of May 2050."),
    ("prediction", "We’ll lose 400 homes by 2050."),
    ("opinion", "In my opinion the 2019 plan was better."),
    ("opinion", "I think the law of 2019 was a better law than the one before."),
    ("figure", "In my opinion 240 people died at the Halborg mill in March 1999."),
    ("promise", "The party pledged 3 million crowns for the harbour."),
    ("comparison", "Fires on the coast have doubled since 1999."),
    ("comparison", "More people died in the mills of the coast in 1999 than in 1998."),
    ("figure", "The council meets twice a month with 12 members."),
    ("promise", "The mayor promised to build 400 homes."),
    ("opinion", "Many believe that the Halborg council has failed its tenants."),
    ("statement", "The Halborg council closed the mill."),
]

NOT_LISTED = [
    "Who burned the mill?",
    "What happened in 1999?",
    "Is it 5 per cent or 28?",
    "It is a beautiful and wonderful harbour!",
    "I believe we should love our neighbours.",
    "Thank you so much.",
    "Look at this.",
    "Not one.",
    "Nobody should ever feel sad.",
    "We will see what happens.",
    "I'll close on this.",
    "I'll build on that.",
    "I will provide you with that.",
    "Why is it so?",
    "How many of the 400 homes stand empty?",
    "Grants of the town were awarded to:",
    "3. Date of the next meeting",
]

WHY = [
    ("The mill paid 240 people in March 1999.", ("figure: 240 people", "date: March 1999")),
    ("“It burned down on purpose,” said Ada Brink.", ("quotation of Ada Brink", "names: Ada Brink")),
    ("Ada Brink said the largest mill burned down.", ("said by Ada Brink", "superlative: largest", "names: Ada Brink")),
    (
        "At least 500 Velmorans and 3 Danes met in Oslo.",
        ("figure: At least 500 Velmorans", "figure: 3 Danes", "names: Oslo"),
    ),
    ("Halborg will need 3 bridges.", ("prediction", "figure: 3 bridges")),
]


@pytest.mark.parametrize(("kind", "words"), KINDS)
def test_the_kind_of_a_statement(kind: str, words: str) -> None:
    [candidate] = candidates(words)
    assert candidate.finding.kind.value == kind


@pytest.mark.parametrize("words", NOT_LISTED)
def test_questions_opinions_and_requests_without_facts_are_not_listed(words: str) -> None:
    assert candidates(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "How can Halborg, one of the most heavily guarded ports on the coast, lose 4 ships?",
        "Did you know that 240 people died at the mill in 1998?",
        "Why has the council closed 3 schools since 2019?",
        "Didn’t the minister promise 400 homes?",
        "Did the minister not promise 400 homes?",
        "Why is Halborg the poorest town on the coast?",
    ],
)
def test_a_question_that_says_something_in_passing_is_listed(words: str) -> None:
    assert candidates(words)


@pytest.mark.parametrize(("words", "why"), WHY)
def test_the_reasons_read_as_a_checker_would_say_them(words: str, why: tuple[str, ...]) -> None:
    [candidate] = candidates(words)
    assert candidate.finding.why == why


def test_every_claim_has_a_reason_and_scores_above_the_line() -> None:
    for _, words in KINDS:
        [candidate] = candidates(words)
        assert candidate.finding.why
        assert 0.5 <= (candidate.finding.verifiable or 0) <= 1
        assert 0 <= (candidate.finding.worth or 0) <= 1


def test_a_figure_makes_a_statement_worth_more() -> None:
    [plain] = candidates("The Halborg council closed the mill.")
    [counted] = candidates("The Halborg council closed 240 mills.")
    assert (counted.finding.worth or 0) > (plain.finding.worth or 0)


def test_signals_have_names_of_their_own() -> None:
    names = [signal.name for signal in SIGNALS]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("tier", ["rules", "words"])
def test_a_pledge_is_listed_whatever_the_ranker_makes_of_it(tier: Tier) -> None:
    [candidate] = find(plain("I will never raise your rents."), tier).candidates
    assert candidate.finding.kind is ClaimKind.PROMISE


def test_the_trained_ranker_counts_three_times_beside_the_rules() -> None:
    text = "The mill lost 240 people in 1998, more than in the 12 years before."
    [ruled] = candidates(text)
    [learnt] = ranker("words").scores([text]) or []
    [both] = find(plain(text), "words").candidates
    odds = [math.log(score / (1 - score)) for score in (ruled.finding.worth or 0, learnt.worth)]
    assert abs(odds[0] - odds[1]) > 0.5
    assert both.finding.worth == pytest.approx(1 / (1 + math.exp(-(odds[0] + 3 * odds[1]) / 4)), abs=0.001)


@pytest.mark.parametrize("tier", ["rules", "words", "best"])
def test_no_ranker_lists_a_question_that_the_rules_do_not_list(tier: Tier) -> None:
    assert find(plain("Who pays 240 people for the harbour of Halborg?"), tier).candidates == ()


def test_who_says_first_that_it_is_an_opinion_is_believed_unless_a_figure_follows() -> None:
    assert find(plain("Frankly, the plan for night trains looked poor."), "words").candidates == ()
    assert len(find(plain("Frankly, the mill paid 240 people."), "words").candidates) == 1
