"""Passwords of documents on the command line: read from a file or typed at the terminal, never among the words."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.command import Doors
from workbench.core.documents import ImportResult, Role
from workbench.core.errors import DocumentError, PasswordNeeded, Refused, WorkbenchError
from workbench.desk.desk import Desk

TRIES = 3
"""Times a password is asked for one file."""


def password_option(parser: argparse.ArgumentParser) -> None:
    """--password-from, on every command that reads documents."""
    parser.add_argument(
        "--password-from",
        metavar="FILE",
        type=Path,
        help="a file whose first line opens protected documents; without it the password is asked for at a terminal",
    )


def password_from(words: argparse.Namespace) -> str | None:
    """The first line of the file that was named; None when none was. Raises DocumentError."""
    if words.password_from is None:
        return None
    where = str(words.password_from)
    try:
        lines: list[str] = words.password_from.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", where=where) from error
    except UnicodeDecodeError as error:
        raise DocumentError("is no text", where=where, remedy="Write the password into its first line") from error
    if not lines or not lines[0]:
        raise DocumentError("holds no password", where=where, remedy="Write the password into its first line")
    return lines[0]


def ask_on(result: ImportResult, desk: Desk, role: Role, doors: Doors) -> ImportResult:
    """Ask at the terminal for the passwords that were missing, and bring those documents in too."""
    documents, locked = list(result.documents), []
    problems = [problem for problem in result.problems if not isinstance(problem, PasswordNeeded)]
    refusals = [problem for problem in result.problems if isinstance(problem, PasswordNeeded)]
    for path, refusal in zip(result.locked, refusals, strict=True):
        problem: WorkbenchError | None = refusal
        for _ in range(TRIES):
            password = doors.secret(f"{problem}\nPassword: ")
            if not password:
                break
            try:
                documents.append(desk.import_document(path, role, password=password))
                problem = None
            except (DocumentError, Refused) as wrong:
                problem = wrong
            if not isinstance(problem, PasswordNeeded):
                break
        if problem is not None:
            problems.append(problem)
        if isinstance(problem, PasswordNeeded):
            locked.append(path)
    return ImportResult(tuple(documents), tuple(problems), tuple(locked))
