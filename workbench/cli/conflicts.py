"""Commands on what joins the claims of a case: conflicts, families, settle."""

from __future__ import annotations

import argparse

from workbench.cli.command import Command, Doors, case_argument, checker_option, open_desk, print_json, say
from workbench.core.conflictjson import conflict_record, side_record
from workbench.core.conflicts import SETTLED_IN_WORDS, Settled, Side, Tie
from workbench.core.errors import UsageError

_BOTH = {outcome.value.removeprefix("both_"): outcome for outcome in Settled if outcome is not Settled.WRONG}


def _conflicts(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        desk.compare()
        for tie in desk.conflicts():
            if words.json:
                print_json(conflict_record(tie))
            else:
                print(f"{tie.uid}  {_settled_words(tie)}  {tie.reason}")
                print(*(_side_words(side) for side in (tie.a, tie.b)), sep="\n")


def _side_words(side: Side) -> str:
    place = f"{side.document}, p. {side.page}" if side.page else side.document
    return f"    claim {side.name} ({place}): {' '.join(side.text.split())}"


def _settled_words(tie: Tie) -> str:
    settled = tie.settlement
    if settled is None:
        return "open"
    wrong = next((f"claim {side.name} is wrong" for side in (tie.a, tie.b) if side.uid == settled.wrong), None)
    return wrong or SETTLED_IN_WORDS[settled.outcome]


def _conflicts_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _families(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        desk.compare()
        for family in desk.families():
            if words.json:
                print_json({"uid": family.uid, "members": [side_record(side) for side in family.members]})
            else:
                print(f"{family.uid}  {len(family.members)} claims")
                print(*(_side_words(side) for side in family.members), sep="\n")


def _settle(words: argparse.Namespace, doors: Doors) -> None:
    how, _, which = words.how.partition(":")
    if how not in ("wrong", "both") or not which or (how == "both" and which not in _BOTH):
        known = ", ".join(["wrong:CLAIM", *(f"both:{one}" for one in _BOTH)])
        raise UsageError(f"“{words.how}” is no way to settle a conflict", where="workbench settle", remedy=known)
    with open_desk(words, doors) as desk:
        desk.compare()
        wrong = desk.find_claim(which).id if how == "wrong" else None
        tie = desk.settle(words.conflict, Settled.WRONG if wrong else _BOTH[which], wrong, words.reason or "")
    say(f"claims {tie.a.name} and {tie.b.name}: {_settled_words(tie)}")


def _settle_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("conflict", metavar="CONFLICT", help="its uid, or at least 5 characters of it")
    parser.add_argument("how", metavar="HOW", help="wrong:CLAIM, both:time, both:place or both:scope")
    parser.add_argument("--reason", metavar="TEXT")
    checker_option(parser)


COMMANDS = (
    Command("conflicts", "claims that cannot both be right, and why", _conflicts_arguments, _conflicts),
    Command("families", "claims that state the same fact", _conflicts_arguments, _families),
    Command("settle", "how a conflict was settled", _settle_arguments, _settle),
)
