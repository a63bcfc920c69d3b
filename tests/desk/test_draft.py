"""A draft given back through the desk: the writer's own file, with what was found at its words."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from tests.importers.made import DOCUMENTS
from tests.reports.word_files import before_notes, notes_of, under_comments
from workbench.core.errors import UsageError
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.report import ExportChoices
from workbench.desk.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada Brook")
    opened.import_document(DOCUMENTS / "harbour_libreoffice.docx")
    yield opened
    opened.close()


def test_the_writers_file_comes_back_with_a_comment_at_the_words_and_its_own_comment(
    desk: Desk, tmp_path: Path
) -> None:
    [claim] = [one for one in desk.claims(desk.claim_ids()) if "€4.2 million on its harbour" in one.text]
    desk.attach_evidence(claim.id, EvidenceEntry(Relation.SUPPORTS, title="Accounts of 2023", locator="page 4"))
    desk.judge(claim.id, "verified", reason="The accounts say the same.")
    desk.export_report("draft", out := tmp_path / "back.docx")
    said = notes_of(out.read_bytes(), "word/comments.xml")
    assert list(said) == ["0", "1"]
    assert said["1"].split("\n") == [
        f"✓ Verified · claim {claim.number}",
        "The accounts say the same.",
        "E1, page 4 · supports: Accounts of 2023",
    ]
    assert under_comments(out.read_bytes()) == {"0": "38 per cent more", "1": claim.text}
    desk.export_report("footnoted", out)
    assert before_notes(out.read_bytes())["2"].endswith(claim.text)


def test_a_worker_writes_the_same_bytes(desk: Desk, tmp_path: Path) -> None:
    desk.judge(desk.claim_ids()[0], "wrong", reason="No.")
    desk.export_report("draft", tmp_path / "here.docx")
    for step in desk.exporting("draft", tmp_path / "there.docx"):
        if step.idle:
            time.sleep(0.005)
    assert (tmp_path / "there.docx").read_bytes() == (tmp_path / "here.docx").read_bytes()


def test_of_several_drafts_one_has_to_be_named(desk: Desk, tmp_path: Path) -> None:
    desk.import_text("A second draft has 12 words in it, or so the clerk said.")
    with pytest.raises(UsageError, match="which document"):
        desk.export_report("draft", tmp_path / "a.docx")
    first = desk.documents()[0].id
    desk.export_report("draft", tmp_path / "a.docx", choices=ExportChoices(document_id=first))
    assert under_comments((tmp_path / "a.docx").read_bytes()) == {"0": "38 per cent more"}
