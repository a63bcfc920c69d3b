"""A draft given back as a Word file: every comment at its words, and everything of the writer's as it was."""

from __future__ import annotations

import io
import pickle
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from docx import Document
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.importers.made import DOCUMENTS, paragraph, run, unpacked, word, zipped
from tests.reports.conftest import HOSTILE, link
from tests.reports.word_files import END, W, before_notes, draft_of, notes_of, readable, tree, under_comments, written
from workbench import importers
from workbench.core.documents import Passage, PassageKind
from workbench.core.errors import DocumentError
from workbench.core.evidence import Relation
from workbench.core.report import Draft, Preset, Report, ReportedDocument
from workbench.core.text import Span
from workbench.reports import docx_draft
from workbench.reports.exporter import Exporter

WORD_FILES = ("ferry_libreoffice.docx", "ferry_pandoc.docx", "harbour_libreoffice.docx", "languages_libreoffice.docx")
MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def squeezed(words: str) -> str:
    """The words without white space: what keeps paragraphs apart is nobody's."""
    return "".join(words.split())


def apart(words: str) -> str:
    """The words without commas too, which keep two marks of footnotes apart."""
    return squeezed(words).replace(",", "")


def over(text: str, *words: str) -> list[Span]:
    """The places of these words, one behind the other."""
    spans, at = [], 0
    for one in words:
        at = text.index(one, at)
        spans.append(Span(at, at + len(one)))
    return spans


def commented(report: Report, data: bytes, *words: str) -> tuple[list[str], list[str]]:
    """(words under each comment, what the comments say) when these words of the file are claims."""
    text = importers.read("draft.docx", data).text
    out = written(draft_of(report, report.claims[1], data, over(text, *words)))
    assert importers.read("draft.docx", out).text == text
    under = under_comments(out)
    said = notes_of(out, "word/comments.xml")
    return [under[key] for key in said], list(said.values())


@pytest.mark.parametrize("name", WORD_FILES)
def test_every_comment_is_at_its_words_and_the_text_stays_the_same(report: Report, name: str) -> None:
    data = (DOCUMENTS / name).read_bytes()
    draft = draft_of(report, report.claims[1], data)
    out = written(draft)
    under, said = under_comments(out), notes_of(out, "word/comments.xml")
    placed = 0
    for one in draft.report.claims:
        [key] = [key for key, words in said.items() if words.split("\n")[0].endswith(f"· claim {one.claim.number}")]
        if "where Word takes no mark" not in said[key]:
            assert under[key] == one.claim.text
            placed += 1
    assert placed >= len(draft.report.claims) - 3
    assert importers.read(name, out).text == importers.read(name, data).text
    Document(io.BytesIO(out))


def test_what_the_writer_and_others_put_in_is_kept(report: Report) -> None:
    data = (DOCUMENTS / "harbour_libreoffice.docx").read_bytes()
    out = written(draft_of(report, report.claims[1], data))
    before, after = unpacked(data), unpacked(out)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    kept = Counter(one.tag for one in tree(data).iter("*") if one.tag not in {W + "r", W + "t", W + "rPr"})
    now = Counter(one.tag for one in tree(out).iter("*"))
    assert all(now[tag] >= number for tag, number in kept.items())
    for tag in ("ins", "del", "tbl", "drawing", "footnoteReference", "endnoteReference", "bookmarkStart", "sectPr"):
        assert now[W + tag] == kept[W + tag], tag
    first = next(iter(Document(io.BytesIO(out)).comments))
    assert (first.author, first.text) == ("Ann Lee", "Offer of 3 March 2021: €1.88 million. Please check.")
    assert under_comments(out)["0"] == under_comments(data)["0"] == "38 per cent more"


def test_a_comment_says_verdict_reason_change_sources_and_who_found_it(report: Report) -> None:
    data = word(paragraph("The lamp was seen from 34 kilometres."))
    out = written(draft_of(report, report.claims[1], data, [Span(13, 36)]))
    [comment] = list(Document(io.BytesIO(out)).comments)
    judgement = report.claims[1].judgements[0]
    assert (comment.author, comment.initials) == (judgement.checker, "R<")
    assert comment.timestamp is not None
    assert comment.timestamp.isoformat() == judgement.at[:19] + "+00:00"
    assert comment.text.split("\n") == [
        "✎ Verified with change · claim 1",
        "31 kilometres, in clear weather.",
        "Proposed change: “seen from 34 kilometres” → “seen from 31 kilometres”",
        "The register has the range.",
        "Its fate: accepted, not yet made",
        "Second reading: Mira Østby re-read by the checker alone",
        "E1, page 13 · contradicts: Register of lights (its file has changed since)",
    ]


