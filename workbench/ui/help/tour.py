"""The tour: eight stops on the real parts of the window, on the case that is open; three while it has no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.ui.help.parts import Told
from workbench.ui.keys_in_force import KeyOf

if TYPE_CHECKING:
    from workbench.ui.case_page import CasePage
    from workbench.ui.window import Window


def stops(window: Window) -> tuple[Told, ...]:
    """The stops in the order of a check; empty where no case is open."""
    page = window.page
    if page is None:
        return ()
    if page.document.document is None:
        return (_first_text(page), *_everywhere(page))
    return (*_of_a_check(page), *_everywhere(page))


def _first_text(page: CasePage) -> Told:
    return Told(
        "tour_begin", _tr("Bring in a text"),
        _tr("Drop files here, choose them, or paste words. Their claims are found and listed; nothing leaves this "
            "machine."),
        lambda _: [page.document.drop], (KeyOf("import", "Ctrl+O"), KeyOf("paste", "Ctrl+V")),
    )  # fmt: skip


def _of_a_check(page: CasePage) -> tuple[Told, ...]:
    check = page.check
    return (
        Told("tour_queue", _tr("Start here: the claims"),
             _tr("The text was read, and these are its claims. Go from one to the next; text and check follow."),
             lambda _: [page.queue.pages] if page.session.model.ids else [],
             (KeyOf("next", "J"), KeyOf("previous", "K"))),
        Told("tour_passage", _tr("The claim where it stands"),
             _tr("The text never changes. The claim at hand stands out in it; what was set aside is grey and says why. "
                 "Any other sentence can be asked why it is not listed, and made a claim."),
             lambda _: [page.document],
             (KeyOf("document", "W"), KeyOf("why_not", "Shift+W"), KeyOf("make_claim", "M"))),
        Told("tour_facts", _tr("Fact by fact"),
             _tr("Names, figures and dates are what goes wrong. Tick each one once you have seen it in a source."),
             lambda _: [check.facts_head, check.facts] if check.facts.isVisible() else [check.head],
             (KeyOf("tick", "T"),)),
        Told("tour_evidence", _tr("Say where it says so"),
             _tr("Attach a link, a file or a passage, with the exact place. A copied link can be pasted straight onto "
                 "the claim."),
             lambda _: [check.evidence_head, check.evidence], (KeyOf("evidence", "E"), KeyOf("paste", "Ctrl+V"))),
        Told("tour_verdict", _tr("Decide with one key"),
             _tr("Each verdict has a key of its own. It is saved at once, and the next open claim comes up. Undo takes "
                 "it back."),
             lambda _: [check.verdict_head, check.verdicts],
             (KeyOf("verdict_scale", "Shift+V"), KeyOf("undo", "Ctrl+Z"))),
        Told("tour_reason", _tr("Say why"),
             _tr("A short reason for the reader. It is kept while you type, and leaving the field leaves nothing "
                 "unsaved."),
             lambda _: [check.reason_head, check.reason] if check.reason.isVisible() else [check.standing],
             (KeyOf("reason", "N"),)),
    )  # fmt: skip


def _everywhere(page: CasePage) -> tuple[Told, ...]:
    return (
        Told("tour_find", _tr("Find your way"),
             _tr("Search the case, list only what fits a filter, or type a few letters of what you want to do."),
             lambda _: [page.header.search],
             (KeyOf("search", "/"), KeyOf("filter", "F"), KeyOf("palette", "Ctrl+K"))),
        Told("tour_report", _tr("Hand over the report"),
             _tr("When the claims are checked, a second person reads them and signs, and the report is written. Every "
                 "part of the window explains itself when asked."),
             lambda _: [page.header.review, page.header.export],
             (KeyOf("export", "Ctrl+E"), KeyOf("what_is_this", "Shift+F1"))),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tour", text)
