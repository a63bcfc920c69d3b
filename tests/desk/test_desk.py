"""What a checker does: every verb of the desk, with undo, restart and what is kept."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.core.claims import ClaimFilter, ClaimKind, Listing, WorkState
from workbench.core.documents import ImportResult, Role
from workbench.core.errors import CaseError, DocumentError, ExportError, Refused
from workbench.core.evidence import EvidenceEntry, Grade, Relation, Source
from workbench.core.journal import Changes
from workbench.core.review import Risk
from workbench.core.text import Span
from workbench.desk.desk import Desk, scales
from workbench.store import unfinished


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text(DRAFT, title="harbour")
    yield opened
    opened.close()


def again(desk: Desk, person: str = "Ada") -> Desk:
    """A second look at the same file, as after a crash: nothing was closed."""
    return Desk.open(desk.path, clock=counting_clock(), ids=counting_ids(), person=person)


def last_step(desk: Desk) -> str | None:
    """What undo would take back now (a property that changes confuses the type checker)."""
    return desk.undo_label


def run_to_end(importing: Any) -> ImportResult:
    while True:
        try:
            if next(importing).idle:
                time.sleep(0.005)
        except StopIteration as ended:
            result: ImportResult = ended.value
            return result


def test_a_verdict_is_there_for_another_process_the_moment_it_is_given(desk: Desk) -> None:
    desk.judge(1, "disputed", reason="Two registers differ.")
    other = again(desk)
    (claim,) = other.claims([1])
    assert (claim.verdict, claim.state, claim.missing) == (
        "disputed", WorkState.INCOMPLETE, ("evidence, or the conflict",)
    )  # fmt: skip
    other.close()


def test_the_reason_typed_before_the_verdict_goes_with_it(desk: Desk) -> None:
    desk.type_text(1, "reason", "Two regis")
    other = again(desk)
    assert other.typing(1, "reason") == "Two regis", "keystrokes survive a crash"
    other.close()
    assert desk.keep_typing(1, "reason")
    assert desk.typing(1, "reason") == "Two regis", "without a verdict it stays typed"
    assert not desk.keep_typing(1, "reason"), "and is one entry"
    assert desk.judge(1, "disputed").reason == "Two regis"
    assert desk.typing(1, "reason") == "Two regis"


def test_a_reason_without_a_verdict_is_a_step_that_gives_the_words_back(desk: Desk) -> None:
    def keep(words: str) -> None:
        desk.type_text(1, "reason", words)
        assert desk.keep_typing(1, "reason")

    keep("Two")
    keep("Two registers")
    desk.flag(1, Risk.ALLEGATION)
    keep("Two registers differ.")
    keep("")
    seen = []
    while desk.undo_label and not desk.undo_label.startswith("Import"):
        seen.append((desk.undo(), desk.typing(1, "reason")))
    assert seen == [
        ("Reason, claim 1", "Two registers"), ("Risk allegation, claim 1", "Two registers"), ("Reason, claim 1", "")
    ]  # fmt: skip
    assert [(desk.redo(), desk.typing(1, "reason")) for _ in seen] == [
        ("Reason, claim 1", "Two registers"), ("Risk allegation, claim 1", "Two registers"), ("Reason, claim 1", "")
    ]  # fmt: skip
    told = [(line.action, line.old, line.new) for line in desk.history(1) if line.field.startswith("typing")]
    assert told[:3] == [
        ("reason", None, {"reason": "Two"}), ("reason", "Two", "Two registers"),
        ("reason", "Two registers", "Two registers differ."),
    ]  # fmt: skip
    assert desk.check() == []


def test_undo_goes_back_through_a_verdict_to_the_reason_typed_before_it(desk: Desk) -> None:
    desk.type_text(1, "reason", "Two registers")
    desk.keep_typing(1, "reason")
    desk.judge(1, "disputed")
    desk.undo()
    assert desk.typing(1, "reason") == "Two registers", "a wrong key costs no words"
    assert desk.undo() == "Reason, claim 1"
    assert desk.typing(1, "reason") == ""
    desk.redo()
    assert desk.typing(1, "reason") == "Two registers"
    desk.redo()
    assert [one.reason for one in desk.judgements(1) if not one.withdrawn] == ["Two registers"]
    assert desk.check() == []


def test_undo_overwrites_no_reason_that_was_typed_since(desk: Desk) -> None:
    desk.type_text(1, "reason", "Two registers")
    desk.keep_typing(1, "reason")
    desk.type_text(1, "reason", "Two registers differ")
    with pytest.raises(Refused, match="was changed since"):
        desk.undo()
    assert desk.typing(1, "reason") == "Two registers differ"


def test_a_reason_changed_later_is_a_further_judgement_in_the_same_step(desk: Desk) -> None:
    desk.judge(1, "disputed")
    desk.type_text(1, "reason", "One")
    assert desk.keep_typing(1, "reason")
    desk.type_text(1, "reason", "One and two")
    assert desk.keep_typing(1, "reason")
    assert [j.reason for j in desk.judgements(1)] == ["", "One", "One and two"]
    desk.undo()
    assert all(j.withdrawn for j in desk.judgements(1))
    assert desk.claims([1])[0].verdict is None
    desk.redo()
    assert desk.typing(1, "reason") == "One and two"


def test_another_verdict_keeps_the_words_of_the_reason(desk: Desk) -> None:
    desk.judge(1, "disputed", reason="Two registers differ.")
    assert desk.judge(1, "wrong").reason == "Two registers differ."
    desk.undo()
    assert desk.claims([1])[0].verdict == "disputed"


@pytest.mark.parametrize(("field", "action"), [("record", "note"), ("working", "working_note")])
def test_typing_in_a_note_is_one_undo_step_until_something_else_is_done(desk: Desk, field: str, action: str) -> None:
    for words in ("A", "A b", "A b c"):
        desk.type_text(1, field, words)
        desk.keep_typing(1, field)
    assert desk.typing(1, field) == "A b c"
    assert [line.action for line in desk.history(1)] == [action] * 3
    desk.undo()
    assert desk.typing(1, field) == ""
    desk.redo()
    assert desk.typing(1, field) == "A b c"


def test_words_typed_back_to_what_is_on_record_make_no_entry(desk: Desk) -> None:
    desk.set_note(1, "Call the port.")
    entries = len(desk.history())
    desk.type_text(1, "record", "Call the port. Now")
    desk.type_text(1, "record", "Call the port.")
    assert not desk.keep_typing(1, "record")
    assert len(desk.history()) == entries


def test_the_wording_can_be_edited_and_given_back(desk: Desk) -> None:
    (claim,) = desk.claims([1])
    desk.edit_statement(1, "Velmora  handled\n4.2 million tonnes")
    assert desk.claims([1])[0].statement == "Velmora handled 4.2 million tonnes"
    assert desk.claims([1])[0].text == claim.text, "the document's words stay"
    assert list(desk.claim_ids(ClaimFilter(words="velmora tonnes"))) == [1]
    desk.edit_statement(1, "")
    assert desk.claims([1])[0].statement == claim.statement


def test_facts_are_ticked_and_unticked(desk: Desk) -> None:
    (claim,) = desk.claims([1])
    fact = claim.finding.facts[0]
    desk.tick(1, fact.span)
    assert desk.claims([1])[0].ticked == (fact.span,)
    desk.tick(1, fact.span, ticked=False)
    assert desk.claims([1])[0].ticked == ()
    desk.undo()
    assert desk.claims([1])[0].ticked == (fact.span,)
    with pytest.raises(Refused, match="no such fact"):
        desk.tick(1, Span(0, 1))


def test_evidence_is_kept_with_pinpoint_and_bytes(desk: Desk) -> None:
    entry = EvidenceEntry(
        Relation.SUPPORTS, locator=" p. 4 ", grade=Grade.PRIMARY, file_name="register.pdf", file=b"%PDF-", excerpt="4.2"
    )
    link = desk.attach_evidence(1, entry)
    assert (link.title, link.locator, link.grade) == ("register.pdf", "p. 4", Grade.PRIMARY)
    assert desk.evidence_file(link.id) == ("register.pdf", b"%PDF-")
    assert list(desk.claim_ids(ClaimFilter(words="register"))) == [1]
    desk.detach_evidence(link.id)
    assert desk.evidence(1) == ()
    desk.undo()
    assert desk.evidence(1) == (link,)
    assert desk.evidence_file(link.id)[1] == b"%PDF-"


def test_a_link_alone_takes_its_site_for_a_title_and_nothing_is_refused(desk: Desk) -> None:
    assert (
        desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, url="https://example.org/a?b=1")).title
        == "example.org"
    )
    with pytest.raises(Refused, match="needs a title"):
        desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, url="  "))


def test_selected_words_become_a_claim_without_outer_space(desk: Desk) -> None:
    start = DRAFT.index("a third quay")
    made = desk.make_claim(1, Span(start - 1, start + len("a third quay") + 1))
    assert (made.text, made.origin, made.listing) == ("a third quay", "made", Listing.LISTED)
    with pytest.raises(Refused, match=f"are claim {made.number} already"):
        desk.make_claim(1, made.span)
    with pytest.raises(Refused, match="select the words"):
        desk.make_claim(1, Span(start - 1, start))
    with pytest.raises(Refused, match="select the words"):
        desk.make_claim(1, Span(len(DRAFT) - 5, len(DRAFT) + 5))
    desk.undo()
    assert desk.claims([made.id]) == []


def test_discarded_and_restored_in_bulk_as_one_step(desk: Desk) -> None:
    ids = list(desk.claim_ids())
    desk.discard(ids[:2])
    assert list(desk.claim_ids()) == ids[2:]
    assert desk.undo_label == "Discard 2 claims"
    desk.undo()
    assert list(desk.claim_ids()) == ids
    desk.discard(ids[:1])
    desk.restore(ids[:1])
    assert desk.claims(ids[:1])[0].number == 1
    with pytest.raises(Refused, match="stand there already"):
        desk.restore(ids[:1])


def test_counts_and_filters_agree(desk: Desk) -> None:
    desk.judge(1, "wrong")
    counts = desk.counts()
    assert counts.total == len(desk.claim_ids())
    assert (counts.judged, counts.checked) == (1, 0), "a verdict that lacks its evidence is not checked"
    assert list(counts.unfinished) == [WorkState.INCOMPLETE]
    desk.judge(2, "not_factual")
    counts = desk.counts()
    assert (counts.judged, counts.checked, desk.checked_ids()) == (2, 1, frozenset({2}))
    for state, count in counts.by_state.items():
        assert len(desk.claim_ids(ClaimFilter(states=frozenset([state])))) == count
    for kind, count in counts.by_kind.items():
        assert len(desk.claim_ids(ClaimFilter(kinds=frozenset([kind])))) == count
    for speaker, count in counts.by_speaker.items():
        assert len(desk.claim_ids(ClaimFilter(speakers=frozenset([speaker])))) == count
    assert len(desk.claim_ids(ClaimFilter(verdicts=frozenset(["wrong"])))) == 1
    assert len(desk.claim_ids(ClaimFilter(states=frozenset([WorkState.STALE])))) == 0
    assert set(desk.claim_ids(ClaimFilter(order="rank"))) == set(desk.claim_ids())
    assert set(counts.by_kind) <= set(ClaimKind)


@pytest.mark.parametrize("typed", ['"', "a AND", "NEAR(", "x*", "col:umn", "😀", "-", "' OR 1=1", "(", "harb"])
def test_nothing_typed_into_the_search_is_query_syntax(desk: Desk, typed: str) -> None:
    found = desk.claims(desk.claim_ids(ClaimFilter(words=typed)))
    if typed == "harb":
        assert all("harb" in claim.text.lower() for claim in found)
        assert found
    desk.search_passages(typed)


def test_passages_are_found_by_their_words(desk: Desk) -> None:
    ((document_id, passage),) = desk.search_passages("subscribe euros")
    assert "subscribe" in passage.span.of(desk.version(document_id).text)
    assert desk.search_passages("subscribe quay") == []


def test_the_frozen_text_is_the_text_that_spans_count_in(desk: Desk) -> None:
    text = desk.version(1).text
    assert text == DRAFT
    for claim in desk.claims(desk.claim_ids(ClaimFilter(all_listings=True))):
        assert claim.text == claim.span.of(text)


def test_every_write_is_announced(desk: Desk) -> None:
    told: list[Changes] = []
    desk.subscribe(told.append)
    desk.judge(1, "wrong")
    desk.undo()
    desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, title="Register"))
    assert [sorted(one.touched) for one in told] == [["judgement"], ["withdrawal"], ["evidence", "evidence_link"]]


def test_a_case_keeps_the_scale_it_was_born_with(tmp_path: Path) -> None:
    for scale in scales():
        path = tmp_path / f"{scale.key}.factcheck"
        made = Desk.create(path, scale=scale.key, person="Ada")
        made.import_text("In 2019 the port handled 40 ships.")
        for label in scale.labels:
            made.judge(1, label.key)
        made.close()
        opened = Desk.open(path, person="Ada")
        assert opened.scale == scale
        opened.close()


def test_many_files_are_one_undo_step_and_the_broken_one_is_named(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"In 200{number} the port handled {number + 20} ships.")
    (folder / "9.docx").write_bytes(b"PK\3\4")
    before = list(desk.claim_ids())
    result = run_to_end(desk.importing([folder], Role.PUBLISHED))
    assert [document.name for document in result.documents] == [f"{number}.txt" for number in range(5)]
    assert [Path(problem.where).name for problem in result.problems] == ["9.docx"]
    assert desk.undo_label == "Import of 6 files"
    desk.undo()
    assert list(desk.claim_ids()) == before
    assert len(desk.documents()) == 1
    desk.redo()
    assert len(desk.documents()) == 6
    assert [passage.kind for passage in desk.passages(desk.documents()[-1].id)] != []


def test_a_cancelled_import_keeps_whole_documents_and_nothing_of_the_unfinished_one(desk: Desk, tmp_path: Path) -> None:
    small, large = tmp_path / "1 small.txt", tmp_path / "2 large.txt"
    small.write_text("In 2001 the port handled 21 ships.")
    large.write_text("\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(1, 700)))
    importing = desk.importing([small, large])
    while "large" not in (progress := next(importing)).what or progress.idle or progress.done == 2:
        pass
    assert len(desk.documents()) == 3, "the first slice of the large one is written"
    importing.close()
    assert [document.name for document in desk.documents()] == ["harbour.txt", "1 small.txt"]
    assert desk.check() == []
    desk.undo()
    assert len(desk.documents()) == 1
    desk.redo()
    assert [document.name for document in desk.documents()] == ["harbour.txt", "1 small.txt"]


def test_an_import_cut_off_by_a_crash_leaves_whole_documents_alone(desk: Desk, tmp_path: Path) -> None:
    import subprocess
    import sys

    large = tmp_path / "large.txt"
    large.write_text("\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(1, 700)))
    code = """
