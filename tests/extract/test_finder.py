"""The finder as a whole: spans that hold, what is listed, folded and set aside, and the same answer every time."""

from __future__ import annotations

import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading_aid import candidates, plain
from workbench.core.claims import Listing
from workbench.core.documents import PassageKind
from workbench.core.soft_hyphens import SOFT_HYPHEN
from workbench.core.text import Span
from workbench.extract import FINDER, find, finder, why_not

BODY = (
    "The mill in Halborg burned down on 3 May 1999, the town register shows. But once the fire was out, the millers"
    " found that their wages had gone to the port company."
)
ARTICLE = f"""Historian and theatre critic.
HALBORG: Why did the mill burn?

{BODY}

Fire and wages

The millers found that their wages had gone to the port company.
Millers wait at the gate in Halborg on May 4, 1999.
Millers wait at the gate in Halborg on May 4, 1999. PHOTO: COURIER
“We were owed 240 crowns a week. Nobody paid us,” said Mr Jo Hale, who worked there.
Dear reader. To continue reading, please create your account for only 9€ a month.
A version of this article appeared in the print edition on May 5, 1999."""


def words(listing: Listing) -> list[str]:
    return [candidate.span.of(ARTICLE) for candidate in candidates(ARTICLE) if candidate.listing is listing]


def test_what_a_checker_would_mark_is_listed_once() -> None:
    assert words(Listing.LISTED) == [
        "The mill in Halborg burned down on 3 May 1999, the town register shows.",
        "But once the fire was out, the millers found that their wages had gone to the port company.",
        "Millers wait at the gate in Halborg on May 4, 1999.",
        "“We were owed 240 crowns a week.",
        "Nobody paid us,” said Mr Jo Hale, who worked there.",
    ]


@pytest.mark.parametrize("mark", ["- ", "• ", "2. ", "2.1 ", "(3) ", "b) ", "A: ", "> ", "> > ", "> 2. "])
def test_the_mark_of_a_list_is_no_part_of_a_claim(mark: str) -> None:
    [found] = candidates(f"{mark}The mill in Halborg paid 240 people in 1999.")
    assert found.statement == "The mill in Halborg paid 240 people in 1999."
    assert found.span.start == len(mark)
    assert not any(why.startswith("part of") for why in found.finding.why)


@pytest.mark.parametrize(
    "words", ["240. It was the highest count of the mill.", "-2 degrees is what the mill of 1999 had."]
)
def test_a_figure_at_the_beginning_is_no_mark(words: str) -> None:
    assert candidates(words)[0].span.start == 0


def test_repeats_are_folded_into_what_they_repeat() -> None:
    folded = [candidate for candidate in candidates(ARTICLE) if candidate.listing is Listing.FOLDED]
    listed = {candidate.span for candidate in candidates(ARTICLE) if candidate.listing is Listing.LISTED}
    assert len(folded) == 2
    assert {candidate.repeats for candidate in folded} <= listed


def test_a_photo_credit_is_no_claim_but_its_caption_is() -> None:
    found = candidates("The mill of Halborg in March 1999. Photo: Ada Brink/The Halborg Courier")
    assert [candidate.listing for candidate in found] == [Listing.LISTED, Listing.SET_ASIDE]
    assert found[1].finding.why[0] == "set aside: photo credit"


def test_what_was_set_aside_can_be_restored() -> None:
    assert "A version of this article appeared in the print edition on May 5, 1999." in words(Listing.SET_ASIDE)


def test_what_is_kept_back_says_why_first() -> None:
    kept_back = [found for found in candidates(ARTICLE) if found.listing is not Listing.LISTED]
    assert {found.finding.why[0].split(":")[0] for found in kept_back} == {"repeats", "set aside"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("Historian and theatre critic.", ("set aside: author's description",)),
        ("The mill burned down in 1999.", ()),
    ],
)
def test_every_sentence_can_be_asked_why_it_is_not_listed(words: str, why: tuple[str, ...]) -> None:
    imported = plain(f"{words}\nThe register shows what it cost in 1999.")
    assert why_not(imported, Span(0, len(words))) == why


def test_a_sentence_below_the_line_says_what_pulled_it_down() -> None:
    words = "Nobody should ever feel sad."
    first, *_, last = why_not(plain(f"{words} The mill burned in 1999."), Span(0, len(words)))
    assert first == "opinion"
    assert last.startswith("below the line: 0.")


def test_what_is_no_sentence_cannot_be_asked() -> None:
    with pytest.raises(ValueError, match="no sentence"):
        why_not(plain("The mill burned down in 1999."), Span(0, 3))


def test_the_statement_is_the_claim_in_one_line() -> None:
    text = "The mill burned\ndown in 1999."
    [candidate] = candidates(text.replace("\n", " \u00a0"))
    assert candidate.statement == "The mill burned down in 1999."


def test_the_finder_names_itself_and_its_answer_travels_between_processes() -> None:
    found = find(plain(ARTICLE, "1999-05-05"))
    assert found.finder == FINDER == "rules 5"
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


