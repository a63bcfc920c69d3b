"""The report as a Word file: everything recorded is in it, every link leads somewhere, Word's own rules are kept."""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest
from docx import Document
from lxml import etree

from tests.reports.around import question
from tests.reports.word_files import W, readable, tree, unpacked
from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.reports import docx_report
from workbench.reports.docx_findings import OPEN_IN_WORDS
from workbench.reports.docx_page import web_address
from workbench.reports.docx_register import SHEET

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def written(report: Report) -> bytes:
    stream = io.BytesIO()
    docx_report.EXPORTER.write(report, stream, silent)
    return stream.getvalue()


@pytest.fixture(scope="module")
def made(report: Report) -> bytes:
    return written(report)


def words_of(data: bytes) -> str:
    """All words of the body; a paragraph ends in a line feed."""
    paragraphs = tree(data).iter(W + "p")
    return "\n".join("".join(one.itertext(W + "t")) for one in paragraphs)


def headings(data: bytes) -> list[tuple[str, int]]:
    """Headings with their levels, the title first."""
    found = []
    for block in Document(io.BytesIO(data)).paragraphs:
        name = block.style.name if block.style and block.style.name else ""
        if name == "Title" or name.startswith("Heading"):
            found.append(("".join(block._p.itertext(W + "t")), 0 if name == "Title" else int(name.split()[1])))
    return found


def test_it_is_the_golden_file(made: bytes, golden: Callable[[str, bytes], None]) -> None:
    golden("report.docx.txt", readable(made))


def test_its_sections_stand_in_the_readers_order_and_descend_one_level_at_a_time(made: bytes) -> None:
    found = headings(made)
    assert [words for words, level in found if level <= 1] == [
        "The lamp on <Gull> Point",
        "Must change before publication",
        "Changes made or decided against",
        "Not settled by the evidence",
        "Open questions",
        "High risk",
        "Second reading",
        "No verdict yet",
        "Claims, in the order of the text",
        "Conflicts",
        "Quotations",
        "Evidence",
        "Decisions and overrides",
        "Scope and method",
        "Sign-off",
        "Change log",
        "The text, with every claim marked",
    ]
    levels = [level for _, level in found]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_everything_recorded_is_in_it(report: Report, made: bytes) -> None:
    words = words_of(made).replace("\n", " ")
    for reported in (*report.claims, *report.left_out):
        recorded = [reported.claim.text, reported.claim.statement, reported.pending_reason]
        recorded += [line for note in reported.notes for line in note.text.split("\n")]
        recorded += [part for given in reported.judgements for part in (given.reason, given.override, given.checker)]
        recorded += [part for link in reported.evidence for part in (link.title, link.url, link.excerpt, link.locator)]
        recorded += [part for one in reported.questions for part in (one.of, one.text, one.answer, one.confirmed)]
        recorded += [part for one in reported.readings for part in (one.reader, one.comment)]
        recorded += [reported.proposal.why, reported.proposal.fate_reason] if reported.proposal else []
        recorded += [*reported.claim.missing, *(risk.replace("_", " ") for risk in reported.claim.risks)]
        assert [part for part in recorded if part not in words] == []
    for source in (record.source for record in report.sources):
        recorded = [source.title, source.author, source.publisher, source.archived_url, source.alias, source.person]
        assert [part for part in recorded if part not in words] == []
    assert [one.override for one in report.signatures if one.override not in words] == []
    assert [one for one in report.blockers if one not in words] == []
    assert report.log_head in words
    marked = [one for one in tree(made).iter(W + "r") if one.find(f"{W}rPr/{W}rStyle[@{W}val='EndMark']") is None]
    text = "".join("".join("".join(one.itertext(W + "t")) for one in marked).split())
    for document in report.documents:
        for passage in document.passages:
            assert "".join(passage.span.of(document.text).split()) in text


def test_a_verdict_is_a_mark_and_a_word(report: Report, made: bytes) -> None:
    words = words_of(made)
    shapes = {
        "tick": "✓",
        "pencil": "✎",
        "half": "◐",
        "arrows": "⇄",
        "question": "?",
        "cross": "✗",
        "hand": "☞",
        "dash": "–",
    }
    for label in report.scale.labels:
        if any(one.judgement and one.judgement.verdict == label.key for one in report.claims):
            assert f"\u00a0{shapes[label.shape]} {label.name}\u00a0" in words
    assert "\u00a0○ No verdict\u00a0" in words