import os, sys
from pathlib import Path
from workbench.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), person="Ada")
importing = desk.importing([Path(sys.argv[2])])
while next(importing).idle:
    pass
next(importing)
print(len(desk.documents()), flush=True)
os.kill(os.getpid(), 9)
"""
    killed = subprocess.run([sys.executable, "-c", code, desk.path, large], capture_output=True, text=True)
    assert killed.stdout == "2\n", killed.stderr
    opened = again(desk)
    assert [document.name for document in opened.documents()] == ["harbour.txt"]
    assert opened.check() == []
    opened.close()


def test_an_empty_folder_is_said(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DocumentError, match="no document of a kind that is read"):
        next(desk.importing([tmp_path / "empty"]))


def test_an_export_in_the_background_is_the_same_file_and_a_cancelled_one_leaves_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    here, there = out / "here.html", out / "there.html"
    desk.export_report("html", here)
    for _ in desk.exporting("html", there):
        time.sleep(0.005)
    assert here.read_bytes() == there.read_bytes()
    there.write_text("the former one")
    cancelled = desk.exporting("html", there)
    next(cancelled)
    cancelled.close()
    time.sleep(0.2)
    assert there.read_text() == "the former one"
    assert sorted(file.name for file in out.iterdir()) == ["here.html", "there.html"]


def test_a_failed_export_is_an_error_of_the_world(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no such folder"):
        desk.export_report("md", tmp_path / "none" / "r.md")
    with pytest.raises(ExportError, match="is a folder"):
        list(desk.exporting("md", tmp_path))


def test_undo_is_ones_own(desk: Desk) -> None:
    other = again(desk, person="Bob")
    assert last_step(other) is None
    other.judge(2, "wrong")
    assert other.undo_label == "Verdict Wrong, claim 2"
    other.close()
    assert desk.undo_label == "Import harbour.txt"
    with pytest.raises(Refused, match="Bob has given a verdict"):
        desk.undo()


def test_somebody_else_sits_down_at_the_desk(desk: Desk) -> None:
    desk.judge(1, "not_factual")
    desk.change_person(" Bo ")
    assert last_step(desk) is None
    desk.judge(2, "not_factual")
    assert [j.checker for claim in (1, 2) for j in desk.judgements(claim)] == ["Ada", "Bo"]
    desk.change_person("Ada")
    assert desk.undo_label == "Verdict Not a factual claim, claim 1"
    with pytest.raises(Refused, match="needs a name"):
        desk.change_person(" ")


def test_a_case_that_cannot_be_begun_leaves_no_file(tmp_path: Path) -> None:
    def broken() -> str:
        raise OSError("no ids")

    with pytest.raises(OSError, match="no ids"):
        Desk.create(tmp_path / "b.factcheck", ids=broken, person="Ada")
    assert list(tmp_path.glob("b.factcheck*")) == []


LARGE = "\n\n".join(f"In 2019 the port of Velmora handled {n} ships." for n in range(1, 700))


def test_a_verdict_on_a_half_brought_in_document_does_not_lock_the_case_after_a_crash(
    desk: Desk, tmp_path: Path
) -> None:
    import subprocess
    import sys

    large = tmp_path / "large.txt"
    large.write_text(LARGE)
    code = """
