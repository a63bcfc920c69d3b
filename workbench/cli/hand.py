"""Commands that change claims by hand: claim, extend, split, merge."""

from __future__ import annotations

import argparse

from workbench.cli.cases import find_document
from workbench.cli.command import (
    Command,
    Doors,
    case_argument,
    checker_option,
    claim_arguments,
    open_desk,
    say,
    whole_number,
)
from workbench.core.claims import Claim
from workbench.core.errors import Refused, UsageError
from workbench.core.text import Span
from workbench.desk.desk import Desk


def _claim(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        made = desk.make_claim(find_document(desk, words.document).id, _span(words))
    say(f"claim {_name(made)}: “{made.text}”")


def _claim_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("document", metavar="DOC", help="number, uid or file name")
    _span_arguments(parser)
    checker_option(parser)


def _extend(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        changed = desk.extend(desk.find_claim(words.claim).id, _span(words))
    say(f"claim {_name(changed)}: “{changed.text}”")


def _extend_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    _span_arguments(parser)


def _split(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        parts = desk.split(claim.id, [_offset(claim, at) for at in words.at])
    say(f"claim {_name(claim)}: split into " + ", ".join(f"{_name(part)} “{part.text}”" for part in parts))


def _split_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument(
        "at",
        metavar="AT",
        nargs="*",
        help="where a part begins: its offset in the text, or its first words (default: where the finder parts it)",
    )


def _offset(claim: Claim, at: str) -> int:
    """Where a further part of a claim begins."""
    if at.isascii() and at.isdigit():
        return whole_number(at)
    place = claim.text.find(at)
    if place < 0:
        raise Refused(f"“{at}” does not stand in claim {_name(claim)}", remedy="Give the very words a part begins with")
    return claim.span.start + place


def _merge(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        merged = desk.merge([claim.id for claim in _claims(desk, words)])
    say(f"claim {_name(merged)}: “{merged.text}”")


def _merge_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("others", metavar="CLAIM", nargs="+", help="further claims; the earliest stays")


def _claims(desk: Desk, words: argparse.Namespace) -> list[Claim]:
    return [desk.find_claim(reference) for reference in (words.claim, *words.others)]


def _span_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("start", metavar="START", type=whole_number, help="offset of the first character in the text")
    parser.add_argument("end", metavar="END", type=whole_number, help="offset behind the last one")


def _span(words: argparse.Namespace) -> Span:
    if words.end < words.start:
        raise UsageError("END comes before START", remedy="Both count characters from the beginning of the text")
    return Span(words.start, words.end)


def _name(claim: Claim) -> str:
    return str(claim.number or claim.uid)


COMMANDS = (
    Command("claim", "make a claim of words of a document", _claim_arguments, _claim),
    Command("extend", "give a claim more words of its document, or fewer", _extend_arguments, _extend),
    Command("split", "part a claim; the first part keeps its uid", _split_arguments, _split),
    Command("merge", "make one claim of several; the earliest keeps its uid", _merge_arguments, _merge),
)
