"""Commands on a case as a whole: new, open, add, text, report, check, backup, sample."""

from __future__ import annotations

import argparse
import sys
import time
from operator import itemgetter
from pathlib import Path

from workbench.cli.command import Command, Doors, case_argument, checker_option, open_desk, say, whole_number
from workbench.cli.passwords import ask_on, password_from, password_option
from workbench.core.documents import Document, ImportResult, Role
from workbench.core.errors import PdfToolMissing, Refused, UsageError
from workbench.core.progress import Progress
from workbench.core.report import ExportChoices, Preset
from workbench.core.text import one_line
from workbench.desk.desk import Desk, draft_formats, export_formats
from workbench.preflight import missing_libraries

IDLE_SECONDS = 0.01
"""Pause while the workers read."""


def _new(words: argparse.Namespace, doors: Doors) -> None:
    if words.source:
        made = Desk.create_from(words.case, words.source, clock=doors.clock, ids=doors.ids, person=doors.person())
        made.compare()  # what joins claims is in no export, and a verdict may need it
    else:
        made = Desk.create(words.case, scale=words.scale, clock=doors.clock, ids=doors.ids, person=doors.person())
    made.close()
    say(f"{words.case}: new case")


def _new_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("--scale", default="house", metavar="KEY", help="verdict scale: house, simple or averitec")
    parser.add_argument("--from", dest="source", metavar="FILE.json", type=Path, help="a complete JSON export")


def _open(words: argparse.Namespace, _: Doors) -> int:
    from workbench import app

    return app.run(words.case)


def _add(words: argparse.Namespace, doors: Doors) -> int:
    if words.new_version_of:
        return _add_version(words, doors)
    if not words.paths:
        raise UsageError("name the files or folders to bring in", remedy="Without one: --encoding --new-version-of DOC")
    with open_desk(words, doors) as desk:
        result = ask_on(_advance(desk, words), desk, Role(words.role), doors)
        claims = desk.counts().by_document
        for document in result.documents:
            count = claims.get(document.id, 0)
            say(f"{document.name}: document {document.id}, {count} {'claim' if count == 1 else 'claims'}")
            if namesake := _namesake(desk, document):
                say(f"{document.name}: so is document {namesake.id} called; a new version of it: --new-version-of")
            for note in document.notes:
                say(f"{document.name}: {note}")
        for problem in result.problems:
            say(str(problem))
        for path in result.locked if words.password_from is None else ():
            say(f"{path}: name a file with its password by --password-from")
    return 1 if result.problems else 0


def _namesake(desk: Desk, document: Document) -> Document | None:
    """An earlier document of the same file name."""
    return next((one for one in desk.documents() if one.name == document.name and one.id < document.id), None)


def _add_version(words: argparse.Namespace, doors: Doors) -> int:
    """A changed file, or the stored one in another encoding, as the next version of a document."""
    if len(words.paths) > 1:
        raise UsageError("a new version is one file", where=str(words.paths[1]))
    if not words.paths and not words.encoding:
        raise UsageError("name the changed file, or --encoding to read the stored one again")
    path = words.paths[0] if words.paths else None
    with open_desk(words, doors) as desk:
        former = find_document(desk, words.new_version_of)
        document = desk.new_version(former.id, path, password=password_from(words), encoding=words.encoding)
        gone = desk.claims(desk.gone(document.id))
        count = desk.counts().by_document.get(document.id, 0) - len(gone)
        notes = document.notes
    say(
        f"{document.name}: document {document.id}, version {document.version_number},"
        f" {count} {'claim' if count == 1 else 'claims'}"
    )
    for one in gone:
        say(f"{document.name}: claim {one.number} is no longer in version {one.gone_from}: {one_line(one.text)}")
    for note in notes:
        say(f"{document.name}: {note}")
    return 0


def _advance(desk: Desk, words: argparse.Namespace) -> ImportResult:
    importing = desk.importing(words.paths, Role(words.role), password=password_from(words), encoding=words.encoding)
    shown = sys.stderr.isatty()
    try:
        while True:
            progress: Progress = next(importing)
            if progress.idle:
                time.sleep(IDLE_SECONDS)
            elif shown:
                sys.stderr.write(f"\r{progress.done} of {progress.total}  {progress.what[:50]:<50}\r")
    except StopIteration as ended:
        result: ImportResult = ended.value
        return result
    finally:
        importing.close()


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="files or folders")
    parser.add_argument("--encoding", metavar="NAME", help="how text files are written, where they do not say")
    parser.add_argument(
        "--new-version-of",
        metavar="DOC",
        help="bring in PATH as the next version of a document; without PATH the stored file in another encoding",
    )
    parser.add_argument(
        "--as", dest="role", choices=[str(role) for role in Role], default="draft", help="default: draft"
    )
    password_option(parser)
    checker_option(parser)


