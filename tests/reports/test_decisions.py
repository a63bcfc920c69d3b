"""Decisions against the rules stand with their reasons."""

from __future__ import annotations

from dataclasses import replace

from workbench.core.report import Report
from workbench.core.strength import Strength
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
