"""Word files of ours as LibreOffice reads them: comments at their words, notes in their order, pages of the report."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import etree

from tests.bench.reports import large_report
from tests.reports.conftest import house, make_report, maker, report  # noqa: F401  # fixtures
from tests.reports.word_files import draft_of, written
from workbench.core.progress import silent
from workbench.core.report import Draft, Report
from workbench.reports import docx_draft, docx_report

DOCUMENTS = Path(__file__).parents[1] / "data" / "documents"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
LETTERS = {TEXT + "tab": "\t", TEXT + "line-break": "\n", TEXT + "soft-page-break": ""}


def converted(data: bytes, ending: str, folder: Path) -> bytes:
    """The file as LibreOffice saves it in another format."""
    office = next((path for name in ("soffice", "libreoffice") if (path := shutil.which(name))), None)
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (folder / "ours.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [
        office,
        profile,
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(folder),
        str(folder / "ours.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=170)
    return (folder / f"ours.{ending}").read_bytes()


def content(data: bytes) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("content.xml")).find(f".//{OFFICE}text")


def steps(element: Any) -> Iterator[tuple[Any, str]]:
    """Every element of the text, with the characters it shows; what stands beside the text is stepped over."""
    for child in element:
        if child.tag in LETTERS:
            yield child, LETTERS[child.tag]
        elif child.tag == TEXT + "s":
            yield child, " " * int(child.get(TEXT + "c", "1"))
        else:
            yield child, ""
            if child.tag not in {OFFICE + "annotation", TEXT + "note", TEXT + "tracked-changes"}:
                yield child, child.text or ""
                yield from steps(child)
        yield child, child.tail or ""


def under_annotations(root: Any) -> list[tuple[str, str, str]]:
    """(author, first line, words under it) of every comment."""
    found: dict[str, tuple[str, str, list[str]]] = {}
    open_now: set[str] = set()
    seen: set[Any] = set()
    for element, words in steps(root):
        name = element.get(OFFICE + "name", "")
        if element.tag == OFFICE + "annotation" and element not in seen:
            said = ["".join(one.itertext()) for one in element.findall(TEXT + "p")]
            found[name] = (element.findtext(DC + "creator") or "", said[0], [])
            open_now.add(name)
        elif element.tag == OFFICE + "annotation-end":
            open_now.discard(name)
        seen.add(element)
        for one in open_now:
            found[one][2].append(words)
    return [(author, line, "".join(words)) for author, line, words in found.values()]


@pytest.mark.timeout(180)
@pytest.mark.parametrize("name", ["harbour_libreoffice.docx", "ferry_pandoc.docx", "languages_libreoffice.docx"])
def test_comments_stand_at_their_words_in_libreoffice(report: Report, tmp_path: Path, name: str) -> None:  # noqa: F811
    draft = draft_of(report, report.claims[1], (DOCUMENTS / name).read_bytes())
    root = content(converted(written(draft), "odt", tmp_path))
    found = {line: (author, words) for author, line, words in under_annotations(root)}
    checker = report.claims[1].judgements[0].checker
    placed = 0
    for one in draft.report.claims:
        author, words = found[f"✎ Verified with change · claim {one.claim.number}"]
        assert author == checker
        if words == one.claim.text:
            placed += 1
    assert placed >= len(draft.report.claims) - 3  # those in a box, a footnote, an endnote
    if name.startswith("harbour"):
        assert found["Offer of 3 March 2021: €1.88 million. Please check."] == ("Ann Lee", "38 per cent more")
        assert root.find(f"{TEXT}tracked-changes") is not None
        assert len(root.findall(f".//{TEXT}note")) == 2


@pytest.mark.timeout(180)
def test_footnotes_stand_at_their_words_in_libreoffice(report: Report, tmp_path: Path) -> None:  # noqa: F811
    draft = draft_of(report, report.claims[0], (DOCUMENTS / "ferry_libreoffice.docx").read_bytes())
    root = content(converted(written(draft, docx_draft.FOOTNOTED), "odt", tmp_path))
    said: list[str] = []
    notes: list[tuple[str, str]] = []
    seen: set[Any] = set()
    for element, words in steps(root):
        if element.tag == TEXT + "note" and element not in seen:
            notes.append(("".join(said), "".join(element.find(TEXT + "note-body").itertext())))
        seen.add(element)
        said.append(words)
    assert len(notes) == len(draft.report.claims) + 1
    [own] = [before for before, words in notes if words.strip() == "The plan of 2022 named 36,900."]
    assert own.endswith("That is 12 per cent more than the board had planned for.,")
    for one in draft.report.claims:
        at_words = [words for before, words in notes if before.rstrip(",").endswith(one.claim.text)]
        elsewhere = [
            words for _, words in notes if f"stand in a footnote, where Word takes no mark: “{one.claim.text}”" in words
        ]
        assert [words for words in (*at_words, *elsewhere) if "E1: Register of lights" in words]


@pytest.mark.timeout(180)
def test_a_draft_of_another_format_opens_with_its_comments(report: Report, tmp_path: Path) -> None:  # noqa: F811
    root = content(converted(written(Draft(report, report.documents[0], b"")), "odt", tmp_path))
    found = {words for _, _, words in under_annotations(root)}
    for one in report.claims:
        if one.claim.document_id == 1 and one.judgements:
            assert one.claim.text in found


@pytest.mark.timeout(180)
def test_the_report_prints_with_all_claims_and_page_numbers(tmp_path: Path) -> None:
    made = large_report(300)
    stream = io.BytesIO()
    docx_report.write_report(replace(made, case_name="three hundred"), stream, silent)
    document = pypdfium2.PdfDocument(converted(stream.getvalue(), "pdf", tmp_path))
    try:
        pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    finally:
        document.close()
    assert len(pages) > 10
    assert [f"Page {number} of {len(pages)}" in words for number, words in enumerate(pages, 1)] == [True] * len(pages)
    everything = "".join("".join(pages).split())
    for one in made.claims:
        assert "".join(one.claim.text.split())[:20] in everything