def test_only_claims_of_which_there_is_something_to_say_get_a_comment(report: Report) -> None:
    silent = next(one for one in report.claims if not (one.judgements or one.notes or one.proposal or one.questions))
    data = word(paragraph("The lamp burned oil."))
    out = written(draft_of(report, silent, data, [Span(0, 8)]))
    assert under_comments(out) == {}
    assert unpacked(out)["word/document.xml"].count(b"comment") == 0
    asked = replace(silent, questions=report.claims[4].questions)
    text = written(draft_of(report, asked, data, [Span(0, 8)]))
    assert notes_of(text, "word/comments.xml")["1"].startswith("○ No verdict · claim 1")


def test_runs_links_fields_and_tracked_changes_are_cut_where_the_words_are(report: Report) -> None:
    data = word(
        f"<w:p>{run('It carried ')}<w:del w:id='1'><w:r><w:delText>41</w:delText></w:r></w:del>"
        f"<w:ins w:id='2'>{run('42 pe')}{run('ople')}</w:ins>{run(' over ')}"
        f"<w:hyperlink>{run('the whole sound')}</w:hyperlink><w:r><w:tab/><w:t>in one</w:t><w:br/>"
        "<w:t>night</w:t><w:noBreakHyphen/><w:t>time</w:t></w:r></w:p>"
        f"{paragraph('A second 🗼🏽 paragraph.')}"
    )
    words = ("carried 42", "42 people", "people over the", "whole", "one\nnight\u2011time", "second 🗼🏽")
    under, _ = commented(report, data, "carried 42")
    assert under == ["carried 42"]
    for one in words:
        assert commented(report, data, one)[0] == [one]
    assert commented(report, data, *words[:1], *words[3:])[0] == [*words[:1], *words[3:]]
    under, _ = commented(report, data, "time\n\nA second")
    assert under == [f"time{END}A second"]


def test_a_mark_at_the_edge_of_a_link_or_a_tracked_change_stands_outside(report: Report) -> None:
    data = word(f"<w:p>{run('It had ')}<w:ins w:id='2'>{run('42 people')}</w:ins>{run('.')}</w:p>")
    out = written(draft_of(report, report.claims[1], data, [Span(7, 16)]))
    [insertion] = tree(out).iter(W + "ins")
    assert [child.tag for child in insertion] == [W + "r"]
    assert under_comments(out) == {"1": "42 people"}


def test_both_halves_of_a_cut_run_look_alike_and_keep_their_spaces(report: Report) -> None:
    data = word(
        "<w:p><w:r w:rsidR='00A1'><w:rPr><w:b/><w:sz w:val='30'/></w:rPr><w:t>The lamp burned oil.</w:t></w:r></w:p>"
    )
    out = written(draft_of(report, report.claims[1], data, [Span(4, 8)]))
    runs = [one for one in tree(out).iter(W + "r") if one.find(W + "t") is not None]
    assert [one.findtext(W + "t") for one in runs] == ["The ", "lamp", " burned oil."]
    for one in runs:
        assert one.get(W + "rsidR") == "00A1"
        assert [looks.tag for looks in one.find(W + "rPr")] == [W + "b", W + "sz"]
        assert one.find(W + "t").get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    assert b"ns0" not in unpacked(out)["word/document.xml"]


def test_claims_may_overlap_touch_and_be_the_same(report: Report) -> None:
    data = word(paragraph("One two three four five."))
    spans = [Span(0, 13), Span(0, 3), Span(3, 13), Span(4, 18), Span(4, 18), Span(13, 24), Span(23, 24)]
    out = written(draft_of(report, report.claims[1], data, spans))
    text = importers.read("a.docx", data).text
    assert [words for _, words in sorted(under_comments(out).items())] == [span.of(text) for span in spans]


