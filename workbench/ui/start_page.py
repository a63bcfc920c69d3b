"""What stands there before a case is open: the sample, a place to drop documents, the cases opened last."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from workbench.ui.drop_area import DropArea, local_paths
from workbench.ui.keys_in_force import KeyOf
from workbench.ui.look import current_look
from workbench.ui.person_line import PersonLine
from workbench.ui.recent_row import RecentHead, RecentRow
from workbench.ui.settings_store import Recent, SettingsStore
from workbench.ui.widgets.keyed_button import KeyedButton

WIDTH = 560


class StartPage(QScrollArea):
    """The first page. What it offers is asked for by signals; it opens nothing itself."""

    sample_wanted = Signal()
    tour_wanted = Signal()
    new_wanted = Signal()
    open_wanted = Signal()
    import_wanted = Signal()
    case_wanted = Signal(object)
    """Path of a recent case."""
    dropped = Signal(list)

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._look = current_look()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAcceptDrops(True)
        self._sheet = QWidget(self)
        self._sheet.setProperty("role", "paper")
        self._sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.drop = DropArea(self._sheet)
        self.drop.dropped.connect(self.dropped)
        self.drop.clicked.connect(self.import_wanted)
        self.sample = QPushButton(self.tr("Open the sample case"), self._sheet)
        self.sample.setProperty("role", "main")
        self.sample.clicked.connect(self.sample_wanted)
        self.tour = KeyedButton(self.tr("Take the tour over it"), KeyOf("tour", "Ctrl+F1"), self._sheet, quiet=True)
        self.tour.clicked.connect(self.tour_wanted)
        self.new = QPushButton(self.tr("New case…"), self._sheet)
        self.new.clicked.connect(self.new_wanted)
        self.open = QPushButton(self.tr("Open a case…"), self._sheet)
        self.open.clicked.connect(self.open_wanted)
        self.person = PersonLine(settings, self._sheet)
        self.recent_head = RecentHead(self._sheet)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        self.recent_rows: list[RecentRow] = []
        self._lay_out()
        self._look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Show the cases opened last."""
        for row in self.recent_rows:
            self._recent.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.recent_rows = [self._recent_row(recent) for recent in self._settings.recents()]
        self.recent_head.setVisible(bool(self.recent_rows))

    @property
    def recent_buttons(self) -> list[QPushButton]:
        """The buttons of the recent cases that are still there."""
        return [row.open for row in self.recent_rows if not row.is_gone]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.dropped.emit(local_paths(event))

    def _recent_row(self, recent: Recent) -> RecentRow:
        row = RecentRow(recent, self._sheet)
        row.wanted.connect(lambda: self.case_wanted.emit(recent.path))
        row.pinned.connect(lambda: self._pin(row))
        row.dropped.connect(lambda: self._forget(row))
        self._recent.addWidget(row)
        return row

    def _pin(self, row: RecentRow) -> None:
        """Pin a case or let it go; the keys stay with it."""
        had_keys = row.open.hasFocus() or row.drop.hasFocus()
        self._settings.pin_case(row.recent.path, pinned=not row.recent.pinned)
        self.refresh()
        for again in self.recent_rows:
            if had_keys and again.recent.path == row.recent.path:
                (again.drop if again.is_gone else again.open).setFocus()

    def _forget(self, row: RecentRow) -> None:
        """Take a case off the list; the keys go to the row that comes up in its place."""
        at = self.recent_rows.index(row)
        had_keys = row.open.hasFocus() or row.drop.hasFocus()
        self._settings.forget_case(row.recent.path)
        self.refresh()
        if had_keys:
            rest = self.recent_rows[at : at + 1] or self.recent_rows[-1:]
            (rest[0].drop if rest else self.sample).setFocus()

    def _dress(self) -> None:
        self._column.setFixedWidth(self._look.px(WIDTH))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Fact-checking workbench"), self._sheet)
        title.setProperty("role", "heading")
        lead = QLabel(
            self.tr("Bring in a text, go through its claims one by one, keep what you found, hand over the report."),
            self._sheet,
        )
        lead.setProperty("role", "lead")
        lead.setWordWrap(True)
        self._column = QWidget(self._sheet)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(lead)
        column.addSpacing(12)
        person = QHBoxLayout()
        person.addWidget(self.person)
        person.addStretch(1)
        column.addLayout(person)
        column.addWidget(self.drop)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.sample, self.new, self.open):
            button.setAutoDefault(True)  # Enter presses it too
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        tour = QHBoxLayout()
        tour.addWidget(self.tour)
        tour.addStretch(1)
        column.addLayout(tour)
        column.addSpacing(20)
        column.addWidget(self.recent_head)
        column.addLayout(self._recent)
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(24, 48, 24, 48)
        sheet.addStretch(2)
        middle = QHBoxLayout()  # not an alignment: that would forget how high wrapped words are
        middle.addStretch(1)
        middle.addWidget(self._column)
        middle.addStretch(1)
        sheet.addLayout(middle)
        sheet.addStretch(3)
        self.setWidget(self._sheet)
