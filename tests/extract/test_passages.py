"""What is running text and what is set aside, and why. A newcomer adds a line to BLOCKS: kind, and the block."""

from __future__ import annotations

import pytest

from tests.extract.reading_aid import plain
from workbench.core.documents import Block, ImportedText, Passage, PassageKind
from workbench.core.text import Span
from workbench.extract.boilerplate import RULES, Rule
from workbench.extract.passages import passages_of

BEFORE = "The mill in Halborg paid 240 people in 1998, the town register shows.\n"
AFTER = "\nIts owner sold the land to the port company in March 2004 for 3 million crowns."

BLOCKS = [
    ("body", "The mill burned down in 1999."),
    ("body", "HALBORG • The mill burned down in 1999."),
    ("body", "By featuring the voices of millers, the film shows a trade at its end."),
    ("body", "Subscriptions to the town's newspaper fell to 20,000 this month."),
    ("body", "The privacy policy of the bank changed in 2019 after 300 complaints."),
    ("body", "- 240 people lost their work"),
    ("body", "Historian Jo Hale first appeared in court in 2004."),
    ("heading", "How the mill burned"),
    ("heading", "Who burned the mill?"),
    ("heading", "THE FIRE OF 1999"),
    ("byline", "By Jo Hale"),
    ("byline", "By Jo Hale, The Halborg Courier | 3 May 1999"),
    ("byline", "Published 3 May 1999, 10:30 GMT"),
    ("byline", "5 min read"),
    ("byline", "Historian and theatre critic."),
    ("byline", "Additional reporting by Jo Hale in Halborg"),
    ("caption", "The mill in May 1999. PHOTO: COURIER"),
    ("caption", "The mill in May 1999 (Photo: Jo Hale)"),
    ("caption", "Photo: Jo Hale/Courier"),
    ("caption", "(c) Reuters"),
    ("boilerplate", "Dear reader. To continue reading, please create your account."),
    ("boilerplate", "Log in if you are already registered or create a free account"),
    ("boilerplate", "A subscription is only 7€"),
    ("boilerplate", "Sign up for our weekly newsletter."),
    ("boilerplate", "This website uses cookies to work better for you."),
    ("boilerplate", "A version of this article appeared in the print edition on May 3, 1999."),
    ("boilerplate", "Share this story: mail · print · link"),
    ("boilerplate", "© 1999 The Halborg Courier. All rights reserved."),
    ("boilerplate", "Read more: Halborg and its mills"),
    ("boilerplate", "Advertisement"),
    ("caption", "![The mill in May 1999](mill.png)"),
    ("table_cell", "| Halborg | 240 | 1998 |"),
    ("boilerplate", "pip install mills==2.1"),
    ("boilerplate", "Correction (3 May): an earlier version misspelt a name."),
    ("boilerplate", "Subject: Re: the mill of Halborg"),
    ("boilerplate", "> On Mon, 3 May 1999 at 10:30, Jo Hale <jo@halborg.example> wrote:"),
    ("boilerplate", "This e-mail is meant for its intended recipient."),
    ("boilerplate", "This release contains forward-looking statements. Results may differ."),
    ("boilerplate", "Reference: Brink A, Hale J. Mills of Halborg. 1999;18(3):211-224."),
    ("boilerplate", "This hour is brought to you by Halborg Mills."),
    ("boilerplate", "The interview was conducted by Jo Hale."),
    ("boilerplate", "Newsletter abonnieren"),
    ("byline", "Von unserer Reporterin Ada Brink"),
    ("byline", "Halborg, 3. Mai 1999"),
    ("caption", "Foto: J. Hale / Archiv"),
    ("body", "From 1998 to 1999 the mill paid 240 people."),
    ("body", "The town brought 240 boats to the harbour and to you."),
    ("body", "The bank has no obligation to update its 240 machines."),
]

SET_ASIDE = {"heading", "byline", "boilerplate", "table_cell"}


def read(text: str) -> list[Passage]:
    return [part.passage for part in passages_of(plain(text))]


@pytest.mark.parametrize(("kind", "words"), BLOCKS)
def test_blocks_are_known_by_their_words(kind: str, words: str) -> None:
    passage = read(BEFORE + words + AFTER)[1]
    assert passage.kind.value == kind
    credit_only = words in (
        "Photo: Jo Hale/Courier",
        "Foto: J. Hale / Archiv",
        "(c) Reuters",
        "![The mill in May 1999](mill.png)",
    )
    assert passage.set_aside == (kind in SET_ASIDE or credit_only)
    assert passage.why if passage.set_aside else True


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.hints], ids=lambda rule: rule.why)
def test_what_lets_a_pattern_be_left_out_never_hides_what_it_finds(rule: Rule) -> None:
    spellings = [said for _, words in BLOCKS for said in (words, words.upper(), words.lower())]
    found = [words.lower() for words in spellings if rule.pattern.search(words)]
    assert all(any(hint in words for hint in rule.hints) for words in found)
    assert all(hint == hint.lower() for hint in rule.hints)


