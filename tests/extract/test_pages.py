"""Web pages copied as plain text: the article stays, menus, other articles and comments are set aside."""

from __future__ import annotations

from tests.extract.reading_aid import plain
from workbench.core.documents import Passage, PassageKind
from workbench.extract.pages import ABOVE, BELOW, COMMENTS, article
from workbench.extract.passages import passages_of

MENU = [
    "Home",
    "Search",
    "Log in",
    "Town",
    "Port",
    "Sport",
    "Weather",
    "Letters",
    "Subscribe",
    "Mills",
    "Boats",
    "Tides",
]
TITLE = "Mill burns down for the second time in four years"
ARTICLE = [
    (
        "The mill in Halborg burned down on Monday night, and twelve of the forty people who worked there were hurt,"
        " the town's fire service said in a statement."
    ),
    "Fire and wages",
    "The owner, the Halborg Port Company, had bought the building in 1998 for 3 million crowns and insured it for 9.",
    "Advertisement",
    (
        "Nobody knows yet how the fire began. The town council will meet on Friday to speak about the wages that were"
        " not paid in April and May, and about the roof that fell into the river."
    ),
]
RELATED = [
    "More stories", "Ferry runs aground near Oslo", "Ten walks along the river", "Port company names a new chair"
]  # fmt: skip
REMARKS = [
    "14 comments",
    "Jo Hale",
    "2 hours ago",
    "I worked at that mill for eleven years, and I can tell you that the roof leaked every single winter since 1990.",
    "Reply",
    "Ada Brink",
    "5 hours ago",
    "My father built the first one with his own hands, and it took him and his brother two summers to finish the work.",
]
FOOTER = ["Privacy policy", "Contact us", "© The Halborg Courier. All rights reserved."]
PAGE = [*MENU, TITLE, *ARTICLE, *RELATED, *REMARKS, *FOOTER]


def read(lines: list[str]) -> dict[str, Passage]:
    text = "\n".join(lines)
    return {part.passage.span.of(text): part.passage for part in passages_of(plain(text))}


def test_of_a_page_the_article_stays() -> None:
    kept = [words for words, passage in read(PAGE).items() if passage.kind is PassageKind.BODY]
    assert kept == [line for line in ARTICLE if len(line.split()) > 4]


def test_the_headline_above_the_article_is_a_heading() -> None:
    passages = read(PAGE)
    assert passages[TITLE].kind is passages["Fire and wages"].kind is PassageKind.HEADING


def test_what_was_set_aside_says_where_it_stood() -> None:
    passages = read(PAGE)
    assert passages["Boats"].why == (ABOVE,)
    assert passages[RELATED[1]].why == (BELOW,)
    assert passages[REMARKS[3]].why == (COMMENTS,)


def test_comments_end_an_article_however_long_they_are() -> None:
    passages = read([*MENU, TITLE, *ARTICLE, *REMARKS, *REMARKS, *FOOTER])
    assert passages[REMARKS[3]].why == (COMMENTS,)
    assert passages[ARTICLE[-1]].kind is PassageKind.BODY


def test_a_list_inside_an_article_belongs_to_it() -> None:
    boats = ["Ada, 12 tonnes", "Brink, 40 tonnes", "Courier, 9 tonnes", "Dawn, 31 tonnes"]
    passages = read([*MENU, TITLE, ARTICLE[0], *boats, *ARTICLE[2:], *RELATED, *FOOTER])
    assert not any(passages[boat].why in ((ABOVE,), (BELOW,)) for boat in boats)


def test_teasers_between_paragraphs_do_not_end_an_article() -> None:
    long = " ".join([ARTICLE[0]] * 2)
    passages = read([*MENU, TITLE, *ARTICLE, "Read more", "Ferry runs aground near Oslo", long, *FOOTER])
    assert passages[long].kind is not PassageKind.BOILERPLATE


def test_a_text_without_a_menu_is_no_page() -> None:
    assert article(ARTICLE, [False] * len(ARTICLE)) is None
    assert article(["Boats", "Mills"] * 20, [False] * 40) is None
    assert article([], []) is None


def test_menus_alone_hold_no_article() -> None:
    lines = [*MENU, *FOOTER]
    assert article(lines, [True] * len(lines)) is None
