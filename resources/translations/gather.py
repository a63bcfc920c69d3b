"""Brings the translations up to date with the program's texts: `./do translations`, or with --check only looks.

Qt's own lupdate finds what stands in `self.tr("…")`. What a window says through a variable (names of actions, kinds,
states, verdicts, settings, errors, steps of the log) is gathered here, from the registries themselves and from the
calls that make it, and handed to lupdate as one more source. lrelease makes the .qm that the window reads.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from enum import EnumMeta
from pathlib import Path
from typing import TYPE_CHECKING, cast
from xml.etree import ElementTree

if TYPE_CHECKING:
    from workbench.core.verdicts import VerdictLabel

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SHELL = ("workbench/cli", "workbench/preflight.py", "workbench/desk/comparing.py", "workbench/desk/sample.py")
"""What is said on the command line only, and stays English."""
ERRORS = {"WorkbenchError", "DocumentError", "PasswordNeeded", "CaseError", "CaseBusy", "Refused", "ExportError",
          "PdfToolMissing"}  # fmt: skip
KINDS = ("core.claims.ClaimKind", "core.claims.FactKind", "core.claims.Listing", "core.evidence.Relation",
         "core.evidence.Grade", "core.evidence.EvidenceKind", "core.review.Risk", "core.review.Fate",
         "core.review.SigningRole", "core.documents.PassageKind", "core.documents.Role")  # fmt: skip
"""Kinds that are shown as they are stored, with spaces."""
TABLES = ("ui.claims_model.ASIDE_WORDS", "ui.claims_model.PRESSING_WORDS", "ui.claims_model.DONE_WORDS",
          "ui.claims_model.UNREAD", "ui.queue_choices.STATE_WORDS", "ui.queue_choices.KIND_WORDS",
          "ui.queue_choices.GROUPS", "ui.queue_choices.ORDERS", "ui.review.history_words.FIELDS",
          "ui.check_panel.second_reading.WORDS", "ui.check_panel.foot.ASIDE",
          "ui.check_panel.foot.ASIDE_WITHOUT_KEY", "ui.check_panel.ties.LINTS",
          "ui.check_panel.source_fields.LINES", "ui.check_panel.source_fields.HINTS",
          "core.conflicts.SETTLED_IN_WORDS")  # fmt: skip
"""Tables and names of the program whose values are words for a person."""


STEPS = ("claim {0}", "{0} claims", "Verdict {0}, claim {1}", "Wording, claim {0}", "Reason, claim {0}",
         "Note, claim {0}", "Working note, claim {0}", "Answer, claim {0}", "Answer, claims {0}", "Tick {0}, claim {1}",
         "Untick {0}, claim {1}", "Discard “{0}”", "Restore “{0}”", "Discard {0} claims", "Restore {0} claims",
         "Extend claim {0}", "Shrink claim {0}", "Move claim {0}", "Risk {0}, {1}", "Risk {0} taken off, {1}",
         "The file of a source has changed", "The file of a source is as it was", "Import {0}", "Import of {0} files",
         "Version {0} of {1}", "Source taken out",
         "“{0}” cannot be done again", "“{0}” cannot be undone", "ticked", "withdrawn")  # fmt: skip
"""Steps of the log (and what is said of their fields) that are put together where they are made."""

WHYS = ("one of many short lines", "marked so in the file", "{0} in the file", "repeats: {0}", "set aside: {0}",
        "part of: {0}", "goes on: {0}", "repeats a caption above", "repeats a caption below", "photo credit",
        "code", "command line", "cell of a table without a verb or a figure",
        "repeats a sentence above", "repeats a sentence below", "below the line: {0}", "discarded by hand",
        "made by hand", "changed by hand",
        "below the line where it stands", "not taken for a sentence that states something",
        "heading: short, without a full stop, before running text", "heading: all in capitals",
        "heading: a short question before running text", "beside the article", "head of the message",
        "signature", "lowered: {0}", "figure: {0}", "date: {0}", "superlative: {0}", "role: {0}",
        "names: {0}", "quotation of {0}", "said by {0}", "states something that can be looked up",
        "ranking is off: the text is in {0}", "German", "French", "Spanish", "Dutch", "Italian", "Portuguese",
        "Swedish", "Danish", "Polish", "another language",
        "no encoder", "no trained words", "onnxruntime is not installed", "{0} is missing", "{0} cannot be read",
        "{0} is not the file that was published", "its checksum differs")  # fmt: skip
"""Why a passage or a sentence is what it is, where the finder puts that together, and why a ranker is not used."""
REMARKS = ("This report names {0}: it must not leave the desk.", "{0} confidential source", "{0} confidential sources",
           "A name of {0} stands in {1}: it is still there.", "the record of an open source, as it was published",
           "a document under check, which is given to the letter", "This format has no {0}.",
           "This format is written for the {0} only: it has everything in it.",
           "A Word file keeps what it came with: {0} of its writers, and its properties, such as author and dates.",
           "no comment", "named under scope and method",
           "{0} comment", "{0} comments", "{0}: {1} here, {2} there", "{0} here, {1} there")  # fmt: skip
"""What is said of an export before it is written, and of two claims that conflict."""
REASONS = (
    "different measures: {0} here, {1} there", "different things counted: {0} here, {1} there",
    "figures of different things: {0} here, {1} there", "different time: {0} here, {1} there",
    "different names: {0} here, {1} there", "different place: {0} here, {1} there",
    "different scope: {0} here, {1} there", "different scope: {0} here, {1} on the other side",
    "different scope: {0} there, {1} on the other side", "different subjects: the {0} here, the {1} there",
    "different subjects: too little is said of the same thing",
    "different subjects: names on each side that the other lacks",
    "different times: how things are on one side, how they were on the other",
    "a change on one side, a level on the other: {0} here, {1} there",
    "a place is named on one side only: {0} here", "a place is named on one side only: {0} there",
    "two documents, and no name that both statements hold", "nothing in them that could be held together",
    "sources differ: {0} here, {1} there, by {2} here and {3} there", "superseded: {0} here, {1} there",
    "the later count stands here", "the later count stands there", "too little is said of the same thing",
    "of whom or what one speaks stands outside it", "an office that is only spoken to",
    "figures of two who may have held it one after the other", "a question on one side",
    "a case that is only supposed", "a plan, an expectation or a demand on one side, what is so on the other",
    "a figure in brackets", "the number of an entry", "a distance on one side", "a further number on one side",
    "figures that tell two things of one name apart", "numbers of which nothing says what they count",
    "one of several", "figures of a list", "a stretch of time on one side", "a denial on one side",
    "different currencies, and no rate of exchange is stated", "the same number in different currencies",
    "a part on one side", "a part larger than the whole", "opposite directions",
    "opposite directions: {0} here, {1} there", "opposite words: {0} here, {1} there",
    "per cent on one side, percentage points on the other",
    *(f"by the {rate} on one side, no period on the other" for rate in ("hour", "day", "week", "month", "year")),
    "{0} of {1} is {2} per cent here, {3} there",
    "{0} of {1} is {2} per cent here, from {3} to {4} as far as the figures are approximate, {5} there",
    "both tell of {0}", "{0}: {1} on both sides", "the same in other words",
    "of the same thing, and nothing in them clashes", "rank: {0} here, {1} there", "said here, denied there",
    "said there, denied here",
    "age: born {0}, died {1}, makes {2}, not {3}", "age: born {0}, died {1}, makes {2} or {3}, not {4}",
    "age: born {0}, on {1}, makes {2}, not {3}", "age: born {0}, on {1}, makes {2} or {3}, not {4}",
    "list: {0} are announced, {1} are named", "sum: {0} is {1}, not {2}",
    *(f"change: from {{0}} to {{1}} is a {way} of {{2}}, not {sign} {{3}}" for way in ("rise", "fall")
      for sign in ("up", "down")),
    "share: {0} of {1} is {2} per cent, not {3}", "{0} per cent", "{0} percentage points", "{0} points",
)  # fmt: skip
"""Why two statements conflict, go together or cannot be compared, and what does not add up inside one."""
FIELDS = ("settlement", "conflict", "override", "relation", "locator", "excerpt", "grade", "url", "author", "publisher",
          "published", "person", "voice", "alias", "language", "of", "due", "answer", "confirmed", "blind", "opened",
          "confidential", "on record", "removed", "title", "file name", "old", "new", "why", "outcome", "comment",
          "wrong", "first", "second", "listing", "claim", "kind", "reason", "note", "text", "question", "strength",
          "level", "fate", "fate reason", "settled by", "settled at", "anchor", "document", "version", "statement",
          "supports", "agree", "disagree", "reread", "both time", "both place", "both scope")  # fmt: skip
"""Names of fields and stored words that the history of a case shows."""
KEYS = ("Ctrl", "Shift", "Del", "Space", "PgUp", "PgDown", "Ins", "Home", "End", "Backspace")
"""Keys that are called otherwise on other keyboards."""


def main(words: list[str]) -> int:
    """Update, look for what is missing, release. Returns how many translations are missing, at most 100."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing, say what is missing")
    check = parser.parse_args(words).check
    missing = 0
    for path in sorted(HERE.glob("workbench_*.ts")):
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / path.name
            fresh.write_bytes(path.read_bytes())
            update(fresh)
            lacking = unfinished(fresh)
            missing += len(lacking)
            for context, text in lacking:
                sys.stdout.write(f"{path.name}: {context}: {text}\n")
            if not check:
                path.write_bytes(fresh.read_bytes())
                release(path, path.with_suffix(".qm"))
    return min(missing, 100)


