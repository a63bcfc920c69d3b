"""What each part of the window is, in two or three plain sentences, and where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.ui.keys_in_force import KeyOf

if TYPE_CHECKING:
    from workbench.ui.window import Window


@dataclass(frozen=True, slots=True)
class Told:
    """One part of the window. where: the widgets it is made of; keys: those that lead there or act on it."""

    id: str
    title: str
    words: str
    where: Callable[[Window], Sequence[QWidget]]
    keys: tuple[KeyOf, ...] = ()

    def widgets(self, window: Window) -> list[QWidget]:
        """The widgets of the part that are in sight now; none while the part is not there."""
        return [widget for widget in self.where(window) if widget.isVisible() and widget.width() and widget.height()]


def parts(window: Window) -> tuple[Told, ...]:
    """Every part there can be, in the order in which Tab goes from one to the next."""
    return (*_of_case(), *_of_check()) if window.page is not None else _of_start()


def _of_start() -> tuple[Told, ...]:
    return (
        Told("start_person", _tr("Who is at the desk"),
             _tr("Your name stands beside every verdict, note and signature you give. It is never sent anywhere."),
             lambda w: [w.start.person], (KeyOf("person", "Ctrl+Shift+P"),)),
        Told("start_drop", _tr("Bring in a text"),
             _tr("Drop a text, a page or a folder here, choose it, or paste its words. A new case is made for it, "
                 "and its claims are listed. Nothing leaves this machine."),
             lambda w: [w.start.drop], (KeyOf("import", "Ctrl+O"), KeyOf("paste", "Ctrl+V"))),
        Told("start_sample", _tr("The sample case"),
             _tr("A small made-up article with its claims, some already checked. Nothing in it is real, so anything "
                 "can be tried on it."),
             lambda w: [w.start.sample]),
        Told("start_cases", _tr("Cases"),
             _tr("A case is one file that holds texts, verdicts, evidence and every step that was taken. Make a new "
                 "one, or open one you were given."),
             lambda w: [w.start.new, w.start.open], (KeyOf("new_case", "Ctrl+N"), KeyOf("open_case", "Ctrl+Shift+O"))),
        Told("start_recent", _tr("Recent cases"),
             _tr("The cases you opened last, with their place and how far they are. One whose file is gone is said to "
                 "be, and can be taken off the list."),
             lambda w: [w.start.recent_head]),
        Told("status", _tr("The status line"),
             _tr("What was done just now, what the program is working on, and when the case was last saved."),
             lambda w: [w.status]),
    )  # fmt: skip


def _of_case() -> tuple[Told, ...]:
    return (
        Told("menu", _tr("Menu and case"),
             _tr("Everything the program can do stands in the menu. Beside it are the name of the case and its "
                 "documents."),
             lambda w: [w.page.header.menu, w.page.header.case, w.page.header.documents] if w.page else [],
             (KeyOf("menu", "F10"), KeyOf("palette", "Ctrl+K"))),
        Told("search", _tr("Search"),
             _tr("Finds words in claims, notes and evidence while you type, and in the passages of all documents. Case "
                 "and accents make no difference."),
             lambda w: [w.page.header.search] if w.page else [], (KeyOf("search", "/"),)),
        Told("conflicts", _tr("Conflicts"),
             _tr("Claims that cannot both be right, within a text, between texts, or with a source. The program finds "
                 "them and never decides; you say which side stands."),
             lambda w: [w.page.header.conflicts] if w.page else [],
             (KeyOf("conflicts", "Ctrl+8"), KeyOf("next_in_conflict", "Shift+C"))),
        Told("review", _tr("Review"),
             _tr("The case as a whole: its sources, changes, open questions, what a second person has read, the "
                 "sign-off, and the history of every step."),
             lambda w: [w.page.header.review] if w.page else [], (KeyOf("sources", "Ctrl+2"),)),
        Told("sign_off", _tr("Second reader and sign-off"),
             _tr("Here the case is read by a second person and signed. What still stands against a signature is "
                 "listed with the way to it. A change after the signature is said in the open."),
             lambda w: [w.page.review] if w.page and w.page.reviews else [],
             (KeyOf("second_reader", "Ctrl+5"), KeyOf("sign_off", "Ctrl+6"))),
        Told("export", _tr("Export report"),
             _tr("Writes the report as a page, for print, for Word, or as data. You choose what the reader may see: "
                 "confidential sources stay out unless you say otherwise."),
             lambda w: [w.page.header.export] if w.page else [], (KeyOf("export", "Ctrl+E"),)),
        Told("progress", _tr("Progress"),
             _tr("How many claims are checked: their verdict has what it needs, and nothing changed since. What lacks "
                 "something is counted behind it. The bar shows all verdicts given so far, each in its colour."),
             lambda w: [w.page.queue.head.progress, w.page.queue.head.bar, w.page.queue.head.title] if w.page else []),
        Told("filters", _tr("Filters"),
             _tr("A chip lists only the claims that fit it, and says how many they are. Several narrow each other "
                 "down. Choices you need often can be kept under a name."),
             lambda w: [w.page.queue.filters] if w.page else [],
             (KeyOf("filter", "F"), KeyOf("keep_filter", "Shift+F"), KeyOf("clear", "Esc"))),
        Told("queue", _tr("The queue"),
             _tr("Every claim found in the texts, in order. The mark at its left is its verdict; an open "
                 "ring has none yet. Nothing moves while you work: what no longer fits a filter stays until you list "
                 "again."),
             lambda w: [w.page.queue.pages] if w.page else [], (KeyOf("next", "J"), KeyOf("previous", "K"))),
        Told("pages", _tr("Pages"),
             _tr("The pages of the document as they were printed. The claim at hand is marked in the same place as in "
                 "the text."),
             lambda w: [w.page.document.pages.pane] if w.page else [], (KeyOf("pages", "Shift+P"),)),
        Told("passage", _tr("The passage"),
             _tr("The text as it was brought in; it never changes. The claim at hand stands out. Select words and make "
                 "a claim of them, or ask why a sentence is not listed."),
             lambda w: [w.page.document.view] if w.page else [],
             (KeyOf("document", "W"), KeyOf("make_claim", "M"), KeyOf("why_not", "Shift+W"))),
        Told("marks", _tr("Marks in the text"),
             _tr("Every claim is underlined, in the colour of its verdict once it has one. The round marks at the edge "
                 "show the same by their shape. A click on a claim takes it in hand."),
             lambda w: [w.page.document.reading] if w.page else []),
        Told("status", _tr("The status line"),
             _tr("When the case was last saved, who is at the desk, what was done just now, and what the program is "
                 "working on. All is saved at once; there is nothing to save by hand."),
             lambda w: [w.status], (KeyOf("keys", "?"),)),
    )  # fmt: skip


def _of_check() -> tuple[Told, ...]:
    return (
        Told("wording", _tr("The claim in its own words"),
             _tr("The claim so that it can be understood without the text round it. You may edit this wording; the "
                 "words of the text stay as they are and are shown below where they differ."),
             lambda w: [w.page.check.head] if w.page else [], (KeyOf("statement", "S"), KeyOf("flag", "G"))),
        Told("source_notes", _tr("Notes from the text"),
             _tr("What the writer noted at this claim in the text itself: a footnote, a link, a comment."),
             lambda w: [w.page.check.source_notes] if w.page else []),
        Told("facts", _tr("Facts"),
             _tr("Names, figures, dates and places in the claim. Tick each one as you find it in a source: a claim is "
                 "only as good as its weakest fact."),
             lambda w: [w.page.check.facts_head, w.page.check.facts] if w.page else [], (KeyOf("tick", "T"),)),
        Told("ties", _tr("Conflicts of this claim"),
             _tr("Other claims and passages that say otherwise. Look at both side by side and say which one stands, or "
                 "that both can. No verdict is given for you."),
             lambda w: [w.page.check.ties] if w.page else [], (KeyOf("conflict", "C"), KeyOf("attach_found", "B"))),
        Told("verdicts", _tr("Verdicts"),
             _tr("What you found. One key gives the verdict and goes to the next open claim. It can be changed or "
                 "taken back at any time; the former one stays on record."),
             lambda w: [w.page.check.verdict_head, w.page.check.verdicts, w.page.check.standing] if w.page else [],
             (KeyOf("verdict_scale", "Shift+V"),)),
        Told("reason", _tr("Reason"),
             _tr("Why this verdict, in a sentence a reader of the report understands. Some verdicts are not complete "
                 "without one."),
             lambda w: [w.page.check.reason_head, w.page.check.reason] if w.page else [], (KeyOf("reason", "N"),)),
        Told("evidence", _tr("Evidence"),
             _tr("Where it says so: a link, a file, a passage of a document in the case, with the exact place. Say "
                 "whether it supports the claim or contradicts it, and whether you have opened it."),
             lambda w: [w.page.check.evidence_head, w.page.check.evidence] if w.page else [],
             (KeyOf("evidence", "E"), KeyOf("to_evidence", "Shift+E"))),
        Told("strength", _tr("Strength"),
             _tr("How strong the evidence is, worked out from what its sources are. You may lower it and say why; you "
                 "cannot raise it above what the sources carry."),
             lambda w: [w.page.check.strength] if w.page else [], (KeyOf("lower_strength", "Shift+S"),)),
        Told("family", _tr("Family"),
             _tr("Claims that say the same in other words or in another text. Check one and give the others its "
                 "verdict; each keeps its own record."),
             lambda w: [w.page.check.family] if w.page else [],
             (KeyOf("next_kin", "U"), KeyOf("judge_family", "Shift+U"))),
        Told("change", _tr("Change"),
             _tr("Better words for the text, proposed to its writer, and what became of them: accepted, refused, or "
                 "already made."),
             lambda w: [w.page.check.change] if w.page else [], (KeyOf("change", "P"),)),
        Told("questions", _tr("Questions"),
             _tr("What somebody was asked about the claim, and the answer. The claim waits until the answer is in."),
             lambda w: [w.page.check.questions] if w.page else [], (KeyOf("ask", "A"), KeyOf("answer", "Shift+A"))),
        Told("reading", _tr("Second reading"),
             _tr("Another person reads the evidence and agrees with the verdict, or says why not. Whoever gave a "
                 "verdict reads it again only after a pause."),
             lambda w: [w.page.check.reading] if w.page else [], (KeyOf("agree", "Y"), KeyOf("disagree", "Shift+Y"))),
        Told("notes", _tr("Notes"),
             _tr("A note goes into the report; a working note stays in the case and is for you and those you work "
                 "with."),
             lambda w: [w.page.check.notes] if w.page else [],
             (KeyOf("note", "Shift+N"), KeyOf("working_note", "Ctrl+Shift+N"))),
        Told("history", _tr("History of the claim"),
             _tr("Every step that was taken on this claim, by whom and when. Nothing is ever taken out of it."),
             lambda w: [w.page.check.history] if w.page else [], (KeyOf("claim_history", "H"),)),
        Told("foot", _tr("Onwards"),
             _tr("How strong the evidence is, and the way to the next claim that has no verdict."),
             lambda w: [w.page.check.foot] if w.page else [], (KeyOf("next_open", "Return"),)),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("Help", text)
