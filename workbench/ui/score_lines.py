"""The two lines of the queue: how verifiable, and how much worth checking, a claim must be to be listed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from workbench.core.claims import ClaimFilter
from workbench.ui.language import counted, decimal

STEPS = 20
"""Positions of a slider beside zero: a twentieth each, as fine as the scores are worth."""


class ScoreLines(QWidget):
    """Two sliders and what they come to. Nothing is lost below a line: it is hidden, counted, and a slider away."""

    moved = Signal(float, float)
    """Least worth and least verifiability, 0 to 1."""
    left = Signal()
    """Esc: back to the queue."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.verifiable = self._slider(self.tr("Least verifiability"))
        self.worth = self._slider(self.tr("Least worth"))
        self._words = {self.verifiable: QLabel(self), self.worth: QLabel(self)}
        self.counted = QLabel(self)
        self.counted.setProperty("role", "small")
        self.counted.setWordWrap(True)
        rows = QGridLayout()
        rows.setHorizontalSpacing(10)
        rows.setVerticalSpacing(4)
        for row, slider in enumerate((self.verifiable, self.worth)):
            rows.addWidget(self._words[slider], row, 0)
            rows.addWidget(slider, row, 1)
        rows.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        column.addLayout(rows)
        column.addWidget(self.counted)
        self._name()
        self.hide()

    def show_filter(self, wanted: ClaimFilter) -> None:
        """Stand where the filter stands."""
        for slider, least in ((self.verifiable, wanted.verifiable_from), (self.worth, wanted.worth_from)):
            slider.blockSignals(True)
            slider.setValue(round(least * STEPS))
            slider.blockSignals(False)
        self._name()

    def show_counts(self, shown: int, hidden: int, judged: int, rankers: tuple[str, ...]) -> None:
        """How many claims the lines let through, how many they hide (judged: with a verdict), and by whose scores."""
        by = ", ".join(rankers).replace(" ", "\u00a0") or self.tr("rules")
        words = self.tr("{shown} shown, {hidden} hidden below the lines. Scores by: {by}")
        if judged:
            words = self.tr(
                "{shown} shown, {hidden} hidden below the lines, {judged} of them with a verdict. Scores by: {by}"
            )
        told = {"shown": counted(shown), "hidden": counted(hidden), "judged": counted(judged)}
        self.counted.setText(words.format(by=by, **told))

    def event(self, event: QEvent) -> bool:
        """Esc is the sliders' own here, and no key of the window."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _moved(self) -> None:
        self._name()
        self.moved.emit(self.worth.value() / STEPS, self.verifiable.value() / STEPS)

    def _name(self) -> None:
        for slider, words in ((self.verifiable, self.tr("Verifiable")), (self.worth, self.tr("Worth checking"))):
            least = slider.value() / STEPS
            every = self.tr("{what}: all").format(what=words)
            self._words[slider].setText(f"{words} ≥ {decimal(least)}" if least else every)

    def _slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, STEPS)
        slider.setPageStep(STEPS // 4)
        slider.setAccessibleName(name)
        slider.valueChanged.connect(lambda _: self._moved())
        return slider
