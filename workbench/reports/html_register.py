"""The register of the web page: a table a hundred claims, each with everything that was recorded about it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from workbench.core.progress import Watcher
from workbench.reports.entries import Entry
from workbench.reports.exporter import watched
from workbench.reports.html_parts import (
    ORDINARY_STATES,
    anchor,
    cited,
    claim_name,
    escaped,
    record,
    state,
    verdict,
    when,
)
from workbench.reports.layout import Layout

SHEET = 100
"""Claims to a table of the register: its head is repeated then, and a browser need not lay out what is far away."""

_HEAD = (
    '<div class="sheet">\n<table class="register">\n<thead><tr><th scope="col">No.</th><th scope="col">Words</th>'
    '<th scope="col">Verdict</th><th scope="col">Evidence</th></tr></thead>\n<tbody>\n'
)
_FOOT = "</tbody>\n</table>\n</div>\n"


def register(layout: Layout, watch: Watcher, total: int) -> Iterator[str]:
    """The tables of each document that has claims, one string a sheet."""
    done = 0
    for group in layout.groups:
        if group.entries:
            if len(layout.groups) > 1:
                document = group.document.document
                yield f'<h3 dir="auto" lang="">{escaped(document.title or document.name)}</h3>\n'
            entries = watched(group.entries, watch, done, total, "claims")
            while sheet := list(itertools.islice(entries, SHEET)):
                yield _sheet(sheet)
        done += len(group.entries)


def _sheet(entries: Sequence[Entry]) -> str:
    return f"{_HEAD}{''.join(map(_row, entries))}{_FOOT}"


def _row(entry: Entry) -> str:
    claim, given = entry.claim, entry.given
    place, number = anchor(entry), claim_name(entry)
    if claim.gone_from is None:
        number = f'<a href="#text-{place}" title="to its place in the text">{number}</a>'
    key = escaped(given.label.key) if given else "open"
    beside = f"<p>{state(claim)}</p>\n" if claim.state not in ORDINARY_STATES else ""
    if claim.missing:
        beside += f'<p class="meta">needs: {escaped(", ".join(claim.missing))}</p>\n'
    if given:
        judgement = given.judgement
        beside += f'<p class="meta"><bdi>{escaped(judgement.checker)}</bdi><br>{when(judgement.at)}</p>\n'
    return (
        f'<tr id="claim-{place}" data-verdict="{key}">\n'
        f'<th scope="row">{number}</th>\n'
        f'<td><p class="words" dir="auto" lang="">{escaped(claim.text)}</p>\n{record(entry)}</td>\n'
        f"<td>{verdict(given)}\n{beside}</td>\n<td>{cited(entry)}</td>\n</tr>\n"
    )