def _text(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        document = find_document(desk, words.document)
        sys.stdout.write(desk.version(document.id, words.version).text)


def find_document(desk: Desk, reference: str) -> Document:
    """The document with this number, uid (or its beginning), or file name. Raises Refused."""
    found = [
        document
        for document in desk.documents()
        if reference in (str(document.id), document.name)
        or (len(reference) >= 5 and document.uid.startswith(reference))
    ]
    if len(found) != 1:
        what = f"more than one document is called “{reference}”" if found else f"there is no document “{reference}”"
        known = ", ".join(f"{document.id} {document.name}" for document in desk.documents())
        raise Refused(what, where=desk.name, remedy=f"There are: {known}" if known else "The case is empty")
    return found[0]


def _text_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("document", metavar="DOC", help="number, uid or file name")
    parser.add_argument("--version", type=whole_number, metavar="N", help="default: the newest")


def _report(words: argparse.Namespace, doors: Doors) -> None:
    preset = Preset(words.preset)
    chosen = words.format or _format_of(words)
    with open_desk(words, doors) as desk:
        if desk.path.resolve() == words.out.resolve():
            raise UsageError("the report would replace the case", where=str(words.out), remedy="Give another name")
        document = find_document(desk, words.document).id if words.document else None
        choices = ExportChoices(preset, words.working, document)
        remark = _written(desk, chosen, words.out, choices)
        counts, contents = desk.counts(), desk.contents(chosen, choices)
    begun = "".join(f", {count} {state}" for state, count in counts.unfinished.items())
    say(f"{words.out}: {counts.total} claims, {counts.checked} checked{begun}; preset {preset}{remark}")
    for part in contents.left_out:
        say(f"{words.out}: left out: {part.words} ({part.why})")
    for told in contents.remarks:
        say(f"{words.out}: {told}")


def _written(desk: Desk, chosen: str, out: Path, choices: ExportChoices) -> str:
    """Write the export; what to add to the word about it. Qt prints the PDF where the typesetter is missing."""
    try:
        desk.export_report(chosen, out, choices=choices)
    except PdfToolMissing:
        if missing_libraries("offscreen"):
            raise
        from workbench.ui.printing import NOTICE, print_report

        print_report(desk, out, choices)
        return f". {NOTICE}"
    return ""


def _format_of(words: argparse.Namespace) -> str:
    """The format that OUT's ending names: of a report, or of the document itself."""
    formats = draft_formats() if words.draft else export_formats()
    fitting = [(len(ending), key) for key, _, ending in formats if words.out.name.lower().endswith(ending)]
    if fitting:
        return max(fitting, key=itemgetter(0))[1]
    what = "document" if words.draft else "report"
    endings = ", ".join(dict.fromkeys(ending for _, _, ending in formats))
    raise UsageError(f"no {what} format has this ending", where=str(words.out), remedy=f"There are: {endings}")


def _report_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help="the file to write; its ending says the format")
    parser.add_argument("--working", action="store_true", help="with the working notes")
    parser.add_argument(
        "--preset",
        choices=[preset.value for preset in Preset],
        default=Preset.DESK.value,
        help="desk: all that is in the case; legal, public: confidential sources by their alias, no working notes",
    )
    keys = [key for key, _, _ in (*export_formats(), *draft_formats())]
    parser.add_argument("--format", choices=keys, help="default: from OUT's ending")
    parser.add_argument("--draft", action="store_true", help="the document itself, with what was found at its words")
    parser.add_argument("--document", metavar="DOC", help="which document, when there are several drafts")


def _check(words: argparse.Namespace, doors: Doors) -> int:
    with open_desk(words, doors) as desk:
        faults = desk.check()
        changed = desk.notice_changed_files() if not faults else []
    for source in changed:
        say(f"{words.case}: {source.origin} is no longer as it was captured; its claims are stale until judged anew")
    for fault in faults:
        say(f"{words.case}: {fault.where}: {fault.what}. Go on from a backup, and keep this file as it is")
    if not faults:
        say(f"{words.case}: file, texts, claims and log are whole")
    return 1 if faults or changed else 0


def _backup(words: argparse.Namespace, doors: Doors) -> None:
    with open_desk(words, doors) as desk:
        desk.backup(words.out)
    say(f"{words.out}: verified copy of {words.case}")


def _backup_arguments(parser: argparse.ArgumentParser) -> None:
    case_argument(parser)
    parser.add_argument("out", metavar="OUT", type=Path, help="the copy to write")


def _sample(words: argparse.Namespace, doors: Doors) -> None:
    from workbench.desk.sample import make_sample

    words.folder.mkdir(parents=True, exist_ok=True)
    desk = make_sample(words.folder, clock=doors.clock, ids=doors.ids, person=doors.person())
    try:
        desk.export_report("html", out := words.folder / f"{desk.name} report.html")
    finally:
        desk.close()
    say(f"{desk.path}: the sample case")
    say(f"{out}: its report")


def _sample_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="where to put them")


COMMANDS = (
    Command("new", "an empty case, or one from a complete JSON export", _new_arguments, _new),
    Command("open", "open a case in the window", case_argument, _open),
    Command("add", "bring documents into a case: files or folders", _add_arguments, _add),
    Command("text", "the frozen text that all spans count in", _text_arguments, _text),
    Command("report", "write the report; the format comes from the ending", _report_arguments, _report),
    Command("check", "integrity of file, text hashes and log; exit 1 when something is off", case_argument, _check),
    Command("backup", "a verified copy of an open case", _backup_arguments, _backup),
    Command("sample", "write the sample case and its report", _sample_arguments, _sample),
)