import os, sys
from pathlib import Path
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), person="Ada")
importing = desk.importing([Path(sys.argv[2])])
while next(importing).idle:
    pass
claim = desk.claim_ids()[-1]
desk.judge(claim, "wrong", reason="No.")
desk.set_note(claim, "x")
desk.attach_evidence(claim, EvidenceEntry(Relation.SUPPORTS, title="t"))
desk.ask(claim, "the port", "Which year?")
print("done", flush=True)
os.kill(os.getpid(), 9)
"""
    killed = subprocess.run([sys.executable, "-c", code, desk.path, large], capture_output=True, text=True)
    assert killed.stdout == "done\n", killed.stderr
    opened = again(desk)
    assert [(one.name, one.read_in_part) for one in opened.documents()] == [("harbour.txt", False), ("large.txt", True)]
    (worked_on,) = [one for one in opened.claims(opened.claim_ids()) if one.verdict]
    assert worked_on.document == "large.txt"
    assert [note.text for note in opened.notes(worked_on.id)] == ["x"]
    assert len(opened.evidence(worked_on.id)) == len(opened.questions(worked_on.id)) == 1
    assert opened.check() == []
    assert again(opened).check() == []
    opened.close()


def test_words_typed_on_a_half_brought_in_document_are_there_after_a_crash(desk: Desk, tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "large.txt").write_text(LARGE)
    code = """
