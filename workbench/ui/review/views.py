"""The pages of the review: one line for each; tab, menu entry, key and key sheet follow from it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from workbench.ui.review.page import ReviewPage
    from workbench.ui.session import CaseSession


@dataclass(frozen=True, slots=True)
class ReviewView:
    """One page: its lasting name, which is its module's as well, its words, its key, its class there."""

    key: str
    words: str
    shortcut: str
    page: str

    @property
    def title(self) -> str:
        """Its words in the reader's language."""
        return QCoreApplication.translate("Action", self.words)

    def make(self, session: CaseSession, parent: QWidget) -> ReviewPage:
        """The page, imported when it is opened first."""
        module = import_module(f"workbench.ui.review.{self.key}")
        return cast("ReviewPage", getattr(module, self.page)(session, parent))


VIEWS = (
    ReviewView("sources", "Sources", "Ctrl+2", "SourcesPage"),
    ReviewView("changes", "Changes", "Ctrl+3", "ChangesPage"),
    ReviewView("questions", "Questions", "Ctrl+4", "QuestionsPage"),
    ReviewView("second_reader", "Second reader", "Ctrl+5", "SecondReaderPage"),
    ReviewView("sign_off", "Sign-off", "Ctrl+6", "SignOffPage"),
    ReviewView("history", "History", "Ctrl+7", "HistoryPage"),
    ReviewView("conflicts", "Conflicts", "Ctrl+8", "ConflictsPage"),
)
"""In the order of the tabs; Ctrl+1 is the document."""
