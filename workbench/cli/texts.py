"""Commands on files without a case: scan, rank, passages."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from workbench.cli.command import Command, Doors, print_json, say
from workbench.cli.passwords import password_from, password_option
from workbench.core.claimjson import candidate_record, passage_record
from workbench.core.claims import Listing
from workbench.core.documents import ReadingChoices
from workbench.core.errors import DocumentError, WorkbenchError
from workbench.core.uids import claim_uid, document_uid
from workbench.desk.ranking import rank_statements
from workbench.desk.reading import Reading, files_under
from workbench.desk.workers import WorkerPool


def _readings(words: argparse.Namespace) -> Iterator[Reading | WorkbenchError]:
    from workbench.desk.reading import read_file

    files = list(files_under(words.files))
    if not files:
        raise DocumentError("there is no document of a kind that is read here", where=", ".join(map(str, words.files)))
    choices = ReadingChoices(password=password_from(words))
    with WorkerPool() as pool:
        for job in [pool.submit(read_file, str(file), choices, where=str(file)) for file in files]:
            try:
                yield job.result()
            except WorkbenchError as problem:
                yield problem


def _scan(words: argparse.Namespace, _: Doors) -> int:
    failed = 0
    for reading in _readings(words):
        if isinstance(reading, WorkbenchError):
            say(str(reading))
            failed = 1
            continue
        text = reading.imported.text
        uid = document_uid(text)
        for candidate in reading.found.candidates:
            if candidate.listing is Listing.LISTED:
                record = candidate_record(reading.name, text, candidate, claim_uid(uid, candidate.span))
                if words.json:
                    print_json(record)
                else:
                    kind, speaker = candidate.finding.kind, candidate.finding.speaker
                    print(f"{kind:<11} {' '.join(candidate.statement.split())}" + (f"  [{speaker}]" if speaker else ""))
    return failed


def _passages(words: argparse.Namespace, _: Doors) -> int:
    failed = 0
    for reading in _readings(words):
        if isinstance(reading, WorkbenchError):
            say(str(reading))
            failed = 1
            continue
        for passage in reading.found.passages:
            record = passage_record(reading.name, reading.imported.text, passage)
            if words.json:
                print_json(record)
            else:
                why = f"  ({'; '.join(passage.why)})" if passage.why else ""
                print(f"{passage.kind:<11} {' '.join(str(record['text']).split())}{why}")
    return failed


def _rank(words: argparse.Namespace, _: Doors) -> None:
    try:
        lines = words.file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", where=str(words.file)) from error
    statements = [line.strip() for line in lines if line.strip()]
    ranker, scores = rank_statements(statements)
    for text, (worth, verifiable) in zip(statements, scores, strict=True):
        if words.json:
            print_json({"text": text, "worth": worth, "verifiable": verifiable, "ranker": ranker.name})
        else:
            print(f"{worth:.2f}  {verifiable:.2f}  {text}")
    for missing in ranker.missing:
        say(f"ranked by {ranker.name}; {missing}")


def _rank_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help="one statement a line")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="files or folders")
    password_option(parser)
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


COMMANDS = (
    Command("scan", "claims of files, no case", _files, _scan),
    Command("rank", "how checkable statements are: worth and verifiable, 0 to 1, a line each", _rank_arguments, _rank),
    Command("passages", "the text as it was read: passages and sentences with span and kind", _files, _passages),
)
