"""Who said it. A newcomer adds a line: the text (the last sentence counts), and the speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extract.reading_aid import candidates, plain
from workbench.core.documents import PassageKind
from workbench.extract import find

SAID = [
    ("According to Ada Brink, the mill closed in 1998.", "Ada Brink"),
    ("The mill closed in 1998, according to the Velmora Statistics Office.", "Velmora Statistics Office"),
    ("The mill closed in 1998, according to people who worked there.", "people who worked there"),
    ("Ada Brink said the mill closed in 1998.", "Ada Brink"),
    ("The mill closed in 1998, said Ada Brink.", "Ada Brink"),
    ("“The mill closed in 1998,” said Mr Ada Brink, who ran it.", "Ada Brink"),
    ("“The mill closed in 1998,” Ada Brink told the Velmora Courier.", "Ada Brink"),
    ("The Velmora Housing Trust estimates that 500 homes stand empty.", "Velmora Housing Trust"),
    ("Minister Jo Hale claims that 500 homes stand empty.", "Jo Hale"),
    ("Jo Hale, who chairs the board, insists that 500 homes stand empty.", "Jo Hale"),
    ("One of the engineers, Jo Hale, warned that 500 homes stand empty.", "Jo Hale"),
    ("The report, written by Jo Hale for the Harbour Trust, alleges that 500 homes stand empty.", "the report"),
    ("Residents say the council knew of the leak in 2011.", "Residents"),
    (
        "The bridge cost 5 million euros, the newspaper reported in May, quoting a ministry official.",
        "a ministry official",
    ),
    ("On a quay in Velmora a worker told the crew that 500 homes stand empty.", "a worker"),
    ("“The mill closed in 1998,” a spokeswoman of the labour ministry said.", "a spokeswoman"),
    ("The labour ministry said that 500 homes stand empty.", "the labour ministry"),
    ("«The bridge cost 5 million euros,» dryly remarks Jo Hale.", "Jo Hale"),
    ("Jo Hale of the Harbour Trust said the bridge cost 5 million euros.", "Jo Hale"),
    ("Ada Brink ran the mill. She said it employed 240 people.", "Ada Brink"),
    ("Ada Brink said it was over. “We employed 240 people in 1998.”", "Ada Brink"),
    ("“We employed 240 people in 1998. Not one of 240 people was paid,” Ada Brink said.", "Ada Brink"),
    ("“We employed 240 people,” said Ada Brink.\n“In 1998 the mill paid nobody at all.”", "Ada Brink"),
    ("Historian Ada Brink said it was over. In 1998, Brink said, the mill employed 240 people.", "Ada Brink"),
    ("Police records show that 240 people died in 1998.", "Police records"),
    ("In 1998, 240 people died in Halborg, its published accounts show.", "its published accounts"),
    ("A study published in 2011 found that 240 people were hurt.", "a study"),
    ("According to a letter seen by the Velmora Courier, 240 people were hurt.", "a letter"),
    ("“We were owed 240 crowns,” said a miller who asked not to be named.", "a miller"),
    ("The mill closed in 1998, sources close to the deal said.", "sources"),
    ("One official said 500 homes stand empty.", "one official"),
    ("He was told by Ada Brink that the mill closed in 1998.", "Ada Brink"),
    ("As Ada Brink put it, “the mill was dead in 1998.”", "Ada Brink"),
    ("Ada Brink: “The mill closed in 1998.”", "Ada Brink"),
    ("Ada Brink met Jo Hale in 1998. She said he owed her 240 crowns.", "Ada Brink"),
    ("Ms Ada Brink and Mr Jo Hale met in 1998. He said she owed him 240 crowns.", "Jo Hale"),
    ("Jo Hale, the historian, said it closed. In 1998 it employed 240, the historian added.", "Jo Hale"),
    ("Jo Hale said it closed. An official at the port disagreed. “It sold 240 boats in 1998,” he said.", "an official"),
    ("Jo Hale said so. A tenant told us of mould. In 1998, she said, 240 homes were damp.", "a tenant"),
    (
        "Jo Hale said it closed. The yard’s former director was heard. He said it had sold 240 boats.",
        "the yard’s former director",
    ),
    ("The mill’s owner, Ada Brink, felt cheated by Jo Hale. “We were owed 240 crowns,” she said.", "Ada Brink"),
    ("The port’s lawyer, Ada Brink, met Hale and Jo Hale. She said it had sold 240 boats.", "Ada Brink"),
    ("“We sold 240 boats,” said the Velmora coach, Ada Brink.", "Ada Brink"),
    ("The council would not meet. In a statement, it said that 240 homes stand empty.", "the council"),
    ("The Harbour Trust was founded in 1998. It says that 240 homes stand empty.", "Harbour Trust"),
    ("The federation says that 240 homes stand empty.", "the federation"),
    ("The authors note that 240 boats were never counted.", "the authors"),
    ("In return, according to the charge sheet, the yard was paid 240 crowns.", "the charge sheet"),
    ("According to the indictment, Ada Brink was paid 240 crowns.", "the indictment"),
    ("Fish eat 240 boats a year, a trial published in the Journal of Peat Studies suggests.", "a trial"),
    ("Jo Hale said so. “It sold 240 boats,” a union man said. “It paid 12 of us in 1998.”", "a union man"),
    ("“It sold 240 boats in 1998,” a hooded stranger said.", "a hooded stranger"),
    ("Analysts at Brink & Sole expect 240 boats in 2031.", "Brink & Sole"),
    ("Shares fell in 1998 after data showed that 240 boats leaked.", "data"),
    ("The Harbour Trust won after it said that 240 boats leaked.", "Harbour Trust"),
    ("If its tests confirm this, 240 boats could sail in 2031, Ada Brink believes.", "Ada Brink"),
    ("But the chamber of trade’s own survey, published in 1998, found that 240 boats leaked.", "the chamber"),
]

NOBODY = [
    "The mill closed in 1998.",
    "The mill is said to have closed in 1998.",
    "The mill is reported to have paid 500 workers in 1998.",
    "By some estimates, 500 homes stand empty in Velmora.",
    "The team found 240 boats in 1998.",
    "The film shows 240 boats of 1998.",
    "There were numerous reports of workers in Velmora in 1998.",
    "The Harbour Trust sold it. Boats fell, with Ada Brink down after it said that 240 leaked.",
    "On 3 May 1998 the Harbour Council gave member states 24 months to close it.",
    "Two of the nine authors declared fees of 240 crowns.",
    "It was the sixth goal Velmora have conceded in 1998.",
    "The repairs took 14 months longer than the builder had promised.",
    "The grants of 1998 were paid according to the size of the 240 boats.",
    "Ada Brink said it closed. The yard’s former director was heard for 11 days.",
]


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_the_source_of_a_statement_is_named(text: str, speaker: str) -> None:
    assert candidates(text)[-1].finding.speaker == speaker


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_named_when_the_text_names_nobody(text: str) -> None:
    assert candidates(text)[-1].finding.speaker is None


def test_words_quoted_behind_somebody_unknown_are_not_given_to_who_spoke_before() -> None:
    text = "According to its list, 240 boats leaked. “We sold 12 in 1998,” was the reply. “They paid 3 million crowns.”"
    assert [found.finding.speaker for found in candidates(text)] == ["its list", None, None]


def test_both_halves_of_a_quotation_share_its_speaker() -> None:
    found = candidates("“We employed 240 people in 1998. The state paid 12 of them,” Ada Brink said.")
    assert [candidate.finding.speaker for candidate in found] == ["Ada Brink", "Ada Brink"]


def test_a_pronoun_far_from_any_name_names_nobody() -> None:
    between = " ".join(f"The yard built {number} boats in 19{number}." for number in range(50, 60))
    assert (
        candidates(f"Ada Brink said the mill closed. {between} She said 240 people worked there.")[-1].finding.speaker
        is None
    )


def test_what_is_set_aside_gives_no_speaker_to_the_text_around_it() -> None:
    text = "Ada Brink said the mill closed in 1998.\nBy Jo Hale, The Velmora Courier\nShe said it employed 240 people."
    assert candidates(text)[-1].finding.speaker == "Ada Brink"


def test_what_stands_before_a_report_is_said_by_the_text_itself() -> None:
    text = "The film, directed by Ada Brink for the Halborg Foundation, alleges that the mill paid no tax in 1999."
    found = [(candidate.statement, candidate.finding.speaker) for candidate in candidates(text)]
    assert found == [
        ("The film, directed by Ada Brink for the Halborg Foundation", None),
        ("the mill paid no tax in 1999.", "the film"),
    ]


def test_a_surname_gets_the_full_name_that_the_text_gives_later() -> None:
    found = candidates(
        "The mill closed in 1998, Brink said.\nIt employed 240 people, she added.\nAda Brink, a judge, sold 3 books."
    )
    assert [candidate.finding.speaker for candidate in found] == ["Ada Brink", "Ada Brink", None]


@pytest.mark.parametrize(
    "later",
    [
        "Ada Brink and Jo Brink sold it in 2004.",  # which of them?
        "The Brink Trust sold it in 2004.",
        "In Brink Street stand 12 houses.",
        "But Brinkmann sold it in 2004.",
    ],
)
def test_a_surname_stays_as_it_is_when_no_one_name_ends_with_it(later: str) -> None:
    assert candidates(f"The mill closed in 1998, Brink said.\n{later}")[0].finding.speaker == "Brink"


def test_a_heading_gives_no_full_name() -> None:
    text = "Peter Brink walks again\nThe mill closed in 1998, Brink said."
    heading, line = plain(text).blocks
    imported = replace(plain(text), blocks=(replace(heading, kind=PassageKind.HEADING), line))
    assert find(imported).candidates[-1].finding.speaker == "Brink"
