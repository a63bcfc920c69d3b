"""What of the log a dossier shows: all of it on the desk, less outside, and the chain of hashes always."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.core.dossier import LogEntry
from workbench.core.report import LogStep, Preset, Report
from workbench.reports.against import called
from workbench.reports.hiding import between_shown, secrets
from workbench.reports.naming import Names


def shown_log(entries: Iterable[LogEntry], fields: Sequence[str], whole: Report, shown: Report) -> Iterator[LogEntry]:
    """The entries as the preset may show them. whole: the desk's own report; shown: the one that goes along.

    Outside the desk no entry shows its values or the digests of its rows: a name or a working note is short enough to
    be guessed, and a digest tells whether the guess was right. The hash alone tells nothing, because it covers the
    random id of the step. Lawyers read when, who and what beside it, but not where that names a confidential source or
    says words of a claim that is not in the report; a public reader reads nothing. Whoever holds the case can prove
    that its log is the one named.
    """
    if shown.preset is Preset.DESK:
        yield from entries
        return
    if shown.preset is Preset.PUBLIC:
        yield from (entry.bare() for entry in entries)
        return
    links = [link for one in (*whole.claims, *whole.left_out) for link in one.evidence]
    names = Names(secrets([one.document for one in whole.documents], whole.sources, links))
    claims = {one.claim.uid for one in (*shown.claims, *shown.left_out)}
    there = {called(one.claim).name for one in (*shown.claims, *shown.left_out)}
    at, person, label, claim = (fields.index(name) for name in ("at", "person", "label", "claim"))
    for entry in entries:
        step, uid = LogStep(*(str(entry.values[place]) for place in (at, person, label))), entry.values[claim]
        named = names.hide(step.label) != step.label or names.hide(step.person) != step.person
        named = named or between_shown(step.label, there) != step.label
        telling = named or (uid not in claims if uid else "“" in step.label)
        yield entry.bare(None if telling else step)
