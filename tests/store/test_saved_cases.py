"""One saved case for each released schema: it opens, is migrated, and keeps everything."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import DATA
from workbench.core.claims import WorkState
from workbench.desk.desk import Desk

CASES = sorted((DATA / "cases").glob("schema-*.factcheck"))


@pytest.fixture(params=CASES, ids=lambda path: path.stem)
def saved(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "case.factcheck"))


def test_a_saved_case_opens_with_everything_and_is_whole(saved: Path) -> None:
    desk = Desk.open(saved, person="Ada")
    assert desk.check() == []
    first, second, third, *_ = desk.claims([1, 2, 3])
    assert (first.verdict, first.state, first.missing) == ("verified", WorkState.CHECKED, ())
    assert desk.evidence(1)[0].locator == "p. 12"
    assert desk.evidence_file(desk.evidence(1)[0].id) == ("yearbook.txt", b"4.2 million tonnes")
    assert (second.verdict, second.state) == ("disputed", WorkState.CHECKED)
    assert {note.kind: note.text for note in desk.notes(2)} == {
        "record": "Ask the port.", "working": "They did not call back."
    }  # fmt: skip
    assert [j.withdrawn for j in desk.judgements(3)] == [True]
    assert third.statement == "Fishing boats have been free of fees since 1998"
    assert desk.typing(3, "reason") == "half a reas"
    assert third.verdict is None
    assert len(first.ticked) == 1
    assert desk.counts().total == 4
    desk.close()


def test_a_migrated_case_has_its_backup_and_goes_on(saved: Path, tmp_path: Path) -> None:
    desk = Desk.open(saved, person="Ada")
    desk.judge(3, "on_author", reason="The editor approved it.")
    desk.undo()
    desk.close()
    backups = list(tmp_path.glob("case before schema *.factcheck"))
    again = Desk.open(saved, person="Ada")
    assert again.undo_label is None or backups == []
    assert again.check() == []
    again.close()
