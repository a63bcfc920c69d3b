"""The PDF report: all words of the case and no markup from them, links that lead there, tags, its date."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from tests.bench.reports import large_report
from tests.reports.conftest import HOSTILE, Maker
from tests.reports.models import written
from tests.reports.pdf_files import Pdf, solid
from workbench.core.errors import ExportError, PdfToolMissing
from workbench.core.report import Preset, Report, ReportedClaim
from workbench.core.text import Span
from workbench.reports import exporter, pdf_typeset
from workbench.reports.layout import lay_out
from workbench.reports.presets import for_preset

TRICKS = (
    '#panic() #image("x") #sys.inputs #{ 1 + 1 } #let x = 1',
    "$x^2$ @claim-1 <claim-1> *bold* _it_ `raw` ``` = Head // none /* none */",
    "\\ \\u{41} \\# -- --- ... ~ ' \" [a](b) + - / 1. wb:claim-1@text-1",
    '{"a": "\\u0041"} ]} \u2028 wide',
    "a" * 300,
    "https://example.invalid/" + "x" * 200,
    "Ἑλλάς Россия Ελλάδα 漢字 かな 한국어 हिन्दी ไทย தமிழ் বাংলা ქართული Հայերեն العربية עברית ✓ € ½ → 😀",
)
"""Words that are markup for the typesetter, break its values, or leave a column."""


@pytest.fixture(scope="module")
def pdf(report: Report) -> Iterator[Pdf]:
    """The report of everything, read back."""
    with Pdf(written(exporter("pdf"), report)) as read:
        yield read


def test_its_text_is_that_of_the_golden_file(pdf: Pdf, golden: Callable[[str, bytes], None]) -> None:
    golden("report.pdf.txt", "\f".join(pdf.pages).encode())


def test_every_claim_is_there_with_its_words_verdict_reason_and_sources(pdf: Pdf, report: Report) -> None:
    read = pdf.solid
    for group in lay_out(report).groups:
        for entry in group.entries:
            if "בנמל" not in entry.claim.text:  # readers differ in the order in which they give these
                assert solid(entry.claim.text) in read
            if entry.given:
                assert solid(entry.given.label.name) in read
                assert solid(entry.given.judgement.reason) in read
                assert solid(entry.given.judgement.override) in read
            for cited in entry.cited:
                assert solid(f"{cited.source.name}{f', {cited.link.locator}' * bool(cited.link.locator)}") in read
                assert solid(cited.source.title) in read
                assert solid(cited.link.excerpt) in read
            for said in (*(note.text for note in entry.notes), *(one.text for one in entry.questions)):
                assert solid(said) in read
    assert "בנמלעוגנות12סירות" in read


def test_every_word_of_the_documents_is_there(pdf: Pdf, report: Report) -> None:
    text = pdf.solid[pdf.solid.rindex("Thetext,witheveryclaimmarked") :]
    for word in re.findall(r"[a-zA-Zżółćęśąźń]{3,}", report.documents[0].text):
        assert word in text


def test_the_first_page_says_how_the_piece_stands_and_what_must_change(pdf: Pdf) -> None:
    first = pdf.pages[0]
    assert "HOLD" in first
    assert "Must change before publication" in first
    assert "names 1 confidential source" in first


def test_each_page_is_numbered_and_all_but_the_first_say_of_what_piece_they_are(pdf: Pdf) -> None:
    pages = pdf.pages
    for number, text in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in text
        assert ("The lamp on <Gull> Point Fact-check report" in text) == (number > 1)


def test_the_contents_and_the_outline_lead_to_the_page_of_each_section(pdf: Pdf) -> None:
    sections = [(title, page) for level, title, page in pdf.outline if level == 0]
    assert [title for title, _ in sections][:2] == ["Must change before publication", "Changes made or decided against"]
    assert sections[-1][0] == "The text, with every claim marked"
    first = pdf.pages[0]
    for title, page in sections:
        assert title in pdf.pages[page]
        assert re.search(rf"{re.escape(title)}[ .]+{page + 1}\n", first + "\n")


def test_links_lead_from_claim_to_text_and_back_and_to_sources(pdf: Pdf, report: Report) -> None:
    landed = [
        (number, link.page, pdf.near(link.page, link.top))
        for number in range(len(pdf.pages))
        for link in pdf.links(number)
        if link.page is not None
    ]
    text = next(page for _, title, page in pdf.outline if title.startswith("The text"))
    near = [words for _, page, words in landed if page < text]
    for entry in (one for group in lay_out(report).groups for one in group.entries):
        words = solid(entry.claim.text)[:20]
        if words.isascii():
            assert any(page >= text and words in found for _, page, found in landed), "from the register to the text"
            assert any(found.startswith(f"{entry.name}{words}") for found in near), "and back"
    assert any("E1Registeroflights" in found for found in near)


def test_only_web_addresses_are_links(pdf: Pdf) -> None:
    addresses = {link.address for number in range(len(pdf.pages)) for link in pdf.links(number)} - {""}
    assert addresses == {"https://lights.example/1871?x=1&y=2", "https://archive.example/lights"}
    assert "javascript:alert(3)" in pdf.solid


def test_it_is_dated_by_the_last_change_of_the_case_and_bears_its_title(pdf: Pdf) -> None:
    assert pdf.about["CreationDate"] == pdf.about["ModDate"] == "D:20261014162005Z"
    assert pdf.about["Title"] == "The lamp on <Gull> Point · fact-check report"


def test_it_is_tagged_for_screen_readers_and_says_so(pdf: Pdf, report: Report) -> None:
    data = written(exporter("pdf"), report)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"/Lang(en-GB)" in data
    assert pdf.structure(0)[0] == "Document"
    assert {"TOC", "H1", "Table", "TH", "TD", "P", "Link"} <= set(pdf.structure(0))
    assert "Span" in pdf.structure(len(pdf.pages) - 1)


def test_words_are_words_whatever_they_look_like(
    make_report: Callable[[list[ReportedClaim], list[ReportedClaim]], Report], maker: Callable[[], Maker]
) -> None:
    plain = maker().claim("The lamp was never out.", verdicts=[("wrong", "Misread.")])
    claims, text, passages = [], "", []
    for number, trick in enumerate(TRICKS, start=1):
        span = Span(len(text), len(text) + len(trick))
        claim = replace(plain.claim, id=number, uid=f"c{number:031}", number=number, span=span, text=trick)
        judged = tuple(replace(one, reason=trick, claim_id=number) for one in plain.judgements)
        claims.append(replace(plain, claim=replace(claim, statement=trick), judgements=judged))
        text += trick + "\n\n"
        passages.append(span)
    report = make_report(claims, [])
    named = replace(report.documents[0].document, title=TRICKS[0], name=TRICKS[1])
    draft = replace(report.documents[0], document=named, text=text, passages=())
    with Pdf(written(exporter("pdf"), replace(report, documents=(draft,), people=TRICKS))) as read:
        found = read.solid
        width = read.document[0].get_width()
        assert read.about["Title"].startswith(TRICKS[0])
        for trick in TRICKS[:-1]:
            assert solid(trick) in found
        for number in range(len(read.pages)):
            edge = read.document[number].get_textpage()
            boxes = [edge.get_charbox(at) for at in range(edge.count_chars())]
            assert all(right <= width - 40 for _, _, right, _ in boxes), "nothing leaves its column"
    for script in ("Россия", "漢字", "かな", "한국어", "ქართული"):  # this reader knows no letters beyond U+FFFF
        assert script in found


def test_a_letter_that_no_font_has_is_written_as_its_code(report: Report) -> None:
    named = replace(report, people=("Mira \ue001\U0010fffd\x07",))
    with Pdf(written(exporter("pdf"), named)) as read:
        assert "Mira[U+E001][U+10FFFD][U+0007]" in read.solid


def test_every_letter_that_our_fonts_are_said_to_have_can_be_typeset(report: Report) -> None:
    letters = sorted(letter for letter in pdf_typeset._letters() if not unicodedata.combining(letter))
    assert len(letters) > 25_000
    every = replace(report, people=("\u2009".join(letters),))
    with Pdf(written(exporter("pdf"), every)) as read:
        assert b"pdfuaid:part" in written(exporter("pdf"), every), "the standard forbids letters that no font shows"
        assert "[U+" not in read.solid


def test_an_accent_of_another_script_is_no_reason_to_fail(report: Report) -> None:
    with Pdf(written(exporter("pdf"), replace(report, people=("a\u05c7", "Mira")))) as read:
        assert "Mira" in read.pages[0]
        assert read.structure(0)[0] == "Document"


def test_letters_of_our_own_fonts_never_send_for_those_of_the_machine(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    compiled = pdf_typeset._compiled

    def spy(*words: Any, fonts_of_the_machine: bool) -> bytes:
        asked.append(fonts_of_the_machine)
        return compiled(*words, fonts_of_the_machine=fonts_of_the_machine)

    monkeypatch.setattr(pdf_typeset, "_compiled", spy)
    written(exporter("pdf"), report)
    assert asked == [False]


@pytest.mark.parametrize("preset", Preset)
def test_an_empty_report_and_every_preset_can_be_read(report: Report, preset: Preset) -> None:
    empty = replace(
        report, claims=(), left_out=(), documents=(), people=(), sources=(), signatures=(), log_head="", changed_at=""
    )
    for one in (empty, report):
        with Pdf(written(exporter("pdf"), for_preset(one, preset))) as read:
            assert f"{preset.capitalize()} report" in read.pages[0]
            assert ("No claims are listed." in "".join(read.pages)) == (one is empty)
            assert bool(read.about["CreationDate"]) == (one is report)


def test_without_the_typesetter_it_says_what_is_missing(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(PdfToolMissing, match="the typesetter is not installed"):
        written(exporter("pdf"), report)


def test_a_report_too_long_for_the_memory_of_a_worker_is_refused_in_words(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_typeset, "LONGEST", 1000)
    with pytest.raises(ExportError, match="too long for one PDF") as refused:
        written(exporter("pdf"), report)
    assert "web page" in refused.value.remedy


def test_a_long_report_says_the_same_in_fewer_paragraphs(
    pdf: Pdf, report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.reports.pdf.LONG", 1)
    monkeypatch.setattr("workbench.reports.pdf_table.LONG", 1)
    with Pdf(written(exporter("pdf"), report)) as long:
        assert "ClaimFrom→toWhyEvidenceFate" in pdf.solid
        assert "ClaimFrom→toWhyEvidenceFate" not in long.solid, "very long tables are cards"
        for entry in (one for group in lay_out(report).groups for one in group.entries):
            if "בנמל" not in entry.claim.text:
                assert long.solid.count(solid(entry.claim.text)) >= pdf.solid.count(solid(entry.claim.text)) > 1
            for note in entry.notes:
                assert solid(note.text) in long.solid
        assert [mark[1] for mark in long.outline] == [mark[1] for mark in pdf.outline]
        tags = [tag for number in range(len(long.pages)) for tag in long.structure(number)]
        assert 0 < tags.count("P") < sum(pdf.structure(number).count("P") for number in range(len(pdf.pages)))
        found = {link.address for number in range(len(long.pages)) for link in long.links(number)}
        assert found == {"", "https://lights.example/1871?x=1&y=2", "https://archive.example/lights"}


def test_in_a_long_report_each_long_document_begins_on_a_page_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.reports.pdf.LONG", 1)
    monkeypatch.setattr("tests.bench.reports.SENTENCES", 500)
    whole = large_report(1_000)
    fewer = replace(whole, claims=tuple(one for one in whole.claims if one.claim.id % 5 == 0))
    with Pdf(written(exporter("pdf"), fewer)) as read:
        named = [page for _, title, page in read.outline if title == "News of the day 2"]
        assert len(named) == 2, "in the register, and its text"
        for page in named:
            top = solid(read.pages[page]).partition("Fact-checkreport")[2]
            assert top.startswith("Newsoftheday2")
            assert "Newsoftheday1" not in top


def test_hostile_words_of_the_report_stand_as_they_are(pdf: Pdf) -> None:
    assert pdf.solid.count(solid(HOSTILE)) > 4
