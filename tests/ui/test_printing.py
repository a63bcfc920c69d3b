"""The PDF that Qt prints where the typesetter is missing: all words of the report, and the person is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.reports.pdf_files import Pdf, solid
from workbench.core.errors import ExportError, PdfToolMissing
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.progress import Progress
from workbench.core.report import ExportChoices
from workbench.desk import reporting
from workbench.desk.desk import Desk
from workbench.ui.printing import NOTICE, print_report, printing
from workbench.ui.window import Window

CHOICES = ExportChoices()


@pytest.fixture
def judged(desk: Desk) -> Desk:
    """A case with verdicts, markup in a reason, and a source with an address."""
    first, second, *_ = desk.claim_ids()
    desk.judge(first, "wrong", reason="<script>alert(1)</script> & so on")
    desk.judge(second, "verified")
    desk.attach_evidence(first, EvidenceEntry(Relation.CONTRADICTS, title="Yearbook", url="https://a.example/b"))
    return desk


def test_it_has_every_word_and_its_pages_are_numbered(qapp: object, judged: Desk, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    print_report(judged, out, CHOICES)
    with Pdf(out.read_bytes()) as read:
        for claim in judged.claims(judged.claim_ids()):
            assert solid(claim.text) in read.solid
        assert solid("<script>alert(1)</script> & so on") in read.solid
        assert "Search the claims" not in "".join(read.pages), "what only works on a screen is left out"
        assert "font-family" not in read.solid
        assert f"Page 1 of {len(read.pages)}" in read.pages[0]
        links = [link for number in range(len(read.pages)) for link in read.links(number)]
        assert {link.address for link in links} == {"https://a.example/b"}
        assert read.about["Title"] == "Harbour report · fact-check report"
        assert read.about["CreationDate"] == read.about["ModDate"] == "D:20260301120000Z"
    assert list(tmp_path.glob("report*")) == [out]


def test_the_same_case_gives_the_same_bytes(qapp: object, judged: Desk, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        print_report(judged, tmp_path / name, CHOICES)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_printing_that_is_given_up_leaves_the_former_file(qapp: object, judged: Desk, tmp_path: Path) -> None:
    out = tmp_path / "report.pdf"
    out.write_bytes(b"former")
    work = printing(judged, out, CHOICES)
    while next(work).what != "pages":
        pass
    work.close()
    assert out.read_bytes() == b"former"
    assert list(tmp_path.glob("*.pdf*")) == [out]


def test_a_place_where_nothing_can_be_written_is_named(qapp: object, judged: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="could not be written"):
        print_report(judged, tmp_path / "nowhere" / "report.pdf", CHOICES)


@pytest.fixture
def without_typesetter(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the typesetter were not installed, in the worker too."""
    written = reporting.exporting

    def exporting(store: object, pool: object, key: str, *rest: object) -> object:
        if key == "pdf":
            raise PdfToolMissing("the typesetter is not installed")
        return (yield from written(store, pool, key, *rest))  # type: ignore[arg-type]

    monkeypatch.setattr(reporting, "exporting", exporting)


def test_the_window_prints_instead_and_says_so(
    qtbot: QtBot, window: Window, tmp_path: Path, without_typesetter: None
) -> None:
    assert window.page is not None
    out = tmp_path / "report.pdf"
    job = window.exports.write(window.page.session.desk, "pdf", out, CHOICES)
    with qtbot.waitSignal(job.done, timeout=60_000):
        pass
    assert out.read_bytes().startswith(b"%PDF")
    assert window.notice.words.text().splitlines() == [f"Report written: {out}", NOTICE]


def test_the_window_says_nothing_of_it_when_the_typesetter_is_there(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert window.page is not None

    def exporting(*_: object) -> object:
        yield Progress(1, 1, "report.pdf")

    monkeypatch.setattr(reporting, "exporting", exporting)
    job = window.exports.write(window.page.session.desk, "pdf", tmp_path / "report.pdf", CHOICES)
    with qtbot.waitSignal(job.done, timeout=60_000) as done:
        pass
    assert done.args == [""]