import os, sys
from pathlib import Path
from workbench.desk.desk import Desk
desk = Desk.open(Path(sys.argv[1]), person="Ada")
importing = desk.importing([Path(sys.argv[2])])
while next(importing).idle:
    pass
desk.type_text(desk.claim_ids()[-1], "record", "Rang the port.")
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", code, desk.path, tmp_path / "large.txt"], check=False)
    opened = again(desk)
    assert [one.read_in_part for one in opened.documents()] == [False, True]
    assert "Rang the port." in [opened.typing(claim, "record") for claim in opened.claim_ids()]
    opened.close()


def test_a_document_that_was_taken_back_leaves_no_row_and_no_byte(desk: Desk, tmp_path: Path) -> None:
    def left() -> list[int]:
        tables = ("content", "passage", "passage_search", "finding", "source_note", "claim", "claim_search")
        return [desk._store.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]

    before = left()
    (tmp_path / "large.txt").write_text(LARGE)
    importing = desk.importing([tmp_path / "large.txt"])
    while next(importing).idle:
        pass
    assert left() > before
    importing.close()
    assert left() == before
    assert [document for document, _ in desk.search_passages("Velmora")] == [1]
    assert desk.check() == []
    assert desk.import_document(tmp_path / "large.txt").name == "large.txt"
    desk.undo()
    desk.redo()
    assert desk.check() == []


