"""Proposed changes: which words still have to change, and what changes in them, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from workbench.core.report import ReportedClaim
from workbench.core.review import Fate

CHANGES = frozenset({"chg", "ctx"})
"""Tones of verdicts that ask for other words and nothing else."""

_EDGES = ".,;:!?…()[]{}\"'“”‘’«»„‚–—"
"""What stands before or after a word without being part of it."""

_TOO_LONG = 400
"""Words and gaps from which two wordings are shown whole: comparing them would take long and help nobody."""

_BRIDGE = 3
"""Fewer words than this that stay the same between two changes are shown as part of one change: easier to read."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stay, go or come."""

    kind: Literal["same", "out", "in"]
    text: str


def made(reported: ReportedClaim) -> bool:
    """Whether the claim's words have been changed as proposed: the change was made to exactly these words."""
    proposal = reported.proposal
    return proposal is not None and proposal.fate is Fate.APPLIED and proposal.old == reported.claim.text


def owed(reported: ReportedClaim, tone: str | None) -> bool:
    """Whether words still have to change. tone: of the claim's verdict, None while there is none.

    A change that is proposed or accepted is owed until it is made. A verdict that asks for other words owes them until
    they are made or the writer's words were let stand for a reason; wrong words are owed a change even then.
    """
    proposal = reported.proposal
    if proposal is not None and proposal.open:
        return True
    if tone == "wro":
        return not made(reported)
    stet = proposal is not None and proposal.fate is Fate.STET
    return tone in CHANGES and not (stet or made(reported))


def word_changes(old: str, new: str) -> list[Run]:
    """The two wordings as runs of words: without "in" they read as the old one, without "out" as the new one."""
    before, after = _words(old), _words(new)
    if len(before) + len(after) > _TOO_LONG:
        return [Run("out", old), Run("in", new)]
    runs: list[Run] = []
    for same, pieces in groupby(_steps(before, after), key=lambda step: step[0]):
        out, come = ["".join(part) for part in zip(*((o, i) for _, o, i in pieces), strict=True)]
        if same:
            runs.append(Run("same", out))
        else:
            runs += [Run("out", out)] * bool(out) + [Run("in", come)] * bool(come)
    return runs


def _steps(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[bool, str, str]]:
    """(same, old words, new words), with short bridges between two changes counted as changed."""
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (code, left, right, start, end) in enumerate(codes):
        out, come = "".join(before[left:right]), "".join(after[start:end])
        between = 0 < place < len(codes) - 1
        yield code == "equal" and not (between and len(out.split()) < _BRIDGE), out, come


def _words(text: str) -> list[str]:
    """Words, the marks at their edges, and the gaps between them; together they are the text."""
    found: list[str] = []
    for gap, letters in groupby(text, key=str.isspace):
        run = "".join(letters)
        if gap:
            found.append(run)
            continue
        core = run.strip(_EDGES)
        start = run.index(core)
        found += filter(None, (run[:start], core, run[start + len(core) :]))
    return found
