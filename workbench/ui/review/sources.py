"""Sources of the case, and what falls if one of them falls."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.core.claims import Claim
from workbench.core.evidence import Evidence
from workbench.core.strength import Strength
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.evidence_files import Copies
from workbench.ui.language import said, with_days
from workbench.ui.line_field import LineField
from workbench.ui.review.line_delegate import SIDE
from workbench.ui.review.lines_model import Line
from workbench.ui.review.lines_view import LinesView
from workbench.ui.review.page import ReviewPage, plain_label
from workbench.ui.review.take_out import TakeOut
from workbench.ui.review.words import claim_line, claims_counted, counted, day, joined, spaced, verdict_mark
from workbench.ui.session import CaseSession
from workbench.ui.widgets.hairline import HairLine
from workbench.ui.widgets.keyed_button import KeyedButton
from workbench.ui.widgets.section import SectionLabel

HASH_SHOWN = 10
"""Characters of a file's hash that are shown; the tool tip has all of it."""

FallsRow = tuple[Claim, Strength, Strength]


class SourcesPage(ReviewPage):
    """All sources; below the chosen one, where it is from and what leans on it, the worst first."""

    file_wanted = Signal()
    """The person wants to add sources from a file of references."""

    TABLES = frozenset({"evidence", "evidence_link", "strength", "claim", "judgement", "withdrawal"})

    def __init__(self, session: CaseSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "", parent)
        self.setAccessibleName(self.tr("Sources"))
        self._all: Sequence[Evidence] = ()
        self._revealed: int | None = None
        self._copies = Copies()
        self.search: LineField = LineField(self)
        self.search.setPlaceholderText(self.tr("Find a source: title, author, publisher, kind, address"))
        self.search.setAccessibleName(self.tr("Find a source"))
        self.search.textChanged.connect(lambda _: self._list())
        self.search.left.connect(self._leave_search)
        self.search.entered.connect(self.take_focus)
        self.search.went_down.connect(self.take_focus)
        self.list: LinesView = LinesView(self.tr("Sources"), self._describe, lambda one: one.id, parent=self)
        self.list.chosen.connect(self._show)
        self.list.acted.connect(lambda _: self.falls.setFocus())
        self.add = KeyedButton(self.tr("Add from a file of references…"), "A", self)
        self.add.setToolTip(self.tr("RIS, BibTeX or CSL-JSON"))
        self.add.clicked.connect(lambda _=False: self.file_wanted.emit())
        self.taking: TakeOut = TakeOut(self)
        self.taking.wanted.connect(self._take_out)
        self.list.add_key(Qt.Key.Key_A, self.file_wanted.emit)
        self.list.add_key(Qt.Key.Key_X, self.taking.ask_or_keep)
        self.list.add_key(Qt.Key.Key_Y, self.taking.take)
        self.title = plain_label("", self, role="claim")
        self.about = plain_label("", self, role="small")
        self.address = ElidedLabel(self)
        self.address.setProperty("role", "small")
        self.file = plain_label("", self, role="small")
        self.open = KeyedButton(self.tr("Open stored copy"), parent=self)
        self.open.clicked.connect(self._open_copy)
        self.reveal = KeyedButton(self.tr("Show who it is"), parent=self)
        self.reveal.clicked.connect(self._reveal)
        self.falls_head = SectionLabel(self.tr("If this source falls"), self)
        self.falls_words = plain_label("", self, role="small")
        self.falls: LinesView = LinesView(
            self.tr("Claims that lean on this source"), self._describe_falls, lambda row: row[0].id, parent=self
        )
        self.falls.chosen.connect(lambda _: self._go() if self.falls.hasFocus() else None)
        self.falls.clicked.connect(lambda _: self._go())
        self.falls.acted.connect(lambda _: self._go())
        self._lay_out()

    def take_focus(self) -> None:
        self.list.setFocus()

    def refresh(self) -> None:
        self._all = self.session.desk.sources()
        self._list()

    def add_from(self, path: Path | None) -> None:
        """Add the sources of a file (RIS, BibTeX, CSL-JSON); None: the person thought better of it."""
        added: list[Evidence] = []
        if path is not None and self.session.attempt(lambda: added.extend(self.session.desk.add_sources(path))):
            self.search.clear()
            self.catch_up()
            words = counted(len(added), self.tr("1 source added"), self.tr("{count} sources added"))
            self.say(self.tr("{words} from {file}").format(words=words, file=path.name))
        self.take_focus()

    def _take_out(self, evidence_id: int) -> None:
        if self.session.attempt(lambda: self.session.desk.take_out(evidence_id)):
            self._revealed = None
            self._copies = Copies()  # what was opened of it goes too
            self.catch_up()
            self.say(self.tr("Taken out for good"))
        self.take_focus()

    def _list(self) -> None:
        wanted = self.search.text().casefold().split()
        shown = [one for one in self._all if all(word in _searched(one) for word in wanted)]
        claims = {claim for one in self._all for claim in one.claims}
        if not self._all:
            self.lead.setText(self.tr("No sources yet: evidence attached to a claim is listed here."))
        elif not shown:
            self.lead.setText(self.tr("No source has these words. Esc lists all {count}.").format(count=len(self._all)))
        else:
            self.lead.setText(
                self.tr("{sources} carry {claims}.").format(
                    sources=counted(len(self._all), self.tr("1 source"), self.tr("{count} sources")),
                    claims=claims_counted(len(claims)),
                )
            )
        self.search.setVisible(bool(self._all))
        self.list.show_records(shown)

    def _describe(self, sources: Sequence[Evidence]) -> list[Line]:
        return [self._line(one) for one in sources]

    def _line(self, one: Evidence) -> Line:
        source = one.source
        used = self.tr("no claim") if not one.claims else claims_counted(len(one.claims))
        meta = joined(used, spaced(source.kind or ""), *self._named(one), one.file_name and self.tr("stored copy"))
        if one.removed:
            return Line(self.shown_title(one), meta, self.tr("taken out"), "non", faint=True)
        tag = self.tr("changed since") if one.changed_at else self.tr("confidential") if source.confidential else ""
        return Line(self.shown_title(one), meta, tag, "dis" if one.changed_at else "aut", faint=not one.claims)

    def _named(self, one: Evidence) -> tuple[str, ...]:
        source = one.source
        if self._hidden(one):
            return (with_days(source.published),)
        return (source.publisher or source.author or source.person, with_days(source.published))

    def shown_title(self, one: Evidence) -> str:
        """A source's title; the alias of a confidential one, until a person asks who it is."""
        return one.source.alias if self._hidden(one) else one.source.title

    def _hidden(self, one: Evidence) -> bool:
        """Whether only the alias is to be seen; of one that was taken out nothing is left to hide."""
        return one.source.confidential and not one.removed and self._revealed != one.id

    def _show(self, one: Evidence | None) -> None:
        for part in (self.title, self.about, self.address, self.file, self.falls_head, self.falls_words, self.falls):
            part.setVisible(one is not None)
        self.open.setVisible(one is not None and bool(one.file_name) and bool(one.claims))
        self.reveal.setVisible(one is not None and self._hidden(one))
        self.taking.show_source(one)
        if one is None:
            return
        source = one.source
        hidden = self._hidden(one)
        self.title.setText(self.shown_title(one))
        people = () if hidden else (source.author, source.person, source.publisher)
        record = {True: self.tr("on record"), False: self.tr("not on record"), None: ""}[source.on_record]
        voice = self.tr("one voice with: {voice}").format(voice=source.voice) if source.voice else ""
        address = "" if hidden else source.url
        self.about.setText(
            joined(spaced(source.kind or ""), *people, with_days(source.published), source.language, record, voice)
        )
        self.address.setText(address)
        self.address.setToolTip(address)
        self.address.setVisible(bool(address))
        self.about.setVisible(bool(self.about.text().strip()))
        self._show_file(one)
        self._show_falls(one)

    def _show_file(self, one: Evidence) -> None:
        digest = one.file_sha256 or ""
        words = ""
        if one.file_name:
            words = self.tr("{name}, stored {day}, SHA-256 {hash}…").format(
                name=one.file_name, day=day(one.captured_at), hash=digest[:HASH_SHOWN]
            )
        if one.changed_at:
            words += "\n" + self.tr("Seen {day}: the file it came from is no longer the stored one.").format(
                day=day(one.changed_at)
            )
        self.file.setText(words)
        self.file.setToolTip(digest)
        self.file.setVisible(bool(words))

    def _show_falls(self, one: Evidence) -> None:
        desk = self.session.desk
        rows = [] if one.removed else desk.if_it_falls(one.id)
        claims = {claim.id: claim for claim in desk.claims([claim for claim, _, _ in rows])}
        found: list[FallsRow] = [(claims[claim], now, then) for claim, now, then in rows if claim in claims]
        weaker = sum(then.level < now.level for _, now, then in found)
        empty = sum(then.level == 0 for _, now, then in found)
        if not found:
            words = self.tr("No claim leans on it.")
        elif not weaker:
            words = self.tr("No claim gets weaker.")
        else:
            words = self.tr("{weaker} of {all} get weaker").format(weaker=weaker, all=claims_counted(len(found)))
            words += self.tr(", {empty} would stand on nothing.").format(empty=empty) if empty else "."
        self.falls_words.setText(words)
        self.falls.setVisible(bool(found))
        self.falls.show_records(found, take_first=False)

    def _describe_falls(self, rows: Sequence[FallsRow]) -> list[Line]:
        scale = self.session.scale
        lines = []
        for claim, now, then in rows:
            drops = then.level < now.level
            tag = f"{now.name} → {then.name}" if drops else self.tr("stays {level}").format(level=now.name)
            tone = ("wro" if then.level == 0 else "dis") if drops else "non"
            hidden = self.session.veil.hides(claim.id, claim.verdict)
            mark = (None, None) if hidden else verdict_mark(claim, scale)
            lines.append(
                Line(claim_line(claim), self.tr("then: {why}").format(why=said(then.why)), tag, tone, mark=mark)
            )
        return lines

    def _go(self) -> None:
        if self.falls.record is not None:
            self.session.go_to(self.falls.record[0].id)

    def _leave_search(self) -> None:
        self.search.clear()
        self.take_focus()

    def _reveal(self) -> None:
        self._revealed = self.list.record.id
        self._show(self.list.record)

    def _open_copy(self) -> None:
        """Open a copy of the stored file; the one in the case stays as it was captured."""
        one: Evidence = self.list.record
        link = next(link for link in self.session.desk.evidence(one.claims[0]) if link.evidence_id == one.id)
        name, data = self.session.desk.evidence_file(link.id)
        self._copies.open(link.id, name, data)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        top.addWidget(self.add)
        top.addStretch(0)
        self.top.addLayout(top)
        self.column.addWidget(HairLine(parent=self))
        below = QVBoxLayout()
        said = QVBoxLayout()
        said.setContentsMargins(SIDE, 0, SIDE, 2)
        said.setSpacing(6)
        for part in (self.title, self.about, self.address, self.file):
            said.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.open, self.reveal):
            buttons.addWidget(button)
        buttons.addStretch(1)
        said.addLayout(buttons)
        said.addWidget(self.taking)
        said.addSpacing(6)
        said.addWidget(self.falls_head)
        said.addWidget(self.falls_words)
        below.addLayout(said)
        self.lay_below(self.list, below, (4, 6))
        below.setContentsMargins(0, 14, 0, 0)
        below.addWidget(self.falls, 1)
        below.addStretch(0)


def _searched(one: Evidence) -> str:
    """What the words are looked for in; a confidential source is found by its alias alone."""
    source = one.source
    if source.confidential:
        return source.alias.casefold()
    parts = (source.title, source.author, source.person, source.publisher, spaced(source.kind or ""), source.url,
             source.published, one.file_name)  # fmt: skip
    return " ".join(parts).casefold()
