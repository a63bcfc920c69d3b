"""Commands that record: judge, note, tick, evidence, discard, restore, undo, redo."""

from __future__ import annotations

import argparse
from pathlib import Path

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
from workbench.core.errors import DocumentError, Refused
from workbench.core.evidence import EvidenceEntry, EvidenceKind, Grade, Relation, Source
from workbench.core.text import printable


def _judge(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        lacking = desk.would_lack(claim.id, words.verdict, words.reason)
        if lacking and not words.override:
            raise Refused(
                f"{words.verdict} on claim {claim.number or claim.uid} still needs {', '.join(lacking)}",
                remedy="Add it first, or say why not with --override",
            )
        override = words.override if lacking else ""
        judgement = desk.judge(
            claim.id, words.verdict, reason=words.reason, override=override or "", note=words.note or ""
        )
    say(f"claim {claim.number or claim.uid}: {judgement.verdict}")


def _judge_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("verdict", metavar="VERDICT", help="a key of the case's scale: verified, disputed, wrong …")
    parser.add_argument("--reason", metavar="TEXT")
    parser.add_argument("--note", metavar="TEXT")
    parser.add_argument("--override", metavar="TEXT", help="why it stands although it lacks what it needs")


def _note(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        desk.add_to_note(claim.id, words.text, kind="working" if words.working else "record")
    say(f"claim {claim.number or claim.uid}: noted")


def _note_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("text", metavar="TEXT")
    parser.add_argument("--working", action="store_true", help="a working note: stays on the desk")


def _tick(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        facts = claim.finding.facts
        for number in words.facts:
            if not 1 <= number <= len(facts):
                known = ", ".join(f"{n} “{fact.text}”" for n, fact in enumerate(facts, 1)) or "none"
                raise Refused(f"claim {claim.number or claim.uid} has no fact {number}", remedy=f"Its facts: {known}")
        desk.tick(claim.id, *(facts[number - 1].span for number in words.facts), ticked=not words.off)
    say(f"claim {claim.number or claim.uid}: " + ", ".join(f"“{facts[number - 1].text}”" for number in words.facts))


def _tick_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("facts", metavar="N", nargs="+", type=whole_number, help="facts of the claim, counted from 1")
    parser.add_argument("--off", action="store_true", help="take the tick back")


def _evidence(words: argparse.Namespace, doors: Doors) -> None:
    file = None
    if words.file:
        try:
            file = words.file.read_bytes()
        except OSError as error:
            raise DocumentError(f"cannot be read ({error.strerror})", where=str(words.file)) from error
    source = Source(
        kind=EvidenceKind(words.kind) if words.kind else None,
        author=words.author or "",
        publisher=words.publisher or "",
        published=words.date or "",
        archived_url=words.archived or "",
        person=words.person or "",
        on_record=words.on_record,
        voice=words.voice or "",
        confidential=bool(words.alias),
        alias=words.alias or "",
    )
    entry = EvidenceEntry(
        relation=Relation(words.relation),
        title=words.title or "",
        url=words.url or "",
        locator=words.locator or "",
        excerpt=words.excerpt or "",
        grade=Grade(words.grade) if words.grade else None,
        file_name=printable(words.file.name) if words.file else "",
        file=file,
        source=source,
        opened=words.opened,
        origin=printable(str(words.file.resolve())) if words.file else "",
    )
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        link = desk.attach_evidence(claim.id, entry)
    say(f"claim {claim.number or claim.uid}: “{link.title}” {link.relation}")


def _evidence_arguments(parser: argparse.ArgumentParser) -> None:
    claim_arguments(parser)
    parser.add_argument("--relation", required=True, choices=[str(relation) for relation in Relation])
    parser.add_argument("--title", metavar="T")
    parser.add_argument("--url", metavar="U")
    parser.add_argument("--file", metavar="F", type=Path, help="kept in the case with its SHA-256")
    parser.add_argument("--locator", metavar="L", help="pinpoint: page, paragraph, timecode")
    parser.add_argument("--excerpt", metavar="X")
    parser.add_argument("--grade", choices=[str(grade) for grade in Grade])
    parser.add_argument("--opened", action="store_true", help="the checker opened the source")
    parser.add_argument("--kind", choices=[str(kind) for kind in EvidenceKind])
    for name in ("author", "publisher", "date", "archived", "person", "voice", "alias"):
        parser.add_argument(f"--{name}", metavar="TEXT", help=_SOURCE_HELP.get(name))
    parser.add_argument("--on-record", action=argparse.BooleanOptionalAction, default=None, help="may be named")


_SOURCE_HELP = {
    "archived": "address of an archived copy",
    "person": "who said it, where the source is a person",
    "voice": "independence group: one wire story in five papers is one voice",
    "alias": "makes the source confidential; the alias stands wherever its name must not",
}


def _discard(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        desk.discard([(claim := desk.find_claim(words.claim)).id])
    say(f"claim {claim.number or claim.uid}: discarded")


def _restore(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        claim = desk.find_claim(words.claim)
        desk.restore([claim.id])
        (restored,) = desk.claims([claim.id])
    say(f"claim {restored.number}: restored")


def _undo(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        say(f"undone: {desk.undo()}")


def _redo(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        say(f"done again: {desk.redo()}")


def _step_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    checker_option(parser)


COMMANDS = (
    Command("judge", "give a verdict", _judge_arguments, _judge),
    Command("note", "add to the note of a claim", _note_arguments, _note),
    Command("tick", "facts inside the claim that are confirmed", _tick_arguments, _tick),
    Command("evidence", "attach a link or a file as evidence", _evidence_arguments, _evidence),
    Command("discard", "take a claim out of the register", claim_arguments, _discard),
    Command("restore", "put a folded, set-aside or discarded claim into the register", claim_arguments, _restore),
    Command("undo", "take back one's own last step; says which", _step_arguments, _undo),
    Command("redo", "do again what was undone last; says which", _step_arguments, _redo),
)