@pytest.mark.parametrize("published", ["last spring", "0001-01-01", "9999-12-31", "2020-02-30", ""])
def test_an_unlikely_date_of_the_document_is_no_date(published: str) -> None:
    text = "The mill burned 900 weeks ago. It will burn again tomorrow in Halborg, Ada Brink said."
    assert find(plain(text, published)) == find(plain(text))


def test_an_empty_text_holds_nothing() -> None:
    assert find(plain("")).passages == find(plain(" \n\u00a0\n")).passages == ()


def test_table_cells_footnotes_and_captions_are_read_for_claims() -> None:
    sentence = "The mill paid 240 people in 1998."
    for kind in (PassageKind.TABLE_CELL, PassageKind.FOOTNOTE, PassageKind.CAPTION):
        [candidate] = find(plain(sentence, kind=kind)).candidates
        assert candidate.listing is Listing.LISTED
    [candidate] = find(plain(sentence, kind=PassageKind.HEADING)).candidates
    assert candidate.listing is Listing.SET_ASIDE


PIECES = [
    "The mill paid 240 people in 1998. ", "“We won. They lost,” said Ada Brink. ", "Mr Jo Hale of Peru ", "\n",
    "\n\n", " ",
    "«", "»", "“", "”", "'", '"', "(", ")", "PHOTO: REUTERS", "By Ada Brink\n", "Subscribe now\n",
    "they find their wages gone before the week is over.\n", "About 5 per cent", "according to ", " said ",
    "3 May 1999",
    "half ", "double that", "$5-7 million", "😀", "e\u0301", "\u0627\u200f",
    "\u05e9\u05dc\u05d5\u05dd", "\u2028", "\x85",
    "\u200d", ". . . ", "?", "!", "…", "HALBORG • ", "the largest ", "who ", ", and the mill closed in 1998",
    "; the yard paid 90 people", ", ", "one in ", "-", "No. ", "US$",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=40).map("".join)


@given(TEXTS)
def test_any_text_gives_spans_inside_it_in_order_without_overlap(text: str) -> None:
    found = find(plain(text))
    sentences = [span for passage in found.passages for span in passage.sentences]
    assert all(passage.span.covers(span) for passage in found.passages for span in passage.sentences)
    assert all(left.end <= right.start for left, right in pairwise(sentences))
    spans = [candidate.span for candidate in found.candidates]
    assert all(any(sentence.covers(span) for sentence in sentences) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert spans == sorted(set(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)


@given(TEXTS)
def test_every_fact_lies_inside_its_candidate_and_is_what_stands_there(text: str) -> None:
    for candidate in find(plain(text)).candidates:
        for fact in candidate.finding.facts:
            assert candidate.span.covers(fact.span)
            assert fact.text == fact.span.of(text).replace(SOFT_HYPHEN, "") != ""


@given(TEXTS)
def test_what_is_folded_repeats_a_sentence_that_repeats_none(text: str) -> None:
    found = find(plain(text))
    sentences = {span for passage in found.passages for span in passage.sentences}
    sentences |= {candidate.span for candidate in found.candidates}
    folded = {candidate.span for candidate in found.candidates if candidate.listing is Listing.FOLDED}
    for candidate in found.candidates:
        assert (candidate.repeats is not None) == (candidate.listing is Listing.FOLDED)
        assert candidate.repeats is None or candidate.repeats in sentences - folded


@given(TEXTS)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert find(plain(text)) == find(plain(text))


def test_the_beginning_of_a_long_text_is_found_first_and_comes_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    towns = ("Velmora", "Aldwick", "Corfield")
    paragraphs = [
        f"{towns[n % 3]} counted {n + 400} ships in {1900 + n % 120}. “We had {n + 7} more than before,” said Ada"
        f" Brook, its harbour master. The quay cost {n + 2} million euros."
        for n in range(1_500)
    ]
    long = plain("\n\n".join(["The ships", "By our reporter", *paragraphs, paragraphs[3].split(". ")[0] + "."]))
    assert len(long.text) > finder.LONG
    begun = next(iter(finder.in_portions(long)))
    assert begun.passages == ()
    assert 0 < len(begun.candidates) <= 3 * finder.FIRST_PORTION
    found = finder.find(long)
    assert {candidate.span for candidate in begun.candidates} <= {candidate.span for candidate in found.candidates}
    assert len({candidate.span for candidate in found.candidates}) == len(found.candidates)
    monkeypatch.setattr(finder, "LONG", len(long.text))
    at_once = finder.find(long)
    assert at_once.passages == found.passages
    assert [(one.span, one.listing) for one in at_once.candidates] == [
        (one.span, one.listing) for one in found.candidates
    ]


def test_a_cell_of_a_table_that_only_names_something_is_set_aside() -> None:
    cells = ["Mayor Ada Brink of Halborg", "240 people in Halborg, 1998", "Ada Brink sold the mill to Halborg."]
    found = find(plain("\n".join(cells), kind=PassageKind.TABLE_CELL)).candidates
    assert [candidate.listing for candidate in found[-2:]] == [Listing.LISTED, Listing.LISTED]
    assert all(candidate.listing is Listing.SET_ASIDE for candidate in found[:-2])
    assert why_not(plain(cells[0], kind=PassageKind.TABLE_CELL), Span(0, len(cells[0]))) == (
        "set aside: cell of a table without a verb or a figure",
    )
