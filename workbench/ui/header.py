"""The line over the panels: menu, case, search, export."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from workbench.core.documents import Document
from workbench.core.journal import Changes
from workbench.ui.elided_label import ElidedLabel
from workbench.ui.keys_in_force import KeyOf, current_keys, with_key
from workbench.ui.line_field import LineField
from workbench.ui.look import current_look
from workbench.ui.session import CaseSession
from workbench.ui.widgets.count_button import CountButton
from workbench.ui.widgets.keycap import KeyCap

HEIGHT = 48
SEARCH_WIDTH = 300
SEARCH_LEAST = 120
"""Pixels at 100 % at most, and pixels at least."""

DOCUMENTS_MS = 100
"""An import of many files is counted when it pauses."""

COUNTED = frozenset({"tie", "settlement", "claim"})
"""Tables whose changes open or close a conflict."""


class SearchField(LineField):
    """Search as you type; shows its key while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cap = KeyCap(KeyOf("search", "/"), self)
        self.setClearButtonEnabled(False)
        words = self.tr("Search claims, notes, evidence")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setMaxLength(200)
        self.textChanged.connect(self._place_cap)
        current_keys().changed.connect(self._place_cap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cap()

    def _place_cap(self) -> None:
        self._cap.setVisible(bool(self._cap.text()) and not self.text())
        size = self._cap.sizeHint()
        self._cap.setGeometry(
            self.width() - size.width() - 8, (self.height() - size.height()) // 2, size.width(), size.height()
        )


class Header(QWidget):
    """Case and documents at the left, search and export at the right."""

    searched = Signal(str)
    """The words in the search field, at every keystroke."""
    search_left = Signal()
    """Enter, Down or Esc in the search field: the keys belong to the queue again."""

    def __init__(self, session: CaseSession, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._look = current_look()
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.menu = QToolButton(self)
        self.menu.setMenu(menu)
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.case = ElidedLabel(self)
        self.case.setText(session.desk.name)
        self.case.setProperty("role", "title")
        self.case.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.case.setToolTip(str(session.desk.path))
        self.documents = ElidedLabel(self)
        self.documents.setProperty("role", "muted")
        self.search = SearchField(self)
        self.search.textChanged.connect(self.searched)
        self.search.left.connect(self._leave_search)
        self.search.entered.connect(self.search_left)
        self.search.went_down.connect(self.search_left)
        self.conflicts = CountButton(self.tr("Conflicts"), "dis", self)
        self.export = QPushButton(self.tr("Export report"), self)
        self.export.setProperty("role", "main")
        self.export.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.review = QPushButton(self.tr("Review"), self)
        self.review.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.review.setToolTip(self.tr("Sources, changes, questions, second reader, sign-off, history"))
        self.review.setAccessibleDescription(self.review.toolTip())
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self.menu)
        row.addWidget(self.case)
        row.addWidget(self.documents, 1)
        row.addWidget(self.search, 3)
        row.addWidget(self.conflicts)
        row.addWidget(self.review)
        row.addWidget(self.export)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DOCUMENTS_MS)
        self._later.timeout.connect(self._show_documents)
        self._count = QTimer(self)
        self._count.setSingleShot(True)
        self._count.setInterval(DOCUMENTS_MS)
        self._count.timeout.connect(self._show_conflicts)
        self._look.changed.connect(self._dress)
        session.changed.connect(self._on_changes)
        current_keys().changed.connect(self._name_keys)
        self._name_keys()
        self._dress()
        self._show_documents()
        self._show_conflicts()

    def sizeHint(self) -> QSize:
        return QSize(800, self._look.px(HEIGHT))

    def _leave_search(self) -> None:
        """Esc empties the field, and from the empty field goes back to the queue."""
        self.search.clear()
        self.search_left.emit()

    def _on_changes(self, changes: Changes) -> None:
        if changes.ids("document") or changes.ids("version"):
            self._later.start()
        if not COUNTED.isdisjoint(changes.touched):
            self._count.start()

    def _name_keys(self) -> None:
        menu, export, both = self.tr("Menu"), self.tr("Export report"), self.tr("Claims that cannot both be right")
        self.menu.setToolTip(with_key(KeyOf("menu", "F10"), self.tr("Menu ({key})"), menu))
        self.export.setToolTip(with_key(KeyOf("export", "Ctrl+E"), self.tr("Export report ({key})"), export))
        named = self.tr("Claims that cannot both be right, side by side ({key})")
        self.conflicts.setToolTip(with_key(KeyOf("conflicts", "Ctrl+8"), named, both))

    def _show_documents(self) -> None:
        self.documents.setText(described(self._session.desk.documents()))

    def _show_conflicts(self) -> None:
        self.conflicts.show_count(self._session.desk.open_conflicts())

    def _dress(self) -> None:
        self.setFixedHeight(self._look.px(HEIGHT))
        # Large text in a small window: the search gives way before a button is covered.
        self.search.setMinimumWidth(SEARCH_LEAST)
        self.search.setMaximumWidth(self._look.px(SEARCH_WIDTH))
        self.menu.setIcon(self._look.icons.icon("more", "muted", self._look.px(18)))
        self.menu.setIconSize(QSize(self._look.px(18), self._look.px(18)))


def described(documents: tuple[Document, ...]) -> str:
    """ "2 documents · draft 3": how many, and the newest draft's number when there was more than one."""
    if not documents:
        return _tr("no documents yet")
    count = _tr("1 document") if len(documents) == 1 else _tr("{count} documents").format(count=len(documents))
    newest = max(document.version_number for document in documents)
    return _tr("{documents} · draft {number}").format(documents=count, number=newest) if newest > 1 else count


def _tr(text: str) -> str:
    return QCoreApplication.translate("Header", text)
