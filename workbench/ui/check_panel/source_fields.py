"""Everything else that is recorded about a source: kind, author, publisher, person, voice, confidentiality."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSizePolicy, QWidget

from workbench.core.evidence import EvidenceKind, Source
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.line_field import LineField
from workbench.ui.widgets.tick_box import TickBox

LINES = (
    ("author", "Author"),
    ("publisher", "Publisher"),
    ("published", "Date"),
    ("archived_url", "Archived link"),
    ("language", "Language"),
    ("person", "Person"),
    ("voice", "Voice"),
    ("alias", "Alias"),
)
"""Text fields of a source, in the order of the form."""

HINTS = {
    "published": "2026-03-01, or a part of it",
    "person": "Who said it, where the source is a person",
    "voice": "One wire story in five papers is one voice",
    "alias": "What it is called outside the desk",
}

ON_RECORD = {"": None, "on": True, "off": False}


class KindBox(QComboBox):
    """The kinds of source. The wheel scrolls the panel, letters find a kind instead of being the window's keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Kind"))
        self.addItem(self.tr("not said"), "")
        for kind in EvidenceKind:
            self.addItem(self.tr(kind.value.replace("_", " ")), kind.value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
            if plain and (event.text().isalnum() or event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)):
                event.accept()
                return True
        return super().event(event)


class SourceFields(QWidget):
    """The fields of a source beside its title and address."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = KindBox(self)
        self.lines = {name: self._line(name, words) for name, words in LINES}
        self.on_record = ChoiceRow(
            self.tr("On record"),
            [("", self.tr("not said")), ("on", self.tr("on record")), ("off", self.tr("off record"))],
            self,
        )
        self.confidential = TickBox(self.tr("Confidential"), self)
        self.confidential.toggled.connect(self._show_alias)
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(10)
        self._rows.setVerticalSpacing(6)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._add(self.tr("Kind"), self.kind)
        for name, words in LINES:
            if name == "voice":
                self._add("", self.on_record)
            if name == "alias":
                self._add("", self.confidential)
            self._add(self.tr(words), self.lines[name])
        self.take_up(Source())

    @property
    def stops(self) -> list[QWidget]:
        """What Tab stops at, in the order in which it stands."""
        found: list[QWidget] = [self.kind]
        for name, line in self.lines.items():
            if name == "voice":
                found += self.on_record.buttons.values()
            if name == "alias":
                found.append(self.confidential)
            found.append(line)
        return found

    def source(self) -> Source:
        """What stands in the fields, without title and address."""
        kind = self.kind.currentData()
        return Source(
            kind=EvidenceKind(kind) if kind else None,
            on_record=ON_RECORD[self.on_record.value],
            confidential=self.confidential.isChecked(),
            **{name: line.text().strip() for name, line in self.lines.items()},
        )

    def take_up(self, source: Source) -> None:
        """Fill the fields."""
        self.kind.setCurrentIndex(max(0, self.kind.findData(source.kind.value if source.kind else "")))
        for name, line in self.lines.items():
            line.setText(getattr(source, name))
        self.on_record.choose(next(key for key, value in ON_RECORD.items() if value is source.on_record))
        self.confidential.setChecked(source.confidential)
        self._show_alias()

    def _show_alias(self) -> None:
        self._rows.setRowVisible(self.lines["alias"], self.confidential.isChecked())

    def _add(self, words: str, field: QWidget) -> None:
        label = QLabel(words, self)
        label.setProperty("role", "small")
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)  # so it stands mid-row
        self._rows.addRow(label, field)

    def _line(self, name: str, words: str) -> LineField:
        line = LineField(self)
        line.setAccessibleName(self.tr(words))
        line.setPlaceholderText(self.tr(HINTS.get(name, "")))
        line.setToolTip(line.placeholderText())
        line.entered.connect(self.entered)
        line.left.connect(self.left)
        return line