def test_bytes_that_redo_needs_stay_when_their_second_coming_is_cancelled(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_text(LARGE)
    desk.import_document(tmp_path / "large.txt")
    desk.undo()
    other = again(desk, "Ben")
    importing = other.importing([tmp_path / "large.txt"])
    while next(importing).idle:
        pass
    importing.close()
    other.close()
    desk.redo()
    assert [one.name for one in desk.documents()] == ["harbour.txt", "large.txt"]
    assert desk.search_passages("Velmora")
    assert desk.check() == []


def test_what_an_earlier_version_of_the_program_left_is_swept_and_its_export_can_be_read(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "large.txt").write_text(LARGE)
    importing = desk.importing([tmp_path / "large.txt"])
    while next(importing).idle:
        pass
    with monkeypatch.context() as patched:
        patched.setattr(unfinished, "_sweep", lambda *_: None)
        importing.close()
    assert "has left passages" in desk.check()[0].what
    desk.export_report("json", tmp_path / "old.json")
    restored = Desk.create_from(tmp_path / "restored.factcheck", tmp_path / "old.json", person="Ada")
    assert restored.check() == []
    restored.close()
    length = len(desk.history())
    again(desk).close()
    assert desk.check() == []
    assert len(desk.history()) == length, "the log has it as taken back already"


def test_a_cancelled_import_on_which_somebody_has_worked_stays_as_far_as_it_was_read(
    desk: Desk, tmp_path: Path
) -> None:
    large = tmp_path / "large.txt"
    large.write_text(LARGE)
    importing = desk.importing([large])
    while next(importing).idle:
        pass
    claim = desk.claim_ids()[-1]
    desk.judge(claim, "not_factual")
    with pytest.raises(Refused, match="still being brought in"):
        desk.export_report("json", tmp_path / "x.json")
    importing.close()
    assert [(one.name, one.read_in_part) for one in desk.documents()] == [("harbour.txt", False), ("large.txt", True)]
    assert desk.claims([claim])[0].verdict == "not_factual"
    assert desk.check() == []
    with pytest.raises(Refused, match="as its next version, and the rest is read"):
        desk.import_document(large)
    desk.new_version(2, large, trained=False)
    assert not desk.documents()[1].read_in_part
    assert sum(one.document_id == 2 for one in desk.claims(desk.claim_ids())) == 699
    assert desk.claims([claim])[0].verdict == "not_factual"
    assert desk.gone(2) == []
    assert desk.check() == []
    desk.undo()
    assert desk.documents()[1].read_in_part
    desk.undo()
    assert desk.claims([claim])[0].verdict is None
    desk.undo()
    assert [one.name for one in desk.documents()] == ["harbour.txt"]
    assert desk.check() == []
    again(desk).close()


def test_a_disk_that_fills_up_in_the_middle_of_a_document_stops_the_import_and_leaves_nothing_half(
    desk: Desk, tmp_path: Path
) -> None:
    for name in ("1.txt", "2.txt"):
        (tmp_path / name).write_text(LARGE + f"\n\n{name}")
    importing = desk.importing([tmp_path / "1.txt", tmp_path / "2.txt"])
    while next(importing).idle:
        pass
    pages = desk._store.connection.execute("PRAGMA page_count").fetchone()[0]
    desk._store.connection.execute(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(CaseError, match="disk is full"):
        run_to_end(importing)
    desk._store.connection.execute("PRAGMA max_page_count = 1000000")
    again(desk).close()
    assert desk.import_document(tmp_path / "2.txt").name == "2.txt"
    assert desk.check() == []


def test_a_wrong_key_costs_no_words(desk: Desk) -> None:
    desk.type_text(1, "reason", "Two registers differ.")
    desk.judge(1, "verified")
    desk.undo()
    assert desk.typing(1, "reason") == "Two registers differ."
    assert desk.judge(1, "disputed").reason == "Two registers differ."


def test_nobodys_words_become_anothers(desk: Desk) -> None:
    desk.judge(1, "disputed", reason="I doubt it.")
    desk.type_text(2, "reason", "Half a rea")
    bob = again(desk, person="Bob")
    assert bob.judge(1, "verified").reason == ""
    assert bob.judge(2, "verified").reason == ""
    bob.close()
    assert desk.typing(2, "reason") == "Half a rea"


def test_a_note_somebody_else_wrote_meanwhile_stays_beside_ones_own(desk: Desk) -> None:
    desk.type_text(1, "record", "Hal")
    bob = again(desk, person="Bob")
    bob.add_to_note(1, "Bob adds this.")
    bob.close()
    desk.type_text(1, "record", "Hallo")
    assert desk.keep_typing(1, "record")
    assert desk.notes(1)[0].text == "Bob adds this.\nHallo"


def test_one_verb_is_one_step(desk: Desk) -> None:
    facts = desk.claims([1])[0].finding.facts
    desk.tick(1, *(fact.span for fact in facts))
    desk.judge(1, "not_factual", note="With a note.")
    desk.judge(1, "not_factual")
    desk.add_to_note(1, "More.")
    desk.add_to_note(1, "And more.")
    assert desk.notes(1)[0].text == "With a note.\nMore.\nAnd more."
    desk.undo()
    assert desk.notes(1)[0].text == "With a note.\nMore."
    desk.undo()
    desk.undo()
    assert [j.withdrawn for j in desk.judgements(1)] == [False, True]
    desk.undo()
    assert desk.notes(1) == ()
    desk.undo()
    assert desk.claims([1])[0].ticked == ()
    assert len(facts) > 1


def test_history_tells_what_a_verdict_replaced_and_what_undo_brought_back(desk: Desk) -> None:
    desk.judge(1, "wrong", reason="No.")
    desk.undo()
    desk.judge(1, "verified")
    told = [(line.action, line.old, line.new) for line in desk.history(1)]
    wrong = {"verdict": "wrong", "reason": "No.", "words": desk.claims([1])[0].text}
    verified = wrong | {"verdict": "verified"}
    assert told == [("judge", None, wrong), ("undo", wrong, None), ("judge", None, verified)]


def test_what_was_undone_is_found_by_its_words_when_a_copy_redoes_it(desk: Desk, tmp_path: Path) -> None:
    desk.undo()
    desk.export_report("json", tmp_path / "x.json")
    copy = Desk.create_from(tmp_path / "copy.factcheck", tmp_path / "x.json", person="Ada")
    copy.redo()
    assert len(copy.search_passages("velmora")) == 1
    assert len(copy.claim_ids(ClaimFilter(words="velmora"))) > 0
    copy.close()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda case: case["tables"].pop(3),
        lambda case: case["tables"].append({"name": "extra; DROP TABLE claim", "columns": ["a"], "rows": []}),
        lambda case: case["tables"].append(case["tables"][0]),
        lambda case: case["tables"][0]["rows"].clear(),
        lambda case: next(t for t in case["tables"] if t["name"] == "content")["rows"].clear(),
        lambda case: case.update(schema=99),
        lambda case: case.update(schema=0),
    ],
)
def test_a_spoilt_export_is_refused_in_words_and_leaves_no_file(desk: Desk, tmp_path: Path, spoil: Any) -> None:
    desk.export_report("json", tmp_path / "x.json")
    export = json.loads((tmp_path / "x.json").read_text())
    spoil(export)
    (tmp_path / "x.json").write_text(json.dumps(export))
    with pytest.raises((DocumentError, CaseError)):
        Desk.create_from(tmp_path / "copy.factcheck", tmp_path / "x.json", person="Ada")
    assert not (tmp_path / "copy.factcheck").exists()
    assert list(tmp_path.glob(".*new-case*")) == []


