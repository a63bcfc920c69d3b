"""Every action of the window. A new one is one line here: menu, key, key sheet and its tests follow."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.core.claims import Listing
from workbench.core.documents import Role
from workbench.core.verdicts import VerdictScale
from workbench.ui.actions import Action, translated
from workbench.ui.case_page import CasePage
from workbench.ui.language import said, scale_words
from workbench.ui.passage.edges import Edge
from workbench.ui.queue_choices import GROUPS, ORDERS
from workbench.ui.queue_lists import AT_RISK, TO_READ
from workbench.ui.review.views import VIEWS
from workbench.ui.session import CaseSession
from workbench.ui.why_not import ask_why_not

if TYPE_CHECKING:
    from workbench.ui.window import Window


def _with_page(run: Callable[[CasePage], object]) -> Callable[[Window], None]:
    def act(window: Window) -> None:
        if window.page is not None:
            run(window.page)

    return act


def _with_session(run: Callable[[CaseSession], object]) -> Callable[[Window], None]:
    return _with_page(lambda page: run(page.session))


def _in_case(window: Window) -> bool:
    return window.page is not None


def _has_document(window: Window) -> bool:
    return window.page is not None and window.page.document.document is not None


def _has_pages(window: Window) -> bool:
    return window.page is not None and window.page.document.pages.has_pages


def _shows_pages(window: Window) -> bool:
    return window.page is not None and window.page.document.pages.shows_pages


def _at_claim(window: Window) -> bool:
    return window.page is not None and window.page.session.current is not None


def _listed(window: Window) -> bool:
    claim = window.page.session.current if window.page is not None else None
    return claim is not None and claim.listing is Listing.LISTED


def _aside(window: Window) -> bool:
    return _at_claim(window) and not _listed(window)


def _can_undo(window: Window) -> bool:
    return window.page is not None and window.page.session.desk.undo_label is not None


def _can_redo(window: Window) -> bool:
    return window.page is not None and window.page.session.desk.redo_label is not None


def _undo_words(window: Window) -> str:
    label = window.page.session.desk.undo_label if window.page is not None else None
    return _tr("Undo {label}").format(label=said(label)) if label else translated("Undo")


def _redo_words(window: Window) -> str:
    label = window.page.session.desk.redo_label if window.page is not None else None
    return _tr("Redo {label}").format(label=said(label)) if label else translated("Redo")


def _make_claim(page: CasePage) -> None:
    selected = page.document.selection()
    if selected is None:
        page.session.said.emit(_tr("Select the words of the claim in the document first"))
    else:
        page.session.make_claim(*selected)


def _edge(edge: Edge, way: int, *, letter: bool = False) -> Callable[[Window], None]:
    def move(page: CasePage) -> None:
        page.close_review()
        page.edges.move(edge, way, letter=letter)

    return _with_page(move)


def _split(window: Window) -> None:
    if window.page is not None:
        window.page.edges.split(window.notice)


def _why_not(window: Window) -> None:
    if window.page is not None:
        ask_why_not(window.page, window.notice)


def _attach_passage(page: CasePage) -> None:
    selected = page.document.selection()
    if selected is None:
        page.session.said.emit(_tr("Select the words that are evidence in a document first"))
    else:
        page.check.evidence.attach_passage(*selected)


def _tick(page: CasePage) -> None:
    if page.queue.bulk.tick():
        return
    if page.check.facts.facts:
        page.check.facts.start()
    else:
        page.session.said.emit(_tr("This claim has no facts to tick"))


def _discard(page: CasePage) -> None:
    if not page.queue.bulk.relist(Listing.DISCARDED):
        page.session.discard()


def _restore(page: CasePage) -> None:
    if not page.queue.bulk.relist(Listing.LISTED):
        page.session.restore()


def _flag(page: CasePage) -> None:
    if not page.queue.bulk.flag():
        page.check.head.risks.open()


def _ask(page: CasePage) -> None:
    if not page.queue.bulk.ask():
        page.check.questions.open()


def _find(page: CasePage, by: int = 0) -> None:
    """Open the find bar; with `by`, go on to the next place found (or the one before)."""
    page.close_review()
    if by and page.document.find_bar.words:
        page.document.find_bar.step(by)
    else:
        page.document.find_bar.begin()


def _switch_order(page: CasePage) -> None:
    order = _after(page, ORDERS, page.queue.filters.wanted.order)
    page.queue.set_order(order)
    page.session.said.emit(_tr("Sorted: {order}").format(order=_choice(ORDERS[order])))


def _switch_group(page: CasePage) -> None:
    group = _after(page, GROUPS, page.queue.filters.wanted.group)
    page.queue.set_group(group)
    page.session.said.emit(_tr("Grouped: {group}").format(group=_choice(GROUPS[group])))


def _after(page: CasePage, values: dict[str, str], present: str) -> str:
    """The value behind the present one, round and round; to a blind reader no verdict orders the list."""
    offered = [value for value in values if not (value == "verdict" and page.queue.filters.blind)]
    return offered[(offered.index(present) + 1) % len(offered)]


def _choice(words: str) -> str:
    return QCoreApplication.translate("QueueFilters", words)


def _next_pages(page: CasePage) -> None:
    page.close_review()
    words = {"beside": _tr("Text and pages"), "page": _tr("The pages alone"), "text": _tr("The text alone")}
    page.session.said.emit(words[page.document.pages.next_mode()])


def _zoom_pages(by: int) -> Callable[[Window], None]:
    return _with_page(lambda page: page.document.pages.pane.view.zoom(by))


def _step_page(by: int) -> Callable[[Window], None]:
    return _with_page(lambda page: page.document.pages.pane.view.step_page(by))


def _review(key: str) -> Callable[[Window], None]:
    return _with_page(lambda page: page.open_review(key))


CASE_ACTIONS = (
    Action("new_case", "New case…", "Ctrl+N", lambda w: w.commands.new_case(), group="case"),
    Action("open_case", "Open a case…", "Ctrl+Shift+O", lambda w: w.commands.choose_case(), group="case"),
    Action("new_window", "New window on this case", "Ctrl+Alt+N", lambda w: w.commands.new_window(), _in_case,
           group="case"),
    Action("import", "Import documents…", "Ctrl+O", lambda w: w.commands.choose_documents(), group="case"),
    Action("import_published", "Import published texts…", "",
           lambda w: w.commands.choose_documents(Role.PUBLISHED), group="case"),
    Action("import_sources", "Import sources…", "", lambda w: w.commands.choose_documents(Role.SOURCE), group="case"),
    Action("import_folder", "Import a folder…", "Ctrl+Shift+I", lambda w: w.commands.choose_folder(), group="case"),
    Action("encoding", "Read in another encoding…", "Shift+R", lambda w: w.commands.offer_encodings(), _has_document,
           group="case"),
    Action("paste", "Import pasted text, or attach a pasted link", "Ctrl+V", lambda w: w.commands.paste(),
           group="case"),
    Action("export", "Export report…", "Ctrl+E", _with_page(lambda p: p.open_export()), _in_case, group="case"),
    Action("person", "Who is at the desk…", "Ctrl+Shift+P", lambda w: w.commands.ask_person(), group="case"),
    Action("settings", "Settings…", "Ctrl+,", lambda w: w.commands.show_settings(), group="case"),
    Action("close_case", "Close case", "Ctrl+W", lambda w: w.cases.close(), _in_case, group="case"),
    Action("quit", "Quit", "Ctrl+Q", lambda w: w.close(), group="case"),
)  # fmt: skip

CLAIM_ACTIONS = (
    Action("undo", "Undo", "Ctrl+Z", _with_session(lambda s: s.undo()), _can_undo, "edit", label=_undo_words),
    Action("redo", "Redo", "Ctrl+Shift+Z", _with_page(lambda p: p.redo()), _can_redo, "edit", ("Ctrl+Y",),
           label=_redo_words),
    Action("search", "Search", "/", _with_page(lambda p: p.start_search()), _in_case, "edit", ("Ctrl+F",)),
    Action("find", "Find in the document…", "Ctrl+Shift+F", _with_page(_find), _has_document, "edit"),
    Action("find_next", "Next place found", "F3", _with_page(lambda p: _find(p, 1)), _has_document, "edit"),
    Action("find_previous", "Place found before", "Shift+F3",
           _with_page(lambda p: _find(p, -1)), _has_document, "edit"),
    Action("tick", "Tick facts: then a digit", "T", _with_page(_tick), _at_claim),
    Action("reason", "Write the reason", "N", _with_page(lambda p: p.check.reason.write_on()), _at_claim),
    Action("note", "Write a note", "Shift+N", _with_page(lambda p: p.check.notes.record.write()), _at_claim),
    Action("working_note", "Write a working note", "Ctrl+Shift+N",
           _with_page(lambda p: p.check.notes.working.write()), _at_claim),
    Action("evidence", "Add evidence", "E", _with_page(lambda p: p.check.evidence.open_form()), _at_claim),
    Action("to_evidence", "To the evidence: then its keys", "Shift+E",
           _with_page(lambda p: p.check.evidence.start()), _at_claim),
    Action("passage_evidence", "Attach the selected words as evidence", "Shift+M",
           _with_page(_attach_passage), _at_claim),
    Action("lower_strength", "Lower the strength", "Shift+S", _with_page(lambda p: p.check.strength.open()), _at_claim),
    Action("override", "Override what the verdict needs", "Shift+O",
           _with_page(lambda p: p.check.standing.open_override()), _at_claim),
    Action("change", "Propose a change, or decide on it", "P", _with_page(lambda p: p.check.change.open()), _at_claim),
    Action("ask", "Ask somebody", "A", _with_page(_ask), _at_claim),
    Action("answer", "Record an answer", "Shift+A", _with_page(lambda p: p.check.questions.open_answer()), _at_claim),
    Action("agree", "Agree with the verdict, or re-read one's own", "Y",
           _with_page(lambda p: p.check.reading.say_yes()), _at_claim),
    Action("disagree", "Disagree with the verdict", "Shift+Y",
           _with_page(lambda p: p.check.reading.open_comment()), _at_claim),
    Action("show_verdict", "Show the verdict to a blind reader", "V",
           _with_page(lambda p: p.check.show_verdict()), _at_claim),
    Action("conflict", "Show the conflict side by side", "C", _with_page(lambda p: p.check.ties.open()), _at_claim),
    Action("attach_found", "Attach the passage found in a source", "B",
           _with_page(lambda p: p.check.ties.attach()), _at_claim),
    Action("judge_family", "Give the family this verdict", "Shift+U",
           _with_page(lambda p: p.check.family.offer.give()), _in_case),
    Action("flag", "Flag a risk: then a digit", "G", _with_page(_flag), _at_claim),
    Action("claim_history", "History of the claim", "H",
           _with_page(lambda p: p.check.history.open_or_close()), _at_claim),
    Action("statement", "Edit the stand-alone wording", "S",
           _with_page(lambda p: p.check.statement.write_on()), _at_claim),
    Action("why_not", "Why is this not listed?", "Shift+W", _why_not, _in_case),
    Action("make_claim", "Make a claim of the selected words", "M", _with_page(_make_claim), _in_case, "hand"),
    Action("browse_claim", "Put the caret at the claim", "I",
           _with_page(lambda p: p.browse_claim()), _at_claim, "hand"),
    Action("end_on", "End of the claim: a word further", "Alt+Right", _edge("end", 1), _listed, "hand"),
    Action("end_back", "End of the claim: a word back", "Alt+Left", _edge("end", -1), _listed, "hand"),
    Action("start_back", "Beginning of the claim: a word earlier", "Alt+Shift+Left", _edge("start", -1), _listed,
           "hand"),
    Action("start_on", "Beginning of the claim: a word later", "Alt+Shift+Right", _edge("start", 1), _listed, "hand"),
    Action("end_letter_on", "End of the claim: a letter further", "Alt+Down", _edge("end", 1, letter=True), _listed,
           "hand"),
    Action("end_letter_back", "End of the claim: a letter back", "Alt+Up", _edge("end", -1, letter=True), _listed,
           "hand"),
    Action("start_letter_back", "Beginning of the claim: a letter earlier", "Alt+Shift+Up",
           _edge("start", -1, letter=True), _listed, "hand"),
    Action("start_letter_on", "Beginning of the claim: a letter later", "Alt+Shift+Down",
           _edge("start", 1, letter=True), _listed, "hand"),
    Action("split", "Split the claim at the caret", "X", _split, _listed, "hand"),
    Action("merge_next", "Merge with the next claim", "Alt+J", _with_page(lambda p: p.edges.merge(1)), _listed, "hand"),
    Action("merge_previous", "Merge with the claim before", "Alt+K",
           _with_page(lambda p: p.edges.merge(-1)), _listed, "hand"),
    Action("discard", "Discard the claim", "D", _with_page(_discard), _listed),
    Action("restore", "Restore the claim", "R", _with_page(_restore), _aside),
    Action("choose_all", "Choose all claims that are shown", "Ctrl+A",
           _with_page(lambda p: p.queue.choose_all()), _in_case),
)  # fmt: skip

MOVE_ACTIONS = (
    Action("next", "Next claim", "J", _with_session(lambda s: s.step(1)), _in_case, "move"),
    Action("previous", "Previous claim", "K", _with_session(lambda s: s.step(-1)), _in_case, "move"),
    Action("next_open", "Next open claim", "Return", _with_session(lambda s: s.next_open()), _in_case, "move",
           ("Enter",)),
    Action("go_back", "Back to the claim decided last", "L", _with_session(lambda s: s.go_back()), _in_case, "move"),
    Action("next_of_speaker", "Next claim of this speaker", "Shift+J",
           _with_session(lambda s: s.next_of_speaker()), _at_claim, "move"),
    Action("next_in_conflict", "Next claim in conflict", "Shift+C",
           _with_session(lambda s: s.next_in_conflict()), _in_case, "move"),
    Action("next_kin", "Next claim of the family", "U",
           _with_page(lambda p: p.check.family.go_on()), _at_claim, "move"),
    Action("next_document", "Next document", "]", _with_page(lambda p: p.document.step_document(1)), _in_case, "move"),
    Action("previous_document", "Previous document", "[",
           _with_page(lambda p: p.document.step_document(-1)), _in_case, "move"),
    Action("queue", "To the queue", "Q", _with_page(lambda p: p.focus_queue()), _in_case, "move"),
    Action("document", "To the document", "W", _with_page(lambda p: p.focus_document()), _in_case, "move"),
)  # fmt: skip

REVIEW_ACTIONS = (
    Action("to_document", "The document", "Ctrl+1", _with_page(lambda p: p.close_review()), _in_case, "review"),
    *(Action(view.key, view.words, view.shortcut, _review(view.key), _in_case, "review") for view in VIEWS),
    Action("at_risk", "List the claims at risk", "", _with_page(lambda p: p.show_list(AT_RISK)), _in_case, "review"),
    Action("to_read", "List what is to be read", "", _with_page(lambda p: p.show_list(TO_READ)), _in_case, "review"),
)  # fmt: skip

VIEW_ACTIONS = (
    Action("filter", "Filter the queue…", "F", _with_page(lambda p: p.queue.filters.open_menu()), _in_case, "view"),
    Action("left_out", "List what was left out, or the claims again", "Shift+D",
           _with_page(lambda p: p.queue.filters.toggle_aside()), _in_case, "view"),
    Action("score_lines", "Draw the lines: verifiable, worth checking", "Shift+L",
           _with_page(lambda p: p.queue.open_lines()), _in_case, "view"),
    Action("clear", "Clear search and filters", "Esc", lambda w: w.commands.clear(), group="view"),
    Action("apply", "List again", "F5", _with_page(lambda p: p.queue.apply()), _in_case, "view"),
    Action("order", "Sort the queue otherwise", "O", _with_page(_switch_order), _in_case, "view"),
    Action("group", "Group the queue otherwise", "Shift+G", _with_page(_switch_group), _in_case, "view"),
    Action("fold_group", "Fold or unfold the group", ".", _with_page(lambda p: p.queue.fold_group()), _in_case,
           "view"),
    Action("keep_filter", "Keep these choices under a name…", "Shift+F",
           _with_page(lambda p: p.queue.keep_choices()), _in_case, "view"),
    Action("fold", "Fold or unfold the queue", "Ctrl+B", lambda w: w.commands.toggle_fold(), _in_case, "view"),
    Action("pages", "Text and pages, the pages alone, or the text alone", "Shift+P",
           _with_page(_next_pages), _has_pages, "view"),
    Action("page_larger", "Larger page", "+", _zoom_pages(1), _shows_pages, "view", ("=",)),
    Action("page_smaller", "Smaller page", "-", _zoom_pages(-1), _shows_pages, "view"),
    Action("page_width", "Page as wide as there is room", "Z", _zoom_pages(0), _shows_pages, "view"),
    Action("next_page", "Next page", "Ctrl+PgDown", _step_page(1), _shows_pages, "view"),
    Action("previous_page", "Previous page", "Ctrl+PgUp", _step_page(-1), _shows_pages, "view"),
    Action("larger", "Larger text", "Ctrl++", lambda w: w.commands.zoom(1), group="view", more_keys=("Ctrl+=",)),
    Action("smaller", "Smaller text", "Ctrl+-", lambda w: w.commands.zoom(-1), group="view"),
    Action("normal", "Normal text size", "Ctrl+0", lambda w: w.commands.zoom(0), group="view"),
    Action("light", "Light", "", lambda w: w.settings.set("theme", "light"), group="view"),
    Action("dark", "Dark", "", lambda w: w.settings.set("theme", "dark"), group="view"),
    Action("system", "Light or dark as the system has it", "",
           lambda w: w.settings.set("theme", "system"), group="view"),
    Action("switch_theme", "Switch light and dark", "Ctrl+Shift+L", lambda w: w.commands.switch_theme(), group="view"),
)  # fmt: skip

PAGE_ACTIONS = ("pages", "page_larger", "page_smaller", "page_width", "next_page", "previous_page")
"""Those that need a document with pages."""

HELP_ACTIONS = (
    Action("palette", "Find a command…", "Ctrl+K", lambda w: w.commands.open_palette(), group="help"),
    Action("keys", "All keys", "?", lambda w: w.commands.show_keys(), group="help", more_keys=("F1",)),
    Action("what_is_this", "What is this?", "Shift+F1", lambda w: w.commands.ask_what(), group="help"),
    Action("tour", "Take the tour", "Ctrl+F1", lambda w: w.commands.take_tour(), group="help"),
    Action("verdict_scale", "What the verdicts mean", "Shift+V", lambda w: w.commands.show_scale(), _in_case, "help"),
    Action("menu", "Menu", "F10", lambda w: w.commands.open_menu(), group="help", in_menu=False),
)


def verdict_actions(scale: VerdictScale) -> tuple[Action, ...]:
    """Two actions for each verdict of a case's scale: decide and go on, decide and stay."""
    made: list[Action] = []
    for label in scale_words(scale).labels:
        go_on, stay = _judge(label.key), _judge(label.key, stay=True)
        made.append(Action(f"verdict_{label.key}", label.name, label.shortcut, go_on, _at_claim, "verdict"))
        staying = _tr("{verdict}, and stay").format(verdict=label.name)
        made.append(
            Action(f"stay_{label.key}", staying, f"Alt+{label.shortcut}", stay, _at_claim, "verdict", in_menu=False)
        )
    return tuple(made)


def _judge(verdict: str, *, stay: bool = False) -> Callable[[Window], None]:
    return lambda window: window.commands.judge(verdict, stay=stay)


def all_actions(scale: VerdictScale | None) -> tuple[Action, ...]:
    """Every action, with those of the open case's verdict scale."""
    verdicts = verdict_actions(scale) if scale is not None else ()
    return CASE_ACTIONS + CLAIM_ACTIONS + verdicts + REVIEW_ACTIONS + MOVE_ACTIONS + VIEW_ACTIONS + HELP_ACTIONS


def _tr(text: str) -> str:
    return QCoreApplication.translate("Action", text)
