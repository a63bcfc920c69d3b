"""Reads the words of a command, runs it, and turns failures of the user's world into one line and an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import workbench
from workbench.cli import cases, checking, claims, compare, conflicts, desktop, hand, review, texts
from workbench.cli.command import Command, Doors
from workbench.core.errors import UsageError, WorkbenchError

COMMANDS: tuple[Command, ...] = (
    *texts.COMMANDS,
    *compare.COMMANDS,
    *cases.COMMANDS,
    *claims.COMMANDS,
    *checking.COMMANDS,
    *hand.COMMANDS,
    *review.COMMANDS,
    *conflicts.COMMANDS,
    *desktop.COMMANDS,
)
"""Every command. One that does not work yet is not here."""


class _Parser(argparse.ArgumentParser):
    """Says wrong use in one line."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message, where=self.prog, remedy=f"See {self.prog} --help")


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(
        prog="workbench",
        description="The fact-checking workbench. Without a command it opens the window; with a case it opens that.",
    )
    top.add_argument("--version", action="version", version=workbench.__version__)
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=command.help, allow_abbrev=False)
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return top


def run(words: Sequence[str], doors: Doors | None = None) -> int:
    """Run one command; returns its exit code: 2 for wrong use, 1 for a failure, 0 else."""
    try:
        if not words or _names_a_case(words[0]):
            return _open_window(Path(words[0]) if words else None)
        understood = parser().parse_args([_readable(word) for word in words])
        return _run_and_flush(understood, doors or Doors())
    except WorkbenchError as error:
        sys.stderr.write(f"workbench: {' '.join(str(error).split())}\n")
        return error.exit_code
    except BrokenPipeError:
        # The reader of our output left (| head): not a failure. What is still buffered must not be flushed again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        # A name that is too long, a folder in the place of a file, a disk that answers no more: the user's world.
        place = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"workbench: {' '.join(f'{place}{error.strerror or error}'.split())}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("workbench: stopped\n")
        return 130


def _run_and_flush(understood: argparse.Namespace, doors: Doors) -> int:
    code = understood.run(understood, doors) or 0
    sys.stdout.flush()  # a reader of a pipe who left is noticed here, not at the interpreter's end
    return int(code)


def _open_window(case: Path | None) -> int:
    if case is not None and not case.exists():
        raise UsageError("this is neither a command nor a case", where=str(case), remedy="See workbench --help")
    from workbench import app

    return app.run(case)


def _readable(word: str) -> str:
    """A word of the command line as text: what is no UTF-8 is replaced, but in the name of a file that is there."""
    if not any("\udc80" <= letter <= "\udcff" for letter in word):
        return word
    read = os.fsencode(word).decode("utf-8", errors="replace")
    return word if read != word and os.path.lexists(word) else read


def _names_a_case(word: str) -> bool:
    return not word.startswith("-") and word not in {command.name for command in COMMANDS}
