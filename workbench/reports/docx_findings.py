"""What the Word report puts first: everything that somebody still has to do or know, a table each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.core.review import Question
from workbench.reports.docx_claim import sources_in_short, standing, words_of
from workbench.reports.docx_markup import paragraph, right_to_left, said, table
from workbench.reports.docx_page import Page, by, change, claim_link, meta
from workbench.reports.entries import Entry, Read
from workbench.reports.layout import Layout
from workbench.reports.summary import second_reading_figures
from workbench.reports.wording import OUTCOMES, counted, day_and_time, fate, plain

OPEN_IN_WORDS = 60
"""Open claims named one by one; the rest are counted and stand in the register all the same."""

NUMBER = 720
"""Width of the column with a claim's number."""


def findings(layout: Layout, page: Page) -> Iterator[str]:
    """All these sections, in the reader's order."""
    yield from _changes("Must change before publication", "must_change", layout.must_change, page)
    yield from _changes("Changes made or decided against", "changed", layout.changed, page)
    yield from _unsettled(layout.unsettled, page)
    yield from _questions(layout.asked, page)
    yield from _high_risk(layout.high_risk, page)
    yield from _second(layout, page)
    yield from _no_verdict(layout, page)


def quotations(entries: Sequence[Entry], page: Page) -> Iterator[str]:
    """Who is quoted with which very words, and whether they were said."""
    if entries:
        yield page.heading("Quotations", name="quotations")
        yield from table(
            ("Claim", "Who says it", "The very words", "Verdict"),
            (NUMBER, 2000, 4718, 2200),
            (
                (
                    number(entry),
                    said(entry.claim.finding.speaker or "nobody named"),
                    "".join(said(words, "Words") for words in entry.quoted),
                    paragraph(page.verdict(entry.given), "Said"),
                )
                for entry in entries
            ),
        )


def number(entry: Entry) -> str:
    """The cell with a claim's number."""
    return paragraph(claim_link(entry), "Said")


def _changes(heading: str, name: str, entries: Sequence[Entry], page: Page) -> Iterator[str]:
    if not entries:
        return
    yield page.heading(heading, name=name)
    yield from table(
        ("Claim", "From → to", "Why", "Evidence", "Fate"),
        (NUMBER, 3718, 2300, 1500, 1400),
        (
            (number(entry), _wordings(entry), _why(entry, page), sources_in_short(entry), _fate(entry))
            for entry in entries
        ),
    )


def _wordings(entry: Entry) -> str:
    proposal = entry.proposal
    if proposal is None:
        return words_of(entry)
    return paragraph(change(proposal.old, proposal.new), "Words", to_left=right_to_left(proposal.old))


def _why(entry: Entry, page: Page) -> str:
    reason = entry.given.judgement.reason if entry.given else ""
    why = entry.proposal.why if entry.proposal else ""
    lines = [said(words, "Said") for words in dict.fromkeys((reason, why)) if words]
    return paragraph(page.verdict(entry.given), "Said") + ("".join(lines) or meta("no reason given"))


def _fate(entry: Entry) -> str:
    if entry.proposal is None:
        return meta("no wording proposed")
    reason = entry.proposal.fate_reason
    return said(fate(entry.proposal.fate), "Said") + (said(reason, "Meta") if reason else "")


def _unsettled(entries: Sequence[Entry], page: Page) -> Iterator[str]:
    if entries:
        yield page.heading("Not settled by the evidence", name="unsettled")
        rows = ((number(one), words_of(one), _reason(one, page), sources_in_short(one)) for one in entries)
        yield from table(("Claim", "Words", "Why", "Evidence"), (NUMBER, 4118, 2900, 1900), rows)


def _reason(entry: Entry, page: Page) -> str:
    reason = entry.given.judgement.reason if entry.given else ""
    return paragraph(page.verdict(entry.given), "Said") + (said(reason, "Said") if reason else meta("no reason given"))


def _questions(asked: Sequence[tuple[Entry, Question]], page: Page) -> Iterator[str]:
    if asked:
        yield page.heading("Open questions", name="questions")
        yield from table(
            ("Claim", "To whom", "Question", "Asked", "Due"),
            (NUMBER, 1500, 4118, 1900, 1400),
            (
                (
                    number(entry),
                    said(one.of, "Said"),
                    said(one.text, "Said"),
                    meta(day_and_time(one.at)) + meta(one.person),
                    meta(day_and_time(one.due) if one.due else "no date"),
                )
                for entry, one in asked
            ),
        )


def _high_risk(entries: Sequence[Entry], page: Page) -> Iterator[str]:
    if entries:
        yield page.heading("High risk", name="high_risk")
        yield from table(
            ("Claim", "Risk", "Words", "Verdict", "Second reading"),
            (NUMBER, 1500, 3618, 2200, 1600),
            (
                (
                    number(entry),
                    "".join(said(plain(risk), "Said") for risk in entry.claim.risks),
                    words_of(entry),
                    "".join(standing(entry, page)),
                    _second_of(entry),
                )
                for entry in entries
            ),
        )


def _second_of(entry: Entry) -> str:
    if entry.second is None:
        return meta("none")
    reading = entry.second.reading
    return said(reading.reader, "Said") + meta(f"{OUTCOMES[reading.outcome]}{', blind' if reading.blind else ''}")


def _second(layout: Layout, page: Page) -> Iterator[str]:
    figures = list(second_reading_figures(layout.second, layout.total))
    if not figures:
        return
    yield page.heading("Second reading", name="second_reading")
    if layout.second.disagreements:
        yield from table(
            ("Claim", "Words", "Checker", "Second reader disagrees"),
            (NUMBER, 3518, 2700, 2700),
            (
                (number(entry), words_of(entry), _checker(entry, page), _other(one))
                for entry, one in layout.second.disagreements
            ),
        )
    yield from (said(line, "Said") for line in figures)


def _checker(entry: Entry, page: Page) -> str:
    return _reason(entry, page) + (meta(entry.given.judgement.checker) if entry.given else "")


def _other(one: Read) -> str:
    blind = " · blind" if one.reading.blind else ""
    former = "" if one.counts else f" · on the earlier verdict “{one.verdict.name}”"
    return said(one.reading.comment, "Said") + meta(f"{by(one.reading.reader, one.reading.at)}{blind}{former}")


def _no_verdict(layout: Layout, page: Page) -> Iterator[str]:
    if not layout.open:
        return
    yield page.heading("No verdict yet", name="open")
    verb = "has" if len(layout.open) == 1 else "have"
    many = len(layout.open) > OPEN_IN_WORDS
    rest = f" The first {OPEN_IN_WORDS} are named here; all stand in the register." if many else ""
    yield said(f"{len(layout.open):,} of {counted(layout.total, 'claim')} {verb} no verdict.{rest}", "Said")
    yield from table(
        ("Claim", "Words", "Kind", "Who says it"),
        (NUMBER, 5518, 1500, 1900),
        (
            (
                number(entry),
                words_of(entry),
                meta(entry.claim.finding.kind.value),
                said(entry.claim.finding.speaker or "the text", "Meta"),
            )
            for entry in layout.open[:OPEN_IN_WORDS]
        ),
    )
