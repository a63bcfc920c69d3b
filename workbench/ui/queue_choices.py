"""What the queue can be filtered, grouped and sorted by: values with their words and counts, names of groups."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.core.claims import ClaimFilter, ClaimGroup, ClaimKind, Counts, WorkState
from workbench.core.documents import Document
from workbench.core.verdicts import VerdictScale
from workbench.desk.desk import Desk
from workbench.ui.document_pane import document_name
from workbench.ui.language import scale_words

CHIP_KINDS = (ClaimKind.FIGURE, ClaimKind.QUOTATION)
"""Kinds with a chip of their own; the others are in the menu."""

SPEAKERS_SHOWN = 15
"""Speakers the menu lists, most quoted first: as many as stand below each other in a small window."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of one field of the filter: what a chip or a menu entry stands for."""

    field: str
    value: Hashable
    words: str
    count: int


STATE_WORDS = {
    WorkState.TO_CHECK: "To check",
    WorkState.WAITING: "Waiting",
    WorkState.INCOMPLETE: "Incomplete",
    WorkState.CHECKED: "Checked",
    WorkState.STALE: "Stale",
    WorkState.SECOND_READ: "Second read",
    WorkState.SIGNED_OFF: "Signed off",
}

KIND_WORDS = {
    ClaimKind.STATEMENT: "Statements",
    ClaimKind.FIGURE: "Figures",
    ClaimKind.DATE: "Dates",
    ClaimKind.QUOTATION: "Quotations",
    ClaimKind.COMPARISON: "Comparisons",
    ClaimKind.PREDICTION: "Predictions",
    ClaimKind.PROMISE: "Promises",
    ClaimKind.OPINION: "Opinions",
}

GROUPS = {
    "": "No groups",
    "document": "By document",
    "speaker": "By speaker",
    "kind": "By kind",
    "verdict": "By verdict",
}
"""By what the queue can be grouped, in the order in which a key goes through them."""

ORDERS = {
    "document": "As in the documents",
    "rank": "By rank",
    "speaker": "By speaker",
    "kind": "By kind",
    "verdict": "By verdict",
    "changed": "Worked on last first",
}
"""How the queue can be sorted, in the order in which a key goes through them."""


def state_words(state: WorkState) -> str:
    """What chips, filters and counts call a work state."""
    return _tr(STATE_WORDS[state])


def all_choices(counts: Counts, documents: tuple[Document, ...], scale: VerdictScale) -> list[Choice]:
    """Every value the filter can take, with how many claims have it."""
    states = [Choice("states", s, state_words(s), counts.by_state.get(s, 0)) for s in WorkState]
    kinds = [Choice("kinds", k, _tr(KIND_WORDS[k]), counts.by_kind.get(k, 0)) for k in CHIP_KINDS]
    kinds += [
        Choice("kinds", k, _tr(KIND_WORDS[k]), counts.by_kind.get(k, 0)) for k in ClaimKind if k not in CHIP_KINDS
    ]
    verdicts = [Choice("verdicts", v.key, v.name, counts.by_verdict.get(v.key, 0)) for v in scale.labels]
    names = [d.title or d.name for d in documents]
    # Two of the same name are told apart by their numbers, as over the document.
    words = [document_name(d, documents) if names.count(n) > 1 else n for d, n in zip(documents, names, strict=True)]
    files = [
        Choice("documents", d.id, word, counts.by_document.get(d.id, 0))
        for d, word in zip(documents, words, strict=True)
    ]
    by_frequency = sorted(counts.by_speaker.items(), key=lambda item: (-item[1], item[0]))[:SPEAKERS_SHOWN]
    speakers = [Choice("speakers", s, s or _tr("No speaker"), n) for s, n in by_frequency]
    return states + kinds + verdicts + files + speakers


def group_names(desk: Desk, wanted: ClaimFilter, groups: Sequence[ClaimGroup]) -> list[str]:
    """What stands in the headings of groups."""
    if wanted.group == "document":
        documents = desk.documents()
        names = {one.id: document_name(one, documents) for one in documents}
        return [names.get(one.key, "") if isinstance(one.key, int) else "" for one in groups]
    if wanted.group == "kind":
        return [_tr(KIND_WORDS[ClaimKind(str(one.key))]) for one in groups]
    if wanted.group == "verdict":
        labels = {label.key: label.name for label in scale_words(desk.scale).labels}
        return [labels.get(str(one.key), str(one.key)) if one.key else _tr("No verdict yet") for one in groups]
    return [str(one.key) if one.key else _tr("No speaker") for one in groups]


def _tr(text: str) -> str:
    return QCoreApplication.translate("QueueFilters", text)
