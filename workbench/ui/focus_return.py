"""Where the keys go back to when something that lay over the panels is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


class FocusReturn:
    """Remembers one widget; it may be gone by the time it is asked for."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None

    def remember(self) -> None:
        """The keys will go back to what has them now."""
        self._widget = QApplication.focusWidget()

    def give_back(self) -> None:
        """Give the keys back, where that widget is still there to take them."""
        widget, self._widget = self._widget, None
        if widget is not None and isValid(widget) and widget.isVisible() and widget.isEnabled():
            widget.setFocus()