def test_a_confidential_source_goes_for_good_and_the_chain_still_proves_whole(desk: Desk, tmp_path: Path) -> None:
    secret = Source(
        person="Quentin Quisling", on_record=False, confidential=True, alias="A port clerk", author="Quentin"
    )
    entry = EvidenceEntry(
        Relation.SUPPORTS,
        title="Talk with Quisling",
        excerpt="Quisling said so",
        locator="Quisling, 2 May",
        source=secret,
        file_name="quisling.txt",
        file=b"I, Quisling, saw it.",
    )
    link = desk.attach_evidence(1, entry)
    desk.edit_link(link.id, excerpt="Quisling said it twice")
    plain = desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, title="Yearbook"))
    with pytest.raises(Refused, match="only a confidential source"):
        desk.take_out(plain.evidence_id)
    desk.take_out(link.evidence_id)
    assert desk.check() == []
    assert desk.undo_label is None
    gone = desk.evidence(1)[0]
    assert (gone.title, gone.excerpt, gone.source.person) == ("Source taken out", "", "")
    assert list(desk.claim_ids(ClaimFilter(words="quisling"))) == []
    assert list(desk.claim_ids(ClaimFilter(words="yearbook"))) == [1]
    desk.export_report("json", tmp_path / "x.json")
    again(desk).close()
    for file in tmp_path.iterdir():
        if file.is_file():
            assert b"uisling" not in file.read_bytes(), file.name
    copy = Desk.create_from(tmp_path / "copy.factcheck", tmp_path / "x.json", person="Ada")
    assert copy.check() == []
    copy.close()


