"""Reference data in the three formats that reference managers write become sources."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.core.errors import DocumentError
from workbench.core.evidence import EvidenceKind, Source
from workbench.importers.references import read_references

RIS = """TY  - NEWS
TI  - Harbour fees fall again
AU  - Brook, Ada
AU  - Hale, Jo
T2  - Velmora Courier
PY  - 2019
DA  - 2019/05/02/
UR  - https://courier.example/fees
LA  - en
ER  -

TY  - JOUR
TI  - Tonnage, counted
DO  - 10.1000/182
ER  -
"""

BIBTEX = r"""@article{brook2019, title = {The {Harbour} of {\"O}stgate}, author = {Brook, Ada and Hale, Jo},
  journal = {Ports}, year = 2019, doi = {10.1000/182}}
@online{site, title = {Register}, url = {https://register.example}, date = {2020-03}}
"""

CSL = json.dumps([
    {"type": "dataset", "title": "Port calls 2019",
     "author": [{"family": "Brook", "given": "Ada"}, {"literal": "Port Office"}],
     "issued": {"date-parts": [[2019, 5, 2]]}, "URL": "https://data.example", "publisher": "Port Office"},
    {"type": "book", "title": ""},
])  # fmt: skip


def test_ris() -> None:
    news, paper = read_references("refs.ris", RIS.encode())
    assert news == Source(
        title="Harbour fees fall again", url="https://courier.example/fees", kind=EvidenceKind.NEWS_REPORT,
        author="Brook, Ada; Hale, Jo", publisher="Velmora Courier", published="2019-05-02", language="en",
    )  # fmt: skip
    assert (paper.kind, paper.url) == (EvidenceKind.PAPER, "https://doi.org/10.1000/182")


def test_bibtex() -> None:
    article, site = read_references("refs.BIB", BIBTEX.encode())
    assert (article.title, article.author, article.publisher, article.published) == (
        "The Harbour of Östgate", "Brook, Ada; Hale, Jo", "Ports", "2019"
    )  # fmt: skip
    assert (site.kind, site.url, site.published) == (EvidenceKind.WEB_PAGE, "https://register.example", "2020-03")


def test_csl_json() -> None:
    (data,) = read_references("refs.json", CSL.encode())
    assert (data.title, data.author, data.published, data.kind) == (
        "Port calls 2019", "Brook, Ada; Port Office", "2019-05-02", EvidenceKind.DATA_SET
    )  # fmt: skip


@pytest.mark.parametrize(("name", "data"), [
    ("refs.ris", b""), ("refs.ris", b"Dear editor"), ("refs.bib", b"@article{"), ("refs.json", b"{"),
    ("refs.json", b"[1]"),
    ("refs.json", b'{"title": ["a"], "issued": {"date-parts": ["x"]}}'), ("refs.txt", b"x"),
])  # fmt: skip
def test_what_is_no_reference_file_ends_in_one_line(name: str, data: bytes) -> None:
    with pytest.raises(DocumentError):
        read_references(name, data)


@given(st.sampled_from(["a.ris", "a.bib", "a.json"]), st.text())
def test_no_text_raises_anything_else(name: str, text: str) -> None:
    try:
        found = read_references(name, text.encode(errors="replace"))
    except DocumentError:
        return
    assert all(source.title for source in found)
