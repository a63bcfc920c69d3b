"""The export, opened in place under its button: where to, which format, what is in and what is left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.core.claims import ClaimFilter, Listing
from workbench.core.report import ExportChoices
from workbench.desk.desk import Desk, export_formats
from workbench.ui.choice_row import ChoiceRow
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.widgets.tick_box import TickBox

WIDTH = 440


class ExportPane(QWidget):
    """Lies over the panels under the export button. Enter exports, Esc closes, the ending decides the format."""

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
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.endings = {ending.lower(): key for key, _, ending in export_formats()}
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
        formats = [(ending, name) for _, name, ending in export_formats()]
        self.format = ChoiceRow(self.tr("Format"), formats, self)
        self.format.chosen.connect(self._on_format)
        self.working = TickBox(self.tr("With working notes"), self)
        self.working.setToolTip(self.tr("They stay on the desk otherwise; the complete case always has them."))
        self.inside, self.outside, self.remark = QLabel(self), QLabel(self), QLabel(self)
        for label in (self.inside, self.outside, self.remark):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.outside.setProperty("role", "muted")
        self.remark.setProperty("role", "muted")
        self.export = QPushButton(self.tr("Export"), self)
        self.export.setProperty("role", "main")
        self.export.clicked.connect(self.submit)
        self.cancel = QPushButton(self.tr("Close"), self)
        self.cancel.clicked.connect(self.close_pane)
        self._lay_out()
        over.installEventFilter(self)
        self.hide()

    def open_for(self, desk: Desk, top: int) -> None:
        """Open for a case, `top` pixels under the upper edge, with a file beside the case proposed."""
        self._top = top
        self._folder = desk.path.parent
        ending = self._ending(Path(self.path.text())) or self.format.value
        self.path.setText(f"{desk.name} report{ending}")
        self._on_path("")  # the same name as last time may be a file by now
        self.path.setToolTip(str(self._folder))
        self.working.setChecked(False)
        self.inside.setText(self._inside(desk))
        self.outside.setText(self._outside(desk))
        self.opened.emit()
        self.show()
        self.raise_()
        self._place()
        self.path.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.path.setSelection(0, len(Path(self.path.text()).stem))

    def close_pane(self) -> None:
        """Close without writing."""
        self.hide()
        self.closed.emit()

    @property
    def target(self) -> Path:
        """The file that will be written; a bare name lies beside the case."""
        return self._folder / Path(self.path.text().strip()).expanduser()

    def submit(self) -> None:
        """Ask for the export, when the ending names a format."""
        key = self.endings.get(self._ending(self.target))
        if key is not None and self.path.text().strip():
            self.hide()
            self.wanted.emit(key, self.target, ExportChoices(working=self.working.isChecked()))
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _inside(self, desk: Desk) -> str:
        counts = desk.counts()
        names = [f"{count} {v.name}" for v in desk.scale.labels if (count := counts.by_verdict.get(v.key, 0))]
        to_check = counts.total - counts.checked
        if to_check:
            names.append(self.tr("{count} to check").format(count=to_check))
        count = len(desk.documents())
        documents = self.tr("1 document") if count == 1 else self.tr("{count} documents").format(count=count)
        head = self.tr("In: {claims} claims of {documents}, with every reason, note and evidence.").format(
            claims=counts.total, documents=documents
        )
        return head + (f" {', '.join(names)}." if names else "")

    def _outside(self, desk: Desk) -> str:
        listed = set(desk.claim_ids(ClaimFilter()))
        others = [c for c in desk.claim_ids(ClaimFilter(all_listings=True)) if c not in listed]
        if not others:
            return self.tr("Left out of the register: nothing.")
        kinds = {Listing.FOLDED: self.tr("folded repeats"), Listing.SET_ASIDE: self.tr("set aside"),
                 Listing.DISCARDED: self.tr("discarded")}  # fmt: skip
        found = [claim.listing for claim in desk.claims(others)]
        parts = [f"{n} {words}" for kind, words in kinds.items() if (n := found.count(kind))]
        return self.tr("Left out of the register: {parts}; named under scope and method.").format(
            parts=", ".join(parts)
        )

    def _on_path(self, _: str) -> None:
        ending = self._ending(self.target)
        if ending in self.endings:
            self.format.choose(next(v for v in self.format.values if v.lower() == ending))
        self.export.setEnabled(ending in self.endings)
        if ending not in self.endings:
            self.remark.setText(self.tr("The ending decides the format: {all}").format(all=", ".join(self.endings)))
        else:
            exists = self.target.is_file()
            self.remark.setText(self.tr("Replaces the file that is there.") if exists else "")
        self.remark.setVisible(bool(self.remark.text()))
        if self.isVisible():
            self._place()

    def _on_format(self, ending: str) -> None:
        name = Path(self.path.text().strip() or "report")
        former = self._ending(name)
        stem = str(name)[: -len(former)] if former in self.endings else name
        self.path.setText(f"{stem}{ending}")

    def _ending(self, path: Path) -> str:
        """The ending that decides: the longest of those that fit, for one can end in another; else the path's own."""
        fitting = [ending for ending in self.endings if path.name.lower().endswith(ending)]
        return max(fitting, key=len, default=path.suffix.lower())

    def _browse(self) -> None:
        chosen = self._choose(self.target)
        if chosen is not None:
            self.path.setText(str(chosen))
        self.path.setFocus()

    def _place(self) -> None:
        width = min(self._look.px(WIDTH), self._over.width() - 32)
        self.setFixedWidth(width)
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        self.move(self._over.width() - width - 16, self._top)

    def _lay_out(self) -> None:
        self._top = 0
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
        for part in (self.format, self.inside, self.outside, self.remark, self.working):
            column.addWidget(part)
        column.addLayout(buttons)
