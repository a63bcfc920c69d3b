"""Gates, second reader, questions, changes and sign-off on the command line."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.core.settings import cleaned
from workbench.desk.preferences import settings_path, write_settings

Workbench = Callable[..., int]


def state(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], number: int) -> object:
    capsys.readouterr()
    assert workbench("claims", case, "--json") == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return next(claim["state"] for claim in found if claim["number"] == number)


def verify(workbench: Workbench, case: Path, number: int) -> None:
    assert (
        workbench("evidence", case, number, "--relation", "supports", "--title", "Yearbook", "--locator", "p. 1") == 0
    )
    assert workbench("judge", case, number, "verified") == 0


def test_a_verdict_without_what_it_needs_is_refused_in_one_line(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("judge", case, 1, "verified") == 1
    said = capsys.readouterr().err
    assert "still needs evidence with a pinpoint" in said
    assert said.count("\n") == 1
    assert workbench("judge", case, 1, "verified", "--override", "Everybody knows.") == 0
    assert state(workbench, case, capsys, 1) == "checked"
    assert workbench("report", case, case.with_name("r.md")) == 0
    assert "Everybody knows." in case.with_name("r.md").read_text()


@pytest.mark.parametrize(
    ("verdict", "before", "lacking"),
    [
        ("verified_with_change", [], "evidence, the new wording"),
        ("needs_context", ["evidence"], "the missing context"),
        ("disputed", ["reason"], "evidence, or the conflict"),
        ("unsupported", [], "what was searched"),
        ("wrong", ["evidence"], "contradicting evidence"),
        ("on_author", [], "who approved it"),
    ],
)
def test_each_verdict_asks_for_its_own(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], verdict: str, before: list[str], lacking: str
) -> None:
    if "evidence" in before:
        assert workbench("evidence", case, 1, "--relation", "supports", "--title", "Yearbook") == 0
    reason = ["--reason", "Two counts."] if "reason" in before else []
    assert workbench("judge", case, 1, verdict, *reason) == 1
    assert lacking in capsys.readouterr().err


def test_what_needs_nothing_is_never_refused(workbench: Workbench, case: Path) -> None:
    assert workbench("judge", case, 1, "not_factual") == 0


def test_the_same_person_cannot_be_second_reader(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(workbench, case, 1)
    assert workbench("read", case, 1, "agree", "--checker", " ADA ") == 1
    assert "cannot be its second reader" in capsys.readouterr().err
    assert workbench("read", case, 1, "disagree", "--checker", "Bo") == 1
    assert "needs a comment" in capsys.readouterr().err
    assert workbench("read", case, 1, "agree", "--checker", "Bo") == 0
    assert state(workbench, case, capsys, 1) == "second_read"
    assert workbench("read", case, 1, "disagree", "--comment", "Page 2.", "--checker", "Cy") == 0
    assert state(workbench, case, capsys, 1) == "checked"
    assert workbench("undo", case, "--checker", "Cy") == 0
    assert state(workbench, case, capsys, 1) == "second_read"
    assert workbench("judge", case, 1, "not_factual") == 0
    assert state(workbench, case, capsys, 1) == "checked", "the reading was of the former verdict"


def test_one_person_alone_re_reads(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    verify(workbench, case, 1)
    assert workbench("read", case, 1, "reread", "--checker", "Bo") == 1
    capsys.readouterr()
    assert workbench("read", case, 1, "reread") == 1
    assert "too fresh" in capsys.readouterr().err
    write_settings(settings_path(), cleaned({"cool_off": 0}))
    assert workbench("read", case, 1, "reread") == 0
    assert state(workbench, case, capsys, 1) == "second_read"


def test_a_question_waits_until_it_is_answered(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(workbench, case, 1)
    assert workbench("ask", case, 1, "--of", "the press office", "Which year?") == 0
    assert state(workbench, case, capsys, 1) == "waiting"
    assert workbench("ask", case, 1, "Who counted?", "--of", "the historian") == 0
    assert workbench("ask", case, 1, "--answer", "2019") == 1  # two are open: whose?
    assert "more than one question" in capsys.readouterr().err
    assert workbench("ask", case, 1, "--of", "The Press Office", "--answer", "2019", "--confirmed", "by telephone") == 0
    assert workbench("ask", case, 1, "--answer", "the port") == 0
    assert state(workbench, case, capsys, 1) == "checked"
    assert workbench("ask", case, 1, "--answer", "x") == 1
    assert workbench("ask", case, 1) == 2


def test_a_changed_evidence_file_makes_its_claims_stale_until_a_second_look(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    register = tmp_path / "register.txt"
    register.write_text("4.2 million")
    assert workbench("evidence", case, 1, "--relation", "supports", "--file", register, "--locator", "line 1") == 0
    assert workbench("judge", case, 1, "verified") == 0
    assert workbench("check", case) == 0
    assert state(workbench, case, capsys, 1) == "checked"
    register.write_text("4.9 million")
    assert workbench("check", case) == 1
    assert "register.txt" in capsys.readouterr().err
    assert state(workbench, case, capsys, 1) == "stale"
    assert workbench("judge", case, 1, "verified") == 0
    assert state(workbench, case, capsys, 1) == "checked"


def test_proposed_changes_have_a_fate(workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert workbench("change", case, 1, "--fate", "applied") == 1
    assert workbench("change", case, 1) == 2
    assert workbench("change", case, 1, "--to", "The harbour handled 4.1 million tonnes.", "--why", "Yearbook.") == 0
    assert workbench("change", case, 1, "--fate", "stet") == 1
    assert "needs a reason" in capsys.readouterr().err
    assert workbench("change", case, 1, "--fate", "stet", "--why", "Rounded.") == 0
    assert workbench("change", case, 1, "--to", "") == 0
    assert workbench("undo", case) == 0


def test_sign_off_is_refused_and_given_and_reopened_by_what_it_touches(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    numbers = [1, 2, 3, 4, 5]
    verify(workbench, case, 1)
    assert workbench("sign", case, "--as", "editor", "--checker", "Ed") == 1
    assert "4 claims to check" in capsys.readouterr().err
    for number in numbers[1:]:
        assert workbench("judge", case, number, "not_factual") == 0
    assert workbench("flag", case, 2, "money") == 0
    assert workbench("sign", case, "--as", "editor", "--checker", "Ed") == 1
    assert "1 claim flagged as a risk without a second reading" in capsys.readouterr().err
    assert workbench("read", case, 2, "agree", "--checker", "Bo") == 0
    assert workbench("change", case, 3, "--to", "Other words.") == 0
    assert workbench("sign", case, "--as", "editor", "--checker", "Ed") == 1
    assert "1 proposed change neither applied" in capsys.readouterr().err
    assert workbench("change", case, 3, "--fate", "applied") == 0
    assert workbench("sign", case, "--as", "editor", "--checker", "Ed") == 0
    assert {state(workbench, case, capsys, number) for number in numbers} == {"signed_off"}
    assert workbench("judge", case, 4, "unsupported", "--reason", "Nowhere.") == 0
    assert [state(workbench, case, capsys, number) for number in numbers] == [
        *["signed_off"] * 3,
        "checked",
        "signed_off",
    ]
    assert workbench("undo", case) == 0
    assert state(workbench, case, capsys, 4) == "signed_off"
    assert workbench("undo", case, "--checker", "Ed") == 0
    assert state(workbench, case, capsys, 1) == "checked"
    assert workbench("check", case) == 0


def test_sign_off_can_be_overridden_in_writing(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("sign", case, "--as", "legal", "--override", "Goes to print tonight.") == 0
    assert "overridden: Goes to print tonight." in capsys.readouterr().err
    assert state(workbench, case, capsys, 1) == "to_check", "a signature checks nothing"


def test_all_of_it_comes_back_from_the_complete_export(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    verify(workbench, case, 1)
    workbench("ask", case, 2, "--of", "the press office", "Which year?")
    workbench("change", case, 3, "--to", "Other words.")
    workbench("flag", case, 4, "health")
    workbench("read", case, 1, "agree", "--checker", "Bo")
    workbench("sign", case, "--as", "editor", "--override", "Tonight.")
    workbench("undo", case)
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / case.name
    assert workbench("report", case, first) == 0
    assert workbench("new", copy, "--from", first) == 0
    assert workbench("report", copy, second) == 0
    assert first.read_bytes() == second.read_bytes()
    assert workbench("check", copy) == 0


def test_a_case_edited_with_another_program_fails_the_check_with_the_place_named(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(workbench, case, 1)
    shell = sqlite3.connect(case)
    shell.execute("UPDATE evidence SET title = 'A better source'")
    shell.commit()
    shell.close()
    capsys.readouterr()
    assert workbench("check", case) == 1
    assert "evidence 1" in capsys.readouterr().err


def test_sources_come_from_a_file_of_references_and_tell_what_falls_with_them(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "refs.ris").write_text("TY  - NEWS\nTI  - Harbour fees fall\nER  - \n")
    verify(workbench, case, 1)
    assert (
        workbench("evidence", case, 1, "--relation", "supports", "--title", "Record", "--grade", "primary", "--opened")
        == 0
    )
    capsys.readouterr()
    assert workbench("sources", case, "--add", tmp_path / "refs.ris", "--falls") == 0
    told = capsys.readouterr().out
    assert "Harbour fees fall" in told
    assert "without it, claim 1: S5 → S1" in told
    assert workbench("sources", case, "--add", tmp_path / "refs.ris") == 1
    assert "in the case already" in capsys.readouterr().err
    assert workbench("undo", case) == 0
    capsys.readouterr()
    assert workbench("sources", case) == 0
    assert "Harbour fees" not in capsys.readouterr().out


def test_what_is_wrong_without_other_words_bars_the_sign_off(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert workbench("evidence", case, 1, "--relation", "contradicts", "--title", "Yearbook", "--locator", "p. 1") == 0
    assert workbench("judge", case, 1, "wrong") == 0
    assert workbench("sign", case, "--as", "editor") == 1
    assert "1 claim found wrong without other words" in capsys.readouterr().err
