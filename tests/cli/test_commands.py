"""The command line to the letter: what it prints, where, and how it fails."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.cases import DRAFT
from workbench import paths
from workbench.cli.main import COMMANDS, parser
from workbench.core.documents import Role

Workbench = Callable[..., int]


def listed(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], *words: str
) -> list[dict[str, object]]:
    assert workbench("claims", case, "--json", *words) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def schema(name: str) -> dict[str, object]:
    path = paths.shipped("resources") / "schemas" / f"{name}.schema.json"
    loaded: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def test_claims_stand_at_their_words_in_the_frozen_text(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = listed(workbench, case, capsys, "--all")
    assert workbench("text", case, "1") == 0
    text = capsys.readouterr().out
    assert text == DRAFT
    assert found
    for claim in found:
        jsonschema.validate(claim, schema("claim"))
        start, end = claim["start"], claim["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert claim["text"] == text[start:end]
    assert any("38 million" in str(claim["text"]) for claim in found)


def test_boilerplate_and_headings_are_listed_only_on_demand(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = listed(workbench, case, capsys)
    assert not any("subscribe" in str(claim["text"]) or "harbour that grew" in str(claim["text"]) for claim in found)
    every = listed(workbench, case, capsys, "--all")
    (aside,) = [claim for claim in every if "subscribe" in str(claim["text"])]
    assert workbench("restore", case, aside["uid"]) == 0
    capsys.readouterr()
    assert len(listed(workbench, case, capsys)) == len(found) + 1
    assert workbench("undo", case) == 0
    capsys.readouterr()
    assert len(listed(workbench, case, capsys)) == len(found)


def test_a_day_of_work(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    scan = tmp_path / "scan.bin"
    scan.write_bytes(b"\0\1\2")
    assert (
        workbench(
            "evidence", case, 1, "--relation", "contradicts", "--file", scan, "--locator", "p. 4", "--grade", "primary"
        )
        == 0
    )
    assert workbench("judge", case, 1, "disputed", "--reason", "Two registers differ.", "--note", "Ask the port.") == 0
    assert workbench("tick", case, 1, 1) == 0
    assert workbench("note", case, 1, "Called twice.") == 0
    assert workbench("note", case, 1, "They are rude.", "--working") == 0
    capsys.readouterr()
    (claim,) = listed(workbench, case, capsys, "--verdict", "disputed")
    assert claim["state"] == "checked"
    assert [one["uid"] for one in listed(workbench, case, capsys, "--find", "called")] == [claim["uid"]]
    assert [one["uid"] for one in listed(workbench, case, capsys, "--find", "registers")] == [claim["uid"]]
    assert workbench("history", case, claim["uid"], "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for line in lines:
        jsonschema.validate(line, schema("history"))
    assert {"judge", "attach", "tick", "note", "working_note"} <= {line["action"] for line in lines}
    assert [line["new"] for line in lines if line["action"] == "note"] == ["Ask the port.\nCalled twice."]
    assert workbench("check", case) == 0


def test_a_claim_is_named_by_number_uid_or_its_beginning(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = listed(workbench, case, capsys)[0]
    uid = str(first["uid"])
    for reference in ("1", uid, uid[:5], uid[:8].upper()):
        assert workbench("judge", case, reference, "not_factual") == 0
    capsys.readouterr()
    for reference in (uid[:4], "999", "c*?%_", "0"):
        assert workbench("judge", case, reference, "verified") == 1
        assert "there is no claim" in capsys.readouterr().err


def test_undo_and_redo_say_what_they_did_and_survive_restarts(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workbench("judge", case, 2, "wrong", "--reason", "No.", "--override", "It is plain.")
    capsys.readouterr()
    assert workbench("undo", case) == 0
    assert "Verdict Wrong, claim 2" in capsys.readouterr().err
    assert workbench("redo", case) == 0
    assert "Verdict Wrong, claim 2" in capsys.readouterr().err
    assert [one["verdict"] for one in listed(workbench, case, capsys, "--verdict", "wrong")] == ["wrong"]
    assert workbench("redo", case) == 1
    assert "nothing of yours to redo" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["judge", "CASE"], 2, "required"),
        (["judge", "CASE", "1", "splendid"], 2, "no verdict “splendid”"),
        (["claims", "CASE", "--verdict", "splendid"], 2, "no verdict “splendid”"),
        (["claims", "none.factcheck"], 1, "no such case"),
        (["clames"], 2, "neither a command nor a case"),
        (["report", "CASE", "out.xyz"], 2, "no report format"),
        (["add", "CASE", "nothing-here.txt"], 1, "cannot be read"),
        (["new", "CASE"], 1, "a file of this name"),
        (["new", "b.factcheck", "--scale", "../../etc"], 2, "no verdict scale"),
        (["text", "CASE", "7"], 1, "no document “7”"),
        (["tick", "CASE", "1", "99"], 1, "no fact 99"),
        (["evidence", "CASE", "1", "--relation", "supports"], 1, "needs a title"),
        (["scan", "nothing-here.txt"], 1, "cannot be read"),
    ],
)
def test_failures_are_one_line_with_an_exit_code(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, words: list[str], code: int, said: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert workbench(*[str(case) if word == "CASE" else word for word in words]) == code
    seen = capsys.readouterr()
    assert said in seen.err
    assert seen.err.count("\n") == 1
    assert seen.out == ""


def test_the_same_file_twice_is_noticed(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert workbench("add", case, case.with_name("harbour.txt"), "--as", "source") == 1
    assert "in the case already, as “harbour.txt”" in capsys.readouterr().err


def test_a_folder_is_brought_in_whole_with_the_broken_one_named(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.md").write_text("# News\n\nThe bridge cost 12 million euros in 2015.\n")
    (folder / "a.html").write_text("<html><body><p>In 2018 the town had 3,400 inhabitants.</p></body></html>")
    (folder / "broken.docx").write_bytes(b"PK\3\4 nothing")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    assert workbench("add", case, folder, "--as", "published") == 1
    said = capsys.readouterr().err
    assert "broken.docx" in said
    assert "photo.jpg" not in said
    assert said.index("a.html") < said.index("b.md")
    assert workbench("undo", case) == 0
    assert "Import of 3 files" in capsys.readouterr().err
    assert {claim["document"] for claim in listed(workbench, case, capsys)} == {"harbour.txt"}


def test_scan_and_passages_need_no_case(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    draft = tmp_path / "harbour.txt"
    assert workbench("scan", draft, "--json") == 0
    scanned = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    in_case = listed(workbench, case, capsys)
    assert [one["uid"] for one in scanned] == [one["uid"] for one in in_case]
    for claim in scanned:
        jsonschema.validate(claim, schema("claim"))
    assert workbench("passages", draft, "--json") == 0
    passages = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    for passage in passages:
        jsonschema.validate(passage, schema("passage"))
        assert passage["text"] == DRAFT[passage["start"] : passage["end"]]
    assert {"heading", "boilerplate", "body"} <= {passage["kind"] for passage in passages}


def test_each_command_of_the_help_has_a_run_of_its_own() -> None:
    names = [command.name for command in COMMANDS]
    assert len(set(names)) == len(names)
    for command in COMMANDS:
        assert command.name in parser().format_help()


def test_every_role_can_be_given(workbench: Workbench, case: Path, tmp_path: Path) -> None:
    for role in Role:
        path = tmp_path / f"{role}.txt"
        path.write_text(f"The {role} says that 12 ships came in 2001.")
        assert workbench("add", case, path, "--as", role) == 0


def test_the_program_itself_prints_no_traceback_and_stops_quietly_in_a_pipe(case: Path) -> None:
    """The one test that starts the program as a person does."""
    command = [sys.executable, "-m", "workbench"]
    failed = subprocess.run([*command, "claims", "none.factcheck"], capture_output=True, text=True)
    assert (failed.returncode, failed.stdout, failed.stderr.count("\n")) == (1, "", 1)
    with subprocess.Popen(
        [*command, "text", str(case), "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as reader_left:
        assert reader_left.stdout is not None
        assert reader_left.stderr is not None
        reader_left.stdout.close()
        assert reader_left.stderr.read() == b""


@pytest.mark.parametrize(
    "words",
    [
        ["judge", "CASE", "9" * 23, "not_factual"],
        ["judge", "CASE", "9" * 5000, "not_factual"],
        ["text", "CASE", "1", "--version", "9" * 20],
        ["text", "CASE", "1", "--version", "0"],
        ["tick", "CASE", "1", "-1"],
        ["claims", "x" * 300 + ".factcheck"],
        ["new", "x" * 300 + ".factcheck"],
        ["sample", "harbour.txt"],
        ["new", "c.factcheck", "--from", "nothing.json"],
        ["new", "c.factcheck", "--from", "."],
        ["judge", "CASE", "1", "not_factual", "--checker", "  "],
        ["backup", "CASE", "none/copy.factcheck"],
        ["check", "."],
        ["scan", "."],
    ],
)
def test_odd_words_end_in_one_line_and_no_traceback(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, words: list[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    code = workbench(*[str(case) if word == "CASE" else word for word in words])
    seen = capsys.readouterr()
    if words[0] != "scan":  # the folder holds a document that can be read
        assert code in (1, 2)
        assert seen.err.count("\n") == 1


def test_names_and_words_that_are_no_utf8_are_taken_as_well_as_they_can(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = case.with_name(b"b\xff\nc.txt".decode(errors="surrogateescape"))
    odd.write_text("In 2001 the port handled 21 ships.")
    assert workbench("add", case, odd) == 0
    assert capsys.readouterr().err.count("\n") == 1
    assert (
        workbench("judge", case, 1, "not_factual", "--reason", b"Z\xfcrich \xc3\xbc".decode(errors="surrogateescape"))
        == 0
    )
    assert workbench("report", case, case.with_name("r.md")) == 0
    assert "Z\ufffdrich ü" in case.with_name("r.md").read_text(encoding="utf-8")


def test_a_preset_can_be_named(workbench: Workbench, case: Path) -> None:
    assert workbench("report", case, case.with_name("r.md"), "--preset", "desk") == 0


def test_whoever_exports_is_told_what_is_left_out_and_which_name_still_stands(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("note", case, 1, "They are rude.", "--working") == 0
    hidden = ("--title", "Talk", "--person", "Velmora", "--alias", "a clerk")
    assert workbench("evidence", case, 1, "--relation", "supports", *hidden) == 0
    said = {}
    for preset in ("desk", "legal", "public"):
        capsys.readouterr()
        out = case.with_name(f"{preset}.md")
        assert workbench("report", case, out, "--preset", preset) == 0
        first, *said[preset] = (line.removeprefix(f"{out}: ") for line in capsys.readouterr().err.splitlines())
        assert first == f"5 claims, 0 checked; preset {preset}"
    assert workbench("judge", case, 2, "not_factual") == 0
    assert workbench("judge", case, 3, "not_factual") == 0
    assert workbench("ask", case, 3, "--of", "the clerk", "Is that so?") == 0
    capsys.readouterr()
    assert workbench("report", case, case.with_name("desk.md")) == 0
    assert "5 claims, 1 checked, 1 waiting; preset desk" in capsys.readouterr().err
    note = "left out: 1 working note (they stay on the desk)"
    aside = "left out: 1 claim set aside (named under scope and method)"
    assert said["desk"] == [note, aside, "This report names 1 confidential source: it must not leave the desk."]
    assert said["legal"] == said["public"]
    assert said["public"] == [
        "left out: 1 confidential source by name (the alias is there)",
        note,
        aside,
        (
            "A name of 1 confidential source stands in a document under check, which is given to the letter: "
            "it is still there."
        ),
    ]


def test_a_table_and_a_complete_case_say_what_they_are(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("note", case, 1, "They are rude.", "--working") == 0
    capsys.readouterr()
    assert workbench("report", case, case.with_name("r.csv")) == 0
    assert "This format has no texts" in capsys.readouterr().err
    assert workbench("report", case, case.with_name("r.json")) == 0
    assert "left out" not in capsys.readouterr().err


def test_working_notes_stay_on_the_desk_unless_asked_for(workbench: Workbench, case: Path) -> None:
    assert workbench("note", case, 1, "They are rude.", "--working") == 0
    for ending in ("html", "md", "csv"):
        out = case.with_name(f"r.{ending}")
        assert workbench("report", case, out) == 0
        assert "rude" not in out.read_text(encoding="utf-8")
        assert workbench("report", case, out, "--working") == 0
        assert "rude" in out.read_text(encoding="utf-8")
    assert workbench("report", case, case.with_name("r.json")) == 0
    assert "rude" in case.with_name("r.json").read_text(encoding="utf-8"), "the complete case has everything"
