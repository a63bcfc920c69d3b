"""A line of the log in words: what was done, old → new, and the words it is found by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from workbench.core.journal import HistoryLine
from workbench.core.text import one_line
from workbench.core.verdicts import VerdictScale
from workbench.ui.language import said
from workbench.ui.review.words import moment, spaced, verdict_name

FIELDS = {
    "evidence.changed_at": "its file was seen changed",
    "judgement": "verdict",
    "evidence_link": "evidence",
    "proposal": "change",
    "risk": "risk",
    "reading": "second reading",
    "signature": "signature",
    "tick": "fact",
    "typing": "reason",
    "typing.reason": "reason",
    "withdrawal": "withdrawn",
}
"""Tables and fields of the log whose names are not what a person calls them."""

FLAGS = {"blind", "opened", "confidential", "on_record", "removed"}
"""Fields of a row that say something only where they hold."""
MACHINE = FLAGS | {"reader", "words", "signer", "judgement_id", "hash", "question_id", "signature_id",
                   "document_id", "version_id", "start", "end", "passage_version", "passage_start", "passage_end",
                   "text_sha256"}  # fmt: skip
"""Fields that are said elsewhere in the line, or say nothing to a person."""
TICK = {"start", "end"}
"""All that a tick holds: places in the text. Its label has the words of the fact."""
SPEAK_FOR_THEMSELVES = {"verdict", "reason", "text", "new", "statement", "outcome", "role", "kind", "title", "comment"}
"""Fields whose values need no name."""
STORED_WORDS = {"relation", "grade", "role", "outcome", "kind", "listing", "fate"}
"""Fields whose values are words of the program, not of a person."""
STAMP = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+Z")
CLAIM = re.compile(r"\bclaim\s+(\d+)\b", re.IGNORECASE)


def field_words(field: str) -> str:
    """A field of the log as a person calls it: "evidence_link.locator" → "evidence: locator"; empty for none."""
    if field in FIELDS:
        return said(FIELDS[field])
    table, _, name = field.partition(".")
    table = said(FIELDS[table]) if table in FIELDS else spaced(table)
    return f"{table}: {spaced(name)}" if name else table


def value_words(value: object, scale: VerdictScale) -> str:
    """What stood there or stands there now; a row's fields with dots between, empty for nothing."""
    if value is None or value == "":
        return ""
    if isinstance(value, dict) and set(value) == TICK:
        return said("ticked")
    if isinstance(value, dict):
        parts = []
        for name, inner in value.items():
            if name in FLAGS and inner == 1:
                parts.append(spaced(name))
            if name in MACHINE:
                continue
            words = verdict_name(str(inner), scale) if name == "verdict" else one_line(spoken(inner))
            words = said(words) if name in STORED_WORDS else words
            parts.append(words if name in SPEAK_FOR_THEMSELVES else f"{spaced(name)}: {words}")
        return " · ".join(parts)
    return spoken(value)


def spoken(value: object) -> str:
    """One stored value: a time by the clock on the wall, a stored word with its spaces."""
    words = str(value)
    if STAMP.fullmatch(words):
        return moment(words)
    return spaced(words) if words.islower() and "_" in words and " " not in words else words


def change_words(line: HistoryLine, scale: VerdictScale) -> str:
    """ "old → new", of what there is."""
    old, new = (one_line(value_words(value, scale)) for value in (line.old, line.new))
    if old and new:
        return f"{old} → {new}"
    if old:
        return f"{old} → –"
    return new


def searched(line: HistoryLine, scale: VerdictScale) -> str:
    """All words by which a line is found, folded."""
    parts = (line.person, line.label, said(line.label), field_words(line.field), spaced(line.action), moment(line.at),
             change_words(line, scale))  # fmt: skip
    return " ".join(parts).casefold()


def split_search(typed: str) -> tuple[list[str], str | None]:
    """What was typed, as words that must all stand in a line, and a claim's number ("claim 7")."""
    found = CLAIM.search(typed)
    rest = CLAIM.sub(" ", typed) if found else typed
    return rest.casefold().split(), found.group(1) if found else None


def entries(lines: Iterable[HistoryLine]) -> list[str]:
    """Hashes of the log's entries, oldest first, as far as the lines tell."""
    found: dict[str, None] = {}
    for line in lines:
        if line.previous.strip("0"):  # the first entry follows none
            found.setdefault(line.previous)
        found.setdefault(line.entry)
    return list(found)


def place_of(noted: str, hashes: Sequence[str]) -> int | None:
    """How many entries were added after the one with this hash (or this beginning of it), None when it is not there.

    At least 8 characters count: fewer prove nothing.
    """
    wanted = noted.strip().rstrip("…").casefold()
    if len(wanted) < SHORTEST_HASH:
        return None
    found = [at for at, known in enumerate(hashes) if known.casefold().startswith(wanted)]
    return len(hashes) - 1 - found[0] if len(found) == 1 else None


SHORTEST_HASH = 8
"""Characters of a hash that are worth comparing."""
