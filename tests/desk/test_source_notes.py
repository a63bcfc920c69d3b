"""What a file's writers noted beside its text stays with the claims it sits on, and on the desk."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import Claim
from workbench.core.documents import Role, SourceNote
from workbench.core.report import ExportChoices, Preset
from workbench.core.text import Span
from workbench.desk.desk import Desk, export_formats
from workbench.store import source_notes

SECRET = "Ask Ottoline first."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    page = docx.Document()
    page.add_paragraph("The harbour handled 4,200 ships in 2019. It was built in 1873.")
    run = page.add_paragraph("The quay cost ").add_run("38 million euros")
    page.paragraphs[-1].add_run(", and 120 people work on it.")
    page.add_comment(run, text=SECRET, author="Perpetua Finch")
    page.save(str(tmp_path / "noted.docx"))
    opened.import_document(tmp_path / "noted.docx", Role.PUBLISHED)
    yield opened
    opened.close()


def by_words(desk: Desk, words: str) -> Claim:
    (found,) = [claim for claim in desk.claims(desk.claim_ids()) if words in claim.text]
    return found


def test_a_comment_is_shown_at_the_claims_of_its_sentence_and_nowhere_else(desk: Desk) -> None:
    (note,) = desk.source_notes(by_words(desk, "38 million").id)
    assert (note.author, note.words, note.footnote) == ("Perpetua Finch", SECRET, False)
    assert note.span is not None
    assert note.span.of(desk.version(1).text) == "38 million euros"
    assert desk.source_notes(by_words(desk, "1873").id) == ()
    noted = desk.all_source_notes(desk.claim_ids())
    assert noted == {claim.id: (note,) for claim in desk.claims(desk.claim_ids()) if claim.span.start > 60}
    assert desk.check() == []


def test_a_footnote_at_the_end_of_a_sentence_is_shown_at_its_claim(desk: Desk) -> None:
    text = desk.version(1).text
    end = text.index("2019") + 4
    with desk._store.change("Something", action="import") as change:
        source_notes.add_source_notes(change, 1, [SourceNote("", "Register, page 7.", Span(end - 4, end), True)])
    (note,) = desk.source_notes(by_words(desk, "4,200").id)
    assert (note.words, note.footnote) == ("Register, page 7.", True)
    assert desk.source_notes(by_words(desk, "1873").id) == ()


def test_a_note_that_somebody_put_in_behind_the_program_is_a_finding_of_the_check(desk: Desk) -> None:
    desk._store.connection.execute("INSERT INTO open_change VALUES (1)")
    desk._store.connection.execute(
        'INSERT INTO source_note(version_id, start, "end", author, words, footnote)'
        " VALUES (1, 0, 5, 'Perpetua Finch', 'Never said.', 0)"
    )
    desk._store.connection.execute("DELETE FROM open_change")
    (fault,) = desk.check()
    assert (fault.what, fault.where) == ("rows that the log does not know", "source_note, 1 of 2")


def test_a_changed_note_is_a_finding_of_the_check(desk: Desk) -> None:
    with desk._store.change("Something", action="import") as change:
        change.connection.execute("UPDATE source_note SET words = 'Nothing.'")
    assert [fault.where.split(",")[0] for fault in desk.check()] == ["source_note"]


def test_notes_come_back_from_a_complete_export_and_leave_in_no_other(desk: Desk, tmp_path: Path) -> None:
    desk.export_report("json", tmp_path / "case.json")
    again = Desk.create_from(tmp_path / "again.factcheck", tmp_path / "case.json", person="Ada")
    assert again.source_notes(by_words(again, "38 million").id) == desk.source_notes(by_words(desk, "38 million").id)
    again.close()
    desk.judge(by_words(desk, "1873").id, "verified", reason="The council's book has it.")
    for key, _, ending in export_formats():
        if key == "json":
            continue
        for preset in (Preset.LEGAL, Preset.PUBLIC):
            out = tmp_path / f"{preset}{ending}"
            desk.export_report(key, out, choices=ExportChoices(preset))
            assert not leaks(out.read_bytes()), (key, preset)


def leaks(data: bytes) -> bool:
    if data.startswith(b"PK"):
        with ZipFile(BytesIO(data)) as archive:
            return any(leaks(archive.read(name)) for name in archive.namelist() if "/files/" not in name)
    return SECRET.encode() in data or b"Perpetua" in data


def test_a_note_without_a_place_is_kept_and_on_no_claim(desk: Desk) -> None:
    with desk._store.change("Something", action="import") as change:
        source_notes.add_source_notes(change, 1, [SourceNote("", "At the end.", None)])
    assert [note.words for note in source_notes.of_version(desk._store.connection, 1)] == [SECRET, "At the end."]
    assert all(note.span for notes in desk.all_source_notes(desk.claim_ids()).values() for note in notes)
    assert desk.check() == []