def test_formulas_rubies_and_alternatives_are_marked_whole_and_once(report: Report) -> None:
    formula = f'<m:oMath xmlns:m="{MATH}"><m:r><m:t>a+b</m:t></m:r></m:oMath>'
    ruby = f"<w:r><w:ruby><w:rt>{run('over')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>"
    twice = "".join(f"<mc:{name}><w:t>drawn</w:t></mc:{name}>" for name in ("Choice", "Fallback"))
    drawn = f'<w:r><mc:AlternateContent xmlns:mc="{MARKUP}">{twice}</mc:AlternateContent></w:r>'
    data = word(f"<w:p>{run('It is ')}{formula}{run(' and ')}{ruby}{run(' and ')}{drawn}{run('.')}</w:p>")
    assert commented(report, data, "is a")[0] == ["is a+b"]
    assert commented(report, data, "b and ba")[0] == ["a+b and base"]
    assert commented(report, data, "and drawn")[0] == ["and drawn"]
    assert commented(report, data, "raw")[0] == ["drawn"]


def parts_of(body: str, **more: str) -> bytes:
    """A Word file with further parts of the main part."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    rows = "".join(
        f'<Relationship Id="r{number}" Target="{kind}.xml" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"/>'
        for number, kind in enumerate(more)
    )
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
    )
    roots = {"header": "hdr", "footer": "ftr"}
    made = {
        f"word/{kind}.xml": f"<w:{roots.get(kind, kind)} {namespace}>{xml}</w:{roots.get(kind, kind)}>".encode()
        for kind, xml in more.items()
    }
    return zipped({**unpacked(word(body)), "word/_rels/document.xml.rels": relations.encode(), **made})


def test_words_where_word_takes_no_mark_get_it_as_near_as_can_be_and_it_says_so(report: Report) -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    data = parts_of(
        f"<w:p>{run('The lamp')}<w:r><w:footnoteReference w:id='5'/></w:r>{run(' burned')}<w:r><w:pict>{box}</w:pict>"
        f"<w:t> oil</w:t></w:r><w:r><w:endnoteReference w:id='6'/></w:r></w:p>",
        header=paragraph("Page head."),
        footer=paragraph("Page foot."),
        footnotes=f"<w:footnote w:id='5'>{paragraph('Below the line.')}</w:footnote>",
        endnotes=f"<w:endnote w:id='6'>{paragraph('At the end.')}</w:endnote>",
    )
    words = ("Page head.", "In the box.", "Below the line.", "At the end.", "Page foot.")
    under, said = commented(report, data, *words)
    assert under == [""] * 5
    for one, comment, where in zip(
        words,
        said,
        ("in the head of the page", "in a text box", "in a footnote", "in an endnote", "at the foot of the page"),
        strict=True,
    ):
        assert f"These words stand {where}, where Word takes no mark: “{one}”" in comment
    text = importers.read("draft.docx", data).text
    out = written(draft_of(report, report.claims[1], data, over(text, *words)))
    order = [
        (one.tag.removeprefix(W), one.get(W + "id"))
        for one in tree(out).find(W + "body").iter("*")
        if one.tag.removeprefix(W) in {"t", "commentRangeStart", "footnoteReference", "endnoteReference", "pict"}
    ]
    assert [name for name, _ in order if name != "t"] == [
        *["commentRangeStart"] * 2, *["commentRangeStart", "footnoteReference", "commentRangeStart", "pict"],
        *["commentRangeStart", "endnoteReference"],
    ]  # fmt: skip
    assert [key for name, key in order if name == "commentRangeStart"] == ["1", "5", "3", "2", "4"]


def test_of_words_half_in_a_box_the_free_half_is_marked(report: Report) -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    data = word(f"<w:p>{run('The lamp.')}<w:r><w:pict>{box}</w:pict></w:r></w:p>")
    under, [said] = commented(report, data, "lamp.\n\nIn the")
    assert under == ["lamp."]
    assert "Some of these words stand in a text box, where Word takes no mark: “lamp. In the”" in said


def test_a_body_without_words_takes_the_marks_of_the_page_head(report: Report) -> None:
    under, _ = commented(report, parts_of("", header=paragraph("Only here.")), "Only here.")
    assert under == [""]


def test_the_strict_form_of_the_format_stays_strict(report: Report) -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = unpacked(word(paragraph("Strict words here.")))
    parts["word/document.xml"] = parts["word/document.xml"].replace(W[1:-1].encode(), strict.encode())
    data = zipped(parts)
    for exporter in (docx_draft.DRAFT, docx_draft.FOOTNOTED):
        out = unpacked(written(draft_of(report, report.claims[1], data, [Span(7, 12)]), exporter))
        assert not [name for name, part in out.items() if W[1:-1].encode() in part]
        assert b"purl.oclc.org/ooxml/officeDocument/relationships" in out["word/_rels/document.xml.rels"]


def test_macros_stay_behind_since_the_ending_says_so(report: Report) -> None:
    parts = unpacked(word(paragraph("Some words.")))
    macro = "application/vnd.ms-word.document.macroEnabled.main+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        f'<Override PartName="/word/document.xml" ContentType="{macro}"/><Override PartName="/word/vbaProject.bin" '
        'ContentType="application/vnd.ms-office.vbaProject"/></Types>'.encode(),
    )
    parts["word/_rels/document.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" '
        b'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>'
        b"</Relationships>"
    )
    parts["word/vbaProject.bin"] = b"macro"
    out = unpacked(written(draft_of(report, report.claims[1], zipped(parts), [Span(0, 4)])))
    assert "word/vbaProject.bin" not in out
    assert b"vba" not in out["[Content_Types].xml"] + out["word/_rels/document.xml.rels"]
    assert b"wordprocessingml.document.main+xml" in out["[Content_Types].xml"]
    assert b'Id="rId1"' in out["word/_rels/document.xml.rels"]


def test_a_draft_of_another_format_becomes_a_clean_file_with_the_same_comments(report: Report) -> None:
    draft = Draft(report, report.documents[0], b"")
    out = written(draft)
    said, under = notes_of(out, "word/comments.xml"), under_comments(out)
    mine = [one for one in report.claims if one.claim.document_id == 1]
    for one in mine:
        keys = [
            key for key, words in said.items() if f"· claim {one.claim.number}" in words.split("\n")[0].split(" · s")[0]
        ]
        assert [under[key] for key in keys if under[key] == one.claim.text] or not one.judgements
    document = Document(io.BytesIO(out))
    assert [block.style.name for block in document.paragraphs if block.style][:3] == ["Heading 2", "Byline", "Text"]
    assert HOSTILE in "\n".join(block.text for block in document.paragraphs)
    assert document.core_properties.title == "The lamp on <Gull> Point"
    assert document.core_properties.created is not None
    assert document.core_properties.created.isoformat() == report.changed_at[:19] + "+00:00"


def test_cells_of_a_row_stay_in_one_line_and_broken_lines_are_joined_again(report: Report) -> None:
    text = "Year\tTrips\nA line that\nwas broken"
    spans = (Span(0, 4), Span(5, 10), Span(11, 33))
    kinds = (PassageKind.TABLE_CELL, PassageKind.TABLE_CELL, PassageKind.BODY)
    passages = tuple(Passage(s, k, False, (), (s,)) for s, k in zip(spans, kinds, strict=True))
    piece = ReportedDocument(report.documents[0].document, text, passages)
    out = written(Draft(replace(report, documents=(piece,), claims=(), left_out=(), disagreed=()), piece, b""))
    assert [block.text for block in Document(io.BytesIO(out)).paragraphs] == ["Year\tTrips", "A line that was broken"]


def test_a_file_read_by_another_version_is_given_back_as_its_text_and_it_says_so(report: Report) -> None:
    data = (DOCUMENTS / "ferry_pandoc.docx").read_bytes()
    draft = replace(draft_of(report, report.claims[1], data), places=())
    said = list(notes_of(written(draft), "word/comments.xml").values())
    assert "was read by another version of the program" in said[0]
    assert importers.places("docx 0", data, draft.document.text + "x") == ()


def test_so_many_comments_that_a_program_cannot_open_them_are_said(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docx_draft, "MOST_COMMENTS", 1)
    data = word(paragraph("One two three."))
    out = written(draft_of(report, report.claims[1], data, [Span(0, 3), Span(4, 7)]))
    first, *others = notes_of(out, "word/comments.xml").values()
    assert first.startswith("This document has 2 comments: LibreOffice")
    assert len(others) == 2


def test_a_draft_that_names_a_confidential_source_says_so_first_and_only_on_the_desk(report: Report) -> None:
    data = word(paragraph("One two three."))
    draft = draft_of(report, report.claims[0], data, [Span(0, 3)])
    first = notes_of(written(draft), "word/comments.xml")["1"]
    assert first == "This report names 1 confidential source: it must not leave the desk."
    outside = replace(draft, report=replace(draft.report, preset=Preset.LEGAL))
    assert "must not leave" not in notes_of(written(outside), "word/comments.xml")["1"]


def test_footnotes_say_the_sources_in_full_once_and_stand_behind_the_words(report: Report) -> None:
    data = word(paragraph("The lamp burned oil. It was lit."))
    like = replace(report.claims[0], evidence=(report.claims[0].evidence[0],))
    out = written(draft_of(report, like, data, [Span(0, 8), Span(21, 32)]), docx_draft.FOOTNOTED)
    notes = notes_of(out, "word/footnotes.xml")
    assert before_notes(out) == {"1": "The lamp", "2": "The lamp burned oil. It was lit."}
    assert notes["1"].strip() == (
        "E1: Register of lights, Board of <Lights>, The Board, 3 May 1871, page 12. “Gull Point: first lit on 3 May "
        "1871.” https://lights.example/1871?x=1&y=2 (captured 13 October 2026, 21:15 UTC; archived: "
        "https://archive.example/lights)."
    )
    assert notes["2"].strip() == "E1: Register of lights, page 12. “Gull Point: first lit on 3 May 1871.”"
    against = replace(like, evidence=(replace(link(7, Relation.CONTRADICTS, "A log"), claim_id=1),))
    out = written(draft_of(report, against, data, [Span(0, 8)]), docx_draft.FOOTNOTED)
    assert notes_of(out, "word/footnotes.xml")["1"].strip() == "E1 (contradicts): A log."


def test_footnotes_of_the_writer_are_kept_and_numbered_among_ours(report: Report) -> None:
    data = (DOCUMENTS / "harbour_libreoffice.docx").read_bytes()
    draft = draft_of(report, report.claims[0], data)
    out = written(draft, docx_draft.FOOTNOTED)
    notes, places = notes_of(out, "word/footnotes.xml"), before_notes(out)
    assert list(places) == sorted(places, key=int)
    assert list(notes)[2:] == list(places)
    [former] = [key for key, words in notes.items() if words == "The plan of 2022 named 36,900 passengers."]
    assert places[former].endswith("in its first year")
    where = [key for key, words in notes.items() if "stand in a footnote" in words]
    assert where == [str(int(former) + 1)]
    for one in draft.report.claims:
        ends = [words for words in places.values() if apart(words).endswith(apart(one.claim.text))]
        assert ends or any(f"“{one.claim.text}”" in words for words in notes.values())


def test_two_marks_side_by_side_are_kept_apart_by_a_comma(report: Report) -> None:
    data = parts_of(
        f"<w:p>{run('The lamp')}<w:r><w:footnoteReference w:id='5'/></w:r>{run(' burned.')}</w:p>",
        footnotes=f"<w:footnote w:id='5'>{paragraph('Below.')}</w:footnote>",
    )
    out = written(draft_of(report, report.claims[0], data, [Span(0, 8)]), docx_draft.FOOTNOTED)
    assert before_notes(out) == {"1": "The lamp", "2": "The lamp,"}
    assert notes_of(out, "word/footnotes.xml")["2"] == "Below."


@pytest.mark.parametrize("exporter", [docx_draft.DRAFT, docx_draft.FOOTNOTED], ids=lambda one: one.key)
def test_the_same_case_gives_the_same_bytes(report: Report, exporter: Exporter) -> None:
    data = (DOCUMENTS / "harbour_libreoffice.docx").read_bytes()
    for draft in (draft_of(report, report.claims[1], data), Draft(report, report.documents[0], b"")):
        again = pickle.loads(pickle.dumps(draft))  # noqa: S301  # our own bytes
        assert written(draft, exporter) == written(again, exporter)


LETTERS = st.text(st.sampled_from("ab \u00a0.,é\u0301🗼א&<\u200d"), min_size=1, max_size=8)
ESCAPED = LETTERS.map(lambda words: words.replace("&", "&amp;").replace("<", "&lt;"))
RUNS = ESCAPED.map(run)
PIECES = st.one_of(
    RUNS,
    ESCAPED.map(
        lambda words: f"<w:r><w:rPr><w:b/></w:rPr><w:tab/><w:t xml:space='preserve'>{words}</w:t><w:br/></w:r>"
    ),
    ESCAPED.map(
        lambda w: f"<w:r><w:t xml:space='preserve'>{w}</w:t><w:softHyphen/><w:t xml:space='preserve'>{w}</w:t></w:r>"
    ),
    RUNS.map(lambda one: f"<w:ins w:id='9'>{one}</w:ins>"),
    RUNS.map(lambda one: f"<w:hyperlink>{one}{one}</w:hyperlink>"),
    RUNS.map(lambda one: f"<w:sdt><w:sdtPr/><w:sdtContent>{one}</w:sdtContent></w:sdt>"),
    RUNS.map(lambda one: f"<w:commentRangeStart w:id='0'/>{one}<w:bookmarkStart w:id='3' w:name='b'/>"),
    st.just("<w:del w:id='8'><w:r><w:delText>gone</w:delText></w:r></w:del><w:proofErr w:type='spellStart'/>"),
    st.just("<w:r><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType='end'/></w:r><w:r/>"),
)
PARAGRAPHS = st.lists(PIECES, max_size=5).map(lambda pieces: f"<w:p><w:pPr/>{''.join(pieces)}</w:p>")
BLOCKS = st.one_of(
    PARAGRAPHS,
    st.lists(PARAGRAPHS, min_size=2, max_size=3).map(
        lambda cells: f"<w:tbl><w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr></w:tbl>"
    ),
)


@given(st.lists(BLOCKS, min_size=1, max_size=4), st.data())
def test_whatever_the_runs_and_the_spans_the_words_under_a_comment_are_the_claims(
    report: Report, blocks: list[str], data: st.DataObject
) -> None:
    made = word("".join(blocks).replace("<w:commentRangeStart w:id='0'/>", ""))
    try:
        text = importers.read("draft.docx", made).text
    except DocumentError:
        assume(False)
    ends = st.integers(0, len(text))
    drawn = data.draw(st.lists(st.tuples(ends, ends).map(sorted), min_size=1, max_size=5))
    spans = [trimmed(text, start, end) for start, end in drawn if text[start:end].strip()]
    assume(spans)
    draft = draft_of(report, report.claims[1], made, spans)
    out = written(draft)
    assert importers.read("draft.docx", out).text == text
    under = under_comments(out)
    for span, key in zip(spans, sorted(under, key=int), strict=True):
        exact = END not in under[key]
        assert under[key] == span.of(text) if exact else squeezed(under[key]) == squeezed(span.of(text))
    notes = written(replace(draft, report=draft_of(report, report.claims[0], made, spans).report), docx_draft.FOOTNOTED)
    places = sorted(before_notes(notes).values(), key=len)
    for span in spans:
        assert any(apart(words).endswith(apart(span.of(text))) for words in places)


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def test_claims_that_the_document_no_longer_has_are_named_at_its_beginning(report: Report) -> None:
    data = word(paragraph("The lamp was lit. The keeper slept."))
    whole = draft_of(report, report.claims[1], data, [Span(0, 17), Span(18, 35), Span(4, 8)])
    first, *others = whole.report.claims
    gone = tuple(replace(one, claim=replace(one.claim, gone_from=2)) for one in others)
    draft = replace(whole, report=replace(whole.report, claims=(first, *gone)))
    said = [one.text for one in Document(io.BytesIO(written(draft))).comments]
    assert said[0] == "2 claims stand no longer in this version: 2, 3."
    assert [words.split("\n")[0] for words in said[1:]] == ["✎ Verified with change · claim 1"]
    notes = written(draft, docx_draft.FOOTNOTED)
    under, told = before_notes(notes), notes_of(notes, "word/footnotes.xml")
    [key] = [key for key, words in told.items() if "no longer" in words]
    assert told[key].strip() == "2 claims stand no longer in this version: 2, 3."
    assert under[key] == ""
    assert importers.read("draft.docx", notes).text.startswith("The lamp was lit. The keeper slept.\n")


def test_one_that_is_gone_and_had_nothing_to_say_is_not_named(report: Report) -> None:
    draft = draft_of(report, report.claims[1], word(paragraph("The lamp was lit.")), [Span(0, 17)])
    [one] = draft.report.claims
    bare = replace(one, claim=replace(one.claim, gone_from=2), judgements=(), proposal=None, readings=(), evidence=())
    for claim, said in ((bare, []), (replace(bare, judgements=one.judgements), [1])):
        out = written(replace(draft, report=replace(draft.report, claims=(claim,))))
        told = [f"{number} claim stands no longer in this version: 1." for number in said]
        assert [comment.text for comment in Document(io.BytesIO(out)).comments] == told


def test_draft_files_are_those_of_the_golden_files(report: Report, golden: Callable[[str, bytes], None]) -> None:
    draft = Draft(report, report.documents[0], b"")
    for exporter in (docx_draft.DRAFT, docx_draft.FOOTNOTED):
        golden(f"{exporter.key}.docx.txt", readable(written(draft, exporter)))
