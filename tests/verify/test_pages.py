"""The page beside the text, as a browser prints one and poppler reads it: pages of claims, and marks on their words."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.verify.test_documents import CHROMIUM, HARBOUR, page_of, program
from workbench import extract, importers
from workbench.core.claims import Candidate, Listing
from workbench.core.documents import ImportedText
from workbench.core.pages import Box
from workbench.desk.page_work import PageFile, runs_again, seen

CSS = "body{font:26pt/1.5 serif;margin:40pt} p{break-inside:auto}"
"""Large enough for several pages."""


def printed(folder: Path, text: str) -> bytes:
    """A text as a browser prints it."""
    (folder / "page.html").write_text(page_of(text, CSS), encoding="utf-8")
    out = folder / "page.pdf"
    browser = program("chromium", "google-chrome", "chrome")
    subprocess.run(
        [browser, *CHROMIUM, "--no-pdf-header-footer", f"--print-to-pdf={out}", (folder / "page.html").as_uri()],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return out.read_bytes()


def claims(text: ImportedText) -> list[Candidate]:
    return [one for one in extract.find(text, "rules").candidates if one.listing is Listing.LISTED]


def said(words: str) -> str:
    """Letters and figures only: printed lines break anywhere."""
    return "".join(letter for letter in words.replace("\u00ad", "") if letter.isalnum())


def words_of(folder: Path) -> Iterator[tuple[int, Box, str]]:
    """Every word poppler sees: its page, where it stands, and what it is."""
    out = folder / "words.html"
    subprocess.run([program("pdftotext"), "-bbox", str(folder / "page.pdf"), str(out)], check=True)
    name = "{http://www.w3.org/1999/xhtml}"
    for number, page in enumerate(ElementTree.parse(out).iter(f"{name}page"), start=1):  # noqa: S314  (made here)
        for word in page.iter(f"{name}word"):
            sides = (float(word.get(side, "0")) for side in ("xMin", "yMin", "xMax", "yMax"))
            yield number, Box(*sides), word.text or ""


@pytest.mark.timeout(240)
def test_claims_of_a_printed_page_are_those_of_the_text_each_on_its_page_and_marked_on_its_words(
    tmp_path: Path,
) -> None:
    data = printed(tmp_path, HARBOUR)
    text = importers.read("page.pdf", data)
    found = claims(text)
    assert {said(one.statement) for one in found} == {
        said(one.statement) for one in claims(importers.read("page.txt", HARBOUR.encode()))
    }
    file = PageFile("page.pdf", data)
    runs = runs_again(file, text.text)
    assert runs is not None
    words = list(words_of(tmp_path))
    pages = sorted({run[2] for run in runs})
    assert len(pages) >= 3
    marked: dict[int, str] = dict.fromkeys(range(len(found)), "")
    for number in pages:
        (places,) = seen(file, number, None, [run for run in runs if run[2] == number])
        assert places is not None
        on_page = [(box, word) for page, box, word in words if page == number]
        for at, one in enumerate(found):
            for area in places.boxes(one.span):  # type: ignore[union-attr]
                marked[at] += "".join(word for box, word in on_page if inside(box, area))
    for at, one in enumerate(found):
        wanted, got = said(one.span.of(text.text)), said(marked[at])
        # A word that a claim shares with its neighbour (“won’t”—that) may be cut by poppler where we do not.
        assert wanted in got or got in wanted, one.statement
        assert abs(len(wanted) - len(got)) <= 12, one.statement


def inside(word: Box, area: Box) -> bool:
    """Whether the middle of a word lies in an area."""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return area.left <= x <= area.right and area.top <= y <= area.bottom
