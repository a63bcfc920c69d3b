"""Conflicts in the printed report: two claims side by side, why both cannot be right, and how that was settled."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.reports.conflicts import SIDES, WHAT_THEY_ARE, Conflict, Passage
from workbench.reports.layout import Layout
from workbench.reports.pdf_findings import Section, section
from workbench.reports.pdf_table import Row, Table
from workbench.reports.pdf_words import Paragraph, Run, bare, by, claim, from_the_right, lines, paragraph, words


def conflicts(layout: Layout) -> Iterator[Section]:
    """Every conflict, the open ones first."""
    if layout.conflicts:
        columns = (("No.", 14), ("Here", 55), ("There", 55), ("Why, and how it was settled", 50))
        table = Table(columns, [Row(_row(one)) for one in layout.conflicts])
        yield section("conflicts", "Conflicts", table, lead=[paragraph("lead", f"{WHAT_THEY_ARE} {SIDES}")])


def _row(one: Conflict) -> list[list[Paragraph]]:
    settled = [paragraph("plain", ["strong", bare(one.settled)])]
    if done := one.settlement:
        settled += [paragraph("reason", lines(done.reason))] if done.reason else []
        settled.append(paragraph("meta", *by(done.person, done.at)))
    return [
        [paragraph("plain", ["here", f"conflict-{one.number}", one.name])],
        _side(one.here),
        _side(one.there),
        [paragraph("plain", words(one.reason)), *settled],
    ]


def _side(one: Passage) -> list[Paragraph]:
    turned = from_the_right(one.entry.claim.text)
    parts: list[Run] = [["lit", bare(part.words)] if part.lit else bare(part.words) for part in one.parts]
    said: Paragraph = ["words", turned, [["mixed", turned, parts]]]
    page = f", page {one.page}" if one.page else ""
    return [paragraph("plain", "Claim ", claim(one.entry)), said, paragraph("meta", words(one.document), page)]
