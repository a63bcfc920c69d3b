"""One working day, through the desk and through the command line: the same case, the same report bytes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import DRAFT, counting_clock, counting_ids
from workbench.cli.command import Doors
from workbench.cli.main import run
from workbench.core.evidence import EvidenceEntry, Relation, Source
from workbench.desk.desk import Desk

FORMATS = ("html", "md", "csv", "json")


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "harbour.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def day_at_the_desk(case: Path, draft: Path) -> dict[str, bytes]:
    desk = Desk.create(case, clock=counting_clock(), ids=counting_ids(), person="Ada")
    desk.import_document(draft)
    entry = EvidenceEntry(
        Relation.CONTRADICTS, title="Register", url="https://example.org/r", locator="p. 4", source=Source()
    )
    desk.attach_evidence(1, entry)
    desk.judge(1, "disputed", reason="Two registers differ.")
    desk.set_note(1, "Ask the port.")
    desk.undo()
    out = case.with_name("desk")
    return exports(out, desk.export_report, desk.close)


def exports(out: Path, export: Callable[[str, Path], None], close: Callable[[], None]) -> dict[str, bytes]:
    made = {}
    for key in FORMATS:
        path = out.with_name(f"{out.name}.{key}")
        export(key, path)
        made[key] = path.read_bytes()
    close()
    return made


def day_on_the_command_line(case: Path, draft: Path) -> dict[str, bytes]:
    doors = Doors(counting_clock(), counting_ids(), lambda: "Ada")

    def workbench(*words: object) -> None:
        assert run([str(word) for word in words], doors) == 0

    workbench("new", case)
    workbench("add", case, draft)
    workbench("evidence", case, 1, "--relation", "contradicts", "--title", "Register", "--url", "https://example.org/r",
              "--locator", "p. 4")  # fmt: skip
    workbench("judge", case, 1, "disputed", "--reason", "Two registers differ.")
    workbench("note", case, 1, "Ask the port.")
    workbench("undo", case)
    return exports(case.with_name("cli"), lambda _, path: workbench("report", case, path), lambda: None)


def test_desk_and_command_line_give_the_same_report_bytes(tmp_path: Path, draft: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    by_desk = day_at_the_desk(tmp_path / "a" / "case.factcheck", draft)
    by_command = day_on_the_command_line(tmp_path / "b" / "case.factcheck", draft)
    for key in FORMATS:
        assert by_desk[key] == by_command[key], key
    assert "Two registers differ." in by_desk["html"].decode()


def test_the_same_case_gives_the_same_bytes_again_after_a_restart(tmp_path: Path, draft: Path) -> None:
    case = tmp_path / "case.factcheck"
    first = day_at_the_desk(case, draft)
    desk = Desk.open(case, person="Somebody else")
    assert exports(case.with_name("again"), desk.export_report, desk.close) == first


def test_export_import_export_gives_the_same_bytes_log_included(tmp_path: Path, draft: Path) -> None:
    case = tmp_path / "case.factcheck"
    made = day_at_the_desk(case, draft)
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "case.factcheck"
    assert run(["new", str(copy), "--from", str(tmp_path / "desk.json")]) == 0
    desk = Desk.open(copy, person="Ada")
    assert desk.check() == []
    assert desk.redo_label is not None, "what was undone can be redone in the copy"
    again = exports(copy.with_name("again"), desk.export_report, desk.close)
    assert again == made
    log = json.loads(made["json"])
    assert "entry" in json.dumps(log)
