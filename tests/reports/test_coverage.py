"""What was not looked at is counted, and said."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from workbench.core.claims import FactKind
from workbench.core.documents import Passage, PassageKind
from workbench.core.report import Report
from workbench.core.text import Span
from workbench.reports.coverage import coverage, not_looked_at
from workbench.reports.layout import lay_out


def test_sentences_and_passages_without_a_listed_claim_are_counted(report: Report) -> None:
    fewer = tuple(one for one in report.claims if "41 metres" not in one.claim.text)
    whole, less = lay_out(report).coverage, lay_out(replace(report, claims=fewer)).coverage
    assert (whole.passages, whole.passages_without, whole.sentences_without) == (6, 0, 0)
    assert (less.passages, less.passages_without, less.sentences_without) == (6, 1, 1)


def test_what_was_set_aside_is_counted_by_its_reason_the_most_frequent_first(report: Report) -> None:
    document = report.documents[0]
    more = replace(document.passages[0], set_aside=True, why=("byline",), span=document.passages[2].span)
    passages = (*document.passages[:2], more, *document.passages[3:])
    layout = lay_out(replace(report, documents=(replace(document, passages=passages), *report.documents[1:])))
    assert layout.coverage.aside == (
        ("byline", 2),
        ("asks for a subscription; stands on every page", 1),
        ("heading", 1),
    )
    assert layout.coverage.set_aside == 4


def test_claims_below_the_line_are_counted_with_those_nobody_checked(report: Report) -> None:
    low = tuple(
        replace(one, claim=replace(one.claim, finding=replace(one.claim.finding, worth=worth)))
        for one, worth in zip(report.claims, [0.5, 0.49, None] + [0.1] * 8 + [0.1], strict=True)
    )
    covered = lay_out(replace(report, claims=low)).coverage
    assert (covered.below_line, covered.below_line_open) == (9, 3)


def test_every_figure_that_is_not_nought_is_said(report: Report) -> None:
    covered = replace(
        lay_out(report).coverage, sentences=9, sentences_without=4, passages_without=1, below_line=2, below_line_open=1
    )
    assert list(not_looked_at(covered)) == [
        "In 4 of 9 sentences under check no claim is listed: nobody was asked to check them.",
        "1 of 6 passages hold no listed claim at all.",
        ("3 passages were set aside: asks for a subscription; stands on every page (1), byline (1), heading (1)."),
        "2 listed claims rank low, with a worth below 0.5; 1 without a verdict.",
        "Claims were looked for by: rules 1.",
    ]
    assert list(not_looked_at(coverage([], [], []))) == []


def test_many_reasons_are_named_up_to_a_dozen(report: Report) -> None:
    parts = [Passage(Span(n, n + 1), PassageKind.CAPTION, True, (f"reason {n:02}",), ()) for n in range(15)]
    [line] = not_looked_at(coverage([(parts, [])], [], []))
    assert line.startswith("15 passages were set aside: reason 00 (1), ")
    assert line.endswith("reason 11 (1), other reasons (3).")


def test_quotations_are_claims_that_are_one_or_have_one_in_them(report: Report) -> None:
    assert [(entry.name, entry.quoted) for entry in lay_out(report).quotations] == [
        ("5", ("“Nobody has ever drowned here,”",))
    ]
    first = report.claims[0]
    fact = replace(first.claim.finding.facts[0], kind=FactKind.QUOTATION, text="“lit”")
    quoting = replace(first, claim=replace(first.claim, finding=replace(first.claim.finding, facts=(fact,))))
    [entry] = lay_out(replace(report, claims=(quoting,))).quotations
    assert entry.quoted == ("“lit”",)


spans = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda at: Span(at[0], at[0] + at[1]))


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=8))
def test_a_sentence_counts_as_looked_at_when_a_claim_shares_a_letter_with_it(
    sentences: list[Span], claimed: list[Span]
) -> None:
    part = Passage(Span(0, 80), PassageKind.BODY, False, (), tuple(sentences))
    covered = coverage([([part], claimed)], [], [])
    assert covered.sentences_without == sum(not any(one.overlaps(span) for span in claimed) for one in sentences)
    assert covered.passages_without == (not claimed)
