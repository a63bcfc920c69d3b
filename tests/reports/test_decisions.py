"""Decisions against the rules stand with their reasons."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest

from workbench.core.progress import silent
from workbench.core.report import Report
from workbench.core.strength import Strength
from workbench.reports import exporter
from workbench.reports.layout import lay_out


def test_overrides_words_let_stand_and_overridden_sign_offs_are_listed_with_reason_and_name(report: Report) -> None:
    found = [(one.entry and one.entry.name, one.what, one.reason, one.person) for one in lay_out(report).decisions]
    assert found == [
        ("4", "on author by override", "The editor has heard the recording.", "R. <b>Adeyemi</b>"),
        ("4", "the writer's words stay (stet)", "It was <u>measured</u>.", ""),
        (
            None,
            "signed as editor although something stood against it",
            "It goes to <b>print</b> tonight.",
            "Ed Itor & Sons",
        ),
    ]


def test_a_strength_lowered_by_hand_is_a_decision(report: Report) -> None:
    lowered = replace(report.claims[0], strength=Strength(2, "a copy; lowered: A copy.", "A copy."))
    [one] = lay_out(replace(report, claims=(lowered,), signatures=())).decisions
    assert (one.what, one.reason) == ("strength lowered to S2", "A copy.")


def settled(report: Report) -> Report:
    """The report, with a name to each decision that once had none."""
    fourth, fifth = report.claims[3], report.claims[4]
    assert fourth.proposal is not None
    proposal = replace(fourth.proposal, settled_by="Ed Itor", settled_at="2026-10-14T15:40:00.000Z")
    answered = tuple(replace(one, answered_by="Ola Brandt" if one.answer else "") for one in fifth.questions)
    lowered = Strength(2, "a copy; lowered: A copy.", "A copy.", "Ada <A>", "2026-10-14T15:45:00.000Z")
    return replace(
        report,
        claims=(replace(fourth, proposal=proposal), replace(fifth, questions=answered, strength=lowered)),
        signatures=(),
    )


def test_who_settled_a_change_and_who_lowered_a_strength_is_said_where_it_is_known(report: Report) -> None:
    found = [(one.what, one.person, one.at) for one in lay_out(settled(report)).decisions]
    assert found[1:] == [
        ("the writer's words stay (stet)", "Ed Itor", "2026-10-14T15:40:00.000Z"),
        ("strength lowered to S2", "Ada <A>", "2026-10-14T15:45:00.000Z"),
    ]


@pytest.mark.parametrize("key", ["html", "md"])
def test_who_decided_and_who_took_an_answer_down_stands_beside_the_claim(report: Report, key: str) -> None:
    stream = io.BytesIO()
    exporter(key).write(settled(report), stream, silent)
    page = re.sub(r"<[^>]*>", "", stream.getvalue().decode())
    assert page.count("Ed Itor, 14 October 2026, 15:40 UTC") >= 1
    assert page.count("Ola Brandt, 14 October 2026, 13:00 UTC") == 1
