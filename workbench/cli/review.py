"""Commands around a verdict: change, ask, read, flag, sign, sources."""

from __future__ import annotations

import argparse
from pathlib import Path

from workbench.cli.command import Command, Doors, case_argument, checker_option, claim_arguments, open_desk, say
from workbench.core.errors import Refused, UsageError
from workbench.core.review import Fate, Outcome, Risk, SigningRole
from workbench.desk.desk import Desk
from workbench.desk.preferences import cool_off


def _change(words: argparse.Namespace, doors: Doors) -> None:
    if (words.to is None) == (words.fate is None):
        raise UsageError("say either --to TEXT or --fate FATE", where="workbench change")
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        if words.to is not None:
            desk.propose(claim.id, words.to, words.why or "")
        else:
            desk.settle_change(claim.id, Fate(words.fate), words.why or "")
    say(f"claim {claim.number or claim.uid}: {'proposed' if words.fate is None else words.fate}")


def _change_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("--to", metavar="TEXT", help="the proposed wording; empty takes the proposal back")
    parser.add_argument("--why", metavar="TEXT", help="why; stet needs it")
    parser.add_argument("--fate", choices=[str(fate) for fate in Fate if fate is not Fate.PROPOSED])


def _ask(words: argparse.Namespace, doors: Doors) -> None:
    of, *said = words.of or [None]
    text = " ".join(filter(None, [words.text, *said]))
    if words.answer is None and (of is None or not text):
        raise UsageError("say whom and what: --of PERSON TEXT, or --answer TEXT", where="workbench ask")
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        if words.answer is None:
            question = desk.ask(claim.id, of or "", text, words.due or "")
        else:
            asked = _open_question(desk, claim.id, of)
            question = desk.answer(asked, words.answer, words.confirmed or "", confirms=words.tick)
    say(f"claim {claim.number or claim.uid}: {'asked' if words.answer is None else 'answered by'} {question.of}")


def _open_question(desk: Desk, claim_id: int, of: str | None) -> int:
    waiting = [
        question
        for question in desk.questions(claim_id)
        if not question.answer and (of is None or question.of.casefold() == of.strip().casefold())
    ]
    if len(waiting) != 1:
        known = ", ".join(f"{question.of}: {question.text}" for question in waiting)
        what = "more than one question is open" if waiting else "no question is open"
        raise Refused(f"{what} on this claim", remedy=f"Say whose with --of: {known}" if waiting else "")
    return waiting[0].id


def _ask_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("text", metavar="TEXT", nargs="?", help="the question")
    # The question may stand behind --of: argparse would not find it there as a word of its own.
    parser.add_argument("--of", nargs="+", metavar=("PERSON", "TEXT"), help="to whom, and the question")
    parser.add_argument("--due", metavar="DATE")
    parser.add_argument("--answer", metavar="TEXT", help="closes the open question")
    parser.add_argument("--confirmed", metavar="TEXT", help="who confirmed it, and how")
    parser.add_argument("--tick", action="store_true", help="the answer bears the claim out: tick its facts")


def _read(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        outcome = Outcome(words.outcome)
        desk.read(claim.id, outcome, words.comment or "", blind=words.blind, cool_off=cool_off())
    say(f"claim {claim.number or claim.uid}: {words.outcome}")


def _read_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("outcome", choices=[str(outcome) for outcome in Outcome])
    parser.add_argument("--comment", metavar="TEXT", help="disagreement needs one")
    parser.add_argument("--blind", action="store_true", help="the evidence was read before the verdict")


def _flag(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        desk.flag(claim.id, Risk(words.risk), set_it=not words.off)
    say(f"claim {claim.number or claim.uid}: {words.risk}{' taken off' if words.off else ''}")


def _flag_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("risk", choices=[str(risk) for risk in Risk])
    parser.add_argument("--off", action="store_true", help="take the flag off")


def _sign(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        desk.compare()  # a conflict may carry a verdict
        signature = desk.sign(SigningRole(words.role), words.override or "")
    over = f", overridden: {signature.override}" if signature.override else ""
    say(f"{words.case}: signed by {signature.signer} as {words.role} over {signature.covers} claims{over}")


def _sign_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    checker_option(parser)
    parser.add_argument("--as", dest="role", choices=[str(role) for role in SigningRole], required=True)
    parser.add_argument("--override", metavar="TEXT", help="why it is signed although something stands against it")


def _sources(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        if words.add:
            say(f"{words.add}: {len(desk.add_sources(words.add))} sources")
        found = desk.sources()
        numbers = {claim.id: claim.number or claim.uid for claim in desk.claims(desk.claim_ids())}
        falls = {source.id: desk.if_it_falls(source.id) for source in found} if words.falls else {}
    for source in found:
        claims = ", ".join(str(numbers.get(claim, "")) for claim in source.claims)
        print(f"{source.id:>4}  {source.source.title}" + (f"  [claims {claims}]" if claims else ""))
        for claim, now, then in falls.get(source.id, ()):
            print(f"        without it, claim {numbers.get(claim, claim)}: {now.name} → {then.name}")


def _sources_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    checker_option(parser)
    parser.add_argument("--add", metavar="FILE", type=Path, help="a file of references: .ris, .bib or CSL .json")
    parser.add_argument("--falls", action="store_true", help="what becomes of the claims without each source")


COMMANDS = (
    Command("change", "a proposed wording, and what becomes of it", _change_arguments, _change),
    Command("ask", "an open question, and its answer", _ask_arguments, _ask),
    Command("read", "the second reader's word on a verdict", _read_arguments, _read),
    Command("flag", "mark what can hurt somebody", _flag_arguments, _flag),
    Command("sources", "the sources of a case, and what leans on each", _sources_arguments, _sources),
    Command("sign", "sign the case as it stands", _sign_arguments, _sign),
)
