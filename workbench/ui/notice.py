"""A calm line over the panels' lower edge: an error with what to do, or what is ready with what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.ui.look import current_look
from workbench.ui.status_line import announce

Choice = tuple[str, Callable[[], object]]
"""Words on a button, and what it does."""

LINES_SHOWN = 4


class Notice(QWidget):
    """Lies over the window, so that nothing moves when it comes and goes. Takes no focus."""

    def __init__(self, over: QWidget, above: Callable[[], int]) -> None:
        """over: the widget it lies on; above: pixels to keep free at the lower edge."""
        super().__init__(over)
        self._over, self._above = over, above
        self._look = current_look()
        self._buttons: list[QPushButton] = []
        self.setProperty("role", "popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(self._row)
        over.installEventFilter(self)
        self._look.changed.connect(self._place)
        self.hide()

    def tell(self, lines: Sequence[str], choices: Sequence[Choice] = ()) -> None:
        """Show lines and buttons until they are closed or others come."""
        shown = list(lines[:LINES_SHOWN])
        if len(lines) > LINES_SHOWN:
            shown.append(self.tr("and {count} more").format(count=len(lines) - LINES_SHOWN))
        self.words.setText("\n".join(shown))
        self.words.setToolTip("\n".join(lines) if len(lines) > LINES_SHOWN else "")
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        self._buttons = [self._button(words, run) for words, run in (*choices, (self.tr("Close"), lambda: None))]
        self._row.addStretch(1)
        for button in self._buttons:
            self._row.addWidget(button)
            button.show()  # at once: a hidden button is not measured
        self.setAccessibleName(self.words.text())
        self.show()
        self.raise_()
        self._place()
        announce(self, self.words.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _button(self, words: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda _=False: run())
        return button

    def _place(self) -> None:
        for part in (self.words, *self._buttons):
            part.ensurePolished()  # else it is measured in the size of before
        width = min(self._look.px(520), self._over.width() - 32)
        self.setFixedWidth(width)
        self._column.invalidate()
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        left = (self._over.width() - width) // 2
        self.move(left, self._over.height() - self._above() - self.height() - 16)
