"""What a command is, and what every command is given."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from workbench.core.doors import Clock, Ids, system_clock, system_ids, typed_secret
from workbench.desk.desk import Desk
from workbench.desk.preferences import checker


@dataclass(frozen=True, slots=True)
class Doors:
    """Where now, chance and the person come from; tests hand in their own."""

    clock: Clock = system_clock
    ids: Ids = system_ids
    person: Callable[[], str] = checker
    secret: Callable[[str], str] = typed_secret


Run = Callable[[argparse.Namespace, Doors], int | None]


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its name, one line of help, its arguments and what it does. run returns the exit code (None: 0)."""

    name: str
    help: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Run


@contextmanager
def open_desk(words: argparse.Namespace, doors: Doors) -> Iterator[Desk]:
    """The case that a command names, closed whatever happens."""
    person = getattr(words, "checker", None) or doors.person()
    desk = Desk.open(words.case, clock=doors.clock, ids=doors.ids, person=person)
    try:
        yield desk
    finally:
        desk.close()


def case_argument(parser: argparse.ArgumentParser) -> None:
    """CASE, the file every command on a case begins with."""
    parser.add_argument("case", metavar="CASE", type=Path, help="the case file (name.factcheck)")


def claim_arguments(parser: argparse.ArgumentParser) -> None:
    """CASE CLAIM, and who is at the desk."""
    case_argument(parser)
    parser.add_argument("claim", metavar="CLAIM", help="number, uid, or at least 5 characters of a uid")
    checker_option(parser)


def checker_option(parser: argparse.ArgumentParser) -> None:
    """--checker, on every command that writes."""
    parser.add_argument(
        "--checker", metavar="NAME", type=_name, help="who is at the desk (default: as in the settings)"
    )


def _name(word: str) -> str:
    """A person's name: one line, not blank."""
    name = " ".join(word.split())
    if not name:
        raise argparse.ArgumentTypeError("a name is not blank")
    return name


def whole_number(word: str) -> int:
    """A whole number of a size that a case can hold."""
    if not word.isascii() or not word.isdigit() or len(word) > 18:
        raise argparse.ArgumentTypeError(f"not a number: {word[:40]}")
    return int(word)


def print_json(record: object) -> None:
    """One JSON object a line."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def say(words: str) -> None:
    """What was done, in one line for a person: on standard error, so that standard output stays clean for data."""
    sys.stderr.write(" ".join(words.split()) + "\n")
