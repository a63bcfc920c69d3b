"""The export, opened in place under its button: where to, for whom, which format, what is in and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.documents import Role
from workbench.core.report import Contents, ExportChoices, Preset
from workbench.desk.desk import Desk, draft_formats, export_formats
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.language import said, scale_words
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.widgets.tick_box import TickBox

WIDTH = 480

EDGE = 8
"""Pixels between it and the edges of what it lies on, where it has not its place."""

TITLE_LETTERS = 44
"""Letters of a document's title on its button."""


class ExportPane(QWidget):
    """Lies over the panels under the export button. Enter exports, Esc closes; ending and format go together."""

    wanted = Signal(str, object, object)
    """Format key, the path to write and the ExportChoices."""
    opened = Signal()
    closed = Signal()

    def __init__(self, over: QWidget, choose: Callable[[Path], Path | None]) -> None:
        """over: the widget it lies on, anchored to its upper right corner."""
        super().__init__(over)
        self._over, self._choose = over, choose
        self._look = current_look()
        self._folder = Path()
        self._desk: Desk | None = None
        self._found: Contents | None = None

        self._drafts = {key for key, _, _ in draft_formats()}
        every = [*export_formats(), *draft_formats()]
        self.endings = {key: ending.lower() for key, _, ending in every}
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("Export report"), self)
        self.title.setProperty("role", "title")
        self.path = LineField(self)
        self.path.setAccessibleName(self.tr("File to write"))
        self.path.entered.connect(self.submit)
        self.path.left.connect(self.close_pane)
        self.path.textChanged.connect(self._on_path)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.browse.setAccessibleName(self.tr("Choose where the report goes"))
        self.browse.clicked.connect(self._browse)
        self.preset = ChoiceRow(self.tr("For"), self._presets(), self)
        self.preset.chosen.connect(lambda _: self._on_choice())
        self.format = ChoiceRow(self.tr("Format"), [(key, said(name)) for key, name, _ in every], self)
        self.format.chosen.connect(self._on_format)
        self.document: ChoiceRow | None = None
        self._document_row: QWidget | None = None
        self.working = TickBox(self.tr("With working notes"), self)
        self.working.setToolTip(self.tr("They stay on the desk otherwise; the complete case always has them."))
        self.working.toggled.connect(lambda _: self._on_choice())
        self.inside, self.outside, self.warning, self.remark = (QLabel(self) for _ in range(4))
        for label, role in ((self.outside, "muted"), (self.warning, "warning"), (self.remark, "muted")):
            label.setProperty("role", role)
        for label in (self.inside, self.outside, self.warning, self.remark):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.cancel = QPushButton(self.tr("Close"), self)
        self.cancel.clicked.connect(self.close_pane)
        self.export = QPushButton(self.tr("Export"), self)
        self.export.setProperty("role", "main")
        self.export.clicked.connect(self.submit)
        self._lay_out()
        over.installEventFilter(self)
        self.hide()

    def open_for(self, desk: Desk, top: int) -> None:
        """Open for a case, `top` pixels under the upper edge, with a file beside the case proposed."""
        self._top, self._desk = top, desk
        self._folder = desk.path.parent
        counts = desk.counts()
        names = [
            f"{count} {v.name}" for v in scale_words(desk.scale).labels if (count := counts.by_verdict.get(v.key, 0))
        ]
        if to_check := counts.total - counts.judged:
            names.append(self.tr("{count} to check").format(count=to_check))
        self._verdicts = (counts.total, ", ".join(names))
        self._offer_documents(desk)
        self.working.setChecked(False)
        self.path.setText(self._proposed(self.format.value))
        self.path.setToolTip(str(self._folder))
        self._on_choice()
        self.opened.emit()
        self.show()
        self.raise_()
        self._place()
        self.path.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.path.setSelection(0, len(self.path.text()) - len(self.endings[self.format.value]))

    def close_pane(self) -> None:
        """Close without writing."""
        self.hide()
        self.closed.emit()

    @property
    def target(self) -> Path:
        """The file that will be written; a bare name lies beside the case."""
        return self._folder / Path(self.path.text().strip()).expanduser()

    @property
    def choices(self) -> ExportChoices:
        """What was chosen."""
        preset = Preset(self.preset.value)
        draft = self.format.value in self._drafts and self.document is not None
        return ExportChoices(
            preset=preset,
            working=self.working.isChecked() and preset is Preset.DESK,
            document_id=int(self.document.value) if draft and self.document is not None else None,
        )

    def submit(self) -> None:
        """Ask for the export, when it can be written."""
        if self.export.isEnabled():
            self.hide()
            self.wanted.emit(self.format.value, self.target, self.choices)
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _presets(self) -> list[tuple[str, str]]:
        words = {
            Preset.DESK: self.tr("The desk"),
            Preset.LEGAL: self.tr("Lawyers"),
            Preset.PUBLIC: self.tr("The public"),
        }
        return [(preset.value, name) for preset, name in words.items()]

    def _offer_documents(self, desk: Desk) -> None:
        """Which document is given back: asked for only where there are several."""
        if self._document_row is not None:
            self._document_row.deleteLater()
            self.document = self._document_row = None
        drafts = [one for one in desk.documents() if one.role is not Role.SOURCE]
        if len(drafts) > 1:
            titles = [(str(one.id), one.title or one.name) for one in drafts]
            shown = [(key, t if len(t) <= TITLE_LETTERS else f"{t[: TITLE_LETTERS - 1]}…") for key, t in titles]
            self.document = ChoiceRow(self.tr("Document"), shown, self)
            self._document_row = self._named(self.tr("Of"), self.document)
            self._column.insertWidget(self._column.indexOf(self.working), self._document_row)
            QWidget.setTabOrder(list(self.format.buttons.values())[-1], next(iter(self.document.buttons.values())))

    def _on_choice(self) -> None:
        """Say what is in and what is left out."""
        if self._desk is None:
            return
        desk_only = self.preset.value == Preset.DESK
        self.working.setVisible(desk_only)
        if self._document_row is not None:
            self._document_row.setVisible(self.format.value in self._drafts)
        found = self._desk.contents(self.format.value, self.choices)
        self._found = found
        self.inside.setText(self._inside(found))
        self.outside.setText(self._outside(found))
        self.warning.setText("\n".join(said(one) for one in (found.refused, *found.remarks) if one))
        self._on_target()

    def _inside(self, found: Contents) -> str:
        if not found.inside:
            return ""
        total, verdicts = self._verdicts
        head = self.tr("In: {parts}.").format(parts=", ".join(said(part.words) for part in found.inside))
        everything = found.inside[0].count == total
        return f"{head} {verdicts}." if verdicts and everything else head

    def _outside(self, found: Contents, *, brief: bool = False) -> str:
        if found.refused:
            return ""
        if not found.left_out:
            return self.tr("Left out: nothing.")
        if brief:
            return self.tr("Left out: {parts}.").format(parts=", ".join(said(part.words) for part in found.left_out))
        return "\n".join(
            [self.tr("Left out:"), *(f"{said(part.words)} · {said(part.why)}" for part in found.left_out)],
        )

    def _on_path(self, _: str) -> None:
        """The ending decides the format, unless the chosen format has this ending already."""
        name = self.target.name.lower()
        fitting = [key for key, ending in self.endings.items() if name.endswith(ending)]
        longest = max((len(self.endings[key]) for key in fitting), default=0)
        fitting = [key for key in fitting if len(self.endings[key]) == longest]
        if fitting and self.format.value not in fitting:
            self.format.choose(fitting[0])
            self._on_choice()
        self._fits = bool(fitting)
        self._on_target()

    def _on_target(self) -> None:
        named = bool(self.path.text().strip()) and self._fits
        self.export.setEnabled(named and not (self._found and self._found.refused))
        if not self._fits:
            endings = ", ".join(dict.fromkeys(self.endings.values()))
            self.remark.setText(self.tr("The ending decides the format: {all}").format(all=endings))
        else:
            self.remark.setText(self.tr("Replaces the file that is there.") if self.target.is_file() else "")
        for label in (self.inside, self.outside, self.warning, self.remark):
            label.setVisible(bool(label.text()))
        if self.isVisible():
            self._place()

    def _on_format(self, key: str) -> None:
        name = self.path.text().strip()
        if name in {self._proposed(other) for other in self.endings}:
            self.path.setText(self._proposed(key))
        else:
            known = sorted(self.endings.values(), key=len, reverse=True)
            ending = next((one for one in known if name.lower().endswith(one)), "")
            self.path.setText(f"{name[: len(name) - len(ending)] or 'report'}{self.endings[key]}")
        self._on_choice()

    def _proposed(self, key: str) -> str:
        """A file name beside the case; a document that is given back is not called a report."""
        name = self._desk.name if self._desk is not None else ""
        return f"{name} {key if key in self._drafts else 'report'}{self.endings[key]}"

    def _browse(self) -> None:
        chosen = self._choose(self.target)
        if chosen is not None:
            self.path.setText(str(chosen))
        self.path.setFocus()

    def _place(self) -> None:
        width = min(self._look.px(WIDTH), self._over.width() - 32)
        self.setFixedWidth(width)
        if self._found is not None:
            self.outside.setText(self._outside(self._found))
            if self._height(width) > self._over.height() - self._top - EDGE:
                self.outside.setText(self._outside(self._found, brief=True))
        height = self._height(width)
        self.resize(width, height)
        self.move(self._over.width() - width - 16, min(self._top, max(EDGE, self._over.height() - height - EDGE)))

    def _height(self, width: int) -> int:
        self._column.activate()
        return self._column.totalHeightForWidth(width)

    def _named(self, words: str, row: ChoiceRow) -> QWidget:
        """A row of choices with its name before it."""
        whole = QWidget(self)
        name = QLabel(words, whole)
        name.setProperty("role", "muted")
        name.setFixedWidth(self._look.px(24))
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        name.setContentsMargins(0, self._look.px(4), 0, 0)
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(name)
        line.addWidget(row, 1)
        return whole

    def _lay_out(self) -> None:
        self._top, self._fits, self._verdicts = 0, True, (0, "")
        where = QHBoxLayout()
        where.setSpacing(8)
        where.addWidget(self.path, 1)
        where.addWidget(self.browse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.export)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addLayout(where)
        for words, row in ((self.tr("For"), self.preset), (self.tr("As"), self.format)):
            column.addWidget(self._named(words, row))
        for part in (self.working, self.inside, self.outside, self.warning, self.remark):
            column.addWidget(part)
        column.addLayout(buttons)