def test_typing_on_after_somebody_elses_step_is_a_step_of_its_own(desk: Desk) -> None:
    desk.type_text(1, "record", "A")
    desk.keep_typing(1, "record")
    bob = again(desk, person="Bob")
    bob.type_text(1, "record", "A b")
    bob.keep_typing(1, "record")
    bob.undo()
    assert desk.notes(1)[0].text == "A"
    bob.close()


def test_a_copy_gives_no_row_number_twice(desk: Desk, tmp_path: Path) -> None:
    highest = max(desk.claim_ids(ClaimFilter(all_listings=True)))
    desk.undo()
    desk.export_report("json", tmp_path / "x.json")
    copy = Desk.create_from(tmp_path / "copy.factcheck", tmp_path / "x.json", person="Ada")
    copy.import_text("In 2019 the port handled 40 ships.")
    assert min(copy.claim_ids()) > highest
    assert copy.claims(copy.claim_ids())[0].number == 6
    copy.close()


def test_one_person_has_one_call_sheet_however_the_name_was_typed(desk: Desk) -> None:
    desk.ask(1, "Port office", "Which year?", "2026-11-27")
    desk.ask(2, " port  OFFICE", "Who counted?")
    desk.answer(desk.ask(3, "The historian", "Since when?").id, "1998", "by telephone")
    (sheet,) = desk.call_sheets()
    assert [point.question.text for point in sheet.points] == ["Which year?", "Who counted?"]
    assert "Which year? (by 2026-11-27)" in sheet.text()
    assert desk.claims([1])[0].text in sheet.text()


