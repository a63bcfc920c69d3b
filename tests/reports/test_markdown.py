"""The Markdown report: no word of a document can become markup."""

from __future__ import annotations

import io
import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.core.text import one_line
from workbench.reports import exporter
from workbench.reports.markdown_words import escape

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True, "typographer": False})
PARTS = [
    *(
        "# ",
        "- ",
        "+ ",
        "* ",
        "1. ",
        "2) ",
        "> ",
        "---",
        "===",
        "***",
        "~~~",
        "```",
        "`",
        "**",
        "_",
        "~~",
        "|",
        "\\",
        "$",
    ),
    *("[a](b)", "![a](b)", "[a]: b", "<b>", "<!--", "&amp;", "&#35;", "&", "{", "}", "a@b.example", "www.c.example"),
    *("https://d.example", "a", "1", "😀", "e\u0301", "א", "\u00a0", " ", "  ", "\n", "\n\n", "\t", "    "),
]
MARKUP = st.lists(st.sampled_from(PARTS), max_size=8).map("".join)


def words_of(markdown: str) -> str:
    """The text a Markdown reader shows, failing on any markup in it."""
    tokens = [token for token in READER.parse(markdown) if token.type not in {"paragraph_open", "paragraph_close"}]
    assert [token.type for token in tokens] == ["inline"]
    children = tokens[0].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children)


@given(MARKUP)
def test_words_come_back_as_they_were_at_the_start_of_a_line(words: str) -> None:
    if one_line(words):
        assert words_of(escape(words)) == one_line(words)


@given(MARKUP)
def test_words_come_back_as_they_were_inside_a_line(words: str) -> None:
    assert words_of(f"x {escape(words)} x").split() == ["x", *words.split(), "x"]


@given(MARKUP)
def test_a_cell_stays_one_cell(words: str) -> None:
    table = READER.parse(f"| a | b |\n|---|---|\n| {escape(words)} | end |\n")
    cells = [after.content for token, after in itertools.pairwise(table) if token.type == "td_open"]
    assert len(cells) == 2
    assert cells[1] == "end"


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("R&D in 1999, 5 % (about 40)", "R&D in 1999, 5 % (about 40)"),
        ("1999. A year", "1999\\. A year"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("see https://a.example and www.b.example", "see https\\://a.example and www\\.b.example"),
        ("&amp; &#35;", "\\&amp; \\&#35;"),
    ],
)
def test_only_what_could_be_markup_is_escaped(words: str, escaped: str) -> None:
    assert escape(words) == escaped


def test_the_report_holds_no_raw_html_and_no_link(report: Report) -> None:
    stream = io.BytesIO()
    exporter("md").write(report, stream, silent)
    tokens = READER.parse(stream.getvalue().decode())
    children = [child.type for token in tokens for child in token.children or []]
    assert not {"html_inline", "link_open", "image", "code_inline", "em_open"}.intersection(children)
    assert "html_block" not in {token.type for token in tokens}
    assert b"\r" not in stream.getvalue()


def test_headings_descend_one_level_at_a_time(report: Report) -> None:
    stream = io.BytesIO()
    exporter("md").write(report, stream, silent)
    levels = [int(t.tag[1]) for t in READER.parse(stream.getvalue().decode()) if t.type == "heading_open"]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_everything_recorded_is_in_it(report: Report) -> None:
    stream = io.BytesIO()
    exporter("md").write(report, stream, silent)
    markdown = stream.getvalue().decode()
    for reported in (*report.claims, *report.left_out):
        recorded = [reported.claim.text, reported.claim.statement, reported.pending_reason]
        recorded += [note.text for note in reported.notes]
        recorded += [part for given in reported.judgements for part in (given.reason, given.override, given.checker)]
        recorded += [part for link in reported.evidence for part in (link.title, link.url, link.excerpt, link.locator)]
        recorded += [part for one in reported.questions for part in (one.of, one.text, one.answer, one.confirmed)]
        recorded += [part for one in reported.readings for part in (one.reader, one.comment)]
        recorded += [reported.proposal.new, reported.proposal.fate_reason] if reported.proposal else []
        recorded += [*reported.claim.missing, *(risk.replace("_", " ") for risk in reported.claim.risks)]
        assert [part for part in recorded if escape(part) not in markdown] == []
    for source in (record.source for record in report.sources):
        recorded = [source.title, source.author, source.publisher, source.archived_url, source.alias, source.person]
        assert [part for part in recorded if escape(part) not in markdown] == []
    assert [one.override for one in report.signatures if escape(one.override) not in markdown] == []
    assert [one for one in report.blockers if one not in markdown] == []
    assert report.log_head in markdown


def test_where_nothing_stands_against_a_sign_off_it_says_so_and_of_an_empty_case_it_says_nothing(
    report: Report,
) -> None:
    for claims, said in ((report.claims, True), ((), False)):
        stream = io.BytesIO()
        exporter("md").write(replace(report, claims=claims, disagreed=(), blockers=()), stream, silent)
        assert ("Nothing stands against a sign-off now." in stream.getvalue().decode()) == said
