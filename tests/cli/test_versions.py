"""Versions and encodings on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cases import DRAFT

Workbench = Callable[..., int]


def test_a_changed_file_is_the_next_version_of_a_document(
    workbench: Workbench, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = tmp_path / "harbour 2.txt"
    changed.write_text(DRAFT.replace("38 million", "41 million"), encoding="utf-8")
    assert workbench("add", case, changed, "--new-version-of", "1") == 0
    told = capsys.readouterr().err
    assert "harbour.txt: document 1, version 2, " in told
    assert "is no longer in version 2: 😀 The quay cost 38 million euros" in told
    assert workbench("text", case, "1", "--version", "1") == 0
    assert capsys.readouterr().out == DRAFT
    assert workbench("text", case, "1") == 0
    text = capsys.readouterr().out
    assert "41 million" in text
    assert workbench("claims", case, "--json") == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    texts = {1: DRAFT, 2: text}
    assert all(texts[one["version"]][one["start"] : one["end"]] == one["text"] for one in found)
    assert [one["gone_from"] for one in found if "38 million" in one["text"]] == [2]
    assert workbench("claims", case, "--find", "38 million") == 0
    assert "(no longer in version 2)" in capsys.readouterr().out
    assert workbench("undo", case) == 0
    assert workbench("claims", case, "--json") == 0
    assert "version" not in json.loads(capsys.readouterr().out.splitlines()[0])
    assert workbench("check", case) == 0


def test_a_file_of_the_same_name_is_another_document_unless_told(
    workbench: Workbench, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "two").mkdir()
    changed = tmp_path / "two" / "harbour.txt"
    changed.write_text(DRAFT.replace("38 million", "41 million"), encoding="utf-8")
    assert workbench("add", case, changed) == 0
    told = capsys.readouterr().err
    assert "harbour.txt: document 2, " in told
    assert "so is document 1 called" in told


def test_the_stored_file_is_read_again_in_another_encoding(
    workbench: Workbench, case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    city = tmp_path / "city.txt"
    city.write_bytes("Łódź had 687 702 people in 2017.\n".encode("cp1250"))
    assert workbench("add", case, city, "--encoding", "windows-1252") == 0
    assert workbench("add", case, "--encoding", "windows-1250", "--new-version-of", "city.txt") == 0
    capsys.readouterr()
    assert workbench("text", case, "city.txt") == 0
    assert capsys.readouterr().out == "Łódź had 687 702 people in 2017.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "name the files or folders"),
        (("--new-version-of", "1"), "name the changed file, or --encoding"),
        (("a.txt", "b.txt", "--new-version-of", "1"), "a new version is one file"),
        (("--new-version-of", "9", "--encoding", "utf-8"), "there is no document “9”"),
        (("--new-version-of", "1", "--encoding", "utf-8"), "to the letter"),
        (("--new-version-of", "1", "--encoding", "utf-77"), "there is no encoding called “utf-77”"),
        (("gone.txt", "--new-version-of", "1"), "cannot be read"),
    ],
)
def test_what_cannot_be_a_version_is_said_in_one_line(
    workbench: Workbench, case: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], told: str
) -> None:
    assert workbench("add", case, *words) in (1, 2)
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
