"""The settings, a row each, made from their one declaration. What is chosen takes hold at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.core.settings import SETTINGS, Setting
from workbench.ui.settings_store import SettingsStore
from workbench.ui.widgets.tick_box import TickBox

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Each language by its own name, whatever the window speaks."""

SCROLL_BAR = 12
"""Pixels of room for a scroll bar."""


class SettingsDialog(QDialog):
    """Every setting that is shown, with its help under it."""

    def __init__(self, settings: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setModal(False)
        self._settings = settings
        self.controls: dict[str, QWidget] = {}
        sheet = QWidget(self)
        form = QFormLayout(sheet)
        form.setContentsMargins(24, 20, 24, 20)
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(14)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        for entry in SETTINGS:
            if entry.shown:
                form.addRow(_tr(entry.title), self._row(entry))
        rows = QScrollArea(self)
        rows.setWidgetResizable(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setWidget(sheet)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(rows)
        wanted = form.sizeHint().expandedTo(QSize(520, 0))
        next(iter(self.controls.values())).setFocus()
        self.resize(wanted.width() + SCROLL_BAR, min(wanted.height(), self._most_height()))

    def _most_height(self) -> int:
        """As high as the window it belongs to, so that it fits wherever that fits."""
        parent = self.parentWidget()
        return parent.height() if parent is not None else self.screen().availableGeometry().height()

    def _row(self, entry: Setting) -> QWidget:
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        control = self._control(entry)
        control.setAccessibleName(_tr(entry.title))
        control.setAccessibleDescription(_tr(entry.help))
        self.controls[entry.name] = control
        help_text = QLabel(_tr(entry.help), part)
        help_text.setProperty("role", "small")
        help_text.setWordWrap(True)
        column.addWidget(control)
        column.addWidget(help_text)
        return part

    def _control(self, entry: Setting) -> QWidget:
        value = self._settings.get(entry.name)
        name = entry.name
        if entry.choices:
            combo = QComboBox(self)
            for choice in entry.choices:
                combo.addItem(LANGUAGES.get(choice) or _tr(choice.replace("_", " ")), choice)
            combo.setCurrentIndex(entry.choices.index(str(value)))
            combo.currentIndexChanged.connect(lambda at: self._settings.set(name, entry.choices[at]))
            return combo
        if isinstance(entry.default, bool):
            box = TickBox("", self)
            box.setChecked(bool(value))
            box.toggled.connect(lambda on: self._settings.set(name, on))
            return box
        if isinstance(entry.default, int):
            spin = QSpinBox(self)
            spin.setRange(entry.low or 0, entry.high or 1_000_000)
            spin.setSingleStep(10)
            spin.setSuffix(f" {entry.unit}")
            spin.setValue(int(value))
            spin.lineEdit().setAccessibleName(_tr(entry.title))
            spin.valueChanged.connect(lambda number: self._settings.set(name, number))
            return spin
        line = QLineEdit(str(value), self)
        line.editingFinished.connect(lambda: self._settings.set(name, line.text().strip()))
        return line


def _tr(text: str) -> str:
    return QCoreApplication.translate("Setting", text)
