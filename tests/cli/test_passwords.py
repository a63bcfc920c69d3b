"""Passwords of documents on the command line: typed or read from a file, and nowhere to be seen afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from tests.importers.made import DOCUMENTS
from workbench.cli.command import Doors
from workbench.cli.main import run
from workbench.core.documents import ReadingChoices
from workbench.core.doors import typed_secret

LOCKED = DOCUMENTS / "locked_libreoffice.pdf"

Say = Callable[..., int]


@pytest.fixture
def case(tmp_path: Path) -> Path:
    path = tmp_path / "case.factcheck"
    assert run(["new", str(path)]) == 0
    return path


@pytest.fixture
def asked() -> list[str]:
    """What was asked at the terminal."""
    return []


def typing(asked: list[str], *answers: str) -> Doors:
    """Somebody at the terminal who answers so, and then with nothing."""
    waiting: Iterator[str] = iter(answers)

    def secret(question: str) -> str:
        asked.append(question)
        return next(waiting, "")

    return Doors(counting_clock(), counting_ids(), lambda: "Ada", secret)


def add(case: Path, *words: object, doors: Doors) -> int:
    return run(["add", str(case), *map(str, words)], doors)


def test_a_password_typed_at_the_terminal_opens_the_document(
    case: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(case, LOCKED, doors=typing(asked, "Halvik", "halvik")) == 0
    assert [line.split(". ")[0] for line in asked] == [
        "locked_libreoffice.pdf: is protected by a password",
        "locked_libreoffice.pdf: does not open with this password",
    ]
    told = capsys.readouterr()
    assert "locked_libreoffice.pdf: document 1, 1 claim" in told.err
    assert "halvik" not in told.err + told.out
    assert b"halvik" not in case.read_bytes()


def test_after_three_tries_or_without_an_answer_it_is_left_out_and_the_others_are_in(
    case: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(case, LOCKED, DOCUMENTS / "ferry.txt", doors=typing(asked, "a", "b", "c", "halvik")) == 1
    assert len(asked) == 3
    told = capsys.readouterr().err
    assert "ferry.txt: document 1" in told
    assert "does not open with this password" in told
    assert add(case, LOCKED, doors=typing(asked)) == 1
    assert "--password-from" in capsys.readouterr().err


def test_a_password_is_read_from_the_first_line_of_a_file(
    case: Path, tmp_path: Path, asked: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("halvik\nmore\n", encoding="utf-8")
    assert run(["scan", str(LOCKED), "--password-from", str(secret)]) == 0
    assert "41,300 passengers" in capsys.readouterr().out
    assert add(case, LOCKED, "--password-from", secret, doors=typing(asked)) == 0
    assert not asked


@pytest.mark.parametrize(("content", "words"), [(b"", "holds no password"), (b"\xff\xfe\xff", "is no text")])
def test_a_file_without_a_password_is_said(
    case: Path, tmp_path: Path, content: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(content)
    assert add(case, LOCKED, "--password-from", secret, doors=typing([])) == 1
    assert words in capsys.readouterr().err
    assert add(case, LOCKED, "--password-from", tmp_path / "none", doors=typing([])) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_scan_says_that_it_needs_text_recognition(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(case, DOCUMENTS / "scan_chromium.pdf", doors=typing([])) == 1
    assert "OCR" in capsys.readouterr().err


def test_nobody_is_asked_where_there_is_no_terminal() -> None:
    assert typed_secret("Password: ") == ""


def test_a_password_does_not_stand_in_what_is_printed_of_the_choices() -> None:
    assert "halvik" not in repr(ReadingChoices("halvik"))
