"""Conflicts in the Word report: two claims side by side, why both cannot be right, and how that was settled."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.reports.conflicts import SIDES, WHAT_THEY_ARE, Conflict, Passage
from workbench.reports.docx_findings import NUMBER
from workbench.reports.docx_markup import paragraph, right_to_left, run, said, styled, table
from workbench.reports.docx_page import Page, by, claim_link, meta
from workbench.reports.layout import Layout


def conflicts(layout: Layout, page: Page) -> Iterator[str]:
    """Every conflict, the open ones first."""
    if layout.conflicts:
        yield page.heading("Conflicts", name="conflicts")
        yield said(f"{WHAT_THEY_ARE} {SIDES}", "Said")
        yield from table(
            ("No.", "Here", "There", "Why, and how it was settled"),
            (NUMBER, 3059, 3059, 2800),
            (
                (
                    paragraph(page.bookmark(f"conflict_{one.number}", run(one.name)), "Said"),
                    _side(one.here),
                    _side(one.there),
                    "".join(_why(one)),
                )
                for one in layout.conflicts
            ),
        )


def _side(one: Passage) -> str:
    whole = "".join(part.words for part in one.parts)
    words = "".join(styled(part.words, "Lit") if part.lit else run(part.words) for part in one.parts)
    claim = paragraph(f"{run('Claim ')}{claim_link(one.entry)}", "Said")
    return claim + paragraph(words, "Words", to_left=right_to_left(whole)) + meta(one.place)


def _why(one: Conflict) -> Iterator[str]:
    yield said(one.reason, "Said")
    yield paragraph(styled(one.settled, "Label"), "Said")
    if done := one.settlement:
        if done.reason:
            yield said(done.reason, "Said")
        yield meta(by(done.person, done.at))
