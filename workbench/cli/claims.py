"""Commands that look: claims, history."""

from __future__ import annotations

import argparse
import csv
import sys
from dataclasses import replace

from workbench.cli.cases import find_document
from workbench.cli.command import Command, Doors, case_argument, open_desk, print_json
from workbench.core.cells import cell
from workbench.core.claimjson import claim_record, history_record, source_note_record
from workbench.core.claims import Claim, ClaimFilter, WorkState
from workbench.core.errors import Refused, UsageError
from workbench.core.text import one_line
from workbench.desk.desk import Desk


def _claims(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        wanted = _filter(desk, words)
        desk.rank()
        desk.compare()
        found = desk.claims(desk.claim_ids(wanted))
        noted = desk.all_source_notes(claim.id for claim in found) if words.json else {}
    if words.json:
        for claim in found:
            notes = [source_note_record(note) for note in noted.get(claim.id, ())]
            print_json({**claim_record(claim), "source_notes": notes})
    elif words.csv:
        _write_csv(found)
    else:
        for claim in found:
            gone = f"  (no longer in version {claim.gone_from})" if claim.gone_from else ""
            print(f"{claim.number or claim.listing!s:>6}  {claim.verdict or '-':<20} {one_line(claim.text)}{gone}")


def _filter(desk: Desk, words: argparse.Namespace) -> ClaimFilter:
    if words.verdict and words.verdict not in (known := [label.key for label in desk.scale.labels]):
        raise UsageError(f"this case's scale has no verdict “{words.verdict}”", remedy=f"It has: {', '.join(known)}")
    wanted = _kept(desk, words.kept) if words.kept else ClaimFilter()
    given = {
        "words": words.find,
        "verdicts": frozenset([words.verdict] if words.verdict else []),
        "states": frozenset([WorkState(words.state)] if words.state else []),
        "documents": frozenset([find_document(desk, words.document).id] if words.document else []),
        "order": words.sort,
        "all_listings": words.all,
    }
    return replace(wanted, **{field: value for field, value in given.items() if value})


def _kept(desk: Desk, name: str) -> ClaimFilter:
    """The filter kept under this name; what it names and the case has no more is said, not passed over."""
    found = [one for one in desk.saved_filters() if one.name.casefold() == name.casefold()]
    if not found:
        known = ", ".join(one.name for one in desk.saved_filters()) or "none yet"
        raise UsageError(f"there is no filter “{name}”", remedy=f"There are: {known}")
    if found[0].lost:
        raise Refused(f"“{found[0].name}” names only what is gone from this case: {', '.join(found[0].gone)}")
    if found[0].gone:
        print(f"{found[0].name}: gone from this case: {', '.join(found[0].gone)}", file=sys.stderr)
    return found[0].wanted


def _write_csv(found: list[Claim]) -> None:
    columns = ("number", "uid", "document", "start", "end", "kind", "speaker", "state", "verdict", "text", "statement")
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    for claim in found:
        record = claim_record(claim)
        writer.writerow([cell(record[column]) for column in columns])


def _claims_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON object a line")
    form.add_argument("--csv", action="store_true", help="a table")
    parser.add_argument("--find", metavar="WORDS", help="in claims, notes, reasons and evidence")
    parser.add_argument("--verdict", metavar="KEY")
    parser.add_argument("--state", choices=[str(state) for state in WorkState])
    parser.add_argument("--document", metavar="ID", help="number, uid or file name")
    parser.add_argument("--kept", metavar="NAME", help="choices kept under this name; options beside it count more")
    parser.add_argument("--sort", choices=["document", "rank", "speaker", "kind", "verdict", "changed"])
    parser.add_argument("--all", action="store_true", help="also folded, set-aside and discarded claims")


def _history(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        lines = desk.history(desk.find_claim(words.claim).id if words.claim else None)
    if words.json:
        for line in lines:
            print_json(history_record(line))
        return
    for line in {line.entry: line for line in lines}.values():
        done = f"{line.action}: " if line.action in ("undo", "redo", "rollback") else ""
        print(f"{line.at}  {line.person}  {done}{line.label}")


def _history_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("claim", metavar="CLAIM", nargs="?", help="only this claim's")
    parser.add_argument("--json", action="store_true", help="one JSON object a line: at, person, action, old, new")


COMMANDS = (
    Command("claims", "list the claims of a case", _claims_arguments, _claims),
    Command("history", "every change: who, when, old, new", _history_arguments, _history),
)
