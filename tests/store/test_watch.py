"""What another process writes is announced, one's own writes only once; a short wait, then a refusal."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from workbench.core.errors import CaseBusy
from workbench.core.journal import Changes
from workbench.desk.desk import Desk

TEXT = "The port took in 120 ships in 2019. It cost 40 million euros. The mayor opened it in 1954."


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Callable[[str], Desk]]:
    """Opens the case once more for a person. Two connections of a process see each other like two processes."""
    path = tmp_path / "a.factcheck"
    first = Desk.create(path, person="Ada")
    first.import_text(TEXT, title="Port")
    first.close()
    made: list[Desk] = []

    def open_it(person: str) -> Desk:
        made.append(Desk.open(path, person=person))
        return made[-1]

    yield open_it
    for desk in made:
        desk.close()


def told(desk: Desk) -> list[Changes]:
    changes: list[Changes] = []
    desk.subscribe(changes.append)
    return changes


def test_a_verdict_given_elsewhere_is_announced_like_ones_own(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ben")
    changes = told(here)
    first, second, _ = here.claim_ids()
    judgement = there.judge(first, "verified", reason="Seen.")
    there.set_note(second, "look again")
    assert changes == []
    here.notice_others()
    (change,) = changes
    assert change.elsewhere == "Ben"
    assert change.ids("judgement") == {judgement.id}
    assert change.claims == frozenset({first, second})
    here.notice_others()
    assert len(changes) == 1


def test_ones_own_writes_are_announced_once(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ben")
    changes = told(here)
    first, second, third = here.claim_ids()
    here.set_note(first, "mine")
    there.set_note(second, "theirs")
    here.set_note(third, "mine too")
    here.notice_others()
    assert [(change.elsewhere, change.claims) for change in changes] == [
        ("", frozenset({first})),
        ("Ben", frozenset({second})),
        ("", frozenset({third})),
    ]
    assert here.undo_label == "Note, claim 3"
    assert there.undo_label == "Note, claim 2"


def test_a_document_brought_in_elsewhere_names_its_rows(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ben")
    changes = told(here)
    document = there.import_text("The quay was built in 1961 by 300 workers.", title="Quay")
    here.notice_others()
    (change,) = changes
    assert change.ids("document") == {document.id}
    assert change.ids("claim") == set(here.claim_ids()) - {1, 2, 3}
    assert [one.name for one in here.documents()] == ["Port.txt", "Quay.txt"]


def test_keystrokes_of_others_are_nobodys_business(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ben")
    changes = told(here)
    there.type_text(here.claim_ids()[0], "record", "half a sen")
    here.notice_others()
    assert changes == []


def test_ranking_elsewhere_is_told_by_version(opened: Callable[[str], Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_RANKER", "words")
    here, there = opened("Ada"), opened("Ben")
    changes = told(here)
    there.rank()
    here.notice_others()
    assert [change.ids("ranking") for change in changes] == [frozenset({1})]
    assert here.rankers() == there.rankers()


def test_an_undo_elsewhere_takes_its_step_from_the_same_person_here(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ada")
    here.set_note(here.claim_ids()[0], "mine")
    assert there.undo() == "Note, claim 1"
    here.notice_others()
    assert here.redo_label == "Note, claim 1"
    assert here.notes(here.claim_ids()[0]) == ()


def test_a_patient_window_tries_again_and_then_says_so(opened: Callable[[str], Desk]) -> None:
    desk = opened("Ada")
    blocker = sqlite3.connect(desk.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    tries: list[int] = []

    def patience(tried: int) -> bool:
        tries.append(tried)
        return tried < 3

    desk.be_patient(1, patience)
    with pytest.raises(CaseBusy):
        desk.set_note(1, "mine")
    assert tries == [1, 2, 3]
    tries.clear()
    with pytest.raises(CaseBusy), desk.one_try():
        desk.set_note(1, "mine")
    assert tries == []

    def let_go(_: int) -> bool:
        blocker.execute("ROLLBACK")
        return True

    desk.be_patient(1, let_go)
    desk.set_note(1, "mine")
    assert [note.text for note in desk.notes(1)] == ["mine"]
    blocker.close()


def test_an_import_waits_for_another_process_without_losing_a_slice(
    opened: Callable[[str], Desk], tmp_path: Path
) -> None:
    file = tmp_path / "long.txt"
    file.write_text("\n\n".join(f"In 2019 the port handled {n} ships and {n + 7} barges." for n in range(1, 700)))
    desk = opened("Ada")
    desk.be_patient(1, lambda _: False)
    blocker = sqlite3.connect(desk.path, isolation_level=None)
    waited = 0
    importing = desk.importing([file])
    try:
        for _ in importing:
            if waited % 2:
                blocker.execute("ROLLBACK")
            elif waited < 20 and desk.documents()[-1].name == file.name:
                blocker.execute("BEGIN IMMEDIATE")
            else:
                continue
            waited += 1
    finally:
        importing.close()
        blocker.close()
    assert waited == 20
    assert desk.counts().total == 3 + 699
    assert desk.check() == []


def test_words_typed_while_the_record_changed_elsewhere_stand_beside_it(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ben")
    claim = here.claim_ids()[0]
    here.type_text(claim, "record", "The register says 118.")
    assert not here.is_overtaken(claim, "record")
    there.set_note(claim, "Rang the harbour.")
    assert here.is_overtaken(claim, "record")
    assert here.typing(claim, "record") == "The register says 118."
    here.keep_typing(claim, "record")
    assert here.notes(claim)[0].text == "Rang the harbour.\nThe register says 118."


def test_a_reason_does_not_confirm_a_verdict_that_somebody_else_gave_meanwhile(opened: Callable[[str], Desk]) -> None:
    here, there = opened("Ada"), opened("Ben")
    claim = here.claim_ids()[0]
    here.judge(claim, "verified", reason="")
    here.type_text(claim, "reason", "The register says so.")
    there.judge(claim, "wrong", reason="The register says 118.")
    assert not here.keep_typing(claim, "reason")
    assert [one.verdict for one in here.judgements(claim)] == ["verified", "wrong"]
    assert here.typing(claim, "reason") == "The register says so."
