"""Facts and their values. A newcomer adds a line: a sentence, and what is read in it as (words, value, unit)."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading_aid import facts
from workbench.core.claims import FactKind
from workbench.core.documents import PassageKind
from workbench.core.text import Span
from workbench.extract.facts import facts_in
from workbench.extract.facts.numbers import digits_value, words_value
from workbench.extract.facts.registry import FACT_FINDERS
from workbench.extract.quotations import quotations_in
from workbench.extract.reading import Sentence, Vocabulary

FIGURES = [
    ("The yard paid 4,200 welders.", [("4,200 welders", "4200", "welders")]),
    ("At least 60,000 Velmorans left.", [("At least 60,000", "60000", "Velmorans")]),
    ("It cost US$12 million a year.", [("US$12 million a year", "12000000", "USD")]),
    ("The dam cost 1.4bn euros.", [("1.4bn euros", "1400000000", "EUR")]),
    ("Pay fell to £9.50 (€11) an hour.", [("£9.50", "9.5", "GBP"), ("€11", "11", "EUR")]),
    ("About 70 per cent of it is peat.", [("About 70 per cent", "70", "percent")]),
    ("Two-fifths of the boats leak.", [("Two-fifths", "40", "percent")]),
    ("Half the fleet is old.", [("Half", "50", "percent")]),
    ("More than half had gone home.", [("More than half", "50", "percent")]),
    ("One in eight pupils was absent.", [("One in eight", "12.5", "percent")]),
    ("Tens of thousands of crates rotted.", [("Tens of thousands of crates", "10000", "crates")]),
    ("Three dozen small towns flooded.", [("Three dozen small towns", "36", "towns")]),
    ("Prices rose from 3 to 5 per cent.", [("3", "3", "percent"), ("5 per cent", "5", "percent")]),
    ("Between 20 and 25 barges sank.", [("Between 20 and 25 barges", "20–25", "barges")]),
    (
        "The 30-40 sheds cost $5-7 million.",
        [("30-40 sheds", "30–40", "sheds"), ("$5-7 million", "5000000–7000000", "USD")],
    ),
    ("Some 300 and 90 ships called there.", [("Some 300", "300", "ships"), ("90 ships", "90", "ships")]),
    ("The 52-year-old pilot jumped 2.5 metres.", [("52-year-old", "52", "years"), ("2.5 metres", "2.5", "metres")]),
    ("The port ranks No. 7 of 40.", [("7", "7", "rank"), ("40", "40", None)]),
    ("Seventy thousand crowns were stolen.", [("Seventy thousand crowns", "70000", "crowns")]),
    ("Half a million tonnes were moved.", [("Half a million tonnes", "500000", "tonnes")]),
    ("It is three times as large.", [("three times as large", "3", "times")]),
    ("A crowd of 150 000 people came.", [("150 000 people", "150000", "people")]),
    ("It cost 1.234,56 euros.", [("1.234,56 euros", "1234.56", "EUR")]),
    ("It owes two thousand million pounds.", [("two thousand million pounds", "2000000000", "GBP")]),
    ("It cost 3.5 milliards.", [("3.5 milliards", "3500000000", None)]),
    ("Three-quarters of a million people left.", [("Three-quarters of a million people", "750000", "people")]),
    ("Velmora voted 52 to 48 to leave.", [("52 to 48", "52–48", "score")]),
    ("Halborg won 3-2 at home.", [("3-2", "3–2", "score")]),
    ("Prices rose fivefold.", [("fivefold", "5", "times")]),
    ("Rents have doubled.", [("doubled", "2", "times")]),
    ("It fell by a factor of ten.", [("ten", "10", "times")]),
    ("Every third boat leaks.", [("Every third", "33.3", "percent")]),
    ("It kills 1 in 1,000 fish.", [("1 in 1,000", "0.1", "percent")]),
    ("She finished third in the race.", [("third", "3", "rank")]),
    ("He died aged 83.", [("83", "83", "years")]),
    ("It was minus 5 degrees.", [("minus 5 degrees", "-5", "degrees")]),
    ("It was 40C in May.", [("40C", "40", "degrees Celsius")]),
    ("Its share is 3 per mille.", [("3 per mille", "3", "per mille")]),
    ("We hired 2,500 more nurses, 11 more than before.", [("2,500 more nurses", "2500", "nurses"), ("11", "11", None)]),
    ("One service in six was cut, one in 2019.", [("One service in six", "16.7", "percent")]),
    (
        "Pressure fell by 6.1 mmHg (4.8 to 7.4).",
        [("6.1 mmHg", "6.1", "mmHg"), ("4.8", "4.8", None), ("7.4", "7.4", None)],
    ),
    ("Hale, 61, waited here.", [("61", "61", "years")]),
    ("2. The yard paid 12 welders.", [("12 welders", "12", "welders")]),
    ("2.1 The yard paid 12 welders.", [("12 welders", "12", "welders")]),
    ("2.5 million welders left.", [("2.5 million welders", "2500000", "welders")]),
    ("Support fell two points to 38%.", [("two points", "2", "points"), ("38%", "38", "percent")]),
    ("Growth rose by 2 percentage points.", [("2 percentage points", "2", "percentage points")]),
    (
        "Oslo and Peru hold 100 and 40 boats respectively.",
        [("100", "100", "boats"), ("40 boats", "40", "boats")],
    ),
]

NO_FIGURES = [
    "See section 4, page 12 and Fig. 3.",
    "The two towns agreed.",
    "No one came.",
    "They met in Room 12 on Highway 61.",
    "The COVID-19 wave and the G20 passed.",
    "It is a third time lucky story.",
    "One Day is a film.",
    "Call +31 20 555 1234 or tel. 0800 123 456.",
    "They like the Mills 12 and Apollo 11.",
    "She is the 45th president.",
    "They lined up 4-3-3 as always.",
    "3. Any other business",
]

BOUNDS = [
    ("At least 500 ships sank.", 500, None),
    ("Up to 500 ships sank.", None, 500),
    ("Nearly 500 ships sank.", 450, 500),
    ("About 500 ships sank.", 450, 550),
    ("Exactly 500 ships sank.", 500, 500),
    ("Hundreds of ships sank.", 100, None),
    ("Inflation picked up to 3 per cent.", 3, 3),
]

DATES = [
    ("It sank on 3 May 1974.", "1974-05-03"),
    ("It sank on Sept 3, 1974.", "1974-09-03"),
    ("It sank on Monday, 3 Feb. 1974.", "1974-02-03"),
    ("It sank in December 1974.", "1974-12"),
    ("It sank in 1974.", "1974"),
    ("It sank on 1974-05-03.", "1974-05-03"),
    ("It sank on 25/12/1974.", "1974-12-25"),
    ("It sank on 05/06/1974.", None),
    ("It sank on 31 February 1974.", None),
    ("It has leaked since 1974.", "1974/.."),
    ("It leaked between 1974 and 1979.", "1974/1979"),
    ("It leaked in the 1970s.", "1970/1979"),
    ("It leaked in the 19th century.", "1801/1900"),
    ("It leaked in the first century.", "0001/0100"),
    ("It leaked in the nineteenth century.", "1801/1900"),
    ("It leaked in the 1800s.", "1800/1899"),
    ("It leaked more than in the previous year.", None),
    ("It leaked in the first quarter of 1974.", "1974-Q1"),
    ("It leaked for three years.", "P3Y"),
    ("It sank at 9.30 p.m. sharp.", "T21:30"),
    ("It sank by 1115 GMT.", "T11:15"),
    ("It sank last year.", None),
    ("It sank in July.", None),
]

FROM_THE_DOCUMENTS_DAY = [
    ("It sank last year.", "2015"),
    ("It sank this month.", "2016-09"),
    ("It sank last month.", "2016-08"),
    ("It sank yesterday.", "2016-09-12"),
    ("It sank in July.", "2016-07"),
    ("It sank in November.", "2015-11"),
    ("It sank on 3 May.", "2016-05-03"),
    ("It sank two years ago.", "2014"),
    ("It sank on Sunday.", "2016-09-11"),
    ("It will be raised in Velmora on Sunday.", "2016-09-18"),
    ("They stay until Friday.", "../2016-09-16"),
]

NAMES = [
    ("Yesterday Ada Brink met Jo van der Veen.", [("name", "Ada Brink"), ("name", "Jo van der Veen")]),
    ("The mayor thanked Mr Jo Hale.", [("name", "Jo Hale")]),
    ("They met A. Brink and Cllr Jo Hale.", [("name", "A. Brink"), ("name", "Jo Hale")]),
    (
        "They met Ada Brink, Chief Medical Officer of Peru.",
        [("name", "Ada Brink"), ("role", "Chief Medical Officer"), ("place", "Peru")],
    ),
    ("They ended the Phase 2 trial.", []),
    ("He left Brink & Sole and the Trust.", [("organisation", "Brink & Sole"), ("organisation", "Trust")]),
    ("He left St Brannock’s Hospital.", [("organisation", "St Brannock’s Hospital")]),
    ("It stood in the Journal of Peat Studies.", [("organisation", "Journal of Peat Studies")]),
    ("2.1 Puffins nest there.", []),
    ("They praised Professor Ada Brink.", [("role", "Professor"), ("name", "Ada Brink")]),
    ("It shocked former harbour official Jo Hale.", [("role", "official"), ("name", "Jo Hale")]),
    ("Jo Hale, an expert on Peru, left.", [("name", "Jo Hale"), ("role", "expert on Peru")]),
    (
        "They moved to Peru, Oslo and the Velmora province.",
        [("place", "Peru"), ("place", "Oslo"), ("place", "Velmora")],
    ),
    ("She lives in the city of Halborg.", [("place", "Halborg")]),
    ("He joined the University of Halborg.", [("organisation", "University of Halborg")]),
    ("He left the Ministry of Health and Sport.", [("organisation", "Ministry of Health and Sport")]),
    ("He sued Peru's Halborg Port Company.", [("place", "Peru"), ("organisation", "Halborg Port Company")]),
    ("He called the Oslo-based Halborg Institute.", [("place", "Oslo"), ("organisation", "Halborg Institute")]),
    ("She wrote to the UN and to WHO.", [("organisation", "UN"), ("organisation", "WHO")]),
    ("Halborg University Ada Brink knew.", [("organisation", "Halborg University"), ("name", "Ada Brink")]),
    ("Workers left. However, nobody knew.", []),
    ("Former US president Jo Hale left.", [("place", "US"), ("role", "president"), ("name", "Jo Hale")]),
    (
        "The University of Halborg and the Ministry of Finance met.",
        [("organisation", "University of Halborg"), ("organisation", "Ministry of Finance")],
    ),
    ("It sued Toyota Motor Corp. in Oslo.", [("organisation", "Toyota Motor Corp."), ("place", "Oslo")]),
    ("They met after the Treaty of Halborg.", [("name", "Treaty of Halborg")]),
    ("The boats cross Lake Velmora.", [("place", "Lake Velmora")]),
]

SUPERLATIVES = [
    ("It is the largest lake.", "largest"),
    ("It has the second-longest pier.", "second longest"),
    ("It is one of the most heavily polluted bays.", "most heavily polluted"),
    ("She was the first woman to cross it.", "first"),
    ("It is the only bridge.", "only"),
    ("It was the worst year.", "worst"),
    ("No town has more bridges.", "no town has more"),
]


@pytest.mark.parametrize(("words", "expected"), FIGURES)
def test_figures_have_exact_words_value_and_unit(words: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(fact.text, fact.value, fact.unit) for fact in facts(words, FactKind.FIGURE)] == expected


@pytest.mark.parametrize("words", NO_FIGURES)
def test_numbers_that_only_name_something_are_no_figures(words: str) -> None:
    assert facts(words, FactKind.FIGURE) == []


@pytest.mark.parametrize(("words", "low", "high"), BOUNDS)
def test_bound_words_open_the_interval(words: str, low: float | None, high: float | None) -> None:
    [fact] = facts(words, FactKind.FIGURE)
    assert (fact.low, fact.high) == (low, high)


def test_double_that_is_worked_out_from_the_figure_before() -> None:
    fact = facts("At least 300 barges sank - by some counts, double that.", FactKind.FIGURE)[-1]
    assert (fact.text, fact.value, fact.unit) == ("double that", "600", "barges")


@pytest.mark.parametrize(("words", "value"), DATES)
def test_dates_are_as_exact_as_their_words(words: str, value: str | None) -> None:
    [fact] = facts(words, FactKind.DATE)
    assert fact.value == value


@pytest.mark.parametrize(("words", "value"), FROM_THE_DOCUMENTS_DAY)
def test_relative_dates_are_worked_out_from_the_documents_day(words: str, value: str) -> None:
    span = Span(0, len(words))
    sentence = Sentence(span, words, PassageKind.BODY, (), Vocabulary.of([words]), date(2016, 9, 13))
    [fact] = [fact for fact in facts_in(sentence) if fact.kind is FactKind.DATE]
    assert fact.value == value


@pytest.mark.parametrize(("words", "expected"), NAMES)
def test_names_are_told_apart(words: str, expected: list[tuple[str, str]]) -> None:
    found = facts(words, FactKind.NAME, FactKind.ROLE, FactKind.PLACE, FactKind.ORGANISATION)
    assert [(fact.kind.value, fact.value) for fact in found] == expected


@pytest.mark.parametrize(("words", "value"), SUPERLATIVES)
def test_superlatives_are_found(words: str, value: str) -> None:
    [fact] = facts(words, FactKind.SUPERLATIVE)
    assert fact.value == value


@pytest.mark.parametrize(
    "words",
    [
        "At least five boats sank.",
        "Under the last government it leaked.",
        "It met the First Minister for the last time.",
    ],
)
def test_no_superlative_is_seen_where_nothing_is_held_against_others(words: str) -> None:
    assert facts(words, FactKind.SUPERLATIVE) == []


def test_every_kind_of_fact_has_a_finder() -> None:
    assert {kind for finder in FACT_FINDERS for kind in finder.kinds} == set(FactKind)


def test_an_endless_number_is_no_figure() -> None:
    assert facts("They counted " + "9" * 400 + " ships.", FactKind.FIGURE) == []


@pytest.mark.parametrize(
    ("digits", "value"), [("2,000", 2000), ("1.5", 1.5), ("3,5", 3.5), ("150 000", 150000), ("1,234,567.5", 1234567.5)]
)
def test_digits_are_read_as_they_are_grouped(digits: str, value: float) -> None:
    assert digits_value(digits) == value


@given(st.integers(min_value=0, max_value=999_999))
def test_every_grouped_number_keeps_its_value(number: int) -> None:
    assert digits_value(f"{number:,}") == number


@pytest.mark.parametrize(("words", "value"), [("one hundred and five", 105), ("half a billion", 5e8), ("a dozen", 12)])
def test_number_words_are_worth_what_they_say(words: str, value: float) -> None:
    assert words_value(words) == value


@given(st.text(alphabet=st.sampled_from("Ada Oslo 5,.%$€-–“”«»'’ 19th May one in two\n😀é́ا"), max_size=80))
def test_facts_lie_inside_and_names_figures_dates_never_overlap(words: str) -> None:
    span = Span(7, 7 + len(words))
    text = "1234567" + words
    sentence = Sentence(span, words, PassageKind.BODY, quotations_in(text, span), Vocabulary.of([words]))
    found = facts_in(sentence)
    assert all(fact.text == fact.span.of(text) and span.covers(fact.span) and len(fact.span) for fact in found)
    firm = [fact for fact in found if fact.kind not in (FactKind.QUOTATION, FactKind.SUPERLATIVE)]
    assert all(left.span.end <= right.span.start for left, right in pairwise(firm))
    assert json.dumps([fact.low for fact in found], allow_nan=False)
