"""Why is this not listed? Asked of the sentence at the caret, answered in one line, made a claim by one key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workbench.core.claims import Listing
from workbench.core.text import one_line
from workbench.desk.why_not import WhyNot
from workbench.ui.case_page import CasePage
from workbench.ui.keys_in_force import KeyOf, with_key
from workbench.ui.language import said
from workbench.ui.notice import Choice, Notice

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
        held = claim.id
        choices.append((_tr("Put it into the register"), lambda: session.attempt(lambda: session.desk.restore([held]))))
    else:
        make = with_key(KeyOf("make_claim", "M"), _tr("Make it a claim ({key})"), _tr("Make it a claim"))
        choices.append((make, lambda: session.make_claim(document.id, answer.span)))
    line = _tr("“{words}” is not listed: {why}.").format(
        words=quoted, why="; ".join(said(one) for one in answer.reasons)
    )
    notice.tell([line], choices)


def _tr(text: str) -> str:
    return QCoreApplication.translate("WhyNot", text)
