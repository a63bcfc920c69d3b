"""Why is this not listed? Asked of the sentence at the caret, answered in one line, made a claim by one key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.core.claims import Listing
from workbench.core.journal import Changes
from workbench.core.text import one_line
from workbench.desk.why_not import WhyNot
from workbench.ui.case_page import CasePage
from workbench.ui.keys_in_force import KeyOf, with_key
from workbench.ui.language import said
from workbench.ui.notice import Choice, Notice
from workbench.ui.session import CaseSession

QUOTED = 60
"""Characters of the sentence that the answer repeats."""


def ask_why_not(page: CasePage, notice: Notice) -> None:
    """Answer for the selected words or the sentence at the caret; the sentence is selected, so that M makes a claim."""
    session, document = page.session, page.document.document
    if document is None:
        return
    selected = page.document.view.selected_span()
    offset = selected.start if selected is not None else page.document.view.caret()
    answers: list[WhyNot] = []
    if not session.attempt(lambda: answers.append(session.desk.why_not(document.id, offset))):
        return
    (answer,) = answers
    page.document.view.select(answer.span)
    claim = answer.claim
    words = one_line(answer.span.of(session.desk.version(document.id).text))
    quoted = words if len(words) <= QUOTED else words[:QUOTED].rstrip() + "…"
    if answer.listed and claim is not None:
        session.go_to(claim.id)
        session.said.emit(_tr("It is listed: claim {number}").format(number=claim.number))
        return
    choices: list[Choice] = []
    if claim is not None and claim.listing is not Listing.LISTED:
        session.go_to(claim.id)  # in hand, so that its key restores it
        restore = with_key(
            KeyOf("restore", "R"), _tr("Put it into the register ({key})"), _tr("Put it into the register")
        )
        choices.append((restore, session.restore))
    else:
        make = with_key(KeyOf("make_claim", "M"), _tr("Make it a claim ({key})"), _tr("Make it a claim"))
        choices.append((make, lambda: session.make_claim(document.id, answer.span)))
    line = _tr("“{words}” is not listed: {why}.").format(
        words=quoted, why="; ".join(said(one) for one in answer.reasons)
    )
    notice.tell([line], choices)
    _put_away_when_over(session, notice)


def _put_away_when_over(session: CaseSession, notice: Notice) -> None:
    """The answer goes as soon as claims are made or restored, or another one is taken in hand."""
    answer = notice.words.text()

    def follow(changes: Changes) -> None:
        if changes.ids("claim"):
            end()

    def end(*_: object) -> None:
        session.changed.disconnect(follow)
        session.current_changed.disconnect(end)
        if notice.words.text() == answer:
            notice.hide()

    session.changed.connect(follow)
    session.current_changed.connect(end)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhyNot", text)