def test_every_link_leads_somewhere_and_every_name_stands_once(report: Report, made: bytes) -> None:
    root = tree(made)
    names = [one.get(W + "name") for one in root.iter(W + "bookmarkStart")]
    assert len(names) == len(set(names))
    assert all(len(name) <= 40 and name[0].isalpha() for name in names)
    starts = [one.get(W + "id") for one in root.iter(W + "bookmarkStart")]
    assert starts == [one.get(W + "id") for one in root.iter(W + "bookmarkEnd")]
    anchors = {one.get(W + "anchor") for one in root.iter(W + "hyperlink")} - {None}
    assert anchors <= set(names)
    for reported in report.claims:
        assert {f"claim_{reported.claim.number}", f"text_{reported.claim.number}"} <= anchors


def test_only_addresses_of_the_web_are_linked(made: bytes) -> None:
    relations = etree.fromstring(unpacked(made)["word/_rels/document.xml.rels"])
    outside = {one.get("Id"): one.get("Target") for one in relations if one.get("TargetMode") == "External"}
    used = {one.get(R + "id") for one in tree(made).iter(W + "hyperlink")} - {None}
    assert used == set(outside)
    assert set(outside.values()) == {"https://lights.example/1871?x=1&y=2", "https://archive.example/lights"}


@pytest.mark.parametrize(
    ("url", "address"),
    [
        (" https://a.example/b?c=1&d=é#e ", "https://a.example/b?c=1&d=%C3%A9#e"),
        ("https://a.example/with space[1]|2", "https://a.example/with%20space%5B1%5D%7C2"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("javascript:alert(1)", ""),
        ("https://", ""),
        ("https://[1", ""),
        ("https://ex ample.org/", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_an_address_is_written_so_that_word_takes_it_or_not_linked(url: str, address: str) -> None:
    assert web_address(url) == address


def test_heads_of_tables_stand_on_every_page_and_widths_fit(made: bytes) -> None:
    for table in tree(made).iter(W + "tbl"):
        widths = [int(one.get(W + "w")) for one in table.find(W + "tblGrid")]
        assert sum(widths) <= 9638
        for row in table.findall(W + "tr"):
            assert len(row.findall(W + "tc")) == len(widths)
            assert all(cell[-1].tag == W + "p" for cell in row.findall(W + "tc"))
    heads = [row for row in tree(made).iter(W + "tr") if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert len(heads) == 16


def test_each_page_has_its_number_and_the_file_its_title_and_the_date_of_the_case(report: Report, made: bytes) -> None:
    fields = [one.get(W + "instr").strip() for one in tree(made, "word/footer.xml").iter(W + "fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    about = Document(io.BytesIO(made)).core_properties
    assert about.title == "The lamp on <Gull> Point"
    assert about.created is not None
    assert about.created.isoformat() == about.modified.isoformat() == "2026-10-14T16:20:05+00:00"
    assert b"dcterms:created" not in unpacked(written(replace(report, changed_at="")))["docProps/core.xml"]


def test_words_from_right_to_left_run_so(made: bytes) -> None:
    lines = [one for one in tree(made).iter(W + "p") if "בנמל" in "".join(one.itertext(W + "t"))]
    assert len(lines) == 4
    for line in lines:
        assert line.find(f"{W}pPr/{W}bidi") is not None
        assert line.find(f".//{W}rPr/{W}rtl") is not None


def test_what_xml_cannot_hold_is_replaced(report: Report) -> None:
    one = question(report.claims[0], "the\x0bclerk", "Bell \x07, \ud800, \ufffe and\r\nline?")
    data = written(replace(report, claims=(one, *report.claims[1:])))
    words = words_of(data)
    assert "the\ufffdclerk" in words
    assert "Bell \ufffd, \ufffd, \ufffd andline?" in words
    assert any(block.find(f".//{W}br") is not None for block in tree(data).iter(W + "p"))


def test_many_claims_stand_in_several_tables_and_few_open_ones_are_named(report: Report) -> None:
    reported = next(one for one in report.claims if not one.judgements)
    many = tuple(
        replace(reported, claim=replace(reported.claim, id=number, number=number, uid=f"c{number:031x}"))
        for number in range(1, 2 * SHEET + 2)
    )
    data = written(replace(report, claims=many, left_out=(), disagreed=(), signatures=()))
    tables = [len(one.findall(W + "tr")) for one in tree(data).iter(W + "tbl")]
    assert OPEN_IN_WORDS + 1 in tables
    assert tables.count(SHEET + 1) == 2
    assert "The first 60 are named here; all stand in the register." in words_of(data)


def test_an_empty_case_is_written_in_words(report: Report) -> None:
    empty = replace(report, claims=(), left_out=(), documents=(), people=(), sources=(), signatures=(), blockers=())
    words = words_of(written(replace(empty, log_entries=0, log_head="", changed_at="", disagreed=())))
    assert "Not checked by anybody yet" in words
    assert "No claims are listed." in words
    assert "Nothing is in the change log of this case yet." in words
