"""What the palette offers: every action, the documents, a claim by its number; and what fits which words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.core.documents import Document
from workbench.core.errors import Refused
from workbench.core.text import one_line
from workbench.ui.actions import GROUPS, translated
from workbench.ui.case_page import CasePage
from workbench.ui.document_pane import document_name
from workbench.ui.find_places import folded_words

if TYPE_CHECKING:
    from workbench.ui.window import Window

SELF = "palette"
"""The action that opens the palette is not offered in it."""

SPEAKERS_OFFERED = 1000
"""Of very many speakers those who are quoted most: each letter typed looks at all of them."""

_NUMBER = re.compile(r"\s*(?:claim\s*|#\s*)?(\d{1,9})\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose. part: where it belongs ("Claim", "Document"); key: its shortcut, "" for none."""

    words: str
    part: str
    run: Callable[[], object]
    key: str = ""
    can_run: bool = True


def entries(window: Window) -> list[Entry]:
    """All actions in the order of the menu, those for now and those not; then the documents of the case."""
    names = dict(GROUPS)
    installed = window.actions_installed
    offered = [
        Entry(
            installed.by_id[action.id].text().replace("&&", "&"),
            translated(names[action.group]),
            installed.by_id[action.id].trigger,
            action.keys[0] if action.keys else "",
            installed.by_id[action.id].isEnabled(),
        )
        for action in installed.actions
        if action.id != SELF
    ]
    if window.page is not None:
        page, documents = window.page, window.page.session.desk.documents()
        offered += [
            Entry(document_name(one, documents), _tr("Document"), partial(_show_document, page, one))
            for one in documents
        ]
        offered += [
            Entry(one.name, _tr("Kept filter"), partial(page.queue.filters.take_kept, one))
            for one in page.queue.filters.kept
        ]
        offered += [Entry(one, _tr("Speaker"), partial(page.show_speaker, one)) for one in _speakers(page)]
    return offered


def speakers_query() -> str:
    """What finds all speakers when it is typed, up to the name."""
    return _tr("Speaker") + " "


def _speakers(page: CasePage) -> list[str]:
    """Who says something in the case, most quoted first."""
    quoted = page.queue.head.counts.by_speaker
    return sorted((one for one in quoted if one), key=lambda one: (-quoted[one], one))[:SPEAKERS_OFFERED]


def claim_entry(window: Window, query: str) -> Entry | None:
    """The claim with the number that was typed ("7", "claim 7", "#7"); None where there is none."""
    number = _NUMBER.fullmatch(query)
    if number is None or window.page is None:
        return None
    page = window.page
    try:
        claim = page.session.desk.find_claim(number[1])
    except Refused:
        return None
    words = f"{claim.number}: {one_line(claim.statement or claim.text)}"
    return Entry(words, _tr("Claim"), partial(_go_to_claim, page, claim.id))


def fitting(offered: Iterable[Entry], query: str) -> list[Entry]:
    """The entries that fit the words typed, best first; what cannot be done now stands behind its equals."""
    found = []
    for at, entry in enumerate(offered):
        fit = how_well(query, entry.words, entry.part)
        if fit is not None:
            found.append((fit[0], not entry.can_run, fit[1], at, entry))
    return [entry for *_, entry in sorted(found, key=lambda line: line[:4])]


def how_well(query: str, words: str, part: str = "") -> tuple[int, int] | None:
    """How well words fit a query, the smaller the better; None where they do not.

    First where the query's words begin the words from the first on, then begin words in this order, then in any order
    (the part counts too), then where its letters stand in this order from the begin of a word, the closer the better.
    """
    wanted, there = folded_words(query).split(), _word_starts(words)
    plain = folded_words(words)
    if not wanted:
        return 0, 0
    if (first := _in_order(wanted, there)) is not None:
        return (0, 0) if first == 0 else (1, 0)
    anywhere = there + _word_starts(part)
    if all(any(word.startswith(one) for word in anywhere) for one in wanted):
        return 2, 0
    letters = "".join(wanted)
    lengths = [_reach(letters, plain, found.start()) for found in re.finditer(r"\w+", plain)]
    close = [length for length in lengths if length is not None]
    return (3, min(close)) if len(letters) > 1 and close else None


def _word_starts(words: str) -> list[str]:
    return re.findall(r"\w+", folded_words(words))


def _in_order(wanted: list[str], there: list[str]) -> int | None:
    """The number of the word that the first wanted one begins, when all of them begin words in this order."""
    at, first = -1, None
    for one in wanted:
        at = next((n for n in range(at + 1, len(there)) if there[n].startswith(one)), -1)
        if at < 0:
            return None
        first = at if first is None else first
    return first


def _reach(letters: str, plain: str, start: int) -> int | None:
    """How many letters it takes from a word's begin to find all letters in order; None where they are not there."""
    if not plain.startswith(letters[0], start):
        return None
    at = start
    for letter in letters:
        at = plain.find(letter, at) + 1
        if not at:
            return None
    return at - start


def _go_to_claim(page: CasePage, claim_id: int) -> None:
    page.close_review()
    page.session.go_to(claim_id)
    page.focus_queue()


def _show_document(page: CasePage, document: Document) -> None:
    page.focus_document()
    page.document.show_document(document)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Palette", text)
