"""Who is at the desk, asked in one line: the name, a field for it, and names known from before."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from workbench.core.doors import system_person
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.settings_store import SettingsStore

FIELD_WIDTH = 220
"""Pixels at 100 % at most."""


class PersonLine(QWidget):
    """Says who is at the desk; a click or its key asks. Enter takes the name, Esc leaves all as it was."""

    left = Signal()
    """The keys belong to the window again."""

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None, *, short: bool = False) -> None:
        """short: with few words, for the status line."""
        super().__init__(parent)
        self._settings = settings
        self._look = current_look()
        self._short = short
        self._person = ""
        self.label = ElidedLabel(self)
        self.label.setProperty("role", "small" if short else "muted")
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.ask = QPushButton(self)
        self.ask.setProperty("role", "link")
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ask.clicked.connect(self.begin)
        self.name = LineField(self)
        self.name.setAccessibleName(self.tr("Who is at the desk"))
        self.name.setPlaceholderText(self.tr("Your name"))
        self.name.setMaxLength(80)
        self.name.entered.connect(self._take)
        self.name.left.connect(self.end)
        self.name.editingFinished.connect(self.close_field)
        if short:
            self.name.setProperty("role", "slim")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.label)
        row.addWidget(self.name)
        row.addWidget(self.ask)
        self.name.hide()
        settings.changed.connect(self._on_setting)
        self._look.changed.connect(self._dress)
        self._dress()
        self.show_person("")

    def show_person(self, person: str) -> None:
        """Who writes in the open case; empty where none is open: then the settings say it."""
        self._person = person
        picked = self._settings.text("checker").strip()
        name = person or picked or system_person()
        if self._short:
            words = self.tr("Checker: {name}") if picked else self.tr("Checker: {name}, as logged in")
        elif picked:
            words = self.tr("{name} is at the desk.")
        else:
            words = self.tr("Who is at the desk? Until it is said: {name}, as logged in.")
        self.label.setText(words.format(name=name))
        self.label.setToolTip(self.tr("Stands beside verdicts and notes. Names are not authenticated."))
        self.ask.setText(self.tr("Change") if picked else self.tr("Say who"))
        self.ask.setAccessibleName(self.tr("Who is at the desk: {name}. Change").format(name=name))
        self._fit()

    @property
    def is_asking(self) -> bool:
        """Whether the field is open."""
        return not self.name.isHidden()

    def begin(self) -> None:
        """Ask for the name."""
        self.name.setText(self._settings.text("checker"))
        completer = QCompleter(self._settings.people(), self.name)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.name.setCompleter(completer)
        self.name.show()
        self.ask.hide()
        self._fit()
        self.name.selectAll()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def end(self) -> None:
        """Leave all as it was."""
        if self.is_asking:
            self.close_field()
            self.left.emit()

    def close_field(self) -> None:
        """Another place was clicked: leave all as it was, and the keys where they are."""
        self.name.hide()
        self.ask.show()
        self._fit()

    def _take(self) -> None:
        name = self.name.text().strip()
        if name:
            self._settings.remember_person(name)
            self._settings.set("checker", name)
        self.end()

    def _on_setting(self, setting: str) -> None:
        if setting == "checker" and not self._person:
            self.show_person("")

    def _fit(self) -> None:
        """The label takes what its words need, and gives way where the room ends."""
        self.label.setVisible(not (self._short and self.is_asking))
        self.label.updateGeometry()

    def _dress(self) -> None:
        self.name.setFixedWidth(self._look.px(FIELD_WIDTH if not self._short else 170))
        self._fit()