def test_what_the_program_notices_is_nobodys_step(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "register.txt").write_text("4.2")
    entry = EvidenceEntry(
        Relation.SUPPORTS, file_name="register.txt", file=b"4.2", origin=str(tmp_path / "register.txt")
    )
    desk.attach_evidence(1, entry)
    label = desk.undo_label
    assert desk.notice_changed_files() == []
    (tmp_path / "register.txt").write_text("4.9")
    assert len(desk.notice_changed_files()) == 1
    assert desk.notice_changed_files() == []
    assert desk.undo_label == label
    (tmp_path / "register.txt").write_text("4.2")
    assert desk.notice_changed_files() == []
    assert desk.sources()[0].changed_at == ""


def test_a_stored_file_is_verified_when_it_is_opened(desk: Desk) -> None:
    link = desk.attach_evidence(1, EvidenceEntry(Relation.SUPPORTS, file_name="register.txt", file=b"4.2"))
    assert desk.evidence_file(link.id) == ("register.txt", b"4.2")
    shell = sqlite3.connect(desk.path)
    shell.execute("UPDATE content SET data = ? WHERE sha256 = ?", (b"4.9", link.file_sha256))
    shell.commit()
    shell.close()
    with pytest.raises(CaseError, match="not the one that was captured"):
        desk.evidence_file(link.id)
