"""Filter chips over the queue: states and common kinds as chips, the rest in one menu; counts stand in the chips."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from workbench.core.claims import ClaimFilter, Counts, WorkState
from workbench.core.documents import Document
from workbench.core.verdicts import VerdictScale
from workbench.ui.queue_choices import CHIP_KINDS, Choice, all_choices
from workbench.ui.queue_lists import OFFERED, ClaimList
from workbench.ui.widgets.chip import Chip
from workbench.ui.widgets.flow import FlowLayout


class QueueFilters(QWidget):
    """Chips and menu of the queue's filter. Values of one field add up, different fields narrow down."""

    changed = Signal(object)
    """The new ClaimFilter (its words and order as they were)."""
    aside_toggled = Signal(bool)
    """Show what was folded, set aside or discarded instead."""

    def __init__(self, scale: VerdictScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self.wanted = ClaimFilter()
        self.aside = False
        self.listed: ClaimList | None = None
        """A list that no field describes; the chips narrow it down."""
        self._flow = FlowLayout(self, spacing=6)
        self._chips: dict[tuple[str, Hashable], Chip] = {}
        self._choices: list[Choice] = []
        self._aside_chip = self._chip(self.tr("Left out"), self._toggle_aside)
        self._aside_chip.setToolTip(self.tr("Repeats that were folded, what was set aside, what was discarded"))
        self._list_chip = self._chip("", self._leave_list)
        self._list_chip.hide()
        self.more = Chip(self.tr("Filter…"), None, self)
        self.more.setCheckable(False)
        self.more.setAccessibleName(self.tr("More filters"))
        self.more.clicked.connect(self.open_menu)
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)

    def show_counts(self, counts: Counts, documents: tuple[Document, ...], aside: int, *, blind: bool = False) -> None:
        """Bring chips and menu up to date. counts: of all listed claims; aside: how many are not listed.

        blind: a filter by verdict would tell a blind reader what to find out alone, so there is none.
        """
        self._choices = [one for one in all_choices(counts, documents, self._scale)
                         if not (blind and one.field == "verdicts")]  # fmt: skip
        if blind and self.wanted.verdicts:
            self._take(replace(self.wanted, verdicts=frozenset()))
        shown = [choice for choice in self._choices if self._has_chip(choice)]
        for choice in shown:
            chip = self._chips.get((choice.field, choice.value))
            if chip is None:
                chip = self._chip(_short(choice.words), lambda _=False, c=choice: self.toggle(c.field, c.value))
                self._chips[choice.field, choice.value] = chip
            chip.set_count(choice.count)
        wanted = {(choice.field, choice.value) for choice in shown}
        for key in [key for key in self._chips if key not in wanted]:
            chip = self._chips.pop(key)
            chip.hide()
            chip.deleteLater()
        self._aside_chip.set_count(aside)
        self._aside_chip.setVisible(aside > 0 or self.aside)
        self._arrange([self._chips[choice.field, choice.value] for choice in shown])
        self._check()

    def toggle(self, field: str, value: Hashable) -> None:
        """Take a value into the filter or out of it."""
        self.aside = False
        present: frozenset[Hashable] = getattr(self.wanted, field)
        values: Any = present ^ {value}
        self._take(replace(self.wanted, **{field: values}))

    def show_only(self, state: WorkState) -> None:
        """Filter one state and nothing else."""
        self.aside, self.listed = False, None
        self._take(ClaimFilter(states=frozenset({state}), order=self.wanted.order))

    def show_list(self, claims: ClaimList) -> None:
        """List these claims and nothing else."""
        self.aside, self.listed = False, claims
        self._take(ClaimFilter(order=self.wanted.order))

    def set_lines(self, worth: float, verifiable: float) -> None:
        """List only claims with at least these scores."""
        self._take(replace(self.wanted, worth_from=worth, verifiable_from=verifiable))

    def clear(self) -> None:
        """Filter nothing but the searched words."""
        self.aside, self.listed = False, None
        self._take(ClaimFilter(words=self.wanted.words, order=self.wanted.order))

    def open_menu(self) -> None:
        """Open the menu of all filters under its chip."""
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    @property
    def is_clear(self) -> bool:
        """Whether no chip is chosen."""
        return (
            not self.aside
            and self.listed is None
            and self.wanted == ClaimFilter(words=self.wanted.words, order=self.wanted.order)
        )

    def described(self) -> str:
        """The chosen filters in words ("To check, Figures"), empty when there are none."""
        if self.aside:
            return self.tr("Left out")
        chosen = [c.words for c in self._choices if c.value in getattr(self.wanted, c.field)]
        if self.wanted.worth_from or self.wanted.verifiable_from:
            chosen.append(self.tr("above the lines"))
        return ", ".join(([self.tr(self.listed.words)] if self.listed else []) + chosen)

    def show_filter(self, wanted: ClaimFilter) -> None:
        """Take over words and order that were changed elsewhere."""
        self.wanted = wanted
        self._check()

    def _take(self, wanted: ClaimFilter) -> None:
        self.wanted = wanted
        self._check()
        self.changed.emit(wanted)

    def _toggle_aside(self) -> None:
        self.aside, self.listed = not self.aside, None
        self._check()
        self.aside_toggled.emit(self.aside)

    def _check(self) -> None:
        for (field, value), chip in self._chips.items():
            chip.setChecked(not self.aside and value in getattr(self.wanted, field))
        self._aside_chip.setChecked(self.aside)
        if self.listed is not None:
            self._list_chip.set_words(self.tr(self.listed.words))
        self._list_chip.setChecked(self.listed is not None)
        if self._list_chip.isHidden() == (self.listed is not None):
            self._list_chip.setVisible(self.listed is not None)
            self._flow.invalidate()
            self.updateGeometry()

    def _leave_list(self) -> None:
        self.listed = None
        self._take(self.wanted)

    def _has_chip(self, choice: Choice) -> bool:
        if choice.value in getattr(self.wanted, choice.field):
            return True
        if choice.field == "states":
            return choice.count > 0 or choice.value in (WorkState.TO_CHECK, WorkState.CHECKED)
        return choice.field == "kinds" and choice.value in CHIP_KINDS and choice.count > 0

    def _fill_menu(self) -> None:
        self.menu.clear()
        names = {"verdicts": self.tr("Verdict"), "kinds": self.tr("Kind"), "documents": self.tr("Document"),
                 "speakers": self.tr("Speaker")}  # fmt: skip
        for field, name in names.items():
            part = self.menu.addMenu(name)
            for choice in (c for c in self._choices if c.field == field and (c.count or c.field == "documents")):
                entry = QAction(f"{choice.words.replace('&', '&&')}   {choice.count}", part)
                entry.setCheckable(True)
                entry.setChecked(choice.value in getattr(self.wanted, field))
                entry.triggered.connect(lambda _=False, c=choice: self.toggle(c.field, c.value))
                part.addAction(entry)
            part.setEnabled(not part.isEmpty())
        self.menu.addSeparator()
        for claims in OFFERED:
            entry = self.menu.addAction(self.tr(claims.words))
            entry.setCheckable(True)
            entry.setChecked(self.listed is claims)
            entry.triggered.connect(lambda _=False, c=claims: self.show_list(c))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Clear filters"), self.clear).setEnabled(not self.is_clear)

    def _arrange(self, chips: list[Chip]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in (self._list_chip, *chips, self._aside_chip, self.more):
            self._flow.addWidget(chip)
            if chip not in (self._aside_chip, self._list_chip):
                chip.show()
        self.updateGeometry()  # a line more, or one less

    def _chip(self, words: str, run: Any) -> Chip:
        chip = Chip(words, None, self)
        chip.clicked.connect(run)
        return chip


def _short(words: str, most: int = 24) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
