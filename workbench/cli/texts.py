"""Commands on files without a case: scan, passages."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from workbench.cli.command import Command, Doors, print_json, say
from workbench.core.claimjson import candidate_record, passage_record
from workbench.core.claims import Listing
from workbench.core.errors import DocumentError, WorkbenchError
from workbench.core.uids import claim_uid, document_uid
from workbench.desk.reading import Reading, files_under
from workbench.desk.workers import WorkerPool


def _readings(words: argparse.Namespace) -> Iterator[Reading | WorkbenchError]:
    from workbench.desk.reading import read_file

    files = list(files_under(words.files))
    if not files:
        raise DocumentError("there is no document of a kind that is read here", where=", ".join(map(str, words.files)))
    with WorkerPool() as pool:
        for job in [pool.submit(read_file, str(file), where=str(file)) for file in files]:
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


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path, help="files or folders")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


COMMANDS = (
    Command("scan", "claims of files, no case", _files, _scan),
    Command("passages", "the text as it was read: passages and sentences with span and kind", _files, _passages),
)
