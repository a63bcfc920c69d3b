"""Sentences of a report that say how things stand: counts, second readings, sign-off. Shared by the formats."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.core.report import Preset, Report
from workbench.core.review import Signature
from workbench.reports.clearance import sign_offs
from workbench.reports.conflicts import how_many
from workbench.reports.layout import Layout, SecondReadings
from workbench.reports.wording import counted, day_and_time, listed, plain, working_notes


def summary(layout: Layout) -> Iterator[str]:
    """What stands under the counts by verdict: states, verdicts that rest on one source, how much of it has claims."""
    if layout.states:
        checked = f"{layout.checked:,} of {counted(layout.total, 'claim')} checked"
        yield f"{checked}; by state: " + ", ".join(f"{number:,} {plain(state)}" for state, number in layout.states)
    if layout.clearance.beside:
        yield f"Beside the verdicts: {', '.join(layout.clearance.beside)}"
    if layout.one_source:
        yield f"{counted(layout.one_source, 'verdict')} {'rests' if layout.one_source == 1 else 'rest'} on one source"
    if conflicts := how_many(layout.conflicts):
        yield conflicts
    if sentences := layout.coverage.sentences:
        claimed = sentences - layout.coverage.sentences_without
        yield f"Claims are listed in {claimed:,} of {counted(sentences, 'sentence')} under check"


def prepared_for(report: Report) -> str:
    """For whom the report was written, and what that left out; a sentence without its full stop."""
    if report.preset is Preset.DESK:
        return f"Desk report: everything that was recorded, {working_notes(report.working_notes_left_out)}"
    parts = [part.words for part in report.withheld]
    return f"{report.preset.capitalize()} report: " + (f"without {listed(parts)}" if parts else "nothing left out")


def left_out_because(report: Report) -> Iterator[str]:
    """Each thing the preset left out, with its reason: "3 working notes: they stay on the desk"."""
    return (f"{part.words}: {part.why}" for part in report.withheld)


def names_sources(confidential: int) -> str:
    """The warning of a report that calls confidential sources by their names."""
    return f"This report names {counted(confidential, 'confidential source')}: it must not leave the desk."


def second_reading_figures(second: SecondReadings, total: int) -> Iterator[str]:
    """How much was read a second time, by whom, and how far they agreed. total: claims of the piece."""
    if second.read:
        yield f"{second.read:,} of {counted(total, 'claim')} read by a second person: {listed([*second.readers])}."
    if second.reread:
        yield f"{counted(second.reread, 'claim')} re-read by the checker alone."
    if second.total:
        yield f"Second readers agreed in {second.agreed:,} of {counted(second.total, 'reading')} ({second.share})."


def change_log(report: Report) -> str:
    """How long the log is, how it proves itself, and what it cannot show."""
    if not report.log_head:
        return "Nothing is in the change log of this case yet."
    entries = counted(report.log_entries, "entry", "entries")
    return (
        f"{entries} to {day_and_time(report.changed_at)}: who did what when, each with the hash of the one before, so "
        "that none can be altered or taken out unseen. This was written from the case as it stood after the newest "
        "one, whose hash, kept elsewhere, shows whether any were cut off since."
    )


def listed_steps(report: Report) -> str:
    """What the list under the change log holds; empty where there is none."""
    if not report.log:
        return ""
    if len(report.log) == report.log_steps:
        return "Every step, the oldest first."
    return f"The newest {len(report.log):,} of {report.log_steps:,} steps; the case's own history has them all."


def covers(signature: Signature) -> str:
    """What a signature covers, and how much of it is no longer as it was signed."""
    if not signature.changed:
        return f"{counted(signature.covers, 'claim')}, none changed since"
    return f"{counted(signature.covers, 'claim')}, {signature.changed:,} changed since"


def standing_of_sign_off(report: Report) -> str:
    """Whether the case is signed off now, in a sentence without its full stop."""
    if sign_offs(report):
        return "Signed off: an editor's or legal signature covers every listed claim as it stands"
    if not report.signatures:
        return "Nobody has signed"
    return "Not signed off: no standing signature of an editor or of legal covers every listed claim as it stands"
