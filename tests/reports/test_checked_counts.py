"""How many claims are checked is one count: the window's, the command line's and every report's."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cases import counting_clock, counting_ids
from workbench.core.claims import WorkState
from workbench.core.evidence import EvidenceEntry, Relation
from workbench.core.report import Report
from workbench.core.review import Outcome
from workbench.desk.desk import Desk
from workbench.reports import EXPORTERS
from workbench.reports.layout import lay_out
from workbench.reports.summary import summary


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Of six claims one has no verdict, one waits with a verdict, one lacks its evidence, three are checked."""
    opened = Desk.create(tmp_path / "a.factcheck", clock=counting_clock(), ids=counting_ids(), person="Ada")
    opened.import_text("\n\n".join(f"In {2010 + n} the port of Velmora handled {n + 3} ships." for n in range(6)))
    ids = opened.claim_ids()
    for claim in ids[1:5]:
        opened.judge(claim, "unsupported", reason="Looked for it in the register.")
    opened.judge(ids[5], "verified")
    opened.ask(ids[1], "The port", "Where is it counted?")
    opened.attach_evidence(ids[2], EvidenceEntry(title="Register", relation=Relation.SUPPORTS, locator="p. 3"))
    opened.change_person("Ben")
    opened.read(ids[3], Outcome.AGREE)
    yield opened
    opened.close()


def test_the_report_counts_as_the_window_does(desk: Desk) -> None:
    counts, layout = desk.counts(), lay_out(desk.report())
    assert dict(layout.states) == counts.by_state
    assert (layout.checked, layout.total) == (counts.checked, counts.total) == (3, 6)
    assert layout.unjudged == counts.total - counts.judged == 1, "without a verdict is another count"
    assert counts.by_state[WorkState.WAITING] == counts.by_state[WorkState.INCOMPLETE] == 1
    assert next(summary(layout)).startswith("3 of 6 claims checked; by state: 1 to check, ")
    assert layout.clearance.because[0] == "1 of 6 claims without a verdict"


def test_every_format_for_readers_says_the_same_and_calls_nothing_unchecked(desk: Desk, tmp_path: Path) -> None:
    report: Report = desk.report()
    for key in ("html", "md"):
        (exporter,) = [one for one in EXPORTERS if one.key == key]
        out = tmp_path / f"out{exporter.ending}"
        desk.export_report(key, out)
        words = out.read_text(encoding="utf-8")
        assert "3 of 6 claims checked" in words
        assert "not checked</li>" not in words
        assert "claims not checked" not in words
    assert report.claims