def test_lines_without_running_text_are_no_headings() -> None:
    assert {passage.kind for passage in read("150 people were hurt\nThe mill burned in 1999")} == {PassageKind.BODY}


def test_a_thread_of_e_mails_is_no_web_page() -> None:
    head = "From: Jo Hale\nTo: Ada Brink\nSubject: mill\n"
    chatter = "Hi Ada,\n> Where?\n> When?\nBest\nJo\nJo Hale\nDock Street\n"
    told = "The mill paid 240 people in 1998, the town register shows, and it was sold for 3 million crowns in 2004."
    passages = read((head + f"{told} " * 4 + "\n" + chatter) * 3)
    assert not any("page furniture" in why for passage in passages for why in passage.why)


def test_a_crowd_of_short_lines_is_a_menu() -> None:
    menu = "Halborg\nMills\nBoats\nTides\nMarkets\nFish\n"
    kinds = [passage.kind for passage in read(menu + "How the mill burned\n" + BEFORE)]
    assert kinds[:5] == [PassageKind.BOILERPLATE] * 5
    assert kinds[-2:] == [PassageKind.HEADING, PassageKind.BODY]


def test_a_notice_cut_at_a_line_break_goes_on() -> None:
    notice = "To continue reading, please create your account with your name,\nor come in if you are known to us."
    [_, first, second, _] = read(BEFORE + notice + AFTER)
    assert second.kind is first.kind is PassageKind.BOILERPLATE
    assert second.why == ("goes on: asks the reader to subscribe",)


def test_the_files_own_marks_count_more_than_its_words() -> None:
    text = "The mill burned\nand nobody came\nShare\n12,000"
    kinds = (PassageKind.HEADING, PassageKind.BODY, PassageKind.BOILERPLATE, PassageKind.TABLE_CELL)
    spans = (Span(0, 15), Span(16, 31), Span(32, 37), Span(38, 44))
    blocks = tuple(Block(span, kind, why="outside the article") for span, kind in zip(spans, kinds, strict=True))
    found = [part.passage for part in passages_of(ImportedText(text, blocks, "text/html", "made"))]
    assert tuple(passage.kind for passage in found) == kinds
    assert [passage.set_aside for passage in found] == [True, False, True, False]
    assert found[2].why == ("outside the article",)


def test_a_chart_says_something_and_its_source_is_the_credit() -> None:
    part = passages_of(plain(f"{BEFORE}Chart: fires in Halborg, 1998–2004. Source: Halborg Fire Service.{AFTER}"))[1]
    assert part.passage.kind is PassageKind.CAPTION
    assert [len(span) for span in part.passage.sentences] == [35, 29]


def test_a_second_caption_is_folded_into_the_first_and_both_are_captions() -> None:
    line = "Millers wait outside the gate in Halborg on May 3, 1999."
    part = passages_of(plain(f"{BEFORE}{line}\n{line} PHOTO: COURIER{AFTER}"))
    first, second = part[1].passage, part[2].passage
    assert (first.kind, first.set_aside) == (PassageKind.CAPTION, False)
    assert (second.kind, second.set_aside, second.why) == (PassageKind.CAPTION, True, ("repeats a caption above",))
    assert part[2].repeats == {second.sentences[0]: first.sentences[0]}


@pytest.mark.parametrize("above", [True, False])
def test_a_pull_quote_is_folded_into_the_sentence_it_is_cut_from(above: bool) -> None:
    quote = "they find their wages gone before the week is over."
    body = f"The millers come on Monday, but once they are here, {quote} It hurts all of them."
    text = f"{quote}\n{body}" if above else f"{body}\n{quote}"
    parts = passages_of(plain(text))
    pulled, home = parts if above else parts[::-1]
    assert pulled.passage.kind is PassageKind.PULL_QUOTE
    assert pulled.passage.why == (f"repeats a sentence {'below' if above else 'above'}",)
    assert list(pulled.repeats.values()) == [home.passage.sentences[0]]


def test_short_sentences_that_come_back_by_chance_are_no_repeats() -> None:
    parts = passages_of(plain("Nobody came that day. The mill burned.\nThe tide fell. Nobody came."))
    assert [part.repeats for part in parts] == [{}, {}]


@pytest.mark.parametrize("dateline", ["HALBORG • ", "HALBORG, October 29, 1999 – ", "HALBORG (Harbour Desk) - "])
def test_the_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    text = f"{dateline}The mill burned down in 1999." + AFTER
    assert read(text)[0].sentences[0].of(text) == "The mill burned down in 1999."


def test_nothing_is_dropped() -> None:
    text = BEFORE + "\n".join(words for _, words in BLOCKS) + AFTER
    covered = "".join("".join(passage.span.of(text).split()) for passage in read(text))
    assert covered == "".join(text.split())
