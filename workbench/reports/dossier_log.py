"""What of the log a dossier shows: all of it on the desk, less outside, and the chain of hashes always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.core.dossier import LogEntry
from workbench.core.report import Preset, Report
from workbench.reports.hiding import secrets
from workbench.reports.naming import Names


def shown_log(entries: Iterable[LogEntry], fields: Sequence[str], whole: Report, shown: Report) -> Iterator[LogEntry]:
    """The entries as the preset may show them. whole: the desk's own report; shown: the one that goes along.

    An entry's hash covers its label, so a word cannot be taken out of it: an entry that says too much is withheld as a
    whole. For lawyers that is one whose label names a confidential source or says words of a claim that is not in the
    report; a public reader sees no entry, and whoever holds the case can prove that its log is the one named.
    """
    if shown.preset is Preset.DESK:
        yield from entries
        return
    links = [link for one in (*whole.claims, *whole.left_out) for link in one.evidence]
    names = Names(secrets([one.document for one in whole.documents], whole.sources, links))
    claims = {one.claim.uid for one in (*shown.claims, *shown.left_out)}
    label, claim = fields.index("label"), fields.index("claim")
    for entry in entries:
        words, uid = str(entry.values[label]), entry.values[claim]
        telling = names.hide(words) != words or (uid not in claims if uid else "“" in words)
        yield entry.bare() if telling or shown.preset is Preset.PUBLIC else entry
