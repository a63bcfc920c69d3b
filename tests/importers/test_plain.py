"""Plain text and what its first lines say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.importers import read, read_text
from workbench.importers.dates import date_line, iso_date
from workbench.importers.masthead import byline


def test_the_text_stays_as_it_stands_in_the_file() -> None:
    raw = "  A headline \n\n\n\tBody text, with  two spaces. \n"
    assert read("a.txt", raw.encode()).text == raw


def test_pasted_text_is_read_like_a_file() -> None:
    pasted = read_text("\ufeffOne line\r\n\r\nAnother line.")
    assert pasted.text == "One line\n\nAnother line."
    assert [block.span.of(pasted.text) for block in pasted.blocks] == ["One line", "Another line."]
    assert pasted.encoding is None


def test_blocks_of_plain_text_have_no_kind() -> None:
    assert {block.kind for block in read_text("# Heading\n\n- item").blocks} == {None}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ferry line grows\n\nThe ferry carried more.", "Ferry line grows"),
        ("Does the ferry pay?\n\nIt does not.", "Does the ferry pay?"),
        ("Writer and sailor.\nFERRY: Does it pay?\n\nIt does not.", "FERRY: Does it pay?"),
        ("The ferry carried more people.\n\nIt was built in 1998.", None),
        ("By Ann Lee\n\nThe ferry carried more people.", None),
        ("One line only", None),
        (("word " * 40) + "\n\nmore", None),
    ],
)
def test_a_title_is_a_short_first_line_that_is_no_sentence(text: str, title: str | None) -> None:
    assert read_text(text).title == title


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Marit Oddson", "Marit Oddson"),
        ("By Marit Oddson and Per van Aasen", "Marit Oddson and Per van Aasen"),
        ("BY: Ann Lee", "Ann Lee"),
        ("By 2030 the line will pay", None),
        ("By then it was late.", None),
        ("Marit Oddson", None),
    ],
)
def test_a_byline_is_a_line_of_names(line: str, names: str | None) -> None:
    assert byline(line) == names


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2016-09-12", "2016-09-12"),
        ("2016-09-12T23:30:00+02:00", "2016-09-12"),
        ("20160912", "2016-09-12"),
        ("12 September 2016", "2016-09-12"),
        ("Sept 12, 2016", "2016-09-12"),
        ("September 3rd, 2016", "2016-09-03"),
        ("31 February 2016", None),
        ("2016-13-01", None),
        ("0000-01-01", None),
        ("12/09/2016", None),
        ("last Tuesday", None),
        ("", None),
    ],
)
def test_dates_are_read_only_where_they_can_mean_one_day(text: str, day: str | None) -> None:
    assert iso_date(text) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("14 March 2024", "2024-03-14"),
        ("Published: Thursday, 14 March 2024, 10:30 GMT", "2024-03-14"),
        ("Updated on March 14, 2024 at 10.30 am", "2024-03-14"),
        ("2024-03-14T10:30Z", "2024-03-14"),
        ("The ferry sank on 14 March 2024", None),
        ("14 March 2024 was a cold day", None),
    ],
)
def test_a_line_gives_its_date_only_when_it_says_nothing_else(line: str, day: str | None) -> None:
    assert date_line(line) == day


@given(st.text(max_size=120))
def test_any_line_is_looked_at_without_harm(line: str) -> None:
    for found in (iso_date(line), date_line(line)):
        assert found is None or len(found) == 10
    assert (byline(line) or "") in line