def update(path: Path) -> None:
    """Let lupdate bring a .ts file up to date: new texts come in unfinished, those that are gone go."""
    sources = [str(one) for one in sorted((ROOT / "workbench" / "ui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        gathered = Path(folder) / "gathered.py"
        lines = [f"QCoreApplication.translate({context!r}, {text!r})\n" for context, text in sorted(gather())]
        gathered.write_text("".join(lines), encoding="utf-8")
        _qt("lupdate", *sources, str(gathered), "-locations", "none", "-no-obsolete", "-silent", "-ts", str(path))


def release(path: Path, out: Path) -> None:
    """Let lrelease make what the window reads."""
    _qt("lrelease", "-silent", str(path), "-qm", str(out))


def unfinished(path: Path) -> list[tuple[str, str]]:
    """Contexts and texts that have no finished translation."""
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(path).getroot().iter("context")  # noqa: S314 - our own file
        for message in context.iter("message")
        if (told := message.find("translation")) is None or told.get("type") or not told.text
    ]


def gather() -> set[tuple[str, str]]:
    """Every text that reaches the window through a variable, with the context in which it is looked up."""
    found = {("Word", text) for text in _registered() if text} | {("Step", text) for text in STEPS}
    found |= {("Why", text) for text in (*WHYS, *REMARKS, *REASONS)} | {("Word", text) for text in FIELDS}
    found |= {("Key", text) for text in KEYS}
    found |= {("Short", label.short) for label in _verdicts()}
    for path in sorted((ROOT / "workbench").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if name.startswith("workbench/ui/"):
            found |= set(_through_a_function(tree))
        if not name.startswith(SHELL):
            found |= set(_told(tree))
        if name.startswith(("workbench/extract/", "workbench/importers/")):
            found |= {("Why", text) for text in _whys(tree)}
        if name == "workbench/reports/holdings.py":
            found |= {("Word", text) for text in _parts(tree)}
    return found


def _registered() -> Iterator[str]:
    """Words of the program's registries, tables and kinds, and of the shipped verdict scales."""
    from workbench.core import needs, review, settings, strength
    from workbench.ui import action_list, actions, queue_lists
    from workbench.ui.review import changes, second_reader, sign_off, views

    for setting in settings.SETTINGS:
        if setting.shown:
            yield from (setting.title, setting.help, *(choice.replace("_", " ") for choice in setting.choices))
    for group in (action_list.CASE_ACTIONS, action_list.CLAIM_ACTIONS, action_list.MOVE_ACTIONS,
                  action_list.REVIEW_ACTIONS, action_list.VIEW_ACTIONS, action_list.HELP_ACTIONS):  # fmt: skip
        yield from (action.text for action in group)
    yield from (words for _, words in actions.GROUPS)
    yield from (view.words for view in views.VIEWS)
    yield from (one.words for one in vars(queue_lists).values() if isinstance(one, queue_lists.ClaimList))
    yield from (need.asks for need in needs.NEEDS.values())
    yield from (row.why for row in strength.TABLE)
    yield from (target.where for target in sign_off.TARGETS.values())
    yield from (words for words, _ in second_reader.TAGS.values())
    yield from (str(fate) for fate in changes.TONES)
    for against in review.Against:
        yield review.Blocker(against, 1).words
        yield review.Blocker(against, 2).words.replace("2", "{0}", 1)
    for label in _verdicts():
        yield from (label.name, label.meaning)
    for name in (*KINDS, *TABLES):
        yield from _words_of(_named(name))


def _verdicts() -> Iterator[VerdictLabel]:
    """All verdicts of the scales we ship."""
    from workbench.core.verdicts import VerdictScale

    for file in sorted((HERE.parent / "verdicts").glob("*.toml")):
        yield from VerdictScale.from_toml(file.read_text(encoding="utf-8")).labels


def _named(name: str) -> object:
    module, _, own = name.rpartition(".")
    return getattr(importlib.import_module(f"workbench.{module}"), own)


def _words_of(value: object) -> Iterable[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, EnumMeta):
        return [str(one.value).replace("_", " ") for one in value]  # type: ignore[var-annotated]
    if isinstance(value, Mapping):
        return [str(words) for words in value.values()]
    return [str(words) for _, words in cast("tuple[tuple[str, str], ...]", value)]


def _through_a_function(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Texts given to a function of the same module that translates its argument in a context of its own."""
    contexts: dict[str, str] = {}
    for function in (one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and len(one.args.args) == 1):
        for call in (one for one in ast.walk(function) if isinstance(one, ast.Call)):
            match [_called(call), *call.args]:
                case ["translate", ast.Constant(value=str(context)), ast.Name()]:
                    contexts[function.name] = context
    for call in (one for one in ast.walk(tree) if isinstance(one, ast.Call) and one.args):
        if (own := contexts.get(_called(call))) is not None:
            yield from ((own, text) for text in _templates(call.args[0]) if "{0}" not in text)


def _told(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What errors say and steps of the log are called, with {0} for each value."""
    for call in (one for one in ast.walk(tree) if isinstance(one, ast.Call) and one.args):
        if _called(call) == "Exporter" and len(call.args) > 1:
            yield from (("Word", text) for text in _templates(call.args[1]))
        elif _called(call) in ERRORS:
            remedies = [one.value for one in call.keywords if one.arg == "remedy"]
            for part in (call.args[0], *remedies):
                yield from (("Error", text) for text in _templates(part) if text != "{0} “{1}”")
        elif _called(call) == "change" and isinstance(call.func, ast.Attribute):
            yield from (("Step", text) for text in _templates(call.args[0]) if not text.startswith("{"))


def _whys(tree: ast.Module) -> Iterator[str]:
    """Why the finder takes a passage or a sentence for what it is."""
    for call in (one for one in ast.walk(tree) if isinstance(one, ast.Call)):
        match [_called(call), *call.args]:
            case ["_rule", _, ast.Constant(value=str(words)), *_] | ["signal", ast.Constant(value=str(words))]:
                yield words
        for given in (one.value for one in call.keywords if one.arg == "why"):
            for part in given.elts if isinstance(given, ast.Tuple) else [given]:
                yield from (text for text in _templates(part) if "{0}" not in text)


def _parts(tree: ast.Module) -> Iterator[str]:
    """What an export has or leaves out: one of it, more of it, and why."""
    for row in (one for one in ast.walk(tree) if isinstance(one, ast.Tuple)):
        words = [str(one.value) for one in row.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        if len(words) in (2, 3) and len(row.elts) > len(words):
            yield from (f"{{0}} {one}" for one in words[:2])
            yield from words[2:]


def _called(call: ast.Call) -> str:
    return str(getattr(call.func, "attr", getattr(call.func, "id", "")))


def _templates(node: ast.expr) -> Iterator[str]:
    """The text of a string or an f-string with its values numbered; both of a choice; none of anything else."""
    if isinstance(node, ast.IfExp):
        yield from (*_templates(node.body), *_templates(node.orelse))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        values = iter(range(len(node.values)))
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else f"{{{next(values)}}}" for part in node.values
        )


def _qt(tool: str, *words: str) -> None:
    """Run a tool that comes with PySide6."""
    import PySide6

    subprocess.run([str(Path(PySide6.__file__).parent / tool), *words], check=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
