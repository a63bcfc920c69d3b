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
from workbench.desk.filters import SavedFilter
from workbench.ui.queue_choices import CHIP_KINDS, GROUPS, ORDERS, SPEAKERS_SHOWN, Choice, all_choices
from workbench.ui.queue_lists import OFFERED, ClaimList
from workbench.ui.widgets.chip import Chip
from workbench.ui.widgets.flow import FlowLayout

KEPT_SHOWN = 3
"""Kept filters with a chip of their own."""


class QueueFilters(QWidget):
    """Chips and menu of the queue's filter. Values of one field add up, different fields narrow down."""

    changed = Signal(object)
    """The new ClaimFilter (its words and order as they were)."""
    aside_toggled = Signal(bool)
    """Show what was folded, set aside or discarded instead."""
    kept_taken = Signal(object)
    """The SavedFilter that was chosen, now in force."""
    keep_wanted = Signal()
    """The present choices are to be kept under a name."""
    lines_wanted = Signal()
    """The sliders of the two scores."""
    speaker_wanted = Signal()
    """One of the many speakers for whom the menu has no room."""
    drop_wanted = Signal(str)
    """The filter of this name is to be kept no longer."""

    def __init__(self, scale: VerdictScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scale = scale
        self.wanted = ClaimFilter()
        self.aside = False
        self.listed: ClaimList | None = None
        """A list that no field describes; the chips narrow it down."""
        self.kept: tuple[SavedFilter, ...] = ()
        self.blind = False
        """Whether nothing here may tell a verdict."""
        self.speakers = 0
        self._flow = FlowLayout(self, spacing=6)
        self._chips: dict[tuple[str, Hashable], Chip] = {}
        self._kept_chips: list[Chip] = []
        self._choices: list[Choice] = []
        self._aside_chip = self._chip(self.tr("Left out"), self.toggle_aside)
        self._aside_chip.setToolTip(self.tr("Repeats that were folded, what was set aside, what was discarded"))
        self._list_chip = self._chip("", self._leave_list)
        self._lines_chip = self._chip(self.tr("Above the lines"), lambda: self.set_lines(0.0, 0.0))
        self._lines_chip.setToolTip(self.tr("Least verifiability and least worth, as they were drawn"))
        self._conflict_chip = self._chip(self.tr("In conflict"), self._leave_conflicts)
        for chip in (self._list_chip, self._lines_chip, self._conflict_chip):
            chip.hide()
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
        self.blind, self.speakers = blind, len(counts.by_speaker)
        self._choices = [one for one in all_choices(counts, documents, self._scale)
                         if not (blind and one.field == "verdicts")]  # fmt: skip
        if self.wanted != self.unveiled(self.wanted):
            self._take(self.unveiled(self.wanted))
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

    def unveiled(self, wanted: ClaimFilter) -> ClaimFilter:
        """The same filter; to a blind reader without what would tell a verdict."""
        if not self.blind:
            return wanted
        order = "document" if wanted.order == "verdict" else wanted.order
        group = "" if wanted.group == "verdict" else wanted.group
        return replace(wanted, verdicts=frozenset(), order=order, group=group)

    def show_kept(self, kept: tuple[SavedFilter, ...]) -> None:
        """Offer the filters that are kept: the first of them as chips, all in the menu."""
        if kept == self.kept:
            return
        self.kept = kept
        for chip in self._kept_chips:
            chip.hide()
            chip.deleteLater()
        self._kept_chips = [
            self._chip(_short(one.name), lambda _=False, one=one: self.take_kept(one)) for one in kept[:KEPT_SHOWN]
        ]
        for chip, one in zip(self._kept_chips, kept, strict=False):
            chip.setToolTip(self.tr("Kept filter: {name}").format(name=one.name))
        self._arrange([chip for chip in self._chips.values() if not chip.isHidden()])
        self._check()

    def take_kept(self, kept: SavedFilter) -> None:
        """Let a kept filter be in force, or filter nothing where it is already.

        One that has lost all it names of a sort is only told of: in force it would show what it was made to keep out.
        """
        if self._is_kept(kept) and not kept.lost:
            self.clear()
            self.kept_taken.emit(SavedFilter(kept.name, self.wanted))
            return
        if not kept.lost:
            self.aside, self.listed = False, None
            self._take(self.unveiled(kept.wanted))
        self.kept_taken.emit(kept)

    def _is_kept(self, kept: SavedFilter) -> bool:
        return not self.aside and self.listed is None and self.wanted == self.unveiled(kept.wanted)

    def toggle(self, field: str, value: Hashable) -> None:
        """Take a value into the filter or out of it."""
        self.aside = False
        present: frozenset[Hashable] = getattr(self.wanted, field)
        values: Any = present ^ {value}
        self._take(replace(self.wanted, **{field: values}))

    def show_only(self, state: WorkState) -> None:
        """Filter one state and nothing else."""
        self.aside, self.listed = False, None
        self._take(replace(self._nothing, words="", states=frozenset({state})))

    def show_speaker(self, speaker: str) -> None:
        """List the claims of one speaker and nothing else."""
        self.aside, self.listed = False, None
        self._take(replace(self._nothing, words="", speakers=frozenset({speaker})))

    def show_list(self, claims: ClaimList) -> None:
        """List these claims and nothing else."""
        self.aside, self.listed = False, claims
        self._take(replace(self._nothing, words=""))

    def set_lines(self, worth: float, verifiable: float) -> None:
        """List only claims with at least these scores."""
        self._take(replace(self.wanted, worth_from=worth, verifiable_from=verifiable))

    def clear(self) -> None:
        """Filter nothing but the searched words."""
        self.aside, self.listed = False, None
        self._take(self._nothing)

    @property
    def _nothing(self) -> ClaimFilter:
        """The present words, order and groups, and no filter."""
        return ClaimFilter(words=self.wanted.words, order=self.wanted.order, group=self.wanted.group)

    def open_menu(self) -> None:
        """Open the menu of all filters under its chip."""
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    @property
    def is_clear(self) -> bool:
        """Whether no chip is chosen."""
        return not self.aside and self.listed is None and self.wanted == self._nothing

    @property
    def only_lines(self) -> bool:
        """Whether the lines hide claims, and no chip does."""
        wanted = self.wanted
        drawn = bool(wanted.worth_from or wanted.verifiable_from) and not self.aside and self.listed is None
        return drawn and replace(wanted, worth_from=0.0, verifiable_from=0.0) == self._nothing

    def described(self) -> str:
        """The chosen filters in words ("To check, Figures"), empty when there are none."""
        if self.aside:
            return self.tr("Left out")
        chosen = [c.words for c in self._choices if c.value in getattr(self.wanted, c.field)]
        if self.wanted.worth_from or self.wanted.verifiable_from:
            chosen.append(self.tr("above the lines"))
        if self.wanted.in_conflict:
            chosen.append(self.tr("In conflict"))
        return ", ".join(([self.tr(self.listed.words)] if self.listed else []) + chosen)

    def show_filter(self, wanted: ClaimFilter) -> None:
        """Take over words and order that were changed elsewhere."""
        self.wanted = wanted
        self._check()

    def _take(self, wanted: ClaimFilter) -> None:
        self.wanted = wanted
        self._check()
        self.changed.emit(wanted)

    def toggle_aside(self) -> None:
        """List what is not listed, or the claims again."""
        self.aside, self.listed = not self.aside, None
        self._check()
        self.aside_toggled.emit(self.aside)

    def _check(self) -> None:
        for (field, value), chip in self._chips.items():
            chip.setChecked(not self.aside and value in getattr(self.wanted, field))
        self._aside_chip.setChecked(self.aside)
        for chip, kept in zip(self._kept_chips, self.kept, strict=False):
            chip.setChecked(self._is_kept(kept))
        if self.listed is not None:
            self._list_chip.set_words(self.tr(self.listed.words))
        drawn = bool(self.wanted.worth_from or self.wanted.verifiable_from)
        self._show_if(self._list_chip, self.listed is not None)
        self._show_if(self._lines_chip, drawn and not self.aside)
        self._show_if(self._conflict_chip, self.wanted.in_conflict and not self.aside)

    def _show_if(self, chip: Chip, in_force: bool) -> None:
        """A chip that is there only while what it says is in force: what hides claims is never out of sight."""
        chip.setChecked(in_force)
        if chip.isHidden() == in_force:
            chip.setVisible(in_force)
            self._flow.invalidate()
            self.updateGeometry()

    def _leave_list(self) -> None:
        self.listed = None
        self._take(self.wanted)

    def _leave_conflicts(self) -> None:
        self._take(replace(self.wanted, in_conflict=False))

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
            if field == "speakers" and self.speakers > SPEAKERS_SHOWN:
                words = self.tr("{count} more: find one by name…")
                part.addAction(words.format(count=self.speakers - SPEAKERS_SHOWN), self.speaker_wanted.emit)
            part.setEnabled(not part.isEmpty())
        self.menu.addSeparator()
        for name, field, offered in ((self.tr("Group"), "group", GROUPS), (self.tr("Sort"), "order", ORDERS)):
            part = self.menu.addMenu(name)
            for value, words in offered.items():
                entry = part.addAction(self.tr(words))
                entry.setCheckable(True)
                entry.setChecked(getattr(self.wanted, field) == value)
                entry.setEnabled(not (self.blind and value == "verdict"))
                entry.triggered.connect(lambda _=False, f=field, v=value: self._take(replace(self.wanted, **{f: v})))
        self.menu.addSeparator()
        for claims in OFFERED:
            entry = self.menu.addAction(self.tr(claims.words))
            entry.setCheckable(True)
            entry.setChecked(self.listed is claims)
            entry.triggered.connect(lambda _=False, c=claims: self.show_list(c))
        entry = self.menu.addAction(self.tr("In conflict"))
        entry.setCheckable(True)
        entry.setChecked(self.wanted.in_conflict)
        entry.triggered.connect(lambda on: self._take(replace(self.wanted, in_conflict=on)))
        entry = self.menu.addAction(self.tr("Left out"), self.toggle_aside)
        entry.setCheckable(True)
        entry.setChecked(self.aside)
        self.menu.addAction(self.tr("Draw the lines…"), self.lines_wanted.emit)
        self.menu.addSeparator()
        self._offer_kept()
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Clear filters"), self.clear).setEnabled(not self.is_clear)

    def _offer_kept(self) -> None:
        for kept in self.kept:
            entry = self.menu.addAction(kept.name.replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(self._is_kept(kept))
            entry.triggered.connect(lambda _=False, k=kept: self.take_kept(k))
        self.menu.addAction(self.tr("Keep these choices…"), self.keep_wanted.emit).setEnabled(self.can_be_kept)
        if self.kept:
            part = self.menu.addMenu(self.tr("Keep no longer"))
            for kept in self.kept:
                entry = part.addAction(kept.name.replace("&", "&&"))
                entry.triggered.connect(lambda _=False, k=kept: self.drop_wanted.emit(k.name))

    @property
    def can_be_kept(self) -> bool:
        """Whether there are choices to keep; lists and what was left out have names already."""
        return not self.aside and self.listed is None and self.wanted != ClaimFilter()

    def _arrange(self, chips: list[Chip]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        in_force = (self._list_chip, self._lines_chip, self._conflict_chip)
        for chip in (*in_force, *self._kept_chips, *chips, self._aside_chip, self.more):
            self._flow.addWidget(chip)
            if chip not in (self._aside_chip, *in_force):
                chip.show()
        self.updateGeometry()  # a line more, or one less

    def _chip(self, words: str, run: Any) -> Chip:
        chip = Chip(words, None, self)
        chip.clicked.connect(run)
        return chip


def _short(words: str, most: int = 24) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
