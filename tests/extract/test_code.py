"""Program code and command lines. A newcomer adds a line: the line, and what it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.reading_aid import candidates, plain
from workbench.core.claims import Listing
from workbench.core.documents import PassageKind
from workbench.extract.code import CODE, COMMAND, code_in
from workbench.extract.passages import passages_of

LINES = [
    (COMMAND, "pip install tides==1.2.0"),
    (COMMAND, "sudo apt-get update"),
    (COMMAND, "make test   # runs 412 tests in 30 seconds"),
    (COMMAND, "curl -s https://example.org/invoices?year=2019 | jq '.total'"),
    (COMMAND, "$ cat notes"),
    (COMMAND, "root@mill:~# reboot 5"),
    (COMMAND, "C:\\Users> type 3"),
    (CODE, "def height(level: float) -> float:"),
    (CODE, 'raise ValueError("The gauge was set to 12.5 metres in 1998.")'),
    (CODE, "return round(level, 2)"),
    (CODE, "if level > 12.5:"),
    (CODE, "for (int i = 0; i < 10; i++) {"),
    (CODE, "let height = 12;"),
    (CODE, '"height": 12.5,'),
    (CODE, '<img src="wall.png" width="200">'),
    (CODE, "SELECT name FROM mills WHERE year > 1998;"),
    ("", "$ 5 million was paid."),
    ("", "make the case for 3 new mills"),
    ("", "go to the polls in 1998"),
    ("", "if it rains, 50 people come:"),
    ("", "for 3 reasons:"),
    ("", "let us go;"),
    ("", "private companies paid 3 million (2019), 4 million (2020); the rest came later."),
    ("", "head of the union and/or the bank"),
    ("", "find out more at https://example.org"),
    ("", "The mill = 240 people."),
    ("", "with 300 guests (and 12 cooks)"),
    ("", "# 3 The mill in Halborg"),
]

FENCED = """The mill in Halborg paid 240 people in 1998, the town register shows.
```
The server writes 3 files in 10 seconds.
```
Its owner sold the land to the port company in March 2004 for 3 million crowns."""


@pytest.mark.parametrize(("kind", "line"), LINES)
def test_a_line_of_code_is_known_by_its_characters(kind: str, line: str) -> None:
    assert code_in([line], [False]) == [kind]


def test_what_stands_between_fences_is_set_aside_whatever_it_says() -> None:
    passages = [part.passage for part in passages_of(plain(FENCED))]
    assert [passage.kind for passage in passages[1:4]] == [PassageKind.BOILERPLATE] * 3
    assert {passage.why for passage in passages[1:4]} == {("code",)}


def test_a_claim_in_code_can_be_restored() -> None:
    listings = [candidate.listing for candidate in candidates(FENCED)]
    assert listings == [Listing.LISTED, Listing.SET_ASIDE, Listing.LISTED]


def test_a_fence_that_is_never_closed_fences_nothing() -> None:
    passages = [part.passage for part in passages_of(plain(FENCED.replace("\n```\nIts", "\nIts")))]
    assert not passages[2].set_aside


def test_a_comment_beside_code_is_code_and_one_alone_is_not() -> None:
    lines = ["pip install tides", "# writes 3 files", "tides init", "# reads 4 files", "tides --run"]
    assert code_in(lines, [False, True, True, False, False])[:2] == [COMMAND, COMMAND]
    assert code_in(["# writes 3 files", "The mill closed."], [False, True]) == ["", ""]


def test_what_the_file_marks_as_something_else_stays_that() -> None:
    marked = plain("pip install tides==1.2.0\nThe mill closed in 1998.", kind=PassageKind.FOOTNOTE)
    assert [part.passage.kind for part in passages_of(marked)] == [PassageKind.FOOTNOTE] * 2


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=12))
def test_any_lines_get_an_answer_each(lines: list[str]) -> None:
    assert len(code_in(lines, [False, *[True] * len(lines)][: len(lines)])) == len(lines)
