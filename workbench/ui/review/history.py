"""History: every change of the case, filtered as one types; the log's head, to note elsewhere and compare."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.core.errors import Refused
from workbench.core.journal import HistoryLine
from workbench.ui.language import said
from workbench.ui.line_field import LineField
from workbench.ui.review.history_words import (
    SHORTEST_HASH,
    change_words,
    entries,
    field_words,
    place_of,
    searched,
    split_search,
    value_words,
)
from workbench.ui.review.line_delegate import SIDE
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.words import counted, joined, moment, spaced
from workbench.ui.session import CaseSession
from workbench.ui.widgets.flow import FlowLayout
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keyed_button import KeyedButton

HEAD_SHOWN = 16
"""Characters of the head's hash that are shown; copying takes all 64."""


class HistoryPage(ReviewPage):
    """The newest change first. Choosing a line shows old and new in full."""

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("History"))
        self._lines: list[HistoryLine] = []
        self._hashes: list[str] = []
        self._searched: list[str] = []
        self.search = self._field(self.tr("Find: a name, “claim 7”, any words"), self.tr("Find in the history"))
        self.search.textChanged.connect(lambda _: self._list())
        self.list = LinesView(self.tr("History"), self._describe, _key, parent=self)
        self.list.chosen.connect(self._show)
        self.list.acted.connect(lambda _: self._go())
        self.what = plain_label("", self, role="strong")
        self.change = plain_label("", self)
        self.entry = plain_label("", self, role="small")
        self.go = KeyedButton(self.tr("Go to the claim"), "Return", self)
        self.go.clicked.connect(self._go)
        self.head = QLabel(self)
        self.head.setProperty("role", "small")
        self.head.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = KeyedButton(self.tr("Copy the whole hash"), "C", self)
        self.copy.clicked.connect(self._copy)
        self.list.add_key(Qt.Key.Key_C, self._copy)
        self.compare = self._field(
            self.tr("Compare: a hash that was noted earlier"), self.tr("Compare with a hash that was noted earlier")
        )
        self.compare.textChanged.connect(lambda _: self._compare())
        self.answer = plain_label("", self, role="small")
        self._lay_out()

    def take_focus(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        hidden = set(self.session.veil.hidden().values())  # a blind reader meets no verdict here either
        self._lines = [line for line in self.session.desk.history() if line.claim not in hidden]
        self._hashes = entries(self._lines)
        self._searched = []
        head = self._hashes[-1] if self._hashes else ""
        self.head.setText(self.tr("Head of the log: {hash}…").format(hash=head[:HEAD_SHOWN]) if head else "")
        self.head.setToolTip(
            self.tr("Note it elsewhere: whoever has it can prove later that nothing before it changed.")
        )
        self._list()
        self._compare()

    def _list(self) -> None:
        typed = self.search.text().strip()
        shown: Sequence[HistoryLine] = self._lines
        if typed:
            shown = self._found(typed)
            words = self.tr("{found} of {all}.").format(found=_changes(len(shown)), all=_changes(len(self._lines)))
            self.lead.setText(words if shown else self.tr("No change holds “{words}”.").format(words=typed))
        else:
            self.lead.setText(
                self.tr("{changes} in {entries}, the newest first.").format(
                    changes=_changes(len(shown)),
                    entries=counted(len(self._hashes), self.tr("1 entry"), self.tr("{count} entries")),
                )
            )
        self.list.show_records(shown[::-1])

    def _found(self, typed: str) -> list[HistoryLine]:
        words, number = split_search(typed)
        uid: str | None = None
        if number is not None:
            try:
                uid = self.session.desk.find_claim(number).uid
            except Refused:
                return []
        if not self._searched:
            scale = self.session.scale
            self._searched = [searched(line, scale) for line in self._lines]
        return [
            line
            for line, text in zip(self._lines, self._searched, strict=True)
            if (uid is None or line.claim == uid) and all(word in text for word in words)
        ]

    def _describe(self, lines: Sequence[HistoryLine]) -> list[Line]:
        scale = self.session.scale
        return [
            Line(
                said(line.label) or spaced(line.action).capitalize(),
                joined(line.person, moment(line.at), field_words(line.field), change_words(line, scale)),
            )
            for line in lines
        ]

    def _show(self, line: HistoryLine | None) -> None:
        for part in (self.what, self.change, self.entry):
            part.setVisible(line is not None)
        self.go.setVisible(line is not None and line.claim is not None)
        if line is None:
            return
        scale = self.session.scale
        self.what.setText(joined(said(line.label), field_words(line.field)))
        old, new = value_words(line.old, scale), value_words(line.new, scale)
        parts = [self.tr("before: {words}").format(words=old)] if old else []
        parts += [self.tr("after: {words}").format(words=new)] if new else []
        self.change.setText("\n".join(parts)[:MOST_SHOWN])
        self.change.setVisible(bool(parts))
        self.entry.setText(
            self.tr("{person}, {moment} · entry {hash}…").format(
                person=line.person, moment=moment(line.at), hash=line.entry[:HEAD_SHOWN]
            )
        )
        self.entry.setToolTip(line.entry)

    def _go(self) -> None:
        line: HistoryLine | None = self.list.record
        if line is None or line.claim is None:
            return
        uid = line.claim
        self.session.attempt(lambda: self.session.go_to(self.session.desk.find_claim(uid).id))

    def _copy(self) -> None:
        if self._hashes:
            QGuiApplication.clipboard().setText(self._hashes[-1])
            self.say(self.tr("Copied: the head of the log, 64 characters"))

    def _compare(self) -> None:
        typed = self.compare.text().strip()
        self.answer.setVisible(bool(typed))
        if not typed:
            return
        ago = place_of(typed, self._hashes)
        if len(typed.rstrip("…")) < SHORTEST_HASH:
            words, good = self.tr("Give at least {count} characters.").format(count=SHORTEST_HASH), True
        elif ago is None:
            words, good = self.tr("Not in this case's log."), False
        elif ago == 0:
            words, good = self.tr("This is the head: nothing was added since."), True
        else:
            since = counted(ago, self.tr("1 entry"), self.tr("{count} entries"))
            words, good = self.tr("This case contains it, {entries} ago.").format(entries=since), True
        self.answer.setProperty("role", "small" if good else "problem")
        self.answer.style().polish(self.answer)
        self.answer.setText(words)

    def _field(self, hint: str, name: str) -> LineField:
        field = LineField(self)
        field.setPlaceholderText(hint)
        field.setAccessibleName(name)
        field.entered.connect(self.take_focus)
        field.went_down.connect(self.take_focus)
        field.left.connect(field.clear)
        field.left.connect(self.take_focus)
        return field

    def _lay_out(self) -> None:
        self.top.addWidget(self.search)
        self.column.addWidget(HairLine(parent=self))
        buttons = QWidget(self)
        FlowLayout(buttons, spacing=8).addWidget(self.go)
        below = QVBoxLayout()
        for part in (self.what, self.change, self.entry, buttons):
            below.addWidget(part)
        below.addStretch(1)
        self.lay_below(self.list, below, (7, 3))
        self.column.addWidget(HairLine(parent=self))
        foot = QVBoxLayout()
        foot.setContentsMargins(SIDE, 10, SIDE, 12)
        foot.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row.addWidget(self.head, 1)
        row.addWidget(self.copy)
        foot.addLayout(row)
        foot.addWidget(self.compare)
        foot.addWidget(self.answer)
        self.column.addLayout(foot)


MOST_SHOWN = 2000
"""Characters of an old or new text that are shown in full."""


def _key(line: HistoryLine) -> tuple[str, str, str]:
    return (line.entry, line.field, repr(line.new))


def _changes(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("HistoryPage", "1 change")
    number = f"{count:,}".replace(",", "\u202f")
    return QCoreApplication.translate("HistoryPage", "{count} changes").format(count=number)
